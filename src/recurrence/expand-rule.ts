import {
  DAY_MS, dayNumber, epochFromWallMs, epochOf, isDay, isZone, wallMsOf,
  type EpochMs, type Instant, type WallTime, type ZoneId,
} from '../time/index.js';
import { epochOfText, exclusionsOf } from './exclusions.js';
import { SLACK_MS, seriesOf, wallDates, wallOfEpoch } from './series.js';
import { untilOf } from './until.js';

/** What to expand. */
export interface ExpandRuleOptions {
  /** RRULE value of RFC 5545. */
  readonly rrule: string;
  /** Wall-clock start: `2026-11-23T09:00:00`, or a day. A time point with offset or `Z` is taken to the zone's wall clock. */
  readonly dtstart: WallTime;
  readonly timeZone: ZoneId;
  /** Left out (EXDATE): wall-clock times, time points or days. Those that cannot be read leave nothing out. */
  readonly exdates?: readonly string[];
  /** Half-open: instants (or any time point; wall-clock ones in `timeZone`). */
  readonly range: { readonly start: string; readonly end: string };
}

/**
 * The dates of a rule in a range, as instants (`2026-11-23T08:00:00Z`) in order, without doubles. Wall-clock time is
 * kept through clock changes (D7.6); dates that do not exist are skipped; UNTIL is inclusive. COUNT counts what EXDATE
 * removes. At most 5,000 dates. A rule that is invalid or out of bounds gives its start alone, if that lies in the
 * range (D7.7; `readRule` tells why).
 * @throws RangeError for an unknown zone and an unreadable start or range.
 */
export function expandRule(options: ExpandRuleOptions): Instant[] {
  const { rrule, timeZone, exdates } = options;
  if (!isZone(timeZone)) throw new RangeError(`timeZone: no such zone: ${String(timeZone)}`);
  const start = readWall(options.dtstart, timeZone);
  const from = readMoment(options.range.start, 'range.start', timeZone);
  const to = readMoment(options.range.end, 'range.end', timeZone);
  const excluded = exclusionsOf(exdates, timeZone);

  const moments = new Set<EpochMs>();
  for (const date of instantsOf(rrule, start, timeZone, from, to)) {
    if (date.ms >= from && date.ms < to && !excluded.has(date)) moments.add(date.ms);
  }
  return [...moments].sort((a, b) => a - b).map(instantText);
}

function instantsOf(text: string, start: number, zone: ZoneId, from: EpochMs, to: EpochMs): { wall: number; ms: EpochMs }[] {
  const series = seriesOf(text, start, false);
  if (!series.ok) return [{ wall: start, ms: epochFromWallMs(start, zone) }];
  const until = untilOf(series.value.rule, zone, false);
  const { walls } = wallDates(series.value, wallOfEpoch(from, zone) - SLACK_MS, wallOfEpoch(Math.min(to, until), zone) + SLACK_MS);
  return walls.map((wall) => ({ wall, ms: epochFromWallMs(wall, zone) })).filter(({ ms }) => ms <= until);
}

/** Wall-clock ms of a start. */
function readWall(text: string, zone: ZoneId): number {
  const ms = epochOf(text);
  const wall = isDay(text) ? dayNumber(text) * DAY_MS : Number.isNaN(ms) ? wallMsOf(text) : wallOfEpoch(ms, zone);
  if (Number.isNaN(wall)) throw new RangeError(`dtstart: no wall-clock time: ${text}`);
  return wall;
}

function readMoment(text: string, name: string, zone: ZoneId): EpochMs {
  const ms = epochOfText(text, zone);
  if (Number.isNaN(ms)) throw new RangeError(`${name}: no time point: ${text}`);
  return ms;
}

function instantText(ms: EpochMs): Instant {
  const text = new Date(ms).toISOString();
  return ms % 1000 === 0 ? `${text.slice(0, 19)}Z` : text;
}
