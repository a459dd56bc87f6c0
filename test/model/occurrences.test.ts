import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { TimeRange } from '../../src/time/index.js';
import { expandSeries } from '../../src/recurrence/index.js';
import { occurrencesIn } from '../../src/model/occurrences.js';
import type { FollowUp } from '../../src/model/records.js';

const OSLO = 'Europe/Oslo';
const range = (start: string, end: string): TimeRange => ({ start: Date.parse(start), end: Date.parse(end) });
/** Monday 23 to Sunday 29 November 2026 in Oslo. */
const week = range('2026-11-22T23:00Z', '2026-11-29T23:00Z');

function meeting(id: string, more: Partial<FollowUp> = {}): FollowUp {
  return { id, kind: 'meeting', title: id, owner: 'me', start: '2026-11-23T09:00:00+01:00[Europe/Oslo]', end: '2026-11-23T10:00:00+01:00[Europe/Oslo]', ...more };
}
const allDay = (id: string, start: string, end: string, zone = '+01:00[Europe/Oslo]'): FollowUp => meeting(id, { allDay: true, start: `${start}T00:00:00${zone}`, end: `${end}T00:00:00${zone}` });
const keys = (followUps: readonly FollowUp[], within = week, zone = OSLO): string[] => occurrencesIn(followUps, { range: within, zone }, expandSeries).occurrences.map(({ key }) => key);

describe('occurrences in a range', () => {
  test('are follow-ups that touch it, half-open', () => {
    assert.deepEqual(keys([meeting('a')]), ['a']);
    assert.deepEqual(keys([meeting('a')], range('2026-11-23T09:00Z', '2026-11-24T00:00Z')), []);
    assert.deepEqual(keys([meeting('a')], range('2026-11-23T00:00Z', '2026-11-23T08:00Z')), []);
    assert.deepEqual(keys([meeting('a')], range('2026-11-23T08:30Z', '2026-11-23T08:31Z')), ['a']);
  });

  test('without length they count at their start', () => {
    const { end: _end, ...point } = meeting('a');
    assert.deepEqual(keys([point], range('2026-11-23T08:00Z', '2026-11-23T09:00Z')), ['a']);
    assert.deepEqual(keys([point], range('2026-11-23T07:00Z', '2026-11-23T08:00Z')), []);
    const [found] = occurrencesIn([meeting('b', { end: '2026-11-20T10:00:00+01:00[Europe/Oslo]' })], { range: week, zone: OSLO }).occurrences;
    assert.equal(found?.start, found?.end);
  });

  test('tasks and calls with only a due date are not in the calendar', () => {
    const { start: _start, end: _end, ...task } = meeting('a', { kind: 'task', due: '2026-11-23' });
    assert.deepEqual(keys([task, { ...task, id: 'b', repeat: { rule: 'FREQ=DAILY' } }]), []);
  });

  test('D2.7 D8.5 all-day follow-ups stand on their written days in every zone', () => {
    for (const [zone, start] of [[OSLO, '2026-11-23T23:00Z'], ['Pacific/Apia', '2026-11-23T11:00Z'], ['America/Los_Angeles', '2026-11-24T08:00Z']] as const) {
      const [found] = occurrencesIn([allDay('a', '2026-11-24', '2026-11-26')], { range: range('2026-11-20T00:00Z', '2026-11-30T00:00Z'), zone }).occurrences;
      assert.deepEqual(found?.days, { start: '2026-11-24', end: '2026-11-26' });
      assert.equal(found?.start, Date.parse(start));
      assert.equal(found?.end, Date.parse(start) + 2 * 86_400_000);
    }
  });

  test('D2.7 all-day follow-ups at the edges of the week, and of one day at least', () => {
    assert.deepEqual(keys([allDay('before', '2026-11-20', '2026-11-23'), allDay('into', '2026-11-20', '2026-11-24'), allDay('after', '2026-11-30', '2026-12-01'), allDay('far', '2025-01-01', '2025-01-02'), allDay('later', '2027-01-01', '2027-01-02')]), ['into']);
    assert.deepEqual(keys([allDay('tokyo', '2026-11-23', '2026-11-24', '+09:00[Asia/Tokyo]')], range('2026-11-23T22:00Z', '2026-11-23T23:00Z')), ['tokyo']);
    const { end: _end, ...open } = allDay('a', '2026-11-24', '2026-11-25');
    for (const followUp of [open, allDay('a', '2026-11-24', '2026-11-24'), allDay('a', '2026-11-24', '2026-11-20')]) {
      assert.deepEqual(occurrencesIn([followUp], { range: week, zone: OSLO }).occurrences[0]?.days, { start: '2026-11-24', end: '2026-11-25' });
    }
  });

  test('come by start, then the longer first, then by key, whatever the order of the records', () => {
    const followUps = [
      meeting('c'), meeting('b'), meeting('long', { end: '2026-11-23T12:00:00+01:00[Europe/Oslo]' }), meeting('early', { start: '2026-11-23T08:00:00+01:00[Europe/Oslo]' }), meeting('b'),
    ];
    assert.deepEqual(keys(followUps), ['early', 'long', 'b', 'b', 'c']);
    assert.deepEqual(keys([...followUps].reverse()), ['early', 'long', 'b', 'b', 'c']);
  });

  test('what cannot be read is not shown', () => {
    assert.deepEqual(keys([meeting('a', { start: 'nonsense' }), meeting('b', { start: 'nonsense', allDay: true })]), []);
  });
});

describe('occurrences of series', () => {
  const series = meeting('s', { start: '2026-11-02T09:00:00+01:00[Europe/Oslo]', end: '2026-11-02T10:00:00+01:00[Europe/Oslo]', repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO,WE' } });
  const wednesday = '2026-11-25T09:00:00+01:00[Europe/Oslo]';

  test('D7.7 each date has its key and its original time', () => {
    const { occurrences } = occurrencesIn([series], { range: week, zone: OSLO }, expandSeries);
    assert.deepEqual(occurrences.map(({ key, original, followUp }) => [key, original, followUp === series]), [
      ['s@2026-11-23T09:00:00+01:00[Europe/Oslo]', '2026-11-23T09:00:00+01:00[Europe/Oslo]', true], [`s@${wednesday}`, wednesday, true],
    ]);
  });

  test('without an expander series are left out, without problems', () => {
    assert.deepEqual(occurrencesIn([series, meeting('a')], { range: week, zone: OSLO }).occurrences.map(({ key }) => key), ['a']);
    assert.deepEqual(occurrencesIn([series], { range: week, zone: OSLO }).problems, []);
  });

  test('D7.4 an exception takes the place of its date and stands where its own start is', () => {
    const moved = meeting('x', { start: '2026-11-27T14:00:00+01:00[Europe/Oslo]', end: '2026-11-27T15:00:00+01:00[Europe/Oslo]', series: { id: 's', original: wednesday } });
    assert.deepEqual(keys([series, moved]), ['s@2026-11-23T09:00:00+01:00[Europe/Oslo]', 'x']);
    // Written in another zone it is the same moment.
    const elsewhere = { ...moved, series: { id: 's', original: '2026-11-25T17:00:00+09:00[Asia/Tokyo]' } };
    assert.deepEqual(keys([elsewhere, series]), ['s@2026-11-23T09:00:00+01:00[Europe/Oslo]', 'x']);
    assert.deepEqual(occurrencesIn([series, moved], { range: week, zone: OSLO }, expandSeries).problems, []);
  });

  test('D7.4 an exception from far away shows here, one moved away leaves its date empty', () => {
    const fromFar = meeting('x', { series: { id: 's', original: '2027-06-02T09:00:00+02:00[Europe/Oslo]' } });
    const away = meeting('y', { start: '2027-01-05T09:00:00+01:00[Europe/Oslo]', end: '2027-01-05T10:00:00+01:00[Europe/Oslo]', series: { id: 's', original: wednesday } });
    assert.deepEqual(keys([series, fromFar, away]), ['s@2026-11-23T09:00:00+01:00[Europe/Oslo]', 'x']);
  });

  test('D7.4 D2.7 exceptions of an all-day series go by the day', () => {
    const days: FollowUp = { ...allDay('s', '2026-11-02', '2026-11-03'), repeat: { rule: 'FREQ=WEEKLY' } };
    const exception: FollowUp = { ...allDay('x', '2026-11-26', '2026-11-27'), series: { id: 's', original: '2026-11-23T00:00:00+09:00[Asia/Tokyo]' } };
    assert.deepEqual(keys([days, exception]), ['x']);
    const [date] = occurrencesIn([days], { range: week, zone: OSLO }, expandSeries).occurrences;
    assert.deepEqual(date?.days, { start: '2026-11-23', end: '2026-11-24' });
  });

  test('an exception without its series is shown as it is, and said', () => {
    const orphan = meeting('x', { series: { id: 'gone', original: wednesday } });
    const far = meeting('y', { start: '2020-11-23T09:00:00+01:00[Europe/Oslo]', end: '2020-11-23T10:00:00+01:00[Europe/Oslo]', series: { id: 'gone', original: wednesday } });
    const { occurrences, problems } = occurrencesIn([orphan, far], { range: week, zone: OSLO }, expandSeries);
    assert.deepEqual(occurrences.map(({ key }) => key), ['x']);
    assert.deepEqual(problems.map(({ code, record, field, given }) => [code, record, field, given]), [['orphan-exception', 'x', 'series.id', 'gone']]);
  });

  test('D7.7 a rule beyond the limits is shown once and marked', () => {
    const { occurrences, problems } = occurrencesIn([meeting('s', { repeat: { rule: 'FREQ=SECONDLY' } })], { range: week, zone: OSLO }, expandSeries);
    assert.deepEqual(occurrences.map(({ key }) => key), ['s@2026-11-23T09:00:00+01:00[Europe/Oslo]']);
    assert.deepEqual(problems.map(({ code, record }) => [code, record]), [['rule-out-of-bounds', 's']]);
  });
});
