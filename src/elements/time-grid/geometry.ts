import type { HourAxis } from '../../time/index.js';
import type { Target } from '../../layout/index.js';
import type { GridModel } from '../shared/grid-model.js';

/** Where the parts of a time grid lie, in CSS px of the viewport; read once per gesture or scroll, not per move. */
interface Measures {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Bottom of the sticky head; the hours begin to show here. */
  readonly head: number;
  readonly allDayTop: number;
  /** Top of midnight; above the viewport when scrolled. */
  readonly midnight: number;
  /** Left (right-to-left: right) edge of the first day. */
  readonly days: number;
  readonly columnWidth: number;
}

/** The elements that are measured. */
export interface GeometryParts {
  readonly grid: HTMLElement;
  readonly head: HTMLElement;
  readonly allDay: HTMLElement;
  readonly body: HTMLElement;
  readonly axis: HTMLElement;
}

/** Turns points of the viewport into days and minutes, and back into px inside the grid. */
export class TimeGridGeometry {
  #measures: Measures | undefined;

  /** Must be called after scrolling, resizing and rendering. */
  invalidate(): void {
    this.#measures = undefined;
  }

  measure(parts: GeometryParts, columns: number, rightToLeft: boolean): Measures {
    if (!this.#measures) {
      const grid = parts.grid.getBoundingClientRect();
      const body = parts.body.getBoundingClientRect();
      const axis = parts.axis.getBoundingClientRect().width;
      this.#measures = {
        left: grid.left, top: grid.top, right: grid.right, bottom: grid.bottom,
        head: parts.head.getBoundingClientRect().bottom,
        allDayTop: parts.allDay.getBoundingClientRect().top,
        midnight: body.top,
        days: rightToLeft ? body.right - axis : body.left + axis,
        columnWidth: (body.width - axis) / columns,
      };
    }
    return this.#measures;
  }
}

/** The place at a point: a day and minute, or a day of the all-day row. Points outside count as the nearest inside. */
export function targetAt(measures: Measures, model: GridModel, axis: HourAxis, x: number, y: number, rightToLeft: boolean): Target | undefined {
  const across = rightToLeft ? measures.days - x : x - measures.days;
  const column = Math.max(0, Math.min(model.days.length - 1, Math.floor(across / measures.columnWidth)));
  const day = model.days[column];
  if (day === undefined) return undefined;
  if (y < measures.head && y >= measures.allDayTop - 40) return { place: 'all-day', day };
  const position = ((Math.max(y, measures.head) - measures.midnight) / model.hourHeight) * 60;
  return { place: 'time', day, ...axis.clockAt(Math.max(0, Math.min(axis.length, position))) };
}
