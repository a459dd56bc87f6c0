/**
 * `npm run test:stories`: every story of the static Storybook is rendered (its play function too)
 * and looked at by axe in light, in dark and in forced colours.
 * `--build` builds Storybook first; other arguments are parts of story ids.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { emulateMedia, launchBrowser, openWindow } from './browser.mjs';
import { root, runMain, SetupError } from './setup.mjs';
import { serveStatic } from './static-server.mjs';

const folder = join(root, 'storybook-static');
const storyLimit = 20_000;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How the page is shown for each look; the page's `color-scheme` is what elements follow. */
const looks = {
  light: { media: { colorScheme: 'light' }, scheme: 'light' },
  dark: { media: { colorScheme: 'dark' }, scheme: 'dark' },
  'forced colours': { media: { forcedColors: 'active', colorScheme: 'light' }, scheme: 'light' },
};

/** WCAG 2.2 AA whole; target-size is off by default even with its tag. A story has no landmarks of its own. */
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: true },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
  },
  resultTypes: ['violations'],
};

function buildStorybook() {
  for (const args of [['run', 'analyze'], ['run', 'build-storybook']]) {
    const { status } = spawnSync('npm', ['--silent', ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    if (status !== 0) throw new SetupError(`npm ${args.join(' ')} failed.`);
  }
}

function storyIds(parts) {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return Object.values(index.entries)
    .filter((entry) => entry.type === 'story')
    .map((entry) => entry.id)
    .filter((id) => parts.length === 0 || parts.some((part) => id.includes(part)));
}

/** Runs in the page before Storybook does: keeps what its channel says of the story's end. */
function listenForEnd() {
  let channel;
  window.__storyEnd = new Promise((done) => {
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        channel.on('storyFinished', (event) => done({ status: event.status }));
        channel.on('storyErrored', (event) => done({ status: 'error', text: `${event.title}: ${event.description}` }));
        channel.on('storyThrewException', (error) => done({ status: 'error', text: error.stack ?? error.message }));
        channel.on('playFunctionThrewException', (error) => done({ status: 'error', text: error.stack ?? error.message }));
        channel.on('storyMissing', () => done({ status: 'error', text: 'The story is missing' }));
      },
    });
  });
}

function violationText(violation) {
  const places = violation.nodes.slice(0, 3).map((node) => `      ${node.target.flat().join(' ')} — ${node.failureSummary?.split('\n').slice(1).join(';').trim()}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join('\n');
}

async function axeIn(page, look) {
  await emulateMedia(page, look.media);
  return page.evaluate(
    async (options, scheme) => {
      document.documentElement.style.setProperty('color-scheme', scheme);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
      await Promise.allSettled(ending.map((animation) => animation.finished));
      return (await window.axe.run(document, options)).violations;
    },
    axeOptions,
    look.scheme,
  );
}

/** Looks at one story; gives lines that tell what is wrong, none when all is well. */
async function problemsOf(page, base, id) {
  const thrown = [];
  const note = (error) => thrown.push(`page error: ${error.message}`);
  page.on('pageerror', note);
  await emulateMedia(page, { reducedMotion: 'reduce' });
  // The add-on's own run is left out (manual): ours looks three times.
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  const limit = new Promise((done) => setTimeout(done, storyLimit, { status: 'error', text: 'did not finish' }));
  const end = await Promise.race([page.evaluate(() => window.__storyEnd), limit]);
  if (end.status !== 'success') thrown.push(end.text ?? `story ended with ${end.status}`);
  await page.evaluate(axeSource);
  for (const [name, look] of Object.entries(looks)) {
    const violations = await axeIn(page, { ...look, media: { ...look.media, reducedMotion: 'reduce' } });
    thrown.push(...violations.map((violation) => `${name}: ${violationText(violation)}`));
  }
  page.off('pageerror', note);
  return thrown;
}

async function worker(browser, base, queue, results) {
  const page = await openWindow(browser);
  await page.evaluateOnNewDocument(listenForEnd);
  for (let id = queue.shift(); id; id = queue.shift()) {
    const problems = await problemsOf(page, base, id).catch((error) => [String(error)]);
    results.push({ id, problems });
    console.log(`${problems.length === 0 ? 'ok' : 'not ok'} ${id}${problems.map((line) => `\n    ${line}`).join('')}`);
  }
}

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--build') || !existsSync(folder)) buildStorybook();
  const queue = storyIds(args.filter((arg) => !arg.startsWith('--')));
  if (queue.length === 0) throw new SetupError('No story matches.');
  const server = await serveStatic(folder);
  const browser = await launchBrowser();
  const results = [];
  try {
    await Promise.all([worker(browser, server.url, queue, results), worker(browser, server.url, queue, results)]);
  } finally {
    await browser.close();
    await server.close();
  }
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
