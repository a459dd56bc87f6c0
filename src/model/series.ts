/** What belongs to a series. How single dates of one are changed is in `exceptions.ts`. */
import type { ZonedTime } from '../time/index.js';
import type { Lookup } from './change.js';
import type { Occurrence } from './occurrence.js';
import type { FollowUp } from './records.js';

type DateOfSeries = Pick<Occurrence, 'followUp' | 'original'>;

/** Whether an occurrence is a date that the rule of a series gives (and no exception, nor a single follow-up). */
export function isRuleDate<T extends DateOfSeries>(occurrence: T): occurrence is T & { readonly original: ZonedTime } {
  return occurrence.original !== undefined && occurrence.followUp.repeat !== undefined;
}

/** The series that a follow-up belongs to: itself when it repeats, the one it is an exception of; else `undefined`. */
export function seriesOf(followUp: FollowUp, lookup: Lookup): FollowUp | undefined {
  if (followUp.repeat) return followUp;
  return followUp.series && lookup('followUp', followUp.series.id);
}
