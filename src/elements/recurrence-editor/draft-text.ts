import { isWeekday, type Draft } from './draft.js';

const choices: Readonly<Partial<Record<keyof Draft, readonly string[]>>> = {
  frequency: ['daily', 'weekly', 'monthly', 'yearly'], daily: ['workdays', 'all', 'interval'], by: ['date', 'weekday'], end: ['never', 'date', 'count'],
};
/** No field takes more; what is longer was not typed here. */
const mostTyped = 200;

/** The fields as one text, for whoever keeps what cannot be read yet. */
export function textOfDraft(draft: Draft): string {
  return JSON.stringify(draft);
}

/** The fields of such a text, which may come from anywhere; what is wrong in it stays as it is in `blank`. */
export function draftOfText(text: string, blank: Draft): Draft {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return blank;
  }
  if (typeof read !== 'object' || read === null) return blank;
  const given = read as Readonly<Record<string, unknown>>;
  const fits = (key: keyof Draft, value: unknown): boolean => {
    if (key === 'days') return Array.isArray(value) && value.length <= 7 && value.every(isWeekday);
    if (key === 'weekday' || key === 'weekStart') return isWeekday(value);
    if (key === 'month') return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 12;
    if (key === 'nth') return [1, 2, 3, 4, -1].includes(value as number);
    return typeof value === 'string' && value.length <= mostTyped && (choices[key]?.includes(value) ?? true);
  };
  // only fields of one's own can be half written
  const kept = (Object.keys(blank) as (keyof Draft)[]).filter((key) => key !== 'choice' && Object.hasOwn(given, key) && fits(key, given[key]));
  return { ...blank, ...(Object.fromEntries(kept.map((key) => [key, given[key]])) as Partial<Draft>), choice: 'custom' };
}
