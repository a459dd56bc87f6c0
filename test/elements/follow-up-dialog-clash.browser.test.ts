import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { fault } from '../harness/faulty-source.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, emulateMedia, nextPaint, press, until, viewport } from '../harness/input.js';

describe('follow-up-dialog: conflicts and the first available time', () => {
  let dialog: DialogHarness;
  const make = async (records: readonly FollowUp[]): Promise<DialogHarness> => (dialog = await DialogHarness.make(records));
  const box = (): HTMLElement | null => dialog.root.querySelector('.clash');
  const boxText = (): string => (box()?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const spoken = (): string => dialog.root.querySelector('.clash ~ [role=status], .times ~ [role=status]')?.textContent?.trim() ?? '';
  const sales = meeting('m2', { title: 'Sales meeting', start: at(9, 0, 1), end: at(10, 0, 1) });
  const newAt = (hour: number, minute = 0, more: Partial<FollowUp> = {}): { draft: Partial<FollowUp>; isNew: true } =>
    ({ draft: { kind: 'meeting', title: 'Visit', start: at(hour, minute, 1), end: at(hour + 1, minute, 1), ...more }, isNew: true });
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  it('D5.7 a conflict is told below the times, and spoken once it stands', async () => {
    await (await make([acme, sales])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.contain('Conflicts with Sales meeting, 09:00–10:00');
    expect(boxText()).to.contain('First available: Tuesday 24, 10:00');
    expect(box()!.querySelector('svg')).not.to.equal(null);
    await dialog.until(spoken, 'the words');
    expect(spoken()).to.equal('Conflicts with Sales meeting, 09:00–10:00, First available: Tuesday 24, 10:00');
    expect(dialog.frame.contains(dialog.focused) || dialog.root.contains(dialog.focused)).to.equal(true);
  });

  it('D5.7 the times say themselves what they are in conflict with, as long as they are', async () => {
    await (await make([acme, sales])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    for (const label of ['Start date', 'Start time', 'End date', 'End time']) expect(dialog.message(label), label).to.contain('Conflicts with Sales meeting, 09:00–10:00');
    await dialog.fill('Start time', '1100');
    await dialog.until(() => !box(), 'no conflict');
    expect(dialog.message('Start time')).to.equal('');
  });

  it('D5.7 the free time is taken with a key; focus goes to the time, and it is said', async () => {
    await (await make([acme, sales])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    dialog.button('First available: Tuesday 24, 10:00').focus();
    await press('Enter');
    await dialog.until(() => !box(), 'no conflict');
    expect([dialog.value('Start time'), dialog.value('End time'), dialog.value('Duration')]).to.deep.equal(['10:00', '11:00', '1 h']);
    expect(dialog.focused).to.equal(dialog.field('Start time'));
    expect(spoken()).to.equal('Moved to Tuesday 24, 10:00');
    await dialog.press('Save');
    await until(() => !dialog.isShown, 'the closed dialog');
    expect((await dialog.store.exportData()).followUps?.find(({ title }) => title === 'Visit')?.start).to.equal(at(10, 0, 1));
  });

  it('D5.7 why not earlier: what is in the way, in words', async () => {
    const long = meeting('m3', { title: 'Workshop', start: at(10, 30, 1), end: at(16, 0, 1) });
    await (await make([acme, sales, long])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    const summary = box()!.querySelector('summary')!;
    summary.focus();
    await press('Enter');
    await dialog.until(() => box()!.querySelector('details')!.open, 'the reasons');
    const reasons = [...box()!.querySelectorAll('details li')].map((one) => one.textContent?.trim());
    expect(reasons).to.deep.equal(['Tuesday 24, 09:30–10:00: Sales meeting', 'Tuesday 24, 10:30–16:00: Workshop', 'Tuesday 24, 16:00 to Wednesday 25, 08:00: outside working hours']);
    await click(dialog.button('First available: Wednesday 25, 08:00'));
    await dialog.until(() => !box(), 'no conflict');
    expect(dialog.value('Start date')).to.equal('25/11/2026');
  });

  it('D5.7 saving with a conflict is allowed', async () => {
    await (await make([acme, sales])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    await dialog.press('Save');
    await until(() => !dialog.isShown, 'the closed dialog');
    expect(dialog.seen('diary-change').length).to.equal(1);
  });

  it('D5.7 comes and goes with what is typed: time, free, completed', async () => {
    await (await make([acme, sales])).open(newAt(11));
    expect(box()).to.equal(null);
    await dialog.fill('Start time', '930');
    await dialog.until(box, 'the conflict');
    const showAs = dialog.field('Show as') as unknown as HTMLSelectElement;
    showAs.value = 'free';
    showAs.dispatchEvent(new Event('change'));
    await dialog.until(() => !box(), 'none for what is free');
    showAs.value = 'busy';
    showAs.dispatchEvent(new Event('change'));
    await dialog.until(box, 'the conflict again');
    await click(dialog.field('Completed'));
    await dialog.until(() => !box(), 'none for what is completed');
  });

  it('D5.7 weeks away: read when it is asked for', async () => {
    const later = meeting('far', { title: 'Far away', start: at(9, 0, 99), end: at(10, 0, 99) });
    await (await make([acme, later])).open(newAt(9));
    await dialog.fill('Start date', '2/3/2027');
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.contain('Far away, 09:00–10:00');
  });

  it('D5.7 heard of what others change while the dialog is open', async () => {
    await (await make([acme])).open(newAt(9));
    expect(box()).to.equal(null);
    dialog.store.dispatch({ type: 'add', entity: 'followUp', intent: 'create', record: sales });
    await dialog.until(box, 'the conflict');
    dialog.store.undo();
    await dialog.until(() => !box(), 'none any more');
  });

  it("D9.4 of others' private ones it is said that they are busy, nothing else", async () => {
    const secret = meeting('m2', { title: 'Secret', owner: 'kari', visibleFor: 'owner', company: { id: 'c2' }, start: at(9, 0, 1), end: at(10, 0, 1) });
    await (await make([acme, secret])).open(newAt(9, 0, { owner: 'kari' }));
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.contain('Conflicts with Busy, 09:00–10:00');
    expect(dialog.text).not.to.match(/Secret|Fjordkraft/u);
  });

  it('D5.7 several are counted and named; whole days that are busy count too', async () => {
    const day = meeting('day', { title: 'Fair', allDay: true, start: at(0, 0, 1), end: at(0, 0, 2) });
    await (await make([acme, sales, day])).open(newAt(9, 30));
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.contain('Conflict with 2 follow-ups');
    expect([...box()!.querySelectorAll('.clash-text > ul li')].map((one) => one.textContent)).to.deep.equal(['Fair, all day', 'Sales meeting, 09:00–10:00']);
    expect(boxText()).to.contain('First available: Wednesday 25, 08:00');
  });

  it('D5.7 a whole day tells its conflicts, without a free time', async () => {
    await (await make([acme, sales])).open({ draft: { kind: 'meeting', title: 'Fair', allDay: true, start: at(0, 0, 1), end: at(0, 0, 2) }, isNew: true });
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.equal('Conflicts with Sales meeting, 09:00–10:00');
  });

  it('D5.7 longer than a working day: that is said', async () => {
    await (await make([acme, sales])).open(newAt(9, 0, { end: at(18, 0, 1) }));
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.equal('Conflicts with Sales meeting, 09:00–10:00 No working day has 9 h in a row');
  });

  it('D5.7 one date of a series is not in its own way, the next one is', async () => {
    const series: FollowUp = { ...sales, id: 's1', title: 'Daily', repeat: { rule: 'FREQ=DAILY;COUNT=5' } };
    await make([acme, series]);
    const watch = dialog.store.watchRange({ range: { start: Date.parse('2026-11-23T00:00Z'), end: Date.parse('2026-11-30T00:00Z') }, zone: dialog.store.zone }, () => undefined);
    const occurrence = await until(() => watch.value.occurrences.find(({ key }) => key.startsWith('s1@')), 'a date of the series');
    await dialog.open({ occurrence });
    expect(box()).to.equal(null);
    await dialog.fill('Start date', '25/11/2026');
    await dialog.until(box, 'the conflict');
    expect(boxText()).to.contain('Daily, 09:00–10:00');
  });

  it('D20.3 a diary that cannot be read: a quiet line, and the host is told', async () => {
    await make([acme]);
    dialog.source.fate = {
      before: (call) => {
        if (call === 'followUps') throw fault('source-failed');
      },
    };
    await dialog.open(newAt(9));
    await dialog.until(() => dialog.text.includes('Could not find out whether the time is free'), 'the quiet line');
    expect(dialog.seen('diary-problem').length).to.equal(1);
    await dialog.press('Save');
    await until(() => !dialog.isShown, 'the closed dialog');
  });

  it('leaves no watch behind', async () => {
    await make([acme, sales]);
    let open = 0;
    const watchRange = dialog.store.watchRange.bind(dialog.store);
    dialog.store.watchRange = (...given) => {
      const watch = watchRange(...given);
      const dispose = watch.dispose.bind(watch);
      open += 1;
      watch.dispose = () => {
        open -= 1;
        dispose();
      };
      return watch;
    };
    await dialog.open(newAt(9));
    await dialog.until(box, 'the conflict');
    expect(open).to.equal(1);
    dialog.element.remove();
    expect(open).to.equal(0);
    document.body.append(dialog.element);
    await dialog.until(box, 'the conflict again');
    await dialog.open(newAt(9));
    await dialog.until(box, 'the conflict of the next one');
    expect(open).to.equal(1);
    await dialog.element.close();
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    expect([box(), open]).to.deep.equal([null, 0]);
  });

  for (const width of [1000, 360]) {
    it(`D5.7 axe finds nothing, also at ${width} px, and nothing stands out of the frame`, async () => {
      await viewport(width, 800);
      // else it looks at a dialog that is half faded in
      await emulateMedia({ reducedMotion: 'reduce' });
      await (await make([acme, sales])).open(newAt(9, 30));
      await dialog.until(box, 'the conflict');
      box()!.querySelector('summary')!.click();
      await nextPaint();
      await expect(dialog.element).to.be.accessible();
      expect(box()!.scrollWidth).to.be.at.most(box()!.clientWidth);
      expect(dialog.frame.scrollWidth).to.be.at.most(dialog.frame.clientWidth);
    });
  }

  it('reads in Norwegian', async () => {
    document.documentElement.lang = 'nb';
    await (await make([acme, sales])).open(newAt(9, 30));
    await dialog.until(() => boxText().includes('Kolliderer'), 'the conflict');
    expect(boxText()).to.contain('Kolliderer med Sales meeting, 09:00–10:00');
    expect(boxText()).to.match(/Første ledige: tirsdag 24\.?,? (kl\. )?10:00/u);
    expect(boxText()).to.contain('Hvorfor ikke før?');
  });
});
