import { expect } from '@open-wc/testing';
import type { ProblemCode } from '../../src/model/index.js';
import { FallbackDrafts } from '../../src/sources/fallback-drafts.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { fault } from '../harness/faulty-source.js';
import { press } from '../harness/input.js';

/** A storage that refuses, before what remembers for as long as the page lives: as a page with a database has it. */
function refusing(code: ProblemCode): FallbackDrafts {
  const first = new MemoryDrafts();
  first.put = () => Promise.reject(fault(code));
  return new FallbackDrafts(first);
}

describe('a dialog whose source or storage fails', () => {
  let dialog: DialogHarness;
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  for (const code of ['source-failed', 'storage-full'] as const) {
    it(`D5.8 not saved (${code}): it stays open with everything, says so, and “Try again” saves all of it`, async () => {
      dialog = await (await DialogHarness.make()).open();
      await dialog.fill('Title', 'Price review, new');
      await dialog.fill('Location', 'Room Fjord');
      await dialog.write('Agenda', 'One point');
      dialog.source.fate = { before: (call) => { if (call === 'commit') throw fault(code); } };
      for (let time = 0; time < 2; time++) {
        await dialog.press(time === 0 ? 'Save' : 'Try again');
        await dialog.until(() => dialog.text.includes('Not saved') && !dialog.text.includes('Saving'), 'the failure');
        expect([dialog.isShown, dialog.value('Title'), dialog.value('Location'), (await dialog.rich('Agenda')).value]).to.deep.equal([true, 'Price review, new', 'Room Fjord', '<p>One point</p>']);
        expect(dialog.root.querySelector('.failures')!.getAttribute('role')).to.equal('alert');
        expect((await dialog.drafts.list()).map(({ fields }) => fields['title'])).to.deep.equal(['Price review, new']);
      }
      await expect(dialog.element).to.be.accessible();
      dialog.source.fate = {};
      await dialog.press('Try again');
      await dialog.until(() => !dialog.isShown, 'the dialog to close');
      const saved = await dialog.stored();
      expect([saved?.title, saved?.location, saved?.agenda]).to.deep.equal(['Price review, new', 'Room Fjord', '<p>One point</p>']);
      expect(await dialog.drafts.list()).to.deep.equal([]);
    });
  }

  const refusals = [
    ['storage-full', 'en', 'The browser’s storage is full'], ['storage-unavailable', 'en', 'as in a private window'], ['source-failed', 'en', 'The draft is not kept'],
    ['storage-full', 'nb', 'Nettleserens lager er fullt'], ['storage-unavailable', 'nb', 'som i et privat vindu'],
  ] as const;
  for (const [code, lang, says] of refusals) {
    it(`D5.8 a draft that cannot be kept (${code}, ${lang}) says why, and can be had again in this page`, async () => {
      document.documentElement.lang = lang;
      dialog = await (await DialogHarness.make(undefined, { drafts: refusing(code) })).open();
      await dialog.until(() => dialog.text.includes(lang === 'en' ? 'Title' : 'Tittel'), 'the language');
      await dialog.fill(lang === 'en' ? 'Title' : 'Tittel', 'Only here');
      await dialog.until(() => dialog.root.querySelector('.draft-state.failed')?.textContent?.includes(says), 'what it says');
      await press('Escape');
      await dialog.until(() => !dialog.isShown, 'the dialog to close');
      await dialog.open();
      await dialog.until(() => dialog.hasButton(lang === 'en' ? 'Restore' : 'Hent fram'), 'the offer');
      await dialog.press(lang === 'en' ? 'Restore' : 'Hent fram');
      expect(dialog.value(lang === 'en' ? 'Title' : 'Tittel')).to.equal('Only here');
    });
  }
});
