/** One meeting from nothing to reopened, with all its fields: by keys alone, and by a finger alone on a phone. */
import { after, afterEach, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { StaticServer } from '../../scripts/static-server.mjs';
import { Hand, middle, pageWith, serve, until } from './kit.js';
import { monday } from './samples.js';

let site: StaticServer;
let browser: Browser;
let hand: Hand;

const data = {
  user: 'me', associates: [{ id: 'me', name: 'Me' }],
  types: [{ id: 'visit', name: 'Visit', kind: 'meeting', colour: '#2f7de1' }, { id: 'inner', name: 'Internal', kind: 'meeting', colour: '#8a5bd6' }],
  companies: [{ id: 'c1', name: 'Acme AS', address: 'Storgata 1, Oslo' }, { id: 'c2', name: 'Beta AS' }], contacts: [{ id: 'p1', name: 'Anna Acme', company: 'c1' }],
};

before(async () => {
  const diary = `<diary-view date="${monday}" time-zone="Europe/Oslo"><script type="application/json">${JSON.stringify(data)}</script></diary-view>`;
  site = await serve({ '/dialog.html': pageWith(`<meta name="viewport" content="width=device-width">${diary}`) });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await hand.clean();
  await hand.context.close();
});

/** Tabs on until focus is on something. */
async function tabTo(what: RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    await hand.press(back ? 'Shift+Tab' : 'Tab');
    const now = await hand.focused();
    if (what.test(now)) return;
    passed.push(now);
  }
  assert.fail(`Tab never comes to ${String(what)}: ${passed.join(' → ')}`);
}

/** Replaces what stands in the field that has the focus. */
async function over(text: string): Promise<void> {
  await hand.press('Control+a');
  await hand.type(text);
}

async function value(id: string): Promise<string> {
  return (await hand.field(id)) ?? '';
}

describe('a whole meeting', () => {
  test('D5.1 D5.2 D7.1 created, edited, saved and reopened by keys alone', async () => {
    hand = await Hand.open(browser, `${site.url}/dialog.html`);
    await hand.ready();
    await tabTo(/^gridcell/u);
    await hand.press('Control+Home', 'Enter');
    await hand.dialogOpen();
    await hand.focusOn(/^textbox Title/u);
    // the kind stands before the title: to a call, and back
    await tabTo(/^radio Meeting/u, true);
    await hand.press('ArrowRight');
    await hand.focusOn(/^radio Call/u);
    await hand.press('ArrowLeft');
    await hand.focusOn(/^radio Meeting/u);
    await tabTo(/^textbox Title/u);
    await hand.type('Price review');
    await tabTo(/Start time/u);
    await over('930');
    await tabTo(/End time/u);
    await over('11');
    await tabTo(/Duration/u);
    assert.equal(await value('duration'), '1 h 30 min');
    await tabTo(/Repeat/u);
    await until(() => hand.page.evaluate(() => window.e2e.one('recurrence-editor')?.shadowRoot?.querySelector('select, [role=combobox]')), 'the patterns');
    await tabTo(/^combobox Company/u);
    await hand.type('acm');
    await hand.press('Enter');
    await tabTo(/^combobox Contact/u);
    await hand.type('anna');
    await hand.press('Enter');
    assert.deepEqual([await value('company'), await value('contact')], ['Acme AS', 'Anna Acme']);
    await tabTo(/^combobox Location/u);
    await hand.press('Alt+ArrowDown', 'ArrowDown', 'Enter');
    assert.equal(await value('location'), 'Storgata 1, Oslo');
    await tabTo(/^textbox Agenda/u);
    await hand.type('First ');
    // bold has to wait for the editor, which comes with the first focus; letters do not
    await until(() => hand.page.evaluate(() => window.e2e.every('.ProseMirror').length > 0), 'the editor');
    await hand.press('Control+b');
    await hand.type('prices');
    await hand.press('Control+b');
    await tabTo(/^tab Agenda/u, true);
    await hand.press('ArrowRight');
    await hand.press('Enter');
    await tabTo(/^textbox Internal notes/u);
    await hand.type('They compare');
    await tabTo(/^combobox Type/u);
    await hand.type('Int');
    await tabTo(/^combobox Alarm/u);
    await hand.type('15');
    await tabTo(/^combobox Priority/u);
    await hand.type('High');
    assert.match(await hand.text('header .bell'), /09:15/u);
    await hand.press('Control+Enter');
    await hand.dialogClosed();
    await hand.focusOn(/^button .*Price review/u);
    await hand.stored();

    const [record] = await saved();
    assert.deepEqual({ ...record, id: '', owner: '', updated: undefined, created: undefined, revision: undefined, showAs: undefined }, {
      id: '', owner: '', updated: undefined, created: undefined, revision: undefined, showAs: undefined,
      kind: 'meeting', type: 'inner', title: 'Price review', priority: 'high', alarm: 15, location: 'Storgata 1, Oslo',
      start: '2025-01-13T09:30:00+01:00[Europe/Oslo]', end: '2025-01-13T11:00:00+01:00[Europe/Oslo]',
      company: { id: 'c1', name: 'Acme AS' }, contact: { id: 'p1', name: 'Anna Acme' }, agenda: '<p>First <b>prices</b></p>', notes: '<p>They compare</p>',
    });

    // edited: every week from now on
    await hand.press('Enter');
    await hand.dialogOpen();
    await hand.focusOn(/^heading/u);
    for (const [id, text] of [['title', 'Price review'], ['startTime', '09:30'], ['endTime', '11:00'], ['company', 'Acme AS'], ['contact', 'Anna Acme'], ['agenda', 'First prices'], ['notes', 'They compare'], ['alarm', '15'], ['priority', 'high'], ['type', 'inner']] as const) {
      assert.equal(await value(id), text, id);
    }
    await tabTo(/Repeat/u);
    // every workday comes first, then every week on this weekday
    await hand.press('ArrowDown', 'ArrowDown');
    await hand.press('Control+Enter');
    await hand.dialogClosed();
    await hand.stored();
    assert.match((await saved())[0]!.repeat!.rule, /^FREQ=WEEKLY/u);
    await hand.focusOn(/^button .*Price review.*repeats/u);
    await hand.press('Enter');
    await hand.dialogOpen();
    assert.match(await hand.text('.notices'), /date|series/iu);
    await hand.press('Escape');
    await hand.dialogClosed();
  });

  test('D5.1 D3.2 created and reopened by a finger alone, 390 × 844', async () => {
    hand = await Hand.open(browser, undefined, { width: 390, height: 844 });
    await hand.page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    await hand.go(`${site.url}/dialog.html`);
    const tap = async (role: string, name: string | RegExp): Promise<void> => hand.finger([middle(await hand.one(role, name))]);
    await tap('button', 'New');
    await tap('menuitem', 'Meeting');
    await hand.dialogOpen();
    await until(async () => (await hand.focused()).startsWith('textbox Title'), 'the title');
    await hand.type('Visit by finger');
    await tap('radio', /Call/u);
    await tap('radio', /Meeting/u);
    await tap('combobox', /Start time/u);
    await over('1330');
    await tap('textbox', /Duration/u);
    await over('45');
    // another field: the end follows
    await tap('textbox', /Title/u);
    assert.equal(await value('endTime'), '14:15');
    await tap('button', 'Save');
    await hand.dialogClosed();
    await hand.stored();
    const [record] = await saved();
    assert.equal(record?.title, 'Visit by finger');
    assert.match(`${record?.start} ${record?.end}`, /T13:30:00.* .*T14:15:00/u);
  });
});

interface Saved { readonly title: string; readonly start: string; readonly end: string; readonly repeat?: { readonly rule: string } }

/** What the diary holds, in the order of their titles. */
async function saved(): Promise<readonly Saved[]> {
  return hand.page.evaluate(async () => {
    const { store } = document.querySelector('diary-view')! as unknown as { store: { exportData(): Promise<{ followUps?: Saved[] }> } };
    return (await store.exportData()).followUps ?? [];
  });
}
