/** The times of one date of a series, from those of the series. */
import { DAY_MS, addDays, dayNumber, dayOf, daysBetween, epochOf, isDay, shiftWall, zoneOf, zonedFromEpoch, zonedFromWallMs, type ZonedTime } from '../time/index.js';
import type { FollowUp } from './records.js';

/** The end of a date that starts then and is as long as the given one; in the zone that its end was written in. */
export function endAt({ start, end, allDay }: Pick<FollowUp, 'start' | 'end' | 'allDay'>, at: ZonedTime): ZonedTime {
  if (start === undefined || end === undefined) return at;
  const zone = zoneOf(at) || 'UTC';
  if (allDay) return zonedFromWallMs((dayNumber(dayOf(at)) + daysBetween(dayOf(start), dayOf(end))) * DAY_MS, zone);
  const endZone = zoneOf(end) === zoneOf(start) ? zone : zoneOf(end) || zone;
  return zonedFromEpoch(epochOf(at) + epochOf(end) - epochOf(start), endZone);
}

/** The due date of a date that starts then: as many days away as that of the series. */
export function dueAt({ due, start }: Pick<FollowUp, 'due' | 'start'>, at: ZonedTime): FollowUp['due'] {
  if (due === undefined) return undefined;
  const days = daysBetween(dayOf(start ?? at), dayOf(at));
  return isDay(due) ? addDays(due, days) : shiftWall(due, { days });
}
