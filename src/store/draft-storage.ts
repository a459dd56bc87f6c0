import type { EpochMs } from '../time/types.js';
import type { FollowUp, Id } from '../model/records.js';

/** Unsaved work on one follow-up (D5.8). Plain JSON. */
export interface Draft {
  /** The follow-up's id; new ones have theirs from the moment their dialog opens. */
  readonly id: Id;
  readonly isNew: boolean;
  /** The field texts as typed, by field name; half-written dates included. */
  readonly fields: Readonly<Record<string, string | boolean>>;
  /** The record the editing began from; for what differs and for new ones' links. */
  readonly base: Partial<FollowUp>;
  /** Epoch ms of the last keystroke; shown as "Draft from 14:32". */
  readonly at: EpochMs;
  /** The tab that wrote it. */
  readonly tab: Id;
}

/** Keeps drafts. Implemented by sources; the promise of `put` is fulfilled only when the write is durable. */
export interface DraftStorage {
  readonly durable: boolean;
  /** Resolves when it is ready to note; whoever takes in text waits for it before the first key. Never rejects. */
  prepare?(): Promise<void>;
  /**
   * Hears at once of every newest state, also while an earlier put is in flight; costs next to nothing. What is not
   * confirmed when the page goes away is then saved by other means, where the storage has some.
   */
  note?(draft: Draft): void;
  put(draft: Draft): Promise<void>;
  get(id: Id): Promise<Draft | undefined>;
  list(): Promise<readonly Draft[]>;
  remove(id: Id): Promise<void>;
  /** Hears of drafts put or removed by other tabs. */
  subscribe(listener: (event: { readonly id: Id; readonly draft?: Draft }) => void): () => void;
  /** Lets go of connection and listeners after what is being written. */
  close?(): Promise<void>;
}
