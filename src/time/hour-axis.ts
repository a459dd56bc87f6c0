/**
 * The hours down the side of a grid of days. A minute along them is called a position; on all days but those on which
 * clocks change it is the minute that the clock shows. For those, `changed-axis.ts` is fetched.
 */
import type { DayFrame, EpochMs, MinuteOfDay } from './types.js';
import { DAY_MINUTES } from './days.js';
import { frameEpoch, frameMinute } from './frames.js';

/** A wall-clock minute; `later`: of one that the clocks show twice, the second time (`false`: the first). */
export interface AxisTime {
  readonly minute: MinuteOfDay;
  readonly later?: boolean;
}

/** A stretch of positions; `to` does not belong to it. */
export type Stretch = readonly [from: number, to: number];

export interface HourAxis {
  /** Minutes; 1440 but where an hour stands twice. */
  readonly length: number;
  /** The position of a time. */
  positionOf(time: AxisTime): number;
  /** The position of a moment, clamped to the frame's day. */
  positionAt(frame: DayFrame, ms: EpochMs): number;
  /** What stands beside a position, whether a day has that or not; the way back from {@link positionOf}. `later` is said of what stands twice. */
  clockAt(position: number): AxisTime;
  /** What the clock shows at a position of a day; what that day does not have counts as the time after it. */
  timeAt(frame: DayFrame, position: number): AxisTime;
  /** The moment at a position of a day. */
  epochAt(frame: DayFrame, position: number): EpochMs;
  /** What the axis has and a day does not: the hours its clocks skip, and another's second hour. */
  absent(frame: DayFrame): readonly Stretch[];
}

const none: readonly Stretch[] = [];

/** The 24 hours of days on which no clock changes. */
export const plainAxis: HourAxis = {
  length: DAY_MINUTES,
  positionOf: ({ minute }) => minute,
  positionAt: frameMinute,
  clockAt: (minute) => ({ minute }),
  timeAt: (_, minute) => ({ minute }),
  epochAt: frameEpoch,
  absent: () => none,
};
