/** DESIGN «Public elements»: the diary wherever a host puts it, moves it, and however it brings the data. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import { Hand, middle, pageWith, serve, until } from './kit.js';
import { attribute, calendarFile, dataOf, monday, single, week } from './samples.js';

const bundle = '<script type="module" src="/cdn/dagbok.js"></script>';
const host = (name: string): string => `<script src="/${name}.js"></script>`;
const place = `date="${monday}" time-zone="Europe/Oslo"`;

/** Host scripts; each makes the page what its test is about. */
const scripts: Record<string, string> = {
  '/portlet.js': `customElements.define('host-portlet', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: this.getAttribute('mode') ?? 'open' }).innerHTML = '<section><slot></slot><diary-view ${place}></diary-view></section>'; }
  });`,
  '/closed.js': `{ const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'closed' }); }; }`,
  '/late.js': `const diary = document.querySelector('diary-view');
    diary.data = ${JSON.stringify(week)}; diary.view = 'day'; diary.date = '2025-01-14'; diary.timeZone = 'Europe/Oslo';`,
};

let site: StaticServer;
let browser: Browser;

before(async () => {
  const pages: Record<string, string> = {
    ...scripts,
    '/week.json': JSON.stringify(single('By JSON file')),
    '/week.ics': calendarFile,
    '/two.html': pageWith(`<diary-view id="a" ${place} data="${attribute(single('Of the first'))}"></diary-view><diary-view id="b" ${place} data="${attribute(single('Of the second'))}"></diary-view>`),
    '/shared.html': pageWith(`<diary-provider source="memory"><diary-view id="a" ${place}></diary-view><div><diary-view id="b" time-zone="Europe/Oslo" view="day" date="2025-01-14"></diary-view></div></diary-provider>`),
    '/nested.html': pageWith('<host-portlet></host-portlet>', host('portlet') + bundle),
    '/nested-closed.html': pageWith('<host-portlet mode="closed"></host-portlet>', host('portlet') + bundle),
    '/forced.html': pageWith(`<diary-view ${place} data="${attribute(week)}"></diary-view>`, host('closed') + bundle),
    '/moved.html': pageWith(`<div id="left"><diary-view ${place} data="${attribute(week)}"></diary-view></div><div id="right"></div>`),
    '/late.html': pageWith('<diary-view></diary-view>', '') .replace('</body>', `${host('late')}</body>`),
    '/bare.html': pageWith(`<diary-view ${place}></diary-view>`),
    '/alone.html': pageWith(`<diary-view ${place} data="${attribute(week)}"></diary-view>`, '<script type="module" src="/alone/diary-view.js"></script>'),
    '/child.html': pageWith(`<diary-view ${place}><script type="application/json">${JSON.stringify(single('By child'))}</script></diary-view>`),
    '/broken.html': pageWith(`<script>addEventListener('diary-problem', (event) => (window.heard ??= []).push(event.problem.code + ' ' + event.problem.field))</script><diary-view ${place} data='{"followUps": [{"id'></diary-view>`),
    '/away.html': pageWith('<p>Elsewhere</p>', ''),
    '/frame.html': pageWith('<iframe src="/bare.html" sandbox="allow-scripts" width="1200" height="800"></iframe>', ''),
  };
  // a sandboxed frame has an origin of its own, to which scripts must be given
  site = await serve(pages, () => ({ 'access-control-allow-origin': '*' }));
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Opens one of the pages for a test and closes it; a page that complains fails the test. */
async function onPage(path: string, use: (hand: Hand) => Promise<void>, diaries = 1): Promise<void> {
  const hand = await Hand.open(browser, site.url + path);
  await hand.ready(diaries);
  await use(hand);
  await hand.clean();
  await hand.context.close();
}

/** Makes a follow-up with the dialog, looks at its tooltip, moves it by the mouse, and takes it away again. */
async function workThrough(hand: Hand, title: string): Promise<void> {
  await hand.page.mouse.click(...at(middle(await hand.one('gridcell', /^Tuesday 14 January, 13:00/u))), { count: 2 });
  await hand.dialogOpen();
  await hand.focusOn(/^textbox Title/u);
  await hand.type(title);
  await hand.click('button', 'Save');
  await hand.dialogClosed();
  const block = await hand.block(new RegExp(`${title}.*Tuesday 14`, 'u'));
  await hand.page.mouse.move(block.x + 12, block.y + 12);
  await hand.one('tooltip', new RegExp(title, 'u'));
  await hand.drag({ x: block.x + 12, y: block.y + 12 }, middle(await hand.one('gridcell', /^Thursday 16 January, 10:00/u)));
  await hand.block(new RegExp(`${title}.*Thursday 16`, 'u'));
  await hand.press('Delete');
  await hand.click('button', 'Delete');
  await until(async () => (await hand.blocks(new RegExp(title, 'u'))).length === 0, 'the block gone');
}

interface Figures { readonly Nodes: number; readonly JSEventListeners: number; readonly JSHeapUsedSize: number }

/** Gives what measures nodes, listeners and heap of a page after collecting what can be. */
async function gauge(hand: Hand): Promise<() => Promise<Figures>> {
  const session = await hand.page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
    return { Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners'), JSHeapUsedSize: of('JSHeapUsedSize') };
  };
}

/** Fails unless the figures come back to where they started. */
async function flat(figures: () => Promise<Figures>, start: Figures, context: { diagnostic(text: string): void }): Promise<void> {
  let end = start;
  const isFlat = async (): Promise<boolean> => {
    end = await figures();
    return end.Nodes <= start.Nodes + 200 && end.JSEventListeners <= start.JSEventListeners + 20 && end.JSHeapUsedSize <= start.JSHeapUsedSize + 1_000_000;
  };
  await until(isFlat, 'nodes, listeners and heap to be as before', 8000).catch(() => assert.fail(`grew from ${JSON.stringify(start)} to ${JSON.stringify(end)}`));
  context.diagnostic(`from ${JSON.stringify(start)} to ${JSON.stringify(end)}`);
}

const at = ({ x, y }: { x: number; y: number }): [number, number] => [x, y];

describe('several diaries', () => {
  test('Q-host two diaries with data of their own do not mix', async () => {
    await onPage('/two.html', async (hand) => {
      assert.deepEqual((await hand.blocks()).map(({ name }) => name.split(',')[0]), ['Of the first', 'Of the second']);
      const [, second] = await hand.seen('gridcell', /^Wednesday 15 January, 09:00/u);
      const [first] = await hand.blocks(/Of the first/u);
      await hand.page.evaluate(() => document.querySelector('#b')!.scrollIntoView());
      assert.ok(first && second);
      await hand.page.evaluate(() => scrollTo(0, 0));
      await hand.drag(middle(first), middle((await hand.seen('gridcell', /^Wednesday 15 January, 09:00/u))[0]!));
      await hand.block(/Of the first.*Wednesday/u);
      assert.equal((await hand.blocks(/Of the second.*Tuesday/u)).length, 1);
    }, 2);
  });

  test('Q-host two diaries under one provider agree at once', async () => {
    await onPage('/shared.html', async (hand) => {
      await hand.page.evaluate((data) => (document.querySelector('diary-provider') as HTMLElement & { provided: { importData(data: unknown): Promise<unknown> } }).provided.importData(data), single('Of both'));
      await until(async () => (await hand.blocks(/Of both/u)).length === 2, 'the follow-up in both');
      const [first] = await hand.blocks(/Of both/u);
      await hand.drag(middle(first!), middle((await hand.seen('gridcell', /^Tuesday 14 January, 11:00/u))[0]!));
      await until(async () => (await hand.blocks(/Of both, 1\d:\d\d to/u)).length === 2, 'the move in both');
      const names = (await hand.blocks(/Of both/u)).map(({ name }) => name);
      assert.equal(names[0], names[1]);
    }, 2);
  });
});

describe('other people’s shadow roots', () => {
  for (const [path, name] of [['/nested.html', 'an open shadow root'], ['/nested-closed.html', 'a closed shadow root'], ['/forced.html', 'a page that closes every root']] as const) {
    test(`Q-host the diary works whole in ${name}`, () => onPage(path, (hand) => workThrough(hand, 'Nested work')));
  }
});

describe('moved, removed, upgraded late', () => {
  test('Q-host moved in the DOM: view, scroll, selection and the open dialog with what was typed stay', async () => {
    await onPage('/moved.html', async (hand) => {
      await hand.page.mouse.click(...at(middle(await hand.block(/Price review/u))));
      await hand.page.mouse.wheel({ deltaY: 160 });
      const scroll = (): Promise<number> => hand.page.evaluate(() => window.e2e.every('.grid')[0]!.scrollTop);
      let before = -1;
      // the wheel scrolls smoothly: it has ended when nothing moved for a while
      const stands = async (): Promise<boolean> => {
        const then = before;
        await new Promise((done) => setTimeout(done, 200));
        return then === (before = await scroll());
      };
      await until(stands, 'scrolling to end');
      await hand.page.evaluate(() => document.querySelector('#right')!.append(document.querySelector('diary-view')!));
      await hand.ready();
      await until(async () => Math.abs((await scroll()) - before) < 2, `the scroll position ${before}, it is ${await scroll()}`, 3000);
      assert.equal(await hand.page.evaluate(() => window.e2e.every('.block[aria-current=true]').length), 1, 'selected still');

      await hand.openNew();
      await hand.enter('title');
      await hand.type('Half a sen');
      await hand.page.evaluate(() => document.querySelector('#left')!.append(document.querySelector('diary-view')!));
      await hand.dialogOpen();
      assert.equal(await hand.field('title'), 'Half a sen');
      await hand.enter('title');
      await hand.press('End');
      await hand.type('tence');
      await hand.click('button', 'Save');
      await hand.dialogClosed();
      await hand.page.evaluate(() => { document.querySelector('diary-view')!.view = 'month'; });
      await hand.ready();
      await hand.block(/Half a sentence/u);
      await hand.page.evaluate(() => document.querySelector('#right')!.append(document.querySelector('diary-view')!));
      await hand.ready();
      await hand.block(/Half a sentence/u);
      assert.equal((await hand.seen('tab', 'Month')).length, 1);
    });
  });

  test('Q-host moved 30 times: no listener, no node, no memory more', async (context) => {
    await onPage('/moved.html', async (hand) => {
      const figures = await gauge(hand);
      const move = (times: number): Promise<void> => hand.page.evaluate(async (rounds) => {
        const diary = document.querySelector('diary-view')!;
        for (let round = 0; round < rounds; round++) {
          document.querySelector(round % 2 ? '#left' : '#right')!.append(diary);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      }, times);
      await move(4);
      const start = await figures();
      await move(30);
      await flat(figures, start, context);
    });
  });

  test('Q-host removed and added again: nothing lost; undo still there', async () => {
    await onPage('/moved.html', async (hand) => {
      await hand.drag(middle(await hand.block(/Product demo/u)), middle(await hand.one('gridcell', /^Thursday 16 January, 10:00/u)));
      await hand.block(/Product demo.*Thursday/u);
      await hand.page.evaluate(async () => {
        const diary = document.querySelector('diary-view')!;
        diary.remove();
        await new Promise((done) => setTimeout(done, 100));
        document.querySelector('#right')!.append(diary);
      });
      await hand.ready();
      await hand.block(/Product demo.*Thursday/u);
      await hand.click('button', /^Undo/u);
      await hand.block(/Product demo.*Tuesday/u);
    });
  });

  test('Q-host upgraded late: data, view and date set before the definition hold', async () => {
    const hand = await Hand.open(browser, `${site.url}/late.html`);
    await hand.page.evaluate(() => new Promise<void>((done) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/cdn/dagbok.js';
      script.onload = () => done();
      document.head.append(script);
    }));
    await hand.ready();
    assert.deepEqual((await hand.blocks()).map(({ name }) => name.split(',')[0]), ['Product demo']);
    assert.equal(await hand.page.evaluate(() => document.querySelector('diary-view')!.getAttribute('view')), 'day');
    await hand.clean();
    await hand.context.close();
  });

  test('Q-host 50 times mounted and removed: no nodes, listeners or detached elements stay', async (context) => {
    const hand = await Hand.open(browser, `${site.url}/bare.html`);
    await hand.ready();
    const figures = await gauge(hand);
    const rounds = (count: number): Promise<void> => hand.page.evaluate(async (times, data) => {
      for (let round = 0; round < times; round++) {
        const diary = document.createElement('diary-view');
        diary.date = '2025-01-13';
        diary.view = round % 2 ? 'week' : 'month';
        diary.data = data;
        document.body.append(diary);
        for (let frame = 0; frame < 300 && window.e2e.every('.block').length === 0; frame++) await new Promise((done) => requestAnimationFrame(done));
        document.querySelector('diary-view ~ diary-view')?.remove();
      }
    }, count, week);
    await rounds(20);
    const start = await figures();
    await rounds(50);
    await flat(figures, start, context);
    await hand.clean();
    await hand.context.close();
  });
});

describe('data carriers', () => {
  const shown = async (hand: Hand): Promise<string[]> => (await hand.blocks()).map(({ name }) => name.split(',')[0]!);

  test('Q-host data by property, by attribute, by .json, by .ics; the property wins', async () => {
    await onPage('/moved.html', async (hand) => {
      const set = (what: 'data' | 'src' | 'attribute', value: unknown): Promise<void> => hand.page.evaluate((kind, given) => {
        const diary: DiaryView = document.querySelector('diary-view')!;
        if (kind === 'attribute') diary.setAttribute('data', JSON.stringify(given));
        else if (kind === 'src') diary.src = given as string | null;
        else diary.data = given ?? undefined;
      }, what, value);
      const becomes = (title: string): Promise<unknown> => until(async () => (await shown(hand)).join() === title, title);
      await set('attribute', single('By attribute'));
      await becomes('By attribute');
      await set('src', '/week.json');
      await becomes('By JSON file');
      await set('src', '/week.ics');
      await becomes('From the file');
      await set('data', single('By property'));
      await becomes('By property');
      await set('attribute', single('Attribute again'));
      await becomes('By property');
      await set('data', null);
      await becomes('From the file');
      await set('src', null);
      await becomes('Attribute again');
    });
  });

  test('Q-host data by script child: also changed later, replaced later, and added after the element', async () => {
    await onPage('/child.html', async (hand) => {
      await hand.block(/By child/u);
      await hand.page.evaluate((text) => { document.querySelector('diary-view script')!.textContent = text; }, JSON.stringify(single('Child changed')));
      await hand.block(/Child changed/u);
      await hand.page.evaluate((text) => {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = text;
        document.querySelector('diary-view')!.replaceChildren(script);
      }, JSON.stringify(single('Child replaced')));
      await hand.block(/Child replaced/u);
      assert.deepEqual(await shown(hand), ['Child replaced']);
      await hand.page.evaluate((text) => {
        const diary = document.createElement('diary-view');
        diary.date = '2025-01-13';
        document.querySelector('diary-view')!.replaceWith(diary);
        const script = document.createElement('script');
        script.type = 'application/json';
        diary.append(script);
        script.append(text);
      }, JSON.stringify(single('Added later')));
      await hand.block(/Added later/u);
    });
  });

  test('Q-host data by script child that is parsed only after the element has come to life', async () => {
    await onPage('/bare.html', async (hand) => {
      const half = JSON.stringify(single('Parsed late'));
      const titles = await hand.page.evaluate(async (json) => {
        const frame = document.createElement('iframe');
        frame.width = '1200';
        frame.height = '700';
        document.body.prepend(frame);
        const page = frame.contentDocument!;
        const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
        page.open();
        page.write('<!doctype html><script type="module" async src="/cdn/dagbok.js"></' + 'script><diary-view date="2025-01-13" time-zone="Europe/Oslo">');
        while (!page.querySelector('diary-view')?.shadowRoot) await pause();
        page.write('<script type="application/json">' + json.slice(0, 40));
        await pause();
        page.write(json.slice(40) + '</' + 'script></diary-view>');
        page.close();
        const blocks = (): string[] => [...page.querySelector('diary-view')!.shadowRoot!.querySelector('diary-time-grid')?.shadowRoot?.querySelectorAll('.block') ?? []].map((block) => block.getAttribute('aria-label') ?? '');
        for (let tries = 0; tries < 400 && blocks().length === 0; tries++) await pause();
        return blocks();
      }, half);
      assert.equal(titles.length, 1);
      assert.match(titles[0]!, /^Parsed late/u);
    });
  });

  test('Q-host broken JSON in the attribute: a coded problem, the failed state, whole data take its place, no error thrown', async () => {
    await onPage('/broken.html', async (hand) => {
      await until(() => hand.page.evaluate(() => 'heard' in window), 'the problem');
      assert.deepEqual(await hand.page.evaluate(() => (window as unknown as { heard: string[] }).heard), ['bad-json data']);
      assert.deepEqual(await shown(hand), []);
      await hand.page.evaluate((data) => document.querySelector('diary-view')!.setAttribute('data', JSON.stringify(data)), dataOf([]));
      await hand.ready();
    });
  });
});

describe('places without everything', () => {
  test('Q-host the element’s own entry is enough', () => onPage('/alone.html', (hand) => workThrough(hand, 'All alone')));

  test('Q-host a sandboxed frame without storage: works in memory and says that nothing is kept', async () => {
    const hand = await Hand.open(browser, `${site.url}/frame.html`);
    const frame = await until(async () => hand.page.frames().find((candidate) => candidate.url().endsWith('/bare.html')), 'the frame');
    const inFrame = <T>(ask: () => T): Promise<T> => frame.evaluate(ask) as Promise<T>;
    await until(() => inFrame(() => /not kept/iu.test(window.e2e.text('.banner'))), 'the warning that nothing is kept');
    const spot = middle((await until(async () => {
      const cells = await inFrame(() => window.e2e.seen('gridcell', '/^Tuesday 14 January, 13:00/'));
      return cells.length === 1 ? cells : undefined;
    }, 'the grid in the frame'))[0]!);
    const box = await hand.page.evaluate(() => { const { x, y } = document.querySelector('iframe')!.getBoundingClientRect(); return { x, y }; });
    await hand.page.mouse.click(spot.x + box.x, spot.y + box.y, { count: 2 });
    await until(() => inFrame(() => window.e2e.dialogOpen('follow-up-dialog')), 'the dialog in the frame');
    await until(() => inFrame(() => /Title/u.test(window.e2e.focused())), 'focus in the title');
    await hand.type('In memory');
    await hand.press('Control+Enter');
    await until(() => inFrame(() => window.e2e.seen('button', '/In memory/').length === 1), 'the follow-up in the frame');
    await hand.clean();
    await hand.context.close();
  });

  test('Q-host back from the back/forward cache: shows what another tab saved meanwhile, and the open dialog with its text', async () => {
    const hand = await Hand.open(browser, `${site.url}/bare.html`);
    await hand.ready();
    await hand.openNew();
    await hand.enter('title');
    await hand.type('Left open');
    await hand.go(`${site.url}/away.html`);
    const other = await Hand.open(hand.context, `${site.url}/bare.html`);
    await other.ready();
    await other.page.mouse.click(...at(middle(await other.one('gridcell', /^Tuesday 14 January, 13:00/u))), { count: 2 });
    await other.dialogOpen();
    await other.focusOn(/^textbox Title/u);
    await other.type('Saved meanwhile');
    await other.click('button', 'Save');
    await other.dialogClosed();
    await other.clean();
    await hand.page.goBack({ waitUntil: 'domcontentloaded' });
    await hand.block(/Saved meanwhile/u);
    const persisted = await hand.page.evaluate(() => window.e2e.dialogOpen('follow-up-dialog'));
    if (persisted) assert.equal(await hand.field('title'), 'Left open');
    else {
      await hand.openNew();
      await hand.click('button', 'Restore');
      await until(async () => (await hand.field('title')) === 'Left open', 'the draft');
    }
    await hand.clean();
    await hand.context.close();
  });
});
