import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, press, until, viewport } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });

describe('diary-view: what has a due date only (D4.5)', () => {
  beforeEach(() => viewport(1280, 900));

  it('move mode says that it goes to the to-do list, and the toast opens it', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'l');
    await diary.heard('To-do list, Monday 23');
    const ghost = diary.view.grid!.shadowRoot!.querySelector('.ghost:not([hidden])');
    expect(ghost?.textContent).to.equal('To-do list, Monday 23 November');
    await press('Enter');
    await diary.heard('Moved Acme to To-do list, Monday 23. Undo: Control Z');
    await until(() => diary.maybe('button', 'Open'), 'the button');
    await diary.settled();
    await click(diary.button('Open'));
    expect(await diary.field('title')).to.equal('Acme');
  });

  it('what is made without a time can be opened from the toast, and undone', async () => {
    const diary = await Diary.open({ lang: 'nb' });
    diary.view.store!.dispatch({ type: 'add', entity: 'followUp', intent: 'create', record: { id: 'new-one', kind: 'task', title: 'Ring', owner: 'me', due: '2026-11-23' } });
    diary.view.desk.tell({ change: { type: 'add', entity: 'followUp', intent: 'create', record: diary.record('new-one')! }, effects: [{ entity: 'followUp', id: 'new-one', after: diary.record('new-one')! }] });
    await until(() => diary.maybe('button', 'Åpne'), 'the button');
    expect(diary.maybe('button', 'Angre')).to.exist;
    await click(diary.button('Åpne'));
    expect(await diary.field('title')).to.equal('Ring');
  });

  it('what is in the calendar has no such button', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    await diary.heard(/^Moved Acme/);
    expect(diary.maybe('button', 'Open')).to.equal(undefined);
  });
});
