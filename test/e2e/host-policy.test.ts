/** QUALITY «Safe in a stranger's page»: the built bundle under a strict policy with Trusted Types. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, middle, pageWith, serve, until } from './kit.js';
import { attribute, calendarFile, monday, week } from './samples.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; base-uri 'none'; "
  + "form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

let site: StaticServer;
let browser: Browser;

before(async () => {
  const diary = (more: string): string => pageWith(`<diary-view date="${monday}" time-zone="Europe/Oslo" ${more}></diary-view>`);
  site = await serve({
    '/strict.html': diary(`data="${attribute(week)}"`),
    '/file.html': diary('src="/calendar.ics"'),
    '/calendar.ics': calendarFile,
    '/kept.html': diary(''),
  }, () => ({ 'content-security-policy': policy }));
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

describe('a strict policy with Trusted Types', () => {
  test('Q-safe the policy is in force: what it forbids is blocked', async () => {
    const hand = await Hand.open(browser, `${site.url}/strict.html`);
    const blocked = await hand.page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>x</b>';
        return '';
      } catch (error) {
        return String(error);
      }
    });
    assert.match(blocked, /TrustedHTML/u);
    await assert.rejects(hand.clean(), /require-trusted-types-for/u, 'and the test sees it');
    await hand.context.close();
  });

  test('Q-safe mount, drag, dialog, typing, saving, toast, tooltip, menu, question, month: nothing is blocked or complained of', async () => {
    const hand = await Hand.open(browser, `${site.url}/strict.html`);
    await hand.ready();
    assert.ok((await hand.blocks()).length >= 7);

    await hand.drag(middle(await hand.block(/Product demo/u)), middle(await hand.one('gridcell', /^Wednesday 15 January, 10:00/u)));
    await until(async () => (await hand.blocks(/Product demo.*Wednesday 15/u)).length === 1, 'the moved block');
    await hand.click('button', 'Undo');
    await until(async () => (await hand.blocks(/Product demo.*Tuesday 14/u)).length === 1, 'the block moved back');

    await hand.drag(middle(await hand.one('gridcell', /^Friday 17 January, 10:00/u)), middle(await hand.one('gridcell', /^Friday 17 January, 11:30/u)));
    await hand.dialogOpen();
    await hand.type('Dragged out');
    await hand.enter('company');
    await hand.type('Acm');
    await hand.click('option', /Acme AS/u);
    await hand.enter('startTime');
    await hand.press('ArrowDown', 'Enter');
    await hand.enter('agenda');
    await hand.type('One\nTwo');
    await until(() => hand.page.evaluate(() => window.e2e.every('.ProseMirror').length === 1), 'the editor of the agenda');
    await hand.click('button', 'Bulleted list');
    await hand.page.evaluate(() => {
      const [text] = window.e2e.every('.ProseMirror');
      const data = new DataTransfer();
      data.setData('text/html', '<style>p{color:red}</style><p style="color:red" onclick="x">Pasted<script>x</script><img src="https://tracker.example/x.gif"></p>');
      for (const type of ['paste', 'copy', 'cut', 'drop']) {
        const event = type === 'drop' ? new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true });
        text!.dispatchEvent(event);
      }
    });
    await until(async () => /Two.*Pasted/su.test((await hand.field('agenda')) ?? ''), 'what was pasted');
    await hand.press('Control+k');
    await until(async () => /Address/u.test(await hand.focused()), 'the address of a link');
    await hand.type('example.no');
    await hand.press('Enter');
    await hand.click('tab', 'Internal notes');
    await hand.click('button', 'Time stamp');
    await until(async () => ((await hand.field('notes')) ?? '') !== '', 'the stamp');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    const made = await hand.block(/Dragged out/u);

    await hand.page.mouse.move(made.x + 20, made.y + 15);
    await hand.one('tooltip');
    await hand.page.mouse.move(5, 5);
    await hand.page.mouse.click(made.x + 20, made.y + 15, { button: 'right' });
    await hand.click('menuitem', /Delete/u);
    await hand.click('button', 'Delete');
    await until(async () => (await hand.blocks(/Dragged out/u)).length === 0, 'the block gone');

    for (const tab of ['Month', 'Day', 'Week']) {
      await hand.click('tab', tab);
      await hand.ready();
    }
    await hand.click('button', /^Next week/u);
    await hand.ready();
    await hand.press('g');
    await hand.one('dialog');
    await hand.press('Escape');
    await hand.press('?');
    await hand.one('dialog');
    await hand.press('Escape');
    await hand.clean();
    await hand.context.close();
  });

  test("Q-safe D5.4 the dialog's menu: a calendar file is made and handed to the browser, a new one based on it clashes with it", async () => {
    const hand = await Hand.open(browser, `${site.url}/strict.html`);
    await hand.ready();
    const session = await hand.page.createCDPSession();
    const files: string[] = [];
    session.on('Page.downloadWillBegin', ({ suggestedFilename }) => files.push(suggestedFilename));
    await session.send('Page.enable');
    const at = middle(await hand.block(/Product demo/u));
    await hand.page.mouse.click(at.x, at.y, { count: 2 });
    await hand.dialogOpen();
    await hand.click('button', 'More actions');
    await hand.click('menuitem', 'Export as calendar file');
    await until(async () => files.length === 1, 'the download');
    assert.match(files[0]!, /^Product demo\.ics$/u);
    await hand.click('button', 'More actions');
    await hand.click('menuitem', 'Create new based on this');
    await until(async () => /Conflicts with .*Product demo/u.test(await hand.text('.clash')), 'the conflict');
    await hand.focusOn(/Title/u);
    await hand.click('button', 'Cancel');
    await hand.dialogClosed();
    await hand.clean();
    await hand.context.close();
  });

  test('Q-safe a calendar file by src, the embedded database and its drafts', async () => {
    const hand = await Hand.open(browser, `${site.url}/file.html`);
    await hand.block(/From the file/u);
    await hand.go(`${site.url}/kept.html`);
    await hand.ready();
    await hand.openNew();
    await hand.enter('title');
    await hand.type('Kept');
    await hand.page.reload();
    await hand.ready();
    await hand.openNew();
    await hand.click('button', 'Restore');
    await hand.click('button', 'Save');
    await hand.dialogClosed();
    await hand.clean();
    await hand.context.close();
  });

  test('Q-safe the demo page imports a file and exports its data', async () => {
    const hand = await Hand.open(browser, `${site.url}/demo/`);
    await hand.ready();
    await until(async () => (await hand.blocks()).length > 5, 'the demo data');
    const picker = await hand.page.$('#import');
    await (picker as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile('test/fixtures/ics/icaljs-minimal.ics');
    await until(async () => /imported/u.test(await hand.text('#summary')), 'the report');
    await hand.click('button', 'Export JSON');
    await hand.clean();
    await hand.context.close();
  });
});
