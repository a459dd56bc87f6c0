import { tellProblem } from './dispatch.js';

/**
 * Does something with code that is fetched when it is first needed. Where it cannot be had (no network, or the page was
 * put online anew since it was opened), `diary-problem` tells so with the code `not-fetched`, and the diary says it.
 */
export function late<T>(host: HTMLElement, fetching: Promise<T>, then: (fetched: T) => unknown): void {
  void fetching.then(then, (error: unknown) => tellProblem(host, { code: 'not-fetched', severity: 'error', detail: String(error) }));
}

/** Something that is fetched when it is first asked for, and then kept. */
export class FetchedOnce<Thing> {
  readonly #fetch: () => Promise<Thing>;
  #fetching: Promise<Thing> | undefined;
  #made: Thing | undefined;

  constructor(fetch: () => Promise<Thing>) {
    this.#fetch = fetch;
  }

  /** The thing, once it is there. */
  get made(): Thing | undefined {
    return this.#made;
  }

  /** Fetches it. After a failure, which the caller is told, the next call tries again. */
  async get(): Promise<Thing> {
    this.#fetching ??= this.#fetch();
    try {
      return (this.#made = await this.#fetching);
    } catch (error) {
      this.#fetching = undefined;
      throw error;
    }
  }
}
