import type { Day } from '../../time/index.js';
import type { MonthItem } from '../../layout/index.js';
import type { MonthWeeks } from './cells.js';

/** A place in the month grid where keyboard focus can stand. */
export type MonthStop =
  | { readonly at: 'day'; readonly day: Day }
  /** A week number; `day` is the first shown of its week. */
  | { readonly at: 'week'; readonly day: Day }
  /** A follow-up on a day; `index` counts from the top, for where to go when it is gone. */
  | { readonly at: 'item'; readonly day: Day; readonly key: string; readonly index: number }
  | { readonly at: 'more'; readonly day: Day };

/** What the walk needs to know of the grid. */
export interface MonthStops {
  readonly weeks: MonthWeeks;
  /** `2025-01`: the month shown. */
  readonly month: string;
  readonly weekNumbers: boolean;
}

interface Position { readonly row: number; readonly column: number }

/** Row and column of a day; `undefined` if it is not shown. */
export function positionOf(weeks: MonthWeeks, day: Day): Position | undefined {
  for (let row = 0; row < weeks.length; row++) {
    const column = weeks[row]!.findIndex((cell) => cell.day === day);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** The follow-ups drawn on a day from the top down, those that come in from earlier in the week too; then "+N more". */
export function innerStops(weeks: MonthWeeks, day: Day): MonthStop[] {
  const position = positionOf(weeks, day);
  if (!position) return [];
  const week = weeks[position.row]!;
  const drawn: MonthItem[] = week.flatMap((cell, column) => cell.items.filter((item) => column <= position.column && position.column < column + item.span));
  const stops: MonthStop[] = drawn.sort((a, b) => a.lane - b.lane).map((item, index) => ({ at: 'item', day, key: item.occurrence.key, index }));
  return week[position.column]!.hidden > 0 ? [...stops, { at: 'more', day }] : stops;
}

/** Where a follow-up stands, on the preferred day if it lies there too; behind "+N more" where it is not drawn. */
export function find({ weeks }: MonthStops, key: string, prefer?: Day): MonthStop | undefined {
  const holding = weeks.flat().filter((cell) => cell.all.some((occurrence) => occurrence.key === key));
  const cell = holding.find(({ day }) => day === prefer) ?? holding[0];
  if (!cell) return undefined;
  return innerStops(weeks, cell.day).find((stop) => stop.at === 'item' && stop.key === key) ?? { at: 'more', day: cell.day };
}

/**
 * Where focus goes when its place is gone: to its follow-up, else to the one that took its place, else to the day;
 * in another month to the same day of it.
 */
export function surviving(grid: MonthStops, from: MonthStop): MonthStop {
  if (from.at === 'item') {
    const found = find(grid, from.key, from.day);
    if (found) return found;
  }
  if (!positionOf(grid.weeks, from.day)) return { at: 'day', day: sameDayOfMonth(grid, from.day) };
  if (from.at === 'week') return grid.weekNumbers && grid.weeks.some((week) => week[0]?.day === from.day) ? from : { at: 'day', day: from.day };
  if (from.at === 'day') return from;
  const stops = innerStops(grid.weeks, from.day);
  const index = from.at === 'item' ? Math.min(from.index, stops.length - 1) : stops.length - 1;
  return stops[index] ?? { at: 'day', day: from.day };
}

/** The day with the same number in the month shown, or the nearest before it that is shown. */
function sameDayOfMonth({ weeks, month }: MonthStops, day: Day): Day {
  const wanted = `${month}-${day.slice(8)}`;
  const own = weeks.flat().map((cell) => cell.day).filter((shown) => shown.startsWith(month));
  return own.findLast((shown) => shown <= wanted) ?? own[0] ?? weeks[0]?.[0]?.day ?? day;
}
