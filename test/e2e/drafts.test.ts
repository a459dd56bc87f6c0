/**
 * D5.8: nothing typed is lost when the tab is closed, reloaded, navigated away or crashes. Real keys, real exits.
 * `DRAFT_RUNS` says how often each exit is tried (40), `DRAFT_WINDOWS` how many windows type at a time (4).
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

const runs = Number(process.env['DRAFT_RUNS'] ?? 40);
const windows = Number(process.env['DRAFT_WINDOWS'] ?? 4);
const letters = 'abcdefghij klmnop æøå ÆØÅ 0123456789 .,;:-()/';

/** Text that differs from run to run; in the agenda with lines. */
function textOf(run: number, field: string, length: number): string {
  const text = [...`${field} ${run} `, ...Array.from({ length }, (_, index) => letters[(index * 7 + run * 13) % letters.length]!)];
  return text.slice(0, length).map((letter, index) => (field === 'agenda' && index % 25 === 24 ? '\n' : letter)).join('').replace(/ $/u, '.');
}

interface Typed { readonly title: string; readonly agenda: string }

function typedIn(run: number): Typed {
  return { title: textOf(run, 'title', 18 + (run % 7)), agenda: textOf(run, 'agenda', 40 + (run % 23)) };
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
  browser = await launchBrowser({ args: ['--disable-gpu-compositing'] });
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
    return Hand.open(context);
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
    return Hand.open(context);
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
      await until(async () => (await hand.seen('button', 'Restore')).length === 0, 'the draft to be taken');
    }
    missing = lost(expected.title, await hand.field('title')) + lost(expected.agenda, await hand.field('agenda'));
  }
  if (next) {
    await hand.enter('title');
    await hand.type(next.title);
    await hand.enter('agenda');
    await hand.type(next.agenda);
  }
  return missing;
}

/** One window, its runs one after the other: what was typed in a run is looked for in the next life of the page. */
async function oneWindow(leave: (hand: Hand) => Promise<Hand>, mine: readonly number[], existing: boolean): Promise<{ typed: number; missing: readonly string[] }> {
  let hand = await Hand.open(browser);
  const missing: string[] = [];
  let typed = 0;
  let expected: Typed | undefined;
  let open = (one: Hand): Promise<void> => one.openNew();
  if (existing) {
    await hand.go(`${site.url}/drafts.html`);
    await hand.ready();
    await hand.openNew();
    await hand.enter('title');
    await hand.type('Kept');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    open = async (one) => {
      const block = await one.block(/Kept/u);
      await one.page.mouse.click(block.x + block.width / 2, block.y + 10, { count: 2 });
      await one.dialogOpen();
    };
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

  test('D5.8 the browser is killed in mid-typing: no character is lost', async (context) => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'dagbok-profile-'));
    const typed = typedIn(7);
    const first = await launchBrowser({ userDataDir });
    const before = await Hand.open(first.defaultBrowserContext());
    await takeBackAndType(before, (hand) => hand.openNew(), undefined, typed);
    const died = new Promise((done) => first.process()!.once('exit', done));
    first.process()!.kill('SIGKILL');
    await died;
    const second = await launchBrowser({ userDataDir });
    const again = await Hand.open(second.defaultBrowserContext(), `${site.url}/drafts.html`);
    const gone = await takeBackAndType(again, (hand) => hand.openNew(), typed, undefined);
    await second.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    context.diagnostic(`killed browser: ${typed.title.length + typed.agenda.length} characters typed, ${gone} lost`);
    assert.equal(gone, 0);
  });
});
