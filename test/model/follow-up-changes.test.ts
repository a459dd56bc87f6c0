import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  addFollowUp, assignFollowUp, batchOf, changesNothing, completeFollowUp, invert, removeFollowUp, reopenFollowUp, sameJson, updateSale,
  type Sale,
} from '../../src/model/index.js';
import { meeting } from './samples.js';

const sale: Sale = { id: 's1', name: 'Renewal', amount: 100, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'kari' };

describe('changes with a name', () => {
  test('D6.1 completing and reopening are inverse', () => {
    const at = '2026-11-23T10:00:00Z';
    const complete = completeFollowUp(meeting, at);
    assert.deepEqual([complete.intent, complete.after], ['complete', { completed: at }]);
    assert.deepEqual(reopenFollowUp({ ...meeting, completed: at }), { ...invert(complete), intent: 'reopen' });
  });

  test('D9.5 assigning changes the owner', () => {
    assert.deepEqual(assignFollowUp(meeting, 'ole').after, { owner: 'ole' });
  });

  test('sales change in the same way', () => {
    assert.deepEqual(updateSale(sale, { stage: 'Offer', name: 'Renewal' }), {
      type: 'update', entity: 'sale', intent: 'sale', id: 's1', before: { stage: undefined }, after: { stage: 'Offer' },
    });
  });

  test('a batch of batches is one batch', () => {
    const inner = batchOf([addFollowUp(meeting), removeFollowUp(meeting)], 'edit');
    assert.deepEqual(batchOf([inner, addFollowUp(meeting)], 'edit', 'future').changes.map((change) => change.type), ['add', 'remove', 'add']);
    assert.equal(changesNothing(inner), false);
  });

  test('the same JSON is the same in any order of keys, and undefined is no key', () => {
    assert.equal(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined }), true);
    for (const [a, b] of [[{ a: 1 }, { a: 2 }], [{ a: 1 }, { b: 1 }], [[1], [1, 2]], [[1], { 0: 1 }], [{}, null], [1, '1'], [[], {}]]) {
      assert.equal(sameJson(a, b), false);
    }
  });
});
