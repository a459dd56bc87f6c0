import { expect } from '@open-wc/testing';
import { DialogCloseEvent } from '../../src/elements/follow-up-dialog/close-event.js';
import { updateFollowUp, type FollowUp } from '../../src/model/index.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { fault } from '../harness/faulty-source.js';
import { click, nextPaint, press, type } from '../harness/input.js';

describe('follow-up-dialog', () => {
  let dialog: DialogHarness;
  const make = async (...given: Parameters<typeof DialogHarness.make>): Promise<DialogHarness> => (dialog = await DialogHarness.make(...given));
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  it('D5.1 opens as a modal named by its heading, the heading focused for an existing one', async () => {
    await (await make()).open();
    expect(dialog.frame.matches(':modal')).to.equal(true);
    expect(dialog.focused?.textContent?.trim()).to.equal('Meeting, Price review');
    expect(dialog.frame.getAttribute('aria-labelledby')).to.equal(dialog.focused?.id);
  });

  it('D5.1 a new one begins in the title, and its heading follows the kind', async () => {
    await (await make()).open({ isNew: true });
    expect(dialog.focused).to.equal(dialog.field('Title'));
    dialog.field('Call').click();
    await nextPaint();
    expect(dialog.text).to.contain('New call');
    expect(dialog.value('Type')).to.equal('out');
  });

  it('D5.1 start, end and duration adjust one another and it is said once', async () => {
    await (await make()).open();
    await dialog.fill('Start time', '1430');
    expect(dialog.value('End time')).to.equal('15:30');
    await press('Tab');
    expect(dialog.value('Start time')).to.equal('14:30');
    expect(dialog.text).to.contain('End 15:30, 1 h');
    await dialog.fill('Duration', '2h');
    expect(dialog.value('End time')).to.equal('16:30');
  });

  it('D5.6 a failed save tells at the fields and goes to the first', async () => {
    await (await make()).open({ isNew: true });
    await dialog.fill('End time', 'late');
    await dialog.press('Save');
    expect(dialog.isShown).to.equal(true);
    expect(dialog.message('Title')).to.equal('Give it a title');
    expect(dialog.field('End time').getAttribute('aria-invalid')).to.equal('true');
    expect(dialog.message('End time')).to.contain('Not a time');
    expect(dialog.focused).to.equal(dialog.field('Title'));
    expect(dialog.text).to.contain('2 fields need attention');
    await type('Visit');
    await dialog.fill('End time', '16');
    expect(dialog.field('End time').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('D20.3 saves through the events of the host and closes', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Price review 2');
    await press('Enter');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    expect((await dialog.stored())?.title).to.equal('Price review 2');
    expect(dialog.seen('diary-before-change')).to.have.length(1);
    expect(dialog.seen('diary-change')).to.have.length(1);
    expect((dialog.seen('close').at(-1) as DialogCloseEvent).result).to.equal('saved');
    expect(await dialog.drafts.list()).to.have.length(0);
  });

  it('D20.3 a veto keeps the dialog and leaves no trace', async () => {
    await (await make()).open();
    dialog.element.addEventListener('diary-before-change', (event) => event.preventDefault());
    await dialog.fill('Title', 'Price review 2');
    await dialog.press('Save');
    await dialog.until(() => dialog.text.includes('the page did not allow it'), 'the refusal');
    expect(dialog.isShown).to.equal(true);
    expect((await dialog.stored())?.title).to.equal('Price review');
  });

  it('D5.8 a source that rejects keeps everything and is tried again', async () => {
    await (await make()).open();
    dialog.source.fate = { before: (call) => { if (call === 'commit') throw fault('storage-full'); } };
    await dialog.fill('Title', 'Price review 2');
    await dialog.press('Save');
    await dialog.until(() => dialog.text.includes('storage is full'), 'the refusal');
    expect(dialog.value('Title')).to.equal('Price review 2');
    dialog.source.fate = {};
    await dialog.press('Try again');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    expect((await dialog.stored())?.title).to.equal('Price review 2');
  });

  it('D5.8 Escape closes, keeps the draft and says so; reopening offers it', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Half a');
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    await dialog.until(() => dialog.text.includes('Draft kept'), 'the word of the draft');
    expect((dialog.seen('close').at(-1) as DialogCloseEvent).result).to.equal('draft');
    expect((await dialog.stored())?.title).to.equal('Price review');
    await dialog.open();
    await dialog.until(() => dialog.text.includes('Draft from 13:32'), 'the offer');
    expect(dialog.value('Title')).to.equal('Price review');
    await dialog.press('Restore');
    expect(dialog.value('Title')).to.equal('Half a');
    expect(dialog.seen('draft-restore')).to.have.length(1);
    expect(dialog.focused).to.equal(dialog.field('Title'));
  });

  it('D5.8 discarding a draft removes it', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Half a');
    await dialog.press('Cancel');
    await dialog.open();
    await dialog.until(() => dialog.hasButton('Discard'), 'the offer');
    await dialog.press('Discard');
    await dialog.until(() => dialog.seen('draft-discard').length === 1, 'the event');
    expect(await dialog.drafts.list()).to.have.length(0);
    expect(dialog.text).not.to.contain('Draft from');
  });

  it('D5.8 a newer version saved elsewhere is told before it would be replaced', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Mine');
    const there = { ...(await dialog.stored())!, location: 'Room 2' };
    const { MemorySource } = await import('../../src/sources/memory.js');
    const tab = new MemorySource(dialog.memory);
    await tab.open();
    await tab.commit({ id: 'x', change: { type: 'batch', intent: 'edit', scope: 'single', changes: [] }, effects: [{ entity: 'followUp', id: 'm1', before: (await dialog.stored())!, after: there }] });
    await dialog.until(() => dialog.hasButton('Continue editing'), 'the warning');
    const notice = dialog.root.querySelector('#conflict')!;
    expect(notice.textContent).to.contain('with changes to: Location').and.to.contain('writes only what you have changed here');
    await dialog.press('Save');
    await dialog.until(() => dialog.focused === notice, 'focus on the notice');
    expect([...dialog.root.querySelectorAll('[role=status]')].some((region) => region.textContent?.includes('with changes to: Location')), 'said').to.equal(true);
    expect((await dialog.stored())?.location, 'nothing is replaced').to.equal('Room 2');
    await dialog.press('Continue editing');
    expect([dialog.value('Title'), dialog.value('Location')]).to.deep.equal(['Mine', 'Room 2']);
    expect(dialog.text).to.contain('Taken over from the newer version: Location');
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    expect((await dialog.stored())?.title).to.equal('Mine');
  });

  it('D5.8 what both changed is chosen field by field with the keyboard, and can be chosen anew until saving', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Mine');
    const before = dialog.store.peek('followUp', 'm1')!;
    const theirs = { title: 'Theirs', start: at(10), end: at(11), repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO' }, company: { id: 'c2' }, alarm: 30 };
    dialog.store.dispatch(updateFollowUp(before, theirs, 'edit'));
    await dialog.until(() => dialog.root.querySelector('#conflict .versions'), 'what differs');
    await dialog.until(() => /Weekly|Every/u.test(dialog.root.querySelector('.versions')!.textContent!), 'the rule in words');
    const list = (): string => dialog.root.querySelector('.versions')!.textContent!.replace(/\s+/gu, ' ');
    for (const part of ['Title Yours Mine', 'Theirs Theirs', '10:00–11:00', 'Fjordkraft Energi', '30 min before', 'Monday']) expect(list().replace(/(Yours|Theirs)(?=\S)/gu, '$1 ')).to.contain(part);
    const radio = (side: string): HTMLInputElement => dialog.root.querySelector(`.versions input[value=${side}]`)!;
    expect([radio('mine').checked, radio('theirs').checked]).to.deep.equal([true, false]);
    await press('Control+Enter');
    await dialog.until(() => dialog.focused === dialog.root.querySelector('#conflict'), 'focus on the notice');
    expect(await dialog.stored(), 'nothing is replaced').to.include({ title: 'Theirs' });
    await press('Tab');
    expect(dialog.focused).to.equal(radio('mine'));
    await press('ArrowDown');
    expect([radio('theirs').checked, dialog.value('Title')]).to.deep.equal([true, 'Mine']);
    await press('Tab', 'Enter');
    await dialog.until(() => dialog.root.querySelector('#reviewed'), 'it to be taken in');
    expect([dialog.value('Title'), dialog.value('Start time')]).to.deep.equal(['Theirs', '10:00']);
    await click(radio('mine'));
    expect(dialog.value('Title')).to.equal('Mine');
    await click(radio('theirs'));
    await dialog.fill('Title', 'Third');
    expect([radio('anew').checked, list()]).to.satisfy(([checked, text]: [boolean, string]) => checked && text.includes('Also written here'));
    await expect(dialog.element).to.be.accessible();
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    expect([(await dialog.stored())?.title, (await dialog.stored())?.alarm]).to.deep.equal(['Third', 30]);
  });

  it('D5.5 a company is found by typing, taken with Enter, and narrows the contacts', async () => {
    await (await make()).open({ isNew: true });
    await dialog.fill('Company', 'kjott');
    expect(dialog.options('Company').map((option) => option.textContent?.trim())).to.deep.equal(['Oslo Kjøtt']);
    expect(dialog.field('Company').getAttribute('aria-activedescendant')).to.equal('option-0');
    await press('Enter');
    expect(dialog.value('Company')).to.equal('Oslo Kjøtt');
    await dialog.fill('Company', 'acme');
    await press('Enter', 'Tab', 'Tab');
    expect(dialog.focused).to.equal(dialog.field('Contact'));
    await press('ArrowDown');
    expect(dialog.options('Contact').map((option) => option.textContent?.trim())).to.deep.equal(['Anna']);
    await press('Enter');
    expect(dialog.value('Contact')).to.equal('Anna');
  });

  it('D5.5 without company: contacts with none; Escape closes the list, then clears, and only then the dialog', async () => {
    await (await make()).open({ isNew: true });
    await dialog.fill('Contact', 'free');
    expect(dialog.options('Contact')).to.have.length(1);
    expect((dialog.field('Contact').getRootNode() as ShadowRoot).querySelector('[role=status]')?.textContent).to.equal('1 contact');
    await press('Escape');
    expect(dialog.options('Contact')).to.have.length(0);
    await press('Escape');
    expect(dialog.value('Contact')).to.equal('');
    expect(dialog.isShown).to.equal(true);
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
  });

  it('D5.6 a company that is not in the list is told', async () => {
    await (await make()).open();
    await dialog.fill('Company', 'Nobody');
    await dialog.press('Save');
    expect(dialog.message('Company')).to.equal('Choose one from the list, or clear the field');
    expect(dialog.focused).to.equal(dialog.field('Company'));
  });

  it('a time is taken from the list of half hours', async () => {
    await (await make()).open();
    dialog.field('Start time').focus();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect([dialog.value('Start time'), dialog.value('End time')]).to.deep.equal(['09:30', '10:30']);
  });

  it('a day is taken from the calendar with the keys', async () => {
    await (await make()).open();
    dialog.field('Start date').focus();
    await press('ArrowDown');
    expect(dialog.focused?.getAttribute('aria-label')).to.equal('Monday 23 November 2026');
    await press('ArrowDown', 'ArrowRight', 'Enter');
    expect([dialog.value('Start date'), dialog.value('End date')]).to.deep.equal(['01/12/2026', '01/12/2026']);
    expect(dialog.focused).to.equal(dialog.field('Start date'));
  });

  it('D18.1 deleting is confirmed', async () => {
    await (await make()).open();
    await dialog.press('Delete');
    const confirm = dialog.root.querySelector('diary-confirm')!.shadowRoot!;
    await dialog.until(() => confirm.querySelector('dialog')?.open, 'the question');
    expect(confirm.textContent).to.contain('Price review');
    (confirm.querySelector('.button.danger') as HTMLElement).click();
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    expect(await dialog.stored()).to.equal(undefined);
    expect((dialog.seen('close').at(-1) as DialogCloseEvent).result).to.equal('deleted');
  });

  it('D5.9 a completed one can be changed only after Completed is taken away', async () => {
    await (await make([{ ...acme, completed: '2026-11-23T08:00:00Z' }])).open();
    expect(dialog.field('Title').readOnly).to.equal(true);
    expect(dialog.text).to.contain('Take “Completed” away');
    dialog.field('Completed').click();
    await nextPaint();
    expect(dialog.field('Title').readOnly).to.equal(false);
  });

  it('D5.9 an invitation lets priority, completed and alarm be changed, and says why', async () => {
    const invited: FollowUp = { ...acme, owner: 'kari', attendees: [{ associate: 'me' }] };
    await (await make([invited])).open();
    expect(dialog.text).to.contain('You are invited');
    expect([dialog.field('Title').readOnly, dialog.field('Start time').readOnly, dialog.field('Type').disabled]).to.deep.equal([true, true, true]);
    expect([dialog.field('Priority').disabled, dialog.field('Alarm').disabled, dialog.field('Completed').disabled]).to.deep.equal([false, false, false]);
  });

  it('speaks Norwegian, also when the language changes while it is open', async () => {
    await (await make()).open({ isNew: true, draft: { start: at(9), end: at(10, 30) } });
    expect(dialog.value('Start date')).to.equal('23/11/2026');
    document.documentElement.lang = 'nb';
    await dialog.until(() => dialog.text.includes('Nytt møte'), 'the language');
    expect(dialog.value('Startdato')).to.equal('23.11.2026');
  });

  it('stands in the page when inline, and survives being moved', async () => {
    await (await make([acme], { inline: true })).open();
    expect(dialog.frame.matches(':modal')).to.equal(false);
    await dialog.fill('Title', 'Moved');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(dialog.element);
    await nextPaint();
    expect(dialog.isShown).to.equal(true);
    expect(dialog.value('Title')).to.equal('Moved');
    box.remove();
  });

  it('hostile titles stay text', async () => {
    await (await make([{ ...acme, title: '<img src=x onerror=alert(1)>' }])).open();
    expect(dialog.root.querySelector('img')).to.equal(null);
    expect(dialog.value('Title')).to.equal('<img src=x onerror=alert(1)>');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no accessibility violations (${scheme})`, async () => {
      document.documentElement.style.setProperty('color-scheme', scheme);
      await (await make([{ ...acme, completed: '2026-11-23T08:00:00Z' }])).open();
      await expect(dialog.element).to.be.accessible();
      await dialog.open({ isNew: true });
      await dialog.press('Save');
      await expect(dialog.element).to.be.accessible();
      document.documentElement.style.removeProperty('color-scheme');
    });
  }
});
