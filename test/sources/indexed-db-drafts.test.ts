import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { IndexedDbDrafts, IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import { schemaVersion } from '../../src/sources/indexed-db/schema.js';
import { FakeStorage, draft, unique, until } from './fixtures.js';

const opened: { close(): unknown }[] = [];

function drafts(database: string, pageStorage?: FakeStorage): IndexedDbDrafts {
  const made = new IndexedDbDrafts({ database, pageStorage });
  opened.push(made);
  return made;
}

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Holds every transaction from completing: as when the page goes away in the middle. */
function holdWrites(): () => void {
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = () => { throw new DOMException('Disk full', 'QuotaExceededError'); };
  return () => { IDBDatabase.prototype.transaction = transaction; };
}

describe('D5.8 drafts', () => {
  test('put, get, list, remove; the newest state stands; another connection has it too', async () => {
    const database = unique('drafts');
    const [one, two] = [drafts(database), drafts(database)];
    await one.put(draft('a', 1));
    await one.put(draft('a', 2, 'Typed more'));
    await one.put(draft('b', 3));
    assert.deepEqual(await two.get('a'), draft('a', 2, 'Typed more'));
    assert.deepEqual((await two.list()).map(({ id }) => id), ['a', 'b']);
    await two.remove('a');
    assert.equal(await one.get('a'), undefined);
  });

  test('other tabs hear of drafts put and removed, this one does not', async () => {
    const database = unique('drafts');
    const [one, two] = [drafts(database), drafts(database)];
    const heard: { one: unknown[]; two: unknown[] } = { one: [], two: [] };
    one.subscribe((event) => heard.one.push(event));
    two.subscribe((event) => heard.two.push(event));
    await one.put(draft('a', 1));
    await until(() => heard.two.length === 1);
    await one.remove('a');
    await until(() => heard.two.length === 2);
    assert.deepEqual(heard, { one: [], two: [{ id: 'a', draft: draft('a', 1) }, { id: 'a' }] });
  });

  test('a put that fails rejects, and the text goes to the mirror; the next start has it and empties the mirror', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const first = drafts(database, pageStorage);
    await first.put(draft('a', 1));
    const release = holdWrites();
    await assert.rejects(first.put(draft('a', 2, 'Last words')), (error: { problem?: { code: string } }) => error.problem?.code === 'storage-full');
    release();
    await first.close();
    assert.equal(pageStorage.length, 1);
    const next = drafts(database, pageStorage);
    assert.equal((await next.list())[0]?.fields['title'], 'Last words');
    assert.equal(pageStorage.length, 0);
    assert.equal((await drafts(database).get('a'))?.at, 2);
  });

  test('what was noted but not yet put is mirrored as well', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const first = drafts(database, pageStorage);
    const putting = first.put(draft('a', 1));
    first.note(draft('a', 2, 'Newest'));
    await putting;
    await first.close();
    assert.equal((await drafts(database, pageStorage).get('a'))?.fields['title'], 'Newest');
  });

  test('what has to wait for a put under way is mirrored at once: a page that crashes runs no more code', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const kept = drafts(database, pageStorage);
    await kept.list();
    kept.note(draft('a', 1, 'P'));
    assert.equal(pageStorage.length, 0, 'this one goes out to the database now');
    const putting = kept.put(draft('a', 1, 'P'));
    kept.note(draft('a', 2, 'Pr'));
    assert.match([...pageStorage.items.values()].join(), /"Pr"/);
    await putting;
    await kept.put(draft('a', 2, 'Pr'));
    assert.equal(pageStorage.length, 0);
  });

  test('what is typed before the database has answered is mirrored', () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    drafts(database, pageStorage).note(draft('a', 1, 'P'));
    assert.equal(pageStorage.length, 1);
  });

  test('merging takes the newest: an old mirror does not come back over a later draft', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    pageStorage.setItem(`dagbok:${database}:draft:a`, JSON.stringify(draft('a', 1, 'Old')));
    pageStorage.setItem(`dagbok:${database}:draft:b`, '{ broken');
    const next = drafts(database, pageStorage);
    await drafts(database).put(draft('a', 2, 'New'));
    assert.deepEqual((await next.list()).map(({ fields }) => fields['title']), ['New']);
    assert.equal(pageStorage.length, 0);
  });

  test('a mirror that cannot be merged is read where it is', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const next = drafts(database, pageStorage);
    await next.put(draft('b', 1));
    pageStorage.setItem(`dagbok:${database}:draft:a`, JSON.stringify(draft('a', 1, 'Mirrored')));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('Disk full', 'QuotaExceededError'); };
    assert.equal((await next.get('a'))?.fields['title'], 'Mirrored');
    IDBObjectStore.prototype.put = put;
    assert.equal(pageStorage.length, 1);
    assert.deepEqual((await next.list()).map(({ id }) => id).sort(), ['a', 'b']);
    assert.equal(pageStorage.length, 0);
  });

  test('a confirmed put and a removal clear the mirror', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const kept = drafts(database, pageStorage);
    for (const id of ['a', 'b']) pageStorage.setItem(`dagbok:${database}:draft:${id}`, JSON.stringify(draft(id, 1)));
    await kept.put(draft('a', 2));
    await kept.remove('b');
    assert.equal(pageStorage.length, 0);
  });

  test('very long drafts are not mirrored, a full localStorage harms nothing', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const kept = drafts(database, pageStorage);
    kept.note(draft('long', 1, 'x'.repeat(300_000)));
    pageStorage.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); };
    kept.note(draft('short', 1));
    await kept.close();
    assert.equal(pageStorage.length, 0);
  });

  test('another tab takes the database for a newer schema: unconfirmed text is in the mirror before the connection closes', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const kept = drafts(database, pageStorage);
    await kept.put(draft('a', 1));
    kept.note(draft('a', 2, 'Unconfirmed'));
    const newer = await openDB(database, schemaVersion + 1);
    opened.push(newer);
    assert.match([...pageStorage.items.values()].join(), /Unconfirmed/);
  });

  test('a put after the storage was closed is still kept', async () => {
    const database = unique('drafts');
    const closed = drafts(database);
    await closed.put(draft('a', 1));
    await closed.close();
    await closed.put(draft('a', 2));
    assert.equal((await drafts(database).get('a'))?.at, 2);
  });

  test('clearing the diary removes drafts and mirror', async () => {
    const [database, pageStorage] = [unique('drafts'), new FakeStorage()];
    const kept = drafts(database, pageStorage);
    await kept.put(draft('a', 1));
    pageStorage.setItem(`dagbok:${database}:draft:b`, JSON.stringify(draft('b', 1)));
    const source = new IndexedDbSource({ database, pageStorage });
    opened.push(source);
    await source.clear();
    assert.deepEqual(await kept.list(), []);
  });
});
