import type { Day, DayFrame, EpochMs, HourAxis } from '../time/index.js';
import type { Occurrence } from '../model/index.js';

/** A part of an occurrence in one column (day, or owner) of a time grid. Computed by layout, never stored. */
export interface BlockPlacement {
  readonly occurrence: Occurrence;
  /** Index of the column it stands in. */
  readonly column: number;
  /** Positions along the hours: minutes of the clock, but where an hour stands twice. */
  readonly top: number;
  /** Exclusive; at least `top` + the minimum drawn length. */
  readonly bottom: number;
  /** Left and right edge as parts of the column's width, 0…1. */
  readonly left: number;
  readonly right: number;
  /** It goes on before / after this column. */
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** Stands for blocks that have no room beside the others: "+N more" (D1.3). */
export interface MorePlacement {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly hidden: readonly Occurrence[];
}

export interface ColumnLayout {
  readonly blocks: readonly BlockPlacement[];
  readonly more: readonly MorePlacement[];
}

export interface ColumnOptions {
  readonly column: number;
  readonly frame: DayFrame;
  /** The hours beside the column; those of an ordinary day by default. */
  readonly axis?: HourAxis;
  /** The shortest length drawn, in minutes (24 px; D4.3): blocks shorter than that count as that long. */
  readonly minimumLength: number;
  /** How many blocks fit side by side with 24 px each; at least 2. */
  readonly maxLanes: number;
}

/** A bar in the all-day row or in a week of the month: columns `from`…`to` (exclusive), in lane `lane` from the top. */
export interface BarPlacement {
  readonly occurrence: Occurrence;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** A day of the month grid: the bars and chips that fit, in order, and how many do not. */
export interface MonthCell {
  readonly day: Day;
  /** Follow-ups that start here (or come in from last week on its first day), in lanes. */
  readonly items: readonly MonthItem[];
  /** All follow-ups of the day, those shown included; for the count in the name and for "+N more". */
  readonly all: readonly Occurrence[];
  readonly hidden: number;
}
export interface MonthItem {
  readonly occurrence: Occurrence;
  readonly lane: number;
  /** How many days of this week it covers from here; 1 for a timed one of one day. */
  readonly span: number;
  readonly bar: boolean;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** What of a range is shown where, for one rendering. */
export interface VisibleRange { readonly start: EpochMs; readonly end: EpochMs }
