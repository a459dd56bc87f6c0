import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { resizeBoth } from '../../src/layout/resize-both.js';
import { addDays } from '../../src/time/index.js';
import { allDay, MONDAY } from './samples.js';
import { after, code, hours, meeting, settings } from './drag-helpers.js';

const both = (start: number, end: number) => resizeBoth(meeting, { start: { minutes: start }, end: { minutes: end } }, settings);

describe('resizing both edges by keys', () => {
  test('D4.3 one change carries the new start and the new end', () => {
    const result = both(-30, 45);
    assert.equal(hours(result), `${MONDAY}T08:30/${MONDAY}T10:45`);
    assert.deepEqual(Object.keys(after(result)).sort(), ['end', 'start']);
    assert.equal(result.kind === 'change' && result.change.intent, 'resize');
  });

  test('D4.3 one edge alone is as the pointer does it', () => {
    assert.deepEqual(Object.keys(after(both(0, 15))), ['end']);
    assert.deepEqual(Object.keys(after(both(15, 0))), ['start']);
    assert.equal(code(both(0, 0)), 'nothing');
  });

  test('D4.3 something always remains between them', () => {
    assert.equal(hours(both(90, 15)), `${MONDAY}T10:14/${MONDAY}T10:15`);
  });

  test('D4.3 a bar changes by days', () => {
    const bar = allDay('fair', MONDAY, 2);
    const result = resizeBoth(bar, { start: { days: -1 }, end: { days: 1 } }, settings);
    assert.equal(hours(result), `${addDays(MONDAY, -1)}T00:00/${addDays(MONDAY, 3)}T00:00`);
  });

  test('D4.6 a completed one is refused', () => {
    const done = { ...meeting, followUp: { ...meeting.followUp, completed: '2026-01-01T00:00:00Z' } };
    assert.equal(code(resizeBoth(done, { start: { minutes: 15 }, end: { minutes: 15 } }, settings)), 'completed');
  });
});
