import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { draftOf, readDraft, withChoice, type Choice, type Draft } from '../../src/elements/recurrence-editor/draft.js';
import { listDates, restored, stillMeant, type ListedSeries } from '../../src/elements/recurrence-editor/date-list.js';

const start = '2026-01-13T09:00:00+01:00[Europe/Oslo]'; // a Tuesday
const setting = { start, allDay: false, lang: 'en' };

/** What a draft says after some of its fields were changed: the rule, or the problems. */
function says(text: string, part: Partial<Draft> = {}, more: Partial<typeof setting> = {}): unknown {
  const all = { ...setting, ...more };
  const reading = readDraft({ ...draftOf(text, all), ...part }, all);
  return reading.ok ? reading.text : reading.problems;
}

describe('D7.2 the fields of a rule', () => {
  for (const text of [
    '', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU',
    'FREQ=MONTHLY;BYMONTHDAY=13', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=13', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=3;BYDAY=2TU',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=10', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260601T215959Z',
  ]) {
    test(`say it again: ${text || 'none'}`, () => assert.equal(says(text), text));
  }

  test('D7.1 a suggestion is found in the list, all else is custom, what cannot be shown is raw', () => {
    const choices: readonly (readonly [string, Choice])[] = [
      ['', 'none'], ['FREQ=WEEKLY', 'weekly'], ['FREQ=WEEKLY;COUNT=4', 'weekly'], ['FREQ=WEEKLY;INTERVAL=2', 'fortnightly'], ['FREQ=MONTHLY;BYDAY=2TU', 'monthly-weekday'],
      ['FREQ=WEEKLY;BYDAY=WE', 'custom'], ['FREQ=MONTHLY;BYMONTHDAY=-1', 'raw'], ['rubbish', 'raw'],
    ];
    assert.deepEqual(choices.map(([text]) => [text, draftOf(text, setting).choice]), choices);
  });

  test('a suggestion chosen goes into the fields of custom; the end stays', () => {
    const draft = withChoice(withChoice(draftOf('FREQ=DAILY;COUNT=4', setting), 'monthly-weekday', start), 'custom', start);
    const reading = readDraft({ ...draft, every: '2' }, setting);
    assert.equal(reading.ok && reading.text, 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;COUNT=4');
  });

  test('weeks begin as in the locale, where that counts; a rule keeps its own', () => {
    assert.equal(says('FREQ=DAILY', { choice: 'custom', frequency: 'weekly', every: '2', days: [2, 7] }, { lang: 'en-US' }), 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU');
    assert.equal(says('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', {}, { lang: 'en-US' }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU');
  });

  test('D7.1 a suggestion follows the start', () => {
    const draft = draftOf('FREQ=WEEKLY;BYDAY=TU;COUNT=3', setting);
    const reading = readDraft(draft, { ...setting, start: '2026-01-14T09:00:00+01:00[Europe/Oslo]' });
    assert.equal(reading.ok && reading.text, 'FREQ=WEEKLY;BYDAY=WE;COUNT=3');
  });

  test('an end as typed: in the order of the language, the next such day without a year', () => {
    assert.equal(says('FREQ=DAILY', { end: 'date', lastDay: '1/6/2026' }), 'FREQ=DAILY;UNTIL=20260601T215959Z');
    assert.equal(says('FREQ=DAILY', { end: 'date', lastDay: '6/1/2026' }, { lang: 'en-US' }), 'FREQ=DAILY;UNTIL=20260601T215959Z');
    assert.equal(says('FREQ=DAILY', { end: 'date', lastDay: '24.12' }, { lang: 'nb' }), 'FREQ=DAILY;UNTIL=20261224T225959Z');
    assert.equal(says('FREQ=DAILY', { end: 'date', lastDay: '2026-06-01' }, { allDay: true }), 'FREQ=DAILY;UNTIL=20260601');
  });

  test('without a start: nothing is suggested, and does not repeat can be read', () => {
    assert.equal(says('', {}, { start: '' }), '');
    assert.equal(draftOf('FREQ=WEEKLY', { ...setting, start: '' }).choice, 'raw');
  });
});

describe('D7.2 what is wrong, by field', () => {
  const custom = { choice: 'custom' } as const;
  const table: readonly (readonly [string, Partial<Draft>, unknown])[] = [
    ['interval 0', { ...custom, frequency: 'weekly', every: '0' }, { every: 'interval' }],
    ['interval empty', { ...custom, frequency: 'weekly', every: '' }, { every: 'interval' }],
    ['interval 1001', { ...custom, frequency: 'weekly', every: '1001' }, { every: 'interval' }],
    ['interval in words', { ...custom, frequency: 'daily', daily: 'interval', every: 'two' }, { every: 'interval' }],
    ['no weekday', { ...custom, frequency: 'weekly', days: [] }, { days: 'no-days' }],
    ['32nd', { ...custom, frequency: 'monthly', by: 'date', date: '32' }, { date: 'day-of-month' }],
    ['30 February', { ...custom, frequency: 'yearly', by: 'date', date: '30', month: 2 }, { date: 'no-such-date' }],
    ['count 0', { end: 'count', count: '0' }, { count: 'count' }],
    ['count 10001', { end: 'count', count: '10001' }, { count: 'count' }],
    ['no day', { end: 'date', lastDay: 'some time' }, { lastDay: 'not-a-day' }],
    ['before the start', { end: 'date', lastDay: '12/01/2026' }, { lastDay: 'end-before-start' }],
    ['both', { ...custom, frequency: 'weekly', days: [], end: 'count', count: '' }, { days: 'no-days', count: 'count' }],
  ];
  for (const [name, part, problems] of table) test(name, () => assert.deepEqual(says('FREQ=DAILY', part), problems));

  test('fields of what is not chosen do not count', () => {
    assert.equal(says('FREQ=DAILY', { ...custom, every: '0', days: [], date: '99', count: 'x', lastDay: 'y' }), 'FREQ=DAILY');
    assert.equal(says('FREQ=DAILY', { ...custom, frequency: 'monthly', by: 'weekday', date: '99' }), 'FREQ=MONTHLY;BYDAY=2TU');
    assert.equal(says('FREQ=DAILY', { ...custom, frequency: 'yearly', by: 'date', date: '29', month: 2 }), 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
  });
});

describe('D7.3 the dates of a rule', () => {
  const zone = 'Europe/Oslo';
  const at = (day: string, time = '09:00'): string => `${day}T${time}:00+01:00[Europe/Oslo]`;
  const series = (rule: string, part: Partial<ListedSeries> = {}): ListedSeries => ({ rule, start, end: at('2026-01-13', '10:00'), allDay: false, except: [], moves: [], ...part });
  const days = (one: ListedSeries, most = 3): string[] => listDates(one, zone, most).rows.map(({ original }) => original.slice(0, 10));

  test('the first ones, and whether there are more', () => {
    assert.deepEqual(days(series('FREQ=WEEKLY')), ['2026-01-13', '2026-01-20', '2026-01-27']);
    assert.equal(listDates(series('FREQ=WEEKLY'), zone, 3).more, true);
    assert.equal(listDates(series('FREQ=WEEKLY;COUNT=3'), zone, 3).more, false);
    assert.deepEqual(days(series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')), ['2028-02-29', '2032-02-29', '2036-02-29']);
  });

  test('the start that is none of them is told', () => {
    assert.equal(listDates(series('FREQ=WEEKLY'), zone, 3).startFits, true);
    assert.equal(listDates(series('FREQ=WEEKLY;BYDAY=WE'), zone, 3).startFits, false);
    assert.equal(listDates(series('FREQ=WEEKLY', { allDay: true }), 'Asia/Tokyo', 3).startFits, true);
  });

  test('D7.7 none for a rule that never comes true, or cannot be read, or has no start', () => {
    for (const one of [series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), series('rubbish'), series('FREQ=SECONDLY'), series('FREQ=DAILY;UNTIL=20200101'), series('FREQ=DAILY', { start: '' })]) assert.deepEqual(days(one), []);
  });

  test('removed ones stay in the list, however they are written', () => {
    const one = series('FREQ=WEEKLY', { except: [at('2026-01-13'), '2026-01-20', '2026-01-27T08:00:00Z'] });
    assert.deepEqual(listDates(one, zone, 4).rows.map(({ removed }) => removed), [true, true, true, false]);
    for (const row of listDates(one, zone, 3).rows) {
      const except = restored(one, row, zone);
      assert.equal(except.length, 2);
      assert.equal(listDates({ ...one, except }, zone, 3).rows.find(({ original }) => original === row.original)?.removed, false);
    }
  });

  test('moved ones are told by their original', () => {
    const rows = listDates(series('FREQ=WEEKLY', { moves: [{ original: '2026-01-20T08:00:00Z', start: at('2026-01-22') }] }), zone, 3).rows;
    assert.deepEqual(rows.map(({ moved }) => moved), [undefined, at('2026-01-22'), undefined]);
  });

  test('another rule keeps of them what it still gives', () => {
    const moves = [{ original: at('2026-01-20'), start: at('2026-01-22') }, { original: at('2026-02-10'), start: at('2026-02-11') }];
    const kept = stillMeant(series('FREQ=WEEKLY;INTERVAL=2', { except: [at('2026-01-27'), at('2026-02-03'), '2026-02-10', '2026-02-17'], moves }), zone);
    assert.deepEqual(kept, { except: [at('2026-01-27'), '2026-02-10'], moves: [moves[1]] });
  });
});
