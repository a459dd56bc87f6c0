/** Weeks by the customs of a language and region. */
import type { Day, Weekday } from './types.js';
import { addDays, dayFromNumber, dayNumber, dayNumberOf, datePartsOf, startOfMonth, weekdayOfNumber } from './days.js';

/** When weeks begin, which is the first of the year, and which days are off. */
export interface WeekRules {
  readonly firstDay: Weekday;
  /** Days of the new year a week needs to be its first: 4 = ISO, 1 = the week of 1 January. */
  readonly minimalDays: number;
  readonly weekend: readonly Weekday[];
}

interface WeekLocale extends Intl.Locale {
  /** A property in older engines, a method in newer ones. */
  weekInfo?: Partial<WeekRules>;
  getWeekInfo?: () => Partial<WeekRules>;
}

/** Regions (CLDR) that do not begin weeks on Monday, for engines that cannot tell. */
const SUNDAY_REGIONS = new Set('AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(' '));
const SATURDAY_REGIONS = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));
/** Regions whose first week of the year needs four days (ISO 8601). */
const ISO_REGIONS = new Set('AD AN AT AX BE BG CH CZ DE DK ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU MC MQ NL NO PL RE RU SE SJ SK SM VA'.split(' '));

function rulesByRegion(region: string): WeekRules {
  return {
    firstDay: SUNDAY_REGIONS.has(region) ? 7 : SATURDAY_REGIONS.has(region) ? 6 : 1,
    minimalDays: ISO_REGIONS.has(region) ? 4 : 1,
    weekend: [6, 7],
  };
}

function readLocale(locale: string): WeekLocale {
  try {
    return new Intl.Locale(locale);
  } catch (error) {
    // Not a language tag (WebKitGTK says "C" at times): English is what the texts fall back to as well.
    if (error instanceof RangeError) return new Intl.Locale('en');
    throw error;
  }
}

const known = new Map<string, WeekRules>();

/**
 * Week customs of a locale (`nb`, `en-US`); an unreadable one counts as `en`.
 * @param firstDay what a person chose instead of the locale's first day (D1.4).
 *
 * Weeks that begin on Monday are numbered by ISO 8601, whatever the region does (D1.2).
 */
export function weekRules(locale: string, firstDay?: Weekday): WeekRules {
  const key = `${locale} ${firstDay ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const read = readLocale(locale);
  // Newer engines no longer tell the minimal days: then the table does.
  const told = { ...rulesByRegion(read.maximize().region ?? ''), ...(read.getWeekInfo?.() ?? read.weekInfo) };
  const first = firstDay ?? told.firstDay;
  const rules: WeekRules = { firstDay: first, minimalDays: first === 1 ? 4 : told.minimalDays, weekend: [...told.weekend] };
  known.set(key, rules);
  return rules;
}

/** The first day of its week; `''` for a malformed day. */
export function startOfWeek(day: Day, firstDay: Weekday): Day {
  return dayFromNumber(weekStart(dayNumber(day), firstDay));
}

function weekStart(n: number, firstDay: Weekday): number {
  return n - ((weekdayOfNumber(n) - firstDay + 7) % 7);
}

/** Where week 1 of a year begins, in days since 1970-01-01. */
function firstWeekStart(year: number, rules: WeekRules): number {
  const newYear = dayNumberOf(year, 1, 1);
  const start = weekStart(newYear, rules.firstDay);
  return start + 7 - newYear >= rules.minimalDays ? start : start + 7;
}

/** The number of a day's week and the year that week counts to; both NaN for a malformed day. */
export function weekNumber(day: Day, rules: WeekRules): { readonly year: number; readonly week: number } {
  const n = dayNumber(day);
  if (Number.isNaN(n)) return { year: NaN, week: NaN };
  let year = datePartsOf(n).year + 1;
  let start = firstWeekStart(year, rules);
  while (start > n) start = firstWeekStart(--year, rules);
  return { year, week: Math.floor((n - start) / 7) + 1 };
}

/** All weeks that have a day of the month of `day`, each of seven days; empty for a malformed day. */
export function monthWeeks(day: Day, firstDay: Weekday): Day[][] {
  const month = day.slice(0, 7);
  const weeks: Day[][] = [];
  let first = startOfWeek(startOfMonth(day), firstDay);
  while (first !== '' && (weeks.length === 0 || first.startsWith(month))) {
    const start = dayNumber(first);
    weeks.push(Array.from({ length: 7 }, (_, i) => dayFromNumber(start + i)));
    first = addDays(first, 7);
  }
  return weeks;
}
