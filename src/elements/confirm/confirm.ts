import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { buttons } from '../shared/buttons.js';
import { tokens } from '../shared/tokens.js';

/** One answer; the first of the list has focus. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
}

/** A question with a few answers in a modal dialog; Escape gives `undefined`. Internal. */
export class DiaryConfirm extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    buttons,
    css`
      dialog {
        inline-size: min(460px, calc(100vw - 32px));
        padding: 20px 22px;
        border: 1px solid var(--_line-strong);
        border-radius: calc(var(--_radius) + 4px);
        background: var(--_surface-raised);
        color: var(--_text);
        box-shadow: var(--_shadow);
      }

      dialog::backdrop {
        background: rgb(12 16 24 / 45%);
      }

      h2 {
        margin: 0 0 6px;
        font-size: 17px;
        font-weight: 600;
      }

      p {
        margin: 0 0 18px;
        color: var(--_text-muted);
        overflow-wrap: anywhere;
      }

      .details:not(:empty) {
        margin-block-end: 18px;
        padding: 12px 14px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      .details h3 {
        margin: 0 0 4px;
        font-size: 12px;
        font-weight: 600;
        color: var(--_text-muted);
      }

      .details p {
        margin: 0;
        color: var(--_text);
      }

      .dates {
        max-block-size: 172px;
        margin: 8px 0 0;
        padding: 0;
        overflow-y: auto;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
        list-style: none;
      }

      .dates li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 12px;
        padding-block: 2px;
        padding-inline-end: 6px;
      }

      .dates time {
        white-space: nowrap;
      }

      .dates .dropped time {
        color: var(--_text-muted);
        text-decoration: line-through;
      }

      .dates .conflict span {
        color: var(--_danger);
      }

      .dates span {
        color: var(--_text-muted);
        margin-inline-start: auto;
        font-size: 12px;
        overflow-wrap: anywhere;
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];
  static override properties = { heading: { attribute: false }, text: { attribute: false }, choices: { attribute: false }, details: { attribute: false } };

  declare heading: string;
  declare text: string;
  declare choices: readonly Choice<string>[];
  /** More on the question, between its text and the answers; may come after it was asked. */
  declare details: TemplateResult | undefined;
  #answer: ((value: string | undefined) => void) | undefined;

  constructor() {
    super();
    this.heading = '';
    this.text = '';
    this.choices = [];
  }

  /** Asks and waits; `undefined` when the question was left unanswered. */
  async ask<T extends string>(heading: string, text: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    this.#answer?.(undefined);
    this.heading = heading;
    this.text = text;
    this.choices = choices;
    this.details = undefined;
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog) return undefined;
    dialog.showModal();
    this.renderRoot.querySelector('button')?.focus();
    return new Promise((resolve) => {
      this.#answer = (value) => {
        this.#answer = undefined;
        resolve(value as T | undefined);
      };
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#answer?.(undefined);
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" aria-describedby="text" @close=${this.#closed} @click=${this.#backdrop}>
      <h2 id="heading">${this.heading}</h2>
      <p id="text">${this.text}</p>
      <div class="details" aria-live="polite">${this.details ?? nothing}</div>
      <div class="answers">
        ${this.choices.map((choice) => html`<button type="button" class="button ${choice.look ?? ''}" @click=${() => this.#choose(choice.value)}>${choice.label}</button>`)}
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #choose(value: string): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.#dialog?.close();
    answer?.(value);
  }

  /** Leaves the question that is open unanswered. */
  dismiss(): void {
    this.#answer?.(undefined);
    this.#dialog?.close();
  }

  /** The event comes late: the next question may be open by then. */
  #closed = (): void => {
    if (!this.#dialog?.open) this.#answer?.(undefined);
  };

  #backdrop = (event: MouseEvent): void => {
    if (event.target === this.#dialog) this.#dialog?.close();
  };
}
