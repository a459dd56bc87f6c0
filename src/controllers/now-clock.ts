import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type Clock } from '../time/index.js';

/**
 * Renders its host at each full minute of the clock while connected, for the line that marks now and for
 * the change of day. One timer per element, none while it is away.
 */
export class NowClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #clock: Clock = systemClock;
  #cancel: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Epoch ms. */
  get now(): number {
    return this.#clock.now();
  }

  set clock(clock: Clock) {
    if (clock === this.#clock) return;
    this.#clock = clock;
    if (this.#connected) this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #schedule(): void {
    this.#cancel?.();
    const untilNextMinute = 60_000 - (this.#clock.now() % 60_000);
    this.#cancel = this.#clock.after(untilNextMinute + 20, () => {
      this.#host.requestUpdate();
      this.#schedule();
    });
  }
}
