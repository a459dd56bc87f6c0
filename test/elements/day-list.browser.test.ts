import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { dragFromTo, longPress, press, tap, touchDrag, until, viewport } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: at(13, 0, 2), end: at(14, 0, 2) });

async function open(): Promise<Diary> {
  await viewport(360, 740, { touch: true });
  const diary = await Diary.open({ followUps: [acme, beta] });
  await until(() => diary.followUps('Acme')[0], 'the list');
  return diary;
}

const head = (diary: Diary, day: string): HTMLElement => diary.all('button', new RegExp(`^${day}`))[0]!;

/** Some browsers send no `contextmenu` for a finger that rests. */
function withoutContextMenu(): () => void {
  const swallow = (event: Event): void => event.stopImmediatePropagation();
  window.addEventListener('contextmenu', swallow, { capture: true });
  return () => window.removeEventListener('contextmenu', swallow, { capture: true });
}

describe('diary-day-list: by finger (D4.8)', () => {
  it('a rest and a move give another day, and keep the time', async () => {
    const diary = await open();
    let bar = '';
    await touchDrag(diary.followUp('Acme'), head(diary, 'Thursday 26 November'), {
      holdFirst: 600, beforeDrop: () => void (bar = diary.view.grid!.shadowRoot!.querySelector('.ghost:not([hidden])')?.textContent ?? ''),
    });
    await until(() => diary.changes.length === 1, 'the change');
    expect(bar).to.match(/Thursday 26/);
    expect(diary.when('a')).to.equal('2026-11-26T09:00/10:00');
    expect(diary.view.grid!.shadowRoot!.querySelectorAll('.target, .lifted').length, 'nothing stays marked').to.equal(0);
  });

  it('a move without a rest scrolls and changes nothing', async () => {
    const diary = await open();
    await touchDrag(diary.followUp('Beta'), head(diary, 'Monday 23 November'));
    expect(diary.changes).to.deep.equal([]);
  });

  it('the mouse drags at once', async () => {
    const diary = await open();
    await dragFromTo(diary.followUp('Acme'), head(diary, 'Tuesday 24 November'));
    await until(() => diary.when('a') === '2026-11-24T09:00/10:00', 'Tuesday');
  });

  it('a rest opens the menu, where the browser sends no contextmenu too', async () => {
    const diary = await open();
    const restore = withoutContextMenu();
    try {
      await longPress(diary.followUp('Acme'));
      expect(await diary.menu()).to.include('Move to…');
    } finally {
      restore();
    }
  });

  it('a rest on the head of a day makes something there', async () => {
    const diary = await open();
    await longPress(head(diary, 'Thursday 26 November'));
    await until(() => diary.opened.length === 1, 'the dialog');
    await diary.hasOpened(1);
    expect([diary.opened[0]!.isNew, diary.opened[0]!.followUp.start?.slice(0, 10)]).to.deep.equal([true, '2026-11-26']);
  });
});

describe('diary-day-list: "Move to…" (D4.8)', () => {
  for (const how of ['a tap', 'Enter'] as const) {
    it(`${how} on a row takes its day`, async () => {
      const diary = await open();
      await longPress(diary.followUp('Acme'));
      await diary.choose('Move to…');
      await until(() => diary.view.desk.placing, 'the choice');
      await diary.settled();
      if (how === 'a tap') await tap(diary.followUp('Beta'));
      else {
        await diary.focus(diary.followUp('Beta'));
        await press('Enter');
      }
      await until(() => diary.when('a') === '2026-11-25T09:00/10:00', 'Wednesday');
      expect(diary.dialogIsOpen).to.equal(false);
    });
  }
});
