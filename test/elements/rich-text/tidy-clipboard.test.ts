import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { cleanHtml } from '../../../src/model/index.js';
import { linkAddress } from '../../../src/model/link-address.js';
import { readClip } from '../../../src/elements/rich-text/tidy-clipboard.js';
import { writeRich } from '../../../src/elements/rich-text/write-rich.js';
import { clips } from './clips.js';

const written = (html: string, text = ''): string => writeRich(readClip({ html, text }));

describe('what a clipboard says (D5.2, Q-safe)', () => {
  for (const { what, html, text, gives } of clips) {
    test(`Q-safe ${what}`, () => {
      const made = written(html, text);
      assert.equal(made, gives);
      assert.equal(cleanHtml(made), made);
    });
  }

  for (const [what, piece] of [['tags that never end', '<span <b <xml <tr'], ['marks of comments', '<!-- '], ['styles', '<span style="text-decoration:'], ['nested spans', '<span style="font-weight:bold">'], ['open lists', '<ul><li>']] as const) {
    test(`Q-safe 300 kB of ${what} are read in no time`, () => {
      const begun = performance.now();
      written(piece.repeat(Math.ceil(300_000 / piece.length)));
      // a fraction of a second; what grows with the square of the length takes minutes
      assert.ok(performance.now() - begun < 8_000, `${Math.round(performance.now() - begun)} ms`);
    });
  }
});

describe('the address of a link (D5.2)', () => {
  for (const [typed, href] of [
    ['https://example.com/a?b=1', 'https://example.com/a?b=1'], [' www.example.no ', 'https://www.example.no/'], ['example.no/side', 'https://example.no/side'], ['localhost:3000/x', 'https://localhost:3000/x'],
    ['kari@example.no', 'mailto:kari@example.no'], ['mailto:kari@example.no', 'mailto:kari@example.no'], ['tel:+4712345678', 'tel:+4712345678'],
    ['javascript:alert(1)', undefined], ['JaVaScRiPt:alert(1)', undefined], ['java\nscript:alert(1)', undefined], ['data:text/html,x', undefined], ['file:///etc/passwd', undefined], ['ftp://example.com', undefined],
    ['', undefined], ['two words', undefined], ['word', undefined], ['/side', undefined], ['#a', undefined],
  ] as const) test(`${JSON.stringify(typed)} is ${String(href)}`, () => assert.equal(linkAddress(typed), href));
});
