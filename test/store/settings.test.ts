import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { machineZone } from '../../src/time/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { meeting, people, query } from '../harness/diary-samples.js';
import { FaultySource, fault, settle } from '../harness/faulty-source.js';
import { openStore } from './open-store.js';

describe('settings of a store', () => {
  test('D8.1 the zone is what the host says, else the preference, else the machine\'s', () => {
    const source = new MemorySource();
    assert.equal(new DiaryStore({ source, zone: 'Asia/Tokyo', preferences: { zone: 'Europe/Oslo' } }).zone, 'Asia/Tokyo');
    const store = new DiaryStore({ source });
    assert.equal(store.zone, machineZone());
    store.setPreferences({ zone: 'America/New_York' });
    assert.equal(store.zone, 'America/New_York');
  });

  test('D19.1 preferences have defaults, parts can be set, and it is told', async () => {
    const { store, events } = await openStore({}, { preferences: { snap: 5 } });
    assert.equal(store.preferences.snap, 5);
    assert.equal(store.preferences.durations.meeting, 60);
    store.setPreferences({ weekend: false });
    assert.equal(store.preferences.weekend, false);
    assert.deepEqual(events, [{ kind: 'preferences' }]);
  });

  test('the user is whom the host says, else whom the source says, else me', async () => {
    const source = new MemorySource({ ...people, user: 'kari' });
    const said = new DiaryStore({ source, user: 'ola' });
    const own = new DiaryStore({ source });
    const nobodys = new DiaryStore({ source: new MemorySource() });
    await Promise.all([said.ready, own.ready, nobodys.ready]);
    assert.deepEqual([said.user, own.user, nobodys.user], ['ola', 'kari', 'me']);
  });

  test('new ids are UUIDs and differ', async () => {
    const { store } = await openStore({});
    const ids = new Set(Array.from({ length: 100 }, () => store.newId()));
    assert.equal(ids.size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('a source that cannot be opened is told, and retry opens it', async () => {
    const source = new FaultySource(new MemorySource({ followUps: [meeting('a')] }), { before: (call) => { if (call === 'open') throw fault('storage-blocked'); } });
    const store = new DiaryStore({ source, zone: 'Europe/Oslo' });
    const codes: string[] = [];
    store.subscribe((event) => { if (event.kind === 'problem') codes.push(event.problem.code); });
    const watch = store.watchRange(query(), () => undefined);
    await assert.rejects(store.ready);
    await settle();
    assert.deepEqual(codes, ['storage-blocked']);
    assert.equal(watch.value.status, 'failed');
    source.fate = {};
    watch.retry();
    await settle();
    assert.equal(watch.value.status, 'ready');
    assert.equal(watch.value.occurrences.length, 1);
  });

  test('problems that a host reports are told and stay listed', async () => {
    const { store, watch, events } = await openStore({});
    store.report([{ code: 'bad-date', severity: 'error', record: 'x' }]);
    watch.retry();
    await settle();
    assert.deepEqual(watch.value.problems.map(({ record }) => record), ['x']);
    assert.equal(events.filter(({ kind }) => kind === 'problem').length, 1);
  });

  test('a record the source put aside is told once and listed with every slice', async () => {
    const { watch, events } = await openStore({ followUps: [meeting('good'), meeting('bad', { start: 'soon' })] });
    assert.deepEqual(watch.value.problems.map(({ record }) => record), ['bad']);
    watch.update(query(1));
    await settle();
    assert.deepEqual(watch.value.problems.map(({ record }) => record), ['bad']);
    assert.deepEqual(events, []);
  });

  test('a disposed store writes what waits, then closes its source', async () => {
    const { store, memory, source } = await openStore({ followUps: [meeting('a')] });
    const closed: string[] = [];
    source.close = async () => { closed.push((await memory.get('followUp', 'a'))?.title ?? ''); };
    store.dispatch({ type: 'update', entity: 'followUp', intent: 'edit', id: 'a', before: { title: 'Meeting a' }, after: { title: 'New' } });
    store.dispose();
    await settle();
    assert.deepEqual(closed, ['New']);
  });
});
