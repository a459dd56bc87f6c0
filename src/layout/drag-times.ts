/**
 * The arithmetic of a move (that of edges is in `drag-edges.ts`): from where something stands and where it is dropped to the times it gets. Minutes and
 * days only; what becomes of those times is decided in `drag.ts`.
 */
import {
  DAY_MINUTES, MINUTE_MS, addDays, dayFrame, dayOf, daysBetween, epochOf, wallIn, zoneOf, zonedFromEpoch, zonedFromWall,
} from '../time/index.js';
import type { AxisTime, Day, EpochMs, HourAxis, Wall, ZonedTime, ZoneId } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { belongsInAllDayRow } from './all-day.js';
import type { Target } from './gesture.js';

/** Start and end as a record writes them. */
export interface Times {
  readonly start: ZonedTime;
  readonly end: ZonedTime;
  readonly allDay: boolean;
}

/** What the arithmetic has to know of the settings. Lengths in minutes. */
export interface DragRules {
  /** The zone on the screen: targets are given in it. */
  readonly zone: ZoneId;
  /** The hours dragged along. */
  readonly axis: HourAxis;
  /** The grid that starts and ends are put on (D4.3). */
  readonly grid: number;
  /** To the minute (Alt). */
  readonly fine: boolean;
  /** The length given to what has none. */
  readonly length: number;
}

/** A target that has a day. */
export type DayTarget = Exclude<Target, { place: 'to-do' }>;

/** A target that has a time. */
export type TimeTarget = Extract<Target, { place: 'time' }>;

/** A time of a day, also of an hour that the clocks show twice. */
export interface DayTime extends AxisTime {
  readonly day: Day;
}

/** The zones a follow-up was made in, which it keeps (D8.5). The end of a flight has another than its start. */
interface OwnZones {
  readonly start: ZoneId;
  readonly end: ZoneId;
}

/** The times an occurrence has now. */
export function presentTimes(occurrence: Occurrence, rules: DragRules): Times {
  const { days, start, end } = occurrence;
  const zones = ownZones(occurrence, rules);
  return days ? allDayTimes(days.start, days.end, zones) : timesOf(start, end, zones);
}

/** The times after a move; of what lies in no grid yet, the day or time it is dropped on. */
export function movedTimes(occurrence: Occurrence, grab: number, target: DayTarget, rules: DragRules): Times {
  const zones = ownZones(occurrence, rules);
  const placed = occurrence.followUp.start !== undefined;
  if (target.place === 'time') {
    if (!placed || occurrence.days) return lengthFrom(epochAt(timeAlong(target.day, onGrid(rules.axis.positionOf(target), rules.grid), rules), rules), rules.length, zones);
    return timedAt(occurrence, landing(target, -grab, occurrence.start, rules), rules);
  }
  if (!placed) return allDayTimes(target.day, addDays(target.day, 1), zones);
  const first = firstDay(occurrence, rules.zone);
  const minute = occurrence.days ? 0 : wallIn(occurrence.start, rules.zone).minute;
  const day = addDays(target.day, -Math.floor((minute + grab) / DAY_MINUTES));
  if (occurrence.days) return allDayTimes(day, addDays(day, daysBetween(first, occurrence.days.end)), zones);
  if (target.place === 'all-day' && !belongsInAllDayRow(occurrence)) {
    return allDayTimes(day, addDays(day, daysBetween(first, lastDay(occurrence, rules)) + 1), zones);
  }
  return timedAt(occurrence, { day, minute }, rules);
}

/** The day an occurrence begins on, on the screen; of one without a time, its due date. */
export function firstDay(occurrence: Occurrence, zone: ZoneId): Day {
  const { due, start } = occurrence.followUp;
  if (start === undefined && due !== undefined) return dayOf(due);
  return occurrence.days?.start ?? wallIn(occurrence.start, zone).day;
}

function lastDay({ start, end }: Occurrence, { zone }: DragRules): Day {
  return wallIn(Math.max(start, end - 1), zone).day;
}

/** A minute of a day put on the grid. */
function onGrid(minute: number, grid: number): number {
  return Math.round(minute / grid) * grid;
}

/** Where along the hours an edge lands: so many minutes from the target, put on the grid. */
export function landing(target: TimeTarget, by: number, present: EpochMs, rules: DragRules): DayTime {
  const { axis, grid, zone } = rules;
  const held = Math.floor(axis.positionAt(dayFrame(wallIn(present, zone).day, zone), present));
  const pointed = axis.positionOf(target);
  const position = onGridOrHeld(pointed + by, held, grid, axis.length);
  // keys say which of two passes they mean; where the hours show both, so do they
  return position === pointed && axis.clockAt(pointed).later === undefined ? target : timeAlong(target.day, position, rules);
}

/** The time at a position along the hours, which may lie beyond the day. */
export function timeAlong(from: Day, position: number, { axis, zone }: DragRules): DayTime {
  const days = Math.floor(position / axis.length);
  const day = addDays(from, days);
  return { day, ...axis.timeAt(dayFrame(day, zone), position - days * axis.length) };
}

/**
 * As {@link onGrid}, but a time beside the grid is held until it is moved half a step: who drags 09:10 to another day
 * wants 09:10 there.
 */
function onGridOrHeld(minute: number, present: number, grid: number, dayLength: number): number {
  const held = present + Math.round((minute - present) / dayLength) * dayLength;
  return Math.abs(minute - held) < grid / 2 ? held : onGrid(minute, grid);
}

function timedAt(occurrence: Occurrence, time: DayTime, rules: DragRules): Times {
  const zones = ownZones(occurrence, rules);
  const start = edgeEpoch(occurrence.start, wallIn(occurrence.start, rules.zone), time, rules);
  return timesOf(start, endAfter(occurrence, start, rules), zones);
}

/**
 * A new time for an edge; the very same moment where the clock reads the same, also in a repeated hour. From the second
 * pass of such an hour it moves on within that pass, as far as that reaches (D4.10), unless the pass is said.
 */
export function edgeEpoch(present: EpochMs, wall: Wall, time: DayTime, rules: DragRules): EpochMs {
  const first = epochAt(time, rules);
  if (time.later !== undefined) return Math.floor(first / MINUTE_MS) === Math.floor(present / MINUTE_MS) ? present : first;
  const minutes = clockMinutes(wall, time);
  if (minutes === 0) return present;
  const isSecondPass = time.day === wall.day && present - epochAt(wall, rules) >= MINUTE_MS;
  const along = present + minutes * MINUTE_MS;
  return isSecondPass && clockMinutes(wallIn(first, rules.zone), wallIn(along, rules.zone)) === 0 ? along : first;
}

/**
 * Keeps the length (D4.10): of a follow-up of less than a day the minutes that pass, of a longer one the clock times of
 * both ends, so that a fair from 10 to 10 stays one when the clocks change.
 */
function endAfter({ start, end }: Occurrence, newStart: EpochMs, rules: DragRules): EpochMs {
  const minutes = clockMinutes(wallIn(start, rules.zone), wallIn(end, rules.zone));
  if (minutes < DAY_MINUTES) return newStart + (end - start);
  const { day, minute } = wallIn(newStart, rules.zone);
  return epochAt({ day, minute: minute + minutes }, rules);
}

/** What the clock goes on from one time to another. */
export function clockMinutes(from: Wall, to: Wall): number {
  return daysBetween(from.day, to.day) * DAY_MINUTES + to.minute - from.minute;
}

/** The moment of a minute of a day on the screen. */
export function epochAt({ day, minute, later }: DayTime, { zone }: Pick<DragRules, 'zone'>): EpochMs {
  return epochOf(zonedFromWall(day, minute, zone, later));
}

/** The zones that an occurrence keeps; those of the screen where it has none. */
export function ownZones({ followUp: { start, end, due } }: Occurrence, rules: DragRules): OwnZones {
  const zone = zoneOf(start ?? due ?? '') || rules.zone;
  return { start: zone, end: zoneOf(end ?? '') || zone };
}

/** Timed, from moment to moment. */
export function timesOf(start: EpochMs, end: EpochMs, zones: OwnZones): Times {
  return { start: zonedFromEpoch(start, zones.start), end: zonedFromEpoch(end, zones.end), allDay: false };
}

/** Timed, of so many minutes. */
export function lengthFrom(start: EpochMs, minutes: number, zones: OwnZones): Times {
  return timesOf(start, start + minutes * MINUTE_MS, zones);
}

/** Of whole days; `after` is the day after the last. */
export function allDayTimes(first: Day, after: Day, zones: OwnZones): Times {
  return { start: zonedFromWall(first, 0, zones.start), end: zonedFromWall(after, 0, zones.end), allDay: true };
}
