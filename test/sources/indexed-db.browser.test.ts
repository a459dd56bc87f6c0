import { expect } from '@open-wc/testing';
import { IndexedDbDrafts, IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import type { FollowUp } from '../../src/model/records.js';
import type { SourceNotice } from '../../src/store/source.js';
import type { Draft } from '../../src/store/draft-storage.js';
import { added, commitOf, days, draft, meeting, unique, until, updated } from './fixtures.js';
import type { SecondTab } from './second-tab.js';

const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

async function open(database: string): Promise<IndexedDbSource> {
  const source = new IndexedDbSource({ database });
  cleanUp.push(() => new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = resolve;
    request.onblocked = resolve;
  }), () => source.close());
  await source.open();
  return source;
}

/** A second document on the same database, in a frame. */
async function secondTab(database: string): Promise<SecondTab & { frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  frame.src = `${new URL('./second-tab.html', import.meta.url).pathname}?database=${database}`;
  document.body.append(frame);
  cleanUp.push(async () => {
    await frame.contentWindow?.secondTab?.source.close();
    await frame.contentWindow?.secondTab?.drafts.close();
    frame.remove();
  });
  await until(() => frame.contentWindow?.secondTab !== undefined);
  const tab = frame.contentWindow?.secondTab;
  if (!tab) throw new Error('The frame has no source');
  return { ...tab, frame };
}

async function median(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const begun = performance.now();
    await work(index);
    all.push(performance.now() - begun);
  }
  return all.sort((a, b) => a - b)[times >> 1] ?? 0;
}

describe('IndexedDB in a browser', () => {
  it('two documents: what one commits the other hears and reads; revisions keep them from overwriting', async () => {
    const database = unique('frames');
    const source = await open(database);
    const other = await secondTab(database);
    const heard: SourceNotice[] = [];
    other.source.subscribe((notice) => heard.push(notice));
    await source.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { custom: { count: 0 } }))));
    await until(() => heard.length === 1);
    expect(JSON.stringify(heard)).to.equal(JSON.stringify([{ kind: 'changed', effects: [{ entity: 'followUp', id: 'a' }] }]));
    await Promise.all([increments(source, 25), increments(other.source, 25)]);
    expect((await source.get('followUp', 'a'))?.custom?.['count']).to.equal(50);
  });

  it('D5.8 two documents see each other\'s drafts', async () => {
    const database = unique('frames');
    await open(database);
    const other = await secondTab(database);
    const drafts = new IndexedDbDrafts({ database });
    cleanUp.push(() => drafts.close());
    const heard: Draft[] = [];
    drafts.subscribe(({ draft: written }) => { if (written) heard.push(written); });
    await other.drafts.put(draft('a', 1, 'Typed over there'));
    await until(() => heard.length === 1);
    expect(heard[0]?.fields['title']).to.equal('Typed over there');
  });

  it('D5.8 what was typed when the page goes away, and not yet confirmed, is there at the next start', async () => {
    const database = unique('leave');
    await open(database);
    const other = await secondTab(database);
    other.drafts.note(draft('a', 1, 'Last words'));
    other.frame.remove();
    const next = new IndexedDbDrafts({ database });
    cleanUp.push(() => next.close());
    expect((await next.get('a'))?.fields['title']).to.equal('Last words');
    expect(Object.keys(localStorage).filter((key) => key.startsWith(`dagbok:${database}:draft:`))).to.deep.equal([]);
  });

  it('a message that was lost is made up for when the page is seen again', async () => {
    const database = unique('seen');
    const [one, two] = [await open(database), await open(database)];
    const heard: SourceNotice[] = [];
    two.subscribe((notice) => heard.push(notice));
    const post = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = () => undefined;
    await one.commit(commitOf(added(meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'))));
    BroadcastChannel.prototype.postMessage = post;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => heard.length === 1);
  });

  it('a sandboxed frame refuses IndexedDB the way the source takes for storage-unavailable', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = '<script>let name = "opened"; try { indexedDB.open("x"); } catch (error) { name = error.name; } parent.postMessage(name, "*");</script>';
    const answer = new Promise((resolve) => {
      window.addEventListener('message', function hear({ data, source }) {
        if (source !== frame.contentWindow) return;
        window.removeEventListener('message', hear);
        resolve(data);
      });
    });
    document.body.append(frame);
    cleanUp.push(() => frame.remove());
    expect(await answer).to.equal('SecurityError');
  });

  it('a week out of 50,000 follow-ups, and what a commit and a draft cost', async () => {
    const source = await open(unique('many'));
    const first = Date.parse('2016-01-01T08:00:00Z');
    const at = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
    const records: FollowUp[] = Array.from({ length: 50_000 }, (_, index) => {
      const start = first + index * 6_307_200;
      const more = index % 100 === 1 ? { repeat: { rule: `FREQ=WEEKLY;UNTIL=${at(start + 7e9).replaceAll(/[-:]/g, '')}Z` } } : {};
      return meeting(`f${index}`, at(start), at(start + (index % 50 === 0 ? 9e8 : 36e5)), { agenda: 'x'.repeat(200), ...more });
    });
    let begun = performance.now();
    await source.commit(commitOf(added(...records)));
    const importing = performance.now() - begun;
    await source.close();
    begun = performance.now();
    await source.open();
    const opening = performance.now() - begun;
    let found = 0;
    const week = await median(15, async (index) => {
      found = (await source.followUps({ range: days(`2020-0${1 + index % 9}-06`, 7) })).followUps.length;
    });
    let before = await source.get('followUp', 'f100');
    const commit = await median(15, async (index) => {
      if (!before) throw new Error('Not stored');
      const { revisions } = await source.commit(commitOf([updated(before, { title: `Title ${index}` })]));
      before = { ...before, title: `Title ${index}`, revision: revisions['f100'] ?? '' };
    });
    const drafts = new IndexedDbDrafts({ database: unique('drafts') });
    cleanUp.push(() => drafts.close());
    await drafts.list();
    const put = await median(30, (index) => drafts.put(draft('a', index, 'x'.repeat(500))));
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    console.log(`50,000 follow-ups: import ${ms(importing)}, open ${ms(opening)}, a week (${found} found) ${ms(week)}, commit ${ms(commit)}, draft put ${ms(put)}`);
    expect(found).to.be.within(90, 250);
  }).timeout(120_000);
});

async function increments(source: IndexedDbSource, times: number): Promise<void> {
  for (let done = 0; done < times;) {
    const before = await source.get('followUp', 'a');
    if (!before) throw new Error('Not stored');
    try {
      await source.commit(commitOf([updated(before, { custom: { count: Number(before.custom?.['count']) + 1 } })]));
      done += 1;
    } catch (error) {
      if ((error as { problem?: { code: string } }).problem?.code !== 'revision-conflict') throw error;
    }
  }
}
