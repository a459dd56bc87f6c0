import type { AxisTime } from '../../time/index.js';
import type { Target } from '../../layout/index.js';
import { late } from '../../controllers/late.js';
import type { LateKeys } from '../shared/late-keys.js';
import type { GridFocus } from './grid-focus.js';
import type { GridKeys } from './grid-keys.js';
import type { Stop } from './stops.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** The slot chosen last, and the ranges that begin there: by Shift and click, by "…until here" (D4.8). */
export class SlotChoice {
  readonly #grid: DiaryTimeGrid;
  readonly #focus: GridFocus;
  readonly #keys: LateKeys<GridKeys>;
  #anchor: { readonly column: number; readonly minute: number } | undefined;

  constructor(grid: DiaryTimeGrid, focus: GridFocus, keys: LateKeys<GridKeys>) {
    this.#grid = grid;
    this.#focus = focus;
    this.#keys = keys;
  }

  /** A click on empty time: focus goes to its slot; with Shift the range from the last slot to here. */
  clicked(target: Target, column: number, extend: boolean): void {
    if (target.place !== 'time') return this.go({ at: 'all-day', column });
    const minute = this.#slotAt(target);
    const anchor = this.#anchor;
    if (!extend || anchor?.column !== column) return this.go({ at: 'slot', column, minute });
    late(this.#grid, this.#keys.get(), ({ range }) => range.choose(column, anchor.minute, minute));
  }

  /** What "…until here" does at a place of the day in which a slot was chosen before. */
  untilHere(target: Target | undefined): (() => void) | undefined {
    const anchor = this.#anchor;
    const day = anchor && this.#grid.model?.days[anchor.column];
    if (!anchor || target?.place !== 'time' || target.day !== day) return undefined;
    const minute = this.#slotAt(target);
    if (minute === anchor.minute) return undefined;
    return () => late(this.#grid, this.#keys.get(), ({ range }) => {
      range.choose(anchor.column, anchor.minute, minute);
      range.create();
    });
  }

  /** Opens the context menu of the stop in focus. */
  menu(): void {
    const { element, occurrence, target } = this.#focus;
    const subject = occurrence ?? target;
    if (element && subject) this.#grid.actions?.menu(element, subject, this.untilHere(target));
  }

  /** Focus goes on; a range that was being chosen is not wanted any more. */
  go(stop: Stop): void {
    this.#keys.made?.range.clear();
    this.#anchor = stop.at === 'slot' ? { column: stop.column, minute: stop.minute } : undefined;
    this.#focus.go(stop);
  }

  /** Position at which the slot of a time begins. */
  #slotAt(time: AxisTime): number {
    const { axis, model } = this.#grid;
    const slot = model?.preferences.slot ?? 30;
    return Math.min(axis.length - slot, Math.floor(axis.positionOf(time) / slot) * slot);
  }
}
