/**
 * The wall-clock dates of a rule, period by period. A period is what the frequency names: a year, a month, a week,
 * a day or an hour; period 0 holds the start, period k lies k intervals later. So a window is reached in one step,
 * however old the series is.
 */
import { DAY_MS, datePartsOf, dayNumberOf, monthLength, weekdayOfNumber, type Weekday } from '../time/index.js';
import { ruleDays, type DayRule } from './rrule-wall.js';
import type { Rule } from './rule.js';

const HOUR_MS = 3_600_000;
/** Months and years asked of the library at once. */
const BATCH_MONTHS = 12;
const BATCH_YEARS = 3;

/** A rule tied to its start. */
export interface Pattern {
  /** The period that holds a wall-clock time, or lies last before it; may be negative before the start. */
  periodAt(wall: number): number;
  /** Wall-clock times of period `k` ≥ 0, ascending, those before the start included. */
  dates(k: number): readonly number[];
  /** Whether all periods have the same number of dates, so that they can be counted by division. */
  readonly even: boolean;
}

/**
 * @param start wall-clock ms since 1970-01-01T00:00 of the series' start.
 * @param allDay times of day do not count.
 */
export function patternOf(rule: Rule, start: number, allDay: boolean): Pattern {
  const firstDay = Math.floor(start / DAY_MS);
  const times = allDay ? [0] : timesOf(rule, start - firstDay * DAY_MS);
  switch (rule.frequency) {
    case 'HOURLY': return hourly(rule, start);
    case 'DAILY': return daily(rule, firstDay, times);
    case 'WEEKLY': return weekly(rule, firstDay, times);
    default: return monthly(rule, firstDay, times);
  }
}

/** Times of day in ms, ascending; what the rule does not name comes from the start. */
function timesOf(rule: Rule, start: number): number[] {
  const hours = rule.hours.length ? rule.hours : [Math.floor(start / HOUR_MS)];
  return minutesOf(rule, start).flatMap((rest) => hours.map((hour) => hour * HOUR_MS + rest)).sort((a, b) => a - b);
}

/** Minutes and seconds within an hour, in ms, ascending. */
function minutesOf(rule: Rule, start: number): number[] {
  const minutes = rule.minutes.length ? rule.minutes : [Math.floor(start / 60_000) % 60];
  const seconds = rule.seconds.length ? rule.seconds : [Math.floor(start / 1000) % 60];
  return minutes.flatMap((minute) => seconds.map((second) => (minute * 60 + second) * 1000 + (start % 1000)));
}

/** All times on all days, or those at the positions of BYSETPOS. */
function datesOf(days: readonly number[], times: readonly number[], positions: readonly number[]): number[] {
  const dates: number[] = [];
  const at = (i: number): number => days[Math.floor(i / times.length)]! * DAY_MS + times[i % times.length]!;
  const total = days.length * times.length;
  if (positions.length === 0) {
    for (let i = 0; i < total; i++) dates.push(at(i));
    return dates;
  }
  const places = new Set(positions.map((position) => (position > 0 ? position - 1 : total + position)));
  for (const place of places) if (place >= 0 && place < total) dates.push(at(place));
  return dates.sort((a, b) => a - b);
}

/** Whether a number, counted from the front or (negative) from the back of `length`, is listed; an empty list has all. */
function lists(list: readonly number[], value: number, length: number): boolean {
  return list.length === 0 || list.includes(value) || list.includes(value - length - 1);
}

/** The parts that narrow down single days (BYDAY, BYMONTH, BYMONTHDAY, BYYEARDAY) for frequencies up to weeks. */
function dayTest(rule: Rule, implied: readonly Weekday[]): (day: number) => boolean {
  const weekdays = new Set(rule.days.length ? rule.days.map(({ day }) => day) : implied);
  const byDate = rule.months.length > 0 || rule.monthDays.length > 0 || rule.yearDays.length > 0;
  return (day) => (weekdays.size === 0 || weekdays.has(weekdayOfNumber(day))) && (!byDate || dateMatches(rule, day));
}

/** Whether parts of the rule make some periods have fewer dates than others, weekdays and hours aside. */
function narrowed(rule: Rule): boolean {
  return [rule.months, rule.monthDays, rule.yearDays].some((list) => list.length > 0);
}

function dateMatches(rule: Rule, dayCount: number): boolean {
  const { year, month, day } = datePartsOf(dayCount);
  const yearStart = dayNumberOf(year, 1, 1);
  return (
    (rule.months.length === 0 || rule.months.includes(month))
    && lists(rule.monthDays, day, monthLength(year, month))
    && lists(rule.yearDays, dayCount - yearStart + 1, dayNumberOf(year + 1, 1, 1) - yearStart)
  );
}

/** A pattern whose periods all have the same dates, `offsets` ms after their start. */
function evenPattern(periodAt: Pattern['periodAt'], startOf: (k: number) => number, offsets: readonly number[]): Pattern {
  return {
    even: true,
    periodAt,
    dates(k) {
      const start = startOf(k);
      return offsets.map((offset) => start + offset);
    },
  };
}

function hourly(rule: Rule, start: number): Pattern {
  const firstHour = Math.floor(start / HOUR_MS);
  const minutes = minutesOf(rule, start - firstHour * HOUR_MS);
  const offsets = datesOf([0], minutes, rule.positions);
  const matches = dayTest(rule, []);
  const periodAt = (wall: number): number => Math.floor((Math.floor(wall / HOUR_MS) - firstHour) / rule.interval);
  const startOf = (k: number): number => (firstHour + k * rule.interval) * HOUR_MS;
  if (!narrowed(rule) && rule.days.length === 0 && rule.hours.length === 0) return evenPattern(periodAt, startOf, offsets);
  return {
    even: false,
    periodAt,
    dates(k) {
      const hour = firstHour + k * rule.interval;
      const day = Math.floor(hour / 24);
      if ((rule.hours.length && !rule.hours.includes(hour - day * 24)) || !matches(day)) return [];
      return offsets.map((offset) => hour * HOUR_MS + offset);
    },
  };
}

function daily(rule: Rule, firstDay: number, times: readonly number[]): Pattern {
  const offsets = datesOf([0], times, rule.positions);
  const matches = dayTest(rule, []);
  const periodAt = (wall: number): number => Math.floor((Math.floor(wall / DAY_MS) - firstDay) / rule.interval);
  const startOf = (k: number): number => (firstDay + k * rule.interval) * DAY_MS;
  if (!narrowed(rule) && rule.days.length === 0) return evenPattern(periodAt, startOf, offsets);
  return {
    even: false,
    periodAt,
    dates(k) {
      const day = firstDay + k * rule.interval;
      return matches(day) ? offsets.map((offset) => day * DAY_MS + offset) : [];
    },
  };
}

function weekly(rule: Rule, firstDay: number, times: readonly number[]): Pattern {
  const matches = dayTest(rule, [weekdayOfNumber(firstDay)]);
  const firstWeek = firstDay - ((weekdayOfNumber(firstDay) - rule.weekStart + 7) % 7);
  const weekDays = (week: number): number[] => [0, 1, 2, 3, 4, 5, 6].map((i) => week + i).filter(matches);
  const periodAt = (wall: number): number => Math.floor((Math.floor(wall / DAY_MS) - firstWeek) / (7 * rule.interval));
  const weekOf = (k: number): number => firstWeek + k * 7 * rule.interval;
  if (narrowed(rule)) return { even: false, periodAt, dates: (k) => datesOf(weekDays(weekOf(k)), times, rule.positions) };
  const offsets = datesOf(weekDays(firstWeek), times, rule.positions).map((wall) => wall - firstWeek * DAY_MS);
  return evenPattern(periodAt, (k) => weekOf(k) * DAY_MS, offsets);
}

const ALL_WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The rule with what its start implies written out, so that it can begin at any of its months or years. */
function writtenOut(rule: Rule, firstDay: number): DayRule {
  const frequency = rule.frequency === 'YEARLY' ? 'YEARLY' : 'MONTHLY';
  if (rule.weekNumbers.length && !rule.days.length && !rule.monthDays.length && !rule.yearDays.length) {
    return { ...rule, frequency, days: ALL_WEEKDAYS.map((day) => ({ day })) };
  }
  if (rule.weekNumbers.length || rule.days.length || rule.monthDays.length || rule.yearDays.length) return { ...rule, frequency };
  const { month, day } = datePartsOf(firstDay);
  const months = frequency === 'YEARLY' && rule.months.length === 0 ? [month] : rule.months;
  return { ...rule, frequency, months, monthDays: [day] };
}

/** Whether a day lies in one of the weeks of BYWEEKNO (numbered as by ISO, but by the rule's own first weekday). */
function weekTest(rule: Rule): (day: number) => boolean {
  const weekOne = (year: number): number => {
    const fourth = dayNumberOf(year, 1, 4);
    return fourth - ((weekdayOfNumber(fourth) - rule.weekStart + 7) % 7);
  };
  return (day) => {
    let year = datePartsOf(day).year + 1;
    while (weekOne(year) > day) year--;
    const start = weekOne(year);
    return lists(rule.weekNumbers, Math.floor((day - start) / 7) + 1, (weekOne(year + 1) - start) / 7);
  };
}

/** Months and years. */
function monthly(rule: Rule, firstDay: number, times: readonly number[]): Pattern {
  const dayRule = writtenOut(rule, firstDay);
  const size = dayRule.frequency === 'YEARLY' ? 12 : 1;
  const batchSize = size === 12 ? BATCH_YEARS : BATCH_MONTHS;
  const months = size * rule.interval;
  const first = monthOf(firstDay, size);
  const inWeek = rule.weekNumbers.length ? weekTest(rule) : undefined;
  let batchStart = NaN;
  let batch: number[][] = [];

  /** Days of `batchSize` periods from `k` on, sorted into their periods. */
  const load = (k: number): void => {
    const from = first + k * months;
    const last = firstDayOf(from + (batchSize - 1) * months + size) - 1;
    batch = Array.from({ length: batchSize }, () => []);
    batchStart = k;
    for (const day of ruleDays(dayRule, firstDayOf(from), last, batchSize)) {
      if (!inWeek || inWeek(day)) batch[Math.floor((monthOf(day, size) - from) / months)]!.push(day);
    }
  };

  return {
    even: false,
    periodAt: (wall) => Math.floor((monthOf(Math.floor(wall / DAY_MS), size) - first) / months),
    dates(k) {
      // From the period before on: calendars are paged through both ways.
      if (!(k >= batchStart && k < batchStart + batchSize)) load(Math.max(0, k - 1));
      return datesOf(batch[k - batchStart]!, times, rule.positions);
    },
  };
}

/** Months since the year 0 of a day's month, or (`size` 12) of the January of its year. */
function monthOf(day: number, size: number): number {
  const { year, month } = datePartsOf(day);
  return size === 12 ? year * 12 : year * 12 + month - 1;
}

function firstDayOf(month: number): number {
  return dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
}
