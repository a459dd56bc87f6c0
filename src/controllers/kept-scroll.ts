import type { ReactiveController, ReactiveControllerHost } from 'lit';

type ScrollHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Keeps the scroll position of one element inside the host over a move of the host in the DOM: the browser starts a
 * moved element at its top again. Put back before the next frame is painted.
 */
export class KeptScroll implements ReactiveController {
  readonly #host: ScrollHost;
  readonly #selector: string;
  #left = 0;
  #top = 0;
  #listens = false;
  #wasRemoved = false;

  /** @param selector the element that scrolls, in the host's own root */
  constructor(host: ScrollHost, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#listens) this.#host.renderRoot.addEventListener('scroll', () => this.#remember(), { capture: true, passive: true });
    this.#listens = true;
    if (this.#wasRemoved) requestAnimationFrame(() => this.#putBack());
  }

  hostDisconnected(): void {
    this.#wasRemoved = true;
  }

  get #element(): Element | null {
    return this.#host.renderRoot.querySelector(this.#selector);
  }

  #remember(): void {
    const element = this.#element;
    if (!element || this.#wasRemoved || !this.#host.isConnected) return;
    this.#left = element.scrollLeft;
    this.#top = element.scrollTop;
  }

  /** Only from here on the element's own position counts again: what it reports until then is the browser's fresh start. */
  #putBack(): void {
    const element = this.#element;
    if (!this.#host.isConnected) return;
    this.#wasRemoved = false;
    element?.scrollTo({ left: this.#left, top: this.#top, behavior: 'instant' });
  }
}
