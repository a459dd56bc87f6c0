/** Half-open stretches of time. */
import type { EpochMs, TimeRange } from './types.js';

/** Whether a moment lies in the range: its start does, its end does not. */
export function containsTime(range: TimeRange, ms: EpochMs): boolean {
  return range.start <= ms && ms < range.end;
}

/**
 * Whether two ranges share time. They do not when one ends where the other starts. A range without length
 * counts as its one moment.
 */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** The time two ranges share; `undefined` if they do not {@link overlaps | overlap}. */
export function intersect(a: TimeRange, b: TimeRange): TimeRange | undefined {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;
}
