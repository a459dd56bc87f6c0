import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/records.js';
import { Diary, nameOf, type DiaryOptions, type SeenChange } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, deepActiveElement, doubleClick, dragFromTo, keyDown, keyUp, mouseDown, mouseMove, mouseUp, pointIn, press, touchDrag, type, until, viewport, type Point } from '../harness/input.js';

const monday = 'Monday 23 November';
const tuesday = 'Tuesday 24 November';
const wednesday = 'Wednesday 25 November';
const acme = meeting('a', { title: 'Acme' });

/** A point of a block that is so many minutes below its start. */
function grab(block: HTMLElement, minutes = 30, across = 0.5): Point {
  const box = block.getBoundingClientRect();
  return { x: box.left + box.width * across, y: box.top + (minutes / 60) * 52 };
}

function edge(block: HTMLElement, which: 'top' | 'bottom'): Point {
  const box = block.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: which === 'top' ? box.top + 2 : box.bottom - 2 };
}

const ghost = (diary: Diary): HTMLElement | undefined =>
  [...diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.querySelectorAll<HTMLElement>('.ghost')].find((one) => !one.hidden);

describe('diary-view: creating (D3)', () => {
  it('D3.1 dragging over empty time shows the range, then opens the dialog with it', async () => {
    const diary = await Diary.open();
    let shown = '';
    await dragFromTo(diary.point(tuesday, '10:00'), diary.point(tuesday, '11:30'), { beforeDrop: () => void (shown = ghost(diary)?.textContent ?? '') });
    expect(shown).to.equal('10:00–11:30');
    await diary.hasOpened(1);
    expect(diary.opened).to.have.length(1);
    const { followUp, isNew } = diary.opened[0]!;
    expect(isNew).to.equal(true);
    expect([followUp.kind, followUp.start, followUp.end]).to.deep.equal(['meeting', at(10, 0, 1), at(11, 30, 1)]);
    expect([await diary.field('startTime'), await diary.field('endTime')]).to.deep.equal(['10:00', '11:30']);
    expect(diary.changes, 'nothing is stored yet').to.deep.equal([]);
  });

  it('D3.1 dragging upwards and over days does the same', async () => {
    const diary = await Diary.open();
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
    await dragFromTo(diary.point(tuesday, '12:00'), diary.point(tuesday, '10:30'));
    await diary.hasOpened(1);
    expect([diary.opened[0]?.followUp.start, diary.opened[0]?.followUp.end]).to.deep.equal([at(10, 30, 1), at(12, 0, 1)]);
    await dragFromTo(diary.allDay(tuesday), diary.allDay('Thursday 26 November'));
    await diary.hasOpened(2);
    expect([diary.opened[1]?.followUp.allDay, diary.opened[1]?.followUp.start, diary.opened[1]?.followUp.end]).to.deep.equal([true, at(0, 0, 1), at(0, 0, 4)]);
  });

  it('D3.2 double-click, Enter on a slot and New in the menu take the default length', async () => {
    const diary = await Diary.open();
    const opened = (): unknown[] => diary.opened.map(({ followUp }) => [followUp.kind, followUp.start, followUp.end]);
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
    await doubleClick(diary.slot(tuesday, '10:30'));
    await click(diary.slot(tuesday, '10:30'));
    await press('Enter');
    await click(diary.slot(tuesday, '10:30'), 'right');
    await diary.choose('Meeting');
    await click(diary.slot(tuesday, '10:30'), 'right');
    await diary.choose('Call');
    expect(opened()).to.deep.equal([
      ...Array.from({ length: 3 }, () => ['meeting', at(10, 30, 1), at(11, 30, 1)]),
      ['call', at(10, 30, 1), at(10, 45, 1)],
    ]);
  });

  it('D3.3 the New button offers Meeting, Call and To-do, by mouse and keys', async () => {
    const diary = await Diary.open({ now: '2026-11-23T10:10:00+01:00' });
    await click(diary.button('New'));
    expect(await diary.menu()).to.deep.equal(['Meeting', 'Call', 'To-do']);
    await diary.choose('Call');
    await diary.hasOpened(1);
    expect([diary.opened[0]?.followUp.kind, diary.opened[0]?.followUp.start]).to.deep.equal(['call', at(10, 30)]);
    await diary.dialog();
    await press('Escape');
    await until(() => !diary.dialogIsOpen, 'closed');
    await diary.focus(diary.button('New'));
    await press('ArrowDown');
    expect(await diary.menu()).to.have.length(3);
    await press('End', 'Enter');
    await diary.hasOpened(2);
    expect([diary.opened[1]?.followUp.kind, diary.opened[1]?.followUp.due]).to.deep.equal(['task', '2026-11-23']);
  });

  it('D3.2 what is saved is shown, said, and has focus', async () => {
    const diary = await Diary.open();
    await click(diary.slot(tuesday, '10:30'));
    await press('Enter');
    await diary.dialog();
    await until(() => deepActiveElement()?.id === 'title', 'focus on the title');
    await type('Visit');
    await press('Control+Enter');
    await diary.heard(/^Created Visit, 10:30 to 11:30, Tuesday 24 November\. Undo: Control Z$/);
    await until(() => diary.focused().startsWith('Visit,'), 'focus on it');
    expect(diary.changes.map((seen) => (seen.change as { intent: string }).intent)).to.deep.equal(['create']);
  });

  it('D3.7 Escape cancels a drag at any time', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await dragFromTo(diary.point(tuesday, '10:00'), diary.point(tuesday, '11:30'), { cancel: true });
    await dragFromTo(grab(diary.followUp('Acme')), diary.point(wednesday, '12:00'), { cancel: true });
    expect(ghost(diary)).to.equal(undefined);
    expect([diary.opened, diary.changes, diary.selected]).to.deep.equal([[], [], []]);
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
  });
});

describe('diary-view: moving, copying, ending (D4)', () => {
  /** Does one thing in a diary of its own and gives the change it came to. */
  async function changeOf(act: (diary: Diary) => Promise<void>, options: DiaryOptions = {}): Promise<SeenChange> {
    const diary = await Diary.open({ followUps: [acme], ...options });
    await act(diary);
    await until(() => diary.changes.length > 0, 'a change');
    expect(diary.changes, 'one change').to.have.length(1);
    diary.view.remove();
    return diary.changes[0]!;
  }

  it('D4.1 a block is dragged to another time and day; what it would get is shown and said', async () => {
    const diary = await Diary.open({ followUps: [acme, meeting('b', { title: 'Beta', start: at(11, 0, 1), end: at(12, 0, 1) })] });
    let shown = '';
    await dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '11:45'), {
      beforeDrop: async () => {
        shown = ghost(diary)?.textContent ?? '';
        await diary.heard('Tuesday 24, 11:15 to 12:15, conflict');
      },
    });
    expect(shown).to.equal('11:15–12:15');
    expect(diary.when('a')).to.equal('2026-11-24T11:15/12:15');
    await diary.heard('Moved Acme to Tuesday 24, 11:15. Undo: Control Z');
    expect(diary.focused()).to.contain('Acme');
    expect(diary.changes).to.deep.equal([{
      scope: 'single',
      change: { type: 'update', entity: 'followUp', intent: 'move', id: 'a', before: { start: acme.start, end: acme.end }, after: { start: at(11, 15, 1), end: at(12, 15, 1) } },
    }]);
  });

  it('D4.2 Shift while dropping copies; the copy is not completed', async () => {
    const diary = await Diary.open({ followUps: [{ ...acme, completed: '2026-11-23T10:00:00Z' }] });
    await dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '09:30'), {
      hold: ['Shift'], beforeDrop: () => expect(ghost(diary)?.classList.contains('copy')).to.equal(true) as unknown as void,
    });
    expect(diary.followUps('Acme')).to.have.length(2);
    const copy = (diary.changes[0]?.change as { record: FollowUp }).record;
    expect([copy.start, copy.completed]).to.deep.equal([at(9, 0, 1), undefined]);
    await diary.heard('Copied Acme to Tuesday 24, 09:00. Undo: Control Z');
    expect(diary.focused(), 'focus is on the copy').to.contain('Tuesday 24');
  });

  it('D4.3 the edges change end and start in steps of 15 minutes, with Alt of 1', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    const drag = async (which: 'top' | 'bottom', time: string, hold: string[] = []): Promise<string> => {
      await mouseMove(diary.followUp('Acme'));
      await dragFromTo(edge(diary.followUp('Acme'), which), diary.point(monday, time), { hold });
      await diary.settled();
      return diary.when('a');
    };
    expect(await drag('bottom', '11:20')).to.equal('2026-11-23T09:00/11:15');
    await diary.heard('Acme is now 09:00 to 11:15, Monday 23 November. Undo: Control Z');
    expect(await drag('top', '08:31')).to.equal('2026-11-23T08:30/11:15');
    const fine = await drag('bottom', '10:07', ['Alt']);
    expect(Number(fine.slice(-2))).to.be.within(5, 9);
    expect(diary.changes.map((seen) => (seen.change as { intent: string }).intent)).to.deep.equal(['resize', 'resize', 'resize']);
  });

  it('D4.8 the same change by mouse, touch, keys, clipboard and clicks', async () => {
    const target = at(11, 0, 1);
    const ways: Record<string, (diary: Diary) => Promise<void>> = {
      mouse: (diary) => dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '11:30')),
      keys: async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('m', 'ArrowRight', ...Array<string>(8).fill('ArrowDown'), 'Enter');
      },
      clipboard: async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('Control+x');
        await click(diary.slot(tuesday, '11:00'));
        await press('Control+v');
      },
      clicks: async (diary) => {
        await click(diary.followUp('Acme'), 'right');
        await diary.choose('Move to…');
        expect(diary.one('group', 'Choose a new time')).to.exist;
        await click(diary.slot(tuesday, '11:00'));
      },
      'clicks and keys': async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('Shift+F10');
        await diary.choose('Move to…');
        await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      },
      touch: async (diary) => {
        await viewport(1024, 768, { touch: true });
        await touchDrag(grab(diary.followUp('Acme')), diary.point(tuesday, '11:30'), { holdFirst: 600 });
      },
    };
    const seen: Record<string, SeenChange> = {};
    for (const [way, act] of Object.entries(ways)) seen[way] = await changeOf(act);
    for (const way of Object.keys(ways)) expect(seen[way], way).to.deep.equal(seen['mouse']);
    expect((seen['mouse']!.change as { after: FollowUp }).after.start).to.equal(target);
  });

  it('D4.8 the same copy by mouse, keys, clipboard and clicks', async () => {
    const ways: Record<string, (diary: Diary) => Promise<void>> = {
      mouse: (diary) => dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '09:30'), { hold: ['Shift'] }),
      keys: async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('m', 'ArrowRight', 'Shift+Enter');
      },
      clipboard: async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('Control+c', 'ArrowRight', 'Control+v');
      },
      clicks: async (diary) => {
        await click(diary.followUp('Acme'), 'right');
        await diary.choose('Copy to…');
        await click(diary.slot(tuesday, '09:00'));
      },
    };
    const seen: Record<string, SeenChange> = {};
    for (const [way, act] of Object.entries(ways)) seen[way] = await changeOf(act);
    for (const way of Object.keys(ways)) expect(seen[way], way).to.deep.equal(seen['mouse']);
  });

  it('D4.8 the same new length by mouse, keys and clicks; both edges in one go by keys', async () => {
    const ways: Record<string, (diary: Diary) => Promise<void>> = {
      mouse: (diary) => dragFromTo(edge(diary.followUp('Acme'), 'bottom'), diary.point(monday, '10:15')),
      keys: async (diary) => {
        await diary.focus(diary.followUp('Acme'));
        await press('r', 'ArrowDown', 'Enter');
      },
      button: async (diary) => {
        await click(diary.followUp('Acme'), 'right');
        await diary.choose('Change duration…');
        expect(diary.one('group', 'Choose a new end time')).to.exist;
        await click(diary.button('15 min longer'));
      },
    };
    const seen: Record<string, SeenChange> = {};
    for (const [way, act] of Object.entries(ways)) seen[way] = await changeOf(act);
    for (const way of Object.keys(ways)) expect(seen[way], way).to.deep.equal(seen['mouse']);
    const both = await changeOf(async (diary) => {
      await diary.focus(diary.followUp('Acme'));
      await press('r', 'ArrowDown', 'Shift+ArrowUp', 'Enter');
    });
    expect((both.change as { after: FollowUp }).after).to.deep.equal({ start: at(8, 45), end: at(10, 15) });
    const clicked = await changeOf(async (diary) => {
      await click(diary.followUp('Acme'), 'right');
      await diary.choose('Change duration…');
      await click(diary.slot(monday, '11:30'));
    });
    expect((clicked.change as { after: FollowUp }).after).to.deep.equal({ end: at(11, 30) });
  });

  it('D4.8 a choice of a new time is left by Escape and by Cancel', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    for (const leave of [() => press('Escape'), () => click(diary.button('Cancel'))]) {
      await click(diary.followUp('Acme'), 'right');
      await diary.choose('Move to…');
      await leave();
      await diary.heard(/Cancelled, nothing changed/);
      expect(diary.maybe('group', 'Choose a new time')).to.equal(undefined);
      expect(diary.hasFocus).to.equal(true);
    }
    expect(diary.changes).to.deep.equal([]);
  });

  it('D4.8 a range by clicks: Shift and click, and "…until here"', async () => {
    const diary = await Diary.open();
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
    await click(diary.slot(tuesday, '10:00'));
    await keyDown('Shift');
    await click(diary.slot(tuesday, '11:30'));
    await keyUp('Shift');
    await diary.heard('10:00 to 12:00, 2 h');
    await press('Enter');
    await click(diary.slot(tuesday, '13:00'));
    await click(diary.slot(tuesday, '14:00'), 'right');
    await diary.choose('…until here');
    expect(diary.opened.map(({ followUp }) => [followUp.start, followUp.end])).to.deep.equal([
      [at(10, 0, 1), at(12, 0, 1)], [at(13, 0, 1), at(14, 30, 1)],
    ]);
  });

  it('D4.5 L in move mode and the menu take it to the to-do list; with attendees it is refused with the reason', async () => {
    const diary = await Diary.open({ followUps: [acme, meeting('b', { title: 'Beta', start: at(12), end: at(13), attendees: [{ associate: 'kari' }] })] });
    await diary.focus(diary.followUp('Beta'));
    await press('m', 'l');
    await diary.alerted('meetings with attendees cannot be moved to the to-do list');
    await press('Enter');
    await diary.alerted('Not moved: meetings with attendees cannot be moved to the to-do list. Still Monday 23, 12:00');
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'l', 'Enter');
    await until(() => diary.followUps('Acme').length === 0, 'Acme gone from the calendar');
    expect([diary.record('a')?.start, diary.record('a')?.due]).to.deep.equal([undefined, '2026-11-23']);
    expect(diary.focused(), 'focus goes to the next in time').to.contain('Beta');
  });

  it('D4.6 completed ones are not moved or resized, and the reason is told', async () => {
    const diary = await Diary.open({ followUps: [{ ...acme, completed: '2026-11-23T10:00:00Z' }] });
    const refusal = 'Not moved: completed follow-ups cannot be changed. Still Monday 23, 09:00';
    await dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '11:30'), {
      beforeDrop: () => {
        const [shown, block] = [ghost(diary)!, diary.followUp('Acme')].map((one) => one.getBoundingClientRect());
        expect(ghost(diary)!.textContent).to.contain('completed');
        expect(shown!.top, 'the reason stands on the follow-up').to.be.closeTo(block!.top, 3);
        expect(shown!.left).to.be.closeTo(block!.left, 3);
      },
    });
    await diary.alerted(refusal);
    expect(diary.toast()?.textContent).to.contain(refusal);
    await diary.focus(diary.followUp('Acme'));
    for (const key of ['m', 'r']) {
      const before = diary.problems.length;
      await press(key);
      expect(diary.problems[before]?.code, key).to.equal('completed');
      await press('Enter');
      await (await diary.dialog()).close();
      await until(() => !diary.dialogIsOpen, 'closed');
    }
    await press('Control+x', 'ArrowRight', 'Control+v');
    expect(diary.changes).to.deep.equal([]);
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
  });

  it('D4.9 every change is undone and done again, deletions too, by keys, toolbar and toast', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    await press('Control+z');
    await diary.heard('Undone: move of Acme');
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
    expect(diary.focused()).to.contain('Acme');
    await press('Control+y');
    await diary.heard('Done again: move of Acme');
    expect(diary.when('a')).to.equal('2026-11-24T09:00/10:00');
    await click(diary.button('Undo'));
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
    await click(diary.button('Redo'));
    await diary.focus(diary.followUp('Acme'));
    await press('Delete');
    await diary.answer('Delete');
    expect(diary.followUps('Acme')).to.have.length(0);
    expect(diary.toast()?.textContent).to.contain('Deleted Acme');
    await click(await until(() => diary.toast()?.querySelector('.action'), 'the action of the message'));
    await until(() => diary.followUps('Acme').length === 1, 'Acme back');
    await until(() => diary.focused().startsWith('Acme'), 'focus on it');
    await press('Control+y', 'Control+z');
    expect(diary.followUps('Acme')).to.have.length(1);
  });

  it('D4.9 undoing a copy takes it away, and focus stays in the diary', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Shift+Enter');
    expect(diary.followUps('Acme')).to.have.length(2);
    await press('Control+z');
    expect(diary.followUps('Acme')).to.have.length(1);
    expect(diary.focused()).to.match(/Acme|Tuesday 24 November, 09:00/);
  });

  it('D4.10 moving over a clock change keeps the wall clock and the minutes', async () => {
    const spring = meeting('s', { title: 'Spring', start: '2027-03-26T09:00:00+01:00[Europe/Oslo]', end: '2027-03-26T10:30:00+01:00[Europe/Oslo]' });
    const act = async (diary: Diary): Promise<void> => {
      await diary.focus(diary.followUp('Spring'));
      await press('m', 'ArrowRight', 'ArrowRight', 'Enter');
    };
    const byKeys = await changeOf(act, { date: '2027-03-26', followUps: [spring] });
    expect((byKeys.change as { after: FollowUp }).after).to.deep.equal({ start: '2027-03-28T09:00:00+02:00[Europe/Oslo]', end: '2027-03-28T10:30:00+02:00[Europe/Oslo]' });
    const byMouse = await changeOf((diary) => dragFromTo(grab(diary.followUp('Spring')), diary.point('Sunday 28 March', '09:30')), { date: '2027-03-26', followUps: [spring] });
    expect(byMouse).to.deep.equal(byKeys);
  });

  it('D20.3 a change that the host vetoes leaves no trace', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    const asked: unknown[] = [];
    diary.view.addEventListener('diary-before-change', (event) => {
      asked.push(event.change.intent, (event.after as FollowUp).start);
      event.preventDefault();
    });
    await dragFromTo(grab(diary.followUp('Acme')), diary.point(tuesday, '09:30'));
    expect(asked).to.deep.equal(['move', at(9, 0, 1)]);
    await diary.alerted('Not moved: the page did not allow it. Still Monday 23, 09:00');
    expect([diary.changes, diary.problems.map((problem) => problem.code)]).to.deep.equal([[], ['vetoed']]);
    expect(nameOf(diary.followUp('Acme'))).to.equal('Acme, 09:00 to 10:00, Monday 23 November');
    expect(diary.view.store?.history.undo, 'nothing to undo').to.equal(undefined);
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    expect(diary.focused(), 'focus stays on it').to.equal('Acme, 09:00 to 10:00, Monday 23 November');
    await press('Control+Enter');
    expect(diary.record('a')).to.deep.equal((await freshRecord()));
  });

  async function freshRecord(): Promise<FollowUp | undefined> {
    const other = await Diary.open({ followUps: [acme] });
    return other.record('a');
  }

  it('D4.1 the grid scrolls along while dragging at its edge, and shows what lies behind', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    const grid = diary.one('grid');
    const before = grid.scrollTop;
    await mouseMove(grab(diary.followUp('Acme')));
    await mouseDown();
    await mouseMove(pointIn(grid, 0.5, 0.99), 4);
    await until(() => grid.scrollTop > before + 60, 'the grid scrolled');
    await press('Escape');
    await mouseUp();
    expect(diary.changes).to.deep.equal([]);
  });
});

describe('diary-view: completing and deleting (D6, D18)', () => {
  it('D6.1 Ctrl+Enter and the menu complete and reopen', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('Control+Enter');
    await diary.heard('Completed Acme. Undo: Control Z');
    expect(nameOf(diary.followUp('Acme'))).to.match(/, completed$/);
    expect(diary.focused()).to.contain('completed');
    await press('Control+Enter');
    await diary.heard('Acme is no longer completed. Undo: Control Z');
    await press('Shift+F10');
    expect(diary.one('menuitemcheckbox', /^Completed/).getAttribute('aria-checked')).to.equal('false');
    await diary.choose('Completed');
    expect(diary.record('a')?.completed).to.be.a('string');
    expect(diary.changes.map((seen) => (seen.change as { intent: string }).intent)).to.deep.equal(['complete', 'reopen', 'complete']);
  });

  it('D18.1 Delete asks; Keep and Escape keep, and focus stays', async () => {
    const diary = await Diary.open({ followUps: [acme, meeting('b', { title: 'Beta', start: at(12), end: at(13) })] });
    await diary.focus(diary.followUp('Acme'));
    await press('Delete');
    expect((await diary.question()).textContent).to.contain('“Acme” will be deleted');
    await diary.answer('Keep');
    expect(diary.focused()).to.contain('Acme');
    await press('Delete');
    await diary.question();
    await press('Escape');
    await until(() => diary.focused().startsWith('Acme'), 'focus back');
    expect(diary.changes).to.deep.equal([]);
    await press('Delete');
    await diary.question();
    await press('Enter');
    await diary.heard('Deleted Acme. Undo: Control Z');
    await until(() => diary.focused().startsWith('Beta'), 'focus on the next in time');
    await press('Control+z');
    await until(() => diary.focused().startsWith('Acme'), 'Acme back, in focus');
  });

  it('D18.1 of a series it asks which', async () => {
    const diary = await Diary.open({ followUps: [{ ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=5' } }] });
    expect(diary.followUps('Acme')).to.have.length(5);
    await click(diary.followUp(/Acme.*Wednesday/));
    await press('Delete');
    await diary.answer('Only this');
    expect(diary.followUps('Acme')).to.have.length(4);
    expect(diary.changes[0]?.scope).to.equal('occurrence');
    expect(diary.hasFocus).to.equal(true);
    await press('Control+z');
    await until(() => diary.followUps('Acme').length === 5, 'all five back');
    await click(diary.followUp(/Acme.*Wednesday/), 'right');
    await diary.choose('Delete');
    await diary.answer('The whole series');
    await until(() => diary.followUps('Acme').length === 0, 'none left');
    expect(diary.changes.at(-1)?.scope).to.equal('series');
    expect(diary.hasFocus).to.equal(true);
    await click(await until(() => diary.toast()?.querySelector('.action'), 'the action of the message'));
    await until(() => diary.followUps('Acme').length === 5, 'all five back again');
  });

  it('D18.1 the whole series goes with its exceptions: asked once, told once, undone at once', async () => {
    const exception = meeting('x', { title: 'Moved Acme', start: at(13, 0, 1), end: at(14, 0, 1), series: { id: 'a', original: at(9, 0, 1) } });
    const diary = await Diary.open({ followUps: [{ ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=5' } }, exception] });
    const names = diary.names();
    const [series, moved] = [diary.record('a'), diary.record('x')];
    const asked: number[] = [];
    diary.view.addEventListener('diary-before-change', (event) => {
      asked.push(event.change.type === 'batch' ? event.change.changes.length : 1);
      if (asked.length === 1) event.preventDefault();
    });
    const removeAll = async (): Promise<void> => {
      await click(diary.followUp(/^Acme.*Wednesday/u), 'right');
      await diary.choose('Delete');
      await diary.answer('The whole series');
    };
    await removeAll();
    expect(diary.names(), 'vetoed').to.deep.equal(names);
    await removeAll();
    await diary.heard('Deleted the whole series Acme. Undo: Control Z');
    expect(diary.names()).to.deep.equal([]);
    expect([diary.record('a'), diary.record('x'), diary.changes.length]).to.deep.equal([undefined, undefined, 1]);
    await press('Control+z');
    await diary.heard('Undone: deletion of Acme');
    expect(diary.names()).to.deep.equal(names);
    const plain = ({ revision: _revision, ...record }: FollowUp): FollowUp => record;
    expect([plain(diary.record('a')!), plain(diary.record('x')!)]).to.deep.equal([plain(series!), plain(moved!)]);
    expect(asked).to.deep.equal([2, 2, 2]);
  });

  it('D18.1 a moved date that is deleted does not come back where its rule puts it', async () => {
    const exception = meeting('x', { title: 'Moved Acme', start: at(13, 0, 1), end: at(14, 0, 1), series: { id: 'a', original: at(9, 0, 1) } });
    const diary = await Diary.open({ followUps: [{ ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=3' } }, exception] });
    await click(diary.followUp('Moved Acme'));
    await press('Delete');
    await diary.answer('Only this');
    await diary.heard('Deleted Moved Acme. Undo: Control Z');
    expect(diary.followUps().map((block) => /Monday|Tuesday|Wednesday/u.exec(nameOf(block))?.[0])).to.deep.equal(['Monday', 'Wednesday']);
    await press('Control+z');
    await diary.heard('Undone: deletion of Moved Acme');
    expect(diary.followUps()).to.have.length(3);
  });

  it('D4.9 what a person imported is undone in one step, and its number said', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.view.store!.importData({ followUps: [meeting('b', { title: 'Beta' }), meeting('c', { title: 'Gamma' })] }, { undoable: true });
    await until(() => diary.followUps().length === 3, 'what was imported');
    await diary.focus(diary.followUp('Acme'));
    await press('Control+z');
    await diary.heard('Undone: import of 2 follow-ups');
    expect(diary.followUps()).to.have.length(1);
  });

  it('D7.4 dragging one date of a series asks which ones; only this moves only that one', async () => {
    const diary = await Diary.open({ followUps: [{ ...acme, repeat: { rule: 'FREQ=DAILY;COUNT=3' } }] });
    await dragFromTo(grab(diary.followUp(/Acme.*Tuesday/)), diary.point(tuesday, '12:30'));
    await diary.answer('Only this');
    expect(diary.names().filter((name) => name.startsWith('Acme')).map((name) => name.replace(/, repeats$/u, ''))).to.have.members([
      'Acme, 09:00 to 10:00, Monday 23 November', 'Acme, 12:00 to 13:00, Tuesday 24 November', 'Acme, 09:00 to 10:00, Wednesday 25 November',
    ]);
    expect(diary.focused()).to.contain('12:00 to 13:00');
    await press('Control+z');
    expect(nameOf(diary.followUp(/Acme.*Tuesday/))).to.contain('09:00 to 10:00');
  });

  it('D18.1 deleting what one was invited to counts as declined', async () => {
    const diary = await Diary.open({ followUps: [meeting('i', { title: 'Invited', owner: 'kari', attendees: [{ associate: 'me', status: 'not-seen' }] })] });
    await diary.focus(diary.followUp('Invited'));
    await press('Delete');
    expect((await diary.question()).textContent).to.contain('declined');
    await diary.answer('Delete');
    expect((diary.record('i') as FollowUp).attendees?.[0]?.status).to.equal('declined');
  });

  it('D9.5 Assign to… gives it to another owner', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await click(diary.followUp('Acme'), 'right');
    await diary.choose('Assign to…');
    await diary.choose('Kari Nordmann, colleague');
    await diary.heard('Assigned Acme to Kari Nordmann. Undo: Control Z');
    expect(diary.record('a')?.owner).to.equal('kari');
    expect(diary.hasFocus).to.equal(true);
  });
});
