import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether its element is narrower than a limit (CSS px), and renders it anew when that changes. */
export class NarrowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limit: number;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#set(entry.contentRect.width));
  /** Whether it is narrower. Before the first layout: not. */
  matches = false;

  constructor(host: ReactiveControllerHost & HTMLElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  hostConnected(): void {
    this.#set(this.#host.clientWidth);
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #set(width: number): void {
    const matches = width > 0 && width < this.#limit;
    if (matches === this.matches) return;
    this.matches = matches;
    this.#host.requestUpdate();
  }
}
