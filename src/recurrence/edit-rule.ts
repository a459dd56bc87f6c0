/**
 * Rules as a person edits them (D7.1, D7.2): RRULE text to a few plain choices and back. Needs no expansion, so that
 * an editor can be shown before the library that expands is there; import it by its own path for that.
 */
import {
  DAY_MS, datePartsOf, dayFromNumber, dayNumber, dayOf, epochFromWallMs, isDay, monthLength, wallMsOf, weekdayOfNumber, zoneOf,
  type Day, type Weekday, type ZoneId,
} from '../time/index.js';
import { readRule } from './read-rule.js';
import type { Rule, RuleUntil } from './rule.js';

/** Which one of a month's weekdays; -1 is the last. */
export type NthWeekday = 1 | 2 | 3 | 4 | -1;

/** Where a rule ends; `day` itself still belongs to it. */
export type RuleEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'count'; readonly count: number };

/** How a rule repeats, without its end. `every` counts days, weeks, months or years: 1…1000. */
export type RulePattern =
  /** Monday to Friday. */
  | { readonly kind: 'workdays' }
  | { readonly kind: 'daily'; readonly every: number }
  /** `days` sorted, at least one; `weekStart` where weeks do not begin on Monday, which counts where `every` > 1. */
  | { readonly kind: 'weekly'; readonly every: number; readonly days: readonly Weekday[]; readonly weekStart?: Weekday }
  | { readonly kind: 'monthly-date'; readonly every: number; readonly date: number }
  | { readonly kind: 'monthly-weekday'; readonly every: number; readonly nth: NthWeekday; readonly weekday: Weekday }
  | { readonly kind: 'yearly-date'; readonly every: number; readonly month: number; readonly date: number }
  | { readonly kind: 'yearly-weekday'; readonly every: number; readonly month: number; readonly nth: NthWeekday; readonly weekday: Weekday };

/** A rule that the editor shows and changes; all others are "Custom rules", kept as they are (D7.7). */
export type EditableRule = RulePattern & { readonly end: RuleEnd };

/** A pattern that fits a start, to choose with one click (D7.1). */
export interface SuggestedRule {
  readonly kind: 'workdays' | 'weekly' | 'fortnightly' | 'monthly-date' | 'monthly-weekday' | 'yearly';
  readonly rule: EditableRule;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** A start taken apart. */
interface Start {
  readonly day: Day;
  /** Since 1970-01-01. */
  readonly number: number;
  /** Ms since midnight on the wall clock; 0 for all-day series. */
  readonly time: number;
  /** `''` for a wall-clock start. */
  readonly zone: ZoneId;
  readonly allDay: boolean;
}

function startOf(text: string, allDay: boolean): Start | undefined {
  const day = dayOf(text);
  const number = dayNumber(day);
  const whole = allDay || isDay(text);
  const time = whole ? 0 : wallMsOf(text) - number * DAY_MS;
  return Number.isNaN(number) || Number.isNaN(time) ? undefined : { day, number, time, zone: zoneOf(text), allDay: whole };
}

/**
 * RRULE text as the editor shows it, what its start implies filled in. `undefined` for what cannot be shown one to
 * one: a "Custom rule", and text that is no rule at all.
 * @param start of the series: RFC 9557, wall-clock time, or a day (then all-day).
 */
export function editableRule(text: string, start: string, allDay = false): EditableRule | undefined {
  const read = readRule(text);
  const at = startOf(start, allDay);
  if (!read.ok || !at || !isPlain(read.value, at) || !hasEndDay(read.value, at)) return undefined;
  const pattern = patternOf(read.value, at);
  return pattern && { ...pattern, end: endOf(read.value, at) };
}

/** Whether a rule has no parts that the editor knows nothing of, but for a time of day that the start says too. */
function isPlain(rule: Rule, { time, allDay }: Start): boolean {
  const said = (list: readonly number[], value: number): boolean => allDay || list.length === 0 || (list.length === 1 && list[0] === value);
  return rule.weekNumbers.length === 0 && rule.yearDays.length === 0
    && said(rule.hours, Math.floor(time / 3_600_000)) && said(rule.minutes, Math.floor(time / 60_000) % 60) && said(rule.seconds, Math.floor(time / 1000) % 60);
}

function patternOf(rule: Rule, start: Start): RulePattern | undefined {
  switch (rule.frequency) {
    case 'DAILY': return daily(rule);
    case 'WEEKLY': return weekly(rule, start);
    case 'MONTHLY': return rule.months.length === 0 ? inMonth(rule, start) : undefined;
    case 'YEARLY': return yearly(rule, start);
    case 'HOURLY': return undefined;
  }
}

function daily(rule: Rule): RulePattern | undefined {
  if (rule.months.length || rule.monthDays.length || rule.positions.length) return undefined;
  if (rule.days.length === 0) return { kind: 'daily', every: rule.interval };
  // "each day that is a Monday or a Thursday"
  return rule.interval === 1 ? weeklyOn(1, weekdaysOf(rule)) : undefined;
}

function weekly(rule: Rule, { number }: Start): RulePattern | undefined {
  if (rule.months.length || rule.positions.length) return undefined;
  return weeklyOn(rule.interval, rule.days.length ? weekdaysOf(rule) : [weekdayOfNumber(number)], rule.weekStart);
}

function weekdaysOf(rule: Rule): Weekday[] {
  return rule.days.map(({ day }) => day).sort((a, b) => a - b);
}

/** In its one form: Monday to Friday are the workdays, and first days of weeks count for every second week and more. */
function weeklyOn(every: number, days: readonly Weekday[], weekStart: Weekday = 1): RulePattern {
  if (every === 1 && String(days) === String(WORKDAYS)) return { kind: 'workdays' };
  return { kind: 'weekly', every, days, ...(every > 1 && weekStart !== 1 ? { weekStart } : {}) };
}

/** The one day of a month that a rule names. */
function inMonth(rule: Rule, { number }: Start): (RulePattern & { kind: 'monthly-date' | 'monthly-weekday' }) | undefined {
  const every = rule.interval;
  if (rule.days.length === 0) {
    const [date = datePartsOf(number).day, ...others] = rule.monthDays;
    return others.length || date < 1 || rule.positions.length ? undefined : { kind: 'monthly-date', every, date };
  }
  const [{ day: weekday, nth }, ...others] = rule.days as [Rule['days'][number], ...Rule['days']];
  // Outlook writes BYDAY=TU;BYSETPOS=2 for 2TU.
  const [position = nth, ...more] = rule.positions;
  const isOne = others.length === 0 && more.length === 0 && rule.monthDays.length === 0 && (nth === undefined || rule.positions.length === 0);
  return isOne && isNth(position) ? { kind: 'monthly-weekday', every, nth: position, weekday } : undefined;
}

function isNth(value: number | undefined): value is NthWeekday {
  return value === -1 || (value !== undefined && value >= 1 && value <= 4);
}

function yearly(rule: Rule, start: Start): RulePattern | undefined {
  const [named, ...others] = rule.months;
  // days without a month are days of every month, or of the whole year
  if (others.length || (named === undefined && (rule.days.length || rule.monthDays.length))) return undefined;
  const month = named ?? datePartsOf(start.number).month;
  const day = inMonth(rule, start);
  if (!day) return undefined;
  const { every } = day;
  return day.kind === 'monthly-date'
    ? { kind: 'yearly-date', every, month, date: day.date }
    : { kind: 'yearly-weekday', every, month, nth: day.nth, weekday: day.weekday };
}

function endOf({ count, until }: Rule, start: Start): RuleEnd {
  if (count !== undefined) return { kind: 'count', count };
  return until ? { kind: 'date', day: dayFromNumber(lastDayOf(until, start)) } : { kind: 'never' };
}

const isUtcDay = ({ allDay }: Start, ms: number): boolean => allDay && ms % DAY_MS === 0;

/** Whether the end is a day of the series: a moment is none where the start has no zone, as the day then depends on who looks. */
function hasEndDay({ until }: Rule, start: Start): boolean {
  return until?.kind !== 'instant' || start.zone !== '' || isUtcDay(start, until.ms);
}

/** The last day on which a date of the series could still come; its time of day is that of the start. */
function lastDayOf(until: RuleUntil, start: Start): number {
  const { time, zone } = start;
  if (until.kind === 'day') return until.day;
  if (until.kind === 'wall' && zone === '') return Math.floor((until.wall - time) / DAY_MS);
  const last = until.kind === 'wall' ? epochFromWallMs(until.wall, zone) : until.ms;
  if (until.kind === 'instant' && isUtcDay(start, last)) return last / DAY_MS;
  let day = Math.floor(last / DAY_MS) + 1;
  // Moments are compared, not the clock: a date whose hour is missing comes later than its text says.
  while (epochFromWallMs(day * DAY_MS + time, zone) > last) day--;
  return day;
}

/**
 * The RRULE value of a rule: all written out, nothing left to its start.
 *
 * An end is written as RFC 5545 wants: of an all-day series as a date, of one in a zone as the last second, in UTC, of
 * that day there, of a wall-clock one as the last second on that clock. All three are read as "that day included".
 * @param start of the series: RFC 9557, wall-clock time, or a day (then all-day).
 */
export function ruleText(rule: EditableRule, start: string, allDay = false): string {
  return [...partsOf(rule), ...endParts(rule.end, start, allDay)].join(';');
}

function partsOf(rule: RulePattern): string[] {
  switch (rule.kind) {
    case 'workdays': return ['FREQ=WEEKLY', `BYDAY=${codesOf(WORKDAYS)}`];
    case 'daily': return ['FREQ=DAILY', ...interval(rule.every)];
    case 'weekly': return ['FREQ=WEEKLY', ...interval(rule.every), ...weekStartPart(rule.weekStart), `BYDAY=${codesOf(rule.days)}`];
    case 'monthly-date': return ['FREQ=MONTHLY', ...interval(rule.every), `BYMONTHDAY=${rule.date}`];
    case 'monthly-weekday': return ['FREQ=MONTHLY', ...interval(rule.every), `BYDAY=${rule.nth}${codesOf([rule.weekday])}`];
    case 'yearly-date': return ['FREQ=YEARLY', ...interval(rule.every), `BYMONTH=${rule.month}`, `BYMONTHDAY=${rule.date}`];
    case 'yearly-weekday': return ['FREQ=YEARLY', ...interval(rule.every), `BYMONTH=${rule.month}`, `BYDAY=${rule.nth}${codesOf([rule.weekday])}`];
  }
}

function interval(every: number): string[] {
  return every === 1 ? [] : [`INTERVAL=${every}`];
}

function weekStartPart(day: Weekday | undefined): string[] {
  return day === undefined ? [] : [`WKST=${codesOf([day])}`];
}

function codesOf(days: readonly Weekday[]): string {
  return days.map((day) => CODES[day - 1]).join(',');
}

function endParts(end: RuleEnd, start: string, allDay: boolean): string[] {
  if (end.kind === 'never') return [];
  return [end.kind === 'count' ? `COUNT=${end.count}` : `UNTIL=${untilText(end.day, start, allDay || isDay(start))}`];
}

function untilText(day: Day, start: string, allDay: boolean): string {
  const zone = zoneOf(start);
  if (allDay) return day.replaceAll('-', '');
  if (!zone) return `${day.replaceAll('-', '')}T235959`;
  const last = epochFromWallMs((dayNumber(day) + 1) * DAY_MS, zone) - 1000;
  return `${new Date(last).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The patterns that fit a start (D7.1), without an end. None for a malformed day. */
export function suggestedRules(startDay: Day): readonly SuggestedRule[] {
  const number = dayNumber(startDay);
  if (Number.isNaN(number)) return [];
  const { month, day: date } = datePartsOf(number);
  const weekday = weekdayOfNumber(number);
  const end = { kind: 'never' } as const;
  return [
    { kind: 'workdays', rule: { kind: 'workdays', end } },
    { kind: 'weekly', rule: { kind: 'weekly', every: 1, days: [weekday], end } },
    { kind: 'fortnightly', rule: { kind: 'weekly', every: 2, days: [weekday], end } },
    { kind: 'monthly-date', rule: { kind: 'monthly-date', every: 1, date, end } },
    { kind: 'monthly-weekday', rule: { kind: 'monthly-weekday', every: 1, nth: nthOf(startDay), weekday, end } },
    { kind: 'yearly', rule: { kind: 'yearly-date', every: 1, month, date, end } },
  ];
}

/** Which one of its weekday in its month a day is; a fifth one is the last. */
export function nthOf(day: Day): NthWeekday {
  const nth = Math.ceil(Number(day.slice(8, 10)) / 7);
  return nth > 4 ? -1 : (nth as NthWeekday);
}

/** Whether two patterns are the same, their ends aside. */
export function samePattern(one: RulePattern, other: RulePattern): boolean {
  return String(partsOf(one)) === String(partsOf(other));
}

/** Whether a month can have a date at all: no 30 February, but 29 February. */
export function isDateOfMonth(month: number, date: number): boolean {
  return date >= 1 && date <= monthLength(2024, month);
}
