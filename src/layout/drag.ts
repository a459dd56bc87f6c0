/**
 * Where a drag becomes a change of dates: gesture + target + modifiers → change, draft or refusal. Pointer, touch,
 * keys, single clicks, the side panel and the to-do list all enter here (D4.8). The arithmetic of the times is in
 * `drag-times.ts`, how they are stored in `drag-change.ts`.
 */
import { isRuleDate } from '../model/index.js';
import type { FollowUp, ProblemCode } from '../model/index.js';
import { settle, withoutTime } from './drag-change.js';
import { drawnTimes, resizedTimes } from './drag-edges.js';
import { isSound, moved, rulesFor } from './drag-move.js';
import type { Move } from './drag-move.js';
import { placedAt } from './drag-place.js';
import { firstDay, presentTimes } from './drag-times.js';
import type { DragRules } from './drag-times.js';
import type { DragModifiers, DragResult, DragSettings, Gesture, Target } from './gesture.js';

type Resize = Extract<Gesture, { kind: 'resize-start' | 'resize-end' }>;
type Create = Extract<Gesture, { kind: 'create' }>;

/**
 * Tells what a gesture would do if it ended on `target` now. Stores nothing and changes nothing, so it can be asked at
 * every step for the preview, and once more for the drop.
 *
 * It refuses completed follow-ups (D4.6), meetings with attendees over the to-do list (D4.5), and targets that are no
 * real day or minute. Whether the user may change the follow-up at all is for the store to say.
 */
export function resolveDrag(gesture: Gesture, target: Target, modifiers: DragModifiers, settings: DragSettings): DragResult {
  if (!isSound(target)) return refusal('bad-date', undefined, 'target');
  if (gesture.kind === 'create') return create(gesture, target, rulesFor('meeting', modifiers, settings), settings);
  const { followUp } = gesture.occurrence;
  const copy = gesture.kind === 'move' && modifiers.copy;
  if (followUp.completed !== undefined && !copy) return refusal('completed', followUp, 'completed');
  const rules = rulesFor(followUp.kind, modifiers, settings);
  return gesture.kind === 'move' ? move(gesture, target, copy, rules, settings) : resize(gesture, target, rules, settings);
}

/** D4.1, D4.2, D4.4, D4.5: to another time, day or owner, or to the to-do list. */
function move(gesture: Move, target: Target, copy: boolean, rules: DragRules, settings: DragSettings): DragResult {
  const { occurrence } = gesture;
  if (target.place === 'to-do') return moveToList(gesture, copy, rules, settings);
  const { patch, intent } = moved(gesture, target, rules);
  return settle(occurrence, patch, intent, copy, rules, settings.newId);
}

/** D4.5: it loses its time and keeps its day. */
function moveToList({ occurrence }: Move, copy: boolean, rules: DragRules, settings: DragSettings): DragResult {
  const { followUp } = occurrence;
  if (followUp.kind === 'meeting' && followUp.attendees?.length) return refusal('has-attendees', followUp, 'attendees');
  // A rule without a time would say nothing.
  if (followUp.repeat && !isRuleDate(occurrence) && !copy) return refusal('needs-time', followUp, 'repeat');
  const listed = followUp.start === undefined;
  const patch = listed ? { due: followUp.due } : withoutTime(followUp, firstDay(occurrence, rules.zone));
  return settle(occurrence, patch, 'move', copy, rules, settings.newId);
}

/** D4.3: a new start or a new end. */
function resize({ kind, occurrence }: Resize, target: Target, rules: DragRules, settings: DragSettings): DragResult {
  const { followUp } = occurrence;
  if (followUp.start === undefined) return refusal('needs-time', followUp, 'start');
  const times = target.place === 'to-do'
    ? presentTimes(occurrence, rules)
    : resizedTimes(occurrence, kind === 'resize-end' ? 'end' : 'start', target, rules);
  return settle(occurrence, placedAt(followUp, times), 'resize', false, rules, settings.newId);
}

/** D3.1: the range drawn, as a draft of a meeting for the dialog. Over the to-do list it stays as small as it began. */
function create({ anchor }: Create, target: Target, rules: DragRules, settings: DragSettings): DragResult {
  if (!isSound(anchor) || anchor.place === 'to-do') return refusal('needs-time', undefined, 'anchor');
  const { start, end, allDay } = drawnTimes(anchor, target.place === 'to-do' ? anchor : target, rules);
  const owner = anchor.owner ?? settings.owner;
  return {
    kind: 'create',
    draft: { kind: 'meeting', owner, start, end, ...(allDay && { allDay }) },
    preview: { start, end, allDay, copy: false, owner },
  };
}

function refusal(code: ProblemCode, followUp: FollowUp | undefined, field: string): DragResult {
  return { kind: 'refusal', problem: { code, severity: 'error', entity: 'followUp', ...(followUp && { record: followUp.id }), field } };
}
