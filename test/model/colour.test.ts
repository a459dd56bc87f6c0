import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockColours, contrast, cssRgb, luminance, readColour, readHexColour, textColourOn, type Rgb } from '../../src/model/index.js';

const part = fc.nat(255);
const anyColour: fc.Arbitrary<Rgb> = fc.record({ r: part, g: part, b: part }, { noNullPrototype: true });
const shown = (text: unknown): string | undefined => {
  const colour = readColour(text);
  return colour && cssRgb(colour);
};

describe('reading colours', () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    'rgb(255 136 0)': ['#f80', '#F80F', '#ff8800', '#ff880080', 'rgb(255,136,0)', 'rgb(255 136 0)', 'rgba(255, 136, 0, .5)', 'rgb(255 136 0 / 50%)', '  #f80 ', 'hsl(32 100% 50%)', 'hsl(32deg, 100%, 50%)', 'hsla(392, 100%, 50%, 1)', 'hsl(-328 100 50)'],
    'rgb(102 51 153)': ['rebeccapurple', 'RebeccaPurple'],
    'rgb(240 248 255)': ['aliceblue'],
    'rgb(154 205 50)': ['yellowgreen'],
    'rgb(255 0 0)': ['rgb(100% 0% 0%)', 'rgb(300 -20 0)', 'hsl(1turn 100% 50%)', 'hsl(400grad 100% 50%)', 'hsl(0rad 100% 50%)'],
  };
  for (const [expected, texts] of Object.entries(same)) {
    test(`${expected} in its forms`, () => {
      for (const text of texts) assert.equal(shown(text), expected, text);
    });
  }

  test('hex digits alone are read by themselves, in either case', () => {
    for (const text of ['#f80', '#F80F', '#ff8800', '#FF880080']) assert.deepEqual(readHexColour(text), { r: 255, g: 136, b: 0 }, text);
    for (const text of ['red', 'rgb(1 2 3)', '#12', ' #f80', '']) assert.equal(readHexColour(text), undefined, text);
  });

  test('what is hostile or unknown is no colour', () => {
    for (const text of [
      'red;background:url(//x)', 'url(javascript:alert(1))', 'expression(1)', 'var(--x)', 'currentcolor', 'transparent', 'inherit', '#12', '#12345', '#ggg', 'rgb(1 2)',
      'rgb(1 2 3 4 5)', 'rgb(a b c)', 'rgb(1deg 2 3)', 'hsl(1% 2% 3%)', 'hsl(1 2deg 3)', 'rgb(1 2 3 / x)', '', 'rgb(', `#${'f'.repeat(80)}`, 'rgb(1e999 0 0)', 'constructor', '__proto__', 7, null, {}, ['red'],
    ]) assert.equal(readColour(text), undefined, String(text));
  });

  test('what is written can be read again', () => {
    fc.assert(fc.property(anyColour, (colour) => assert.deepEqual(readColour(cssRgb(colour)), colour)));
  });

  test('any text is read without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void readColour(text)));
  });
});

describe('contrast', () => {
  test('by WCAG: black on white 21, grey #767676 on white 4.54, in both directions', () => {
    const white = { r: 255, g: 255, b: 255 };
    assert.equal(contrast(white, { r: 0, g: 0, b: 0 }), 21);
    assert.equal(contrast({ r: 118, g: 118, b: 118 }, white).toFixed(2), '4.54');
    assert.equal(luminance(white), 1);
  });

  test('D2.1 text on any colour reads at 4.5:1', () => {
    fc.assert(fc.property(anyColour, (colour) => assert.ok(contrast(colour, textColourOn(colour)) >= 4.5)), { numRuns: 1000 });
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`D2.1 blocks of any colour, ${theme}: text at 4.5:1, edge at 3:1`, () => {
      fc.assert(fc.property(anyColour, (colour) => {
        const { background, text, edge } = blockColours(colour, theme);
        assert.ok(contrast(background, text) >= 4.5);
        assert.ok(contrast(background, edge) >= 3);
        for (const value of [background, text, edge].flatMap(Object.values)) assert.ok(Number.isInteger(value) && value >= 0 && value <= 255);
      }), { numRuns: 1000 });
    });
  }

  test('a block keeps the hue of its type', () => {
    const { background, edge } = blockColours({ r: 0, g: 120, b: 0 }, 'light');
    assert.ok(edge.g > edge.r && edge.g > edge.b && background.g > background.r && background.g > background.b);
    assert.deepEqual(blockColours({ r: 128, g: 128, b: 128 }, 'dark').background, { r: 46, g: 46, b: 46 });
  });
});
