import { commandOf, isTyping, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import type { DiaryView } from './diary-view.js';
import type { GridView } from './period.js';

/** Keys that act anywhere in the diary; grids take theirs first and stop them (ACCESSIBILITY.md «Frame»). */
export class ViewKeys {
  readonly #view: DiaryView;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event)) return;
    const view = this.#view;
    const letterKeys = view.store?.preferences.letterKeys ?? true;
    const command = commandOf(event, { mac: usesCommandKey(), letterKeys, rightToLeft: view.language.rightToLeft });
    if (!command || !this.#obey(command)) return;
    event.preventDefault();
  }

  #obey(command: Command): boolean {
    const view = this.#view;
    switch (command) {
      case 'today': view.goToday(); return true;
      case 'go-to': view.windows.use((parts) => parts.showGoToDate(view)); return true;
      case 'previous-period': view.go(-1); return true;
      case 'next-period': view.go(1); return true;
      case 'previous-larger': view.go(-1, true); return true;
      case 'next-larger': view.go(1, true); return true;
      case 'view-1': this.#show('day'); return true;
      case 'view-2': this.#show('week'); return true;
      case 'view-3': this.#show('month'); return true;
      case 'new': view.windows.use((parts) => parts.showNewMenu(view)); return true;
      case 'undo': view.desk.undo(); return true;
      case 'redo': view.desk.redo(); return true;
      case 'help': view.windows.use((parts) => parts.showKeyHelp(view)); return true;
      case 'escape': return this.#escape();
      default: return false;
    }
  }

  /** The day in focus is of the next view too. */
  #show(name: GridView): void {
    const view = this.#view;
    const { grid } = view;
    const day = grid?.matches(':focus-within') ? grid.focusedDay : undefined;
    view.navigate(name, day ?? view.date);
  }

  /** Leaves one thing at a time: the choice of a new time, then the selection. */
  #escape(): boolean {
    const view = this.#view;
    if (view.desk.placing) view.desk.stopPlacing();
    else if (view.selected) view.select(undefined);
    else return false;
    return true;
  }
}
