import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoTexts, summaryOf } from '../../demo/texts.js';

const page = readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8');
const [en, nb] = [demoTexts('en-US'), demoTexts('nb')];

describe('words of the demo (Q-lang)', () => {
  test('each word that the page shows is in the table, and the page begins with the English ones', () => {
    const named = [...page.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</gu)];
    assert.ok(named.length >= 15, `${named.length} words`);
    for (const [, key, shown] of named) assert.equal(shown, en[key as keyof typeof en], key);
    for (const [, key] of page.matchAll(/data-label="(\w+)"/gu)) assert.equal(typeof en[key as keyof typeof en], 'string', key);
  });

  test('what an import came to is one message', () => {
    assert.equal(summaryOf(en, 1, 0), '1 follow-up imported.');
    assert.equal(summaryOf(en, 26, 1), '26 follow-ups imported; 1 thing could not be read.');
    assert.equal(summaryOf(nb, 26, 43), '26 oppfølginger er importert; 43 ting kunne ikke leses.');
    assert.equal(summaryOf(nb, 0, 2), 'Ingenting ble importert; 2 ting kunne ikke leses.');
    assert.equal(summaryOf(nb, 0, 0), 'Ingenting i filen kunne importeres.');
  });
});
