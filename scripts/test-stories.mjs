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
  dark: { media: { colorScheme: 'dark' }, scheme: 'dark', onlyLooks: true },
  'forced colours': { media: { forcedColors: 'active', colorScheme: 'light' }, scheme: 'light', onlyLooks: true },
};

/** WCAG 2.2 AA whole; target-size is off by default even with its tag. A story is a part of a page: it has no landmarks of its own. */
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: true },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    'landmark-unique': { enabled: false },
  },
  resultTypes: ['violations'],
  elementRef: true,
};

/** Rules about colours. All others ask the tree and its boxes, which are the same in every look: they ran in the first. */
const looksOptions = { ...axeOptions, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

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

/**
 * Runs in the page before anything else. Keeps what Storybook's channel says of the story's end; and lets axe, which
 * asks for `-webkit-text-fill-color` first, see forced colours: Chromium answers with the colour as it was.
 */
function prepare() {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const isForced = name === '-webkit-text-fill-color' && window.matchMedia('(forced-colors: active)').matches;
    return getPropertyValue.call(this, isForced ? 'color' : name);
  };
  let channel;
  const next = () => {
    window.__storyEnd = new Promise((done) => (window.__endStory = done));
  };
  const failed = (text) => window.__endStory({ status: 'error', text });
  next();
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', (event) => window.__endStory({ status: event.status }));
      channel.on('storyErrored', (event) => failed(`${event.title}: ${event.description}`));
      channel.on('storyThrewException', (error) => failed(error.stack ?? error.message));
      channel.on('playFunctionThrewException', (error) => failed(error.stack ?? error.message));
      channel.on('storyMissing', () => failed('The story is missing'));
    },
  });
  window.__nextStory = (storyId) => {
    next();
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  };
}

function violationText(violation) {
  const places = violation.nodes.slice(0, 3).map((node) => `      ${node.target.flat().join(' ')} — ${node.failureSummary?.split('\n').slice(1).join(';').trim()}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join('\n');
}

/**
 * Runs in the page. WCAG 2.5.3 as axe judges it wants all text inside a button in its name, word for word. The blocks
 * of a diary and the heads of its days show more, and shorter: there, every word seen must be said in the name or
 * the description, whole or as the beginning of one ("Mon"), and the name must begin with the bold one.
 */
function isSaidInFull(element) {
  // a cell is named by its time, and the follow-ups in it have names of their own
  if (element.role === 'gridcell') return true;
  const words = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = words(`${element.ariaLabel} ${element.ariaDescription ?? ''} ${element.title ?? ''}`);
  const isSaid = (word) => said.some((other) => other.startsWith(word));
  const bold = element.querySelector('b')?.textContent ?? '';
  return words(element.innerText).every(isSaid) && words(element.ariaLabel).join(' ').startsWith(words(bold).join(' '));
}

async function axeIn(page, look) {
  await emulateMedia(page, look.media);
  return page.evaluate(
    async (options, scheme, source) => {
      document.documentElement.style.setProperty('color-scheme', scheme);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
      await Promise.allSettled(ending.map((animation) => animation.finished));
      const said = new Function(`return ${source}`)();
      const { violations } = await window.axe.run(document, options);
      return violations
        .map(({ id, help, nodes }) => ({ id, help, nodes: id === 'label-content-name-mismatch' ? nodes.filter(({ element }) => !said(element)) : nodes }))
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }));
    },
    look.onlyLooks ? looksOptions : axeOptions,
    look.scheme,
    isSaidInFull.toString(),
  );
}

/** A page of Storybook's frame: loaded once, then it goes from story to story, as Storybook itself does. */
async function openFrame(browser, base) {
  const page = await openWindow(browser);
  await page.evaluateOnNewDocument(prepare);
  let isLoaded = false;
  return {
    page,
    async show(id) {
      await emulateMedia(page, { reducedMotion: 'reduce' });
      if (isLoaded) return page.evaluate((next) => window.__nextStory(next), id);
      // The add-on's own run is left out (manual): ours looks three times.
      await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
      await page.evaluate(axeSource);
      isLoaded = true;
    },
    /** After a failure: nothing of it is to be left for the next story. */
    forget() {
      isLoaded = false;
    },
  };
}

/** Looks at one story; gives lines that tell what is wrong, none when all is well. */
async function problemsOf({ page, show }, id) {
  const thrown = [];
  const note = (error) => thrown.push(`page error: ${error.message}`);
  page.on('pageerror', note);
  await show(id);
  const limit = new Promise((done) => setTimeout(done, storyLimit, { status: 'error', text: 'did not finish' }));
  const end = await Promise.race([page.evaluate(() => window.__storyEnd), limit]);
  if (end.status !== 'success') thrown.push(end.text ?? `story ended with ${end.status}`);
  for (const [name, look] of Object.entries(looks)) {
    const violations = await axeIn(page, { ...look, media: { ...look.media, reducedMotion: 'reduce' } });
    thrown.push(...violations.map((violation) => `${name}: ${violationText(violation)}`));
  }
  page.off('pageerror', note);
  return thrown;
}

async function worker(browser, base, queue, results) {
  const frame = await openFrame(browser, base);
  for (let id = queue.shift(); id; id = queue.shift()) {
    const problems = await problemsOf(frame, id).catch((error) => [String(error)]);
    if (problems.length > 0) frame.forget();
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
