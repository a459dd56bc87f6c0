/**
 * Calendar days by integer arithmetic (proleptic Gregorian, years 0000–9999).
 * A day that cannot be read is NaN as a number and `''` as text, so a bad one never turns into a wrong one.
 */
import type { Day, Weekday } from './types.js';

/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 86_400_000;
/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;
/** Minutes of a day of 24 hours. */
export const DAY_MINUTES = 1440;

const FIRST_DAY = -719_528; // 0000-01-01
const LAST_DAY = 2_932_896; // 9999-12-31
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that the decimal digits of `text` from `from` to `to` (exclusive) stand for; NaN if one is not a digit. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Two digits with a leading zero. */
export function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of month 1–12 of a year. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1] ?? NaN;
}

/** Days since 1970-01-01 of a date; the parts are taken to be valid. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  // Years begin in March here, so that the leap day is the last one (H. Hinnant, "days from civil").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A date taken apart. */
export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Year, month and day of a count of days since 1970-01-01. */
export function datePartsOf(dayCount: number): DateParts {
  const z = dayCount + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Days since 1970-01-01 of the date written at the start of `text` (`2026-11-23…`); NaN if there is no real date there. */
export function dayNumberAt(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return NaN;
  return dayNumberOf(year, month, day);
}

/** Days since 1970-01-01; NaN if `day` is not a real date written `2026-11-23`. */
export function dayNumber(day: Day): number {
  return day.length === 10 ? dayNumberAt(day) : NaN;
}

/** The day that is `n` days after 1970-01-01, held within the years 0000–9999; `''` for NaN. */
export function dayFromNumber(n: number): Day {
  if (Number.isNaN(n)) return '';
  const { year, month, day } = datePartsOf(Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.floor(n))));
  return dayText(year, month, day);
}

function dayText(year: number, month: number, day: number): Day {
  const text = String(year);
  return `${year >= 1000 ? text : text.padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
}

/** Whether this is a real calendar day written `2026-11-23`. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && !Number.isNaN(dayNumber(text));
}

/** The day `n` days later (earlier if negative); `''` for a malformed day. */
export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** Days from `a` to `b`: `b − a`; NaN if either is malformed. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** ISO weekday of a count of days since 1970-01-01 (a Thursday). */
export function weekdayOfNumber(n: number): Weekday {
  return ((((n + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** ISO weekday, 1 = Monday … 7 = Sunday; NaN for a malformed day. */
export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

/** The same date `n` months later; where that month is shorter, its last day. `''` for a malformed day. */
export function addMonths(day: Day, n: number): Day {
  const number = dayNumber(day);
  if (Number.isNaN(number)) return '';
  const parts = datePartsOf(number);
  const months = Math.min(119_999, Math.max(0, parts.year * 12 + parts.month - 1 + n));
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayText(year, month, Math.min(parts.day, monthLength(year, month)));
}

/** The first day of its month; `''` for a malformed day. */
export function startOfMonth(day: Day): Day {
  return isDay(day) ? `${day.slice(0, 8)}01` : '';
}

/** 28–31; NaN for a malformed day. */
export function daysInMonth(day: Day): number {
  return isDay(day) ? monthLength(digits(day, 0, 4), digits(day, 5, 7)) : NaN;
}

/** `count` days in a row from `first` on. */
export function eachDay(first: Day, count: number): Day[] {
  const start = dayNumber(first);
  return Array.from({ length: Math.max(0, count) }, (_, i) => dayFromNumber(start + i));
}
