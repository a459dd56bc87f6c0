/** Moves by keys, said as targets, so that they enter where a pointer's do (D4.8). */
import { MINUTE_MS, addDays, wallIn } from '../time/index.js';
import { isLaterPass } from '../time/later-pass.js';
import type { EpochMs, ZoneId } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { belongsInAllDayRow } from './all-day.js';
import { epochAt, firstDay } from './drag-times.js';
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
  return timeTarget(occurrence.start, days, minutes, zone);
}

/** As {@link moveBy}, for `resize-start` and `resize-end`: the edge that many days and minutes away. */
export function resizeBy(
  occurrence: Occurrence, edge: 'start' | 'end', { days = 0, minutes = 0 }: KeySteps, { zone }: Pick<DragSettings, 'zone'>,
): Target {
  if (occurrence.days) return { place: 'all-day', day: addDays(edge === 'end' ? addDays(occurrence.days.end, -1) : occurrence.days.start, days) };
  return timeTarget(occurrence[edge], days, minutes, zone);
}

/** Days by the clock, minutes as they pass: through an hour that is skipped, and twice through one that is repeated. */
function timeTarget(present: EpochMs, days: number, minutes: number, zone: ZoneId): Target {
  const wall = wallIn(present, zone);
  const onDay = days === 0 ? present : epochAt({ day: addDays(wall.day, days), minute: wall.minute }, { zone });
  const moment = onDay + minutes * MINUTE_MS;
  const later = isLaterPass(moment, zone);
  return { place: 'time', ...wallIn(moment, zone), ...(later !== undefined && { later }) };
}
