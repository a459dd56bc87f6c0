import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { updateFollowUp } from '../../src/model/index.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { RecordOpenEvent } from '../../src/controllers/events-later.js';
import type { LinkList } from '../../src/elements/follow-up-dialog/link-list.js';
import { acme, DialogHarness, meeting } from '../harness/follow-up-dialog-harness.js';
import { click, nextPaint, press, type } from '../harness/input.js';

const linked: FollowUp = {
  ...acme,
  links: [
    { kind: 'url', url: 'https://example.com/offer', title: 'Offer' }, { kind: 'sale', id: 's1' }, { kind: 'project', id: 'j1' },
    { kind: 'follow-up', id: 'm2' }, { kind: 'document', id: 'd7', title: 'Contract.docx' },
  ],
};

describe('the links of the dialog', () => {
  let dialog: DialogHarness;
  const open = async (record: FollowUp = linked, options?: Parameters<typeof DialogHarness.make>[1]): Promise<void> => {
    dialog = await DialogHarness.make([record, meeting('m2', { title: 'The other one' })], options);
    await dialog.open();
    await dialog.settled();
    dialog.tab('Links').click();
    await nextPaint();
  };
  const list = (): LinkList => dialog.root.querySelector('diary-link-list')!;
  const texts = (): string[] => [...list().renderRoot.querySelectorAll('.open')].map((one) => one.textContent!.replace(', opens in a new window', '').trim());
  const said = (): string => list().renderRoot.querySelector('[role=status]')!.textContent!;
  const row = (index: number): HTMLElement => list().renderRoot.querySelectorAll<HTMLElement>('.open')[index]!;
  const follow = async (index: number): Promise<void> => {
    row(index).scrollIntoView({ block: 'center' });
    await click(row(index));
  };
  const choose = async (link: string, command: string): Promise<void> => {
    dialog.button(`Actions for the link ${link}`).scrollIntoView({ block: 'center' });
    await dialog.press(`Actions for the link ${link}`);
    const menu = list().renderRoot.querySelector('diary-menu')!.shadowRoot!;
    await dialog.until(() => menu.querySelector(':popover-open'), 'the menu');
    await click([...menu.querySelectorAll('button')].find((one) => one.textContent!.includes(command))!);
    await nextPaint();
  };
  const save = async (): Promise<FollowUp> => {
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    return (await dialog.stored())!;
  };
  afterEach(() => dialog.remove());

  it('D14.1 links are called by their text, else by what they lead to', async () => {
    await open();
    await dialog.until(() => texts()[1] === 'Frame agreement', 'the names');
    expect(texts()).to.deep.equal(['Offer', 'Frame agreement', 'New warehouse', 'The other one', 'Contract.docx']);
    const link = list().renderRoot.querySelector('a')!;
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://example.com/offer', '_blank', 'noopener noreferrer']);
  });

  it('D14.1 an address is typed and added with Enter, and saved; the dot tells of it', async () => {
    await open(acme);
    expect(dialog.tab('Links').getAttribute('aria-label')).to.equal('Links');
    dialog.field('Address').focus();
    await type('www.example.com/prices');
    await press('Tab');
    await type('Prices');
    await press('Enter');
    await nextPaint();
    expect([texts(), dialog.value('Address'), dialog.focused, said()]).to.deep.equal([['Prices'], '', dialog.field('Address'), 'Added Prices']);
    expect(dialog.tab('Links').getAttribute('aria-label')).to.equal('Links, has content');
    expect((await save()).links).to.deep.equal([{ kind: 'url', url: 'https://www.example.com/prices', title: 'Prices' }]);
  });

  it('D14.1 D5.6 an address that may not be opened is refused at the field with the reason, and stays', async () => {
    await open(acme);
    dialog.field('Address').focus();
    await type('javascript:alert(1)');
    await press('Enter');
    await dialog.until(() => dialog.message('Address'), 'the message');
    expect([dialog.message('Address'), dialog.value('Address'), texts()]).to.deep.equal(['Only addresses of the web, e-mail and telephones can be linked', 'javascript:alert(1)', []]);
    dialog.tab('Agenda').click();
    await dialog.press('Save');
    await dialog.until(() => dialog.focused === dialog.field('Address'), 'the focus on the address');
    expect(dialog.isShown).to.equal(true);
    await dialog.fill('Address', 'nothing');
    await press('Enter');
    await dialog.until(() => dialog.message('Address').startsWith('Not an address'), 'the other message');
  });

  it('D14.1 a project and a sale are linked by choosing them', async () => {
    await open(acme);
    await dialog.until(() => [...(dialog.field('Link to') as unknown as HTMLSelectElement).options].length === 3, 'the choices');
    dialog.field('Link to').focus();
    await press('ArrowDown', 'ArrowDown', 'Tab');
    await type('frame');
    const options = (): Element[] => [...list().renderRoot.querySelector('record-picker')!.shadowRoot!.querySelectorAll('[role=option]')];
    await dialog.until(() => options().length === 1, 'the sale');
    await press('Enter');
    await dialog.until(() => texts()[0] === 'Frame agreement', 'the link');
    expect((await save()).links).to.deep.equal([{ kind: 'sale', id: 's1' }]);
  });

  it('D14.1 one is changed: its address and text come into the fields, Escape leaves it as it was', async () => {
    await open();
    await choose('Offer', 'Change');
    expect([dialog.value('Address'), dialog.value('Text (optional)'), dialog.focused]).to.deep.equal(['https://example.com/offer', 'Offer', dialog.field('Address')]);
    await press('Escape');
    await nextPaint();
    expect([dialog.isShown, texts()[0], dialog.value('Address')]).to.deep.equal([true, 'Offer', '']);
    await choose('Offer', 'Change');
    await dialog.fill('Text (optional)', 'Our offer');
    await dialog.press('Change link');
    expect(said()).to.equal('Changed Our offer');
    expect((await save()).links![0]).to.deep.equal({ kind: 'url', url: 'https://example.com/offer', title: 'Our offer' });
  });

  it('D14.1 what is half typed is not thrown away for changing another', async () => {
    await open();
    await dialog.fill('Address', 'half');
    await choose('Offer', 'Change');
    expect([dialog.value('Address'), dialog.message('Address').length > 0]).to.deep.equal(['half', true]);
  });

  it('D14.1 moved and removed by keys and by the menu; focus stays with the list', async () => {
    await open();
    await dialog.until(() => texts()[1] === 'Frame agreement', 'the names');
    row(2).focus();
    await press('Alt+ArrowUp');
    await nextPaint();
    expect([texts().slice(0, 3), said()]).to.deep.equal([['Offer', 'New warehouse', 'Frame agreement'], 'New warehouse: 2 of 5']);
    expect(dialog.focused).to.equal(dialog.button('Actions for the link New warehouse'));
    await choose('Contract.docx', 'Move up');
    await choose('The other one', 'Remove');
    row(0).focus();
    await press('Delete');
    await nextPaint();
    expect(dialog.focused).to.equal(dialog.button('Actions for the link New warehouse'));
    expect((await save()).links!.map(({ id }) => id)).to.deep.equal(['j1', 's1', 'd7']);
  });

  it('D14.1 record-open tells the host of a record; a follow-up opens in the dialog unless the host says no', async () => {
    await open();
    const asked: string[] = [];
    const hear = (event: Event): void => {
      asked.push(`${(event as RecordOpenEvent).kind} ${(event as RecordOpenEvent).id}`);
      if (asked.length === 4) event.preventDefault();
    };
    document.addEventListener('record-open', hear);
    await follow(1);
    await follow(2);
    await follow(4);
    await follow(3);
    await nextPaint();
    expect([asked, dialog.value('Title')]).to.deep.equal([['sale s1', 'project j1', 'document d7', 'follow-up m2'], 'Price review']);
    await follow(3);
    await dialog.until(() => dialog.value('Title') === 'The other one', 'the other follow-up');
    document.removeEventListener('record-open', hear);
  });

  it('D14.1 a linked follow-up that is gone is told', async () => {
    await open({ ...acme, links: [{ kind: 'follow-up', id: 'gone' }] });
    await follow(0);
    await dialog.until(() => dialog.seen('diary-problem').length === 1, 'the problem');
    expect([dialog.value('Title'), dialog.text.includes('no longer there')]).to.deep.equal(['Price review', true]);
  });

  it('D5.8 a half-typed change of a link is in the draft and comes back', async () => {
    const drafts = new MemoryDrafts();
    await open(linked, { drafts });
    await choose('Offer', 'Change');
    await dialog.fill('Address', 'https://example.com/of');
    await dialog.until(async () => (await drafts.list())[0]?.fields['linkUrl'] === 'https://example.com/of', 'the draft');
    dialog.remove();
    await open(linked, { drafts });
    await dialog.until(() => dialog.hasButton('Restore'), 'the offer');
    await dialog.press('Restore');
    await dialog.until(() => dialog.value('Address') === 'https://example.com/of', 'the address');
    await type('x');
    expect(dialog.hasButton('Change link')).to.equal(true);
    expect((await save()).links![0]!.url).to.equal('https://example.com/of');
  });

  it('D5.8 links that somebody else added meanwhile are told', async () => {
    await open(acme);
    await dialog.fill('Address', 'a.example');
    dialog.store.dispatch(updateFollowUp(dialog.store.peek('followUp', 'm1')!, { links: [{ kind: 'url', url: 'https://b.example/' }] }, 'edit'));
    await dialog.until(() => dialog.hasButton('Continue editing'), 'the warning');
    expect(dialog.root.querySelector('#conflict')!.textContent).to.contain('Links');
  });

  it('D5.9 of a completed one links are opened, not changed', async () => {
    await open({ ...linked, completed: '2026-11-20T09:00:00Z' });
    expect([texts().length, list().renderRoot.querySelectorAll('.menu-button, .adding').length]).to.deep.equal([5, 0]);
    row(0).focus();
    await press('Delete');
    expect(texts().length).to.equal(5);
  });

  it('A11Y axe finds nothing', async () => {
    await open();
    await expect(dialog.element).to.be.accessible();
  });
});
