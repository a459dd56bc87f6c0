/** Texts of repeating (D7): rules in words, and the editor of rules. Fetched with what shows them. One key per line. */

/** Which one of a month's weekdays; -1 is the last. */
export type Nth = 1 | 2 | 3 | 4 | -1;

/**
 * Rules in words, beginning small. `every` chooses the form, `n` is the same number as it is written; `date` is a day
 * of the month; weekdays and months come as their long names, and as lists of them.
 */
export interface RuleWordMessages {
  readonly workdays: string;
  readonly daily: (every: number, n: string) => string;
  /** `single`: `days` is one name. */
  readonly weekly: (every: number, n: string, days: string, single: boolean) => string;
  readonly monthlyDate: (every: number, n: string, date: number) => string;
  readonly monthlyWeekday: (every: number, n: string, nth: Nth, weekday: string) => string;
  /** `date` is written out: "13 January". */
  readonly yearlyDate: (every: number, n: string, date: string) => string;
  readonly yearlyWeekday: (every: number, n: string, nth: Nth, weekday: string, month: string) => string;
  /** "every Tuesday until 1 June" */
  readonly until: (rule: string, day: string) => string;
  /** "every Tuesday, 10 times" */
  readonly times: (rule: string, count: number) => string;
}

/** The editor (D7.1–D7.3). */
export interface RuleEditorMessages {
  readonly repeats: string;
  readonly none: string;
  readonly custom: string;
  readonly customRule: string;
  readonly customRuleHint: string;
  readonly pattern: string;
  readonly daily: string;
  readonly weekly: string;
  readonly monthly: string;
  readonly yearly: string;
  readonly everyWorkday: string;
  readonly everyDay: string;
  readonly atInterval: string;
  readonly interval: string;
  /** Behind the number of an interval. */
  readonly days: (count: number) => string;
  readonly weeks: (count: number) => string;
  readonly months: (count: number) => string;
  readonly years: (count: number) => string;
  readonly weekdays: string;
  readonly which: string;
  readonly onDate: string;
  readonly onWeekday: string;
  readonly dayOfMonth: string;
  readonly nth: string;
  /** In the list of which one. */
  readonly nthName: (nth: Nth) => string;
  readonly weekday: string;
  readonly month: string;
  readonly ends: string;
  readonly never: string;
  readonly onDay: string;
  readonly afterTimes: string;
  readonly lastDay: string;
  readonly times: string;
  /** Behind the number of times. */
  readonly timesUnit: (count: number) => string;
  readonly dates: string;
  readonly showMore: string;
  readonly remove: string;
  readonly removeDate: (date: string) => string;
  readonly restore: string;
  readonly restoreDate: (date: string) => string;
  readonly move: string;
  readonly moveDate: (date: string) => string;
  readonly moveBack: string;
  readonly moveBackDate: (date: string) => string;
  readonly removed: string;
  readonly movedFrom: (date: string) => string;
  readonly newDay: string;
  readonly newTime: string;
  readonly cancel: string;
  readonly noDates: string;
  readonly notShown: string;
  readonly allRemoved: string;
  readonly startIsNone: (date: string) => string;
  readonly skipsMonths: (date: number) => string;
  readonly skipsYears: (date: string) => string;
  /** Spoken. */
  readonly dateRemoved: (date: string) => string;
  readonly dateRestored: (date: string) => string;
  readonly dateMoved: (from: string, to: string) => string;
  readonly datesShown: (count: number) => string;
}

/** What is wrong with a field of the editor. */
export interface RuleErrorMessages {
  readonly number: (most: string) => string;
  readonly dayOfMonth: string;
  readonly noSuchDate: (month: string, date: string) => string;
  readonly noDays: string;
  readonly day: (example: string) => string;
  readonly time: (example: string) => string;
  readonly endBeforeStart: (start: string) => string;
}

/** All texts of repeating. */
export interface RecurrenceMessages {
  readonly ruleWords: RuleWordMessages;
  readonly ruleEditor: RuleEditorMessages;
  readonly ruleError: RuleErrorMessages;
}
