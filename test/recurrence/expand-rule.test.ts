import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { Temporal } from '../../src/time/index.js';
import { expandRule } from '../../src/recurrence/index.js';

/** Dates as instants; the range is given in days. */
function dates(rrule: string, dtstart: string, timeZone: string, start: string, end: string, exdates: readonly string[] = []): string[] {
  return expandRule({ rrule, dtstart, timeZone, exdates, range: { start, end } });
}

describe('expandRule: examples of RFC 5545 3.8.5.3', () => {
  // The examples are in New York from 2 September 1997, 09:00; here as days of their local time.
  const local = (rrule: string, dtstart = '1997-09-02T09:00:00', end = '2000-01-01'): string[] => dates(rrule, dtstart, 'America/New_York', '1997-01-01', end)
    .map((date) => Temporal.Instant.from(date).toZonedDateTimeISO('America/New_York').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T09:00', ''));

  for (const [rule, wanted, start] of [
    ['FREQ=DAILY;COUNT=3', '1997-09-02 1997-09-03 1997-09-04'],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12'],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR', '1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29 1997-10-01 1997-10-03 1997-10-13 1997-10-15 1997-10-17 1997-10-27 1997-10-29 1997-10-31 1997-11-10 1997-11-12 1997-11-14 1997-11-24 1997-11-26 1997-11-28 1997-12-08 1997-12-10 1997-12-12 1997-12-22', '1997-09-01T09:00:00'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05 1997-08-10 1997-08-19 1997-08-24', '1997-08-05T09:00:00'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05 1997-08-17 1997-08-19 1997-08-31', '1997-08-05T09:00:00'],
    ['FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05 1997-10-03 1997-11-07 1997-12-05', '1997-09-05T09:00:00'],
    ['FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU', '1997-09-07 1997-09-28 1997-11-02 1997-11-30', '1997-09-07T09:00:00'],
    ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-3', '1997-09-28 1997-10-29 1997-11-28 1997-12-29', '1997-09-28T09:00:00'],
    ['FREQ=MONTHLY;INTERVAL=18;COUNT=3;BYMONTHDAY=10,15', '1997-09-10 1997-09-15 1999-03-10', '1997-09-10T09:00:00'],
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10 1997-07-10 1998-06-10 1998-07-10', '1997-06-10T09:00:00'],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19 1998-05-18 1999-05-17', '1997-05-19T09:00:00'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12 1998-05-11 1999-05-17', '1997-05-12T09:00:00'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13 1998-03-13 1998-11-13 1999-08-13'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 1997-10-07 1997-11-06', '1997-09-04T09:00:00'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29 1997-10-30 1997-11-27', '1997-09-29T09:00:00'],
    ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', '1997-09-02 1997-09-02T12:00 1997-09-02T15:00'],
    ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=5', '1997-09-02 1997-09-02T09:20 1997-09-02T10:00 1997-09-02T10:20 1997-09-03'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '1997-01-15 1997-01-30 1997-02-15 1997-03-15 1997-03-30', '1997-01-15T09:00:00'],
  ] as const) test(rule, () => assert.deepEqual(local(rule, start), wanted.split(' ')));
});

describe('expandRule: clock changes', () => {
  test('D7.6 wall-clock time stays through a clock change', () => {
    assert.deepEqual(dates('FREQ=WEEKLY', '2015-01-05T09:00:00', 'Europe/Oslo', '2026-03-20', '2026-04-08'), ['2026-03-23T08:00:00Z', '2026-03-30T07:00:00Z', '2026-04-06T07:00:00Z']);
  });

  test('D7.6 a start in a skipped hour is as much later, on that day only', () => {
    assert.deepEqual(dates('FREQ=DAILY;COUNT=3', '2026-03-29T02:30:00', 'Europe/Oslo', '2026-03-01', '2026-05-01'), ['2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z', '2026-03-31T00:30:00Z']);
  });

  test('D7.6 a moved time that meets another stands once, and in order', () => {
    assert.deepEqual(dates('FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,30', '2026-03-29T02:15:00', 'Europe/Oslo', '2026-03-29', '2026-03-30'), ['2026-03-29T01:15:00Z', '2026-03-29T01:30:00Z']);
    assert.deepEqual(dates('FREQ=DAILY;BYHOUR=2,3;BYMINUTE=10,40', '2026-03-29T02:10:00', 'Europe/Oslo', '2026-03-29', '2026-03-30'), ['2026-03-29T01:10:00Z', '2026-03-29T01:40:00Z']);
    assert.deepEqual(dates('FREQ=HOURLY', '2026-03-29T00:30:00', 'Europe/Oslo', '2026-03-28T23:00Z', '2026-03-29T03:00Z'), ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29T02:30:00Z']);
  });

  test('D7.6 Lord Howe, midnight changes, Ramadan, a skipped day, a moved country', () => {
    for (const [zone, start, rule] of [
      ['Australia/Lord_Howe', '2026-10-01T02:10:00', 'FREQ=DAILY;COUNT=8'], ['Asia/Beirut', '2026-03-27T00:30:00', 'FREQ=DAILY;COUNT=5'],
      ['America/Santiago', '2024-09-06T00:00:00', 'FREQ=DAILY;COUNT=5'], ['Atlantic/Azores', '2026-03-27T00:30:00', 'FREQ=DAILY;COUNT=5'],
      ['Africa/Casablanca', '2026-02-10T02:30:00', 'FREQ=DAILY;COUNT=60'], ['Asia/Pyongyang', '2018-05-01T23:45:00', 'FREQ=DAILY;COUNT=8'],
      ['America/St_Johns', '2010-11-05T00:00:00', 'FREQ=DAILY;COUNT=5'],
    ] as const) {
      const count = Number(/COUNT=(\d+)/.exec(rule)![1]);
      const wanted = Array.from({ length: count }, (_, i) => Temporal.PlainDateTime.from(start).add({ days: i }).toZonedDateTime(zone).toInstant().toString());
      assert.deepEqual(dates(rule, start, zone, '2000-01-01', '2030-01-01'), wanted, zone);
    }
    assert.deepEqual(dates('FREQ=DAILY;COUNT=4', '2011-12-28T09:00:00', 'Pacific/Apia', '2011-01-01', '2012-12-01'), ['2011-12-28T19:00:00Z', '2011-12-29T19:00:00Z', '2011-12-30T19:00:00Z']);
  });

  test('D7.6 dates that do not exist are skipped, never moved', () => {
    assert.deepEqual(dates('FREQ=MONTHLY', '2026-01-31T09:00:00', 'UTC', '2026-01-01', '2026-06-01').map((date) => date.slice(5, 10)), ['01-31', '03-31', '05-31']);
    assert.deepEqual(dates('FREQ=YEARLY', '2024-02-29T09:00:00', 'UTC', '2024-01-01', '2033-01-01').map((date) => date.slice(0, 10)), ['2024-02-29', '2028-02-29', '2032-02-29']);
  });
});

describe('expandRule: ends and gaps', () => {
  test('D7.2 UNTIL on the last date counts it, a second before does not', () => {
    const last = (until: string): string | undefined => dates(`FREQ=DAILY;UNTIL=${until}`, '2026-06-01T00:30:00', 'Europe/Oslo', '2026-01-01', '2027-01-01').at(-1);
    // 00:30 in Oslo is the day before in UTC.
    assert.equal(last('20260609T223000Z'), '2026-06-09T22:30:00Z');
    assert.equal(last('20260609T222959Z'), '2026-06-08T22:30:00Z');
    assert.equal(last('20260610T003000'), '2026-06-09T22:30:00Z');
    assert.equal(last('20260610'), '2026-06-09T22:30:00Z');
    assert.equal(last('20260501'), undefined);
  });

  test('D7.2 COUNT counts from the start, whatever the window, and what EXDATE removed too', () => {
    const rule = 'FREQ=WEEKLY;COUNT=10';
    assert.deepEqual(dates(rule, '2026-01-05T09:00:00', 'UTC', '2026-03-01', '2027-01-01'), ['2026-03-02T09:00:00Z', '2026-03-09T09:00:00Z']);
    assert.deepEqual(dates(rule, '2026-01-05T09:00:00', 'UTC', '2026-03-01', '2027-01-01', ['2026-01-12T09:00:00', '2026-03-02T09:00:00Z']), ['2026-03-09T09:00:00Z']);
    assert.deepEqual(dates('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', '2026-01-05T09:00:00', 'UTC', '2026-01-01', '2030-01-01'), []);
    // More than anyone lives to see: counting stops after a hundred years.
    assert.equal(dates('FREQ=YEARLY;COUNT=10000', '2026-01-05T09:00:00', 'UTC', '2120-01-01', '2299-01-01').at(-1), '2125-01-05T09:00:00Z');
  });

  test('D7.3 EXDATE as wall-clock time, moment in another zone, and day', () => {
    const left = (...exdates: string[]): string[] => dates('FREQ=DAILY;COUNT=3', '2026-03-28T09:00:00', 'Europe/Oslo', '2026-01-01', '2027-01-01', exdates).map((date) => date.slice(8, 10));
    assert.deepEqual(left('2026-03-29T09:00:00'), ['28', '30']);
    assert.deepEqual(left('2026-03-29T03:00:00-04:00[America/New_York]'), ['28', '30']);
    assert.deepEqual(left('2026-03-29'), ['28', '30']);
    assert.deepEqual(left('nonsense'), ['28', '29', '30']);
  });

  test('the range is half-open', () => {
    assert.deepEqual(dates('FREQ=DAILY', '2026-01-05T09:00:00', 'UTC', '2026-02-01T09:00:00Z', '2026-02-02T09:00:00Z'), ['2026-02-01T09:00:00Z']);
    assert.deepEqual(dates('FREQ=DAILY', '2026-01-05T09:00:00', 'UTC', '2025-02-01', '2025-03-01'), []);
  });

  test('starts as a day, with a zone, with a fraction', () => {
    assert.deepEqual(dates('FREQ=DAILY;COUNT=1', '2026-01-05', 'Europe/Oslo', '2026-01-01', '2027-01-01'), ['2026-01-04T23:00:00Z']);
    assert.deepEqual(dates('FREQ=DAILY;COUNT=1', '1970-01-01', 'UTC', '1970-01-01', '2027-01-01'), ['1970-01-01T00:00:00Z']);
    assert.deepEqual(dates('FREQ=DAILY;COUNT=1', '2026-01-05T09:00:00Z', 'Europe/Oslo', '2026-01-01', '2027-01-01'), ['2026-01-05T09:00:00Z']);
    assert.deepEqual(dates('FREQ=DAILY;COUNT=1', '2026-01-05T09:00:00.5', 'UTC', '2026-01-01', '2027-01-01'), ['2026-01-05T09:00:00.500Z']);
  });

  test('what cannot be read throws and says what', () => {
    const good = { rrule: 'FREQ=DAILY', dtstart: '2026-01-05T09:00', timeZone: 'UTC', range: { start: '2026-01-01', end: '2026-02-01' } };
    assert.throws(() => expandRule({ ...good, timeZone: 'Mars/Olympus' }), /timeZone/);
    assert.throws(() => expandRule({ ...good, dtstart: 'soon' }), /dtstart/);
    assert.throws(() => expandRule({ ...good, range: { start: 'x', end: '2026-02-01' } }), /range\.start/);
    assert.throws(() => expandRule({ ...good, range: { start: '2026-01-01', end: 'x' } }), /range\.end/);
  });
});

describe('expandRule: rule gate', () => {
  const week = ['2026-01-05', '2026-01-12'] as const;
  const start = '2026-01-05T09:00:00';

  test('D7.7 a rule beyond the bounds, or none, gives its start alone', () => {
    for (const rule of ['FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=DAILY;INTERVAL=5000', 'FREQ=DAILY;COUNT=99999', 'nonsense', 'FREQ=WEEKLY;BYDAY=1MO']) {
      assert.deepEqual(dates(rule, start, 'UTC', ...week), ['2026-01-05T09:00:00Z'], rule);
      assert.deepEqual(dates(rule, start, 'UTC', '2026-02-01', '2026-03-01'), [], rule);
    }
    assert.deepEqual(dates('FREQ=DAILY', '1776-07-04T09:00:00', 'UTC', '1776-07-01', '1776-08-01'), ['1776-07-04T09:00:00Z']);
    // So many hours without a match that its dates are not counted out.
    assert.deepEqual(dates('FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=5;COUNT=9000', start, 'UTC', ...week), ['2026-01-05T09:00:00Z']);
  });

  test('nothing after the year 2200 and no more than 5,000 dates', () => {
    assert.equal(dates('FREQ=YEARLY', start, 'UTC', '2190-01-01', '2300-01-01').at(-1), '2200-01-05T09:00:00Z');
    assert.equal(dates('FREQ=DAILY', start, 'UTC', '2026-01-01', '2200-01-01').length, 5000);
  });

  test('none of the bombs hangs', { timeout: 120_000 }, () => {
    const all = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => i + from).join(',');
    const bombs = [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6,9,11', 'FREQ=HOURLY;INTERVAL=24;BYHOUR=10',
      'FREQ=HOURLY;INTERVAL=1000;BYHOUR=10;BYMONTHDAY=31;BYMONTH=2', 'FREQ=YEARLY;INTERVAL=1000;BYYEARDAY=366', 'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6', 'FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12',
      'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300', 'FREQ=YEARLY;BYDAY=MO;BYSETPOS=200', 'FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
      `FREQ=YEARLY;BYMONTH=${all(1, 12)};BYMONTHDAY=${all(1, 31)};BYHOUR=${all(0, 23)};BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55`, `FREQ=HOURLY;BYMINUTE=${all(0, 59)};BYSECOND=0,15,30,45`,
      `FREQ=SECONDLY;BYSECOND=${all(0, 59)}`, 'FREQ=YEARLY;BYEASTER=0', 'FREQ=DAILY;UNTIL=99991231T235959Z', 'FREQ=DAILY;COUNT=10000', 'FREQ=MONTHLY;COUNT=10000;BYMONTHDAY=31',
    ];
    for (const rule of bombs) {
      const begin = Date.now();
      for (const [from, to] of [week, ['1900-01-01', '2200-01-01'], ['2199-01-01', '2199-02-01']] as const) dates(rule, start, 'Europe/Oslo', from, to);
      // The bench prints the figures; this only catches what hangs.
      assert.ok(Date.now() - begin < 20_000, `${rule.slice(0, 60)} took ${Date.now() - begin} ms`);
    }
    assert.deepEqual(dates('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', start, 'UTC', '1900-01-01', '2200-01-01'), []);
    assert.deepEqual(dates('FREQ=HOURLY;INTERVAL=24;BYHOUR=10', start, 'UTC', ...week), []);
  });
});

describe('expandRule: hours', () => {
  test('D7.7 HOURLY with filters and positions', () => {
    const day = (rule: string): string[] => dates(rule, '2026-01-05T09:15:00', 'UTC', '2026-01-06', '2026-01-07').map((date) => date.slice(11, 16));
    assert.deepEqual(day('FREQ=HOURLY;INTERVAL=5'), ['00:15', '05:15', '10:15', '15:15', '20:15']);
    assert.deepEqual(day('FREQ=HOURLY;BYHOUR=9,11'), ['09:15', '11:15']);
    assert.deepEqual(day('FREQ=HOURLY;INTERVAL=6;BYMINUTE=0,30;BYSETPOS=-1'), ['03:30', '09:30', '15:30', '21:30']);
    assert.deepEqual(day('FREQ=HOURLY;BYDAY=WE'), []);
    assert.deepEqual(day('FREQ=HOURLY;INTERVAL=12;BYYEARDAY=6;BYMONTHDAY=6;BYMONTH=1;BYDAY=TU'), ['09:15', '21:15']);
    assert.deepEqual(day('FREQ=HOURLY;BYYEARDAY=-1'), []);
  });
});
