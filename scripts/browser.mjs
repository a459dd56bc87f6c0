/** One way to start the browser, for everything that drives it from outside (puppeteer). */
import puppeteer from 'puppeteer-core';
import { findOrGetBrowser } from './setup.mjs';

/** Quiet, sandbox-free (root in containers), no calls home. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser; `options` are puppeteer's own (`userDataDir`, `args` in addition). */
export async function launchBrowser({ args = [], ...options } = {}) {
  return puppeteer.launch({ headless: true, executablePath: await findOrGetBrowser(), args: [...browserArgs, ...args], ...options });
}

/** A page in a window of its own (a background tab draws no frames), with storage of its own, that holds the focus. */
export async function openWindow(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

const mediaNames = { colorScheme: 'prefers-color-scheme', reducedMotion: 'prefers-reduced-motion', forcedColors: 'forced-colors', contrast: 'prefers-contrast' };

/** One DevTools session per page; it lives as long as the page. */
const sessions = new WeakMap();
export function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  return sessions.get(page);
}

/** Emulates media features by DevTools (puppeteer's own call knows no forced colours). */
export async function emulateMedia(page, wanted) {
  const { type = '', ...wishes } = wanted;
  const features = Object.entries(wishes).map(([key, value]) => {
    if (!mediaNames[key]) throw new Error(`Unknown media feature "${key}"`);
    return { name: mediaNames[key], value };
  });
  const session = await devtools(page);
  await session.send('Emulation.setEmulatedMedia', { media: type, features });
}
