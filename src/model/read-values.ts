/** Single values at the door: each function gives the value to keep, or `undefined` where it is none of the kind. */
import { canonicalTime, canonicalZone, epochOf, isDay, offsetAt, zoneOf, type Instant, type ZonedTime, type ZoneId } from '../time/index.js';
import type { ProblemCode } from './problem.js';

/** The value, or why there is none. */
export type Reading<T> = { readonly value: T } | { readonly code: ProblemCode };

const longestTime = 120;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** An id: 1–255 characters, or a finite number. */
export function readId(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && text.length > 0 && text.length <= 255 ? text : undefined;
}

/** A text, or a finite number as text. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** The first `most` characters; never half of a pair that stands for one sign. */
export function cutText(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

/** A time point, made canonical; without a zone of its own it is in `zone`. */
export function readTime(value: unknown, zone: ZoneId): Reading<ZonedTime> {
  if (typeof value !== 'string' || value.length > longestTime) return { code: 'bad-date' };
  if (isCanonicalTime(value)) return { value };
  const time = canonicalTime(value, zone);
  return time.ok ? { value: time.value } : { code: time.code };
}

/** A moment in UTC: `2026-11-23T08:00:00Z`. Any other form of time point is converted. */
export function readInstant(value: unknown, zone: ZoneId): Reading<Instant> {
  if (typeof value === 'string' && value.length < 30 && instantForm.test(value) && !Number.isNaN(epochOf(value))) return { value };
  const time = readTime(value, zone);
  return 'value' in time ? { value: instantOf(epochOf(time.value)) } : time;
}

/** A day: `2026-11-23`. */
export function readDay(value: unknown): Reading<string> {
  return typeof value === 'string' && isDay(value) ? { value } : { code: 'bad-date' };
}

/** Writes epoch ms as a moment in UTC, without parts of a second where there are none. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** Whether it is an object with fields: neither a list nor `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was given, in at most 80 characters; for what is no text or number, what it is. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `${cutText(value, 79)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return 'a Date object';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Whether a time point is in the very form that `canonicalTime` of the time layer writes, and its offset is right.
 * Nearly all are, and looking costs a fraction of writing anew.
 */
export function isCanonicalTime(text: unknown): text is ZonedTime {
  // `2026-11-23T09:00:00+01:00[Europe/Oslo]`: T at 10, sign at 19, [ at 25.
  if (typeof text !== 'string' || text.charCodeAt(10) !== 84 || text.charCodeAt(25) !== 91) return false;
  const sign = text.charCodeAt(19);
  if (sign !== 43 && sign !== 45) return false;
  const zone = zoneFrom(text);
  const epoch = zone === '' ? NaN : epochOf(text);
  return !Number.isNaN(epoch) && offsetAt(epoch, zone) === writtenOffset(text, sign === 45 ? -1 : 1);
}

let latestZone = '';
let latestEnding = '';

/** The zone in its usual spelling, else `''`. The one asked for last comes again most of the time. */
function zoneFrom(text: string): ZoneId | '' {
  if (text.length === 25 + latestEnding.length && text.endsWith(latestEnding)) return latestZone;
  const zone = zoneOf(text);
  if (canonicalZone(zone) !== zone || !text.endsWith(`[${zone}]`) || text.length !== zone.length + 27) return '';
  latestZone = zone;
  latestEnding = `[${zone}]`;
  return zone;
}

/** ms, of `+01:00` at index 19; the digits were checked before. */
function writtenOffset(text: string, sign: 1 | -1): number {
  return sign * (twoDigits(text, 20) * 3_600_000 + twoDigits(text, 23) * 60_000);
}

function twoDigits(text: string, index: number): number {
  return text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 528;
}
