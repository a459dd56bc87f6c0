/** A rule at its start: where it ends, and its wall-clock dates in a window. */
import { DAY_MS, dayNumberOf, offsetAt, type EpochMs, type ZoneId } from '../time/index.js';
import { patternOf, type Pattern } from './pattern.js';
import { readRule } from './read-rule.js';
import { bounds, type Rule, type RuleProblem } from './rule.js';

/** The first and the last moment a series may have, wall-clock ms. */
const FIRST_WALL = dayNumberOf(bounds.firstYear, 1, 1) * DAY_MS;
const LAST_WALL = dayNumberOf(bounds.lastYear + 1, 1, 1) * DAY_MS - 1;

/** Wall-clock time, widened by this much to both sides, covers every instant of a window. */
export const SLACK_MS = 2 * DAY_MS;

/** A rule tied to its start, ready to be asked for windows. */
export interface Series {
  readonly rule: Rule;
  readonly pattern: Pattern;
  /** Wall-clock ms since 1970-01-01T00:00. */
  readonly start: number;
  /** Wall-clock ms of the last date by COUNT or by the bounds, inclusive. */
  readonly last: number;
}

/** A series or the reason why it is not expanded. */
export type SeriesResult = { readonly ok: true; readonly value: Series } | { readonly ok: false; readonly problem: RuleProblem };

/** Dates of a window. `cut`: there are more than are given. */
export interface WallDates {
  readonly walls: readonly number[];
  readonly cut: boolean;
}

/** By rule, then by start; those of all-day series apart. */
const known = { timed: new Map<string, Map<number, SeriesResult>>(), allDay: new Map<string, Map<number, SeriesResult>>() };
const MOST_KNOWN = 5000;
let knownCount = 0;

/**
 * The series of a rule that starts at a wall-clock time; remembered, since counting COUNT dates and asking the
 * library take time.
 * @param start wall-clock ms since 1970-01-01T00:00.
 */
export function seriesOf(text: string, start: number, allDay: boolean): SeriesResult {
  const byRule = allDay ? known.allDay : known.timed;
  const found = byRule.get(text)?.get(start);
  return found ?? remember(byRule, text, start, newSeries(text, start, allDay));
}

function remember(byRule: Map<string, Map<number, SeriesResult>>, text: string, start: number, result: SeriesResult): SeriesResult {
  if (++knownCount > MOST_KNOWN) {
    known.timed.clear();
    known.allDay.clear();
    knownCount = 1;
  }
  const byStart = byRule.get(text) ?? new Map<number, SeriesResult>();
  byRule.set(text, byStart.set(start, result));
  return result;
}

function outOfBounds(text: string, detail: string): SeriesResult {
  const problem: RuleProblem = { code: 'rule-out-of-bounds', severity: 'warning', field: 'repeat.rule', given: text.slice(0, 80), detail };
  return { ok: false, problem };
}

function newSeries(text: string, start: number, allDay: boolean): SeriesResult {
  const read = readRule(text);
  if (!read.ok) return read;
  const rule = read.value;
  if (!(start >= FIRST_WALL && start <= LAST_WALL)) return outOfBounds(text, `starts outside ${bounds.firstYear}–${bounds.lastYear}`);
  const unended: Series = { rule, pattern: patternOf(rule, start, allDay), start, last: LAST_WALL };
  if (rule.count === undefined) return { ok: true, value: unended };
  const last = unended.pattern.even ? lastByDivision(unended, rule.count) : lastByWalking(unended, rule.count);
  if (last === undefined) return outOfBounds(text, 'too many steps to count its dates');
  return { ok: true, value: { ...unended, last: Math.min(last, LAST_WALL) } };
}

/** The `count`th date where all periods have as many; −Infinity if they have none. */
function lastByDivision({ pattern, start }: Series, count: number): number {
  const first = pattern.dates(0).filter((wall) => wall >= start);
  if (count <= first.length) return first[count - 1]!;
  const each = pattern.dates(1).length;
  if (each === 0) return -Infinity;
  const rest = count - first.length - 1;
  return pattern.dates(1 + Math.floor(rest / each))[rest % each]!;
}

/**
 * The `count`th date, or the last one found; −Infinity if there is none. `undefined` for hours, where the periods
 * looked at are a few years only; of longer ones they are a hundred years, and no date after them counts.
 */
function lastByWalking(series: Series, count: number): number | undefined {
  const { walls, cut } = wallDates(series, series.start, LAST_WALL, count, bounds.search[series.rule.frequency]);
  const isUncertain = cut && walls.length < count && series.rule.frequency === 'HOURLY';
  return isUncertain ? undefined : walls.at(-1) ?? -Infinity;
}

/**
 * Wall-clock dates of a series from `from` to `to`, both inclusive, ascending; at most `most` of them, found in at
 * most `periods` periods.
 */
export function wallDates(series: Series, from: number, to: number, most: number = bounds.dates, periods: number = bounds.periods): WallDates {
  const { pattern } = series;
  const first = Math.max(from, series.start);
  const last = Math.min(to, series.last);
  const walls: number[] = [];
  if (!(first <= last)) return { walls, cut: false };
  const lastPeriod = pattern.periodAt(last);
  let k = Math.max(0, pattern.periodAt(first));
  for (let steps = 0; k <= lastPeriod; k++, steps++) {
    if (steps >= periods) return { walls, cut: true };
    for (const wall of pattern.dates(k)) {
      if (wall < first || wall > last) continue;
      if (walls.length >= most) return { walls, cut: true };
      walls.push(wall);
    }
  }
  return { walls, cut: false };
}

/** Whether a series has no date at all: its rule names dates that never come (30 February). */
export function isNever(series: Series): boolean {
  let never = nevers.get(series);
  if (never === undefined) nevers.set(series, (never = wallDates(series, series.start, LAST_WALL, 1, bounds.search[series.rule.frequency]).walls.length === 0));
  return never;
}

/** Looking for a date in vain takes long: the answers are kept. */
const nevers = new WeakMap<Series, boolean>();

/** The wall-clock ms a zone's clocks show at a moment. */
export function wallOfEpoch(ms: EpochMs, zone: ZoneId): number {
  return ms + offsetAt(ms, zone);
}
