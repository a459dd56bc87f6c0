import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { deepActiveElement, press, until, viewport } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: at(9, 0, 1), end: at(10, 0, 1) });
const gamma = meeting('g', { title: 'Gamma', start: at(13, 0, 2), end: at(14, 0, 2) });

async function onto(diary: Diary, what: string): Promise<void> {
  await until(() => diary.focused().startsWith(what), 'focus').catch(() => {
    throw new Error(`Focus should stand on ${what}, it stands on "${diary.focused()}" (${deepActiveElement()?.localName})`);
  });
}

async function go(diary: Diary, key: string, to: string): Promise<void> {
  await press(key);
  await diary.settled();
  await onto(diary, to).catch((error: unknown) => {
    throw new Error(`${key}: ${String(error)}`);
  });
}

describe('diary-view: focus follows the follow-up (rule 4)', () => {
  it('D4.6 into the week it was moved to, and back again with undo', async () => {
    const diary = await Diary.open({ followUps: [acme, beta] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'PageDown', 'Enter');
    await until(() => diary.view.shownDate === '2026-11-30', 'the next week');
    await onto(diary, 'Acme');
    await press('Control+z');
    await until(() => diary.view.shownDate === '2026-11-23', 'the week it came from');
    await onto(diary, 'Acme');
  });

  it('D4.6 into the day it was moved to', async () => {
    const diary = await Diary.open({ followUps: [acme, beta], view: 'day' });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    await until(() => diary.view.shownDate === '2026-11-24', 'Tuesday');
    await onto(diary, 'Acme');
  });

  it('what stays in sight turns no page', async () => {
    const diary = await Diary.open({ followUps: [acme, beta] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'ArrowRight', 'Enter');
    await onto(diary, 'Acme');
    expect(diary.view.shownDate).to.equal('2026-11-23');
  });

  it('D1.1 over Day, Week and Month', async () => {
    const diary = await Diary.open({ followUps: [acme, beta, gamma] });
    await diary.focus(diary.followUp('Gamma'));
    await go(diary, 'Alt+1', 'Gamma');
    expect(diary.view.shownDate).to.equal('2026-11-25');
    for (const key of ['Alt+2', 'Alt+3', 'Alt+1', 'Alt+3', 'Alt+2']) await go(diary, key, 'Gamma');
  });

  it('D1.1 and follows the day of an empty place', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.slot('Thursday 26 November', '10:00'));
    await go(diary, 'Alt+3', 'Thursday 26 November');
    await go(diary, 'ArrowDown', 'Thursday 3 December');
    await go(diary, 'Alt+2', 'Thursday 3 December');
    expect(diary.view.shownDate).to.equal('2026-12-03');
  });

  it('D1.1 over the list of a narrow week', async () => {
    await viewport(360, 740);
    const diary = await Diary.open({ followUps: [acme, beta, gamma] });
    await until(() => diary.followUps('Gamma')[0], 'the list');
    await diary.focus(diary.followUp('Gamma'));
    for (const key of ['Alt+1', 'Alt+2', 'Alt+1']) await go(diary, key, 'Gamma');
    expect(diary.view.shownDate).to.equal('2026-11-25');
  });
});
