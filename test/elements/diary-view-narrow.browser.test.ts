import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { nextPaint, viewport } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });

describe('diary-view: on a phone (WCAG 1.4.10)', () => {
  it('D4.9 the toast has the width of the diary for its text, and its buttons are in sight', async () => {
    await viewport(360, 740, { touch: true });
    const diary = await Diary.open({ followUps: [acme] });
    const text = 'Moved "A meeting with a long title about the year to come" to Tuesday 24 November, 10:15';
    for (const dir of ['ltr', 'rtl']) {
      diary.view.dir = dir;
      diary.view.toast.show({ text, kind: 'done', actions: [{ label: 'Open', run: () => undefined }, { label: 'Undo', run: () => undefined }] });
      await nextPaint();
      const box = diary.toast()!.getBoundingClientRect();
      const frame = diary.view.getBoundingClientRect();
      expect(box.height, 'not a letter per line').to.be.below(140);
      expect(box.left - frame.left, dir).to.be.at.least(15);
      expect(frame.right - box.right, dir).to.be.at.least(15);
      expect(Math.abs(box.left - frame.left - (frame.right - box.right)), `${dir}: in the middle`).to.be.at.most(2);
      for (const button of diary.toast()!.querySelectorAll('button')) {
        const own = button.getBoundingClientRect();
        expect([own.left >= box.left, own.right <= box.right, own.width >= 32]).to.deep.equal([true, true, true]);
      }
    }
  });

  for (const width of [360, 320]) {
    for (const lang of ['en', 'nb']) {
      it(`all buttons of the toolbar are in sight at ${width} px (${lang})`, async () => {
        await viewport(width, 740, { touch: true });
        const diary = await Diary.open({ lang });
        const root = diary.view.shadowRoot!;
        for (const view of ['day', 'week', 'month'] as const) {
          diary.view.view = view;
          await diary.settled();
          const frame = diary.view.getBoundingClientRect();
          const buttons = [...root.querySelectorAll<HTMLElement>('header button, .tabs button')].filter((button) => button.checkVisibility());
          expect(buttons.length).to.equal(11);
          const boxes = buttons.map((button) => ({ id: button.id, box: button.getBoundingClientRect(), inner: button.scrollWidth - button.clientWidth }));
          for (const { id, box, inner } of boxes) {
            expect(box.left >= frame.left && box.right <= frame.right, `${view}: ${id} at ${box.left}–${box.right}`).to.equal(true);
            if (id) expect(inner, `${view}: text of ${id}`).to.be.at.most(1);
          }
          for (const one of boxes) {
            for (const other of boxes) {
              if (one === other) continue;
              const apart = one.box.right <= other.box.left + 0.5 || other.box.right <= one.box.left + 0.5 || one.box.bottom <= other.box.top + 0.5 || other.box.bottom <= one.box.top + 0.5;
              expect(apart, `${view}: ${one.id} and ${other.id} lie over each other`).to.equal(true);
            }
          }
        }
      });
    }
  }
});
