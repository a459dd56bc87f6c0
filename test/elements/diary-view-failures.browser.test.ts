import { expect, fixture, html } from '@open-wc/testing';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, nextPaint, press, type, until } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: '2026-11-24T09:00:00+01:00[Europe/Oslo]', end: '2026-11-24T10:00:00+01:00[Europe/Oslo]' });
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('diary-view: a save in the dialog that the source refuses', () => {
  /** Changes the title in the dialog and saves; resolves when the dialog tells that it was not saved. */
  async function saveInVain(diary: Diary): Promise<void> {
    await diary.focus(diary.followUp('Acme'));
    await press('Enter');
    const dialog = await diary.dialog();
    const title = dialog.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
    title.focus();
    title.select();
    await type('Another');
    await press('Control+Enter');
    await until(() => dialog.shadowRoot!.querySelector('.failures')?.textContent?.includes('Not saved'), 'the failure in the dialog');
    await later(100);
  }

  it('D5.8 is told once, in the dialog; leaving it then says nothing of a change and offers no Undo', async () => {
    const diary = await Diary.open({ followUps: [acme], refuse: 'storage-full' });
    await saveInVain(diary);
    expect(diary.alert(), 'the dialog tells it').to.equal('');
    expect(diary.toast()).to.equal(undefined);
    await press('Escape');
    await until(() => !diary.dialogIsOpen, 'the closed dialog');
    await later(150);
    expect(diary.toast()).to.equal(undefined);
    expect(diary.status()).not.to.contain('Changed');
    expect(diary.problems.map(({ code }) => code)).to.deep.equal(['storage-full']);
  });
});

describe('diary-view: readonly', () => {
  it('stops Undo and Redo too, by button and by key, and says why', async () => {
    const diary = await Diary.open({ followUps: [acme, beta] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowDown', 'Enter');
    await diary.heard(/09:15/);
    await diary.focus(diary.followUp('Beta'));
    await press('m', 'ArrowDown', 'Enter');
    await diary.heard(/09:15/);
    await press('Control+z');
    await until(() => diary.when('b').includes('T09:00'), 'the undo');
    diary.view.readonly = true;
    await diary.settled();
    for (const name of [/^Undo/, /^Redo/]) {
      const button = diary.all('button', name).find((one) => one.closest('[role=toolbar]'))!;
      expect(button.getAttribute('aria-disabled'), String(name)).to.equal('true');
      await click(button);
      await diary.alerted(/./);
      await nextPaint();
    }
    await press('Control+z');
    await diary.alerted(/./);
    expect([diary.when('a'), diary.when('b')].map((one) => one.slice(11, 16))).to.deep.equal(['09:15', '09:00']);
    expect(diary.changes).to.have.length(3);
  });
});

describe('diary-view: data that cannot be read', () => {
  const good = JSON.stringify({ user: 'me', followUps: [acme] });
  const { fetch } = globalThis;
  let answer: () => Promise<Response>;
  beforeEach(() => {
    globalThis.fetch = () => answer();
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  /** A diary of which reading has failed; the state over the grid. */
  async function failed(view: DiaryView): Promise<{ diary: Diary; state: HTMLElement }> {
    const diary = Diary.of(view);
    const state = await until(() => view.shadowRoot?.querySelector<HTMLElement>('.veil.failed'), 'the failed state');
    await later(200);
    return { diary, state };
  }

  for (const [what, first, code] of [
    ['is not there', () => Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' })), 'load-failed'],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 'load-failed'],
    ['is no JSON', () => Promise.resolve(new Response('<!doctype html><p>Sign in')), 'bad-json'],
  ] as const) {
    it(`a file at src that ${what}: the failed state with Retry, told once; Retry reads again`, async () => {
      answer = first;
      const { diary, state } = await failed(await fixture<DiaryView>(html`<diary-view date="2026-11-23" time-zone="Europe/Oslo" src="/diary.json"></diary-view>`));
      expect(diary.problems.map((problem) => problem.code)).to.deep.equal([code]);
      expect(state.textContent).to.contain(code === 'bad-json' ? 'valid JSON' : '');
      expect(diary.all('button', /^New$/)).to.have.length(1);
      answer = () => Promise.resolve(new Response(good));
      await click(diary.button('Try again'));
      await until(() => diary.followUps('Acme').length === 1, 'the data');
      expect(diary.view.shadowRoot!.querySelector('.veil')).to.equal(null);
      expect(diary.problems).to.have.length(1);
    });
  }

  it('broken JSON in the attribute: the failed state; whole data take its place', async () => {
    const { diary } = await failed(await fixture<DiaryView>(html`<diary-view date="2026-11-23" time-zone="Europe/Oslo" data='{"followUps": ['></diary-view>`));
    diary.problems.length = 0;
    await click(diary.button('Try again'));
    await until(() => diary.problems.length === 1, 'told again');
    await failed(diary.view);
    diary.view.setAttribute('data', good);
    await until(() => diary.followUps('Acme').length === 1, 'the data');
  });

  it('nothing that is planned there lives in memory only: saving says that it was not saved', async () => {
    answer = () => Promise.resolve(new Response('', { status: 503 }));
    const { diary } = await failed(await fixture<DiaryView>(html`<diary-view date="2026-11-23" time-zone="Europe/Oslo" src="/diary.json"></diary-view>`));
    await click(diary.button('New'));
    await diary.menu();
    await press('Enter');
    const dialog = await diary.dialog();
    await type('Planned in vain');
    await press('Control+Enter');
    await until(() => dialog.shadowRoot!.querySelector('.failures')?.textContent?.includes('Not saved'), 'the failure');
    await dialog.close();
    await later(100);
    expect(diary.followUps()).to.deep.equal([]);
    expect(diary.view.store!.history.undo).to.equal(undefined);
  });
});
