/** Time: days, time points, zones, weeks. Pure; everything else builds on it. */
export type * from './types.js';
export { Temporal } from './temporal.js';
export {
  DAY_MINUTES, DAY_MS, MINUTE_MS, addDays, addMonths, datePartsOf, dayFromNumber, dayNumber, dayNumberOf, daysBetween,
  daysInMonth, eachDay, isDay, monthLength, pad2, startOfMonth, weekdayOf, weekdayOfNumber,
} from './days.js';
export type { DateParts } from './days.js';
export { epochFromWallMs, nextOffsetChange, offsetAt, startOfDayMs } from './offsets.js';
export {
  dayOf, epochOf, inZone, minuteOf, shiftWall, wallIn, wallMsOf, zoneOf, zonedFromEpoch, zonedFromWall, zonedFromWallMs,
} from './zoned.js';
export type { Wall } from './zoned.js';
export { canonicalTime } from './canonical.js';
export type { CanonicalTime } from './canonical.js';
export { dayFrame, dayFrames, findFrame, frameEpoch, frameMinute } from './frames.js';
export { plainAxis } from './hour-axis.js';
export type { AxisTime, HourAxis, Stretch } from './hour-axis.js';
export { monthWeeks, startOfWeek, weekNumber, weekRules } from './weeks.js';
export type { WeekRules } from './weeks.js';
export { canonicalZone, isZone, machineZone } from './zones.js';
export { zoneFromWindows } from './windows-zones.js';
export { systemClock } from './clock.js';
export { containsTime, intersect, overlaps } from './range.js';
export { isWorking } from './working-hours.js';
export type { HoursByWeekday } from './working-hours.js';
export { IntervalIndex } from './interval-index.js';
