import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { LateDrafts } from '../../src/sources/late-drafts.js';
import { MemoryDrafts, type Draft } from '../../src/store/index.js';

const draft = (title: string, at = 1): Draft => ({ id: 'f1', isNew: true, fields: { title }, base: {}, at, tab: 't1' });

class HearingDrafts extends MemoryDrafts {
  readonly noted: Draft[] = [];
  listener: ((event: { readonly id: string; readonly draft?: Draft }) => void) | undefined;
  closed = false;
  note(noted: Draft): void {
    this.noted.push(noted);
  }
  override subscribe(listener: (event: { readonly id: string; readonly draft?: Draft }) => void): () => void {
    this.listener = listener;
    return () => undefined;
  }
  async close(): Promise<void> {
    this.closed = true;
  }
}

describe('late drafts', () => {
  test('nothing is fetched before drafts are used, and nothing to be closed', async () => {
    let made = 0;
    const late = new LateDrafts(async () => (made += 1, new HearingDrafts()));
    late.subscribe(() => undefined);
    await late.close();
    assert.equal(made, 0);
    await late.prepare();
    await late.put(draft('Acme'));
    assert.deepEqual(await late.get('f1'), draft('Acme'));
    assert.deepEqual(await late.list(), [draft('Acme')]);
    await late.remove('f1');
    assert.deepEqual(await late.list(), []);
    assert.equal(made, 1);
  });

  test('D5.8 what is noted before the storage is there is handed on, the newest state', async () => {
    const storage = new HearingDrafts();
    const late = new LateDrafts(async () => storage);
    late.note(draft('A', 1));
    late.note(draft('Ac', 2));
    await late.prepare();
    late.note(draft('Acm', 3));
    assert.deepEqual(storage.noted.map(({ fields }) => fields['title']), ['Ac', 'Acm']);
  });

  test('hears of other tabs once it is there; is closed then', async () => {
    const storage = new HearingDrafts();
    const late = new LateDrafts(async () => storage);
    const heard: string[] = [];
    const end = late.subscribe(({ id }) => heard.push(id));
    await late.prepare();
    storage.listener?.({ id: 'f2' });
    end();
    storage.listener?.({ id: 'f3' });
    assert.deepEqual(heard, ['f2']);
    await late.close();
    assert.ok(storage.closed);
  });

  test('D5.8 what cannot be fetched is said when a draft is to be kept, and tried again', async () => {
    let fails = true;
    const late = new LateDrafts(async () => {
      if (fails) throw new TypeError('Failed to fetch');
      return new HearingDrafts();
    });
    await late.prepare();
    await assert.rejects(() => late.put(draft('Acme')), /Failed to fetch/);
    fails = false;
    await late.put(draft('Acme'));
    assert.deepEqual(await late.get('f1'), draft('Acme'));
  });
});
