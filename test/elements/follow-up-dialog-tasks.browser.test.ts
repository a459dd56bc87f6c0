import { expect } from '@open-wc/testing';
import type { FollowUpSendEvent } from '../../src/controllers/events-later.js';
import type { FollowUp } from '../../src/model/index.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, emulateMedia, nextPaint, press, until, viewport } from '../harness/input.js';

describe('follow-up-dialog: its menu (D5.4)', () => {
  let dialog: DialogHarness;
  const undo: (() => void)[] = [];
  const make = async (records: readonly FollowUp[] = [acme]): Promise<DialogHarness> => (dialog = await DialogHarness.make(records));
  afterEach(() => {
    dialog.remove();
    for (const one of undo.splice(0)) one();
    document.documentElement.lang = '';
  });

  const menu = (): ShadowRoot => dialog.root.querySelector('diary-menu')!.shadowRoot!;
  const isOpen = (): boolean => menu().querySelector('.menu')?.matches(':popover-open') ?? false;
  const items = (): HTMLButtonElement[] => (isOpen() ? [...menu().querySelectorAll('button')] : []);
  const labels = (): string[] => items().map((item) => item.querySelector('.label')!.textContent!.trim());
  const item = (label: string): HTMLButtonElement => {
    const found = items().find((one) => one.querySelector('.label')!.textContent!.trim() === label);
    if (!found) throw new Error(`no item "${label}" among ${labels().join(', ')}`);
    return found;
  };
  const openMenu = async (): Promise<void> => {
    await click(dialog.button('More actions'));
    await dialog.until(isOpen, 'the menu');
  };
  const choose = async (label: string): Promise<void> => {
    await openMenu();
    await click(item(label));
  };
  const confirm = (): HTMLElement | null => dialog.root.querySelector('diary-confirm')!.shadowRoot!.querySelector('dialog[open]');
  const answer = async (label: string): Promise<void> => {
    await dialog.until(confirm, 'the question');
    await click([...confirm()!.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)!);
  };
  const closed = (): Promise<void> => dialog.until(() => !dialog.isShown, 'the closed dialog');
  const stored = async (): Promise<readonly FollowUp[]> => {
    await dialog.store.settled();
    return (await dialog.store.exportData()).followUps ?? [];
  };

  /** A property of an object, replaced until the test is over. */
  function replace<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void {
    const before = object[key];
    object[key] = value;
    undo.push(() => void (object[key] = before));
  }

  /** What is downloaded: file name and text. */
  function downloads(): { name: string; blob: Blob }[] {
    const seen: { name: string; blob: Blob }[] = [];
    let blob: Blob;
    replace(URL, 'createObjectURL', (given: Blob | MediaSource) => {
      blob = given as Blob;
      return 'blob:test';
    });
    replace(HTMLAnchorElement.prototype, 'click', function noted(this: HTMLAnchorElement) {
      seen.push({ name: this.download, blob });
    });
    return seen;
  }

  /** One date of a series of five days from Tuesday on. */
  async function openDate(which: number): Promise<void> {
    await make([acme, meeting('s1', { title: 'Daily', start: at(9, 0, 1), end: at(10, 0, 1), repeat: { rule: 'FREQ=DAILY;COUNT=5' } })]);
    const watch = dialog.store.watchRange({ range: { start: Date.parse('2026-11-23T00:00Z'), end: Date.parse('2026-11-30T00:00Z') }, zone: dialog.store.zone }, () => undefined);
    const dates = await until(() => {
      const found = watch.value.occurrences.filter(({ key }) => key.startsWith('s1@'));
      return found.length > 0 ? found : undefined;
    }, 'the dates');
    watch.dispose();
    await dialog.open({ occurrence: dates[which], followUp: dates[which]!.followUp });
  }

  it('opens with a key, is a menu with a name, and gives the focus back', async () => {
    await (await make()).open();
    const button = dialog.button('More actions');
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    button.focus();
    await press('Enter');
    await dialog.until(isOpen, 'the menu');
    expect(menu().querySelector('[role=menu]')!.getAttribute('aria-label')).to.equal('Actions for Acme AS, Price review');
    expect(labels()).to.deep.equal(['Assign to…', 'Print', 'Send as e-mail', 'Copy link', 'Export as calendar file', 'Create new based on this', 'Delete']);
    expect(dialog.focused).to.equal(items()[0]);
    await press('Escape');
    await dialog.until(() => !isOpen(), 'the closed menu');
    expect([dialog.isShown, dialog.focused === button]).to.deep.equal([true, true]);
  });

  for (const width of [1000, 360]) {
    it(`axe finds nothing in the open menu at ${width} px; deleting is at hand`, async () => {
      await viewport(width, 800);
      // else it looks at a dialog that is half faded in
      await emulateMedia({ reducedMotion: 'reduce' });
      await (await make()).open();
      await openMenu();
      await expect(dialog.element).to.be.accessible();
      expect(labels()).to.contain('Delete');
      expect(dialog.root.querySelector('footer')!.scrollWidth).to.be.at.most(dialog.root.querySelector('footer')!.clientWidth);
    });
  }

  it('a new one has what makes sense before it is saved', async () => {
    await (await make()).open({ isNew: true });
    await openMenu();
    expect(labels()).to.deep.equal(['Assign to…', 'Print', 'Send as e-mail', 'Export as calendar file']);
  });

  it("D9.4 there is none for others' private ones", async () => {
    await make([{ ...acme, owner: 'kari', visibleFor: 'owner' }]);
    await dialog.open({ followUp: (await dialog.store.get('followUp', 'm1'))! });
    expect(() => dialog.button('More actions')).to.throw();
  });

  it('D5.9 what may not be changed may be read: no assigning, no deleting', async () => {
    await (await make([{ ...acme, external: true }])).open();
    await openMenu();
    expect(labels()).not.to.contain('Delete');
    expect(item('Assign to…').getAttribute('aria-disabled')).to.equal('true');
  });

  it('D18.1 deletes after asking', async () => {
    await (await make()).open();
    await openMenu();
    await press('End', 'Enter');
    await answer('Delete');
    await closed();
    expect((await stored()).length).to.equal(0);
  });

  it('D17.1 prints what stands in the fields, without notes', async () => {
    await (await make([{ ...acme, notes: '<p>secret</p>' }])).open();
    let page: string | undefined;
    replace(window, 'print', () => {
      page = document.querySelector('diary-print-page')?.shadowRoot?.textContent?.replace(/\s+/gu, ' ');
      window.dispatchEvent(new Event('afterprint'));
    });
    await dialog.fill('Title', 'Price review, new');
    await choose('Print');
    await dialog.until(() => page, 'the page');
    expect(page).to.contain('Price review, new').and.to.contain('09:00').and.not.to.contain('secret');
    expect(dialog.store.peek('followUp', 'm1')?.title).to.equal('Price review');
  });

  it('D17.1 a to-do without a time is printed with its due date', async () => {
    await make([{ id: 'm1', kind: 'task', title: 'Contract', due: '2026-11-25', owner: 'me' }]);
    await dialog.open();
    let page: string | undefined;
    replace(window, 'print', () => {
      page = document.querySelector('diary-print-page')?.shadowRoot?.textContent?.replace(/\s+/gu, ' ');
      window.dispatchEvent(new Event('afterprint'));
    });
    await choose('Print');
    await dialog.until(() => page, 'the page');
    expect(page).to.contain('Contract').and.to.contain('Wednesday 25 November').and.not.to.match(/Invalid|NaN/u);
  });

  it('D12.1 sends as e-mail what stands in the fields; the host may take over', async () => {
    await (await make([{ ...acme, contact: { id: 'p1' }, agenda: '<p>Prices</p>', notes: '<p>secret</p>' }])).open();
    const sent = new Promise<FollowUpSendEvent>((resolve) => document.addEventListener('follow-up-send', (event) => {
      event.preventDefault();
      resolve(event as FollowUpSendEvent);
    }, { once: true }));
    await dialog.fill('Title', 'Price & terms?');
    await choose('Send as e-mail');
    const { url, followUp } = await sent;
    expect(url).to.match(/^mailto:\?subject=Meeting%3A%20Price%20%26%20terms%3F&body=/u);
    expect(decodeURIComponent(url)).to.contain('Prices').and.not.to.contain('secret');
    expect(followUp.title).to.equal('Price & terms?');
  });

  it('D5.6 what is wrong in the fields is told instead', async () => {
    await (await make()).open();
    await dialog.fill('Start time', 'late');
    await choose('Send as e-mail');
    await dialog.until(() => dialog.message('Start time'), 'the message');
    expect(dialog.message('Start time')).to.contain('Not a time');
    expect(dialog.focused).to.equal(dialog.field('Start time'));
  });

  it('D5.4 exports what stands in the fields as a calendar file with a safe name, without notes', async () => {
    await (await make([{ ...acme, notes: '<p>secret</p>', agenda: '<p>Prices</p>' }])).open();
    const files = downloads();
    await dialog.fill('Title', 'Prices: a/b');
    await choose('Export as calendar file');
    await dialog.until(() => files.length, 'the file');
    const text = await files[0]!.blob.text();
    expect([files[0]!.name, files[0]!.blob.type]).to.deep.equal(['Prices- a-b.ics', 'text/calendar;charset=utf-8']);
    expect(text).to.contain('SUMMARY:Prices: a/b').and.to.contain('DESCRIPTION:Prices').and.not.to.contain('secret');
    await dialog.until(() => dialog.text.includes('Prices- a-b.ics was handed'), 'the note');
  });

  it('D5.4 of one date of a series: that date, or the series', async () => {
    await openDate(1);
    const files = downloads();
    await choose('Export this date as calendar file');
    await dialog.until(() => files.length === 1, 'the file');
    const one = await files[0]!.blob.text();
    expect(one).to.contain('DTSTART;TZID=Europe/Oslo:20261125T090000').and.not.to.contain('RRULE');
    await choose('Export the series as calendar file');
    await dialog.until(() => files.length === 2, 'the second file');
    expect(await files[1]!.blob.text()).to.contain('RRULE:FREQ=DAILY;COUNT=5').and.to.contain('20261124T090000');
  });

  it('D5.4 copies the link', async () => {
    await (await make()).open();
    let copied = '';
    replace(navigator.clipboard, 'writeText', async (text: string) => void (copied = text));
    await choose('Copy link');
    await dialog.until(() => dialog.text.includes('Link copied'), 'the note');
    expect(copied).to.contain('#follow-up=m1');
  });

  it('D5.4 a new one based on this; unsaved work stays as a draft', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Price review, new');
    await choose('Create new based on this');
    await dialog.until(() => dialog.text.includes('New meeting'), 'the new one');
    expect([dialog.value('Title'), dialog.value('Start time'), dialog.focused === dialog.field('Title')]).to.deep.equal(['Price review, new', '09:00', true]);
    expect(dialog.text).to.contain('Draft kept');
    expect((await dialog.drafts.list()).map(({ id }) => id.split('~')[0])).to.contain('m1');
    await dialog.press('Save');
    await closed();
    expect((await stored()).map(({ title }) => title).sort()).to.deep.equal(['Price review', 'Price review, new']);
  });

  it('D9.5 assigns: who is busy says so, what was typed is saved with it in one change', async () => {
    await (await make([acme, meeting('k', { owner: 'kari', title: 'Secret', visibleFor: 'owner', start: at(9, 30), end: at(11) })])).open();
    await dialog.fill('Title', 'For Kari');
    await choose('Assign to…');
    await dialog.until(() => labels().some((label) => /Kari/u.test(label)), 'the owners');
    expect(labels()).to.deep.equal(['You', 'Kari Nordmann, colleague (busy 09:30–11:00)', 'Ola Nordmann, colleague', 'Room 1, resource']);
    await click(items()[1]!);
    await closed();
    const [kept] = (await stored()).filter(({ id }) => id === 'm1');
    expect([kept?.owner, kept?.title, dialog.seen('diary-change').length]).to.deep.equal(['kari', 'For Kari', 1]);
    dialog.store.undo();
    expect([dialog.store.peek('followUp', 'm1')?.owner, dialog.store.peek('followUp', 'm1')?.title]).to.deep.equal(['me', 'Price review']);
  });

  it('D9.5 refused by the host: everything typed stays', async () => {
    await (await make()).open();
    dialog.element.addEventListener('diary-before-change', (event) => event.preventDefault());
    await dialog.fill('Title', 'For Kari');
    await choose('Assign to…');
    await dialog.until(() => labels().length === 4, 'the owners');
    await click(items()[2]!);
    await dialog.until(() => dialog.text.includes('Not saved'), 'the failure');
    expect([dialog.value('Title'), dialog.store.peek('followUp', 'm1')?.owner]).to.deep.equal(['For Kari', 'me']);
  });

  it('D9.5 a new one gets another owner, and is saved only then', async () => {
    await (await make()).open({ draft: { kind: 'meeting', title: 'Visit', start: at(9, 0, 1), end: at(10, 0, 1) }, isNew: true });
    await choose('Assign to…');
    await dialog.until(() => labels().length === 4, 'the owners');
    await press('ArrowDown', 'Enter');
    await dialog.until(() => dialog.text.includes('Owner: Kari Nordmann'), 'the owner in the header');
    expect((await stored()).length).to.equal(1);
    await dialog.press('Save');
    await closed();
    expect((await stored()).find(({ title }) => title === 'Visit')?.owner).to.equal('kari');
  });

  it('D9.5 one date of a series: asked which are meant', async () => {
    await openDate(1);
    await choose('Assign to…');
    await dialog.until(() => labels().length === 4, 'the owners');
    await click(items()[2]!);
    await answer('Only this');
    await closed();
    const exception = (await stored()).find(({ series }) => series?.id === 's1');
    expect(exception?.owner).to.equal('ola');
  });

  it('D7.5 stops repeating: asked, what was typed is saved first', async () => {
    await openDate(2);
    await choose('Stop repeating after this');
    await answer('Cancel');
    await nextPaint();
    expect(dialog.isShown).to.equal(true);
    await choose('Stop repeating after this');
    await answer('Stop repeating');
    await closed();
    const series = (await stored()).find(({ id }) => id === 's1');
    expect(series?.repeat?.rule).to.match(/COUNT=3|UNTIL=20261126/u);
  });

  it('D7.5 stops repeating with something typed: both happen', async () => {
    await openDate(2);
    await dialog.fill('Title', 'The last one');
    await choose('Stop repeating after this');
    await answer('Stop repeating');
    await dialog.until(() => confirm()?.textContent?.includes('Only this'), 'the second question');
    await answer('Only this');
    await closed();
    const now = await stored();
    expect(now.find(({ id }) => id === 's1')?.repeat?.rule).to.match(/COUNT=3|UNTIL=20261126/u);
    expect(now.find(({ title }) => title === 'The last one')?.start).to.equal(at(9, 0, 3));
  });

  it('D5.3 the header says whose it is and who changed it last', async () => {
    await (await make([{ ...acme, updated: { at: '2026-11-22T13:32:00Z', by: 'kari' } }])).open();
    expect(dialog.root.querySelector('header')!.textContent!.replace(/\s+/gu, ' ')).to.match(/Owner: You Updated 22 Nov 2026,? 14:32 by Kari Nordmann/u);
  });
});
