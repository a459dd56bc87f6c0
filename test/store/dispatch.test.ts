import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addFollowUp, removeFollowUp, updateFollowUp } from '../../src/model/index.js';
import type { FollowUp } from '../../src/model/index.js';
import { at, meeting } from '../harness/diary-samples.js';
import { changeElsewhere, movedTo, openStore, savedOr } from './open-store.js';
import type { Opened } from './open-store.js';

async function opened(...followUps: FollowUp[]): Promise<Opened> {
  return openStore({ followUps });
}

describe('dispatch', () => {
  test('D20.3 a change shows at once and is in the source when it says saved', async () => {
    const { store, source, shown } = await opened(meeting('a'));
    const outcome = store.dispatch(movedTo(meeting('a'), 13));
    assert.deepEqual(shown(), ['a 13:00']);
    assert.equal(await savedOr(outcome), 'saved');
    assert.equal((await source.get('followUp', 'a'))?.start, at(13));
  });

  test('slices tell synchronously, before the change event', async () => {
    const { store, slices, events } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13));
    assert.equal(slices.length, 1);
    assert.deepEqual(events.map((event) => event.kind), ['change', 'history']);
  });

  test('D4.6 what may not be changed is refused with its reason, nothing happens', async () => {
    const { store, shown, events } = await opened(meeting('a', { completed: '2026-11-23T08:00:00Z' }));
    const outcome = store.dispatch(movedTo(meeting('a'), 13));
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'completed');
    assert.deepEqual(shown(), ['a 09:00']);
    assert.deepEqual(events, []);
  });

  test('D20.3 a veto leaves no trace', async () => {
    const { store, source, slices, events } = await opened(meeting('a'));
    const before = await source.everything();
    const asked: string[] = [];
    const outcome = store.dispatch(movedTo(meeting('a'), 13), { allow: (proposal) => {
      asked.push(`${proposal.effects[0]?.before && 'before'} ${proposal.effects[0]?.after && 'after'} ${proposal.scope}`);
      return false;
    } });
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'vetoed');
    assert.deepEqual(asked, ['before after single']);
    assert.deepEqual({ slices, events, history: store.history }, { slices: [], events: [], history: { undo: undefined, redo: undefined } });
    await store.settled();
    assert.deepEqual(await source.everything(), before);
  });

  test('D20.3 permission is asked before the host', async () => {
    const { store } = await opened(meeting('a', { completed: '2026-11-23T08:00:00Z' }));
    store.dispatch(movedTo(meeting('a'), 13), { allow: () => assert.fail('asked') });
  });

  test('a host that changes the same record while it is asked does not lose its change', async () => {
    const { store } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13), { allow: () => store.dispatch(updateFollowUp(meeting('a'), { title: 'Host' })).ok });
    assert.equal(store.peek('followUp', 'a')?.title, 'Host');
    assert.equal(store.peek('followUp', 'a')?.start, at(13));
  });

  test('a change of what is not there is refused', async () => {
    const { store } = await opened();
    const outcome = store.dispatch(movedTo(meeting('a'), 13));
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'not-found');
  });

  test('several changes of one record go out one after the other, each with the revision of the one before', async () => {
    const { store, source } = await opened(meeting('a'));
    const outcomes = [10, 11, 12].map((hour) => store.dispatch(movedTo(store.peek('followUp', 'a') ?? meeting('a'), hour)));
    outcomes.push(store.dispatch(removeFollowUp(store.peek('followUp', 'a') ?? meeting('a'))), store.undo());
    for (const outcome of outcomes) assert.equal(await savedOr(outcome), 'saved');
    const stored = await source.get('followUp', 'a');
    assert.equal(stored?.start, at(12));
    assert.equal(store.peek('followUp', 'a')?.revision, stored?.revision);
  });
});

describe('undo and redo', () => {
  test('D4.9 undo takes a change back, redo does it again', async () => {
    const { store, shown } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13));
    assert.ok(store.undo().ok);
    assert.deepEqual(shown(), ['a 09:00']);
    assert.ok(store.redo().ok);
    assert.deepEqual(shown(), ['a 13:00']);
  });

  test('D4.9 undo brings a deleted one back as it was', async () => {
    const record = meeting('a', { agenda: '<p>Talk</p>', attendees: [{ associate: 'kari', status: 'accepted' }] });
    const { store, source } = await opened(record);
    const before = await source.everything();
    store.dispatch(removeFollowUp(record));
    assert.equal(store.peek('followUp', 'a'), undefined);
    store.undo();
    await store.settled();
    const strip = (data: unknown): unknown => JSON.parse(JSON.stringify(data, (key, value) => (key === 'revision' ? undefined : value)));
    assert.deepEqual(strip(await source.everything()), strip(before));
  });

  test('D4.9 undo of a deletion made from a stale or reduced record brings back what really stood there', async () => {
    const { store } = await opened(meeting('a', { title: 'Real' }));
    store.dispatch(removeFollowUp(meeting('a', { title: 'Stale' })));
    store.undo();
    assert.equal(store.peek('followUp', 'a')?.title, 'Real');
  });

  test('D4.9 a new change ends what could be redone', async () => {
    const { store } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13));
    store.undo();
    store.dispatch(addFollowUp(meeting('b')));
    assert.equal(store.redo().ok, false);
    assert.equal(store.history.undo?.change.intent, 'create');
  });

  test('D20.3 an undo can be vetoed and is then still there', async () => {
    const { store, shown } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13));
    assert.equal(store.undo({ allow: () => false }).ok, false);
    assert.deepEqual(shown(), ['a 13:00']);
    assert.equal(store.history.undo?.change.intent, 'move');
    assert.ok(store.undo().ok);
  });

  test('D4.6 an undo that is not permitted any more is refused and stays', async () => {
    const { store, memory } = await opened(meeting('a'));
    store.dispatch(movedTo(meeting('a'), 13));
    await store.settled();
    await changeElsewhere(memory, 'a', { completed: '2026-11-23T12:00:00Z' });
    await store.settled();
    const outcome = store.undo();
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'completed');
    assert.ok(store.history.undo);
  });

  test('with nothing to undo, undo is refused', async () => {
    const { store } = await opened();
    assert.equal(store.undo().ok, false);
    assert.equal(store.redo().ok, false);
  });
});
