/** What is read as a whole: a series with all its exceptions, what deletes it, and all sales. Fetched when it is needed. */
import { batchOf, isInvited, mayChange, removeFollowUp } from '../model/index.js';
import type { Change, Entities, EntityName, FollowUp, Id, PermissionContext, Result, Sale, WholeSeries } from '../model/index.js';
import { problemOf } from './outbox.js';
import type { RangeCache } from './range-cache.js';
import type { DiarySource } from './source.js';
import type { Store } from './store-types.js';

/** What it is put together from. */
export interface SeriesParts {
  readonly store: Pick<Store, 'get' | 'peek'>;
  readonly source: DiarySource;
  readonly cache: RangeCache;
  /** Takes what the source told when it was asked at a tick into memory. */
  hold<E extends EntityName>(entity: E, records: readonly Entities[E][], tick: number): void;
  viewer(): Pick<PermissionContext, 'user' | 'groups'>;
}

/**
 * The series and its exceptions as they stand now, with the changes that are still on their way; but for those that the user
 * may not change, which stay with whom they belong to.
 */
export async function wholeSeries(series: Id, { store, source, cache, hold, viewer }: SeriesParts): Promise<Result<WholeSeries>> {
  try {
    const record = await store.get('followUp', series);
    if (!record) return { ok: false, problem: { code: 'not-found', severity: 'error', entity: 'followUp', record: series } };
    const { tick } = cache;
    hold('followUp', await source.exceptionsOf(series), tick);
    const context = { ...viewer(), lookup: cache.lookup };
    const mayRemove = (exception: FollowUp): boolean => !mayChange(removeFollowUp(exception), context);
    const all = cache.exceptionsOf(series);
    const invited = all.filter((exception) => isInvited(exception, context.user) && !mayRemove(exception));
    return { ok: true, value: { series: record, exceptions: all.filter(mayRemove), ...(invited.length > 0 && { invited }) } };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The change that deletes a series together with those of its exceptions that the user may delete. */
export async function removalOf(id: Id, parts: SeriesParts): Promise<Result<Change>> {
  const whole = await wholeSeries(id, parts);
  if (!whole.ok) return whole;
  const { series, exceptions } = whole.value;
  const removals = exceptions.map((exception) => removeFollowUp(exception));
  const removal = removeFollowUp(series);
  // The series goes last, so that undo brings it back first and its exceptions find it.
  return { ok: true, value: removals.length === 0 ? removal : batchOf([...removals, removal], 'delete', 'series') };
}

/** All sales of the source as they stand now: changes that are still on their way count. @throws DiaryError where it does not tell */
export async function allSales({ store, source, cache, hold }: SeriesParts): Promise<readonly Sale[]> {
  const { tick } = cache;
  const sales = await source.sales();
  hold('sale', sales, tick);
  return sales.flatMap(({ id }) => store.peek('sale', id) ?? []);
}
