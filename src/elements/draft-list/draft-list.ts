import { css, html, LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import type { Draft, DraftStorage } from '../../store/index.js';
import { wallIn, type EpochMs, type ZoneId } from '../../time/index.js';
import { controls } from '../shared/controls.js';
import { iconX } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';

/** What the list is shown with. */
export interface DraftListRequest {
  readonly storage: DraftStorage;
  readonly drafts: readonly Draft[];
  readonly zone: ZoneId;
  readonly now: EpochMs;
  /** Whether what a draft was written for is not there any more. Never rejects. */
  readonly isGone: (draft: Draft) => Promise<boolean>;
  /** Takes one up again; the list is closed then. */
  readonly open: (draft: Draft) => void;
  /** The list was closed without opening one. */
  readonly closed: () => void;
}

/**
 * The drafts that wait (D5.8), in a window of their own: what, when it was typed, and to open or discard each. What was
 * discarded can be brought back as long as the list is open. Internal.
 */
export class DraftList extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    css`
      dialog {
        inline-size: min(520px, calc(100vw - 32px));
        max-block-size: min(560px, calc(100dvh - 32px));
        padding: 16px 20px;
        border: 1px solid var(--_line-strong);
        border-radius: calc(var(--_radius) + 4px);
        background: var(--_surface-raised);
        box-shadow: var(--_shadow);
        color: var(--_text);
        font: inherit;
        overflow: auto;
      }

      dialog::backdrop {
        background: rgb(12 16 24 / 45%);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }

      h2 {
        margin: 0;
        font-size: 17px;
        font-weight: 600;
      }

      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding-block: 8px;
        border-block-start: 1px solid var(--_line);
      }

      .what {
        flex: 1 1 200px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .title {
        display: block;
        font-weight: 500;
      }

      .when {
        color: var(--_text-muted);
        font-size: var(--_font-size-small);
      }

      .gone .title {
        color: var(--_text-muted);
        text-decoration: line-through;
      }

      .failed {
        margin-block-start: 8px;
        color: var(--_danger);
      }

      .answers {
        display: flex;
        gap: 6px;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { drafts: { state: true }, gone: { state: true }, lost: { state: true }, said: { state: true } };

  /** The latest first, as it was when the list was opened. */
  declare private drafts: readonly Draft[];
  /** Ids of those whose follow-up is not there any more. */
  declare private lost: ReadonlySet<string>;
  /** Ids of what was discarded while the list is open. */
  declare private gone: ReadonlySet<string>;
  declare private said: string;
  readonly #language = new LanguageController(this, messagesFor);
  #request: DraftListRequest | undefined;
  #unsubscribe: (() => void) | undefined;
  #opened = false;
  /** What is said is bad news, and then to be seen as well. */
  #failed = false;

  constructor() {
    super();
    this.drafts = [];
    this.lost = new Set();
    this.gone = new Set();
    this.said = '';
  }

  /** Shows the list; focus goes to its first draft. */
  async show(request: DraftListRequest): Promise<void> {
    this.#leave();
    this.#request = request;
    this.drafts = [...request.drafts].sort((a, b) => b.at - a.at);
    this.gone = this.lost = new Set();
    this.said = '';
    this.#opened = this.#failed = false;
    this.#unsubscribe = request.storage.subscribe(({ id, draft }) => this.#hear(id, draft));
    for (const one of this.drafts) void this.#findOut(one, request);
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog?.open) dialog?.showModal();
    this.#focusOn(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.close();
    this.#leave();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#request = undefined;
  }

  async #findOut(one: Draft, request: DraftListRequest): Promise<void> {
    if ((await request.isGone(one)) && this.#request === request) this.lost = new Set([...this.lost, one.id]);
  }

  /** Another tab has put or removed one. */
  #hear(id: string, draft: Draft | undefined): void {
    const at = this.drafts.findIndex((one) => one.id === id);
    if (draft) {
      this.gone = without(this.gone, id);
      this.drafts = at < 0 ? [draft, ...this.drafts] : this.drafts.map((one) => (one.id === id ? draft : one));
    } else if (at >= 0 && !this.gone.has(id)) {
      const hadFocus = this.renderRoot.querySelector<HTMLElement>('li:focus-within')?.dataset['draft'] === id;
      this.drafts = this.drafts.filter((one) => one.id !== id);
      if (hadFocus) void this.updateComplete.then(() => this.#focusOn(Math.min(at, this.drafts.length - 1)));
    }
  }

  protected override render(): TemplateResult {
    const { draft, toolbar } = messagesFor(this.#language.tag);
    const request = this.#request;
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed} @keydown=${(event: Event) => event.stopPropagation()}>
        <div class="head">
          <h2 id="heading">${draft.list}</h2>
          <button type="button" class="button quiet icon-only" aria-label=${toolbar.close} @click=${() => this.#dialog?.close()}>${iconX}</button>
        </div>
        ${request && this.drafts.length > 0
          ? html`<ul>${repeat(this.drafts, ({ id }) => id, (one) => this.#row(one, request))}</ul>`
          : html`<p class="when">${draft.noneLeft}</p>`}
        <div class=${this.#failed ? 'failed' : 'visually-hidden'} role="status">${this.said}</div>
      </dialog>
    `;
  }

  #row(one: Draft, { zone, now }: DraftListRequest): TemplateResult {
    const { draft, toast } = messagesFor(this.#language.tag);
    const title = this.#titleOf(one);
    const isGone = this.gone.has(one.id);
    const when = this.#language.formats.momentAt(one.at, zone, wallIn(now, zone).day);
    return html`
      <li class=${isGone ? 'gone' : ''} data-draft=${one.id}>
        <span class="what"><bdi class="title">${title}</bdi><span class="when">${isGone ? draft.discarded : this.#typed(one, when)}</span></span>
        <span class="answers">
          ${isGone
            ? html`<button type="button" class="button" aria-label=${draft.bringBack(title)} @click=${() => void this.#bringBack(one)}>${toast.undo}</button>`
            : html`
              <button type="button" class="button" aria-label=${draft.openOf(title)} @click=${() => this.#open(one)}>${draft.open}</button>
              <button type="button" class="button quiet" aria-label=${draft.discardOf(title)} @click=${() => void this.#discard(one)}>${draft.discard}</button>`}
        </span>
      </li>
    `;
  }

  #typed({ id, isNew }: Draft, when: string): string {
    const { draft } = messagesFor(this.#language.tag);
    if (isNew) return draft.typedNew(when);
    return this.lost.has(id) ? draft.typedLost(when) : draft.typed(when);
  }

  #titleOf({ fields, base }: Draft): string {
    const { kind } = messagesFor(this.#language.tag);
    const names: Readonly<Record<string, string>> = { meeting: kind.newMeeting, call: kind.newCall, task: kind.newTask };
    return String(fields['title'] ?? base.title ?? '').trim() || (names[String(fields['kind'] ?? base.kind)] ?? kind.newMeeting);
  }

  #open(one: Draft): void {
    const request = this.#request;
    this.#opened = true;
    this.#dialog?.close();
    request?.open(one);
  }

  async #discard(one: Draft): Promise<void> {
    const { draft } = messagesFor(this.#language.tag);
    await this.#turn(one, (storage) => storage.remove(one.id), () => new Set([...this.gone, one.id]), draft.discarded);
  }

  async #bringBack(one: Draft): Promise<void> {
    const { draft } = messagesFor(this.#language.tag);
    await this.#turn(one, (storage) => storage.put(one), () => without(this.gone, one.id), draft.kept);
  }

  /** Shown only when the storage has done it; focus goes to what the line has now. */
  async #turn(one: Draft, act: (storage: DraftStorage) => Promise<void>, gone: () => ReadonlySet<string>, said: string): Promise<void> {
    const request = this.#request;
    if (!request) return;
    try {
      await act(request.storage);
    } catch {
      this.said = messagesFor(this.#language.tag).draft.refused;
      this.#failed = true;
      return;
    }
    if (this.#request !== request) return;
    this.gone = gone();
    this.said = said;
    this.#failed = false;
    await this.updateComplete;
    this.#focusOn(this.drafts.findIndex(({ id }) => id === one.id));
  }

  /** The first button of a line; where there is none, that which closes the list. */
  #focusOn(line: number): void {
    (this.#lines[line]?.querySelector('button') ?? this.renderRoot.querySelector<HTMLElement>('.head button'))?.focus();
  }

  get #lines(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll<HTMLElement>('li');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #closed = (): void => {
    const request = this.#request;
    this.#leave();
    if (!this.#opened) request?.closed();
  };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}
