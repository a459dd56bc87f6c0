import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { fault } from '../harness/faulty-source.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, emulateMedia, press, until } from '../harness/input.js';

const invited: FollowUp = { ...acme, owner: 'kari', attendees: [{ associate: 'me', status: 'seen' }] };

describe('follow-up-dialog: an invitation (D5.9)', () => {
  let dialog: DialogHarness;
  const make = async (records: readonly FollowUp[] = [invited]): Promise<DialogHarness> => (dialog = await DialogHarness.make(records));
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  const answer = (id = 'm1') => dialog.store.peek('followUp', id)?.attendees?.[0]?.status;
  const pressed = (): string[] => ['Accept', 'Decline'].filter((name) => dialog.button(name).getAttribute('aria-pressed') === 'true');
  const confirm = (): HTMLElement | null => dialog.root.querySelector('diary-confirm')!.shadowRoot!.querySelector('dialog[open]');
  const choose = async (label: string): Promise<void> => {
    await dialog.until(confirm, 'the question');
    await click([...confirm()!.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)!);
  };
  const spoken = (): string => [...dialog.root.querySelectorAll('form > [role=status]')].map((one) => one.textContent).join(' ').trim();

  /** One date of a series of five days from Tuesday on. */
  async function openDate(which: number): Promise<void> {
    await make([meeting('s1', { ...invited, id: 's1', title: 'Daily', start: at(9, 0, 1), end: at(10, 0, 1), repeat: { rule: 'FREQ=DAILY;COUNT=5' } })]);
    const watch = dialog.store.watchRange({ range: { start: Date.parse('2026-11-23T00:00Z'), end: Date.parse('2026-11-30T00:00Z') }, owners: ['kari'], zone: dialog.store.zone }, () => undefined);
    const dates = await until(() => (watch.value.occurrences.length > 0 ? watch.value.occurrences : undefined), 'the dates');
    watch.dispose();
    await dialog.open({ occurrence: dates[which], followUp: dates[which]!.followUp });
  }

  it('D5.9 says who invites, and accepts with one press: an event, spoken, undone as one; the dialog stays', async () => {
    await (await make()).open();
    expect(dialog.text).to.contain('Kari Nordmann has invited you');
    await dialog.press('Accept');
    await dialog.until(() => pressed()[0] === 'Accept', 'the answer');
    expect([answer(), dialog.isShown, spoken(), dialog.seen('diary-change').length]).to.deep.equal(['accepted', true, 'You have accepted', 1]);
    expect(dialog.text).not.to.contain('has invited you');
    expect(dialog.store.undo().ok).to.equal(true);
    await dialog.until(() => dialog.text.includes('has invited you'), 'the open invitation');
    expect([answer(), pressed()]).to.deep.equal(['seen', []]);
  });

  it('D5.9 the answer can be changed afterwards, with keys; the same answer twice changes nothing', async () => {
    await (await make()).open();
    dialog.button('Accept').focus();
    await press('Enter');
    await dialog.until(() => pressed()[0] === 'Accept', 'the answer');
    await press('Enter', 'Tab', ' ');
    await dialog.until(() => pressed()[0] === 'Decline', 'the other answer');
    expect([answer(), dialog.seen('diary-change').length, dialog.focused === dialog.button('Decline')]).to.deep.equal(['declined', 2, true]);
  });

  it('D5.9 what is typed and not saved stays, and is saved afterwards without a question', async () => {
    await (await make()).open();
    dialog.field('Alarm').value = '15';
    dialog.field('Alarm').dispatchEvent(new Event('change'));
    await dialog.press('Accept');
    await dialog.until(() => pressed()[0] === 'Accept', 'the answer');
    expect(dialog.value('Alarm')).to.equal('15');
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    const stored = await dialog.stored();
    expect([stored?.alarm, stored?.attendees?.[0]?.status]).to.deep.equal([15, 'accepted']);
  });

  it('D7.4 of a date of a series: asked; the one date goes on by itself, with what was typed and its draft', async () => {
    await openDate(1);
    dialog.field('Priority').value = 'high';
    dialog.field('Priority').dispatchEvent(new Event('change'));
    await dialog.press('Decline');
    await choose('Only this');
    await dialog.until(() => pressed()[0] === 'Decline', 'the answer');
    expect(answer('s1')).to.equal('seen');
    expect(dialog.value('Priority')).to.equal('high');
    await until(async () => (await dialog.store.drafts.list()).length === 1, 'one draft');
    const [draft] = await dialog.store.drafts.list();
    expect(draft!.id.startsWith('s1')).to.equal(false);
    await dialog.press('Save');
    // a guest may not part the series: only this date can be saved
    await choose('Only this');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    const records = (await dialog.store.exportData()).followUps!;
    const exception = records.find(({ series }) => series)!;
    expect([exception.priority, exception.attendees?.[0]?.status, exception.series?.original]).to.deep.equal(['high', 'declined', at(9, 0, 2)]);
    expect(await dialog.store.drafts.list()).to.deep.equal([]);
  });

  it('D7.4 the whole series, when that is chosen', async () => {
    await openDate(1);
    await dialog.press('Accept');
    await choose('The whole series');
    await dialog.until(() => pressed()[0] === 'Accept', 'the answer');
    expect(answer('s1')).to.equal('accepted');
  });

  it('D18.1 deleting a date of such a series asks for which dates to decline', async () => {
    await openDate(1);
    await dialog.press('Delete');
    await choose('Only this');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    const records = (await dialog.store.exportData()).followUps!;
    expect(records.map(({ attendees }) => attendees?.[0]?.status)).to.have.members(['seen', 'declined']);
  });

  it('a source that refuses: the reason stands there, nothing is lost, and it can be tried again', async () => {
    await (await make()).open();
    dialog.source.fate = { before: (call) => {
      if (call === 'commit') throw fault('source-failed');
    } };
    await dialog.press('Accept');
    await dialog.until(() => dialog.text.includes('Your answer was not saved'), 'the reason');
    expect([answer(), pressed(), spoken().startsWith('Your answer was not saved')]).to.deep.equal(['seen', [], true]);
    dialog.source.fate = {};
    await dialog.press('Accept');
    await dialog.until(() => pressed()[0] === 'Accept', 'the answer');
    expect(dialog.text).not.to.contain('was not saved');
  });

  it('a host that vetoes is heard', async () => {
    await (await make()).open();
    dialog.element.addEventListener('diary-before-change', (event) => event.preventDefault());
    await dialog.press('Accept');
    await dialog.until(() => dialog.text.includes('Your answer was not saved'), 'the reason');
    expect(answer()).to.equal('seen');
  });

  for (const [what, record] of [
    ['of an own one', { ...invited, owner: 'me' }], ['of a completed one', { ...invited, completed: '2026-11-20T09:00:00Z' }],
    ['of one from another calendar', { ...invited, external: true }], ["of others' without an invitation", { ...invited, attendees: [{ associate: 'ola' }] }],
  ] as const) {
    it(`D5.9 there is nothing to answer ${what}`, async () => {
      await (await make([record])).open();
      expect(dialog.hasButton('Accept')).to.equal(false);
    });
  }

  it('D5.9 nor in a dialog that is for reading', async () => {
    await make();
    dialog.element.readonly = true;
    await dialog.open();
    expect(dialog.hasButton('Accept')).to.equal(false);
  });

  it('speaks Norwegian', async () => {
    document.documentElement.lang = 'nb';
    await (await make()).open();
    await dialog.until(() => dialog.hasButton('Godta'), 'the language');
    expect(dialog.text).to.contain('Kari Nordmann har invitert deg');
  });

  for (const status of ['seen', 'accepted', 'declined'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`axe finds nothing: ${status}, ${scheme}`, async () => {
        await emulateMedia({ reducedMotion: 'reduce' });
        document.documentElement.style.setProperty('color-scheme', scheme);
        await (await make([{ ...invited, attendees: [{ associate: 'me', status }] }])).open();
        await expect(dialog.element).to.be.accessible();
        document.documentElement.style.removeProperty('color-scheme');
      });
    }
  }
});
