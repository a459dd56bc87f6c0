import type { Id, Occurrence } from '../model/index.js';
import type { TimeRange } from '../time/index.js';
import { busyOnes, takesTime } from './conflicts.js';

/** Whose time is asked about, and what of it is the follow-up itself, which cannot be in its own way. */
export interface WhoseTime {
  readonly owner: Id;
  readonly isSelf?: (occurrence: Occurrence) => boolean;
}

/**
 * What takes an owner's time, by start (D2.6, D10.2): their own follow-ups and what they are invited to and have not declined.
 * What shows as free, is completed or has no length takes none; whole days that are busy do.
 */
export function busyWith(occurrences: readonly Occurrence[], { owner, isSelf = () => false }: WhoseTime): Occurrence[] {
  return occurrences.filter((one) => takesTime(one) && busyOnes(one).has(owner) && !isSelf(one)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What of an owner's follow-ups a stretch of time would clash with (D5.7), by start; touching ends are no clash. */
export function clashesAt(range: TimeRange, occurrences: readonly Occurrence[], whose: WhoseTime): Occurrence[] {
  return busyWith(occurrences.filter(({ start, end }) => start < range.end && range.start < end && range.start < range.end), whose);
}
