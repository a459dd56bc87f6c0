import type { Day } from '../time/index.js';
import type { Occurrence } from '../model/occurrence.js';
import type { FollowUp } from '../model/records.js';
import type { DragResult, Gesture, Target } from '../layout/index.js';

/** Where a menu or popover belongs: an element, or a point of the viewport in CSS px. */
export type Anchor = Element | { readonly x: number; readonly y: number };

/**
 * What a grid asks of the diary around it. Grids decide where and what; the diary carries it out:
 * permission, events, announcements, dialogs and focus live there, once for all grids.
 */
export interface DiaryActions {
  /** Opens the dialog (D2.4). */
  open(occurrence: Occurrence): void;
  /** Opens the dialog for something new; nothing is stored yet (D3). */
  create(draft: Partial<FollowUp>): void;
  /** Carries out what a drag, move mode or click came to; refusals are spoken. */
  perform(result: DragResult, occurrence: Occurrence | undefined): void;
  select(occurrence: Occurrence | undefined): void;
  toggleCompleted(occurrence: Occurrence): void;
  remove(occurrence: Occurrence): void;
  /** Context menu of a follow-up, or of an empty place; `untilHere` makes something from the place chosen before to this one. */
  menu(anchor: Anchor, subject: Occurrence | Target, untilHere?: () => void): void;
  /** The follow-ups behind "+N more". */
  more(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void;
  clip(mode: 'cut' | 'copy', occurrence: Occurrence): void;
  paste(target: Target): void;
  goTo(view: 'day' | 'week', day: Day): void;
  /** Another period; focus then stands on the same time, `days` further. */
  turn(direction: 1 | -1, then: { readonly day: Day; readonly minute: number | 'all-day' }): void;
  /** Where a chosen follow-up goes with the next click (D4.8), while such a choice is open. */
  readonly placing: Gesture | undefined;
  place(target: Target): void;
  /** New with the usual duration at a place (D3.2); `last`: of the kind and type made last. */
  createAt(target: Target, which?: 'default' | 'last'): void;
  /** A step of a drag or of move mode: said when the steps pause, with the conflict it would make; refusals at once. */
  step(result: DragResult, gesture: Gesture): void;
  /** Polite announcement. */
  say(text: string): void;
  /** Assertive announcement, for refusals. */
  alert(text: string): void;
}
