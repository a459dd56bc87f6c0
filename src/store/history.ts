import type { Change } from '../model/index.js';
import type { Proposal } from './store-types.js';

/** A change that was made, and what takes it back. */
export interface Deed {
  readonly done: Proposal;
  readonly inverse: Change;
}

/** What can be undone and redone: everything of the session. Each deed stands in at most one of the two lists. */
export class History {
  #done: Deed[] = [];
  #undone: Deed[] = [];
  /** Order in which deeds were done, to put one back where it was. */
  readonly #order = new WeakMap<Deed, number>();
  #count = 0;

  /** The deed that undo takes back. */
  get lastDone(): Deed | undefined {
    return this.#done.at(-1);
  }

  /** The deed that redo does again. */
  get lastUndone(): Deed | undefined {
    return this.#undone.at(-1);
  }

  /** A new deed; what was undone before cannot be redone any more. */
  add(deed: Deed): void {
    this.#undone = [];
    this.#order.set(deed, this.#count);
    this.#count += 1;
    this.#done.push(deed);
  }

  /** The deed was undone. */
  markUndone(deed: Deed): void {
    this.forget(deed);
    this.#undone.push(deed);
  }

  /** The deed was done again. */
  markRedone(deed: Deed): void {
    this.forget(deed);
    this.#done.push(deed);
  }

  /** The undoing of a deed was taken back: it stands where it stood, before those that came later. */
  restoreDone(deed: Deed): void {
    this.forget(deed);
    const order = this.#orderOf(deed);
    const later = this.#done.findIndex((other) => this.#orderOf(other) > order);
    this.#done.splice(later < 0 ? this.#done.length : later, 0, deed);
  }

  /** The redoing of a deed was taken back: it can be redone, unless another was done meanwhile. */
  restoreUndone(deed: Deed): void {
    const isLast = this.lastDone === deed;
    this.forget(deed);
    if (isLast) this.#undone.push(deed);
  }

  /** The deed is no more. */
  forget(deed: Deed): void {
    for (const list of [this.#done, this.#undone]) {
      // Nearly always the last one.
      const place = list.lastIndexOf(deed);
      if (place >= 0) list.splice(place, 1);
    }
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #orderOf(deed: Deed): number {
    return this.#order.get(deed) ?? -1;
  }
}
