import fc from 'fast-check';
import { addDays, dayFrames, epochOf, zonedFromWall } from '../../src/time/index.js';
import type { Day, ZonedTime } from '../../src/time/index.js';
import type { FollowUp } from '../../src/model/records.js';
import type { Occurrence } from '../../src/model/occurrence.js';

export const OSLO = 'Europe/Oslo';
export const MONDAY = '2026-11-23';

/** A meeting of Kari's, with what a test says about it. */
export function followUp(fields: Partial<FollowUp> = {}): FollowUp {
  return { id: 'a', kind: 'meeting', title: 'Price review', owner: 'kari', ...fields };
}

/** A timed follow-up by the clock of a zone; minutes may go beyond the day. */
export function timed(id: string, startMinute: number, endMinute: number, day: Day = MONDAY, zone = OSLO, fields: Partial<FollowUp> = {}): Occurrence {
  return occurring(followUp({ ...fields, id, start: zonedFromWall(day, startMinute, zone), end: zonedFromWall(day, endMinute, zone) }));
}

/** The occurrence of a follow-up that has a timed start and end, and does not repeat. */
export function occurring(record: FollowUp): Occurrence {
  return { key: record.id, followUp: record, start: epochOf(record.start!), end: epochOf(record.end!) };
}

/** An all-day follow-up over `count` days. */
export function allDay(id: string, first: Day, count = 1, zone = OSLO, fields: Partial<FollowUp> = {}): Occurrence {
  const days = { start: first, end: addDays(first, count) };
  const [start, end] = [zonedFromWall(days.start, 0, zone), zonedFromWall(days.end, 0, zone)];
  return { key: id, followUp: followUp({ ...fields, id, start, end, allDay: true }), start: epochOf(start), end: epochOf(end), days };
}

/** One date of a series that is written with this start and end. */
export function dateOfSeries(series: FollowUp, original: ZonedTime, minutes: number): Occurrence {
  const start = epochOf(original);
  return { key: `${series.id}@${original}`, followUp: series, start, end: start + minutes * 60_000, original };
}

/** Frames of a week from Monday on. */
export const week = (first: Day = MONDAY, zone = OSLO) => dayFrames(first, 7, zone);

/** Random timed follow-ups around one day, some with equal times, some without length, some past midnight. */
export const crowd = (max = 40): fc.Arbitrary<Occurrence[]> =>
  fc.array(fc.tuple(fc.integer({ min: -100, max: 1500 }), fc.integer({ min: 0, max: 400 })), { maxLength: max })
    .map((spans) => spans.map(([start, length], i) => timed(`f${i}`, start, start + length)));
