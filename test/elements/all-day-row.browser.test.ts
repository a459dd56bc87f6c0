import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { dragFromTo, nextPaint, press, until } from '../harness/input.js';

const tuesday = 'Tuesday 24 November';
const acme = meeting('a', { title: 'Acme' });
const fair = meeting('f', { title: 'Fair', allDay: true, start: at(0), end: at(0, 0, 2) });

const root = (diary: Diary): ShadowRoot => diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!;
const ghostBox = (diary: Diary): DOMRect => root(diary).querySelector('#ghost-all-day:not([hidden])')!.getBoundingClientRect();

/** The ghost lies where a bar of that day would: within the cell, not over the headers. */
function expectInside(ghost: DOMRect, cell: DOMRect): void {
  expect(ghost.width).to.be.greaterThan(20);
  expect([ghost.top >= cell.top, ghost.bottom <= cell.bottom + 1], `${ghost.top}–${ghost.bottom} in ${cell.top}–${cell.bottom}`).to.deep.equal([true, true]);
  expect(Math.abs(ghost.left - cell.left), 'left edge').to.be.at.most(4);
}

describe('diary-time-grid: the all-day row', () => {
  it('D4.2 a block dragged there shows its ghost there', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    let ghost: DOMRect | undefined;
    await dragFromTo(diary.followUp('Acme'), diary.allDay(tuesday), { beforeDrop: () => void (ghost = ghostBox(diary)) });
    expectInside(ghost!, diary.allDay(tuesday).getBoundingClientRect());
  });

  it('D4.6 move mode of a bar shows its ghost there', async () => {
    const diary = await Diary.open({ followUps: [fair] });
    await diary.focus(diary.followUp('Fair'));
    await press('m', 'ArrowRight');
    await until(() => root(diary).querySelector('#ghost-all-day:not([hidden])'), 'the ghost');
    await nextPaint();
    expectInside(ghostBox(diary), diary.allDay(tuesday).getBoundingClientRect());
    await press('Escape');
  });
});
