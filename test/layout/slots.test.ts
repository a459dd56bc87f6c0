import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutColumn } from '../../src/layout/columns.js';
import { dayStops, lanesIn, minimumMinutes, scrollMinute, slotTimes, stopAt } from '../../src/layout/slots.js';
import type { Stop } from '../../src/layout/slots.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { crowd, timed, week } from './samples.js';

const placed = (occurrences: Occurrence[], maxLanes = 4) => {
  const { blocks, more } = layoutColumn(occurrences, { column: 0, frame: week()[0]!, minimumLength: 30, maxLanes });
  return [...blocks, ...more];
};
const said = (stop: Stop) => stop.kind === 'block' ? stop.block.occurrence.key : stop.kind === 'more' ? `+${stop.more.hidden.length}` : stop.top;

describe('slots of the time grid', () => {
  test('slots begin every so many minutes', () => {
    assert.equal(slotTimes(30).length, 48);
    assert.deepEqual(slotTimes(720), [0, 720]);
    assert.deepEqual([slotTimes(0).length, slotTimes(9999).length], [1440, 1]);
  });

  test('D4.3 24 px are so many minutes, and so many lanes', () => {
    assert.equal(minimumMinutes(48), 30);
    assert.equal(minimumMinutes(50), 29);
    assert.deepEqual([lanesIn(120), lanesIn(10)], [5, 2]);
  });

  test('D4.8 keys stop at free slots and blocks alike, in order of time', () => {
    const stops = dayStops(placed([timed('b', 585, 645), timed('a', 540, 600)]), 30);
    assert.deepEqual(stops.slice(17, 22).map(said), [510, 'a', 'b', 660, 690]);
  });

  test('D4.8 several in one slot are a stop each, a fold too', () => {
    const stops = dayStops(placed([timed('a', 0, 30), timed('b', 0, 30), timed('c', 0, 30)], 2), 720);
    assert.deepEqual(stops.map(said), ['a', '+2', 720]);
  });

  test('D4.8 any day: every block is one stop, every slot is free or covered', () => {
    fc.assert(fc.property(crowd(), fc.constantFrom(15, 20, 30, 60), (occurrences, slot) => {
      const all = placed(occurrences);
      const stops = dayStops(all, slot);
      assert.equal(stops.filter((stop) => stop.kind !== 'slot').length, all.length);
      stops.slice(1).forEach((stop, i) => assert.ok(stops[i]!.top <= stop.top));
      for (const top of slotTimes(slot)) {
        const busy = all.some((b) => b.top < top + slot && top < b.bottom);
        assert.equal(stops.some((stop) => stop.kind === 'slot' && stop.top === top), !busy);
      }
    }), { numRuns: 100 });
  });

  test('D4.8 coming from another day: the block that covers the time, else the slot', () => {
    const stops = dayStops(placed([timed('a', 540, 660)]), 30);
    assert.equal(said(stops[stopAt(stops, 630)]!), 'a');
    assert.equal(said(stops[stopAt(stops, 480)]!), 480);
  });

  test('D4.8 a time that no stop covers leads to the one before it', () => {
    const stops = dayStops(placed([timed('a', 550, 580)]), 60);
    assert.equal(said(stops[stopAt(stops, 590)]!), 'a');
    assert.equal(stopAt([], 590), -1);
  });

  test('D1.5 the grid begins at the earliest working hour of its days, or at eight', () => {
    const hours = { 1: { start: 540, end: 960 }, 2: { start: 420, end: 960 } };
    assert.equal(scrollMinute(hours, [1, 2, 3]), 420);
    assert.equal(scrollMinute(hours, [6, 7]), 480);
  });
});
