import type { Day, DayFrame, EpochMs, ZoneId } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Preferences } from '../../model/preferences.js';
import type { Directory, Id } from '../../model/records.js';
import type { DragSettings } from '../../layout/index.js';
import type { Store } from '../../store/store-types.js';
import type { WeekRules } from '../../time/index.js';

/** All that a grid shows; a new object whenever something in it is another. */
export interface GridModel {
  readonly store: Store;
  /** The days shown, in order, and their frames in the display zone. */
  readonly days: readonly Day[];
  readonly frames: readonly DayFrame[];
  /** Only in the month: the days by week. */
  readonly weeks: readonly (readonly Day[])[];
  /** Only in the month: the month that the view is of, `2025-01`; days of others are subdued. */
  readonly month: string;
  /** Changes when types, companies or other names change. */
  readonly directory: Directory;
  readonly zone: ZoneId;
  readonly occurrences: readonly Occurrence[];
  /** More of them are on the way. */
  readonly loading: boolean;
  /** Keys of occurrences that clash with another (D2.2). */
  readonly conflicts: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly preferences: Preferences;
  readonly rules: WeekRules;
  readonly owner: Id;
  readonly readonly: boolean;
  /** Title of the period: the name of the grid. */
  readonly title: string;
  /** Names of holidays by day. */
  readonly holidays: ReadonlyMap<Day, string>;
  readonly today: Day;
  readonly now: EpochMs;
  /** Height of an hour in CSS px. */
  readonly hourHeight: number;
}

/** The zone whose hours stand beside those of the diary (D8.4), where time zones are on and it is another. */
export function secondZoneOf({ preferences: { timeZones, secondZone }, zone }: GridModel): ZoneId | undefined {
  return timeZones && secondZone && secondZone !== zone ? secondZone : undefined;
}

/** What a drag in a grid has to know of it. @throws before the grid has a model: nothing can be dragged yet */
export function dragSettingsOf(model: GridModel | undefined): DragSettings {
  const { store, zone, preferences, owner } = model!;
  return { zone, snap: preferences.snap, newId: () => store.newId(), owner };
}
