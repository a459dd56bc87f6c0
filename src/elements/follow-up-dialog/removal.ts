/** What deleting in the dialog does (D18.1). */
import { deleteOccurrence, updateFollowUp, type Change, type ChangeScope, type Result } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import type { Access } from './form-access.js';
import type { Base } from './form-change.js';

/** Deletes all of it, or one date of its series. Of an invitation only the own answer is left: declined. */
export async function removalFor({ followUp, occurrence }: Base, scope: ChangeScope, store: Store, access: Access): Promise<Result<Change>> {
  const record = occurrence?.followUp ?? store.peek('followUp', followUp.id) ?? followUp;
  if (access.reason === 'invited') {
    const attendees = record.attendees?.map((one) => (one.associate === store.user ? { ...one, status: 'declined' as const } : one));
    return { ok: true, value: updateFollowUp(record, { attendees }) };
  }
  if (scope === 'series') return store.removalOf(record.id);
  return { ok: true, value: deleteOccurrence(occurrence ?? { followUp: record }, (entity, id) => store.peek(entity, id)) };
}
