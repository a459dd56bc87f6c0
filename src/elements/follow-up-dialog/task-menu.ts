import { late } from '../../controllers/late.js';
import type { DiaryMenu, MenuItem } from '../menu/menu.js';
import { spokenTitle } from '../shared/block-text.js';
import { assign, busyOwners, ownerItems } from './assigning.js';
import { askAndCancel, isCancellable } from './cancelling.js';
import type { DialogParts } from './dialog-parts.js';
import type { Scene } from './render-fields.js';
import { dateIn, wordsOf } from './series-asking.js';
import { askAndRemove, copyAddress, createBasedOn, exportCalendar, print, sendEmail, stopRepeatingHere, type CommandParts } from './task-commands.js';

/** What was done stays noted for so long. */
const noteStays = 8_000;

/** The menu in the dialog's footer (D5.4). */
export class TaskMenu {
  readonly #parts: CommandParts;
  readonly #menu: () => DiaryMenu | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What a command has done, to be shown in the footer. */
  noted = '';

  /** @param redraw asks the dialog to draw its footer anew */
  constructor(parts: DialogParts, menu: () => DiaryMenu | null, redraw: () => void) {
    this.#menu = menu;
    this.#parts = {
      ...parts,
      note: (text) => {
        this.noted = text;
        redraw();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.noted = '';
          redraw();
        }, noteStays);
      },
    };
  }

  /** Whether there is anything to choose: of others' private ones there is not (D9.4). */
  static isFor({ session }: Scene): boolean {
    return session.access.reason !== 'other';
  }

  readonly show = (button: HTMLElement): void => {
    const scene = this.#scene;
    if (!scene) return;
    const { session, messages } = scene;
    void this.#menu()?.show(messages.menu.label(spokenTitle(session.base.followUp, wordsOf(scene))), this.#items(scene, button), button, button);
  };

  readonly remove = (): void => this.#run(askAndRemove(this.#parts));

  get #scene(): Scene | undefined {
    const session = this.#parts.session();
    return session && this.#parts.scene(session);
  }

  #run(doing: Promise<void>): void {
    late(this.#parts.element, doing, () => undefined);
  }

  #items(scene: Scene, button: HTMLElement): MenuItem[] {
    const { session, messages } = scene;
    const { access, base, readonly, saving, store } = session;
    const { menu, planning } = messages;
    const parts = this.#parts;
    const isThere = !base.isNew;
    const hasOthers = store.directory.associates.length + store.directory.resources.length > 1;
    const isDate = dateIn(scene) !== undefined;
    const isSeries = isThere && !isDate && base.followUp.repeat !== undefined;
    const toFile = (label: string, what: 'one' | 'series'): MenuItem => ({ label, run: () => exportCalendar(parts, what) });
    const items: (MenuItem | false)[] = [
      hasOthers && { label: menu.assignTo, run: () => this.#run(this.#showOwners(button)), disabled: saving || access.reason !== undefined },
      isDate && { label: menu.stopRepeating, run: () => this.#run(stopRepeatingHere(parts)), disabled: saving || access.reason !== undefined },
      { label: menu.print, run: () => print(parts), apart: hasOthers || isDate },
      { label: menu.sendEmail, run: () => sendEmail(parts) },
      isThere && { label: menu.copyLink, run: () => void copyAddress(parts) },
      isDate ? toFile(planning.exportDate, 'one') : isSeries ? toFile(planning.exportSeries, 'series') : toFile(planning.exportOne, 'one'),
      isDate && toFile(planning.exportSeries, 'series'),
      isThere && { label: menu.basedOn, run: () => this.#run(createBasedOn(parts)), disabled: readonly || saving },
      isCancellable(session) && { label: messages.meeting.cancel, run: () => this.#run(askAndCancel(parts)), disabled: saving, danger: true, apart: true },
      isThere && access.mayDelete && { label: menu.delete, run: this.remove, disabled: saving, danger: true, apart: !isCancellable(session) },
    ];
    return items.filter((item) => item !== false);
  }

  /** To whom; those that are busy at the time say so. */
  async #showOwners(button: HTMLElement): Promise<void> {
    const session = this.#parts.session();
    const menu = this.#menu();
    if (!session || !menu) return;
    const items = (busy: Parameters<typeof ownerItems>[1]): MenuItem[] =>
      ownerItems(this.#parts.scene(session), busy, (owner) => this.#run(assign(this.#parts, session, owner)));
    let shown: readonly MenuItem[] = [];
    const busy = await busyOwners(session, (late) => {
      if (menu.items === shown) menu.items = items(late);
    });
    if (session !== this.#parts.session()) return;
    shown = items(busy);
    await menu.show(this.#parts.scene(session).messages.menu.assignTo, shown, button, button);
  }
}
