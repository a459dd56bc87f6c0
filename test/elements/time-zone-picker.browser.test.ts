import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/elements/diary-provider/define.js';
import '../../src/elements/time-zone-picker/define.js';
import type { TimeZonePicker } from '../../src/elements/time-zone-picker/time-zone-picker.js';
import type { DiaryProblemEvent } from '../../src/controllers/events.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { FakeClock } from '../harness/fake-clock.js';
import { click, deepActiveElement, mouseMove, press, type, until } from '../harness/input.js';

const winter = '2026-01-15T12:00:00Z';
const summer = '2026-07-15T12:00:00Z';

const storeAt = (now = winter, zone = 'Europe/Oslo'): DiaryStore => new DiaryStore({ source: new MemorySource({}), clock: new FakeClock(now), zone });

const inputOf = (picker: TimeZonePicker): HTMLInputElement => picker.renderRoot.querySelector<HTMLInputElement>('[role=combobox]')!;
const shown = (element: HTMLElement): boolean => element.checkVisibility();
const optionsOf = (picker: TimeZonePicker): HTMLElement[] => [...picker.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].filter(shown);
const namesOf = (picker: TimeZonePicker): string[] => optionsOf(picker).map((option) => option.ariaLabel ?? '');
const tipOf = (picker: TimeZonePicker): HTMLElement | undefined => [...picker.renderRoot.querySelectorAll<HTMLElement>('[role=tooltip]')].find(shown);
const statusOf = (picker: TimeZonePicker): string => picker.renderRoot.querySelector('[role=status]')!.textContent!.trim();
const headingsOf = (picker: TimeZonePicker): string[] => [...picker.renderRoot.querySelectorAll('[role=group]')].map((group) => picker.renderRoot.querySelector(`#${group.getAttribute('aria-labelledby')}`)!.textContent!.trim());

async function make(part: Partial<TimeZonePicker> = {}): Promise<TimeZonePicker> {
  const { store = storeAt(), ...rest } = part;
  const picker = await fixture<TimeZonePicker>(html`<time-zone-picker label="Time zone" .store=${store}></time-zone-picker>`);
  Object.assign(picker, rest);
  await picker.updateComplete;
  return picker;
}

/** What the list offers for a text typed by a person. */
async function found(picker: TimeZonePicker, text: string): Promise<string[]> {
  await click(inputOf(picker));
  await press('Control+a');
  await type(text);
  await until(() => statusOf(picker) !== '' && !statusOf(picker).startsWith('Searching'), 'an answer');
  return namesOf(picker);
}

async function opened(picker: TimeZonePicker): Promise<void> {
  await click(inputOf(picker));
  if (optionsOf(picker).length === 0) await press('ArrowDown');
  await until(() => optionsOf(picker).length > 0, 'the list');
}

describe('time-zone-picker: the list (D8.2)', () => {
  it('is a combobox with a label, and its lines say country, place, difference and time', async () => {
    const picker = await make();
    expect(inputOf(picker).labels?.[0]?.textContent).to.equal('Time zone');
    expect(await found(picker, 'tokyo')).to.deep.equal(['Japan, Tokyo, +8 h, 21:00']);
    expect(optionsOf(picker)[0]!.innerText.split(/\s*\n\s*/)).to.deep.equal(['🇯🇵', 'Japan', 'Tokyo', '+8 h', '21:00']);
    expect(statusOf(picker)).to.equal('1 time zone');
  });

  it('the default is on top, all others stand by country', async () => {
    const picker = await make();
    await opened(picker);
    expect(headingsOf(picker)[0]).to.equal('Default');
    expect(headingsOf(picker).at(-1)).to.equal('All time zones');
    expect(namesOf(picker)[0]).to.equal('Norway, Oslo, same time, 13:00');
    expect(statusOf(picker)).to.equal(`${optionsOf(picker)[0]!.ariaSetSize} time zones`);
    expect(namesOf(picker).filter((name) => name.startsWith('Norway'))).to.have.length(1);
  });

  it('a long list grows while it is walked, and every line is told its place', async () => {
    const picker = await make();
    await opened(picker);
    const before = optionsOf(picker).length;
    for (let step = 0; step < 12; step++) await press('PageDown');
    expect(optionsOf(picker).length).to.be.greaterThan(before);
    const active = picker.renderRoot.querySelector<HTMLElement>(`#${inputOf(picker).getAttribute('aria-activedescendant')}`)!;
    expect(Number(active.ariaPosInSet)).to.be.greaterThan(90);
    const [box, list] = [active.getBoundingClientRect(), picker.renderRoot.querySelector('[role=listbox]')!.getBoundingClientRect()];
    expect(box.top).to.be.within(list.top - 1, list.bottom);
  });

  it('D8.2 "+3" finds the clocks that are three hours ahead of home now', async () => {
    const inWinter = await found(await make({ store: storeAt(winter) }), '+3');
    expect(inWinter.some((name) => name.startsWith('United Arab Emirates, Dubai, +3 h, 16:00'))).to.equal(true);
    expect(inWinter.every((name) => name.includes(', +3 h, '))).to.equal(true);
    fixtureCleanup();
    const inSummer = await found(await make({ store: storeAt(summer) }), '+3');
    expect(inSummer.some((name) => name.includes('Dubai'))).to.equal(false);
    expect(inSummer.some((name) => name.startsWith('Pakistan, Karachi'))).to.equal(true);
  });

  it('differences are counted from `home` where it is given', async () => {
    const names = await found(await make({ home: 'Asia/Kolkata' }), '+0:15');
    expect(names).to.deep.equal(['Nepal, Kathmandu, +15 min, 17:45']);
  });

  it('in the language of the page: countries, headings, differences', async () => {
    const picker = await make();
    picker.lang = 'nb';
    await until(() => inputOf(picker).placeholder === 'Land, by eller +3', 'Norwegian');
    expect(await found(picker, 'østerrike')).to.deep.equal(['Østerrike, Vienna, samme tid, 13:00']);
    expect(statusOf(picker)).to.equal('1 tidssone');
    expect(await found(picker, 'new york')).to.deep.equal(['USA, New York City, −6 t, 07:00']);
  });

  it('says when nothing fits', async () => {
    const picker = await make();
    expect(await found(picker, 'atlantis')).to.deep.equal([]);
    expect(statusOf(picker)).to.equal('No hits');
  });
});

describe('time-zone-picker: choosing', () => {
  it('by typing and Enter; it shows the zone and tells once, without bubbling', async () => {
    const picker = await make();
    const [told, outside]: [string[], string[]] = [[], []];
    picker.addEventListener('change', () => told.push(picker.value));
    picker.parentElement!.addEventListener('change', () => outside.push('change'));
    picker.parentElement!.addEventListener('input', () => outside.push('input'));
    await found(picker, 'oslo');
    await press('Enter');
    expect([picker.value, picker.text, inputOf(picker).value]).to.deep.equal(['Europe/Oslo', 'Oslo, Norway (UTC+1)', 'Oslo, Norway (UTC+1)']);
    expect(optionsOf(picker)).to.have.length(0);
    expect(told).to.deep.equal(['Europe/Oslo']);
    expect(outside).to.deep.equal([]);
    expect(deepActiveElement()).to.equal(inputOf(picker));
  });

  it('by pointer, from the button', async () => {
    const picker = await make();
    await click(picker.renderRoot.querySelector('button[aria-label^="Show the list"]')!);
    await until(() => optionsOf(picker).length > 0, 'the list');
    await click(optionsOf(picker)[0]!);
    expect(picker.value).to.equal('Europe/Oslo');
  });

  it('what was chosen lately stands after the default, in any picker', async () => {
    const first = await make();
    for (const text of ['nairobi', 'lima']) {
      await found(first, text);
      await press('Enter');
    }
    const second = await make();
    await opened(second);
    expect(headingsOf(second)).to.deep.equal(['Default', 'Recently used', 'All time zones']);
    expect(namesOf(second).slice(1, 3).map((name) => name.split(',')[0])).to.deep.equal(['Peru', 'Kenya']);
  });

  it('an only hit is taken when the field is left; what fits nothing is said', async () => {
    const picker = await make();
    await found(picker, 'reykj');
    await press('Tab');
    expect(picker.value).to.equal('Atlantic/Reykjavik');
    await found(picker, 'atlantis');
    await press('Tab');
    expect(picker.value).to.equal('');
    await until(() => inputOf(picker).ariaInvalid === 'true', 'the error');
    expect(picker.renderRoot.querySelector('#error')!.textContent!.trim()).to.equal('Choose one from the list, or clear the field');
  });

  it('a zone is cleared by its button and by Escape', async () => {
    const picker = await make({ value: 'Asia/Tokyo' });
    await until(() => picker.text.startsWith('Tokyo, Japan'), 'the names');
    await click(picker.renderRoot.querySelector('button[aria-label="Clear time zone"]')!);
    expect([picker.value, inputOf(picker).value]).to.deep.equal(['', '']);
    await found(picker, 'lima');
    await press('Enter', 'Escape');
    expect(picker.value).to.equal('');
  });

  it('the list opens at the chosen one, also under another name', async () => {
    const picker = await make({ value: 'Australia/Hobart' });
    await until(() => picker.text === 'Hobart, Australia (UTC+11)', 'the names');
    await click(inputOf(picker));
    await press('ArrowDown');
    const active = await until(() => picker.renderRoot.querySelector<HTMLElement>(`#${inputOf(picker).getAttribute('aria-activedescendant')}`), 'the active line');
    expect([active.ariaLabel, active.ariaSelected]).to.deep.equal(['Australia, Sydney, +10 h, 23:00', 'true']);
  });

  it('disabled: shown, focusable, not to be changed', async () => {
    const picker = await make({ value: 'Asia/Tokyo', disabled: true });
    await click(inputOf(picker));
    await press('ArrowDown');
    await type('x');
    expect([optionsOf(picker).length, picker.value]).to.deep.equal([0, 'Asia/Tokyo']);
  });
});

describe('time-zone-picker: the cities of a zone (D8.3)', () => {
  const cities = 'Cities: Oslo, Bergen, Trondheim and Stavanger';

  it('are read aloud with the field and with each line', async () => {
    const picker = await make({ value: 'Europe/Oslo' });
    await until(() => inputOf(picker).ariaDescription === cities, 'the description');
    await click(inputOf(picker));
    await press('ArrowDown');
    await until(() => optionsOf(picker).length > 0, 'the list');
    expect(optionsOf(picker)[0]!.ariaDescription).to.equal(cities);
  });

  it('stand in a tooltip at the field, on hover and on focus; Escape hides it and clears nothing', async () => {
    const picker = await make({ value: 'Europe/Oslo' });
    await until(() => picker.text.startsWith('Oslo, Norway'), 'the names');
    await mouseMove(inputOf(picker));
    const tip = await until(() => tipOf(picker), 'the tooltip');
    expect(tip.textContent).to.contain(cities);
    await mouseMove(tip);
    await new Promise((done) => setTimeout(done, 400));
    expect(tipOf(picker), 'it can be hovered').to.equal(tip);
    await press('Escape');
    expect(tipOf(picker)).to.equal(undefined);
    await mouseMove({ x: 1, y: 1 });
    await press('Tab');
    await until(() => tipOf(picker), 'the tooltip on focus');
    await press('Escape');
    expect([tipOf(picker), picker.value]).to.deep.equal([undefined, 'Europe/Oslo']);
  });

  it('stand in a tooltip beside the line that keys or the pointer have led to, never over the list', async () => {
    const picker = await make();
    await found(picker, 'norway');
    const tip = await until(() => tipOf(picker), 'the tooltip of the active line');
    expect(tip.textContent).to.contain(cities);
    const [box, list] = [tip.getBoundingClientRect(), picker.renderRoot.querySelector('.list-popup')!.getBoundingClientRect()];
    expect(box.left >= list.right || box.right <= list.left || box.top >= list.bottom || box.bottom <= list.top).to.equal(true);
    await found(picker, 'united states');
    await mouseMove(optionsOf(picker)[3]!);
    await until(() => tipOf(picker)?.textContent?.includes('Los Angeles'), 'the tooltip of the line under the pointer');
    await press('Escape');
    expect([tipOf(picker), optionsOf(picker).length]).to.deep.equal([undefined, 0]);
  });
});

describe('time-zone-picker: what hosts give', () => {
  it('the zone of the provider around it is the default', async () => {
    const provider = await fixture(html`<diary-provider .store=${storeAt(winter, 'America/Lima')}><time-zone-picker label="Zone"></time-zone-picker></diary-provider>`);
    const picker = provider.querySelector('time-zone-picker')!;
    await opened(picker);
    expect(namesOf(picker)[0]).to.equal('Peru, Lima, same time, 07:00');
  });

  it('a new value takes the place of what was typed', async () => {
    const picker = await make();
    await found(picker, 'os');
    picker.value = 'Asia/Calcutta';
    await until(() => inputOf(picker).value === 'Mumbai, India (UTC+5:30)', 'the zone');
  });

  it('the names of Windows are understood', async () => {
    const picker = await make({ value: 'W. Europe Standard Time' });
    await until(() => inputOf(picker).value === 'Berlin, Germany (UTC+1)', 'the zone');
  });

  it('what is no zone is shown, marked and told', async () => {
    const problems: string[] = [];
    const box = await fixture(html`<div></div>`);
    box.addEventListener('diary-problem', (event) => problems.push((event as DiaryProblemEvent).problem.code));
    const picker = document.createElement('time-zone-picker');
    picker.label = 'Zone';
    picker.value = 'Mars/Olympus';
    box.append(picker);
    await until(() => problems.length > 0, 'the problem');
    expect([inputOf(picker).value, inputOf(picker).ariaInvalid, problems]).to.deep.equal(['Mars/Olympus', 'true', ['unknown-zone']]);
    expect(picker.renderRoot.querySelector('#error')!.textContent!.trim()).to.equal('Unknown time zone');
  });

  it('no value of any type breaks it', async () => {
    const picker = await make();
    for (const given of [null, undefined, 5, {}, [], Symbol.iterator, () => 'x', '\ud800', 'a'.repeat(10_000), { _$litDirective$: {} }]) {
      Object.assign(picker, { value: given, home: given, store: given, label: given, error: given, disabled: given, lang: 'x' });
      await picker.updateComplete;
      expect(inputOf(picker).isConnected).to.equal(true);
    }
  });

  it('moved in the document it keeps what is in it', async () => {
    const picker = await make({ value: 'Asia/Tokyo' });
    await until(() => picker.text.startsWith('Tokyo, Japan'), 'the names');
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(picker);
    await picker.updateComplete;
    expect([picker.value, inputOf(picker).value.slice(0, 12)]).to.deep.equal(['Asia/Tokyo', 'Tokyo, Japan']);
  });

  it('the list is a listbox of named groups, and axe finds nothing', async () => {
    const picker = await make();
    await opened(picker);
    await expect(picker).to.be.accessible();
  });
});
