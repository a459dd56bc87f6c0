import type { Day, MinuteOfDay, Weekday } from './types.js';
import { weekdayOf } from './days.js';

/** Working hours per weekday, minutes since midnight; a weekday left out is a day off. */
export type HoursByWeekday = { readonly [day in Weekday]?: { readonly start: number; readonly end: number } };

/** Whether a minute of a day lies in the working hours (D1.5). A malformed day is a day off. */
export function isWorking(day: Day, minute: MinuteOfDay, hours: HoursByWeekday): boolean {
  const today = hours[weekdayOf(day)];
  return today !== undefined && today.start <= minute && minute < today.end;
}
