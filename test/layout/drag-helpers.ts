import assert from 'node:assert/strict';
import { resolveDrag } from '../../src/layout/drag.js';
import type { DragModifiers, DragResult, DragSettings, Gesture, Target } from '../../src/layout/gesture.js';
import type { FollowUp } from '../../src/model/records.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { addDays } from '../../src/time/index.js';
import type { Day } from '../../src/time/index.js';
import { MONDAY, OSLO, timed } from './samples.js';

export const TUESDAY = addDays(MONDAY, 1);
export const settings: DragSettings = { zone: OSLO, snap: 15, newId: () => 'new', owner: 'kari' };
export const plain: DragModifiers = { copy: false, fine: false };
export const copy: DragModifiers = { copy: true, fine: false };
export const fine: DragModifiers = { copy: false, fine: true };
export const at = (day: Day, minute: number, owner?: string): Target => ({ place: 'time', day, minute, ...(owner !== undefined && { owner }) });
export const on = (place: 'all-day' | 'day', day: Day): Target => ({ place, day });
export const list: Target = { place: 'to-do' };
export const move = (occurrence: Occurrence, grab = 0): Gesture => ({ kind: 'move', occurrence, grab });
export const drop = (gesture: Gesture, target: Target, modifiers = plain, more: Partial<DragSettings> = {}) => resolveDrag(gesture, target, modifiers, { ...settings, ...more });

/** The changed fields of an update. */
export function after(result: DragResult): Partial<FollowUp> {
  assert.ok(result.kind === 'change' && result.change.type === 'update', result.kind);
  return result.change.after as Partial<FollowUp>;
}
/** The record that is added. */
export function added(result: DragResult): FollowUp {
  assert.ok(result.kind === 'change' && result.change.type === 'add', result.kind);
  return result.change.record as FollowUp;
}
export const code = (result: DragResult) => result.kind === 'refusal' ? result.problem.code : result.kind;
export const hours = (result: DragResult) => {
  assert.ok(result.kind !== 'refusal');
  return `${result.preview.start.slice(0, 16)}/${result.preview.end.slice(0, 16)}`;
};
export const meeting = timed('m', 540, 600);
export const tuesday = (from: string, to: string) => `${TUESDAY}T${from}/${TUESDAY}T${to}`;
