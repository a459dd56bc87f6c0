import type { Id, Problem } from '../model/index.js';
import type { Draft, DraftStorage } from './draft-storage.js';
import { problemOf } from './outbox.js';

/** How a draft stands: all kept, being written, or not kept because storage failed (it is still in memory). */
export type DraftState = 'kept' | 'writing' | 'not-kept';

/**
 * Keeps the draft of one follow-up, written through (D5.8): every state is handed to storage at once, with one write
 * under way and only the newest state waiting behind it. Nothing waits for a timer.
 */
export class DraftKeeper {
  readonly id: Id;
  readonly #storage: DraftStorage;
  readonly #report: (problem: Problem) => void;
  #newest: Draft | undefined;
  /** The state that storage has for certain. */
  #stored: Draft | undefined;
  #writing: Promise<void> | undefined;
  #failed = false;
  #ended = false;

  /** `report` hears `draft-not-kept`, once until a write succeeds again. */
  constructor(storage: DraftStorage, id: Id, report: (problem: Problem) => void) {
    this.#storage = storage;
    this.id = id;
    this.#report = report;
  }

  /** The newest state, kept or not. */
  get newest(): Draft | undefined {
    return this.#newest;
  }

  get state(): DraftState {
    if (this.#newest === this.#stored) return 'kept';
    return this.#failed ? 'not-kept' : 'writing';
  }

  /** Hands the newest state over; it is on its way to storage when this returns. */
  put(draft: Draft): void {
    if (this.#ended) return;
    this.#newest = draft;
    this.#storage.note?.(draft);
    this.#writing ??= this.#write();
  }

  /** Resolves when the newest state is durable, with `true`; with `false` where storage failed. Tries once more then. */
  async commit(): Promise<boolean> {
    await this.#writing;
    if (this.#newest !== this.#stored && !this.#ended) await (this.#writing ??= this.#write());
    return this.#newest === this.#stored;
  }

  /** The work was saved or given up: the draft is removed, after what is under way, and nothing is kept any more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#newest = undefined;
    await this.#writing;
    try {
      await this.#storage.remove(this.id);
      this.#stored = undefined;
    } catch (error) {
      this.#tell(error);
    }
  }

  async #write(): Promise<void> {
    for (let draft = this.#newest; draft && draft !== this.#stored; draft = this.#newest) {
      try {
        await this.#storage.put(draft);
      } catch (error) {
        this.#tell(error);
        // A newer state has its own try; the same one would only fail again.
        if (this.#newest === draft) break;
        continue;
      }
      this.#stored = draft;
      this.#failed = false;
    }
    this.#writing = undefined;
  }

  #tell(error: unknown): void {
    const { code: cause, detail } = problemOf(error);
    if (!this.#failed) this.#report({ code: 'draft-not-kept', severity: 'error', entity: 'followUp', record: this.id, detail: detail ? `${cause}: ${detail}` : cause });
    this.#failed = true;
  }
}
