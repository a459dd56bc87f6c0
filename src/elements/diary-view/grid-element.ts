import type { Day } from '../../time/index.js';

/** What each grid offers the diary. */
export interface GridElement extends HTMLElement {
  focusFollowUp(key: string): boolean;
  focusTime(day: Day, minute: number | 'all-day'): void;
  /** The day that focus stands on, where the grid can tell. */
  readonly focusedDay?: Day | undefined;
  /** Key of the follow-up that focus stands on. */
  readonly focusedKey?: string | undefined;
  readonly updateComplete: Promise<boolean>;
}
