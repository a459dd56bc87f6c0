import { DiaryError } from '../model/problem.js';
import type { Id } from '../model/records.js';
import type { Draft, DraftStorage } from '../store/draft-storage.js';
import { MemoryDrafts } from '../store/memory-drafts.js';

/**
 * Draft storage that also remembers for as long as the page lives. Where the first cannot keep a draft, `put` still
 * rejects, as nothing durable was done and the person must be told; but the draft can be had again in this page.
 */
export class FallbackDrafts implements DraftStorage {
  readonly #first: DraftStorage;
  readonly #memory = new MemoryDrafts();

  constructor(first: DraftStorage) {
    this.#first = first;
  }

  get durable(): boolean {
    return this.#first.durable;
  }

  note(draft: Draft): void {
    this.#first.note?.(draft);
  }

  async put(draft: Draft): Promise<void> {
    await this.#memory.put(draft);
    await this.#first.put(draft);
    await this.#memory.remove(draft.id);
  }

  async get(id: Id): Promise<Draft | undefined> {
    return (await this.#memory.get(id)) ?? this.#tryFirst(() => this.#first.get(id), undefined);
  }

  async list(): Promise<readonly Draft[]> {
    const held = await this.#memory.list();
    const kept = await this.#tryFirst(() => this.#first.list(), []);
    return [...held, ...kept.filter((draft) => !held.some(({ id }) => id === draft.id))];
  }

  async remove(id: Id): Promise<void> {
    await this.#memory.remove(id);
    await this.#tryFirst(() => this.#first.remove(id), undefined);
  }

  subscribe(listener: (event: { readonly id: Id; readonly draft?: Draft }) => void): () => void {
    return this.#first.subscribe(listener);
  }

  async close(): Promise<void> {
    await this.#first.close?.();
  }

  /** Without any storage there is nothing to read or remove; every other failure is the caller's to tell. */
  async #tryFirst<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof DiaryError && error.problem.code === 'storage-unavailable') return otherwise;
      throw error;
    }
  }
}
