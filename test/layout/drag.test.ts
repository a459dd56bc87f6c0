import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { moveBy, resizeBy } from '../../src/layout/drag-keys.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { addDays, zonedFromWall } from '../../src/time/index.js';
import { TUESDAY, settings, plain, copy, fine, at, on, move, drop, after, added, code, hours, meeting, tuesday } from './drag-helpers.js';
import { MONDAY, OSLO, allDay, dateOfSeries, followUp, occurring, timed } from './samples.js';

describe('moving', () => {
  test('D4.1 to another day and time keeps the length', () => {
    const result = drop(move(meeting), at(TUESDAY, 660));
    assert.deepEqual(after(result), { start: '2026-11-24T11:00:00+01:00[Europe/Oslo]', end: '2026-11-24T12:00:00+01:00[Europe/Oslo]' });
    assert.ok(result.kind === 'change' && result.scope === 'single' && result.change.intent === 'move');
    assert.deepEqual(result.preview, { start: after(result).start, end: after(result).end, allDay: false, copy: false, owner: 'kari' });
  });

  test('D4.1 a block hangs where it was taken hold of', () => {
    assert.equal(hours(drop(move(meeting, 40), at(TUESDAY, 700))), tuesday('11:00', '12:00'));
  });

  test('D4.1 taken above midnight, it begins on the day before', () => {
    assert.equal(hours(drop(move(meeting, 30), at(TUESDAY, 0))), `${MONDAY}T23:30/${TUESDAY}T00:30`);
  });

  test('D4.3 starts snap to the grid, with Alt to the minute', () => {
    assert.equal(hours(drop(move(meeting), at(TUESDAY, 667))), tuesday('11:00', '12:00'));
    assert.equal(hours(drop(move(meeting), at(TUESDAY, 668))), tuesday('11:15', '12:15'));
    assert.equal(hours(drop(move(meeting), at(TUESDAY, 667.4), fine)), tuesday('11:07', '12:07'));
    assert.equal(hours(drop(move(meeting), at(TUESDAY, 629), plain, { snap: 60 })), tuesday('10:00', '11:00'));
  });

  test('D4.3 a time beside the grid is held until it is moved half a step', () => {
    const odd = timed('o', 550, 600);
    assert.equal(hours(drop(move(odd), at(TUESDAY, 552))), tuesday('09:10', '10:00'));
    assert.equal(hours(drop(move(odd), at(TUESDAY, 560))), tuesday('09:15', '10:05'));
  });

  test('D4.1 where it stands, nothing happens', () => {
    const result = drop(move(meeting, 20), at(MONDAY, 562));
    assert.equal(result.kind, 'nothing');
    assert.equal(hours(result), `${MONDAY}T09:00/${MONDAY}T10:00`);
  });

  test('D4.1 to another owner assigns it', () => {
    const result = drop(move(meeting), at(MONDAY, 540, 'ola'));
    assert.deepEqual(after(result), { owner: 'ola' });
    assert.ok(result.kind === 'change' && result.change.intent === 'assign' && result.preview.owner === 'ola');
  });

  test('D4.1 within the column of an attendee it stays its owner\'s', () => {
    const result = drop({ kind: 'move', occurrence: meeting, grab: 0, from: 'ola' }, at(MONDAY, 600, 'ola'));
    assert.equal(after(result).owner, undefined);
    assert.equal(drop(move(meeting), at(MONDAY, 540, 'kari')).kind, 'nothing');
  });

  test('D4.4 onto a day alone keeps the time of day', () => {
    assert.equal(hours(drop(move(timed('o', 550, 600)), on('day', TUESDAY))), tuesday('09:10', '10:00'));
    assert.equal(drop(move(meeting), on('day', MONDAY)).kind, 'nothing');
  });

  test('D4.4 taken on its second day, its second day lands there', () => {
    assert.equal(hours(drop(move(timed('n', 1320, 1560), 180), on('day', addDays(MONDAY, 5)))), '2026-11-27T22:00/2026-11-28T02:00');
  });

  test('D8.5 it keeps the zone it was made in', () => {
    const abroad = timed('x', 540, 600, MONDAY, 'America/New_York');
    const result = drop(move(abroad), at(TUESDAY, 600));
    assert.deepEqual(after(result), { start: '2026-11-24T04:00:00-05:00[America/New_York]', end: '2026-11-24T05:00:00-05:00[America/New_York]' });
  });

  test('D8.5 a flight keeps the zones of both its ends', () => {
    const flight = occurring(followUp({ id: 'f', start: zonedFromWall(MONDAY, 540, OSLO), end: zonedFromWall(MONDAY, 600, 'Europe/London') }));
    assert.deepEqual(after(drop(move(flight), at(TUESDAY, 540))), { start: zonedFromWall(TUESDAY, 540, OSLO), end: zonedFromWall(TUESDAY, 600, 'Europe/London') });
    assert.equal(drop(move(flight), at(MONDAY, 540)).kind, 'nothing');
  });

  test('D4.6 completed ones do not move, but may be copied', () => {
    const done = timed('d', 540, 600, MONDAY, OSLO, { completed: '2026-11-23T10:00:00Z' });
    assert.equal(code(drop(move(done), at(TUESDAY, 540))), 'completed');
    assert.equal(code(drop({ kind: 'resize-end', occurrence: done }, at(MONDAY, 700))), 'completed');
    assert.equal(added(drop(move(done), at(TUESDAY, 540), copy)).completed, undefined);
  });

  test('a target that is no day or no minute is refused', () => {
    assert.equal(code(drop(move(meeting), at('2026-02-30', 540))), 'bad-date');
    assert.equal(code(drop(move(meeting), at(TUESDAY, NaN))), 'bad-date');
  });
});

describe('between the all-day row and the time grid', () => {
  const trip = allDay('t', MONDAY, 3);

  test('D4.1 an all-day one moves by days', () => {
    const result = drop(move(trip), on('all-day', TUESDAY));
    assert.deepEqual(after(result), { start: zonedFromWall(TUESDAY, 0, OSLO), end: zonedFromWall('2026-11-27', 0, OSLO) });
    assert.equal(result.kind === 'change' && result.preview.allDay, true);
    assert.deepEqual(after(drop(move(trip), on('day', TUESDAY))), after(result));
    assert.equal(drop(move(trip), on('all-day', MONDAY)).kind, 'nothing');
  });

  test('D4.1 a bar hangs at the day where it was taken hold of', () => {
    assert.equal(drop(move(trip, 1440), on('all-day', TUESDAY)).kind, 'nothing');
  });

  test('D4.1 onto a time, an all-day one gets the default length', () => {
    const result = drop(move(allDay('a', MONDAY)), at(TUESDAY, 547));
    assert.deepEqual(after(result), { start: zonedFromWall(TUESDAY, 540, OSLO), end: zonedFromWall(TUESDAY, 600, OSLO), allDay: undefined });
    assert.equal(hours(drop(move(allDay('a', MONDAY)), at(TUESDAY, 540), plain, { durations: { meeting: 45, call: 1, task: 1 } })), tuesday('09:00', '09:45'));
  });

  test('D4.1 onto the all-day row, a timed one covers as many days as before', () => {
    assert.deepEqual(after(drop(move(meeting), on('all-day', TUESDAY))), { start: zonedFromWall(TUESDAY, 0, OSLO), end: zonedFromWall('2026-11-25', 0, OSLO), allDay: true });
    assert.equal(hours(drop(move(timed('n', 1320, 1560)), on('all-day', TUESDAY))), '2026-11-24T00:00/2026-11-26T00:00');
    assert.equal(hours(drop(move(timed('n', 1320, 1440)), on('all-day', TUESDAY))), '2026-11-24T00:00/2026-11-25T00:00');
  });

  test('D2.7 a timed one of several days, at home in the row, keeps its times there', () => {
    const fair = timed('f', 600, 2 * 1440 + 900);
    assert.equal(hours(drop(move(fair), on('all-day', TUESDAY))), '2026-11-24T10:00/2026-11-26T15:00');
  });

  test('D8.5 an all-day one keeps its zone', () => {
    assert.match(after(drop(move(allDay('a', MONDAY, 1, 'Asia/Tokyo')), on('day', TUESDAY))).start!, /^2026-11-24T00:00:00\+09:00\[Asia\/Tokyo\]$/);
  });
});

describe('copying', () => {
  test('D4.2 Shift copies: a new one, not completed, not of the series', () => {
    const record = followUp({
      id: 's', start: zonedFromWall(MONDAY, 540, OSLO), end: zonedFromWall(MONDAY, 600, OSLO), revision: '7', completed: '2026-11-23T10:00:00Z',
      repeat: { rule: 'FREQ=DAILY', except: [] }, created: { at: '2026-01-01T00:00:00Z' }, attendees: [{ email: 'a@b.no', status: 'accepted' }],
    });
    const result = drop(move(dateOfSeries(record, zonedFromWall(TUESDAY, 540, OSLO), 60)), at(TUESDAY, 660), copy);
    assert.deepEqual(added(result), {
      id: 'new', kind: 'meeting', title: 'Price review', owner: 'kari', attendees: [{ email: 'a@b.no' }],
      start: zonedFromWall(TUESDAY, 660, OSLO), end: zonedFromWall(TUESDAY, 720, OSLO),
    });
    assert.ok(result.kind === 'change' && result.scope === 'single' && result.preview.copy && result.change.intent === 'copy');
  });

  test('D4.2 a copy may stand where the first one stands, and in another\'s column', () => {
    assert.equal(added(drop(move(meeting), at(MONDAY, 540), copy)).id, 'new');
    assert.equal(added(drop(move(meeting), at(MONDAY, 540, 'ola'), copy)).owner, 'ola');
  });
});

describe('keys', () => {
  test('D4.8 keys give the same change as a pointer', () => {
    assert.deepEqual(drop(move(meeting), moveBy(meeting, { days: 1, minutes: 30 }, settings)), drop(move(meeting, 20), at(TUESDAY, 590)));
  });

  test('D4.8 keys pass midnight', () => {
    assert.deepEqual(moveBy(meeting, { minutes: -600 }, settings), at('2026-11-22', 1380));
  });

  test('D4.8 keys move bars and listed tasks by days', () => {
    assert.deepEqual(moveBy(allDay('a', MONDAY), { days: 7, minutes: 15 }, settings), on('all-day', '2026-11-30'));
    const listed: Occurrence = { key: 'l', followUp: followUp({ id: 'l', kind: 'task', due: MONDAY }), start: 0, end: 0 };
    assert.deepEqual(moveBy(listed, { days: 1 }, settings), on('day', TUESDAY));
  });
});

describe('the hour that is shown twice', () => {
  const day = '2026-10-25';
  const zoned = (time: string, offset: string): string => `${day}T${time}:00${offset}[${OSLO}]`;
  const second = occurring(followUp({ id: 'm', start: zoned('02:15', '+01:00'), end: zoned('02:30', '+01:00') }));

  test('D4.10 what begins in the second pass is moved on in it by keys', () => {
    const by = (minutes: number): string | undefined => after(drop(move(second), moveBy(second, { minutes }, settings), fine)).start;
    assert.equal(by(15), zoned('02:30', '+01:00'));
    assert.equal(by(-15), zoned('02:00', '+01:00'));
    assert.equal(by(60), zoned('03:15', '+01:00'));
    assert.equal(by(-30), zoned('02:45', '+02:00'));
    assert.equal(by(-90), zoned('01:45', '+02:00'));
  });

  test('D4.10 and its end too', () => {
    assert.equal(after(drop({ kind: 'resize-end', occurrence: second }, resizeBy(second, 'end', { minutes: 15 }, settings), fine)).end, zoned('02:45', '+01:00'));
  });
});
