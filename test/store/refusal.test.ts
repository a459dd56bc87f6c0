import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addFollowUp, batchOf, removeFollowUp } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { meeting } from '../harness/diary-samples.js';
import { Gate, fault, settle } from '../harness/faulty-source.js';
import { changeElsewhere, movedTo, openStore, savedOr } from './open-store.js';
import type { Opened } from './open-store.js';

/** Lets commits wait at a gate. */
function gated({ source }: Opened): Gate {
  const gate = new Gate();
  source.fate = { before: (call) => (call === 'commit' ? gate.wait() : undefined) };
  return gate;
}

describe('a source that refuses', () => {
  test('D20.3 a refused change undoes itself and tells why', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, shown, events } = opened;
    const gate = gated(opened);
    const outcome = store.dispatch(movedTo(meeting('a'), 13));
    await settle();
    assert.deepEqual(shown(), ['a 13:00']);
    events.length = 0;
    await gate.release(0, fault('storage-full'));
    assert.equal(await savedOr(outcome), 'storage-full');
    assert.deepEqual(shown(), ['a 09:00']);
    assert.equal(store.history.undo, undefined);
    assert.deepEqual(events.map((event) => (event.kind === 'change' ? event.cause : event.kind)), ['rollback', 'history', 'problem']);
  });

  test('what a host throws that is no DiaryError is told as source-failed', async () => {
    const { store, source } = await openStore({ followUps: [meeting('a')] });
    source.fate = { before: (call) => { if (call === 'commit') throw new TypeError('host'); } };
    assert.equal(await savedOr(store.dispatch(movedTo(meeting('a'), 13))), 'source-failed');
  });

  test('what was built on a refused change goes with it, in reverse order; the rest stays', async () => {
    const opened = await openStore({ followUps: [meeting('a'), meeting('b')] });
    const { store, shown, events } = opened;
    const gate = gated(opened);
    const outcomes = [
      store.dispatch(movedTo(meeting('a'), 11)),
      store.dispatch(movedTo(meeting('b'), 12)),
      store.dispatch(batchOf([movedTo(meeting('a'), 13), addFollowUp(meeting('c'))], 'edit')),
      store.dispatch(movedTo(meeting('c'), 14)),
    ];
    await settle();
    events.length = 0;
    await gate.release(0, fault('source-failed'));
    await gate.release();
    assert.deepEqual(await Promise.all(outcomes.map(savedOr)), ['source-failed', 'saved', 'source-failed', 'source-failed']);
    assert.deepEqual(shown(), ['a 09:00', 'b 12:00']);
    assert.deepEqual(events.filter(({ kind }) => kind === 'problem').length, 1);
    assert.equal(store.history.undo?.effects[0]?.id, 'b');
    store.undo();
    assert.equal(store.undo().ok, false);
  });

  test('a refused undo leaves the change done, and to be undone', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, shown } = opened;
    await savedOr(store.dispatch(movedTo(meeting('a'), 13)));
    const gate = gated(opened);
    const undo = store.undo();
    await settle();
    await gate.release(0, fault('source-failed'));
    assert.equal(await savedOr(undo), 'source-failed');
    assert.deepEqual(shown(), ['a 13:00']);
    assert.ok(store.history.undo);
    assert.equal(store.history.redo, undefined);
  });

  test('a refused redo leaves the change undone, and to be redone', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, shown } = opened;
    await savedOr(store.dispatch(movedTo(meeting('a'), 13)));
    await savedOr(store.undo());
    const gate = gated(opened);
    const redo = store.redo();
    await settle();
    await gate.release(0, fault('source-failed'));
    await savedOr(redo);
    assert.deepEqual(shown(), ['a 09:00']);
    assert.ok(store.history.redo);
    assert.equal(store.history.undo, undefined);
  });

  test('a change undone before it was refused is neither done nor undoable', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, shown } = opened;
    const gate = gated(opened);
    store.dispatch(movedTo(meeting('a'), 13));
    store.undo();
    await settle();
    await gate.release(0, fault('source-failed'));
    assert.deepEqual(shown(), ['a 09:00']);
    assert.deepEqual(store.history, { undo: undefined, redo: undefined });
  });

  test('a change after a refused one is sent with the revision that is stored', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, source, memory } = opened;
    const gate = gated(opened);
    store.dispatch(movedTo(meeting('a'), 11));
    store.dispatch(removeFollowUp(meeting('a')));
    await settle();
    await gate.release();
    await gate.release(0, fault('source-failed'));
    source.fate = {};
    const record = store.peek('followUp', 'a');
    assert.ok(record);
    assert.equal(await savedOr(store.dispatch(movedTo(record, 15))), 'saved');
    assert.equal((await memory.get('followUp', 'a'))?.start?.slice(11, 16), '15:00');
  });

  test('D20.2 a conflict shows what the other wrote and says so', async () => {
    const { store, source, memory, shown, events } = await openStore({ followUps: [meeting('a')] });
    source.isDeaf = true;
    await changeElsewhere(memory, 'a', { title: 'Theirs' });
    assert.equal(await savedOr(store.dispatch(movedTo(meeting('a'), 13))), 'revision-conflict');
    await store.settled();
    assert.equal(store.peek('followUp', 'a')?.title, 'Theirs');
    assert.deepEqual(shown(), ['a 09:00']);
    assert.deepEqual(events.flatMap((event) => (event.kind === 'problem' ? [event.problem.code] : [])), ['revision-conflict']);
  });

  test('a change that was written though its answer was lost is found to be there', async () => {
    const { store, source, shown } = await openStore({ followUps: [meeting('a')] });
    source.fate = { after: (call) => { if (call === 'commit') throw fault('source-failed'); } };
    assert.equal(await savedOr(store.dispatch(movedTo(meeting('a'), 13))), 'source-failed');
    await store.settled();
    assert.deepEqual(shown(), ['a 13:00']);
  });

  test('what is dispatched before the source is open waits for it', async () => {
    const opened = await openStore({});
    const { store } = opened;
    assert.equal(await savedOr(store.dispatch(addFollowUp(meeting('a')))), 'saved');
  });
});

describe('what happens elsewhere', () => {
  test('a change in another tab is shown and told as remote', async () => {
    const { store, memory, shown, events } = await openStore({ followUps: [meeting('a')] });
    await changeElsewhere(memory, 'a', { title: 'Theirs' });
    await changeElsewhere(memory, 'b', meeting('b'));
    await store.settled();
    assert.deepEqual(shown(), ['a 09:00', 'b 09:00']);
    assert.equal(store.peek('followUp', 'a')?.title, 'Theirs');
    const told = events.flatMap((event) => (event.kind === 'change' ? [`${event.cause} ${event.proposal.change.type} ${event.proposal.effects[0]?.id}`] : []));
    assert.deepEqual(told, ['remote update a', 'remote add b']);
  });

  test('a removal in another tab is shown, and cannot be undone here', async () => {
    const { store, memory, shown } = await openStore({ followUps: [meeting('a')] });
    await changeElsewhere(memory, 'a', undefined);
    await store.settled();
    assert.deepEqual(shown(), []);
    assert.equal(store.history.undo, undefined);
  });

  test('what changes elsewhere outside the time that was read is nothing to us', async () => {
    const { store, memory, events } = await openStore({});
    await changeElsewhere(memory, 'far', meeting('far', { start: '2030-01-01T09:00:00+01:00[Europe/Oslo]', end: '2030-01-01T10:00:00+01:00[Europe/Oslo]' }));
    await store.settled();
    assert.deepEqual(events, []);
    assert.equal(store.peek('followUp', 'far'), undefined);
  });

  test('a change elsewhere to what we are changing waits until ours has arrived or failed', async () => {
    const opened = await openStore({ followUps: [meeting('a')] });
    const { store, memory, shown } = opened;
    const gate = gated(opened);
    const outcome = store.dispatch(movedTo(meeting('a'), 13));
    await settle();
    await changeElsewhere(memory, 'a', { title: 'Theirs' });
    await settle();
    assert.deepEqual(shown(), ['a 13:00']);
    await gate.release();
    assert.equal(await savedOr(outcome), 'revision-conflict');
    await store.settled();
    assert.equal(store.peek('followUp', 'a')?.title, 'Theirs');
    assert.deepEqual(shown(), ['a 09:00']);
  });

  test('many changes at once are read by range', async () => {
    const { store, memory, source, shown } = await openStore({ followUps: [meeting('a'), meeting('gone')] });
    const records = Array.from({ length: 80 }, (_, index) => meeting(`m${index}`));
    const tab = new MemorySource(memory);
    await tab.open();
    const before = await tab.get('followUp', 'gone');
    assert.ok(before);
    await tab.commit({
      id: 'many', change: { type: 'batch', intent: 'import', scope: 'single', changes: [] },
      effects: [...records.map((after) => ({ entity: 'followUp' as const, id: after.id, after })), { entity: 'followUp', id: 'gone', before }],
    });
    await store.settled();
    assert.equal(shown().length, 81);
    assert.equal(source.count('get'), 0);
  });
});
