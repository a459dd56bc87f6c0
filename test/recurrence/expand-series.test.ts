import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochOf, type TimeRange } from '../../src/time/index.js';
import { expandSeries, seriesReach, type Repeating, type RuleProblem } from '../../src/recurrence/index.js';
import { ruleTexts, starts } from './random-rules.js';

const OSLO = 'Europe/Oslo';
const range = (start: string, end: string): TimeRange => ({ start: Date.parse(start), end: Date.parse(end) });
const year = range('2026-01-01T00:00Z', '2027-01-01T00:00Z');

function series(rule: string, more: Partial<Repeating> & Partial<NonNullable<Repeating['repeat']>> = {}): Repeating {
  const { except, also, ...rest } = more;
  return {
    id: 's1', start: '2026-03-23T09:00:00+01:00[Europe/Oslo]', end: '2026-03-23T10:30:00+01:00[Europe/Oslo]',
    repeat: { rule, ...(except && { except }), ...(also && { also }) }, ...rest,
  };
}
const originals = (followUp: Repeating, within = year, zone = OSLO): string[] => expandSeries(followUp, within, zone).map(({ original }) => original.slice(0, 16));

describe('expandSeries', () => {
  test('D7.6 D4.10 wall-clock time and length in minutes stay through a clock change', () => {
    const dates = expandSeries(series('FREQ=WEEKLY;COUNT=2'), year, 'Asia/Tokyo');
    assert.deepEqual(dates.map(({ original }) => original), ['2026-03-23T09:00:00+01:00[Europe/Oslo]', '2026-03-30T09:00:00+02:00[Europe/Oslo]']);
    assert.ok(dates.every(({ start, end, original, days }) => end - start === 90 * 60_000 && epochOf(original) === start && days === undefined));
    const night = series('FREQ=DAILY;COUNT=2', { start: '2026-03-27T23:00:00+01:00[Europe/Oslo]', end: '2026-03-28T07:00:00+01:00[Europe/Oslo]' });
    assert.ok(expandSeries(night, year, OSLO).every(({ start, end }) => end - start === 480 * 60_000));
  });

  test('a date that began before the range and reaches into it belongs to it; one that ends at its start does not', () => {
    const daily = series('FREQ=DAILY');
    assert.deepEqual(originals(daily, range('2026-04-01T08:00Z', '2026-04-01T09:00Z')), ['2026-04-01T09:00']);
    assert.deepEqual(originals(daily, range('2026-04-01T08:30Z', '2026-04-01T09:00Z')), []);
    const long = series('FREQ=MONTHLY', { end: '2026-04-20T10:00:00+02:00[Europe/Oslo]' });
    assert.deepEqual(originals(long, range('2026-05-15T00:00Z', '2026-05-16T00:00Z')), ['2026-04-23T09:00']);
  });

  test('a date without length counts at its start', () => {
    const { end: _end, ...point } = series('FREQ=DAILY');
    const dates = expandSeries(point, range('2026-04-01T07:00Z', '2026-04-02T07:00Z'), OSLO);
    assert.deepEqual(dates.map(({ start, end }) => [start, end]), [[Date.UTC(2026, 3, 1, 7), Date.UTC(2026, 3, 1, 7)]]);
    const backwards = series('FREQ=DAILY;COUNT=1', { end: '2026-03-22T09:00:00+01:00[Europe/Oslo]' });
    assert.ok(expandSeries(backwards, year, OSLO).every(({ start, end }) => start === end));
    assert.equal(expandSeries(series('FREQ=DAILY;COUNT=1', { end: 'nonsense' }), year, OSLO).length, 1);
  });

  test('D7.3 dates left out and added', () => {
    const edited = series('FREQ=WEEKLY;COUNT=3', {
      except: ['2026-03-30T09:00:00+02:00[Europe/Oslo]', '2026-05-05T09:00:00+02:00[Europe/Oslo]'],
      also: ['2026-03-25T14:00:00+01:00[Europe/Oslo]', '2026-04-06T07:00:00+00:00[UTC]', '2026-05-05T09:00:00+02:00[Europe/Oslo]', 'nonsense'],
    });
    assert.deepEqual(originals(edited), ['2026-03-23T09:00', '2026-03-25T14:00', '2026-04-06T09:00']);
  });

  test('D7.2 an added date does not end with the rule', () => {
    assert.deepEqual(originals(series('FREQ=DAILY;UNTIL=20260324', { also: ['2026-09-01T09:00:00+02:00[Europe/Oslo]'] })), ['2026-03-23T09:00', '2026-03-24T09:00', '2026-09-01T09:00']);
  });

  test('a start in the second pass of a repeated hour stays there', () => {
    const autumn = series('FREQ=DAILY;COUNT=2', { start: '2026-10-25T02:30:00+01:00[Europe/Oslo]', end: '2026-10-25T03:00:00+01:00[Europe/Oslo]' });
    assert.deepEqual(expandSeries(autumn, year, OSLO).map(({ original }) => original), ['2026-10-25T02:30:00+01:00[Europe/Oslo]', '2026-10-26T02:30:00+01:00[Europe/Oslo]']);
  });

  test('D2.7 D8.5 an all-day series stands on its days in every zone', () => {
    const allDay = series('FREQ=WEEKLY;UNTIL=20260405', { allDay: true, start: '2026-03-23T00:00:00+01:00[Europe/Oslo]', end: '2026-03-25T00:00:00+01:00[Europe/Oslo]' });
    for (const zone of [OSLO, 'Pacific/Apia', 'America/Los_Angeles']) {
      const dates = expandSeries(allDay, year, zone);
      assert.deepEqual(dates.map(({ days }) => days), [{ start: '2026-03-23', end: '2026-03-25' }, { start: '2026-03-30', end: '2026-04-01' }], zone);
      assert.deepEqual(dates.map(({ original }) => original), ['2026-03-23T00:00:00+01:00[Europe/Oslo]', '2026-03-30T00:00:00+02:00[Europe/Oslo]']);
    }
    assert.equal(expandSeries(allDay, range('2026-03-22T23:00Z', '2026-03-23T23:00Z'), OSLO).length, 1);
    assert.equal(expandSeries(allDay, range('2026-03-21T23:00Z', '2026-03-22T23:00Z'), OSLO).length, 0);
  });

  test('D2.7 an all-day series: times of day do not count, UNTIL at midnight UTC is that day, EXDATE by day', () => {
    const start = { allDay: true, start: '2026-03-23T00:00:00-07:00[America/Los_Angeles]', end: '2026-03-24T00:00:00-07:00[America/Los_Angeles]' };
    const days = (rule: string, more: Parameters<typeof series>[1] = {}): unknown[] => expandSeries(series(rule, { ...start, ...more }), year, OSLO).map((date) => date.days?.start);
    assert.deepEqual(days('FREQ=DAILY;UNTIL=20260324T000000Z'), ['2026-03-23', '2026-03-24']);
    assert.deepEqual(days('FREQ=DAILY;UNTIL=20260324T070000Z'), ['2026-03-23', '2026-03-24']);
    assert.deepEqual(days('FREQ=DAILY;COUNT=2;BYHOUR=9,10'), ['2026-03-23', '2026-03-24']);
    assert.deepEqual(days('FREQ=DAILY;COUNT=3', { except: ['2026-03-24T00:00:00-07:00[America/Los_Angeles]'] }), ['2026-03-23', '2026-03-25']);
    const { end: _end, ...short } = { ...series('FREQ=DAILY;COUNT=1'), ...start };
    assert.deepEqual(expandSeries(short, year, OSLO).map((date) => date.days), [{ start: '2026-03-23', end: '2026-03-24' }]);
  });

  test('D7.7 a rule that cannot be expanded shows once, and says so', () => {
    for (const [rule, code] of [['FREQ=SECONDLY', 'rule-out-of-bounds'], ['nonsense', 'bad-rule'], ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-without-dates'], ['FREQ=DAILY;UNTIL=20260322', 'rule-without-dates']] as const) {
      const problems: RuleProblem[] = [];
      assert.deepEqual(expandSeries(series(rule), year, OSLO, problems).map(({ original }) => original), ['2026-03-23T09:00:00+01:00[Europe/Oslo]'], rule);
      assert.deepEqual(problems.map((problem) => [problem.code, problem.entity, problem.record, problem.field]), [[code, 'followUp', 's1', 'repeat.rule']]);
      assert.deepEqual(expandSeries(series(rule), range('2027-01-01T00:00Z', '2028-01-01T00:00Z'), OSLO, problems), []);
      assert.equal(problems.length, 1);
      assert.equal(expandSeries(series(rule), year, OSLO).length, 1);
    }
    const { id: _id, ...unnamed } = series('FREQ=SECONDLY', { allDay: true });
    const problems: RuleProblem[] = [];
    assert.deepEqual(expandSeries(unnamed, year, OSLO, problems).map(({ days }) => days), [{ start: '2026-03-23', end: '2026-03-24' }]);
    assert.equal('record' in problems[0]!, false);
  });

  test('D7.3 a date taken out that is none of the series is told, once in its range, and the rest is shown', () => {
    const except = (...texts: string[]): Repeating => series('FREQ=WEEKLY;COUNT=3', { repeat: { rule: 'FREQ=WEEKLY;COUNT=3', except: texts } });
    const told = (given: Repeating, within = year): unknown[] => {
      const problems: RuleProblem[] = [];
      const { length } = expandSeries(given, within, OSLO, problems);
      return [length, ...problems.map(({ code, record, field, given: text }) => [code, record, field, text])];
    };
    const hit = '2026-03-30T09:00:00+02:00[Europe/Oslo]';
    const stray = '2026-03-31T09:00:00+02:00[Europe/Oslo]';
    assert.deepEqual(told(except(hit)), [2]);
    assert.deepEqual(told(except('2026-03-30')), [2]);
    assert.deepEqual(told(except('2026-03-30T07:00:00+00:00[UTC]')), [2]);
    assert.deepEqual(told(except(hit, stray)), [2, ['unmatched-exdate', 's1', 'repeat.except', stray]]);
    assert.deepEqual(told(except('2026-03-31')), [3, ['unmatched-exdate', 's1', 'repeat.except', '2026-03-31']]);
    assert.deepEqual(told(except('2026-04-13T09:00:00+02:00[Europe/Oslo]')), [3, ['unmatched-exdate', 's1', 'repeat.except', '2026-04-13T09:00:00+02:00[Europe/Oslo]']], 'after the last one');
    assert.deepEqual(told(except(stray), range('2026-03-23T00:00Z', '2026-03-30T00:00Z')), [1], 'not of this range');
    assert.deepEqual(told(series('FREQ=WEEKLY;COUNT=3', { repeat: { rule: 'FREQ=WEEKLY;COUNT=3', also: [stray], except: [stray] } })), [3], 'an added date may be taken out');
  });

  test('D7.7 more dates than the bounds are cut, and that is said', () => {
    const problems: RuleProblem[] = [];
    assert.equal(expandSeries(series('FREQ=HOURLY', { start: '2026-03-23T09:00:00+00:00[UTC]' }), range('2026-01-01T00:00Z', '2028-01-01T00:00Z'), OSLO, problems).length, 5000);
    assert.deepEqual(problems.map(({ code }) => code), ['rule-out-of-bounds']);
  });

  test('without a readable start, or without a rule, there are no dates', () => {
    const { start: _start, ...unplaced } = series('FREQ=DAILY');
    assert.deepEqual(expandSeries(unplaced, year, OSLO), []);
    assert.deepEqual(expandSeries(series('FREQ=DAILY', { start: 'nonsense' }), year, OSLO), []);
    assert.deepEqual(expandSeries(series('FREQ=DAILY', { start: '2026-03-23T09:00:00' }), year, OSLO), []);
    assert.deepEqual(expandSeries({ start: '2026-03-23T09:00:00+01:00[Europe/Oslo]' }, year, OSLO), []);
    assert.equal(expandSeries(series('FREQ=DAILY;COUNT=2', { start: '2026-03-23T09:00:00+01:00', end: '2026-03-23T10:00:00+01:00' }), year, OSLO).length, 2);
    assert.equal(expandSeries(series('FREQ=DAILY;COUNT=2', { allDay: true, start: '2026-03-23T00:00:00+01:00' }), year, OSLO).length, 2);
  });

  test('many series are not all remembered', () => {
    for (let i = 0; i < 5200; i++) expandSeries(series('FREQ=DAILY', { start: `20${10 + (i % 50)}-01-01T${String(i % 24).padStart(2, '0')}:${String(Math.floor(i / 100) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}+01:00[Europe/Oslo]` }), range('2005-01-01T00:00Z', '2005-01-02T00:00Z'), OSLO);
    assert.equal(originals(series('FREQ=DAILY;COUNT=2')).length, 2);
  });
});

describe('seriesReach', () => {
  const reaches = (followUp: Repeating): string[] => {
    const { start, end } = seriesReach(followUp);
    return [start, end].map((ms) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : String(ms)));
  };

  test('of a single follow-up is itself, with room for zones', () => {
    const { repeat: _repeat, ...single } = series('');
    assert.deepEqual(reaches(single), ['2026-03-21', '2026-03-25']);
    assert.deepEqual(reaches({}), ['NaN', 'NaN']);
  });

  test('by UNTIL, COUNT and added dates; Infinity where the end is not easily told', () => {
    assert.deepEqual(reaches(series('FREQ=DAILY')), ['2026-03-21', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=DAILY;UNTIL=20260601')), ['2026-03-21', '2026-06-03']);
    assert.deepEqual(reaches(series('FREQ=DAILY;UNTIL=20260601', { start: '2026-03-23T09:00:00+01:00' })), ['2026-03-21', '2026-06-04']);
    assert.deepEqual(reaches(series('FREQ=DAILY;UNTIL=20200601')), ['2026-03-21', '2026-03-25']);
    assert.deepEqual(reaches(series('FREQ=WEEKLY;COUNT=1')), ['2026-03-21', '2026-04-08']);
    assert.deepEqual(reaches(series('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3')), ['2026-03-21', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=MONTHLY;BYDAY=5MO;COUNT=3')), ['2026-03-21', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=MONTHLY;COUNT=3')), ['2026-03-21', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=DAILY;BYDAY=MO;COUNT=3')), ['2026-03-21', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=DAILY;BYHOUR=3;COUNT=1', { also: ['2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 'x'] })), ['2019-12-30', 'Infinity']);
    assert.deepEqual(reaches(series('FREQ=SECONDLY')), ['2026-03-21', '2026-03-25']);
  });

  test('holds every date of random rules, in every zone', () => {
    for (const frequency of ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const) {
      fc.assert(fc.property(ruleTexts(frequency), starts, fc.boolean(), fc.constantFrom('Pacific/Kiritimati', 'Etc/GMT+12', OSLO), (rule, start, allDay, zone) => {
        const followUp: Repeating = { start: `${start}+00:00[UTC]`, end: `${start}+00:00[UTC]`, allDay, repeat: { rule } };
        const reach = seriesReach(followUp);
        for (const date of expandSeries(followUp, range('1990-01-01T00:00Z', '2035-01-01T00:00Z'), zone)) assert.ok(reach.start <= date.start && date.end <= reach.end, `${rule} ${start}`);
      }), { numRuns: 60 });
    }
  });
});
