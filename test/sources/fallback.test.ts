import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { DiaryError } from '../../src/model/index.js';
import { FallbackDrafts } from '../../src/sources/fallback-drafts.js';
import { FallbackSource } from '../../src/sources/fallback.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore, MemoryDrafts, type Draft } from '../../src/store/index.js';

const unavailable = (): DiaryError => new DiaryError({ code: 'storage-unavailable', severity: 'error' });

class ClosedSource extends MemorySource {
  override readonly kind = 'indexed-db' as never;
  override async open(): Promise<void> {
    throw unavailable();
  }
}

class ClosedDrafts extends MemoryDrafts {
  override async put(): Promise<void> {
    throw unavailable();
  }
  override async get(): Promise<undefined> {
    throw unavailable();
  }
}

const draft: Draft = { id: 'f1', isNew: true, fields: { title: 'Acme' }, base: {}, at: 1, tab: 't1' };

describe('fallback storage', () => {
  test('without IndexedDB the diary works in memory and says that nothing is kept', async () => {
    const store = new DiaryStore({ source: new FallbackSource(new ClosedSource(), new MemorySource({ types: [{ id: 't', name: 'Visit', kind: 'meeting', colour: '#123456' }] })) });
    const codes: string[] = [];
    store.subscribe((event) => event.kind === 'problem' && codes.push(event.problem.code));
    await store.ready;
    assert.equal(store.durable, false);
    assert.equal(store.sourceKind, 'indexed-db');
    assert.deepEqual(codes, ['storage-unavailable']);
    assert.equal(store.lookUp('types', 't')?.name, 'Visit');
  });

  test('a database that cannot be opened for another reason is no reason to go without it', async () => {
    class Blocked extends MemorySource {
      override async open(): Promise<void> {
        throw new DiaryError({ code: 'storage-blocked', severity: 'error' });
      }
    }
    await assert.rejects(() => new FallbackSource(new Blocked(), new MemorySource()).open(), /storage-blocked/);
  });

  test('D5.8 a draft that cannot be kept is said, and is still there in this page', async () => {
    const drafts = new FallbackDrafts(new ClosedDrafts());
    await assert.rejects(() => drafts.put(draft), /storage-unavailable/);
    assert.deepEqual(await drafts.get('f1'), draft);
    assert.deepEqual(await drafts.list(), [draft]);
    await drafts.remove('f1');
    assert.equal(await drafts.get('f1'), undefined);
  });

  test('D5.8 a draft that is kept is read from where it is kept', async () => {
    const kept = new MemoryDrafts();
    const drafts = new FallbackDrafts(kept);
    await drafts.put(draft);
    assert.deepEqual(await kept.get('f1'), draft);
    assert.deepEqual(await drafts.list(), [draft]);
  });
});
