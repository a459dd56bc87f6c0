import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/diary-provider/define.js';
import '../../src/elements/record-picker/define.js';
import type { RecordPicker } from '../../src/elements/record-picker/record-picker.js';
import { MemorySource } from '../../src/sources/memory.js';
import type { RecordCreateEvent } from '../../src/controllers/events-later.js';
import type { Preferences } from '../../src/model/preferences.js';
import { DiaryStore, type DiarySource, type RecordQuery } from '../../src/store/index.js';
import { click, press, type, until } from '../harness/input.js';

const storeWith = (...names: string[]): DiaryStore => new DiaryStore({ source: new MemorySource({ companies: names.map((name) => ({ id: name.toLowerCase(), name })) }) });

const inputOf = (picker: RecordPicker): HTMLInputElement => picker.renderRoot.querySelector('input')!;

/** What the open list offers. */
async function offered(picker: RecordPicker): Promise<string[]> {
  const options = await until(() => {
    const shown = [...picker.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].filter((option) => option.checkVisibility());
    return shown.length > 0 ? shown : undefined;
  }, 'the options');
  return options.map((option) => option.textContent!.trim());
}

/** Opens the list as a person does, reads it, and closes it. */
async function listOf(picker: RecordPicker): Promise<string[]> {
  await picker.store?.ready;
  await picker.updateComplete;
  await click(inputOf(picker));
  await press('ArrowDown');
  const names = await offered(picker);
  await press('Escape');
  return names;
}

describe('record-picker: whose records it finds (D5.5)', () => {
  it('D5.5 those of the provider around it, without any set-up', async () => {
    const provider = await fixture(html`<diary-provider .store=${storeWith('Acme', 'Beta')}><record-picker label="Company"></record-picker></diary-provider>`);
    const picker = provider.querySelector<RecordPicker>('record-picker')!;
    expect(await listOf(picker)).to.deep.equal(['Acme', 'Beta']);
    await type('bet');
    await press('Enter');
    expect([picker.value, picker.text]).to.deep.equal(['beta', 'Beta']);
  });

  it('those of the store it is given, whatever is around', async () => {
    const provider = await fixture(html`<diary-provider .store=${storeWith('Acme')}><record-picker label="Company" .store=${storeWith('Own')}></record-picker></diary-provider>`);
    const picker = provider.querySelector<RecordPicker>('record-picker')!;
    expect(await listOf(picker)).to.deep.equal(['Own']);
    picker.store = undefined;
    expect(await listOf(picker)).to.deep.equal(['Acme']);
  });

  it('moved into another provider it finds the records of that one', async () => {
    const [first, second] = [storeWith('Acme'), storeWith('Beta')];
    const box = await fixture(html`<div><diary-provider .store=${first}><record-picker label="Company"></record-picker></diary-provider><diary-provider .store=${second}></diary-provider></div>`);
    const picker = box.querySelector<RecordPicker>('record-picker')!;
    expect(await listOf(picker)).to.deep.equal(['Acme']);
    box.querySelectorAll('diary-provider')[1]!.append(picker);
    expect(await listOf(picker)).to.deep.equal(['Beta']);
  });

  it('records that come later are found', async () => {
    const store = storeWith('Acme');
    const picker = await fixture<RecordPicker>(html`<record-picker label="Company" .store=${store}></record-picker>`);
    expect(await listOf(picker)).to.deep.equal(['Acme']);
    await store.importData({ companies: [{ id: 'n', name: 'New' }] });
    expect(await listOf(picker)).to.deep.equal(['Acme', 'New']);
  });

  it('records of data of its own', async () => {
    const data = JSON.stringify({ contacts: [{ id: 'p', name: 'Anna' }] });
    const picker = await fixture<RecordPicker>(html`<record-picker label="Contact" kind="contacts" data=${data}></record-picker>`);
    await until(() => picker.store, 'the store');
    expect(await listOf(picker)).to.deep.equal(['Anna']);
  });
});

/** A store whose source answers searches when it is let through. */
function searching(answers: (query: RecordQuery) => Promise<unknown>, preferences: Partial<Preferences> = {}): { store: DiaryStore; asked: string[]; aborted: string[] } {
  const [asked, aborted]: [string[], string[]] = [[], []];
  const search = (query: RecordQuery, signal: AbortSignal): Promise<unknown> => {
    asked.push(query.text);
    signal.addEventListener('abort', () => aborted.push(query.text));
    return answers(query);
  };
  const source = Object.assign(new MemorySource({ companies: [{ id: 'acorn', name: 'Acorn' }] }), { search }) as unknown as DiarySource;
  return { store: new DiaryStore({ source, preferences }), asked, aborted };
}

const found = (...names: string[]): Promise<unknown> => Promise.resolve({ hits: names.map((name) => ({ id: name.toLowerCase(), name })), total: names.length });

async function pickerOf(store: DiaryStore): Promise<RecordPicker> {
  await store.ready;
  const picker = await fixture<RecordPicker>(html`<record-picker label="Company" .store=${store}></record-picker>`);
  await click(inputOf(picker));
  return picker;
}

const note = (picker: RecordPicker): string | undefined => picker.renderRoot.querySelector('.list-note')?.textContent?.trim();

describe('record-picker: search through the source (D5.5)', () => {
  it('D5.5 what the directory has is there at once, what the source finds beside it when it answers; what is chosen is known from then on', async () => {
    let answer: () => void = () => undefined;
    const { store, asked } = searching(({ text }) => (text === '' ? found() : new Promise((done) => (answer = () => done(found('Acme', 'Acorn'))))));
    const picker = await pickerOf(store);
    await type('ac');
    await until(() => note(picker) === 'Searching…', 'the word that more may come');
    expect(await offered(picker)).to.deep.equal(['Acorn']);
    await until(() => asked.includes('ac'), 'the question');
    answer();
    await until(() => picker.renderRoot.querySelectorAll('[role=option]').length === 2, 'what the source found');
    expect(await offered(picker)).to.deep.equal(['Acorn', 'Acme']);
    expect(note(picker)).to.equal(undefined);
    await press('ArrowDown');
    await press('Enter');
    expect([picker.value, picker.text]).to.deep.equal(['acme', 'Acme']);
    expect(store.lookUp('companies', 'acme')?.name).to.equal('Acme');
  });

  it('D5.5 the source is asked after a pause, the newest question only, and the one before is aborted; a late answer changes nothing', async () => {
    const late: (() => void)[] = [];
    const { store, asked, aborted } = searching(({ text }) => (text === '' ? found() : new Promise((done) => late.push(() => done(found(`Hit of ${text}`))))));
    const picker = await pickerOf(store);
    await type('be');
    await until(() => asked.includes('be'), 'the first question');
    await type('ta');
    await until(() => asked.includes('beta'), 'the second');
    expect(asked.filter((text) => text === 'b' || text === 'bet'), 'nothing asked while typing').to.deep.equal([]);
    expect(aborted).to.include('be');
    late[1]!();
    await until(() => picker.renderRoot.querySelector('[role=option]')?.textContent?.includes('Hit of beta'), 'the answer');
    late[0]!();
    await new Promise((done) => setTimeout(done, 50));
    expect(await offered(picker)).to.deep.equal(['Hit of beta']);
  });

  it('Q-safe a search that fails says so, lets one type on, and is tried again', async () => {
    let works = false;
    const { store, asked } = searching(() => (works ? found('Acme') : Promise.reject(new Error('503'))));
    const codes: string[] = [];
    const picker = await pickerOf(store);
    picker.addEventListener('diary-problem', (event) => codes.push(event.problem.code));
    await type('ac');
    await until(() => asked.includes('ac') && note(picker)?.startsWith('The search failed'), 'the reason');
    expect(await offered(picker)).to.deep.equal(['Acorn']);
    await new Promise((done) => setTimeout(done, 300));
    expect(asked.filter((text) => text === 'ac'), 'not asked over and over').to.have.length(1);
    expect(codes).to.deep.equal(['source-failed']);
    works = true;
    await type('m');
    await until(() => picker.renderRoot.querySelector('[role=option]')?.textContent?.includes('Acme'), 'the answer of the next try');
  });

  it('D5.5 a name typed in full is taken when the answer comes after the field was left', async () => {
    let answer: () => void = () => undefined;
    const { store, asked } = searching(({ text }) => (text === '' ? found() : new Promise((done) => (answer = () => done(found('Acme'))))));
    const picker = await pickerOf(store);
    await type('acme');
    await until(() => asked.includes('acme'), 'the question');
    await press('Tab');
    await press('Tab');
    inputOf(picker).blur();
    answer();
    await until(() => picker.value === 'acme', 'the record');
  });

  it('D5.5 what is not there may be made by the host, and is then chosen', async () => {
    const { store } = searching(() => found(), { createRecords: true });
    const picker = await pickerOf(store);
    const asked: RecordCreateEvent[] = [];
    picker.addEventListener('record-create', (event) => asked.push(event));
    await type('Nova');
    await until(() => picker.renderRoot.querySelector('[role=option]'), 'the offer');
    expect(await offered(picker)).to.deep.equal(['Create “Nova”']);
    expect(inputOf(picker).getAttribute('aria-activedescendant'), 'Enter alone makes nothing').to.equal(null);
    await press('ArrowDown');
    await press('Enter');
    expect(asked.map(({ kind, name }) => [kind, name])).to.deep.equal([['company', 'Nova']]);
    asked[0]!.created({ id: 'n1', name: 'Nova AS' });
    expect([picker.value, picker.text, store.lookUp('companies', 'n1')?.name]).to.deep.equal(['n1', 'Nova AS', 'Nova AS']);
  });

  it('D5.5 the chosen record may be opened by the host', async () => {
    const { store } = searching(() => found(), { openRecords: true });
    const picker = await pickerOf(store);
    const opened: unknown[] = [];
    picker.addEventListener('record-open', ({ kind, id }) => opened.push([kind, id]));
    await type('acorn');
    await press('Enter');
    await picker.updateComplete;
    await click(picker.renderRoot.querySelector<HTMLElement>('[aria-label="Open Acorn"]')!);
    expect(opened).to.deep.equal([['company', 'acorn']]);
  });
});
