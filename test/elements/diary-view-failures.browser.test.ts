import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, nextPaint, press, type, until } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: '2026-11-24T09:00:00+01:00[Europe/Oslo]', end: '2026-11-24T10:00:00+01:00[Europe/Oslo]' });
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('diary-view: a save in the dialog that the source refuses', () => {
  /** Changes the title in the dialog and saves; resolves when the dialog tells that it was not saved. */
  async function saveInVain(diary: Diary): Promise<void> {
    await diary.focus(diary.followUp('Acme'));
    await press('Enter');
    const dialog = await diary.dialog();
    const title = dialog.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
    title.focus();
    title.select();
    await type('Another');
    await press('Control+Enter');
    await until(() => dialog.shadowRoot!.querySelector('.failures')?.textContent?.includes('Not saved'), 'the failure in the dialog');
    await later(100);
  }

  it('D5.8 is told once, in the dialog; leaving it then says nothing of a change and offers no Undo', async () => {
    const diary = await Diary.open({ followUps: [acme], refuse: 'storage-full' });
    await saveInVain(diary);
    expect(diary.alert(), 'the dialog tells it').to.equal('');
    expect(diary.toast()).to.equal(undefined);
    await press('Escape');
    await until(() => !diary.dialogIsOpen, 'the closed dialog');
    await later(150);
    expect(diary.toast()).to.equal(undefined);
    expect(diary.status()).not.to.contain('Changed');
    expect(diary.problems.map(({ code }) => code)).to.deep.equal(['storage-full']);
  });
});

describe('diary-view: readonly', () => {
  it('stops Undo and Redo too, by button and by key, and says why', async () => {
    const diary = await Diary.open({ followUps: [acme, beta] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowDown', 'Enter');
    await diary.heard(/09:15/);
    await diary.focus(diary.followUp('Beta'));
    await press('m', 'ArrowDown', 'Enter');
    await diary.heard(/09:15/);
    await press('Control+z');
    await until(() => diary.when('b').includes('T09:00'), 'the undo');
    diary.view.readonly = true;
    await diary.settled();
    for (const name of [/^Undo/, /^Redo/]) {
      const button = diary.all('button', name).find((one) => one.closest('[role=toolbar]'))!;
      expect(button.getAttribute('aria-disabled'), String(name)).to.equal('true');
      await click(button);
      await diary.alerted(/./);
      await nextPaint();
    }
    await press('Control+z');
    await diary.alerted(/./);
    expect([diary.when('a'), diary.when('b')].map((one) => one.slice(11, 16))).to.deep.equal(['09:15', '09:00']);
    expect(diary.changes).to.have.length(3);
  });
});
