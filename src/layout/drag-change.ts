/** From the patch of a drag to the change that stores it: an update, a copy, or an exception of a series. */
import type { Day } from '../time/index.js';
import { addFollowUp, copyOf, exceptOccurrence, isRuleDate } from '../model/index.js';
import type { FollowUp, Intent, Occurrence } from '../model/index.js';
import { previewOf, settleSingle } from './drag-place.js';
import type { FollowUpPatch } from './drag-place.js';
import type { DragRules } from './drag-times.js';
import type { DragResult, DragSettings } from './gesture.js';

/** The fields that take the time away and leave the day as due date (D4.5). What was a meeting becomes a task. */
export function withoutTime({ kind }: FollowUp, day: Day): FollowUpPatch {
  const asTask: FollowUpPatch = kind === 'meeting' ? { kind: 'task', type: undefined } : {};
  return { start: undefined, end: undefined, allDay: undefined, due: day, ...asTask };
}

/** The result of a patch: nothing where all stays as it is, unless it is to be copied. Of a series, only the date that was dragged changes (D7.4). */
export function settle(
  occurrence: Occurrence, patch: FollowUpPatch, intent: Intent, copy: boolean, rules: DragRules, newId: DragSettings['newId'],
): DragResult {
  const { followUp } = occurrence;
  if (copy) return { kind: 'change', change: addFollowUp(copyOf(followUp, newId(), patch), 'copy'), scope: 'single', preview: previewOf(followUp, patch, true) };
  const result = settleSingle(occurrence, patch, intent, rules);
  if (result.kind !== 'change' || !isRuleDate(occurrence)) return result;
  return { ...result, change: exceptOccurrence(followUp, occurrence, patch, newId(), intent), scope: 'occurrence' };
}
