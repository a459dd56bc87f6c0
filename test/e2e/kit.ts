/** The pages of the end-to-end tests and a hand to use them with: real mouse, keys and fingers, things found by role and name. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, KeyInput, Page } from 'puppeteer-core';
import { devtools } from '../../scripts/browser.mjs';
import { e2eFolder } from '../../scripts/build-e2e.mjs';
import { serveStatic, type StaticServer } from '../../scripts/static-server.mjs';
import { installTools, type Seen } from './page-tools.js';

/** How long anything may take before the test says it does not come, ms: machines are busy. */
const patience = 45_000;

const script = '<script type="module" src="/cdn/dagbok.js"></script>';

/** A whole page with a body; the bundle's script first unless another head is given. */
export function pageWith(body: string, head: string = script): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="/icon.png">${head}</head><body>${body}</body></html>`;
}

/** Serves the built bundles and the pages of a test. */
export function serve(pages: Record<string, string>, headers?: (path: string) => Record<string, string>): Promise<StaticServer> {
  return serveStatic(e2eFolder, { pages: { '/icon.png': '', ...pages }, ...(headers ? { headers } : {}) });
}

/** Asks again and again until the answer is true-ish; robust where a fixed pause is not. */
export async function until<T>(ask: () => Promise<T>, what: string, limit = patience): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** A zone in which it is about ten in the morning now: what is made "next" then lies in the middle of a working day, at whatever hour the tests run. */
export function morningZone(now = new Date()): string {
  const hours = 10 - now.getUTCHours();
  const offset = hours < -12 ? hours + 24 : hours;
  // names of this kind carry the sign the other way round
  return offset === 0 ? 'UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** A page in use: what is done to it, and what it complained of. */
export class Hand {
  readonly page: Page;
  /** Errors and warnings of the page and its console. */
  readonly complaints: string[] = [];
  /** Addresses asked for beyond the page's own server. */
  readonly outside: string[] = [];
  /** Dialogs of the browser that opened: `alert` and its like. */
  readonly alerts: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** A new window of a browser (or a tab of a context) with the tools in it. */
  static async open(place: Browser | BrowserContext, url?: string, size = { width: 1280, height: 860 }): Promise<Hand> {
    const context = 'createBrowserContext' in place ? await place.createBrowserContext() : place;
    const page = await context.newPage();
    await page.setViewport(size);
    await page.emulateFocusedPage(true);
    await page.emulateTimezone(morningZone());
    // the compiler of the tests wraps functions in this
    await page.evaluateOnNewDocument('globalThis.__name = (made) => made;');
    await page.evaluateOnNewDocument(installTools);
    const hand = new Hand(page);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') hand.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => hand.complaints.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
    page.on('error', () => undefined);
    page.on('dialog', (dialog) => {
      hand.alerts.push(`${dialog.type()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:', 'about:'].includes(protocol) && hostname !== 'localhost') hand.outside.push(request.url());
    });
    if (url !== undefined) await hand.go(url);
    return hand;
  }

  get context(): BrowserContext {
    return this.page.browserContext();
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }

  /** Until the diary has shown its data. */
  async ready(count = 1): Promise<void> {
    await until(() => this.page.evaluate((wanted) => {
      const grids = window.e2e.every('diary-time-grid, diary-month-grid, diary-day-list');
      const busy = window.e2e.every('.stage[aria-busy=true]').length;
      return grids.length >= wanted && busy === 0 && window.e2e.every('[role=grid], [role=list]').length >= wanted;
    }, count), `${count} diaries with data`);
  }

  async seen(role: string, name?: string | RegExp): Promise<Seen[]> {
    return this.page.evaluate((wanted, named) => window.e2e.seen(wanted, named), role, source(name));
  }

  /** The one of a role and name, once it is there and stands still. */
  async one(role: string, name?: string | RegExp): Promise<Seen> {
    let last = '';
    const settled = async (): Promise<Seen | undefined> => {
      const [first] = await this.seen(role, name);
      const now = JSON.stringify(first);
      if (first && now === last) return first;
      last = now;
      return undefined;
    };
    try {
      return await until(settled, `${role} ${String(name)}`);
    } catch (error) {
      const there = (await this.seen(role)).slice(0, 60).map((thing) => thing.name).join(' | ');
      throw new Error(`${(error as Error).message}; there are: ${there}. Focus: ${await this.focused()}`, { cause: error });
    }
  }

  async none(role: string, name?: string | RegExp): Promise<void> {
    await until(async () => (await this.seen(role, name)).length === 0, `no ${role} ${String(name)}`);
  }

  async click(role: string, name?: string | RegExp, options: { count?: number; button?: 'left' | 'right' } = {}): Promise<void> {
    const { x, y } = middle(await this.one(role, name));
    await this.page.mouse.click(x, y, options);
  }

  /** Drags with the mouse from one point to another, by steps. */
  async drag(from: Point, to: Point, options: { key?: KeyInput; steps?: number; during?: () => Promise<void> } = {}): Promise<void> {
    const { mouse, keyboard } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: options.steps ?? 6 });
    if (options.key) await keyboard.down(options.key);
    await options.during?.();
    await mouse.up();
    if (options.key) await keyboard.up(options.key);
  }

  /** A finger that goes down, may rest, moves and lifts. */
  async finger(points: readonly Point[], rest = 0): Promise<void> {
    const session = await devtools(this.page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
    await send('touchStart', points[0]);
    if (rest > 0) await new Promise((done) => setTimeout(done, rest));
    for (const point of points.slice(1)) await send('touchMove', point);
    await send('touchEnd');
  }

  /** "Control+Shift+ArrowUp": modifiers held while the key is pressed. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      const names = chord === '+' ? [chord] : chord.split(/\+(?=.)/u);
      const held = names.slice(0, -1) as KeyInput[];
      for (const name of held) await this.page.keyboard.down(name);
      await this.page.keyboard.press(names.at(-1) as KeyInput);
      for (const name of held.reverse()) await this.page.keyboard.up(name);
    }
  }

  /** Types without waiting between the keys; resolves when the page has had them all. */
  async type(text: string): Promise<void> {
    const session = await devtools(this.page);
    const keys = [...text].flatMap((character) => {
      const key = character === '\n' ? 'Enter' : character;
      const typed = character === '\n' ? '\r' : character;
      const code = character === '\n' ? { windowsVirtualKeyCode: 13 } : {};
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: typed, unmodifiedText: typed, ...code }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code }),
      ];
    });
    await Promise.all(keys);
  }

  async focused(): Promise<string> {
    return this.page.evaluate(() => window.e2e.focused());
  }

  /** Waits until focus stands on something that fits. */
  async focusOn(what: RegExp): Promise<void> {
    let now = '';
    await until(async () => what.test((now = await this.focused())), `focus on ${String(what)}`).catch(() => assert.fail(`focus should be on ${String(what)}, it is on "${now}"`));
  }

  async field(id: string): Promise<string | undefined> {
    return this.page.evaluate((field) => window.e2e.field(field), id);
  }

  /** Puts the caret into a field of the dialog with all that stands there selected. */
  async enter(id: string): Promise<void> {
    await until(() => this.page.evaluate((field) => window.e2e.focusField(field), id), `the field ${id}`);
    await this.press('Control+a');
  }

  async dialogOpen(tag = 'follow-up-dialog'): Promise<void> {
    await until(() => this.page.evaluate((name) => window.e2e.dialogOpen(name), tag), `the open ${tag}`);
  }

  async dialogClosed(tag = 'follow-up-dialog'): Promise<void> {
    await until(() => this.page.evaluate((name) => !window.e2e.dialogOpen(name), tag), `the closed ${tag}`);
  }

  async text(selector: string): Promise<string> {
    return this.page.evaluate((what) => window.e2e.text(what), selector);
  }

  /** Until all changes are stored. */
  async stored(): Promise<void> {
    await this.page.evaluate(() => (document.querySelector('diary-view')!.store as unknown as { settled(): Promise<void> }).settled());
  }

  /** Blocks shown, by name. */
  async blocks(name?: string | RegExp): Promise<Seen[]> {
    return (await this.seen('button', name)).filter(({ key }) => key !== undefined);
  }

  /** The block of a name, in sight. */
  async block(name: string | RegExp): Promise<Seen> {
    const found = await this.#someBlock(name);
    const { height } = this.page.viewport()!;
    if (found.y > 0 && found.y + 30 < height) return found;
    await this.page.evaluate((key) => window.e2e.every('.block').find((block) => (block as HTMLElement).dataset['key'] === key)?.scrollIntoView({ block: 'center', behavior: 'instant' }), found.key);
    return this.#someBlock(name);
  }

  #someBlock(name: string | RegExp): Promise<Seen> {
    return until(async () => (await this.blocks(name))[0], `the block ${String(name)}`).catch(async (error: Error) => {
      const there = (await this.blocks()).map((block) => block.name).join(' | ');
      throw new Error(`${error.message}; there are: ${there}. It says: ${await this.text('.stage > .banner, .stage > .veil, .toast')}`, { cause: error });
    });
  }

  /** New by the toolbar: Meeting, Call or To-do. */
  async openNew(item: string | RegExp = 'Meeting'): Promise<void> {
    await this.click('button', 'New');
    await this.click('menuitem', item);
    await this.dialogOpen();
  }

  /** Fails with all that went wrong in the page. */
  async clean(): Promise<void> {
    const violations = await this.page.evaluate(() => window.e2e.violations);
    assert.deepEqual([...violations, ...this.complaints, ...this.outside.map((url) => `asked for ${url}`), ...this.alerts], []);
  }
}

export interface Point { readonly x: number; readonly y: number }

export function middle({ x, y, width, height }: Seen): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function source(name: string | RegExp | undefined): string | undefined {
  return name instanceof RegExp ? `/${name.source}/` : name;
}
