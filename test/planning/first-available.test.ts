import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Occurrence } from '../../src/model/index.js';
import { firstAvailable, type FirstAvailable, type FirstAvailableQuery } from '../../src/planning/index.js';
import { epochOf, zonedFromEpoch, zonedFromWall } from '../../src/time/index.js';
import { occurrence } from '../model/samples.js';

const oslo = 'Europe/Oslo';
const hours = { start: 480, end: 960 };
const week = { workingHours: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours }, lunch: { start: 690, end: 720 } } as const;

/** A moment of a November week, 23 = Monday, in Oslo. */
const on = (day: number, hour: number, minute = 0): number => epochOf(zonedFromWall(`2026-11-${day}`, hour * 60 + minute, oslo));
const taken = (key: string, start: number, end: number): Occurrence => occurrence(key, start / 60_000, end / 60_000);
const ask = (given: Partial<FirstAvailableQuery> = {}): FirstAvailable =>
  firstAvailable({ from: on(23, 9), length: 60, zone: oslo, busy: [], preferences: week, ...given });
const when = (moment: number): string => zonedFromEpoch(moment, oslo).slice(8, 16);
const told = (answer: FirstAvailable): string => [
  answer.found ? when(answer.start) : answer.why,
  ...answer.reasons.map((reason) => `${reason.why === 'busy' ? reason.by.key : reason.why} ${when(reason.start)}–${when(reason.end)}`),
].join(', ');

describe('first available', () => {
  const nine = taken('a', on(23, 9), on(23, 10));
  const cases: readonly (readonly [name: string, given: Partial<FirstAvailableQuery>, answer: string])[] = [
    ['free at once', {}, '23T09:00'],
    ['after what is there', { busy: [nine] }, '23T10:00, a 23T09:00–23T10:00'],
    ['back to back is no clash', { from: on(23, 8), busy: [nine] }, '23T08:00'],
    ['a gap that is too short is passed over', { busy: [nine, taken('b', on(23, 10, 30), on(23, 11, 30))] }, '23T12:00, a 23T09:00–23T10:00, b 23T10:30–23T11:30, lunch 23T11:30–23T12:00'],
    ['a start on a quarter of an hour', { busy: [taken('a', on(23, 9), on(23, 9, 50))], length: 45 }, '23T10:00, a 23T09:00–23T09:50'],
    ['every five minutes, where asked for', { busy: [taken('a', on(23, 9), on(23, 9, 50))], length: 45, step: 5 }, '23T09:50, a 23T09:00–23T09:50'],
    ['not through lunch', { from: on(23, 11) }, '23T12:00, lunch 23T11:30–23T12:00'],
    ['not before work begins', { from: on(23, 5) }, '23T08:00, hours 23T05:00–23T08:00'],
    ['over the weekend, as one stretch', { from: on(27, 15, 30) }, '30T08:00, hours 27T16:00–30T08:00'],
    ['not on a holiday', { from: on(24, 15, 15), holidays: [{ date: '2026-11-25', name: 'H' }] }, '26T08:00, hours 24T16:00–25T00:00, holiday 25T00:00–26T00:00, hours 26T00:00–26T08:00'],
    ['a holiday on a day off is a day off', { from: on(27, 16), holidays: [{ date: '2026-11-28', name: 'H' }] }, '30T08:00, hours 27T16:00–30T08:00'],
    ['what lies wholly in others is no reason of its own', { busy: [nine, taken('b', on(23, 9, 15), on(23, 9, 45))] }, '23T10:00, a 23T09:00–23T10:00'],
    ['whole days that are busy', { busy: [taken('all', on(23, 0), on(24, 0))] }, '24T08:00, all 23T09:00–24T00:00, hours 23T16:00–24T08:00'],
    ['over midnight, where somebody works then', { from: on(23, 23), preferences: { workingHours: { 1: { start: 0, end: 1440 }, 2: { start: 0, end: 1440 } }, lunch: null }, length: 120 }, '23T23:00'],
    ['seconds are rounded up', { from: on(23, 9) + 1_000 }, '23T09:15'],
    ['without a length it is one minute', { length: 0, busy: [nine] }, '23T10:00, a 23T09:00–23T10:00'],
    ['no working time at all', { preferences: { workingHours: {}, lunch: null }, horizon: 2 }, 'no-hours, hours 23T09:00–25T00:00'],
    ['too long for any stretch of work', { length: 300, horizon: 1 }, 'too-long, lunch 23T11:30–23T12:00, hours 23T16:00–24T00:00'],
    ['all of it taken', { busy: [taken('all', on(23, 8), on(23, 16))], horizon: 1 }, 'busy, all 23T09:00–23T16:00, hours 23T16:00–24T00:00'],
  ];
  for (const [name, given, answer] of cases) test(`D5.7 ${name}`, () => assert.equal(told(ask(given)), answer));

  test('D5.7 longer than a working day is told at once, however far one looks', () => {
    for (const length of [481, 10_000, Infinity]) {
      const answer = ask({ length, horizon: 1e9 });
      assert.equal(answer.found ? '' : answer.why, 'too-long');
    }
  });

  test('D5.7 a moment that is none has no answer', () => assert.deepEqual(ask({ from: NaN }), { found: false, why: 'no-hours', reasons: [] }));

  const day = { start: 0, end: 1440 };
  const always = { workingHours: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, lunch: null } as const;

  test('D5.7 minutes are those that pass: 24 h from noon end at 13:00 after clocks go forward', () => {
    const answer = ask({ from: epochOf('2026-03-28T12:00:00+01:00[Europe/Oslo]'), length: 1440, preferences: always });
    assert.equal(answer.found && zonedFromEpoch(answer.end, oslo), '2026-03-29T13:00:00+02:00[Europe/Oslo]');
  });

  test('D5.7 the hour that clocks show twice is two hours long, and both are work', () => {
    const night = { ...always, workingHours: { 7: { start: 120, end: 180 } } };
    const from = epochOf('2026-10-24T12:00:00+02:00[Europe/Oslo]');
    const answer = ask({ from, length: 120, preferences: night, horizon: 2 });
    assert.equal(answer.found && zonedFromEpoch(answer.start, oslo), '2026-10-25T02:00:00+02:00[Europe/Oslo]');
    assert.equal(told(ask({ from, length: 121, preferences: night, horizon: 2 })).slice(0, 8), 'too-long');
  });

  test('D5.7 no work in the hour that clocks leave out', () => {
    const night = { ...always, workingHours: { 7: { start: 120, end: 180 } } };
    assert.equal(told(ask({ from: epochOf('2026-03-28T12:00:00+01:00[Europe/Oslo]'), length: 15, preferences: night, horizon: 2 })).slice(0, 8), 'no-hours');
  });

  test('D5.7 ten thousand meetings in a row are passed in one go', () => {
    const busy = Array.from({ length: 10_000 }, (_, n) => taken(`m${n}`, on(23, 0) + n * 60_000 * 30, on(23, 0) + (n + 1) * 60_000 * 30));
    const answer = ask({ busy, preferences: always, horizon: 366 });
    assert.equal(answer.found && answer.start, on(23, 0) + 10_000 * 30 * 60_000);
    assert.equal(answer.reasons.length, 10_000 - 18);
  });
});
