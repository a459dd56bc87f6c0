import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/diary-provider/define.js';
import '../../src/elements/record-picker/define.js';
import type { RecordPicker } from '../../src/elements/record-picker/record-picker.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
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
