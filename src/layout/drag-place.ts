/** From the times that a drag gives to the change of a single follow-up that stores them. */
import { addDays, dayOf, daysBetween, shiftWall } from '../time/index.js';
import type { Day } from '../time/index.js';
import { updateFollowUp } from '../model/index.js';
import type { FollowUp, Intent, Occurrence, Patch } from '../model/index.js';
import { presentTimes } from './drag-times.js';
import type { DragRules, Times } from './drag-times.js';
import type { DragPreview, DragResult } from './gesture.js';

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

/** The result of a patch: nothing where all stays as it is. */
export function settleSingle(occurrence: Occurrence, patch: FollowUpPatch, intent: Intent, rules: DragRules): DragResult {
  const { followUp } = occurrence;
  const preview = previewOf(followUp, patch, false);
  if (isPresent(occurrence, patch, rules)) return { kind: 'nothing', preview };
  const scope = followUp.repeat ? 'series' : followUp.series ? 'occurrence' : 'single';
  return { kind: 'change', change: updateFollowUp(followUp, patch, intent), scope, preview };
}

function isPresent(occurrence: Occurrence, patch: FollowUpPatch, rules: DragRules): boolean {
  const { followUp } = occurrence;
  if (patch.owner !== undefined) return false;
  if (patch.start === undefined || followUp.start === undefined) return patch.start === followUp.start && patch.due === followUp.due;
  const { start, end, allDay } = presentTimes(occurrence, rules);
  return patch.start === start && patch.end === end && (patch.allDay === true) === allDay;
}

/** What the screen shows of a patch. What has no time is shown by its day. */
export function previewOf(followUp: FollowUp, patch: FollowUpPatch, copy: boolean): DragPreview {
  const owner = patch.owner ?? followUp.owner;
  if (patch.start !== undefined && patch.end !== undefined) return { start: patch.start, end: patch.end, allDay: patch.allDay === true, copy, owner };
  const day = dayOf(patch.due ?? '');
  return { start: day, end: addDays(day, 1), allDay: true, copy, owner };
}
