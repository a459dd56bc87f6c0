import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as rruleModule from 'rrule';
import { expandRule, readRule, type Rule } from '../../src/recurrence/index.js';
import { oracle } from './oracle.js';
import { ruleTexts, starts, weekNumberRules, type TestFrequency } from './random-rules.js';

const library = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

function ruleOf(text: string): Rule {
  const read = readRule(text);
  assert.ok(read.ok, text);
  return read.value;
}

/** Wall-clock dates in UTC, from `from` to `to`. */
function dates(rrule: string, dtstart: string, from: string, to: string): string[] {
  return expandRule({ rrule, dtstart, timeZone: 'UTC', range: { start: from, end: to } }).map((date) => date.slice(0, 19));
}

function agrees(rrule: string, dtstart: string, years: number): void {
  const lastYear = Number(dtstart.slice(0, 4)) + years;
  const wanted = oracle(ruleOf(rrule), dtstart, lastYear);
  assert.deepEqual(dates(rrule, dtstart, '1990-01-01T00:00Z', `${lastYear + 1}-01-01T00:00Z`), wanted.slice(0, 5000), `${rrule} ${dtstart}`);
  // A window in the middle, reached without walking there.
  const from = `${lastYear - 1}-03-10T00:00:00`;
  const to = `${lastYear - 1}-05-20T00:00:00`;
  assert.deepEqual(dates(rrule, dtstart, `${from}Z`, `${to}Z`), wanted.filter((date) => date >= from && date < to), `${rrule} ${dtstart} window`);
}

describe('D7.7 random rules', () => {
  for (const [frequency, years, runs] of [['DAILY', 2, 60], ['WEEKLY', 3, 60], ['MONTHLY', 5, 60], ['YEARLY', 8, 60]] as const satisfies readonly [TestFrequency, number, number][]) {
    test(`${frequency}: as RFC 5545 spelled out day by day`, { timeout: 60_000 }, () => {
      fc.assert(fc.property(ruleTexts(frequency), starts, (rule, start) => agrees(rule, start, years)), { numRuns: runs });
    });
  }

  test('YEARLY by week number: as RFC 5545 spelled out day by day', { timeout: 60_000 }, () => {
    fc.assert(fc.property(weekNumberRules, starts, (rule, start) => agrees(rule, start, 9)), { numRuns: 40 });
  });

  for (const frequency of ['DAILY', 'WEEKLY'] as const) {
    test(`${frequency}: own arithmetic as the library walking from the start`, () => {
      // Without days of the month: looking for 30 February the library walks to the year 9999.
      const texts = ruleTexts(frequency, false).filter((text) => !text.includes('BYMONTHDAY'));
      fc.assert(fc.property(texts, starts, (text, dtstart) => {
        const rule = ruleOf(text);
        const { RRule } = library;
        const wanted: string[] = [];
        new RRule({
          freq: RRule[rule.frequency], interval: rule.interval, wkst: rule.weekStart - 1, dtstart: new Date(`${dtstart}Z`),
          count: rule.count ?? null, until: new Date('2026-06-30T00:00:00Z'),
          bymonth: rule.months.length ? [...rule.months] : null, bymonthday: rule.monthDays.length ? [...rule.monthDays] : null,
          byweekday: rule.days.length ? rule.days.map(({ day }) => day - 1) : null,
          byhour: rule.hours.length ? [...rule.hours] : null, byminute: rule.minutes.length ? [...rule.minutes] : null,
        }).all((date, i) => {
          if (i < 300) wanted.push(date.toISOString().slice(0, 19));
          return i < 300;
        });
        const mine = dates(text, dtstart, `${dtstart}Z`, '2026-06-30T00:00:01Z');
        assert.deepEqual(mine.slice(0, 300), wanted, `${text} ${dtstart}`);
      }), { numRuns: 150 });
    });
  }
});
