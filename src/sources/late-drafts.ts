import type { Id } from '../model/records.js';
import type { Draft, DraftStorage } from '../store/draft-storage.js';

type DraftEvent = { readonly id: Id; readonly draft?: Draft };

/**
 * Durable draft storage that is fetched when drafts are first used. Whoever takes in text asks for it before, by
 * {@link LateDrafts.prepare}; what is noted until it is there is handed on then.
 */
export class LateDrafts implements DraftStorage {
  readonly durable = true;
  readonly #make: () => Promise<DraftStorage>;
  readonly #listeners = new Set<(event: DraftEvent) => void>();
  readonly #noted = new Map<Id, Draft>();
  #making: Promise<DraftStorage> | undefined;
  #made: DraftStorage | undefined;

  constructor(make: () => Promise<DraftStorage>) {
    this.#make = make;
  }

  #storage(): Promise<DraftStorage> {
    this.#making ??= this.#make().then((storage) => this.#take(storage), (error: unknown) => {
      this.#making = undefined;
      throw error;
    });
    return this.#making;
  }

  #take(storage: DraftStorage): DraftStorage {
    this.#made = storage;
    storage.subscribe((event) => this.#listeners.forEach((listener) => listener(event)));
    for (const draft of this.#noted.values()) storage.note?.(draft);
    this.#noted.clear();
    return storage;
  }

  /** Never rejects: what cannot be fetched is said by the calls that need it. */
  async prepare(): Promise<void> {
    await this.#storage().catch(() => undefined);
  }

  note(draft: Draft): void {
    if (this.#made) this.#made.note?.(draft);
    else this.#noted.set(draft.id, draft);
  }

  async put(draft: Draft): Promise<void> {
    return (await this.#storage()).put(draft);
  }

  async get(id: Id): Promise<Draft | undefined> {
    return (await this.#storage()).get(id);
  }

  async list(): Promise<readonly Draft[]> {
    return (await this.#storage()).list();
  }

  async remove(id: Id): Promise<void> {
    this.#noted.delete(id);
    return (await this.#storage()).remove(id);
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await (await this.#making)?.close?.();
  }
}
