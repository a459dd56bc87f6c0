import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanHtml, escapeHtml, htmlToText, textToHtml } from '../../src/model/index.js';
import { isCleanHtml } from '../../src/model/html.js';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '<', '>', '&', '"', 'å', ';'), maxLength: 40 });
const anyHtml = fc.array(fc.constantFrom(
  '<p>', '</p>', '<b>', '</b>', '<ul>', '<li>', '</ul>', '</li>', '<a href="https://x.no/?a=1&b=2">', '</a>', '<br>', '<script>', '</script>', '<svg>', '</svg>', '<div onclick=x>',
  '</div>', '<h3>', '</h3>', '<blockquote>', '</blockquote>', '<', '>', '"', '&amp;', '&', '&lt;b&gt;', 'text', ' ', '<!--', '-->', '<img src=x onerror=alert(1)>', "<a href='", '<!x', '</',
), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Every tag in it, and nothing else that a browser would take for markup. */
const onlyAllowed = /^(?:[^<>&]|&(?:amp|lt|gt|quot);|<br>|<\/?(?:p|b|i|u|s|ul|ol|li|h3|h4|blockquote|code)>|<a href="https?:[^"<>]*">|<\/a>)*$/;

describe('cleanHtml', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<p>Hello <b>you</b></p>', '<p>Hello <b>you</b></p>'],
    ['<script>alert(1)</script>a', 'a'],
    ['<SCRIPT>alert("</p>")</SCRIPT >a', 'a'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<p onclick="x" style="color:red">a</p>', '<p>a</p>'],
    ['<svg><p>a</p><svg></svg></svg>b', 'b'],
    ['<math><mi><style><img src=x onerror=alert(1)></style></mi></math>b', 'b'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href="java&#10;script:alert(1)">a</a>', 'a'],
    ['<a href="https://x.no/?a=1&amp;b=2" onclick=x>a</a>', '<a href="https://x.no/?a=1&amp;b=2">a</a>'],
    ["<a title='x' href='https://x.no/'>a</a>", '<a href="https://x.no/">a</a>'],
    ['<a href=https://x.no/ href=https://y.no/>a<a href="https://z.no/">b', '<a href="https://x.no/">a</a><a href="https://z.no/">b</a>'],
    ['<strong>a</strong><em>b</em><del>c</del><h1>d</h1>', '<b>a</b><i>b</i><s>c</s><h3>d</h3>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['<b><i>a</b>b</i>', '<b><i>a</i></b>b'],
    ['1 < 2 & 3 > 2', '1 &lt; 2 &amp; 3 &gt; 2'],
    ['&lt;b&gt; &aring;&#229;&#xe5;&#150; &unknown; &constructor; &amp', '&lt;b&gt; ååå– &amp;unknown; &amp;constructor; &amp;amp'],
    ['&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['a<!-- <b> -->b<!doctype html>c<?xml?>d<!--', 'abcd'],
    ['a<b', 'a<b></b>'], ['a</', 'a'], ['a<b x="', 'a<b></b>'], ['a<title>b', 'a'], ['<select><b>x', ''], ['a\0b', 'ab'], ['<embed>a', 'a'], ['<b =x/ y>a', '<b>a</b>'], ['</ b>a', 'a'], ['</li>a', 'a'], ['<li>a', '<li>a</li>'],
    ['<svg>&lt;<3</p></svg>', ''],
  ];
  for (const [given, expected] of cases) {
    test(JSON.stringify(given), () => assert.equal(cleanHtml(given), expected));
  }

  test('whatever comes in, only what is allowed comes out, and cleaning again changes nothing', () => {
    fc.assert(fc.property(anyHtml, (html) => {
      const clean = cleanHtml(html);
      assert.match(clean, onlyAllowed);
      assert.equal(cleanHtml(clean), clean);
    }), { numRuns: 500 });
  });

  test('what passes the quick look is as cleaning leaves it, but for how blocks may nest', () => {
    fc.assert(fc.property(anyHtml, (html) => {
      if (isCleanHtml(html)) assert.match(html, onlyAllowed);
    }), { numRuns: 500 });
    assert.ok(isCleanHtml('<p>a &amp; <b>b</b><br></p>'));
    for (const html of ['<p>', '</p>', '<p></b>', '<x>', '<p a=b></p>', '&copy;', '&', '<b>'.repeat(65) + '</b>'.repeat(65)]) assert.ok(!isCleanHtml(html), html);
  });

  test('64 levels and 262,144 characters are the most, and are quickly read', () => {
    assert.equal(cleanHtml('<b>'.repeat(80_000)).length, 64 * 7);
    assert.equal(cleanHtml('a'.repeat(300_000)).length, 262_144);
    assert.equal(cleanHtml('<'.repeat(200_000)).length, 200_000 * 4);
    for (const bomb of ['<!--', '<a href="', '<script>', '<p><ul>', '</', '<a x', '&', '<svg>', "<a b='"]) cleanHtml(bomb.repeat(40_000));
  });
});

describe('plain text', () => {
  test('to HTML: paragraphs, breaks, and nothing that is markup', () => {
    assert.equal(textToHtml('a <b>\nb & c\n\n  d'), '<p>a &lt;b&gt;<br>b &amp; c</p><p>\u00a0 d</p>');
    assert.equal(textToHtml('a\r\nb\rc\0'), '<p>a<br>b<br>c</p>');
    assert.equal(textToHtml(''), '');
  });

  test('to HTML and back is the same, and clean', () => {
    fc.assert(fc.property(anyText, (text) => {
      const html = textToHtml(text);
      assert.equal(cleanHtml(html), html);
      assert.equal(htmlToText(html), text.replace(/\n+$/, ''));
    }), { numRuns: 500 });
  });

  const cases: readonly (readonly [string, string])[] = [
    ['<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<ul><li>a</li><li><p>b</p></li></ul><p>c</p>', '• a\n• b\n\nc'],
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n• b\n2. c'],
    ['<li>a</li></ul>', '• a'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td></td></tr></table>', 'a b'],
    ['a<style>x</style> \n  b<br> c</br>', 'a b\nc'],
    ['<h1>a</h1>b', 'a\n\nb'],
    ['x<p>a', 'x\na'],
    ['&lt;script&gt; &nbsp;', '<script>  '],
    ['<b></b>', ''],
  ];
  for (const [given, expected] of cases) {
    test(JSON.stringify(given), () => assert.equal(htmlToText(given), expected));
  }

  test('any HTML is read without throwing', () => {
    fc.assert(fc.property(anyHtml, (html) => void htmlToText(html)));
  });

  test('text is escaped for content and attributes', () => {
    assert.equal(escapeHtml('<a b="c">&'), '&lt;a b=&quot;c&quot;&gt;&amp;');
  });
});
