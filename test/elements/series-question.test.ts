/** D7.4: what is asked of a change of one date, and what the answers do; without a page. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { settleChange, settleWhole, type Questioner, type QuestionWords, type Settled } from '../../src/elements/shared/series-question.js';
import { exceptOccurrence, exceptionOf, updateFollowUp, type FollowUp, type Occurrence, type Patch, type Result } from '../../src/model/index.js';
import { formatsFor, messagesFor } from '../../src/locale/index.js';
import { epochOf } from '../../src/time/index.js';
import { at, meeting, query, zone } from '../harness/diary-samples.js';
import { openStore, type Opened } from '../store/open-store.js';

const series = meeting('s', { title: 'Acme', repeat: { rule: 'FREQ=DAILY;COUNT=4' } });

/** Answers at once, and remembers how often it was asked. */
class Answering implements Questioner {
  details: Questioner['details'];
  asked = 0;
  constructor(readonly answer: string | undefined) {}
  ask<T extends string>(): Promise<T | undefined> {
    this.asked++;
    return Promise.resolve(this.answer as T | undefined);
  }
}

const open = (...followUps: readonly FollowUp[]): Promise<Opened> => openStore({ followUps }, { watched: query(0, 7) });
const words = ({ store }: Opened): QuestionWords => ({ messages: messagesFor('en'), formats: formatsFor('en'), store, zone, conflicts: new Set() });

function dateOn(days: number): Occurrence & { readonly original: string } {
  return { key: `s ${days}`, followUp: series, original: at(9, 0, days), start: epochOf(at(9, 0, days)), end: epochOf(at(10, 0, days)) };
}

async function carryOut(opened: Opened, settled: Result<Settled> | undefined): Promise<string[]> {
  assert.ok(settled?.ok);
  assert.ok(opened.store.dispatch(settled.value.change).ok);
  await opened.store.settled();
  return opened.watch.value.occurrences.map(({ start, end, followUp }) => `${new Date(start + 3_600_000).toISOString().slice(8, 16)} ${(end - start) / 60_000}${followUp.completed ? ' done' : ''}`);
}

const patchDate = (days: number, patch: Patch<'followUp'>) => exceptOccurrence(series, dateOn(days), patch, 'x');

describe('D7.4 this and all future', () => {
  test('D4.3 the upper edge moved: the end stays, the length changes', async () => {
    const opened = await open(series);
    const settled = await settleChange(new Answering('future'), dateOn(2), patchDate(2, { start: at(9, 30, 2), end: at(10, 0, 2) }), 'occurrence', words(opened));
    assert.deepEqual(await carryOut(opened, settled), ['23T09:00 60', '24T09:00 60', '25T09:30 30', '26T09:30 30']);
  });

  test('D4.3 the start of the whole series moved in the dialog: the end stays', async () => {
    const opened = await open(series);
    const settled = await settleWhole(series, updateFollowUp(series, { start: at(9, 30) }), words(opened), []);
    assert.deepEqual(await carryOut(opened, settled), ['23T09:30 30', '24T09:30 30', '25T09:30 30', '26T09:30 30']);
  });

  test('D4.3 the end of a moved date: the others become as long as it is', async () => {
    const date = dateOn(2);
    const moved: FollowUp = { ...exceptionOf(series, date, 'x'), start: at(13, 0, 2), end: at(14, 0, 2) };
    const opened = await open(series, moved);
    const shown: Occurrence = { key: 'x', followUp: moved, start: epochOf(moved.start!), end: epochOf(moved.end!) };
    const settled = await settleChange(new Answering('future'), shown, updateFollowUp(moved, { end: at(14, 30, 2) }, 'resize'), 'single', words(opened));
    assert.deepEqual(await carryOut(opened, settled), ['23T09:00 60', '24T09:00 60', '25T13:00 90', '26T13:00 90']);
  });

  test('D6.1 completing one date asks nothing, and leaves the others', async () => {
    const opened = await open(series);
    const question = new Answering('future');
    const settled = await settleChange(question, dateOn(1), patchDate(1, { completed: '2026-11-24T09:00:00Z' }), 'occurrence', words(opened));
    assert.deepEqual([await carryOut(opened, settled), question.asked], [['23T09:00 60', '24T09:00 60 done', '25T09:00 60', '26T09:00 60'], 0]);
  });

  test('D6.1 completed together with other changes: these are for all, completed is this one', async () => {
    const opened = await open(series);
    const settled = await settleChange(new Answering('future'), dateOn(1), patchDate(1, { start: at(11, 0, 1), end: at(12, 0, 1), completed: '2026-11-24T09:00:00Z' }), 'occurrence', words(opened));
    assert.deepEqual(await carryOut(opened, settled), ['23T09:00 60', '24T11:00 60 done', '25T11:00 60', '26T11:00 60']);
  });

  test('D4.5 a whole series that loses its time is not left in the calendar', async () => {
    const task: FollowUp = { ...series, kind: 'task' };
    const opened = await open(task);
    const settled = await settleWhole(task, updateFollowUp(task, { start: undefined, end: undefined, due: '2026-11-23' }), words(opened), []);
    assert.deepEqual(await carryOut(opened, settled), []);
  });

  test('a preview that comes after the answer is not shown on the next question', async () => {
    const opened = await open(series);
    const question = new Answering('keep');
    await settleChange(question, dateOn(1), patchDate(1, { title: 'Other' }), 'occurrence', words(opened));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.equal(question.details, undefined);
  });

  test('D5.9 who was invited may set the alarm of one date, and is not offered what the store would refuse', async () => {
    const invited = meeting('s', { title: 'Acme', owner: 'ola', attendees: [{ associate: 'me', status: 'accepted' }], repeat: { rule: 'FREQ=DAILY;COUNT=4' } });
    const opened = await open(invited);
    const date = { ...dateOn(2), followUp: invited };
    const asked = new Answering('future');
    assert.equal(await settleChange(asked, date, exceptOccurrence(invited, date, { alarm: 10 }, 'x'), 'occurrence', words(opened)), undefined);
    assert.ok(asked.details, 'the reason is shown');
    const one = await settleChange(new Answering('one'), date, exceptOccurrence(invited, date, { alarm: 10 }, 'x'), 'occurrence', words(opened));
    assert.ok(one?.ok && opened.store.dispatch(one.value.change).ok);
  });

  test('D4.5 a series sent to the to-do list is one to-do: exceptions go, done ones stay by themselves; undo brings all back', async () => {
    const moved: FollowUp = { ...exceptionOf(series, dateOn(2), 'x'), start: at(13, 0, 2), end: at(14, 0, 2) };
    const done: FollowUp = { ...exceptionOf(series, dateOn(1), 'y'), completed: '2026-11-24T12:00:00Z' };
    const opened = await open(series, moved, done);
    const before = opened.shown();
    const settled = await settleWhole(series, updateFollowUp(series, { kind: 'task', start: undefined, end: undefined, due: '2026-11-23' }), words(opened), []);
    assert.deepEqual(await carryOut(opened, settled), ['24T09:00 60 done']);
    assert.equal(opened.store.peek('followUp', 's')?.repeat, undefined);
    assert.equal(opened.store.peek('followUp', 'x'), undefined);
    assert.ok(opened.store.undo());
    await opened.store.settled();
    assert.deepEqual(opened.shown(), before);
  });
});
