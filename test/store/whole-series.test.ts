import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Change, FollowUp } from '../../src/model/index.js';
import { simpleChanges, idOf, updateFollowUp } from '../../src/model/index.js';
import type { DiaryStore } from '../../src/store/index.js';
import { at, meeting, query } from '../harness/diary-samples.js';
import { fault } from '../harness/faulty-source.js';
import { openStore, savedOr, type Opened } from './open-store.js';

const series = meeting('series', { title: 'Standup', agenda: '<p>All</p>', repeat: { rule: 'FREQ=DAILY;COUNT=5', except: [at(9, 0, 4)] } });

function exception(id: string, days: number, fields: Partial<FollowUp> = {}): FollowUp {
  return meeting(id, { series: { id: 'series', original: at(9, 0, days) }, start: at(13, 0, days), end: at(14, 0, days), ...fields });
}

const moved = exception('moved', 1);
const farAway = exception('far away', 2, { start: at(9, 0, 400), end: at(10, 0, 400), completed: '2026-11-23T08:00:00Z' });
const given = exception('given', 3, { owner: 'kari' });
const other = meeting('other', { series: { id: 'another series', original: at(9) } });
const all = [series, moved, farAway, given, other];

async function removalIn(store: DiaryStore, id = 'series'): Promise<Change> {
  const removal = await store.removalOf(id);
  assert.ok(removal.ok, JSON.stringify(removal));
  return removal.value;
}

const idsOf = (change: Change): string[] => simpleChanges(change).map((step) => `${step.type} ${idOf(step)}`).sort();

async function stored({ source }: Opened): Promise<unknown> {
  const { followUps = [] } = await source.everything();
  return JSON.parse(JSON.stringify([...followUps].sort((a, b) => (a.id < b.id ? -1 : 1)), (key, value) => (key === 'revision' ? undefined : value)));
}

describe('deleting a whole series', () => {
  test('D18.1 its exceptions go with it, wherever they were moved to and whosever they are', async () => {
    const opened = await openStore({ followUps: all });
    const change = await removalIn(opened.store);
    assert.deepEqual(idsOf(change), ['remove far away', 'remove given', 'remove moved', 'remove series']);
    assert.equal(await savedOr(opened.store.dispatch(change, { scope: 'series' })), 'saved');
    assert.deepEqual(((await stored(opened)) as FollowUp[]).map(({ id }) => id), ['other']);
  });

  test('D18.1 also those that were not read yet', async () => {
    const opened = await openStore({ followUps: all }, { watched: query(-100) });
    assert.equal(opened.store.peek('followUp', 'moved'), undefined);
    assert.equal(await savedOr(opened.store.dispatch(await removalIn(opened.store))), 'saved');
    assert.deepEqual(((await stored(opened)) as FollowUp[]).map(({ id }) => id), ['other']);
  });

  test('D18.1 and those made or changed here a moment ago, as they stand', async () => {
    const { store } = await openStore({ followUps: all });
    store.dispatch(updateFollowUp(moved, { title: 'New' }));
    store.dispatch({ type: 'add', entity: 'followUp', intent: 'move', record: exception('just made', 0) });
    const change = await removalIn(store);
    assert.ok(idsOf(change).includes('remove just made'));
    assert.ok(store.dispatch(change).ok && store.undo().ok);
    assert.equal(store.peek('followUp', 'moved')?.title, 'New');
    await store.settled();
  });

  test('D20.3 the host is asked once, and its veto leaves all as it was', async () => {
    const opened = await openStore({ followUps: all });
    const before = await stored(opened);
    const asked: string[][] = [];
    const outcome = opened.store.dispatch(await removalIn(opened.store), { scope: 'series', allow: ({ effects, scope }) => {
      asked.push([scope, ...effects.map(({ id }) => id).sort()]);
      return false;
    } });
    assert.equal(outcome.ok, false);
    assert.deepEqual(asked, [['series', 'far away', 'given', 'moved', 'series']]);
    await opened.store.settled();
    assert.deepEqual(await stored(opened), before);
  });

  test('D4.9 one undo brings all of it back as it was, redo deletes it again', async () => {
    const opened = await openStore({ followUps: all }, { watched: query(0, 5) });
    const [before, shown] = [await stored(opened), opened.shown()];
    opened.store.dispatch(await removalIn(opened.store), { scope: 'series' });
    assert.deepEqual(opened.shown(), ['other 09:00']);
    assert.ok(opened.store.undo().ok);
    assert.equal(opened.store.history.undo, undefined);
    assert.deepEqual(opened.shown(), shown);
    await opened.store.settled();
    assert.deepEqual(await stored(opened), before);
    assert.ok(opened.store.redo().ok);
    await opened.store.settled();
    assert.deepEqual(((await stored(opened)) as FollowUp[]).map(({ id }) => id), ['other']);
  });

  test('D9.4 a date given to another who made it private stays theirs, and nothing of it is told', async () => {
    const secret = exception('secret', 3, { owner: 'kari', visibleFor: 'owner', title: 'Secret' });
    const opened = await openStore({ followUps: [series, moved, secret] });
    const change = await removalIn(opened.store);
    assert.deepEqual(idsOf(change), ['remove moved', 'remove series']);
    assert.doesNotMatch(JSON.stringify(change), /Secret|kari/u);
    assert.equal(await savedOr(opened.store.dispatch(change)), 'saved');
    assert.deepEqual(((await stored(opened)) as FollowUp[]).map(({ id }) => id), ['secret']);
  });

  test('D9.4 D5.9 a series that may not be deleted is refused with its reason, exceptions and all', async () => {
    const { store } = await openStore({ followUps: [{ ...series, external: true }, moved] });
    const outcome = store.dispatch(await removalIn(store));
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'external');
    assert.ok(store.peek('followUp', 'moved'));
  });

  test('without exceptions it is a plain removal', async () => {
    const { store } = await openStore({ followUps: [series] });
    assert.equal((await removalIn(store)).type, 'remove');
  });

  test('a series that is not there and a source that fails are problems, not exceptions thrown', async () => {
    const { store, source } = await openStore({ followUps: all });
    const gone = await store.removalOf('nobody');
    assert.equal(gone.ok ? undefined : gone.problem.code, 'not-found');
    source.fate = { before: (call) => {
      if (call === 'exceptionsOf') throw fault('source-failed');
    } };
    const failed = await store.removalOf('series');
    assert.equal(failed.ok ? undefined : failed.problem.code, 'source-failed');
  });
});
