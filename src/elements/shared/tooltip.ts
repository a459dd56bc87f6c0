import { html, nothing, css, type ReactiveController, type ReactiveControllerHost, type TemplateResult, type CSSResult } from 'lit';
import type { Occurrence } from '../../model/occurrence.js';
import { eventsOf } from './grid-dom.js';
import { blockDetails, blockHeading, lengthInMinutes, spokenWhen, type BlockWords } from './block-text.js';

/** What the tooltip needs of its grid. */
export interface TooltipSource {
  occurrence(key: string): Occurrence | undefined;
  words(): BlockWords | undefined;
  /** No tooltip while something is dragged or moved. */
  suspended(): boolean;
  /** Something that Escape leaves before it hides the tooltip: a range, a mode, the preview. */
  leavesFirst?(): boolean;
}

/** Milliseconds before it shows, and before it goes when the pointer leaves. */
const delay = { show: 400, hide: 150 };

/**
 * The tooltip of follow-up blocks (D2.3): on hover and on focus, hoverable, stays, Escape hides it, never over
 * the block itself (WCAG 1.4.13). One per grid, in the grid's own root.
 */
export class TooltipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #source: TooltipSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listens = false;
  #shown: { readonly occurrence: Occurrence; readonly block: HTMLElement } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }, source: TooltipSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#listens) return;
    this.#listens = true;
    // on the root, not the host: what goes on between two elements inside never reaches the host
    const root = eventsOf(this.#host.renderRoot);
    root.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && this.#over(event));
    root.addEventListener('pointerout', (event) => this.#out(event));
    root.addEventListener('pointerdown', () => this.hide());
    root.addEventListener('focusin', (event) => this.#over(event));
    root.addEventListener('focusout', () => this.hide());
    root.addEventListener('keydown', (event) => {
      // a key that moves or changes something is not for looking: what covers the grid goes
      if (event.key !== 'Escape') return this.#source.suspended() ? this.hide() : undefined;
      if (!this.#shown || this.#source.leavesFirst?.()) return;
      this.hide();
      event.stopImmediatePropagation();
    }, { capture: true });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }

  /** Focus may leave a block because that is drawn anew: nothing is rendered for it, the text goes with the next rendering. */
  hide(): void {
    clearTimeout(this.#timer);
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#element?.hidePopover();
  }

  template(): TemplateResult {
    const words = this.#source.words();
    return html`<div class="tooltip" role="tooltip" popover="manual" part="tooltip">${this.#shown && words ? content(this.#shown.occurrence, words) : nothing}</div>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.tooltip');
  }

  #over(event: Event): void {
    const [inner] = event.composedPath();
    if (!(inner instanceof HTMLElement)) return;
    if (inner.closest('.tooltip')) {
      clearTimeout(this.#timer);
      return;
    }
    const block = inner.closest<HTMLElement>('.block');
    if (!block || block === this.#shown?.block) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(block), delay.show);
  }

  #out(event: PointerEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Element && (to.closest('.tooltip') || to.closest('.block') === this.#shown?.block) && this.#shown) return;
    clearTimeout(this.#timer);
    if (this.#shown) this.#timer = setTimeout(() => this.hide(), delay.hide);
  }

  async #show(block: HTMLElement): Promise<void> {
    const key = block.dataset['key'];
    const occurrence = key === undefined ? undefined : this.#source.occurrence(key);
    if (!occurrence || this.#source.suspended() || !block.isConnected) return;
    this.#shown = { occurrence, block };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const tip = this.#element;
    if (!tip || this.#shown?.block !== block) return;
    tip.showPopover();
    place(tip, block);
  }
}

/** Beside the block, on the side with more room; above or below where neither side fits. */
function place(tip: HTMLElement, block: HTMLElement): void {
  const box = block.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const gap = 8;
  const right = box.right + gap + width <= innerWidth;
  const left = box.left - gap - width >= 0;
  const x = right ? box.right + gap : left ? box.left - gap - width : Math.max(4, Math.min(innerWidth - width - 4, box.left));
  const beside = right || left;
  const below = box.bottom + gap + height <= innerHeight ? box.bottom + gap : box.top - gap - height;
  const y = beside ? Math.max(4, Math.min(innerHeight - height - 4, box.top)) : Math.max(4, below);
  tip.style.setProperty('left', `${x}px`);
  tip.style.setProperty('top', `${y}px`);
}

function content(occurrence: Occurrence, words: BlockWords): TemplateResult {
  const { company, title } = blockHeading(occurrence.followUp, words);
  const when = spokenWhen(occurrence, words);
  const length = occurrence.days ? '' : words.formats.duration(lengthInMinutes(occurrence));
  return html`
    <strong><bdi>${title}</bdi></strong>
    ${company ? html`<span class="company"><bdi>${company}</bdi></span>` : nothing}
    <span>${length ? words.messages.tooltip.whenAndDuration(when, length) : when}</span>
    <dl>${blockDetails(occurrence, words).filter(([, text]) => text !== company)
      .map(([label, text]) => html`<dt>${label}</dt><dd><bdi>${text}</bdi></dd>`)}</dl>`;
}

export const tooltipStyles: CSSResult = css`
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(320px, 90vw);
    padding: 10px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: var(--_font-size-small);
    line-height: 1.4;
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }

  .tooltip:popover-open {
    display: grid;
    gap: 2px;
  }

  .tooltip strong {
    font-size: var(--_font-size);
    font-weight: 600;
  }

  .tooltip .company {
    color: var(--_text-muted);
    font-weight: 600;
  }

  .tooltip dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    margin: 6px 0 0;
  }

  .tooltip dt {
    color: var(--_text-muted);
  }

  .tooltip dd {
    margin: 0;
  }
`;
