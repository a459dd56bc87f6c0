import { addDays, type Day } from '../../time/index.js';
import type { Command } from '../../controllers/shortcuts.js';
import { innerStops, positionOf, type MonthStop, type MonthStops } from './stops.js';

/** Past the first or last week: the diary turns the page and focus goes to that day. */
export interface Turn {
  readonly turn: 1 | -1;
  readonly day: Day;
}

/** Where a key leads from a stop; `undefined` where there is nothing further. */
export function walk(grid: MonthStops, from: MonthStop, command: Command): MonthStop | Turn | undefined {
  if (from.at === 'week') return fromWeek(grid, from.day, command);
  const inside = from.at === 'day' ? undefined : step(grid, from, command);
  return inside ?? (from.at === 'day' || isAside(command) ? fromDay(grid, from.day, command) : undefined);
}

function isAside(command: Command): boolean {
  return command !== 'up' && command !== 'down' && command !== 'next-follow-up' && command !== 'inner';
}

/** Up and down among the follow-ups of a day; above the first one is the day itself. */
function step(grid: MonthStops, from: MonthStop, command: Command): MonthStop | undefined {
  const stops = innerStops(grid.weeks, from.day);
  const at = stops.findIndex((stop) => stop.at === from.at && (stop.at !== 'item' || stop.key === (from as typeof stop).key));
  switch (command) {
    case 'up': case 'previous-follow-up': return stops[at - 1] ?? { at: 'day', day: from.day };
    case 'down': case 'next-follow-up': return stops[at + 1];
    case 'inner': return { at: 'day', day: from.day };
    default: return undefined;
  }
}

function fromDay(grid: MonthStops, day: Day, command: Command): MonthStop | Turn | undefined {
  const { weeks } = grid;
  const position = positionOf(weeks, day);
  if (!position) return undefined;
  const { row, column } = position;
  const week = weeks[row]!;
  const to = (cell: { day: Day } | undefined): MonthStop | undefined => cell && { at: 'day', day: cell.day };
  switch (command) {
    case 'left': return to(week[column - 1] ?? weeks[row - 1]?.at(-1)) ?? { turn: -1, day: addDays(week.at(-1)!.day, -7) };
    case 'right': return to(week[column + 1] ?? weeks[row + 1]?.[0]) ?? { turn: 1, day: addDays(week[0]!.day, 7) };
    case 'up': return to(weeks[row - 1]?.[column]) ?? { turn: -1, day: addDays(day, -7) };
    case 'down': return to(weeks[row + 1]?.[column]) ?? { turn: 1, day: addDays(day, 7) };
    case 'home': return column === 0 && grid.weekNumbers ? { at: 'week', day } : to(week[0]);
    case 'end': return to(week.at(-1));
    case 'first': return to(weeks[0]![0]);
    case 'last': return to(weeks.at(-1)!.at(-1));
    case 'inner': case 'next-follow-up': return innerStops(weeks, day)[0];
    default: return undefined;
  }
}

/** Week numbers stand before the days of their week: Home on the first day leads to them. */
function fromWeek(grid: MonthStops, first: Day, command: Command): MonthStop | Turn | undefined {
  const row = positionOf(grid.weeks, first)?.row ?? 0;
  const week = (index: number): MonthStop | undefined => {
    const day = grid.weeks[index]?.[0]?.day;
    return day === undefined ? undefined : { at: 'week', day };
  };
  switch (command) {
    case 'up': return week(row - 1);
    case 'down': return week(row + 1);
    case 'first': return week(0);
    case 'last': return week(grid.weeks.length - 1);
    case 'right': return { at: 'day', day: first };
    case 'left': case 'end': return fromDay(grid, first, command);
    default: return undefined;
  }
}
