import { addDays } from '../time/index.js';
import type { Day, DayFrame, EpochMs } from '../time/index.js';
import type { Occurrence } from '../model/index.js';

/** Which of the shown days a follow-up lies on: `from`…`to` (exclusive), and whether it goes on outside them. */
export interface CoveredDays {
  readonly from: number;
  readonly to: number;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/**
 * The frames of `days`, one each. `frames` may hold further days (a hidden weekend).
 * @throws RangeError if a day has no frame: the caller made them for another range.
 */
export function framesFor(days: readonly Day[], frames: readonly DayFrame[]): readonly DayFrame[] {
  if (days.length === frames.length && days.every((day, i) => frames[i]!.day === day)) return frames;
  const byDay = new Map(frames.map((frame) => [frame.day, frame]));
  return days.map((day) => {
    const frame = byDay.get(day);
    if (!frame) throw new RangeError(`no frame for ${day}`);
    return frame;
  });
}

/** Where a follow-up lies among shown days in order; `undefined` if on none of them. O(log days). */
export function coveredDays(occurrence: Occurrence, frames: readonly DayFrame[]): CoveredDays | undefined {
  return occurrence.days ? coveredByDays(occurrence.days, frames) : coveredByTime(occurrence.start, occurrence.end, frames);
}

function coveredByDays(days: { readonly start: Day; readonly end: Day }, frames: readonly DayFrame[]): CoveredDays | undefined {
  const from = firstIndex(frames, (frame) => frame.day >= days.start);
  const to = firstIndex(frames, (frame) => frame.day >= days.end);
  if (from >= to) return undefined;
  return {
    from, to,
    continuesBefore: days.start < frames[from]!.day,
    continuesAfter: days.end > addDays(frames[to - 1]!.day, 1),
  };
}

function coveredByTime(start: EpochMs, end: EpochMs, frames: readonly DayFrame[]): CoveredDays | undefined {
  const from = firstIndex(frames, (frame) => frame.end > start);
  // One without length lies on the day of its start.
  const to = firstIndex(frames, (frame) => frame.start >= Math.max(end, start + 1));
  if (from >= to) return undefined;
  return { from, to, continuesBefore: start < frames[from]!.start, continuesAfter: end > frames[to - 1]!.end };
}

/** Index of the first frame that `test` holds for, given that it holds for all after it; their count if for none. */
function firstIndex(frames: readonly DayFrame[], test: (frame: DayFrame) => boolean): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(frames[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
