import { expect } from '@open-wc/testing';
import { updateFollowUp } from '../../src/model/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { nextPaint, press } from '../harness/input.js';

describe('project, sale, owner and visibility in the dialog', () => {
  let dialog: DialogHarness;
  const make = async (...given: Parameters<typeof DialogHarness.make>): Promise<DialogHarness> => (dialog = await DialogHarness.make(...given));
  const save = async (): Promise<void> => {
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
  };
  afterEach(() => dialog.remove());

  it('D5.1 D5.5 a project is found by typing and taken with Enter', async () => {
    await (await make()).open();
    await dialog.fill('Project', 'ware');
    await dialog.until(() => dialog.options('Project').length === 1, 'one option');
    await press('Enter');
    expect(dialog.value('Project')).to.equal('New warehouse');
    await save();
    expect((await dialog.stored())?.project).to.deep.equal({ id: 'j1', name: 'New warehouse' });
  });

  it('D5.6 a project that is not in the list is told at the field', async () => {
    await (await make()).open();
    await dialog.fill('Project', 'Nothing such');
    await dialog.press('Save');
    await dialog.until(() => dialog.message('Project'), 'the message');
    expect([dialog.isShown, dialog.focused, dialog.value('Project')]).to.deep.equal([true, dialog.field('Project'), 'Nothing such']);
  });

  it('D5.1 visible for a group, for all again, by keys', async () => {
    await (await make()).open();
    const field = dialog.field('Visible for') as unknown as HTMLSelectElement;
    expect([...field.options].map(({ text }) => text)).to.deep.equal(['Everyone', 'Only the owner', 'Sales team only']);
    field.focus();
    await press('ArrowDown', 'ArrowDown');
    await save();
    expect((await dialog.stored())?.visibleFor).to.deep.equal({ group: 'g1' });
    await dialog.open();
    dialog.field('Visible for').focus();
    await press('Home');
    await nextPaint();
    await save();
    expect(await dialog.stored()).not.to.have.property('visibleFor');
  });

  it('D5.8 somebody else changes both: they are named', async () => {
    await (await make()).open();
    await dialog.fill('Title', 'Mine');
    dialog.store.dispatch(updateFollowUp(dialog.store.peek('followUp', 'm1')!, { project: { id: 'j2' }, visibleFor: 'owner' }, 'edit'));
    await dialog.until(() => dialog.hasButton('Continue editing'), 'the warning');
    expect(dialog.root.querySelector('#conflict')!.textContent).to.contain('Project and Visible for');
    await dialog.press('Continue editing');
    expect([dialog.value('Project'), dialog.value('Visible for')]).to.deep.equal(['Price list 2027', 'owner']);
  });

  it('D5.1 D5.5 a sale is found by typing, and brings its company where there is none', async () => {
    const { company: _company, ...record } = acme;
    await (await make([record])).open();
    await dialog.until(() => dialog.root.querySelector('#sale'), 'the field');
    await dialog.fill('Sale', 'frame');
    await dialog.until(() => dialog.options('Sale').length === 1, 'one option');
    await press('Enter');
    expect([dialog.value('Sale'), dialog.value('Company')]).to.deep.equal(['Frame agreement', 'Fjordkraft Energi']);
    await save();
    expect((await dialog.stored())?.sale).to.deep.equal({ id: 's1', name: 'Frame agreement' });
    await dialog.open();
    await dialog.until(() => dialog.value('Sale') === 'Frame agreement', 'its name');
    await dialog.fill('Sale', 'Nothing such');
    await dialog.press('Save');
    await dialog.until(() => dialog.message('Sale'), 'the message');
  });

  it('D5.1 D9.5 another owner is chosen, undone as one', async () => {
    await (await make()).open();
    const field = dialog.field('Owner') as unknown as HTMLSelectElement;
    expect([...field.options].map(({ text }) => text)).to.deep.equal(['You', 'Kari Nordmann', 'Ola Nordmann', 'Room 1, resource']);
    field.focus();
    await press('ArrowDown');
    await dialog.fill('Title', 'For Kari');
    await save();
    const stored = await dialog.stored();
    expect([stored?.owner, stored?.title, dialog.store.history.undo?.change.intent]).to.deep.equal(['kari', 'For Kari', 'assign']);
    dialog.store.undo();
    expect([dialog.store.peek('followUp', 'm1')?.owner, dialog.store.peek('followUp', 'm1')?.title]).to.deep.equal(['me', 'Price review']);
  });

  it('D5.9 of an external one the project may be changed, who sees it not', async () => {
    await (await make([{ ...acme, external: true }])).open();
    expect([dialog.field('Project').readOnly || dialog.field('Project').disabled, dialog.field('Visible for').disabled]).to.deep.equal([false, true]);
  });

  it('A11Y axe finds nothing', async () => {
    await (await make()).open();
    await expect(dialog.element).to.be.accessible();
  });
});
