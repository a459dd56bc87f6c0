import { css, html, nothing, type CSSResult, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keptInWindow, tooltipBox } from '../shared/tooltip-box.js';

/** What the tooltip says. */
export interface TipContent {
  /** Tells whether it is still about the same. */
  readonly id: string;
  readonly text: string;
  /** Smaller, below. */
  readonly note: string;
}

/** What the tooltip asks its picker. */
export interface TipSource {
  /** Of the line with this index; of the field: `undefined`. */
  contentOf(line: number | undefined): TipContent | undefined;
  /** The line that keys have led to; -1 = none. Only while the list is open. */
  activeLine(): number;
  /** Whether the list is open. */
  listOpen(): boolean;
}

/** Milliseconds before it shows, and before it goes when the pointer leaves. */
const delay = { show: 400, hide: 150 };
const gap = 8;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The tooltip with the cities of a zone (D8.3): of the chosen one on hover and focus of the field, while the list is
 * open of the line under the pointer or that keys have led to. It can be hovered, stays, Escape hides it, and it never
 * lies over the list (WCAG 1.4.13). What it says is the `aria-description` of field and lines too.
 */
export class ZoneTip implements ReactiveController {
  readonly #host: Host;
  readonly #source: TipSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listens = false;
  #shown: { readonly content: TipContent; readonly line: number | undefined } | undefined;
  #active = -1;

  constructor(host: Host, source: TipSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#listens) return;
    this.#listens = true;
    const root: EventTarget = this.#host.renderRoot;
    root.addEventListener('pointerover', (event) => this.#over(event as PointerEvent));
    root.addEventListener('pointerout', () => this.#hideSoon());
    root.addEventListener('pointerdown', () => this.hide());
    root.addEventListener('input', () => this.hide());
    root.addEventListener('focusin', (event) => this.#isField(event.target) && this.#showSoon(undefined));
    root.addEventListener('focusout', () => this.hide());
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Keys have led to another line, or what is shown is no longer there. */
  hostUpdated(): void {
    const active = this.#source.listOpen() ? this.#source.activeLine() : -1;
    if (active !== this.#active) {
      this.#active = active;
      if (active >= 0) this.#showSoon(active);
    }
    if (this.#shown && this.#contentOf(this.#shown.line)?.id !== this.#shown.content.id) this.hide();
  }

  /** Hides it, and shows none that was about to be. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.ownerDocument.removeEventListener('keydown', this.#escape, { capture: true });
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#element?.hidePopover();
  }

  template(): TemplateResult {
    const content = this.#shown?.content;
    return html`<div class="tip" role="tooltip" popover="manual" part="tooltip">${content
      ? html`<span>${content.text}</span><span class="tip-note">${content.note}</span>`
      : nothing}</div>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.tip');
  }

  #isField(target: EventTarget | null): boolean {
    return target instanceof HTMLInputElement;
  }

  /** With the list open the field is silent, with the list closed there are no lines. */
  #contentOf(line: number | undefined): TipContent | undefined {
    return this.#source.listOpen() === (line !== undefined) ? this.#source.contentOf(line) : undefined;
  }

  #over(event: PointerEvent): void {
    const target = event.target;
    if (event.pointerType === 'touch' || !(target instanceof Element)) return;
    if (target.closest('.tip')) {
      clearTimeout(this.#timer);
      return;
    }
    const line = target.closest('[role=option]');
    if (line) this.#showSoon(Number(line.id.slice('option-'.length)));
    else if (target.closest('.box')) this.#showSoon(undefined);
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    if (this.#shown) this.#timer = setTimeout(() => this.hide(), delay.hide);
  }

  #showSoon(line: number | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(line), delay.show);
  }

  async #show(line: number | undefined): Promise<void> {
    const content = this.#contentOf(line);
    if (!content || !this.#host.isConnected) return;
    this.#shown = { content, line };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const tip = this.#element;
    if (!tip || this.#shown?.content !== content) return;
    this.#host.ownerDocument.addEventListener('keydown', this.#escape, { capture: true });
    tip.showPopover();
    this.#place(tip, line);
  }

  /** With the list open Escape closes that too, as everywhere; the tooltip at the field takes it for itself. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const alone = this.#shown?.line === undefined;
    this.hide();
    if (!alone) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Of a line: beside the list, on the side with room, else below or above list and field. Of the field: below it, or above. */
  #place(tip: HTMLElement, line: number | undefined): void {
    const root = this.#host.renderRoot;
    const boxOf = (selector: string): DOMRect | undefined => root.querySelector(selector)?.getBoundingClientRect();
    const field = boxOf('.box');
    if (!field) return;
    const list = line === undefined ? field : boxOf('.list-popup') ?? field;
    const { innerWidth, innerHeight } = window;
    const { width, height } = tip.getBoundingClientRect();
    const right = list.right + gap + width <= innerWidth;
    const beside = line !== undefined && (right || list.left - gap - width >= 0);
    const below = Math.max(list.bottom, field.bottom) + gap;
    const outside = below + height <= innerHeight ? below : Math.min(list.top, field.top) - gap - height;
    const x = !beside ? list.left : right ? list.right + gap : list.left - gap - width;
    const y = beside ? boxOf(`#option-${line}`)?.top ?? list.top : outside;
    keptInWindow(tip, x, y);
  }
}

/** Look of {@link ZoneTip.template}; goes with `tokens`. */
export const zoneTipStyles: CSSResult[] = [tooltipBox, css`
  .tip.tip {
    max-inline-size: min(260px, 90vw);
    padding: 8px 11px;
  }

  .tip-note {
    color: var(--_text-muted);
  }
`];
