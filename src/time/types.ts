/**
 * The written forms of time used in records. All are plain strings, so that a record can be
 * stored, cloned and sent as it is.
 */

/** A time point, RFC 9557: `2026-11-23T09:00:00+01:00[Europe/Oslo]`. Carries its offset and its zone. */
export type ZonedTime = string;

/** A calendar day, ISO 8601: `2026-11-23`. */
export type Day = string;

/** A time point without a zone, ISO 8601 in UTC: `2026-11-23T08:00:00Z`. */
export type Instant = string;

/** An IANA time zone name: `Europe/Oslo`. */
export type ZoneId = string;

/** A wall-clock time without a zone: `2026-11-23T09:00:00` (seconds optional on reading). */
export type WallTime = string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** Minutes since midnight on the wall clock, 0…1440. */
export type MinuteOfDay = number;

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A half-open stretch of time: `start` belongs to it, `end` does not. Epoch milliseconds. */
export interface TimeRange {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** A half-open stretch of days: `start` belongs to it, `end` does not. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

/**
 * One day of a zone, with what layout needs to go between epoch milliseconds and wall-clock minutes
 * without a zoned date object: the two epoch edges and the clock changes within.
 */
export interface DayFrame {
  readonly day: Day;
  /** Epoch ms of the first moment of the day in the zone. */
  readonly start: EpochMs;
  /** Epoch ms of the first moment of the next day. */
  readonly end: EpochMs;
  /**
   * Clock changes within the day, in order; empty on almost every day. From `at` on, the wall clock
   * shows `shift` minutes more than the minutes elapsed since `start` (spring forward: +60).
   */
  readonly shifts: readonly { readonly at: EpochMs; readonly shift: number }[];
}

/** Gives the time and wakes people up. Injected everywhere, so that tests own the time. */
export interface Clock {
  /** The present, epoch ms. */
  now(): EpochMs;
  /** Calls back once after `ms` milliseconds; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}
