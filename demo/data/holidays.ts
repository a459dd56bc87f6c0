import { addDays, type Day } from '../../src/time/index.js';
import type { Holiday } from '../../src/model/index.js';
import type { DemoLanguage } from './language.js';

/** Easter Sunday of a year (Gregorian; J.-M. Oudin). */
export function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const k = Math.floor((century - 17) / 25);
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
  i -= Math.floor(i / 28) * (1 - Math.floor(1 / (i + 1)) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
  const month = 3 + Math.floor((i - j + 40) / 44);
  const day = i - j + 28 - 31 * Math.floor(month / 4);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const fixed: readonly (readonly [date: string, nb: string, en: string])[] = [
  ['01-01', 'Første nyttårsdag', 'New Year’s Day'],
  ['05-01', 'Arbeidernes dag', 'Labour Day'],
  ['05-17', 'Grunnlovsdagen', 'Constitution Day'],
  ['12-25', 'Første juledag', 'Christmas Day'],
  ['12-26', 'Andre juledag', 'Boxing Day'],
];

/** Days from Easter Sunday. */
const moving: readonly (readonly [days: number, nb: string, en: string])[] = [
  [-3, 'Skjærtorsdag', 'Maundy Thursday'],
  [-2, 'Langfredag', 'Good Friday'],
  [0, 'Første påskedag', 'Easter Sunday'],
  [1, 'Andre påskedag', 'Easter Monday'],
  [39, 'Kristi himmelfartsdag', 'Ascension Day'],
  [49, 'Første pinsedag', 'Whit Sunday'],
  [50, 'Andre pinsedag', 'Whit Monday'],
];

/** The public holidays of Norway from one year to another, both included, in order. */
export function norwegianHolidays(firstYear: number, lastYear: number, language: DemoLanguage): Holiday[] {
  const holidays: Holiday[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (const [date, nb, en] of fixed) holidays.push({ date: `${year}-${date}`, name: language === 'nb' ? nb : en });
    for (const [days, nb, en] of moving) holidays.push({ date: addDays(easter(year), days), name: language === 'nb' ? nb : en });
  }
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
