import { addDays, wallIn } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Target } from '../../layout/index.js';
import { commandOf, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import { obeyOnFollowUp } from '../shared/follow-up-keys.js';
import { eventsOf } from '../shared/grid-dom.js';
import { GridMode } from '../shared/grid-mode.js';
import { GridFocus } from './grid-focus.js';
import { RangeChoice } from './range-choice.js';
import { walk, type Stop } from './stops.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** Commands that lead from place to place; the grid keeps them even where there is nothing further. */
const walking: ReadonlySet<Command> = new Set<Command>([
  'up', 'down', 'left', 'right', 'home', 'end', 'first', 'last', 'next-follow-up', 'previous-follow-up',
]);

/** What keys and clicks on empty time do (ACCESSIBILITY.md «Day and week time grid»): keys become commands, commands are the diary's. */
export class GridKeys {
  readonly #grid: DiaryTimeGrid;
  readonly #range: RangeChoice;
  /** The slot chosen last, where Shift+click and "…until here" begin. */
  #anchor: { readonly column: number; readonly minute: number } | undefined;
  readonly focus: GridFocus;
  readonly mode: GridMode;

  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface) {
    this.#grid = grid;
    this.#range = new RangeChoice(grid, surface);
    this.mode = new GridMode(grid, surface);
    this.focus = new GridFocus(grid, surface, () => this.mode.active && this.mode.cancel());
  }

  /** @param root the grid's own: of what goes on in a closed root, the grid itself is told too little */
  listen(root: EventTarget): void {
    const events = eventsOf(root);
    events.addEventListener('keydown', (event) => this.#key(event));
    events.addEventListener('pointerdown', () => this.mode.active && this.mode.cancel());
    this.focus.listen(root);
  }

  /** Escape leaves something here before it hides a tooltip. */
  get leavesFirst(): boolean {
    return this.#range.active || this.mode.active;
  }

  startMode(key: string, kind: 'move' | 'resize'): void {
    const occurrence = this.#grid.occurrence(key);
    if (!occurrence) return;
    this.focus.toFollowUp(key);
    this.mode.start(occurrence, kind);
  }

  /** Opens the context menu of the stop in focus. */
  menu(): void {
    const { element, occurrence, target } = this.focus;
    const subject = occurrence ?? target;
    if (element && subject) this.#grid.actions?.menu(element, subject, this.untilHere(target));
  }

  /** What "…until here" does at a place of the day in which a slot was chosen before. */
  untilHere(target: Target | undefined): (() => void) | undefined {
    const anchor = this.#anchor;
    const day = anchor && this.#grid.model?.days[anchor.column];
    if (!anchor || target?.place !== 'time' || target.day !== day) return undefined;
    const minute = this.#slotAt(target.minute);
    if (minute === anchor.minute) return undefined;
    return () => {
      this.#range.choose(anchor.column, anchor.minute, minute);
      this.#range.create();
    };
  }

  /** A click on empty time: focus goes to its slot; with Shift the range from the last slot to here (D4.8). */
  clickedPlace(target: Target, column: number, extend: boolean): void {
    if (target.place !== 'time') return this.#leaveRangeFor({ at: 'all-day', column });
    const minute = this.#slotAt(target.minute);
    const anchor = this.#anchor;
    if (extend && anchor?.column === column) return this.#range.choose(column, anchor.minute, minute);
    this.#leaveRangeFor({ at: 'slot', column, minute });
  }

  /** Minute at which the slot of a minute begins. */
  #slotAt(minute: number): number {
    const slot = this.#grid.model?.preferences.slot ?? 30;
    return Math.min(1440 - slot, Math.floor(minute / slot) * slot);
  }

  #leaveRangeFor(stop: Stop): void {
    this.#range.clear();
    this.#anchor = stop.at === 'slot' ? { column: stop.column, minute: stop.minute } : undefined;
    this.focus.go(stop);
  }

  #key(event: KeyboardEvent): void {
    const { model, actions, language } = this.#grid;
    if (!model || !actions || event.defaultPrevented) return;
    if (this.mode.active) return this.mode.press(event);
    const settings = { mac: usesCommandKey(), letterKeys: model.preferences.letterKeys, rightToLeft: language.rightToLeft };
    const command = commandOf(event, settings);
    if (!command || !this.#obey(command, this.focus.stop)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the command meant something here; the diary gets the others */
  #obey(command: Command, stop: Stop): boolean {
    if (walking.has(command)) {
      const next = walk(this.focus.stops, stop, command);
      if (next && 'turn' in next) this.#turn(next.turn, next.minute);
      else if (next) this.#leaveRangeFor(next);
      return true;
    }
    const { occurrence } = this.focus;
    return occurrence ? this.#onFollowUp(command, occurrence) : this.#onPlace(command, stop);
  }

  #onFollowUp(command: Command, occurrence: Occurrence): boolean {
    const { actions, model } = this.#grid;
    const { target } = this.focus;
    if (!actions) return false;
    if (command === 'enter' && actions.placing && target) {
      actions.place(target);
      return true;
    }
    return obeyOnFollowUp(command, occurrence, {
      actions,
      selected: model?.selected,
      pasteAt: () => this.#after(occurrence),
      startMode: (kind) => this.startMode(occurrence.key, kind),
      menu: () => this.menu(),
      createHere: () => target && actions.createAt(target, command === 'new-last' ? 'last' : 'default'),
    });
  }

  #onPlace(command: Command, stop: Stop): boolean {
    if (stop.at === 'header' || stop.at === 'more' || stop.at === 'more-bars') {
      if (command !== 'enter' && command !== 'space') return false;
      this.focus.element?.click();
      return true;
    }
    const { actions } = this.#grid;
    const { target } = this.focus;
    if (!actions || !target) return false;
    switch (command) {
      case 'extend-down': case 'extend-up': return this.#extend(stop, command === 'extend-down' ? 1 : -1);
      case 'enter': this.#enter(target); return true;
      case 'space': if (stop.at === 'slot') this.#range.choose(stop.column, stop.minute, stop.minute); return true;
      case 'new': this.menu(); return true;
      case 'new-last': actions.createAt(target, 'last'); return true;
      case 'paste': actions.paste(target); return true;
      case 'menu': this.menu(); return true;
      case 'escape': return this.#dropRange();
      default: return false;
    }
  }

  #enter(target: Target): void {
    const { actions } = this.#grid;
    if (actions?.placing) actions.place(target);
    else if (this.#range.active) this.#range.create();
    else actions?.createAt(target);
  }

  #extend(stop: Stop, direction: 1 | -1): boolean {
    if (stop.at !== 'slot') return false;
    this.#range.extend(stop.column, stop.minute, direction);
    return true;
  }

  #dropRange(): boolean {
    if (!this.#range.active) return false;
    this.#range.clear();
    this.#grid.actions?.say(this.#grid.language.messages.announce.rangeDropped);
    return true;
  }

  #turn(direction: 1 | -1, minute: number | 'all-day'): void {
    const { model, actions } = this.#grid;
    const edge = direction > 0 ? model?.days.at(-1) : model?.days[0];
    this.#range.clear();
    if (edge !== undefined) actions?.turn(direction, { day: addDays(edge, direction), minute });
  }

  /** Where a paste on a follow-up goes: right after it. */
  #after(occurrence: Occurrence): Target {
    if (occurrence.days) return { place: 'all-day', day: occurrence.days.start };
    const end = wallIn(occurrence.end, this.#grid.model!.zone);
    return { place: 'time', day: end.day, minute: end.minute };
  }
}
