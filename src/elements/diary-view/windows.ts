import { html, type TemplateResult } from 'lit';
import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Anchor } from '../../controllers/diary-actions.js';
import { FollowUpOpenEvent, type DiaryChangeEvent } from '../../controllers/events.js';
import type { Choice, DiaryConfirm } from '../confirm/confirm.js';
import type { FollowUpDialog } from '../follow-up-dialog/follow-up-dialog.js';
import type { DiaryMenu, MenuItem } from '../menu/menu.js';
import { morePopover, showMorePopover, type MoreList } from './more-popover.js';
import type { DiaryView } from './diary-view.js';

/** What the dialog is opened with. */
export type DialogRequest = Parameters<FollowUpDialog['open']>[0];

/** What opens above the diary: the follow-up dialog, questions, menus, the list behind "+N more". */
export class ViewWindows {
  readonly #view: DiaryView;
  #more: MoreList | undefined;
  /** What was changed in the dialog while it was open. */
  #changed: DiaryChangeEvent | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  /** Asks the host by `follow-up-open`, then shows the dialog; resolves when it is open. */
  async openDialog(request: DialogRequest): Promise<void> {
    const view = this.#view;
    const isNew = request.followUp === undefined;
    if (!view.store || !view.dispatchEvent(new FollowUpOpenEvent(request.followUp ?? request.draft ?? {}, isNew))) return;
    await import('../follow-up-dialog/define.js');
    const dialog = view.renderRoot.querySelector<FollowUpDialog>('follow-up-dialog');
    if (!dialog) return;
    this.#changed = undefined;
    dialog.readonly = view.readonly;
    dialog.zone = view.zone;
    await dialog.open({ ...request, isNew });
  }

  /** Asks a question; `undefined` when it was left unanswered. */
  async ask<T extends string>(heading: string, text: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    return this.#view.renderRoot.querySelector<DiaryConfirm>('diary-confirm')?.ask(heading, text, choices);
  }

  async showMenu(label: string, items: readonly MenuItem[], anchor: Anchor): Promise<void> {
    const before = anchor instanceof HTMLElement && anchor.getRootNode() === this.#view.renderRoot ? anchor : this.#view.grid;
    await this.#view.renderRoot.querySelector<DiaryMenu>('diary-menu')?.show(label, items, anchor, before);
  }

  showMore(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#more = { anchor, day, keys: occurrences.map((occurrence) => occurrence.key) };
    this.#view.requestUpdate();
    void this.#view.updateComplete.then(() => showMorePopover(this.#view.renderRoot, anchor));
  }

  template(): TemplateResult {
    return html`
      ${morePopover(this.#view, this.#more)}
      <diary-menu></diary-menu>
      <diary-confirm></diary-confirm>
      <follow-up-dialog @diary-change=${(event: DiaryChangeEvent) => (this.#changed = event)} @close=${() => this.#dialogClosed()}></follow-up-dialog>`;
  }

  /** What was saved is said once the dialog is away, and focus goes to it; else back to where it was. */
  #dialogClosed(): void {
    const changed = this.#changed;
    this.#changed = undefined;
    this.#view.grid?.focus();
    if (changed) this.#view.desk.tell(changed);
  }
}
