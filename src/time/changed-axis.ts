/**
 * The hours beside days of which one changes its clocks: what such a day shows twice stands there twice, and the other
 * days have nothing in the second place. What a day skips stays where it is on the others.
 */
import type { DayFrame, EpochMs, MinuteOfDay } from './types.js';
import { DAY_MINUTES, MINUTE_MS } from './days.js';
import { frameEpoch, frameMinute } from './frames.js';
import { plainAxis, type AxisTime, type HourAxis, type Stretch } from './hour-axis.js';

/**
 * The axis for days shown side by side; the plain one where no clock changes. The second hour gets whole slots, so that
 * the hours after it begin with one. What is repeated over midnight (St. John's until 2011) stands once; of several
 * changes back in one view only the first stands twice.
 * @param slot minutes
 */
export function hourAxis(frames: readonly DayFrame[], slot: number): HourAxis {
  const [made, of] = axes.get(frames) ?? [];
  if (made && of === slot) return made;
  const axis = axisOf(frames, slot);
  axes.set(frames, [axis, slot]);
  return axis;
}

/** The same object for the same days, as what is drawn by it is drawn anew for another. */
const axes = new WeakMap<readonly DayFrame[], readonly [axis: HourAxis, slot: number]>();

function axisOf(frames: readonly DayFrame[], slot: number): HourAxis {
  const doubled = frames.map(repeatOf).find((repeat) => repeat && repeat.from >= 0 && repeat.to <= DAY_MINUTES);
  if (doubled) return new ChangedAxis(doubled, slot);
  return frames.some(({ start, end, shifts }) => shifts.length > 0 || start === end) ? new ChangedAxis(nothing, slot) : plainAxis;
}

/** A change back: from `turn` on, the clocks show the minutes `from`…`to` (exclusive) again. */
interface Repeat {
  readonly turn: EpochMs;
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

const nothing: Repeat = { turn: Infinity, from: Infinity, to: Infinity };

function repeatOf({ start, shifts }: DayFrame): Repeat | undefined {
  const index = shifts.findIndex(({ shift }, at) => shift < (shifts[at - 1]?.shift ?? 0));
  const change = shifts[index];
  if (!change) return undefined;
  const elapsed = (change.at - start) / MINUTE_MS;
  return { turn: change.at, from: elapsed + change.shift, to: elapsed + (shifts[index - 1]?.shift ?? 0) };
}

class ChangedAxis implements HourAxis {
  readonly length: number;
  readonly #from: MinuteOfDay;
  readonly #to: MinuteOfDay;
  /** Minutes that the second place takes, after position `#to`. */
  readonly #room: number;

  constructor({ from, to }: Repeat, slot: number) {
    this.#from = from;
    this.#to = to;
    this.#room = to < Infinity ? Math.ceil((to - from) / slot) * slot : 0;
    this.length = DAY_MINUTES + this.#room;
  }

  positionOf({ minute, later }: AxisTime): number {
    if (later && minute >= this.#from && minute < this.#from + this.#room) return minute - this.#from + this.#to;
    return minute >= this.#to ? minute + this.#room : minute;
  }

  positionAt(frame: DayFrame, ms: EpochMs): number {
    const { turn } = repeatOf(frame) ?? nothing;
    const minute = frameMinute(frame, ms);
    return this.positionOf({ minute, later: ms >= turn && minute < this.#to });
  }

  clockAt(position: number): AxisTime {
    if (position < this.#from) return { minute: position };
    if (position >= this.#to + this.#room) return { minute: position - this.#room };
    return position < this.#to ? { minute: position, later: false } : { minute: position - this.#to + this.#from, later: true };
  }

  timeAt(frame: DayFrame, position: number): AxisTime {
    const time = this.clockAt(position);
    if (time.later === undefined) return time;
    if (!this.#doubles(frame)) return { minute: Math.min(position, this.#to) };
    return time.minute < this.#to ? time : { minute: this.#to };
  }

  epochAt(frame: DayFrame, position: number): EpochMs {
    const { minute, later } = this.timeAt(frame, position);
    return frameEpoch(frame, minute) + (later ? (this.#to - this.#from) * MINUTE_MS : 0);
  }

  absent(frame: DayFrame): readonly Stretch[] {
    if (frame.end === frame.start) return [[0, this.length]];
    const filled = this.#doubles(frame) ? this.#to - this.#from : 0;
    const found: Stretch[] = filled < this.#room ? [[this.#to + filled, this.#to + this.#room]] : [];
    frame.shifts.forEach(({ at, shift }, index) => {
      const before = frame.shifts[index - 1]?.shift ?? 0;
      const minute = (at - frame.start) / MINUTE_MS;
      if (shift > before) found.push([this.positionOf({ minute: minute + before }), this.positionOf({ minute: minute + shift })]);
    });
    return found;
  }

  #doubles(frame: DayFrame): boolean {
    const repeat = repeatOf(frame);
    return repeat !== undefined && repeat.from === this.#from && repeat.to === this.#to;
  }
}
