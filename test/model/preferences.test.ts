import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { defaultPreferences, readPreferences } from '../../src/model/index.js';

describe('preferences', () => {
  test('D19.1 nothing given: the defaults', () => {
    for (const json of [undefined, null, {}]) assert.deepEqual(readPreferences(json), { preferences: defaultPreferences, problems: [] });
  });

  test('D19.1 the defaults read as themselves', () => {
    assert.deepEqual(readPreferences(JSON.parse(JSON.stringify(defaultPreferences))), { preferences: defaultPreferences, problems: [] });
  });

  test('D19.1 what is given comes over the defaults, or over what was', () => {
    const { preferences } = readPreferences({ durations: { call: 30 }, defaultTypes: { call: 'c' }, lunch: { start: 660, end: 690 }, firstDay: 7, workingHours: {}, zone: 'Europe/Oslo' });
    assert.deepEqual(preferences, {
      ...defaultPreferences, durations: { meeting: 60, call: 30, task: 30 }, defaultTypes: { call: 'c' }, lunch: { start: 660, end: 690 }, firstDay: 7, workingHours: {}, zone: 'Europe/Oslo',
    });
    const later = readPreferences({ lunch: null, zone: null, defaultTypes: { task: 't' } }, preferences).preferences;
    assert.deepEqual([later.lunch, later.zone, later.defaultTypes, later.durations.call], [null, null, { call: 'c', task: 't' }, 30]);
  });

  test('D19.1 what is wrong stays as it was, with a warning each', () => {
    const { preferences, problems } = readPreferences({ snap: 1, slot: 25, firstDay: 'monday', weekend: 'no', zone: 'x', daysAhead: Infinity, durations: { call: -1 }, lunch: { start: 5, end: 1 }, x: 1, todoList: null });
    assert.deepEqual(preferences, defaultPreferences);
    assert.deepEqual(problems.map(({ severity, field }) => `${severity} ${field}`), ['snap', 'slot', 'firstDay', 'weekend', 'zone', 'daysAhead', 'durations.call', 'lunch'].map((field) => `warning ${field}`));
    assert.deepEqual(problems[1], { code: 'bad-value', severity: 'warning', entity: 'preferences', field: 'slot', given: '25', accepted: '15, 20, 30, 60' });
  });

  test('what is no record changes nothing', () => {
    assert.deepEqual(readPreferences('x').preferences, defaultPreferences);
    assert.equal(readPreferences([]).problems[0]?.code, 'not-a-record');
  });
});
