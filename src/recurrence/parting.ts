/**
 * Parting a series in two at one of its dates (D7.4, D7.5). The place is found by the dates themselves, never by comparing
 * UNTIL with an hour that may change; dates that EXDATE left out count as well (RFC 5545 3.8.5.1).
 */
import { DAY_MS, dayNumber, dayOf, epochFromWallMs, epochOf, wallMsOf, zoneOf, type EpochMs, type ZonedTime, type ZoneId } from '../time/index.js';
import type { Repeating } from './expand-series.js';
import { bounds } from './rule.js';
import { untilDay, untilMoment, withParts } from './rule-text.js';
import { SLACK_MS, seriesOf, wallDates, wallOfEpoch, type Series } from './series.js';
import { untilOf } from './until.js';

/** A date that a rule gives: on the wall clock of the series (ms since 1970-01-01T00:00) and as a moment. */
export interface RuleDate {
  readonly wall: number;
  readonly moment: EpochMs;
}

/** Where a series is parted. */
export interface Parting {
  /** The last date of the rule before; `undefined` where there is none. */
  readonly last: RuleDate | undefined;
  /** The rule of what comes before, ended by `last`; `undefined` without it. */
  readonly earlier: string | undefined;
  /** The first date of the rule from there on. */
  readonly first: RuleDate | undefined;
  /** The rule of the rest, counted on: COUNT less what came before. Without meaning where there is no `first`. */
  readonly later: string;
}

/** A series that can be asked for its dates. */
interface Dates {
  readonly series: Series;
  readonly text: string;
  readonly zone: ZoneId;
  readonly allDay: boolean;
  readonly until: EpochMs;
  readonly start: RuleDate;
}

/**
 * Parts a series before the moment of one of its dates (or of any other moment). `undefined` for what has no dates: no
 * `repeat`, an unreadable start, a rule that is not expanded.
 */
export function partSeries(followUp: Repeating, at: ZonedTime): Parting | undefined {
  const dates = datesOf(followUp);
  if (!dates) return undefined;
  const moment = momentIn(dates, at);
  const last = lastBefore(dates, moment);
  const first = firstFrom(dates, moment);
  const { rule } = dates.series;
  const before = rule.count === undefined ? 0 : countBefore(dates, moment);
  return {
    last, first,
    earlier: last && endedBy(dates, last),
    later: rule.count === undefined ? dates.text : withParts(dates.text, { COUNT: String(Math.max(1, rule.count - before)) }),
  };
}

/** The rule of a series ended by one of its dates, which stays the last. */
export function endedAt(followUp: Repeating, at: ZonedTime): string | undefined {
  const dates = datesOf(followUp);
  if (!dates) return undefined;
  const moment = momentIn(dates, at);
  const last = lastBefore(dates, moment + 1);
  return last && endedBy(dates, last);
}

/** The date of a rule at a moment, with its own wall-clock time: in a skipped hour the moment does not tell that. */
export function ruleDateAt(followUp: Repeating, at: ZonedTime): RuleDate | undefined {
  const dates = datesOf(followUp);
  if (!dates) return undefined;
  const moment = momentIn(dates, at);
  return between(dates, moment, moment + 1)[0];
}

/** Whether a rule gives a wall-clock time (ms since 1970-01-01T00:00, in the zone of the series). */
export function givesWall(followUp: Repeating, wall: number): boolean {
  const dates = datesOf(followUp);
  if (!dates) return false;
  const moment = epochFromWallMs(wall, dates.zone);
  return between(dates, moment - DAY_MS, moment + DAY_MS).some((date) => date.wall === wall);
}

/** The last date that UNTIL lets a rule have; `undefined` for a rule without UNTIL, or without dates. */
export function lastByUntil(followUp: Repeating): RuleDate | undefined {
  const dates = datesOf(followUp);
  return dates && Number.isFinite(dates.until) ? lastBefore(dates, dates.until + 1) : undefined;
}

function datesOf({ start, allDay = false, repeat }: Repeating): Dates | undefined {
  if (start === undefined || repeat === undefined) return undefined;
  const zone = zoneOf(start) || 'UTC';
  const moment = epochOf(start);
  const wall = allDay ? dayNumber(dayOf(start)) * DAY_MS : wallMsOf(start);
  if (Number.isNaN(moment) || Number.isNaN(wall)) return undefined;
  const result = seriesOf(repeat.rule, wall, allDay);
  if (!result.ok) return undefined;
  const { value } = result;
  return { series: value, text: repeat.rule, zone, allDay, until: untilOf(value.rule, zone, allDay), start: { wall, moment: allDay ? epochFromWallMs(wall, zone) : moment } };
}

/** The moment of a date as the series has it: all-day ones begin with their day. */
function momentIn({ allDay, zone }: Dates, at: ZonedTime): EpochMs {
  return allDay ? epochFromWallMs(dayNumber(dayOf(at)) * DAY_MS, zone) : epochOf(at);
}

/** Dates between two moments, `to` excluded, in the order of their moments. */
function between(dates: Dates, from: EpochMs, to: EpochMs): RuleDate[] {
  const { series, zone, until, start } = dates;
  const { walls } = wallDates(series, wallOfEpoch(from, zone) - SLACK_MS, wallOfEpoch(Math.min(to, until), zone) + SLACK_MS);
  return walls
    .map((wall): RuleDate => (wall === start.wall ? start : { wall, moment: epochFromWallMs(wall, zone) }))
    .filter(({ moment }) => moment >= from && moment < to && moment <= until)
    .sort((a, b) => a.moment - b.moment);
}

/** Stretches that double are looked through, so that the age of a series does not count. */
function lastBefore(dates: Dates, moment: EpochMs): RuleDate | undefined {
  const end = Math.min(moment, dates.until + 1);
  let to = Number.isFinite(end) ? end : moment;
  for (let length = 32 * DAY_MS; to > dates.start.moment - SLACK_MS; length *= 2) {
    const found = between(dates, to - length, to).at(-1);
    if (found) return found;
    to -= length;
  }
  return undefined;
}

function firstFrom(dates: Dates, moment: EpochMs): RuleDate | undefined {
  const { until, series, zone } = dates;
  const last = Math.min(until, epochFromWallMs(series.last, zone));
  let from = Math.max(moment, dates.start.moment);
  for (let length = 32 * DAY_MS; from <= last; length *= 2) {
    const [found] = between(dates, from, Math.min(from + length, last + 1));
    if (found) return found;
    from += length;
  }
  return undefined;
}

/** Only asked where the rule has a COUNT, so at most so many dates are walked through. */
function countBefore({ series, zone, start }: Dates, moment: EpochMs): number {
  const { walls } = wallDates(series, start.wall, wallOfEpoch(moment, zone) + SLACK_MS, bounds.count, bounds.search[series.rule.frequency]);
  return walls.filter((wall) => (wall === start.wall ? start.moment : epochFromWallMs(wall, zone)) < moment).length;
}

/** UNTIL names the last date itself. */
function endedBy({ text, allDay }: Dates, { wall, moment }: RuleDate): string {
  return withParts(text, { COUNT: undefined, UNTIL: allDay ? untilDay(wall) : untilMoment(moment) });
}
