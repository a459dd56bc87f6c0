import type { Day } from '../../time/index.js';

/** Where the cells lie, in CSS px of the viewport. */
interface Measures {
  readonly top: number;
  readonly bottom: number;
  /** Upper edges of the weeks. */
  readonly rows: readonly number[];
  /** Edge at which the first day begins: the left one, right-to-left the right one. */
  readonly days: number;
  readonly columnWidth: number;
}

/** The elements that are measured. */
export interface MonthParts {
  readonly grid: HTMLElement;
  readonly head: HTMLElement;
  readonly rows: readonly HTMLElement[];
  /** The cells of the first week. */
  readonly cells: readonly HTMLElement[];
}

/** Turns points of the viewport into days. Reads layout once per gesture, scroll or rendering, not per move. */
export class MonthGeometry {
  #measures: Measures | undefined;

  /** Must be called when a gesture begins, and after scrolling, resizing and rendering. */
  invalidate(): void {
    this.#measures = undefined;
  }

  /** @param find is called only where there is something to measure */
  measure(find: () => MonthParts, rightToLeft: boolean): Measures {
    if (!this.#measures) {
      const parts = find();
      const first = parts.cells[0]!.getBoundingClientRect();
      this.#measures = {
        top: parts.head.getBoundingClientRect().bottom,
        bottom: parts.grid.getBoundingClientRect().bottom,
        rows: parts.rows.map((row) => row.getBoundingClientRect().top),
        days: rightToLeft ? first.right : first.left,
        columnWidth: first.width,
      };
    }
    return this.#measures;
  }
}

/** The day at a point; points outside count as the nearest inside. */
export function dayAt(measures: Measures, weeks: readonly (readonly Day[])[], x: number, y: number, rightToLeft: boolean): Day | undefined {
  const row = Math.max(0, measures.rows.findLastIndex((top) => top <= y));
  const week = weeks[row] ?? [];
  const across = rightToLeft ? measures.days - x : x - measures.days;
  return week[Math.max(0, Math.min(week.length - 1, Math.floor(across / measures.columnWidth)))];
}
