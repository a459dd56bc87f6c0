import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { updateFollowUp } from '../../src/model/index.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { click, deepActiveElement, nextPaint, press, type } from '../harness/input.js';

/** The label of the last tab. */
const last = 'Links';
const formatted: FollowUp = { ...acme, agenda: '<h3>Prices</h3>\n<div>for <strong>Acme</strong>' };

describe('agenda and internal notes of the dialog', () => {
  let dialog: DialogHarness;
  const make = async (...given: Parameters<typeof DialogHarness.make>): Promise<DialogHarness> => (dialog = await DialogHarness.make(...given));
  const save = async (): Promise<void> => {
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
  };
  const selected = (): string[] => ['Agenda', 'Internal notes', 'Links'].filter((label) => dialog.tab(label).ariaSelected === 'true');
  const shown = (id: string): boolean => dialog.root.querySelector(`#${id}`)!.checkVisibility();
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  it('D5.2 an agenda is typed with its formatting, and saved', async () => {
    await (await make()).open();
    await dialog.write('Agenda', '- First');
    await press('Enter', 'Control+b');
    await type('second');
    await save();
    expect((await dialog.stored())?.agenda).to.equal('<ul><li>First</li><li><b>second</b></li></ul>');
  });

  it('D5.2 an agenda that was not touched, or is what it was again, is saved byte for byte', async () => {
    await (await make([formatted])).open();
    await dialog.fill('Title', 'Other');
    await dialog.write('Agenda', '!');
    await press('Backspace');
    await save();
    const stored = await dialog.stored();
    expect([stored?.title, stored?.agenda]).to.deep.equal(['Other', formatted.agenda]);
  });

  it('D5.2 an emptied agenda is none', async () => {
    await (await make([formatted])).open();
    await dialog.write('Agenda', '');
    await press('Control+a');
    await press('Delete');
    await save();
    expect((await dialog.stored())?.agenda).to.equal(undefined);
  });

  it('D5.2 D5.8 both texts are in the draft with each keystroke, come back, and nothing can be undone into another follow-up', async () => {
    const drafts = new MemoryDrafts();
    await (await make([acme], { drafts })).open();
    await dialog.write('Agenda', 'For all');
    await dialog.write('Internal notes', 'For us');
    await dialog.until(async () => (await drafts.list())[0]?.fields['notes'] === '<p>For us</p>', 'the draft');
    expect((await drafts.list())[0]?.fields['agenda']).to.equal('<p>For all</p>');
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    await dialog.open();
    await dialog.until(() => dialog.hasButton('Restore'), 'the offer');
    await dialog.press('Restore');
    expect([(await dialog.rich('Agenda')).value, (await dialog.rich('Internal notes')).value]).to.deep.equal(['<p>For all</p>', '<p>For us</p>']);
    await dialog.write('Internal notes', '!');
    await dialog.open({ isNew: true });
    await dialog.write('Internal notes', '');
    await press('Control+z');
    await nextPaint();
    expect((await dialog.rich('Internal notes')).value).to.equal('');
  });

  it('D5.2 tabs by mouse and by keys, which open one only when told to; switching loses nothing', async () => {
    await (await make()).open();
    expect([selected(), shown('agenda'), shown('notes')]).to.deep.equal([['Agenda'], true, false]);
    await dialog.write('Agenda', 'abc');
    await dialog.openTab('Internal notes');
    expect([selected(), shown('agenda'), shown('notes'), deepActiveElement() === dialog.tab('Internal notes')]).to.deep.equal([['Internal notes'], false, true, true]);
    for (const [key, label, open] of [
      ['ArrowLeft', 'Agenda', 'Internal notes'], ['ArrowLeft', last, 'Internal notes'], ['ArrowRight', 'Agenda', 'Internal notes'],
      ['End', last, 'Internal notes'], ['Enter', last, last], ['Home', 'Agenda', last], ['Space', 'Agenda', 'Agenda'],
    ] as const) {
      await press(key);
      expect([selected(), deepActiveElement()?.textContent?.trim()], key).to.deep.equal([[open], label]);
    }
    await press('ArrowRight');
    expect(dialog.tab('Internal notes').tabIndex).to.equal(0);
    await press('Tab');
    expect(deepActiveElement()?.ariaLabel).to.equal('Bold');
    await press('Tab');
    expect(deepActiveElement()?.id).to.equal('text');
    await press('Control+z');
    expect((await dialog.rich('Agenda')).value, 'undone over the tabs').not.to.equal('<p>abc</p>');
  });

  it('A11Y tabs, panels and what is behind them are told in words', async () => {
    await (await make([{ ...acme, notes: '<p>Careful</p>' }])).open();
    const root = dialog.root.querySelector('diary-tab-set')!.shadowRoot!;
    expect(dialog.tab('Internal notes').ariaLabel).to.equal('Internal notes, has content');
    expect([dialog.tab('Agenda').ariaLabel, root.querySelector('[role=tablist]')?.ariaLabel]).to.deep.equal(['Agenda', 'Agenda, notes and links']);
    expect([...root.querySelectorAll('.dot')].map((dot) => dot.checkVisibility())).to.deep.equal([false, true, false]);
    for (const tab of root.querySelectorAll('[role=tab]')) {
      const panel = root.querySelector(`#${tab.getAttribute('aria-controls')}`);
      expect([panel?.role, panel?.getAttribute('aria-labelledby')]).to.deep.equal(['tabpanel', tab.id]);
    }
    await dialog.write('Agenda', 'x');
    expect(dialog.tab('Agenda').ariaLabel).to.equal('Agenda, has content');
    await press('Backspace');
    await dialog.until(() => dialog.tab('Agenda').ariaLabel === 'Agenda', 'the dot to go');
    await expect(dialog.element).to.be.accessible();
  });

  it('D5.6 a problem behind a tab opens it', async () => {
    await (await make([{ ...acme, notes: '' }])).open();
    const notes = await dialog.rich('Internal notes');
    notes.value = `<p>${'x'.repeat(100_001)}</p>`;
    notes.dispatchEvent(new Event('input'));
    await dialog.press('Save');
    await dialog.until(() => selected()[0] === 'Internal notes', 'the tab');
    expect(deepActiveElement()).to.equal(notes.shadowRoot!.querySelector('#text'));
    expect(notes.shadowRoot!.querySelector('#error')?.textContent).to.contain('100,000');
    expect(deepActiveElement()?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('D5.2 a button puts day, time and name into the notes', async () => {
    await (await make()).open();
    await dialog.openTab('Internal notes');
    const notes = await dialog.rich('Internal notes');
    notes.scrollIntoView({ block: 'center' });
    await click(notes.shadowRoot!.querySelector('.stamp')!);
    await dialog.until(() => notes.value !== '', 'the stamp');
    await type('ready');
    const name = dialog.store.lookUp('associates', 'me')?.name ?? 'You';
    await dialog.until(() => notes.value === `<p>23 Nov 2026, 13:32, ${name}: ready</p>`, notes.value);
    expect((await dialog.rich('Agenda')).shadowRoot!.querySelector('.stamp')).to.equal(null);
    await save();
    expect((await dialog.stored())?.notes).to.contain('ready');
    document.documentElement.lang = 'nb';
    await dialog.open();
    await dialog.until(() => dialog.tab('Interne notater'), 'the language');
    const norwegian = await dialog.rich('Interne notater');
    norwegian.focus();
    await click(norwegian.shadowRoot!.querySelector('.stamp')!);
    await dialog.until(() => norwegian.value.includes(`23. nov. 2026 kl. 13:32, ${name}:`), norwegian.value);
  });

  it('D5.8 agenda changed here and by somebody else: both are named, theirs is shown only where nothing was written here', async () => {
    await (await make([{ ...acme, notes: '<p>Old</p>' }])).open();
    await dialog.write('Agenda', 'Mine');
    const before = dialog.store.peek('followUp', 'm1')!;
    dialog.store.dispatch(updateFollowUp(before, { agenda: '<p>Theirs</p>', notes: '<p>New</p>' }, 'edit'));
    await dialog.until(() => dialog.hasButton('Continue editing'), 'the warning');
    expect(dialog.root.querySelector('#conflict')!.textContent).to.contain('Agenda and Internal notes');
    await dialog.press('Continue editing');
    expect([(await dialog.rich('Agenda')).value, (await dialog.rich('Internal notes')).value]).to.deep.equal(['<p>Mine</p>', '<p>New</p>']);
    expect(dialog.text).to.contain('Taken over from the newer version: Internal notes');
    await save();
    expect((await dialog.stored())?.agenda).to.equal('<p>Mine</p>');
  });

  it('D5.9 one who is invited reads both; of an external one the internal notes can be written', async () => {
    const invited: FollowUp = { ...formatted, owner: 'kari', attendees: [{ associate: 'me' }], notes: '<p>n</p>' };
    await (await make([invited])).open();
    expect([(await dialog.rich('Agenda')).readonly, (await dialog.rich('Internal notes')).readonly]).to.deep.equal([true, true]);
    expect((await dialog.rich('Agenda')).shadowRoot!.textContent).to.contain('Prices');
    dialog.remove();
    await (await make([{ ...formatted, external: true }])).open();
    expect([(await dialog.rich('Agenda')).readonly, (await dialog.rich('Internal notes')).readonly]).to.deep.equal([true, false]);
    await dialog.write('Internal notes', 'Ours');
    await save();
    expect((await dialog.stored())?.notes).to.equal('<p>Ours</p>');
  });

  it('what is typed there tells nothing outside the dialog; Escape and Ctrl+Enter do in it what they do elsewhere', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => void heard.push(event.type);
    await (await make()).open();
    for (const name of ['input', 'change', 'reveal', 'keydown']) document.body.addEventListener(name, listen);
    await dialog.write('Agenda', 'abc');
    await press('Control+Enter');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    for (const name of ['input', 'change', 'reveal', 'keydown']) document.body.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
    expect((await dialog.stored())?.agenda).to.equal('<p>abc</p>');
    await dialog.open();
    await dialog.write('Agenda', 'x');
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
  });
});
