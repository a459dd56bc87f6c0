import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IntervalIndex } from '../../src/time/interval-index.js';
import type { TimeRange } from '../../src/time/types.js';

const edge = fc.integer({ min: -50, max: 50 });
const stretch = fc.record({ start: edge, length: fc.oneof(fc.nat({ max: 20 }), fc.constant(Infinity)) })
  .map(({ start, length }): TimeRange => ({ start, end: start + length }));
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key: fc.nat({ max: 30 }), range: stretch }),
  fc.record({ kind: fc.constant('delete' as const), key: fc.nat({ max: 30 }) }),
);

function touches(a: TimeRange, b: TimeRange): boolean {
  return a.start < Math.max(b.end, b.start + 1) && Math.max(a.end, a.start + 1) > b.start;
}

describe('interval index', () => {
  test('finds what looking at all would find, after any order of setting and deleting', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 80 }), fc.array(stretch, { minLength: 1, maxLength: 8 }), (steps, asked) => {
      const index = new IntervalIndex<number>();
      const model = new Map<number, TimeRange>();
      for (const one of steps) {
        if (one.kind === 'set') {
          index.set(one.key, one.range);
          model.set(one.key, one.range);
        } else {
          assert.equal(index.delete(one.key), model.delete(one.key));
        }
      }
      assert.equal(index.size, model.size);
      for (const range of asked) {
        const expected = [...model].filter(([, held]) => touches(held, range)).map(([key]) => key);
        assert.deepEqual(index.touching(range).sort((a, b) => a - b), expected.sort((a, b) => a - b));
      }
    }));
  });

  test('edges are half-open: what ends where the range starts, or starts where it ends, does not touch', () => {
    const index = new IntervalIndex<string>();
    index.set('before', { start: 0, end: 10 });
    index.set('in', { start: 10, end: 20 });
    index.set('after', { start: 20, end: 30 });
    assert.deepEqual(index.touching({ start: 10, end: 20 }), ['in']);
  });

  test('a stretch without length counts as its moment', () => {
    const index = new IntervalIndex<string>();
    index.set('point', { start: 10, end: 10 });
    assert.deepEqual(index.touching({ start: 10, end: 20 }), ['point']);
    assert.deepEqual(index.touching({ start: 0, end: 10 }), []);
  });

  test('an endless stretch touches all later times', () => {
    const index = new IntervalIndex<string>();
    index.set('series', { start: 10, end: Infinity });
    assert.deepEqual(index.touching({ start: 1e15, end: 1e15 + 1 }), ['series']);
    assert.deepEqual(index.touching({ start: 0, end: 10 }), []);
  });

  test('an edge that is not a number is refused and changes nothing', () => {
    const index = new IntervalIndex<string>();
    index.set('a', { start: 0, end: 1 });
    assert.throws(() => index.set('a', { start: NaN, end: 1 }), RangeError);
    assert.deepEqual(index.get('a'), { start: 0, end: 1 });
  });

  test('sorted input of 50,000 does not make the tree deep', () => {
    const index = new IntervalIndex<number>();
    for (let key = 0; key < 50_000; key++) index.set(key, { start: key * 10, end: key * 10 + 10 });
    assert.deepEqual(index.touching({ start: 100_000, end: 100_020 }), [10_000, 10_001]);
    index.clear();
    assert.equal(index.size, 0);
  });
});
