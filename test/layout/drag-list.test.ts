import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { FollowUp } from '../../src/model/records.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { zonedFromWall } from '../../src/time/index.js';
import { TUESDAY, copy, at, on, list, move, drop, after, added, code } from './drag-helpers.js';
import { MONDAY, OSLO, allDay, dateOfSeries, followUp, occurring, timed } from './samples.js';

describe('the to-do list', () => {
  const task = occurring(followUp({ id: 't', kind: 'task', due: MONDAY, start: zonedFromWall(MONDAY, 540, OSLO), end: zonedFromWall(MONDAY, 570, OSLO) }));
  const listed: Occurrence = { key: 'l', followUp: followUp({ id: 'l', kind: 'task', due: MONDAY }), start: 0, end: 0 };

  test('D4.5 a task loses its time and keeps its day', () => {
    const result = drop(move(task), list);
    assert.deepEqual(after(result), { start: undefined, end: undefined });
    assert.deepEqual(result.kind === 'change' && result.preview, { start: MONDAY, end: TUESDAY, allDay: true, copy: false, owner: 'kari' });
  });

  test('D4.5 a meeting without attendees becomes a task', () => {
    const typed = timed('m', 540, 600, MONDAY, OSLO, { type: 'internal' });
    assert.deepEqual(after(drop(move(typed), list)), { start: undefined, end: undefined, due: MONDAY, kind: 'task', type: undefined });
    assert.equal(after(drop(move(allDay('a', TUESDAY)), list)).due, TUESDAY);
  });

  test('D4.5 a meeting with attendees is refused', () => {
    const invited = timed('m', 540, 600, MONDAY, OSLO, { attendees: [{ email: 'a@b.no' }] });
    assert.equal(code(drop(move(invited), list)), 'has-attendees');
  });

  test('D4.5 a rule that is shown once needs its time', () => {
    assert.equal(code(drop(move(timed('r', 540, 600, MONDAY, OSLO, { repeat: { rule: 'FREQ=SECONDLY' } })), list)), 'needs-time');
  });

  test('D4.5 a copy in the list leaves the first one where it is', () => {
    const record = added(drop(move(task), list, copy));
    assert.deepEqual([record.id, record.start, record.due], ['new', undefined, MONDAY]);
  });

  test('D4.5 from the list it gets the time dropped on, and that day as due date', () => {
    assert.deepEqual(after(drop(move(listed), at(TUESDAY, 607))), {
      start: zonedFromWall(TUESDAY, 600, OSLO), end: zonedFromWall(TUESDAY, 630, OSLO), due: TUESDAY,
    });
  });

  test('D4.5 from the list to the all-day row it lasts that day', () => {
    const { start, allDay: whole } = after(drop(move(listed), on('all-day', TUESDAY)));
    assert.deepEqual([start, whole], [zonedFromWall(TUESDAY, 0, OSLO), true]);
  });

  test('D4.4 from the list to a day alone, only its due date moves', () => {
    assert.deepEqual(after(drop(move(listed), on('day', TUESDAY))), { due: TUESDAY });
    assert.equal(drop(move(listed), on('day', MONDAY)).kind, 'nothing');
    assert.equal(drop(move(listed), list).kind, 'nothing');
  });

  test('D4.4 a due time keeps its time of day', () => {
    const timedDue = { ...listed, followUp: { ...listed.followUp, due: zonedFromWall(MONDAY, 900, OSLO) } };
    assert.equal(after(drop(move(timedDue), on('day', TUESDAY))).due, zonedFromWall(TUESDAY, 900, OSLO));
  });

  test('D4.1 the due date goes along with its day, a deadline set apart stays', () => {
    assert.equal(after(drop(move(task), at(TUESDAY, 540))).due, TUESDAY);
    const apart = { ...task, followUp: { ...task.followUp, due: '2026-12-01' } };
    assert.equal('due' in after(drop(move(apart), at(TUESDAY, 540))), false);
  });

  test('D4.5 what has no time has no edge to resize', () => {
    assert.equal(code(drop({ kind: 'resize-end', occurrence: listed }, at(MONDAY, 600))), 'needs-time');
  });

  test('D4.5 what has neither time nor date shows none', () => {
    const bare = { ...listed, followUp: followUp({ id: 'l', kind: 'task' }) };
    const result = drop(move(bare), list);
    assert.equal(result.kind === 'nothing' && result.preview.start, '');
    assert.equal(after(drop(move(bare), at(MONDAY, 600))).due, undefined);
  });
});

describe('one date of a series', () => {
  const series = followUp({ id: 's', start: zonedFromWall(MONDAY, 540, OSLO), end: zonedFromWall(MONDAY, 600, OSLO), repeat: { rule: 'FREQ=DAILY' } });
  const original = zonedFromWall(TUESDAY, 540, OSLO);
  const date = dateOfSeries(series, original, 60);

  test('D7.4 moving one date makes an exception of it', () => {
    const result = drop(move(date), at(TUESDAY, 660));
    assert.ok(result.kind === 'change' && result.scope === 'occurrence' && result.change.type === 'batch');
    assert.equal(result.change.intent, 'move');
    const exception = result.change.changes.find((change) => change.type === 'add')!.record as FollowUp;
    assert.deepEqual([exception.id, exception.start, exception.end], ['new', zonedFromWall(TUESDAY, 660, OSLO), zonedFromWall(TUESDAY, 720, OSLO)]);
    assert.deepEqual(exception.series, { id: 's', original });
    assert.equal(exception.repeat, undefined);
  });

  test('D7.4 where it stands, nothing happens', () => {
    assert.equal(drop(move(date), at(TUESDAY, 540)).kind, 'nothing');
  });

  test('D4.5 one date goes to the to-do list, the others stay', () => {
    const result = drop(move(date), list);
    assert.ok(result.kind === 'change' && result.change.type === 'batch');
    const exception = result.change.changes.find((change) => change.type === 'add')!.record as FollowUp;
    assert.deepEqual([exception.start, exception.due, exception.kind], [undefined, TUESDAY, 'task']);
  });

  test('D7.4 an exception is moved itself', () => {
    const result = drop(move(timed('e', 540, 600, TUESDAY, OSLO, { series: { id: 's', original } })), at(TUESDAY, 660));
    assert.equal(result.kind === 'change' && result.scope, 'occurrence');
    assert.equal(after(result).start, zonedFromWall(TUESDAY, 660, OSLO));
  });

  test('D7.7 a rule that is shown once moves as a whole', () => {
    const result = drop(move(timed('r', 540, 600, MONDAY, OSLO, { repeat: { rule: 'FREQ=SECONDLY' } })), at(MONDAY, 660));
    assert.equal(result.kind === 'change' && result.scope, 'series');
  });
});
