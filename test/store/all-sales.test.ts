import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { updateSale, type Sale } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { fault, FaultySource } from '../harness/faulty-source.js';

const sale: Sale = { id: 's1', name: 'Frame agreement', amount: 10, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'me' };

describe('all sales of a store (D5.5)', () => {
  test('D5.5 they are those of the source, as they stand in memory, and are in memory then', async () => {
    const store = new DiaryStore({ source: new MemorySource({ sales: [sale, { ...sale, id: 's2', name: 'Other' }] }) });
    assert.equal(store.peek('sale', 's1'), undefined);
    assert.deepEqual((await store.sales()).map(({ name }) => name), ['Frame agreement', 'Other']);
    store.dispatch(updateSale(store.peek('sale', 's1')!, { name: 'Renamed' }));
    assert.deepEqual((await store.sales()).map(({ name }) => name), ['Renamed', 'Other']);
  });

  test('D20 a source that fails tells so', async () => {
    const source = new FaultySource(new MemorySource({ sales: [sale] }), { before: (call) => { if (call === 'sales') throw fault('source-failed'); } });
    await assert.rejects(new DiaryStore({ source }).sales(), /source-failed/u);
  });
});
