import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { FallbackSource } from '../../src/sources/fallback.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import { migrations } from '../../src/sources/indexed-db/migrations.js';
import { schemaVersion } from '../../src/sources/indexed-db/schema.js';
import type { FollowUp } from '../../src/model/records.js';
import type { SourceNotice } from '../../src/store/source.js';
import { FakeStorage, added, commitOf, days, draft, meeting, sale, unique, until } from './fixtures.js';

type Opened = Awaited<ReturnType<typeof openDB>>;
const toClose: { close(): unknown }[] = [];

function source(database: string, more: { openTimeout?: number; pageStorage?: FakeStorage } = {}): IndexedDbSource {
  const made = new IndexedDbSource({ database, ...more });
  toClose.push(made);
  return made;
}

function hear(from: IndexedDbSource): SourceNotice[] {
  const heard: SourceNotice[] = [];
  from.subscribe((notice) => heard.push(notice));
  return heard;
}

function codes(notices: readonly SourceNotice[]): string[] {
  return notices.flatMap((notice) => notice.kind === 'problem' ? [notice.problem.code] : []);
}

afterEach(async () => {
  for (const each of toClose.splice(0)) await each.close();
});

function problemOf(code: string): (error: unknown) => boolean {
  return (error) => {
    assert.equal((error as { problem?: { code: string } }).problem?.code, code, String(error));
    return true;
  };
}

const one = meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00');

describe('migrations', () => {
  /** A database as version 1 left it. */
  async function version1(database: string, followUps: readonly unknown[]): Promise<void> {
    const old = await openDB(database, 1, { upgrade: (db, _old, _new, tx) => void migrations[0]?.(db as never, tx as never) });
    const tx = old.transaction(['followUps', 'sales', 'drafts', 'directory', 'meta'], 'readwrite');
    for (const record of followUps) void tx.objectStore('followUps').put(record);
    void tx.objectStore('sales').put(sale('s', { revision: '3' }));
    void tx.objectStore('drafts').put(draft('d', 5));
    void tx.objectStore('directory').put({ kind: 'companies', records: [{ id: 'acme', name: 'Acme' }] });
    void tx.objectStore('meta').put({ database: 'first', generation: 7, user: 'ann' }, 'mark');
    await tx.done;
    old.close();
  }

  test('there is one step for each version', () => assert.equal(migrations.length, schemaVersion));

  test('1 → 2: follow-ups of version 1 are found by range, with their series, exceptions and revisions', async () => {
    const database = unique('v1');
    const series = meeting('series', '2020-01-06T09:00:00', '2020-01-06T10:00:00', { repeat: { rule: 'FREQ=WEEKLY' }, revision: '1' });
    const moved = meeting('moved', '2027-05-01T09:00:00', '2027-05-01T10:00:00', { series: { id: 'series', original: '2026-11-23T09:00:00+00:00[UTC]' } });
    const old = meeting('old', '2019-11-23T09:00:00', '2019-11-23T10:00:00');
    await version1(database, [{ ...one, revision: '2' }, series, moved, old]);
    const migrated = source(database);
    await migrated.open();
    const { followUps, problems } = await migrated.followUps({ range: days('2026-11-23', 7) });
    assert.deepEqual(followUps.map(({ id }) => id).sort(), ['a', 'moved', 'series']);
    assert.deepEqual(problems, []);
    assert.equal((await migrated.get('followUp', 'a'))?.revision, '2');
  });

  test('1 → 2: sales, drafts, directory, user and mark stay', async () => {
    const database = unique('v1');
    await version1(database, []);
    const migrated = source(database);
    assert.deepEqual(await migrated.sales(), [sale('s', { revision: '3' })]);
    const directory = await migrated.directory();
    assert.deepEqual([directory.companies, directory.user], [[{ id: 'acme', name: 'Acme' }], 'ann']);
    const opened = await openDB(database);
    assert.deepEqual(await opened.getAll('drafts'), [draft('d', 5)]);
    assert.equal((await opened.get('meta', 'mark') as { generation: number }).generation, 7);
    opened.close();
  });

  test('1 → 2: a record whose dates cannot be read is kept, and listed', async () => {
    const database = unique('v1');
    await version1(database, [{ ...one, start: 'soon' }, { id: 'odd', series: null, start: 12 }, meeting('b', '2026-11-24T09:00:00', '2026-11-24T10:00:00')]);
    const { followUps, problems } = await source(database).followUps({ range: days('2026-11-23', 7) });
    assert.deepEqual(followUps.map(({ id }) => id), ['b']);
    assert.deepEqual(problems.map(({ record, field }) => `${record}.${field}`).sort(), ['a.start', 'odd.title']);
  });

  test('a step that fails leaves the old version as it was', async () => {
    const database = unique('v1');
    await version1(database, [one]);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('Disk full', 'QuotaExceededError'); };
    await assert.rejects(source(database).open(), problemOf('storage-full'));
    IDBObjectStore.prototype.put = put;
    const old = await openDB(database);
    assert.equal(old.version, 1);
    assert.deepEqual(await old.getAll('followUps'), [one]);
    old.close();
  });
});

describe('opening', () => {
  test('a newer schema is refused and stays untouched', async () => {
    const database = unique('newer');
    const newer = await openDB(database, schemaVersion + 1, { upgrade: (db) => void db.createObjectStore('other') });
    await newer.put('other', 'kept', 'key');
    newer.close();
    await assert.rejects(source(database).open(), problemOf('schema-newer'));
    await assert.rejects(source(database).commit(commitOf(added(one))), problemOf('schema-newer'));
    const again = await openDB(database);
    assert.deepEqual([again.version, await again.get('other', 'key')], [schemaVersion + 1, 'kept']);
    again.close();
  });

  /** Opens version 1 like an old tab that does not answer. */
  async function hungTab(database: string): Promise<Opened> {
    const old = await openDB(database, 1, { upgrade: (db, _old, _new, tx) => void migrations[0]?.(db as never, tx as never) });
    toClose.push(old);
    return old;
  }

  test('an old tab that holds the database: told after the time-out, and what opens later is closed', async () => {
    const database = unique('blocked');
    const old = await hungTab(database);
    const blocked = source(database, { openTimeout: 50 });
    const begun = Date.now();
    await assert.rejects(blocked.open(), problemOf('storage-blocked'));
    assert.ok(Date.now() - begun < 1000);
    old.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await blocked.open();
    await blocked.commit(commitOf(added(one)));
  });

  test('a database given up on that answers after all: a store that could not load shows its data, asked by nobody', async () => {
    const database = unique('late');
    const old = await hungTab(database);
    const store = new DiaryStore({ source: new FallbackSource(source(database, { openTimeout: 30 }), new MemorySource()) });
    await assert.rejects(store.ready, problemOf('storage-blocked'));
    const watch = store.watchRange({ range: { start: 0, end: 86_400_000 }, zone: 'UTC' }, () => undefined);
    await until(() => watch.value.status === 'failed');
    old.close();
    await until(() => watch.value.status === 'ready');
    assert.equal(store.durable, true);
    store.dispose();
  });

  test('an open that never answers is given up', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => new (IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest)();
    await assert.rejects(source(unique('hung'), { openTimeout: 20 }).open(), problemOf('storage-blocked'));
    IDBFactory.prototype.open = open;
  });

  test('no IndexedDB at all, or none for this frame: storage-unavailable', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    assert.ok(own);
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
    await assert.rejects(source(unique('none')).open(), problemOf('storage-unavailable'));
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('No', 'SecurityError'); } });
    await assert.rejects(source(unique('none')).open(), problemOf('storage-unavailable'));
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open: () => { throw new DOMException('No', 'SecurityError'); } } });
    await assert.rejects(source(unique('none')).open(), problemOf('storage-unavailable'));
    Object.defineProperty(globalThis, 'indexedDB', own);
    await source(unique('none')).open();
  });

  test('a lost connection is opened again and the call repeated', async () => {
    const database = unique('reopen');
    const kept = trackOpened();
    const lost = source(database);
    await lost.open();
    kept.restore();
    for (const connection of kept.opened) connection.close();
    await lost.commit(commitOf(added(one)));
    assert.ok(await lost.get('followUp', 'a'));
  });

  test('a connection that the browser ends is opened again', async () => {
    const kept = trackOpened();
    const lost = source(unique('forced'));
    await lost.open();
    kept.restore();
    for (const connection of kept.opened) forceCloseDatabase(connection as never);
    await lost.commit(commitOf(added(one)));
    assert.ok(await lost.get('followUp', 'a'));
  });

  test('another tab with a newer schema gets the database: told, closed, and nothing written afterwards', async () => {
    const database = unique('taken');
    const old = source(database);
    await old.open();
    const heard = hear(old);
    const newer = await openDB(database, schemaVersion + 1);
    toClose.push(newer);
    assert.deepEqual(codes(heard), ['schema-newer']);
    await assert.rejects(old.commit(commitOf(added(one))), problemOf('schema-newer'));
    assert.equal(await newer.count('followUps'), 0);
  });

  test('closed and opened again it has what it had', async () => {
    const again = source(unique('again'));
    await again.open();
    const writing = again.commit(commitOf(added(one)));
    await again.close();
    await writing;
    await again.open();
    assert.equal((await again.get('followUp', 'a'))?.title, one.title);
  });
});

describe('vanished data', () => {
  async function filled(database: string, pageStorage: FakeStorage): Promise<void> {
    const before = source(database, { pageStorage });
    await before.open();
    await before.commit(commitOf(added(one)));
    await before.close();
  }

  test('an evicted database is noticed at the next start, once, also by who listens late', async () => {
    const [database, pageStorage] = [unique('evicted'), new FakeStorage()];
    await filled(database, pageStorage);
    await new Promise((resolve) => { indexedDB.deleteDatabase(database).onsuccess = resolve; });
    const after = source(database, { pageStorage });
    await after.open();
    const heard = hear(after);
    await until(() => heard.length > 0);
    assert.deepEqual(codes(heard), ['storage-lost']);
    await after.close();
    const later = source(database, { pageStorage });
    const heardLater = hear(later);
    await later.open();
    assert.deepEqual(heardLater, []);
  });

  test('a database that went back to an earlier state is noticed', async () => {
    const [database, pageStorage] = [unique('rollback'), new FakeStorage()];
    await filled(database, pageStorage);
    const raw = await openDB(database);
    const mark = await raw.get('meta', 'mark') as object;
    await raw.put('meta', { ...mark, generation: 0 }, 'mark');
    raw.close();
    const after = source(database, { pageStorage });
    const heard = hear(after);
    await after.open();
    assert.deepEqual(codes(heard), ['storage-lost']);
  });

  test('nothing is said of a new database, of one emptied on purpose, or without a localStorage', async () => {
    const [database, pageStorage] = [unique('fresh'), new FakeStorage()];
    const fresh = source(database, { pageStorage });
    const heard = hear(fresh);
    await fresh.open();
    await fresh.commit(commitOf(added(one)));
    await fresh.clear();
    await fresh.close();
    await fresh.open();
    assert.deepEqual(codes(heard), []);
    const without = new IndexedDbSource({ database, pageStorage: undefined });
    toClose.push(without);
    await without.open();
    assert.deepEqual(codes(hear(without)), []);
  });

  test('a database deleted under an open page is told', async () => {
    const [database, pageStorage] = [unique('deleted'), new FakeStorage()];
    const open = source(database, { pageStorage });
    await open.open();
    const heard = hear(open);
    await open.commit(commitOf(added(one)));
    await new Promise((resolve) => { indexedDB.deleteDatabase(database).onsuccess = resolve; });
    assert.ok(codes(heard).includes('storage-lost'));
    await open.commit(commitOf(added(one)));
    assert.ok(await open.get('followUp', 'a'));
  });

  test('the browser is asked to keep the data once, after the first save', async () => {
    let asked = 0;
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { storage: { persist: async () => { asked += 1; return false; } } } });
    const database = unique('persist');
    const first = source(database);
    await first.open();
    assert.equal(asked, 0);
    await first.commit(commitOf(added(one)));
    await first.commit(commitOf(added(meeting('b', '2026-11-24T09:00:00', '2026-11-24T10:00:00'))));
    const second = source(database);
    await second.commit(commitOf(added(meeting('c', '2026-11-24T09:00:00', '2026-11-24T10:00:00'))));
    assert.equal(asked, 1);
    if (own) Object.defineProperty(globalThis, 'navigator', own);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });
});

describe('broken records', () => {
  test('are put aside and listed, whatever is in them, and hide no other', async () => {
    const database = unique('broken');
    const broken = source(database);
    await broken.open();
    await broken.commit(commitOf([...added(one), { entity: 'sale', id: 's', after: sale('s') }]));
    const raw = await openDB(database);
    const at = Date.parse('2026-11-23T09:00:00Z');
    const values: unknown[] = [null, 12, { id: 'x' }, { ...one, owner: 7 }, { ...one, attendees: [null] }, { ...one, kind: 'party' }, { ...one, end: {} }, { ...one, series: {} }];
    for (const [index, record] of values.entries()) await raw.put('followUps', { id: `x${index}`, record, reach: [0, at] });
    await raw.put('sales', { id: 'bad', name: 7 });
    raw.close();
    const { followUps, problems } = await broken.followUps({ range: days('2026-11-23', 7) });
    assert.deepEqual(followUps.map(({ id }) => id), ['a']);
    assert.deepEqual(problems.map(({ record }) => record), values.map((_value, index) => `x${index}`));
    await assert.rejects(broken.get('followUp', 'x5'), problemOf('unknown-kind'));
    const heard = hear(broken);
    assert.deepEqual((await broken.sales()).map(({ id }) => id), ['s']);
    assert.deepEqual(codes(heard), ['bad-value']);
    assert.equal((await broken.everything()).followUps?.length, values.length - 1);
  });

  test('a follow-up stored with a date that cannot be read is listed with every range and can be removed', async () => {
    const broken = source(unique('date'));
    const record: FollowUp = { ...one, start: '2026-13-45T99:00' };
    const { revisions } = await broken.commit(commitOf(added(record)));
    const { problems } = await broken.followUps({ range: days('1999-01-01', 1) });
    assert.deepEqual(problems.map((problem) => [problem.record, problem.field, problem.code]), [['a', 'start', 'bad-date']]);
    await broken.commit(commitOf([{ entity: 'followUp', id: 'a', before: { ...record, revision: revisions['a'] ?? '' } }]));
    assert.deepEqual((await broken.followUps({ range: days('1999-01-01', 1) })).problems, []);
  });
});

/** Notes every connection that is opened. */
function trackOpened(): { opened: IDBDatabase[]; restore: () => void } {
  const open = IDBFactory.prototype.open;
  const opened: IDBDatabase[] = [];
  IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  };
  return { opened, restore: () => { IDBFactory.prototype.open = open; } };
}
