/** How many days a period lasts at most. */
const periodDays: Readonly<Record<string, number>> = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 };

/**
 * So many days after its start the last date of a rule with COUNT comes at the latest, told from its text alone, so
 * that indexes need no library: never too few, at times too many, Infinity where that is not easily told. A rule that
 * is not valid is shown once, so any answer does for it.
 * @param start the written time of the start
 */
export function daysByCount(rule: string, start: string): number {
  const part = (name: string): string | undefined => new RegExp(`(?:^|;)${name}=([^;]*)`, 'i').exec(rule)?.[1];
  const frequency = (part('FREQ') ?? '').toUpperCase();
  if (/\s|BYSETPOS|BYWEEKNO|BYYEARDAY/i.test(rule) || (part('BYMONTH') && frequency !== 'YEARLY')) return Infinity;
  const interval = Number(part('INTERVAL') ?? 1);
  const wait = longestWait(frequency, interval, part('BYDAY'), part('BYMONTHDAY'), start);
  return (Number(part('COUNT')) + 1) * wait * interval * periodDays[frequency]! || Infinity;
}

/** Among so many periods, one after the other, at least one has a date; unless none of all has. */
function longestWait(frequency: string, interval: number, days: string | undefined, monthDays: string | undefined, start: string): number {
  if (frequency === 'DAILY' || frequency === 'WEEKLY') return monthDays ? Infinity : days && frequency === 'DAILY' ? 7 : 1;
  // The fifth Monday does not come in every month, the fourth does.
  if (days) return !monthDays && /(?:^|,)[+-]?[1-4]?[A-Z]/iu.test(days) ? 1 : Infinity;
  if ((monthDays ?? start.slice(8, 10)).split(',').some((day) => Math.abs(Number(day)) <= 28)) return 1;
  // 29 February: every fourth year of the rule, but for one at the turn of a century.
  if (frequency === 'YEARLY') return 8;
  return interval % 12 ? 12 : Infinity;
}
