import { expect } from '@open-wc/testing';
import type { DialogCloseEvent } from '../../src/elements/follow-up-dialog/follow-up-dialog.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { click, dragFromTo, emulateMedia, nextPaint, press, viewport } from '../harness/input.js';

describe('follow-up-dialog: its size', () => {
  let dialog: DialogHarness;
  const open = async (): Promise<void> => {
    await emulateMedia({ reducedMotion: 'reduce' });
    dialog = await DialogHarness.make([{ ...acme, agenda: '<p>a</p>' }]);
    await dialog.open();
  };
  const grip = (): HTMLElement => dialog.root.querySelector<HTMLElement>('.grip')!;
  const size = (): [number, number] => {
    const { width, height } = dialog.frame.getBoundingClientRect();
    return [Math.round(width), Math.round(height)];
  };
  const middle = (element: Element): { x: number; y: number } => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  beforeEach(() => viewport(1300, 1000));
  afterEach(async () => {
    // as it comes, for those that follow
    if (dialog.isShown && dialog.frame.style.getPropertyValue('--_frame-inline')) grip().click();
    dialog.remove();
    await viewport(1000, 800);
  });

  it('is dragged by its corner, which follows the pointer; what is in it grows along; the next one has that size', async () => {
    await viewport(1300, 1300);
    await open();
    const text = (): number => dialog.root.querySelector('diary-rich-text')!.getBoundingClientRect().height;
    const [before, from] = [text(), middle(grip())];
    expect(size()).to.deep.equal([800, 690]);
    await dragFromTo(from, { x: from.x + 100, y: from.y + 260 });
    await nextPaint();
    expect(size()).to.deep.equal([1000, 1210]);
    expect(Math.abs(middle(grip()).x - from.x - 100)).to.be.at.most(2);
    expect(text()).to.be.at.least(before + 120);
    dialog.remove();
    await open();
    expect(size()).to.deep.equal([1000, 1210]);
  });

  it('is not smaller than its fields need, and not larger than the window', async () => {
    await open();
    await dragFromTo(middle(grip()), { x: 660, y: 510 });
    expect(size()).to.deep.equal([560, 440]);
    await dragFromTo(middle(grip()), { x: 1299, y: 999 });
    expect(size()).to.deep.equal([1268, 968]);
  });

  it('by keys, and by single presses: as large as it can be, and back', async () => {
    await open();
    grip().focus();
    await press('ArrowRight', 'ArrowUp');
    expect(size()).to.deep.equal([840, 650]);
    await press('Enter');
    expect(size()).to.deep.equal([800, 690]);
    await click(grip());
    expect(size()).to.deep.equal([1268, 968]);
    await click(grip());
    expect(size()).to.deep.equal([800, 690]);
    expect(grip().getAttribute('aria-label')).to.contain('arrow keys');
  });

  it('not on a phone', async () => {
    await viewport(390, 844);
    await open();
    expect([getComputedStyle(grip()).display, size()]).to.deep.equal(['none', [390, 844]]);
  });
});

describe('follow-up-dialog: leaving it (D5.8)', () => {
  let dialog: DialogHarness;
  afterEach(() => dialog.remove());
  const confirm = (): HTMLElement | null => dialog.root.querySelector('diary-confirm')!.shadowRoot!.querySelector('dialog[open]');
  const choose = (label: string): Promise<void> => click([...confirm()!.querySelectorAll('button')].find((one) => one.textContent.trim() === label)!);

  class Full extends MemoryDrafts {
    override put(): Promise<void> {
      return Promise.reject(new Error('quota'));
    }
  }

  it('D5.8 Escape asks nothing as long as nothing is lost: nothing typed, or a draft kept', async () => {
    await (dialog = await DialogHarness.make()).open();
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
    await dialog.open();
    await dialog.fill('Title', 'Half');
    await dialog.until(() => dialog.text.includes('Draft kept'), 'the draft');
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the closed dialog again');
    expect((dialog.seen('close').at(-1) as DialogCloseEvent).result).to.equal('draft');
  });

  for (const [how, act] of [['Escape', () => press('Escape')], ['Cancel', () => dialog.press('Cancel')], ['the cross', () => dialog.press('Close')]] as const) {
    it(`D5.8 where the draft could not be kept, ${how} asks before it is lost`, async () => {
      await (dialog = await DialogHarness.make([acme], { drafts: new Full() })).open();
      await dialog.fill('Title', 'Half');
      await dialog.until(() => dialog.root.querySelector('.draft-state.failed'), 'the failure');
      await act();
      await dialog.until(confirm, 'the question');
      expect(confirm()!.textContent).to.contain('it is lost');
      await press('Escape');
      await dialog.until(() => !confirm(), 'the question gone');
      expect([dialog.isShown, dialog.value('Title')]).to.deep.equal([true, 'Half']);
      await act();
      await dialog.until(confirm, 'the question again');
      await choose('Close and lose it');
      await dialog.until(() => !dialog.isShown, 'the closed dialog');
    });
  }

  it('D5.8 typed back, there is nothing to lose, and nothing is asked', async () => {
    await (dialog = await DialogHarness.make([acme], { drafts: new Full() })).open();
    await dialog.fill('Title', 'Half');
    await dialog.until(() => dialog.root.querySelector('.draft-state.failed'), 'the failure');
    await dialog.fill('Title', 'Price review');
    await press('Escape');
    await dialog.until(() => !dialog.isShown, 'the closed dialog');
  });
});
