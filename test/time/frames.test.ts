import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { dayFrames, findFrame, frameEpoch, frameMinute, wallIn, zonedFromWall, epochOf, type DayFrame } from '../../src/time/index.js';
import { zones } from './zones-of-interest.js';

const MINUTE = 60_000;
const frameOf = (day: string, zone: string): DayFrame => dayFrames(day, 1, zone)[0]!;
const hours = (frame: DayFrame): number => (frame.end - frame.start) / 3_600_000;

describe('day frames', () => {
  test('an ordinary day has 24 hours and no clock change', () => {
    const frame = frameOf('2026-11-23', 'Europe/Oslo');
    assert.deepEqual(frame, { day: '2026-11-23', start: Date.UTC(2026, 10, 22, 23), end: Date.UTC(2026, 10, 23, 23), shifts: [] });
    assert.equal(frameMinute(frame, frame.start + 540 * MINUTE), 540);
    assert.equal(frameEpoch(frame, 540), frame.start + 540 * MINUTE);
  });

  test('minutes are clamped to the day', () => {
    const frame = frameOf('2026-11-23', 'Europe/Oslo');
    assert.equal(frameMinute(frame, frame.start - 1), 0);
    assert.equal(frameMinute(frame, frame.end), 1440);
    assert.equal(frameMinute(frame, frame.end + 1), 1440);
    assert.equal(frameEpoch(frame, -5), frame.start);
    assert.equal(frameEpoch(frame, 1500), frame.end);
  });

  test('D4.10 spring: the missing hour is jumped over', () => {
    const frame = frameOf('2026-03-29', 'Europe/Oslo');
    assert.equal(hours(frame), 23);
    assert.equal(frameMinute(frame, frame.start + 119 * MINUTE), 119);
    assert.equal(frameMinute(frame, frame.start + 120 * MINUTE), 180);
    assert.equal(frameEpoch(frame, 119), frame.start + 119 * MINUTE);
    assert.equal(frameEpoch(frame, 150), frame.start + 150 * MINUTE);
    assert.equal(frameEpoch(frame, 540), frame.start + 480 * MINUTE);
  });

  test('D4.10 autumn: the repeated hour is the same minutes twice', () => {
    const frame = frameOf('2026-10-25', 'Europe/Oslo');
    assert.equal(hours(frame), 25);
    assert.equal(frameMinute(frame, frame.start + 150 * MINUTE), 150);
    assert.equal(frameMinute(frame, frame.start + 210 * MINUTE), 150);
    assert.equal(frameEpoch(frame, 150), frame.start + 150 * MINUTE);
    assert.equal(frameEpoch(frame, 180), frame.start + 240 * MINUTE);
  });

  test('Lord Howe changes by half an hour', () => {
    assert.equal(hours(frameOf('2026-10-04', 'Australia/Lord_Howe')), 23.5);
    assert.equal(hours(frameOf('2026-04-05', 'Australia/Lord_Howe')), 24.5);
    assert.deepEqual(frameOf('2026-10-04', 'Australia/Lord_Howe').shifts.map(({ shift }) => shift), [30]);
  });

  test('where midnight is skipped, the day begins at one', () => {
    const beirut = frameOf('2026-03-29', 'Asia/Beirut');
    assert.equal(hours(beirut), 23);
    assert.equal(frameMinute(beirut, beirut.start), 60);
    assert.equal(frameEpoch(beirut, 30), beirut.start + 30 * MINUTE);
    assert.equal(frameEpoch(beirut, 600), beirut.start + 540 * MINUTE);
    const santiago = frameOf('2024-09-08', 'America/Santiago');
    assert.equal(frameMinute(santiago, santiago.start), 60);
    assert.equal(hours(frameOf('2024-04-06', 'America/Santiago')), 25);
  });

  test('a skipped day has no length, and its neighbours touch', () => {
    const [before, skipped, after] = dayFrames('2011-12-29', 3, 'Pacific/Apia') as [DayFrame, DayFrame, DayFrame];
    assert.equal(before.end, skipped.start);
    assert.equal(skipped.start, skipped.end);
    assert.equal(skipped.end, after.start);
    assert.deepEqual(skipped.shifts, []);
    assert.equal(frameEpoch(skipped, 600), skipped.start);
    assert.equal(findFrame([before, skipped, after], after.start), 2);
  });

  test('a change back over midnight stays within the day', () => {
    // St. John's changed at 00:01 until 2011: 23:01–00:01 came twice.
    const frame = frameOf('2010-11-07', 'America/St_Johns');
    assert.equal(frameMinute(frame, frame.start + 10 * MINUTE), 0);
    assert.equal(frameMinute(frame, frame.start + 70 * MINUTE), 10);
    assert.equal(hours(frame), 25);
  });

  test('a malformed day has no frames', () => {
    assert.deepEqual(dayFrames('nonsense', 3, 'UTC'), []);
  });

  test('frames of 25 zones agree with the wall clock on days of clock changes and others', () => {
    for (const zone of zones) {
      for (const frame of dayFrames('2024-01-01', 731, zone)) {
        if (frame.shifts.length === 0 && !frame.day.endsWith('-01')) continue;
        for (let ms = frame.start; ms < frame.end; ms += 15 * MINUTE) {
          const wall = wallIn(ms, zone);
          if (wall.day === frame.day) assert.equal(frameMinute(frame, ms), wall.minute, `${zone} ${frame.day}`);
        }
        for (let minute = 15; minute < 1440; minute += 15) {
          const wanted = Math.min(frame.end, epochOf(zonedFromWall(frame.day, minute, zone)));
          assert.equal(frameEpoch(frame, minute), wanted, `${zone} ${frame.day} ${minute}`);
        }
      }
    }
  });

  test('the frame of a moment is found', () => {
    const frames = dayFrames('2026-11-23', 7, 'Europe/Oslo');
    assert.equal(findFrame(frames, frames[0]!.start - 1), -1);
    assert.equal(findFrame(frames, frames[6]!.end), -1);
    assert.equal(findFrame([], 0), -1);
    frames.forEach((frame, i) => {
      assert.equal(findFrame(frames, frame.start), i);
      assert.equal(findFrame(frames, frame.end - 1), i);
    });
  });
});
