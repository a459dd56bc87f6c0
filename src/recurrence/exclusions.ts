import {
  DAY_MS, canonicalTime, dayNumber, epochFromWallMs, epochOf, isDay, type EpochMs, type ZoneId,
} from '../time/index.js';

/** Tells whether a date (instant and wall-clock ms) is left out of a series. */
export type Exclusions = (ms: EpochMs, wall: number) => boolean;

const nothing: Exclusions = () => false;

/** Epoch ms of a time point, wall-clock time or day (its midnight) in a zone; NaN if it is none of these. */
export function epochOfText(text: string, zone: ZoneId): EpochMs {
  if (isDay(text)) return epochFromWallMs(dayNumber(text) * DAY_MS, zone);
  const read = canonicalTime(text, zone);
  return read.ok ? epochOf(read.value) : NaN;
}

/**
 * What EXDATE leaves out: time points leave out their moment, days all dates of that day. Texts that cannot be
 * read leave out nothing.
 */
export function exclusionsOf(texts: readonly string[] | undefined, zone: ZoneId): Exclusions {
  if (!texts?.length) return nothing;
  const moments = new Set<EpochMs>();
  const days = new Set<number>();
  for (const text of texts) {
    if (isDay(text)) days.add(dayNumber(text));
    else moments.add(epochOfText(text, zone));
  }
  return (ms, wall) => moments.has(ms) || days.has(Math.floor(wall / DAY_MS));
}
