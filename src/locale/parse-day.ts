import { addDays, addMonths, daysBetween, isDay, pad2, weekdayOf, type Day, type Weekday } from '../time/index.js';
import { formatsFor } from './formats.js';
import { memoised } from './memo.js';
import { tidy } from './parse-time.js';

/** In which order a language writes the numbers of a date. */
type Order = 'dmy' | 'mdy' | 'ymd';

/** What is needed to read dates of one language. */
interface DayLanguage {
  readonly order: Order;
  /** Names in lower case without dots, English ones included; longest first. */
  readonly months: readonly Name[];
  readonly weekdays: readonly Name[];
}
interface Name { readonly text: string; readonly value: number }

const words: Readonly<Record<string, number>> = {
  today: 0, now: 0, tomorrow: 1, yesterday: -1, 'day after tomorrow': 2, 'the day after tomorrow': 2,
  'i dag': 0, idag: 0, nå: 0, 'i morgen': 1, imorgen: 1, 'i går': -1, igår: -1, 'i overmorgen': 2, overmorgen: 2, 'i forgårs': -2,
};

/** Days of a unit; months are counted apart. */
const steps: Readonly<Record<string, number>> = { d: 1, day: 1, days: 1, dag: 1, dager: 1, w: 7, week: 7, weeks: 7, u: 7, uke: 7, uker: 7 };
const months: readonly string[] = ['m', 'mo', 'month', 'months', 'mnd', 'måned', 'måneder'];

/**
 * A day as people type it: "13", "13.1", "13/1/2025" (in the order of the language), "13 jan", "2025-01-13", "fri",
 * "next friday", "tomorrow", "i morgen", "+2d", "in 2 weeks", "om en uke". English and the language's own words both do.
 *
 * Without a year: the date that lies between three months back and nine months ahead of `today`. A day number alone,
 * and a weekday, is the next such day, `today` included.
 * @returns `undefined` for what is no day, or none in the calendar ("31.2").
 */
export function parseDay(text: string, today: Day, lang: string): Day | undefined {
  const typed = tidy(text).replace(/[.,]$/u, '');
  if (typed === '' || typed.length > 60 || !isDay(today)) return undefined;
  if (isDay(typed)) return typed;
  const language = languageOf(lang);
  return fromWord(typed, today) ?? fromStep(typed, today) ?? fromWeekday(typed, today, language)
    ?? fromDate(withoutWeekday(typed, language), today, language);
}

function fromWord(typed: string, today: Day): Day | undefined {
  const days = Object.hasOwn(words, typed) ? words[typed] : undefined;
  return days === undefined ? undefined : addDays(today, days);
}

/** "+2d", "-1w", "+3", "in 2 weeks", "om en uke". */
function fromStep(typed: string, today: Day): Day | undefined {
  const match = /^(?:([+\-−]) ?(\d{1,4}) ?(\p{L}*)|(?:in|om) (\d{1,4}|an?|one|en|ei|et|to|two) (\p{L}+))$/u.exec(typed);
  if (!match) return undefined;
  const [, sign, number, unit = '', spoken = '', spokenUnit] = match;
  const count = number !== undefined ? Number(number) : /^\d/u.test(spoken) ? Number(spoken) : /^t/u.test(spoken) ? 2 : 1;
  const signed = sign === undefined || sign === '+' ? count : -count;
  const name = spokenUnit ?? unit;
  if (months.includes(name)) return addMonths(today, signed);
  const days = name === '' ? 1 : Object.hasOwn(steps, name) ? steps[name] : undefined;
  return days === undefined ? undefined : addDays(today, signed * days);
}

/** "fri", "friday", "next friday" (of next week), "neste fredag". */
function fromWeekday(typed: string, today: Day, language: DayLanguage): Day | undefined {
  const match = /^(?:(next|neste) |(?:on|this|på|førstkommende) )?(\p{L}{2,})$/u.exec(typed);
  const weekday = match?.[2] && named(match[2], language.weekdays);
  if (!weekday) return undefined;
  const now = weekdayOf(today);
  if (match[1]) return addDays(today, 7 - now + weekday);
  return addDays(today, (weekday - now + 7) % 7);
}

/** The one name that begins so; what is short enough to begin several ("ma") means the first. */
function named(text: string, names: readonly Name[]): number | undefined {
  return (names.find((name) => name.text === text) ?? names.find((name) => name.text.startsWith(text)))?.value;
}

/** "mon 13 jan" says the weekday twice; the date counts. */
function withoutWeekday(typed: string, language: DayLanguage): string {
  const match = /^(\p{L}{2,})[.,]? (.+)$/u.exec(typed);
  return match?.[1] && named(match[1], language.weekdays) && named(match[1], language.months) === undefined ? match[2] ?? '' : typed;
}

function fromDate(typed: string, today: Day, language: DayLanguage): Day | undefined {
  return fromMonthName(typed, today, language) ?? fromNumbers(typed, today, language.order) ?? fromDayNumber(typed, today);
}

/** "13 jan", "13. januar 2025", "jan 13, 2025", "13th of January". */
function fromMonthName(typed: string, today: Day, language: DayLanguage): Day | undefined {
  const match = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? ?(\p{L}{3,})\.?(?:,? (\d{4}|\d{2}))?$/u.exec(typed)
    ?? /^(?<month>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}|\d{2}))?$/u.exec(typed);
  if (!match) return undefined;
  const [day, name = '', year] = match.groups ? [match.groups['day'], match.groups['month'], match.groups['year']] : [match[1], match[2], match[3]];
  const month = named(name, language.months);
  return month === undefined ? undefined : dated(year, month, Number(day), today);
}

/** "13.1", "13/1/25", "13.01.2025", "13-1", "2025.1.13"; run together: "130125", "13012025", "20250113". */
function fromNumbers(typed: string, today: Day, order: Order): Day | undefined {
  const ymd = /^(\d{4})[./\- ](\d{1,2})[./\- ](\d{1,2})$/u.exec(typed) ?? /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/u.exec(typed);
  if (ymd) {
    const day = dated(ymd[1], Number(ymd[2]), Number(ymd[3]), today);
    if (day) return day;
  }
  const match = /^(\d{1,2})([./\- ]) ?(\d{1,2})(?:[./\- ] ?(\d{4}|\d{2}))?$/u.exec(typed) ?? /^(\d\d)()(\d\d)(\d{4}|\d\d)$/u.exec(typed);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // A dot is a sign of day before month wherever it is used.
  const dayFirst = match[2] === '.' || order === 'dmy';
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return dated(match[4], month, day, today) ?? (match[2] === '.' ? undefined : dated(match[4], day, month, today));
}

/** "13": the next 13th. Months that lack the day are passed over. */
function fromDayNumber(typed: string, today: Day): Day | undefined {
  const match = /^(?:the |den )?(\d{1,2})(?:\.|st|nd|rd|th)?$/u.exec(typed);
  if (!match) return undefined;
  const wanted = Number(match[1]);
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const days = [0, 1, 2].map((month) => `${addMonths(firstOfMonth, month).slice(0, 8)}${pad2(wanted)}`);
  return days.find((day) => isDay(day) && day >= today);
}

/** A date if there is such a one; two digits of year mean 2000–2099, none the year that brings it nearest. */
function dated(year: string | undefined, month: number, day: number, today: Day): Day | undefined {
  const inYear = (wanted: number): Day => `${String(wanted).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
  if (year !== undefined) return [inYear(Number(year) + (year.length === 2 ? 2000 : 0))].find(isDay);
  const now = Number(today.slice(0, 4));
  const valid = [now - 1, now, now + 1].map(inYear).filter(isDay);
  return valid.find((date) => daysBetween(today, date) >= -90) ?? valid.at(-1);
}

const languageOf = memoised((lang: string): DayLanguage => {
  const own = formatsFor(lang);
  const english = formatsFor('en');
  return {
    order: orderOf(own.locale),
    months: namesOf([own.monthNames('long'), own.monthNames('short'), english.monthNames('long')]),
    weekdays: namesOf([own.weekdayNames(1, 'long'), own.weekdayNames(1, 'short'), english.weekdayNames(1, 'long')]),
  };
});

/** Own names come before English ones: "ma" is "mandag" in Norwegian, "søn" has no other. */
function namesOf(lists: readonly (readonly string[])[]): readonly Name[] {
  return lists.flatMap((list) => list.map((name, index) => ({ text: tidy(name).replace(/\.$/u, ''), value: (index + 1) as Weekday })));
}

function orderOf(locale: string): Order {
  const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(0);
  const letters = parts.map(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? type.charAt(0) : '')).join('');
  return letters === 'mdy' || letters === 'ymd' ? letters : 'dmy';
}
