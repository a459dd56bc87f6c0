import { DAY_MS } from '../time/index.js';
import type { Day, DayFrame } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { coveredDays, framesFor } from './covered-days.js';
import type { CoveredDays } from './covered-days.js';
import { byTime } from './order.js';
import type { BarPlacement } from './placement.js';

/**
 * Whether a follow-up lies in the all-day row rather than in the time grid (D2.7): all-day ones, and timed ones of
 * 24 hours and more. A shorter one that passes midnight stays in the time grid, divided over its two days.
 */
export function belongsInAllDayRow(occurrence: Occurrence): boolean {
  return occurrence.days !== undefined || occurrence.end - occurrence.start >= DAY_MS;
}

/**
 * Places the bars of the all-day row (D2.7) in as few lanes as can be. They come by first
 * column and lane.
 * Follow-ups that do not belong there, or lie on none of the days, are passed over.
 * @param days the columns, in order; days between them may be left out (a hidden weekend)
 * @param frames of at least those days. @throws RangeError where one is missing
 */
export function layoutAllDay(occurrences: readonly Occurrence[], days: readonly Day[], frames: readonly DayFrame[]): BarPlacement[] {
  const columns = framesFor(days, frames);
  const bars: Bar[] = [];
  for (const occurrence of occurrences) {
    const covered = belongsInAllDayRow(occurrence) ? coveredDays(occurrence, columns) : undefined;
    if (covered) bars.push({ occurrence, ...covered });
  }
  return assignLanes(bars.sort(byColumn), columns.length);
}

/** A follow-up and the columns it covers. */
export interface Bar extends CoveredDays {
  readonly occurrence: Occurrence;
}

/** The order in which bars take their lanes: by first column, longer ones first, then by time. */
export function byColumn(a: Bar, b: Bar): number {
  return a.from - b.from || b.to - a.to || byTime(a.occurrence, b.occurrence);
}

/** Gives each bar the topmost free lane. Lanes are looked for only when a column begins: n log n. */
function assignLanes(sorted: readonly Bar[], columns: number): BarPlacement[] {
  const placed: BarPlacement[] = [];
  /** Lanes that become free where a column begins. */
  const ending: number[][] = Array.from({ length: columns + 1 }, () => []);
  /** Free lanes, the topmost last. */
  let free: number[] = [];
  let lanes = 0;
  let column = 0;
  for (const { occurrence, from, to, continuesBefore, continuesAfter } of sorted) {
    while (column < from) free = free.concat(ending[++column]!).sort((a, b) => b - a);
    const lane = free.pop() ?? lanes++;
    ending[to]!.push(lane);
    placed.push({ occurrence, lane, from, to, continuesBefore, continuesAfter });
  }
  return placed;
}
