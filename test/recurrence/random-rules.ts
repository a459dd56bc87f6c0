/** Random valid rules for property tests. */
import fc from 'fast-check';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const list = (low: number, high: number, most = 3): fc.Arbitrary<number[]> => fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: most });
const signed = (high: number): fc.Arbitrary<number[]> => fc.uniqueArray(fc.integer({ min: 1, max: high }).chain((n) => fc.constantFrom(n, -n)), { minLength: 1, maxLength: 3 });
const plainDays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 });
const numberedDays = (most: number): fc.Arbitrary<string[]> => fc.uniqueArray(
  fc.tuple(fc.option(fc.integer({ min: 1, max: most }).chain((n) => fc.constantFrom(n, -n)), { freq: 2 }), fc.constantFrom(...weekdays)).map(([n, day]) => `${n ?? ''}${day}`),
  { minLength: 1, maxLength: 3 },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, one: number): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: one });

export type TestFrequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';

/** RRULE text of a frequency; parts that RFC 5545 forbids for it are left out. */
export function ruleTexts(frequency: TestFrequency, withPositions = true): fc.Arbitrary<string> {
  const large = frequency === 'YEARLY' || frequency === 'MONTHLY';
  return fc.record({
    INTERVAL: maybe(fc.integer({ min: 1, max: frequency === 'YEARLY' ? 4 : 9 }), 2),
    WKST: maybe(fc.constantFrom(...weekdays), 2),
    COUNT: maybe(fc.integer({ min: 1, max: 40 }), 2),
    BYMONTH: maybe(list(1, 12), 3),
    BYMONTHDAY: frequency === 'WEEKLY' ? fc.constant(undefined) : maybe(signed(31), 3),
    BYYEARDAY: frequency === 'YEARLY' ? maybe(signed(366), 5) : fc.constant(undefined),
    BYDAY: maybe<string[]>(large ? numberedDays(frequency === 'YEARLY' ? 7 : 5) : plainDays, 1),
    BYHOUR: maybe(list(0, 23), 4),
    BYMINUTE: maybe(list(0, 59, 2), 6),
    BYSETPOS: withPositions ? maybe(signed(5), 3) : fc.constant(undefined),
  }).map((parts) => {
    const by = Object.entries(parts).filter(([name, value]) => name.startsWith('BY') && name !== 'BYSETPOS' && value !== undefined);
    const kept = Object.entries(parts).filter(([name, value]) => value !== undefined && (name !== 'BYSETPOS' || by.length > 0));
    return [`FREQ=${frequency}`, ...kept.map(([name, value]) => `${name}=${String(value)}`)].join(';');
  });
}

/** YEARLY rules by week number. */
export const weekNumberRules: fc.Arbitrary<string> = fc.record({
  weeks: fc.uniqueArray(fc.constantFrom(1, 2, 20, 51, 52, 53, -1, -2, -53), { minLength: 1, maxLength: 3 }),
  days: fc.option(plainDays, { nil: undefined }),
  start: fc.constantFrom(...weekdays),
  position: fc.option(fc.constantFrom(1, -1, 3), { nil: undefined }),
}).map(({ weeks, days, start, position }) => `FREQ=YEARLY;WKST=${start};BYWEEKNO=${weeks.join(',')}${days ? `;BYDAY=${days.join(',')}` : ''}${position ? `;BYSETPOS=${position}` : ''}`);

/** Starts, all of minutes. */
export const starts: fc.Arbitrary<string> = fc.tuple(fc.integer({ min: 14_610, max: 20_000 }), fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => new Date(day * 86_400_000 + minute * 60_000).toISOString().slice(0, 19));
