/** The changes that people make to follow-ups, each as a value. Nothing here looks at rights: see `permissions.ts`. */
import type { Instant } from '../time/index.js';
import type { AddChange, BatchChange, Change, ChangeScope, Intent, Patch, RemoveChange, SimpleChange, UpdateChange } from './change.js';
import { simpleChanges } from './change.js';
import type { Attendee, FollowUp, Id } from './records.js';
import { updateFollowUp } from './update.js';

type Fields = Record<string, unknown>;

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

function unanswered({ status: _status, ...attendee }: Attendee): Attendee {
  return attendee;
}

function withoutUndefined(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
