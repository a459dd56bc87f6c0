/** From the times that a drag gives to the change that stores them: an update, a copy, or an exception of a series. */
import { addDays, dayOf, daysBetween, shiftWall } from '../time/index.js';
import type { Day } from '../time/index.js';
import { addFollowUp, copyOf, exceptOccurrence, isRuleDate, updateFollowUp } from '../model/index.js';
import type { Change, ChangeScope, FollowUp, Intent, Occurrence, Patch } from '../model/index.js';
import { presentTimes } from './drag-times.js';
import type { DragRules, Times } from './drag-times.js';
import type { DragPreview, DragResult, DragSettings } from './gesture.js';

export type FollowUpPatch = Patch<'followUp'>;

/** The fields that put a follow-up at these times. Its due date goes along if it stands on the same day. */
export function placedAt(followUp: FollowUp, times: Times): FollowUpPatch {
  const { start, end, allDay } = times;
  const bound = followUp.start === undefined || (followUp.due !== undefined && dayOf(followUp.due) === dayOf(followUp.start));
  return { start, end, allDay: allDay || undefined, ...(bound && dueOn(followUp, dayOf(start))) };
}

/** The field that sets the due date to a day; a due time keeps its time of day. Nothing for one that has no due date. */
export function dueOn({ due }: FollowUp, day: Day): FollowUpPatch {
  if (due === undefined) return {};
  return { due: due.length === day.length ? day : shiftWall(due, { days: daysBetween(dayOf(due), day) }) };
}

/** The fields that take the time away and leave the day as due date (D4.5). What was a meeting becomes a task. */
export function withoutTime({ kind }: FollowUp, day: Day): FollowUpPatch {
  const asTask: FollowUpPatch = kind === 'meeting' ? { kind: 'task', type: undefined } : {};
  return { start: undefined, end: undefined, allDay: undefined, due: day, ...asTask };
}

/** The result of a patch: nothing where all stays as it is, unless it is to be copied. */
export function settle(
  occurrence: Occurrence, patch: FollowUpPatch, intent: Intent, copy: boolean, rules: DragRules, newId: DragSettings['newId'],
): DragResult {
  const { followUp } = occurrence;
  const preview = previewOf(followUp, patch, copy);
  if (copy) return { kind: 'change', change: addFollowUp(copyOf(followUp, newId(), patch), 'copy'), scope: 'single', preview };
  if (isPresent(occurrence, patch, rules)) return { kind: 'nothing', preview };
  return { kind: 'change', ...storedBy(occurrence, patch, intent, newId), preview };
}

/** Of a series, only the date that was dragged changes (D7.4). */
function storedBy(occurrence: Occurrence, patch: FollowUpPatch, intent: Intent, newId: DragSettings['newId']): { change: Change; scope: ChangeScope } {
  const { followUp } = occurrence;
  if (isRuleDate(occurrence)) return { change: exceptOccurrence(followUp, occurrence, patch, newId(), intent), scope: 'occurrence' };
  const scope = followUp.repeat ? 'series' : followUp.series ? 'occurrence' : 'single';
  return { change: updateFollowUp(followUp, patch, intent), scope };
}

function isPresent(occurrence: Occurrence, patch: FollowUpPatch, rules: DragRules): boolean {
  const { followUp } = occurrence;
  if (patch.owner !== undefined) return false;
  if (patch.start === undefined || followUp.start === undefined) return patch.start === followUp.start && patch.due === followUp.due;
  const { start, end, allDay } = presentTimes(occurrence, rules);
  return patch.start === start && patch.end === end && (patch.allDay === true) === allDay;
}

/** What the screen shows of a patch. What has no time is shown by its day. */
function previewOf(followUp: FollowUp, patch: FollowUpPatch, copy: boolean): DragPreview {
  const owner = patch.owner ?? followUp.owner;
  if (patch.start !== undefined && patch.end !== undefined) return { start: patch.start, end: patch.end, allDay: patch.allDay === true, copy, owner };
  const day = dayOf(patch.due ?? '');
  return { start: day, end: addDays(day, 1), allDay: true, copy, owner };
}
