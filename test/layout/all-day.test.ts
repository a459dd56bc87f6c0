import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { belongsInAllDayRow, layoutAllDay } from '../../src/layout/all-day.js';
import type { BarPlacement } from '../../src/layout/placement.js';
import { addDays, eachDay } from '../../src/time/index.js';
import { MONDAY, allDay, timed, week } from './samples.js';

const days = eachDay(MONDAY, 7);
const day = (n: number) => addDays(MONDAY, n);
const bars = (placed: readonly BarPlacement[]) => placed.map((b) => [b.occurrence.key, b.lane, b.from, b.to]);

describe('the all-day row', () => {
  test('D2.7 holds all-day ones and those of 24 hours and more', () => {
    assert.equal(belongsInAllDayRow(allDay('a', MONDAY)), true);
    assert.equal(belongsInAllDayRow(timed('b', 600, 600 + 1440)), true);
    assert.equal(belongsInAllDayRow(timed('c', 600, 600 + 1439)), false);
    assert.equal(belongsInAllDayRow(timed('d', 1380, 1500)), false);
  });

  test('D2.7 bars that share a day get lanes of their own, others share a lane', () => {
    const placed = layoutAllDay([allDay('b', day(1)), allDay('a', day(0), 2), allDay('c', day(2))], days, week());
    assert.deepEqual(bars(placed), [['a', 0, 0, 2], ['b', 1, 1, 2], ['c', 0, 2, 3]]);
  });

  test('D2.7 longer ones come first, then the key decides', () => {
    const placed = layoutAllDay([allDay('z', day(0)), allDay('b', day(0)), allDay('long', day(0), 3)], days, week());
    assert.deepEqual(bars(placed).map(([key]) => key), ['long', 'b', 'z']);
  });

  test('D2.7 a bar tells when it goes on outside the week', () => {
    const [long, inside] = layoutAllDay([allDay('long', day(-2), 20), allDay('inside', day(6))], days, week());
    assert.deepEqual([long!.from, long!.to, long!.continuesBefore, long!.continuesAfter], [0, 7, true, true]);
    assert.deepEqual([inside!.from, inside!.to, inside!.continuesBefore, inside!.continuesAfter], [6, 7, false, false]);
  });

  test('D2.7 a timed one of several days covers the days it touches', () => {
    const [placed] = layoutAllDay([timed('t', 600, 2 * 1440 + 600)], days, week());
    assert.deepEqual([placed!.from, placed!.to, placed!.continuesBefore, placed!.continuesAfter], [0, 3, false, false]);
    const [until] = layoutAllDay([timed('t', -600, 2 * 1440)], days, week());
    assert.deepEqual([until!.from, until!.to, until!.continuesBefore, until!.continuesAfter], [0, 2, true, false]);
  });

  test('D2.7 timed ones of the day and other weeks are passed over', () => {
    const others = [timed('t', 600, 660), allDay('before', day(-1)), allDay('after', day(7)), timed('next', 7 * 1440, 9 * 1440)];
    assert.deepEqual(layoutAllDay(others, days, week()), []);
  });

  test('D1.4 with the weekend hidden, a bar over it goes on after Friday', () => {
    const workdays = days.slice(0, 5);
    const [friday] = layoutAllDay([allDay('a', day(4), 2), allDay('saturday', day(5))], workdays, week());
    assert.deepEqual([friday!.from, friday!.to, friday!.continuesAfter], [4, 5, true]);
  });

  test('D2.7 frames of another range are refused', () => {
    assert.throws(() => layoutAllDay([], [day(0), day(9)], week()), RangeError);
  });

  test('D2.7 any set: no two bars share lane and day, none leaves a lane empty above it, order does not count', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: 1, max: 9 })), { maxLength: 25 });
    fc.assert(fc.property(some, (spans) => {
      const all = spans.map(([first, count], i) => allDay(`f${i}`, day(first), count));
      const placed = layoutAllDay(all, days, week());
      assert.deepEqual(layoutAllDay([...all].reverse(), days, week()), placed);
      for (const a of placed) {
        assert.ok(placed.every((b) => a === b || a.lane !== b.lane || a.to <= b.from || b.to <= a.from));
        for (let lane = 0; lane < a.lane; lane++) assert.ok(placed.some((b) => b.lane === lane && b.from <= a.from && a.from < b.to));
      }
    }), { numRuns: 150 });
  });
});
