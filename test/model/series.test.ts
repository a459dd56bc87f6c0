import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  apply, changeOccurrence, deleteOccurrence, exceptOccurrence, exceptionOf, isRuleDate, maskFollowUp, moveOccurrence, seriesOf, skipOccurrence,
  type BatchChange, type FollowUp, type Occurrence,
} from '../../src/model/index.js';
import { lookupIn, meeting } from './samples.js';

const series: FollowUp = { ...meeting, id: 's', repeat: { rule: 'FREQ=WEEKLY' }, revision: '3', created: { at: '2026-01-01T00:00:00Z' } };
/** A week later, same time. */
const date: Occurrence = {
  key: 's@2026-11-30T09:00:00+01:00[Europe/Oslo]', followUp: series, original: '2026-11-30T09:00:00+01:00[Europe/Oslo]',
  start: Date.UTC(2026, 10, 30, 8), end: Date.UTC(2026, 10, 30, 9),
};
const times = { start: '2026-11-30T12:00:00+01:00[Europe/Oslo]', end: '2026-11-30T13:00:00+01:00[Europe/Oslo]' };
const exception: FollowUp = { ...meeting, ...times, id: 'x', series: { id: 's', original: date.original ?? '' } };
const ofException: Occurrence = { key: 'x', followUp: exception, start: Date.UTC(2026, 10, 30, 11), end: Date.UTC(2026, 10, 30, 12) };

const added = (change: BatchChange): FollowUp => (change.changes[0] as { record: FollowUp }).record;

describe('single dates of a series', () => {
  test('D7.4 an exception has all of the series but its rule, at the times of the date', () => {
    const record = added(exceptOccurrence(series, date, { title: 'Other', type: undefined }, 'x'));
    const { type: _type, ...rest } = meeting;
    assert.deepEqual(record, {
      ...rest, id: 'x', title: 'Other', series: { id: 's', original: date.original },
      start: date.original, end: '2026-11-30T10:00:00+01:00[Europe/Oslo]',
    });
  });

  test('D8.5 its times are written in the zones of the series', () => {
    const abroad = { ...series, start: '2026-11-23T03:00:00-05:00[America/New_York]', end: '2026-11-23T10:00:00+01:00[Europe/Oslo]' };
    const record = exceptionOf(abroad, date, 'x');
    assert.equal(record.start, '2026-11-30T03:00:00-05:00[America/New_York]');
    assert.equal(record.end, '2026-11-30T10:00:00+01:00[Europe/Oslo]');
  });

  test('D2.7 of an all-day series the days count', () => {
    const allDay = { ...series, allDay: true, start: '2026-11-23T00:00:00+01:00[Europe/Oslo]', end: '2026-11-24T00:00:00+01:00[Europe/Oslo]' };
    const record = exceptionOf(allDay, { ...date, followUp: allDay, start: 0, end: 1, days: { start: '2026-11-30', end: '2026-12-01' } }, 'x');
    assert.deepEqual([record.start, record.end], ['2026-11-30T00:00:00+01:00[Europe/Oslo]', '2026-12-01T00:00:00+01:00[Europe/Oslo]']);
  });

  test('a due date keeps its distance', () => {
    assert.equal(exceptionOf({ ...series, due: '2026-11-25' }, date, 'x').due, '2026-12-02');
    assert.equal(exceptionOf({ ...series, due: '2026-11-25T12:00:00+01:00[Europe/Oslo]' }, date, 'x').due, '2026-12-02T12:00:00+01:00[Europe/Oslo]');
  });

  test('a date without its own original is written by its start', () => {
    const { original: _original, ...rest } = date;
    assert.equal(exceptionOf(series, rest, 'x').series?.original, '2026-11-30T09:00:00+01:00[Europe/Oslo]');
  });

  test('D7.3 skipping adds the date to those left out, once', () => {
    const skip = skipOccurrence(series, date.original ?? '');
    assert.deepEqual(skip.after, { repeat: { rule: 'FREQ=WEEKLY', except: [date.original] } });
    const skipped = { ...series, ...skip.after } as FollowUp;
    assert.deepEqual(skipOccurrence(skipped, date.original ?? '').after, {});
    assert.deepEqual(skipOccurrence(meeting, 'x').after, {});
    assert.equal(skipOccurrence(skipped, 'y').after.repeat?.except?.length, 2);
  });

  test('moving a date makes an exception; moving an exception or a single one updates it', () => {
    const moved = moveOccurrence(date, times, 'x') as BatchChange;
    assert.deepEqual([moved.intent, moved.scope, added(moved).start], ['move', 'occurrence', times.start]);
    const again = changeOccurrence(ofException, { title: 'Other' }, 'y') as BatchChange;
    assert.deepEqual([again.scope, again.changes[0]?.type], ['occurrence', 'update']);
    assert.equal(moveOccurrence({ key: 'm1', followUp: meeting, start: 0, end: 1 }, times, 'y').type, 'update');
  });

  test('D7.5 deleting a date leaves it out; deleting an exception does not bring the date back', () => {
    const lookup = lookupIn(series, exception);
    const skip = deleteOccurrence(date, lookup) as BatchChange;
    assert.deepEqual(skip.changes.map((change) => change.type), ['update']);
    const both = apply(lookup, deleteOccurrence(ofException, lookup));
    assert.ok(both.ok);
    assert.deepEqual(both.value.map((effect) => [effect.id, (effect.after as FollowUp | undefined)?.repeat?.except]), [['x', undefined], ['s', [date.original]]]);
    assert.equal(deleteOccurrence({ followUp: meeting }, lookup).type, 'remove');
    assert.equal(deleteOccurrence(ofException, lookupIn(exception)).type, 'remove');
    const masked = maskFollowUp({ ...series, visibleFor: 'owner' }, 'somebody', []);
    assert.equal(deleteOccurrence(ofException, lookupIn(masked, exception)).type, 'remove', "another's private series is left alone");
  });

  test('who belongs to which series', () => {
    assert.equal(seriesOf(series, lookupIn()), series);
    assert.equal(seriesOf(exception, lookupIn(series)), series);
    assert.equal(seriesOf(meeting, lookupIn(series)), undefined);
    assert.deepEqual([isRuleDate(date), isRuleDate(ofException)], [true, false]);
  });
});
