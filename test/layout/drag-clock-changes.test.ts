import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { moveBy, resizeBy } from '../../src/layout/drag-keys.js';
import { resolveDrag } from '../../src/layout/drag.js';
import type { DragResult, DragSettings, Gesture, Target } from '../../src/layout/gesture.js';
import type { FollowUp } from '../../src/model/records.js';
import type { Occurrence } from '../../src/model/occurrence.js';
import { addDays, dayFrame, dayFrames, epochOf, wallIn, zonedFromEpoch, type DayFrame, type HourAxis } from '../../src/time/index.js';
import { hourAxis } from '../../src/time/changed-axis.js';
import { isLaterPass } from '../../src/time/later-pass.js';
import { zones } from '../time/zones-of-interest.js';
import { followUp, occurring } from './samples.js';

const MINUTE = 60_000;
const fine = { copy: false, fine: true };
const plain = { copy: false, fine: false };
const settingsIn = (zone: string, axis?: HourAxis): DragSettings => ({ zone, snap: 15, newId: () => 'new', owner: 'kari', ...(axis && { axis }) });
const meetingAt = (ms: number, minutes: number, zone: string): Occurrence =>
  occurring(followUp({ start: zonedFromEpoch(ms, zone), end: zonedFromEpoch(ms + minutes * MINUTE, zone) }));

/** The occurrence as it stands after a drag. */
function landed(occurrence: Occurrence, result: DragResult): Occurrence {
  if (result.kind === 'nothing') return occurrence;
  assert.ok(result.kind === 'change' && result.change.type === 'update');
  return occurring({ ...occurrence.followUp, ...result.change.after } as FollowUp);
}

/** The days 2020–2035 on which the clocks of a zone change. */
const changingDays = (zone: string): DayFrame[] => dayFrames('2020-01-01', 16 * 366, zone).filter(({ start, end, shifts }) => shifts.length > 0 && end > start);

/** What a pointer at a position of a day's hours points at. */
const pointAt = (axis: HourAxis, frame: DayFrame, position: number): Target => ({ place: 'time', day: frame.day, ...axis.clockAt(position) });

describe('drags over every clock change 2020–2035 of 25 zones', () => {
  test('D4.10 from the day before to the day of the change and back is the identity; the wall time is kept where there is one, and the minutes always', () => {
    let count = 0;
    for (const zone of zones) {
      for (const frame of changingDays(zone)) {
        const days = [dayFrame(addDays(frame.day, -1), zone), frame, dayFrame(addDays(frame.day, 1), zone)] as const;
        const axis = hourAxis(days, 30);
        const settings = settingsIn(zone, axis);
        for (const from of [days[0], days[2]]) {
          for (let minute = 0; minute < 1440; minute += 30) {
            const start = axis.epochAt(from, axis.positionOf({ minute }));
            const home = meetingAt(start, 45, zone);
            const gesture: Gesture = { kind: 'move', occurrence: home, grab: 20 };
            const there = landed(home, resolveDrag(gesture, pointAt(axis, frame, axis.positionOf({ minute }) + 20), plain, settings));
            assert.equal(there.end - there.start, 45 * MINUTE, `${zone} ${frame.day} ${minute}`);
            const skipped = axis.absent(frame).some(([low, high]) => axis.positionOf({ minute }) >= low && axis.positionOf({ minute }) < high);
            if (!skipped) assert.deepEqual(wallIn(there.start, zone), { day: frame.day, minute }, `${zone} ${frame.day} ${minute}`);
            const back = landed(there, resolveDrag({ kind: 'move', occurrence: there, grab: 20 }, pointAt(axis, from, axis.positionOf({ minute }) + 20), plain, settings));
            assert.deepEqual([back.start, back.end], [home.start, home.end], `${zone} ${frame.day} ${minute}`);
            count += 1;
          }
        }
      }
    }
    assert.ok(count > 30_000, String(count));
  });

  test('D4.10 within the day of the change a pointer reaches every quarter of an hour that there is, each once', () => {
    for (const zone of zones) {
      for (const frame of changingDays(zone)) {
        const axis = hourAxis([frame], 30);
        const settings = settingsIn(zone, axis);
        const reached = new Set<number>();
        const subject = meetingAt(frame.start + 12 * 60 * MINUTE, 15, zone);
        for (let position = 0; position < axis.length; position += 15) {
          const moved = landed(subject, resolveDrag({ kind: 'move', occurrence: subject, grab: 0 }, pointAt(axis, frame, position), plain, settings));
          if (!axis.absent(frame).some(([from, to]) => position >= from && position < to)) {
            assert.equal(axis.positionAt(frame, moved.start), position, `${zone} ${frame.day} ${position}`);
          }
          reached.add(moved.start);
        }
        assert.equal(reached.size, (frame.end - frame.start) / MINUTE / 15, `${zone} ${frame.day}`);
      }
    }
  });

  test('D4.8 keys step through the day of the change as time passes: down to the end and up again is the identity', () => {
    for (const zone of zones) {
      for (const frame of changingDays(zone)) {
        const settings = settingsIn(zone);
        const home = meetingAt(frame.start, 30, zone);
        for (let minutes = 15; frame.start + minutes * MINUTE < frame.end; minutes += 15) {
          const moved = landed(home, resolveDrag({ kind: 'move', occurrence: home, grab: 0 }, moveBy(home, { minutes }, settings), fine, settings));
          assert.equal(moved.start, frame.start + minutes * MINUTE, `${zone} ${frame.day} ${minutes}`);
          const back = landed(moved, resolveDrag({ kind: 'move', occurrence: moved, grab: 0 }, moveBy(moved, { minutes: -minutes }, settings), fine, settings));
          assert.deepEqual([back.start, back.end], [home.start, home.end]);
          const longer = landed(home, resolveDrag({ kind: 'resize-end', occurrence: home }, resizeBy(home, 'end', { minutes }, settings), fine, settings));
          assert.equal(longer.end, home.end + minutes * MINUTE);
        }
      }
    }
  });

  test('D3.1 a range drawn along the hours lasts as long as it looks, less what the day does not have', () => {
    for (const zone of zones) {
      for (const frame of changingDays(zone)) {
        const axis = hourAxis([frame], 30);
        const absent = axis.absent(frame);
        for (let from = 0; from < axis.length; from += 30) {
          for (const length of [30, 90, 180]) {
            const to = from + length;
            if (to > axis.length || absent.some(([low, high]) => (from >= low && from < high) || (to > low && to < high))) continue;
            const result = resolveDrag({ kind: 'create', anchor: pointAt(axis, frame, from) }, pointAt(axis, frame, to), plain, settingsIn(zone, axis));
            assert.ok(result.kind === 'create');
            const within = absent.filter(([low, high]) => from <= low && high <= to).reduce((sum, [low, high]) => sum + high - low, 0);
            assert.equal((epochOf(result.preview.end) - epochOf(result.preview.start)) / MINUTE, length - within, `${zone} ${frame.day} ${from}–${to}`);
          }
        }
      }
    }
  });
});

describe('the hour that is shown twice, by pointer', () => {
  const zone = 'Europe/Oslo';
  const week = dayFrames('2026-10-19', 7, zone);
  const axis = hourAxis(week, 30);
  const sunday = week[6]!;
  const zoned = (time: string, offset: string): string => `2026-10-25T${time}:00${offset}[${zone}]`;
  const drop = (occurrence: Occurrence, position: number, frame = sunday): Occurrence =>
    landed(occurrence, resolveDrag({ kind: 'move', occurrence, grab: 0 }, pointAt(axis, frame, position), plain, settingsIn(zone, axis)));

  test('D4.10 the same time is reached in the first pass and in the second', () => {
    const subject = meetingAt(epochOf(zoned('10:00', '+01:00')), 30, zone);
    assert.equal(drop(subject, 150).followUp.start, zoned('02:30', '+02:00'));
    assert.equal(drop(subject, 210).followUp.start, zoned('02:30', '+01:00'));
  });

  test('D4.10 from one pass to the other, and to its own place: nothing', () => {
    const second = meetingAt(epochOf(zoned('02:30', '+01:00')), 30, zone);
    assert.equal(drop(second, 150).followUp.start, zoned('02:30', '+02:00'));
    assert.equal(drop(second, 210), second);
    assert.equal(isLaterPass(drop(second, 213).start, zone), true);
  });

  test('D4.10 a meeting over the change keeps its minutes when it goes to another day', () => {
    const long = meetingAt(epochOf(zoned('01:00', '+02:00')), 240, zone);
    const moved = drop(long, 60, week[2]);
    assert.deepEqual([wallIn(moved.start, zone).minute, wallIn(moved.end, zone).minute], [60, 300]);
    assert.equal(drop(moved, 60).end, long.end);
  });

  test('D3.1 an hour drawn in the second pass is that hour', () => {
    const result = resolveDrag({ kind: 'create', anchor: pointAt(axis, sunday, 180) }, pointAt(axis, sunday, 240), plain, settingsIn(zone, axis));
    assert.ok(result.kind === 'create');
    assert.deepEqual([result.preview.start, result.preview.end], [zoned('02:00', '+01:00'), zoned('03:00', '+01:00')]);
  });
});
