/**
 * Time points as written in records (RFC 9557), read by character codes and written without zoned date objects.
 */
import type { Day, EpochMs, MinuteOfDay, ZonedTime, ZoneId } from './types.js';
import { DAY_MS, MINUTE_MS, dayFromNumber, dayNumber, dayNumberAt, digits, pad2 } from './days.js';
import { epochFromWallMs, offsetAt } from './offsets.js';

const COLON = 58;
const DOT = 46;
const PLUS = 43;
const MINUS = 45;

/** Wall-clock time: a day and a minute of it. */
export interface Wall {
  readonly day: Day;
  /** Whole minutes since midnight on the wall clock, 0…1439. */
  readonly minute: MinuteOfDay;
}

/**
 * Where the time of day of `text` ends (`[0]`) and which ms of the day it is (`[1]`); in a shared pair, since
 * this runs once per record.
 */
const timeOfDay: [end: number, ms: number] = [0, 0];

/** Reads `T09:00`, `T09:00:00` or `T09:00:00.123` from index 10 on into {@link timeOfDay}; false if malformed. */
function readTimeOfDay(text: string): boolean {
  const separator = text.charCodeAt(10) | 32;
  if ((separator !== 116 && separator !== 32) || text.charCodeAt(13) !== COLON) return false;
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  if (!(hours < 24 && minutes < 60)) return false;
  let ms = hours * 3_600_000 + minutes * MINUTE_MS;
  let end = 16;
  if (text.charCodeAt(end) === COLON) {
    const seconds = digits(text, 17, 19);
    if (!(seconds < 60)) return false;
    ms += seconds * 1000;
    end = 19;
    if (text.charCodeAt(end) === DOT) {
      let unit = 100;
      for (end = 20; text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57; end++) {
        ms += Math.floor((text.charCodeAt(end) - 48) * unit);
        unit /= 10;
      }
    }
  }
  timeOfDay[0] = end;
  timeOfDay[1] = ms;
  return true;
}

/** Reads an offset (`Z`, `+01:00`, `-00:44:30`) at `at`: ms, or NaN where there is none. */
function readOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if ((sign | 32) === 122) return 0;
  if ((sign !== PLUS && sign !== MINUS) || text.charCodeAt(at + 3) !== COLON) return NaN;
  let ms = digits(text, at + 1, at + 3) * 3_600_000 + digits(text, at + 4, at + 6) * MINUTE_MS;
  if (text.charCodeAt(at + 6) === COLON) ms += digits(text, at + 7, at + 9) * 1000;
  return sign === MINUS ? -ms : ms;
}

/** Epoch ms of a time point by its written offset; NaN if malformed or without an offset. */
export function epochOf(zoned: ZonedTime): EpochMs {
  const day = dayNumberAt(zoned);
  if (Number.isNaN(day) || !readTimeOfDay(zoned)) return NaN;
  return day * DAY_MS + timeOfDay[1] - readOffset(zoned, timeOfDay[0]);
}

/** The wall-clock time of a written time point as ms since 1970-01-01T00:00 on that wall clock; NaN if malformed. */
export function wallMsOf(text: string): number {
  const day = dayNumberAt(text);
  return Number.isNaN(day) || !readTimeOfDay(text) ? NaN : day * DAY_MS + timeOfDay[1];
}

/** The zone a time point is written in; `''` if it names none. */
export function zoneOf(zoned: ZonedTime): ZoneId {
  const open = zoned.indexOf('[');
  return open < 0 ? '' : zoned.slice(open + 1, zoned.indexOf(']', open));
}

/** The day a time point is written with. */
export function dayOf(zoned: ZonedTime): Day {
  return zoned.slice(0, 10);
}

/** The whole minute of the day a time point is written with; NaN if malformed. */
export function minuteOf(zoned: ZonedTime): MinuteOfDay {
  return zoned.charCodeAt(13) === COLON ? digits(zoned, 11, 13) * 60 + digits(zoned, 14, 16) : NaN;
}

function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const rest = seconds % 60;
  const text = `${offset < 0 ? '-' : '+'}${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}`;
  // Before standard time, zones had odd seconds. Written out, the time point stays exact (Temporal reads them too).
  return rest ? `${text}:${pad2(rest)}` : text;
}

function writeZoned(wall: number, offset: number, zone: ZoneId): ZonedTime {
  if (Number.isNaN(wall)) return '';
  const day = Math.floor(wall / DAY_MS);
  const rest = wall - day * DAY_MS;
  const ms = rest % 1000;
  const fraction = ms ? `.${String(ms).padStart(3, '0')}` : '';
  const seconds = Math.floor(rest / 1000);
  const time = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}:${pad2(seconds % 60)}`;
  return `${dayFromNumber(day)}T${time}${fraction}${offsetText(offset)}[${zone}]`;
}

/** Writes a moment in a zone. Fractions of ms are cut; `''` for NaN. @throws RangeError for an unknown zone. */
export function zonedFromEpoch(ms: EpochMs, zone: ZoneId): ZonedTime {
  const offset = offsetAt(ms, zone);
  return writeZoned(Math.floor(ms) + offset, offset, zone);
}

/** Writes the moment when the clocks show `wall` (ms since 1970-01-01T00:00 on the wall clock); see {@link epochFromWallMs}. */
export function zonedFromWallMs(wall: number, zone: ZoneId, later = false): ZonedTime {
  return zonedFromEpoch(epochFromWallMs(wall, zone, later), zone);
}

/**
 * Writes a wall-clock time in a zone. A skipped time lands as much later; of a repeated one the first is meant, or with
 * `later` the second.
 * @param minute minutes since midnight; beyond 0…1440 it moves the day. `''` for a malformed day.
 * @throws RangeError for an unknown zone.
 */
export function zonedFromWall(day: Day, minute: number, zone: ZoneId, later = false): ZonedTime {
  return zonedFromWallMs(dayNumber(day) * DAY_MS + minute * MINUTE_MS, zone, later);
}

/** The wall-clock time of a moment in a zone, whole minutes. @throws RangeError for an unknown zone. */
export function wallIn(ms: EpochMs, zone: ZoneId): Wall {
  const wall = ms + offsetAt(ms, zone);
  const day = Math.floor(wall / DAY_MS);
  return { day: dayFromNumber(day), minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS) };
}

/** The same moment written in another zone; `''` if malformed. @throws RangeError for an unknown zone. */
export function inZone(zoned: ZonedTime, zone: ZoneId): ZonedTime {
  return zonedFromEpoch(epochOf(zoned), zone);
}

/**
 * Moves a time point on its own wall clock (D4.10): a day later is the same time of day, whatever the clocks did.
 * Moved by nothing it stays as written, even in the second pass of a repeated hour. `''` if malformed.
 */
export function shiftWall(zoned: ZonedTime, by: { readonly days?: number; readonly minutes?: number }): ZonedTime {
  const zone = zoneOf(zoned);
  const ms = (by.days ?? 0) * DAY_MS + (by.minutes ?? 0) * MINUTE_MS;
  const wall = wallMsOf(zoned) + ms;
  if (Number.isNaN(wall) || zone === '') return '';
  return ms === 0 ? zoned : zonedFromWallMs(wall, zone);
}
