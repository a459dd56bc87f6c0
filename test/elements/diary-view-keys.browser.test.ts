import { expect } from '@open-wc/testing';
import { Diary, nameOf } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, deepActiveElement, mouseMove, nextPaint, press, tap, type, until } from '../harness/input.js';

const monday = 'Monday 23 November';
const tuesday = 'Tuesday 24 November';

const acme = meeting('a', { title: 'Acme' });
const beta = meeting('b', { title: 'Beta', start: at(9, 15), end: at(10, 30) });
const gamma = meeting('g', { title: 'Gamma', start: at(13, 0, 1), end: at(14, 0, 1) });

/** Focus stands on what is named so. */
async function onto(diary: Diary, what: string | RegExp): Promise<void> {
  await until(() => (typeof what === 'string' ? diary.focused().startsWith(what) : what.test(diary.focused())), 'focus').catch(() => {
    throw new Error(`Focus should stand on ${String(what)}, it stands on "${diary.focused()}" (${deepActiveElement()?.localName})`);
  });
}

/** The keys one after the other, each with where it leads. */
async function walk(diary: Diary, ...steps: readonly (readonly [key: string, to: string | RegExp])[]): Promise<void> {
  for (const [key, to] of steps) {
    await press(key);
    await onto(diary, to).catch((error: unknown) => {
      throw new Error(`${key}: ${String(error)}`);
    });
  }
}

describe('diary-view: keys of the frame', () => {
  it('has one tab stop each for tabs, title, toolbar and grid', async () => {
    const diary = await Diary.open({ now: '2026-11-23T09:10:00+01:00', followUps: [acme, beta] });
    await diary.focus(diary.tab('Week'));
    const stops: string[] = [];
    for (let step = 0; step < 4; step++) {
      stops.push(diary.focused());
      await press('Tab');
    }
    expect(stops.map((name) => name.split(',')[0])).to.deep.equal(['Week', 'Week 48: 23–29 November 2026', 'Previous week', 'Acme']);
    expect(diary.hasFocus, 'the grid is left at once').to.equal(false);
  });

  it('walks the tabs with arrows, Home and End, and activates them', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.tab('Week'));
    await walk(diary, ['ArrowLeft', 'Day']);
    expect(diary.view.view).to.equal('day');
    await walk(diary, ['ArrowLeft', 'Month'], ['Home', 'Day'], ['ArrowRight', 'Week']);
    expect(diary.view.view).to.equal('week');
    expect(diary.tab('Week').getAttribute('aria-selected')).to.equal('true');
  });

  it('walks the toolbar with arrows, Home and End; Down opens its menus', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.button('Previous week'));
    await walk(diary, ['ArrowRight', 'This week'], ['ArrowRight', 'Next week'], ['Home', 'Previous week'], ['ArrowLeft', /^Diary owner/], ['ArrowLeft', 'New']);
    await press('ArrowDown');
    expect(await diary.menu()).to.deep.equal(['Meeting', 'Call', 'To-do']);
    await press('Escape');
    await onto(diary, 'New');
    await press('Enter');
    expect(diary.one('toolbar').getAttribute('aria-label')).to.equal('Diary');
  });

  it('T, G, PageUp, PageDown, Alt+PageUp, Alt+PageDown and Alt+1…3 work from anywhere; the outcome is said', async () => {
    const diary = await Diary.open({ date: '2025-01-15', now: '2026-11-23T10:00:00+01:00' });
    await diary.focus(diary.slot('Wednesday 15 January', '10:00'));
    await press('PageDown');
    await diary.heard('Week 4, 20 to 26 January, 0 follow-ups');
    await onto(diary, 'Wednesday 22 January, 10:00');
    await press('PageUp', 'Alt+PageDown');
    await diary.heard(/^Week 7, 10 to 16 February/);
    await press('Alt+PageUp', 'Alt+1');
    await diary.heard('Wednesday 15 January 2025, 0 follow-ups');
    await onto(diary, 'Wednesday 15 January, 10:00');
    await press('t');
    await until(() => diary.view.date === '2026-11-23', 'today');
    await press('Alt+2');
    expect(diary.view.view).to.equal('week');
    await press('g');
    await until(() => deepActiveElement()?.localName === 'input', 'the date field');
    await press('Control+a');
    await type('13.1.2025');
    await press('Enter');
    await until(() => diary.view.date === '2025-01-13', 'the date typed');
    await until(() => diary.focused() !== '' && diary.hasFocus, 'focus in the diary');
    expect(diary.visited.map(({ view, date }) => `${view} ${date}`)).to.deep.equal([
      'week 2025-01-22', 'week 2025-01-15', 'week 2025-02-15', 'week 2025-01-15', 'day 2025-01-15', 'day 2026-11-23', 'week 2026-11-23', 'week 2025-01-13',
    ]);
  });

  it('an unreadable date is told at the field', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.slot(monday, '10:00'));
    await press('g', 'Control+a');
    await type('never');
    await press('Enter');
    const field = deepActiveElement() as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await press('Escape');
    await until(() => diary.focused().startsWith(`${monday}, 10:00`), 'focus back');
  });

  it('? lists all keys; single letters can be switched off', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.slot(monday, '10:00'));
    await press('?');
    const help = await until(() => diary.maybe('dialog', 'Keyboard shortcuts'), 'the list of keys');
    expect(help.textContent).to.contain('Shift+F10');
    await press('Escape');
    await onto(diary, `${monday}, 10:00`);
    diary.view.store!.setPreferences({ letterKeys: false });
    await diary.settled();
    await press('n', 't', 'g', '?');
    expect([diary.menuIsOpen, diary.view.date]).to.deep.equal([false, '2026-11-23']);
    expect(diary.maybe('dialog')).to.equal(undefined);
    await onto(diary, `${monday}, 10:00`);
  });

  it('has the roles of the frame: section, heading, status and alert from the start', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    expect(diary.one('region', 'Diary, Me Myself')).to.exist;
    const root = diary.view.shadowRoot!;
    expect(root.querySelectorAll('[role=status]')).to.have.length(1);
    expect(root.querySelectorAll('[role=alert][data-live]')).to.have.length(1);
    expect(root.querySelector('[role=main], [role=application]')).to.equal(null);
  });
});

describe('diary-view: keys on slots and follow-ups', () => {
  it('Down and Up go through free slots and follow-ups in the order of time, each overlapping one a stop', async () => {
    const diary = await Diary.open({ followUps: [acme, beta] });
    await diary.focus(diary.slot(monday, '08:30'));
    await walk(diary, ['ArrowDown', 'Acme'], ['ArrowDown', 'Beta'], ['ArrowDown', `${monday}, 10:30`], ['ArrowUp', 'Beta'], ['ArrowUp', 'Acme'], ['ArrowUp', `${monday}, 08:30`]);
  });

  it('Up leads to the all-day row and the header, Down back', async () => {
    const diary = await Diary.open({ followUps: [meeting('f', { title: 'Fair', allDay: true, start: at(0), end: at(0, 0, 2) })] });
    await diary.focus(diary.slot(monday, '00:00'));
    await walk(diary, ['ArrowUp', 'Fair'], ['ArrowUp', `${monday}, All day`], ['ArrowUp', new RegExp(`^${monday}(, today)?$`, 'u')], ['ArrowDown', `${monday}, All day`], ['ArrowRight', `${tuesday}, All day`], ['ArrowDown', 'Fair']);
  });

  it('reaches what is folded away in the all-day row', async () => {
    const followUps = Array.from({ length: 9 }, (_, index) => meeting(`f${index}`, { title: `Fair ${index}`, allDay: true, start: at(0), end: at(0, 0, 1) }));
    const diary = await Diary.open({ followUps });
    await diary.focus(diary.slot(monday, '00:00'));
    await walk(diary, ['ArrowUp', /^\d more, Monday 23 November$/]);
    await press('Enter');
    const list = await until(() => diary.maybe('dialog', /^All follow-ups/), 'the list');
    expect(list.querySelectorAll('li')).to.have.length(9);
    await press('Escape');
    await onto(diary, /^\d more/);
  });

  it('Right and Left keep the time; over the edge the page turns and focus keeps the time', async () => {
    const diary = await Diary.open({ followUps: [acme, gamma, meeting('n', { title: 'Next', start: at(13, 0, 7), end: at(14, 0, 7) })] });
    await diary.focus(diary.slot(monday, '13:30'));
    await walk(diary, ['ArrowRight', 'Gamma'], ['ArrowRight', 'Wednesday 25 November, 13:00'], ['ArrowLeft', 'Gamma'], ['ArrowLeft', `${monday}, 13:00`]);
    await walk(diary, ['ArrowLeft', 'Sunday 22 November, 13:00']);
    expect(diary.view.date).to.equal('2026-11-16');
    await walk(diary, ['ArrowRight', `${monday}, 13:00`], ['End', `${monday}, 15:30`], ['Control+End', 'Sunday 29 November, 15:30']);
    await diary.focus(diary.slot('Sunday 29 November', '13:00'));
    await walk(diary, ['ArrowRight', 'Next']);
  });

  it('turns the page over a hidden weekend', async () => {
    const diary = await Diary.open({ preferences: { weekend: false } });
    await diary.focus(diary.slot(monday, '13:00'));
    await walk(diary, ['ArrowLeft', 'Friday 20 November, 13:00'], ['ArrowRight', `${monday}, 13:00`]);
  });

  it('mirrors Left and Right from right to left', async () => {
    const diary = await Diary.open({ dir: 'rtl', followUps: [gamma] });
    const [first, second] = [diary.header(monday), diary.header(tuesday)].map((header) => header.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second!);
    await diary.focus(diary.slot(monday, '13:00'));
    await walk(diary, ['ArrowLeft', 'Gamma'], ['ArrowRight', `${monday}, 13:00`], ['ArrowLeft', 'Gamma']);
    await press('m', 'ArrowLeft', 'Enter');
    expect(diary.when('g')).to.equal('2026-11-25T13:00/14:00');
    await diary.focus(diary.tab('Week'));
    await walk(diary, ['ArrowLeft', 'Month'], ['ArrowRight', 'Week']);
    await diary.focus(diary.button('Previous week'));
    await walk(diary, ['ArrowLeft', 'This week']);
  });

  it('Ctrl+Down and Ctrl+Up go from follow-up to follow-up, over days', async () => {
    const diary = await Diary.open({ followUps: [acme, beta, gamma, meeting('f', { title: 'Fair', allDay: true, start: at(0, 0, 2), end: at(0, 0, 4) })] });
    await diary.focus(diary.slot(monday, '08:00'));
    await walk(diary, ['Control+ArrowDown', 'Acme'], ['Control+ArrowDown', 'Beta'], ['Control+ArrowDown', 'Gamma'], ['Control+ArrowDown', 'Fair'], ['Control+ArrowDown', 'Fair'], ['Control+ArrowUp', 'Gamma']);
  });

  it('Home and End lead to the ends of the working day, with Ctrl to the first and last day', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.slot('Wednesday 25 November', '12:00'));
    await walk(diary, ['Home', 'Wednesday 25 November, 08:00'], ['End', 'Wednesday 25 November, 15:30'], ['Control+Home', `${monday}, 15:30`], ['Control+End', 'Sunday 29 November, 15:30']);
  });

  it('Shift+Down and Shift+Up choose a range that is said; Enter creates with it, Escape drops it', async () => {
    const diary = await Diary.open();
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
    await diary.focus(diary.slot(monday, '10:30'));
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await diary.heard('10:30 to 12:00, 1 h 30 min');
    await press('Shift+ArrowUp');
    await diary.heard('10:30 to 11:30, 1 h');
    await press('Escape');
    await diary.heard('Time range dropped');
    await onto(diary, `${monday}, 10:30`);
    await press('Space', 'Shift+ArrowDown', 'Enter');
    expect(diary.opened.map(({ followUp }) => [followUp.start, followUp.end])).to.deep.equal([[at(10, 30), at(11, 30)]]);
  });

  it('Space selects and lets go again', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('Space');
    expect(diary.followUp('Acme').getAttribute('aria-current')).to.equal('true');
    await press('Space');
    expect(diary.selected).to.deep.equal(['a', undefined]);
  });

  it('N opens the New menu at the slot, and makes one at the time of a follow-up; Shift+N makes the last type', async () => {
    const diary = await Diary.open({ followUps: [gamma], data: { types: [{ id: 'cold', name: 'Cold call', kind: 'call', colour: '#00838f' }] } });
    diary.view.addEventListener('follow-up-open', (event) => event.preventDefault());
    await diary.focus(diary.slot(monday, '10:30'));
    await press('n');
    expect((await diary.menu()).slice(0, 3)).to.deep.equal(['Meeting', 'Call', 'To-do']);
    await press('ArrowDown', 'Enter');
    await diary.hasOpened(1);
    expect([diary.opened[0]?.followUp.kind, diary.opened[0]?.followUp.start]).to.deep.equal(['call', at(10, 30)]);
    await onto(diary, `${monday}, 10:30`);
    await diary.focus(diary.followUp('Gamma'));
    await press('n');
    await diary.hasOpened(2);
    expect(diary.opened[1]?.followUp.start).to.equal(at(13, 0, 1));
    const { store } = diary.view;
    diary.view.desk.tell({ change: { type: 'add', entity: 'followUp', intent: 'create', record: { id: 'x', kind: 'call', type: 'cold', title: 'X', owner: 'me' } }, effects: [{ entity: 'followUp', id: 'x', after: { id: 'x', kind: 'call', type: 'cold', title: 'X', owner: 'me', start: at(9), end: at(10) } }] });
    await diary.focus(diary.slot(monday, '10:30'));
    await press('Shift+N');
    await diary.hasOpened(3);
    expect([diary.opened[2]?.followUp.kind, diary.opened[2]?.followUp.type, diary.opened[2]?.followUp.start, diary.opened[2]?.followUp.end]).to.deep.equal(['call', 'cold', at(10, 30), at(10, 45)]);
    expect(store).to.exist;
  });

  it('Ctrl+X, Ctrl+C and Ctrl+V cut, copy and paste, and say so; on a follow-up it goes after it', async () => {
    const diary = await Diary.open({ followUps: [acme, gamma] });
    await diary.focus(diary.slot(monday, '12:00'));
    await press('Control+v');
    await diary.heard('Nothing to paste');
    await diary.focus(diary.followUp('Acme'));
    await press('Control+c');
    await diary.heard('Acme copied. Paste it where you want it');
    await diary.focus(diary.followUp('Gamma'));
    await press('Control+v');
    await diary.heard(/^Copied Acme to Tuesday 24, 14:00/);
    await diary.focus(diary.followUp('Gamma'));
    await press('Control+x');
    await diary.heard('Gamma cut. Paste it where you want it');
    await diary.focus(diary.slot(monday, '12:00'));
    await press('Control+v');
    expect(diary.when('g')).to.equal('2026-11-23T12:00/13:00');
    await press('Control+v');
    await diary.heard('Nothing to paste');
  });

  it('Escape leaves range, mode, preview and tooltip one at a time, in this order', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('Space');
    await until(() => diary.tooltip(), 'the tooltip');
    await press('m', 'Escape');
    expect(diary.view.selected?.key, 'first the mode').to.equal('a');
    await mouseMove({ x: 3, y: 3 });
    await diary.focus(diary.slot(monday, '12:00'));
    await diary.focus(diary.followUp('Acme'));
    await until(() => diary.tooltip(), 'the tooltip again');
    await press('Escape');
    expect([diary.view.selected, diary.tooltip() !== undefined], 'then the preview').to.deep.equal([undefined, true]);
    await press('Escape');
    expect(diary.tooltip(), 'then the tooltip').to.equal(undefined);
    await onto(diary, 'Acme');
  });
});

describe('diary-view: move mode and resize mode', () => {
  it('moves by 15 minutes, 1 minute, a day and a week; says each step; Enter drops', async () => {
    const diary = await Diary.open({ followUps: [acme, meeting('b', { title: 'Beta', start: at(9, 30, 1), end: at(10, 30, 1) })] });
    await diary.focus(diary.followUp('Acme'));
    await press('m');
    await diary.heard('Moving Acme. Arrow keys move, Enter drops, Escape cancels');
    await diary.heard('Monday 23, 09:00 to 10:00');
    await press('ArrowDown', 'Alt+ArrowDown');
    await diary.heard('Monday 23, 09:16 to 10:16');
    await press('Alt+ArrowUp', 'ArrowRight');
    await diary.heard('Tuesday 24, 09:15 to 10:15, conflict');
    await press('PageDown');
    await diary.heard('Tuesday 1, 09:15 to 10:15');
    await press('PageUp', 'ArrowUp', 'ArrowLeft');
    await diary.heard('Monday 23, 09:00 to 10:00');
    expect(diary.changes, 'nothing is committed').to.deep.equal([]);
    expect(diary.focused(), 'focus stays on the block').to.contain('Acme');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await diary.heard('Moved Acme to Monday 23, 09:30. Undo: Control Z');
    expect(diary.when('a')).to.equal('2026-11-23T09:30/10:30');
    await onto(diary, 'Acme');
  });

  it('Escape, Tab and a click elsewhere cancel, and say so', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    for (const leave of [() => press('Escape'), () => press('Tab'), () => click(diary.slot(tuesday, '12:00'))]) {
      await diary.focus(diary.followUp('Acme'));
      await press('m', 'ArrowRight');
      await leave();
      await diary.heard(/Cancelled, nothing changed/);
      await diary.focus(diary.followUp('Acme'));
      await press('ArrowDown');
      await onto(diary, `${monday}, 10:00`);
    }
    expect(diary.changes).to.deep.equal([]);
  });

  it('resizes the end, with Shift the start, with Alt by a minute; both edges in one change', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('r');
    await diary.heard(/^Changing the duration of Acme/);
    await press('ArrowDown', 'ArrowDown', 'Alt+ArrowUp', 'Shift+ArrowUp');
    await diary.heard('Monday 23, 08:45 to 10:29');
    await press('Enter');
    expect(diary.changes).to.have.length(1);
    expect(diary.when('a')).to.equal('2026-11-23T08:45/10:29');
    await diary.heard('Acme is now 08:45 to 10:29, Monday 23 November. Undo: Control Z');
    await press('r', ...Array<string>(12).fill('ArrowUp'), 'ArrowDown', 'Escape');
    await diary.heard('Cancelled, nothing changed');
    await press('Control+z');
    expect(diary.when('a')).to.equal('2026-11-23T09:00/10:00');
  });

  it('resizes and moves what lasts days by days', async () => {
    const diary = await Diary.open({ followUps: [meeting('f', { title: 'Fair', allDay: true, start: at(0), end: at(0, 0, 2) })] });
    await diary.focus(diary.followUp('Fair'));
    await press('r', 'ArrowRight', 'Enter');
    expect(nameOf(diary.followUp('Fair'))).to.contain('Monday 23 November to Wednesday 25 November');
    await press('m', 'ArrowRight', 'Enter');
    expect(nameOf(diary.followUp('Fair'))).to.contain('Tuesday 24 November to Thursday 26 November');
    await onto(diary, 'Fair');
  });
});

describe('diary-view: focus is never lost', () => {
  it('follows a follow-up that is moved, vetoed or changed elsewhere', async () => {
    const diary = await Diary.open({ followUps: [acme, gamma] });
    await diary.focus(diary.followUp('Acme'));
    const store = diary.view.store!;
    store.dispatch({ type: 'update', entity: 'followUp', intent: 'move', id: 'a', before: { start: acme.start!, end: acme.end! }, after: { start: at(15, 0, 3), end: at(16, 0, 3) } });
    await diary.settled();
    await onto(diary, 'Acme, 15:00 to 16:00');
    store.dispatch({ type: 'remove', entity: 'followUp', intent: 'delete', record: diary.record('a')! });
    await diary.settled();
    expect(diary.hasFocus).to.equal(true);
    await onto(diary, 'Thursday 26 November, 15:00');
  });

  it('stays over another view, another period, another language and another first day', async () => {
    const diary = await Diary.open({ followUps: [acme, gamma] });
    await diary.focus(diary.followUp('Gamma'));
    diary.view.firstDay = 'sunday';
    await diary.settled();
    await onto(diary, 'Gamma');
    for (const key of ['Alt+1', 'Alt+3', 'Alt+2', 'Alt+3', 'Alt+1', 'PageDown', 'PageUp']) {
      await press(key);
      await diary.settled();
      await until(() => diary.hasFocus && diary.focused() !== '', `focus after ${key}`);
    }
    diary.view.lang = 'nb';
    await until(() => diary.title().includes('november'), 'Norwegian');
    await nextPaint();
    expect(diary.hasFocus).to.equal(true);
    diary.view.owner = 'kari';
    await diary.settled();
    expect(diary.hasFocus).to.equal(true);
  });

  it('comes back from toast, menu and dialog', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await press('Control+Enter');
    await click(diary.button('Close message'));
    await onto(diary, 'Acme');
    await press('Shift+F10');
    await diary.menu();
    await press('Tab');
    await onto(diary, 'Acme');
    await press('Enter');
    await diary.dialog();
    await press('Escape');
    await until(() => !diary.dialogIsOpen, 'closed');
    await onto(diary, 'Acme');
  });

  it('is not taken from elsewhere on the page', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    const other = document.createElement('button');
    diary.view.after(other);
    await diary.focus(diary.followUp('Acme'));
    await tap({ x: 1000, y: 760 });
    other.focus();
    diary.view.store!.dispatch({ type: 'remove', entity: 'followUp', intent: 'delete', record: diary.record('a')! });
    await diary.settled();
    expect(document.activeElement).to.equal(other);
    other.remove();
  });

  it('does not stand under the sticky head', async () => {
    const diary = await Diary.open();
    await diary.focus(diary.slot(monday, '10:00'));
    await press(...Array<string>(14).fill('ArrowUp'));
    await onto(diary, `${monday}, 03:00`);
    const head = diary.one('grid').querySelector('.head')!.getBoundingClientRect();
    expect(deepActiveElement()!.getBoundingClientRect().top).to.be.at.least(head.bottom - 1);
    await press(...Array<string>(40).fill('ArrowDown'));
    expect(deepActiveElement()!.getBoundingClientRect().bottom).to.be.at.most(diary.one('grid').getBoundingClientRect().bottom + 1);
  });
});
