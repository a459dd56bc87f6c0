import { tellProblem } from './dispatch.js';

/**
 * Does something with code that is fetched when it is first needed. Where it cannot be had (no network, or the page was
 * put online anew since it was opened), `diary-problem` tells so with the code `not-fetched`, and the diary says it.
 */
export function late<T>(host: HTMLElement, fetching: Promise<T>, then: (fetched: T) => unknown): void {
  void fetching.then(then, (error: unknown) => tellProblem(host, { code: 'not-fetched', severity: 'error', detail: String(error) }));
}
