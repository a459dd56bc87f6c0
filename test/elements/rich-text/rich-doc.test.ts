import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanHtml, htmlToText, textToHtml } from '../../../src/model/index.js';
import { schema } from '../../../src/elements/rich-text/editor/schema.js';
import { readRich } from '../../../src/elements/rich-text/read-rich.js';
import { markNames, sameMarks, type RichMark, type RichNode } from '../../../src/elements/rich-text/rich-doc.js';
import { writeRich } from '../../../src/elements/rich-text/write-rich.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', '"', 'å', '😀', '/'), minLength: 1, maxLength: 8 });
const marks = fc.record({ names: fc.subarray([...markNames]), href: fc.constantFrom('https://example.com/?a=1&b=2', 'mailto:a@example.com') }).map(
  ({ names, href }): readonly RichMark[] => names.map((type) => (type === 'link' ? { type, attrs: { href } } : { type })),
);
const inline = fc.tuple(fc.option(text, { nil: undefined, freq: 6 }), marks).map(([words, formats]): RichNode => ({
  type: words === undefined ? 'hard_break' : 'text', ...(formats.length > 0 && { marks: formats }), ...(words !== undefined && { text: words }),
}));

/** Pieces that are formatted alike are one. */
function joined(nodes: readonly RichNode[]): readonly RichNode[] {
  return nodes.reduce<RichNode[]>((made, node) => {
    const last = made.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last.marks, node.marks)) made[made.length - 1] = { ...last, text: last.text + node.text };
    else made.push(node);
    return made;
  }, []);
}

const { doc: anyDoc } = fc.letrec<{ paragraph: RichNode; block: RichNode; item: RichNode; doc: RichNode }>((tie) => {
  const textBlock = (type: 'paragraph' | 'heading', level?: number) => fc.array(inline, { maxLength: 4 }).map(
    (nodes): RichNode => ({ type, ...(level && { attrs: { level } }), ...(nodes.length > 0 && { content: joined(nodes) }) }),
  );
  const within = (type: 'blockquote' | 'bullet_list' | 'ordered_list' | 'doc', child: 'block' | 'item') =>
    fc.array(tie(child), { minLength: 1, maxLength: 3 }).map((content): RichNode => ({ type, content }));
  return {
    paragraph: textBlock('paragraph'),
    block: fc.oneof({ maxDepth: 4 }, tie('paragraph'), textBlock('heading', 3), textBlock('heading', 4), within('bullet_list', 'item'), within('ordered_list', 'item'), within('blockquote', 'block')),
    item: fc.tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]): RichNode => ({ type: 'list_item', content: [first, ...rest] })),
    doc: within('doc', 'block'),
  };
});

describe('a formatted text as a document (D5.2)', () => {
  test('any document is written, read back as the same, and cleaning changes nothing of it', () => {
    fc.assert(fc.property(anyDoc, (doc) => {
      const html = writeRich(doc);
      assert.equal(cleanHtml(html), html);
      assert.deepEqual(readRich(html), doc);
      assert.deepEqual(JSON.parse(JSON.stringify(schema.nodeFromJSON(doc).toJSON())), doc, 'the editor has the same document');
      schema.nodeFromJSON(doc).check();
    }), { numRuns: 1_000 });
  });

  test('whatever HTML comes in is a document the editor can have, and written twice is written the same', () => {
    const pieces = fc.array(fc.constantFrom(
      '<p>', '</p>', '<b>', '</b>', '<i>', '<ul>', '<ol>', '<li>', '</ul>', '</li>', '<a href="https://x.no/">', '</a>', '<br>', '<h3>', '</h3>', '<blockquote>', '</blockquote>', '<code>', '</code>',
      '<div>', '</div>', 'text', ' ', '\n', '&nbsp;', '&lt;', '<script>', '</script>', '<table><tr><td>',
    ), { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(fc.property(pieces, (html) => {
      const doc = readRich(html);
      schema.nodeFromJSON(doc).check();
      const written = writeRich(doc);
      assert.equal(cleanHtml(written), written);
      assert.equal(writeRich(readRich(written)), written);
      const words = (all: string): string => htmlToText(all).replace(/[\s•]+|\d+\./gu, '');
      assert.equal(words(written), words(cleanHtml(html)), 'no word is lost');
    }), { numRuns: 1_500 });
  });

  const cases: readonly (readonly [string, string])[] = [
    ['', ''], ['<p></p>', ''], ['  \n ', ''], ['words', '<p>words</p>'], ['<p>a</p><p></p><p>b</p>', '<p>a</p><p></p><p>b</p>'],
    ['<p>\n  Hello\n  <b>you</b> \n</p>', '<p>Hello <b>you</b></p>'], ['a<br>b', '<p>a<br>b</p>'], ['<p>a<br></p>', '<p>a</p>'], ['<p><br></p>', ''],
    ['<p>a</p><br><p>b</p>', '<p>a</p><p></p><p>b</p>'], ['<b><p>a</p>b</b>', '<p><b>a</b></p><p><b>b</b></p>'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'], ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'], ['<ul>loose<li>a</li></ul>', '<ul><li>loose</li><li>a</li></ul>'], ['<ul></ul>x', '<p>x</p>'],
    ['<ol><li><p>a</p></li></ol>', '<ol><li>a</li></ol>'], ['<ul><li></li></ul>', '<ul><li></li></ul>'], ['<ul><li><h3>a</h3></li></ul>', '<ul><li>a</li></ul>'],
    ['<ul><li><ul><li>a</li></ul></li></ul>', '<ul><li><p></p><ul><li>a</li></ul></li></ul>'],
    ['<pre>x</pre>', '<p><code>x</code></p>'], ['<a href="https://x.no/">a<b>b</b></a>', '<p><a href="https://x.no/">a<b>b</b></a></p>'],
    ['<p>10\u00a0000 a&nbsp; b</p>', '<p>10\u00a0000 a\u00a0 b</p>'], ['<blockquote>a</blockquote>', '<blockquote><p>a</p></blockquote>'], ['<blockquote></blockquote>', '<blockquote><p></p></blockquote>'],
  ];
  for (const [given, written] of cases) test(`${JSON.stringify(given)} is written ${JSON.stringify(written)}`, () => assert.equal(writeRich(readRich(given)), written));

  test('plain text comes back as it was, with its lines and spaces', () => {
    for (const plain of ['one', 'a\nb', 'a\n\nb', '  in\n    deeper  x', 'a & b < c']) assert.equal(htmlToText(writeRich(readRich(textToHtml(plain)))), plain);
  });

  test('an address that is not safe is not written, whatever the document says', () => {
    const doc: RichNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] };
    assert.equal(writeRich(doc), '<p>x</p>');
  });

  test('lists within lists, a hundred deep: what cleaning lets through is written', () => {
    const deep = Array.from({ length: 100 }).reduce<RichNode>((inner) => ({ type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }, inner] }] }), { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] });
    const html = writeRich({ type: 'doc', content: [deep] });
    assert.equal(cleanHtml(html), html);
    assert.match(html, /deep/u);
  });
});
