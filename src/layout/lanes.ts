/**
 * Overlapping stretches side by side: which lane each gets, and how wide it becomes. Works on plain minutes and
 * knows nothing of follow-ups; see `columns.ts` for those.
 */

/** A stretch of the column, half-open, in minutes; longer than nothing. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** What stands in one place of a column: one stretch, or several folded into one in the last lane. */
export interface LaneSlot<T extends Stretch> {
  readonly lane: number;
  readonly top: number;
  bottom: number;
  readonly members: T[];
  /** Edges as parts of the column's width, 0…1. */
  left: number;
  right: number;
  /** Those that stand beside it at some time, in lower and in higher lanes. */
  readonly lower: LaneSlot<T>[];
  readonly higher: LaneSlot<T>[];
  /** How many lanes it has to leave room for on its right: the longest chain of neighbours. */
  pressure: number;
}

/**
 * Gives every stretch the leftmost lane that is free; those that find none among the first `maxLanes` − 1 go to the
 * last one, where overlapping ones are folded into one slot. Where no more than `maxLanes` overlap, nothing is folded.
 * O(n · maxLanes).
 * @param sorted by `top`; the rest of the order decides who goes left
 * @param maxLanes whole, at least 2
 */
export function packLanes<T extends Stretch>(sorted: readonly T[], maxLanes: number): LaneSlot<T>[] {
  const slots: LaneSlot<T>[] = [];
  const fold = maxLanes - 1;
  /** The latest slot of each lane: the only one there that can still reach the next stretch. */
  const latest: LaneSlot<T>[] = [];
  for (const stretch of sorted) {
    let lane = 0;
    while (lane < fold && reaches(latest[lane], stretch.top)) lane++;
    const present = latest[lane];
    if (present && reaches(present, stretch.top)) {
      present.members.push(stretch);
      present.bottom = Math.max(present.bottom, stretch.bottom);
      continue;
    }
    const slot: LaneSlot<T> = {
      lane, top: stretch.top, bottom: stretch.bottom, members: [stretch], left: 0, right: 1, lower: [], higher: [], pressure: 0,
    };
    for (const other of latest) if (reaches(other, slot.top)) neighbours(other, slot);
    latest[lane] = slot;
    slots.push(slot);
  }
  spread(slots, maxLanes);
  return slots;
}

function reaches(slot: Stretch | undefined, minute: number): boolean {
  return slot !== undefined && slot.bottom > minute;
}

function neighbours<T extends Stretch>(a: LaneSlot<T>, b: LaneSlot<T>): void {
  const [low, high] = a.lane < b.lane ? [a, b] : [b, a];
  low.higher.push(high);
  high.lower.push(low);
}

/**
 * Sets the edges. Each slot takes, of the room that its left neighbours leave, one share and leaves a share for each
 * lane to come; then it grows to its nearest neighbour on the right. So none is thinner than 1 / lanes, and none
 * stands as a thin line beside empty room.
 */
function spread<T extends Stretch>(slots: readonly LaneSlot<T>[], lanes: number): void {
  const byLane: LaneSlot<T>[][] = Array.from({ length: lanes }, () => []);
  for (const slot of slots) byLane[slot.lane]!.push(slot);
  for (const lane of byLane.toReversed()) {
    for (const slot of lane) for (const other of slot.higher) slot.pressure = Math.max(slot.pressure, other.pressure + 1);
  }
  for (const lane of byLane) {
    for (const slot of lane) {
      for (const other of slot.lower) slot.left = Math.max(slot.left, other.right);
      slot.right = slot.left + (1 - slot.left) / (1 + slot.pressure);
    }
  }
  for (const slot of slots) {
    slot.right = 1;
    for (const other of slot.higher) slot.right = Math.min(slot.right, other.left);
  }
}
