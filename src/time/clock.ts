import type { Clock } from './types.js';

/** The longest wait a timer takes; longer ones fire at once, so they are made of several. */
const LONGEST_TIMER = 0x7fff_ffff;

/** The timers all platforms have. Declared here because pure code is compiled without a platform's types. */
const timers = globalThis as unknown as {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
};

/** The machine's clock. Tests give another. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    let handle: unknown;
    const wait = (left: number): void => {
      const step = Math.min(left, LONGEST_TIMER);
      handle = timers.setTimeout(() => (left > step ? wait(left - step) : callback()), step);
    };
    wait(Math.max(0, ms));
    return () => timers.clearTimeout(handle);
  },
};
