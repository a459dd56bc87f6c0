import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Anchor } from '../../controllers/diary-actions.js';
import { late } from '../../controllers/late.js';
import type { DiaryChangeEvent } from '../../controllers/events.js';
import type { Proposal } from '../../store/store-types.js';
import type { Choice, DiaryConfirm } from '../confirm/confirm.js';
import type { DialogCloseEvent, FollowUpDialog } from '../follow-up-dialog/follow-up-dialog.js';
import type { DiaryMenu, MenuItem } from '../menu/menu.js';
import type { DiaryView } from './diary-view.js';
import type { MoreList } from './more-popover.js';

/** What the dialog is opened with. */
export type DialogRequest = Parameters<FollowUpDialog['open']>[0];

type Parts = typeof import('./window-parts.js');
type Banners = typeof import('./notices-more.js');

/**
 * What opens above the diary: the follow-up dialog, questions, menus, the list behind "+N more", the list of keys.
 * Their code is fetched when the first of them opens.
 */
export class ViewWindows {
  readonly #view: DiaryView;
  #parts: Parts | undefined;
  #more: MoreList | undefined;
  #banners: Banners | undefined;
  #fetching = false;
  /** What was changed in the dialog while it was open. */
  #changed: DiaryChangeEvent | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  /** The code of the windows; when this resolves, their elements are in the page. */
  async parts(): Promise<Parts> {
    const view = this.#view;
    const parts = await import('./window-parts.js');
    if (!this.#parts) {
      this.#parts = parts;
      this.#adopt(parts.styles);
    }
    await view.updateComplete;
    return parts;
  }

  /** The banners over the grid, drawn as soon as their code is there; what could not be fetched is asked for again with the next drawing. */
  get banners(): Banners | undefined {
    if (!this.#banners && !this.#fetching) void this.fetchBanners();
    return this.#banners;
  }

  /** Fetches them, once; to be called ahead where one is likely. */
  async fetchBanners(): Promise<void> {
    if (this.#banners) return;
    this.#fetching = true;
    try {
      this.#banners = await import('./notices-more.js');
      this.#adopt([this.#banners.styles]);
    } finally {
      this.#fetching = false;
    }
  }

  #adopt(styles: readonly CSSResult[]): void {
    const { renderRoot } = this.#view;
    if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
    this.#view.requestUpdate();
  }

  /** Does something with the windows as soon as they are there. */
  use(then: (parts: Parts) => void): void {
    late(this.#view, this.parts(), then);
  }

  /** Asks the host by `follow-up-open`, then shows the dialog; resolves when it is open. */
  async openDialog(request: DialogRequest): Promise<void> {
    const fetching = this.parts();
    late(this.#view, fetching, () => undefined);
    const parts = await fetching.catch(() => undefined);
    this.#changed = undefined;
    await parts?.openDialog(this.#view, request);
  }

  /** Asks a question; `undefined` when it was left unanswered. */
  async ask<T extends string>(heading: string, text: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    return this.question.ask(heading, text, choices);
  }

  /** Where questions are asked; to be used when {@link parts} are there. */
  get question(): DiaryConfirm {
    return this.#view.renderRoot.querySelector<DiaryConfirm>('diary-confirm')!;
  }

  async showMenu(label: string, items: readonly MenuItem[], anchor: Anchor): Promise<void> {
    const before = anchor instanceof HTMLElement && anchor.getRootNode() === this.#view.renderRoot ? anchor : this.#view.grid;
    await this.#view.renderRoot.querySelector<DiaryMenu>('diary-menu')?.show(label, items, anchor, before);
  }

  showMore(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#more = { anchor, day, keys: occurrences.map((occurrence) => occurrence.key) };
    this.#view.requestUpdate();
    this.use((parts) => parts.showMorePopover(this.#view.renderRoot, anchor));
  }

  template(): TemplateResult {
    return html`
      ${this.#parts?.windowTemplates(this.#view, this.#more)}
      <diary-menu></diary-menu>
      <diary-confirm></diary-confirm>
      <follow-up-dialog @diary-change=${(event: DiaryChangeEvent) => (this.#changed = event)} @close=${(event: DialogCloseEvent) => this.#dialogClosed(event)}></follow-up-dialog>`;
  }

  /** Whether what was taken back is what the open dialog has just asked for: it tells that itself. */
  isTellingOf({ effects }: Proposal): boolean {
    const own = this.#changed?.effects.some(({ id }) => effects.some((effect) => effect.id === id)) ?? false;
    if (own) this.#changed = undefined;
    return own;
  }

  /** What was saved is said once the dialog is away, and focus goes to it; else back to where it was. */
  #dialogClosed({ result }: DialogCloseEvent): void {
    const changed = this.#changed;
    this.#changed = undefined;
    this.#view.grid?.focus();
    if (changed && (result === 'saved' || result === 'deleted')) this.#view.desk.tell(changed);
  }
}
