import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { after, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import { meets, spanOf } from '../../src/model/index.js';
import type { FollowUp } from '../../src/model/records.js';
import { added, commitOf, days, meeting, unique } from './fixtures.js';

const opened: IndexedDbSource[] = [];

async function filled(followUps: readonly FollowUp[]): Promise<IndexedDbSource> {
  const source = new IndexedDbSource({ database: unique('read') });
  opened.push(source);
  await source.commit(commitOf(added(...followUps)));
  return source;
}

after(async () => {
  await Promise.all(opened.map((source) => source.close()));
});

async function idsIn(source: IndexedDbSource, first: string, count: number, owners?: readonly string[]): Promise<string[]> {
  const { followUps } = await source.followUps({ range: days(first, count), ...(owners ? { owners } : {}) });
  return followUps.map(({ id }) => id).sort();
}

/** Counts the rows that reads hand over. */
async function countRows(work: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const own = [IDBIndex.prototype, IDBObjectStore.prototype].map((prototype) => {
    const { getAll, get } = prototype;
    prototype.getAll = function (this: IDBIndex & IDBObjectStore, ...args: Parameters<typeof getAll>) {
      const request = getAll.apply(this, args);
      request.addEventListener('success', () => { rows += (request.result as unknown[]).length; });
      return request;
    };
    prototype.get = function (this: IDBIndex & IDBObjectStore, ...args: Parameters<typeof get>) {
      rows += 1;
      return get.apply(this, args);
    };
    return () => Object.assign(prototype, { getAll, get });
  });
  await work();
  for (const restore of own) restore();
  return rows;
}

const at = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
const hour = 3_600_000;

describe('the interval index', () => {
  test('a week out of 6,000 is read without the rest', async () => {
    const first = Date.parse('2016-01-01T08:00:00Z');
    const records = Array.from({ length: 6000 }, (_, index) => {
      const start = first + index * 16 * hour;
      // Most are short, some last weeks, some months; a few old series that have ended.
      const length = index % 100 === 0 ? 20 * 24 * hour : index % 301 === 0 ? 150 * 24 * hour : hour;
      const repeat = index % 200 === 7 ? { repeat: { rule: `FREQ=WEEKLY;UNTIL=${at(start + 90 * 24 * hour).replaceAll(/[-:]/g, '')}Z` } } : {};
      return meeting(`f${index}`, at(start), at(start + length), repeat);
    });
    const source = await filled(records);
    const range = days('2019-06-03', 7);
    let found = 0;
    const rows = await countRows(async () => { found = (await source.followUps({ range })).followUps.length; });
    const expected = records.filter((record) => meets(spanOf(record) ?? { start: 0, end: 0 }, range)).length;
    assert.equal(found, expected);
    assert.ok(expected >= 11 && rows <= expected + 40, `${rows} rows read for ${expected}`);
  });

  test('finds what a look at every record finds, whatever the lengths', async () => {
    const length = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 70, max: 90 }), fc.integer({ min: 380, max: 390 }), fc.integer({ min: 2300, max: 2500 }), fc.integer({ min: 0, max: 20_000 }));
    const rule = fc.option(fc.constantFrom('FREQ=WEEKLY', 'FREQ=DAILY;UNTIL=20260601T000000Z', 'FREQ=YEARLY;COUNT=3'), { nil: undefined, freq: 5 });
    const record = fc.tuple(fc.integer({ min: 0, max: 20_000 }), length, fc.boolean(), rule);
    const begin = Date.parse('2025-06-01T00:00:00Z');
    await fc.assert(fc.asyncProperty(fc.array(record, { maxLength: 40 }), fc.integer({ min: 0, max: 24_000 }), fc.integer({ min: 1, max: 2000 }), async (specs, from, width) => {
      const records = specs.map(([start, long, allDay, text], index) =>
        meeting(`f${index}`, at(begin + start * hour), at(begin + (start + long) * hour), { allDay, ...(text ? { repeat: { rule: text } } : {}) }));
      const source = await filled(records);
      const range = { start: begin + from * hour, end: begin + (from + width) * hour };
      const found = (await source.followUps({ range })).followUps.map(({ id }) => id).sort();
      const expected = records.filter((each) => meets(spanOf(each) ?? { start: 0, end: 0 }, range)).map(({ id }) => id).sort();
      assert.deepEqual(found, expected);
    }), { numRuns: 60 });
  });

  test('an unbounded range finds all that have a date', async () => {
    const source = await filled([meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'), meeting('b', '2020-01-01T09:00:00', '2026-11-23T10:00:00', { repeat: { rule: 'FREQ=DAILY' } }), { id: 't', kind: 'task', title: '', owner: 'ann' }]);
    const { followUps } = await source.followUps({ range: { start: -Infinity, end: Infinity } });
    assert.deepEqual(followUps.map(({ id }) => id).sort(), ['a', 'b']);
  });

  test('D7.4 a series comes with the exceptions that bear on the range, an exception with its series', async () => {
    const series = meeting('series', '2026-01-05T09:00:00', '2026-01-05T10:00:00', { repeat: { rule: 'FREQ=WEEKLY' } });
    const away = meeting('away', '2027-03-01T09:00:00', '2027-03-01T10:00:00', { series: { id: 'series', original: '2026-11-23T09:00:00+00:00[UTC]' } });
    const ended = meeting('ended', '2020-01-06T09:00:00', '2020-01-06T10:00:00', { repeat: { rule: 'FREQ=WEEKLY;UNTIL=20200301T000000Z' } });
    const late = meeting('late', '2026-11-24T09:00:00', '2026-11-24T10:00:00', { series: { id: 'ended', original: '2020-02-03T09:00:00+00:00[UTC]' } });
    const source = await filled([series, away, ended, late]);
    assert.deepEqual(await idsIn(source, '2026-11-23', 7), ['away', 'ended', 'late', 'series']);
    assert.deepEqual(await idsIn(source, '2026-12-07', 7), ['series']);
    assert.deepEqual(await idsIn(source, '2027-03-01', 1), ['away', 'series']);
  });

  test('D9.5 an exception given to another owner still comes with the series it suppresses', async () => {
    const series = meeting('series', '2026-01-05T09:00:00', '2026-01-05T10:00:00', { repeat: { rule: 'FREQ=WEEKLY' } });
    const given = meeting('given', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { owner: 'bo', series: { id: 'series', original: '2026-11-23T09:00:00+00:00[UTC]' } });
    const source = await filled([series, given]);
    assert.deepEqual(await idsIn(source, '2026-11-23', 7, ['ann']), ['given', 'series']);
  });

  test('D9.1 only the owners asked for, and what they are invited to', async () => {
    const source = await filled([
      meeting('mine', '2026-11-23T09:00:00', '2026-11-23T10:00:00'),
      meeting('invited', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { owner: 'bo', attendees: [{ associate: 'ann' }] }),
      meeting('other', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { owner: 'bo' }),
    ]);
    assert.deepEqual(await idsIn(source, '2026-11-23', 1, ['ann']), ['invited', 'mine']);
    assert.deepEqual(await idsIn(source, '2026-11-23', 1, []), []);
    assert.equal((await idsIn(source, '2026-11-23', 1)).length, 3);
  });

  test('a read that is no longer wanted is refused', async () => {
    const source = await filled([]);
    const controller = new AbortController();
    const reading = source.followUps({ range: days('2026-11-23', 7) }, controller.signal);
    controller.abort();
    await assert.rejects(reading, { name: 'AbortError' });
  });
});
