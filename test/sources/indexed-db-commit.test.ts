import 'fake-indexeddb/auto';
import { afterEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import { logLength } from '../../src/sources/indexed-db/log.js';
import type { FollowUp, Id } from '../../src/model/records.js';
import type { SourceNotice } from '../../src/store/source.js';
import { added, commitOf, days, meeting, sale, unique, until, updated } from './fixtures.js';

const opened: IndexedDbSource[] = [];

async function open(database = unique('commit')): Promise<IndexedDbSource> {
  const source = new IndexedDbSource({ database });
  opened.push(source);
  await source.open();
  return source;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((source) => source.close()));
});

function problemOf(code: string): (error: unknown) => boolean {
  return (error) => {
    assert.equal((error as { problem?: { code: string } }).problem?.code, code, String(error));
    return true;
  };
}

async function stored(source: IndexedDbSource, id: Id): Promise<FollowUp> {
  const record = await source.get('followUp', id);
  assert.ok(record);
  return record;
}

describe('commit', () => {
  test('several records stand or fall together: a conflict in the last leaves none of the first', async () => {
    const source = await open();
    await source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    const stale = { ...await stored(source, 'a'), revision: 'old' };
    const effects = [...added(meeting('b', '2026-11-23T09:00:00', '2026-11-23T10:00:00')), updated(stale, { title: 'Late' })];
    await assert.rejects(source.commit(commitOf(effects)), problemOf('revision-conflict'));
    assert.equal(await source.get('followUp', 'b'), undefined);
    assert.equal((await stored(source, 'a')).title, 'Meeting a');
  });

  test('adding what is there already is a conflict that names the record', async () => {
    const source = await open();
    const effects = added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'));
    await source.commit(commitOf(effects));
    await assert.rejects(source.commit(commitOf(effects)), (error: { problem?: { record?: string } }) => error.problem?.record === 'a');
  });

  test('the same commit id twice writes once and gives the same receipt', async () => {
    const source = await open();
    const commit = commitOf([...added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00')), { entity: 'sale', id: 's', after: sale('s') }]);
    const receipt = await source.commit(commit);
    assert.deepEqual(await source.commit(commit), receipt);
    assert.equal((await stored(source, 'a')).revision, receipt.revisions['a']);
    assert.equal((await source.sales())[0]?.revision, receipt.revisions['s']);
  });

  test('commit ids are forgotten after a thousand, so that the log does not grow', async () => {
    const database = unique('log');
    const source = await open(database);
    await source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    let revision = (await stored(source, 'a')).revision ?? '';
    for (let index = 0; index < logLength + 5; index += 1) {
      const before = meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { revision });
      revision = (await source.commit(commitOf([updated(before, { title: String(index) })]))).revisions['a'] ?? '';
    }
    assert.equal(await countOf(database, 'log'), logLength);
  });

  test('a full disk is noticed when the transaction ends: the puts succeed, the commit is refused and nothing of it stands', async () => {
    const source = await open();
    const restore = failTransactions('QuotaExceededError');
    await assert.rejects(source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00')))), problemOf('storage-full'));
    restore();
    assert.equal(await source.get('followUp', 'a'), undefined);
    await source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    assert.ok(await source.get('followUp', 'a'));
  });

  test('what cloning would silently empty is refused by field', async () => {
    const source = await open();
    const date = { toJSON: () => '2026-11-23' } as unknown as string;
    await assert.rejects(source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { custom: { when: date } })))),
      (error: { problem?: { field?: string } }) => error.problem?.field === 'custom.when');
  });
});

describe('two connections', () => {
  test('400 interleaved updates of one record by two tabs: none is lost', async () => {
    const database = unique('barrier');
    const [one, two] = [await open(database), await open(database)];
    await one.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { custom: { count: 0 } }))));
    let conflicts = 0;
    const increment = async (source: IndexedDbSource): Promise<void> => {
      for (;;) {
        const before = await stored(source, 'a');
        try {
          await source.commit(commitOf([updated(before, { custom: { count: Number(before.custom?.['count']) + 1 } })]));
          return;
        } catch (error) {
          problemOf('revision-conflict')(error);
          conflicts += 1;
        }
      }
    };
    // The barrier: both read the same revision before either writes.
    for (let round = 0; round < 200; round += 1) await Promise.all([increment(one), increment(two)]);
    assert.equal((await stored(one, 'a')).custom?.['count'], 400);
    assert.ok(conflicts >= 200, `they did interleave: ${conflicts} conflicts`);
  });

  test('the other tab hears of the ids, in order, and never of its own changes', async () => {
    const database = unique('tabs');
    const [one, two] = [await open(database), await open(database)];
    const heard: { one: SourceNotice[]; two: SourceNotice[] } = { one: [], two: [] };
    one.subscribe((notice) => heard.one.push(notice));
    two.subscribe((notice) => heard.two.push(notice));
    await one.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    await two.commit(commitOf(added(meeting('b', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    await one.putDirectory({ user: 'ann' });
    await until(() => heard.two.length === 2 && heard.one.length === 1);
    assert.deepEqual(heard.two, [{ kind: 'changed', effects: [{ entity: 'followUp', id: 'a' }] }, { kind: 'directory' }]);
    assert.deepEqual(heard.one, [{ kind: 'changed', effects: [{ entity: 'followUp', id: 'b' }] }]);
  });

  test('D9.4 what tabs tell each other holds ids only', async () => {
    const database = unique('privacy');
    const source = await open(database);
    const channel = new BroadcastChannel(`dagbok:${database}`);
    const messages: string[] = [];
    channel.onmessage = ({ data }: MessageEvent<unknown>) => messages.push(JSON.stringify(data));
    await source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { title: 'Secret', visibleFor: 'owner' }))));
    await until(() => messages.length === 1);
    channel.close();
    assert.doesNotMatch(messages.join(), /Secret|Meeting|ann/);
  });

  test('lost messages are made up for from the log', async () => {
    const database = unique('lost');
    const [one, two] = [await open(database), await open(database)];
    const heard: SourceNotice[] = [];
    two.subscribe((notice) => heard.push(notice));
    const restore = muteChannels();
    await one.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    restore();
    await one.commit(commitOf(added(meeting('b', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    await until(() => heard.length === 2);
    assert.deepEqual(heard.flatMap((notice) => notice.kind === 'changed' ? notice.effects.map(({ id }) => id) : []), ['a', 'b']);
  });

  test('clear is heard as "anything may have changed"', async () => {
    const database = unique('clear');
    const [one, two] = [await open(database), await open(database)];
    await one.commit(commitOf([...added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00')), { entity: 'sale', id: 's', after: sale('s') }]));
    const heard: SourceNotice[] = [];
    two.subscribe((notice) => heard.push(notice));
    await one.clear();
    await until(() => heard.some((notice) => notice.kind === 'changed' && notice.effects.length === 0));
    assert.deepEqual((await two.everything()).followUps, []);
    assert.deepEqual((await two.followUps({ range: days('2026-11-23', 7) })).followUps, []);
  });
});

async function countOf(database: string, store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const count = request.result.transaction(store).objectStore(store).count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });
}

/** From now on every transaction that writes aborts after its requests succeeded, as at a full disk. */
function failTransactions(name: string): () => void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    const request = put.apply(this, args);
    const transaction = this.transaction as IDBTransaction & { _abort(name: string): void };
    if (this.name === 'meta') request.addEventListener('success', () => queueMicrotask(() => transaction._abort(name)));
    return request;
  };
  return () => { IDBObjectStore.prototype.put = put; };
}

function muteChannels(): () => void {
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = () => undefined;
  return () => { BroadcastChannel.prototype.postMessage = post; };
}
