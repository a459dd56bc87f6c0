import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { safeUrl } from '../../src/model/index.js';

describe('safeUrl', () => {
  test('D14.1 http, https, mailto and tel may be links', () => {
    for (const url of ['https://example.com/a?b=1#c', 'http://example.com/', 'mailto:a@example.com', 'tel:+4712345678']) assert.equal(safeUrl(url), url);
    assert.equal(safeUrl('HTTPS://Example.com'), 'https://example.com/');
  });

  test('what runs script never is, hidden or asked for', () => {
    for (const url of [
      'javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://x/1', 'file:///etc',
      'view-source:https://x',
    ]) assert.equal(safeUrl(url, ['javascript', 'data', 'vbscript', 'blob', 'file', 'view-source']), undefined, url);
  });

  test('what is no absolute address is none', () => {
    for (const url of ['', '/path', 'example.com', '//example.com', 'http://', 'https://a b', 5, null, undefined, { href: 'https://x' }, `https://x/${'a'.repeat(9000)}`]) {
      assert.equal(safeUrl(url), undefined);
    }
  });

  test('further schemes are the host’s to add', () => {
    assert.equal(safeUrl('msteams://l/meet'), undefined);
    assert.equal(safeUrl('msteams://l/meet', ['MSTeams']), 'msteams://l/meet');
  });
});
