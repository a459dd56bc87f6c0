/** The time in which no meeting is put: outside working hours, lunch, holidays (D1.5, D1.6). */
import type { Holiday, Preferences } from '../model/index.js';
import { MINUTE_MS, weekdayOf, type DayFrame, type EpochMs, type TimeRange } from '../time/index.js';

/** What of the preferences says when somebody works. */
export type WorkPreferences = Pick<Preferences, 'workingHours' | 'lunch'>;

/** A stretch of time in which nobody works, and why. */
export interface OffTime extends TimeRange {
  readonly why: 'hours' | 'lunch' | 'holiday';
  /** Name of the holiday. */
  readonly name?: string;
}

/**
 * When nobody works on these days, in order, touching stretches of the same reason as one. By the wall clock: where clocks are
 * set back, both passes of an hour are what that hour is. A holiday is all of a day on which there would be work.
 */
export function offTimes(frames: readonly DayFrame[], { workingHours, lunch }: WorkPreferences, holidays: readonly Holiday[]): OffTime[] {
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const found: OffTime[] = [];
  const add = (off: OffTime): void => {
    const last = found.at(-1);
    if (off.end <= off.start) return;
    if (last && last.end === off.start && last.why === off.why && last.name === off.name) found[found.length - 1] = { ...last, end: off.end };
    else found.push(off);
  };
  for (const frame of frames) {
    const hours = workingHours[weekdayOf(frame.day)];
    const name = names.get(frame.day);
    if (!hours || hours.end <= hours.start) add({ start: frame.start, end: frame.end, why: 'hours' });
    else if (name !== undefined) add({ start: frame.start, end: frame.end, why: 'holiday', name });
    else for (const part of partsOf(frame)) offInPart(part, hours, lunch, add);
  }
  return found;
}

/** A part of a day without clock change; `midnight`: when its clock would have shown 00:00. */
interface Part extends TimeRange {
  readonly midnight: EpochMs;
}

function partsOf({ start, end, shifts }: DayFrame): Part[] {
  const edges = [{ at: start, shift: 0 }, ...shifts];
  return edges.map(({ at, shift }, index) => ({ start: at, end: edges[index + 1]?.at ?? end, midnight: start - shift * MINUTE_MS }));
}

function offInPart(part: Part, hours: { readonly start: number; readonly end: number }, lunch: WorkPreferences['lunch'], add: (off: OffTime) => void): void {
  const at = (minute: number): EpochMs => Math.min(part.end, Math.max(part.start, part.midnight + minute * MINUTE_MS));
  add({ start: part.start, end: at(hours.start), why: 'hours' });
  if (lunch) add({ start: at(Math.max(lunch.start, hours.start)), end: at(Math.min(lunch.end, hours.end)), why: 'lunch' });
  add({ start: at(hours.end), end: part.end, why: 'hours' });
}
