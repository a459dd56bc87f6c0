import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { DiaryData } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { at, meeting, people, zone } from '../harness/diary-samples.js';
import { fault } from '../harness/faulty-source.js';
import { movedTo, openStore } from './open-store.js';

function many(count: number, title = 'Imported'): DiaryData {
  return { followUps: Array.from({ length: count }, (_, index) => meeting(`i${index}`, { title })) };
}

describe('D20.1 data in and out', () => {
  test('D20.1 imported records are shown and stored; they are not in the history', async () => {
    const { store, memory, shown } = await openStore({});
    const result = await store.importData({ ...many(3), sales: [{ id: 's', name: 'Boats', amount: 1, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'me' }] });
    assert.deepEqual(result, { added: 4, problems: [] });
    assert.deepEqual(shown(), ['i0 09:00', 'i1 09:00', 'i2 09:00']);
    assert.equal((await memory.sales()).length, 1);
    assert.equal(store.history.undo, undefined);
    assert.ok(store.peek('followUp', 'i0')?.revision);
  });

  test('D20.1 importing the same twice is importing it once', async () => {
    const { store, memory } = await openStore({}, { watched: { range: { start: 0, end: 1 }, zone } });
    await store.importData(many(700));
    const before = await memory.everything();
    assert.deepEqual(await store.importData(many(700)), { added: 0, problems: [] });
    assert.deepEqual(await memory.everything(), before);
  });

  test('D20.1 records that exist are brought to what the data say, others added', async () => {
    const { store, memory } = await openStore({ followUps: [meeting('i0', { title: 'Old' }), meeting('other')] });
    const { added } = await store.importData(many(2));
    assert.equal(added, 2);
    assert.equal((await memory.get('followUp', 'i0'))?.title, 'Imported');
    assert.equal((await memory.everything()).followUps?.length, 3);
    assert.equal(store.peek('followUp', 'i0')?.title, 'Imported');
  });

  test('D20.1 bad records are told, good ones stored', async () => {
    const { store, shown } = await openStore({});
    const { added, problems } = await store.importData({ followUps: [meeting('good'), { ...meeting('bad'), start: 'soon' }, undefined] });
    assert.equal(added, 1);
    assert.ok(problems.some(({ record, code }) => record === 'bad' && code === 'bad-date'));
    assert.deepEqual(shown(), ['good 09:00']);
  });

  test('D20.1 a change made during an import is not lost, nor is the import', async () => {
    const { store, memory } = await openStore({ followUps: [meeting('i0')] });
    const importing = store.importData(many(1));
    await Promise.resolve();
    store.dispatch(movedTo(meeting('i0'), 13));
    await importing;
    await store.settled();
    assert.equal((await memory.get('followUp', 'i0'))?.title, 'Imported');
    assert.deepEqual(store.peek('followUp', 'i0'), await memory.get('followUp', 'i0'));
  });

  test('a full disk ends an import and is told', async () => {
    const { store, source } = await openStore({});
    let commits = 0;
    source.fate = { before: (call) => { if (call === 'commit' && ++commits > 1) throw fault('storage-full'); } };
    const { added, problems } = await store.importData(many(1600));
    assert.equal(added, 500);
    assert.deepEqual(problems.map(({ code }) => code), ['storage-full']);
    assert.equal(commits, 2);
  });

  test('D20.1 what is exported can be imported and is the same', async () => {
    const { store } = await openStore({ ...many(3), companies: [{ id: 'acme', name: 'Acme' }], holidays: [{ date: '2026-12-25', name: 'Christmas' }] });
    const data: unknown = JSON.parse(JSON.stringify(await store.exportData()));
    const other = new DiaryStore({ source: new MemorySource(), zone });
    assert.deepEqual((await other.importData(data)).problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(await other.exportData())), { ...(data as object), ...(other.user === 'me' ? {} : { user: other.user }) });
  });

  test('D4.9 an import that a person asked for is undone in one step, and done again', async () => {
    const { store, memory, shown, events } = await openStore({ followUps: [meeting('i0', { title: 'Old' }), meeting('other')] });
    const strip = (data: unknown): unknown => JSON.parse(JSON.stringify(data, (key, value) => (key === 'revision' ? undefined : value)));
    const sorted = async (): Promise<unknown> => strip([...(await memory.everything()).followUps ?? []].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const before = await sorted();
    const far = meeting('far', { start: at(9, 0, 500), end: at(10, 0, 500) });
    assert.equal((await store.importData({ followUps: [...many(1200).followUps ?? [], far] }, { undoable: true })).added, 1201);
    const after = await sorted();
    assert.equal(store.history.undo?.change.intent, 'import');
    assert.ok(events.some(({ kind }) => kind === 'history'));
    assert.ok(store.undo().ok);
    assert.deepEqual([shown(), store.history.undo], [['i0 09:00', 'other 09:00'], undefined]);
    await store.settled();
    assert.deepEqual(await sorted(), before);
    assert.ok(store.redo().ok);
    await store.settled();
    assert.deepEqual(await sorted(), after);
  });

  test('D4.9 of an import that ended half way, what was stored is undone', async () => {
    const { store, source, memory } = await openStore({});
    let commits = 0;
    source.fate = { before: (call) => { if (call === 'commit' && ++commits === 2) throw fault('storage-full'); } };
    await store.importData(many(1600), { undoable: true });
    assert.equal((await memory.everything()).followUps?.length, 500);
    assert.ok(store.undo().ok);
    await store.settled();
    assert.equal((await memory.everything()).followUps?.length, 0);
  });

  test('D4.9 an import that changed nothing leaves nothing to undo', async () => {
    const { store } = await openStore({ followUps: [meeting('i0', { title: 'Imported' })] });
    await store.importData(many(1), { undoable: true });
    assert.equal(store.history.undo, undefined);
  });

  test('D20.3 hosts hear of an import', async () => {
    const { store, events } = await openStore({});
    await store.importData(many(2));
    const told = events.flatMap((event) => (event.kind === 'change' ? [[event.cause, event.proposal.change.intent, event.proposal.effects.length]] : []));
    assert.deepEqual(told, [['dispatch', 'import', 2]]);
  });

  test('imported data say whose diary it is where nothing else does', async () => {
    const store = new DiaryStore({ source: new MemorySource(), zone });
    await store.importData({ ...people, user: 'kari' });
    assert.equal(store.user, 'kari');
    await store.importData({ user: 'ola' });
    assert.equal(store.user, 'kari');
  });

  test('clearing removes all, drafts too, and nothing can be undone', async () => {
    const { store, memory, shown } = await openStore({ followUps: [meeting('a')] });
    store.dispatch(movedTo(meeting('a'), 13));
    await store.drafts.put({ id: 'a', isNew: false, fields: {}, base: {}, at: 0, tab: 't' });
    await store.clear();
    assert.deepEqual(shown(), []);
    assert.deepEqual((await memory.everything()).followUps, []);
    assert.deepEqual(await store.drafts.list(), []);
    assert.deepEqual(store.history, { undo: undefined, redo: undefined });
  });

  test('clearing elsewhere empties what is shown here', async () => {
    const { memory, store, shown } = await openStore({ followUps: [meeting('a'), meeting('b', { start: at(9, 0, 1), end: at(10, 0, 1) })] });
    const tab = new MemorySource(memory);
    await tab.open();
    await tab.clear();
    await store.settled();
    assert.deepEqual(shown(), []);
  });
});

describe('records by id', () => {
  test('one that was not read is read, and can be changed then', async () => {
    const { store, memory } = await openStore({ followUps: [meeting('far', { start: at(9, 0, 50), end: at(10, 0, 50) })] });
    assert.equal(store.peek('followUp', 'far'), undefined);
    const record = await store.get('followUp', 'far');
    assert.ok(record);
    assert.ok(store.dispatch(movedTo(record, 13)).ok);
    await store.settled();
    assert.equal((await memory.get('followUp', 'far'))?.start, at(13));
    assert.equal(await store.get('followUp', 'none'), undefined);
  });

  test('one that was removed here is not found, though the source still has it', async () => {
    const { store, source } = await openStore({ followUps: [meeting('a')] });
    source.fate = { before: (call) => (call === 'commit' ? new Promise(() => undefined) : undefined) };
    store.dispatch({ type: 'remove', entity: 'followUp', intent: 'delete', record: meeting('a') });
    assert.equal(await store.get('followUp', 'a'), undefined);
  });

  test('directory records are found by id', async () => {
    const { store } = await openStore({ holidays: [{ date: '2026-12-25', name: 'Christmas' }] });
    assert.equal(store.lookUp('associates', 'kari')?.name, 'Kari Nordmann');
    assert.equal(store.lookUp('holidays', '2026-12-25')?.name, 'Christmas');
    assert.equal(store.lookUp('companies', 'none'), undefined);
  });
});
