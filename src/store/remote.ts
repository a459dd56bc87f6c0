import { problemOf } from './outbox.js';
import type { Named, RemoteChanges, RemoteParts } from './remote-changes.js';

/** Stands before {@link RemoteChanges}, whose code is fetched when the first change from elsewhere is heard of. */
export class Remote {
  readonly #parts: RemoteParts;
  #fetching: Promise<RemoteChanges> | undefined;
  /** Heard of while the code could not be had. */
  #missed: (readonly Named[])[] = [];

  constructor(parts: RemoteParts) {
    this.#parts = parts;
  }

  /** Records have changed; none named: anything may have. */
  hear(records: readonly Named[]): void {
    this.#missed.push(records);
    this.#fetching ??= this.#fetch();
    this.#fetching.then((changes) => this.#missed.splice(0).forEach((missed) => changes.hear(missed)), (error: unknown) => {
      this.#fetching = undefined;
      this.#parts.emit({ kind: 'problem', problem: problemOf(error, 'load-failed') });
    });
  }

  /** Reads what could not be read before. */
  retry(): void {
    if (this.#fetching) void this.#fetching.then((changes) => changes.retry(), () => undefined);
    else if (this.#missed.length > 0) this.hear(this.#missed.pop()!);
  }

  /** Resolves when all that was heard of is read. */
  async settled(): Promise<void> {
    await this.#fetching?.then((changes) => changes.settled(), () => undefined);
  }

  async #fetch(): Promise<RemoteChanges> {
    const { RemoteChanges } = await import('./remote-changes.js');
    return new RemoteChanges(this.#parts);
  }
}
