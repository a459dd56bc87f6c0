import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutMonth } from '../../src/layout/month.js';
import type { MonthCell } from '../../src/layout/placement.js';
import { addDays, dayFrames, eachDay } from '../../src/time/index.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { MONDAY, OSLO, allDay, timed } from './samples.js';

const day = (n: number) => addDays(MONDAY, n);
const weeks = [0, 7, 14, 21, 28].map((n) => eachDay(day(n), 7));
const frames = dayFrames(MONDAY, 35, OSLO);
const month = (all: readonly Occurrence[], maxLanes = 4) => layoutMonth(all, weeks, frames, maxLanes);
const items = (cell: MonthCell | undefined) => cell!.items.map((i) => [i.occurrence.key, i.lane, i.span]);

describe('the month', () => {
  test('D1.3 a day shows its follow-ups by time, bars above', () => {
    const [week] = month([timed('late', 900, 960), timed('early', 540, 600), allDay('bar', day(0))]);
    assert.deepEqual(items(week![0]), [['bar', 0, 1], ['early', 1, 1], ['late', 2, 1]]);
    assert.deepEqual(week![0]!.all.map((o) => o.key), ['bar', 'early', 'late']);
    assert.equal(week![0]!.hidden, 0);
    assert.deepEqual(week![0]!.items.map((i) => i.bar), [true, false, false]);
  });

  test('D1.3 timed ones fill the lanes that bars leave free', () => {
    const [week] = month([allDay('a', day(0), 2), allDay('b', day(1), 2), timed('t', 600, 660, day(2))]);
    assert.deepEqual(items(week![1]), [['b', 1, 2]]);
    assert.deepEqual(items(week![2]), [['t', 0, 1]]);
  });

  test('D1.3 a bar over two weeks comes in again at the start of the second', () => {
    const [first, second] = month([allDay('a', day(5), 4)]);
    const [start, rest] = [first![5]!.items[0]!, second![0]!.items[0]!];
    assert.deepEqual([start.span, start.continuesBefore, start.continuesAfter], [2, false, true]);
    assert.deepEqual([rest.span, rest.continuesBefore, rest.continuesAfter], [2, true, false]);
  });

  test('D1.3 a timed one past midnight is a bar over its two days', () => {
    const [week] = month([timed('n', 1320, 1560), timed('until', 1320, 1440)]);
    assert.deepEqual(items(week![0]), [['n', 0, 2], ['until', 1, 1]]);
    assert.equal(week![1]!.all.length, 1);
  });

  test('D1.3 more than fit: the last lane is kept for "+N more"', () => {
    const [week] = month([1, 2, 3, 4].map((n) => timed(`t${n}`, n * 60, n * 60 + 30)), 3);
    assert.deepEqual(items(week![0]), [['t1', 0, 1], ['t2', 1, 1]]);
    assert.equal(week![0]!.hidden, 2);
    assert.equal(week![0]!.all.length, 4);
  });

  test('D1.3 exactly as many as fit are all shown', () => {
    const [week] = month([1, 2, 3].map((n) => timed(`t${n}`, n * 60, n * 60 + 30)), 3);
    assert.deepEqual([week![0]!.items.length, week![0]!.hidden], [3, 0]);
  });

  test('D1.3 a bar in the last lane gives way on all its days where one is crowded', () => {
    const [week] = month([allDay('a', day(0), 2), allDay('b', day(0), 2), timed('t', 600, 660, day(1))], 2);
    assert.deepEqual(week!.slice(0, 2).map((cell) => [items(cell), cell.hidden]), [[[['a', 0, 2]], 1], [[], 2]]);
  });

  test('D1.3 with no line to spare only counts are left', () => {
    const [week] = month([timed('t', 600, 660), allDay('a', day(0))], 0);
    assert.deepEqual([week![0]!.items.length, week![0]!.hidden, week![1]!.hidden], [0, 2, 0]);
  });

  test('D1.4 with the weekend hidden, its follow-ups are not shown', () => {
    const workdays = weeks.map((week) => week.slice(0, 5));
    const [week, next] = layoutMonth([timed('sat', 600, 660, day(5)), allDay('over', day(4), 4)], workdays, frames, 4);
    assert.equal(week!.length, 5);
    assert.deepEqual(week![4]!.items.map((i) => [i.occurrence.key, i.span, i.continuesAfter]), [['over', 1, true]]);
    assert.deepEqual(next![0]!.items.map((i) => [i.occurrence.key, i.span, i.continuesBefore]), [['over', 1, true]]);
  });

  const some = fc.array(fc.tuple(fc.integer({ min: -4, max: 20 }), fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 60 })
    .map((list) => list.map(([first, count, bar], i) => bar ? allDay(`b${i}`, day(first), count) : timed(`t${i}`, count * 100, count * 100 + 50, day(first))));

  test('D1.3 any set: each is shown or counted, lanes never clash, the last line is kept', () => {
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 5 }), (all, maxLanes) => {
      for (const week of month(all, maxLanes)) {
        week.forEach((cell, column) => {
          const shown = week.flatMap((c, at) => c.items.filter((i) => at <= column && at + i.span > column));
          assert.equal(cell.hidden, cell.all.length - shown.length);
          assert.equal(new Set(shown.map((i) => i.lane)).size, shown.length);
          assert.ok(shown.every((i) => i.lane < (cell.hidden ? maxLanes - 1 : maxLanes)));
        });
      }
    }), { numRuns: 200 });
  });

  test('D1.3 any set: the order they come in does not count', () => {
    fc.assert(fc.property(some, (all) => assert.deepEqual(month([...all].reverse()), month(all))), { numRuns: 100 });
  });
});
