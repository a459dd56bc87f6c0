import { isInvited, isMasked, type FollowUp, type Id } from '../../model/index.js';
import type { FieldGroup } from './form-change.js';

/** Why not everything may be changed. */
export type AccessReason = 'completed' | 'invited' | 'external' | 'other' | 'diary';

/** What the dialog lets a person change. */
export interface Access {
  /** `undefined`: everything. */
  readonly reason: AccessReason | undefined;
  readonly may: (group: FieldGroup) => boolean;
  readonly mayDelete: boolean;
}

const onlyCompleted: readonly FieldGroup[] = ['completed'];
const ofInvited: readonly FieldGroup[] = ['priority', 'completed', 'alarm'];
const ofExternal: readonly FieldGroup[] = ['alarm', 'type', 'company', 'project', 'sale', 'showAs', 'notes', 'priority', 'completed'];

const everything: Access = { reason: undefined, may: () => true, mayDelete: true };

/**
 * What of a follow-up a user may change in the dialog (D5.9, D4.6, D9.4).
 * @param reopened Completed was taken away in the dialog and not saved yet: what the rules free then may be typed
 */
export function accessTo(followUp: FollowUp, user: Id, options: { readonly readonly: boolean; readonly reopened: boolean }): Access {
  if (options.readonly) return only('diary', [], false);
  if (isMasked(followUp)) return only('other', [], false);
  if (followUp.completed !== undefined && !options.reopened) return only('completed', onlyCompleted, !followUp.external);
  // of what is both, only what either of them leaves: that is what the store takes
  if (followUp.owner !== user && isInvited(followUp, user)) return only('invited', ofInvited, !followUp.external);
  if (followUp.external) return only('external', ofExternal, false);
  return everything;
}

function only(reason: AccessReason, groups: readonly FieldGroup[], mayDelete: boolean): Access {
  return { reason, may: (group) => groups.includes(group), mayDelete };
}
