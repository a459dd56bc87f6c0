/**
 * Hostile values in every field of the dialog, put in by real input events and by pasting; saved, reopened, printed, exported and
 * sent as e-mail. The policy only reports: what got through would run, and would be told as well.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, pageWith, serve, until } from './kit.js';
import { typed } from './hostile-typed.js';
import { dataOf } from './samples.js';

const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** What became of one value. */
interface Fate {
  readonly value: string;
  /** What stood in the fields before saving, and when it was opened again; nothing where it was refused. */
  readonly stood: readonly string[];
  readonly again?: readonly string[];
  /** Fields at which a message stood, where saving was refused. */
  readonly refused: readonly string[];
  readonly given: { readonly printed: string; readonly mailed: string; readonly file: string };
}

let site: StaticServer;
let browser: Browser;

before(async () => {
  site = await serve({ '/dialog.html': pageWith('<diary-view view="day" date="2025-01-14" time-zone="Europe/Oslo"></diary-view>') }, () => ({ 'content-security-policy-report-only': policy }));
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Traps, before anything of the page runs: what is printed, sent and downloaded is kept instead. */
function traps(): void {
  const given = { printed: '', mailed: '', file: '' };
  Object.assign(window, { given });
  window.print = () => {
    given.printed = window.e2e.every('diary-print-page').map((page) => window.e2e.rootOf(page)?.textContent ?? '').join('');
  };
  addEventListener('follow-up-send', (event) => {
    given.mailed = (event as Event & { url: string }).url;
    event.preventDefault();
  });
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => (given.file = text));
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => undefined;
}

/** Runs in the page, with the dialog open: all values into the fields that have to be understood. What did not stay as it was typed is given. */
function intoUnderstood(values: readonly string[]): string[] {
  const wrong: string[] = [];
  for (const id of ['startDay', 'startTime', 'endDay', 'endTime', 'duration', 'company', 'contact']) {
    const [host] = window.e2e.every(`follow-up-dialog dialog[open] #${id}, dialog[open] #${id}`);
    const field = (window.e2e.rootOf(host!)?.querySelector('input') ?? host) as HTMLInputElement;
    for (const value of values) {
      field.focus();
      field.select();
      document.execCommand('insertText', false, value);
      const flat = (text: string): string => text.replace(/[\s\p{Cc}\uFFFD\uD800-\uDFFF]+/gu, ' ').trim();
      if (flat(field.value) !== flat(value)) wrong.push(`${id}: ${JSON.stringify(value).slice(0, 60)} became ${JSON.stringify(field.value).slice(0, 60)}`);
    }
    // to be told as wrong when it is left
    field.blur();
  }
  return wrong;
}

/** Runs in the page: one value through the dialog. */
async function throughDialog(value: string, index: number): Promise<Fate> {
  const view = document.querySelector('diary-view')!;
  const given = (window as unknown as { given: { printed: string; mailed: string; file: string } }).given;
  const find = (selector: string): HTMLElement | undefined => window.e2e.every(selector)[0] as HTMLElement | undefined;
  const wait = async <T>(ask: () => T, what: string): Promise<NonNullable<T>> => {
    for (const end = performance.now() + 15_000; ;) {
      const answer = ask();
      if (answer) return answer;
      if (performance.now() > end) throw new Error(`${what} (${JSON.stringify(value).slice(0, 80)})`);
      await new Promise((done) => setTimeout(done, 4));
    }
  };
  const dialog = find('follow-up-dialog') as HTMLElement & { open(request: object): Promise<void>; isOpen: boolean; updateComplete: Promise<unknown>; close(): Promise<void> };
  const inner = (id: string): HTMLElement => {
    const field = [...dialog.shadowRoot!.querySelectorAll<HTMLElement>(`#${id}`)][0]!;
    return window.e2e.rootOf(field)?.querySelector<HTMLElement>('[role=textbox], input') ?? field;
  };
  const put = (id: string): void => {
    const field = inner(id);
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
    document.execCommand('insertText', false, value);
  };
  const paste = (id: string): void => {
    const data = new DataTransfer();
    data.setData('text/html', value);
    data.setData('text/plain', value);
    inner(id).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  };
  const texts = (): string[] => ['title', 'location'].map((id) => (inner(id) as HTMLInputElement).value).concat(['agenda', 'notes'].map((id) => (inner(id).closest('[role=textbox]') as HTMLElement).textContent));
  const messages = (): string[] => [...dialog.shadowRoot!.querySelectorAll('[aria-invalid=true]')].map(({ id }) => id)
    .concat([...dialog.shadowRoot!.querySelectorAll<HTMLElement & { error?: string }>('.field')].filter(({ error }) => error).map(({ id }) => id));
  const at = `2025-01-${String(1 + (index % 28)).padStart(2, '0')}T${String(8 + Math.floor(index / 28)).padStart(2, '0')}`;
  const id = `typed${index}`;
  await dialog.open({ isNew: true, draft: { id, kind: 'meeting', start: `${at}:00:00+01:00[Europe/Oslo]`, end: `${at}:15:00+01:00[Europe/Oslo]` } });
  await wait(() => inner('agenda').role === 'textbox', 'the fields for formatted texts');

  for (const field of ['title', 'location', 'agenda', 'notes']) put(field);
  paste('agenda');
  paste('notes');
  await dialog.updateComplete;
  const stood = texts();
  const send = (): unknown => dialog.shadowRoot!.querySelector('form')!.requestSubmit();
  send();
  await wait(() => !dialog.isOpen || messages().length > 0, 'saved or refused');
  const refused = dialog.isOpen ? messages() : [];
  if (refused.length > 0) {
    const still = texts();
    if (still.join('\n') !== stood.join('\n')) throw new Error(`Refused and changed: ${JSON.stringify(value).slice(0, 80)}`);
    await dialog.close();
    return { value, stood, refused, given };
  }
  await view.openFollowUp(id);
  await wait(() => dialog.isOpen && inner('agenda').role === 'textbox' && inner('agenda').textContent, 'the dialog again');
  const again = texts();
  const commands = [['Print', 'printed'], ['Send as e-mail', 'mailed'], ['Export as calendar file', 'file']] as const;
  Object.assign(given, { printed: '', mailed: '', file: '' });
  // in turn, so that the whole takes less than a minute
  for (const [label, result] of commands.filter((_one, place) => index % 7 === 0 || place === Math.floor(index / 3) % 3)) {
    dialog.shadowRoot!.querySelector<HTMLElement>('#tasks')!.click();
    const item = await wait(() => window.e2e.every('[role=menuitem]').find((one) => one.textContent?.trim().startsWith(label) && one.getBoundingClientRect().height > 0), label);
    (item as HTMLElement).click();
    await wait(() => given[result], `${label} to be done`);
  }
  await dialog.close();
  return { value, stood, again, refused, given: { ...given } };
}

/** What a line of text takes of a value. */
const inLine = (value: string): string => value.replace(/[\r\n]+/gu, ' ').replaceAll('\u0000', '');
const words = (text: string): string => text.replace(/[\s\p{Cc}\uFFFD\uD800-\uDFFF]+/gu, ' ').trim();

async function window_(values: readonly (readonly [string, number])[]): Promise<Fate[]> {
  const hand = await Hand.open(browser, undefined, { width: 1000, height: 800 });
  await hand.page.evaluateOnNewDocument(traps);
  await hand.go(`${site.url}/dialog.html`);
  await hand.page.evaluate((given) => { document.querySelector('diary-view')!.data = given; }, dataOf([{ id: 'first', kind: 'meeting', title: 'First', start: '2025-01-14T09:00', end: '2025-01-14T10:00' }]));
  await hand.ready();
  await until(() => hand.page.evaluate(() => document.querySelector('diary-view')!.openFollowUp('first')), 'the data');
  await hand.dialogOpen();
  await hand.enter('agenda');
  await until(() => hand.page.evaluate(() => window.e2e.every('.ProseMirror').length > 0), 'the editor');
  assert.deepEqual(await hand.page.evaluate(intoUnderstood, values.map(([value]) => value)), []);
  await hand.press('Escape');
  await hand.dialogClosed();
  const fates: Fate[] = [];
  for (const [value, index] of values) fates.push(await hand.page.evaluate(throughDialog, value, index));
  for (const view of ['Week', 'Month']) {
    await hand.click('tab', view);
    await hand.ready();
  }
  const traces = await hand.page.evaluate(() => [
    ...('ran' in window ? ['a script ran'] : []), ...Object.keys(Object.prototype),
    ...window.e2e.every('iframe, object, embed, base, a[href^="javascript" i], a[href^="data" i], img, link[rel=stylesheet], meta[http-equiv]').map((element) => element.outerHTML.slice(0, 200)),
  ]);
  assert.deepEqual(traces, []);
  await hand.clean();
  await hand.context.close();
  return fates;
}

describe('hostile typing in the dialog', () => {
  test(`Q-safe ${typed.length} values in every field: nothing runs, nothing is fetched; kept as typed, or refused with a message at the field`, async (context) => {
    assert.ok(typed.length >= 100);
    const all = typed.map((value, index) => [value, index] as const);
    const fates = (await Promise.all([0, 1, 2].map((share) => window_(all.filter((_one, index) => index % 3 === share))))).flat();
    const wrong = fates.flatMap(({ value, stood, again, refused, given }) => {
      const name = JSON.stringify(value).slice(0, 60);
      const said: string[] = [];
      if (words(stood[0]!) !== words(inLine(value)) || words(stood[1]!) !== words(inLine(value))) said.push(`${name}: typed, but there stood ${JSON.stringify(stood[0]).slice(0, 80)}`);
      if (!again) return refused.every((field) => ['title', 'location', 'agenda', 'notes'].includes(field)) ? said : [...said, `${name}: refused at ${refused.join()}`];
      for (const [place, field] of ['title', 'location', 'agenda', 'notes'].entries()) {
        if (words(again[place]!) !== words(stood[place]!)) said.push(`${name}: the ${field} came back as ${JSON.stringify(again[place]).slice(0, 80)}`);
      }
      const address = new URL(given.mailed || 'mailto:');
      if (address.protocol !== 'mailto:' || [...address.searchParams.keys()].some((key) => !['subject', 'body'].includes(key))) said.push(`${name}: mailed as ${given.mailed.slice(0, 120)}`);
      if (/[\r\n]/u.test(address.searchParams.get('subject') ?? '')) said.push(`${name}: a header more`);
      // folded lines taken together: one event, and no line that is none of ours
      const lines = (given.file || 'BEGIN:VEVENT').replaceAll('\r\n ', '').split('\r\n');
      if (lines.filter((line) => line === 'BEGIN:VEVENT').length !== 1 || lines.some((line) => line !== '' && !/^[A-Z-]+[;:]/u.test(line)) || lines.some((line) => /^(?:ATTENDEE|ORGANIZER|ATTACH|URL)\b/u.test(line))) said.push(`${name}: exported with lines of its own`);
      if (given.printed && !words(given.printed).includes(words(inLine(value)))) said.push(`${name}: not printed as it stands`);
      return said;
    });
    context.diagnostic(`${fates.length} values, ${fates.filter(({ again }) => again).length} kept, ${fates.filter(({ again }) => !again).length} refused`);
    assert.deepEqual(wrong, []);
  });
});
