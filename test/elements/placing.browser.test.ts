import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, mouseMove, nextPaint, until, viewport } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: at(12), end: at(13) });
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function placing(view: 'week' | 'month'): Promise<{ diary: Diary; banner: HTMLElement; moved: number }> {
  const diary = await Diary.open({ view, followUps: [acme, beta] });
  const top = diary.view.grid!.getBoundingClientRect().top;
  await click(diary.followUp(/Acme/), 'right');
  await diary.choose('Move to…');
  const banner = await until(() => diary.view.shadowRoot!.querySelector<HTMLElement>('.banner.choose'), 'the banner');
  await nextPaint();
  return { diary, banner, moved: diary.view.grid!.getBoundingClientRect().top - top };
}

describe('diary-view: while a new time is chosen (D4.8)', () => {
  for (const view of ['week', 'month'] as const) {
    it(`the grid stays where it is, and no tooltip covers it (${view})`, async () => {
      const { diary, banner, moved } = await placing(view);
      expect(moved).to.equal(0);
      const stage = diary.view.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
      const box = banner.getBoundingClientRect();
      expect([box.top >= stage.top, box.bottom <= stage.bottom, box.height < 60]).to.deep.equal([true, true, true]);
      await mouseMove(diary.followUp(/Beta/));
      await wait(600);
      expect(diary.tooltip()).to.equal(undefined);
    });

    it(`D2.3 tooltips can be switched off (${view})`, async () => {
      const diary = await Diary.open({ view, followUps: [acme], preferences: { tooltips: false } });
      await mouseMove(diary.followUp(/Acme/));
      await wait(600);
      expect(diary.tooltip()).to.equal(undefined);
    });
  }
});

describe('the time in a block (D2.1)', () => {
  for (const width of [560, 640, 700, 800, 1100]) {
    it(`is whole, or only its start, at ${width} px`, async () => {
      await viewport(width, 740);
      const diary = await Diary.open({ followUps: [acme, beta, meeting('c', { title: 'Gamma', start: at(12, 30), end: at(14) }), meeting('d', { title: 'Delta', start: at(15), end: at(16), showAs: 'free' })] });
      for (const block of diary.followUps()) {
        const found = /\d\d:\d\d(?:–\d\d:\d\d)?/u.exec(block.textContent ?? '');
        if (!found) continue;
        const text = block.lastChild!;
        const from = text.textContent!.indexOf(found[0]);
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + found[0].length);
        const box = block.getBoundingClientRect();
        for (const line of range.getClientRects()) expect(line.right, found[0]).to.be.at.most(box.right);
        if (width >= 1100 && box.width > 100) expect(found[0]).to.contain('–');
      }
    });
  }
});
