import { expect } from '@open-wc/testing';
import { expandSeries } from '../../src/recurrence/index.js';
import { occurrencesIn, updateFollowUp, type FollowUp, type Occurrence } from '../../src/model/index.js';
import type { RecurrenceEditor } from '../../src/elements/recurrence-editor/recurrence-editor.js';
import type { DiaryConfirm } from '../../src/elements/confirm/confirm.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { zone } from '../harness/diary-samples.js';
import { click, press, type, until } from '../harness/input.js';

const range = { start: Date.UTC(2026, 10, 20), end: Date.UTC(2027, 1, 1) };

describe('follow-up-dialog: repeating (D7)', () => {
  let dialog: DialogHarness;
  afterEach(() => dialog.remove());
  const make = async (...given: Parameters<typeof DialogHarness.make>): Promise<DialogHarness> => (dialog = await DialogHarness.make(...given));

  const editor = (): RecurrenceEditor | null => dialog.root.querySelector<RecurrenceEditor>('recurrence-editor');

  /** Chooses a line of the list of patterns with the keys. */
  async function choose(line: string): Promise<void> {
    const select = await until(() => editor()?.renderRoot?.querySelector<HTMLSelectElement>('select'), 'the list of patterns');
    const to = [...select.options].findIndex((option) => option.text === line);
    expect(to, [...select.options].map(({ text }) => text).join(' · ')).to.be.at.least(0);
    select.focus();
    while (select.selectedIndex < to) await press('ArrowDown');
    while (select.selectedIndex > to) await press('ArrowUp');
    await editor()!.updateComplete;
  }

  /** The rows of dates, once there are some. */
  const rows = (): Promise<HTMLElement[]> => until(() => {
    const found = [...editor()!.renderRoot.querySelectorAll<HTMLElement>('.row')];
    return found.length > 0 ? found : undefined;
  }, 'the dates');

  async function pressIn(row: number, name: RegExp): Promise<void> {
    const button = [...(await rows())[row]!.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''))!;
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    await click(button);
  }

  /** All occurrences of the store's records, as "2026-11-23T13 Title". */
  function dates(): string[] {
    const records = [...new Set(['m1', ...dialog.seen('diary-change').flatMap((event) => ids(event))])].map((id) => dialog.store.peek('followUp', id)).filter((record) => record !== undefined);
    return occurrencesIn(records, { range, zone }, expandSeries).occurrences.map(({ start, followUp }) => `${new Date(start + 3_600_000).toISOString().slice(0, 13)} ${followUp.title}`);
  }

  const ids = (event: Event): string[] => {
    const { change } = event as unknown as { change: { type: string; id?: string; record?: FollowUp; changes?: { id?: string; record?: FollowUp }[] } };
    return (change.changes ?? [change]).map((one) => one.id ?? one.record!.id);
  };

  const saved = (): Promise<unknown> => until(() => !dialog.isShown, 'the closed dialog');

  it('D7.1 D7.3 a new one repeats by a suggestion, one date removed, one moved', async () => {
    await (await make([])).open({ draft: { start: at(9), end: at(10) } });
    await type('Review');
    await choose('Every Monday');
    await pressIn(1, /Remove/u);
    await pressIn(2, /Move/u);
    const day = await until(() => editor()!.renderRoot.querySelector<HTMLInputElement>('.row input'), 'the field of the new day');
    day.focus();
    await press('Control+a');
    await type('8/12/2026');
    await press('Enter');
    await until(() => editor()!.moves.length === 1, 'the move');
    await press('Control+Enter');
    await saved();
    expect(dates().slice(0, 4)).to.deep.equal(['2026-11-23T09 Review', '2026-12-08T09 Review', '2026-12-14T09 Review', '2026-12-21T09 Review']);
    const [change] = dialog.seen('diary-change') as unknown as { scope: string; change: { type: string } }[];
    expect([change!.change.type, change!.scope]).to.deep.equal(['batch', 'series']);
    dialog.store.undo();
    await until(() => dates().length === 0, 'all of it undone at once');
  });

  it('D5.8 D7 a draft keeps how it repeats', async () => {
    await (await make([])).open({ draft: { id: 'new', start: at(9), end: at(10) } });
    await choose('Every second Monday').catch(async () => choose('Every other Monday'));
    await pressIn(0, /Remove/u);
    const { rule, except } = editor()!;
    await dialog.element.close();
    await dialog.open({ draft: { id: 'new', start: at(9), end: at(10) } });
    await until(() => dialog.hasButton('Restore'), 'the offer');
    await dialog.press('Restore');
    await until(() => editor()?.rule === rule, 'the rule');
    expect([rule, editor()!.except]).to.deep.equal(['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', except]);
  });

  const series: FollowUp = { ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=6' } };
  const third = (): Occurrence => occurrencesIn([dialog.store.peek('followUp', 'm1')!], { range, zone }, expandSeries).occurrences[2]!;

  it('D7.4 another rule from one date on is asked for the future alone, and what is left of COUNT is shown', async () => {
    await make([series]);
    await dialog.store.get('followUp', 'm1');
    await dialog.open({ occurrence: third(), followUp: third().followUp });
    expect(editor()!.rule).to.equal('FREQ=DAILY;COUNT=4');
    expect((await rows()).length).to.equal(4);
    await choose('Every Wednesday');
    await press('Control+Enter');
    const question = await until(() => dialog.root.querySelector('diary-confirm')?.shadowRoot?.querySelector<HTMLElement>('dialog[open]'), 'the question');
    expect([...question.querySelectorAll('button')].map((button) => button.textContent?.trim())).to.deep.equal(['This and all future ones', 'Cancel']);
    await click(question.querySelector('button')!);
    await saved();
    expect(dates().slice(0, 4)).to.deep.equal(['2026-11-23T09 Price review', '2026-11-24T09 Price review', '2026-11-25T09 Price review', '2026-12-02T09 Price review']);
  });

  it('D7.4 a series opened as a whole changes as a whole, without a question', async () => {
    await make([series]);
    await dialog.open();
    await choose('Does not repeat');
    await press('Control+Enter');
    await saved();
    expect([dates(), dialog.store.peek('followUp', 'm1')?.repeat]).to.deep.equal([['2026-11-23T09 Price review'], undefined]);
  });

  it('D7.7 a rule that the fields cannot show is kept as it is', async () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1';
    await make([{ ...acme, repeat: { rule } }]);
    await dialog.open();
    await until(() => editor()?.renderRoot?.querySelector<HTMLInputElement>('input[readonly]')?.value === rule, 'the rule as it is');
    await dialog.fill('Title', 'Renamed');
    await press('Control+Enter');
    await saved();
    expect(dialog.store.peek('followUp', 'm1')?.repeat).to.deep.equal({ rule });
  });

  it('D7.2 what is wrong with the repetition is told at its field and nothing is saved', async () => {
    await (await make([])).open({ draft: { start: at(9), end: at(10), title: 'Review' } });
    await choose('Custom…');
    const input = await until(() => editor()!.renderRoot.querySelector<HTMLInputElement>('input[inputmode="numeric"], input[type="number"], input[type="text"]'), 'the number field');
    input.focus();
    await press('Control+a');
    await type('0');
    await press('Control+Enter');
    await until(() => editor()!.renderRoot.querySelector('[aria-invalid="true"]'), 'the message');
    expect([dialog.isShown, dialog.seen('diary-change').length]).to.deep.equal([true, 0]);
  });

  it('D7.4 exceptions, and what has no time, do not repeat by themselves', async () => {
    const exception: FollowUp = { ...acme, id: 'x', series: { id: 'm1', original: at(9, 0, 1) }, start: at(11, 0, 1), end: at(12, 0, 1) };
    await make([series, exception]);
    await dialog.open({ followUp: exception });
    expect(editor()).to.equal(null);
    await dialog.open({ draft: { kind: 'task', due: '2026-11-24' } });
    expect(editor()).to.equal(null);
  });

  const openQuestion = (): HTMLElement | null | undefined => dialog.root.querySelector('diary-confirm')?.shadowRoot?.querySelector<HTMLElement>('dialog[open]');

  /** The second date of a series, with another title typed and Save pressed: the question is open. */
  async function asked(): Promise<FollowUp> {
    await make([{ ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=4' } }]);
    const series = (await dialog.store.get('followUp', 'm1'))!;
    const date = occurrencesIn([series], { range, zone }, expandSeries).occurrences[1]!;
    await dialog.open({ occurrence: date });
    const title = dialog.root.querySelector<HTMLInputElement>('#title')!;
    title.value = 'Other';
    title.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await dialog.element.updateComplete;
    dialog.root.querySelector<HTMLFormElement>('form')!.requestSubmit();
    await until(openQuestion, 'the question');
    return series;
  }

  it('D7.4 closed while it is asked: the question goes, nothing is changed', async () => {
    await asked();
    await dialog.element.close();
    await until(() => !openQuestion(), 'the question gone');
    expect([dialog.element.isOpen, dialog.store.history.undo]).to.deep.equal([false, undefined]);
  });

  it('D7.4 saved by somebody else while it is asked: told as a conflict, nothing is overwritten', async () => {
    const series = await asked();
    dialog.store.dispatch(updateFollowUp(series, { title: 'Theirs' }));
    const button = [...openQuestion()!.querySelectorAll('button')].find((one) => /future/u.test(one.textContent ?? ''))!;
    button.click();
    await until(() => dialog.root.querySelector('#conflict'), 'the conflict');
    expect([dialog.element.isOpen, dialog.store.peek('followUp', 'm1')?.title]).to.deep.equal([true, 'Theirs']);
  });

  it('a question asked right after another stays open', async () => {
    await make();
    await dialog.open();
    const confirm = dialog.root.querySelector<DiaryConfirm>('diary-confirm')!;
    const first = confirm.ask('One', '', [{ value: 'yes', label: 'Yes' }]);
    await until(openQuestion, 'the first');
    openQuestion()!.querySelector('button')!.click();
    await first;
    let answer: string | undefined = 'open';
    void confirm.ask('Two', '', [{ value: 'yes', label: 'Yes' }]).then((given) => { answer = given; });
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(answer).to.equal('open');
    openQuestion()!.querySelector('button')!.click();
    await until(() => answer === 'yes', 'the answer');
  });
});

describe('follow-up-dialog: time zones (D8)', () => {
  let dialog: DialogHarness;
  afterEach(() => dialog.remove());

  it('D8.1 D8.5 on: times are typed in the zone of the follow-up, which can be changed; what they are at home is said', async () => {
    const start = '2026-11-24T09:00:00-06:00[America/Chicago]';
    dialog = await DialogHarness.make([{ ...acme, start, end: '2026-11-24T10:00:00-06:00[America/Chicago]' }]);
    dialog.store.setPreferences({ timeZones: true });
    await dialog.open();
    expect([dialog.value('Start time'), dialog.value('End time')]).to.deep.equal(['09:00', '10:00']);
    await dialog.until(() => dialog.text.includes('In Oslo: Tuesday 24, 16:00 to 17:00'), 'the time at home');
    const picker = await until(() => dialog.root.querySelector('time-zone-picker')?.shadowRoot?.querySelector('input'), 'the field of the zone');
    await until(() => /Chicago/u.test(picker.value), 'its name');
    picker.focus();
    await press('Control+a');
    await type('Helsinki');
    await until(() => dialog.root.querySelector('time-zone-picker')!.shadowRoot!.querySelector('[role="option"]'), 'the list');
    await press('Enter');
    await dialog.until(() => dialog.text.includes('In Oslo: Tuesday 24, 08:00 to 09:00'), 'the new time at home');
    expect([dialog.value('Start time'), dialog.value('Duration')]).to.deep.equal(['09:00', '1 h']);
    await press('Control+Enter');
    await until(() => !dialog.isShown, 'the closed dialog');
    expect(dialog.store.peek('followUp', 'm1')?.start).to.equal('2026-11-24T09:00:00+02:00[Europe/Helsinki]');
  });

  it('D8.1 off: everything is in the one zone, and there is no field', async () => {
    dialog = await DialogHarness.make([{ ...acme, start: '2026-11-24T09:00:00-06:00[America/Chicago]', end: '2026-11-24T10:00:00-06:00[America/Chicago]' }]);
    await dialog.open();
    expect([dialog.value('Start time'), dialog.root.querySelector('time-zone-picker')]).to.deep.equal(['16:00', null]);
  });
});
