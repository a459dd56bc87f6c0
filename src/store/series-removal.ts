import { batchOf, mayChange, removeFollowUp } from '../model/index.js';
import type { Change, FollowUp, Id, PermissionContext, Result } from '../model/index.js';
import { problemOf } from './outbox.js';
import type { RangeCache } from './range-cache.js';
import type { DiarySource } from './source.js';
import type { Store } from './store-types.js';

interface RemovalParts {
  readonly store: Pick<Store, 'get'>;
  readonly source: DiarySource;
  readonly cache: RangeCache;
  /** Takes what the source told when it was asked at a tick into memory. */
  hold(exceptions: readonly FollowUp[], tick: number): void;
  viewer(): Pick<PermissionContext, 'user' | 'groups'>;
}

/** The change that deletes a series together with those of its exceptions that the user may delete. */
export async function removalOf(series: Id, { store, source, cache, hold, viewer }: RemovalParts): Promise<Result<Change>> {
  try {
    const record = await store.get('followUp', series);
    if (!record) return { ok: false, problem: { code: 'not-found', severity: 'error', entity: 'followUp', record: series } };
    const { tick } = cache;
    hold(await source.exceptionsOf(series), tick);
    const context = { ...viewer(), lookup: cache.lookup };
    const removals = cache.exceptionsOf(series).map((exception) => removeFollowUp(exception)).filter((removal) => !mayChange(removal, context));
    const whole = removeFollowUp(record);
    // The series goes last, so that undo brings it back first and its exceptions find it.
    return { ok: true, value: removals.length === 0 ? whole : batchOf([...removals, whole], 'delete', 'series') };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
