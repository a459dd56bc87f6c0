import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { doubleClick, dragFromTo, nextPaint, press, until } from '../harness/input.js';

const autumn = '2026-10-25';
const spring = '2026-03-29';
const zoned = (day: string, time: string, offset: string): string => `${day}T${time}:00${offset}[Europe/Oslo]`;
const at = (id: string, day: string, from: readonly [string, string], to: readonly [string, string], title: string) =>
  meeting(id, { title, start: zoned(day, ...from), end: zoned(day, ...to) });
const grid = (diary: Diary): ShadowRoot => diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!;
/** The hours as they stand beside the grid, with what tells two of them apart. */
const hours = (diary: Diary): string[] => [...grid(diary).querySelectorAll('.slot:not(.part) .axis > span')]
  .map((span) => [...span.childNodes].map((node) => node.textContent).join(' '));
/** Rows that a block begins in and covers, from its place. */
const rows = (diary: Diary, title: string): readonly [from: number, count: number] => {
  const block = diary.followUp(title).getBoundingClientRect();
  const body = grid(diary).querySelector('.body')!.getBoundingClientRect();
  const row = grid(diary).querySelector('.slot')!.getBoundingClientRect().height;
  return [Math.round((block.top - body.top) / row), Math.round(block.height / row)];
};
const gaps = (diary: Diary): number => grid(diary).querySelectorAll('.gap').length;
const opened = async (view: 'day' | 'week', day: string, followUps: readonly object[] = []): Promise<Diary> => {
  const diary = await Diary.open({ view, date: day, followUps });
  await until(() => hours(diary).length > 0, 'the hours');
  return diary;
};

describe('diary-view: days on which the clocks change (D8, D4.10)', () => {
  it('D8 the day of 25 hours shows the repeated one twice, told apart, and what lies in each', async () => {
    const diary = await opened('day', autumn, [
      at('a', autumn, ['02:30', '+02:00'], ['03:00', '+01:00'], 'First pass'),
      at('b', autumn, ['02:30', '+01:00'], ['03:00', '+01:00'], 'Second pass'),
    ]);
    expect(hours(diary)).to.have.length(25);
    expect(hours(diary).slice(1, 5)).to.deep.equal(['01:00', '02:00 UTC+2', '02:00 UTC+1', '03:00']);
    expect(rows(diary, 'First pass')).to.deep.equal([5, 3]);
    expect(rows(diary, 'Second pass')).to.deep.equal([7, 1]);
    expect(diary.slot('Sunday 25 October', '02:00, UTC+1').getAttribute('aria-label')).to.contain('busy');
    expect(gaps(diary)).to.equal(0);
  });

  it('D8 in the week the other days have nothing in the second hour, and say so', async () => {
    const diary = await opened('week', autumn);
    expect([hours(diary).length, gaps(diary)]).to.deep.equal([25, 6]);
    expect(diary.slot('Monday 19 October', '02:00, UTC+1').getAttribute('aria-label')).to.contain('no such time');
    expect(diary.slot('Monday 19 October', '02:00, UTC+2').getAttribute('aria-label')).not.to.contain('no such time');
    expect(grid(diary).querySelector('.grid')!.getAttribute('aria-rowcount')).to.equal('52');
  });

  it('D8 the missing hour is hatched on its day, in Day and Week, and said', async () => {
    const diary = await opened('day', spring);
    expect([hours(diary).length, gaps(diary)]).to.deep.equal([24, 1]);
    expect(diary.slot('Sunday 29 March', '02:30').getAttribute('aria-label')).to.contain('no such time');
    diary.view.view = 'week';
    await until(() => grid(diary).querySelectorAll('.day').length === 7, 'the week');
    expect(gaps(diary)).to.equal(1);
    diary.view.date = '2026-04-08';
    await until(() => gaps(diary) === 0, 'an ordinary week');
    expect(hours(diary)).to.have.length(24);
  });

  it('D4.10 with the mouse into the second pass, and back to the first', async () => {
    const diary = await opened('day', autumn, [at('a', autumn, ['04:00', '+01:00'], ['05:00', '+01:00'], 'Night watch')]);
    grid(diary).querySelector('.grid')!.scrollTop = 0;
    await nextPaint();
    const row = diary.slot('Sunday 25 October', '02:00, UTC+1').getBoundingClientRect();
    const block = diary.followUp('Night watch').getBoundingClientRect();
    await dragFromTo({ x: block.left + 30, y: block.top + 12 }, { x: block.left + 30, y: row.top + 12 });
    await until(() => diary.record('a')?.start === zoned(autumn, '02:00', '+01:00'), 'the second pass');
    expect(diary.record('a')!.end).to.equal(zoned(autumn, '03:00', '+01:00'));
    const there = diary.followUp('Night watch').getBoundingClientRect();
    const first = diary.slot('Sunday 25 October', '02:00, UTC+2').getBoundingClientRect();
    await dragFromTo({ x: there.left + 30, y: there.top + 12 }, { x: there.left + 30, y: first.top + 12 });
    await until(() => diary.record('a')?.start === zoned(autumn, '02:00', '+02:00'), 'the first pass');
    expect(diary.record('a')!.end).to.equal(zoned(autumn, '02:00', '+01:00'));
  });

  it('D4.8 with the keys through both passes, and undone', async () => {
    const diary = await opened('day', autumn, [at('a', autumn, ['01:30', '+02:00'], ['02:00', '+02:00'], 'Night watch')]);
    await diary.focus(diary.followUp('Night watch'));
    await press('m');
    for (let step = 0; step < 6; step += 1) await press('ArrowDown');
    await press('Enter');
    await until(() => diary.record('a')?.start === zoned(autumn, '02:00', '+01:00'), 'six quarters on');
    await press('Control+z');
    await until(() => diary.record('a')?.start === zoned(autumn, '01:30', '+02:00'), 'back');
  });

  it('D3.2 double click in the second hour makes something there; in another day\'s place for it, the hour after', async () => {
    const diary = await opened('week', autumn);
    const create = async (day: string): Promise<string> => {
      const { left, top } = diary.slot(day, '02:00, UTC+1').getBoundingClientRect();
      await doubleClick({ x: left + 20, y: top + 8 });
      await diary.dialog();
      const time = await diary.field('startTime');
      await press('Escape');
      return time;
    };
    diary.slot('Sunday 25 October', '02:00, UTC+1').scrollIntoView({ block: 'center' });
    expect(await create('Monday 19 October')).to.equal('03:00');
    expect(await create('Sunday 25 October')).to.equal('02:00');
  });

  it('D4.10 a follow-up of four hours over the change keeps its minutes on another day', async () => {
    const diary = await opened('week', autumn, [at('a', autumn, ['01:00', '+02:00'], ['04:00', '+01:00'], 'Night watch')]);
    expect(rows(diary, 'Night watch')).to.deep.equal([2, 8]);
    await diary.focus(diary.followUp('Night watch'));
    await press('m');
    await press('ArrowLeft');
    await press('Enter');
    await until(() => diary.record('a')?.start === '2026-10-24T01:00:00+02:00[Europe/Oslo]', 'Saturday');
    expect(diary.record('a')!.end).to.equal('2026-10-24T05:00:00+02:00[Europe/Oslo]');
  });
});
