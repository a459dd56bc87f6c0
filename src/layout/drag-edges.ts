/** The arithmetic of edges: a start or an end that is moved, and a range that is drawn. */
import { DAY_MINUTES, MINUTE_MS, addDays, daysBetween, wallIn } from '../time/index.js';
import type { Wall } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { allDayTimes, edgeEpoch, epochAt, landing, lengthFrom, ownZones, timeAlong, timesOf } from './drag-times.js';
import type { DayTarget, DayTime, DragRules, Times } from './drag-times.js';

/** The times after one edge was moved (D4.3); the other stays, and something always remains between them. */
export function resizedTimes(occurrence: Occurrence, edge: 'start' | 'end', target: DayTarget, rules: DragRules): Times {
  const zones = ownZones(occurrence, rules);
  if (occurrence.days) {
    const { start, end } = occurrence.days;
    return edge === 'end'
      ? allDayTimes(start, addDays(target.day < start ? start : target.day, 1), zones)
      : allDayTimes(target.day < end ? target.day : addDays(end, -1), end, zones);
  }
  const { start, end } = occurrence;
  const present = wallIn(occurrence[edge], rules.zone);
  const epoch = edgeEpoch(occurrence[edge], present, edgeTime(edge, occurrence, present, target, rules), rules);
  const shortest = shortestLength(occurrence, rules) * MINUTE_MS;
  return edge === 'end'
    ? timesOf(start, Math.max(epoch, start + shortest), zones)
    : timesOf(Math.min(epoch, end - shortest), end, zones);
}

/** Minutes that resizing leaves: a step of the grid; of what is shorter than that, as much as there is or 5. */
function shortestLength({ start, end }: Occurrence, { grid, fine }: DragRules): number {
  return fine ? 1 : Math.min(grid, Math.max(5, (end - start) / MINUTE_MS));
}

/** The time at which the edge lands. */
function edgeTime(edge: 'start' | 'end', occurrence: Occurrence, present: Wall, target: DayTarget, rules: DragRules): DayTime {
  if (target.place === 'time') return landing(target, 0, occurrence[edge], rules);
  // The day of a bar's end is its last one: midnight is the end of that day, not its start.
  return { day: target.day, minute: edge === 'end' && present.minute === 0 ? DAY_MINUTES : present.minute };
}

/**
 * The range drawn from one target to another, in either direction (D3.1): all steps of the grid that it touches, at
 * least one. Drawn over days, or begun in the all-day row, it is of whole days.
 */
export function drawnTimes(anchor: DayTarget, target: DayTarget, rules: DragRules): Times {
  const zones = { start: rules.zone, end: rules.zone };
  if (anchor.place !== 'time' || target.place !== 'time') {
    const [first, last] = anchor.day <= target.day ? [anchor.day, target.day] : [target.day, anchor.day];
    return allDayTimes(first, addDays(last, 1), zones);
  }
  // The lower edge of a day belongs to the day: nothing is begun at 24:00.
  const { axis } = rules;
  const begun = Math.min(axis.positionOf(anchor), axis.length - 1);
  const reach = daysBetween(anchor.day, target.day) * axis.length + axis.positionOf(target);
  const { from, to } = stepsBetween(Math.min(begun, reach), Math.max(begun, reach), rules.grid);
  const start = epochAt(timeAlong(anchor.day, from, rules), rules);
  const end = epochAt(timeAlong(anchor.day, to, rules), rules);
  // Through a skipped hour the end may read later than the start and not be so.
  return end > start ? timesOf(start, end, zones) : lengthFrom(start, to - from, zones);
}

/** The steps of the grid between two minutes, those they lie in included. */
function stepsBetween(low: number, high: number, grid: number): { readonly from: number; readonly to: number } {
  // A hand is not exact: within a fifth of a step, a line counts as hit, unless nothing would remain.
  const slack = grid / 5;
  const near = Math.floor((low + slack) / grid) * grid;
  const from = near < high ? near : Math.floor(low / grid) * grid;
  return { from, to: Math.max(Math.ceil((high - slack) / grid) * grid, from + grid) };
}
