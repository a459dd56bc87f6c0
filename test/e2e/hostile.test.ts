/** Hostile values as data, in attributes and typed by hand: nothing runs, nothing is fetched, nothing throws, the good is shown. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import { Hand, pageWith, serve, until } from './kit.js';
import { colours, nothings, records, texts } from './hostile-values.js';
import { dataOf } from './samples.js';

interface Heard { readonly code: string; readonly record?: string; readonly field?: string; readonly message: string }

const listening = `<script>
  window.heard = [];
  addEventListener('diary-problem', ({ problem, message }) => window.heard.push({ code: problem.code, record: problem.record, field: problem.field, message }));
</script>`;

let site: StaticServer;
let browser: Browser;

before(async () => {
  // no policy here: what got through to the parser would run
  site = await serve({ '/hostile.html': pageWith(`${listening}<diary-view view="day" date="2025-01-14" time-zone="Europe/Oslo"></diary-view>`) });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

async function onPage(use: (hand: Hand) => Promise<void>, hash = ''): Promise<void> {
  const hand = await Hand.open(browser, `${site.url}/hostile.html${hash}`);
  await hand.ready();
  await use(hand);
  await harmless(hand);
  await hand.context.close();
}

/** Nothing ran, nothing was asked for elsewhere, no error, the prototypes are as they were. */
async function harmless(hand: Hand): Promise<void> {
  const traces = await hand.page.evaluate(() => [
    ...('ran' in window ? ['a script ran'] : []),
    ...Object.keys(Object.prototype),
    ...window.e2e.every('iframe, object, embed, a[href^="javascript" i], a[href^="data" i], img').map((element) => element.outerHTML.slice(0, 200)),
  ]);
  assert.deepEqual(traces, []);
  await hand.clean();
}

const heard = (hand: Hand): Promise<Heard[]> => hand.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** A quarter of an hour for each, so that all are drawn. */
function quarter(index: number): { start: string; end: string } {
  const at = (minute: number): string => `2025-01-14T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { start: at(480 + index * 15), end: at(495 + index * 15) };
}

async function give(hand: Hand, data: unknown): Promise<void> {
  await hand.page.evaluate((given) => { document.querySelector('diary-view')!.data = given; }, data);
  await until(() => hand.page.evaluate(() => document.querySelector('diary-view')!.store?.lookUp('companies', 'acme') !== undefined), 'the data');
  await hand.ready();
}

const good = ['Good one', 'Good two', 'Good three'].map((title, index) => ({ id: `good${index}`, kind: 'meeting', title, ...quarter(56 + index) }));

async function showsTheGood(hand: Hand): Promise<void> {
  await until(async () => (await hand.blocks(/^Good (one|two|three),/u)).length === 3, 'the good records');
}

describe('hostile data', () => {
  test(`Q-safe ${Object.keys(texts).length} hostile texts stand as they are: in the block, the tooltip, the dialog, the month and the menu`, async () => {
    await onPage(async (hand) => {
      const entries = Object.entries(texts);
      await give(hand, dataOf([...entries.map(([what, title], index) => ({ id: what, kind: 'meeting', title, agenda: title, location: title, ...quarter(index) })), ...good]));
      await showsTheGood(hand);
      const shown = await hand.page.evaluate(() => Object.fromEntries(window.e2e.every('.block').map((block) => [(block as HTMLElement).dataset['key'], block.getAttribute('aria-label')])));
      for (const [what, text] of entries) {
        // half a character does not come through to here
        const flat = (value: string): string => value.replace(/[\uD800-\uDFFF\uFFFD]/g, '').replace(/\s+/gu, ' ').trim();
        assert.ok(flat(shown[what] ?? '').includes(flat(text).slice(0, 200)) || text.trim() === '', `${what}: ${shown[what]?.slice(0, 120)}`);
      }
      for (const what of ['script', 'image', 'attribute break', 'lit marker', 'line separators', 'lone surrogate']) {
        await hand.page.evaluate((id) => { void (document.querySelector('diary-view') as DiaryView).openFollowUp(id); }, what);
        await hand.dialogOpen();
        assert.equal((await hand.field('title'))?.slice(0, 4), texts[what]!.slice(0, 4));
        await hand.press('Escape');
        await hand.dialogClosed();
      }
      const block = await hand.block(/^<script>/u);
      await hand.page.mouse.move(block.x + 30, block.y + 8);
      await hand.one('tooltip', /<script>/u);
      await hand.page.mouse.click(block.x + 30, block.y + 8, { button: 'right' });
      await hand.one('menu', /<script>/u);
      await hand.press('Escape');
      await hand.click('tab', 'Month');
      await hand.ready();
    });
  });

  test(`Q-safe ${records.length} wrong records and ${nothings.length} that are none: each told by its code, all good ones shown`, async () => {
    await onPage(async (hand) => {
      const wrong = records.map(({ give: fields }, index) => {
        const record: Record<string, unknown> = { id: `wrong${index}`, kind: 'meeting', title: `Wrong ${index}`, ...quarter(index), ...fields };
        // an end of its own would be wrong as well
        if ('start' in fields && !('end' in fields)) delete record['end'];
        return record;
      });
      const types = colours.map((colour, index) => ({ id: index === 0 ? 'evil' : `type${index}`, name: colour, kind: 'meeting', colour }));
      await give(hand, { ...dataOf([...wrong, ...nothings, ...good]), types });
      await showsTheGood(hand);
      let told = -1;
      await until(async () => told === (told = (await heard(hand)).length), 'all problems to be told');
      const problems = await heard(hand);
      const missing = records.flatMap(({ what, give: fields, code }, index) => {
        const id = typeof fields['id'] === 'string' && fields['id'] !== '' && fields['id'].length < 256 ? fields['id'] : 'id' in fields ? `#${index}` : `wrong${index}`;
        const codes = problems.filter(({ record }) => record === id || record === `#${index + 1}`).map((problem) => problem.code);
        return code === undefined || codes.includes(code) ? [] : [`${what}: ${code} not told, but ${codes.join()}`];
      });
      assert.deepEqual(missing, []);
      assert.ok(problems.filter(({ code }) => code === 'not-a-record' || code === 'missing-id').length >= nothings.length - 1);
      assert.equal(problems.filter(({ code }) => code === 'bad-colour').length, colours.length);
      assert.ok(problems.every(({ message }) => message.length > 10 && message.length < 600), 'each with a sentence of some length');
    });
  });

  test('Q-safe values that are no JSON: functions, getters that throw, cycles, proxies, dates, symbols', async () => {
    await onPage(async (hand) => {
      await hand.page.evaluate((goods) => {
        const diary = document.querySelector('diary-view')!;
        const base = { kind: 'meeting', start: '2025-01-14T06:00', end: '2025-01-14T06:30' };
        const cycle: Record<string, unknown> = { id: 'cycle', ...base };
        cycle['company'] = cycle;
        cycle['title'] = cycle;
        const hostile = [
          { id: 'function', ...base, title: () => { (window as unknown as { ran: number }).ran = 1; } },
          { id: 'getter', ...base, get title(): string { throw new Error('a getter throws'); } },
          new Proxy({}, { get() { throw new Error('a proxy throws'); }, ownKeys() { throw new Error('a proxy throws'); }, has() { throw new Error('a proxy throws'); } }),
          cycle,
          { id: 'date', ...base, start: new Date(2025, 0, 14, 9) },
          { id: 'symbol', ...base, title: Symbol('s') },
          { id: 'bigint', ...base, title: 10n },
          { id: 'map', ...base, title: new Map([['a', 1]]) },
          { id: 'element', ...base, title: document.createElement('img') },
          { id: 'toString', ...base, title: { toString() { throw new Error('toString throws'); } } },
          Object.assign(Object.create({ id: 'inherited', title: 'Inherited' }) as object, base),
          undefined,
          () => undefined,
        ];
        diary.data = { user: 'me', followUps: [...hostile, ...Array<unknown>(1), ...goods] };
      }, good);
      await hand.ready();
      await showsTheGood(hand);
      const followUps = (await hand.blocks()).length;
      assert.ok(followUps >= 3);
    });
  });

  test('Q-safe data that are no data at all: told, and the diary still works', async () => {
    await onPage(async (hand) => {
      for (const data of [null, 0, '', 'text', [], [1], { followUps: 'x' }, { followUps: { length: 3 } }, { types: null }, { user: {} }]) {
        await hand.page.evaluate((given) => { document.querySelector('diary-view')!.data = given; }, data);
        await hand.ready();
      }
      await give(hand, dataOf(good));
      await showsTheGood(hand);
    });
  });
});

describe('hostile attributes and addresses', () => {
  test('Q-safe attributes that make no sense are told or passed over; the diary shows something', async () => {
    await onPage(async (hand) => {
      const given: Record<string, readonly string[]> = {
        view: ['constructor', '__proto__', '<script>', ''], date: ['2025-99-99', '<img>', '99999999999', 'NaN', '-1'], owner: ['__proto__', '<script>', 'x'.repeat(10_000)],
        'first-day': ['constructor', '0', 'NaN'], 'time-zone': ['Mars/Phobos', '<script>', '+99:99', '__proto__'], lang: ['not a language!!', 'x', 'en-US-x-y-z-', '__proto__', 'ar', 'zh-Hant-TW-u-nu-hanidec'],
        src: ['javascript:window.ran=1', 'data:text/html,<script>window.ran=1</script>', 'http://[bad', '/missing.json'], data: ['{', 'null', '[[[[', '{"__proto__":{"polluted":1}}', '"x"'],
        readonly: ['false'], dir: ['nowhere'],
      };
      for (const [name, values] of Object.entries(given)) {
        for (const value of values) {
          await hand.page.evaluate((attribute, text) => document.querySelector('diary-view')!.setAttribute(attribute, text), name, value);
          await hand.ready();
          assert.ok((await hand.seen('tab')).length === 3, `${name}=${value.slice(0, 40)}`);
        }
        await hand.page.evaluate((attribute) => document.querySelector('diary-view')!.removeAttribute(attribute), name);
      }
      await hand.ready();
      const codes = (await heard(hand)).map(({ code }) => code);
      for (const code of ['bad-date', 'unknown-zone', 'load-failed', 'bad-json']) assert.ok(codes.includes(code), `${code} is told`);
      // the browser itself writes of the missing file
      hand.complaints.splice(0, Infinity, ...hand.complaints.filter((line) => !/Failed to load resource|404|Fetch API cannot load javascript/u.test(line)));
    });
  });

  for (const hash of ['#follow-up=<script>window.ran=1</script>', '#follow-up=%E0%A4%A', '#follow-up=__proto__', '#follow-up=']) {
    test(`Q-safe a link to a follow-up with the address ${hash}`, () => onPage(async (hand) => {
      assert.ok((await hand.seen('tab')).length === 3);
      assert.equal(await hand.page.evaluate(() => window.e2e.dialogOpen('follow-up-dialog')), false);
    }, hash));
  }
});

describe('hostile typing', () => {
  const typed = ['script', 'image', 'attribute break', 'template hole', 'json text', 'right to left', 'emoji', 'prototype', 'regular expression'] as const;

  test(`Q-safe ${typed.length} hostile texts typed into title, place and agenda are saved and shown as typed`, async () => {
    await onPage(async (hand) => {
      await give(hand, dataOf([]));
      for (const what of typed) {
        await hand.openNew();
        for (const field of ['title', 'location', 'agenda']) {
          await hand.enter(field);
          await hand.page.keyboard.sendCharacter(texts[what]!);
        }
        await hand.click('button', 'Save');
        await hand.dialogClosed();
      }
      const names = (await hand.blocks()).map(({ name }) => name);
      for (const what of typed) assert.ok(names.some((name) => name.startsWith(texts[what]!.replace(/\s+/gu, ' '))), `${what} among ${names.join(' | ')}`);
    });
  });

  test('Q-safe nonsense typed into dates, times, durations and search fields: a message at the field, nothing lost, no error', async () => {
    await onPage(async (hand) => {
      await give(hand, dataOf([]));
      await hand.openNew();
      await hand.enter('title');
      await hand.type('Nonsense');
      const nonsense = ['<script>', '99:99', '-1', '1e308', '31.2.', '٣:٤٥', '('.repeat(200), '__proto__', '\u202E12', '9'.repeat(400)];
      for (const field of ['startDay', 'startTime', 'endDay', 'endTime', 'duration', 'company', 'contact']) {
        for (const text of nonsense) {
          await hand.enter(field);
          await hand.page.keyboard.sendCharacter(text);
          await hand.press('Tab');
        }
        await hand.enter(field);
        await hand.page.keyboard.sendCharacter('<script>');
        await hand.press('Tab');
      }
      await hand.click('button', 'Save');
      await until(async () => /\d+ fields need attention/u.test(await hand.text('.summary')), 'the summary of what is wrong');
      assert.equal(await hand.field('title'), 'Nonsense');
      assert.equal(await hand.field('startTime'), '<script>');
    });
  });
});
