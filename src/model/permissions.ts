/** May this change? The rules of the diary; nothing here asks who somebody is, or what a server would allow. */
import { epochOf, wallMsOf } from '../time/index.js';
import { apply, fieldsOf, idOf, simpleChanges, type AddChange, type Change, type Lookup, type RemoveChange, type SimpleChange, type UpdateChange } from './change.js';
import { isInvited, maySee, type Groups } from './privacy.js';
import type { Problem, ProblemCode } from './problem.js';
import type { Attendee, EntityName, FollowUp, Id } from './records.js';
import { sameJson } from './same.js';

export interface PermissionContext {
  readonly user: Id;
  /** Groups the user belongs to, for private follow-ups of a group. */
  readonly groups?: Groups;
  readonly lookup: Lookup;
}

type Fields = Readonly<Record<string, unknown>>;
/** What is about to happen to a follow-up: as it stands, as it would stand, and the fields between the two. */
interface Attempt {
  readonly before: FollowUp;
  readonly after: FollowUp;
  readonly fields: readonly string[];
}

/** D5.9: what one who was invited may change. */
const forInvited: ReadonlySet<string> = new Set(['priority', 'completed', 'alarm']);

/** D5.9: what may be changed of a follow-up that an external calendar owns. */
const forExternal: ReadonlySet<string> = new Set([
  'alarm', 'type', 'company', 'showAs', 'sale', 'project', 'notes', 'priority', 'completed',
]);

/** Kept by the program, not by people. */
const bookkeeping: ReadonlySet<string> = new Set(['updated', 'created']);

/**
 * Why a user may not make a change; `undefined` if they may. Private ones of others: never (`private`, D9.4). Completed
 * ones: only reopen or delete (`completed`, D4.6), but for the series they belong to. External ones and those one was invited to: few fields (`external`,
 * `invited-only`, D5.9). Attendees: only the owner (`not-owner`, D10.1). To the to-do list: no meeting with attendees
 * (`has-attendees`, D4.5). Other people's diaries are open otherwise (D3.5), and so are sales. Changes of records that
 * are not there are for `apply` to refuse.
 */
export function mayChange(change: Change, context: PermissionContext): Problem | undefined {
  for (const one of simpleChanges(change)) {
    const code = one.entity === 'followUp' ? refusalOf(one, context) : undefined;
    if (code) return { code, severity: 'error', entity: one.entity, record: idOf(one) };
  }
  return undefined;
}

function refusalOf(change: SimpleChange & { readonly entity: EntityName }, context: PermissionContext): ProblemCode | undefined {
  if (change.type === 'add') return refusedToAdd(change as AddChange<'followUp'>, context);
  if (change.type === 'remove') return refusedToRemove(change as RemoveChange<'followUp'>, context);
  const update = change as UpdateChange<'followUp'>;
  const result = apply(context.lookup, update);
  const { before, after } = (result.ok && result.value[0]) || {};
  if (!before || !after) return undefined;
  return refusedToUpdate({ before: before as FollowUp, after: after as FollowUp, fields: fieldsOf(update) }, context);
}

/** Anything new may be added; an exception counts as an update of its date. */
function refusedToAdd({ record }: AddChange<'followUp'>, context: PermissionContext): ProblemCode | undefined {
  const series = record.series && context.lookup('followUp', record.series.id);
  return series && refusedToUpdate({ before: series, after: record, fields: fieldsOfException(series, record) }, context);
}

function refusedToRemove({ record }: RemoveChange<'followUp'>, { user, groups = [], lookup }: PermissionContext): ProblemCode | undefined {
  const before = lookup('followUp', record.id) ?? record;
  if (!maySee(before, user, groups)) return 'private';
  if (before.external) return 'external';
  return isGuest(before, user) ? 'invited-only' : undefined;
}

function refusedToUpdate(attempt: Attempt, { user, groups = [] }: PermissionContext): ProblemCode | undefined {
  const { before, after } = attempt;
  if (!maySee(before, user, groups)) return 'private';
  const fields = attempt.fields.filter((field) => !bookkeeping.has(field));
  if (before.completed !== undefined && after.completed !== undefined && fields.some((field) => field !== 'completed' && field !== 'series')) return 'completed';
  if (before.external && fields.some((field) => !forExternal.has(field))) return 'external';
  const ownAnswer = answersOnly(before, after, user);
  if (isGuest(before, user) && fields.some((field) => !forInvited.has(field) && !(field === 'attendees' && ownAnswer))) return 'invited-only';
  if (fields.includes('attendees') && !ownAnswer && !isOrganiser(before, user) && !sameJson(whom(before), whom(after))) return 'not-owner';
  return toTheList(attempt, fields) ? 'has-attendees' : undefined;
}

/** D4.5: a meeting loses its time, though others were asked to come. */
function toTheList({ before, after }: Attempt, fields: readonly string[]): boolean {
  const others = before.attendees?.some((attendee) => attendee.associate !== before.owner) ?? false;
  return before.kind === 'meeting' && others && fields.includes('start') && before.start !== undefined && after.start === undefined;
}

/** Invited by somebody else. */
function isGuest(followUp: FollowUp, user: Id): boolean {
  return followUp.owner !== user && isInvited(followUp, user);
}

/** The owner, or the one who made it for an owner who cannot invite: a resource, say. */
function isOrganiser(followUp: FollowUp, user: Id): boolean {
  return followUp.owner === user || followUp.created?.by === user;
}

/** Whether nothing is different about the attendees but the user's own answer (D5.9: Accept and Decline). */
function answersOnly(before: FollowUp, after: FollowUp, user: Id): boolean {
  const was = before.attendees ?? [];
  const becomes = after.attendees ?? [];
  return was.length === becomes.length && was.every((attendee, index) => {
    const other = becomes[index];
    return other !== undefined && (attendee.associate === user ? sameJson(withoutAnswer(attendee), withoutAnswer(other)) : sameJson(attendee, other));
  });
}

function withoutAnswer({ status: _status, ...attendee }: Attendee): Attendee {
  return attendee;
}

/** Who is invited, whatever they answered. */
function whom(followUp: FollowUp): readonly Attendee[] {
  return (followUp.attendees ?? []).map(withoutAnswer);
}

/** In what an exception differs from the date it stands in for. */
function fieldsOfException(series: FollowUp, exception: FollowUp): readonly string[] {
  const before = series as unknown as Fields;
  const after = exception as unknown as Fields;
  const apart = new Set(['id', 'series', 'repeat', 'revision', 'start', 'end', 'due']);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !apart.has(field));
  const different = fields.filter((field) => !sameJson(before[field], after[field]));
  if (moved(series, exception)) different.push('start');
  if (lengthBy(epochOf, series) !== lengthBy(epochOf, exception) && lengthBy(wallMsOf, series) !== lengthBy(wallMsOf, exception)) different.push('end');
  return different;
}

function moved(series: FollowUp, exception: FollowUp): boolean {
  if (exception.start === undefined) return series.start !== undefined;
  return epochOf(exception.start) !== epochOf(exception.series?.original ?? '');
}

/** The length in ms; on the wall clock a day is a day when the clocks change, too. */
function lengthBy(read: (time: string) => number, { start, end }: FollowUp): number {
  return start === undefined || end === undefined ? 0 : read(end) - read(start);
}
