import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { numberText, parseNumber } from '../../src/locale/index.js';

describe('numbers as people type them (D5.2)', () => {
  const read = (lang: string, ...texts: string[]): (number | undefined)[] => texts.map((text) => parseNumber(text, lang));

  test('point and comma, thousands and decimals', () => {
    assert.deepEqual(read('en', '1234.5', '1,234', '1,234.5', '1.234', '0.125', '.5', '-3', '+2', '1,234,567', '1.234.567,8'), [1234.5, 1234, 1234.5, 1.234, 0.125, 0.5, -3, 2, 1_234_567, 1_234_567.8]);
    assert.deepEqual(read('nb', '1234,5', '1 234,5', '1\u00a0234', '1.234', '0.125', '1.5', '−3', ',5', "1'234"), [1234.5, 1234.5, 1234, 1234, 0.125, 1.5, -3, 0.5, 1234]);
  });

  test('what is no number', () => {
    assert.deepEqual(read('en', '', 'x', '1e5', '1.2.3', '12,34,5', '--1', '1-2', 'Infinity', '0x1', '1,2.3,4', '.', '9'.repeat(50), '1..2'), Array.from({ length: 13 }, () => undefined));
  });

  test('what is written is read back', () => {
    for (const lang of ['en', 'nb', 'de', 'ar-EG', 'de-CH']) {
      for (const value of [0, 1, -1, 1234, 1234.5, 1_234_567.891, 0.1, 1e-7, 1e21, 1.234, -0.5, 123_456_789_012]) {
        const text = numberText(value, lang);
        assert.ok(parseNumber(text, lang) === value || text === String(value), `${lang} ${value}: ${text}`);
      }
    }
    assert.deepEqual([numberText(1234.5, 'en'), numberText(1234.5, 'nb').replace(/\s/u, ' ')], ['1,234.5', '1 234,5']);
  });
});
