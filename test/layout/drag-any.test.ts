import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveBy, resizeBy } from '../../src/layout/drag-keys.js';
import { resolveDrag } from '../../src/layout/drag.js';
import type { DragResult, DragSettings, Gesture, Target } from '../../src/layout/gesture.js';
import type { FollowUp } from '../../src/model/records.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { Temporal, addDays, daysBetween, epochOf, wallIn, zonedFromWall } from '../../src/time/index.js';
import { allDay, occurring, timed } from './samples.js';

/** Days on which clocks change: forward and back, by an hour, and by half an hour. */
const changes: readonly (readonly [zone: string, day: string])[] = [
  ['Europe/Oslo', '2026-03-29'], ['Europe/Oslo', '2026-10-25'], ['America/New_York', '2026-03-08'], ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-04'], ['Australia/Lord_Howe', '2026-04-05'],
];
const plain = { copy: false, fine: false };
const settingsIn = (zone: string): DragSettings => ({ zone, snap: 15, newId: () => 'new', owner: 'kari' });
const change = fc.constantFrom(...changes);
const nearby = fc.integer({ min: -2, max: 2 });
const minute = fc.integer({ min: 0, max: 1439 });

/** The occurrence as it stands after a drag. */
function landed(occurrence: Occurrence, result: DragResult): Occurrence {
  if (result.kind === 'nothing') return occurrence;
  assert.ok(result.kind === 'change' && result.change.type === 'update');
  const record = { ...occurrence.followUp, ...result.change.after } as FollowUp;
  const moved = occurring(record);
  return record.allDay ? { ...moved, days: { start: record.start!.slice(0, 10), end: record.end!.slice(0, 10) } } : moved;
}
/** Whether the clock reads this time exactly once on its day: such times are what a person can write down. */
const isPlain = (ms: number, zone: string) => {
  const { day, minute: read } = wallIn(ms, zone);
  return epochOf(zonedFromWall(day, read, zone)) === ms;
};

describe('drags around clock changes', () => {
  test('D4.10 a move keeps the wall-clock time of the start and the minutes it lasts', () => {
    fc.assert(fc.property(change, nearby, nearby, minute, fc.integer({ min: 1, max: 600 }), ([zone, day], from, to, start, length) => {
      const occurrence = timed('a', start, start + length, addDays(day, from), zone);
      const read = wallIn(occurrence.start, zone).minute;
      fc.pre(occurrence.end > occurrence.start);
      const moved = landed(occurrence, resolveDrag({ kind: 'move', occurrence, grab: 0 }, { place: 'day', day: addDays(day, to) }, plain, settingsIn(zone)));
      assert.equal(moved.end - moved.start, occurrence.end - occurrence.start);
      assert.equal(epochOf(zonedFromWall(addDays(day, to), read, zone)) === moved.start || to === from, true);
    }), { numRuns: 300 });
  });

  test('D4.10 one of several days keeps the wall-clock times of both ends', () => {
    for (const [zone, day] of changes) {
      const fair = timed('f', 600, 2 * 1440 + 900, addDays(day, -10), zone);
      const moved = landed(fair, resolveDrag({ kind: 'move', occurrence: fair, grab: 0 }, { place: 'all-day', day: addDays(day, -1) }, plain, settingsIn(zone)));
      assert.deepEqual([wallIn(moved.start, zone), wallIn(moved.end, zone)], [{ day: addDays(day, -1), minute: 600 }, { day: addDays(day, 1), minute: 900 }]);
    }
  });

  test('D4.1 there and back again is where it was', () => {
    fc.assert(fc.property(change, nearby, nearby, minute, minute, fc.integer({ min: 0, max: 600 }), ([zone, day], from, to, start, there, length) => {
      const occurrence = timed('a', start, start + length, addDays(day, from), zone);
      fc.pre(occurrence.end >= occurrence.start && isPlain(occurrence.start, zone));
      const settings = settingsIn(zone);
      const { day: home, minute: at } = wallIn(occurrence.start, zone);
      const away = landed(occurrence, resolveDrag({ kind: 'move', occurrence, grab: 0 }, { place: 'time', day: addDays(day, to), minute: there }, { copy: false, fine: true }, settings));
      const back = resolveDrag({ kind: 'move', occurrence: away, grab: 0 }, { place: 'time', day: home, minute: at }, { copy: false, fine: true }, settings);
      assert.deepEqual(landed(away, back).followUp, occurrence.followUp);
    }), { numRuns: 300 });
  });

  test('D4.1 all-day ones go there and back by days', () => {
    fc.assert(fc.property(change, nearby, nearby, fc.integer({ min: 1, max: 5 }), ([zone, day], from, to, count) => {
      const occurrence = allDay('a', addDays(day, from), count, zone);
      const away = landed(occurrence, resolveDrag({ kind: 'move', occurrence, grab: 0 }, { place: 'day', day: addDays(day, to) }, plain, settingsIn(zone)));
      assert.equal(daysBetween(away.days!.start, away.days!.end), count);
      const back = resolveDrag({ kind: 'move', occurrence: away, grab: 0 }, { place: 'all-day', day: addDays(day, from) }, plain, settingsIn(zone));
      assert.deepEqual(landed(away, back).followUp, occurrence.followUp);
    }), { numRuns: 100 });
  });

  const target = fc.tuple(nearby, fc.integer({ min: -60, max: 1500 }), fc.constantFrom<Target['place']>('time', 'day', 'all-day', 'to-do'));
  const aim = (day: string, [offset, at, place]: readonly [number, number, Target['place']]): Target => {
    if (place === 'to-do') return { place };
    return place === 'time' ? { place, day: addDays(day, offset), minute: at } : { place, day: addDays(day, offset) };
  };

  test('D4.3 no drag ends before it starts', () => {
    const kinds = fc.constantFrom<'move' | 'resize-start' | 'resize-end'>('move', 'resize-start', 'resize-end');
    fc.assert(fc.property(change, nearby, minute, fc.integer({ min: 1, max: 4000 }), kinds, target, fc.boolean(), fc.boolean(),
      ([zone, day], from, start, length, kind, where, fine, whole) => {
        const first = addDays(day, from);
        const occurrence = whole ? allDay('a', first, 1 + length % 4, zone) : timed('a', start, start + length, first, zone);
        fc.pre(occurrence.end > occurrence.start);
        const gesture: Gesture = kind === 'move' ? { kind, occurrence, grab: 0 } : { kind, occurrence };
        const result = resolveDrag(gesture, aim(day, where), { copy: false, fine }, settingsIn(zone));
        assert.ok(result.kind === 'change' || result.kind === 'nothing');
        const { preview } = result;
        if (preview.start.length > 10) assert.ok(epochOf(preview.end) > epochOf(preview.start));
      }), { numRuns: 500 });
  });

  test('D3.1 no drawn range ends before it starts', () => {
    fc.assert(fc.property(change, target, target, ([zone, day], from, to) => {
      const result = resolveDrag({ kind: 'create', anchor: aim(day, from) }, aim(day, to), plain, settingsIn(zone));
      if (result.kind === 'refusal') assert.equal(from[2], 'to-do');
      else assert.ok(epochOf(result.preview.end) > epochOf(result.preview.start));
    }), { numRuns: 300 });
  });

  test('D4.8 keys and pointer that go equally far do the same', () => {
    fc.assert(fc.property(change, nearby, minute, fc.integer({ min: 1, max: 600 }), nearby, fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 60 }),
      ([zone, day], from, start, length, days, steps, grab) => {
        const occurrence = timed('a', start, start + length, addDays(day, from), zone);
        fc.pre(occurrence.end > occurrence.start);
        const settings = settingsIn(zone);
        // days by the clock, minutes as they pass: as Temporal adds them
        const reached = Temporal.Instant.fromEpochMilliseconds(occurrence.start).toZonedDateTimeISO(zone).add({ days }).add({ minutes: steps * 15 }).epochMilliseconds;
        fc.pre(isPlain(reached, zone) && isPlain(occurrence.start, zone));
        const at = wallIn(reached, zone);
        const pointer: Target = { place: 'time', day: at.day, minute: at.minute + grab };
        assert.deepEqual(
          resolveDrag({ kind: 'move', occurrence, grab: 0 }, moveBy(occurrence, { days, minutes: steps * 15 }, settings), plain, settings),
          resolveDrag({ kind: 'move', occurrence, grab }, pointer, plain, settings),
        );
      }), { numRuns: 200 });
  });

  test('D4.8 keys that move an edge by nothing change nothing', () => {
    fc.assert(fc.property(change, nearby, minute, fc.integer({ min: 15, max: 4000 }), fc.boolean(), ([zone, day], from, start, length, whole) => {
      const occurrence = whole ? allDay('a', addDays(day, from), 2, zone) : timed('a', start, start + length, addDays(day, from), zone);
      fc.pre(occurrence.end - occurrence.start >= 15 * 60_000);
      const settings = settingsIn(zone);
      for (const edge of ['start', 'end'] as const) {
        const result = resolveDrag({ kind: `resize-${edge}`, occurrence }, resizeBy(occurrence, edge, {}, settings), plain, settings);
        assert.equal(result.kind, 'nothing');
      }
    }), { numRuns: 100 });
  });
});
