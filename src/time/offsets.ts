/**
 * Offsets of zones, answered from a table of clock changes. Temporal fills the table, a good year at a time;
 * after that an answer is an array look-up.
 */
import type { EpochMs, ZoneId } from './types.js';
import { DAY_MS } from './days.js';
import { Temporal } from './temporal.js';

/** A stretch of time whose clock changes are looked up at once. */
const CELL_MS = 400 * DAY_MS;
/** Where Temporal's time ends. */
const MAX_MS = 8_640_000_000_000_000;

/** From `starts[i]` on the offset is `offsets[i]`. `starts[0]` is −∞: the offset the cell begins with. */
interface OffsetCell {
  readonly starts: readonly EpochMs[];
  readonly offsets: readonly number[];
}

const zones = new Map<ZoneId, Map<number, OffsetCell>>();

function findCell(zone: ZoneId, index: number): OffsetCell {
  let cells = zones.get(zone);
  const known = cells?.get(index);
  if (known) return known;
  const cell = readCell(zone, index);
  if (!cells) zones.set(zone, (cells = new Map<number, OffsetCell>()));
  cells.set(index, cell);
  return cell;
}

function readCell(zone: ZoneId, index: number): OffsetCell {
  const end = (index + 1) * CELL_MS;
  let moment = Temporal.Instant.fromEpochMilliseconds(Math.max(-MAX_MS, index * CELL_MS)).toZonedDateTimeISO(zone);
  const starts = [-Infinity];
  const offsets = [moment.offsetNanoseconds / 1e6];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= end) return { starts, offsets };
    starts.push(next.epochMilliseconds);
    offsets.push(next.offsetNanoseconds / 1e6);
    moment = next;
  }
}

/**
 * What the zone's clocks are ahead of UTC at a moment, in ms. NaN for NaN.
 * @throws RangeError for an unknown zone (ask `isZone` first).
 */
export function offsetAt(ms: EpochMs, zone: ZoneId): number {
  if (Number.isNaN(ms)) return NaN;
  const held = Math.min(MAX_MS, Math.max(-MAX_MS, ms));
  const { starts, offsets } = findCell(zone, Math.floor(held / CELL_MS));
  let i = starts.length - 1;
  while (held < starts[i]!) i--;
  return offsets[i]!;
}

/**
 * The first clock change after `from` and no later than `to`, as the moment from which the new offset holds;
 * `undefined` if there is none.
 */
export function nextOffsetChange(from: EpochMs, to: EpochMs, zone: ZoneId): EpochMs | undefined {
  for (let index = Math.floor(from / CELL_MS); index * CELL_MS <= to; index++) {
    const change = findCell(zone, index).starts.find((start) => start > from);
    if (change !== undefined) return change <= to ? change : undefined;
  }
  return undefined;
}

/**
 * The moment when the zone's clocks show `wall` (ms since 1970-01-01T00:00 on the wall clock). A time the clocks
 * skip is as much after the change as it would have been after it before ("compatible", RFC 5545 3.3.5); of a
 * time they show twice, the first, or with `later` the second.
 */
export function epochFromWallMs(wall: number, zone: ZoneId, later = false): EpochMs {
  // Offsets stay within ±16 h, so a day to each side lies before and after any change that matters.
  const before = offsetAt(wall - DAY_MS, zone);
  const early = wall - before;
  if (!later && offsetAt(early, zone) === before) return early;
  const after = offsetAt(wall + DAY_MS, zone);
  const late = wall - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** The first moment of a day (count of days since 1970-01-01) in a zone; of a day the zone skipped, the next day's. */
export function startOfDayMs(dayCount: number, zone: ZoneId): EpochMs {
  const wall = dayCount * DAY_MS;
  const ms = epochFromWallMs(wall, zone);
  const skipped = ms + offsetAt(ms, zone) - wall;
  // Where midnight is skipped, the day begins with the clock change.
  return skipped > 0 ? nextOffsetChange(ms - skipped, ms, zone)! : ms;
}
