import { weekdayOf, type Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Target } from '../../layout/index.js';
import { eventsOf } from '../shared/grid-dom.js';
import { RovingStop } from '../shared/roving-stop.js';
import { foldBars } from './all-day-fold.js';
import { find, stopAt, surviving, type Stop, type StopGrid } from './stops.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';

/**
 * Keyboard focus in the time grid: one tab stop, focus really on an element, never lost over a rendering
 * (ACCESSIBILITY.md, rules 1 and 4). What keys do there is in `grid-keys.ts`.
 */
export class GridFocus {
  readonly #grid: DiaryTimeGrid;
  readonly #surface: TimeGridSurface;
  readonly #roving = new RovingStop();
  #stop: Stop | undefined;
  /** The days that the columns stood for when the stop was last put somewhere. */
  #days: readonly Day[] = [];

  readonly #gone: () => void;

  /** @param gone called when focus has left the grid */
  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface, gone: () => void) {
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

  /** Where focus stands, or would if it came back. */
  get stop(): Stop {
    return this.#stop ?? this.#initial();
  }

  get element(): HTMLElement | undefined {
    return this.#roving.element;
  }

  /** The follow-up in focus, if it is one. */
  get occurrence(): Occurrence | undefined {
    const { stop } = this;
    return 'key' in stop ? this.#grid.occurrence(stop.key) : undefined;
  }

  /** The place in focus: of a follow-up, where it begins. */
  get target(): Target | undefined {
    const { stop } = this;
    const frame = this.#grid.model?.frames[stop.column];
    if (!frame) return undefined;
    const { day } = frame;
    return 'minute' in stop ? { place: 'time', day, ...this.#grid.axis.timeAt(frame, stop.minute) } : { place: 'all-day', day };
  }

  get stops(): StopGrid {
    const { axis, columns, bars, model } = this.#grid;
    const at = (minute: number): number => axis.positionOf({ minute });
    const hours = model?.preferences.workingHours;
    return {
      columns, bars: foldBars(bars), slot: model?.preferences.slot ?? 30,
      workday: (column) => {
        const day = model?.days[column];
        const { start, end } = (day && hours?.[weekdayOf(day)]) || (model?.preferences.allDay ?? { start: 480, end: 960 });
        return { start: at(start), end: at(end) };
      },
    };
  }

  toFollowUp(key: string, column?: number): boolean {
    const stop = find(this.stops, key, column ?? this.#stop?.column ?? 0);
    if (stop) this.go(stop);
    return stop !== undefined;
  }

  /** A day that is not shown counts as the nearest one that is. */
  toTime(day: Day, minute: number | 'all-day'): void {
    const days = this.#grid.model?.days ?? [];
    const next = days.findIndex((candidate) => candidate >= day);
    const column = next < 0 ? Math.max(0, days.length - 1) : next;
    this.go(minute === 'all-day' ? { at: 'all-day', column } : stopAt(this.stops, column, this.#grid.axis.positionOf({ minute })));
  }

  restore(): void {
    this.go(surviving(this.stops, this.#carried()));
  }

  /** After each rendering: the tab stop stands on an element that is there, and focus is not lost. */
  afterRender(): void {
    const stop = surviving(this.stops, this.#carried());
    const element = this.#elementOf(stop);
    if (!element) return;
    if (this.#stop) this.#remember(stop);
    this.#roving.keep(element);
  }

  go(stop: Stop): void {
    const element = this.#elementOf(stop);
    if (!element) return;
    this.#remember(stop);
    this.#roving.mark(element);
    if ('minute' in stop) this.#surface.reveal(stop.minute, stop.minute + this.stops.slot);
    element.focus({ preventScroll: true });
  }

  /** Where the tab stop stands before anyone has been here: now, else the start of the first working day. */
  #initial(): Stop {
    const { now } = this.#grid;
    if (now) return stopAt(this.stops, now.column, now.minute);
    return stopAt(this.stops, 0, this.stops.workday(0).start);
  }

  #remember(stop: Stop): void {
    this.#stop = stop;
    this.#days = this.#grid.model?.days ?? [];
  }

  /** The stop in the columns as they are now: its day may stand in another one. */
  #carried(): Stop {
    const { stop } = this;
    const day = this.#days[stop.column];
    const column = day === undefined ? -1 : (this.#grid.model?.days.indexOf(day) ?? -1);
    return column < 0 ? stop : { ...stop, column };
  }

  #elementOf(stop: Stop): HTMLElement | undefined {
    const root = this.#grid.renderRoot;
    const one = (selector: string): HTMLElement | undefined => root.querySelector<HTMLElement>(selector) ?? undefined;
    switch (stop.at) {
      case 'header': return one(`.day[data-column="${stop.column}"] button`);
      case 'all-day': return one(`.all-day .cell[data-column="${stop.column}"]`);
      case 'bar': return this.#surface.blocksOf(stop.key)[0];
      case 'more-bars': return one(`.all-day .cell[data-column="${stop.column}"] .more`);
      case 'block': return one(`.slot .cell[data-column="${stop.column}"] .block[data-key="${CSS.escape(stop.key)}"]`);
      case 'more': return one(`.slot .cell[data-column="${stop.column}"] .more[data-more="${stop.minute}"]`);
      case 'slot': {
        const row = root.querySelectorAll('.slot')[Math.floor(stop.minute / this.stops.slot)];
        return row?.querySelector<HTMLElement>(`.cell[data-column="${stop.column}"]`) ?? undefined;
      }
    }
  }

  #focused(event: FocusEvent): void {
    this.#roving.entered();
    const [inner] = event.composedPath();
    if (!(inner instanceof HTMLElement) || inner === this.#roving.element) return;
    const stop = this.#stopOf(inner, event);
    if (!stop) return;
    this.#remember(stop);
    this.#roving.mark(inner);
  }

  /** The stop that an element is, where a click or a screen reader put focus on it. */
  #stopOf(element: HTMLElement, event: Event): Stop | undefined {
    const column = this.#surface.columnOf(event);
    const occurrence = this.#surface.occurrenceAt(event);
    if (occurrence) return find(this.stops, occurrence.key, column);
    if (column === undefined) return undefined;
    if (element.closest('.day')) return { at: 'header', column };
    const more = element.closest<HTMLElement>('.more')?.dataset['more'];
    if (element.closest('.all-day')) return more === undefined ? { at: 'all-day', column } : { at: 'more-bars', column };
    if (more !== undefined) return { at: 'more', column, minute: Number(more) };
    const row = element.closest('.slot');
    const rows = [...this.#grid.renderRoot.querySelectorAll('.slot')];
    return row ? { at: 'slot', column, minute: rows.indexOf(row) * this.stops.slot } : undefined;
  }
}
