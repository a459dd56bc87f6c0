import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expandRule, expandSeries } from '../../src/recurrence/index.js';
import {
  editableRule, isDateOfMonth, nthOf, ruleText, samePattern, suggestedRules, type EditableRule, type NthWeekday, type RuleEnd,
} from '../../src/recurrence/edit-rule.js';
import { dayFromNumber, zonedFromWall, type Weekday } from '../../src/time/index.js';
import { ruleTexts, starts, type TestFrequency } from './random-rules.js';

const start = '2026-01-13T09:00:00+01:00[Europe/Oslo]'; // a Tuesday, the second of its month
const never: RuleEnd = { kind: 'never' };

function dates(rrule: string, dtstart = start, timeZone = 'Europe/Oslo'): string[] {
  return expandRule({ rrule, dtstart, timeZone, range: { start: '1990-01-01', end: '2045-01-01' } }).slice(0, 400);
}

describe('D7.2 a rule as the editor shows it', () => {
  const table: readonly (readonly [text: string, rule: EditableRule])[] = [
    ['FREQ=DAILY', { kind: 'daily', every: 1, end: never }],
    ['FREQ=DAILY;INTERVAL=3', { kind: 'daily', every: 3, end: never }],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { kind: 'workdays', end: never }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { kind: 'workdays', end: never }],
    ['FREQ=DAILY;BYDAY=SA,MO', { kind: 'weekly', every: 1, days: [1, 6], end: never }],
    ['FREQ=WEEKLY', { kind: 'weekly', every: 1, days: [2], end: never }],
    ['RRULE:freq=weekly;interval=2;byday=TH,TU', { kind: 'weekly', every: 2, days: [2, 4], end: never }],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', { kind: 'weekly', every: 2, days: [2, 7], weekStart: 7, end: never }],
    ['FREQ=WEEKLY;WKST=SU;BYDAY=SU,TU', { kind: 'weekly', every: 1, days: [2, 7], end: never }],
    ['FREQ=WEEKLY;BYHOUR=9;BYMINUTE=0', { kind: 'weekly', every: 1, days: [2], end: never }],
    ['FREQ=MONTHLY', { kind: 'monthly-date', every: 1, date: 13, end: never }],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31', { kind: 'monthly-date', every: 2, date: 31, end: never }],
    ['FREQ=MONTHLY;BYDAY=2TU', { kind: 'monthly-weekday', every: 1, nth: 2, weekday: 2, end: never }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', { kind: 'monthly-weekday', every: 1, nth: 2, weekday: 2, end: never }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { kind: 'monthly-weekday', every: 1, nth: -1, weekday: 5, end: never }],
    ['FREQ=YEARLY', { kind: 'yearly-date', every: 1, month: 1, date: 13, end: never }],
    ['FREQ=YEARLY;BYMONTH=3', { kind: 'yearly-date', every: 1, month: 3, date: 13, end: never }],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29', { kind: 'yearly-date', every: 2, month: 2, date: 29, end: never }],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR', { kind: 'yearly-weekday', every: 1, month: 3, nth: -1, weekday: 5, end: never }],
    ['FREQ=DAILY;COUNT=5', { kind: 'daily', every: 1, end: { kind: 'count', count: 5 } }],
    ['FREQ=DAILY;UNTIL=20260601', { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-06-01' } }],
    ['FREQ=DAILY;UNTIL=20260601T090000', { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-06-01' } }],
    ['FREQ=DAILY;UNTIL=20260601T085959', { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-05-31' } }],
    ['FREQ=DAILY;UNTIL=20260601T070000Z', { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-06-01' } }],
    ['FREQ=DAILY;UNTIL=20260601T065959Z', { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-05-31' } }],
  ];
  for (const [text, rule] of table) test(text, () => assert.deepEqual(editableRule(text, start), rule));

  for (const text of [
    '', 'nonsense', 'FREQ=HOURLY', 'FREQ=MINUTELY', 'FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'FREQ=DAILY;BYMONTH=1', 'FREQ=WEEKLY;BYHOUR=9,15', 'FREQ=WEEKLY;BYHOUR=10',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1', 'FREQ=WEEKLY;BYMONTH=6', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=MONTHLY;BYDAY=5TU', 'FREQ=MONTHLY;BYDAY=TU',
    'FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=13', 'FREQ=MONTHLY;BYDAY=1MO,3MO', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=1', 'FREQ=MONTHLY;BYMONTH=3',
    'FREQ=MONTHLY;BYMONTHDAY=13;BYSETPOS=1', 'FREQ=YEARLY;BYMONTHDAY=13', 'FREQ=YEARLY;BYDAY=20MO', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=YEARLY;BYYEARDAY=100', 'FREQ=YEARLY;BYMONTH=3,9', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,2',
  ]) {
    test(`D7.7 stays a custom rule: ${text || 'none'}`, () => assert.equal(editableRule(text, start), undefined));
  }

  test('a start that cannot be read gives nothing', () => assert.equal(editableRule('FREQ=DAILY', 'soon'), undefined));

  test('a day as start, or all-day: times of day do not count', () => {
    assert.deepEqual(editableRule('FREQ=WEEKLY;BYHOUR=15', '2026-01-13'), { kind: 'weekly', every: 1, days: [2], end: never });
    assert.deepEqual(editableRule('FREQ=DAILY;UNTIL=20260601T000000Z', '2026-01-13T00:00:00+01:00[Europe/Oslo]', true)?.end, { kind: 'date', day: '2026-06-01' });
    assert.deepEqual(editableRule('FREQ=DAILY;UNTIL=20260531T220000Z', '2026-01-13T00:00:00+01:00[Europe/Oslo]', true)?.end, { kind: 'date', day: '2026-06-01' });
    assert.equal(editableRule('FREQ=DAILY;UNTIL=20260531T220000Z', '2026-01-13'), undefined, 'which day it is depends on the zone of who looks');
    assert.equal(editableRule('FREQ=DAILY;UNTIL=20260601T070000Z', '2026-01-13T09:00:00'), undefined, 'so it does of a time without a zone');
    assert.deepEqual(editableRule('FREQ=DAILY;UNTIL=20260531T000000Z', '2026-01-13')?.end, { kind: 'date', day: '2026-05-31' });
  });
});

describe('D7.7 the end as RFC 5545 writes it', () => {
  const rule: EditableRule = { kind: 'daily', every: 1, end: { kind: 'date', day: '2026-06-01' } };

  test('in a zone: the last second of the day there, in UTC', () => {
    assert.equal(ruleText(rule, start), 'FREQ=DAILY;UNTIL=20260601T215959Z');
    assert.equal(ruleText(rule, '2026-01-13T23:30:00-05:00[America/New_York]'), 'FREQ=DAILY;UNTIL=20260602T035959Z');
  });

  test('all-day: a date; by the wall clock: its last second', () => {
    assert.equal(ruleText(rule, '2026-01-13'), 'FREQ=DAILY;UNTIL=20260601');
    assert.equal(ruleText(rule, start, true), 'FREQ=DAILY;UNTIL=20260601');
    assert.equal(ruleText(rule, '2026-01-13T09:00:00'), 'FREQ=DAILY;UNTIL=20260601T235959');
  });

  test('that day is the last one, in every zone and at every time', () => {
    for (const zone of ['Europe/Oslo', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      for (const minute of [0, 1, 720, 1439]) {
        const from = zonedFromWall('2026-05-25', minute, zone);
        assert.equal(dates(ruleText(rule, from), from, zone).length, 8, `${zone} ${minute}`);
      }
    }
    const days = expandSeries({ start, end: '2026-01-14T00:00:00+01:00[Europe/Oslo]', allDay: true, repeat: { rule: ruleText(rule, start, true) } }, { start: Date.UTC(2026, 4, 25), end: Date.UTC(2027, 0) }, 'Asia/Tokyo');
    assert.equal(days.at(-1)?.days?.start, '2026-06-01');
  });
});

const nth = fc.constantFrom<NthWeekday>(1, 2, 3, 4, -1);
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const every = fc.integer({ min: 1, max: 1000 });
const month = fc.integer({ min: 1, max: 12 });
const date = fc.integer({ min: 1, max: 31 });
const weeklyDays = fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort((a, b) => a - b));
const patterns = fc.oneof(
  fc.record({ kind: fc.constant('workdays' as const) }),
  fc.record({ kind: fc.constant('daily' as const), every }),
  fc.record({ kind: fc.constant('weekly' as const), every, days: weeklyDays }).filter(({ days, every: n }) => n > 1 || String(days) !== '1,2,3,4,5'),
  fc.record({ kind: fc.constant('weekly' as const), every: fc.integer({ min: 2, max: 9 }), days: weeklyDays, weekStart: fc.constantFrom<Weekday>(6, 7) }),
  fc.record({ kind: fc.constant('monthly-date' as const), every, date }),
  fc.record({ kind: fc.constant('monthly-weekday' as const), every, nth, weekday }),
  fc.record({ kind: fc.constant('yearly-date' as const), every, month, date }),
  fc.record({ kind: fc.constant('yearly-weekday' as const), every, month, nth, weekday }),
);
const ends: fc.Arbitrary<RuleEnd> = fc.oneof(
  fc.constant(never),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('date' as const), day: fc.integer({ min: 15_000, max: 30_000 }).map(dayFromNumber) }),
);
/** Valid rules of few parts: many of them are editable. */
function nearTexts(frequency: TestFrequency): fc.Arbitrary<string> {
  const large = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const maybe = (values: fc.Arbitrary<unknown>, freq: number): fc.Arbitrary<unknown> => fc.oneof({ weight: 1, arbitrary: values }, { weight: freq, arbitrary: fc.constant(undefined) });
  const days = large ? fc.tuple(fc.constantFrom(2, 1, 4, -1, 5, -2, ''), fc.constantFrom(...codes)).map((parts) => parts.join('')) : fc.subarray(codes, { minLength: 1 });
  const end = fc.oneof(fc.constant({}), fc.record({ COUNT: fc.integer({ min: 1, max: 40 }) }), fc.record({ UNTIL: fc.constantFrom('20280301', '20280229T120000', '20280301T001500Z') }));
  const none = fc.constant(undefined);
  return fc.tuple(fc.record({
    INTERVAL: maybe(fc.integer({ min: 1, max: 3 }), 1), WKST: maybe(fc.constantFrom(...codes), 1), BYDAY: maybe(days, 1),
    BYMONTH: maybe(fc.integer({ min: 1, max: 12 }), frequency === 'YEARLY' ? 1 : 9), BYMONTHDAY: frequency === 'WEEKLY' ? none : maybe(fc.integer({ min: 1, max: 31 }), large ? 1 : 9),
    BYSETPOS: maybe(fc.constantFrom(1, -1, 3), 3),
  }), end).map(([parts, last]) => {
    const kept = Object.entries({ ...parts, ...last }).filter(([name, value]) => value !== undefined && (name !== 'BYSETPOS' || parts.BYDAY || parts.BYMONTH || parts.BYMONTHDAY));
    return [`FREQ=${frequency}`, ...kept.map(([name, value]) => `${name}=${String(value)}`)].join(';');
  });
}

const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];

describe('D7.7 there and back', () => {
  test('every editable rule is read as it was written', () => {
    const zonedStarts = fc.tuple(fc.integer({ min: 14_610, max: 22_000 }), fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones, '', 'day'));
    fc.assert(fc.property(patterns, ends, zonedStarts, (pattern, end, [day, minute, zone]) => {
      const wall = new Date(day * 86_400_000 + minute * 60_000).toISOString().slice(0, 19);
      const from = zone === 'day' ? wall.slice(0, 10) : zone ? zonedFromWall(wall.slice(0, 10), minute, zone) : wall;
      const rule: EditableRule = { ...pattern, end: { ...end } };
      assert.deepEqual(editableRule(ruleText(rule, from), from), rule, `${ruleText(rule, from)} ${from}`);
    }), { numRuns: 600 });
  });

  for (const frequency of ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const) {
    test(`${frequency}: what is editable keeps its dates`, () => {
      let edited = 0;
      fc.assert(fc.property(fc.oneof(ruleTexts(frequency), nearTexts(frequency)), starts, (text, from) => {
        const rule = editableRule(text, from);
        if (!rule) return;
        edited++;
        assert.deepEqual(dates(ruleText(rule, from), from), dates(text, from), `${text} ${from}`);
      }), { numRuns: 500 });
      assert.ok(edited > 40, `${edited} editable`);
    });
  }

  test('UNTIL on the clock within the hour that is missing, before a date of that hour comes', () => {
    const from = zonedFromWall('2026-03-20', 121, 'Europe/Oslo');
    const text = 'FREQ=DAILY;UNTIL=20260329T030000';
    assert.deepEqual(editableRule(text, from)?.end, { kind: 'date', day: '2026-03-28' });
    assert.deepEqual(dates(ruleText(editableRule(text, from)!, from), from), dates(text, from));
  });

  test('UNTIL at any moment keeps the dates, across clock changes too', () => {
    const moments = fc.integer({ min: Date.UTC(2026, 2, 26) / 1000, max: Date.UTC(2026, 3, 2) / 1000 });
    fc.assert(fc.property(moments, fc.integer({ min: 0, max: 1439 }), fc.boolean(), (second, minute, utc) => {
      const from = zonedFromWall('2026-03-20', minute, 'Europe/Oslo');
      const text = `FREQ=DAILY;UNTIL=${new Date(second * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')}${utc ? 'Z' : ''}`;
      assert.deepEqual(dates(ruleText(editableRule(text, from)!, from), from), dates(text, from), `${text} ${from}`);
    }), { numRuns: 300 });
  });
});

describe('D7.1 suggestions', () => {
  test('fit the start', () => {
    assert.deepEqual(suggestedRules('2026-01-13').map(({ kind, rule }) => [kind, ruleText(rule, start)]), [
      ['workdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
      ['weekly', 'FREQ=WEEKLY;BYDAY=TU'],
      ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
      ['monthly-date', 'FREQ=MONTHLY;BYMONTHDAY=13'],
      ['monthly-weekday', 'FREQ=MONTHLY;BYDAY=2TU'],
      ['yearly', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=13'],
    ]);
  });

  test('a fifth weekday is the last one', () => {
    assert.deepEqual(['2026-01-01', '2026-01-08', '2026-01-28', '2026-01-29', '2026-01-31'].map(nthOf), [1, 2, 4, -1, -1]);
  });

  test('none for a day that cannot be read', () => assert.deepEqual(suggestedRules('soon'), []));

  test('are found again, whatever their end', () => {
    const [, weekly] = suggestedRules('2026-01-13');
    assert.ok(samePattern(editableRule('FREQ=WEEKLY;COUNT=3', start)!, weekly!.rule));
    assert.ok(!samePattern(editableRule('FREQ=WEEKLY;INTERVAL=2', start)!, weekly!.rule));
  });
});

test('D7.6 dates that no year has', () => {
  assert.deepEqual([[2, 29], [2, 30], [4, 31], [1, 31], [1, 0]].map(([month, date]) => isDateOfMonth(month!, date!)), [true, false, false, true, false]);
});
