import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apply, batchOf, changesNothing, copyOf, fieldsOf, invert, updateFollowUp, type Change, type Effect, type FollowUp, type Lookup, type SimpleChange } from '../../src/model/index.js';
import { anyState, anyWish, fitting, frozen, lookupIn, meeting, type Wish } from './samples.js';

type State = ReadonlyMap<string, FollowUp>;

const lookupOf = (state: State): Lookup => ((_entity: string, id: string) => state.get(id)) as Lookup;

function next(state: State, change: Change): State {
  const result = apply(lookupOf(state), frozen(change));
  assert.ok(result.ok, 'the change fits the state');
  const after = new Map(state);
  for (const effect of result.value) {
    if (effect.after) after.set(effect.id, effect.after as FollowUp);
    else after.delete(effect.id);
  }
  return after;
}

/** One wish after the other, each fitted to what the earlier ones leave. */
function batchFrom(state: State, wishes: readonly Wish[]): Change {
  const changes: SimpleChange[] = [];
  for (const wish of wishes) {
    const change = fitting(state, wish);
    if (!change) continue;
    changes.push(change);
    state = next(state, change);
  }
  return batchOf(changes, 'edit');
}

const effectsOf = (lookup: Lookup, change: Change): readonly Effect[] => {
  const result = apply(lookup, change);
  assert.ok(result.ok);
  return result.value;
};

describe('apply and invert', () => {
  test('D4.9 a change and then its inverse is no change, and nothing is mutated', () => {
    fc.assert(fc.property(anyState, anyWish, (state, wish) => {
      const change = fitting(frozen(state), wish);
      if (!change) return;
      assert.deepEqual(next(next(state, change), invert(change)), state);
    }));
  });

  test('D4.9 so it is with batches', () => {
    fc.assert(fc.property(anyState, fc.array(anyWish, { maxLength: 8 }), (state, wishes) => {
      for (const record of state.values()) frozen(record);
      const change = batchFrom(state, wishes);
      assert.deepEqual(next(next(state, change), invert(change)), state);
    }));
  });

  test('a change keeps its meaning through JSON, removed fields included', () => {
    fc.assert(fc.property(anyState, fc.array(anyWish, { maxLength: 5 }), (state, wishes) => {
      const change = batchFrom(state, wishes);
      const sent = JSON.parse(JSON.stringify(change)) as Change;
      assert.deepEqual(next(state, sent), next(state, change));
      assert.deepEqual(next(next(state, sent), invert(sent)), state);
    }));
  });

  test('inverting twice gives the change again', () => {
    const change = batchOf([updateFollowUp(meeting, { title: 'Other' }), { type: 'remove', entity: 'followUp', intent: 'delete', record: meeting }], 'edit');
    assert.deepEqual(invert(invert(change)), change);
  });

  test('an update merges; undefined removes the key', () => {
    const [effect] = effectsOf(lookupIn({ ...meeting, alarm: 15 }), updateFollowUp({ ...meeting, alarm: 15 }, { title: 'Other', alarm: undefined }));
    assert.deepEqual(effect?.after, { ...meeting, title: 'Other' });
    assert.ok(!Object.hasOwn(effect?.after ?? {}, 'alarm'));
  });

  test('an update cannot touch id, revision or the prototype', () => {
    const hostile = JSON.parse('{"id":"x","revision":"9","__proto__":{"owner":"x"},"title":"Other"}') as object;
    const change: Change = { type: 'update', entity: 'followUp', intent: 'edit', id: 'm1', before: {}, after: hostile };
    assert.deepEqual(fieldsOf(change), ['title']);
    assert.deepEqual(effectsOf(lookupIn(meeting), change)[0]?.after, { ...meeting, title: 'Other' });
  });

  test('a batch has one effect per record and sees its own', () => {
    const batch = batchOf([
      updateFollowUp(meeting, { title: 'One' }),
      { type: 'add', entity: 'followUp', intent: 'copy', record: { ...meeting, id: 'm2' } },
      updateFollowUp({ ...meeting, id: 'm2' }, { title: 'Two' }),
      updateFollowUp(meeting, { location: 'Oslo' }),
    ], 'edit');
    const effects = effectsOf(lookupIn(meeting), batch);
    assert.deepEqual(effects.map((effect) => [effect.id, effect.before?.id, (effect.after as FollowUp).title]), [['m1', 'm1', 'One'], ['m2', undefined, 'Two']]);
    assert.equal((effects[0]?.after as FollowUp).location, 'Oslo');
  });

  test('what is added and removed again leaves nothing', () => {
    const batch = batchOf([
      { type: 'add', entity: 'followUp', intent: 'create', record: meeting },
      { type: 'remove', entity: 'followUp', intent: 'delete', record: meeting },
    ], 'edit');
    assert.deepEqual(effectsOf(lookupIn(), batch), []);
  });

  test('adding an id in use is refused, and with it the batch', () => {
    const add: Change = { type: 'add', entity: 'followUp', intent: 'create', record: meeting };
    const result = apply(lookupIn(), batchOf([add, add], 'import'));
    assert.deepEqual(result, { ok: false, problem: { code: 'duplicate-id', severity: 'error', entity: 'followUp', record: 'm1', field: 'id', accepted: 'an id that is not in use' } });
  });

  test('updating or removing what is not there is refused', () => {
    for (const change of [updateFollowUp(meeting, { title: 'x' }), { type: 'remove', entity: 'followUp', intent: 'delete', record: meeting } as const]) {
      const result = apply(lookupIn(), change);
      assert.equal(!result.ok && result.problem.code, 'not-found');
    }
  });
});

describe('changes of follow-ups', () => {
  test('an update names only what is different', () => {
    const change = updateFollowUp({ ...meeting, company: { id: 'c1' } }, { title: meeting.title, company: { id: 'c1' }, location: 'Oslo' });
    assert.deepEqual(change.after, { location: 'Oslo' });
    assert.ok(Object.hasOwn(change.before, 'location'));
    assert.equal(changesNothing(change), false);
    assert.equal(changesNothing(updateFollowUp(meeting, { title: meeting.title })), true);
  });

  test('D4.2 a copy is not completed, has no exceptions and is no part of the series', () => {
    const original: FollowUp = {
      ...meeting, completed: '2026-11-23T10:00:00Z', repeat: { rule: 'FREQ=DAILY', except: [] }, external: true, revision: '7',
      attendees: [{ associate: 'ole', status: 'accepted', optional: true }],
    };
    assert.deepEqual(copyOf(original, 'm2', { location: undefined }), { ...meeting, id: 'm2', attendees: [{ associate: 'ole', optional: true }] });
    assert.deepEqual(copyOf(meeting, 'm2', { attendees: [{ associate: 'siv', status: 'seen' }] }).attendees, [{ associate: 'siv', status: 'seen' }]);
  });
});
