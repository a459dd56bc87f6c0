import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emailOf, fileNameOf, type Email, type EmailWords } from '../../src/exchange/index.js';
import type { FollowUp } from '../../src/model/index.js';

const visit: FollowUp = {
  id: 'm1', kind: 'meeting', title: 'Price review', owner: 'me', location: 'Room Fjord', agenda: '<p>Prices &amp; terms</p><p>Delivery</p>', notes: '<p>They will pay more</p>',
  video: { url: 'https://meet.example/abc?x=1&y=2' },
};
const words: EmailWords = { to: 'anna@acme.example', type: 'Visit', title: 'Price review', company: 'Acme AS', when: '09:00 to 10:00, Monday 23 November' };

/** The parts of the address as a mail program takes it apart. */
function read({ url }: Email): { to: string; fields: [string, string][] } {
  const [, to, query] = /^mailto:([^?]*)\?(.*)$/su.exec(url)!;
  return { to: decodeURIComponent(to!), fields: query!.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]) };
}

describe('e-mail of a follow-up', () => {
  test('D12.1 to the contact, about type and title, with time, place, agenda and video link', () => {
    const email = emailOf(visit, words);
    assert.deepEqual([email.to, email.subject], ['anna@acme.example', 'Visit: Price review']);
    assert.equal(email.body, 'Price review\r\nAcme AS\r\n09:00 to 10:00, Monday 23 November\r\nRoom Fjord\r\n\r\nPrices & terms\r\n\r\nDelivery\r\n\r\nhttps://meet.example/abc?x=1&y=2');
    assert.deepEqual(read(email), { to: email.to, fields: [['subject', email.subject], ['body', email.body]] });
  });

  test('D5.2 internal notes are never in it', () => assert.doesNotMatch(JSON.stringify(emailOf(visit, words)), /pay/u));

  test('what is missing leaves no empty line', () => {
    assert.equal(emailOf({ id: 'x', kind: 'task', title: '', owner: 'me' }, { type: '', title: 'No title', when: '' }).url, 'mailto:?subject=No%20title&body=No%20title');
  });

  for (const to of [
    'a@b.example?bcc=x@y.example', 'a@b.example&bcc=x@y.example', 'a@b.example,x@y.example', 'a@b.example\r\nBcc: x@y.example', 'a@b.example%0D%0ABcc:x', 'Anna <a@b.example>',
    '"a b"@c.example', 'a@b@c', 'no address', 'a@b.example\u2028Bcc: x', 'javascript:alert(1)@x',
  ]) {
    test(`D12.1 no address, so none is written to: ${JSON.stringify(to)}`, () => assert.deepEqual([emailOf(visit, { ...words, to }).to, read(emailOf(visit, { ...words, to })).to], ['', '']));
  }

  for (const [name, text] of [['CR LF', 'A\r\nBcc: x@y.example'], ['LF', 'A\nBcc: x'], ['U+2028', 'A\u2028Bcc: x'], ['NEL', 'A\u0085Bcc: x'], ['&', 'A&bcc=x@y.example'], ['?', 'A?bcc=x'], ['#', 'A#b'], ['%', 'A%0D%0ABcc: x'], ['quotes', `A"'<b>`], ['half a character', 'A\ud800B'], ['a NUL', 'A\0B']] as const) {
    test(`D12.1 ${name} in a title begins no header`, () => {
      const email = emailOf({ ...visit, title: text, location: text, video: { url: `https://x.example/${text}` } }, { ...words, title: text, company: text });
      assert.deepEqual(read(email).fields.map(([field]) => field), ['subject', 'body']);
      assert.doesNotMatch(email.subject, /[\p{Cc}\u2028\u2029]/u);
      assert.match(email.url, /^mailto:[\w.@-]*\?subject=(?:[\w.~-]|%[\dA-F]{2})*&body=(?:[\w.~-]|%[\dA-F]{2})*$/u);
    });
  }

  test('D12.1 whatever is typed: two fields, one line of subject, nothing raw', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(fc.property(text, text, text, text, (title, to, location, agenda) => {
      const email = emailOf({ ...visit, title, location, agenda }, { ...words, to, title });
      assert.match(email.url, /^mailto:(?:[\w.~@-]|%[\dA-F]{2})*\?subject=(?:[\w.~-]|%[\dA-F]{2})*&body=(?:[\w.~-]|%[\dA-F]{2})*$/u);
      assert.doesNotMatch(read(email).fields[0]![1], /[\p{Cc}\u2028\u2029]/u);
      assert.doesNotMatch(email.body.replaceAll('\r\n', '').replaceAll('\t', ''), /[\p{Cc}\u2028\u2029]/u);
    }), { numRuns: 1000 });
  });

  test('a text too long for an address ends in an ellipsis', () => {
    const email = emailOf({ ...visit, agenda: `<p>${'å😀'.repeat(9_000)}</p>` }, words);
    assert.ok(email.body.length <= 8_100 && email.body.endsWith('…') && !/\p{Surrogate}/u.test(email.body));
  });
});

describe('names of files', () => {
  for (const [title, name] of [
    ['Price review', 'Price review.ics'], ['Møte: Øst/Vest', 'Møte- Øst-Vest.ics'], ['../../etc/passwd', 'etc-passwd.ics'], ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i.ics'], ['', 'follow-up.ics'], ['...', 'follow-up.ics'],
    ['CON', 'follow-up.ics'], ['nul.txt', 'follow-up.ics'], ['report.exe', 'report.exe.ics'], ['a\u202egnp.exe', 'a-gnp.exe.ics'], ['line\r\nend', 'line-end.ics'], ['x'.repeat(300), `${'x'.repeat(80)}.ics`], ['会議 10', '会議 10.ics'], ['😀', 'follow-up.ics'],
  ] as const) test(`D5.4 ${JSON.stringify(title).slice(0, 30)}`, () => assert.equal(fileNameOf(title, 'ics'), name));
});
