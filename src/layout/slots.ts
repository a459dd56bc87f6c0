/** The rows of the time grid, and the stops that arrow keys make in them. Minutes are of the wall clock. */
import { DAY_MINUTES } from '../time/index.js';
import type { MinuteOfDay, Weekday } from '../time/index.js';
import type { WorkingHours } from '../model/index.js';
import type { BlockPlacement, MorePlacement } from './placement.js';

/** The least height and width of anything that can be hit, in CSS px (WCAG 2.5.8). */
export const TARGET_PX = 24;

/** The minutes at which the rows of a day begin. A length outside 1…1440 counts as the nearest. */
export function slotTimes(slotMinutes: number): MinuteOfDay[] {
  const slot = Math.min(DAY_MINUTES, Math.max(1, slotMinutes));
  return Array.from({ length: Math.ceil(DAY_MINUTES / slot) }, (_, i) => i * slot);
}

/** How many minutes a block of the least height stands for (D4.3). */
export function minimumMinutes(pxPerHour: number): number {
  return Math.ceil((TARGET_PX * 60) / pxPerHour);
}

/** How many blocks may stand side by side in a column of this width. */
export function lanesIn(columnPx: number): number {
  return Math.max(2, Math.floor(columnPx / TARGET_PX));
}

/** A place where arrow keys stop: a free slot, a block, or a "+N more". */
export type Stop =
  | { readonly kind: 'slot'; readonly top: MinuteOfDay; readonly bottom: number }
  | { readonly kind: 'block'; readonly top: MinuteOfDay; readonly bottom: number; readonly block: BlockPlacement }
  | { readonly kind: 'more'; readonly top: MinuteOfDay; readonly bottom: number; readonly more: MorePlacement };

/**
 * The stops of a day in order of time; those of one time from left to right. A slot is free if nothing is drawn in it,
 * and each of several overlapping blocks is a stop of its own.
 * @param placed the blocks and folds of one column, in any order
 */
export function dayStops(placed: readonly (BlockPlacement | MorePlacement)[], slotMinutes: number): Stop[] {
  const inOrder = [...placed].sort((a, b) => a.top - b.top || a.left - b.left || a.bottom - b.bottom);
  const stops: Stop[] = [];
  /** Up to where the blocks so far reach. */
  let covered = 0;
  let next = 0;
  for (const top of slotTimes(slotMinutes)) {
    const bottom = Math.min(DAY_MINUTES, top + slotMinutes);
    const free = covered <= top && !(next < inOrder.length && inOrder[next]!.top < bottom);
    if (free) stops.push({ kind: 'slot', top, bottom });
    for (; next < inOrder.length && inOrder[next]!.top < bottom; next++) {
      covered = Math.max(covered, inOrder[next]!.bottom);
      stops.push(stopOf(inOrder[next]!));
    }
  }
  return stops;
}

function stopOf(placed: BlockPlacement | MorePlacement): Stop {
  const { top, bottom } = placed;
  return 'hidden' in placed ? { kind: 'more', top, bottom, more: placed } : { kind: 'block', top, bottom, block: placed };
}

/**
 * Index of the stop to go to at a minute, when coming from another day: what covers it, the one that began last if
 * several do; −1 without stops.
 */
export function stopAt(stops: readonly Stop[], minute: MinuteOfDay): number {
  const covering = stops.findLastIndex((stop) => stop.top <= minute && minute < stop.bottom);
  return covering >= 0 ? covering : stops.findLastIndex((stop) => stop.top <= minute);
}

/** Where a grid of these days is scrolled to at first: the earliest start of their working hours, or 08:00 (D1.5). */
export function scrollMinute(hours: WorkingHours, weekdays: readonly Weekday[]): MinuteOfDay {
  const starts = weekdays.flatMap((day) => hours[day]?.start ?? []);
  return starts.length > 0 ? Math.min(...starts) : 480;
}
