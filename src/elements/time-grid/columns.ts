import type { Day, DayFrame, HourAxis } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import { belongsInAllDayRow, layoutAllDay, layoutColumn, type BarPlacement, type BlockPlacement, type ColumnLayout, type MorePlacement } from '../../layout/index.js';

/** What stands in one slot cell, in the order of time. */
export type CellItem = BlockPlacement | MorePlacement;

export interface Column {
  readonly day: Day;
  readonly frame: DayFrame;
  readonly layout: ColumnLayout;
  /** By slot of the start. A slot without items is `undefined`. */
  readonly cells: readonly (readonly CellItem[] | undefined)[];
  /** How many follow-ups touch each slot; for the names of the cells. */
  readonly busy: Uint16Array;
}

export interface ColumnSettings {
  readonly axis: HourAxis;
  readonly slot: number;
  readonly minimumLength: number;
  readonly maxLanes: number;
}

export function isMore(item: CellItem): item is MorePlacement {
  return 'hidden' in item;
}

/**
 * Shares occurrences out to day columns and lays each column out. Remembers the columns of last time:
 * where a column's occurrences are the same ones, its layout is the same object, and nothing of it is drawn anew.
 */
export class ColumnCache {
  #columns: Column[] = [];
  #inputs: (readonly Occurrence[])[] = [];
  #settings: ColumnSettings | undefined;
  #bars: readonly BarPlacement[] = [];
  #barInput: readonly Occurrence[] = [];
  #frames: readonly DayFrame[] = [];

  update(frames: readonly DayFrame[], occurrences: readonly Occurrence[], settings: ColumnSettings): { readonly columns: readonly Column[]; readonly bars: readonly BarPlacement[] } {
    const { timed, allDay } = share(frames, occurrences);
    const sameSettings = sameValues(settings, this.#settings);
    const sameFrames = frames === this.#frames;
    this.#columns = frames.map((frame, index) => {
      const own = timed[index] ?? [];
      const before = this.#columns[index];
      if (before && sameSettings && before.frame === frame && sameItems(own, this.#inputs[index])) return before;
      return makeColumn(frame, index, own, settings);
    });
    if (!sameFrames || !sameItems(allDay, this.#barInput)) this.#bars = layoutAllDay(allDay, frames.map((frame) => frame.day), frames);
    this.#inputs = timed;
    this.#barInput = allDay;
    this.#settings = settings;
    this.#frames = frames;
    return { columns: this.#columns, bars: this.#bars };
  }
}

function share(frames: readonly DayFrame[], occurrences: readonly Occurrence[]): { timed: Occurrence[][]; allDay: Occurrence[] } {
  const timed: Occurrence[][] = frames.map(() => []);
  const allDay: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (belongsInAllDayRow(occurrence)) {
      allDay.push(occurrence);
      continue;
    }
    for (let index = firstFrame(frames, occurrence.start); index < frames.length; index++) {
      const frame = frames[index]!;
      if (frame.start > occurrence.start && frame.start >= occurrence.end) break;
      timed[index]!.push(occurrence);
    }
  }
  return { timed, allDay };
}

/** Index of the first frame that ends after the moment. Frames are few: a plain walk. */
function firstFrame(frames: readonly DayFrame[], at: number): number {
  let index = 0;
  while (index < frames.length && frames[index]!.end <= at) index++;
  return index;
}

function makeColumn(frame: DayFrame, index: number, occurrences: readonly Occurrence[], settings: ColumnSettings): Column {
  const { axis, minimumLength, maxLanes } = settings;
  const layout = layoutColumn(occurrences, { column: index, frame, axis, minimumLength, maxLanes });
  const count = Math.ceil(axis.length / settings.slot);
  const cells: CellItem[][] = [];
  const busy = new Uint16Array(count);
  const put = (item: CellItem, times: number): void => {
    const slot = Math.min(count - 1, Math.floor(item.top / settings.slot));
    (cells[slot] ??= []).push(item);
    const last = Math.min(count - 1, Math.ceil(item.bottom / settings.slot) - 1);
    for (let s = slot; s <= last; s++) busy[s]! += times;
  };
  for (const block of layout.blocks) put(block, 1);
  for (const more of layout.more) put(more, more.hidden.length);
  for (const cell of cells) cell?.sort(byTime);
  return { day: frame.day, frame, layout, cells, busy };
}

function byTime(a: CellItem, b: CellItem): number {
  return a.top - b.top || a.left - b.left;
}

function sameItems(a: readonly Occurrence[], b: readonly Occurrence[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameValues(a: ColumnSettings, b: ColumnSettings | undefined): boolean {
  return b !== undefined && a.axis === b.axis && a.slot === b.slot && a.minimumLength === b.minimumLength && a.maxLanes === b.maxLanes;
}
