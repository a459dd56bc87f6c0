import { addDays, addMonths, dayFrames, eachDay, monthWeeks, startOfMonth, startOfWeek, weekNumber, weekRules, weekdayOf, type Day, type DayFrame, type WeekRules, type Weekday, type ZoneId } from '../../time/index.js';
import type { Formats } from '../../locale/index.js';
import type { Preferences } from '../../model/preferences.js';

/** The views that have a grid. */
export type GridView = 'day' | 'week' | 'month';

/** What a view shows at a date. */
export interface Period {
  readonly view: GridView;
  readonly days: readonly Day[];
  readonly frames: readonly DayFrame[];
  /** Only for months: the days by week. */
  readonly weeks: readonly (readonly Day[])[];
  /** `2025-01`: the month of the date. */
  readonly month: string;
  readonly rules: WeekRules;
  readonly title: string;
  /** The title as it is read aloud: `Week 3, 13 to 19 January`. */
  readonly spoken: string;
}

/** Rules of the week: the locale's, or with the first day the person chose (D1.4). */
export function rulesFor(locale: string, firstDay: Preferences['firstDay']): WeekRules {
  return weekRules(locale, firstDay === 'locale' ? undefined : (firstDay as Weekday));
}

/** The days of a view at a date, with their frames in the zone shown. */
export function periodAt(view: GridView, date: Day, zone: ZoneId, preferences: Preferences, formats: Formats): Period {
  const rules = rulesFor(formats.locale, preferences.firstDay);
  const isShown = (day: Day): boolean => preferences.weekend || !rules.weekend.includes(weekdayOf(day));
  if (view === 'day') return make(view, [date], [], rules, zone, { title: formats.dayTitle(date), spoken: formats.dayTitle(date) });
  if (view === 'month') {
    const weeks = monthWeeks(date, rules.firstDay).map((week) => week.filter(isShown));
    return make(view, weeks.flat(), weeks, rules, zone, { title: formats.monthTitle(date), spoken: formats.monthTitle(date) }, date);
  }
  const days = eachDay(startOfWeek(date, rules.firstDay), 7).filter(isShown);
  const week = preferences.weekNumbers ? weekNumber(thursdayOf(days), rules).week : undefined;
  const [first, last] = [days[0]!, days.at(-1)!];
  const title = formats.weekTitle(first, last, week);
  return make(view, days, [], rules, zone, { title, spoken: week === undefined ? title : formats.weekSpoken(first, last, week) });
}

/** The day that decides the number of a week (ISO 8601: its Thursday). */
function thursdayOf(days: readonly Day[]): Day {
  return days.find((day) => weekdayOf(day) === 4) ?? days[0]!;
}

function make(view: GridView, days: readonly Day[], weeks: readonly (readonly Day[])[], rules: WeekRules, zone: ZoneId, names: Pick<Period, 'title' | 'spoken'>, month: Day = days[0]!): Period {
  const first = days[0]!;
  const isGapless = view !== 'month' && days.length < 8;
  const frames = isGapless && days.every((day, index) => day === addDays(first, index))
    ? dayFrames(first, days.length, zone)
    : framesOf(days, zone);
  return { view, days, frames, weeks, rules, ...names, month: month.slice(0, 7) };
}

/** Frames of days with gaps (hidden weekends): of the whole stretch, less what is not shown. */
function framesOf(days: readonly Day[], zone: ZoneId): DayFrame[] {
  const shown = new Set(days);
  const first = days[0]!;
  let count = 1;
  while (addDays(first, count - 1) !== days.at(-1)) count++;
  return dayFrames(first, count, zone).filter((frame) => shown.has(frame.day));
}

/** The date one period further or back. Months keep the day where they have it. */
export function step(view: GridView, date: Day, direction: 1 | -1, larger = false): Day {
  if (view === 'day') return addDays(date, direction * (larger ? 7 : 1));
  if (view === 'week') return larger ? addMonths(date, direction) : addDays(date, direction * 7);
  return larger ? addMonths(date, direction * 12) : addMonths(startOfMonth(date), direction);
}
