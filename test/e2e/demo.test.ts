/** The demo page as a visitor uses it: mouse, keys, finger, files, two tabs. */
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { devtools, launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, middle, serve, until, type Point } from './kit.js';

const fixtures = resolve('test/fixtures/ics');

let site: StaticServer;
let browser: Browser;
let hand: Hand;

before(async () => {
  site = await serve({});
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Two days beside one another on which the demo has nothing: a weekend beyond its year of work. */
const quiet = new Date(Date.now() + 400 * 86_400_000);
quiet.setUTCDate(quiet.getUTCDate() + ((6 - quiet.getUTCDay() + 7) % 7));
const nextDay = new Date(quiet.getTime() + 86_400_000);
const spoken = (date: Date): string => new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
const [saturday, sunday] = [spoken(quiet), spoken(nextDay)];

beforeEach(async () => {
  hand = await Hand.open(browser, `${site.url}/demo/`);
  await seeded(hand);
});

afterEach(async () => {
  await hand.clean();
  await hand.context.close();
});

async function seeded(one: Hand): Promise<void> {
  await one.ready();
  await until(async () => (await one.blocks()).length > 4, 'the demo data');
}

/** Goes to the quiet days by typing the date. */
async function goToQuiet(one: Hand = hand): Promise<void> {
  await one.page.evaluate((date) => { document.querySelector('diary-view')!.date = date; }, quiet.toISOString().slice(0, 10));
  await one.one('gridcell', slot(saturday, '10:00'));
  await one.ready();
}

function slot(day: string, time: string): RegExp {
  return new RegExp(`^${day}, ${time}`, 'u');
}

async function at(day: string, time: string): Promise<Point> {
  return middle(await hand.one('gridcell', slot(day, time)));
}

/** The block of a title, once it stands at a day and time. */
async function blockAt(title: string, when: RegExp | string = ''): Promise<Point & { width: number; height: number }> {
  return hand.block(new RegExp(`${title}.*${when instanceof RegExp ? when.source : when}`, 'u'));
}

describe('looking around', () => {
  test('D1.1 D1.3 seeded; Day, Week and Month, forth, back, today, a date and a week number by mouse', async () => {
    const title = async (): Promise<string> => (await hand.one('heading', /\d{4}/u)).name;
    const start = await title();
    await hand.click('button', 'Next week');
    await until(async () => (await title()) !== start, 'the next week');
    await hand.click('button', 'Previous week');
    await until(async () => (await title()) === start, 'this week');
    await hand.click('tab', 'Month');
    await hand.ready();
    assert.ok((await hand.blocks()).length > 20, 'a month of work');
    await hand.click('button', 'Next month');
    await hand.click('button', 'This month');
    await hand.click('button', /^Week \d+/u);
    await until(async () => (await title()).startsWith('Week'), 'the week clicked');
    await hand.click('button', /^Wednesday \d+ \w+/u);
    await until(async () => (await title()).startsWith('Wednesday'), 'the day clicked');
    await hand.click('tab', 'Week');
    await hand.click('button', 'This week');
    await until(async () => (await title()) === start, 'this week again');
  });

  test('Q-lang language, theme and view of the page, and its log of events', async () => {
    await hand.page.select('#language', 'nb');
    await hand.one('tab', 'Måned');
    const words = await hand.page.evaluate(() => ['.tagline', '#export', '#theme option', '.log summary'].map((selector) => document.querySelector(selector)!.textContent?.trim()));
    assert.deepEqual(words.map((word) => word?.split(' ')[0]), ['Selgerens', 'Eksporter', 'Som', 'Hendelser']);
    await hand.page.select('#theme', 'dark');
    const ink = (): Promise<string> => hand.page.evaluate(() => getComputedStyle(window.e2e.every('.diary')[0]!).color);
    const dark = await ink();
    await hand.page.select('#theme', 'light');
    assert.notEqual(await ink(), dark);
    await hand.page.select('#view', 'month');
    await hand.ready();
    await hand.page.select('#language', 'en');
    await hand.one('tab', 'Month');
    await hand.click('tab', 'Day');
    await until(() => hand.page.evaluate(() => document.querySelector<HTMLSelectElement>('#view')!.value === 'day'), 'the page to follow');
    assert.match(await hand.page.evaluate(() => document.querySelector('#log')!.textContent ?? ''), /diary-navigate.*"view":"day"/u);
    await hand.page.reload();
    await seeded(hand);
    assert.equal(await hand.page.evaluate(() => document.documentElement.lang), 'en');
  });
});

describe('a meeting from first to last', () => {
  test('D3.1 D4 by mouse: drag out, type, save, reload, move, copy, lengthen, complete, delete, undo', async () => {
    await goToQuiet();
    await hand.drag(await at(saturday, '10:00'), await at(saturday, '11:00'));
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('By mouse');
    await hand.enter('agenda');
    await hand.type('First\nSecond');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await blockAt('By mouse', /10:\d\d to 11:\d\d/u);
    await hand.page.reload();
    await hand.ready();
    await goToQuiet();
    const made = await blockAt('By mouse', saturday);

    await hand.drag({ x: made.x + 20, y: made.y + 12 }, await at(sunday, '12:00'));
    const moved = await blockAt('By mouse', sunday);
    await hand.drag({ x: moved.x + 20, y: moved.y + 12 }, await at(saturday, '09:00'), { key: 'Shift' });
    await until(async () => (await hand.blocks(/By mouse/u)).length === 2, 'the copy');
    const copy = await blockAt('By mouse', saturday);
    const before = copy.height;
    await hand.drag({ x: copy.x + 20, y: copy.y + copy.height - 2 }, { x: copy.x + 20, y: copy.y + copy.height + 50 });
    await until(async () => (await blockAt('By mouse', saturday)).height > before + 30, 'the longer copy');

    await hand.page.mouse.click(copy.x + 20, copy.y + 12, { button: 'right' });
    await hand.click('menuitemcheckbox', /^Completed/u);
    await blockAt('By mouse', `${saturday}.*completed`);
    const done = await blockAt('By mouse', saturday);
    await hand.drag({ x: done.x + 20, y: done.y + 12 }, await at(sunday, '15:00'));
    assert.equal((await hand.blocks(new RegExp(`By mouse.*${saturday}`, 'u'))).length, 1, 'D4.6 a completed one stays');

    const kept = await blockAt('By mouse', sunday);
    await hand.page.mouse.click(kept.x + 20, kept.y + 12);
    await hand.press('Delete');
    await hand.click('button', 'Delete');
    await until(async () => (await hand.blocks(/By mouse/u)).length === 1, 'one gone');
    await hand.click('button', 'Undo');
    await until(async () => (await hand.blocks(/By mouse/u)).length === 2, 'D4.9 the deletion undone');
    await hand.stored();
    await hand.page.reload();
    await hand.ready();
    await goToQuiet();
    await until(async () => (await hand.blocks(/By mouse/u)).length === 2, 'both after reloading');
  });

  test('D4.8 by keys alone: create, move, copy, lengthen, complete, delete, undo; focus is never lost', async () => {
    await goToQuiet();
    const steps = async (...chords: string[]): Promise<void> => {
      for (const chord of chords) {
        await hand.press(chord);
        assert.notEqual(await hand.focused(), 'body', `after ${chord}`);
      }
    };
    // the only thing done without a key: where a person has tabbed to, the next test walks
    await hand.page.evaluate(() => window.e2e.one('diary-time-grid')!.focus());
    // what keys do is fetched with the first of them: the next ones are only pressed once that one has been obeyed
    const stepOn = async (chord: string): Promise<void> => {
      const before = await hand.focused();
      await steps(chord);
      await until(async () => (await hand.focused()) !== before, `focus to move by ${chord}`);
    };
    await stepOn('End');
    await steps('Control+Home', 'End');
    for (let step = 0; step < 12 && !(await hand.focused()).startsWith(`gridcell ${saturday}`); step++) await stepOn('ArrowRight');
    await hand.focusOn(new RegExp(`^gridcell ${saturday}`, 'u'));
    await steps('Home', 'ArrowDown', 'ArrowDown', 'Enter');
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('By keys');
    await hand.press('Control+Enter');
    await hand.dialogClosed();
    await hand.focusOn(/^button .*By keys/u);
    const first = (await blockAt('By keys', saturday)).y;
    await steps('m', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    await until(async () => (await blockAt('By keys', sunday)).y > first, 'the move');
    await hand.focusOn(/^button .*By keys/u);
    await steps('Control+c', 'Control+v');
    await until(async () => (await hand.blocks(/By keys/u)).length === 2, 'the copy');
    await hand.focusOn(/^button .*By keys/u);
    const { name } = await hand.block(/By keys/u);
    await steps('r', 'ArrowDown', 'ArrowDown', 'Enter');
    await until(async () => (await hand.blocks(/By keys/u)).some((block) => block.name !== name && block.height > 70), 'the longer one');
    await hand.focusOn(/^button .*By keys/u);
    await steps('Control+Enter');
    await until(async () => (await hand.blocks(/By keys.*completed/u)).length === 1, 'completed');
    await steps('Delete');
    await hand.one('button', 'Delete');
    await steps('Enter');
    await until(async () => (await hand.blocks(/By keys/u)).length === 1, 'deleted');
    assert.notEqual(await hand.focused(), 'body', 'after deleting');
    await steps('Control+z');
    await until(async () => (await hand.blocks(/By keys/u)).length === 2, 'the deletion undone');
    await steps('Control+z', 'Control+y');
    await until(async () => (await hand.blocks(/By keys.*completed/u)).length === 1, 'undone and done again');
  });

  test('D4.8 by finger: rest and drag moves, a tap selects, resting alone opens the menu', async () => {
    await goToQuiet();
    await hand.page.mouse.click(...xy(await at(saturday, '10:00')), { count: 2 });
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('By finger');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    const block = await blockAt('By finger', saturday);
    const hold = { x: block.x + 20, y: block.y + 14 };
    const target = await at(sunday, '12:00');
    await hand.finger([hold, { x: hold.x + 10, y: hold.y + 10 }, { x: target.x - 5, y: target.y }, target], 700);
    const moved = await blockAt('By finger', sunday);
    const spot = { x: moved.x + 20, y: moved.y + 14 };
    await hand.finger([spot]);
    await until(() => hand.page.evaluate(() => window.e2e.every('.block[aria-current=true]').length === 1), 'the tap to select');
    await hand.finger([spot], 900);
    await hand.one('menuitem', /^Delete/u);
    const remove = await hand.one('menuitem', /^Delete/u);
    await hand.finger([middle(remove)]);
    await hand.finger([middle(await hand.one('button', 'Delete'))]);
    await until(async () => (await hand.blocks(/By finger/u)).length === 0, 'deleted');
    await hand.finger([middle(await hand.one('button', 'Undo'))]);
    await blockAt('By finger', sunday);
  });
});

const xy = ({ x, y }: Point): [number, number] => [x, y];

describe('files', () => {
  const report = (): Promise<{ summary: string; reasons: string[] }> => hand.page.evaluate(() => ({
    summary: document.querySelector('#report')!.checkVisibility() ? document.querySelector('#summary')!.textContent ?? '' : '',
    reasons: [...document.querySelectorAll('#problems li')].map((line) => line.textContent ?? ''),
  }));

  test('D20.1 every sample calendar file by the picker: what can be read is shown, what cannot is listed with the reason', async (context) => {
    const picker = await hand.page.$('#import') as ElementHandle<HTMLInputElement>;
    for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.ics'))) {
      await hand.page.evaluate(() => { document.querySelector<HTMLElement>('#report')!.hidden = true; });
      await picker.uploadFile(join(fixtures, file));
      const { summary, reasons } = await until(async () => {
        const now = await report();
        return now.summary === '' ? undefined : now;
      }, `the report on ${file}`);
      const count = Number(/^(\d+) follow-ups? imported/u.exec(summary)?.[1] ?? 0);
      context.diagnostic(`${file}: ${summary}`);
      assert.ok(count > 0 || reasons.length > 0, `${file}: neither shown nor listed`);
      assert.ok(reasons.every((reason) => reason.includes(file) && reason.length > file.length + 10), `${file}: ${reasons.join(' | ')}`);
      if (!/BEGIN:VEVENT/u.test(readFileSync(join(fixtures, file), 'utf8')) || count === 0) continue;
      await hand.ready();
      await until(async () => (await hand.blocks()).length > 0, `something of ${file} on screen`);
    }
  });

  test('D20.1 a calendar file dropped on the page', async () => {
    const session = await devtools(hand.page);
    const data = { items: [], files: [join(fixtures, 'icaljs-minimal.ics')], dragOperationsMask: 1 };
    const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> => session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    const rest = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
    // the browser lets go only where the page has answered that it takes files; that answer has a way of its own
    await until(async () => {
      for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
        await send(type);
        await rest(150);
      }
      await rest(1000);
      return /1 follow-up imported/u.test((await report()).summary);
    }, 'the report');
    await until(async () => (await hand.blocks()).length > 0, 'the follow-up of the file');
  });

  test('D20.1 the export is JSON that holds the data; reset brings the demo back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dagbok-export-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: hand.context.id! });
    await goToQuiet();
    await hand.page.mouse.click(...xy(await at(saturday, '10:00')), { count: 2 });
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('To be exported');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await hand.click('button', 'Export JSON');
    const file = await until(async () => readdirSync(folder).find((name) => name.endsWith('.json')), 'the download');
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { followUps: { title: string }[]; sales: unknown[]; companies: unknown[]; types: unknown[] };
    assert.ok(data.followUps.length > 500 && data.sales.length > 50 && data.companies.length > 20 && data.types.length > 5);
    assert.equal(data.followUps.filter(({ title }) => title === 'To be exported').length, 1);
    rmSync(folder, { recursive: true, force: true });

    await hand.click('button', 'Reset');
    await until(async () => (await hand.blocks(/To be exported/u)).length === 0, 'the own one gone');
    await hand.click('button', 'This week');
    await seeded(hand);
  });
});

describe('two tabs', () => {
  test('D20.1 what is made, moved and deleted in one shows in the other', async () => {
    const other = await Hand.open(hand.context, `${site.url}/demo/`);
    await seeded(other);
    await goToQuiet(other);
    await goToQuiet(hand);
    await hand.page.mouse.click(...xy(await at(saturday, '10:00')), { count: 2 });
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    await hand.type('In both tabs');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    const there = await other.block(/In both tabs/u);
    await other.drag({ x: there.x + 20, y: there.y + 12 }, middle(await other.one('gridcell', slot(sunday, '12:00'))));
    await blockAt('In both tabs', sunday);
    const here = await blockAt('In both tabs', sunday);
    await hand.page.mouse.click(here.x + 20, here.y + 12);
    await hand.press('Delete');
    await hand.click('button', 'Delete');
    await until(async () => (await other.blocks(/In both tabs/u)).length === 0, 'gone in the other tab');
    await other.clean();
  });
});
