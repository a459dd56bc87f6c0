import { DAY_MS, dayNumber, type Day } from '../time/index.js';
import type { Formats } from './formats.js';
import { lazily, memoised } from './memo.js';

/** The part of {@link Formats} that concerns days. */
type DayFormats = Pick<Formats, 'dayTitle' | 'monthTitle' | 'dayLong' | 'dayStep' | 'dayShort' | 'dayMedium' | 'dayField' | 'dayRange' | 'dayHeader' | 'dayCell' | 'monthNames' | 'weekdayNames'>
  & { spokenDays(first: Day, last: Day, join: (start: string, end: string) => string): string };

/** Days are formatted as midnight UTC in UTC, so that the machine's zone has no say. */
export function dayFormats(locale: string): DayFormats {
  const intl = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const by = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
    const format = intl(options);
    return memoised((day: Day) => written(format(), day));
  };
  const range = intl({ day: 'numeric', month: 'long', year: 'numeric' });
  const rangeWithoutYear = intl({ day: 'numeric', month: 'long' });
  const firstOfMonth = by({ day: 'numeric', month: 'short' });
  const weekdayShort = by({ weekday: 'short' });
  const weekdayLong = by({ weekday: 'long' });
  return {
    dayTitle: by({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    monthTitle: by({ month: 'long', year: 'numeric' }),
    dayLong: by({ weekday: 'long', day: 'numeric', month: 'long' }),
    // Put together here, as American English would turn it into "14 Tuesday".
    dayStep: memoised((day: Day) => `${weekdayLong(day)} ${numberOf(day)}`.trim()),
    dayShort: by({ weekday: 'short', day: 'numeric', month: 'short' }),
    dayMedium: by({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayField: by({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    dayRange: (first, last) => writtenRange(range(), first, last),
    spokenDays(first, last, join) {
      const [start, end] = writtenRange(rangeWithoutYear(), first, last).split(/\s*–\s*/u);
      return end === undefined ? start ?? '' : join(start ?? '', end);
    },
    dayHeader: memoised((day: Day) => ({ weekday: weekdayShort(day), number: numberOf(day) })),
    dayCell: (day) => (day.endsWith('-01') ? firstOfMonth(day) : numberOf(day)),
    monthNames: memoised((style: 'long' | 'short' | undefined) => {
      const format = intl({ month: style ?? 'long' })();
      return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
    }),
    weekdayNames(firstDay, style = 'long') {
      const format = intl({ weekday: style })();
      // 1 January 2024 is a Monday.
      return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, firstDay + index)));
    },
  };
}

function numberOf(day: Day): string {
  return Number.isNaN(dayNumber(day)) ? '' : String(Number(day.slice(8, 10)));
}

/** British English has a comma after the weekday when the year is there, none otherwise: none for both. */
function written(format: Intl.DateTimeFormat, day: Day): string {
  const number = dayNumber(day);
  if (Number.isNaN(number)) return '';
  return format.format(number * DAY_MS).replace(/^(\p{L}+), (?=\d)/u, '$1 ');
}

/** "13 – 19 January" becomes "13–19 January": the spaces of CLDR look torn apart between bare numbers. */
function writtenRange(format: Intl.DateTimeFormat, first: Day, last: Day): string {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  if (Number.isNaN(from) || Number.isNaN(to)) return '';
  return format.formatRange(from * DAY_MS, Math.max(from, to) * DAY_MS).replace(/(?<!\d)(\d{1,2}\.?)\s–\s(?=\d{1,2}\b)/u, '$1–');
}
