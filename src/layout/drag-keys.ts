/** Moves by keys, said as targets, so that they enter where a pointer's do (D4.8). */
import { DAY_MINUTES, addDays, wallIn } from '../time/index.js';
import type { Day } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { belongsInAllDayRow } from './all-day.js';
import { firstDay } from './drag-times.js';
import type { DragSettings, Target } from './gesture.js';

/** How far keys have moved something since the mode began. */
export interface KeySteps {
  readonly days?: number;
  readonly minutes?: number;
}

/**
 * The target of a `move` with `grab: 0` that is so many days and minutes away from where the occurrence stands.
 * Minutes do not count in the all-day row and in the to-do list.
 */
export function moveBy(occurrence: Occurrence, { days = 0, minutes = 0 }: KeySteps, { zone }: Pick<DragSettings, 'zone'>): Target {
  const day = addDays(firstDay(occurrence, zone), days);
  if (occurrence.followUp.start === undefined) return { place: 'day', day };
  if (belongsInAllDayRow(occurrence)) return { place: 'all-day', day };
  return timeTarget(day, wallIn(occurrence.start, zone).minute + minutes);
}

/** As {@link moveBy}, for `resize-start` and `resize-end`: the edge that many days and minutes away. */
export function resizeBy(
  occurrence: Occurrence, edge: 'start' | 'end', { days = 0, minutes = 0 }: KeySteps, { zone }: Pick<DragSettings, 'zone'>,
): Target {
  if (occurrence.days) return { place: 'all-day', day: addDays(edge === 'end' ? addDays(occurrence.days.end, -1) : occurrence.days.start, days) };
  const { day, minute } = wallIn(occurrence[edge], zone);
  return timeTarget(addDays(day, days), minute + minutes);
}

/** A time with its minute brought into its day. */
function timeTarget(day: Day, minute: number): Target {
  const days = Math.floor(minute / DAY_MINUTES);
  return { place: 'time', day: addDays(day, days), minute: minute - days * DAY_MINUTES };
}
