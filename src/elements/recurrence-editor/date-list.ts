/** The dates that a rule gives, with those removed and moved (D7.3). Pure; brings the library that expands, so it is fetched. */
import { bounds, expandSeries, type RuleProblem, type SeriesDate } from '../../recurrence/index.js';
import type { DateMove } from '../../model/index.js';
import { DAY_MS, dayNumberOf, dayOf, epochOf, type TimeRange, type ZoneId } from '../../time/index.js';

/** What of a follow-up makes its dates. */
export interface ListedSeries {
  readonly rule: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly except: readonly string[];
  readonly moves: readonly DateMove[];
}

/** One date. */
export interface DateRow extends SeriesDate {
  readonly removed: boolean;
  /** Where it was moved to. */
  readonly moved?: string;
}

/** The first dates of a series. */
export interface DateList {
  readonly rows: readonly DateRow[];
  /** There are more. */
  readonly more: boolean;
  /** The start is one of the dates. */
  readonly startFits: boolean;
}

const lastMoment = dayNumberOf(bounds.lastYear + 1, 1, 1) * DAY_MS;

function expand({ rule, start, end, allDay }: ListedSeries, except: readonly string[], range: TimeRange, zone: ZoneId): SeriesDate[] {
  const problems: RuleProblem[] = [];
  const dates = expandSeries({ start, ...(end ? { end } : {}), allDay, repeat: { rule, except } }, range, zone, problems);
  // a rule that is not carried out shows the follow-up once: no date of the rule
  return problems.length > 0 && dates.length <= 1 ? [] : dates;
}

/** The first `most` dates, removed ones included; none for a rule that is not carried out, or without a readable start. */
export function listDates(series: ListedSeries, zone: ZoneId, most: number): DateList {
  const start = epochOf(series.start);
  const from = start - 2 * DAY_MS;
  let dates: SeriesDate[] = [];
  let range = { start: from, end: from };
  for (let days = 400; !Number.isNaN(start) && dates.length <= most && range.end < lastMoment; days *= 8) {
    range = { start: from, end: Math.min(lastMoment, from + days * DAY_MS) };
    dates = expand(series, [], range, zone);
  }
  const kept = new Set(series.except.length ? expand(series, series.except, range, zone).map(({ original }) => original) : dates.map(({ original }) => original));
  const moves = new Map(series.moves.map((move) => [epochOf(move.original), move.start]));
  const rows = dates.slice(0, most).map((date) => {
    const moved = moves.get(epochOf(date.original));
    return { ...date, removed: !kept.has(date.original), ...(moved === undefined ? {} : { moved }) };
  });
  return { rows, more: dates.length > most, startFits: dates[0] !== undefined && sameDate(dates[0].original, series) };
}

function sameDate(original: string, { start, allDay }: ListedSeries): boolean {
  return allDay ? dayOf(original) === dayOf(start) : epochOf(original) === epochOf(start);
}

/** Whether a text of `except`, or the original of a move, meets a date of the series. */
function meets(text: string, series: ListedSeries, zone: ZoneId): boolean {
  const moment = epochOf(text) || epochOf(`${dayOf(text)}T12:00:00Z`);
  const range = { start: moment - 2 * DAY_MS, end: moment + 2 * DAY_MS };
  const all = expand(series, [], range, zone);
  return expand(series, [text], range, zone).length < all.length;
}

/** What of removed and moved dates still meets a date, after the rule or the start was changed. */
export function stillMeant(series: ListedSeries, zone: ZoneId): Pick<ListedSeries, 'except' | 'moves'> {
  return {
    except: series.except.filter((text) => meets(text, series, zone)),
    moves: series.moves.filter(({ original }) => meets(original, series, zone)),
  };
}

/** `except` without what takes a date away. */
export function restored(series: ListedSeries, { original }: DateRow, zone: ZoneId): readonly string[] {
  const moment = epochOf(original);
  const range = { start: moment - 2 * DAY_MS, end: moment + 2 * DAY_MS };
  const stays = (text: string): boolean => expand(series, [text], range, zone).some((date) => date.original === original);
  return series.except.filter(stays);
}
