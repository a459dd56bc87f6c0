import type { Day, HourAxis, MinuteOfDay, ZoneId } from '../time/index.js';
import type { Change, ChangeScope, FollowUp, Id, Occurrence, Preferences, Problem } from '../model/index.js';

/** What a person began to do, by whatever means (D4.8). */
export type Gesture =
  /**
   * `grab`: minutes between the block's start and where it was taken hold of; 0 for keys and clicks. Days of a bar
   * count 1440. `from`: in whose column it was taken, when that is not its owner's (an attendee's, in the group view).
   */
  | { readonly kind: 'move'; readonly occurrence: Occurrence; readonly grab: number; readonly from?: Id }
  | { readonly kind: 'resize-start'; readonly occurrence: Occurrence }
  | { readonly kind: 'resize-end'; readonly occurrence: Occurrence }
  /** Drawing a range on empty time; `anchor` is where it began. */
  | { readonly kind: 'create'; readonly anchor: Target };

/**
 * Where it would land. Minutes are wall-clock, not yet snapped. `later`: of a minute that the clocks show twice, the
 * second time (`false`: the first); where it is not said, what lay in the second stays there as long as that reaches.
 */
export type Target =
  | { readonly place: 'time'; readonly day: Day; readonly minute: MinuteOfDay; readonly later?: boolean; readonly owner?: Id }
  | { readonly place: 'all-day'; readonly day: Day; readonly owner?: Id }
  /** A day without a time (month, side panel): the time of day is kept. */
  | { readonly place: 'day'; readonly day: Day; readonly owner?: Id }
  | { readonly place: 'to-do' };

export interface DragModifiers {
  /** Shift: copy (D4.2). */
  readonly copy: boolean;
  /** Alt: 1 minute instead of the snap (D4.3). */
  readonly fine: boolean;
}

export interface DragSettings {
  readonly zone: ZoneId;
  /** Minutes. */
  readonly snap: number;
  /** Gives ids to copies and new exceptions. */
  readonly newId: () => Id;
  /** The hours of the grid that is dragged on, which `grab` is measured along; those of an ordinary day by default. */
  readonly axis?: HourAxis;
  /** Owner of what `create` draws where the target names none. */
  readonly owner: Id;
  /** Minutes given to what has no length yet (D3.2): a task from the list, an all-day one; those of the preferences by default. */
  readonly durations?: Preferences['durations'];
}

/** What the screen shows while dragging: the times it would get, in its own zone; a day alone for what has no time. */
export interface DragPreview {
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly copy: boolean;
  readonly owner: Id;
}

export type DragResult =
  | { readonly kind: 'change'; readonly change: Change; readonly scope: ChangeScope; readonly preview: DragPreview }
  /** A new follow-up to be opened in the dialog; nothing is stored yet (D3.1). */
  | { readonly kind: 'create'; readonly draft: Partial<FollowUp>; readonly preview: DragPreview }
  /** It would end where it began. */
  | { readonly kind: 'nothing'; readonly preview: DragPreview }
  | { readonly kind: 'refusal'; readonly problem: Problem };
