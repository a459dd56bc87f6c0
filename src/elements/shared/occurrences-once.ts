import type { Occurrence } from '../../model/occurrence.js';
import type { RangeQuery, RangeSlice, Store } from '../../store/store-types.js';

/**
 * What lies in a range, read once: from memory where it is known, else as soon as the source has answered. Where that fails,
 * what is in memory. Never rejects; stays open as long as the source does not answer.
 * @param isEnough whether a slice that has come, but may be out of date, will do
 */
export function occurrencesOnce(store: Store, query: RangeQuery, isEnough: (slice: RangeSlice) => boolean = () => true): Promise<readonly Occurrence[]> {
  return new Promise((resolve) => {
    const take = (slice: RangeSlice): void => {
      if (slice.status === 'loading' || !isEnough(slice)) return;
      resolve(slice.occurrences);
      // not from within its own telling
      queueMicrotask(() => watch.dispose());
    };
    const watch = store.watchRange(query, take);
    take(watch.value);
  });
}
