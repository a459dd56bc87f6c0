import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutColumn } from '../../src/layout/columns.js';
import type { ColumnLayout, ColumnOptions } from '../../src/layout/placement.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { dayFrames } from '../../src/time/index.js';
import { MONDAY, OSLO, allDay, crowd, timed, week } from './samples.js';

const monday = week()[0]!;
const options = (some: Partial<ColumnOptions> = {}): ColumnOptions => ({ column: 0, frame: monday, minimumLength: 30, maxLanes: 4, ...some });
const edges = (layout: ColumnLayout) => layout.blocks.map((b) => [b.occurrence.key, b.left, b.right]);

interface Box { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
const boxes = ({ blocks, more }: ColumnLayout): Box[] => [...blocks, ...more];
const shareTime = (a: Box, b: Box) => a.top < b.bottom && b.top < a.bottom;

describe('columns of the time grid', () => {
  test('D2.6 one alone takes the whole width', () => {
    assert.deepEqual(layoutColumn([timed('a', 540, 600)], options({ column: 3 })).blocks, [{
      occurrence: timed('a', 540, 600), column: 3, top: 540, bottom: 600, left: 0, right: 1, continuesBefore: false, continuesAfter: false,
    }]);
  });

  test('D2.6 two that overlap share the width, two that only touch do not', () => {
    assert.deepEqual(edges(layoutColumn([timed('a', 540, 600), timed('b', 570, 630)], options())), [['a', 0, 0.5], ['b', 0.5, 1]]);
    assert.deepEqual(edges(layoutColumn([timed('a', 540, 600), timed('b', 600, 660)], options())), [['a', 0, 1], ['b', 0, 1]]);
  });

  test('D2.6 a block grows into free room beside it', () => {
    const crowded = [timed('long', 540, 780), timed('a', 540, 600), timed('b', 540, 600), timed('c', 600, 660)];
    assert.deepEqual(edges(layoutColumn(crowded, options())).at(-1), ['c', 1 / 3, 1]);
  });

  test('D2.6 of two that start together the longer stands left', () => {
    assert.deepEqual(edges(layoutColumn([timed('a', 540, 570), timed('b', 540, 600)], options())).map(([key]) => key), ['b', 'a']);
  });

  test('D4.3 a short block counts as long as it is drawn', () => {
    const { blocks } = layoutColumn([timed('a', 540, 545), timed('b', 560, 620)], options());
    assert.deepEqual(blocks.map((b) => [b.top, b.bottom, b.left]), [[540, 570, 0], [560, 620, 0.5]]);
  });

  test('D4.3 a short block before midnight is drawn upwards', () => {
    assert.deepEqual(layoutColumn([timed('a', 1435, 1435)], options()).blocks.map((b) => [b.top, b.bottom]), [[1410, 1440]]);
  });

  test('D4.3 a minimum beyond the day fills the day', () => {
    assert.deepEqual(layoutColumn([timed('a', 600, 660)], options({ minimumLength: 9999 })).blocks.map((b) => [b.top, b.bottom]), [[0, 1440]]);
  });

  test('D1.3 what has no room beside the others is folded into "+N more"', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((key) => timed(key, 540, 600));
    const { blocks, more } = layoutColumn(five, options({ maxLanes: 3 }));
    assert.deepEqual(blocks.map((b) => b.occurrence.key), ['a', 'b']);
    assert.deepEqual(more.map((m) => [m.top, m.bottom, m.hidden.map((o) => o.key)]), [[540, 600, ['c', 'd', 'e']]]);
    assert.equal(more[0]!.right, 1);
  });

  test('D1.3 nothing is folded where all fit, even beside a crowd', () => {
    const crowd = ['a', 'b', 'c'].map((key) => timed(key, 540, 600));
    const { blocks, more } = layoutColumn([timed('long', 500, 900), ...crowd, timed('x', 700, 760), timed('y', 700, 760)], options({ maxLanes: 3 }));
    assert.deepEqual(more.map((m) => m.hidden.map((o) => o.key)), [['b', 'c']]);
    assert.deepEqual(blocks.map((b) => b.occurrence.key), ['long', 'a', 'x', 'y']);
  });

  test('D1.3 one fold for each run of follow-ups that overlap', () => {
    const at = (minute: number) => ['a', 'b', 'c'].map((key) => timed(`${key}${minute}`, minute, minute + 60));
    const { more } = layoutColumn([...at(540), ...at(600)], options({ maxLanes: 2 }));
    assert.deepEqual(more.map((m) => [m.top, m.bottom]), [[540, 600], [600, 660]]);
  });

  test('D1.3 fewer than two lanes count as two', () => {
    const { blocks, more } = layoutColumn([timed('a', 540, 600), timed('b', 540, 600)], options({ maxLanes: 0 }));
    assert.deepEqual([blocks.length, more.length], [2, 0]);
  });

  test('D2.7 one that passes midnight is divided over its two columns', () => {
    const night = timed('n', 1320, 1560);
    const [first, second] = week().slice(0, 2).map((frame) => layoutColumn([night], options({ frame })).blocks[0]!);
    assert.deepEqual([first!.top, first!.bottom, first!.continuesBefore, first!.continuesAfter], [1320, 1440, false, true]);
    assert.deepEqual([second!.top, second!.bottom, second!.continuesBefore, second!.continuesAfter], [0, 120, true, false]);
  });

  test('D2.7 all-day ones and those of 24 hours are left to the all-day row, other days to their columns', () => {
    const others = [allDay('d', MONDAY), timed('t', 0, 1440), timed('tomorrow', 1440, 1500), timed('yesterday', -60, 0)];
    assert.deepEqual(layoutColumn(others, options()), { blocks: [], more: [] });
  });

  test('D2.6 one without length stands on the day it begins on', () => {
    const midnight = timed('m', 0, 0);
    assert.equal(layoutColumn([midnight], options()).blocks.length, 1);
    assert.equal(layoutColumn([timed('m', 1440, 1440)], options()).blocks.length, 0);
  });

  test('D4.10 through an hour shown twice, a block still goes downwards', () => {
    const frame = dayFrames('2026-10-25', 1, OSLO)[0]!;
    const start = Date.parse('2026-10-25T00:45Z');
    const twice: Occurrence = { ...timed('a', 0, 60), start, end: start + 30 * 60_000 };
    assert.deepEqual(layoutColumn([twice], options({ frame })).blocks.map((b) => [b.top, b.bottom]), [[165, 195]]);
  });
});

describe('columns of the time grid, any set', () => {
  const anySet = (check: (layout: ColumnLayout, occurrences: Occurrence[], maxLanes: number) => void) =>
    fc.assert(fc.property(crowd(), fc.integer({ min: 2, max: 7 }), (occurrences, maxLanes) => {
      check(layoutColumn(occurrences, options({ maxLanes })), occurrences, maxLanes);
    }), { numRuns: 300 });

  test('D2.6 no two share both time and place', () => anySet((layout) => {
    const all = boxes(layout);
    all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
      if (shareTime(a, b)) assert.ok(a.right <= b.left + 1e-9 || b.right <= a.left + 1e-9);
    }));
  }));

  test('D2.6 each is at least one lane wide and stays in the column', () => anySet((layout, _, maxLanes) => {
    for (const box of boxes(layout)) {
      assert.ok(box.right - box.left >= 1 / maxLanes - 1e-9);
      assert.ok(box.left >= 0 && box.right <= 1 && box.top >= 0 && box.bottom <= 1440 && box.bottom - box.top >= 30);
    }
  }));

  test('D2.6 no thin line stands beside empty room', () => anySet((layout) => {
    const all = boxes(layout);
    for (const box of all) {
      assert.ok(box.right === 1 || all.some((other) => shareTime(box, other) && other.left === box.right));
      assert.ok(box.left === 0 || all.some((other) => shareTime(box, other) && other.right === box.left));
    }
  }));

  test('D1.3 each is shown once or folded once', () => anySet(({ blocks, more }, occurrences) => {
    const touching = occurrences.filter((o) => o.start < monday.end && (o.end > monday.start || o.start >= monday.start));
    const found = [...blocks.map((b) => b.occurrence), ...more.flatMap((m) => m.hidden)].map((o) => o.key);
    assert.deepEqual(found.sort(), touching.map((o) => o.key).sort());
    assert.ok(more.every((m) => m.hidden.length > 1));
  }));

  test('D2.6 an earlier start stands no lower', () => anySet(({ blocks }) => {
    const ordered = [...blocks].sort((a, b) => a.occurrence.start - b.occurrence.start);
    ordered.slice(1).forEach((block, i) => assert.ok(ordered[i]!.top <= block.top));
  }));

  test('D2.6 the order they come in does not count', () => fc.assert(fc.property(
    crowd().chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
    ([all, shuffled]) => assert.deepEqual(layoutColumn(shuffled, options()), layoutColumn(all, options())),
  ), { numRuns: 100 }));

  test('D2.6 what is given is not changed', () => anySet((_, occurrences) => {
    const before = structuredClone(occurrences);
    layoutColumn(Object.freeze(occurrences) as Occurrence[], options());
    assert.deepEqual(occurrences, before);
  }));

  test('D1.3 5,000 in one day are all placed or folded', () => {
    const many = Array.from({ length: 5000 }, (_, i) => timed(`f${i}`, (i * 37) % 1400, ((i * 37) % 1400) + 15 + (i % 90)));
    const { blocks, more } = layoutColumn(many, options({ maxLanes: 8 }));
    assert.equal(blocks.length + more.reduce((sum, m) => sum + m.hidden.length, 0), 5000);
  });
});
