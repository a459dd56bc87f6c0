import {
  addDays, dayNumber, dayOf, epochOf, overlaps, startOfDayMs, type Day, type DayRange, type EpochMs, type TimeRange, type ZoneId,
} from '../time/index.js';
import type { ProblemSink, SeriesDate } from '../recurrence/index.js';
import type { Occurrence } from './occurrence.js';
import type { Problem } from './problem.js';
import type { FollowUp, Id } from './records.js';

/** What the diary shows: a stretch of time, in a zone. */
export interface OccurrenceQuery {
  readonly range: TimeRange;
  /** The display zone: all-day follow-ups stand on their written days in it. */
  readonly zone: ZoneId;
}

/** Gives the dates of a series; `expandSeries` of the recurrence layer, handed in so that its library can load later. */
export type ExpandSeries = (followUp: FollowUp, range: TimeRange, zone: ZoneId, problems?: ProblemSink) => readonly SeriesDate[];

/** Occurrences in order, and what went wrong. */
export interface OccurrenceAnswer {
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly Problem[];
}

/** Which dates of a series exceptions stand in for: by moment, and for all-day series by day. */
interface Replaced {
  readonly moments: Set<EpochMs>;
  readonly days: Set<Day>;
}

const DAY_SLACK_MS = 2 * 86_400_000;

/**
 * What of these follow-ups touches a range: single ones, dates of series, and exceptions where their own start is;
 * by start, then the longer one first, then by key. Without a length they count at their start. Tasks and calls
 * with only a due date are not in the calendar. An exception takes the place of the date it was written for; one
 * whose series is not among the follow-ups is shown as it is, with the problem `orphan-exception`.
 * @param expand without it, series are left out.
 */
export function occurrencesIn(followUps: readonly FollowUp[], query: OccurrenceQuery, expand?: ExpandSeries): OccurrenceAnswer {
  const problems: Problem[] = [];
  const occurrences: Occurrence[] = [];
  const { replaced, series } = surveySeries(followUps);
  for (const followUp of followUps) {
    if (followUp.repeat) {
      if (expand) addDates(occurrences, followUp, expand(followUp, query.range, query.zone, problems), replaced.get(followUp.id));
      continue;
    }
    const single = singleIn(followUp, query);
    if (!single) continue;
    occurrences.push(single);
    if (followUp.series && !series.has(followUp.series.id)) problems.push(orphan(followUp, followUp.series.id));
  }
  return { occurrences: occurrences.sort(compareOccurrences), problems };
}

function surveySeries(followUps: readonly FollowUp[]): { replaced: Map<Id, Replaced>; series: Set<Id> } {
  const replaced = new Map<Id, Replaced>();
  const series = new Set<Id>();
  for (const followUp of followUps) {
    if (followUp.repeat) series.add(followUp.id);
    if (!followUp.series) continue;
    const { id, original } = followUp.series;
    let entry = replaced.get(id);
    if (!entry) replaced.set(id, (entry = { moments: new Set(), days: new Set() }));
    entry.moments.add(epochOf(original));
    entry.days.add(dayOf(original));
  }
  return { replaced, series };
}

function addDates(into: Occurrence[], followUp: FollowUp, dates: readonly SeriesDate[], replaced: Replaced | undefined): void {
  for (const date of dates) {
    const isReplaced = replaced && (date.days ? replaced.days.has(date.days.start) : replaced.moments.has(date.start));
    if (!isReplaced) into.push({ key: `${followUp.id}@${date.original}`, followUp, ...date });
  }
}

/** A follow-up that does not repeat, if it touches the range. */
function singleIn(followUp: FollowUp, { range, zone }: OccurrenceQuery): Occurrence | undefined {
  if (followUp.start === undefined) return undefined;
  const start = epochOf(followUp.start);
  // Wherever it was written, an all-day one's days in the display zone are less than two days off.
  if (start - DAY_SLACK_MS > range.end) return undefined;
  const end = followUp.end === undefined ? start : Math.max(start, epochOf(followUp.end));
  if (!followUp.allDay) {
    const span = { start, end };
    return overlaps(span, range) ? { key: followUp.id, followUp, ...span } : undefined;
  }
  if (end + DAY_SLACK_MS < range.start) return undefined;
  const days = daysOf(followUp.start, followUp.end);
  const span = { start: startOfDayMs(dayNumber(days.start), zone), end: startOfDayMs(dayNumber(days.end), zone) };
  return overlaps(span, range) ? { key: followUp.id, followUp, ...span, days } : undefined;
}

/** The written days of an all-day follow-up; at least one. */
function daysOf(start: string, end: string | undefined): DayRange {
  const first = dayOf(start);
  const next = addDays(first, 1);
  const after = end === undefined ? next : dayOf(end);
  return { start: first, end: after > next ? after : next };
}

function orphan(followUp: FollowUp, series: Id): Problem {
  return {
    code: 'orphan-exception', severity: 'warning', entity: 'followUp', record: followUp.id, field: 'series.id',
    given: series.slice(0, 80), accepted: 'the id of a repeating follow-up',
  };
}

/** The order occurrences are shown in: by start, then the longer one first, then by key. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
