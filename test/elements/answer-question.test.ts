/** D5.9, D10.5: what an answer to an invitation changes, and for which dates it is asked; without a page. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { settleAnswer } from '../../src/elements/shared/answer-question.js';
import type { Questioner, QuestionWords } from '../../src/elements/shared/series-question.js';
import { exceptionOf, type FollowUp, type Occurrence } from '../../src/model/index.js';
import { formatsFor, messagesFor } from '../../src/locale/index.js';
import { epochOf } from '../../src/time/index.js';
import { at, meeting, query, zone } from '../harness/diary-samples.js';
import { openStore, type Opened } from '../store/open-store.js';

const invited = { owner: 'kari', attendees: [{ associate: 'me', status: 'seen' }, { associate: 'ola', status: 'accepted' }] } as const;
const single = meeting('m1', invited);
const series = meeting('s', { ...invited, repeat: { rule: 'FREQ=DAILY;COUNT=4' } });

/** Answers at once, and remembers what was asked. */
class Answering implements Questioner {
  details: Questioner['details'];
  readonly asked: string[] = [];
  constructor(readonly answer?: string) {}
  ask<T extends string>(heading: string, text: string, choices: readonly { readonly label: string }[]): Promise<T | undefined> {
    this.asked.push(`${heading} ${text} [${choices.map(({ label }) => label).join(', ')}]`);
    return Promise.resolve(this.answer as T | undefined);
  }
}

const open = (...followUps: readonly FollowUp[]): Promise<Opened> => openStore({ followUps }, { watched: query(0, 7) });
const words = ({ store }: Opened): QuestionWords => ({ messages: messagesFor('en'), formats: formatsFor('en'), store, zone, conflicts: new Set() });

function dateOn(days: number): Occurrence & { readonly original: string } {
  return { key: `s ${days}`, followUp: series, original: at(9, 0, days), start: epochOf(at(9, 0, days)), end: epochOf(at(10, 0, days)) };
}

/** The own answers of what is stored, by id; new records are called `new`. */
async function answers({ store, memory }: Opened): Promise<Record<string, string | undefined>> {
  await store.settled();
  const records = (await store.exportData()).followUps ?? [];
  const known = ['m1', 's', 'x', 'y', 'done'];
  const stored = await Promise.all(records.map(({ id }) => memory.get('followUp', id)));
  return Object.fromEntries(stored.map((one) => [known.includes(one!.id) ? one!.id : 'new', one!.attendees?.find(({ associate }) => associate === 'me')?.status]));
}

async function give(opened: Opened, confirm: Questioner, date: Pick<Occurrence, 'followUp' | 'original'>, answer: 'accepted' | 'declined', intent?: 'delete'): Promise<unknown> {
  const settled = await settleAnswer(confirm, date, answer, words(opened), intent);
  if (!settled?.ok) return settled;
  const outcome = opened.store.dispatch(settled.value.change, { scope: settled.value.scope });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return settled.value.scope;
}

describe('D5.9 accepting and declining', () => {
  test('one follow-up: the own answer alone, nothing is asked, undo takes it back', async () => {
    const opened = await open(single);
    const confirm = new Answering();
    assert.equal(await give(opened, confirm, { followUp: single }, 'accepted'), 'single');
    assert.deepEqual(confirm.asked, []);
    await opened.store.settled();
    assert.deepEqual((await opened.memory.get('followUp', 'm1'))?.attendees, [{ associate: 'me', status: 'accepted' }, { associate: 'ola', status: 'accepted' }]);
    assert.ok(opened.store.undo().ok);
    assert.deepEqual(await answers(opened), { m1: 'seen' });
  });

  test('D7.4 a date of a series: asked, and then only that date', async () => {
    const opened = await open(series);
    const confirm = new Answering('one');
    assert.equal(await give(opened, confirm, dateOn(1), 'declined'), 'occurrence');
    assert.deepEqual(confirm.asked, ['Decline which dates? “Meeting s” repeats. [Only this, The whole series, Cancel]']);
    assert.deepEqual(await answers(opened), { s: 'seen', new: 'declined' });
  });

  test('D7.4 left unanswered, nothing changes', async () => {
    const opened = await open(series);
    assert.equal(await give(opened, new Answering('keep'), dateOn(1), 'declined'), undefined);
    assert.equal(await give(opened, new Answering(), dateOn(1), 'declined'), undefined);
    assert.deepEqual(await answers(opened), { s: 'seen' });
  });

  test('D7.4 the whole series: its exceptions follow, but for those answered by themselves and those completed; one undo', async () => {
    const moved: FollowUp = { ...exceptionOf(series, dateOn(1), 'x'), start: at(13, 0, 1), end: at(14, 0, 1) };
    const own: FollowUp = { ...exceptionOf(series, dateOn(2), 'y'), attendees: [{ associate: 'me', status: 'declined' }] };
    const done: FollowUp = { ...exceptionOf(series, dateOn(3), 'done'), completed: '2026-11-20T09:00:00Z' };
    const opened = await open(series, moved, own, done);
    assert.equal(await give(opened, new Answering('all'), dateOn(0), 'accepted'), 'series');
    assert.deepEqual(await answers(opened), { s: 'accepted', x: 'accepted', y: 'declined', done: 'seen' });
    assert.ok(opened.store.undo().ok);
    assert.deepEqual(await answers(opened), { s: 'seen', x: 'seen', y: 'declined', done: 'seen' });
  });

  test('D7.4 said from an exception, the whole series takes that one along', async () => {
    const own: FollowUp = { ...exceptionOf(series, dateOn(2), 'y'), attendees: [{ associate: 'me', status: 'declined' }] };
    const opened = await open(series, own);
    await give(opened, new Answering('all'), { followUp: own }, 'accepted');
    assert.deepEqual(await answers(opened), { s: 'accepted', y: 'accepted' });
  });

  test('invited to one date only: nothing is asked', async () => {
    const plain: FollowUp = { ...series, attendees: [] };
    const one: FollowUp = { ...exceptionOf(series, dateOn(2), 'y') };
    const opened = await open(plain, one);
    const confirm = new Answering();
    assert.equal(await give(opened, confirm, { followUp: one }, 'accepted'), 'occurrence');
    assert.deepEqual([confirm.asked, await answers(opened)], [[], { s: undefined, y: 'accepted' }]);
  });

  test('a series opened as a whole: all of it, nothing is asked', async () => {
    const opened = await open(series);
    const confirm = new Answering();
    assert.equal(await give(opened, confirm, { followUp: series }, 'accepted'), 'series');
    assert.deepEqual([confirm.asked, await answers(opened)], [[], { s: 'accepted' }]);
  });

  test('a source that does not tell the exceptions: the problem', async () => {
    const opened = await open(series);
    opened.source.fate = { before: (call) => {
      if (call === 'exceptionsOf') throw new Error('broken');
    } };
    const settled = await settleAnswer(new Answering('all'), dateOn(0), 'accepted', words(opened));
    assert.equal(settled?.ok, false);
  });

  test('D10.5 deleting is declining, and asks so', async () => {
    const opened = await open(series);
    const confirm = new Answering('one');
    await give(opened, confirm, dateOn(1), 'declined', 'delete');
    assert.match(confirm.asked[0]!, /counts as declined.*\[Only this, The whole series, Keep\]/u);
    assert.deepEqual(await answers(opened), { s: 'seen', new: 'declined' });
  });
});
