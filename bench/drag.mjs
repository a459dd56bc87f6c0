/** Dragging by real pointer input, read from the browser's own trace. */
import { devtools } from '../scripts/browser.mjs';

/** Pointer moves per drag; over days and hours, there and back. */
const moves = 80;
const input = new Set(['pointermove', 'mousemove']);

export async function dragFigure(page, contestants) {
  await page.evaluate(() => window.bench.setUp('week mount 1000'));
  const results = new Map();
  for (const contestant of contestants.filter((name) => name !== 'floor-dom')) {
    const from = await page.evaluate((who) => window.bench.hold(who), contestant);
    results.set(contestant, from ? await dragOnce(page, from) : { failed: 'no box to take hold of' });
    await page.evaluate(() => window.bench.letGo());
  }
  return results;
}

async function dragOnce(page, from) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  await settle();
  const events = await traced(page, async () => {
    for (let move = 1; move <= moves; move++) {
      const angle = (move / moves) * 2 * Math.PI;
      await page.mouse.move(from.x + Math.sin(angle) * from.column * 2, from.y + (1 - Math.cos(angle)) * 90);
      await settle();
    }
  });
  // back to where it began: nothing is changed
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const handlers = perMove(events);
  return { handler: median(handlers), moves: handlers.length, long: events.filter(isLongTask).length };
}

const settle = () => new Promise((done) => setTimeout(done, 12));

/** What the page's main thread did meanwhile. */
async function traced(page, work) {
  const session = await devtools(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] } });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected');
  return events;
}

/** Milliseconds of all listeners to one move: pointer events, and the mouse events that follow each. */
function perMove(events) {
  const sums = [];
  const dispatches = events.filter(({ name, args }) => name === 'EventDispatch' && input.has(args?.data?.type)).sort((a, b) => a.ts - b.ts);
  // who listens to one kind only is not told of the other, and that is not in the trace
  const first = dispatches.some(({ args }) => args.data.type === 'pointermove') ? 'pointermove' : 'mousemove';
  for (const { args, dur = 0 } of dispatches) {
    if (args.data.type === first) sums.push(dur / 1000);
    else if (sums.length) sums[sums.length - 1] += dur / 1000;
  }
  return sums;
}

/** A piece of work on the page's main thread that holds a frame up for more than 50 ms of its own time. */
function isLongTask({ name, dur = 0, tdur = dur }) {
  return name === 'RunTask' && Math.min(dur, tdur) > 50_000;
}

export function median(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor((sorted.length - 1) / 2)] : NaN;
}
