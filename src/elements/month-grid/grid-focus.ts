import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import { commandOf, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import { obeyOnFollowUp } from '../shared/follow-up-keys.js';
import { closestAt, eventsOf } from '../shared/grid-dom.js';
import { GridMode } from '../shared/grid-mode.js';
import { RovingStop } from '../shared/roving-stop.js';
import { find, surviving, walk, type MonthStop, type MonthStops } from './stops.js';
import type { MonthSurface } from './surface.js';
import type { DiaryMonthGrid } from './month-grid.js';

/** Commands that lead from place to place; the grid keeps them even where there is nothing further. */
const walking: ReadonlySet<Command> = new Set<Command>([
  'up', 'down', 'left', 'right', 'home', 'end', 'first', 'last', 'next-follow-up', 'previous-follow-up', 'inner',
]);

/**
 * Keyboard focus in the month: one tab stop, focus really on an element, never lost over a rendering
 * (ACCESSIBILITY.md «Month grid»). Keys become commands; what they do is the diary's.
 */
export class MonthFocus {
  readonly #grid: DiaryMonthGrid;
  readonly #surface: MonthSurface;
  readonly #roving = new RovingStop();
  readonly mode: GridMode;
  #stop: MonthStop | undefined;

  constructor(grid: DiaryMonthGrid, surface: MonthSurface) {
    this.#grid = grid;
    this.#surface = surface;
    this.mode = new GridMode(grid, surface, true);
  }

  /** @param root the grid's own: moves of focus between two elements inside never reach the grid itself */
  listen(root: EventTarget): void {
    const events = eventsOf(root);
    events.addEventListener('keydown', (event) => this.#key(event));
    events.addEventListener('focusin', (event) => this.#focused(event));
    events.addEventListener('focusout', (event) => this.#left(event));
  }

  /** @returns whether it is shown; one behind "+N more" counts, and focus is there */
  toFollowUp(key: string, day?: Day): boolean {
    const stop = find(this.#stops, key, day ?? this.#stop?.day);
    if (stop) this.#go(stop);
    return stop !== undefined;
  }

  toDay(day: Day): void {
    this.#go(surviving(this.#stops, { at: 'day', day }));
  }

  restore(): void {
    this.#go(this.#present());
  }

  /** Move mode, and resize mode of what lasts whole days: the minutes of others have no place in the month. */
  startMode(key: string, kind: 'move' | 'resize'): void {
    const occurrence = this.#grid.occurrence(key);
    if (!occurrence || (kind === 'resize' && !occurrence.days)) return;
    this.toFollowUp(key);
    this.mode.start(occurrence, kind);
  }

  /** After each rendering: the tab stop stands on an element that is there, and focus is not lost. */
  afterRender(): void {
    const stop = this.#present();
    const element = this.#elementOf(stop);
    if (!element) return;
    if (this.#stop || this.#roving.inside) this.#stop = stop;
    this.#roving.keep(element);
  }

  /** Opens the context menu of the stop in focus. */
  menu(): void {
    const { element } = this.#roving;
    const stop = this.#present();
    const occurrence = stop.at === 'item' ? this.#grid.occurrence(stop.key) : undefined;
    if (element) this.#grid.actions?.menu(element, occurrence ?? { place: 'day', day: stop.day });
  }

  get #stops(): MonthStops {
    const { weeks, model } = this.#grid;
    return { weeks, month: model?.month ?? '', weekNumbers: model?.preferences.weekNumbers ?? false };
  }

  /** Where focus stands, or would: before anyone has been here today, else the first of the month. */
  #present(): MonthStop {
    const { model, weeks } = this.#grid;
    if (this.#stop) return surviving(this.#stops, this.#stop);
    const shown = model?.today.startsWith(model.month) ? model.today : `${model?.month ?? ''}-01`;
    const own = weeks.flat().map((cell) => cell.day).filter((day) => day.startsWith(model?.month ?? ''));
    return { at: 'day', day: own.find((day) => day >= shown) ?? own.at(-1) ?? shown };
  }

  #key(event: KeyboardEvent): void {
    const { model, actions, language } = this.#grid;
    if (!model || !actions || event.defaultPrevented) return;
    if (this.mode.active) return this.mode.press(event);
    const command = commandOf(event, { mac: usesCommandKey(), letterKeys: model.preferences.letterKeys, rightToLeft: language.rightToLeft });
    if (!command || !this.#obey(command, this.#present())) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the command meant something here; the diary gets the others */
  #obey(command: Command, stop: MonthStop): boolean {
    if (walking.has(command)) {
      const next = walk(this.#stops, stop, command);
      if (next && 'turn' in next) this.#grid.actions?.turn(next.turn, { day: next.day, minute: 'all-day' });
      else if (next) this.#go(next);
      return true;
    }
    const occurrence = stop.at === 'item' ? this.#grid.occurrence(stop.key) : undefined;
    if (occurrence) return this.#onFollowUp(command, occurrence, stop);
    return stop.at === 'day' ? this.#onDay(command, stop.day) : this.#onButton(command, stop);
  }

  #onFollowUp(command: Command, occurrence: Occurrence, stop: MonthStop): boolean {
    const actions = this.#grid.actions!;
    const selected = this.#grid.model?.selected;
    // the diary takes the selection away first, the next Escape leads back to the day
    if (command === 'escape') return !actions.placing && selected === undefined && this.#backToDay(stop);
    if (command === 'enter' && actions.placing) {
      actions.place({ place: 'day', day: stop.day });
      return true;
    }
    return obeyOnFollowUp(command, occurrence, {
      actions, selected,
      pasteAt: () => ({ place: 'day', day: stop.day }),
      startMode: (kind) => this.startMode(occurrence.key, kind),
      menu: () => this.menu(),
      createHere: () => actions.createAt({ place: 'day', day: stop.day }, 'last'),
    });
  }

  #onDay(command: Command, day: Day): boolean {
    const actions = this.#grid.actions!;
    switch (command) {
      case 'enter':
        if (actions.placing) actions.place({ place: 'day', day });
        else actions.goTo('day', day);
        return true;
      case 'space': return true; // nothing to choose, but the page must not scroll
      case 'new-last': actions.createAt({ place: 'day', day }, 'last'); return true;
      case 'paste': actions.paste({ place: 'day', day }); return true;
      case 'menu': this.menu(); return true;
      default: return false;
    }
  }

  /** Week numbers and "+N more". */
  #onButton(command: Command, stop: MonthStop): boolean {
    if (command === 'escape' && stop.at === 'more') return !this.#grid.actions?.placing && this.#backToDay(stop);
    if (command !== 'enter' && command !== 'space') return false;
    this.#roving.element?.click();
    return true;
  }

  #backToDay(stop: MonthStop): boolean {
    this.#go({ at: 'day', day: stop.day });
    return true;
  }

  #go(stop: MonthStop): void {
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
    if (occurrence) return find(this.#stops, occurrence.key, day);
    return { at: inner.matches('.more') ? 'more' : 'day', day };
  }

  #left(event: FocusEvent): void {
    this.#roving.left(event, this.#grid.renderRoot, () => this.mode.active && this.mode.cancel());
  }
}
