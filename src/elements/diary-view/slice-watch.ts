import type { RangeQuery, RangeSlice, RangeWatch, Store } from '../../store/store-types.js';

/** Watches the slice of a store that the diary shows; another range or store takes the place of the last one. */
export class SliceWatch {
  readonly #changed: () => void;
  #watch: RangeWatch | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known of the range; `undefined` while nothing is watched. */
  get slice(): RangeSlice | undefined {
    return this.#watch?.value;
  }

  watch(store: Store, query: RangeQuery): void {
    if (!this.#watch) this.#watch = store.watchRange(query, this.#changed);
    else if (!sameQuery(this.#watch.value.query, query)) this.#watch.update(query);
  }

  retry(): void {
    this.#watch?.retry();
  }

  /** Forgets the store. */
  stop(): void {
    this.#watch?.dispose();
    this.#watch = undefined;
  }
}

function sameQuery(a: RangeQuery, b: RangeQuery): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.zone === b.zone && a.owners?.[0] === b.owners?.[0];
}
