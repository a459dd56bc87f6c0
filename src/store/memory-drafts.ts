import type { Id } from '../model/index.js';
import type { Draft, DraftStorage } from './draft-storage.js';
import { Listeners } from './listeners.js';

/** Keeps drafts as long as the page lives: for tests, and where nothing durable is at hand. */
export class MemoryDrafts implements DraftStorage {
  readonly durable = false;
  readonly #drafts = new Map<Id, Draft>();
  readonly #listeners = new Listeners<{ readonly id: Id; readonly draft?: Draft }>();

  async put(draft: Draft): Promise<void> {
    this.#drafts.set(draft.id, draft);
  }

  async get(id: Id): Promise<Draft | undefined> {
    return this.#drafts.get(id);
  }

  async list(): Promise<readonly Draft[]> {
    return [...this.#drafts.values()];
  }

  async remove(id: Id): Promise<void> {
    this.#drafts.delete(id);
  }

  /** No other tab shares these drafts, so nothing is ever told. */
  subscribe(listener: (event: { readonly id: Id; readonly draft?: Draft }) => void): () => void {
    return this.#listeners.add(listener);
  }
}
