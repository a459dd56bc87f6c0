import type { Day } from '../../time/index.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import { closestAt } from '../shared/grid-dom.js';
import type { Click, ClickHandler } from '../shared/late-clicks.js';
import type { MonthFocus } from './grid-focus.js';
import type { MonthSurface } from './surface.js';
import type { DiaryMonthGrid } from './month-grid.js';

/** What clicks do in the month; fetched with the first. */
export class MonthClicks implements ClickHandler {
  readonly #grid: DiaryMonthGrid;
  readonly #surface: MonthSurface;
  readonly #focus: MonthFocus;

  constructor(grid: DiaryMonthGrid, surface: MonthSurface, focus: MonthFocus) {
    this.#grid = grid;
    this.#surface = surface;
    this.#focus = focus;
  }

  clicked(click: Click): void {
    const { actions } = this.#grid;
    const { on } = click;
    const day = dayOf(click);
    const week = closestAt(on, '[data-week] button')?.closest<HTMLElement>('[data-week]')?.dataset['week'];
    if (!actions) return;
    if (week !== undefined) actions.goTo('week', week);
    else if (day === undefined) return;
    else if (actions.placing) actions.place({ place: 'day', day });
    else if (closestAt(on, '.date')) actions.goTo('day', day);
    else this.#clickedInside(on, day, actions);
  }

  /** On "+N more", a follow-up, or the empty part of a day. */
  #clickedInside(on: Element, day: Day, actions: DiaryActions): void {
    const more = closestAt(on, '.more');
    const occurrence = this.#surface.occurrenceAt(on);
    const cell = this.#grid.weeks.flat().find((candidate) => candidate.day === day);
    if (more && cell) actions.more(more, day, cell.all);
    else if (occurrence) this.#focus.toFollowUp(occurrence.key, day);
    else this.#focus.toDay(day);
    if (!more) actions.select(occurrence);
  }

  opened(click: Click): void {
    const { actions } = this.#grid;
    const day = dayOf(click);
    if (!actions || actions.placing || day === undefined || closestAt(click.on, 'button')) return;
    const occurrence = this.#surface.occurrenceAt(click.on);
    if (occurrence) actions.open(occurrence);
    else actions.createAt({ place: 'day', day });
  }

  asked(click: Click): void {
    const { event, on, byPointer } = click;
    const day = dayOf(click);
    if (day === undefined) return;
    // what the keyboard asks for belongs to the focused stop
    if (byPointer) this.#grid.actions?.menu({ x: event.clientX, y: event.clientY }, this.#surface.occurrenceAt(on) ?? { place: 'day', day });
    else this.#focus.menu();
  }
}

/** The day of a click: of a bar the one pointed at; of a press without a pointer, the one it stands in. */
function dayOf({ event, on, target }: Click): Day | undefined {
  const cell = closestAt(on, '.cell');
  if (!cell || event.detail === 0 || !closestAt(on, '.block')) return cell?.dataset['day'];
  return target?.place === 'day' ? target.day : undefined;
}
