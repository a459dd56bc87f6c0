import type { Clock, EpochMs } from '../../src/time/types.js';

interface Waiting { readonly at: EpochMs; readonly order: number; readonly callback: () => void }

/** A clock that stands still until the test moves it. */
export class FakeClock implements Clock {
  #now: EpochMs;
  #order = 0;
  #waiting: Waiting[] = [];

  constructor(now: EpochMs | string = Date.UTC(2026, 10, 23, 8)) {
    this.#now = typeof now === 'number' ? now : Date.parse(now);
  }

  now(): EpochMs {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const entry = { at: this.#now + Math.max(0, ms), order: this.#order++, callback };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** How many are waiting; 0 shows that nothing was left behind. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets time pass; calls back whoever is due, in order, each at its own moment. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((entry) => entry !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }

  /** Puts the clock to another time. Forward calls back whoever is due; backward nobody. */
  set(now: EpochMs | string): void {
    const to = typeof now === 'number' ? now : Date.parse(now);
    if (to > this.#now) this.advance(to - this.#now);
    else this.#now = to;
  }
}
