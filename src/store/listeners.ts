/** Those who want to hear of something. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Adds a listener; returns what takes it away again. */
  add(listener: (value: T) => void): () => void {
    // Wrapped, so that the same function added twice is heard twice and removed one by one.
    const own = (value: T): void => listener(value);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  /** Tells all, in order of adding. One that throws keeps nobody else from hearing; its error surfaces as uncaught. */
  tell(value: T): void {
    for (const listener of [...this.#listeners]) callSafely(() => listener(value));
  }

  /** Takes all away. */
  clear(): void {
    this.#listeners.clear();
  }
}

/** Calls foreign code that must not break ours: its error is thrown in a microtask of its own, where the page reports it. */
export function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
