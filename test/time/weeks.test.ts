import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addDays, daysBetween, monthWeeks, startOfWeek, weekNumber, weekRules, weekdayOf, type Weekday } from '../../src/time/index.js';

const iso = { firstDay: 1, minimalDays: 4, weekend: [6, 7] } as const;

describe('weeks', () => {
  test('D1.4 the first day of the week by locale', () => {
    assert.deepEqual(weekRules('nb'), iso);
    assert.deepEqual(weekRules('de-DE'), iso);
    assert.deepEqual(weekRules('en-US'), { firstDay: 7, minimalDays: 1, weekend: [6, 7] });
    assert.equal(weekRules('ar-EG').firstDay, 6);
    assert.deepEqual(weekRules('C'), weekRules('en'));
    assert.equal(weekRules('nb'), weekRules('nb'));
  });

  test('D1.4 overridden; D1.2 ISO numbers where weeks start on Monday', () => {
    assert.deepEqual(weekRules('en-US', 1), iso);
    assert.equal(weekRules('nb', 7).firstDay, 7);
    assert.equal(weekRules('en-US', 6).minimalDays, 1);
  });

  test('D1.4 engines that tell nothing: the table does', () => {
    const prototype = Intl.Locale.prototype as { getWeekInfo?: unknown; weekInfo?: unknown };
    const kept = ['getWeekInfo', 'weekInfo'].map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const);
    try {
      for (const [name] of kept) Object.defineProperty(prototype, name, { value: undefined, configurable: true });
      assert.deepEqual(weekRules('nb-NO'), iso);
      assert.equal(weekRules('en-CA').firstDay, 7);
      assert.equal(weekRules('fa-AF').firstDay, 6);
      assert.equal(weekRules('tlh').firstDay, 1);
      Object.defineProperty(prototype, 'getWeekInfo', { value: () => ({ firstDay: 7, weekend: [5, 6] }), configurable: true });
      assert.deepEqual(weekRules('sv-FI'), { firstDay: 7, minimalDays: 4, weekend: [5, 6] });
    } finally {
      for (const [name, descriptor] of kept) {
        if (descriptor) Object.defineProperty(prototype, name, descriptor);
        else delete (prototype as Record<string, unknown>)[name];
      }
    }
  });

  test('D1.4 an error that is no bad tag is not hidden', () => {
    assert.throws(() => weekRules(5 as unknown as string), TypeError);
  });

  test('D1.2 ISO week numbers around the new year', () => {
    for (const [day, year, week] of [['2025-01-13', 2025, 3], ['2024-12-30', 2025, 1], ['2027-01-03', 2026, 53], ['2027-01-04', 2027, 1], ['2021-01-01', 2020, 53], ['2022-01-02', 2021, 52]] as const) {
      assert.deepEqual(weekNumber(day, iso), { year, week }, day);
    }
    assert.deepEqual(weekNumber('nonsense', iso), { year: NaN, week: NaN });
  });

  test('D1.2 American week numbers: the week of 1 January is the first', () => {
    const rules = weekRules('en-US');
    assert.deepEqual(weekNumber('2026-12-27', rules), { year: 2027, week: 1 });
    assert.deepEqual(weekNumber('2026-12-26', rules), { year: 2026, week: 52 });
  });

  test('D1.2 week numbers go up by one each week, whatever the custom', () => {
    for (const rules of [iso, weekRules('en-US'), { firstDay: 6 as Weekday, minimalDays: 1, weekend: [] }]) {
      for (let day = startOfWeek('2000-01-05', rules.firstDay), i = 0; i < 1500; i++, day = addDays(day, 7)) {
        const a = weekNumber(day, rules);
        const b = weekNumber(addDays(day, 7), rules);
        assert.deepEqual(weekNumber(addDays(day, 6), rules), a);
        assert.ok((b.year === a.year && b.week === a.week + 1) || (b.year === a.year + 1 && b.week === 1 && a.week >= 52));
      }
    }
  });

  test('D1.3 the weeks of a month are whole and cover it', () => {
    for (const firstDay of [1, 6, 7] as const) {
      for (const month of ['2026-02-15', '2026-11-01', '2027-02-01', '2026-08-31']) {
        const weeks = monthWeeks(month, firstDay);
        assert.ok(weeks.every((week) => week.length === 7 && weekdayOf(week[0]!) === firstDay));
        assert.ok(weeks.every((week) => week.some((day) => day.startsWith(month.slice(0, 7)))));
        assert.equal(weeks.flat().filter((day) => day.startsWith(month.slice(0, 7))).length, new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate());
        assert.equal(daysBetween(weeks[0]![0]!, weeks.at(-1)![6]!), weeks.length * 7 - 1);
      }
    }
    assert.equal(monthWeeks('2027-02-10', 1).length, 4);
    assert.deepEqual(monthWeeks('nonsense', 1), []);
    assert.equal(startOfWeek('nonsense', 1), '');
  });
});
