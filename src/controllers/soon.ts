/** More than a source in memory needs to answer. */
const turns = 40;

/**
 * Waits for what comes at once: within some microtasks, else within the next task. Resolves early when it is there,
 * and no frame is lost by waiting.
 */
export async function soon(isThere: () => boolean): Promise<void> {
  for (let turn = 0; turn < turns && !isThere(); turn++) await Promise.resolve();
  if (!isThere()) await new Promise((done) => setTimeout(done));
}
