import { memoised } from './memo.js';

/** The sign before decimals in a language. */
const decimalOf = memoised((lang: string): string => new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.');
const formatOf = memoised((lang: string) => new Intl.NumberFormat(lang, { maximumFractionDigits: 15 }));

/**
 * A number as people type it: "1234,5", "1 234.50", "1,234", "−3". Point and comma both do, as decimals or between
 * thousands; where it can be either ("1.234"), the language decides. `undefined` for what is no number.
 */
export function parseNumber(text: string, lang: string): number | undefined {
  const typed = text.trim().replace(/[\s'’]/gu, '').replace(/^[−–]/u, '-');
  if (typed.length > 40 || !/^[-+]?(?:\d[\d.,]*|[.,]\d+)$/u.test(typed)) return undefined;
  const signs = typed.replace(/[^.,]/gu, '');
  const decimal = decimalSign(typed, signs, lang);
  const [whole = '', part, ...more] = decimal ? typed.split(decimal) : [typed];
  if (more.length > 0 || (part !== undefined && /[.,]/u.test(part))) return undefined;
  // between thousands: groups of three
  if (/[.,]/u.test(whole) && !/^[-+]?[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*)$/u.test(whole)) return undefined;
  const value = Number(`${whole.replace(/[.,]/gu, '')}.${part || '0'}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Which of the signs in a typed number comes before its decimals; `''` where none does. */
function decimalSign(typed: string, signs: string, lang: string): string {
  const last = signs.at(-1) ?? '';
  if (signs.length > 1) return signs.includes(last === '.' ? ',' : '.') ? last : '';
  const isGroup = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/u.test(typed) && last !== decimalOf(lang);
  return isGroup ? '' : last;
}

/** A number as {@link parseNumber} reads it back exactly. */
export function numberText(value: number, lang: string): string {
  const text = formatOf(lang).format(value);
  return parseNumber(text, lang) === value ? text : String(value);
}
