/** Days of a zone as layout needs them: between epoch ms and wall-clock minutes without zoned date objects. */
import type { Day, DayFrame, EpochMs, MinuteOfDay, ZoneId } from './types.js';
import { DAY_MINUTES, DAY_MS, MINUTE_MS, dayFromNumber, dayNumber } from './days.js';
import { nextOffsetChange, offsetAt, startOfDayMs } from './offsets.js';

/**
 * Frames of `count` days in a row in a zone. A day the zone skipped (Apia 2011-12-30) has no length.
 * Empty for a malformed day. @throws RangeError for an unknown zone.
 */
export function dayFrames(firstDay: Day, count: number, zone: ZoneId): DayFrame[] {
  const first = dayNumber(firstDay);
  if (Number.isNaN(first)) return [];
  const frames: DayFrame[] = [];
  let start = startOfDayMs(first, zone);
  for (let n = first; n < first + count; n++) {
    const end = startOfDayMs(n + 1, zone);
    frames.push({ day: dayFromNumber(n), start, end, shifts: shiftsOf(n, start, end, zone) });
    start = end;
  }
  return frames;
}

/** The frame of one day. @throws RangeError for an unknown zone. */
export function dayFrame(day: Day, zone: ZoneId): DayFrame {
  return dayFrames(day, 1, zone)[0]!;
}

const noShifts: DayFrame['shifts'] = [];

function shiftsOf(dayCount: number, start: EpochMs, end: EpochMs, zone: ZoneId): DayFrame['shifts'] {
  const midnight = dayCount * DAY_MS - start;
  const shifts: { at: EpochMs; shift: number }[] = [];
  // A day whose midnight was skipped begins with its clock change.
  if (offsetAt(start, zone) !== midnight && end > start) shifts.push({ at: start, shift: (offsetAt(start, zone) - midnight) / MINUTE_MS });
  let at = nextOffsetChange(start, end - 1, zone);
  while (at !== undefined) {
    shifts.push({ at, shift: (offsetAt(at, zone) - midnight) / MINUTE_MS });
    at = nextOffsetChange(at, end - 1, zone);
  }
  return shifts.length ? shifts : noShifts;
}

/** What the wall clock is ahead of the minutes elapsed since the frame's start, at a moment. */
function shiftAt(frame: DayFrame, ms: EpochMs): number {
  let shift = 0;
  for (const change of frame.shifts) {
    if (ms < change.at) break;
    shift = change.shift;
  }
  return shift;
}

/**
 * The wall-clock minute of a moment within the frame's day, clamped to 0…1440. Both passes of a repeated hour
 * give the same minutes; a skipped hour is jumped over. Not rounded.
 */
export function frameMinute(frame: DayFrame, ms: EpochMs): MinuteOfDay {
  if (ms >= frame.end) return DAY_MINUTES;
  if (ms < frame.start) return 0;
  const minute = (ms - frame.start) / MINUTE_MS + (frame.shifts.length === 0 ? 0 : shiftAt(frame, ms));
  return Math.min(DAY_MINUTES, Math.max(0, minute));
}

/**
 * The moment when the wall clock shows `minute` on the frame's day: of a repeated minute the first, a skipped one
 * as much later as the clock jumped. 0 and less give the start of the day, 1440 and more its end.
 */
export function frameEpoch(frame: DayFrame, minute: MinuteOfDay): EpochMs {
  if (minute <= 0) return frame.start;
  if (minute >= DAY_MINUTES) return frame.end;
  let shift = 0;
  for (const change of frame.shifts) {
    const ms = frame.start + (minute - shift) * MINUTE_MS;
    // Shown before this change, or skipped by it: the clock as it stood before decides.
    if (ms < change.at || minute < (change.at - frame.start) / MINUTE_MS + change.shift) return Math.min(ms, frame.end);
    shift = change.shift;
  }
  return Math.min(frame.start + (minute - shift) * MINUTE_MS, frame.end);
}

/** Index of the frame a moment lies in, −1 if in none. The frames are in order and touch each other. */
export function findFrame(frames: readonly DayFrame[], ms: EpochMs): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle]!.end <= ms) low = middle + 1;
    else high = middle;
  }
  const found = frames[low];
  return found && found.start <= ms ? low : -1;
}
