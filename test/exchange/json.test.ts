import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { writeData } from '../../src/exchange/index.js';
import { readDataText, type FollowUp } from '../../src/model/index.js';

const followUp: FollowUp = { id: 'a', kind: 'meeting', title: 'Å "quoted" \u2028', start: '2025-01-13T09:00:00+01:00[Europe/Oslo]', end: '2025-01-13T10:00:00+01:00[Europe/Oslo]', owner: 'me', custom: { b: 1, a: true } };

describe('D20.1 data as JSON', () => {
  test('the order of fields does not depend on how they were made', () => {
    const reversed = Object.fromEntries(Object.entries(followUp).reverse()) as unknown as FollowUp;
    assert.equal(writeData({ followUps: [reversed], user: 'me' }), writeData({ user: 'me', followUps: [followUp] }));
    assert.match(writeData({ followUps: [followUp], user: 'me' }, 0), /^\{"user":"me","followUps":\[\{"id":"a","kind":"meeting","title":/u);
  });

  test('is read back as it was', () => {
    const { data, problems } = readDataText(writeData({ followUps: [followUp], user: 'me' }), { zone: 'Europe/Oslo', user: 'me' });
    assert.deepEqual(problems, []);
    assert.deepEqual(data.followUps, [followUp]);
  });
});
