/**
 * D5.8 for each kind of field of the dialog: the page dies while it is being filled in, and all of it is back. `FIELD_EXITS=all`
 * tries each kind with each way to leave; else each with one of them in turn.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { devtools, launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, pageWith, serve, until } from './kit.js';
import { dataOf } from './samples.js';

let site: StaticServer;
let browser: Browser;

before(async () => {
  site = await serve({ '/fields.html': pageWith('<diary-view view="day"></diary-view>'), '/away.html': pageWith('<p>Elsewhere</p>', '') });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** One kind of field: how it is filled in by a person, and what then stands there. */
interface Kind {
  readonly what: string;
  readonly item?: 'To-do';
  fill(hand: Hand): Promise<void>;
  read(hand: Hand): Promise<unknown>;
  /** What must be read; without it, whatever was read before the page died, which is not what it was at first. */
  readonly expected?: unknown;
}

/** Something in the dialog by a selector through all roots. */
const valueAt = (hand: Hand, selector: string): Promise<unknown> => hand.page.evaluate((what) => {
  const [found] = window.e2e.every(what);
  return found instanceof HTMLInputElement && ['checkbox', 'radio'].includes(found.type) ? found.checked : (found as HTMLInputElement | undefined)?.value;
}, selector);

async function focusAt(hand: Hand, selector: string): Promise<void> {
  await until(() => hand.page.evaluate((what) => {
    const [found] = window.e2e.every(what);
    (found as HTMLElement | undefined)?.focus();
    return found?.matches(':focus');
  }, selector), `focus on ${selector}`);
}

const typed = (what: string, id: string, text: string, more: Partial<Kind> = {}): Kind => ({
  what, expected: text, ...more,
  async fill(hand) {
    await hand.enter(id);
    await hand.type(text);
  },
  read: (hand) => hand.field(id),
});

const keyed = (what: string, selector: string, ...keys: string[]): Kind => ({
  what,
  async fill(hand) {
    await focusAt(hand, selector);
    await hand.press(...keys);
  },
  read: (hand) => valueAt(hand, selector),
});

const pattern = 'select#pattern';

const kinds: readonly Kind[] = [
  typed('text', 'title', 'Half a title, with æøå and 👩‍👩‍👧'),
  typed('another text', 'location', 'Room Fj'),
  typed('formatted text', 'agenda', 'First line\nSecond li'),
  {
    what: 'formatting of a text',
    expected: 'bold be',
    async fill(hand) {
      await hand.enter('agenda');
      await until(() => hand.page.evaluate(() => window.e2e.every('#agenda .ProseMirror, .ProseMirror').length > 0), 'the editor');
      await hand.type('plain ');
      await hand.press('Control+b');
      await hand.type('bold be');
    },
    read: (hand) => hand.page.evaluate(() => window.e2e.every('diary-rich-text#agenda').map((text) => window.e2e.rootOf(text)!.querySelector('strong, b')?.textContent)[0]),
  },
  {
    what: 'internal notes behind their tab',
    expected: 'Never leaves the ho',
    async fill(hand) {
      await hand.click('tab', /Internal notes/u);
      await hand.enter('notes');
      await hand.type('Never leaves the ho');
    },
    async read(hand) {
      if ((await hand.seen('tab', /Internal notes/u)).length > 0) await hand.click('tab', /Internal notes/u);
      return hand.field('notes');
    },
  },
  typed('date half written', 'startDay', '32.1'),
  typed('time half written', 'startTime', '13:'),
  typed('duration half written', 'duration', '1 hx'),
  typed('due date half written', 'dueDay', '31.1x', { item: 'To-do' }),
  typed('due time', 'dueTime', '9:4', { item: 'To-do' }),
  keyed('choice among few', 'select#alarm', 'ArrowDown', 'ArrowDown'),
  keyed('another choice', 'select#showAs', 'ArrowDown'),
  {
    what: 'alarm of one’s own, half written',
    expected: '3 da',
    async fill(hand) {
      await focusAt(hand, 'select#alarm');
      await hand.press('End');
      await hand.enter('alarmOwn');
      await hand.type('3 da');
    },
    read: (hand) => hand.field('alarmOwn'),
  },
  keyed('tick', 'input#allDay', 'Space'),
  keyed('tick of the footer', 'input#completed', 'Space'),
  keyed('kind', 'input[type=radio][value=call]', 'Space'),
  typed('picker half written', 'company', 'Fjord Tra'),
  {
    what: 'picker with something chosen',
    expected: 'Fjord Trading',
    async fill(hand) {
      await hand.enter('company');
      await hand.type('fjord');
      await hand.one('option', /Fjord Trading/u);
      await hand.press('ArrowDown', 'Enter');
    },
    read: (hand) => hand.field('company'),
  },
  keyed('repeating', pattern, 'ArrowDown', 'ArrowDown'),
  {
    what: 'repeating in one’s own way',
    expected: '13',
    async fill(hand) {
      await focusAt(hand, pattern);
      await hand.press('End');
      await focusAt(hand, 'input#every');
      await hand.press('Control+a');
      await hand.type('13');
    },
    read: (hand) => valueAt(hand, 'input#every'),
  },
  {
    what: 'repeating, half written',
    expected: '31.1x',
    async fill(hand) {
      await focusAt(hand, pattern);
      await hand.press('End');
      await focusAt(hand, 'input[type=radio][name=end][value=date]');
      await hand.press('Space');
      await focusAt(hand, 'input#lastDay');
      await hand.press('Control+a');
      await hand.type('31.1x');
    },
    read: (hand) => valueAt(hand, 'input#lastDay'),
  },
  {
    what: 'zone',
    async fill(hand) {
      await hand.enter('zone');
      await hand.type('New York');
      await hand.one('option', /New York/u);
      await hand.press('Enter');
      await until(async () => /New York/u.test(String(await hand.field('zone'))), 'the zone');
    },
    read: (hand) => hand.field('zone'),
  },
];

const back = (context: BrowserContext): Promise<Hand> => Hand.open(context, undefined, { width: 900, height: 760 });

/** Ways to leave the page; each gives the hand that comes back. */
const exits: Record<string, (hand: Hand) => Promise<Hand>> = {
  async crash(hand) {
    const { context, page } = hand;
    // a crash leaves no last word, unlike all other ends: the database has to have had its turn
    await new Promise((done) => setTimeout(done, 150));
    const session = await devtools(page);
    const crashed = new Promise((done) => page.once('error', done));
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    return back(context);
  },
  async close(hand) {
    const { context } = hand;
    await hand.page.close();
    return back(context);
  },
  async reload(hand) {
    await hand.page.reload({ waitUntil: 'domcontentloaded' });
    return hand;
  },
  async navigate(hand) {
    await hand.go(`${site.url}/away.html`);
    return hand;
  },
};

async function start(hand: Hand): Promise<void> {
  await hand.go(`${site.url}/fields.html`);
  await hand.ready();
  await hand.page.evaluate(() => {
    const store = document.querySelector('diary-view')!.store as unknown as { setPreferences(part: object): void };
    store.setPreferences({ timeZones: true });
  });
}

async function seed(hand: Hand): Promise<void> {
  await start(hand);
  await hand.page.evaluate((data) => (document.querySelector('diary-view')!.store as unknown as { importData(data: unknown): Promise<unknown> }).importData(data), dataOf([]));
}

/** So that the next kind of field begins with nothing offered. */
async function forget(hand: Hand): Promise<void> {
  await hand.press('Escape');
  await hand.dialogClosed();
  await hand.page.evaluate(async () => {
    const { drafts } = document.querySelector('diary-view')!.store as unknown as { drafts: { list(): Promise<{ id: string }[]>; remove(id: string): Promise<void> } };
    for (const { id } of await drafts.list()) await drafts.remove(id);
  });
}

/** One window: each kind is filled in, the page dies at once, and what is restored is compared. What was lost is given. */
async function through(work: readonly { readonly kind: Kind; readonly exit: string }[]): Promise<string[]> {
  let hand = await Hand.open(browser, undefined, { width: 900, height: 760 });
  await seed(hand);
  const lost: string[] = [];
  for (const { kind, exit } of work) {
    const name = `${kind.what}, ${exit}`;
    try {
      await hand.openNew(kind.item);
      const before = await kind.read(hand);
      await kind.fill(hand);
      const expected = kind.expected ?? (await kind.read(hand));
      assert.notEqual(expected, before, `${name}: nothing was filled in`);
      hand = await exits[exit]!(hand);
      await start(hand);
      await hand.openNew(kind.item);
      await hand.click('button', 'Restore');
      await until(async () => (await kind.read(hand)) === expected, name, 6000).catch(async () => lost.push(`${name}: ${JSON.stringify(await kind.read(hand))} instead of ${JSON.stringify(expected)}`));
      await forget(hand);
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
  await hand.clean();
  await hand.context.close();
  return lost;
}

describe('D5.8 each kind of field', () => {
  const names = Object.keys(exits);
  const work = kinds.flatMap((kind, index) => {
    const ways = process.env['FIELD_EXITS'] === 'all' ? Object.keys(exits) : [names[index % names.length]!];
    return ways.map((exit) => ({ kind, exit }));
  });
  const windows = 3;

  test(`D5.8 ${kinds.length} kinds of fields, ${work.length} deaths of the page while one is filled in: nothing is lost`, async () => {
    const shares = Array.from({ length: windows }, (_, window) => work.filter((_one, index) => index % windows === window));
    assert.deepEqual((await Promise.all(shares.map(through))).flat(), []);
  });

  test('D5.8 two tabs with the same follow-up: what one has in each kind of field can be taken over by the other', async () => {
    const one = await Hand.open(browser);
    await seed(one);
    await one.openNew();
    await one.enter('title');
    await one.type('Shared');
    await one.click('button', 'Save');
    await one.dialogClosed();
    const two = await Hand.open(one.context);
    await start(two);
    for (const hand of [one, two]) {
      await hand.page.bringToFront();
      const block = await hand.block(/Shared/u);
      await hand.page.mouse.click(block.x + 20, block.y + 10, { count: 2 });
      await hand.dialogOpen();
    }
    // all that can stand beside one another; half-written times would do so too, but what depends on them could not be chosen
    const left = ['kind', 'due date half written', 'due time', 'tick', 'tick of the footer', 'picker half written', 'formatting of a text', 'repeating', 'repeating, half written', 'choice among few', 'date half written', 'time half written'];
    const together = kinds.filter(({ what }) => !left.includes(what));
    for (const { fill } of together) await fill(one);
    const expected = await Promise.all(together.map(({ read }) => read(one)));
    await until(async () => /Also being edited in another tab/u.test(await two.text('.notice')), 'the other tab to see it');
    await two.click('button', 'Take over that text');
    await until(async () => (await two.field('title')) === expected[0], 'the title');
    const got: unknown[] = [];
    for (const { read } of together) got.push(await read(two));
    assert.deepEqual(got, expected);
    for (const hand of [one, two]) await hand.clean();
    await one.context.close();
  });
});
