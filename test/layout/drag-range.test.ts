import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Target } from '../../src/layout/gesture.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { zonedFromWall } from '../../src/time/index.js';
import { TUESDAY, plain, fine, at, on, list, drop, after, code, hours, meeting } from './drag-helpers.js';
import { MONDAY, OSLO, allDay, timed } from './samples.js';

describe('resizing', () => {
  const end = (occurrence: Occurrence, target: Target, modifiers = plain, more = {}) => drop({ kind: 'resize-end', occurrence }, target, modifiers, more);
  const start = (occurrence: Occurrence, target: Target, modifiers = plain) => drop({ kind: 'resize-start', occurrence }, target, modifiers);
  const monday = (from: string, to: string) => `${MONDAY}T${from}/${MONDAY}T${to}`;

  test('D4.3 the lower edge sets the end, the upper one the start', () => {
    const result = end(meeting, at(MONDAY, 652));
    assert.deepEqual(after(result), { end: zonedFromWall(MONDAY, 645, OSLO) });
    assert.equal(result.kind === 'change' && result.change.intent, 'resize');
    assert.deepEqual(after(start(meeting, at(MONDAY, 500), fine)), { start: zonedFromWall(MONDAY, 500, OSLO) });
  });

  test('D4.3 one step remains, with Alt a minute', () => {
    assert.equal(hours(end(meeting, at(MONDAY, 300))), monday('09:00', '09:15'));
    assert.equal(hours(start(meeting, at(MONDAY, 900))), monday('09:45', '10:00'));
    assert.equal(hours(end(meeting, at(MONDAY, 300), fine)), monday('09:00', '09:01'));
  });

  test('D4.3 what is shorter than a step stays so, but never under five minutes', () => {
    assert.equal(hours(end(timed('s', 540, 550), at(MONDAY, 540))), monday('09:00', '09:10'));
    assert.equal(hours(end(timed('s', 540, 540), at(MONDAY, 500), plain, { snap: 60 })), monday('09:00', '09:05'));
  });

  test('D4.3 edges pass midnight', () => {
    assert.equal(hours(end(meeting, at(TUESDAY, 60))), `${MONDAY}T09:00/${TUESDAY}T01:00`);
    assert.equal(hours(end(meeting, at(MONDAY, 1440))), `${MONDAY}T09:00/${TUESDAY}T00:00`);
  });

  test('D4.3 over the to-do list, and where it stands, nothing changes', () => {
    assert.equal(end(meeting, list).kind, 'nothing');
    assert.equal(end(meeting, at(MONDAY, 604)).kind, 'nothing');
  });

  test('D4.3 bars change by days, and one day remains', () => {
    const trip = allDay('t', TUESDAY, 2);
    assert.equal(hours(end(trip, on('all-day', '2026-11-27'))), '2026-11-24T00:00/2026-11-28T00:00');
    assert.equal(hours(end(trip, at(MONDAY, 600))), '2026-11-24T00:00/2026-11-25T00:00');
    assert.equal(hours(start(trip, on('day', MONDAY))), '2026-11-23T00:00/2026-11-26T00:00');
    assert.equal(hours(start(trip, on('day', '2026-11-29'))), '2026-11-25T00:00/2026-11-26T00:00');
  });

  test('D4.3 a timed bar keeps the time of day of its edges', () => {
    const fair = timed('f', 600, 2 * 1440);
    assert.equal(hours(end(fair, on('all-day', '2026-11-26'))), '2026-11-23T10:00/2026-11-27T00:00');
    assert.equal(hours(start(fair, on('all-day', TUESDAY))), '2026-11-24T10:00/2026-11-25T00:00');
  });
});

describe('drawing', () => {
  const draw = (anchor: Target, target: Target, modifiers = plain) => drop({ kind: 'create', anchor }, target, modifiers);

  test('D3.1 the range drawn becomes a draft of a meeting, and nothing is stored', () => {
    const [start, end] = [zonedFromWall(MONDAY, 540, OSLO), zonedFromWall(MONDAY, 630, OSLO)];
    assert.deepEqual(draw(at(MONDAY, 540), at(MONDAY, 630)), {
      kind: 'create', draft: { kind: 'meeting', owner: 'kari', start, end }, preview: { start, end, allDay: false, copy: false, owner: 'kari' },
    });
  });

  test('D3.1 upwards is the same as downwards', () => {
    assert.deepEqual(draw(at(MONDAY, 630), at(MONDAY, 540)), draw(at(MONDAY, 540), at(MONDAY, 630)));
  });

  test('D3.1 it holds every step it touches, and at least one', () => {
    assert.equal(hours(draw(at(MONDAY, 548), at(MONDAY, 620))), `${MONDAY}T09:00/${MONDAY}T10:30`);
    assert.equal(hours(draw(at(MONDAY, 548), at(MONDAY, 548))), `${MONDAY}T09:00/${MONDAY}T09:15`);
    assert.equal(hours(draw(at(MONDAY, 548), at(MONDAY, 548), fine)), `${MONDAY}T09:08/${MONDAY}T09:09`);
  });

  test('D3.1 a hand that misses a line by little means the line', () => {
    assert.equal(hours(draw(at(MONDAY, 538), at(MONDAY, 632))), `${MONDAY}T09:00/${MONDAY}T10:30`);
  });

  test('D4.10 through the hour that the clocks skip, a range keeps its length', () => {
    assert.equal(hours(draw(at('2026-03-29', 150), at('2026-03-29', 195))), '2026-03-29T03:30/2026-03-29T04:15');
  });

  test('D3.1 at the end of the day it ends at midnight', () => {
    for (const minute of [1430, 1439, 1440]) {
      assert.equal(hours(draw(at(MONDAY, minute), at(MONDAY, 1440))), `${MONDAY}T23:45/${TUESDAY}T00:00`);
    }
  });

  test('D3.1 over days it goes from time to time, in the all-day row and the month from day to day', () => {
    assert.equal(hours(draw(at(TUESDAY, 600), at(MONDAY, 1200))), `${MONDAY}T20:00/${TUESDAY}T10:00`);
    assert.equal(hours(draw(on('all-day', TUESDAY), on('all-day', MONDAY))), `${MONDAY}T00:00/2026-11-25T00:00`);
    const result = draw(on('day', MONDAY), on('day', TUESDAY));
    assert.equal(result.kind === 'create' && result.draft.allDay, true);
  });

  test('D3.5 in another\'s column it is that one\'s', () => {
    const result = draw(at(MONDAY, 540, 'ola'), at(MONDAY, 600, 'per'));
    assert.equal(result.kind === 'create' && result.draft.owner, 'ola');
  });

  test('D3.1 the to-do list is no place to draw', () => {
    assert.equal(code(draw(list, at(MONDAY, 540))), 'needs-time');
    assert.equal(hours(draw(at(MONDAY, 540), list)), `${MONDAY}T09:00/${MONDAY}T09:15`);
  });
});
