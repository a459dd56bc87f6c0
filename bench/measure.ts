/** Nothing may take longer than this: it counts as not drawn. */
const limit = 30_000;

export function nextFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/**
 * Milliseconds from `call` until its outcome is painted: the first animation frame that finds it in the DOM is drawn,
 * and the next one has begun. NaN if it does not appear.
 */
export async function untilPainted(call: () => void, isShown: () => boolean): Promise<number> {
  await nextFrame();
  await nextTask();
  const begin = performance.mark('bench-begin').startTime;
  call();
  do await nextFrame();
  while (!isShown() && performance.now() - begin < limit);
  if (!isShown()) return NaN;
  await nextFrame();
  return performance.mark('bench-end').startTime - begin;
}

/** Waits until a number stays the same and is not 0; gives it. 0 if that does not happen. */
export async function settled(count: () => number): Promise<number> {
  const begin = performance.now();
  let last = -1;
  let since = begin;
  while (performance.now() - begin < limit) {
    await new Promise((done) => setTimeout(done, 30));
    const now = count();
    if (now !== last) since = performance.now();
    else if (now > 0 && performance.now() - since > 120) return now;
    else if (performance.now() - since > 2000) return now;
    last = now;
  }
  return last;
}
