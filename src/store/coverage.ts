import type { TimeRange } from '../time/index.js';
import type { Id } from '../model/index.js';

/** Stands for the diaries of all. */
const everybody: unique symbol = Symbol('everybody');
type Owner = Id | typeof everybody;

/** Which time of whose diary has been read. */
export class Coverage {
  readonly #ranges = new Map<Owner, readonly TimeRange[]>();

  /** Notes that a range was read for these owners (absent: for all). */
  add(range: TimeRange, owners: readonly Id[] | undefined): void {
    const read: readonly Owner[] = owners ?? [everybody];
    for (const owner of read) this.#ranges.set(owner, merged(range, this.#ranges.get(owner) ?? []));
  }

  /** Whether all of the range was read for each of these owners. */
  covers(range: TimeRange, owners: readonly Id[] | undefined): boolean {
    if (this.#within(range, everybody)) return true;
    return owners !== undefined && owners.every((owner) => this.#within(range, owner));
  }

  /** Whether a stretch of time touches anything that was read, whoever's. */
  touches(span: TimeRange): boolean {
    return [...this.#ranges.values()].some((ranges) => ranges.some((known) => known.start < span.end && span.start < known.end));
  }

  clear(): void {
    this.#ranges.clear();
  }

  #within(range: TimeRange, owner: Owner): boolean {
    return this.#ranges.get(owner)?.some((known) => known.start <= range.start && range.end <= known.end) ?? false;
  }
}

/** The ranges with one more; those that meet become one, so that the list stays as short as there are gaps. */
function merged(range: TimeRange, known: readonly TimeRange[]): TimeRange[] {
  const apart = known.filter((other) => other.end < range.start || range.end < other.start);
  const joined = known.filter((other) => !apart.includes(other));
  return [...apart, {
    start: Math.min(range.start, ...joined.map(({ start }) => start)),
    end: Math.max(range.end, ...joined.map(({ end }) => end)),
  }];
}
