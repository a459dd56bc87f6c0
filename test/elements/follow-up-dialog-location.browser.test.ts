import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { acme, at, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { emulateMedia, press, type } from '../harness/input.js';

const before: FollowUp = meeting('m2', { location: 'Café Nord', start: at(9, 0, -3), end: at(10, 0, -3) });

describe('follow-up-dialog: the location (D5.1)', () => {
  let dialog: DialogHarness;
  afterEach(() => {
    dialog.remove();
    document.documentElement.lang = '';
  });

  const open = async (): Promise<void> => {
    dialog = await DialogHarness.make([acme, before]);
    await dialog.open();
  };
  const list = (): string[] => dialog.options('Location').filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\s+/gu, ' ').trim());
  const status = (): string => (dialog.field('Location').getRootNode() as ShadowRoot).querySelector('[role=status]')!.textContent.trim();

  it('D5.1 rooms and places lately used are offered by keys, in words, and taken', async () => {
    await open();
    dialog.field('Location').focus();
    await press('Alt+ArrowDown');
    await dialog.until(() => list().length === 2, 'the places');
    expect(list()).to.deep.equal(['Room 1', 'Café Nord']);
    expect(status()).to.equal('2 places');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect([dialog.value('Location'), dialog.isShown, list()]).to.deep.equal(['Café Nord', true, []]);
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    expect((await dialog.stored())?.location).to.equal('Café Nord');
  });

  it('D5.1 what is typed stays as it is, though something like it is proposed; Enter does not take that', async () => {
    await open();
    dialog.field('Location').focus();
    await type('roo');
    await dialog.until(() => list().length === 1, 'the room');
    await press('Enter', 'Tab');
    expect(dialog.value('Location')).to.equal('roo');
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    expect((await dialog.stored())?.location).to.equal('roo');
  });

  it('Esc closes the list first, and clears nothing', async () => {
    await open();
    dialog.field('Location').focus();
    await type('caf');
    await dialog.until(() => list().length === 1, 'the café');
    await press('Escape');
    expect([list(), dialog.value('Location'), dialog.isShown]).to.deep.equal([[], 'caf', true]);
  });

  it('one who may not change it reads it', async () => {
    dialog = await DialogHarness.make([{ ...acme, owner: 'kari', attendees: [{ associate: 'me' }], location: 'Kari’s office' }]);
    await dialog.open();
    expect([dialog.field('Location').readOnly, dialog.value('Location')]).to.deep.equal([true, 'Kari’s office']);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in the open list, ${scheme}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      document.documentElement.style.setProperty('color-scheme', scheme);
      await open();
      dialog.field('Location').focus();
      await press('Alt+ArrowDown');
      await dialog.until(() => list().length === 2, 'the places');
      await expect(dialog.element).to.be.accessible();
      document.documentElement.style.removeProperty('color-scheme');
    });
  }
});
