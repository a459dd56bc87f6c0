/** What every source keeps to; see `store/source.ts`. Runs in Node and in the browser. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Effect, FollowUp, Id, Problem, Sale } from '../../src/model/index.js';
import { DiaryError } from '../../src/model/index.js';
import type { Commit, DiarySource, SourceNotice } from '../../src/store/index.js';
import { at, daysFrom, meeting } from '../harness/diary-samples.js';

/** A source with nothing in it, and what else the test may do with its data. */
export interface SourceUnderTest {
  readonly source: DiarySource;
  /** Another connection to the same data, as a second tab has one; already open. */
  peer?(): Promise<DiarySource>;
  /** Only for durable ones: the same data after a reload of the page; already open. */
  reopen?(): Promise<DiarySource>;
  /** Called at the end of each test. */
  end?(): Promise<void>;
}

type Body = (source: DiarySource, under: SourceUnderTest) => Promise<void>;

let commits = 0;

function commitOf(effects: readonly Effect[]): Commit {
  commits += 1;
  return { id: `contract-${commits}-${Math.random()}`, effects, change: { type: 'batch', intent: 'import', scope: 'single', changes: [] } };
}

function added(...records: readonly FollowUp[]): Effect[] {
  return records.map((after) => ({ entity: 'followUp', id: after.id, after }));
}

async function add(source: DiarySource, ...records: readonly FollowUp[]): Promise<void> {
  await source.commit(commitOf(added(...records)));
}

async function idsIn(source: DiarySource, days: number, count = 1, owners?: readonly Id[]): Promise<Id[]> {
  const { followUps } = await source.followUps({ range: daysFrom(days, count), ...(owners && { owners }) });
  return followUps.map(({ id }) => id).sort();
}

async function stored(source: DiarySource, id: Id): Promise<FollowUp> {
  const followUp = await source.get('followUp', id);
  assert.ok(followUp, `${id} is not there`);
  return followUp;
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.then(() => 'resolved', (error: unknown) => error);
  assert.ok(outcome instanceof DiaryError, `rejects with a DiaryError, not: ${String(outcome)}`);
  return outcome.problem;
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 3000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, 'nothing was told');
    await new Promise<void>((resolve) => setTimeout(resolve, 5));
  }
}

/** Registers the contract's tests for one kind of source. `make` gives a new, empty source, not opened yet. */
export function sourceContract(name: string, make: () => Promise<SourceUnderTest>): void {
  describe(`source contract: ${name}`, () => {
    const rule = (title: string, body: Body): void => {
      test(title, async () => {
        const under = await make();
        await under.source.open();
        try {
          await body(under.source, under);
        } finally {
          await under.source.close();
          await under.end?.();
        }
      });
    };
    reading(rule);
    series(rule);
    writing(rule);
    wholeData(rule);
    telling(rule);
  });
}

type Rule = (title: string, body: Body) => void;

function reading(rule: Rule): void {
  rule('a new source is empty', async (source) => {
    assert.deepEqual(await source.followUps({ range: daysFrom(-1000, 2000) }), { followUps: [], problems: [] });
    assert.deepEqual(await source.sales(), []);
    assert.equal(await source.get('followUp', 'a'), undefined);
    const { user, ...directory } = await source.directory();
    assert.equal(user, undefined);
    assert.deepEqual(Object.values(directory).flat(), []);
  });

  rule('opening twice is opening once', async (source) => {
    await source.open();
    await add(source, meeting('a'));
    assert.deepEqual(await idsIn(source, 0), ['a']);
  });

  rule('a range has its start in it and its end not', async (source) => {
    await add(source,
      meeting('ends at start', { start: at(23, 0, -1), end: at(0) }),
      meeting('starts at start', { start: at(0), end: at(1) }),
      meeting('ends at end', { start: at(23), end: at(0, 0, 1) }),
      meeting('starts at end', { start: at(0, 0, 1), end: at(1, 0, 1) }));
    assert.deepEqual(await idsIn(source, 0), ['ends at end', 'starts at start']);
  });

  rule('one without length counts where it starts', async (source) => {
    await add(source, meeting('at start', { start: at(0), end: at(0) }), meeting('at end', { start: at(0, 0, 1), end: at(0, 0, 1) }));
    assert.deepEqual(await idsIn(source, 0), ['at start']);
  });

  rule('D2.7 what lasts for days or years belongs to each of them', async (source) => {
    await add(source, meeting('days', { start: at(12), end: at(12, 0, 3) }), meeting('years', { start: at(12, 0, -900), end: at(12, 0, 900) }));
    assert.deepEqual(await idsIn(source, 1), ['days', 'years']);
    assert.deepEqual(await idsIn(source, 4), ['years']);
    assert.deepEqual(await idsIn(source, -950), []);
  });

  rule('D2.7 all-day ones are found on their days', async (source) => {
    await add(source, meeting('all day', { allDay: true, start: at(0), end: at(0, 0, 2) }));
    assert.deepEqual(await idsIn(source, 0), ['all day']);
    assert.deepEqual(await idsIn(source, 1), ['all day']);
    assert.deepEqual(await idsIn(source, 20), []);
  });

  rule('D15.2 a task or call is found at its due date', async (source) => {
    const { start: _start, end: _end, ...fields } = meeting('task', { kind: 'task', due: '2026-11-23' });
    await add(source, fields, { ...fields, id: 'timed', due: at(12) });
    assert.deepEqual(await idsIn(source, 0), ['task', 'timed']);
    assert.deepEqual(await idsIn(source, 10), []);
  });

  rule('D9.1 owners and those invited have it in their diaries, others not', async (source) => {
    await add(source,
      meeting('mine'),
      meeting('theirs', { owner: 'kari' }),
      meeting('invited', { owner: 'ola', attendees: [{ email: 'x@example.com' }, { associate: 'kari' }] }),
      meeting('booked', { owner: 'ola', attendees: [{ resource: 'room' }] }));
    assert.deepEqual(await idsIn(source, 0, 1, ['kari']), ['invited', 'theirs']);
    assert.deepEqual(await idsIn(source, 0, 1, ['room', 'me']), ['booked', 'mine']);
    assert.deepEqual(await idsIn(source, 0, 1, []), []);
    assert.deepEqual(await idsIn(source, 0), ['booked', 'invited', 'mine', 'theirs']);
  });

  rule('an aborted reading rejects', async (source) => {
    await add(source, meeting('a'));
    const signal = AbortSignal.abort();
    await assert.rejects(source.followUps({ range: daysFrom() }, signal));
    await assert.rejects(source.sales(signal));
  });

  rule('a record that cannot be read is listed and hides no other', async (source) => {
    const broken = meeting('broken', { start: 'soon' });
    await add(source, meeting('good'), broken, { ...broken, id: 'broken too', start: 12 as unknown as string });
    const { followUps, problems } = await source.followUps({ range: daysFrom() });
    assert.deepEqual(followUps.map(({ id }) => id), ['good']);
    assert.deepEqual(problems.map(({ record, field }) => `${record} ${field}`).sort(), ['broken start', 'broken too start']);
    await source.commit(commitOf([{ entity: 'followUp', id: 'broken', before: (await source.everything()).followUps?.find(({ id }) => id === 'broken') ?? broken, after: meeting('broken') }]));
    assert.deepEqual(await idsIn(source, 0), ['broken', 'good']);
  });
}

function series(rule: Rule): void {
  const weekly = (fields: Partial<FollowUp> = {}): FollowUp => meeting('series', { repeat: { rule: 'FREQ=WEEKLY' }, ...fields });

  rule('D7 a series is found wherever its dates can be', async (source) => {
    await add(source, weekly());
    assert.deepEqual(await idsIn(source, -30), []);
    assert.deepEqual(await idsIn(source, 0), ['series']);
    assert.deepEqual(await idsIn(source, 7000, 7), ['series']);
  });

  rule('D7 a series that has ended is not found long after', async (source) => {
    await add(source, weekly({ repeat: { rule: 'FREQ=WEEKLY;UNTIL=20261231T000000Z' } }));
    assert.deepEqual(await idsIn(source, 28), ['series']);
    assert.deepEqual(await idsIn(source, 100), []);
  });

  rule('D7.4 a series comes with the exception for a date of the range, wherever that was moved to', async (source) => {
    await add(source, weekly(), meeting('moved', { start: at(9, 0, 50), end: at(10, 0, 50), series: { id: 'series', original: at(9, 0, 7) } }));
    assert.deepEqual(await idsIn(source, 7), ['moved', 'series']);
  });

  rule('D7.4 an exception moved into the range comes with its series', async (source) => {
    await add(source, weekly({ repeat: { rule: 'FREQ=WEEKLY;UNTIL=20261231T000000Z' } }));
    await add(source, meeting('moved', { start: at(9, 0, 200), end: at(10, 0, 200), series: { id: 'series', original: at(9, 0, 7) } }));
    assert.deepEqual(await idsIn(source, 200), ['moved', 'series']);
  });

  rule('D9.5 an exception that was assigned to another still comes with its series', async (source) => {
    await add(source, weekly(), meeting('given away', { owner: 'kari', series: { id: 'series', original: at(9) } }));
    assert.deepEqual(await idsIn(source, 0, 1, ['me']), ['given away', 'series']);
  });

  rule('D18.1 all exceptions of a series are found, wherever they were moved to and whosever they are', async (source) => {
    const exception = (id: Id, fields: Partial<FollowUp> = {}): FollowUp => meeting(id, { series: { id: 'series', original: at(9, 0, 7) }, ...fields });
    await add(source, weekly(), exception('near'), exception('far', { start: at(9, 0, 900), end: at(10, 0, 900) }), exception('dropped', { owner: 'kari' }));
    await add(source, exception('early', { series: { id: 'series', original: at(9, 0, -900) } }), exception('other', { series: { id: 'another', original: at(9) } }));
    await source.commit(commitOf([{ entity: 'followUp', id: 'near', before: await stored(source, 'near') }]));
    assert.deepEqual((await source.exceptionsOf('series')).map(({ id }) => id).sort(), ['dropped', 'early', 'far']);
    assert.deepEqual(await source.exceptionsOf('nobody'), []);
  });
}

function writing(rule: Rule): void {
  rule('what is written has a revision, another one after each change', async (source) => {
    const receipt = await source.commit(commitOf(added(meeting('a'))));
    const first = await stored(source, 'a');
    assert.ok(first.revision);
    assert.equal(receipt.revisions['a'], first.revision);
    assert.deepEqual({ ...first, revision: undefined }, { ...meeting('a'), revision: undefined });
    const again = await source.commit(commitOf([{ entity: 'followUp', id: 'a', before: first, after: { ...first, title: 'New' } }]));
    const second = await stored(source, 'a');
    assert.equal(second.title, 'New');
    assert.equal(again.revisions['a'], second.revision);
    assert.notEqual(second.revision, first.revision);
  });

  rule('a changed record is found at its new time and not at its old one', async (source) => {
    await add(source, meeting('a'));
    const before = await stored(source, 'a');
    await source.commit(commitOf([{ entity: 'followUp', id: 'a', before, after: { ...before, start: at(9, 0, 5), end: at(10, 0, 5) } }]));
    assert.deepEqual(await idsIn(source, 0), []);
    assert.deepEqual(await idsIn(source, 5), ['a']);
  });

  rule('a removed record is gone', async (source) => {
    await add(source, meeting('a'));
    const receipt = await source.commit(commitOf([{ entity: 'followUp', id: 'a', before: await stored(source, 'a') }]));
    assert.equal(receipt.revisions['a'], undefined);
    assert.deepEqual(await idsIn(source, 0), []);
    assert.equal(await source.get('followUp', 'a'), undefined);
  });

  rule('sales are written like follow-ups, and ids count within their kind', async (source) => {
    const sale: Sale = { id: 'a', name: 'Boats', amount: 10, currency: 'NOK', date: '2026-11-30', status: 'open', owner: 'me' };
    await add(source, meeting('a'));
    await source.commit(commitOf([{ entity: 'sale', id: 'a', after: sale }]));
    const before = await source.get('sale', 'a');
    assert.ok(before?.revision);
    assert.deepEqual((await source.sales()).map(({ name }) => name), ['Boats']);
    await source.commit(commitOf([{ entity: 'sale', id: 'a', before }]));
    assert.deepEqual(await source.sales(), []);
    assert.deepEqual(await idsIn(source, 0), ['a']);
  });

  rule('D20.2 a change to what was changed meanwhile is a conflict and writes nothing', async (source) => {
    await add(source, meeting('a'), meeting('b'));
    const [a, b] = [await stored(source, 'a'), await stored(source, 'b')];
    await source.commit(commitOf([{ entity: 'followUp', id: 'b', before: b, after: { ...b, title: 'First' } }]));
    const late = commitOf([
      { entity: 'followUp', id: 'a', before: a, after: { ...a, title: 'Late' } },
      ...added(meeting('c')),
      { entity: 'followUp', id: 'b', before: b, after: { ...b, title: 'Late' } },
    ]);
    const { code, record } = await problemOf(source.commit(late));
    assert.deepEqual({ code, record }, { code: 'revision-conflict', record: 'b' });
    const { followUps } = await source.followUps({ range: daysFrom() });
    assert.deepEqual(followUps.map(({ id, title }) => `${id} ${title}`).sort(), ['a Meeting a', 'b First']);
    assert.equal((await stored(source, 'a')).revision, a.revision);
  });

  rule('D20.2 adding what is there, changing and removing what is not, are conflicts', async (source) => {
    await add(source, meeting('a'));
    const gone = { ...meeting('gone'), revision: 'r' };
    for (const effect of [
      ...added(meeting('a', { title: 'Other' })),
      { entity: 'followUp', id: 'gone', before: gone, after: gone },
      { entity: 'followUp', id: 'gone', before: gone },
    ] satisfies Effect[]) {
      assert.equal((await problemOf(source.commit(commitOf([effect])))).code, 'revision-conflict');
    }
    assert.equal((await stored(source, 'a')).title, 'Meeting a');
  });

  rule('D20.2 of two that write at the same time from the same revision, one wins', async (source) => {
    await add(source, meeting('a'));
    const before = await stored(source, 'a');
    const both = await Promise.allSettled(['One', 'Two'].map((title) => source.commit(commitOf([{ entity: 'followUp', id: 'a', before, after: { ...before, title } }]))));
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  rule('a commit that is sent twice is written once', async (source) => {
    const commit = commitOf(added(meeting('a')));
    const first = await source.commit(commit);
    assert.deepEqual(await source.commit(commit), first);
    assert.equal((await stored(source, 'a')).revision, first.revisions['a']);
  });

  rule('a commit of many records is one', async (source) => {
    const many = Array.from({ length: 300 }, (_, index) => meeting(`m${index}`));
    const receipt = await source.commit(commitOf(added(...many)));
    assert.equal(Object.keys(receipt.revisions).length, 300);
    assert.equal((await idsIn(source, 0)).length, 300);
  });
}

function wholeData(rule: Rule): void {
  rule('directory records are merged by id', async (source) => {
    await source.putDirectory({ associates: [{ id: 'me', name: 'Me' }, { id: 'kari', name: 'Kari' }], user: 'me' });
    await source.putDirectory({ associates: [{ id: 'kari', name: 'Kari Nordmann' }], holidays: [{ date: '2026-12-25', name: 'Christmas' }] });
    await source.putDirectory({ holidays: [{ date: '2026-12-25', name: 'Christmas' }] });
    const directory = await source.directory();
    assert.deepEqual(directory.associates.map(({ name }) => name).sort(), ['Kari Nordmann', 'Me']);
    assert.equal(directory.holidays.length, 1);
    assert.equal(directory.user, 'me');
  });

  rule('D20.1 everything is everything', async (source) => {
    await source.putDirectory({ companies: [{ id: 'acme', name: 'Acme' }] });
    await add(source, meeting('a'), meeting('far', { start: at(9, 0, 5000), end: at(10, 0, 5000) }));
    const { followUps, companies } = await source.everything();
    assert.deepEqual(followUps?.map(({ id }) => id).sort(), ['a', 'far']);
    assert.deepEqual(companies, [{ id: 'acme', name: 'Acme' }]);
  });

  rule('clearing removes everything, and one can begin again', async (source) => {
    await source.putDirectory({ associates: [{ id: 'me', name: 'Me' }], user: 'me' });
    await add(source, meeting('a'), meeting('series', { repeat: { rule: 'FREQ=DAILY' } }));
    await source.clear();
    assert.deepEqual(await idsIn(source, 0), []);
    const { user, associates } = await source.directory();
    assert.deepEqual({ user, associates }, { user: undefined, associates: [] });
    await add(source, meeting('a', { title: 'Again' }));
    assert.equal((await stored(source, 'a')).title, 'Again');
  });

  rule('what a durable source took is there after a reload', async (source, { reopen }) => {
    assert.equal(reopen !== undefined, source.durable, 'durable sources, and only those, can be reopened');
    if (!reopen) return;
    await add(source, meeting('a'));
    await source.putDirectory({ user: 'me' });
    const before = await stored(source, 'a');
    await source.close();
    const again = await reopen();
    assert.deepEqual(await stored(again, 'a'), before);
    assert.equal((await again.directory()).user, 'me');
    await again.close();
  });
}

function telling(rule: Rule): void {
  rule('one connection hears what another writes, not what it writes itself', async (source, { peer }) => {
    if (!peer) return;
    const other = await peer();
    const heard: { readonly mine: SourceNotice[]; readonly theirs: SourceNotice[] } = { mine: [], theirs: [] };
    source.subscribe((notice) => heard.mine.push(notice));
    const unsubscribe = other.subscribe((notice) => heard.theirs.push(notice));
    await add(source, meeting('a'));
    await until(() => heard.theirs.length > 0);
    assert.deepEqual(heard.theirs, [{ kind: 'changed', effects: [{ entity: 'followUp', id: 'a' }] }]);
    assert.equal((await stored(other, 'a')).title, 'Meeting a');
    await source.putDirectory({ user: 'me' });
    await until(() => heard.theirs.length > 1);
    assert.deepEqual(heard.theirs[1], { kind: 'directory' });
    assert.deepEqual(heard.mine, []);
    unsubscribe();
    await add(other, meeting('b'));
    await until(() => heard.mine.length > 0);
    assert.equal(heard.theirs.length, 2);
    await other.close();
  });

  rule('a refused commit is told to nobody', async (source, { peer }) => {
    if (!peer) return;
    await add(source, meeting('a'));
    const other = await peer();
    const heard: SourceNotice[] = [];
    other.subscribe((notice) => heard.push(notice));
    await problemOf(source.commit(commitOf(added(meeting('a')))));
    await new Promise<void>((resolve) => setTimeout(resolve, 30));
    assert.deepEqual(heard, []);
    await other.close();
  });
}
