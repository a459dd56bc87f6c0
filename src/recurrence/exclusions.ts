import {
  DAY_MS, canonicalTime, dayNumber, epochFromWallMs, epochOf, isDay, type EpochMs, type TimeRange, type ZoneId,
} from '../time/index.js';

/** A date of a series: its moment, and ms since 1970-01-01T00:00 on the wall clock. */
export interface WallDate {
  readonly ms: EpochMs;
  readonly wall: number;
}

/** What is left out of a series, read once. */
export interface Exclusions {
  /** Whether a date is left out. */
  has(date: WallDate): boolean;
  /** The first text, as written, that lies in a range and leaves out none of these dates. */
  stray(range: TimeRange, dates: readonly WallDate[]): string | undefined;
}

const nothing: Exclusions = { has: () => false, stray: () => undefined };

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
  const read = texts.map((text) => {
    const ms = epochOfText(text, zone);
    const day = isDay(text) ? dayNumber(text) : undefined;
    if (day === undefined) moments.add(ms);
    else days.add(day);
    return { text, ms, day };
  });
  const dayOfDate = ({ wall }: WallDate): number => Math.floor(wall / DAY_MS);
  return {
    has: (date) => moments.has(date.ms) || days.has(dayOfDate(date)),
    stray({ start, end }, dates) {
      const within = read.filter(({ ms }) => ms >= start && ms < end);
      if (within.length === 0) return undefined;
      const known = { moments: new Set(dates.map(({ ms }) => ms)), days: new Set(dates.map(dayOfDate)) };
      return within.find(({ ms, day }) => !(day === undefined ? known.moments.has(ms) : known.days.has(day)))?.text;
    },
  };
}
