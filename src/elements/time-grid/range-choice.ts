import { resolveDrag, type DragResult, type Gesture, type Target } from '../../layout/index.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** Positions along the hours of one day; whole slots from the one to the other, in either direction. */
interface Range { readonly column: number; readonly anchor: number; readonly to: number }

/** A time range chosen without dragging: with Shift and arrows, by Shift and click, by "…until here" (D4.8). */
export class RangeChoice {
  readonly #grid: DiaryTimeGrid;
  readonly #surface: TimeGridSurface;
  #range: Range | undefined;

  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface) {
    this.#grid = grid;
    this.#surface = surface;
  }

  get active(): boolean {
    return this.#range !== undefined;
  }

  /** Takes one more slot, or one less; begins at the slot given. */
  extend(column: number, minute: number, direction: 1 | -1): void {
    const slot = this.#slot;
    const range = this.#range ?? { column, anchor: minute, to: minute };
    const to = Math.max(0, Math.min(this.#grid.axis.length - slot, range.to + direction * slot));
    this.choose(range.column, range.anchor, to);
    this.#surface.reveal(to, to + slot);
  }

  /** All slots from one to another. */
  choose(column: number, anchor: number, to: number): void {
    this.#range = { column, anchor, to };
    const { result, gesture } = this.#resolve(this.#range);
    this.#surface.drawPreview(result, gesture);
    this.#grid.actions?.step(result, gesture);
  }

  /** Nothing is chosen any more. */
  clear(): void {
    if (!this.#range) return;
    const { gesture } = this.#resolve(this.#range);
    this.#range = undefined;
    this.#surface.drawPreview(undefined, gesture);
  }

  /** Opens the dialog with the range and ends the choice. */
  create(): void {
    if (!this.#range) return;
    const { result } = this.#resolve(this.#range);
    this.clear();
    if (result.kind === 'create') this.#grid.actions?.create(result.draft);
  }

  get #slot(): number {
    return this.#grid.model?.preferences.slot ?? 30;
  }

  #resolve(range: Range): { result: DragResult; gesture: Gesture } {
    const frame = this.#grid.model!.frames[range.column]!;
    const at = (position: number): Target => ({ place: 'time', day: frame.day, ...this.#grid.axis.timeAt(frame, position) });
    const gesture: Gesture = { kind: 'create', anchor: at(Math.min(range.anchor, range.to)) };
    const end = at(Math.max(range.anchor, range.to) + this.#slot);
    return { gesture, result: resolveDrag(gesture, end, { copy: false, fine: true }, this.#surface.dragSettings()) };
  }
}
