/**
 * The one importer of `rrule`. It answers one question: on which days do the months or years of a rule fall?
 * Everything it gets wrong, or can hang on, is kept from it: zones, times of day, positions, counts, ends,
 * week numbers and rules that never match.
 */
import * as rruleModule from 'rrule';
import { DAY_MS, type Weekday } from '../time/index.js';
import type { RuleDay } from './rule.js';

// Node gives the CommonJS build as `default`, bundlers the ES build by name.
const { RRule, Weekday: RRuleDay } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/** What decides on days; all that the series' start implies is written out. */
export interface DayRule {
  readonly frequency: 'YEARLY' | 'MONTHLY';
  readonly interval: number;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
}

/** Stops the library, which looks for a match until the year 9999. */
class Enough extends Error {}

/**
 * Days (counted from 1970-01-01, ascending) of a rule from `first`, the first day of a month or year of it,
 * up to `last`; it looks at `periods` months or years and no more.
 */
export function ruleDays(rule: DayRule, first: number, last: number, periods: number): number[] {
  const library = new RRule({
    freq: RRule[rule.frequency],
    interval: rule.interval,
    wkst: rule.weekStart - 1,
    dtstart: new Date(first * DAY_MS),
    bymonth: orNull(rule.months),
    byyearday: orNull(rule.yearDays),
    bymonthday: orNull(rule.monthDays),
    byweekday: orNull(libraryDays(rule)),
    byhour: 0, byminute: 0, bysecond: 0,
  }, true);
  limitSteps(library.options, periods);
  const days: number[] = [];
  try {
    library.between(new Date(first * DAY_MS), new Date(last * DAY_MS), true, (date) => {
      days.push(date.getTime() / DAY_MS);
      return true;
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return days;
}

function orNull<T>(list: readonly T[]): T[] | null {
  return list.length ? [...list] : null;
}

/** The library drops plain days beside numbered ones (`MO,-1FR`): then the plain ones are numbered as well. */
function libraryDays(rule: DayRule): (number | InstanceType<typeof RRuleDay>)[] {
  const numbered = rule.days.some((day) => day.nth !== undefined);
  const most = rule.frequency === 'YEARLY' && rule.months.length === 0 ? 53 : 5;
  return rule.days.flatMap(({ day, nth }): (number | InstanceType<typeof RRuleDay>)[] => {
    if (nth !== undefined) return [new RRuleDay(day - 1, nth)];
    return numbered ? Array.from({ length: most }, (_, i) => new RRuleDay(day - 1, i + 1)) : [day - 1];
  });
}

/** The library asks for the interval once to begin with and twice a step: there it can be stopped. */
function limitSteps(options: { interval: number }, steps: number): void {
  const { interval } = options;
  let left = 1 + 2 * steps;
  Object.defineProperty(options, 'interval', {
    get() {
      if (left-- <= 0) throw new Enough();
      return interval;
    },
  });
}
