import { weekdayOf, type Day, type MinuteOfDay } from '../../time/index.js';
import type { Preferences } from '../../model/preferences.js';

/** When work begins on a day; on a day off, when the default working day does (D2.7). */
export function workStart(day: Day, preferences: Preferences): MinuteOfDay {
  return preferences.workingHours[weekdayOf(day)]?.start ?? preferences.allDay.start;
}
