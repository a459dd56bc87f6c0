import type { Occurrence } from '../../model/occurrence.js';
import type { Target } from '../../layout/index.js';
import { closestAt } from '../shared/grid-dom.js';
import type { Click, ClickHandler } from '../shared/late-clicks.js';
import type { LateKeys } from '../shared/late-keys.js';
import { foldBars } from './all-day-fold.js';
import type { GridFocus } from './grid-focus.js';
import type { GridKeys } from './grid-keys.js';
import { SlotChoice } from './slot-choice.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** What clicks do in the time grid; fetched with the first. */
export class GridClicks implements ClickHandler {
  readonly #grid: DiaryTimeGrid;
  readonly #surface: TimeGridSurface;
  readonly #focus: GridFocus;
  readonly slots: SlotChoice;

  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface, focus: GridFocus, keys: LateKeys<GridKeys>) {
    this.#grid = grid;
    this.#surface = surface;
    this.#focus = focus;
    this.slots = new SlotChoice(grid, focus, keys);
  }

  clicked({ event, on, target }: Click): void {
    const { actions, columns } = this.#grid;
    const column = this.#surface.columnOf(on);
    const more = closestAt(on, '.more');
    if (!actions || column === undefined) return;
    if (more) return actions.more(more, columns[column]!.day, this.#allIn(column, more.dataset['more'] === 'all-day'));
    if (closestAt(on, 'button')) return;
    const occurrence = this.#surface.occurrenceAt(on);
    if (actions.placing) {
      if (target) actions.place(this.#slotOf(target));
    } else if (occurrence) {
      this.#focus.toFollowUp(occurrence.key, column);
      actions.select(occurrence);
    } else if (target) {
      actions.select(undefined);
      this.slots.clicked(target, column, event.shiftKey);
    }
  }

  opened({ on, target }: Click): void {
    const { actions } = this.#grid;
    if (!actions || actions.placing || closestAt(on, 'button')) return;
    const occurrence = this.#surface.occurrenceAt(on);
    if (occurrence) actions.open(occurrence);
    else if (target && closestAt(on, '.cell')) actions.createAt(this.#slotOf(target));
  }

  asked({ event, on, target, byPointer }: Click): void {
    const subject = this.#surface.occurrenceAt(on) ?? (target && this.#placeOf(target, 1));
    if (!subject) return;
    // what the keyboard asks for belongs to the focused stop
    if (byPointer) this.#grid.actions?.menu({ x: event.clientX, y: event.clientY }, subject, this.slots.untilHere(target));
    else this.slots.menu();
  }

  /** What "+N more" opens: all bars over the day, or all follow-ups in its hours, in the order of time (D1.3). */
  #allIn(column: number, isAllDay: boolean): Occurrence[] {
    if (isAllDay) return foldBars(this.#grid.bars).over(column).map((bar) => bar.occurrence);
    const { blocks, more } = this.#grid.columns[column]!.layout;
    return [...blocks.map((block) => block.occurrence), ...more.flatMap((one) => one.hidden)].sort((a, b) => a.start - b.start);
  }

  /** A click means the slot it is in, not the minute under the pointer. */
  #slotOf(target: Target): Target {
    return this.#placeOf(target, this.#grid.model?.preferences.slot ?? 30);
  }

  /** A time that the day has, in whole steps along the hours. */
  #placeOf(target: Target, step: number): Target {
    const { axis, model } = this.#grid;
    const frame = target.place === 'time' && model?.frames[model.days.indexOf(target.day)];
    return frame ? { place: 'time', day: target.day, ...axis.timeAt(frame, Math.floor(axis.positionOf(target) / step) * step) } : target;
  }
}
