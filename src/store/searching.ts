/** Search beyond the directory, through the source (D5.5). Fetched with the first search. */
import { DiaryError, readData } from '../model/index.js';
import { problemOf } from './outbox.js';
import type { DiarySource, RecordAnswer, RecordQuery, SearchedRecords } from './source.js';
import type { Store } from './store-types.js';

/**
 * Asks the source and looks at what it answers as at all data from outside: hits that are none are left out and reported
 * to the store. `undefined` where the source has no search of its own.
 * Rejects with a {@link DiaryError}, or with what the signal was aborted with.
 */
export async function search<K extends keyof SearchedRecords>(
  store: Pick<Store, 'zone' | 'user' | 'report'>, source: DiarySource, query: RecordQuery<K>, signal: AbortSignal,
): Promise<RecordAnswer<K> | undefined> {
  signal.throwIfAborted();
  const answer = await asked(source, query, signal);
  signal.throwIfAborted();
  if (answer === undefined) return undefined;
  const given: unknown = answer.hits;
  const { data, problems } = readData({ [query.kind]: given }, { zone: store.zone, user: store.user });
  if (problems.length > 0) store.report(problems);
  const hits = ((data[query.kind] ?? []) as RecordAnswer<K>['hits']).slice(0, query.limit);
  return { hits, total: Number.isSafeInteger(answer.total) ? Math.max(hits.length, answer.total) : hits.length };
}

async function asked<K extends keyof SearchedRecords>(source: DiarySource, query: RecordQuery<K>, signal: AbortSignal): Promise<RecordAnswer<K> | undefined> {
  try {
    return await source.search?.(query, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new DiaryError(problemOf(error));
  }
}
