/** A recurrence rule taken apart (RFC 5545 3.3.10). */
import type { Weekday } from '../time/index.js';

/** How often a rule repeats. Rules by the minute and the second are not expanded, so they have no place here. */
export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY';

/** A weekday of BYDAY; `nth` for `2MO`, `-1FR`. */
export interface RuleDay {
  readonly day: Weekday;
  readonly nth?: number;
}

/** Where a rule ends (UNTIL), as written. */
export type RuleUntil =
  /** A day: all of it belongs to the rule. `day` counts from 1970-01-01. */
  | { readonly kind: 'day'; readonly day: number }
  /** Wall-clock time in the zone of the series, ms since 1970-01-01T00:00. */
  | { readonly kind: 'wall'; readonly wall: number }
  /** A moment, epoch ms. */
  | { readonly kind: 'instant'; readonly ms: number };

/** A rule within the bounds. Lists are sorted, without doubles, and empty where the part is missing. */
export interface Rule {
  readonly frequency: Frequency;
  /** 1…1000. */
  readonly interval: number;
  /** 1…10,000. */
  readonly count?: number;
  readonly until?: RuleUntil;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

/** Why a rule is not expanded. Fits the model's `Problem`. */
export interface RuleProblem {
  readonly code: 'bad-rule' | 'rule-out-of-bounds' | 'rule-without-dates' | 'unmatched-exdate';
  readonly severity: 'error' | 'warning';
  readonly entity?: string;
  readonly record?: string;
  readonly field?: string;
  readonly given?: string;
  readonly accepted?: string;
  readonly detail?: string;
}

/** A rule or the reason why there is none. Fits the model's `Result<Rule>`. */
export type RuleResult = { readonly ok: true; readonly value: Rule } | { readonly ok: false; readonly problem: RuleProblem };

/** The bounds beyond which a rule is kept but not expanded. */
export const bounds = {
  interval: 1000,
  count: 10_000,
  firstYear: 1900,
  lastYear: 2200,
  /** Characters of the text. */
  text: 2000,
  /** Times a day: hours × minutes × seconds. */
  timesOfDay: 288,
  /** Dates of one series in one window. */
  dates: 5000,
  /** Periods looked at for one window: more than a hundred years of days. */
  periods: 40_000,
  /** Periods looked at to count dates or to find the first: a hundred years, but for hours. */
  search: { YEARLY: 100, MONTHLY: 1200, WEEKLY: 5300, DAILY: 36_600, HOURLY: 40_000 },
} as const;
