import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { press, until } from '../harness/input.js';

const acme = meeting('secret-id', { title: 'Acme' });

describe('diary-view: refusals are told by what was asked for (D20.3)', () => {
  async function vetoing(): Promise<Diary> {
    const diary = await Diary.open({ followUps: [acme] });
    diary.view.addEventListener('diary-before-change', (event) => event.preventDefault());
    await diary.focus(diary.followUp('Acme'));
    return diary;
  }

  it('D6.1 a completion', async () => {
    const diary = await vetoing();
    await press('Control+Enter');
    await diary.alerted('Not completed: the page did not allow it');
  });

  it('D18.1 a deletion', async () => {
    const diary = await vetoing();
    await press('Delete');
    await diary.answer('Delete');
    await diary.alerted('Not deleted: the page did not allow it');
  });

  it('D4.3 a new duration, D4.1 a new time', async () => {
    const diary = await vetoing();
    await press('r', 'ArrowDown', 'Enter');
    await diary.alerted('Not changed: the page did not allow it');
    await press('m', 'ArrowDown', 'Enter');
    await diary.alerted('Not moved: the page did not allow it. Still Monday 23, 09:00');
  });

  for (const view of ['week', 'month'] as const) {
    it(`D9.4 move mode on a colleague's private one is refused at once (${view})`, async () => {
      const diary = await Diary.open({ owner: 'kari', view, followUps: [{ ...acme, owner: 'kari', visibleFor: 'owner' }] });
      await diary.focus(diary.followUps()[0]!);
      await press('m');
      await diary.alerted(/^Not moved: it is private and belongs to someone else/);
      expect(diary.status()).not.to.match(/Moving/);
      await press('r');
    });

    it(`D4.6 what is deleted elsewhere while it is moved ends move mode, and says so (${view})`, async () => {
      const diary = await Diary.open({ view, followUps: [acme, meeting('b', { title: 'Beta' })] });
      await diary.focus(diary.followUp(/Acme/));
      await press('m', 'ArrowRight');
      await until(() => diary.status().includes('Tuesday'), 'move mode');
      diary.view.store!.dispatch({ type: 'remove', entity: 'followUp', intent: 'delete', record: diary.record('secret-id')! });
      await diary.settled();
      expect(await diary.alerted(/no longer there/)).to.equal('Not changed: it is no longer there');
      expect(diary.toast()!.textContent).not.to.contain('secret-id');
      await press('ArrowRight');
      expect(diary.focused(), 'arrows walk again').not.to.equal('');
      await press('Enter');
      expect(diary.changes).to.deep.equal([]);
    });
  }
});
