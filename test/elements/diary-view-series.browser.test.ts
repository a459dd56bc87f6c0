import { expect } from '@open-wc/testing';
import { Diary, nameOf } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, dragFromTo, press, type, until, type Point } from '../harness/input.js';

const [monday, tuesday, wednesday] = ['Monday 23 November', 'Tuesday 24 November', 'Wednesday 25 November'] as const;
const acme = meeting('a', { title: 'Acme', repeat: { rule: 'FREQ=DAILY;COUNT=6' } });

function grab(block: HTMLElement): Point {
  const box = block.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + 26 };
}

/** "Mon 09:00" of what is shown, in order. */
const shown = (diary: Diary, title = 'Acme'): string[] => diary.followUps(title)
  .map((block) => /(\d\d:\d\d) to \d\d:\d\d, (\w{3})/u.exec(nameOf(block))!)
  .map(([, time, day]) => `${day} ${time}`)
  .sort((a, b) => order.indexOf(a.slice(0, 3)) - order.indexOf(b.slice(0, 3)) || (a < b ? -1 : 1));
const order = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the open question says below its text. */
async function details(diary: Diary): Promise<string> {
  const question = await diary.question();
  const element = (): HTMLElement => question.querySelector('.details')!;
  await until(() => element().textContent?.trim(), 'the preview');
  return element().innerText;
}

async function move(diary: Diary, from: RegExp, day: string, time: string): Promise<void> {
  await dragFromTo(grab(diary.followUp(from)), diary.point(day, time));
}

describe('diary-view: series (D7)', () => {
  it('D7.4 this and all future: the later dates move, the past stays, one undo brings all back', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await move(diary, /^Acme.*Wednesday/u, wednesday, '12:30');
    const preview = await details(diary);
    expect(preview).to.match(/4 dates move/u).and.to.match(/Wednesday 25 November, 09:00–10:00\s*Dropped/u).and.to.match(/Wednesday 25 November, 12:00–13:00\s*New/u);
    await diary.answer('This and all future ones');
    await until(() => shown(diary).includes('Wed 12:00'), 'the move');
    expect(shown(diary)).to.deep.equal(['Mon 09:00', 'Tue 09:00', 'Wed 12:00', 'Thu 12:00', 'Fri 12:00', 'Sat 12:00']);
    expect(diary.changes.map(({ scope }) => scope)).to.deep.equal(['future']);
    expect(diary.focused()).to.match(/^Acme, 12:00 to 13:00, Wednesday/u);
    await press('Control+z');
    await until(() => shown(diary).includes('Wed 09:00'), 'undone');
    expect(shown(diary)).to.deep.equal(['Mon 09:00', 'Tue 09:00', 'Wed 09:00', 'Thu 09:00', 'Fri 09:00', 'Sat 09:00']);
  });

  it('D7.4 on the first date the series itself moves', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await move(diary, /^Acme.*Monday/u, monday, '11:30');
    await diary.answer('This and all future ones');
    await until(() => shown(diary).includes('Sat 11:00'), 'the move');
    expect([diary.changes[0]?.scope, diary.record('a')?.start, diary.record('a')?.repeat]).to.deep.equal(['series', at(11), { rule: 'FREQ=DAILY;COUNT=6' }]);
  });

  it('D7.4 Cancel and Escape leave all as it was, with focus on the date', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    for (const leave of [() => diary.answer('Cancel'), () => press('Escape')]) {
      await move(diary, /^Acme.*Tuesday/u, tuesday, '12:30');
      await diary.question();
      await leave();
      await until(() => diary.hasFocus, 'focus');
      expect([shown(diary).join(), diary.changes.length]).to.deep.equal(['Mon 09:00,Tue 09:00,Wed 09:00,Thu 09:00,Fri 09:00,Sat 09:00', 0]);
    }
  });

  it('D7.4 the preview names what the later dates would clash with', async () => {
    const diary = await Diary.open({ followUps: [acme, meeting('b', { title: 'Beta', start: at(12, 0, 3), end: at(13, 0, 3) })] });
    await move(diary, /^Acme.*Wednesday/u, wednesday, '12:30');
    const preview = await details(diary);
    expect(preview).to.match(/1 conflict/u).and.to.match(/Thursday 26 November, 12:00–13:00\s*Conflict: Beta/u);
    await diary.answer('Only this');
    expect(shown(diary)).to.deep.equal(['Mon 09:00', 'Tue 09:00', 'Wed 12:00', 'Thu 09:00', 'Fri 09:00', 'Sat 09:00']);
  });

  it('D7.4 a rule that cannot follow says why, and offers only this', async () => {
    const diary = await Diary.open({ followUps: [{ ...acme, repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=6' } }] });
    await move(diary, /^Acme.*Wednesday/u, monday, '12:30');
    expect(await details(diary)).to.match(/only: .*several days/u);
    const labels = [...(await diary.question()).querySelectorAll('button')].map((button) => button.textContent?.trim());
    expect(labels).to.deep.equal(['Only this', 'Cancel']);
    await diary.answer('Only this');
    expect(shown(diary)).to.deep.equal(['Mon 09:00', 'Mon 12:00']);
  });

  it('D7.4 an exception moved back into line is an ordinary date again', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await move(diary, /^Acme.*Tuesday/u, tuesday, '12:30');
    await diary.answer('Only this');
    const exceptions = async (): Promise<(string | undefined)[]> => {
      const whole = await diary.view.store!.wholeSeries('a');
      return whole.ok ? whole.value.exceptions.map(({ series }) => series?.original) : [];
    };
    expect(await exceptions()).to.deep.equal([at(9, 0, 1)]);
    await move(diary, /^Acme.*Tuesday/u, tuesday, '09:30');
    await diary.answer('Only this');
    expect(await exceptions()).to.deep.equal([]);
    expect(shown(diary)).to.deep.equal(['Mon 09:00', 'Tue 09:00', 'Wed 09:00', 'Thu 09:00', 'Fri 09:00', 'Sat 09:00']);
  });

  it('D7.4 D4.8 the same by the keys alone', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp(/^Acme.*Wednesday/u));
    await press('m', 'ArrowDown', 'Enter');
    await diary.question();
    await press('Tab', 'Enter');
    await until(() => shown(diary).includes('Wed 09:15') || shown(diary).includes('Wed 09:30'), 'the move');
    const [, , wed, thu] = shown(diary);
    expect([wed!.slice(4), diary.changes[0]?.scope]).to.deep.equal([thu!.slice(4), 'future']);
    await until(() => /Wednesday/u.test(diary.focused()), 'focus on the date');
  });

  it('D7.5 D18.1 deletes this and all future, and keeps what came before', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await click(diary.followUp(/^Acme.*Thursday/u));
    await press('Delete');
    expect(await details(diary)).to.match(/3 dates are dropped/u);
    await diary.answer('This and all future ones');
    await until(() => shown(diary).length === 3, 'the rest gone');
    expect([shown(diary), diary.changes[0]?.scope]).to.deep.equal([['Mon 09:00', 'Tue 09:00', 'Wed 09:00'], 'future']);
    await press('Control+z');
    await until(() => shown(diary).length === 6, 'undone');
  });

  it('D7.5 Stop repeating keeps this one and deletes later ones', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await click(diary.followUp(/^Acme.*Tuesday/u), 'right');
    await diary.choose('Stop repeating after this');
    await until(() => shown(diary).length === 2, 'the later ones gone');
    await click(diary.followUp(/^Acme.*Monday/u), 'right');
    await diary.choose('Stop repeating after this');
    await until(() => diary.record('a')?.repeat === undefined, 'an ordinary follow-up');
    expect(shown(diary)).to.deep.equal(['Mon 09:00']);
  });

  it('D7.4 D5 saving a date in the dialog asks too; left unanswered, the dialog stays with what was typed', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp(/^Acme.*Thursday/u));
    await press('Enter');
    const dialog = await diary.dialog();
    dialog.shadowRoot!.querySelector<HTMLInputElement>('#title')!.focus();
    await press('Control+a');
    await type('Renewal');
    const question = (): HTMLElement | null | undefined => dialog.shadowRoot!.querySelector('diary-confirm')?.shadowRoot?.querySelector<HTMLElement>('dialog[open]');
    const save = async (answer: string): Promise<void> => {
      await press('Control+Enter');
      const open = await until(question, 'the question');
      await click([...open.querySelectorAll('button')].find((button) => button.textContent?.trim() === answer)!);
    };
    await save('Cancel');
    await until(() => !question(), 'the question gone');
    expect([diary.dialogIsOpen, await diary.field('title'), diary.changes.length]).to.deep.equal([true, 'Renewal', 0]);
    await save('This and all future ones');
    await until(() => !diary.dialogIsOpen, 'the closed dialog');
    await until(() => shown(diary, 'Renewal').length === 3, 'the new title');
    expect([shown(diary), shown(diary, 'Renewal')]).to.deep.equal([['Mon 09:00', 'Tue 09:00', 'Wed 09:00'], ['Thu 09:00', 'Fri 09:00', 'Sat 09:00']]);
  });
});
