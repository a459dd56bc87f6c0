import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concerns, meets, spanOf } from '../../src/model/index.js';
import { expandSeries } from '../../src/recurrence/index.js';
import { canonicalTime } from '../../src/time/index.js';
import { ruleTexts, starts } from '../recurrence/random-rules.js';
import { meeting } from '../sources/fixtures.js';

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const span = (...args: Parameters<typeof meeting>): string[] => {
  const found = spanOf(meeting(...args));
  return found ? [iso(found.start), Number.isFinite(found.end) ? iso(found.end) : 'never'] : [];
};

describe('spanOf', () => {
  test('a meeting: its start and end', () => {
    assert.deepEqual(span('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'), ['2026-11-23T09:00', '2026-11-23T10:00']);
  });

  test('D2.7 an all-day one: its days as they are in any zone of the world', () => {
    assert.deepEqual(span('a', '2026-11-23T00:00:00', '2026-11-24T00:00:00', { allDay: true }), ['2026-11-22T10:00', '2026-11-24T12:00']);
  });

  test('D7 a series without an end never ends; UNTIL and COUNT end it with a margin; RDATEs widen it', () => {
    const rule = (text: string, also?: readonly string[]): string[] =>
      span('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { repeat: { rule: text, ...(also ? { also } : {}) } });
    assert.deepEqual(rule('FREQ=DAILY'), ['2026-11-23T09:00', 'never']);
    assert.deepEqual(rule('FREQ=DAILY;COUNT=3'), ['2026-11-23T09:00', '2026-11-29T10:00']);
    assert.deepEqual(rule('FREQ=DAILY;until=20261130T090000Z'), ['2026-11-23T09:00', '2026-12-02T01:00']);
    assert.deepEqual(rule('FREQ=DAILY;UNTIL=20261130', ['2027-01-01T09:00:00Z']), ['2026-11-23T09:00', '2027-01-01T10:00']);
  });

  test('a task is due the whole day, wherever one is', () => {
    assert.deepEqual(spanOf({ id: 't', kind: 'task', title: '', owner: 'ann', due: '2026-11-23' }),
      { start: Date.parse('2026-11-22T10:00Z'), end: Date.parse('2026-11-24T12:00Z') });
  });

  test('nothing without a date; NaN where a date cannot be read; never empty', () => {
    assert.equal(spanOf({ id: 't', kind: 'task', title: '', owner: 'ann' }), undefined);
    const unreadable = spanOf({ id: 't', kind: 'task', title: '', owner: 'ann', start: 'soon' });
    assert.ok(unreadable && Number.isNaN(unreadable.start) && Number.isNaN(unreadable.end));
    const moment = spanOf(meeting('a', '2026-11-23T09:00:00', '2026-11-23T09:00:00'));
    assert.ok(moment && meets(moment, { start: moment.start, end: moment.start + 1 }));
  });
});

describe('spanOf series with COUNT', () => {
  /** How many years after its start a series from 31 January 2026 may be seen; Infinity: always. */
  const years = (rule: string, start = '2026-01-31T09:00:00'): number => {
    const { start: from, end } = spanOf(meeting('a', start, start, { repeat: { rule } }))!;
    return Math.round((end - from) / (36_525 * 864_000));
  };

  test('what people choose has an end that is not far away', () => {
    assert.deepEqual(['DAILY;COUNT=100', 'WEEKLY;BYDAY=MO,WE;COUNT=52', 'WEEKLY;INTERVAL=2;COUNT=26', 'MONTHLY;BYDAY=2TU;COUNT=12', 'MONTHLY;BYMONTHDAY=15;COUNT=12', 'MONTHLY;BYDAY=-1FR;COUNT=12']
      .map((text) => years(`FREQ=${text}`)), [0, 1, 1, 1, 1, 1]);
    assert.deepEqual([years('FREQ=MONTHLY;COUNT=12'), years('FREQ=YEARLY;COUNT=9', '2026-05-17T09:00:00'), years('count=9;freq=yearly', '2026-05-17T09:00:00')], [13, 10, 10]);
  });

  test('no end is told where it is not sure', () => {
    const unsure = [
      'MONTHLY;BYDAY=5MO;COUNT=3', 'MONTHLY;INTERVAL=12;COUNT=3', 'WEEKLY;BYMONTH=2;COUNT=3', 'DAILY;BYMONTHDAY=31;COUNT=3', 'YEARLY;BYWEEKNO=53;COUNT=3',
      'MONTHLY;BYDAY=MO,TU;BYSETPOS=9;COUNT=3', 'YEARLY;BYMONTH=1;BYDAY=FR;BYMONTHDAY=13;COUNT=3', 'HOURLY;COUNT=3', 'SOMETIMES;COUNT=3', 'DAILY;COUNT=often', 'MONTHLY; BYMONTH = 2;COUNT=3',
    ];
    assert.deepEqual(unsure.filter((text) => years(`FREQ=${text}`) !== Infinity), []);
  });

  const edgeDays = fc.constantFrom('2024-02-29', '2096-02-29', '2026-01-31', '2026-03-31', '2025-12-30', '2023-11-29').map((day) => `${day}T23:30:00`);
  const texts = fc.constantFrom('YEARLY' as const, 'MONTHLY' as const, 'WEEKLY' as const, 'DAILY' as const).chain((frequency) => ruleTexts(frequency));
  const plain = fc.tuple(
    fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'), fc.integer({ min: 1, max: 30 }),
    fc.constantFrom('', ';BYMONTHDAY=29', ';BYMONTHDAY=-30,31', ';BYMONTH=2', ';BYDAY=SU', ';BYDAY=4FR', ';BYMINUTE=5'),
  ).map(([frequency, interval, part]) => `FREQ=${frequency};INTERVAL=${interval}${part}`);

  for (const zone of ['Europe/Oslo', 'Pacific/Apia']) {
    test(`the last date of random rules lies within (${zone})`, { timeout: 60_000 }, () => {
      fc.assert(fc.property(fc.oneof(texts, plain), fc.integer({ min: 1, max: 30 }), fc.oneof(starts, edgeDays), fc.boolean(), (text, count, start, allDay) => {
        const rule = `${text.replace(/;COUNT=\d+/u, '')};COUNT=${count}`;
        const written = allDay ? `${start.slice(0, 10)}T00:00:00` : start;
        const read = canonicalTime(written, zone);
        assert.ok(read.ok);
        const time = read.value;
        const followUp = { ...meeting('a', start, start, { repeat: { rule }, allDay }), start: time, end: time };
        const { end } = spanOf(followUp)!;
        if (end === Infinity) return;
        const late = expandSeries(followUp, { start: end, end: Date.UTC(2201, 0) }, zone);
        assert.deepEqual(late.map((date) => new Date(date.start).toISOString()), [], `${rule} ${time}`);
      }), { numRuns: 400, examples: [['FREQ=YEARLY', 20, '2024-02-29T23:30:00', false]] });
    });
  }
});

test('a follow-up concerns its owner, attendees and resources', () => {
  const invited = meeting('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00', { attendees: [{ associate: 'bo' }, { resource: 'room' }, { email: 'x@y.no' }] });
  assert.deepEqual(['ann', 'bo', 'room', 'cy'].map((owner) => concerns(invited, new Set([owner]))), [true, true, true, false]);
  assert.ok(concerns(invited, undefined));
});
