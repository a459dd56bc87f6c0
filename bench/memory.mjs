/** What a mounted calendar holds of the heap, and what is left after it has gone. */
import { devtools } from '../scripts/browser.mjs';

const churns = 50;

/** Megabytes that a page holds more than before the data were made and the contestant mounted. */
export async function heapFigures(open, count, contestants) {
  const figure = count === 50_000 ? '50000 stored mount' : `week mount ${count}`;
  const results = new Map();
  for (const contestant of contestants) {
    const page = await open();
    await warmUp(page, contestant);
    const before = await heapOf(page);
    await page.evaluate(async (name, who) => {
      await window.bench.setUp(name);
      await window.bench.hold(who);
      window.bench.forget();
    }, figure, contestant);
    results.set(contestant, (await heapOf(page)) - before);
    await page.close();
  }
  return results;
}

/** What 50 times mounting and destroying leaves behind: DOM nodes, listeners, megabytes. */
export async function churnFigure(open, contestants) {
  const results = new Map();
  for (const contestant of contestants) {
    const page = await open();
    await warmUp(page, contestant);
    await page.evaluate(() => window.bench.setUp('week mount 100'));
    await page.evaluate((who) => window.bench.churn(who, 10), contestant);
    const before = await stateOf(page);
    await page.evaluate((who, times) => window.bench.churn(who, times), contestant, churns);
    const after = await stateOf(page);
    results.set(contestant, { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, heap: after.heap - before.heap });
    await page.close();
  }
  return results;
}

/** Code is compiled and chunks are loaded before anything is weighed. */
async function warmUp(page, contestant) {
  await page.evaluate(async (who) => {
    await window.bench.setUp('week mount 100');
    await window.bench.run(who);
    window.bench.forget();
  }, contestant);
}

async function heapOf(page) {
  const session = await devtools(page);
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 100));
  }
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

async function stateOf(page) {
  const heap = await heapOf(page);
  const { nodes, jsEventListeners } = await (await devtools(page)).send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
}
