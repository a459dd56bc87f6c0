import { DAY_MINUTES, MINUTE_MS, wallIn, type MinuteOfDay } from '../time/index.js';
import type { Formats } from './formats.js';
import { lazily, memoised } from './memo.js';

/** The part of {@link Formats} that concerns times of day. */
type TimeFormats = Pick<Formats, 'hour12' | 'time' | 'slot' | 'timeRange' | 'timeAt' | 'dayAt' | 'offset'>;

/** Times are written from minutes in UTC; moments are first taken to the wall clock of their zone. */
export function timeFormats(locale: string): TimeFormats {
  const hour12 = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const clock: Intl.DateTimeFormatOptions = hour12 ? { hour: 'numeric', hourCycle: 'h12' } : { hour: '2-digit', hourCycle: 'h23' };
  const whole = lazily(() => new Intl.DateTimeFormat(locale, { ...clock, minute: '2-digit', timeZone: 'UTC' }));
  const hourOnly = lazily(() => new Intl.DateTimeFormat(locale, { ...clock, timeZone: 'UTC' }));
  const time = memoised((minute: MinuteOfDay) => whole().format(momentOf(minute)));
  return {
    hour12,
    time,
    slot: memoised((minute: MinuteOfDay) => (hour12 && minute % 60 === 0 ? hourOnly().format(momentOf(minute)) : time(minute))),
    timeRange(start, end) {
      // Beyond noon and midnight "Intl" would name the day; and 24-hour ranges need no help.
      return hour12 && end > start && end < DAY_MINUTES ? whole().formatRange(momentOf(start), momentOf(end)) : `${time(start)}–${time(end)}`;
    },
    timeAt: (moment, zone) => time(Math.floor(wallIn(moment, zone).minute)),
    dayAt: (moment, zone) => wallIn(moment, zone).day,
    offset: memoised((milliseconds: number) => {
      const minutes = Math.round(Math.abs(milliseconds) / MINUTE_MS);
      const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
      return minutes === 0 ? 'UTC' : `UTC${milliseconds < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
    }),
  };
}

/** A moment on 1 January 1970 that shows this minute; 1440 shows midnight. */
function momentOf(minute: MinuteOfDay): number {
  return (Math.floor(minute) % DAY_MINUTES) * MINUTE_MS;
}
