/** The changes that people make to follow-ups, each as a value. Nothing here looks at rights: see `permissions.ts`. */
import type { Instant } from '../time/index.js';
import type { AddChange, BatchChange, Change, ChangeScope, Intent, Patch, RemoveChange, SimpleChange, UpdateChange } from './change.js';
import { simpleChanges } from './change.js';
import type { Attendee, Entities, EntityName, FollowUp, Id, Sale } from './records.js';
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

/** Adds a follow-up, new or read from elsewhere. */
export function addFollowUp(record: FollowUp, intent: Intent = 'create'): AddChange<'followUp'> {
  return { type: 'add', entity: 'followUp', intent, record };
}

/** Removes a follow-up (D18). `record` is what undo brings back. */
export function removeFollowUp(record: FollowUp, intent: Intent = 'delete'): RemoveChange<'followUp'> {
  return { type: 'remove', entity: 'followUp', intent, record };
}

/** Marks a follow-up as completed at a time (D6.1). */
export function completeFollowUp(followUp: FollowUp, at: Instant): UpdateChange<'followUp'> {
  return updateFollowUp(followUp, { completed: at }, 'complete');
}

/** Takes Completed back (D4.6). */
export function reopenFollowUp(followUp: FollowUp): UpdateChange<'followUp'> {
  return updateFollowUp(followUp, { completed: undefined }, 'reopen');
}

/** Gives a follow-up to another owner (D9.5). */
export function assignFollowUp(followUp: FollowUp, owner: Id): UpdateChange<'followUp'> {
  return updateFollowUp(followUp, { owner }, 'assign');
}

/**
 * A copy with a new id (D4.2): not completed, no part of a series and without repetition, not external, and
 * with attendees who have not answered yet. `patch` says where the copy stands.
 */
export function copyOf(followUp: FollowUp, newId: Id, patch: Patch<'followUp'> = {}): FollowUp {
  const copy: Fields = { ...followUp, ...patch, id: newId };
  if (followUp.attendees && !patch.attendees) copy['attendees'] = followUp.attendees.map(unanswered);
  for (const field of ['completed', 'repeat', 'series', 'external', 'revision', 'created', 'updated']) delete copy[field];
  return withoutUndefined(copy) as unknown as FollowUp;
}

/** Several changes as one: one veto, one transaction, one undo. Batches in `changes` are taken apart. */
export function batchOf(changes: readonly Change[], intent: Intent, scope: ChangeScope = 'single'): BatchChange {
  return { type: 'batch', intent, scope, changes: changes.flatMap((change): readonly SimpleChange[] => simpleChanges(change)) };
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

function unanswered({ status: _status, ...attendee }: Attendee): Attendee {
  return attendee;
}

function withoutUndefined(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
