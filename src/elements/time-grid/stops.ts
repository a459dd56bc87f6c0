import type { BarPlacement } from '../../layout/index.js';
import type { BarFold } from './all-day-fold.js';
import { isMore, type CellItem, type Column } from './columns.js';

/** A place in the time grid where keyboard focus can stand. Minutes are positions along the hours. */
export type Stop =
  | { readonly at: 'header'; readonly column: number }
  | { readonly at: 'all-day'; readonly column: number }
  | { readonly at: 'bar'; readonly column: number; readonly key: string }
  /** "+N more" of the all-day row. */
  | { readonly at: 'more-bars'; readonly column: number }
  | { readonly at: 'slot'; readonly column: number; readonly minute: number }
  | { readonly at: 'block'; readonly column: number; readonly key: string; readonly minute: number }
  | { readonly at: 'more'; readonly column: number; readonly minute: number };

/** What the walk needs to know of the grid. */
export interface StopGrid {
  readonly columns: readonly Column[];
  /** Of the all-day row; those behind "+N more" have no stop of their own. */
  readonly bars: BarFold;
  readonly slot: number;
  /** Working day of a column, positions. */
  readonly workday: (column: number) => { readonly start: number; readonly end: number };
}

/** The free slots, follow-ups and "+N more" of a day in the order of time; each overlapping one is a stop of its own. */
export function timeStops(column: Column, index: number, slot: number): Stop[] {
  const stops: Stop[] = [];
  for (let row = 0; row < column.busy.length; row++) {
    const items = column.cells[row];
    if (items) for (const item of items) stops.push(stopOf(item, index));
    else if (column.busy[row] === 0) stops.push({ at: 'slot', column: index, minute: row * slot });
  }
  return stops;
}

function stopOf(item: CellItem, column: number): Stop {
  return isMore(item)
    ? { at: 'more', column, minute: item.top }
    : { at: 'block', column, key: item.occurrence.key, minute: item.top };
}

/** Header, all-day cell and its bars, then the day. */
export function columnStops(grid: StopGrid, index: number): Stop[] {
  const column = grid.columns[index];
  if (!column) return [];
  const bars: Stop[] = barsOver(grid, index).map((bar) => ({ at: 'bar', column: index, key: bar.occurrence.key }));
  if (grid.bars.hidden(index).length > 0) bars.push({ at: 'more-bars', column: index });
  return [{ at: 'header', column: index }, { at: 'all-day', column: index }, ...bars, ...timeStops(column, index, grid.slot)];
}

/** The bars over a day that are drawn, from the top. */
export function barsOver(grid: StopGrid, index: number): readonly BarPlacement[] {
  return grid.bars.over(index).filter(grid.bars.isShown).sort((a, b) => a.lane - b.lane);
}

export function sameStop(a: Stop, b: Stop): boolean {
  if (a.at !== b.at || a.column !== b.column) return false;
  if ('key' in a) return a.key === (b as typeof a).key;
  return !('minute' in a) || a.minute === (b as typeof a).minute;
}

/** The stop of a column at a time: the follow-up that covers it, else the slot, else the nearest before. */
export function stopAt(grid: StopGrid, index: number, minute: number): Stop {
  const column = grid.columns[index];
  const covering = column?.layout.blocks.filter((block) => block.top <= minute && minute < block.bottom).sort((a, b) => a.left - b.left)[0];
  if (covering) return { at: 'block', column: index, key: covering.occurrence.key, minute: covering.top };
  return { at: 'slot', column: index, minute: Math.floor(minute / grid.slot) * grid.slot };
}

/** Where focus goes when its follow-up is gone or has moved: to it, else to the next in time, else to the slot it stood on. */
export function surviving(grid: StopGrid, from: Stop): Stop {
  const column = Math.max(0, Math.min(from.column, grid.columns.length - 1));
  const here: Stop = column === from.column ? from : { ...from, column };
  if (here.at === 'slot' || here.at === 'header' || here.at === 'all-day') return here;
  if ('key' in here) {
    const found = find(grid, here.key, column);
    if (found) return found;
  } else if (columnStops(grid, column).some((stop) => sameStop(stop, here))) return here;
  if (!('minute' in here)) return { at: 'all-day', column };
  const next = timeStops(grid.columns[column]!, column, grid.slot).find((stop) => stop.at === 'block' && stop.minute >= here.minute);
  return next ?? stopAt(grid, column, here.minute);
}

/** Where a follow-up stands, its own column first. */
export function find(grid: StopGrid, key: string, prefer = 0): Stop | undefined {
  const places: Stop[] = [];
  grid.columns.forEach((column, index) => {
    for (const block of column.layout.blocks) {
      if (block.occurrence.key === key) places.push({ at: 'block', column: index, key, minute: block.top });
    }
    for (const bar of barsOver(grid, index)) if (bar.occurrence.key === key) places.push({ at: 'bar', column: index, key });
  });
  return places.find((place) => place.column === prefer) ?? places[0];
}
