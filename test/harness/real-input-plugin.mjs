/**
 * Test-runner plug-in: input as a person gives it, through the browser's own input path (not
 * dispatched events), and what a browser window can be told to be (media, size, zone).
 * The typed side for tests is `input.ts`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { devtools, emulateMedia } from '../../scripts/browser.mjs';

const screensDir = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));
const defaultViewport = { width: 1024, height: 768 };
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** "Control+Shift+ArrowUp" → modifiers held, key pressed, modifiers released. "+" alone is the plus key. */
async function pressChord(keyboard, chord) {
  const names = chord === '+' || chord === ' ' ? [chord] : chord.split(/\+(?=.)/u);
  const held = names.slice(0, -1);
  for (const name of held) {
    if (!modifiers.has(name)) throw new Error(`Not a modifier key: ${name} in ${chord}`);
    await keyboard.down(name);
  }
  try {
    await keyboard.press(names.at(-1));
  } finally {
    for (const name of held.reverse()) await keyboard.up(name);
  }
}

const keyboardSteps = {
  press: (page, { key }) => pressChord(page.keyboard, key),
  down: (page, { key }) => page.keyboard.down(key),
  up: (page, { key }) => page.keyboard.up(key),
  type: (page, { text, delay }) => page.keyboard.type(text, { delay: delay ?? 0 }),
  wait: (_page, { ms }) => pause(ms),
};

const mouseSteps = {
  move: (page, { x, y, steps }) => page.mouse.move(x, y, { steps: steps ?? 1 }),
  down: (page, { button, clickCount }) => page.mouse.down({ button: button ?? 'left', clickCount: clickCount ?? 1 }),
  up: (page, { button, clickCount }) => page.mouse.up({ button: button ?? 'left', clickCount: clickCount ?? 1 }),
  wheel: (page, { deltaX, deltaY }) => page.mouse.wheel({ deltaX: deltaX ?? 0, deltaY: deltaY ?? 0 }),
  wait: (_page, { ms }) => pause(ms),
};

async function touch(page, type, points) {
  const session = await devtools(page);
  const touchPoints = points.map(({ x, y }, id) => ({ x, y, id, radiusX: 4, radiusY: 4, force: 1 }));
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

const touchSteps = {
  start: (page, { points }) => touch(page, 'touchStart', points),
  move: (page, { points }) => touch(page, 'touchMove', points),
  end: (page) => touch(page, 'touchEnd', []),
  cancel: (page) => touch(page, 'touchCancel', []),
  wait: (_page, { ms }) => pause(ms),
};

async function runSteps(page, steps, table) {
  for (const step of steps) {
    const run = table[step.do];
    if (!run) throw new Error(`Unknown input step "${step.do}"`);
    await run(page, step);
  }
}

/** By DevTools, not by puppeteer's `setViewport`: that one reloads the page when touch goes on or off. */
async function setViewport(page, { width, height, touch: enabled = false, scale = 1 }) {
  const session = await devtools(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 5 });
}

async function screenshot(page, { name }) {
  if (!/^[\w.-]+$/.test(name)) throw new Error(`A screenshot needs a plain name, got "${name}"`);
  await mkdir(screensDir, { recursive: true });
  const path = `${screensDir}${name}.png`;
  await page.screenshot({ path });
  return path;
}

async function reset(page) {
  await emulateMedia(page, {});
  await page.emulateTimezone();
  await page.mouse.reset();
  await setViewport(page, defaultViewport);
}

const commands = {
  'real-keyboard': (page, steps) => runSteps(page, steps, keyboardSteps),
  'real-mouse': (page, steps) => runSteps(page, steps, mouseSteps),
  'real-touch': (page, steps) => runSteps(page, steps, touchSteps),
  'real-media': emulateMedia,
  'real-zone': (page, { zone }) => page.emulateTimezone(zone),
  'real-viewport': setViewport,
  'real-screenshot': screenshot,
  'real-accessibility-tree': (page) => page.accessibility.snapshot({ interestingOnly: true }),
  'real-reset': reset,
};

/** The plug-in; each command answers `true` where it has nothing else to say. */
export function realInputPlugin() {
  return {
    name: 'real-input',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const page = session.browser.getPage(session.id);
      return (await run(page, payload)) ?? true;
    },
  };
}
