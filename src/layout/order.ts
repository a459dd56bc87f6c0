import type { Occurrence } from '../model/index.js';

/**
 * The order in which follow-ups are shown everywhere: earlier first, longer first, then by key, so that it never
 * depends on the order they came in.
 */
export function byTime(a: Occurrence, b: Occurrence): number {
  return a.start - b.start || b.end - a.end || byKey(a, b);
}

/** Order of keys by character codes: the same in every language. */
export function byKey(a: Occurrence, b: Occurrence): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
