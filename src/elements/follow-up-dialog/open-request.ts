import { isRuleDate, type ChangeScope, type FollowUp, type Id, type Occurrence } from '../../model/index.js';
import type { Base } from './form-change.js';
import { newFollowUp, recordOf, type FormSettings } from './form.js';

/** What is to be edited: an existing follow-up, one date of a series, or something new. */
export interface OpenRequest {
  readonly followUp?: FollowUp | undefined;
  readonly occurrence?: Occurrence | undefined;
  /** Fields of the new one. */
  readonly draft?: Partial<FollowUp> | undefined;
  readonly isNew?: boolean | undefined;
  /** Of one date of a series: its rule from there on, COUNT being less what came before. */
  readonly rule?: string | undefined;
  /** Id of a draft that is taken into the fields at once. */
  readonly restore?: Id | undefined;
  /** Of a draft whose follow-up is not there any more: that is said. */
  readonly isLost?: boolean | undefined;
}

/** The request with what the date of a series still has before it; asks for it only where it makes a difference. */
export async function withRest(request: OpenRequest): Promise<OpenRequest> {
  const { occurrence } = request;
  const { followUp, original } = occurrence ?? {};
  if (!followUp?.repeat || original === undefined || !/COUNT=/iu.test(followUp.repeat.rule)) return request;
  const { partSeries } = await import('../../recurrence/index.js');
  const parting = partSeries(followUp, original);
  return parting?.first ? { ...request, rule: parting.later } : request;
}

/** The record that a request begins from; a new one gets its id here, so that its draft has one. */
export function baseOf({ followUp, occurrence, draft, isNew, rule }: OpenRequest, settings: FormSettings, newId: () => Id): Base {
  if (occurrence && isRuleDate(occurrence)) {
    const record = recordOf(occurrence);
    return { followUp: rule === undefined ? record : { ...record, repeat: { ...record.repeat, rule } }, isNew: false, occurrence };
  }
  const existing = occurrence?.followUp ?? followUp;
  if (existing && !isNew) return { followUp: existing, isNew: false };
  const given = { ...existing, ...draft };
  return { followUp: newFollowUp(given, given.id ?? newId(), settings), isNew: true };
}

/**
 * Another version of what is edited, as the dialog shows it: of one date of a series at the times of that date, with as much
 * of the rule as is left from there on, where the rule is as it was.
 */
export function shownAs({ occurrence, followUp: { repeat } }: Base, current: FollowUp): FollowUp {
  if (!occurrence) return current;
  const isSameRule = repeat !== undefined && current.repeat !== undefined && current.repeat.rule === occurrence.followUp.repeat?.rule;
  return recordOf({ ...occurrence, followUp: isSameRule ? { ...current, repeat: { ...current.repeat, rule: repeat.rule } } : current });
}

/** What deleting concerns where there is nothing to choose. */
export function deleteScope({ followUp }: Base): ChangeScope {
  if (followUp.repeat) return 'series';
  return followUp.series ? 'occurrence' : 'single';
}
