/** A rule whose dates move with one of them: from Tuesday to Wednesday, from the 15th to the 17th, from 9 to 10 (D7.4). */
import { DAY_MS, datePartsOf, monthLength, weekdayOfNumber, type Weekday } from '../time/index.js';
import { readRule } from './read-rule.js';
import { placeInMonth, withParts } from './rule-text.js';
import type { Rule, RuleDay } from './rule.js';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const HOUR_MS = 3_600_000;

/**
 * The rule that gives `to` where `text` gives `from` (wall-clock ms), and moves its other dates alike. `undefined` where
 * the rule cannot follow: it names several days or times of which nobody knows how they are to move, or positions.
 */
export function shiftRule(text: string, from: number, to: number): string | undefined {
  const read = readRule(text);
  if (!read.ok) return undefined;
  const rule = read.value;
  const times = timeParts(rule, from, to);
  const days = dayParts(rule, Math.floor(from / DAY_MS), Math.floor(to / DAY_MS));
  return times && days && withParts(text, { ...times, ...days });
}

type Parts = Readonly<Record<string, string>>;

/** BYHOUR, BYMINUTE and BYSECOND with one value each follow; times a rule does not name come from its start. */
function timeParts(rule: Rule, from: number, to: number): Parts | undefined {
  const time = (wall: number): number => wall - Math.floor(wall / DAY_MS) * DAY_MS;
  const [was, becomes] = [time(from), time(to)];
  const parts: Record<string, string> = {};
  const units = [['BYHOUR', rule.hours, HOUR_MS, 24], ['BYMINUTE', rule.minutes, 60_000, 60], ['BYSECOND', rule.seconds, 1000, 60]] as const;
  for (const [name, list, size, count] of units) {
    const value = Math.floor(becomes / size) % count;
    if (list.length === 0 || value === Math.floor(was / size) % count) continue;
    if (list.length > 1) return undefined;
    parts[name] = String(value);
  }
  return parts;
}

function dayParts(rule: Rule, from: number, to: number): Parts | undefined {
  if (from === to) return {};
  // whole periods only change when the series begins; of positions, week numbers and days of the year nobody can tell
  if (rule.positions.length || rule.weekNumbers.length || rule.yearDays.length) return undefined;
  switch (rule.frequency) {
    case 'HOURLY':
    case 'DAILY': return rule.days.length || rule.months.length || rule.monthDays.length ? undefined : {};
    case 'WEEKLY': return rule.months.length ? undefined : weekDays(rule.days, from, to);
    default: return monthParts(rule, from, to);
  }
}

/** The weekday that was moved is replaced; beside others that stay it must not fall on one of them. */
function weekDays(days: readonly RuleDay[], from: number, to: number): Parts | undefined {
  const [was, becomes] = [weekdayOfNumber(from), weekdayOfNumber(to)];
  if (days.length === 0 || was === becomes) return {};
  if (days.length > 1 && days.some(({ day }) => day === becomes)) return undefined;
  const moved = days.map(({ day }) => (day === was ? becomes : day)).sort((a, b) => a - b);
  return { BYDAY: moved.map(codeOf).join(',') };
}

function monthParts(rule: Rule, from: number, to: number): Parts | undefined {
  const [was, becomes] = [datePartsOf(from), datePartsOf(to)];
  const parts: Record<string, string> = {};
  if (rule.days.length > 1 || rule.monthDays.length > 1 || (rule.days.length && rule.monthDays.length)) return undefined;
  const [day] = rule.days;
  const [monthDay] = rule.monthDays;
  if (day) {
    const moved = movedWeekday(day, to);
    if (moved === undefined) return undefined;
    parts['BYDAY'] = moved;
  }
  // counted from the end as long as it stays in its month: the day after the last one is the first
  if (monthDay !== undefined) parts['BYMONTHDAY'] = String(monthDay < 0 && was.month === becomes.month ? becomes.day - monthLength(becomes.year, becomes.month) - 1 : becomes.day);
  if (rule.months.length && was.month !== becomes.month) {
    if (rule.months.length > 1) return undefined;
    parts['BYMONTH'] = String(becomes.month);
  }
  return parts;
}

/** The nth weekday stays counted from the side it was counted from; the last one of a month may be any number of it. */
function movedWeekday({ nth }: RuleDay, to: number): string | undefined {
  if (nth === undefined) return undefined;
  const place = placeInMonth(to);
  const code = codeOf(weekdayOfNumber(to));
  if (nth === -1 && place.isLast) return `-1${code}`;
  if (Math.abs(nth) > 5 || (nth < 0 && !place.isLast && place.nth > 4)) return undefined;
  return place.nth > 4 ? `-1${code}` : `${place.nth}${code}`;
}

function codeOf(day: Weekday): string {
  return codes[day - 1]!;
}
