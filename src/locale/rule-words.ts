/** Rules in words: "every other Tuesday until 1 June". */
import { DAY_MS, dayNumber, weekRules, type Day, type Weekday } from '../time/index.js';
import { formatsFor } from './formats.js';
import { lazily, memoised } from './memo.js';
import type { Nth, RuleWordMessages } from './messages/recurrence.js';
import { recurrenceMessagesFor } from './recurrence-messages.js';

/** A pattern that can be said; `recurrence/edit-rule.ts` has it as `RulePattern`. */
export type WordedPattern =
  | { readonly kind: 'workdays' }
  | { readonly kind: 'daily'; readonly every: number }
  | { readonly kind: 'weekly'; readonly every: number; readonly days: readonly Weekday[] }
  | { readonly kind: 'monthly-date'; readonly every: number; readonly date: number }
  | { readonly kind: 'monthly-weekday'; readonly every: number; readonly nth: Nth; readonly weekday: Weekday }
  | { readonly kind: 'yearly-date'; readonly every: number; readonly month: number; readonly date: number }
  | { readonly kind: 'yearly-weekday'; readonly every: number; readonly month: number; readonly nth: Nth; readonly weekday: Weekday };

/** A rule that can be said; `EditableRule` fits. */
export type WordedRule = WordedPattern & {
  readonly end: { readonly kind: 'never' } | { readonly kind: 'date'; readonly day: Day } | { readonly kind: 'count'; readonly count: number };
};

const dateFormats = memoised((locale: string) => {
  const format = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  return { short: format({ day: 'numeric', month: 'long' }), long: format({ day: 'numeric', month: 'long', year: 'numeric' }) };
});

/**
 * A rule in words, beginning small where the language does: "every other Tuesday until 1 June",
 * "hver andre tirsdag til 1. juni".
 * @param near a day, most often the start: the year of the end is left out when it is the same.
 */
export function ruleWords(rule: WordedRule, tag: string, near: Day = ''): string {
  const { ruleWords: words } = recurrenceMessagesFor(tag);
  const said = patternWords(rule, tag, words);
  if (rule.end.kind === 'count') return words.times(said, rule.end.count);
  return rule.end.kind === 'date' ? words.until(said, dayWords(rule.end.day, tag, near)) : said;
}

/** The same with a capital, to stand alone. */
export function ruleSentence(rule: WordedRule, tag: string, near?: Day): string {
  const { locale } = formatsFor(tag);
  return ruleWords(rule, tag, near).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}

function patternWords(rule: WordedPattern, tag: string, words: RuleWordMessages): string {
  const formats = formatsFor(tag);
  const weekday = (day: Weekday): string => formats.weekdayNames(1)[day - 1] ?? '';
  const month = (number: number): string => formats.monthNames()[number - 1] ?? '';
  if (rule.kind === 'workdays') return words.workdays;
  const { every } = rule;
  const n = formats.number(every);
  switch (rule.kind) {
    case 'daily': return words.daily(every, n);
    case 'weekly': return words.weekly(every, n, formats.list(inWeekOrder(rule.days, formats.locale).map(weekday)), rule.days.length === 1);
    case 'monthly-date': return words.monthlyDate(every, n, rule.date);
    case 'monthly-weekday': return words.monthlyWeekday(every, n, rule.nth, weekday(rule.weekday));
    case 'yearly-date': return words.yearlyDate(every, n, dateWords(rule.month, rule.date, tag));
    case 'yearly-weekday': return words.yearlyWeekday(every, n, rule.nth, weekday(rule.weekday), month(rule.month));
  }
}

function inWeekOrder(days: readonly Weekday[], locale: string): Weekday[] {
  const { firstDay } = weekRules(locale);
  return [...days].sort((a, b) => ((a - firstDay + 7) % 7) - ((b - firstDay + 7) % 7));
}

/** "13 January"; dates that no month has are written too. */
export function dateWords(month: number, date: number, tag: string): string {
  const { locale, number } = formatsFor(tag);
  const parts = dateFormats(locale).short().formatToParts(Date.UTC(2024, month - 1, 1));
  return parts.map(({ type, value }) => (type === 'day' ? number(date) : value)).join('');
}

/** "1 June", or "1 June 2027" where the year is another than that of `near`. */
function dayWords(day: Day, tag: string, near: Day): string {
  const formats = dateFormats(formatsFor(tag).locale);
  const ms = dayNumber(day) * DAY_MS;
  if (Number.isNaN(ms)) return '';
  return (day.slice(0, 4) === near.slice(0, 4) ? formats.short() : formats.long()).format(ms);
}
