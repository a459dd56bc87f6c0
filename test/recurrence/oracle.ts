/**
 * RFC 5545 spelled out day by day with Temporal: slow, and shares nothing with the expansion it judges.
 */
import { Temporal } from '../../src/time/index.js';
import type { Rule } from '../../src/recurrence/index.js';

type PlainDate = ReturnType<typeof Temporal.PlainDate.from>;

function periodOf(rule: Rule, date: PlainDate): number {
  if (rule.frequency === 'YEARLY') return date.year;
  if (rule.frequency === 'MONTHLY') return date.year * 12 + date.month;
  const days = Temporal.PlainDate.from('1899-12-31').until(date).days; // a Sunday
  if (rule.frequency === 'DAILY') return days;
  return Math.floor((days - (rule.weekStart % 7)) / 7);
}

const listed = (list: readonly number[], value: number, length: number): boolean => list.includes(value) || list.includes(value - length - 1);

function nthMatches(rule: Rule, date: PlainDate, nth: number): boolean {
  const inMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  const place = inMonth ? date.day : date.dayOfYear;
  const length = inMonth ? date.daysInMonth : date.daysInYear;
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

/** Week and number of weeks of the year, by the rule's own first weekday. */
function weekMatches(rule: Rule, date: PlainDate): boolean {
  const start = date.subtract({ days: (date.dayOfWeek - rule.weekStart + 7) % 7 });
  const fourth = start.add({ days: 3 }); // decides on the year of the week
  const week = Math.ceil(fourth.dayOfYear / 7);
  const weeks = Math.ceil((fourth.daysInYear - ((fourth.dayOfYear - 1) % 7)) / 7);
  return listed(rule.weekNumbers, week, weeks);
}

function dayMatches(rule: Rule, date: PlainDate, start: PlainDate): boolean {
  const noDays = !rule.days.length && !rule.monthDays.length && !rule.yearDays.length && !rule.weekNumbers.length;
  if (rule.months.length && !rule.months.includes(date.month)) return false;
  if (rule.weekNumbers.length && !weekMatches(rule, date)) return false;
  if (rule.yearDays.length && !listed(rule.yearDays, date.dayOfYear, date.daysInYear)) return false;
  if (rule.monthDays.length && !listed(rule.monthDays, date.day, date.daysInMonth)) return false;
  if (rule.days.length && !rule.days.some(({ day, nth }) => day === date.dayOfWeek && (nth === undefined || nthMatches(rule, date, nth)))) return false;
  if (!noDays || rule.frequency === 'DAILY') return true;
  if (rule.frequency === 'WEEKLY') return date.dayOfWeek === start.dayOfWeek;
  return date.day === start.day && (rule.frequency === 'MONTHLY' || rule.months.length > 0 || date.month === start.month);
}

/** Wall-clock dates of a rule (not HOURLY) from its start through the year `lastYear`, as `2026-11-23T09:00:00`. */
export function oracle(rule: Rule, dtstart: string, lastYear: number): string[] {
  const start = Temporal.PlainDateTime.from(dtstart);
  const startDate = start.toPlainDate();
  const pick = (list: readonly number[], own: number): readonly number[] => (list.length ? list : [own]);
  const times = pick(rule.hours, start.hour).flatMap((hour) => pick(rule.minutes, start.minute).flatMap((minute) => pick(rule.seconds, start.second).map((second) => [hour, minute, second] as const)));
  const first = periodOf(rule, startDate);
  const dates: string[] = [];
  let group: string[] = [];
  let period = first;
  const flush = (): void => {
    const all = [...group].sort();
    const chosen = rule.positions.length ? all.filter((_, i) => listed(rule.positions, i + 1, all.length)) : all;
    dates.push(...chosen.filter((date) => date >= start.toString({ smallestUnit: 'second' })));
    group = [];
  };
  // Into the next year, so that the last week is whole.
  const end = Temporal.PlainDate.from({ year: lastYear + 1, month: 1, day: 10 });
  for (let date = startDate.with({ month: 1, day: 1 }).subtract({ days: 7 }); Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 })) {
    const here = periodOf(rule, date);
    if (here < first || (here - first) % rule.interval !== 0) continue;
    if (here !== period) {
      flush();
      period = here;
    }
    if (!dayMatches(rule, date, startDate)) continue;
    for (const [hour, minute, second] of times) group.push(date.toPlainDateTime({ hour, minute, second }).toString({ smallestUnit: 'second' }));
  }
  flush();
  const counted = rule.count === undefined ? dates : dates.slice(0, rule.count);
  return counted.filter((date) => Number(date.slice(0, 4)) <= lastYear);
}
