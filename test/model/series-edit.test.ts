import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  apply, changeFuture, deleteFuture, exceptionOf, invert, isFirstDate, isInLine, mayChange, occurrencesIn, simpleChanges, stopRepeating,
  type BatchChange, type Change, type FollowUp, type FutureEdit, type Patch,
} from '../../src/model/index.js';
import { expandSeries } from '../../src/recurrence/index.js';
import { zonedFromWall, type ZonedTime } from '../../src/time/index.js';
import { frozen, lookupIn, meeting } from './samples.js';

const oslo = 'Europe/Oslo';
const at = (day: string, time = '09:00', zone = oslo): ZonedTime => zonedFromWall(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), zone);
const repeating = (rule: string, more: Partial<FollowUp> = {}): FollowUp => frozen({ ...meeting, id: 's', repeat: { rule }, ...more });
const exceptionAt = (series: FollowUp, original: ZonedTime, patch: Partial<FollowUp>, id = 'x'): FollowUp => frozen({
  ...exceptionOf(series, { key: id, followUp: series, original, start: Date.parse(original.slice(0, 25)), end: Date.parse(original.slice(0, 25)) + 3_600_000 }, id), ...patch,
});

/** The records after a change. */
function after(records: readonly FollowUp[], change: Change): FollowUp[] {
  const result = apply(lookupIn(...records), change);
  assert.ok(result.ok, result.ok ? '' : result.problem.code);
  const gone = new Set(result.value.map(({ id }) => id));
  return [...records.filter(({ id }) => !gone.has(id)), ...result.value.flatMap(({ after: record }) => (record ? [record as FollowUp] : []))];
}

/** "2026-11-23 09:00 Acme: renewal" of all dates from November 2026 through April 2027, in Oslo. */
function shown(records: readonly FollowUp[]): string[] {
  const range = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2027, 4, 1) };
  return occurrencesIn(records, { range, zone: oslo }, expandSeries).occurrences
    .map(({ start, followUp }) => `${new Date(start + (start > Date.UTC(2027, 2, 28, 1) ? 7_200_000 : 3_600_000)).toISOString().slice(0, 16).replace('T', ' ')} ${followUp.title}`);
}

function future(series: FollowUp, original: ZonedTime, patch: Patch<'followUp'>, exceptions: readonly FollowUp[] = [], more: Partial<FutureEdit> = {}): BatchChange {
  const result = changeFuture({ series, exceptions }, { original, patch, newId: 'n', ...more });
  assert.ok(result.ok, result.ok ? '' : result.problem.code);
  return result.value;
}

const days = (records: readonly FollowUp[]): string[] => shown(records).map((line) => line.slice(5, 16));

describe('D7.4 this and all future', () => {
  test('D7.4 a new series begins at the date and the old one ends before it; the past stays', () => {
    const series = repeating('FREQ=WEEKLY');
    const change = future(series, at('2026-12-07'), { title: 'Other' });
    const records = after([series], change);
    assert.equal(change.scope, 'future');
    assert.deepEqual(shown(records).slice(0, 4), ['2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Acme: renewal', '2026-12-07 09:00 Other', '2026-12-14 09:00 Other']);
    assert.equal(shown(records).length, shown([series]).length);
    assert.equal(records.find(({ id }) => id === 's')?.repeat?.rule, 'FREQ=WEEKLY;UNTIL=20261130T080000Z');
    assert.deepEqual([records.find(({ id }) => id === 'n')?.start, records.find(({ id }) => id === 'n')?.end], [at('2026-12-07'), at('2026-12-07', '10:00')]);
  });

  test('D7.4 of the first date on it is the series itself that changes', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=4', { revision: '7' });
    const change = future(series, at('2026-11-23'), { title: 'Other', start: at('2026-11-23', '10:00'), end: at('2026-11-23', '11:00') });
    assert.deepEqual([change.scope, simpleChanges(change).length, isFirstDate(series, at('2026-11-23'))], ['series', 1, true]);
    assert.deepEqual(shown(after([series], change))[3], '2026-12-14 10:00 Other');
  });

  test('D7.4 dates that were added before stay with the old series where another rule is given', () => {
    const also = [at('2026-11-25')];
    const series = repeating('FREQ=WEEKLY', { repeat: { rule: 'FREQ=WEEKLY', also } });
    const records = after([series], future(series, at('2026-12-07'), { repeat: { rule: 'FREQ=WEEKLY;INTERVAL=2', also } }));
    assert.deepEqual(days(records).slice(0, 5), ['11-23 09:00', '11-25 09:00', '11-30 09:00', '12-07 09:00', '12-21 09:00']);
  });

  test('D7.4 the last of the month moved to the day after becomes the first, in every month', () => {
    const series = repeating('FREQ=MONTHLY;BYMONTHDAY=-1', { start: at('2026-11-30'), end: at('2026-11-30', '10:00') });
    const records = after([series], future(series, at('2026-12-31'), { start: at('2027-01-01'), end: at('2027-01-01', '10:00') }));
    assert.deepEqual(days(records), ['11-30 09:00', '01-01 09:00', '02-01 09:00', '03-01 09:00', '04-01 09:00']);
  });

  test('D7.4 a rule that would not have the date it was moved to does not move: the nth weekday of a year', () => {
    const series = repeating('FREQ=YEARLY;BYDAY=1TU', { start: at('2027-01-05'), end: at('2027-01-05', '10:00') });
    const patch = { start: at('2027-02-03'), end: at('2027-02-03', '10:00') };
    const result = changeFuture({ series, exceptions: [] }, { original: at('2027-01-05'), patch, newId: 'n' });
    assert.equal(!result.ok && result.problem.code, 'rule-cannot-move');
  });

  test('D7.4 a time that the clocks skip on the first day is moved to all the same', () => {
    const series = repeating('FREQ=MONTHLY;BYMONTHDAY=28');
    const patch = { start: at('2027-03-28', '02:30'), end: at('2027-03-28', '03:30') };
    assert.equal(changeFuture({ series, exceptions: [] }, { original: at('2027-03-28'), patch, newId: 'n' }).ok, true);
  });

  test('D7.7 a rule that never comes true is kept: there is nothing to part', () => {
    const series = repeating('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    const result = changeFuture({ series, exceptions: [] }, { original: at('2026-11-23'), patch: { title: 'Other' }, newId: 'n' });
    assert.equal(!result.ok && result.problem.code, 'bad-rule');
  });

  test('D7.4 COUNT is shared out, dates that were left out included', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=10', { repeat: { rule: 'FREQ=WEEKLY;COUNT=10', except: [at('2026-11-30'), at('2026-12-28')] } });
    const records = after([series], future(series, at('2026-12-14'), { title: 'Other' }));
    assert.deepEqual(days(records), days([series]));
    assert.match(records.find(({ id }) => id === 'n')!.repeat!.rule, /COUNT=7/u);
    assert.deepEqual(records.find(({ id }) => id === 'n')?.repeat?.except, [at('2026-12-28')]);
    assert.deepEqual(records.find(({ id }) => id === 's')?.repeat?.except, [at('2026-11-30')]);
  });

  for (const [rule, original, to, expected] of [
    ['FREQ=WEEKLY;BYDAY=MO', '2026-12-07', '2026-12-09', 'BYDAY=WE'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-12-07', '2026-12-08', 'BYDAY=TU,TH'],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-12-07', '2026-12-10', 'FREQ=WEEKLY;INTERVAL=2'],
    ['FREQ=MONTHLY;BYMONTHDAY=23', '2026-12-23', '2026-12-21', 'BYMONTHDAY=21'],
    ['FREQ=MONTHLY;BYDAY=4MO', '2026-12-28', '2026-12-15', 'BYDAY=3TU'],
    ['FREQ=MONTHLY;BYDAY=-1MO', '2026-12-28', '2026-12-31', 'BYDAY=-1TH'],
    ['FREQ=DAILY', '2026-12-07', '2026-12-08', 'FREQ=DAILY'],
  ] as const) {
    test(`D7.4 ${rule} moved from ${original} to ${to} goes on as ${expected}`, () => {
      const series = repeating(rule);
      const records = after([series], future(series, at(original), { start: at(to, '12:00'), end: at(to, '13:00') }));
      const later = records.find(({ id }) => id === 'n')!;
      assert.ok(later.repeat!.rule.includes(expected), later.repeat!.rule);
      assert.equal(later.start, at(to, '12:00'));
      assert.ok(shown(records).some((line) => line.startsWith(`${to} 12:00`)));
      const past = original < to ? original : to;
      assert.deepEqual(shown(records).filter((line) => line < past), shown([series]).filter((line) => line < past));
    });
  }

  for (const rule of ['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', 'FREQ=DAILY;BYDAY=MO,TU,WE']) {
    test(`D7.4 ${rule} cannot follow onto a day of its own or without one: refused with a code`, () => {
      const series = repeating(rule, { start: at('2026-11-23'), end: at('2026-11-23', '10:00') });
      const original = rule.includes('SETPOS') ? at('2026-12-01') : at('2026-12-07');
      const to = rule.includes('WEEKLY') ? '2026-12-10' : '2026-12-05';
      const result = changeFuture({ series, exceptions: [] }, { original, patch: { start: at(to), end: at(to, '10:00') }, newId: 'n' });
      assert.deepEqual(result.ok ? 'ok' : result.problem.code, 'rule-cannot-move');
    });
  }

  test('D7.4 UNTIL goes along: a later hour neither cuts the last date off nor lets one more in', () => {
    for (const rule of ['FREQ=WEEKLY;UNTIL=20261221T080000Z', 'FREQ=WEEKLY;UNTIL=20261221']) {
      const series = repeating(rule);
      const records = after([series], future(series, at('2026-12-07'), { start: at('2026-12-07', '18:00'), end: at('2026-12-07', '19:00') }));
      assert.deepEqual(days(records), ['11-23 09:00', '11-30 09:00', '12-07 18:00', '12-14 18:00', '12-21 18:00']);
      const earlier = after([series], future(series, at('2026-12-07'), { start: at('2026-12-08', '07:00'), end: at('2026-12-08', '08:00') }));
      assert.deepEqual(days(earlier), ['11-23 09:00', '11-30 09:00', '12-08 07:00', '12-15 07:00', '12-22 07:00']);
    }
  });

  test('D7.4 exceptions keep what sets them apart and take over the rest; those before stay', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=6');
    const moved = exceptionAt(series, at('2026-12-14'), { start: at('2026-12-15', '14:00'), end: at('2026-12-15', '15:00') });
    const retitled = exceptionAt(series, at('2026-12-21'), { title: 'Special' }, 'y');
    const early = exceptionAt(series, at('2026-11-30'), { title: 'Early' }, 'z');
    const exceptions = [moved, retitled, early];
    const records = after([series, ...exceptions], future(series, at('2026-12-07'), { title: 'Other', start: at('2026-12-08', '10:00'), end: at('2026-12-08', '11:30') }, exceptions));
    assert.deepEqual(shown(records), [
      '2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Early', '2026-12-08 10:00 Other', '2026-12-15 14:00 Other', '2026-12-22 10:00 Special', '2026-12-29 10:00 Other',
    ]);
    const x = records.find(({ id }) => id === 'x')!;
    assert.deepEqual(x.series, { id: 'n', original: at('2026-12-15', '10:00') });
    assert.equal(records.find(({ id }) => id === 'y')?.end, at('2026-12-22', '11:30'));
    assert.equal(records.find(({ id }) => id === 'z'), early);
  });

  test('D7.4 the exception that is edited takes all of it, and the series comes to its place', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=4');
    const moved = exceptionAt(series, at('2026-12-07'), { title: 'Own', start: at('2026-12-08', '14:00'), end: at('2026-12-08', '15:00') });
    const patch = { title: 'New', start: moved.start!, end: moved.end! };
    const records = after([series, moved], future(series, at('2026-12-07'), patch, [moved], { edited: 'x' }));
    assert.deepEqual(shown(records).slice(2), ['2026-12-08 14:00 New', '2026-12-15 14:00 New']);
    assert.equal(records.some(({ id }) => id === 'x'), false, 'in line, so it is no exception any more');
  });

  test('D7.4 another rule from the middle on: exceptions whose date is gone go, completed ones stay by themselves', () => {
    const series = repeating('FREQ=WEEKLY');
    const exceptions = [exceptionAt(series, at('2026-12-14'), { title: 'Gone' }), exceptionAt(series, at('2026-12-21'), { title: 'Done', completed: '2026-11-20T10:00:00Z' }, 'y')];
    const records = after([series, ...exceptions], future(series, at('2026-12-07'), { repeat: { rule: 'FREQ=MONTHLY;BYMONTHDAY=7;COUNT=3' } }, exceptions));
    assert.deepEqual(shown(records), [
      '2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Acme: renewal', '2026-12-07 09:00 Acme: renewal', '2026-12-21 09:00 Done', '2027-01-07 09:00 Acme: renewal', '2027-02-07 09:00 Acme: renewal',
    ]);
    assert.equal(records.find(({ id }) => id === 'y')?.series, undefined);
  });

  test('D7.4 a rule that does not have the date it is given on begins with its first', () => {
    const series = repeating('FREQ=WEEKLY');
    const records = after([series], future(series, at('2026-12-07'), { repeat: { rule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=2' } }));
    assert.deepEqual(days(records).slice(2), ['12-09 09:00', '12-16 09:00']);
    assert.equal(records.find(({ id }) => id === 'n')?.start, at('2026-12-09'));
  });

  test('D7.4 without a rule this date becomes an ordinary follow-up and no more come', () => {
    const series = repeating('FREQ=WEEKLY');
    const records = after([series], future(series, at('2026-12-07'), { repeat: undefined, title: 'Single' }));
    assert.deepEqual(shown(records), ['2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Acme: renewal', '2026-12-07 09:00 Single']);
    assert.equal(records.find(({ id }) => id === 'n')?.repeat, undefined);
  });

  test('D7.6 another zone: the wall-clock time is kept there, and what was left out stays left out', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=30', { repeat: { rule: 'FREQ=WEEKLY;COUNT=30', except: [at('2027-03-15')] } });
    const moved = exceptionAt(series, at('2026-12-21'), { start: at('2026-12-22'), end: at('2026-12-22', '10:00') });
    const change = future(series, at('2026-12-07'), { start: at('2026-12-07', '09:00', 'America/New_York'), end: at('2026-12-07', '10:00', 'America/New_York') }, [moved]);
    const lines = days(after([series, moved], change));
    assert.deepEqual(lines.slice(1, 5), ['11-30 09:00', '12-07 15:00', '12-14 15:00', '12-22 09:00']);
    // New York sets its clocks forward two weeks before Oslo
    assert.deepEqual(lines.slice(15, 19), ['03-08 15:00', '03-22 14:00', '03-29 15:00', '04-05 15:00']);
  });

  test('D7.6 parted on the day the clocks skip its hour, the series keeps the hour of all other days', () => {
    const series = repeating('FREQ=DAILY;COUNT=5', { start: at('2027-03-26', '02:30'), end: at('2027-03-26', '03:00') });
    const records = after([series], future(series, at('2027-03-28', '02:30'), { title: 'Other' }));
    assert.deepEqual(days(records), ['03-26 02:30', '03-27 02:30', '03-28 03:30', '03-29 02:30', '03-30 02:30']);
  });

  test('D7.6 moved from the skipped hour, all dates stand at the new time', () => {
    const series = repeating('FREQ=DAILY;COUNT=5', { start: at('2027-03-26', '02:30'), end: at('2027-03-26', '03:00') });
    const records = after([series], future(series, at('2027-03-28', '02:30'), { start: at('2027-03-28', '04:30'), end: at('2027-03-28', '05:00') }));
    assert.deepEqual(days(records), ['03-26 02:30', '03-27 02:30', '03-28 04:30', '03-29 04:30', '03-30 04:30']);
  });

  test('D2.7 all-day series part by their days', () => {
    const series = repeating('FREQ=WEEKLY;UNTIL=20261221', { allDay: true, start: at('2026-11-23', '00:00'), end: at('2026-11-25', '00:00') });
    const records = after([series], future(series, at('2026-12-07', '00:00'), { start: at('2026-12-08', '00:00'), end: at('2026-12-10', '00:00') }));
    assert.deepEqual(days(records), ['11-23 00:00', '11-30 00:00', '12-08 00:00', '12-15 00:00', '12-22 00:00']);
    assert.deepEqual(records.map(({ repeat }) => repeat!.rule), ['FREQ=WEEKLY;UNTIL=20261130', 'FREQ=WEEKLY;UNTIL=20261222']);
  });

  test('D7.4 dates that were added (RDATE) part like the others', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=3', { repeat: { rule: 'FREQ=WEEKLY;COUNT=3', also: [at('2026-11-20'), at('2026-12-02'), at('2027-01-05')] } });
    for (const original of [at('2026-11-23'), at('2026-11-30'), at('2026-12-02'), at('2026-12-07'), at('2027-01-05')]) {
      const records = after([series], future(series, original, { title: 'Other' }));
      assert.deepEqual(days(records), days([series]), original);
      assert.deepEqual(shown(records).filter((line) => line.endsWith('Other')), shown(records).filter((line) => line >= original.slice(0, 10)), original);
    }
  });

  test('a series whose rule cannot be read is refused with a code', () => {
    const result = changeFuture({ series: repeating('FREQ=NEVER'), exceptions: [] }, { original: at('2026-11-23'), patch: { title: 'x' }, newId: 'n' });
    assert.equal(result.ok ? '' : result.problem.code, 'bad-rule');
  });
});

describe('D4.6 completed dates', () => {
  test('D4.6 a later date that is done does not stand in the way: it goes along and stays as it was', () => {
    const series = repeating('FREQ=WEEKLY;COUNT=4');
    const done = exceptionAt(series, at('2026-12-14'), { completed: '2026-11-20T10:00:00Z' });
    const change = future(series, at('2026-12-07'), { title: 'Other', start: at('2026-12-07', '12:00'), end: at('2026-12-07', '13:00') }, [done]);
    assert.equal(mayChange(change, { user: 'kari', lookup: lookupIn(series, done) }), undefined);
    const records = after([series, done], change);
    assert.deepEqual(shown(records).slice(2), ['2026-12-07 12:00 Other', '2026-12-14 09:00 Acme: renewal']);
    assert.deepEqual(records.find(({ id }) => id === 'x')?.series, { id: 'n', original: at('2026-12-14', '12:00') });
  });
});

describe('D7.5 deleting and stopping', () => {
  const series = repeating('FREQ=WEEKLY;COUNT=5');
  const exceptions = [exceptionAt(series, at('2026-11-30'), { title: 'Early' }), exceptionAt(series, at('2026-12-14'), { title: 'Late' }, 'y')];
  const all = [series, ...exceptions];

  test('D7.5 this and all future go, exceptions too; what came before stays', () => {
    const change = deleteFuture({ series, exceptions }, at('2026-12-07'));
    assert.equal(change.scope, 'future');
    assert.deepEqual(shown(after(all, change)), ['2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Early']);
  });

  test('D7.5 from the first date on nothing is left', () => {
    const change = deleteFuture({ series, exceptions }, at('2026-11-23'));
    assert.deepEqual([change.scope, after(all, change)], ['series', []]);
  });

  test('D7.5 Stop repeating keeps this one and deletes later ones', () => {
    assert.deepEqual(shown(after(all, stopRepeating({ series, exceptions }, at('2026-12-07')))), ['2026-11-23 09:00 Acme: renewal', '2026-11-30 09:00 Early', '2026-12-07 09:00 Acme: renewal']);
    assert.deepEqual(shown(after(all, stopRepeating({ series, exceptions }, at('2026-12-14')))).at(-1), '2026-12-14 09:00 Late');
  });

  test('D7.5 on the first one, it becomes an ordinary follow-up', () => {
    const [single, ...others] = after(all, stopRepeating({ series, exceptions }, at('2026-11-23')));
    assert.deepEqual([single?.id, single?.repeat, others], ['s', undefined, []]);
    const first = exceptionAt(series, at('2026-11-23'), { title: 'First' }, 'f');
    const [kept, ...more] = after([...all, first], stopRepeating({ series, exceptions: [...exceptions, first] }, at('2026-11-23')));
    assert.deepEqual([kept?.id, kept?.title, kept?.series, more], ['f', 'First', undefined, []]);
  });

  test('D18 each is undone as one', () => {
    for (const change of [deleteFuture({ series, exceptions }, at('2026-12-07')), stopRepeating({ series, exceptions }, at('2026-11-23')), future(series, at('2026-12-07'), { title: 'x', start: at('2026-12-08') }, exceptions)]) {
      const back = after(after(all, change), invert(change)).sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(back, [...all].sort((a, b) => (a.id < b.id ? -1 : 1)));
    }
  });
});

describe('D7.4 back into line', () => {
  const series = repeating('FREQ=WEEKLY', { due: '2026-11-25', company: { id: 'c' } });
  const original = at('2026-12-07');

  test('D7.4 an exception that says what its date says is in line; any other is not', () => {
    const same = exceptionAt(series, original, {});
    assert.equal(isInLine(same, series), true);
    assert.equal(isInLine({ ...same, start: '2026-12-07T08:00:00+00:00[UTC]' }, series), true, 'the same moment');
    for (const patch of [{ title: 'x' }, { start: at('2026-12-07', '10:00') }, { end: at('2026-12-07', '11:00') }, { due: '2026-12-10' }, { agenda: '<p>a</p>' }, { completed: '2026-12-01T00:00:00Z' }]) {
      assert.equal(isInLine({ ...same, ...patch }, series), false, JSON.stringify(patch));
    }
  });
});
