import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { maskFollowUp, type Occurrence } from '../../src/model/index.js';
import { busyWith, clashesAt } from '../../src/planning/index.js';
import { occurrence } from '../model/samples.js';

const minutes = (start: number, end: number): { start: number; end: number } => ({ start: start * 60_000, end: end * 60_000 });
const keys = (found: readonly Occurrence[]): string[] => found.map(({ key }) => key);
const kari = { owner: 'kari' };

describe('clashes', () => {
  const taken = occurrence('a', 60, 120);
  const cases: readonly (readonly [name: string, other: Occurrence, clashes: boolean])[] = [
    ['what shares a minute', taken, true],
    ['what ends as it begins', occurrence('a', 30, 90), false],
    ['what begins as it ends', occurrence('a', 150, 200), false],
    ['what shows as free', occurrence('a', 60, 120, { showAs: 'free' }), false],
    ['what is completed', occurrence('a', 60, 120, { completed: '2026-11-23T10:00:00Z' }), false],
    ['what has no length', occurrence('a', 100, 100), false],
    ["somebody else's", occurrence('a', 60, 120, { owner: 'ole' }), false],
    ["somebody else's, accepted", occurrence('a', 60, 120, { owner: 'ole', attendees: [{ associate: 'kari', status: 'accepted' }] }), true],
    ["somebody else's, not answered", occurrence('a', 60, 120, { owner: 'ole', attendees: [{ associate: 'kari' }] }), true],
    ["somebody else's, declined", occurrence('a', 60, 120, { owner: 'ole', attendees: [{ associate: 'kari', status: 'declined' }] }), false],
    ['whole days that are busy', { ...occurrence('a', 0, 1440, { allDay: true }), days: { start: '1970-01-01', end: '1970-01-02' } }, true],
    ['a private one, of which nothing else is known', { ...taken, followUp: maskFollowUp({ ...taken.followUp, visibleFor: 'owner' }, 'ole', []) }, true],
  ];
  for (const [name, other, clashes] of cases) {
    test(`D5.7 ${name}: ${clashes ? 'clashes' : 'is no clash'}`, () => assert.deepEqual(keys(clashesAt(minutes(90, 150), [other], kari)), clashes ? ['a'] : []));
  }

  test('D5.7 the follow-up itself is not in its own way, other dates of its series are', () => {
    const dates = [occurrence('s@1', 60, 120), occurrence('s@2', 100, 200)];
    assert.deepEqual(keys(clashesAt(minutes(90, 150), dates, { ...kari, isSelf: ({ key }) => key === 's@1' })), ['s@2']);
  });

  test('D5.7 nothing clashes with what has no length', () => assert.deepEqual(clashesAt(minutes(90, 90), [taken], kari), []));

  test('D5.7 what is busy comes by start', () => assert.deepEqual(keys(busyWith([occurrence('b', 200, 300), taken], kari)), ['a', 'b']));
});
