/** Dates of repeating follow-ups. Wall-clock time is kept through clock changes, the length in minutes too (D4.10, D7.6). */
import {
  DAY_MS, dayFromNumber, dayNumber, dayOf, epochFromWallMs, epochOf, overlaps, startOfDayMs, wallMsOf, zoneOf,
  zonedFromEpoch, zonedFromWallMs, type DayRange, type EpochMs, type TimeRange, type ZonedTime, type ZoneId,
} from '../time/index.js';
import { exclusionsOf } from './exclusions.js';
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

/** A series with what its dates are made of: how a wall-clock time becomes one, and where it can no longer touch the range. */
interface Shape {
  readonly zone: ZoneId;
  readonly allDay: boolean;
  readonly series: SeriesResult;
  /** Wall-clock ms of the start. */
  readonly wall: number;
  /** What a date before the range can reach into it. */
  readonly lengthMs: number;
  /** The moment that UNTIL and EXDATE are compared with. */
  momentOf(wall: number): EpochMs;
  dateOf(wall: number, moment: EpochMs): SeriesDate;
}

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
  const shape = followUp.allDay ? allDayShape(followUp, start, repeat.rule, zone) : timedShape(followUp, start, repeat.rule, zone);
  if (Number.isNaN(shape.wall)) return [];
  const report = (problem: RuleProblem): void => {
    problems?.push({ ...problem, entity: 'followUp', ...(followUp.id === undefined ? {} : { record: followUp.id }) });
  };
  if (!shape.series.ok) return once(shape, range, shape.series.problem, report);
  const dates = datesOf(shape, shape.series.value, repeat, range, report);
  if (dates.length === 0 && !repeat.also?.length && isNever(shape.series.value)) return once(shape, range, neverProblem(repeat.rule), report);
  return dates;
}

function neverProblem(rule: string): RuleProblem {
  return { code: 'rule-out-of-bounds', severity: 'warning', field: 'repeat.rule', given: rule.slice(0, 80), detail: 'no date matches the rule' };
}

function once(shape: Shape, range: TimeRange, problem: RuleProblem, report: (problem: RuleProblem) => void): SeriesDate[] {
  const own = shape.dateOf(shape.wall, shape.momentOf(shape.wall));
  if (!overlaps(own, range)) return [];
  report(problem);
  return [own];
}

function datesOf(
  shape: Shape, series: Series, repeat: NonNullable<Repeating['repeat']>, range: TimeRange, report: (problem: RuleProblem) => void,
): SeriesDate[] {
  const until = untilOf(series.rule, shape.zone, shape.allDay);
  const { walls, cut } = wallDates(
    series,
    wallOfEpoch(range.start - shape.lengthMs, shape.zone) - SLACK_MS,
    wallOfEpoch(Math.min(range.end, until), shape.zone) + SLACK_MS,
  );
  if (cut) {
    report({ code: 'rule-out-of-bounds', severity: 'warning', field: 'repeat.rule', given: repeat.rule.slice(0, 80), detail: 'more dates in the range than are shown' });
  }
  const isExcluded = exclusionsOf(repeat.except ?? [], shape.zone);
  const found = new Map<EpochMs, SeriesDate>();
  const take = (wall: number, end: EpochMs): void => {
    const moment = shape.momentOf(wall);
    if (moment > end || found.has(moment) || isExcluded(moment, wall)) return;
    const date = shape.dateOf(wall, moment);
    if (overlaps(date, range)) found.set(moment, date);
  };
  for (const wall of walls) take(wall, until);
  for (const text of repeat.also ?? []) {
    const wall = wallOfEpoch(epochOf(text), shape.zone);
    if (!Number.isNaN(wall)) take(wall, Infinity);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function timedShape(followUp: Repeating, start: ZonedTime, rule: string, displayZone: ZoneId): Shape {
  const zone = zoneOf(start) || displayZone;
  const wall = wallMsOf(start);
  const startMs = epochOf(start);
  const lengthMs = followUp.end === undefined ? 0 : Math.max(0, epochOf(followUp.end) - startMs) || 0;
  return {
    // NaN where the start has no offset: then it is no time point.
    zone, allDay: false, wall: Number.isNaN(startMs) ? NaN : wall, lengthMs,
    series: seriesOf(rule, wall, false),
    // The start may lie in the second pass of a repeated hour, which its wall clock does not tell.
    momentOf: (at) => (at === wall ? startMs : epochFromWallMs(at, zone)),
    dateOf: (_wall, moment) => ({ start: moment, end: moment + lengthMs, original: zonedFromEpoch(moment, zone) }),
  };
}

function allDayShape(followUp: Repeating, start: ZonedTime, rule: string, displayZone: ZoneId): Shape {
  const zone = zoneOf(start) || displayZone;
  const firstDay = dayNumber(dayOf(start));
  const length = Math.max(1, dayNumber(dayOf(followUp.end ?? start)) - firstDay || 0);
  return {
    zone, allDay: true, wall: firstDay * DAY_MS, lengthMs: length * DAY_MS,
    series: seriesOf(rule, firstDay * DAY_MS, true),
    momentOf: (wall) => epochFromWallMs(wall, zone),
    dateOf(wall) {
      const day = Math.floor(wall / DAY_MS);
      return {
        start: startOfDayMs(day, displayZone), end: startOfDayMs(day + length, displayZone),
        original: zonedFromWallMs(day * DAY_MS, zone),
        days: { start: dayFromNumber(day), end: dayFromNumber(day + length) },
      };
    },
  };
}
