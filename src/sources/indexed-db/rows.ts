import { epochOf } from '../../time/index.js';
import type { EpochMs, TimeRange } from '../../time/index.js';
import { spanOf } from '../../model/index.js';
import type { FollowUp } from '../../model/index.js';
import type { FollowUpRow } from './schema.js';

/*
 * The interval index. IndexedDB orders by one key, an interval has two ends. So follow-ups are sorted into
 * classes by length: within a class that holds stretches of at most W, those that meet a range begin between
 * its start − W and its end, and one bounded read finds them all with little besides. The last class holds the long
 * ones and is ordered by the end, so that what ended long ago is not read; series without an end stand at Infinity.
 */
const hour = 3_600_000;
/** Longest stretch of each class: within a day (25 h when clocks change), an all-day one, weeks, a season. */
const classWidths: readonly number[] = [26 * hour, 80 * hour, 16 * 24 * hour, 100 * 24 * hour];
const longClass = classWidths.length;
/** Without any date: belongs to no range. */
const undatedClass = longClass + 1;
/** A date could not be read: read along with every range, so that it is listed. */
const brokenClass = longClass + 2;

/** The row to store for a follow-up. Never throws, whatever the record holds. */
export function rowOf(record: FollowUp): FollowUpRow {
  const original = readEpoch(record.series?.original);
  const row = { id: record.id, record, reach: reachOf(record) };
  return Number.isNaN(original) ? row : { ...row, original };
}

function reachOf(record: FollowUp): FollowUpRow['reach'] {
  const span = readSpan(record);
  if (span === undefined) return [undatedClass, 0];
  if (Number.isNaN(span.start) || Number.isNaN(span.end)) return [brokenClass, 0];
  const index = classWidths.findIndex((width) => span.end - span.start <= width);
  return index >= 0 ? [index, span.start] : [longClass, span.end];
}

/** The span, NaN edges where the record is so broken that its dates are not even text. */
export function readSpan(record: FollowUp): TimeRange | undefined {
  try {
    return spanOf(record);
  } catch {
    // Only a record that is not shaped like one gets here; it is stored as broken and listed, not lost.
    return { start: NaN, end: NaN };
  }
}

function readEpoch(written: unknown): EpochMs {
  return typeof written === 'string' ? epochOf(written) : NaN;
}

interface ReachBound {
  /** The length class. */
  readonly index: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The bounds of the reads that together find every follow-up that meets the range, and the broken ones. */
export function reachBounds(range: TimeRange): readonly ReachBound[] {
  return [
    ...classWidths.map((width, index) => ({ index, from: range.start - width, to: range.end })),
    { index: longClass, from: range.start, to: Infinity },
    { index: brokenClass, from: 0, to: 0 },
  ];
}

/** How long one occurrence of a series is at most, with a day and a bit for zones and clock changes. */
export function occurrenceLength(record: FollowUp): number {
  const length = record.start === undefined || record.end === undefined ? 0 : epochOf(record.end) - epochOf(record.start);
  return (Number.isNaN(length) ? 0 : Math.max(0, length)) + 26 * hour;
}
