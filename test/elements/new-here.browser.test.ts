import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { press, until, viewport } from '../harness/input.js';

const thursday = 'Thursday 26 November';
const acme = meeting('a', { title: 'Acme', start: at(9, 0, 3), end: at(10, 0, 3) });

/** A diary that has made a call last, and says what it would make next. */
async function open(view: 'month' | 'week', more: Parameters<typeof Diary.open>[0] = {}): Promise<{ diary: Diary; made: () => unknown[] }> {
  const diary = await Diary.open({ view, ...more });
  diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
  diary.view.desk.last = { kind: 'call' };
  return { diary, made: () => diary.opened.splice(0).map(({ followUp: { kind, start, due } }) => [kind, (start ?? due ?? '').slice(0, 10)]) };
}

/** `N` asks what and makes it, Shift+N makes the last kind at once. */
async function expectHere(diary: Diary, made: () => unknown[]): Promise<void> {
  await press('n');
  await diary.choose('To-do');
  await press('Shift+N');
  await until(() => diary.opened.length === 2, 'both');
  expect(made()).to.deep.equal([['task', '2026-11-26'], ['call', '2026-11-26']]);
}

describe('diary-view: N makes something on the day in focus (D3.2)', () => {
  it('in the month', async () => {
    const { diary, made } = await open('month');
    await diary.focus(diary.all('gridcell', new RegExp(`^${thursday}`))[0]!);
    await expectHere(diary, made);
  });

  it('in the list of a narrow week', async () => {
    await viewport(360, 740);
    const { diary, made } = await open('week');
    await diary.focus(await until(() => diary.all('button', new RegExp(`^${thursday}`))[0], 'the list'));
    await expectHere(diary, made);
  });

  for (const [where, view, width] of [['in the month', 'month', 1000], ['in the list', 'week', 360]] as const) {
    it(`on a follow-up ${where}`, async () => {
      await viewport(width, 740);
      const { diary, made } = await open(view, { followUps: [acme] });
      await until(() => diary.followUps('Acme')[0], 'the follow-up');
      await diary.focus(diary.followUp('Acme'));
      await press('n', 'Shift+N');
      await until(() => diary.opened.length === 2, 'both');
      expect(made()).to.deep.equal([['meeting', '2026-11-26'], ['call', '2026-11-26']]);
    });
  }
});
