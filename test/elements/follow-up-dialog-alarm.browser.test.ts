import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { click, press, viewport } from '../harness/input.js';

describe('follow-up-dialog: the alarm in its header (D5.3)', () => {
  let dialog: DialogHarness;
  const open = async (fields: Partial<FollowUp>): Promise<void> => {
    dialog = await DialogHarness.make([{ ...acme, ...fields }]);
    await dialog.open();
  };
  const bell = (): HTMLElement => dialog.root.querySelector<HTMLElement>('header .bell')!;
  const says = (): string[] => [bell().textContent.trim(), bell().getAttribute('aria-label')!];
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  it('D5.3 says when it rings, and follows what is typed', async () => {
    await open({ alarm: 15 });
    expect(says()).to.deep.equal(['08:45', 'Alarm: Monday 23, 08:45 (15 min before)']);
    await dialog.fill('Start time', '1000');
    await press('Tab');
    expect(says()[0]).to.equal('09:45');
  });

  it('on another day it says the day', async () => {
    await open({ alarm: 1440 });
    expect(says()).to.deep.equal(['Sunday 22, 09:00', 'Alarm: Sunday 22, 09:00 (1 day before)']);
  });

  it('leads to the field, by mouse and by key', async () => {
    await open({ alarm: 15 });
    await click(bell());
    expect(dialog.focused).to.equal(dialog.field('Alarm'));
    bell().focus();
    await press('Enter');
    expect(dialog.focused).to.equal(dialog.field('Alarm'));
  });

  it('none, an own time, one that says no moment, and all day', async () => {
    await open({});
    expect(says()).to.deep.equal(['', 'Alarm: None']);
    dialog.remove();
    await open({ alarm: 7 });
    expect(says()[0]).to.equal('08:53');
    dialog.remove();
    await open({ kind: 'task', start: undefined, end: undefined, due: '2026-11-25', alarm: 30 } as unknown as Partial<FollowUp>);
    expect(says()).to.deep.equal(['', 'Alarm: 30 min before']);
    dialog.remove();
    await open({ allDay: true, start: at(0), end: at(0, 0, 1), alarm: 0 });
    expect(says()).to.deep.equal(['', 'Alarm: At the start']);
  });

  it("D9.4 others' private ones have none", async () => {
    await open({ owner: 'kari', visibleFor: 'owner', alarm: 15 });
    expect(dialog.root.querySelector('.bell')).to.equal(null);
  });

  it('fits into the header at 320 px', async () => {
    await viewport(320, 700);
    await open({ alarm: 1440 });
    const header = dialog.root.querySelector('header')!;
    expect(header.scrollWidth).to.be.at.most(header.clientWidth);
    await viewport(1000, 800);
  });

  it('speaks Norwegian', async () => {
    document.documentElement.lang = 'nb';
    await open({ alarm: 15 });
    await dialog.until(() => says()[1]!.includes('før'), 'the language');
    expect(says()[1]).to.equal('Alarm: mandag 23 08:45 (15 min før)');
  });
});
