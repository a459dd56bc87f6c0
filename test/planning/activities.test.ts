import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochOf } from '../../src/time/index.js';
import { maskFollowUp, type FollowUp } from '../../src/model/index.js';
import { activitiesOf, isListed, type Activity, type ListChoice } from '../../src/planning/index.js';
import { expandSeries } from '../../src/recurrence/index.js';
import { meeting } from '../model/samples.js';

const zone = 'Europe/Oslo';
const at = (text: string): number => epochOf(`${text}+01:00[${zone}]`);
const zoned = (text: string): string => `${text}:00+01:00[${zone}]`;
/** Monday, noon. */
const now = at('2026-11-23T12:00:00');
const when = { now, zone, until: at('2026-12-14T00:00:00') };
const choice: ListChoice = { now, zone, daysAhead: 21, removeCompleted: 'next-day' };

const task = (fields: Partial<FollowUp> = {}): FollowUp => ({ id: 'f', kind: 'task', title: 'Offer', owner: 'kari', ...fields });
const placed = (start: string, end: string, fields: Partial<FollowUp> = {}): FollowUp => ({ ...meeting, id: 'f', start: zoned(start), end: zoned(end), ...fields });
const one = (followUp: FollowUp): Activity => activitiesOf([followUp], when)[0]!;
const listed = (followUp: FollowUp, over: Partial<ListChoice> = {}): boolean => isListed(one(followUp), { ...choice, ...over });

describe('D15 activities', () => {
  test('a task counts by its due day, from its begin in the zone shown', () => {
    const { key, day, at: moment, overdue, occurrence } = one(task({ due: '2026-11-24' }));
    assert.deepEqual([key, day, moment, overdue, occurrence], ['f', '2026-11-24', at('2026-11-24T00:00:00'), false, undefined]);
  });

  test('a due moment of another zone is a day in the zone shown', () => {
    assert.equal(one(task({ due: '2026-11-24T20:00:00-08:00[America/Los_Angeles]' })).day, '2026-11-25');
  });

  test('what stands in the calendar counts by its time', () => {
    const { day, at: moment, occurrence } = one(task({ due: '2026-11-30', start: zoned('2026-11-25T09:00'), end: zoned('2026-11-25T09:30') }));
    assert.deepEqual([day, moment, occurrence?.end], ['2026-11-25', at('2026-11-25T09:00:00'), at('2026-11-25T09:30:00')]);
  });

  test('without a date it comes last', () => {
    const all = activitiesOf([task({ id: 'none' }), task({ id: 'late', due: '2026-11-01' }), task({ id: 'soon', due: '2026-11-25' })], when);
    assert.deepEqual(all.map(({ key }) => key), ['late', 'soon', 'none']);
    assert.deepEqual([all[2]!.day, all[2]!.at, all[2]!.overdue], [undefined, Infinity, false]);
  });

  test('a whole day has the days as written', () => {
    const { day, overdue } = one(placed('2026-11-23T00:00', '2026-11-24T00:00', { allDay: true }));
    assert.deepEqual([day, overdue], ['2026-11-23', false]);
  });

  test('what is private of others is left out', () => {
    assert.deepEqual(activitiesOf([maskFollowUp(placed('2026-11-20T09:00', '2026-11-20T10:00', { visibleFor: 'owner' }), 'ole', [])], when), []);
  });

  test('the order does not depend on the order given', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), due: fc.constantFrom('2026-11-20', '2026-11-23', undefined) }), { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(fc.property(some, (records) => {
      const followUps = records.map(({ id, due }) => task({ id, ...(due && { due }) }));
      const order = (list: readonly FollowUp[]): string[] => activitiesOf(list, when).map(({ key }) => key);
      assert.deepEqual(order([...followUps].reverse()), order(followUps));
    }));
  });
});

describe('D15.2 overdue', () => {
  const overdue = (followUp: FollowUp): boolean => one(followUp).overdue;

  test('a task the day after its due day, not on it', () => {
    assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-24'].map((due) => overdue(task({ due }))), [true, false, false]);
  });

  test('a due moment once it is reached', () => {
    assert.deepEqual(['11:59', '12:00', '12:01'].map((time) => overdue(task({ due: zoned(`2026-11-23T${time}`) }))), [true, true, false]);
  });

  test('a meeting once it is over, not while it lasts', () => {
    assert.deepEqual([overdue(placed('2026-11-23T10:00', '2026-11-23T12:00')), overdue(placed('2026-11-23T11:00', '2026-11-23T13:00'))], [true, false]);
  });

  test('a planned task by its due day, where it has one', () => {
    const times = { start: zoned('2026-11-20T09:00'), end: zoned('2026-11-20T09:30') };
    assert.deepEqual([overdue(task(times)), overdue(task({ ...times, due: '2026-11-30' })), overdue(task({ ...times, due: '2026-11-20' }))], [true, false, true]);
  });

  test('never what is completed', () => assert.equal(overdue(task({ due: '2026-11-01', completed: '2026-11-02T10:00:00Z' })), false));
});

describe('D15.2 what the to-do list shows', () => {
  test('tasks and calls within the days ahead, the last of them included', () => {
    assert.deepEqual(['2026-11-01', '2026-12-14', '2026-12-15'].map((due) => listed(task({ due }))), [true, true, false]);
    assert.equal(listed(task({ kind: 'call', due: '2026-11-24' }), { daysAhead: 0 }), false);
    assert.equal(listed(task({ kind: 'call', due: '2026-11-23' }), { daysAhead: 0 }), true);
  });

  test('those without a date', () => assert.equal(listed(task()), true));

  test('of meetings the overdue ones only', () => {
    assert.deepEqual([listed(placed('2026-11-20T10:00', '2026-11-20T11:00')), listed(placed('2026-11-24T10:00', '2026-11-24T11:00'))], [true, false]);
  });

  test('D6.2 completed ones until the day is over, or not at all', () => {
    const today = task({ due: '2026-11-20', completed: '2026-11-23T07:00:00Z' });
    const yesterday = task({ due: '2026-11-20', completed: '2026-11-22T22:59:00Z' });
    assert.deepEqual([listed(today), listed(yesterday), listed(today, { removeCompleted: 'at-once' })], [true, false, false]);
  });
});

describe('D15 activities of a series', () => {
  const series = placed('2026-06-01T09:00', '2026-06-01T10:00', { id: 's', start: '2026-06-01T09:00:00+02:00[Europe/Oslo]', end: '2026-06-01T10:00:00+02:00[Europe/Oslo]', repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO' } });
  const keys = (followUps: readonly FollowUp[]): string[] => activitiesOf(followUps, when, expandSeries).map(({ day, overdue }) => `${day}${overdue ? ' overdue' : ''}`);

  test('are the last overdue date and those to come', () => {
    assert.deepEqual(keys([series]), ['2026-11-23 overdue', '2026-11-30', '2026-12-07']);
  });

  test('dates that were completed are none', () => {
    const done = placed('2026-11-23T09:00', '2026-11-23T10:00', { id: 'x', completed: '2026-11-23T09:10:00Z', series: { id: 's', original: zoned('2026-11-23T09:00') } });
    assert.deepEqual(keys([series, done]), ['2026-11-16 overdue', '2026-11-23', '2026-11-30', '2026-12-07']);
  });

  test('a yearly one that is long overdue is found', () => {
    const yearly = { ...series, start: '2020-02-03T09:00:00+01:00[Europe/Oslo]', end: '2020-02-03T10:00:00+01:00[Europe/Oslo]', repeat: { rule: 'FREQ=YEARLY' } };
    assert.deepEqual(keys([yearly]), ['2026-02-03 overdue']);
  });

  test('are nothing before the expansion is there', () => assert.deepEqual(activitiesOf([series], when), []));
});
