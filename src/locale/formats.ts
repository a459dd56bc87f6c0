import type { Day, EpochMs, MinuteOfDay, Weekday, ZoneId } from '../time/index.js';
import { dayFormats } from './format-days.js';
import { numberFormats } from './format-numbers.js';
import { timeFormats } from './format-times.js';
import { firstMessagesFor } from './registry.js';

/** The parts of a day's column head, set apart so that the number can be drawn larger. */
export interface DayHeader {
  /** "Mon", "man." */
  readonly weekday: string;
  /** "13" */
  readonly number: string;
}

/**
 * Dates, times, numbers and money as text in one language. Everything is made by `Intl` and kept, so that asking
 * again costs a look-up. Days are `2025-01-13`, minutes count from midnight; a malformed day gives `''`.
 */
export interface Formats {
  /** The locale used; plain `en` is written as in Britain (13 January, 09:00). Use it for `weekRules` too. */
  readonly locale: string;
  /** Whether times have AM and PM. */
  readonly hour12: boolean;
  /** "Week 3: 13–19 January 2025"; `last` is the last day, inclusive; without `week` only the days. */
  weekTitle(first: Day, last: Day, week?: number): string;
  /** "Week 3, 13 to 19 January", to be read aloud. */
  weekSpoken(first: Day, last: Day, week: number): string;
  /** "Monday 13 January 2025" */
  dayTitle(day: Day): string;
  /** "January 2025" of the month the day lies in. */
  monthTitle(day: Day): string;
  /** "Monday 13 January" */
  dayLong(day: Day): string;
  /** "Tuesday 14": for steps of a move. */
  dayStep(day: Day): string;
  /** "Mon 13 Jan" */
  dayShort(day: Day): string;
  /** "13 Jan 2025" */
  dayMedium(day: Day): string;
  /** "13/01/2025", as {@link import('./parse-day.js').parseDay} reads it back: for date fields. */
  dayField(day: Day): string;
  /** "13–19 January 2025"; one day alone reads as that day. */
  dayRange(first: Day, last: Day): string;
  dayHeader(day: Day): DayHeader;
  /** "13" in month cells; "1 Feb" on the first of a month. */
  dayCell(day: Day): string;
  /** "09:00" or "9:00 AM"; 1440 reads as midnight. */
  time(minute: MinuteOfDay): string;
  /** The hour beside the grid: "09:00", "9 AM". */
  slot(minute: MinuteOfDay): string;
  /** "09:00–10:00" */
  timeRange(start: MinuteOfDay, end: MinuteOfDay): string;
  /** "09:00 to 10:00", to be read aloud. */
  spokenRange(start: MinuteOfDay, end: MinuteOfDay): string;
  /** "14:32" of a moment. */
  timeAt(moment: EpochMs, zone: ZoneId): string;
  /** The day of a moment in a zone. */
  dayAt(moment: EpochMs, zone: ZoneId): Day;
  /** "14:32" when it was today, else "13 Jan, 14:32". */
  momentAt(moment: EpochMs, zone: ZoneId, today: Day): string;
  /** "Tuesday 14, 10:15" */
  dayAndTime(day: Day, minute: MinuteOfDay): string;
  /** "1 h 30 min", "45 min", "2 days" for whole days; negative and broken lengths give "0 min". */
  duration(minutes: number): string;
  /** "UTC+1", "UTC−3:30" of an offset in milliseconds. */
  offset(milliseconds: number): string;
  number(value: number): string;
  /** A part of one: 0.4 gives "40%". */
  percent(part: number): string;
  /** Whole units; a currency that is no ISO 4217 code stands as it is before the number. */
  money(amount: number, currency: string): string;
  /** "Kari, Ola and Per" */
  list(items: readonly string[]): string;
  /** January first. */
  monthNames(style?: 'long' | 'short'): readonly string[];
  /** Seven names from `firstDay` on. */
  weekdayNames(firstDay: Weekday, style?: 'long' | 'short' | 'narrow'): readonly string[];
}

const made = new Map<string, Formats>();

/** The formats of a language; the same object each time. A tag that `Intl` refuses gives English. */
export function formatsFor(tag: string): Formats {
  const known = made.get(tag);
  if (known) return known;
  const formats = makeFormats(tag, localeFor(tag));
  made.set(tag, formats);
  return formats;
}

/** International English is nearer to Britain than to what `Intl` takes for plain `en` (the United States). */
function localeFor(tag: string): string {
  if (tag === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en-GB';
  } catch (error) {
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}

function makeFormats(tag: string, locale: string): Formats {
  const days = dayFormats(locale);
  const times = timeFormats(locale);
  const texts = () => firstMessagesFor(tag);
  return {
    locale,
    ...days,
    ...times,
    ...numberFormats(locale),
    weekTitle(first, last, week) {
      const range = days.dayRange(first, last);
      return week === undefined ? range : texts().diary.weekTitle(String(week), range);
    },
    weekSpoken: (first, last, week) => texts().diary.weekSpoken(String(week), days.spokenDays(first, last, texts().unit.spokenRange)),
    spokenRange: (start, end) => texts().unit.spokenRange(times.time(start), times.time(end)),
    momentAt(moment, zone, today) {
      const day = times.dayAt(moment, zone);
      const time = times.timeAt(moment, zone);
      return day === today ? time : texts().unit.dayAndTime(days.dayMedium(day), time);
    },
    dayAndTime: (day, minute) => texts().unit.dayAndTime(days.dayStep(day), times.time(minute)),
    duration: (minutes) => durationText(minutes, tag, locale),
  };
}

/** Whole days as days, all else in hours and minutes. */
function durationText(minutes: number, tag: string, locale: string): string {
  const { unit } = firstMessagesFor(tag);
  const whole = Number.isFinite(minutes) ? Math.max(0, Math.round(minutes)) : 0;
  const number = numberFormats(locale).number;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (whole > 0 && whole % 1440 === 0) return unit.days(whole / 1440, number(whole / 1440));
  if (hours === 0) return unit.minutes(number(rest));
  return rest === 0 ? unit.hours(number(hours)) : unit.hoursAndMinutes(number(hours), number(rest));
}
