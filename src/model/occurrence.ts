import type { Day, EpochMs, ZonedTime } from '../time/types.js';
import type { FollowUp } from './records.js';

/**
 * A follow-up at one time: itself when it does not repeat, one date of its series when it does.
 * Computed for a range, never stored.
 */
export interface Occurrence {
  /** Unique within a range: the id, or `id@original` for a date of a series. */
  readonly key: string;
  /** The stored record: of a series, the definition. */
  readonly followUp: FollowUp;
  /** Epoch ms. For all-day ones: start of `firstDay` in the display zone. */
  readonly start: EpochMs;
  /** Epoch ms, exclusive. Equal to `start` for a follow-up without length. */
  readonly end: EpochMs;
  /** Only for all-day follow-ups: first day, and the day after the last one. */
  readonly days?: { readonly start: Day; readonly end: Day };
  /** Only for dates of a series: the time the rule gives, as it would be written in an exception. */
  readonly original?: ZonedTime;
}
