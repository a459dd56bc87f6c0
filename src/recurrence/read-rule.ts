/**
 * Reads RRULE text without the library behind the wall, which hangs on some: whatever gets past here is valid
 * and within the bounds.
 */
import { dayNumberOf, monthLength, type Weekday } from '../time/index.js';
import { bounds, type Frequency, type Rule, type RuleDay, type RuleProblem, type RuleResult, type RuleUntil } from './rule.js';

const FREQUENCIES: readonly string[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'];
const TOO_FREQUENT: readonly string[] = ['MINUTELY', 'SECONDLY'];
const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const NUMBER = /^[+-]?\d{1,9}$/;
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;
const ACCEPTED = 'an RRULE value of RFC 5545 (FREQ=WEEKLY;BYDAY=MO,TH)';

/** The lists of numbers: name of the part, bounds (negative ones too where `signed`). */
const LISTS = {
  BYMONTH: { low: 1, high: 12, signed: false },
  BYWEEKNO: { low: 1, high: 53, signed: true },
  BYYEARDAY: { low: 1, high: 366, signed: true },
  BYMONTHDAY: { low: 1, high: 31, signed: true },
  BYHOUR: { low: 0, high: 23, signed: false },
  BYMINUTE: { low: 0, high: 59, signed: false },
  BYSECOND: { low: 0, high: 60, signed: false },
  BYSETPOS: { low: 1, high: 366, signed: true },
} as const;

const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'RSCALE', 'SKIP', ...Object.keys(LISTS)]);

/** What is wrong, thrown within this file only. */
class Refusal extends Error {
  constructor(readonly code: RuleProblem['code'], message: string) {
    super(message);
  }
}

const bad = (detail: string): Refusal => new Refusal('bad-rule', detail);
const beyond = (detail: string): Refusal => new Refusal('rule-out-of-bounds', detail);

const known = new Map<string, RuleResult>();
const MOST_KNOWN = 2000;

/**
 * Reads a rule (`FREQ=WEEKLY;BYDAY=MO`; a leading `RRULE:`, lower case, `X-` parts and a last `;` do not disturb).
 * `bad-rule`: not valid by RFC 5545. `rule-out-of-bounds`: valid, but beyond {@link bounds}.
 */
export function readRule(text: string): RuleResult {
  let result = known.get(text);
  if (result === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    result = readNewRule(text);
    if (text.length <= bounds.text) known.set(text, result);
  }
  return result;
}

function readNewRule(text: string): RuleResult {
  try {
    if (text.length > bounds.text) throw beyond(`longer than ${bounds.text} characters`);
    return { ok: true, value: checked(ruleOf(partsOf(text))) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem: RuleProblem = {
      code: error.code, severity: 'warning', field: 'repeat.rule', given: text.slice(0, 80), accepted: ACCEPTED, detail: error.message,
    };
    return { ok: false, problem };
  }
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().replace(/^RRULE:/, '').split(';')) {
    if (part.trim() === '') continue;
    const [name = '', value] = part.split('=', 2).map((piece) => piece.trim());
    if (name.startsWith('X-')) continue;
    if (value === undefined || value === '') throw bad(`${name} has no value`);
    if (!KNOWN.has(name)) throw bad(`unknown part ${name}`);
    if (parts.has(name)) throw bad(`${name} stands twice`);
    parts.set(name, value);
  }
  return parts;
}

function ruleOf(parts: Map<string, string>): Rule {
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  return {
    frequency: frequencyOf(parts),
    interval: wholeNumber(parts, 'INTERVAL', bounds.interval),
    ...(count === undefined ? {} : { count: wholeNumber(parts, 'COUNT', bounds.count) }),
    ...(until === undefined ? {} : { until: untilOf(until) }),
    weekStart: weekdayOf(parts.get('WKST') ?? 'MO'),
    months: listOf(parts, 'BYMONTH'),
    weekNumbers: listOf(parts, 'BYWEEKNO'),
    yearDays: listOf(parts, 'BYYEARDAY'),
    monthDays: listOf(parts, 'BYMONTHDAY'),
    days: daysOf(parts.get('BYDAY')),
    hours: listOf(parts, 'BYHOUR'),
    minutes: listOf(parts, 'BYMINUTE'),
    // A leap second counts as the last one before it.
    seconds: unique(listOf(parts, 'BYSECOND').map((second) => Math.min(59, second))),
    positions: listOf(parts, 'BYSETPOS'),
  };
}

function frequencyOf(parts: Map<string, string>): Frequency {
  const frequency = parts.get('FREQ') ?? '';
  if (TOO_FREQUENT.includes(frequency)) throw beyond(`FREQ=${frequency} is not expanded`);
  if (!FREQUENCIES.includes(frequency)) throw bad('FREQ is missing or unknown');
  // RFC 7529: other calendars, and moving dates that do not exist (D7.6: they are skipped).
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' || (parts.get('SKIP') ?? 'OMIT') !== 'OMIT') {
    throw beyond('only RSCALE=GREGORIAN and SKIP=OMIT are expanded');
  }
  return frequency as Frequency;
}

function wholeNumber(parts: Map<string, string>, name: string, most: number): number {
  const text = parts.get(name) ?? '1';
  if (!/^\+?\d+$/.test(text) || Number(text) < 1) throw bad(`${name} must be 1 or more`);
  if (Number(text) > most) throw beyond(`${name} is more than ${most}`);
  return Number(text);
}

function listOf(parts: Map<string, string>, name: keyof typeof LISTS): number[] {
  const { low, high, signed } = LISTS[name];
  const text = parts.get(name);
  if (text === undefined) return [];
  return unique(text.split(',').map((item) => {
    const value = NUMBER.test(item) ? Number(item) : NaN;
    const size = signed ? Math.abs(value) : value;
    if (!(size >= low && size <= high)) throw bad(`${name} does not take ${item}`);
    return value;
  }));
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function weekdayOf(code: string): Weekday {
  const index = WEEKDAYS.indexOf(code);
  if (index < 0) throw bad(`no weekday ${code}`);
  return (index + 1) as Weekday;
}

function daysOf(text: string | undefined): RuleDay[] {
  const days = new Map<string, RuleDay>();
  for (const item of text?.split(',') ?? []) {
    const match = DAY.exec(item);
    const nth = match?.[1] === undefined ? undefined : Number(match[1]);
    if (!match || nth === 0 || Math.abs(nth ?? 1) > 53) throw bad(`BYDAY does not take ${item}`);
    const day = weekdayOf(match[2]!);
    days.set(`${nth ?? ''} ${day}`, nth === undefined ? { day } : { day, nth });
  }
  return [...days.values()];
}

function untilOf(text: string): RuleUntil {
  const match = UNTIL.exec(text);
  if (!match) throw bad(`UNTIL does not take ${text}`);
  const [year, month, dayOfMonth, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number];
  if (!(month >= 1 && dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month) && hour < 24 && minute < 60 && second <= 60)) {
    throw bad(`UNTIL does not take ${text}`);
  }
  const day = dayNumberOf(year, month, dayOfMonth);
  if (match[4] === undefined) return { kind: 'day', day };
  const wall = day * 86_400_000 + (hour * 3600 + minute * 60 + second) * 1000;
  return match[7] === 'Z' ? { kind: 'instant', ms: wall } : { kind: 'wall', wall };
}

/** The restrictions of RFC 5545 3.3.10 between parts. */
function checked(rule: Rule): Rule {
  const { frequency } = rule;
  const numbered = rule.days.some((day) => day.nth !== undefined);
  if (rule.count !== undefined && rule.until) throw bad('COUNT and UNTIL exclude each other');
  if (numbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY') throw bad(`numbered days of BYDAY do not go with ${frequency}`);
  if (numbered && rule.weekNumbers.length) throw bad('numbered days of BYDAY do not go with BYWEEKNO');
  if (rule.weekNumbers.length && frequency !== 'YEARLY') throw bad(`BYWEEKNO does not go with ${frequency}`);
  if (rule.yearDays.length && frequency !== 'YEARLY' && frequency !== 'HOURLY') throw bad(`BYYEARDAY does not go with ${frequency}`);
  if (rule.monthDays.length && frequency === 'WEEKLY') throw bad('BYMONTHDAY does not go with WEEKLY');
  const others = [rule.months, rule.weekNumbers, rule.yearDays, rule.monthDays, rule.days, rule.hours, rule.minutes, rule.seconds];
  if (rule.positions.length && others.every((list) => list.length === 0)) throw bad('BYSETPOS needs another BY part');
  const times = (frequency === 'HOURLY' ? 1 : rule.hours.length || 1) * (rule.minutes.length || 1) * (rule.seconds.length || 1);
  if (times > bounds.timesOfDay) throw beyond(`more than ${bounds.timesOfDay} times a day`);
  return rule;
}
