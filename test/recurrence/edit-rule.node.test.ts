import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

test('the editor does not bring the library that expands', () => {
  const source = readFileSync(new URL('../../src/recurrence/edit-rule.ts', import.meta.url), 'utf8');
  const own = [...source.matchAll(/from '(.+?)'/g)].map(([, from]) => from);
  assert.deepEqual(own.sort(), ['../time/index.js', './read-rule.js', './rule.js']);
});
