/** The first time that is free (D5.7), and why it is not earlier. */
import type { Holiday, Occurrence } from '../model/index.js';
import { dayFrames, findFrame, MINUTE_MS, wallIn, type DayFrame, type EpochMs, type TimeRange, type ZoneId } from '../time/index.js';
import { offTimes, type OffTime, type WorkPreferences } from './working-time.js';

/** What to look for, and among what. */
export interface FirstAvailableQuery {
  /** Not before. */
  readonly from: EpochMs;
  /** Minutes that pass; at least one. */
  readonly length: number;
  /** Whose wall clock working hours and lunch go by. */
  readonly zone: ZoneId;
  /** What takes the time; see `busyWith`. */
  readonly busy: readonly Occurrence[];
  readonly preferences: WorkPreferences;
  readonly holidays?: readonly Holiday[];
  /** Starts are proposed at multiples of so many minutes on the wall clock; default 15. */
  readonly step?: number;
  /** How many days are looked at, that of `from` included; default 28, at most 366. It ends on the last of them. */
  readonly horizon?: number;
}

/** What stands in the way of an earlier time; of a follow-up `by` says which. Cut to what lies between `from` and the answer. */
export type InTheWay = OffTime | (TimeRange & { readonly why: 'busy'; readonly by: Occurrence });

/**
 * A free time, or why there is none: no working time at all, none that is long enough even in an empty calendar, or all of it
 * taken. `reasons`: every earlier start would run into one of these; what lies wholly in others is not in it.
 */
export type FirstAvailable =
  | { readonly found: true; readonly start: EpochMs; readonly end: EpochMs; readonly reasons: readonly InTheWay[] }
  | { readonly found: false; readonly why: 'no-hours' | 'too-long' | 'busy'; readonly reasons: readonly InTheWay[] };

const usualStep = 15;
const usualHorizon = 28;
const furthest = 366;

/**
 * The first start from which on all of the length lies in working time, outside lunch, on no holiday, and takes nobody's time
 * twice. One pass over what is busy and the days, however long they are.
 */
export function firstAvailable(query: FirstAvailableQuery): FirstAvailable {
  const { from, zone, preferences, holidays = [], horizon = usualHorizon } = query;
  if (!Number.isFinite(from)) return { found: false, why: 'no-hours', reasons: [] };
  const frames = dayFrames(wallIn(from, zone).day, Math.min(furthest, Math.max(1, Math.trunc(horizon) || usualHorizon)), zone);
  const busy = [...query.busy].sort((a, b) => a.start - b.start);
  const off = offTimes(frames, preferences, holidays);
  const search: Search = {
    from, until: frames.at(-1)?.end ?? from, frames, length: Math.max(1, query.length || 1) * MINUTE_MS, step: Math.max(1, Math.trunc(query.step ?? usualStep) || usualStep),
  };
  const { at, reasons } = sweep(search, off, busy);
  if (at !== undefined) return { found: true, start: at, end: at + search.length, reasons };
  if (sweep(search, off, []).at !== undefined) return { found: false, why: 'busy', reasons };
  return { found: false, why: worksAtAll(search, off) ? 'too-long' : 'no-hours', reasons };
}

function worksAtAll({ from, until }: Search, off: readonly OffTime[]): boolean {
  let reached = from;
  for (const { start, end } of off) {
    if (start > reached) return true;
    reached = Math.max(reached, end);
  }
  return reached < until;
}

interface Search {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly frames: readonly DayFrame[];
  /** Milliseconds. */
  readonly length: number;
  readonly step: number;
}

/** Goes through all that is in the way by start, and looks at the gaps between. */
function sweep(search: Search, off: readonly OffTime[], busy: readonly Occurrence[]): { readonly at?: EpochMs; readonly reasons: readonly InTheWay[] } {
  const reasons: InTheWay[] = [];
  let reached = search.from;
  let [nextOff, nextBusy] = [0, 0];
  while (reached < search.until) {
    const one = off[nextOff];
    const by = busy[nextBusy];
    const takesOff = one !== undefined && (by === undefined || one.start <= by.start);
    const start = takesOff ? one.start : (by?.start ?? search.until);
    const at = start > reached ? fitting(search, reached, Math.min(start, search.until)) : undefined;
    if (at !== undefined) return { at, reasons };
    if (!one && !by) break;
    if (takesOff) nextOff += 1;
    else nextBusy += 1;
    const end = takesOff ? one.end : (by?.end ?? reached);
    if (end <= reached || start >= search.until) continue;
    const part = { start: Math.max(start, search.from), end: Math.min(end, search.until) };
    reasons.push(takesOff ? { ...one, ...part } : { why: 'busy', by: by!, ...part });
    reached = end;
  }
  return { reasons };
}

/** The first start in a gap that it fits from. */
function fitting(search: Search, from: EpochMs, end: EpochMs): EpochMs | undefined {
  const at = aligned(search, from, end);
  return at !== undefined && at + search.length <= end ? at : undefined;
}

/** The first moment from `from` on at which the wall clock shows a multiple of the step. */
function aligned({ frames, step }: Search, from: EpochMs, end: EpochMs): EpochMs | undefined {
  let at = Math.ceil(from / MINUTE_MS) * MINUTE_MS;
  for (let index = findFrame(frames, at); at < end && index >= 0; index = findFrame(frames, at)) {
    const frame = frames[index]!;
    const shown = (at - frame.start) / MINUTE_MS + (frame.shifts.findLast((shift) => shift.at <= at)?.shift ?? 0);
    const over = shown % step;
    if (over === 0) return at;
    // the day ends, or clocks are changed, before the step is full: there it is counted anew
    const edge = frame.shifts.find((shift) => shift.at > at)?.at ?? frame.end;
    at = Math.min(at + (step - over) * MINUTE_MS, edge);
  }
  return undefined;
}
