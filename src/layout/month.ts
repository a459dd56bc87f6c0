import type { Day, DayFrame } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { belongsInAllDayRow, byColumn } from './all-day.js';
import type { Bar } from './all-day.js';
import { coveredDays, framesFor } from './covered-days.js';
import { byTime } from './order.js';
import type { MonthCell, MonthItem } from './placement.js';

/**
 * Places follow-ups in the cells of the month (D1.3). Bars (all-day ones, and those on several days) get the upper
 * lanes of their week; the others follow by time in the lanes left over on their day. Where a day has more than
 * `maxLanes`, its last lane is kept for "+N more" and `hidden` tells N. A bar is shown on all its days of the week or
 * on none. What is not shown is counted and no more, so 5,000 in a month cost one sort and one pass.
 * @param weeks the days shown; days between them may be left out (a hidden weekend)
 * @param frames of at least those days. @throws RangeError where one is missing
 * @param maxLanes how many lines of a cell fit; 0 where only counts do
 */
export function layoutMonth(
  occurrences: readonly Occurrence[], weeks: readonly (readonly Day[])[], frames: readonly DayFrame[], maxLanes: number,
): MonthCell[][] {
  const lanes = Math.max(0, Math.floor(maxLanes));
  const days = framesFor(weeks.flat(), frames);
  const plans = weeks.map((week) => planOf(week));
  const starts = firstColumns(weeks);
  for (const occurrence of [...occurrences].sort(byTime)) distribute(occurrence, days, starts, plans);
  return plans.map((plan) => {
    const shown = placeBars(plan, lanes);
    return plan.days.map((day, column) => cellOf(plan, shown, day, column, lanes));
  });
}

/** What one week holds before anything has a lane. */
interface WeekPlan {
  readonly days: readonly Day[];
  readonly bars: Bar[];
  /** Per day, those of that day alone, by time. */
  readonly single: Occurrence[][];
}

function planOf(days: readonly Day[]): WeekPlan {
  return { days, bars: [], single: days.map(() => []) };
}

/** For each week its first column, counted through all weeks, and one more for the end. */
function firstColumns(weeks: readonly (readonly Day[])[]): number[] {
  const starts = [0];
  for (const week of weeks) starts.push(starts.at(-1)! + week.length);
  return starts;
}

/** Hands a follow-up to the weeks and days it lies on, cut at the edges of the weeks. */
function distribute(occurrence: Occurrence, days: readonly DayFrame[], starts: readonly number[], plans: readonly WeekPlan[]): void {
  const covered = coveredDays(occurrence, days);
  if (!covered) return;
  const isBar = belongsInAllDayRow(occurrence) || covered.continuesBefore || covered.continuesAfter || covered.to - covered.from > 1;
  plans.forEach((plan, week) => {
    const first = starts[week]!;
    const from = Math.max(covered.from - first, 0);
    const to = Math.min(covered.to - first, plan.days.length);
    if (from >= to) return;
    if (!isBar) plan.single[from]!.push(occurrence);
    else {
      plan.bars.push({
        occurrence, from, to,
        continuesBefore: covered.continuesBefore || covered.from < first,
        continuesAfter: covered.continuesAfter || covered.to > first + plan.days.length,
      });
    }
  });
}

/** The bars of a week that are shown, and what that means for its days. */
interface PlacedBars {
  readonly items: readonly (readonly MonthItem[])[];
  /** Per day, which lanes are taken. */
  readonly taken: readonly boolean[][];
  /** Per day, the bars shown on it. */
  readonly count: readonly number[];
  /** Per day, all bars on it, in order. */
  readonly all: readonly Occurrence[][];
}

function placeBars({ days, bars, single }: WeekPlan, lanes: number): PlacedBars {
  const lists = <T>(): T[][] => days.map(() => []);
  const items = lists<MonthItem>();
  const taken = lists<boolean>();
  const all = lists<Occurrence>();
  const count = days.map(() => 0);
  bars.sort(byColumn);
  for (const bar of bars) for (let day = bar.from; day < bar.to; day++) all[day]!.push(bar.occurrence);
  const crowded = days.map((_, day) => all[day]!.length + single[day]!.length > lanes);
  const laned = freeLanes(bars, lanes);
  for (const bar of bars) if (!laned.has(bar)) crowded.fill(true, bar.from, bar.to);
  for (const [bar, lane] of laned) {
    // The last lane is where "+N more" stands on a crowded day.
    if (lane === lanes - 1 && crowded.slice(bar.from, bar.to).includes(true)) continue;
    for (let day = bar.from; day < bar.to; day++) {
      taken[day]![lane] = true;
      count[day]!++;
    }
    const { occurrence, continuesBefore, continuesAfter } = bar;
    items[bar.from]!.push({ occurrence, lane, span: bar.to - bar.from, bar: true, continuesBefore, continuesAfter });
  }
  return { items, taken, count, all };
}

/** The topmost free lane of each bar; those that find none are not in it. */
function freeLanes(sorted: readonly Bar[], lanes: number): Map<Bar, number> {
  const found = new Map<Bar, number>();
  const ends = new Array<number>(lanes).fill(0);
  for (const bar of sorted) {
    const lane = ends.findIndex((end) => end <= bar.from);
    if (lane < 0) continue;
    ends[lane] = bar.to;
    found.set(bar, lane);
  }
  return found;
}

/** A day: the bars that begin on it, then as many of its own as there are lanes left. */
function cellOf({ single }: WeekPlan, bars: PlacedBars, day: Day, column: number, lanes: number): MonthCell {
  const own = single[column]!;
  const all = bars.all[column]!.concat(own);
  const fits = bars.count[column]! + own.length <= lanes && bars.count[column] === bars.all[column]!.length;
  const items = [...bars.items[column]!];
  const taken = bars.taken[column]!;
  let shown = 0;
  for (let lane = 0; lane < (fits ? lanes : lanes - 1) && shown < own.length; lane++) {
    if (taken[lane]) continue;
    items.push({ occurrence: own[shown++]!, lane, span: 1, bar: false, continuesBefore: false, continuesAfter: false });
  }
  items.sort((a, b) => a.lane - b.lane);
  return { day, items, all, hidden: all.length - bars.count[column]! - shown };
}
