/** Changes of fields, as values. */
import type { Change, Intent, Patch, UpdateChange } from './change.js';
import { simpleChanges } from './change.js';
import type { Entities, EntityName, FollowUp, Sale } from './records.js';
import { sameJson } from './same.js';

type Fields = Record<string, unknown>;

/**
 * Sets the fields of `patch` on a follow-up; `undefined` removes a field. Fields that stay as they are are left out
 * of the change, so that it names exactly what is different.
 */
export function updateFollowUp(before: FollowUp, patch: Patch<'followUp'>, intent: Intent = 'edit'): UpdateChange<'followUp'> {
  return { type: 'update', entity: 'followUp', intent, id: before.id, ...differences(before, patch) };
}

/** As {@link updateFollowUp}, for a sale. */
export function updateSale(before: Sale, patch: Patch<'sale'>, intent: Intent = 'sale'): UpdateChange<'sale'> {
  return { type: 'update', entity: 'sale', intent, id: before.id, ...differences(before, patch) };
}

/** Whether a change would leave everything as it is. */
export function changesNothing(change: Change): boolean {
  return simpleChanges(change).every((one) => one.type === 'update' && sameJson(one.before, one.after));
}

function differences<E extends EntityName>(before: Entities[E], patch: Patch<E>): { before: Patch<E>; after: Patch<E> } {
  const was: Fields = {};
  const becomes: Fields = {};
  for (const [field, value] of Object.entries(patch)) {
    const present = (before as unknown as Fields)[field];
    if (sameJson(present, value)) continue;
    was[field] = present;
    becomes[field] = value;
  }
  return { before: was as Patch<E>, after: becomes as Patch<E> };
}
