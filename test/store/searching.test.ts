import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { DiaryError } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore, type DiarySource, type RecordAnswer, type RecordQuery, type SearchedRecords } from '../../src/store/index.js';

type Search = NonNullable<DiarySource['search']>;
const query: RecordQuery<'companies'> = { kind: 'companies', text: 'ac', limit: 10 };

/** A store over a source that searches so. */
function storeThat(search: (query: RecordQuery, signal: AbortSignal) => Promise<unknown>): DiaryStore {
  const source = Object.assign(new MemorySource({ companies: [{ id: 'known', name: 'Known' }] }), { search: search as unknown as Search });
  return new DiaryStore({ source, zone: 'Europe/Oslo' });
}

const answer = (hits: readonly unknown[], total = hits.length): Promise<RecordAnswer<keyof SearchedRecords>> => Promise.resolve({ hits, total } as RecordAnswer);

describe('D5.5 search beyond the directory', () => {
  test('a source without a search has none: the directory is all there is', async () => {
    const store = new DiaryStore({ source: new MemorySource() });
    assert.equal(await store.search(query, new AbortController().signal), undefined);
  });

  test('what was typed goes to the source as it is, and what it found comes back', async () => {
    const asked: unknown[] = [];
    const store = storeThat((given) => { asked.push(given); return answer([{ id: 'a', name: 'Acme', address: 'Oslo' }], 312); });
    assert.deepEqual(await store.search(query, new AbortController().signal), { hits: [{ id: 'a', name: 'Acme', address: 'Oslo' }], total: 312 });
    assert.deepEqual(asked, [query]);
  });

  test('hits that are none are left out and told, others are read as all data from outside; more than asked for are cut', async () => {
    const store = storeThat(() => answer([null, 5, { id: 'x' }, { name: 'No id' }, { id: 'a', name: 'Acme' }, { id: 'a', name: 'Twin' }], Number.NaN));
    const codes: string[] = [];
    store.subscribe((event) => { if (event.kind === 'problem') codes.push(event.problem.code); });
    const found = await store.search(query, new AbortController().signal);
    assert.deepEqual(found?.hits.filter(({ id }) => id === 'a').map(({ name }) => name), ['Acme']);
    assert.equal(found?.total, found?.hits.length);
    assert.ok(codes.length >= 4, codes.join());
    const many = storeThat(() => answer(Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, name: `C ${i}` }))));
    const cut = await many.search(query, new AbortController().signal);
    assert.deepEqual([cut?.hits.length, cut?.total], [10, 30]);
  });

  test('an answer that is none at all is none', async () => {
    for (const given of [{}, { hits: 'x' }, { hits: null, total: 'many' }]) {
      const found = await storeThat(() => Promise.resolve(given)).search(query, new AbortController().signal);
      assert.deepEqual(found, { hits: [], total: 0 });
    }
  });

  test('a source that fails: a coded problem; an aborted search rejects as aborted, whatever comes after', async () => {
    const failing = storeThat(() => Promise.reject(new Error('503')));
    await assert.rejects(failing.search(query, new AbortController().signal), (error: unknown) => error instanceof DiaryError && error.problem.code === 'source-failed');
    for (const outcome of [() => answer([{ id: 'a', name: 'Acme' }]), () => Promise.reject(new Error('late'))]) {
      const abort = new AbortController();
      const store = storeThat(() => { abort.abort(); return outcome(); });
      await assert.rejects(store.search(query, abort.signal), { name: 'AbortError' });
    }
    const early = AbortSignal.abort();
    let asked = 0;
    await assert.rejects(storeThat(() => { asked++; return answer([]); }).search(query, early), { name: 'AbortError' });
    assert.equal(asked, 0);
  });

  test('a record that is noted is known by its id, without being written', async () => {
    const store = storeThat(() => answer([]));
    await store.ready;
    let told = 0;
    store.subscribe(({ kind }) => { if (kind === 'directory') told++; });
    store.note('companies', { id: 'a', name: 'Acme AS' });
    assert.equal(store.lookUp('companies', 'a')?.name, 'Acme AS');
    assert.deepEqual(store.directory.companies.map(({ id }) => id), ['known', 'a']);
    assert.equal(told, 1);
    assert.deepEqual((await store.exportData()).companies?.map(({ id }) => id), ['known']);
  });
});
