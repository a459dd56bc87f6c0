import type { Day } from '../../time/index.js';
import { closestAt, eventsOf } from '../shared/grid-dom.js';
import { RovingStop } from '../shared/roving-stop.js';
import { find, surviving, type MonthStop, type MonthStops } from './stops.js';
import type { MonthSurface } from './surface.js';
import type { DiaryMonthGrid } from './month-grid.js';

/**
 * Keyboard focus in the month: one tab stop, focus really on an element, never lost over a rendering
 * (ACCESSIBILITY.md «Month grid»). What keys do there is in `grid-keys.ts`.
 */
export class MonthFocus {
  readonly #grid: DiaryMonthGrid;
  readonly #surface: MonthSurface;
  readonly #roving = new RovingStop();
  readonly #gone: () => void;
  #stop: MonthStop | undefined;

  /** @param gone called when focus has left the grid */
  constructor(grid: DiaryMonthGrid, surface: MonthSurface, gone: () => void) {
    this.#grid = grid;
    this.#surface = surface;
    this.#gone = gone;
  }

  /** @param root the grid's own: moves of focus between two elements inside never reach the grid itself */
  listen(root: EventTarget): void {
    const events = eventsOf(root);
    events.addEventListener('focusin', (event) => this.#focused(event));
    events.addEventListener('focusout', (event) => this.#roving.left(event, this.#grid.renderRoot, this.#gone));
  }

  /** @returns whether it is shown; one behind "+N more" counts, and focus is there */
  toFollowUp(key: string, day?: Day): boolean {
    const stop = find(this.stops, key, day ?? this.#stop?.day);
    if (stop) this.go(stop);
    return stop !== undefined;
  }

  toDay(day: Day): void {
    this.go(surviving(this.stops, { at: 'day', day }));
  }

  restore(): void {
    this.go(this.present());
  }

  /** After each rendering: the tab stop stands on an element that is there, and focus is not lost. */
  afterRender(): void {
    const stop = this.present();
    const element = this.#elementOf(stop);
    if (!element) return;
    if (this.#stop || this.#roving.inside) this.#stop = stop;
    this.#roving.keep(element);
  }

  /** Opens the context menu of the stop in focus. */
  menu(): void {
    const { element } = this.#roving;
    const stop = this.present();
    const occurrence = stop.at === 'item' ? this.#grid.occurrence(stop.key) : undefined;
    if (element) this.#grid.actions?.menu(element, occurrence ?? { place: 'day', day: stop.day });
  }

  /** The element in focus, or that would be. */
  get element(): HTMLElement | undefined {
    return this.#roving.element;
  }

  get stops(): MonthStops {
    const { weeks, model } = this.#grid;
    return { weeks, month: model?.month ?? '', weekNumbers: model?.preferences.weekNumbers ?? false };
  }

  /** Where focus stands, or would: before anyone has been here today, else the first of the month. */
  present(): MonthStop {
    const { model, weeks } = this.#grid;
    if (this.#stop) return surviving(this.stops, this.#stop);
    const shown = model?.today.startsWith(model.month) ? model.today : `${model?.month ?? ''}-01`;
    const own = weeks.flat().map((cell) => cell.day).filter((day) => day.startsWith(model?.month ?? ''));
    return { at: 'day', day: own.find((day) => day >= shown) ?? own.at(-1) ?? shown };
  }

  go(stop: MonthStop): void {
    const element = this.#elementOf(stop);
    if (!element) return;
    this.#stop = stop;
    this.#roving.mark(element);
    element.focus();
  }

  #elementOf(stop: MonthStop): HTMLElement | undefined {
    const root = this.#grid.renderRoot;
    const cell = root.querySelector<HTMLElement>(`.cell[data-day="${stop.day}"]`);
    switch (stop.at) {
      case 'day': return cell ?? undefined;
      case 'week': return root.querySelector<HTMLElement>(`[data-week="${stop.day}"] button`) ?? undefined;
      case 'more': return cell?.querySelector<HTMLElement>('.more') ?? undefined;
      // a bar stands in the cell of its first day of the week
      case 'item': return cell?.parentElement?.querySelector<HTMLElement>(`.block[data-key="${CSS.escape(stop.key)}"]`) ?? undefined;
    }
  }

  /** Focus came by other ways than ours: a click, or a screen reader's own cursor. */
  #focused(event: FocusEvent): void {
    this.#roving.entered();
    const [inner] = event.composedPath();
    if (!(inner instanceof HTMLElement) || inner === this.#roving.element) return;
    const stop = this.#stopAt(event, inner);
    const element = stop && this.#elementOf(stop);
    if (!stop || !element) return;
    this.#stop = stop;
    this.#roving.mark(element);
  }

  #stopAt(event: FocusEvent, inner: HTMLElement): MonthStop | undefined {
    const week = closestAt(event, '[data-week]')?.dataset['week'];
    if (week !== undefined) return { at: 'week', day: week };
    const day = closestAt(event, '.cell')?.dataset['day'];
    if (day === undefined) return undefined;
    const occurrence = this.#surface.occurrenceAt(event);
    if (occurrence) return find(this.stops, occurrence.key, day);
    return { at: inner.matches('.more') ? 'more' : 'day', day };
  }
}
