import { dayNumber, epochOf } from '../time/index.js';
import type { Day, EpochMs, TimeRange, ZonedTime } from '../time/index.js';
import type { FollowUp, Id } from './records.js';
import { daysByCount } from './series-end.js';

const hour = 3_600_000;
const day = 24 * hour;

/** A day begins first in UTC+14 and ends last in UTC−12; days that count as days (D2.7) are shown in any zone. */
const earliestZone = 14 * hour;
const latestZone = 12 * hour;

/**
 * The stretch of time in which a follow-up may be seen: the smallest that is surely large enough in every zone.
 * Covers start to end, the due date, and for a series all its dates (`end` is Infinity where it has neither UNTIL nor a
 * COUNT whose last date is easily told).
 * `undefined` if it has no date at all, NaN edges if one of its dates cannot be read.
 */
export function spanOf(followUp: FollowUp): TimeRange | undefined {
  const times: TimeRange[] = [];
  if (followUp.start !== undefined) times.push(placedSpan(followUp, followUp.start));
  if (followUp.due !== undefined) times.push(dueSpan(followUp.due));
  if (times.length === 0) return undefined;
  const start = Math.min(...times.map((time) => time.start));
  return { start, end: Math.max(start + 1, ...times.map((time) => time.end)) };
}

function placedSpan(followUp: FollowUp, written: ZonedTime): TimeRange {
  const at = followUp.allDay === true ? dayEdge : epochOf;
  const first = at(written);
  const last = followUp.end === undefined ? first : at(followUp.end);
  const dates = followUp.repeat === undefined ? { start: first, end: first } : seriesDates(followUp, first);
  const end = dates.end + Math.max(0, last - first);
  return followUp.allDay === true ? { start: dates.start - earliestZone, end: end + latestZone } : { start: dates.start, end };
}

/** Of an all-day time only the day counts: its midnight as if in UTC. */
function dayEdge(written: ZonedTime): EpochMs {
  return dayNumber(written.slice(0, 10)) * day;
}

/** The first and the last start a series may have; two days of margin for zones around its end and clock changes. */
function seriesDates(followUp: FollowUp, first: EpochMs): TimeRange {
  const rule = followUp.repeat?.rule ?? '';
  const until = /(?:^|;)\s*UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(rule);
  const further = (followUp.repeat?.also ?? []).map(epochOf).filter((time) => !Number.isNaN(time));
  const last = until ? Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3])) : first + daysByCount(rule, followUp.start ?? '') * day;
  return { start: Math.min(first, ...further), end: Math.max(first, last + 2 * day, ...further) };
}

function dueSpan(due: Day | ZonedTime): TimeRange {
  if (due.length > 10) {
    const at = epochOf(due);
    return { start: at, end: at };
  }
  const start = dayNumber(due) * day;
  return { start: start - earliestZone, end: start + day + latestZone };
}

/** Whether two half-open stretches share a moment. */
export function meets(span: TimeRange, range: TimeRange): boolean {
  return span.start < range.end && span.end > range.start;
}

/** Whether a follow-up belongs into one of these diaries: as owner, or as one invited. `undefined` = all diaries. */
export function concerns(followUp: FollowUp, owners: ReadonlySet<Id> | undefined): boolean {
  if (owners === undefined || owners.has(followUp.owner)) return true;
  return followUp.attendees?.some(({ associate, resource }) =>
    (associate !== undefined && owners.has(associate)) || (resource !== undefined && owners.has(resource))) ?? false;
}
