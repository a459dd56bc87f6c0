/** What stands in the fields of the editor, and the rule it says, or what is wrong with it. Pure. */
import { formatsFor, parseDay } from '../../locale/index.js';
import {
  editableRule, isDateOfMonth, nthOf, ruleText, samePattern, suggestedRules,
  type EditableRule, type NthWeekday, type RuleEnd, type RulePattern, type SuggestedRule,
} from '../../recurrence/edit-rule.js';
import { addMonths, dayOf, isDay, weekRules, weekdayOf, type Day, type Weekday } from '../../time/index.js';

/** The line chosen in the list: none, a suggestion, one's own, or a rule that is shown only. */
export type Choice = 'none' | SuggestedRule['kind'] | 'custom' | 'raw';
/** Parts of the custom form. */
export type RuleFrequency = 'daily' | 'weekly' | 'monthly' | 'yearly';

/** The fields, numbers and days as typed. */
export interface Draft {
  readonly choice: Choice;
  readonly frequency: RuleFrequency;
  readonly daily: 'workdays' | 'all' | 'interval';
  readonly every: string;
  readonly days: readonly Weekday[];
  /** Where weeks begin, for every second week and more: as the rule has it, else as the locale does. */
  readonly weekStart: Weekday;
  readonly by: 'date' | 'weekday';
  readonly date: string;
  readonly nth: NthWeekday;
  readonly weekday: Weekday;
  readonly month: number;
  readonly end: RuleEnd['kind'];
  readonly lastDay: string;
  readonly count: string;
}

/** Fields that can be wrong. */
export type DraftField = 'every' | 'days' | 'date' | 'lastDay' | 'count';
/** What can be wrong with them. */
export type DraftProblem = 'interval' | 'count' | 'no-days' | 'day-of-month' | 'no-such-date' | 'not-a-day' | 'end-before-start';
/** What is wrong, by field. */
export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>;

/** What a draft is read with. */
export interface DraftSetting {
  readonly start: string;
  readonly allDay: boolean;
  /** BCP 47, for typed dates and the first day of the week. */
  readonly lang: string;
}

/** A draft read: the rule (`undefined` = does not repeat) and its text, or the problems. `raw` drafts have no reading. */
export type DraftReading =
  | { readonly ok: true; readonly text: string; readonly rule: EditableRule | undefined }
  | { readonly ok: false; readonly problems: DraftProblems };

/** Whether a value is one of the seven. */
export function isWeekday(value: unknown): value is Weekday {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7;
}

/** The most that a field of a number takes. */
export const mostOf = { every: 1000, count: 10_000 } as const;

/** The fields for a rule. Without one they are filled in from the start, for the moment they are asked for. */
export function draftOf(text: string, setting: DraftSetting): Draft {
  const { start, allDay, lang } = setting;
  const day = isDay(dayOf(start)) ? dayOf(start) : '2026-01-01';
  const weekday = weekdayOf(day);
  const blank: Draft = {
    choice: 'none', frequency: 'weekly', daily: 'all', every: '1', days: [weekday], weekStart: weekRules(formatsFor(lang).locale).firstDay,
    by: 'date', date: String(Number(day.slice(8, 10))), nth: nthOf(day), weekday, month: Number(day.slice(5, 7)), end: 'never', lastDay: formatsFor(lang).dayField(addMonths(day, 6)), count: '10',
  };
  if (text === '') return blank;
  const rule = editableRule(text, start, allDay);
  if (!rule) return { ...blank, choice: 'raw' };
  const suggestion = suggestedRules(day).find((one) => samePattern(one.rule, rule));
  return { ...withPattern(blank, rule), ...endFields(rule.end, lang), choice: suggestion?.kind ?? 'custom' };
}

function endFields(end: RuleEnd, lang: string): Partial<Draft> {
  if (end.kind === 'date') return { end: 'date', lastDay: formatsFor(lang).dayField(end.day) };
  return end.kind === 'count' ? { end: 'count', count: String(end.count) } : { end: 'never' };
}

/** Fills a pattern into the fields of the custom form. */
function withPattern(draft: Draft, pattern: RulePattern): Draft {
  const every = 'every' in pattern ? String(pattern.every) : '1';
  switch (pattern.kind) {
    case 'workdays': return { ...draft, every, frequency: 'daily', daily: 'workdays' };
    case 'daily': return { ...draft, every, frequency: 'daily', daily: pattern.every === 1 ? 'all' : 'interval' };
    case 'weekly': {
      const weekStart = pattern.every > 1 ? pattern.weekStart ?? 1 : draft.weekStart;
      return { ...draft, every, frequency: 'weekly', days: pattern.days, weekStart };
    }
    case 'monthly-date': return { ...draft, every, frequency: 'monthly', by: 'date', date: String(pattern.date) };
    case 'monthly-weekday': return { ...draft, every, frequency: 'monthly', by: 'weekday', nth: pattern.nth, weekday: pattern.weekday };
    case 'yearly-date': return { ...draft, every, frequency: 'yearly', by: 'date', month: pattern.month, date: String(pattern.date) };
    case 'yearly-weekday': return { ...draft, every, frequency: 'yearly', by: 'weekday', month: pattern.month, nth: pattern.nth, weekday: pattern.weekday };
  }
}

/** The draft after a line of the list was chosen: a suggestion goes into the fields too, as the start of one's own. */
export function withChoice(draft: Draft, choice: Choice, start: string): Draft {
  const suggestion = suggestedRules(dayOf(start)).find(({ kind }) => kind === choice);
  return { ...(suggestion ? withPattern(draft, suggestion.rule) : draft), choice };
}

/** What the fields say. */
export function readDraft(draft: Draft, setting: DraftSetting): DraftReading {
  if (draft.choice === 'none') return { ok: true, text: '', rule: undefined };
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const end = readEnd(draft, setting, problems);
  const pattern = suggestedRules(dayOf(setting.start)).find(({ kind }) => kind === draft.choice)?.rule ?? readPattern(draft, problems);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const rule: EditableRule = { ...pattern, end };
  return { ok: true, text: ruleText(rule, setting.start, setting.allDay), rule };
}

function wholeNumber(text: string, most: number): number | undefined {
  const value = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

function readPattern(draft: Draft, problems: Partial<Record<DraftField, DraftProblem>>): RulePattern {
  if (draft.frequency === 'daily' && draft.daily !== 'interval') return draft.daily === 'workdays' ? { kind: 'workdays' } : { kind: 'daily', every: 1 };
  const every = wholeNumber(draft.every, mostOf.every) ?? NaN;
  if (Number.isNaN(every)) problems.every = 'interval';
  if (draft.frequency === 'daily') return { kind: 'daily', every };
  if (draft.frequency === 'weekly') {
    if (draft.days.length === 0) problems.days = 'no-days';
    const { days, weekStart } = draft;
    return { kind: 'weekly', every, days, ...(every > 1 && weekStart !== 1 ? { weekStart } : {}) };
  }
  const { nth, weekday, month } = draft;
  const monthly = draft.frequency === 'monthly';
  if (draft.by === 'weekday') return monthly ? { kind: 'monthly-weekday', every, nth, weekday } : { kind: 'yearly-weekday', every, month, nth, weekday };
  const date = wholeNumber(draft.date, 31) ?? NaN;
  if (Number.isNaN(date)) problems.date = 'day-of-month';
  else if (!monthly && !isDateOfMonth(month, date)) problems.date = 'no-such-date';
  return monthly ? { kind: 'monthly-date', every, date } : { kind: 'yearly-date', every, month, date };
}

function readEnd(draft: Draft, setting: DraftSetting, problems: Partial<Record<DraftField, DraftProblem>>): RuleEnd {
  if (draft.end === 'never') return { kind: 'never' };
  if (draft.end === 'count') {
    const count = wholeNumber(draft.count, mostOf.count) ?? NaN;
    if (Number.isNaN(count)) problems.count = 'count';
    return { kind: 'count', count };
  }
  const day = readLastDay(draft.lastDay, setting);
  if (day === undefined) problems.lastDay = 'not-a-day';
  else if (day < dayOf(setting.start)) problems.lastDay = 'end-before-start';
  return { kind: 'date', day: day ?? '' };
}

/** A typed last day; without a year it is the next such day after the start. */
function readLastDay(text: string, { start, lang }: DraftSetting): Day | undefined {
  const first = dayOf(start);
  const day = parseDay(text.trim(), first, lang);
  const next = day !== undefined && day < first && !/\d{4}/.test(text) ? addMonths(day, 12) : day;
  return next && next.slice(0, 4) >= '1900' && next.slice(0, 4) <= '2200' ? next : undefined;
}
