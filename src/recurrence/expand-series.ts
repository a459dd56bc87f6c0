/** Dates of repeating follow-ups. Wall-clock time is kept through clock changes, the length in minutes too (D4.10, D7.6). */
import {
  DAY_MS, dayFromNumber, dayNumber, dayOf, epochFromWallMs, epochOf, overlaps, startOfDayMs, wallMsOf, zoneOf,
  zonedFromEpoch, zonedFromWallMs, type DayRange, type EpochMs, type TimeRange, type ZonedTime, type ZoneId,
} from '../time/index.js';
import { exclusionsOf, type WallDate } from './exclusions.js';
import type { RuleProblem } from './rule.js';
import { SLACK_MS, isNever, seriesOf, wallDates, wallOfEpoch, type Series, type SeriesResult } from './series.js';
import { untilOf } from './until.js';

/** What of a follow-up makes a series. */
export interface Repeating {
  readonly id?: string;
  readonly start?: ZonedTime;
  readonly end?: ZonedTime;
  readonly allDay?: boolean;
  readonly repeat?: { readonly rule: string; readonly except?: readonly ZonedTime[]; readonly also?: readonly ZonedTime[] };
}

/** One date of a series. */
export interface SeriesDate {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The time the rule gives, in the zone of the series, as an exception would write it. */
  readonly original: ZonedTime;
  /** Only for all-day series. */
  readonly days?: DayRange;
}

/** Takes problems; an array of problems does. */
export interface ProblemSink {
  push(problem: RuleProblem): unknown;
}

/** A series with what its dates are made of. */
interface Shape {
  readonly series: SeriesResult;
  /** Zone of the series. */
  readonly zone: ZoneId;
  readonly displayZone: ZoneId;
  readonly allDay: boolean;
  /** The start: wall-clock ms (NaN if unreadable) and epoch ms. */
  readonly wall: number;
  readonly moment: EpochMs;
  /** Of all-day ones whole days of 24 hours. */
  readonly lengthMs: number;
}

type Repeat = NonNullable<Repeating['repeat']>;
type Report = (problem: RuleProblem) => void;

/**
 * The dates of a series that touch a range, by start. Exceptions are not looked at.
 *
 * A rule that is invalid, out of bounds or never comes true shows the follow-up once, at its own time, and reports
 * the problem (D7.7); of more than 5,000 dates the first are given, and that is reported. No dates without a
 * readable `start` or without `repeat`.
 * @param zone the zone the diary is shown in: all-day dates stay on their written days in it.
 */
export function expandSeries(followUp: Repeating, range: TimeRange, zone: ZoneId, problems?: ProblemSink): SeriesDate[] {
  const { start, repeat } = followUp;
  if (start === undefined || repeat === undefined) return [];
  const shape = followUp.allDay ? allDayShape(start, followUp.end, repeat.rule, zone) : timedShape(start, followUp.end, repeat.rule, zone);
  if (Number.isNaN(shape.wall)) return [];
  const report: Report = (problem) => {
    problems?.push({ ...problem, entity: 'followUp', ...(followUp.id === undefined ? {} : { record: followUp.id }) });
  };
  if (!shape.series.ok) return once(shape, range, shape.series.problem, report);
  const dates = datesOf(shape, shape.series.value, repeat, range, report);
  if (dates.length > 0 || repeat.also?.length || !touches(shape, range) || !isEmpty(shape, shape.series.value)) return dates;
  return once(shape, range, ruleProblem('rule-without-dates', repeat.rule), report);
}

/** Whether the rule gives no date at all: it ends before the start, or none ever matches. */
function isEmpty(shape: Shape, series: Series): boolean {
  return untilOf(series.rule, shape.zone, shape.allDay) < shape.moment || isNever(series);
}

/** Whether the follow-up's own time could touch the range; a glance, before rules are searched for dates. */
function touches(shape: Shape, range: TimeRange): boolean {
  return shape.moment - SLACK_MS < range.end && shape.moment + shape.lengthMs + SLACK_MS > range.start;
}

function ruleProblem(code: RuleProblem['code'], given: string, field = 'repeat.rule'): RuleProblem {
  return { code, severity: 'warning', field, given: given.slice(0, 80) };
}

function once(shape: Shape, range: TimeRange, problem: RuleProblem, report: Report): SeriesDate[] {
  const own = dateOf(shape, shape.wall, shape.moment);
  if (!overlaps(own, range)) return [];
  report(problem);
  return [own];
}

function datesOf(shape: Shape, series: Series, repeat: Repeat, range: TimeRange, report: Report): SeriesDate[] {
  const { zone } = shape;
  const until = untilOf(series.rule, zone, shape.allDay);
  const from = wallOfEpoch(range.start - shape.lengthMs, zone) - SLACK_MS;
  const { walls, cut } = wallDates(series, from, wallOfEpoch(Math.min(range.end, until), zone) + SLACK_MS);
  const dated = (wall: number): WallDate => ({ wall, ms: momentOf(shape, wall) });
  const ruled = walls.map(dated);
  const added = (repeat.also ?? []).map((text) => dated(wallOfEpoch(epochOf(text), zone)));

  const excluded = exclusionsOf(repeat.except, zone);
  const stray = cut ? undefined : excluded.stray(range, [...ruled, ...added]);
  if (cut) report(ruleProblem('rule-out-of-bounds', repeat.rule));
  if (stray !== undefined) report(ruleProblem('unmatched-exdate', stray, 'repeat.except'));

  return inOrder([...ruled.filter(({ ms }) => ms <= until), ...added]
    .filter((date) => !excluded.has(date))
    .map(({ wall, ms }) => dateOf(shape, wall, ms))
    .filter((date) => overlaps(date, range)));
}

/** By start, without doubles: clock changes can put a moved time on, or behind, the next one. */
function inOrder(dates: SeriesDate[]): SeriesDate[] {
  const isOrdered = dates.every((date, i) => i === 0 || dates[i - 1]!.start < date.start);
  if (isOrdered) return dates;
  return dates.sort((a, b) => a.start - b.start).filter((date, i) => i === 0 || dates[i - 1]!.start !== date.start);
}

function timedShape(start: ZonedTime, end: ZonedTime | undefined, rule: string, displayZone: ZoneId): Shape {
  const moment = epochOf(start);
  // A text without an offset is no time point.
  const wall = Number.isNaN(moment) ? NaN : wallMsOf(start);
  const lengthMs = end === undefined ? 0 : Math.max(0, epochOf(end) - moment) || 0;
  return { series: seriesOf(rule, wall, false), zone: zoneOf(start) || displayZone, displayZone, allDay: false, wall, moment, lengthMs };
}

function allDayShape(start: ZonedTime, end: ZonedTime | undefined, rule: string, displayZone: ZoneId): Shape {
  const zone = zoneOf(start) || displayZone;
  const first = dayNumber(dayOf(start));
  const length = Math.max(1, dayNumber(dayOf(end ?? start)) - first || 0);
  const wall = first * DAY_MS;
  return { series: seriesOf(rule, wall, true), zone, displayZone, allDay: true, wall, moment: epochFromWallMs(wall, zone), lengthMs: length * DAY_MS };
}

/** The moment of a date in the zone of the series, which UNTIL and EXDATE are compared with. */
function momentOf(shape: Shape, wall: number): EpochMs {
  // The start may lie in the second pass of a repeated hour, which its wall clock does not tell.
  return wall === shape.wall ? shape.moment : epochFromWallMs(wall, shape.zone);
}

function dateOf(shape: Shape, wall: number, moment: EpochMs): SeriesDate {
  if (!shape.allDay) return { start: moment, end: moment + shape.lengthMs, original: zonedFromEpoch(moment, shape.zone) };
  const day = Math.floor(wall / DAY_MS);
  const next = day + shape.lengthMs / DAY_MS;
  return {
    start: startOfDayMs(day, shape.displayZone), end: startOfDayMs(next, shape.displayZone),
    original: zonedFromWallMs(day * DAY_MS, shape.zone),
    days: { start: dayFromNumber(day), end: dayFromNumber(next) },
  };
}
