import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { shortNamesFor, withShortNames } from '../../scripts/short-names.mjs';

describe('short names in the bundle', () => {
  const text = "a { color: var(--_text-muted); background: var(--_text); border-color: var(--_text-muted) } --_text-muted: red; setStyle({ '--_columns': '7' })";
  const names = shortNamesFor([text]);

  test('each private property has a name of its own, the shortest for the one used most', () => {
    assert.deepEqual([...names], [['--_text-muted', '--_a'], ['--_columns', '--_b'], ['--_text', '--_c']]);
const many = Array.from({ length: 100 }, (_, n) => `--_${'x'.repeat(n + 1)}`);
    assert.equal(new Set(shortNamesFor(many).values()).size, 100);
  });

  test('they are written wherever the long ones were; public properties and the rest of the text stay', () => {
    assert.equal(withShortNames(text, names),
      "a { color: var(--_a); background: var(--_c); border-color: var(--_a) } --_a: red; setStyle({ '--_b': '7' })");
    assert.equal(withShortNames('var(--diary-text, --x) --_* --_unknown', names), 'var(--diary-text, --x) --_* --_unknown');
  });
});
