import { DiaryError } from '../model/index.js';
import type { Change, Effect, Id, Problem } from '../model/index.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';
import type { Commit, CommitReceipt } from './source.js';

/** A change on its way to the source. */
export interface Parcel {
  readonly change: Change;
  readonly effects: readonly Effect[];
  /** The source has it. */
  taken(receipt: CommitReceipt): void;
  /**
   * Takes the change back in memory, because the source refused it or one before it that it was built upon. Called in
   * reverse order, the one that was refused last, so that each is taken back from the state it had made.
   */
  takeBack(): void;
  /** Tells of it, once all that had to be is taken back. */
  refused(problem: Problem, because: 'itself' | 'earlier'): void;
}

/**
 * Changes go to the source in the order they were made, one at a time. A change to a record that was sent before is
 * sent with the revision that came back for it.
 */
export class Outbox {
  readonly #send: (commit: Commit) => Promise<CommitReceipt>;
  readonly #newId: () => Id;
  #waiting: Parcel[] = [];
  /** How many parcels that wait or are under way concern each record. */
  readonly #held = new Map<RecordKey, number>();
  /** Revisions given since the queue was last empty. `undefined`: the record is gone. */
  readonly #revisions = new Map<RecordKey, string | undefined>();
  #running: Promise<void> | undefined;

  constructor(send: (commit: Commit) => Promise<CommitReceipt>, newId: () => Id) {
    this.#send = send;
    this.#newId = newId;
  }

  /** Puts a change at the end of the queue. */
  add(parcel: Parcel): void {
    for (const effect of parcel.effects) this.#hold(keyOf(effect), 1);
    this.#waiting.push(parcel);
    this.#running ??= this.#run();
  }

  /** Whether a record has changes that the source does not have yet. */
  holds(key: RecordKey): boolean {
    return this.#held.has(key);
  }

  /** The revision a record got since the queue was last empty, if it got one. */
  revisionOf(key: RecordKey): string | undefined {
    return this.#revisions.get(key);
  }

  /** Whether anything waits or is under way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when nothing waits or is under way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // What is dispatched in one go is queued before the first is sent.
    await Promise.resolve();
    for (let parcel = this.#waiting[0]; parcel; parcel = this.#waiting[0]) await this.#deliver(parcel);
    this.#revisions.clear();
    this.#running = undefined;
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const effects = parcel.effects.map((effect) => this.#revised(effect));
    let receipt: CommitReceipt;
    try {
      receipt = await this.#send({ id: this.#newId(), change: parcel.change, effects });
    } catch (error) {
      this.#giveUp(parcel, problemOf(error));
      return;
    }
    this.#waiting.shift();
    for (const effect of effects) {
      this.#revisions.set(keyOf(effect), effect.after && receipt.revisions[effect.id]);
      this.#hold(keyOf(effect), -1);
    }
    parcel.taken(receipt);
  }

  /** Takes a refused parcel out of the queue and with it all that were built upon it. */
  #giveUp(refused: Parcel, problem: Problem): void {
    const touched = new Set<RecordKey>();
    const lost: Parcel[] = [];
    const remains: Parcel[] = [];
    for (const parcel of this.#waiting) {
      const isLost = parcel === refused || parcel.effects.some((effect) => touched.has(keyOf(effect)));
      if (isLost) for (const effect of parcel.effects) touched.add(keyOf(effect));
      (isLost ? lost : remains).push(parcel);
    }
    this.#waiting = remains;
    for (const parcel of lost.reverse()) {
      for (const effect of parcel.effects) this.#hold(keyOf(effect), -1);
      parcel.takeBack();
    }
    for (const parcel of lost) parcel.refused(problem, parcel === refused ? 'itself' : 'earlier');
  }

  #hold(key: RecordKey, more: 1 | -1): void {
    const count = (this.#held.get(key) ?? 0) + more;
    if (count === 0) this.#held.delete(key);
    else this.#held.set(key, count);
  }

  #revised(effect: Effect): Effect {
    const key = keyOf(effect);
    if (!effect.before || !this.#revisions.has(key)) return effect;
    const { revision: _older, ...before } = effect.before;
    const revision = this.#revisions.get(key);
    return { ...effect, before: { ...before, ...(revision !== undefined && { revision }) } } as Effect;
  }
}

/** What a thrown value tells: its problem if it is a {@link DiaryError}. */
export function problemOf(error: unknown, code: Problem['code'] = 'source-failed'): Problem {
  if (error instanceof DiaryError) return error.problem;
  return { code, severity: 'error', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
