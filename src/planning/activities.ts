import { DAY_MS, dayNumber, epochOf, isDay, startOfDayMs, wallIn, type Day, type EpochMs, type ZoneId } from '../time/index.js';
import { isMasked, occurrencesIn, type ExpandSeries, type FollowUp, type Id, type Occurrence, type Preferences } from '../model/index.js';

/** A follow-up, or one date of a series, as a thing to be done (D15). Computed, never stored. */
export interface Activity {
  /** Unique in a list: the id, or `id@original` for a date of a series. */
  readonly key: string;
  readonly followUp: FollowUp;
  /** Where it has a time in the calendar. */
  readonly occurrence?: Occurrence;
  /** The day it counts by in the zone shown: that of its time, else its due day. Absent: it has no date. */
  readonly day?: Day;
  /** Epoch ms by which it is ordered: its start, else its due moment or the begin of its due day; Infinity without a date. */
  readonly at: EpochMs;
  /** Not completed though its due day or moment, or, where it has none, its time is over. */
  readonly overdue: boolean;
}

/** When it is asked for. */
export interface ActivityTime {
  /** Epoch ms. */
  readonly now: EpochMs;
  /** The zone shown: its days count. */
  readonly zone: ZoneId;
  /** Epoch ms, exclusive: dates of series are made up to here. */
  readonly until: EpochMs;
}

/** What the to-do list chooses by. */
export interface ListChoice extends Pick<ActivityTime, 'now' | 'zone'>, Pick<Preferences, 'daysAhead' | 'removeCompleted'> {}

/**
 * The last date of a series that nobody completed is looked for so far back, and further where nothing is found there; what is
 * older than a year is nobody's next step.
 */
const monthBack = 35 * DAY_MS;
const yearBack = 366 * DAY_MS;

/**
 * Follow-ups as activities, by {@link Activity.at}, then by key. Of a series, only the last of its overdue dates and
 * those up to `until`: a weekly meeting that nobody ticks off is one reminder, not hundreds. What is private of others
 * says nothing of what is to be done and is left out (D9.4).
 * @param expand without it, series are left out.
 */
export function activitiesOf(followUps: readonly FollowUp[], when: ActivityTime, expand?: ExpandSeries): readonly Activity[] {
  const seen = followUps.filter((followUp) => !isMasked(followUp));
  return [...singlesOf(seen, when), ...(expand ? datesOfSeries(seen, when, expand) : [])].sort(byTime);
}

/** By when, then by key: the order of a list that is sorted by nothing else. */
export function byTime(a: Activity, b: Activity): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/**
 * Whether the to-do list shows an activity by itself (D15.2): uncompleted tasks and calls that are overdue, without a date, or due
 * within so many days; of meetings the overdue ones. Completed tasks and calls leave at once, or the next day (D6.2).
 */
export function isListed({ followUp, day, overdue }: Activity, { now, zone, daysAhead, removeCompleted }: ListChoice): boolean {
  const today = wallIn(now, zone).day;
  if (followUp.completed !== undefined) {
    return removeCompleted === 'next-day' && followUp.kind !== 'meeting' && wallIn(epochOf(followUp.completed), zone).day === today;
  }
  if (overdue) return true;
  if (followUp.kind === 'meeting') return false;
  return day === undefined || dayNumber(day) <= dayNumber(today) + daysAhead;
}

function singlesOf(followUps: readonly FollowUp[], { now, zone }: ActivityTime): Activity[] {
  const range = { start: -Infinity, end: Infinity };
  const placed = new Map(occurrencesIn(followUps, { range, zone }).occurrences.map((occurrence) => [occurrence.key, occurrence]));
  return followUps.filter(({ repeat }) => !repeat).map((followUp) => activity(followUp, placed.get(followUp.id), now, zone));
}

function activity(followUp: FollowUp, occurrence: Occurrence | undefined, now: EpochMs, zone: ZoneId): Activity {
  return { ...dated(followUp, occurrence, zone), overdue: isOverdue(followUp, occurrence, now, zone) };
}

function dated(followUp: FollowUp, occurrence: Occurrence | undefined, zone: ZoneId): Omit<Activity, 'overdue'> {
  if (occurrence) {
    const { key, start, days } = occurrence;
    return { key, followUp, occurrence, day: days?.start ?? wallIn(start, zone).day, at: start };
  }
  const { id: key, due } = followUp;
  if (due === undefined) return { key, followUp, at: Infinity };
  if (isDay(due)) return { key, followUp, day: due, at: startOfDayMs(dayNumber(due), zone) };
  const at = epochOf(due);
  return { key, followUp, day: wallIn(at, zone).day, at };
}

function isOverdue({ completed, due }: FollowUp, occurrence: Occurrence | undefined, now: EpochMs, zone: ZoneId): boolean {
  if (completed !== undefined) return false;
  if (due !== undefined && !occurrence?.original) return (isDay(due) ? startOfDayMs(dayNumber(due) + 1, zone) : epochOf(due)) <= now;
  return occurrence !== undefined && occurrence.end <= now && occurrence.start < now;
}

function datesOfSeries(followUps: readonly FollowUp[], { now, zone, until }: ActivityTime, expand: ExpandSeries): Activity[] {
  const datesIn = (some: readonly FollowUp[], start: EpochMs, end: EpochMs): Activity[] => occurrencesIn(some, { range: { start, end }, zone }, expand)
    .occurrences.filter((occurrence) => occurrence.followUp.repeat).map((occurrence) => activity(occurrence.followUp, occurrence, now, zone));

  const found = datesIn(followUps, now - monthBack, until);
  const late = lastOverdue(found);
  const others = followUps.filter((followUp) => !late.has(followUp.series?.id ?? followUp.id));
  const longLate = lastOverdue(datesIn(others, now - yearBack, now - monthBack));
  return [...longLate.values(), ...late.values(), ...found.filter(({ overdue }) => !overdue)];
}

/** The last overdue date of each series; they come in order of time. */
function lastOverdue(dates: readonly Activity[]): Map<Id, Activity> {
  return new Map(dates.filter(({ overdue }) => overdue).map((date) => [date.followUp.id, date]));
}
