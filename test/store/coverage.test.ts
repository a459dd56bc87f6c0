import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Coverage } from '../../src/store/coverage.js';

const range = fc.record({ start: fc.nat({ max: 20 }), length: fc.integer({ min: 1, max: 8 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const owners = fc.option(fc.subarray(['me', 'kari', 'ola'], { minLength: 1 }), { nil: undefined });

describe('what has been read', () => {
  test('a range counts as read where each moment of it was read for each owner, or for all', () => {
    fc.assert(fc.property(fc.array(fc.record({ range, owners }), { maxLength: 12 }), range, owners, (read, asked, whose) => {
      const coverage = new Coverage();
      for (const one of read) coverage.add(one.range, one.owners);
      const moments = Array.from({ length: asked.end - asked.start }, (_, index) => asked.start + index);
      const known = (moment: number, owner: string | undefined): boolean => read.some((one) => (
        one.range.start <= moment && moment < one.range.end && (owner === undefined ? one.owners === undefined : one.owners?.includes(owner) ?? false)
      ));
      const forAll = moments.every((moment) => known(moment, undefined));
      const forEach = whose !== undefined && whose.every((owner) => moments.every((moment) => known(moment, owner)));
      assert.equal(coverage.covers(asked, whose), forAll || forEach);
      assert.equal(coverage.touches(asked), read.some((one) => one.range.start < asked.end && asked.start < one.range.end));
    }));
  });

  test('after clearing nothing counts as read', () => {
    const coverage = new Coverage();
    coverage.add({ start: 0, end: 10 }, undefined);
    coverage.clear();
    assert.equal(coverage.covers({ start: 1, end: 2 }, ['me']), false);
    assert.equal(coverage.touches({ start: 1, end: 2 }), false);
  });
});
