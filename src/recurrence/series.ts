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

const known = new Map<string, SeriesResult>();
const MOST_KNOWN = 5000;

/**
 * The series of a rule that starts at a wall-clock time; remembered, since counting COUNT dates and asking the
 * library take time.
 * @param start wall-clock ms since 1970-01-01T00:00.
 */
export function seriesOf(text: string, start: number, allDay: boolean): SeriesResult {
  const key = `${start}${allDay ? 'd' : 't'}${text}`;
  let result = known.get(key);
  if (result === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (result = newSeries(text, start, allDay)));
  }
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
  const { walls, cut } = wallDates(unended, start, LAST_WALL, rule.count);
  if (cut && walls.length < rule.count) return outOfBounds(text, 'too many steps to count its dates');
  return { ok: true, value: { ...unended, last: walls.at(-1) ?? -Infinity } };
}

/**
 * Wall-clock dates of a series from `from` to `to`, both inclusive, ascending; at most `most` of them, and no more
 * periods looked at than the bounds allow.
 */
export function wallDates(series: Series, from: number, to: number, most: number = bounds.dates): WallDates {
  const { pattern } = series;
  const first = Math.max(from, series.start);
  const last = Math.min(to, series.last);
  const walls: number[] = [];
  if (!(first <= last)) return { walls, cut: false };
  const lastPeriod = pattern.periodAt(last);
  let k = Math.max(0, pattern.periodAt(first));
  for (let steps = 0; k <= lastPeriod; k++, steps++) {
    if (steps >= bounds.periods) return { walls, cut: true };
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
  if (never === undefined) nevers.set(series, (never = wallDates(series, series.start, LAST_WALL, 1).walls.length === 0));
  return never;
}

/** Looking for a date in vain takes long: the answers are kept. */
const nevers = new WeakMap<Series, boolean>();

/** The wall-clock ms a zone's clocks show at a moment. */
export function wallOfEpoch(ms: EpochMs, zone: ZoneId): number {
  return ms + offsetAt(ms, zone);
}
