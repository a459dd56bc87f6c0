import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { resolveMove } from '../../src/layout/drag-move.js';
import { resolveDrag } from '../../src/layout/drag.js';
import type { DragSettings, Gesture, Target } from '../../src/layout/gesture.js';
import { timed } from './samples.js';

const zone = 'Europe/Oslo';
const day = '2026-11-23';
const settings: DragSettings = { zone, snap: 15, newId: () => 'new', owner: 'kari' };
const occurrence = timed('a', 540, 600, day, zone);
const completed = { ...occurrence, followUp: { ...occurrence.followUp, completed: '2026-11-23T12:00:00Z' } };
const ofSeries = { ...occurrence, original: occurrence.followUp.start!, followUp: { ...occurrence.followUp, repeat: { rule: 'FREQ=DAILY' } } };
const move: Gesture = { kind: 'move', occurrence, grab: 10 };
const later: Target = { place: 'time', day, minute: 700 };
const plain = { copy: false, fine: false };

describe('the part of dragging that is there at once', () => {
  const targets: readonly Target[] = [
    later, { ...later, owner: 'ola' }, { place: 'time', day, minute: 550 }, { place: 'all-day', day: '2026-11-25' }, { place: 'day', day: '2026-11-25' },
  ];
  for (const target of targets) {
    test(`D4.1 a plain move comes to the same as by the whole: ${JSON.stringify(target)}`, () => {
      for (const modifiers of [plain, { copy: false, fine: true }]) {
        const result = resolveMove(move, target, modifiers, settings);
        assert.ok(result);
        assert.deepEqual(result, resolveDrag(move, target, modifiers, settings));
      }
    });
  }

  test('all else is left to the whole: copies, edges, ranges, the to-do list, dates of series, what is completed, targets that are no day', () => {
    const others: readonly (readonly [Gesture, Target, typeof plain])[] = [
      [move, later, { copy: true, fine: false }], [{ kind: 'resize-end', occurrence }, later, plain], [{ kind: 'create', anchor: later }, later, plain],
      [move, { place: 'to-do' }, plain], [{ ...move, occurrence: ofSeries }, later, plain], [{ ...move, occurrence: completed }, later, plain],
      [move, { place: 'day', day: 'soon' }, plain],
    ];
    for (const [gesture, target, modifiers] of others) assert.equal(resolveMove(gesture, target, modifiers, settings), undefined);
  });
});
