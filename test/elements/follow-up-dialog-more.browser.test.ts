import { expect } from '@open-wc/testing';
import { updateFollowUp, type CustomField, type FollowUp } from '../../src/model/index.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { nextPaint, press } from '../harness/input.js';

const customFields: readonly CustomField[] = [
  { id: 'budget', name: 'Budget', type: 'number', least: 0, hint: 'In kroner' }, { id: 'until', name: 'Decision', type: 'date' },
  { id: 'stage', name: 'Source', type: 'choice', choices: [{ id: 'fair', name: 'Fair' }, { id: 'web', name: 'Website' }] },
  { id: 'sample', name: 'Sample handed over', type: 'check' }, { id: 'rival', name: 'Competitor', type: 'text', required: true }, { id: 'page', name: 'Page', type: 'url' },
  { id: 'line', name: 'Line', type: 'text', kinds: ['call'] },
];
const filled: FollowUp = { ...acme, custom: { budget: 1500, stage: 'lost', rival: 'B', page: 'https://a.example/', other: 'kept' } };

describe('the fields of the host in the dialog', () => {
  let dialog: DialogHarness;
  const open = async (record: FollowUp = filled, options: Parameters<typeof DialogHarness.make>[1] = {}): Promise<void> => {
    dialog = await DialogHarness.make([record], { customFields, ...options });
    await dialog.open();
    await dialog.settled();
    dialog.tab('More').click();
    await nextPaint();
  };
  const empty = async (label: string): Promise<void> => {
    dialog.field(label).select();
    await press('Delete');
  };
  const save = async (): Promise<FollowUp> => {
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    return (await dialog.stored())!;
  };
  afterEach(() => dialog.remove());

  it('D5.2 each kind of field is filled in by keys and saved; what the host keeps besides stays', async () => {
    await open({ ...acme, custom: { other: 'kept' } });
    expect(dialog.tab('More').ariaLabel).to.equal('More');
    await dialog.fill('Budget', '12 000,5');
    await press('Tab');
    expect(dialog.value('Budget')).to.equal('12,000.5');
    await dialog.fill('Decision', '24.12');
    await press('Tab');
    dialog.field('Source').focus();
    await press('ArrowDown', 'Tab', 'Space');
    await dialog.fill('Competitor *', 'Beta');
    await dialog.fill('Page', 'www.example.com');
    expect(dialog.tab('More').ariaLabel).to.equal('More, has content');
    expect((await save()).custom).to.deep.equal({ other: 'kept', budget: 12_000.5, until: '2026-12-24', stage: 'fair', sample: true, rival: 'Beta', page: 'https://www.example.com/' });
  });

  it('D5.6 what is wrong is told at its field, in words, and the tab opens for it', async () => {
    await open();
    await dialog.fill('Budget', '-3');
    await empty('Competitor *');
    dialog.tab('Agenda').click();
    await dialog.press('Save');
    await dialog.until(() => dialog.focused === dialog.field('Budget'), 'the focus');
    expect([dialog.message('Budget'), dialog.message('Competitor *'), dialog.value('Budget')]).to.deep.equal(['At least 0 In kroner', 'Competitor must be filled in', '-3']);
    await dialog.fill('Budget', 'much');
    await press('Tab');
    expect(dialog.message('Budget')).to.contain('Not a number');
    await dialog.fill('Page', 'javascript:alert(1)');
    await press('Tab');
    expect(dialog.message('Page')).to.contain('Only addresses');
    expect(dialog.root.querySelector('.custom a')).to.equal(null);
  });

  it('D5.2 a choice that is not there any more, and values of no field, are kept until they are changed', async () => {
    await open();
    const options = [...(dialog.field('Source') as unknown as HTMLSelectElement).options].map(({ text }) => text);
    expect([dialog.value('Source'), options]).to.deep.equal(['lost', ['None', 'lost', 'Fair', 'Website']]);
    await empty('Budget');
    expect((await save()).custom).to.deep.equal({ stage: 'lost', rival: 'B', page: 'https://a.example/', other: 'kept' });
  });

  it('D5.2 fields of another kind are not shown; without fields there is no tab', async () => {
    await open();
    expect(() => dialog.field('Line')).to.throw();
    dialog.remove();
    dialog = await (await DialogHarness.make([filled], { customFields: [customFields[6]!] })).open();
    expect(dialog.tab('More')).to.equal(undefined);
  });

  it('D5.8 half-typed values are in the draft and come back as they were typed', async () => {
    const drafts = new MemoryDrafts();
    await open(filled, { drafts });
    await dialog.fill('Budget', '12 0');
    await dialog.fill('Decision', 'at chr');
    await dialog.until(async () => String((await drafts.list())[0]?.fields['custom']).includes('at chr'), 'the draft');
    dialog.remove();
    await open(filled, { drafts });
    await dialog.until(() => dialog.hasButton('Restore'), 'the offer');
    await dialog.press('Restore');
    await dialog.until(() => dialog.value('Decision') === 'at chr', 'what was typed');
  });

  it('D5.8 two who change different fields: both are kept', async () => {
    await open();
    await dialog.fill('Competitor *', 'Mine');
    const before = dialog.store.peek('followUp', 'm1')!;
    dialog.store.dispatch(updateFollowUp(before, { custom: { ...before.custom, budget: 7 } }, 'edit'));
    await dialog.until(() => dialog.hasButton('Continue editing'), 'the warning');
    expect(dialog.root.querySelector('#conflict')!.textContent).to.contain('More');
    await dialog.press('Continue editing');
    await dialog.until(() => dialog.value('Budget') === '7', 'their value');
    expect((await save()).custom).to.include({ rival: 'Mine', budget: 7 });
  });

  for (const [what, part] of [['completed', { completed: '2026-11-20T09:00:00Z' }], ['external', { external: true }], ['invited', { owner: 'kari', attendees: [{ associate: 'me' }] }]] as const) {
    it(`D5.9 of one that is ${what} they are read only`, async () => {
      await open({ ...filled, ...part });
      const fixed = ['Budget', 'Decision', 'Source', 'Sample handed over', 'Competitor *', 'Page'].map((label) => dialog.field(label)).map((field) => field.readOnly || field.disabled);
      expect(fixed.every(Boolean)).to.equal(true);
      expect(dialog.root.querySelector<HTMLAnchorElement>('.custom a')!.href).to.equal('https://a.example/');
    });
  }

  it('A11Y axe finds nothing', async () => {
    await open();
    await expect(dialog.element).to.be.accessible();
  });
});
