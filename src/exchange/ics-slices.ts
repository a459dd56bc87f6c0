import { systemClock, type Clock } from '../time/index.js';
import type { Steps } from './ics-components.js';

/** What can stop a reading; an `AbortSignal` fits. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

export interface SliceOptions {
  readonly signal?: StopSignal | undefined;
  /** The part done, 0…1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/** Milliseconds of work before the page gets its turn. */
const sliceLength = 8;

/**
 * Does work in slices of some milliseconds, with the page's turn between them.
 * @throws the signal's reason when it is stopped.
 */
export async function inSlices<T>(steps: Steps<T>, { signal, onProgress, clock = systemClock }: SliceOptions): Promise<T> {
  let begun = clock.now();
  for (;;) {
    if (signal?.aborted) throw signal.reason ?? new Error('stopped');
    const step = steps.next();
    if (step.done) return step.value;
    if (clock.now() - begun < sliceLength) continue;
    onProgress?.(step.value);
    await new Promise<void>((resolve) => clock.after(0, resolve));
    begun = clock.now();
  }
}
