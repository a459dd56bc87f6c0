/** What a calendar file says of a zone (VTIMEZONE, RFC 5545 3.6.5): every clock change of the years it is needed for. */
import { nextOffsetChange, offsetAt, type EpochMs, type ZoneId } from '../time/index.js';
import type { JCalComponent } from './ical-library.js';

/** More changes than this are not written: forty years of two a year. */
const mostChanges = 80;

/** The rules of a zone from the last change before `from` up to `to`. */
export function zoneDefinition(zone: ZoneId, { from, to }: { readonly from: EpochMs; readonly to: EpochMs }): JCalComponent {
  const year = 366 * 86_400_000;
  const begin = from - year;
  const parts: JCalComponent[] = [observance(begin, offsetAt(begin, zone), offsetAt(begin, zone), false)];
  let at = nextOffsetChange(begin, to + year, zone);
  while (at !== undefined && parts.length < mostChanges) {
    const [before, after] = [offsetAt(at - 1, zone), offsetAt(at, zone)];
    parts.push(observance(at, before, after, after > before));
    at = nextOffsetChange(at, to + year, zone);
  }
  return ['vtimezone', [['tzid', {}, 'text', zone]], parts];
}

/** DTSTART is written on the clocks as they were before the change. */
function observance(at: EpochMs, before: number, after: number, isDaylight: boolean): JCalComponent {
  const start = new Date(at + before).toISOString().slice(0, 19);
  return [isDaylight ? 'daylight' : 'standard', [['dtstart', {}, 'date-time', start], ['tzoffsetfrom', {}, 'utc-offset', offset(before)], ['tzoffsetto', {}, 'utc-offset', offset(after)]], []];
}

/** `+01:00`, as jCal writes it; seconds are left out, as most programs do. */
function offset(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
