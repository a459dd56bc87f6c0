import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { dayFrame, dayFrames, epochOf, plainAxis, wallIn, type DayFrame } from '../../src/time/index.js';
import { hourAxis } from '../../src/time/changed-axis.js';
import { isLaterPass } from '../../src/time/later-pass.js';
import { zones } from './zones-of-interest.js';

const MINUTE = 60_000;
const autumn = dayFrames('2026-10-19', 7, 'Europe/Oslo');
const sunday = autumn[6]!;
const monday = autumn[0]!;
const axis = hourAxis(autumn, 30);

/** The days of a zone on which its clocks change. */
const changingDays = (zone: string, first = '2020-01-01', count = 16 * 366): DayFrame[] =>
  dayFrames(first, count, zone).filter(({ start, end, shifts }) => shifts.length > 0 || end === start);

describe('the hours of a grid', () => {
  test('D8 without a clock change they are those of the clock', () => {
    assert.equal(hourAxis(dayFrames('2026-11-23', 7, 'Europe/Oslo'), 30), plainAxis);
    assert.deepEqual(plainAxis.timeAt(monday, 150), { minute: 150 });
    assert.equal(plainAxis.positionAt(monday, plainAxis.epochAt(monday, 150)), 150);
  });

  test('D8 the repeated hour stands twice', () => {
    assert.equal(axis.length, 1500);
    assert.deepEqual([119, 120, 179, 180, 239, 240, 300].map((position) => axis.timeAt(sunday, position)), [
      { minute: 119 }, { minute: 120, later: false }, { minute: 179, later: false }, { minute: 120, later: true },
      { minute: 179, later: true }, { minute: 180 }, { minute: 240 },
    ]);
    assert.deepEqual([119, 120, 180, 239, 240].map((position) => axis.clockAt(position).later), [undefined, false, true, true, undefined]);
  });

  test('D8 the other days have nothing in its second place, and what is pointed at there is the time after it', () => {
    assert.deepEqual(axis.absent(monday), [[180, 240]]);
    assert.deepEqual(axis.absent(sunday), []);
    assert.deepEqual([170, 200, 240].map((position) => axis.timeAt(monday, position)), [{ minute: 170 }, { minute: 180 }, { minute: 180 }]);
  });

  test('D8 the missing hour stays where it is on the other days', () => {
    const spring = dayFrames('2026-03-23', 7, 'Europe/Oslo');
    const made = hourAxis(spring, 30);
    assert.equal(made.length, 1440);
    assert.deepEqual(made.absent(spring[6]!), [[120, 180]]);
    assert.deepEqual(made.absent(spring[0]!), []);
    assert.deepEqual(made.timeAt(spring[6]!, 150), { minute: 150 });
  });

  test('D8 half an hour takes a whole slot of an hour', () => {
    const day = [dayFrame('2026-04-05', 'Australia/Lord_Howe')];
    assert.deepEqual([hourAxis(day, 30).length, hourAxis(day, 60).length], [1470, 1500]);
    assert.deepEqual(hourAxis(day, 60).absent(day[0]!), [[150, 180]]);
    assert.deepEqual(hourAxis(day, 60).timeAt(day[0]!, 125), { minute: 95, later: true });
    assert.deepEqual(hourAxis(day, 60).timeAt(day[0]!, 160), { minute: 120 });
  });

  test('D8 an hour repeated before midnight stands at the end of the day', () => {
    const day = [dayFrame('2024-04-06', 'America/Santiago')];
    assert.deepEqual(hourAxis(day, 30).timeAt(day[0]!, 1470), { minute: 1410, later: true });
    assert.equal(hourAxis(day, 30).positionAt(day[0]!, day[0]!.end), 1500);
  });

  test('D8 a day that was skipped has no hour', () => {
    const days = dayFrames('2011-12-29', 3, 'Pacific/Apia');
    assert.deepEqual(hourAxis(days, 30).absent(days[1]!), [[0, 1440]]);
  });

  test('D8 what is repeated over midnight stands once', () => {
    assert.equal(hourAxis([dayFrame('2010-11-07', 'America/St_Johns')], 30).length, 1440);
  });

  test('D8 a change within a slot: the second hour begins there', () => {
    const frame = dayFrame('2026-04-05', 'Pacific/Chatham');
    const made = hourAxis([frame], 30);
    assert.deepEqual([220, 225, 240, 284, 285].map((position) => made.timeAt(frame, position)), [
      { minute: 220, later: false }, { minute: 165, later: true }, { minute: 180, later: true }, { minute: 224, later: true }, { minute: 225 },
    ]);
  });

  test('D8 the axis of the same days is the same object', () => {
    assert.equal(hourAxis(autumn, 30), axis);
    assert.notEqual(hourAxis(autumn, 15), axis);
  });

  test('D8 every minute of every day on which clocks change 2020–2035 has a place of its own, in order, in 25 zones', () => {
    for (const zone of zones) {
      for (const frame of changingDays(zone)) {
        const made = hourAxis([frame], 30);
        let last = -1;
        for (let ms = frame.start; ms < frame.end; ms += 5 * MINUTE) {
          const position = made.positionAt(frame, ms);
          assert.ok(position > last, `${zone} ${frame.day}: ${position} after ${last}`);
          assert.equal(made.epochAt(frame, position), ms, `${zone} ${frame.day} ${position}`);
          assert.equal(made.timeAt(frame, position).minute, wallIn(ms, zone).minute);
          assert.equal(made.timeAt(frame, position).later, isLaterPass(ms, zone));
          assert.equal(made.positionOf(made.timeAt(frame, position)), position);
          assert.ok(!made.absent(frame).some(([from, to]) => position >= from && position < to));
          last = position;
        }
        const absent = made.absent(frame).reduce((sum, [from, to]) => sum + to - from, 0);
        assert.equal((frame.end - frame.start) / MINUTE, made.length - absent, `${zone} ${frame.day}`);
      }
    }
  });

  test('D8 both passes of a repeated hour are told apart', () => {
    const [first, second] = [epochOf('2026-10-25T02:30:00+02:00[Europe/Oslo]'), epochOf('2026-10-25T02:30:00+01:00[Europe/Oslo]')];
    assert.deepEqual([first, second, first - 40 * MINUTE, second + 40 * MINUTE].map((ms) => isLaterPass(ms, 'Europe/Oslo')), [false, true, undefined, undefined]);
    assert.equal(isLaterPass(epochOf('2026-03-29T03:30:00+02:00[Europe/Oslo]'), 'Europe/Oslo'), undefined);
  });
});
