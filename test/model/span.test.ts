import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { concerns, meets, spanOf } from '../../src/model/index.js';
import { meeting } from '../sources/fixtures.js';

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const span = (...args: Parameters<typeof meeting>): string[] => {
  const found = spanOf(meeting(...args));
  return found ? [iso(found.start), Number.isFinite(found.end) ? iso(found.end) : 'never'] : [];
};

describe('spanOf', () => {
  test('a meeting: its start and end', () => {
    assert.deepEqual(span('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'), ['2026-11-23T09:00', '2026-11-23T10:00']);
  });

  test('D2.7 an all-day one: its days as they are in any zone of the world', () => {
    assert.deepEqual(span('a', '2026-11-23T00:00:00', '2026-11-24T00:00:00', { allDay: true }), ['2026-11-22T10:00', '2026-11-24T12:00']);
  });

  test('D7 a series without an end never ends; UNTIL ends it with a margin; RDATEs widen it', () => {
    const rule = (text: string, also?: readonly string[]): string[] =>
      span('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { repeat: { rule: text, ...(also ? { also } : {}) } });
    assert.deepEqual(rule('FREQ=DAILY'), ['2026-11-23T09:00', 'never']);
    assert.deepEqual(rule('FREQ=DAILY;COUNT=3'), ['2026-11-23T09:00', 'never']);
    assert.deepEqual(rule('FREQ=DAILY;until=20261130T090000Z'), ['2026-11-23T09:00', '2026-12-02T01:00']);
    assert.deepEqual(rule('FREQ=DAILY;UNTIL=20261130', ['2027-01-01T09:00:00Z']), ['2026-11-23T09:00', '2027-01-01T10:00']);
  });

  test('a task is due the whole day, wherever one is', () => {
    assert.deepEqual(spanOf({ id: 't', kind: 'task', title: '', owner: 'ann', due: '2026-11-23' }),
      { start: Date.parse('2026-11-22T10:00Z'), end: Date.parse('2026-11-24T12:00Z') });
  });

  test('nothing without a date; NaN where a date cannot be read; never empty', () => {
    assert.equal(spanOf({ id: 't', kind: 'task', title: '', owner: 'ann' }), undefined);
    const unreadable = spanOf({ id: 't', kind: 'task', title: '', owner: 'ann', start: 'soon' });
    assert.ok(unreadable && Number.isNaN(unreadable.start) && Number.isNaN(unreadable.end));
    const moment = spanOf(meeting('a', '2026-11-23T09:00:00', '2026-11-23T09:00:00'));
    assert.ok(moment && meets(moment, { start: moment.start, end: moment.start + 1 }));
  });
});

test('a follow-up concerns its owner, attendees and resources', () => {
  const invited = meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { attendees: [{ associate: 'bo' }, { resource: 'room' }, { email: 'x@y.no' }] });
  assert.deepEqual(['ann', 'bo', 'room', 'cy'].map((owner) => concerns(invited, new Set([owner]))), [true, true, true, false]);
  assert.ok(concerns(invited, undefined));
});
