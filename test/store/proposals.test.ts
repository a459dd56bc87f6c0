import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addFollowUp, apply, batchOf, invert, removeFollowUp, simpleChanges, updateFollowUp } from '../../src/model/index.js';
import type { Entities, EntityName, FollowUp, Id, Lookup } from '../../src/model/index.js';
import { turned, workOut } from '../../src/store/proposals.js';
import { changeOf } from '../../src/store/told-change.js';
import { meeting } from '../harness/diary-samples.js';

function lookupIn(...records: FollowUp[]): Lookup {
  return <E extends EntityName>(_entity: E, id: Id) => records.find((record) => record.id === id) as Entities[E] | undefined;
}

describe('changes worked out against what stands there', () => {
  test('D4.9 the inverse of a change made from an older record restores what really stood there', () => {
    const present = meeting('a', { title: 'Present', location: 'Here' });
    const worked = workOut(lookupIn(present), updateFollowUp(meeting('a', { title: 'Old' }), { title: 'New', location: 'There' }));
    assert.ok(worked.ok);
    const after = worked.value.effects[0]?.after as FollowUp;
    const back = apply(lookupIn(after), invert(worked.value.change));
    assert.deepEqual(back.ok && back.value[0]?.after, present);
  });

  test('D4.9 the steps of a batch are exact one after the other', () => {
    const change = batchOf([
      updateFollowUp(meeting('a', { title: 'x' }), { title: 'One' }),
      updateFollowUp(meeting('a', { title: 'y' }), { title: 'Two' }),
      removeFollowUp(meeting('a', { title: 'z' })),
      addFollowUp(meeting('a', { title: 'Again' })),
    ], 'edit');
    const worked = workOut(lookupIn(meeting('a')), change);
    assert.ok(worked.ok);
    const steps = simpleChanges(worked.value.change).map((step) => (step.type === 'update' ? (step.before as Partial<FollowUp>).title : step.record));
    assert.deepEqual(steps.map((step) => (typeof step === 'object' ? (step as FollowUp).title : step)), ['Meeting a', 'One', 'Two', 'Again']);
  });

  test('what happened elsewhere is told as the change that does it', () => {
    const before = meeting('a');
    const effects = [
      { entity: 'followUp', id: 'a', before, after: { ...before, title: 'New', revision: 'r2' } },
      { entity: 'followUp', id: 'b', after: meeting('b') },
      { entity: 'followUp', id: 'c', before: meeting('c') },
    ] as const;
    const change = changeOf(effects, 'edit');
    assert.deepEqual(change && simpleChanges(change).map((step) => step.type), ['update', 'add', 'remove']);
    const [first] = change ? simpleChanges(change) : [];
    assert.deepEqual(first?.type === 'update' && [first.before, first.after], [{ title: 'Meeting a' }, { title: 'New' }]);
    assert.equal(changeOf([], 'edit'), undefined);
  });

  test('effects turned round lead back, the last one first', () => {
    const effects = [{ entity: 'followUp', id: 'a', after: meeting('a') }, { entity: 'followUp', id: 'b', before: meeting('b') }] as const;
    assert.deepEqual(turned(effects), [{ entity: 'followUp', id: 'b', after: meeting('b') }, { entity: 'followUp', id: 'a', before: meeting('a') }]);
  });
});
