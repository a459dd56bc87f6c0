import { expect, fixture, html } from '@open-wc/testing';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import { readData } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { Diary } from '../harness/diary-harness.js';
import { at, firstDay, meeting, people, zone } from '../harness/diary-samples.js';
import { press, until } from '../harness/input.js';

const acme = meeting('linked-a', { title: 'Acme' });
const beta = meeting('linked b', { title: 'Beta', start: at(9, 0, 14), end: at(10, 0, 14) });
const gone = (): void => history.replaceState(null, '', location.pathname + location.search);

function storeWith(...followUps: readonly unknown[]): DiaryStore {
  return new DiaryStore({ source: new MemorySource(readData({ user: 'me', ...people, followUps }, { zone, user: 'me' }).data), zone, user: 'me' });
}

async function diaries(...stores: readonly DiaryStore[]): Promise<Diary[]> {
  const page = await fixture(html`<div>${stores.map((store) => html`<diary-view style="--diary-height: 420px" date=${firstDay} lang="en" .store=${store}></diary-view>`)}</div>`);
  const all = [...page.querySelectorAll<DiaryView>('diary-view')].map((view) => Diary.of(view));
  for (const diary of all) await diary.settled();
  return all;
}

/** Which of them have their dialog open, once one has. */
async function open(all: readonly Diary[]): Promise<boolean[]> {
  await until(() => all.some((diary) => diary.dialogIsOpen), 'a dialog');
  await new Promise((done) => setTimeout(done, 200));
  return all.map((diary) => diary.dialogIsOpen);
}

describe('diary-view: a link to a follow-up', () => {
  afterEach(gone);

  it('opens one dialog, in the first diary that has it', async () => {
    location.hash = '#follow-up=linked-a';
    const shared = storeWith(acme, beta);
    const all = await diaries(storeWith(beta), shared, shared);
    expect((await open(all)).filter(Boolean)).to.have.length(1);
    expect(all[0]!.dialogIsOpen).to.equal(false);
  });

  it('opens one dialog where the change is heard after the first has opened it, and another has yet to look', async () => {
    location.hash = '#follow-up=linked-a';
    const shared = storeWith(acme);
    const [first, second] = await diaries(shared, shared);
    await until(() => first!.dialogIsOpen, 'the dialog');
    const page = first!.view.parentElement!;
    page.append(second!.view); // connected anew, it looks again
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await open([first!, second!])).to.deep.equal([true, false]);
  });

  it('opens when the address changes, and again when it comes back', async () => {
    gone();
    const shared = storeWith(acme, beta);
    const all = await diaries(shared, shared);
    for (const [hash, title] of [['linked-a', 'Acme'], ['linked%20b', 'Beta'], ['linked-a', 'Acme']] as const) {
      location.hash = `#follow-up=${hash}`;
      expect((await open(all)).filter(Boolean)).to.have.length(1);
      const diary = all.find((one) => one.dialogIsOpen)!;
      expect(await diary.field('title')).to.equal(title);
      await press('Escape');
      await until(() => !diary.dialogIsOpen, 'closed');
    }
  });

  it('that is no longer on the page is not followed', async () => {
    gone();
    const [diary] = await diaries(storeWith(acme));
    diary!.view.remove();
    location.hash = '#follow-up=linked-a';
    await new Promise((done) => setTimeout(done, 200));
    expect(diary!.opened).to.deep.equal([]);
  });
});
