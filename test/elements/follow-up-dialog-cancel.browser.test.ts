import { expect } from '@open-wc/testing';
import type { Attendee, FollowUp } from '../../src/model/index.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, until } from '../harness/input.js';

const people: readonly Attendee[] = [{ associate: 'me', status: 'accepted' }, { associate: 'kari' }, { email: 'anna@acme.example', name: 'Anna' }, { resource: 'room' }];

describe('follow-up-dialog: cancelling a meeting (D5.4)', () => {
  let dialog: DialogHarness;
  const make = async (records: readonly FollowUp[]): Promise<DialogHarness> => (dialog = await DialogHarness.make(records));
  afterEach(() => dialog.remove());

  const menu = (): ShadowRoot => dialog.root.querySelector('diary-menu')!.shadowRoot!;
  const items = (): HTMLButtonElement[] => (menu().querySelector('.menu')?.matches(':popover-open') ? [...menu().querySelectorAll('button')] : []);
  const labels = async (): Promise<string[]> => {
    await click(dialog.button('More actions'));
    await dialog.until(() => items().length > 0, 'the menu');
    return items().map((one) => one.textContent.trim());
  };
  const cancel = async (): Promise<void> => {
    expect(await labels()).to.contain('Cancel meeting');
    await click(items().find((one) => one.textContent.trim() === 'Cancel meeting')!);
    await dialog.until(confirm, 'the question');
  };
  const confirm = (): HTMLElement | null => dialog.root.querySelector('diary-confirm')!.shadowRoot!.querySelector('dialog[open]');
  const choices = (): string[] => [...confirm()!.querySelectorAll('button')].map((one) => one.textContent.trim());
  const choose = (label: string): Promise<void> => click([...confirm()!.querySelectorAll('button')].find((one) => one.textContent.trim() === label)!);

  it('D5.4 says who is told nothing, removes it for all, and is undone as one', async () => {
    await (await make([{ ...acme, attendees: people }])).open();
    await cancel();
    expect(confirm()!.textContent).to.contain('Cancel the meeting?').and.to.contain('“Acme AS, Price review” is removed for you and for Kari Nordmann and Anna. No message is sent');
    await choose('Cancel meeting');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    expect(await dialog.stored()).to.equal(undefined);
    expect(dialog.store.undo().ok).to.equal(true);
    await dialog.store.settled();
    expect((await dialog.stored())?.attendees).to.deep.equal(people);
  });

  it('many are counted, not listed', async () => {
    await (await make([{ ...acme, attendees: Array.from({ length: 40 }, (_, n) => ({ email: `p${n}@example.com`, name: `P${n}` })) }])).open();
    await cancel();
    expect(confirm()!.textContent).to.contain('P0, P1, P2, P3 and 36 others');
    await choose('Keep meeting');
    await dialog.until(() => !confirm(), 'the question gone');
    expect([dialog.isShown, dialog.store.peek('followUp', 'm1') !== undefined]).to.deep.equal([true, true]);
  });

  it('D18.1 of a date of a series asks which dates', async () => {
    await make([meeting('s1', { title: 'Daily', attendees: people, start: at(9, 0, 1), end: at(10, 0, 1), repeat: { rule: 'FREQ=DAILY;COUNT=5' } })]);
    const watch = dialog.store.watchRange({ range: { start: Date.parse('2026-11-23T00:00Z'), end: Date.parse('2026-11-30T00:00Z') }, zone: dialog.store.zone }, () => undefined);
    const dates = await until(() => (watch.value.occurrences.length > 0 ? watch.value.occurrences : undefined), 'the dates');
    watch.dispose();
    await dialog.open({ occurrence: dates[1], followUp: dates[1]!.followUp });
    await cancel();
    expect([confirm()!.querySelector('h2')!.textContent, choices()]).to.deep.equal(['Cancel which dates?', ['Only this', 'This and all future ones', 'The whole series', 'Keep meeting']]);
    expect(confirm()!.textContent).to.contain('No message is sent');
    await choose('Only this');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    expect(dialog.store.peek('followUp', 's1')?.repeat?.except).to.deep.equal([at(9, 0, 2)]);
  });

  for (const [what, record] of [
    ['nobody but oneself and a room', { ...acme, attendees: [{ associate: 'me' }, { resource: 'room' }] }], ["somebody else's", { ...acme, owner: 'kari', attendees: people }],
    ['a completed one', { ...acme, attendees: people, completed: '2026-11-20T09:00:00Z' }], ['a call', { ...acme, kind: 'call', attendees: people }],
  ] as const) {
    it(`D5.4 there is none for ${what}`, async () => {
      await (await make([record])).open();
      expect(await labels()).not.to.contain('Cancel meeting');
    });
  }
});
