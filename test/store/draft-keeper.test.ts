import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { DraftKeeper, MemoryDrafts } from '../../src/store/index.js';
import type { Draft } from '../../src/store/index.js';
import type { Problem } from '../../src/model/index.js';
import { Gate, fault, settle } from '../harness/faulty-source.js';

function draft(title: string): Draft {
  return { id: 'a', isNew: false, fields: { title }, base: {}, at: 1, tab: 'tab' };
}

/** Draft storage whose puts wait at a gate. */
class SlowDrafts extends MemoryDrafts {
  readonly gate = new Gate();
  readonly puts: unknown[] = [];
  readonly noted: unknown[] = [];

  note({ fields }: Draft): void {
    this.noted.push(fields['title']);
  }

  override async put(one: Draft): Promise<void> {
    this.puts.push(one.fields['title']);
    await this.gate.wait();
    await super.put(one);
  }
}

function keeperOver(storage: SlowDrafts): { keeper: DraftKeeper; problems: Problem[] } {
  const problems: Problem[] = [];
  return { keeper: new DraftKeeper(storage, 'a', (problem) => problems.push(problem)), problems };
}

describe('D5.8 drafts are written through', () => {
  test('D5.8 the first state is on its way at once', () => {
    const storage = new SlowDrafts();
    keeperOver(storage).keeper.put(draft('A'));
    assert.deepEqual(storage.puts, ['A']);
  });

  test('D5.8 one write is under way, only the newest state waits', async () => {
    const storage = new SlowDrafts();
    const { keeper } = keeperOver(storage);
    for (const title of ['A', 'Ac', 'Acm', 'Acme']) keeper.put(draft(title));
    assert.equal(keeper.state, 'writing');
    await storage.gate.release();
    await storage.gate.release();
    assert.deepEqual(storage.puts, ['A', 'Acme']);
    assert.deepEqual(storage.noted, ['A', 'Ac', 'Acm', 'Acme']);
    assert.equal(keeper.state, 'kept');
    assert.equal((await storage.get('a'))?.fields['title'], 'Acme');
  });

  test('D5.8 commit is fulfilled when the newest state is durable, not before', async () => {
    const storage = new SlowDrafts();
    const { keeper } = keeperOver(storage);
    keeper.put(draft('A'));
    keeper.put(draft('B'));
    let kept: boolean | undefined;
    void keeper.commit().then((result) => { kept = result; });
    await storage.gate.release();
    assert.equal(kept, undefined);
    await storage.gate.release();
    assert.equal(kept, true);
  });

  test('D5.8 what cannot be kept stays in memory, is told once, and is tried again with the next state', async () => {
    const storage = new SlowDrafts();
    const { keeper, problems } = keeperOver(storage);
    keeper.put(draft('A'));
    keeper.put(draft('B'));
    await storage.gate.release(0, fault('storage-full'));
    await storage.gate.release(0, fault('storage-full'));
    assert.deepEqual(problems.map(({ code, record, detail }) => ({ code, record, detail })), [{ code: 'draft-not-kept', record: 'a', detail: 'storage-full' }]);
    assert.equal(keeper.state, 'not-kept');
    assert.equal(keeper.newest?.fields['title'], 'B');
    keeper.put(draft('C'));
    await storage.gate.release();
    assert.equal(keeper.state, 'kept');
    assert.equal(await keeper.commit(), true);
  });

  test('D5.8 commit tries once more what could not be kept, and says how it went', async () => {
    const storage = new SlowDrafts();
    const { keeper } = keeperOver(storage);
    keeper.put(draft('A'));
    await storage.gate.release(0, fault('storage-full'));
    const failing = keeper.commit();
    await settle();
    await storage.gate.release(0, fault('storage-full'));
    assert.equal(await failing, false);
    const working = keeper.commit();
    await settle();
    await storage.gate.release();
    assert.equal(await working, true);
  });

  test('D5.8 when the work is saved or given up the draft goes, also one that is still being written', async () => {
    const storage = new SlowDrafts();
    const { keeper } = keeperOver(storage);
    keeper.put(draft('A'));
    keeper.put(draft('B'));
    const ended = keeper.end();
    keeper.put(draft('late'));
    await storage.gate.release();
    await ended;
    assert.deepEqual(storage.puts, ['A']);
    assert.deepEqual(await storage.list(), []);
    assert.equal(keeper.newest, undefined);
  });
});
