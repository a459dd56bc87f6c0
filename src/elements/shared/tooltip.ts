import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Occurrence } from '../../model/occurrence.js';
import { eventsOf } from './grid-dom.js';
import { FetchedOnce, late } from '../../controllers/late.js';
import type { BlockWords } from './block-text.js';

/** What the tooltip needs of its grid. */
export interface TooltipSource {
  occurrence(key: string): Occurrence | undefined;
  words(): BlockWords | undefined;
  /** No tooltip while something is dragged or moved. */
  suspended(): boolean;
  /** Something that Escape leaves before it hides the tooltip: a range, a mode, the preview. */
  leavesFirst?(): boolean;
}

const contents = new FetchedOnce(() => import('./tooltip-content.js'));

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
  /** Since the last press the pointer has not moved freely: what was dropped under it needs no tooltip. */
  #pressed = false;
  /** The block that it is shown of. */
  #shown: HTMLElement | undefined;

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
    const over = (event: PointerEvent): void => {
      if (event.buttons === 0) this.#pressed = false;
      if (!this.#pressed && event.pointerType !== 'touch') this.#over(event);
    };
    root.addEventListener('pointerover', (event) => this.#pressed || over(event));
    root.addEventListener('pointermove', (event) => this.#pressed && over(event));
    root.addEventListener('pointerout', (event) => this.#out(event));
    root.addEventListener('pointerdown', () => {
      this.#pressed = true;
      this.hide();
    });
    root.addEventListener('focusin', (event) => this.#over(event, ':focus-visible'));
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
    this.#stop();
    this.#shown = undefined;
  }

  hide(): void {
    this.#stop();
    if (!this.#shown) return;
    this.#shown = undefined;
    contents.made!.clear(this.#element);
  }

  template(): TemplateResult {
    return html`<div class="tooltip" role="tooltip" popover="manual" part="tooltip"></div>`;
  }

  /** What was about to happen does not. */
  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #element(): HTMLElement {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip')!;
  }

  #over(event: Event, only = '*'): void {
    const [inner] = event.composedPath();
    if (!(inner instanceof HTMLElement)) return;
    if (inner.closest('.tooltip')) {
      this.#stop();
      return;
    }
    const block = inner.closest<HTMLElement>('.block');
    if (!block?.matches(only) || block === this.#shown) return;
    this.#stop();
    const timer = setTimeout(() => late(this.#host, contents.get(), () => this.#timer === timer && this.#show(block)), delay.show);
    this.#timer = timer;
  }

  #out(event: PointerEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Element && (to.closest('.tooltip') || to.closest('.block') === this.#shown) && this.#shown) return;
    this.#stop();
    if (this.#shown) this.#timer = setTimeout(() => this.hide(), delay.hide);
  }

  #show(block: HTMLElement): void {
    const key = block.dataset['key'];
    const occurrence = key === undefined ? undefined : this.#source.occurrence(key);
    const words = this.#source.words();
    if (!occurrence || !words || this.#source.suspended() || !block.isConnected) return;
    this.#shown = block;
    contents.made!.show(this.#element, block, occurrence, words);
  }
}
