import { expect } from '@open-wc/testing';
import { updateFollowUp } from '../../src/model/index.js';
import { Diary, nameOf } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, deepActiveElement, doubleClick, longPress, mouseMove, nextPaint, pointIn, press, until, viewport } from '../harness/input.js';

const monday = 'Monday 23 November';
const types = [
  { id: 'visit', name: 'Visit', kind: 'meeting', colour: '#7b1fa2' },
  { id: 'pale', name: 'Pale', kind: 'meeting', colour: '#ffee58' },
];
const companies = [{ id: 'acme', name: 'Acme AS' }];
const contacts = [{ id: 'per', name: 'Per Hansen', company: 'acme' }];

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function luminance(rgb: string): number {
  const [r = 0, g = 0, b = 0] = (rgb.match(/[\d.]+/gu) ?? []).map(Number);
  const linear = [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('diary-view: the screen (D1)', () => {
  it('D1.1 has the tabs Day, Week and Month; previous, next and Today by the tab', async () => {
    const diary = await Diary.open();
    expect(diary.all('tab').map(nameOf)).to.deep.equal(['Day', 'Week', 'Month']);
    expect(diary.tab('Week').getAttribute('aria-selected')).to.equal('true');
    expect(diary.one('tabpanel', 'Week')).to.exist;
    await click(diary.button('Next week'));
    expect(diary.title()).to.equal('Week 49: 30 November – 6 December 2026');
    await click(diary.button('Previous week'));
    await click(diary.tab('Day'));
    expect(diary.view.view).to.equal('day');
    expect(diary.title()).to.equal('Monday 23 November 2026');
    await click(diary.button('Next day'));
    expect(diary.title()).to.equal('Tuesday 24 November 2026');
    expect(diary.button('Today')).to.exist;
    expect(diary.view.date).to.equal('2026-11-24');
    await click(diary.tab('Month'));
    expect(diary.title()).to.equal('November 2026');
    expect(diary.button('This month')).to.exist;
  });

  it('D1.2 names the week by locale, with its number in the corner', async () => {
    const diary = await Diary.open({ date: '2025-01-15' });
    expect(diary.title()).to.equal('Week 3: 13–19 January 2025');
    expect(diary.one('grid').getAttribute('aria-label')).to.equal('Week 3: 13–19 January 2025');
    expect(diary.all('columnheader').map((header) => header.textContent?.trim())[0]).to.equal('Week 3');
    diary.view.lang = 'nb';
    await until(() => diary.title().startsWith('Uke') && diary.one('grid').getAttribute('aria-label')!.startsWith('Uke'), 'Norwegian, in the frame and in the grid');
    await diary.settled();
    expect(diary.title()).to.equal('Uke 3: 13.–19. januar 2025');
    expect(diary.all('tab').map(nameOf)).to.deep.equal(['Dag', 'Uke', 'Måned']);
    expect(diary.slot('mandag 13. januar', '10:30').getAttribute('aria-label')).to.equal('mandag 13. januar, 10:30, ledig');
  });

  it('D1.3 shows the week as columns; a click on a day header opens that Day', async () => {
    const diary = await Diary.open();
    expect(diary.all('columnheader')).to.have.length(8);
    expect(diary.one('grid').getAttribute('aria-colcount')).to.equal('8');
    await click(diary.dayButton('Wednesday 25 November'));
    expect([diary.view.view, diary.view.date]).to.deep.equal(['day', '2026-11-25']);
    expect(diary.all('columnheader')).to.have.length(2);
    expect(diary.hasFocus, 'focus stays in the diary').to.equal(true);
  });

  it('D1.4 begins the week by locale, overridden by first-day; week numbers and weekend can be hidden', async () => {
    const diary = await Diary.open();
    const days = (): string[] => diary.all('columnheader').slice(1).map((header) => nameOf(header).split(/[ ,]/u)[0]!);
    expect(days()[0]).to.equal('Monday');
    diary.view.firstDay = 'sunday';
    await diary.settled();
    expect(days()[0]).to.equal('Sunday');
    expect(diary.view.getAttribute('first-day')).to.equal('sunday');
    diary.view.setAttribute('first-day', 'saturday');
    await diary.settled();
    expect(days()[0]).to.equal('Saturday');
    diary.view.removeAttribute('first-day');
    diary.view.lang = 'en-US';
    await diary.settled();
    expect(days()[0]).to.equal('Sunday');
    diary.view.lang = 'en';
    diary.view.store?.setPreferences({ weekNumbers: false, weekend: false });
    await diary.settled();
    expect(days()).to.deep.equal(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
    expect(diary.title()).to.equal('23–27 November 2026');
    expect(diary.all('columnheader')[0]!.textContent?.trim()).to.equal('');
  });

  it('D1.5 shades the hours outside work, starts at the working day, marks now and today', async () => {
    const diary = await Diary.open({ now: '2026-11-25T10:20:00+01:00' });
    expect(nameOf(diary.slot(monday, '07:30'))).to.equal(`${monday}, 07:30, outside working hours`);
    expect(nameOf(diary.slot(monday, '08:00'))).to.equal(`${monday}, 08:00, free`);
    expect(nameOf(diary.slot('Saturday 28 November', '10:00'))).to.contain('outside working hours');
    const grid = diary.one('grid');
    const head = grid.querySelector('.head')!.getBoundingClientRect();
    const start = diary.slot(monday, '08:00').getBoundingClientRect();
    expect(start.top, 'the working day is in sight').to.be.within(head.bottom, head.bottom + 60);
    const today = diary.header('Wednesday 25 November');
    expect(today.getAttribute('aria-current')).to.equal('date');
    expect(nameOf(today.querySelector('button')!)).to.equal('Wednesday 25 November, today');
    expect(diary.header(monday).hasAttribute('aria-current')).to.equal(false);
    const line = (): DOMRect => grid.querySelector('[part=now]')!.getBoundingClientRect();
    const tenTwenty = diary.point('Wednesday 25 November', '10:20');
    expect(line().top).to.be.closeTo(tenTwenty.y, 2);
    expect(line().left).to.be.closeTo(today.getBoundingClientRect().left, 8);
    expect(grid.querySelector('[part=now]')!.closest('[aria-hidden=true]')).to.exist;
    diary.clock!.advance(10 * 60_000 + 100);
    await diary.settled();
    expect(line().top).to.be.closeTo(diary.point('Wednesday 25 November', '10:30').y, 2);
  });

  it('D1.5 shows Sundays and holidays red, and holidays in words', async () => {
    const diary = await Diary.open({ date: '2026-05-14', data: { holidays: [{ date: '2026-05-14', name: 'Ascension Day' }] } });
    expect(nameOf(diary.dayButton('Thursday 14 May'))).to.equal('Thursday 14 May, Ascension Day, holiday');
    expect(nameOf(diary.slot('Thursday 14 May', '10:00'))).to.contain('outside working hours');
    const colour = (day: string): string => getComputedStyle(diary.dayButton(day).querySelector('.number')!).color;
    expect(colour('Thursday 14 May')).to.equal(colour('Sunday 17 May'));
    expect(colour('Thursday 14 May')).not.to.equal(colour('Wednesday 13 May'));
  });

  it('D1.6 shades lunch where it is set, and says it', async () => {
    const diary = await Diary.open({ preferences: { lunch: { start: 690, end: 720 } } });
    expect(nameOf(diary.slot(monday, '11:30'))).to.equal(`${monday}, 11:30, lunch`);
    expect(diary.one('grid').querySelectorAll('i.lunch')).to.have.length(5);
  });

  it('D1.5 keeps the scroll position when the page is turned', async () => {
    const diary = await Diary.open();
    const grid = diary.one('grid');
    grid.scrollTop = 300;
    await click(diary.button('Next week'));
    await diary.settled();
    expect(diary.one('grid').scrollTop).to.equal(300);
  });
});

describe('diary-view: the follow-up block (D2)', () => {
  const acme = meeting('a', { title: 'Price review', company: { id: 'acme' }, contact: { id: 'per' }, type: 'visit', location: 'Oslo', attendees: [{ associate: 'kari' }, { email: 'x@example.com' }] });
  const lists = { types, companies, contacts };

  it('D2.1 shows company, title, time and type; text contrasts with the type colour', async () => {
    const diary = await Diary.open({ data: lists, followUps: [{ ...acme, end: at(11) }, meeting('b', { type: 'pale', start: at(9, 0, 1), end: at(10, 0, 1) })] });
    const block = diary.followUp('Acme AS');
    expect(nameOf(block)).to.match(/^Acme AS, Price review, 09:00 to 11:00, Monday 23 November/);
    expect(block.textContent).to.match(/Acme AS\s*Price review\s*09:00–11:00/);
    for (const one of diary.followUps()) {
      const { color, backgroundColor } = getComputedStyle(one);
      expect(contrast(color, backgroundColor), nameOf(one)).to.be.at.least(4.5);
    }
    const [first, second] = diary.followUps().map((one) => getComputedStyle(one).backgroundColor);
    expect(first).not.to.equal(second);
  });

  it('D2.2 says every state in words, those that apply only', async () => {
    const diary = await Diary.open({
      followUps: [
        meeting('p', { title: 'P', visibleFor: 'owner', alarm: 10, video: { url: 'https://meet.example/x' } }),
        meeting('c', { title: 'C', start: at(9, 30), end: at(10, 30) }),
        meeting('r', { title: 'R', start: at(12), end: at(13), repeat: { rule: 'FREQ=WEEKLY' } }),
        meeting('d', { title: 'D', start: at(14), end: at(15), completed: '2026-11-23T14:00:00Z' }),
        meeting('i', { title: 'I', owner: 'kari', start: at(9, 0, 1), end: at(10, 0, 1), attendees: [{ associate: 'me', status: 'not-seen' }] }),
        meeting('n', { title: 'N', start: at(9, 0, 2), end: at(10, 0, 2) }),
      ],
    });
    const states = (title: string): string => nameOf(diary.followUp(`${title},`)).replace(/^.*?November(, )?/u, '');
    expect(states('P')).to.equal('private, conflict, alarm, video meeting');
    expect(states('C')).to.equal('conflict');
    expect(states('R')).to.equal('repeats');
    expect(states('D')).to.equal('completed');
    expect(states('I')).to.equal('not answered');
    expect(states('N')).to.equal('');
  });

  it('a follow-up that is drawn elsewhere while its tooltip is open takes the tooltip away without a second rendering', async () => {
    const diary = await Diary.open({ followUps: [meeting('a', { title: 'Acme' })] });
    await diary.focus(diary.followUp('Acme'));
    await until(() => diary.tooltip(), 'the tooltip');
    const { grid, store } = diary.view;
    store!.dispatch(updateFollowUp(meeting('a'), { start: at(13, 0, 2), end: at(14, 0, 2) }, 'move'));
    await diary.view.updateComplete;
    expect(await grid!.updateComplete, 'no update begun while updating').to.equal(true);
    expect(diary.tooltip()).to.equal(undefined);
  });

  it('D2.3 shows a tooltip on hover and on focus after 400 ms; Escape hides it', async () => {
    const diary = await Diary.open({ data: lists, followUps: [acme, meeting('tz', { title: 'Far', start: '2026-11-24T09:00:00-05:00[America/New_York]', end: '2026-11-24T10:00:00-05:00[America/New_York]' })] });
    await mouseMove(diary.followUp('Acme AS'));
    await wait(200);
    expect(diary.tooltip(), 'not before 400 ms').to.equal(undefined);
    const tip = await until(() => diary.tooltip(), 'the tooltip');
    for (const part of ['Price review', 'Acme AS', '09:00 to 10:00', '1 h', 'Per Hansen', 'Oslo', 'Kari Nordmann', 'x@example.com', 'Visit']) expect(tip.textContent).to.contain(part);
    const [over, under] = [tip.getBoundingClientRect(), diary.followUp('Acme AS').getBoundingClientRect()];
    expect(over.left >= under.right || over.right <= under.left || over.top >= under.bottom || over.bottom <= under.top, 'beside the block').to.equal(true);
    await mouseMove(tip, 4);
    await wait(250);
    expect(diary.tooltip(), 'can be hovered').to.exist;
    await press('Escape');
    await mouseMove({ x: 2, y: 2 });
    await until(() => !diary.tooltip(), 'the tooltip gone');
    await diary.focus(diary.followUp('Far'));
    const second = await until(() => diary.tooltip(), 'the tooltip by focus');
    expect(second.textContent, 'the time in the zone it was made in').to.match(/15:00 to 16:00[\s\S]*New_York[\s\S]*09:00/);
    await press('Escape');
    expect(diary.tooltip(), 'Escape hides it').to.equal(undefined);
    expect(diary.focused()).to.contain('Far');
    expect(diary.followUp('Acme AS').getAttribute('aria-description')).to.contain('Oslo');
  });

  it('D2.4 a click selects, a double click or Enter opens the dialog; the host may take over', async () => {
    const diary = await Diary.open({ data: lists, followUps: [acme] });
    await click(diary.followUp('Acme AS'));
    expect(diary.selected).to.deep.equal(['a']);
    expect(diary.followUp('Acme AS').getAttribute('aria-current')).to.equal('true');
    expect(diary.focused()).to.contain('Acme AS');
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault(), { once: true });
    await press('Enter');
    expect(diary.opened.map((open) => open.followUp.id)).to.deep.equal(['a']);
    await wait(50);
    expect(diary.dialogIsOpen, 'cancelled by the host').to.equal(false);
    await doubleClick(diary.followUp('Acme AS'));
    expect(await diary.field('title')).to.equal('Price review');
    await press('Escape');
    await until(() => !diary.dialogIsOpen, 'closed');
    await until(() => diary.focused().startsWith('Acme AS'), 'focus back on the block');
  });

  it('D2.5 has a context menu by right click, Shift+F10 and long press', async () => {
    const diary = await Diary.open({ data: lists, followUps: [{ ...acme, video: { url: 'https://meet.example/x' } }] });
    await click(diary.followUp('Acme AS'), 'right');
    const items = await diary.menu();
    expect(items).to.include.members(['New', 'Edit', 'Join meeting', 'Completed', 'Copy link', 'Print', 'Send as e-mail', 'Create new based on this', 'Move to…', 'Copy to…', 'Change duration…', 'Assign to…', 'Move to to-do list', 'Cut', 'Copy', 'Delete']);
    expect(diary.one('menu').getAttribute('aria-label')).to.equal('Actions for Acme AS, Price review');
    await press('Escape');
    expect(diary.menuIsOpen).to.equal(false);
    expect(diary.hasFocus).to.equal(true);
    await diary.focus(diary.followUp('Acme AS'));
    await press('Shift+F10');
    expect(await diary.menu()).to.deep.equal(items);
    await press('End');
    expect(text(deepActiveElement())).to.contain('Delete');
    await press('ArrowDown', 'e');
    expect(text(deepActiveElement())).to.contain('Edit');
    await press('Escape');
    await until(() => diary.focused().startsWith('Acme AS'), 'focus back on the block');
    await viewport(1024, 768, { touch: true });
    await longPress(diary.followUp('Acme AS'), 650);
    expect(await diary.menu()).to.deep.equal(items);
    await diary.choose('Edit');
    expect(await diary.field('title')).to.equal('Price review');
  });

  it('D2.6 keeps part of each overlapping follow-up clickable; free ones are no conflict', async () => {
    const followUps = Array.from({ length: 6 }, (_, index) => meeting(`m${index}`, { title: `M${index}`, start: at(9, index * 5), end: at(10, index * 5) }));
    const diary = await Diary.open({ view: 'day', followUps: [...followUps, meeting('f', { title: 'F', showAs: 'free', start: at(14), end: at(15) }), meeting('g', { title: 'G', start: at(14), end: at(15) })] });
    const reachable = (block: HTMLElement): boolean => {
      for (let across = 0.05; across < 1; across += 0.05) {
        for (let down = 0.1; down < 1; down += 0.1) {
          const at = pointIn(block, across, down);
          const hit = diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.elementFromPoint(at.x, at.y);
          if (hit?.closest('[data-key]') === block) return true;
        }
      }
      return false;
    };
    for (const block of diary.followUps()) expect(reachable(block), nameOf(block)).to.equal(true);
    expect(nameOf(diary.followUp('M0'))).to.contain('conflict');
    expect(nameOf(diary.followUp('F,'))).not.to.contain('conflict');
    expect(nameOf(diary.followUp('G,'))).not.to.contain('conflict');
  });

  it('D2.6 puts what finds no room behind a button that opens all of it', async () => {
    const followUps = Array.from({ length: 12 }, (_, index) => meeting(`m${index}`, { title: `M${index}` }));
    const diary = await Diary.open({ followUps });
    const more = diary.one('button', /^\d+ more, Monday 23 November$/);
    const hidden = Number(/^\d+/.exec(nameOf(more))?.[0]);
    expect(diary.followUps().length + hidden).to.equal(12);
    await click(more);
    const list = await until(() => diary.maybe('dialog', /Monday 23 November/), 'the list');
    expect(list.querySelectorAll('li').length).to.be.at.least(hidden);
    await press('Escape');
    expect(diary.maybe('dialog', /Monday 23 November/)).to.equal(undefined);
    expect(diary.focused(), 'Escape returns to the button').to.equal(nameOf(more));
    await press('Enter');
    await until(() => diary.maybe('dialog', /Monday 23 November/), 'the list by keys');
  });

  it('D2.7 puts all-day and multi-day ones into the all-day row, always in reach', async () => {
    const diary = await Diary.open({
      followUps: [
        meeting('f', { title: 'Fair', allDay: true, start: at(0), end: at(0, 0, 3) }),
        meeting('n', { title: 'Trip', showAs: 'free', start: at(10, 0, 2), end: at(15, 0, 4) }),
      ],
    });
    expect(nameOf(diary.followUp('Fair'))).to.equal('Fair, all day, Monday 23 November to Wednesday 25 November');
    expect(nameOf(diary.allDay(monday))).to.equal(`${monday}, All day, 1 follow-up`);
    expect(nameOf(diary.allDay('Wednesday 25 November'))).to.contain('2 follow-ups');
    expect(diary.allDay(monday).contains(diary.followUp('Fair')), 'child of the day it starts on').to.equal(true);
    expect(diary.allDay('Wednesday 25 November').contains(diary.followUp('Trip'))).to.equal(true);
    diary.one('grid').scrollTop = 5000;
    await nextPaint();
    const row = diary.followUp('Fair').getBoundingClientRect();
    const grid = diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!;
    expect(grid.elementFromPoint(row.left + 30, row.top + 10)?.closest('[data-key]')).to.equal(diary.followUp('Fair'));
  });

  it('D2.8 outlines what is not answered, subdues what is completed, tells a task apart', async () => {
    const diary = await Diary.open({
      followUps: [
        meeting('i', { title: 'Invited', owner: 'kari', attendees: [{ associate: 'me' }] }),
        meeting('d', { title: 'Done', start: at(11), end: at(12), completed: '2026-11-23T12:00:00Z' }),
        { id: 't', kind: 'task', title: 'Task', owner: 'me', start: at(13), end: at(14) },
        meeting('o', { title: 'Plain', start: at(15), end: at(16) }),
      ],
    });
    expect(getComputedStyle(diary.followUp('Invited')).borderTopStyle).to.equal('dashed');
    expect(getComputedStyle(diary.followUp('Done')).backgroundColor).not.to.equal(getComputedStyle(diary.followUp('Plain')).backgroundColor);
    expect(nameOf(diary.followUp('Task'))).to.match(/, To-do$/);
  });
});

function text(element: Element | null): string {
  return element?.textContent ?? '';
}
