/**
 * The drag that there is most: one follow-up, moved to another time, day or owner. All others are resolved by `drag.ts`,
 * which asks this for its part; what is dragged with the mouse fetches that when it is needed.
 */
import { isDay, plainAxis } from '../time/index.js';
import { defaultPreferences, isRuleDate } from '../model/index.js';
import type { FollowUpKind } from '../model/index.js';
import { dueOn, placedAt, settleSingle } from './drag-place.js';
import type { FollowUpPatch } from './drag-place.js';
import { movedTimes } from './drag-times.js';
import type { DayTarget, DragRules } from './drag-times.js';
import type { DragModifiers, DragResult, DragSettings, Gesture, Target } from './gesture.js';

export type Move = Extract<Gesture, { kind: 'move' }>;

/** What {@link import('./drag.js').resolveDrag} would tell, if the gesture simply moves one follow-up; else `undefined`. */
export function resolveMove(gesture: Gesture, target: Target, modifiers: DragModifiers, settings: DragSettings): DragResult | undefined {
  if (gesture.kind !== 'move' || modifiers.copy || target.place === 'to-do' || !isSound(target)) return undefined;
  const { occurrence } = gesture;
  if (occurrence.followUp.completed !== undefined || isRuleDate(occurrence)) return undefined;
  const rules = rulesFor(occurrence.followUp.kind, modifiers, settings);
  const { patch, intent } = moved(gesture, target, rules);
  return settleSingle(occurrence, patch, intent, rules);
}

/** What a move sets, and whether that gives it to somebody else. */
export function moved(gesture: Move, target: DayTarget, rules: DragRules): { readonly patch: FollowUpPatch; readonly intent: 'move' | 'assign' } {
  const owner = newOwner(gesture, target);
  const patch = { ...placedOn(gesture, target, rules), ...(owner !== undefined && { owner }) };
  return { patch, intent: owner === undefined ? 'move' : 'assign' };
}

/** A task of the list dropped on a day without a time only gets that day as its due date. */
function placedOn({ occurrence, grab }: Move, target: DayTarget, rules: DragRules): FollowUpPatch {
  const { followUp } = occurrence;
  if (followUp.start === undefined && target.place === 'day') return dueOn(followUp, target.day);
  return placedAt(followUp, movedTimes(occurrence, grab, target, rules));
}

/** Dropped in another's column, it becomes that one's (D4.1, D9.5). */
function newOwner({ occurrence, from }: Move, target: DayTarget): string | undefined {
  const { owner } = occurrence.followUp;
  return target.owner === owner || target.owner === from ? undefined : target.owner;
}

/** The rules that follow from keys held and preferences. */
export function rulesFor(kind: FollowUpKind, { fine }: DragModifiers, { zone, snap, axis = plainAxis, durations }: DragSettings): DragRules {
  return { zone, axis, grid: fine ? 1 : Math.max(1, snap), fine, length: (durations ?? defaultPreferences.durations)[kind] };
}

/** Whether a target is a real day and minute. */
export function isSound(target: Target): boolean {
  return target.place === 'to-do' || (isDay(target.day) && (target.place !== 'time' || Number.isFinite(target.minute)));
}
