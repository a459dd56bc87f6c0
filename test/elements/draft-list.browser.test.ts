import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/draft-list/define.js';
import type { DraftList } from '../../src/elements/draft-list/draft-list.js';
import type { FollowUp } from '../../src/model/index.js';
import { MemoryDrafts, type Draft } from '../../src/store/index.js';
import { Diary } from '../harness/diary-harness.js';
import { at, firstDay, meeting } from '../harness/diary-samples.js';
import { click, deepActiveElement, press, until } from '../harness/input.js';

const now = '2026-11-23T13:32:00+01:00';
const review = meeting('m1', { title: 'Price review', revision: '1', start: at(9), end: at(10) });
const series = meeting('s1', { title: 'Stand-up', revision: '1', start: at(11), end: at(12), repeat: { rule: 'FREQ=DAILY;COUNT=4' } });

const draftOf = (id: string, base: Partial<FollowUp>, title: string, more: Partial<Draft> = {}): Draft =>
  ({ id: `${id}~${title}`, isNew: false, base, fields: { title }, at: Date.parse('2026-11-23T12:10:00+01:00'), tab: 'earlier', ...more });

/** Drafts of which another tab may tell. */
class SharedDrafts extends MemoryDrafts {
  readonly #heard = new Set<(event: { readonly id: string; readonly draft?: Draft }) => void>();
  get watched(): number {
    return this.#heard.size;
  }
  override subscribe(listener: (event: { readonly id: string; readonly draft?: Draft }) => void): () => void {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }
  tell(id: string, draft?: Draft): void {
    this.#heard.forEach((listener) => listener({ id, ...(draft && { draft }) }));
  }
}

const own = (element: DraftList): (string | null)[] => [...element.shadowRoot!.querySelectorAll('.title')].map((one) => one.textContent);

/** The list without a diary around it. */
async function alone(storage: MemoryDrafts): Promise<DraftList> {
  const element = await fixture<DraftList>(html`<draft-list></draft-list>`);
  await element.show({
    storage, drafts: await storage.list(), zone: 'Europe/Oslo', now: Date.parse(now), isGone: () => Promise.resolve(false), open: () => undefined, closed: () => undefined,
  });
  return element;
}

describe('the drafts that wait', () => {
  let diary: Diary;
  const titles = (): (string | undefined)[] => [...list().querySelectorAll('.title')].map((one) => one.textContent ?? undefined);
  const list = (): ShadowRoot => diary.view.shadowRoot!.querySelector('draft-list')!.shadowRoot!;
  const stored = async (): Promise<string[]> => (await diary.view.store!.drafts.list()).map(({ fields }) => String(fields['title'])).sort();
  const followUps = async (): Promise<readonly FollowUp[]> => diary.view.slice!.occurrences.map(({ followUp }) => followUp);
  const button = (name: string): HTMLElement => [...list().querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name)!;
  const title = async (): Promise<HTMLInputElement> => until(() => diary.view.shadowRoot!.querySelector('follow-up-dialog')?.shadowRoot?.querySelector<HTMLInputElement>('dialog[open] #title'), 'the dialog');

  const open = async (...drafts: Draft[]): Promise<void> => {
    diary = await Diary.open({ followUps: [review, series], now, date: firstDay });
    for (const draft of drafts) await diary.view.store!.drafts.put(draft);
  };
  const menu = async (): Promise<void> => {
    await click(diary.button('New'));
    await until(() => diary.maybe('menuitem', 'Meeting'), 'the menu');
  };
  const show = async (): Promise<void> => {
    await menu();
    await until(() => diary.maybe('menuitem', /^Unsaved drafts/u), 'the entry');
    await press('End', 'Enter');
    await until(() => diary.view.shadowRoot!.querySelector('draft-list')?.shadowRoot?.querySelector('dialog[open] li'), 'the list');
  };

  it('D5.8 without any, the New menu is as it was', async () => {
    await open();
    await menu();
    await new Promise((done) => setTimeout(done, 100));
    expect(diary.all('menuitem').map((one) => one.textContent?.trim())).to.have.length(3);
  });

  it('D5.8 several are listed, the latest first; one is discarded, brought back and opened with the keyboard', async () => {
    await open(draftOf('m1', review, 'Price review, new'), draftOf('n1', { id: 'n1', kind: 'call' }, '', { isNew: true, at: Date.parse('2026-11-23T13:00:00+01:00'), fields: { kind: 'call', title: '' } }));
    await show();
    await expect(diary.view.shadowRoot!.querySelector('draft-list')).to.be.accessible();
    expect(titles()).to.deep.equal(['New call', 'Price review, new']);
    expect(list().textContent).to.contain('Typed 12:10').and.to.contain('New, typed 13:00');
    expect(deepActiveElement()).to.equal(button('Open New call'));
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await until(() => button('Undo: bring back Price review, new'), 'it to be gone');
    expect(await stored()).to.deep.equal(['']);
    expect(deepActiveElement()).to.equal(button('Undo: bring back Price review, new'));
    expect(list().querySelector('[role=status]')!.textContent).to.equal('Draft discarded');
    await press('Enter');
    await until(() => button('Open Price review, new'), 'it to be back');
    expect(await stored()).to.deep.equal(['', 'Price review, new']);
    await press('Enter');
    const field = await title();
    await until(() => field.value === 'Price review, new', 'its text in the field');
    expect(list().querySelector('dialog')!.open).to.equal(false);
  });

  it('D5.8 Escape closes the list, and focus goes to the diary', async () => {
    await open(draftOf('m1', review, 'Mine'));
    await show();
    await press('Escape');
    await until(() => !list().querySelector('dialog')!.open, 'the list to close');
    expect(deepActiveElement()?.closest('body > *, [role=grid]') ?? document.body).not.to.equal(document.body);
  });

  it('D5.8 a draft of a new one, of a date of a series, and of what was deleted since are opened', async () => {
    const date = { ...series, start: at(11, 0, 1), end: at(12, 0, 1) };
    const key = (): string => diary.view.slice!.occurrences.find((one) => one.followUp.id === 's1' && one.start === Date.parse('2026-11-24T11:00:00+01:00'))!.key;
    const all: [() => Draft, string, string?][] = [
      [() => draftOf('n1', { id: 'n1', kind: 'meeting', title: '', owner: 'me', start: at(14), end: at(15) }, 'Idea', { isNew: true }), 'New meeting'],
      [() => draftOf(key(), date, 'Stand-up, longer'), 'Meeting, Stand-up'],
      [() => draftOf('gone', { ...review, id: 'gone' }, 'Gone'), 'New meeting', 'No longer in the calendar, typed 12:10'],
      [() => draftOf('s1@2030-01-01T11:00:00+01:00[Europe/Oslo]', date, 'Date left out since', { fields: { title: 'Date left out since', rule: 'FREQ=DAILY;COUNT=4' } }), 'New meeting', 'No longer in the calendar, typed 12:10'],
    ];
    for (const [make, heading, lost] of all) {
      await open();
      const draft = make();
      await diary.view.store!.drafts.put(draft);
      await show();
      if (lost) await until(() => list().textContent?.includes(lost), 'it to be said');
      await press('Enter');
      const field = await title();
      await until(() => field.value === draft.fields['title'], `the text of ${String(draft.fields['title'])}`);
      expect((field.getRootNode() as ShadowRoot).querySelector('#heading')!.textContent).to.equal(heading);
      const notice = (field.getRootNode() as ShadowRoot).querySelector('#lost');
      expect(notice?.textContent ?? '').to.match(lost ? /no longer in the calendar/u : /^$/u);
      if (lost) {
        const before = (await followUps()).map(({ id }) => id);
        await press('Control+Enter');
        await until(() => !(field.getRootNode() as ShadowRoot | undefined)?.querySelector?.('dialog')?.open, 'it to be saved');
        const made = (await followUps()).filter(({ id }) => !before.includes(id));
        expect(made.map((one) => [one.title, one.repeat, one.start])).to.deep.equal([[draft.fields['title'], undefined, draft.base.start]]);
        expect(await stored()).to.deep.equal([]);
      }
      diary.view.remove();
    }
  });

  it('D5.8 in Norwegian', async () => {
    diary = await Diary.open({ followUps: [review], now, date: firstDay, lang: 'nb' });
    await diary.view.store!.drafts.put(draftOf('m1', review, 'Mitt'));
    await until(() => diary.maybe('button', 'Ny'), 'the language');
    await click(diary.button('Ny'));
    await until(() => diary.maybe('menuitem', 'Ulagrede utkast (1)'), 'the entry');
    await press('End', 'Enter');
    await until(() => diary.view.shadowRoot!.querySelector('draft-list')?.shadowRoot?.querySelector('dialog[open] li'), 'the list');
    expect(list().textContent).to.contain('Skrevet 12:10').and.to.contain('Forkast');
  });

  it('D5.8 goes along with what other tabs put and remove; focus stays in the list', async () => {
    const storage = new SharedDrafts();
    const [first, second] = [draftOf('m1', review, 'First', { at: 3 }), draftOf('m1', review, 'Second', { at: 2 })];
    for (const draft of [first, second]) await storage.put(draft);
    const element = await alone(storage);
    expect(own(element)).to.deep.equal(['First', 'Second']);
    storage.tell(second.id, { ...second, fields: { title: 'Second, more' } });
    storage.tell('m1~Third', draftOf('m1', review, 'Third'));
    await element.updateComplete;
    expect(own(element)).to.deep.equal(['Third', 'First', 'Second, more']);
    expect(deepActiveElement()?.getAttribute('aria-label')).to.equal('Open First');
    storage.tell(first.id);
    await until(() => deepActiveElement()?.getAttribute('aria-label') === 'Open Second, more', 'the next one to have focus');
    storage.tell('m1~Third');
    storage.tell(second.id);
    await until(() => deepActiveElement()?.getAttribute('aria-label') === 'Close', 'the button that closes to have focus');
    expect(element.shadowRoot!.textContent).to.contain('No unsaved drafts');
    await press('Escape');
    await until(() => storage.watched === 0, 'nobody to listen any more');
  });

  it('D5.8 what the storage refuses to remove stays, and that is said and seen', async () => {
    const storage = new SharedDrafts();
    await storage.put(draftOf('m1', review, 'Stays'));
    const element = await alone(storage);
    storage.remove = () => Promise.reject(new Error('full'));
    await press('Tab', 'Enter');
    await until(() => element.shadowRoot!.querySelector('.failed[role=status]')?.textContent?.includes('refused'), 'the message');
    expect(deepActiveElement()?.getAttribute('aria-label')).to.equal('Discard Stays');
  });
});
