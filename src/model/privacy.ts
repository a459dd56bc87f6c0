/** What of others' private follow-ups may be known (D9.4). The one place that reduces them. */
import type { FollowUp, Id, Repeat } from './records.js';

/** The user's groups, as a list or a set. */
export type Groups = readonly Id[] | ReadonlySet<Id>;

/**
 * No group has an empty id, so nobody belongs to this one. It makes a masked record recognisable, also after it was
 * cloned or sent; host data cannot hold it.
 */
const forNobody = { group: '' } as const;

/** Whether a follow-up is hidden from some: `visibleFor` says other than `all`. */
export function isPrivate(followUp: FollowUp): boolean {
  return followUp.visibleFor !== undefined && followUp.visibleFor !== 'all';
}

/**
 * Whether a user may see what a follow-up is about: all may unless it is private; then its owner, those invited, and,
 * where it is for a group, the members of the group.
 */
export function maySee(followUp: FollowUp, user: Id, groupsOfUser: Groups): boolean {
  const { visibleFor } = followUp;
  if (visibleFor === undefined || visibleFor === 'all') return true;
  if (isMasked(followUp)) return false;
  if (followUp.owner === user || isInvited(followUp, user)) return true;
  return typeof visibleFor === 'object' && belongs(groupsOfUser, visibleFor.group);
}

/**
 * The follow-up as a user may see it: itself, or reduced to owner and time, busy. Nothing else of it is left, not
 * even whether it is a meeting or a task, completed or free. Constant time for what is not private; idempotent.
 */
export function maskFollowUp(followUp: FollowUp, user: Id, groupsOfUser: Groups): FollowUp {
  if (maySee(followUp, user, groupsOfUser) || isMasked(followUp)) return followUp;
  const { id, owner, start, end, allDay, repeat, series } = followUp;
  return {
    id, kind: 'meeting', title: '', owner,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(allDay !== undefined && { allDay }),
    ...(repeat && { repeat: datesOnly(repeat) }),
    ...(series && { series: { id: series.id, original: series.original } }),
    showAs: 'busy',
    visibleFor: forNobody,
  };
}

/** Whether a record is what {@link maskFollowUp} made of somebody's private follow-up: show "Busy", in one neutral colour. */
export function isMasked(followUp: FollowUp): boolean {
  return typeof followUp.visibleFor === 'object' && followUp.visibleFor.group === forNobody.group;
}

/** Whether somebody (an associate) is invited to a follow-up. */
export function isInvited(followUp: FollowUp, associate: Id): boolean {
  return followUp.attendees?.some((attendee) => attendee.associate === associate) ?? false;
}

function datesOnly({ rule, except, also }: Repeat): Repeat {
  return { rule, ...(except && { except }), ...(also && { also }) };
}

function belongs(groups: Groups, group: Id): boolean {
  return groups instanceof Set ? groups.has(group) : (groups as readonly Id[]).includes(group);
}
