/** Small records for tests, and times that read well: `at(9, 30)` is 9:30 on the first day, Monday 23 November 2026, in Oslo. */
import type { DiaryData, FollowUp, Id } from '../../src/model/index.js';
import { dayFromNumber, dayNumber, epochOf } from '../../src/time/index.js';
import type { TimeRange, ZonedTime } from '../../src/time/index.js';
import type { RangeQuery } from '../../src/store/store-types.js';

export const zone = 'Europe/Oslo';
export const firstDay = '2026-11-23';

/** A time on the n-th day after the first one. Oslo has no clock change from then to the end of March. */
export function at(hour: number, minute = 0, days = 0): ZonedTime {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${dayFromNumber(dayNumber(firstDay) + days)}T${two(hour)}:${two(minute)}:00+01:00[${zone}]`;
}

/** From the first moment of a day, `count` days long. */
export function daysFrom(days = 0, count = 1): TimeRange {
  return { start: epochOf(at(0, 0, days)), end: epochOf(at(0, 0, days + count)) };
}

export function query(days = 0, count = 1, owners?: readonly Id[]): RangeQuery {
  return { range: daysFrom(days, count), zone, ...(owners && { owners }) };
}

/** A meeting of `me` from 9 to 10 on the first day, unless told otherwise. */
export function meeting(id: Id, fields: Partial<FollowUp> = {}): FollowUp {
  return { id, kind: 'meeting', title: `Meeting ${id}`, start: at(9), end: at(10), owner: 'me', ...fields };
}

/** Two associates, one of them in a group, a room. */
export const people: DiaryData = {
  associates: [{ id: 'me', name: 'Me Myself' }, { id: 'kari', name: 'Kari Nordmann', groups: ['sales'] }, { id: 'ola', name: 'Ola Nordmann', groups: ['sales'] }],
  resources: [{ id: 'room', name: 'Room 1', kind: 'location' }],
  groups: [{ id: 'sales', name: 'Sales' }],
};
