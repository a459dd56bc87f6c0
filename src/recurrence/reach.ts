/** How far a series can reach, for an index. Without the library, so that sources need not load it. */
import { DAY_MS, epochOf, zoneOf, type EpochMs, type TimeRange } from '../time/index.js';
import type { Repeating } from './expand-series.js';
import { readRule } from './read-rule.js';
import type { Rule } from './rule.js';
import { untilOf } from './until.js';

/** All-day follow-ups move by up to 26 hours between zones, and wall-clock times by a clock change. */
const SLACK_MS = 2 * DAY_MS;

/** The longest a period of a frequency can be, in days. */
const PERIOD_DAYS = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1, HOURLY: 1 } as const;

/**
 * A range that holds every date of a follow-up, repeating or not, in whatever zone it is shown: never too short, at
 * times too long. `end` is Infinity where the series has no end or none that is easily told. NaN for a follow-up
 * without a readable start.
 */
export function seriesReach(followUp: Repeating): TimeRange {
  const start = epochOf(followUp.start ?? '');
  const length = Math.max(0, epochOf(followUp.end ?? '') - start || 0);
  const also = (followUp.repeat?.also ?? []).map(epochOf).filter((ms) => !Number.isNaN(ms));
  const lastStart = followUp.repeat ? Math.max(start, lastDate(followUp, start, followUp.repeat.rule)) : start;
  const extremes = also.reduce(
    ({ first, last }, ms) => ({ first: Math.min(first, ms), last: Math.max(last, ms) }),
    { first: start, last: lastStart },
  );
  return { start: extremes.first - SLACK_MS, end: extremes.last + length + SLACK_MS };
}

function lastDate(followUp: Repeating, start: EpochMs, text: string): EpochMs {
  const read = readRule(text);
  // Such a series is shown once, at its start.
  if (!read.ok) return start;
  const rule = read.value;
  if (rule.until) return untilOf(rule, zoneOf(followUp.start ?? '') || 'UTC', followUp.allDay === true);
  if (rule.count === undefined || !comesEveryPeriod(rule)) return Infinity;
  return start + (rule.count + 1) * rule.interval * PERIOD_DAYS[rule.frequency] * DAY_MS;
}

/** Whether every period is sure to have a date: nothing in the rule can leave one empty. */
function comesEveryPeriod(rule: Rule): boolean {
  const narrowed = rule.months.length || rule.weekNumbers.length || rule.yearDays.length || rule.monthDays.length || rule.positions.length;
  if (narrowed) return false;
  if (rule.frequency === 'WEEKLY') return true;
  if (rule.frequency === 'DAILY' || rule.frequency === 'HOURLY') return rule.days.length === 0 && rule.hours.length === 0;
  // Without days the date of the start is meant, which not every month or year has.
  return rule.days.length > 0 && rule.days.every(({ nth }) => nth === undefined || Math.abs(nth) <= 4);
}
