import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { Diary, nameOf, type DiaryOptions } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, deepActiveElement, doubleClick, dragFromTo, longPress, mouseMove, nextPaint, pointIn, press, touchDrag, until, viewport, type Point } from '../harness/input.js';

const [monday, tuesday, wednesday, thursday, sunday] = ['Monday 23 November', 'Tuesday 24 November', 'Wednesday 25 November', 'Thursday 26 November', 'Sunday 29 November'];
const now = '2026-11-23T10:10:00+01:00';

/** The month of November 2026, Monday the 23rd being today. */
async function month(options: DiaryOptions = {}): Promise<Diary> {
  const diary = await Diary.open({ view: 'month', now, ...options });
  diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
  return diary;
}

function fair(id = 'fair', from = 0, days = 3, fields: Partial<FollowUp> = {}): FollowUp {
  return meeting(id, { title: 'Fair', allDay: true, start: at(0, 0, from), end: at(0, 0, from + days), ...fields });
}

/** So many meetings one after the other on a day. */
function many(count: number, day = 0): FollowUp[] {
  return Array.from({ length: count }, (_, i) => meeting(`m${day}-${i}`, { title: `Talk ${i}`, start: at(8, i % 60, day), end: at(9, i % 60, day) }));
}

const cell = (diary: Diary, day: string): HTMLElement => diary.one('gridcell', new RegExp(`^${day}, `));

/** The empty part of a day: what stands in it begins at the top. */
const empty = (diary: Diary, day: string): Point => pointIn(cell(diary, day), 0.8, 0.92);

/** What a person would call focus: name of the innermost focused element, always in the diary. */
const focused = (): string => nameOf(deepActiveElement() ?? document.body);

async function walk(...keys: string[]): Promise<string> {
  await press(...keys);
  await nextPaint();
  return focused();
}

describe('diary-month-grid: what it shows', () => {
  it('D1.3 shows all weeks of the month as a grid with a named cell per day', async () => {
    const diary = await month({ followUps: [meeting('a'), meeting('b', { start: at(11), end: at(12) })] });
    const grid = diary.one('grid', 'November 2026');
    expect(diary.all('gridcell')).to.have.length(42);
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).to.deep.equal(['7', '8']);
    expect(diary.all('row').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    expect(diary.all('columnheader').map(nameOf)).to.deep.equal(['Wk', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    expect(nameOf(cell(diary, monday))).to.equal('Monday 23 November, 2 follow-ups, today');
    expect(cell(diary, sunday).getAttribute('aria-colindex')).to.equal('8');
  });

  it('D1.3 a click on a date opens Day, on a week number Week', async () => {
    const diary = await month();
    await click(diary.button(`Open ${wednesday}`));
    await until(() => diary.view.view === 'day', 'the day');
    expect([diary.view.view, diary.view.date]).to.deep.equal(['day', '2026-11-25']);
    await click(diary.tab('Month'));
    await click(await until(() => diary.maybe('button', 'Week 46'), 'the month'));
    await until(() => diary.view.view === 'week', 'the week');
    expect([diary.view.view, diary.view.date]).to.deep.equal(['week', '2026-11-09']);
  });

  it('D1.3 "+N more" opens them all; Escape returns to it', async () => {
    const diary = await month({ followUps: many(9) });
    const more = diary.one('button', /^\d more, Monday 23 November$/);
    const shown = diary.followUps('Talk').length;
    expect(nameOf(more)).to.equal(`${9 - shown} more, Monday 23 November`);
    await click(more);
    const list = await until(() => diary.maybe('dialog', 'All follow-ups, Monday 23 November'), 'the list');
    expect(list.querySelectorAll('li')).to.have.length(9);
    await press('Escape');
    expect(focused()).to.equal(nameOf(more));
  });

  it('D1.3 what is drawn is bounded by the cells, not by what is in view', async () => {
    const diary = await month({ followUps: Array.from({ length: 30 }, (_, day) => many(60, day - 20)).flat() });
    expect(diary.followUps().length).to.be.below(42 * 4);
    expect(nameOf(cell(diary, monday))).to.contain('60 follow-ups');
  });

  it('D1.3 the lanes follow the height: two at least, more where there is room', async () => {
    const diary = await month({ followUps: many(9) });
    const before = diary.followUps('Talk').length;
    diary.view.style.setProperty('--diary-height', '1100px');
    await until(() => diary.followUps('Talk').length > before, 'more lanes');
    diary.view.style.setProperty('--diary-height', '420px');
    await until(() => diary.followUps('Talk').length === 1, 'two lanes');
    for (const block of diary.followUps()) expect(block.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('D1.5 where the weeks do not all fit, the week of today is in sight', async () => {
    const diary = await month();
    diary.view.style.setProperty('--diary-height', '420px');
    diary.view.date = '2026-10-05';
    await diary.settled();
    diary.view.date = '2026-11-23';
    await diary.settled();
    const [day, grid] = [cell(diary, monday).getBoundingClientRect(), diary.one('grid').getBoundingClientRect()];
    expect(day.bottom).to.be.at.most(grid.bottom);
  });

  it('has no accessibility violations', async () => {
    const diary = await month({ followUps: [fair(), meeting('a'), ...many(9, 3)] });
    // names say more than what is seen, by the scheme of the diary; that rule of axe is an experiment
    await expect(diary.view).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] });
  });

  it('D1.4 the week begins where the person wants, and weekend and week numbers can be hidden', async () => {
    const diary = await month({ firstDay: 'sunday' });
    expect(nameOf(diary.all('columnheader')[1]!)).to.equal('Sunday');
    diary.view.store?.setPreferences({ weekend: false, weekNumbers: false });
    await until(() => diary.all('columnheader').length === 5, 'five days');
    expect(diary.all('rowheader')).to.have.length(0);
    expect(diary.all('gridcell').slice(0, 5).map((each) => each.getAttribute('aria-colindex'))).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(diary.one('grid').getAttribute('aria-colcount')).to.equal('5');
  });

  it('D1.5 marks today, Sundays, holidays and the days of other months', async () => {
    const diary = await month({ data: { holidays: [{ date: '2026-11-25', name: 'Harvest day' }] } });
    expect(cell(diary, monday).getAttribute('aria-current')).to.equal('date');
    expect(nameOf(cell(diary, wednesday))).to.equal('Wednesday 25 November, 0 follow-ups, Harvest day, holiday');
    const colour = (day: string): string => getComputedStyle(cell(diary, day).querySelector('.date')!).color;
    expect(colour(sunday)).to.equal(colour(wednesday));
    expect(colour(sunday)).not.to.equal(colour(thursday));
    const surface = (day: string): string => getComputedStyle(cell(diary, day)).backgroundColor;
    expect(surface('Tuesday 1 December')).not.to.equal(surface(tuesday));
  });

  it('D2.1 a chip begins with its time; a narrow one shows its title only', async () => {
    const diary = await month({ followUps: [meeting('a', { title: 'Price review', company: { id: 'acme', name: 'Acme' } })] });
    expect(diary.followUp('Acme').textContent?.trim()).to.equal('09:00 Acme · Price review');
    expect(nameOf(diary.followUp('Acme'))).to.equal('Acme, Price review, 09:00 to 10:00, Monday 23 November');
    await viewport(360, 800);
    await until(() => diary.followUp('Acme').textContent?.trim() === 'Acme · Price review', 'the narrow chip');
    expect(diary.followUp('Acme').getBoundingClientRect().width).to.be.at.least(24);
  });

  it('D2.7 what lasts several days is a bar over them, a child of its first day, and goes on in the next week', async () => {
    const diary = await month({ followUps: [fair('fair', 5, 4)] });
    const [first, second] = diary.followUps('Fair');
    expect(first!.closest('[role=gridcell]')).to.equal(cell(diary, 'Saturday 28 November'));
    expect(second!.closest('[role=gridcell]')).to.equal(cell(diary, 'Monday 30 November'));
    const days = (bar: HTMLElement, day: string): number => Math.round(bar.getBoundingClientRect().width / cell(diary, day).getBoundingClientRect().width);
    expect([days(first!, sunday), days(second!, sunday)]).to.deep.equal([2, 2]);
  });

  it('one changed follow-up redraws its own cell only', async () => {
    const diary = await month({ followUps: [meeting('a', { title: 'First' }), meeting('b', { title: 'Other', start: at(9, 0, 1), end: at(10, 0, 1) })] });
    const touched = new Set<string>();
    const seen = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? 'elsewhere');
      }
    });
    seen.observe(diary.view.grid!.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    diary.view.store?.dispatch({ type: 'update', entity: 'followUp', id: 'a', intent: 'edit', before: { title: 'First' }, after: { title: 'Second' } });
    await until(() => diary.followUps('Second').length === 1, 'the new title');
    seen.disconnect();
    expect([...touched]).to.deep.equal(['2026-11-23']);
  });

  it('speaks Norwegian, and runs from right to left', async () => {
    const diary = await month({ lang: 'nb', dir: 'rtl', followUps: [meeting('a')] });
    await until(() => diary.maybe('gridcell', /^mandag 23/), 'the language');
    expect(nameOf(cell(diary, 'mandag 23. november'))).to.equal('mandag 23. november, 1 oppfølging, i dag');
    diary.view.grid?.focusTime('2026-11-24', 'all-day');
    expect(await walk('ArrowLeft')).to.match(/^onsdag 25\. november/);
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, 'onsdag 25. november'));
    expect(diary.when('a')).to.equal('2026-11-25T09:00/10:00');
  });
});

describe('diary-month-grid: pointer', () => {
  it('D4.1 a dragged follow-up keeps its time on the other day; a ghost shows where', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    const target = cell(diary, thursday).getBoundingClientRect();
    let ghost: DOMRect | undefined;
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, thursday), {
      beforeDrop: () => {
        ghost = diary.view.grid!.shadowRoot!.querySelector('.ghost:not([hidden])')!.getBoundingClientRect();
      },
    });
    expect(Math.abs(ghost!.left - target.left)).to.be.below(6);
    expect(Math.abs(ghost!.width - target.width)).to.be.below(8);
    expect(diary.when('a')).to.equal('2026-11-26T09:00/10:00');
    await diary.heard(/^Moved Meeting a/);
    expect(focused()).to.match(/^Meeting a, 09:00 to 10:00, Thursday 26 November/);
  });

  it('D4.1 a bar is moved by the day it is taken at', async () => {
    const diary = await month({ followUps: [fair()] });
    await dragFromTo(pointIn(diary.followUp('Fair'), 0.8, 0.5), empty(diary, 'Wednesday 18 November'));
    expect(diary.record('fair')!.start!.slice(0, 10)).to.equal('2026-11-16');
    expect(diary.record('fair')!.end!.slice(0, 10)).to.equal('2026-11-19');
  });

  it('D4.2 Shift copies', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, wednesday), { hold: ['Shift'] });
    await until(() => diary.followUps('Meeting a').length === 2, 'the copy');
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
  });

  it('D3.7 Escape cancels a drag', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, wednesday), { cancel: true });
    expect(diary.changes).to.have.length(0);
    expect(diary.view.grid!.shadowRoot!.querySelector('.ghost:not([hidden])')).to.equal(null);
  });

  it('D4.3 the ends of a bar change its last and first day', async () => {
    const diary = await month({ followUps: [fair('fair', 1, 2)] });
    await dragFromTo(pointIn(diary.followUp('Fair'), 0.99, 0.5), empty(diary, 'Friday 27 November'));
    expect(diary.record('fair')!.end!.slice(0, 10)).to.equal('2026-11-28');
    await dragFromTo(pointIn(diary.followUp('Fair'), 0.005, 0.5), empty(diary, monday));
    expect(diary.record('fair')!.start!.slice(0, 10)).to.equal('2026-11-23');
  });

  it('D4.6 a completed one is not moved, and that is said', async () => {
    const diary = await month({ followUps: [meeting('a', { completed: '2026-11-20T10:00:00Z' })] });
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, wednesday));
    await diary.alerted(/^Not moved/);
    expect(diary.changes).to.have.length(0);
  });

  it('D3.1 drawing over days begins something for all of them', async () => {
    const diary = await month();
    await dragFromTo(empty(diary, tuesday), empty(diary, thursday));
    await diary.hasOpened(1);
    const [opened] = diary.opened;
    expect(opened!.isNew).to.equal(true);
    expect([opened!.followUp.allDay, opened!.followUp.start?.slice(0, 10), opened!.followUp.end?.slice(0, 10)]).to.deep.equal([true, '2026-11-24', '2026-11-27']);
  });

  it('D3.2 a double-click on a day begins a meeting at the start of the working day, on a follow-up opens it', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await doubleClick(empty(diary, wednesday));
    await diary.hasOpened(1);
    const { followUp } = diary.opened[0]!;
    expect([followUp.kind, followUp.start?.slice(0, 16), followUp.end?.slice(0, 16)]).to.deep.equal(['meeting', '2026-11-25T08:00', '2026-11-25T09:00']);
    await doubleClick(diary.followUp('Meeting a'));
    await diary.hasOpened(2);
    expect([diary.opened[1]!.isNew, diary.opened[1]!.followUp.id]).to.deep.equal([false, 'a']);
  });

  it('D2.4 a click selects a follow-up; a click beside it goes to the day', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await click(diary.followUp('Meeting a'));
    expect(diary.followUp('Meeting a').getAttribute('aria-current')).to.equal('true');
    await click(empty(diary, wednesday));
    expect(focused()).to.match(/^Wednesday 25 November/);
    expect(diary.selected).to.deep.equal(['a', undefined]);
  });

  it('D4.8 Move, then one click on a day, without dragging', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await click(diary.followUp('Meeting a'), 'right');
    await diary.choose('Move to…');
    await click(diary.button(`Open ${thursday}`));
    expect(diary.view.view).to.equal('month');
    expect(diary.when('a')).to.equal('2026-11-26T09:00/10:00');
  });

  it('D4.8 a finger drags after a rest, and a rest alone opens the menu', async () => {
    await viewport(800, 800, { touch: true });
    const diary = await month({ followUps: [meeting('a')] });
    await touchDrag(diary.followUp('Meeting a'), empty(diary, thursday), { holdFirst: 600 });
    expect(diary.when('a')).to.equal('2026-11-26T09:00/10:00');
    await longPress(diary.followUp('Meeting a'), 700);
    await until(() => diary.menuIsOpen, 'the menu');
  });

  it('D2.3 shows the tooltip on hover', async () => {
    const diary = await month({ followUps: [meeting('a', { location: 'Storgata 1' })] });
    await mouseMove(diary.followUp('Meeting a'), 3);
    const tip = await until(() => diary.tooltip(), 'the tooltip');
    expect(tip.textContent).to.contain('Storgata 1');
  });

  it('readonly: nothing can be drawn or dragged', async () => {
    const diary = await month({ readonly: true, followUps: [meeting('a')] });
    await dragFromTo(diary.followUp('Meeting a'), empty(diary, wednesday));
    await dragFromTo(empty(diary, wednesday), empty(diary, thursday));
    expect([diary.changes.length, diary.opened.length]).to.deep.equal([0, 0]);
    expect(diary.one('grid').getAttribute('aria-readonly')).to.equal('true');
  });
});

describe('diary-month-grid: keys', () => {
  it('has one tab stop, today at first', async () => {
    const diary = await month({ followUps: [meeting('a'), ...many(9, 1)] });
    const stops = (): Element[] => [...diary.view.grid!.shadowRoot!.querySelectorAll('[tabindex="0"]')];
    expect(stops().map(nameOf)).to.deep.equal([nameOf(cell(diary, monday))]);
    await diary.focus(diary.followUp('Meeting a'));
    await press('ArrowRight', 'ArrowDown');
    expect(stops()).to.deep.equal([deepActiveElement()]);
  });

  it('D4.8 arrows go by day and week, Home and End to the ends of the week, Home again to its number', async () => {
    const diary = await month();
    diary.view.grid?.focusTime('2026-11-23', 'all-day');
    expect(await walk('ArrowRight')).to.match(/^Tuesday 24 November/);
    expect(await walk('ArrowUp')).to.match(/^Tuesday 17 November/);
    expect(await walk('End')).to.match(/^Sunday 22 November/);
    expect(await walk('ArrowRight')).to.match(/^Monday 23 November/);
    expect(await walk('ArrowLeft')).to.match(/^Sunday 22 November/);
    expect(await walk('Home')).to.match(/^Monday 16 November/);
    expect(await walk('Home')).to.equal('Week 47');
    expect(await walk('ArrowDown')).to.equal('Week 48');
    await press('Enter');
    expect([diary.view.view, diary.view.date]).to.deep.equal(['week', '2026-11-23']);
  });

  it('D1.3 Enter on a day opens Day', async () => {
    const diary = await month();
    diary.view.grid?.focusTime('2026-11-25', 'all-day');
    await press('Enter');
    expect([diary.view.view, diary.view.date]).to.deep.equal(['day', '2026-11-25']);
  });

  it('over the edge the page turns and focus goes on; PageUp and PageDown keep the day of the month', async () => {
    const diary = await month();
    diary.view.grid?.focusTime('2026-12-06', 'all-day');
    await press('ArrowRight');
    await until(() => diary.title() === 'December 2026' && focused().startsWith('Monday 7 December'), 'December');
    await diary.settled();
    await press('PageUp');
    await until(() => diary.title() === 'November 2026', 'November');
    await diary.settled();
    expect(focused()).to.match(/^Saturday 7 November/);
    diary.view.grid?.focusTime('2026-10-28', 'all-day');
    await press('ArrowUp');
    await until(() => diary.title() === 'October 2026' && focused().startsWith('Wednesday 21 October'), 'October');
  });

  it('F2 or Ctrl+Down enters the follow-ups of the day, bars from earlier days too; Escape leads back', async () => {
    const diary = await month({ followUps: [fair(), ...many(9, 1)] });
    diary.view.style.setProperty('--diary-height', '1000px');
    await until(() => diary.followUps('Talk 0').length === 1, 'room for a talk');
    diary.view.grid?.focusTime('2026-11-24', 'all-day');
    expect(await walk('F2')).to.match(/^Fair, all day/);
    expect(await walk('ArrowDown')).to.match(/^Talk 0/);
    expect(await walk('Escape')).to.match(/^Tuesday 24 November/);
    expect(await walk('Control+ArrowDown', 'ArrowUp', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')).to.match(/^\d more, Tuesday 24 November/);
    expect(await walk('ArrowDown')).to.match(/^\d more, Tuesday 24 November/);
    await press('Enter');
    await until(() => diary.maybe('dialog', /^All follow-ups/), 'the list');
  });

  it('D4.8 move mode steps by days and weeks, the time is kept', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await diary.focus(diary.followUp('Meeting a'));
    await press('m', 'ArrowRight', 'ArrowUp');
    expect(diary.view.grid!.shadowRoot!.querySelector('.ghost:not([hidden])')?.closest('[role=row]')).to.equal(cell(diary, 'Tuesday 17 November').parentElement);
    await press('Enter');
    expect(diary.when('a')).to.equal('2026-11-17T09:00/10:00');
    await until(() => focused().startsWith('Meeting a, 09:00 to 10:00, Tuesday 17 November'), 'focus on it');
    await press('m', 'ArrowRight', 'Escape');
    expect(diary.changes).to.have.length(1);
  });

  it('D4.3 resize mode changes a bar by days', async () => {
    const diary = await month({ followUps: [fair()] });
    await diary.focus(diary.followUp('Fair'));
    await press('r', 'ArrowRight', 'Enter');
    expect(diary.record('fair')!.end!.slice(0, 10)).to.equal('2026-11-27');
  });

  it('D4.8 cut and paste onto a day keeps the time of day', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await diary.focus(diary.followUp('Meeting a'));
    await press('Control+x', 'ArrowRight', 'ArrowRight', 'Control+v');
    expect(diary.when('a')).to.equal('2026-11-25T09:00/10:00');
  });

  it('D2.4, D6.1 on a follow-up Space selects, Ctrl+Enter completes, Enter opens, the menu key opens its menu', async () => {
    const diary = await month({ followUps: [meeting('a')] });
    await diary.focus(diary.followUp('Meeting a'));
    await press('Space');
    expect(diary.selected).to.deep.equal(['a']);
    await press('Control+Enter');
    expect(diary.record('a')!.completed).to.be.a('string');
    await diary.settled();
    await press('Enter');
    expect(diary.opened.map(({ followUp }) => followUp.id)).to.deep.equal(['a']);
    await press('Shift+F10');
    await until(() => diary.menuIsOpen, 'the menu');
  });

  it('D18 after Delete focus goes to the next follow-up, then to the day', async () => {
    const diary = await month({ followUps: [meeting('a'), meeting('b', { start: at(11), end: at(12) })] });
    await diary.focus(diary.followUp('Meeting a'));
    await press('Delete');
    await diary.answer('Delete');
    await until(() => focused().startsWith('Meeting b'), 'focus on the next');
    await press('Delete');
    await diary.answer('Delete');
    await until(() => focused().startsWith(monday), 'focus on the day');
  });

  it('the menu of a day makes something at the start of its working day', async () => {
    const diary = await month();
    diary.view.grid?.focusTime('2026-11-25', 'all-day');
    await press('Shift+F10');
    await diary.choose('Call');
    await diary.hasOpened(1);
    const { followUp } = diary.opened[0]!;
    expect([followUp.kind, followUp.start?.slice(0, 16), followUp.end?.slice(11, 16)]).to.deep.equal(['call', '2026-11-25T08:00', '08:15']);
  });
});
