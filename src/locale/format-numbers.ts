import type { Formats } from './formats.js';
import { lazily, memoised } from './memo.js';

/** The part of {@link Formats} that concerns numbers, money and lists. */
type NumberFormats = Pick<Formats, 'number' | 'percent' | 'money' | 'list'>;

/** Formats are kept per locale, those of money per currency too. */
export const numberFormats = memoised((locale: string): NumberFormats => {
  const number = lazily(() => new Intl.NumberFormat(locale));
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const currencies = memoised((currency: string) => moneyFormat(locale, currency));
  return {
    number: (value) => number().format(value),
    percent: (part) => percent().format(part),
    money: (amount, currency) => currencies(currency)(amount),
    list: (items) => list().format(items),
  };
});

/** `Intl` throws at anything that is not three letters; what the host wrote is then shown as it is. */
function moneyFormat(locale: string, currency: string): (amount: number) => string {
  if (/^[A-Za-z]{3}$/u.test(currency)) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
    return (amount) => format.format(amount);
  }
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (amount) => `${currency} ${plain.format(amount)}`.trim();
}
