import { css, html, nothing, type CSSResult, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { iconCircleAlert, iconCircleCheck, iconX } from './icons.js';

/** A button of a toast. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** What a toast says; the words are spoken by the announcer, not by the toast. */
export interface Toast {
  readonly text: string;
  readonly kind: 'done' | 'problem';
  readonly actions?: readonly ToastAction[];
}

/** Milliseconds; longer while hovered or focused (WCAG 2.2.1). */
const stay = 20_000;

/** One toast at a time at the lower edge of its element, with an action such as Undo (D4.9). */
export class ToastController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #closeLabel: () => string;
  readonly #takeFocus: () => void;
  #toast: Toast | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param takeFocus called when the toast goes while focus is in it */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }, closeLabel: () => string, takeFocus: () => void) {
    this.#host = host;
    this.#closeLabel = closeLabel;
    this.#takeFocus = takeFocus;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  show(toast: Toast): void {
    this.#toast = toast;
    this.#wait();
    this.#host.requestUpdate();
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (this.#host.renderRoot.querySelector('.toast:focus-within')) this.#takeFocus();
    this.#toast = undefined;
    this.#host.requestUpdate();
  }

  template(): TemplateResult | typeof nothing {
    const toast = this.#toast;
    if (!toast) return nothing;
    const hold = (): void => clearTimeout(this.#timer);
    return html`<div class="toast ${toast.kind}" part="toast" @pointerenter=${hold} @pointerleave=${this.#wait} @focusin=${hold} @focusout=${this.#wait}>
      ${toast.kind === 'done' ? iconCircleCheck : iconCircleAlert}
      <span class="text">${toast.text}</span>
      ${toast.actions?.map((action) => html`<button type="button" class="action" @click=${() => this.#act(action)}>${action.label}</button>`)}
      <button type="button" class="close" aria-label=${this.#closeLabel()} @click=${() => this.hide()}>${iconX}</button>
    </div>`;
  }

  #act(action: ToastAction): void {
    this.hide();
    action.run();
  }

  #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), stay);
  };
}

export const toastStyles: CSSResult = css`
  .toast {
    position: absolute;
    z-index: 20;
    inset-block-end: 16px;
    inset-inline: 16px;
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: fit-content;
    max-inline-size: 560px;
    margin-inline: auto;
    padding: 6px 6px 6px 14px;
    border-radius: var(--_radius);
    background: light-dark(#1d2433, #e9ecf3);
    color: light-dark(#ffffff, #131722);
    box-shadow: var(--_shadow);
    animation: rise 160ms ease-out;
  }

  .toast.problem {
    background: light-dark(#8f1d17, #ffd9d5);
    color: light-dark(#ffffff, #3a0905);
  }

  .toast svg {
    flex: none;
  }

  .toast .text {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .toast button {
    flex: none;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .toast .action {
    color: light-dark(#a9c2ff, #1d48b8);
  }

  .toast.problem .action {
    color: inherit;
    text-decoration: underline;
  }

  .toast button:hover {
    background: rgb(127 127 127 / 25%);
  }

  .toast button:focus-visible {
    outline-color: currentColor;
  }

  .toast .close {
    display: inline-grid;
    place-items: center;
    padding: 0;
  }

  /* a phone: the buttons stand under the text */
  @container (max-width: 430px) {
    .toast {
      flex-wrap: wrap;
      justify-content: end;
      gap: 2px 10px;
    }

    .toast .text {
      flex: 1 1 calc(100% - 40px);
      padding-block-start: 4px;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
