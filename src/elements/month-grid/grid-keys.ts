import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Command } from '../../controllers/shortcuts.js';
import { obeyOnFollowUp } from '../shared/follow-up-keys.js';
import { gridCommand } from '../shared/grid-command.js';
import { GridMode } from '../shared/grid-mode.js';
import type { MonthFocus } from './grid-focus.js';
import type { DiaryMonthGrid } from './month-grid.js';
import type { MonthStop } from './stops.js';
import type { MonthSurface } from './surface.js';
import { walk } from './walk.js';

/** Commands that lead from place to place; the grid keeps them even where there is nothing further. */
const walking: ReadonlySet<Command> = new Set<Command>([
  'up', 'down', 'left', 'right', 'home', 'end', 'first', 'last', 'next-follow-up', 'previous-follow-up', 'inner',
]);

/** What keys do in the month (ACCESSIBILITY.md «Month grid»): they become commands, and commands are the diary's. Fetched with the first of them. */
export class MonthKeys {
  readonly #grid: DiaryMonthGrid;
  readonly #focus: MonthFocus;
  readonly mode: GridMode;

  constructor(grid: DiaryMonthGrid, surface: MonthSurface, focus: MonthFocus) {
    this.#grid = grid;
    this.#focus = focus;
    this.mode = new GridMode(grid, surface, true);
  }

  press(event: KeyboardEvent): void {
    if (this.mode.active) return this.mode.press(event);
    const command = gridCommand(event, this.#grid);
    if (!command || !this.#obey(command, this.#focus.present())) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the command meant something here; the diary gets the others */
  #obey(command: Command, stop: MonthStop): boolean {
    if (walking.has(command)) {
      const next = walk(this.#focus.stops, stop, command);
      if (next && 'turn' in next) this.#grid.actions?.turn(next.turn, { day: next.day, minute: 'all-day' });
      else if (next) this.#focus.go(next);
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
      startMode: (kind) => this.#startMode(occurrence, kind),
      menu: () => this.#focus.menu(),
      createHere: () => actions.createAt({ place: 'day', day: stop.day }, command === 'new-last' ? 'last' : 'default'),
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
      case 'new': case 'menu': this.#focus.menu(); return true;
      default: return false;
    }
  }

  /** Week numbers and "+N more". */
  #onButton(command: Command, stop: MonthStop): boolean {
    if (command === 'escape' && stop.at === 'more') return !this.#grid.actions?.placing && this.#backToDay(stop);
    if (command !== 'enter' && command !== 'space') return false;
    this.#focus.element?.click();
    return true;
  }

  #backToDay(stop: MonthStop): boolean {
    this.#focus.go({ at: 'day', day: stop.day });
    return true;
  }

  /** Move mode, and resize mode of what lasts whole days: the minutes of others have no place in the month. */
  #startMode(occurrence: Occurrence, kind: 'move' | 'resize'): void {
    if (kind === 'move' || occurrence.days) this.mode.start(occurrence, kind);
  }
}
