import type { Command } from '../../controllers/shortcuts.js';
import { barsOver, columnStops, sameStop, stopAt, type Stop, type StopGrid } from './stops.js';

/** Past the first or last day: the diary turns the page and focus keeps the time. */
export interface Turn {
  readonly turn: 1 | -1;
  readonly minute: number | 'all-day';
}

/** Where an arrow, Home or End leads from a stop; `undefined` where there is nothing further. */
export function walk(grid: StopGrid, from: Stop, command: Command): Stop | Turn | undefined {
  switch (command) {
    case 'up': return step(grid, from, -1);
    case 'down': return step(grid, from, 1);
    case 'left': return aside(grid, from, -1);
    case 'right': return aside(grid, from, 1);
    case 'home': return stopAt(grid, from.column, grid.workday(from.column).start);
    case 'end': return stopAt(grid, from.column, grid.workday(from.column).end - grid.slot);
    case 'first': return aside(grid, { ...from, column: 1 }, -1);
    case 'last': return aside(grid, { ...from, column: grid.columns.length - 2 }, 1);
    case 'next-follow-up': return follow(grid, from, 1);
    case 'previous-follow-up': return follow(grid, from, -1);
    default: return undefined;
  }
}

function step(grid: StopGrid, from: Stop, direction: 1 | -1): Stop | undefined {
  const stops = columnStops(grid, from.column);
  const at = stops.findIndex((stop) => sameStop(stop, from));
  if (at >= 0) return stops[at + direction];
  // focus stands on a slot that has been covered meanwhile: go on from its time
  const minute = 'minute' in from ? from.minute : 0;
  const later = stops.findIndex((stop) => 'minute' in stop && stop.minute > minute);
  return direction > 0 ? stops[later] : stops[(later < 0 ? stops.length : later) - 1];
}

function aside(grid: StopGrid, from: Stop, direction: 1 | -1): Stop | Turn {
  const column = from.column + direction;
  if (column < 0 || column >= grid.columns.length) return { turn: direction, minute: 'minute' in from ? from.minute : 'all-day' };
  if (from.at === 'header') return { at: 'header', column };
  if ('minute' in from) return stopAt(grid, column, from.minute);
  const bar = barsOver(grid, column).find((candidate) => !('key' in from && candidate.occurrence.key === from.key));
  return from.at === 'bar' && bar ? { at: 'bar', column, key: bar.occurrence.key } : { at: 'all-day', column };
}

/** Next or previous follow-up, over days. */
function follow(grid: StopGrid, from: Stop, direction: 1 | -1): Stop | undefined {
  for (let column = from.column; column >= 0 && column < grid.columns.length; column += direction) {
    const stops = columnStops(grid, column);
    if (direction < 0) stops.reverse();
    const here = column === from.column ? stops.findIndex((stop) => sameStop(stop, from)) : -1;
    const found = stops.slice(here + 1).find((stop) => stop.at === 'block' || (stop.at === 'bar' && startsIn(grid, stop.key, column)));
    if (found) return found;
  }
  return undefined;
}

function startsIn(grid: StopGrid, key: string, column: number): boolean {
  return barsOver(grid, column).some((bar) => bar.occurrence.key === key && bar.from === column);
}
