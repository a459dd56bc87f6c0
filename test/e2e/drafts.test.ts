/**
 * D5.8: nothing typed is lost when the tab is closed, reloaded, navigated away or crashes. Real keys, real exits.
 * `DRAFT_RUNS` says how often each exit is tried (8; 40 for a thorough look), `DRAFT_WINDOWS` how many windows type at a time (4).
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { devtools, launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, pageWith, serve, until } from './kit.js';

const runs = Number(process.env['DRAFT_RUNS'] ?? 8);
const windows = Number(process.env['DRAFT_WINDOWS'] ?? 4);
const letters = 'abcdefghij klmnop æøå ÆØÅ 0123456789 .,;:-()/';

/** Text that differs from run to run; in the agenda with lines. */
function textOf(run: number, field: string, length: number): string {
  const text = [...`${field} ${run} `, ...Array.from({ length }, (_, index) => letters[(index * 7 + run * 13) % letters.length]!)];
  return text.slice(0, length).map((letter, index) => (field === 'agenda' && index % 25 === 24 ? '\n' : letter)).join('').replace(/ $/u, '.');
}

/** Less to paint, more runs. */
const small = { width: 720, height: 700 };

interface Typed { readonly title: string; readonly agenda: string }

function typedIn(run: number): Typed {
  return { title: textOf(run, 'title', 11 + (run % 5)), agenda: textOf(run, 'agenda', 18 + (run % 13)) };
}

/** Characters of the text that did not come back. */
function lost(typed: string, back: string | undefined): number {
  let same = 0;
  while (same < typed.length && typed[same] === back?.[same]) same++;
  return typed.length - same;
}

let site: StaticServer;
let browser: Browser;

before(async () => {
  site = await serve({ '/drafts.html': pageWith('<diary-view view="day"></diary-view>'), '/away.html': pageWith('<p>Elsewhere</p>', '') });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Ways to leave the page; each gives the hand that comes back. */
const exits: Record<string, (hand: Hand) => Promise<Hand>> = {
  'the tab is closed': async (hand) => {
    const { context } = hand;
    await hand.page.close();
    return Hand.open(context, undefined, small);
  },
  'the page is reloaded': async (hand) => {
    await hand.page.reload({ waitUntil: 'domcontentloaded' });
    return hand;
  },
  'another page is opened': async (hand) => {
    await hand.go(`${site.url}/away.html`);
    return hand;
  },
  'the page crashes': async (hand) => {
    const { context, page } = hand;
    const session = await devtools(page);
    const crashed = new Promise((done) => page.once('error', done));
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    return Hand.open(context, undefined, small);
  },
};

/** Opens the page, the dialog, takes the draft back if one must be there, and types anew. */
async function takeBackAndType(hand: Hand, open: (hand: Hand) => Promise<void>, expected: Typed | undefined, next: Typed | undefined): Promise<number> {
  if (hand.page.url() !== `${site.url}/drafts.html` || expected === undefined) await hand.go(`${site.url}/drafts.html`);
  await hand.ready();
  await open(hand);
  let missing = 0;
  if (expected) {
    const offers = await until(async () => hand.text('.notice.draft'), 'the offer of the draft', 5000).catch(() => '');
    if (/[Dd]raft from/u.test(offers)) {
      await hand.click('button', 'Restore');
      await until(async () => (await hand.field('agenda')) === expected.agenda, 'the draft to be taken', 5000).catch(() => undefined);
    }
    missing = lost(expected.title, await hand.field('title')) + lost(expected.agenda, await hand.field('agenda'));
    // the page may have gone before the draft that was taken up last time could be removed: then it comes second
    while ((await hand.seen('button', 'Discard')).length > 0) await hand.click('button', 'Discard').catch(() => undefined);
  }
  if (next) {
    await hand.enter('title');
    await hand.type(next.title);
    await hand.enter('agenda');
    await hand.type(next.agenda);
  }
  return missing;
}

/** Opens a follow-up by double click at its left end: over its middle may lie the message about what was just saved. */
async function openBlock(hand: Hand, name: RegExp): Promise<void> {
  await hand.page.bringToFront();
  const block = await hand.block(name);
  await hand.page.mouse.click(block.x + 20, block.y + 10, { count: 2 });
  await hand.dialogOpen();
}

/** Makes a follow-up by the dialog and saves it. */
async function makeOne(hand: Hand, title: string): Promise<void> {
  await hand.go(`${site.url}/drafts.html`);
  await hand.ready();
  await hand.openNew();
  await hand.enter('title');
  await hand.type(title);
  await hand.click('button', 'Save');
  await hand.dialogClosed();
}

/** One window, its runs one after the other: what was typed in a run is looked for in the next life of the page. */
async function oneWindow(leave: (hand: Hand) => Promise<Hand>, mine: readonly number[], existing: boolean): Promise<{ typed: number; missing: readonly string[] }> {
  let hand = await Hand.open(browser, undefined, small);
  const missing: string[] = [];
  let typed = 0;
  let expected: Typed | undefined;
  let open = (one: Hand): Promise<void> => one.openNew();
  if (existing) {
    await makeOne(hand, 'Kept');
    open = (one) => openBlock(one, /Kept/u);
  }
  for (const run of [...mine, undefined]) {
    const next = run === undefined ? undefined : typedIn(run);
    const gone = await takeBackAndType(hand, open, expected, next);
    if (gone > 0) missing.push(`before run ${String(run)}: ${gone} characters`);
    if (!next) break;
    typed += next.title.length + next.agenda.length;
    expected = next;
    hand = await leave(hand);
  }
  await hand.context.close();
  return { typed, missing };
}

describe('D5.8 drafts survive', () => {
  for (const [name, leave] of Object.entries(exits)) {
    test(`D5.8 ${runs} times in mid-typing ${name}: no character is lost`, async (context) => {
      const shares = Array.from({ length: windows }, (_, window) => Array.from({ length: runs }, (_, run) => run).filter((run) => run % windows === window));
      const results = await Promise.all(shares.map((share, window) => oneWindow(leave, share, window % 2 === 1)));
      const typed = results.reduce((sum, result) => sum + result.typed, 0);
      const missing = results.flatMap((result) => result.missing);
      context.diagnostic(`${name}: ${runs} runs, ${typed} characters typed, lost in ${missing.length} runs`);
      assert.deepEqual(missing, []);
    });
  }

  test('D5.8 the browser is killed in mid-typing: all typed up to a third of a second before is kept', async (context) => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'dagbok-profile-'));
    const [text, pace, grace] = [textOf(7, 'agenda', 60).replaceAll('\n', ' '), 40, 300];
    const first = await launchBrowser({ userDataDir });
    const hand = await Hand.open(first.defaultBrowserContext(), `${site.url}/drafts.html`);
    await hand.ready();
    await hand.openNew();
    await hand.enter('title');
    const typedAt: number[] = [];
    for (const letter of text) {
      await hand.type(letter);
      typedAt.push(Date.now());
      await new Promise((done) => setTimeout(done, pace));
    }
    const died = new Promise((done) => first.process()!.once('exit', done));
    const killedAt = Date.now();
    first.process()!.kill('SIGKILL');
    await died;
    const second = await launchBrowser({ userDataDir });
    const again = await Hand.open(second.defaultBrowserContext(), `${site.url}/drafts.html`);
    await again.ready();
    await again.openNew();
    await again.click('button', 'Restore');
    // what counts is the text; how soon the draft that was taken up is gone is of no interest here
    await until(() => again.field('title'), 'the draft to be taken');
    const kept = text.length - lost(text, await again.field('title'));
    await second.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    context.diagnostic(`killed browser: ${text.length} characters typed, ${text.length - kept} lost`);
    assert.ok(kept >= typedAt.filter((at) => at < killedAt - grace).length, `only ${kept} of ${text.length} characters are back`);
  });

  test('D5.8 two tabs with the same follow-up see each other type; the later save is warned, and loses nothing', async () => {
    const one = await Hand.open(browser);
    await makeOne(one, 'Shared');
    const two = await Hand.open(one.context, `${site.url}/drafts.html`);
    await two.ready();
    for (const hand of [one, two]) await openBlock(hand, /Shared/u);
    await one.enter('title');
    await one.type('Shared, first');
    await until(async () => /Also being edited in another tab/u.test(await two.text('.notice')), 'the other tab to see it');
    await two.enter('agenda');
    await two.type('From the second tab');
    await until(async () => /Also being edited in another tab/u.test(await one.text('.notice')), 'the first tab to see the second');
    await one.click('button', 'Save');
    await one.dialogClosed();
    await until(async () => /newer version/u.test(await two.text('.notice')), 'the warning');
    await two.click('button', 'Save');
    assert.match(await two.text('.notice.warning'), /saved a newer version/u);
    assert.equal(await two.field('agenda'), 'From the second tab');
    await two.click('button', 'Continue editing');
    await until(async () => (await two.field('title')) === 'Shared, first', 'the title of the newer version');
    assert.equal(await two.field('agenda'), 'From the second tab');
    await two.click('button', 'Save');
    await two.dialogClosed();
    await until(async () => (await one.blocks(/Shared, first/u)).length === 1, 'both versions in one');
    await openBlock(one, /Shared, first/u);
    await until(async () => (await one.field('agenda')) === 'From the second tab', 'the agenda of the second tab in the first');
    for (const hand of [one, two]) await hand.clean();
    await one.context.close();
  });

  test('D5.8 where the editor cannot be fetched, an agenda is typed, kept and saved all the same', async () => {
    const hand = await Hand.open(browser, `${site.url}/drafts.html`);
    await hand.ready();
    await hand.page.setRequestInterception(true);
    hand.page.on('request', (request) => void (/\/editor-/u.test(request.url()) ? request.abort() : request.continue()));
    await hand.openNew();
    await hand.enter('title');
    await hand.type('Without an editor');
    await hand.enter('agenda');
    await hand.type('One\nTwo');
    await until(async () => (await hand.field('agenda')) === 'One\nTwo', 'both lines');
    assert.equal((await hand.page.evaluate(() => window.e2e.every('.ProseMirror').length)), 0);
    await hand.page.reload({ waitUntil: 'domcontentloaded' });
    await hand.ready();
    await hand.openNew();
    await hand.click('button', 'Restore');
    await until(async () => (await hand.field('agenda')) === 'One\nTwo', 'the draft');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await openBlock(hand, /Without an editor/u);
    await until(async () => (await hand.field('agenda')) === 'One\nTwo', 'what was saved');
    await hand.context.close();
  });

  test('D5.8 a draft thrown away, and one that was saved, is not offered again', async () => {
    const hand = await Hand.open(browser, `${site.url}/drafts.html`);
    await hand.ready();
    for (const end of ['Discard', 'Save'] as const) {
      await hand.openNew();
      await hand.enter('title');
      await hand.type(`To ${end}`);
      await hand.page.reload();
      await hand.ready();
      await hand.openNew();
      await hand.click('button', end === 'Save' ? 'Restore' : 'Discard');
      await hand.none('button', 'Restore');
      if (end === 'Save') await hand.click('button', 'Save');
      else await hand.press('Escape');
      await hand.dialogClosed();
      await hand.page.reload();
      await hand.ready();
      await hand.openNew();
      assert.equal(await hand.text('.notice.draft'), '');
      await hand.press('Escape');
      await hand.dialogClosed();
    }
    await hand.clean();
    await hand.context.close();
  });
});
