import { addDays, wallIn } from '../../time/index.js';
import { isLaterPass } from '../../time/later-pass.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Target } from '../../layout/index.js';
import type { Command } from '../../controllers/shortcuts.js';
import { obeyOnFollowUp } from '../shared/follow-up-keys.js';
import { gridCommand } from '../shared/grid-command.js';
import { GridMode } from '../shared/grid-mode.js';
import type { GridFocus } from './grid-focus.js';
import { RangeChoice } from './range-choice.js';
import type { SlotChoice } from './slot-choice.js';
import type { Stop } from './stops.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';
import { walk } from './walk.js';

/** Commands that lead from place to place; the grid keeps them even where there is nothing further. */
const walking: ReadonlySet<Command> = new Set<Command>([
  'up', 'down', 'left', 'right', 'home', 'end', 'first', 'last', 'next-follow-up', 'previous-follow-up',
]);

/** What keys do (ACCESSIBILITY.md «Day and week time grid»): they become commands, and commands are the diary's. Fetched with the first of them. */
export class GridKeys {
  readonly #grid: DiaryTimeGrid;
  readonly #focus: GridFocus;
  readonly #slots: SlotChoice;
  readonly range: RangeChoice;
  readonly mode: GridMode;

  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface, focus: GridFocus, slots: SlotChoice) {
    this.#grid = grid;
    this.#focus = focus;
    this.#slots = slots;
    this.range = new RangeChoice(grid, surface);
    this.mode = new GridMode(grid, surface);
  }

  /** Escape leaves something here before it hides a tooltip. */
  get leavesFirst(): boolean {
    return this.range.active || this.mode.active;
  }

  press(event: KeyboardEvent): void {
    if (this.mode.active) return this.mode.press(event);
    const command = gridCommand(event, this.#grid);
    if (!command || !this.#obey(command, this.#focus.stop)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the command meant something here; the diary gets the others */
  #obey(command: Command, stop: Stop): boolean {
    if (walking.has(command)) {
      const next = walk(this.#focus.stops, stop, command);
      if (next && 'turn' in next) this.#turn(next.turn, next.minute);
      else if (next) this.#slots.go(next);
      return true;
    }
    const { occurrence } = this.#focus;
    return occurrence ? this.#onFollowUp(command, occurrence) : this.#onPlace(command, stop);
  }

  #onFollowUp(command: Command, occurrence: Occurrence): boolean {
    const { actions, model } = this.#grid;
    const { target } = this.#focus;
    if (!actions) return false;
    if (command === 'enter' && actions.placing && target) {
      actions.place(target);
      return true;
    }
    return obeyOnFollowUp(command, occurrence, {
      actions,
      selected: model?.selected,
      pasteAt: () => this.#after(occurrence),
      startMode: (kind) => this.mode.start(occurrence, kind),
      menu: () => this.#slots.menu(),
      createHere: () => target && actions.createAt(target, command === 'new-last' ? 'last' : 'default'),
    });
  }

  #onPlace(command: Command, stop: Stop): boolean {
    if (stop.at === 'header' || stop.at === 'more' || stop.at === 'more-bars') {
      if (command !== 'enter' && command !== 'space') return false;
      this.#focus.element?.click();
      return true;
    }
    const { actions } = this.#grid;
    const { target } = this.#focus;
    if (!actions || !target) return false;
    switch (command) {
      case 'extend-down': case 'extend-up': return this.#extend(stop, command === 'extend-down' ? 1 : -1);
      case 'enter': this.#enter(target); return true;
      case 'space': if (stop.at === 'slot') this.range.choose(stop.column, stop.minute, stop.minute); return true;
      case 'new': this.#slots.menu(); return true;
      case 'new-last': actions.createAt(target, 'last'); return true;
      case 'paste': actions.paste(target); return true;
      case 'menu': this.#slots.menu(); return true;
      case 'escape': return this.#dropRange();
      default: return false;
    }
  }

  #enter(target: Target): void {
    const { actions } = this.#grid;
    if (actions?.placing) actions.place(target);
    else if (this.range.active) this.range.create();
    else actions?.createAt(target);
  }

  #extend(stop: Stop, direction: 1 | -1): boolean {
    if (stop.at !== 'slot') return false;
    this.range.extend(stop.column, stop.minute, direction);
    return true;
  }

  #dropRange(): boolean {
    if (!this.range.active) return false;
    this.range.clear();
    this.#grid.actions?.say(this.#grid.language.messages.announce.rangeDropped);
    return true;
  }

  #turn(direction: 1 | -1, at: number | 'all-day'): void {
    const { axis, model, actions } = this.#grid;
    const minute = at === 'all-day' || !model ? 'all-day' : axis.timeAt(model.frames[direction > 0 ? model.frames.length - 1 : 0]!, at).minute;
    const edge = direction > 0 ? model?.days.at(-1) : model?.days[0];
    this.range.clear();
    if (edge !== undefined) actions?.turn(direction, { day: addDays(edge, direction), minute });
  }

  /** Where a paste on a follow-up goes: right after it. */
  #after(occurrence: Occurrence): Target {
    if (occurrence.days) return { place: 'all-day', day: occurrence.days.start };
    const { zone } = this.#grid.model!;
    const later = isLaterPass(occurrence.end, zone);
    return { place: 'time', ...wallIn(occurrence.end, zone), ...(later !== undefined && { later }) };
  }
}
