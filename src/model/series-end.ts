/** Where a series with COUNT ends, for indexes: told from the text of its rule alone, so that no library is needed. */

/** How many days a period lasts at most. */
const periodDays: Readonly<Record<string, number>> = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1, HOURLY: 1 / 24 };

type Parts = ReadonlyMap<string | undefined, string | undefined>;

/**
 * So many days after its start the last date of a rule with COUNT comes at the latest: never too few, at times too
 * many, Infinity where that is not easily told. A rule that is not valid is shown once, so any answer does for it.
 * @param start the written time of the start
 */
export function daysByCount(rule: string, start: string): number {
  const parts: Parts = new Map(rule.toUpperCase().replace(/^\s*RRULE:/u, '').split(';').map((part) => {
    const [name, value] = part.split('=', 2);
    return [name?.trim(), value?.trim()];
  }));
  const frequency = parts.get('FREQ') ?? '';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const periods = (Number(parts.get('COUNT')) + 1) * longestWait(frequency, interval, parts, Number(start.slice(8, 10)));
  const days = periods * interval * (periodDays[frequency] ?? NaN);
  return Number.isNaN(days) ? Infinity : days;
}

/** Among so many periods, one after the other, at least one has a date; unless none of all has. */
function longestWait(frequency: string, interval: number, parts: Parts, dayOfStart: number): number {
  const has = (...names: string[]): boolean => names.some((name) => parts.has(name));
  const days = parts.get('BYDAY')?.split(',');
  const monthDays = parts.get('BYMONTHDAY')?.split(',').map(Number);
  if (has('BYSETPOS', 'BYWEEKNO', 'BYYEARDAY') || (frequency !== 'YEARLY' && has('BYMONTH'))) return Infinity;
  if (frequency === 'HOURLY') return days || monthDays || has('BYHOUR') ? Infinity : 1;
  if (frequency === 'DAILY' || frequency === 'WEEKLY') return monthDays ? Infinity : days && frequency === 'DAILY' ? 7 : 1;
  // The fifth Monday does not come in every month, the fourth does.
  if (days) return !monthDays && days.some((day) => !/\d/u.test(day) || Math.abs(parseInt(day, 10)) <= 4) ? 1 : Infinity;
  if ((monthDays ?? [dayOfStart]).some((day) => Math.abs(day) <= 28)) return 1;
  // 29 February: every fourth year of the rule, but for one at the turn of a century.
  if (frequency === 'YEARLY') return 8;
  return interval % 12 === 0 ? Infinity : 12;
}
