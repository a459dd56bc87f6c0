/** A new user's day, first with the mouse, then with the keyboard alone. */
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, middle, pageWith, serve, until, type Point } from './kit.js';
import { monday } from './samples.js';

let site: StaticServer;
let browser: Browser;
let hand: Hand;

before(async () => {
  site = await serve({
    '/day.html': pageWith(`<button>Before</button><diary-provider database="journey"><diary-view date="${monday}" time-zone="Europe/Oslo"></diary-view></diary-provider><button>After</button>`),
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  hand = await Hand.open(browser, `${site.url}/day.html`);
  await hand.ready();
});

afterEach(async () => {
  await hand.clean();
  await hand.context.close();
});

const cell = (day: string, time: string): Promise<Point> => hand.one('gridcell', new RegExp(`^${day} January, ${time}`, 'u')).then(middle);

async function count(name: RegExp, wanted: number): Promise<void> {
  await until(async () => (await hand.blocks(name)).length === wanted, `${wanted} of ${String(name)}`);
}

/** A block, where it can be taken hold of. */
async function grip(name: RegExp): Promise<Point> {
  const { x, y } = await hand.block(name);
  return { x: x + 16, y: y + 10 };
}

describe('a day with the mouse', () => {
  test('D1–D6 empty diary, first meeting, a call, a to-do in the calendar, moved, done, deleted, undone; there the next morning', async () => {
    assert.match(await hand.text('.stage'), /Nothing planned this week/u);
    await hand.drag(await cell('Monday 13', '09:00'), await cell('Monday 13', '10:00'));
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('First meeting');
    await hand.enter('location');
    await hand.type('Room 2');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await count(/^First meeting.*Monday 13/u, 1);

    await hand.openNew('Call');
    await hand.focusOn(/^textbox Title/u);
    await hand.type('Call the bank');
    await hand.enter('duration');
    await hand.type('30');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await count(/^Call the bank/u, 1);

    await hand.page.mouse.click(...xy(await cell('Tuesday 14', '14:00')), { count: 2 });
    await hand.dialogOpen();
    await hand.click('radio', /To-do/u);
    await hand.enter('title');
    await hand.type('Write the offer');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await count(/^Write the offer.*To-do/u, 1);

    // wrong at first: said at the field, mended, saved
    const open = await grip(/^First meeting/u);
    await hand.page.mouse.click(open.x, open.y, { count: 2 });
    await hand.dialogOpen();
    await hand.enter('endTime');
    await hand.type('7:00');
    await hand.click('button', 'Save');
    assert.match(await hand.text('.summary'), /needs? attention/u);
    await hand.enter('endTime');
    await hand.type('11:00');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await count(/^First meeting, \d\d:\d\d to 11:00/u, 1);

    await hand.drag(await grip(/^First meeting/u), await cell('Wednesday 15', '10:00'));
    await count(/^First meeting.*Wednesday 15/u, 1);
    const todo = await grip(/^Write the offer/u);
    await hand.page.mouse.click(todo.x, todo.y, { button: 'right' });
    await hand.click('menuitemcheckbox', /^Completed/u);
    await count(/^Write the offer.*completed/u, 1);
    const call = await grip(/^Call the bank/u);
    await hand.page.mouse.click(call.x, call.y, { button: 'right' });
    await hand.click('menuitem', /^Delete/u);
    await hand.click('button', 'Delete');
    await count(/^Call the bank/u, 0);
    await hand.click('button', 'Undo');
    await count(/^Call the bank/u, 1);

    // without dragging: choose Move, then click the place (WCAG 2.5.7)
    const meeting = await grip(/^First meeting/u);
    await hand.page.mouse.click(meeting.x, meeting.y, { button: 'right' });
    await hand.click('menuitem', /^Move to/u);
    await hand.page.mouse.click(...xy(await cell('Thursday 16', '12:00')));
    await count(/^First meeting.*Thursday 16/u, 1);

    await hand.click('tab', 'Month');
    await count(/^First meeting/u, 1);
    await hand.stored();
    await hand.page.reload();
    await hand.ready();
    await count(/^First meeting.*Thursday 16/u, 1);
    await count(/^Write the offer.*completed/u, 1);
    await count(/^Call the bank/u, 1);
  });
});

const xy = ({ x, y }: Point): [number, number] => [x, y];

describe('a day with the keyboard alone', () => {
  /** Presses keys one after the other; focus is somewhere after each. */
  async function keys(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      await hand.press(chord);
      await until(async () => (await hand.focused()) !== 'body', `focus after ${chord}`);
    }
  }

  /** Tabs on until focus is on something; what was passed. */
  async function tabTo(what: RegExp, back = false): Promise<string[]> {
    const passed: string[] = [];
    for (let step = 0; step < 40; step++) {
      await keys(back ? 'Shift+Tab' : 'Tab');
      const now = await hand.focused();
      if (what.test(now)) return passed;
      passed.push(now);
    }
    assert.fail(`Tab never comes to ${String(what)}: ${passed.join(' → ')}`);
  }

  test('A11Y Tab goes through the diary in few steps, out of it again, and back the same way', async () => {
    await tabTo(/^button Before/u);
    const there = await tabTo(/^button After/u);
    assert.ok(there.length >= 3 && there.length <= 5, `few tab stops: ${there.join(' → ')}`);
    assert.match(there.join(' → '), /tab Week.*→.*(gridcell|button)/u);
    const back = await tabTo(/^button Before/u, true);
    assert.deepEqual(back.reverse(), there);
  });

  test('D4.8 D5 the whole day: create, fill in, save, move, copy, resize, complete, delete, undo, look around', async () => {
    await tabTo(/^button Before/u);
    await tabTo(/^gridcell/u);
    await keys('Control+Home', 'Home', 'ArrowDown');
    await hand.focusOn(/^gridcell Monday 13 January/u);
    await keys('Enter');
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('Typed meeting');
    const fields = await tabTo(/^textbox Agenda/u);
    for (const field of ['Start date', 'Start time', 'End time', 'Duration', 'Company', 'Location']) assert.ok(fields.some((name) => name.includes(field)), `${field} among ${fields.join(' → ')}`);
    await hand.type('One\nTwo');
    await tabTo(/^button Save/u);
    await keys('Enter');
    await hand.dialogClosed();
    await hand.focusOn(/^button Typed meeting/u);
    const first = await hand.block(/^Typed meeting/u);

    await keys('m', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter');
    await count(/^Typed meeting.*Tuesday 14/u, 1);
    await hand.focusOn(/^button Typed meeting.*Tuesday 14/u);
    await keys('m', 'ArrowRight', 'Escape');
    await count(/^Typed meeting.*Tuesday 14/u, 1);
    await hand.focusOn(/^button Typed meeting/u);
    await keys('r', 'ArrowDown', 'ArrowDown', 'Enter');
    await until(async () => (await hand.block(/^Typed meeting/u)).height > first.height + 10, 'the longer meeting');
    await keys('Control+c', 'ArrowRight', 'Control+v');
    await count(/^Typed meeting/u, 2);
    await hand.focusOn(/^button Typed meeting.*Wednesday 15/u);
    await keys('Control+Enter');
    await count(/^Typed meeting.*Wednesday 15.*completed/u, 1);
    await hand.focusOn(/completed/u);

    await keys('Delete');
    await hand.one('button', 'Delete');
    await hand.focusOn(/^button Delete/u);
    await keys('Escape');
    await hand.focusOn(/^button Typed meeting.*Wednesday 15/u);
    await keys('Delete');
    await hand.focusOn(/^button Delete/u);
    await keys('Enter');
    await count(/^Typed meeting/u, 1);
    await keys('Control+z');
    await count(/^Typed meeting/u, 2);
    await keys('Control+z', 'Control+z', 'Control+y');
    await count(/^Typed meeting/u, 2);

    await hand.focusOn(/^(button|gridcell)/u);
    await keys('Shift+F10');
    await hand.one('menu');
    await hand.focusOn(/^menuitem/u);
    await keys('ArrowDown', 'End', 'Home', 'Escape');
    await hand.none('menu');
    await keys('PageDown');
    await hand.one('heading', /20–26|20.*26/u);
    await keys('PageUp');
    await hand.one('heading', /13–19|13.*19/u);
    await keys('Alt+3');
    await hand.ready();
    await count(/^Typed meeting/u, 2);
    await keys('Alt+1');
    await hand.ready();
    await keys('Alt+2');
    await hand.ready();
    await keys('?');
    await hand.one('dialog');
    await keys('Escape');
    await hand.none('dialog');
    await keys('g');
    await hand.one('dialog');
    await keys('Escape');
    await hand.none('dialog');
    await until(async () => (await hand.focused()) !== 'body', 'focus in the diary again');
    await tabTo(/^button After/u);
  });

  test('A11Y every dialog, menu and question lets go: Escape comes back to where it was opened', async () => {
    await tabTo(/^button Before/u);
    await tabTo(/^gridcell/u);
    const opener = await hand.focused();
    await keys('Enter');
    await hand.dialogOpen();
    await keys('Escape');
    await hand.dialogClosed();
    await hand.focusOn(new RegExp(opener.slice(0, 20), 'u'));
    await keys('Shift+F10');
    await hand.focusOn(/^menuitem/u);
    await keys('Tab');
    await hand.none('menu');
    await until(async () => (await hand.focused()) !== 'body', 'focus after the menu');
    await tabTo(/^button (New|Previous|Next|This|Today|Undo)/u, true);
    await keys('End');
    const last = await hand.focused();
    await keys('Home');
    assert.notEqual(await hand.focused(), last, 'one toolbar, walked by arrows');
    await tabTo(/^tab Week/u, true);
    await keys('ArrowRight');
    await hand.focusOn(/^tab Month/u);
    await keys('ArrowLeft');
    await hand.focusOn(/^tab Week/u);
  });
});
