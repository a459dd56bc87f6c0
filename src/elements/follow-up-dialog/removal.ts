/** What deleting in the dialog does (D18.1). Deleting what one was invited to is an answer: see `answering.ts`. */
import { deleteOccurrence, type Change, type ChangeScope, type Result } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import type { Base } from './form-change.js';

/** Deletes all of it, or one date of its series. */
export async function removalFor({ followUp, occurrence }: Base, scope: ChangeScope, store: Store): Promise<Result<Change>> {
  const record = occurrence?.followUp ?? store.peek('followUp', followUp.id) ?? followUp;
  if (scope === 'series') return store.removalOf(record.id);
  return { ok: true, value: deleteOccurrence(occurrence ?? { followUp: record }, (entity, id) => store.peek(entity, id)) };
}
