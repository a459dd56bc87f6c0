/**
 * `npm run bench`: how fast `diary-view` is, beside plain floors that draw the same boxes and beside FullCalendar, all in
 * one browser, turn by turn. Only the ratios mean something: the machine is what it is.
 * `--only text` measures what has the text in its name; `--runs n` takes n turns (default 5).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { devtools, launchBrowser, openWindow } from '../scripts/browser.mjs';
import { root, runMain } from '../scripts/setup.mjs';
import { serveStatic } from '../scripts/static-server.mjs';
import { dragFigure } from './drag.mjs';
import { churnFigure, heapFigures } from './memory.mjs';
import { Report } from './report.mjs';

const built = join(root, '.cache/bench');
/** Frames as fast as they come: waiting for the screen would make the small figures look alike. */
const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--js-flags=--expose-gc'];
/** Peers are slow, and it takes less to show that: no more turns, nor milliseconds, than these. */
const peerRuns = 3;
const peerTime = 4000;
const isPeer = (name) => name.startsWith('fullcalendar');

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' }, runs: { type: 'string', default: '5' } } });
const isWanted = (name) => name.includes(options.only);

async function openBench(browser, url) {
  const page = await openWindow(browser);
  await page.setViewport({ width: 1280, height: 860 });
  await page.emulateTimezone('Europe/Oslo');
  page.on('pageerror', (error) => console.error(`page: ${error}`));
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  return page;
}

const hasShown = (times) => times.length >= peerRuns || times.reduce((sum, time) => sum + time, 0) > peerTime;

/** The time on the clock, and the page's own working time in it: that one bears a machine that others use too. */
async function timeOnce(page, contestant, result) {
  await page.evaluate(async (who) => {
    await window.bench.makeReady(who);
    window.gc?.();
  }, contestant);
  const before = await workOf(page);
  const { ms, boxes } = await page.evaluate(() => window.bench.act());
  result.work.push((await workOf(page)) - before);
  result.times.push(ms);
  result.boxes = boxes;
}

/** Milliseconds that the main thread has worked, style, layout and paint included. */
async function workOf(page) {
  const session = await devtools(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Turn by turn, another one first each time, with a clean heap before each. */
async function timeFigure(page, name, contestants) {
  await page.evaluate((figure) => window.bench.setUp(figure), name);
  const results = new Map(contestants.map((contestant) => [contestant, { times: [], work: [], boxes: 0 }]));
  for (let turn = 0; turn < Number(options.runs); turn++) {
    const order = [...contestants.slice(turn % contestants.length), ...contestants.slice(0, turn % contestants.length)];
    for (const contestant of order) {
      const result = results.get(contestant);
      if (result.failed || (isPeer(contestant) && hasShown(result.times))) continue;
      try {
        await timeOnce(page, contestant, result);
      } catch (error) {
        result.failed = error.message.split('\n')[0];
      } finally {
        await page.evaluate(() => window.bench.letGo());
      }
    }
  }
  return results;
}

await runMain(async () => {
  await build({ root: join(root, 'bench'), configFile: false, publicDir: false, logLevel: 'error', build: { outDir: built, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 } });
  const server = await serveStatic(built);
  const browser = await launchBrowser({ args });
  const report = new Report();
  const begin = Date.now();
  try {
    report.begin(await browser.version());
    const page = await openBench(browser, server.url);
    const { figures, contestants } = await page.evaluate(() => ({ figures: window.bench.figures, contestants: window.bench.contestants }));
    for (const name of figures.filter(isWanted)) report.times(name, await timeFigure(page, name, contestants));
    const others = contestants.filter((name) => name !== 'floor-lit all');
    if (isWanted('drag')) report.drag(await dragFigure(page, others));
    await page.close();
    const open = () => openBench(browser, server.url);
    for (const count of [1000, 50_000]) {
      if (isWanted(`heap ${count}`)) report.heap(`heap ${count}`, await heapFigures(open, count, others));
    }
    if (isWanted('50 × mount')) report.churn(await churnFigure(open, others));
  } finally {
    await browser.close();
    await server.close();
  }
  report.end((Date.now() - begin) / 1000);
});
