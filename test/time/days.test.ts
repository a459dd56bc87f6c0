import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays, addMonths, datePartsOf, dayFromNumber, dayNumber, daysBetween, daysInMonth, eachDay, isDay, isWorking, startOfMonth,
  weekdayOf,
} from '../../src/time/index.js';

const dayCounts = fc.integer({ min: -719_528, max: 2_932_896 });

describe('days', () => {
  test('number and text of a day are the same day', () => {
    fc.assert(fc.property(dayCounts, (n) => dayNumber(dayFromNumber(n)) === n));
  });

  test('days agree with the Gregorian calendar of Date', () => {
    fc.assert(fc.property(dayCounts, (n) => {
      const date = new Date(n * 86_400_000);
      const { year, month, day } = datePartsOf(n);
      assert.deepEqual([year, month, day], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      assert.equal(weekdayOf(dayFromNumber(n)) % 7, date.getUTCDay());
    }));
  });

  test('days beyond four digits of a year stop at the edges', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addDays('0000-01-01', -1), '0000-01-01');
    assert.equal(addMonths('9999-12-31', 5), '9999-12-31');
    assert.equal(addMonths('0000-01-31', -1), '0000-01-31');
  });

  test('what is no day is NaN as a number and empty as text', () => {
    for (const text of ['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-32', '2026-1-1', '20260101', '2026-01-01T', '2026/01/01', 'x026-01-01', '2026-01-0x']) {
      assert.equal(dayNumber(text), NaN, text);
      assert.equal(isDay(text), false, text);
    }
    assert.equal(isDay(undefined), false);
    assert.equal(addDays('nonsense', 1), '');
    assert.equal(addMonths('nonsense', 1), '');
    assert.equal(startOfMonth('nonsense'), '');
    assert.equal(daysInMonth('nonsense'), NaN);
    assert.equal(daysBetween('2026-01-01', ''), NaN);
    assert.deepEqual(eachDay('nonsense', 2), ['', '']);
  });

  test('leap years', () => {
    assert.deepEqual(['2024-02-29', '2000-02-29', '2100-02-29', '2025-02-29'].map(isDay), [true, true, false, false]);
    assert.equal(daysInMonth('2024-02-03'), 29);
    assert.equal(daysInMonth('2025-02-03'), 28);
    assert.equal(daysInMonth('2025-12-03'), 31);
  });

  test('months later, held to the length of the month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2026-01-31', 13), '2027-02-28');
    assert.equal(addMonths('2024-03-31', -1), '2024-02-29');
    assert.equal(addMonths('2026-01-15', -13), '2024-12-15');
  });

  test('days in a row and between', () => {
    assert.deepEqual(eachDay('2026-12-31', 3), ['2026-12-31', '2027-01-01', '2027-01-02']);
    assert.deepEqual(eachDay('2026-12-31', -1), []);
    assert.equal(daysBetween('2026-12-31', '2027-01-02'), 2);
    assert.equal(startOfMonth('2026-11-23'), '2026-11-01');
  });

  test('D1.5 working hours are half-open and by weekday', () => {
    const hours = { 1: { start: 480, end: 960 } };
    assert.equal(isWorking('2026-11-23', 480, hours), true);
    assert.equal(isWorking('2026-11-23', 960, hours), false);
    assert.equal(isWorking('2026-11-23', 479, hours), false);
    assert.equal(isWorking('2026-11-24', 600, hours), false);
    assert.equal(isWorking('nonsense', 600, hours), false);
  });
});
