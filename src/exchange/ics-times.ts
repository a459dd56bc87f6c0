import { addDays, canonicalTime, dayOf, epochOf, inZone, isDay, shiftWall, wallMsOf, zonedFromEpoch, zonedFromWall, zoneOf, type Day, type Instant, type ZonedTime, type ZoneId } from '../time/index.js';
import type { ICalProperty } from './ics-properties.js';
import type { Place, Report } from './ics-report.js';
import type { FileZones } from './ics-zones.js';

/** A date of a file: a day (VALUE=DATE), or a time point in a zone. */
export type FileTime = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'time'; readonly time: ZonedTime };

/** How dates of one file are read. */
export interface TimeContext {
  readonly zones: FileZones;
  readonly report: Report;
  /** For all-day ones, for floating times, and for what is written in UTC. */
  readonly zone: ZoneId;
}

/** A length of time (RFC 5545, 3.3.6): days are kept on the wall clock, the rest is exact. */
export interface FileDuration {
  readonly days: number;
  readonly ms: number;
}

/**
 * A DATE or DATE-TIME as jCal writes it: `2025-01-13`, `2025-01-13T09:00:00`, `…Z`; a date where a time was promised
 * counts as a date. `undefined` for what is neither.
 * @param utc zone for times in UTC: they carry none of their own.
 */
export function readTime(value: string, tzid: string | undefined, utc: ZoneId, place: Place, context: TimeContext): FileTime | undefined {
  const day = value.slice(0, 10);
  const time = value.slice(11);
  if (!isDay(day)) return undefined;
  if (time === '' || /^:*Z?$/.test(time)) return { kind: 'day', day };
  // A leap second is taken for the second before it.
  const clock = /^(\d\d:\d\d):(\d\d)(Z?)$/.exec(time.replace(/:60(?=Z?$)/, ':59'));
  if (!clock) return undefined;
  const [, minutes = '', seconds = '', z] = clock;
  const wall = `${day}T${minutes}:${seconds}`;
  if (z === 'Z') return canonical(`${wall}Z`, utc);
  if (tzid === undefined) return canonical(wall, context.zone);
  const zone = context.zones.resolve(tzid, place);
  if (zone.kind === 'zone') return canonical(wall, zone.zone);
  const ms = wallMsOf(wall) - zone.offsetAt(day, `${minutes}:${seconds}`);
  return Number.isNaN(ms) ? undefined : { kind: 'time', time: zonedFromEpoch(ms, context.zone) };
}

function canonical(text: string, zone: ZoneId): FileTime | undefined {
  const read = canonicalTime(text, zone);
  return read.ok ? { kind: 'time', time: read.value } : undefined;
}

/** The first date of a property; a bad one is reported. */
export function timeOf(property: ICalProperty | undefined, utc: ZoneId, place: Place, context: TimeContext): FileTime | undefined {
  if (!property) return undefined;
  const time = readTime(property.values[0] ?? '', property.param('tzid'), utc, place, context);
  if (!time) context.report.warn('bad-date', place, { field: property.name, given: property.raw, accepted: 'a DATE or DATE-TIME' });
  return time;
}

/** A moment in UTC from a property that has one; `undefined` and no word if not. */
export function instantOf(property: ICalProperty | undefined, place: Place, context: TimeContext): Instant | undefined {
  const time = property && readTime(property.values[0] ?? '', property.param('tzid'), 'UTC', place, context);
  if (!time) return undefined;
  const epoch = time.kind === 'day' ? Date.parse(`${time.day}T00:00:00Z`) : epochOf(time.time);
  return Number.isNaN(epoch) ? undefined : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}

/** The date written as a time point: days as their midnight. */
export function zonedOf(time: FileTime, zone: ZoneId): ZonedTime {
  return time.kind === 'day' ? zonedFromWall(time.day, 0, zone) : time.time;
}

/**
 * A further date of a series (EXDATE, RDATE, RECURRENCE-ID) as the series writes its own: in the zone of its start, at
 * midnight when it is all day, at the time of its start when the file gives a day only.
 */
export function seriesTime(time: FileTime, start: ZonedTime, allDay: boolean): ZonedTime {
  const zone = zoneOf(start);
  if (time.kind === 'time') return allDay ? zonedFromWall(dayOf(time.time), 0, zone) : inZone(time.time, zone);
  return allDay ? zonedFromWall(time.day, 0, zone) : zonedFromWall(time.day, (wallMsOf(start) % 86_400_000) / 60_000, zone);
}

/** `P1DT2H`, `-PT15M`, `P2W`; `undefined` if malformed or longer than a hundred years. */
export function readDuration(text: string): FileDuration | undefined {
  const match = /^([+-]?)P(?=\d|T\d)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  return { days: sign * (weeks * 7 + days), ms: sign * (hours * 3600 + minutes * 60 + seconds) * 1000 };
}

/** The end of what starts at `start` and lasts so long. */
export function after(start: ZonedTime, { days, ms }: FileDuration): ZonedTime {
  const shifted = days === 0 ? start : shiftWall(start, { days });
  return ms === 0 ? shifted : zonedFromEpoch(epochOf(shifted) + ms, zoneOf(start));
}

/** The day after the last one of an all-day follow-up of this length; at least one day. */
export function dayAfter(first: Day, { days, ms }: FileDuration): Day {
  return addDays(first, Math.max(1, days + Math.ceil(ms / 86_400_000)));
}
