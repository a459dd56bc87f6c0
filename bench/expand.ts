/**
 * How long 500 old series take for one week. Prints figures; run by `node --import tsx bench/expand.ts`.
 * The library walking from the start stands beside them, as the plain way.
 */
import * as rruleModule from 'rrule';
import { epochOf, zonedFromWall, addDays, type TimeRange } from '../src/time/index.js';
import { expandSeries, type Repeating } from '../src/recurrence/index.js';
import { occurrencesIn } from '../src/model/occurrences.js';
import type { FollowUp } from '../src/model/records.js';

const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;
const ZONE = 'Europe/Oslo';
const week: TimeRange = { start: epochOf(zonedFromWall('2026-11-23', 0, ZONE)), end: epochOf(zonedFromWall('2026-11-30', 0, ZONE)) };
const next: TimeRange = { start: week.end, end: epochOf(zonedFromWall('2026-12-07', 0, ZONE)) };
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

function series(count: number, rule: (i: number) => string): FollowUp[] {
  return Array.from({ length: count }, (_, i) => {
    const day = addDays('2015-01-05', i % 60);
    return {
      id: `s${i}`, kind: 'meeting', title: '', owner: 'me', repeat: { rule: rule(i) },
      start: zonedFromWall(day, 480 + (i % 32) * 15, ZONE), end: zonedFromWall(day, 540 + (i % 32) * 15, ZONE),
    };
  });
}

function timed(label: string, work: () => number): void {
  const begin = performance.now();
  const found = work();
  console.log(`${label.padEnd(58)} ${(performance.now() - begin).toFixed(2).padStart(9)} ms  ${found} dates`);
}

/** Prints the median of 30 runs: what it takes once the engine has compiled the code. */
function repeated(label: string, work: () => number): void {
  const times = Array.from({ length: 30 }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  console.log(`${label.padEnd(58)} ${times[15]!.toFixed(2).padStart(9)} ms  median of 30`);
}

const expandAll = (all: readonly Repeating[], range: TimeRange): number => all.reduce((sum, one) => sum + expandSeries(one, range, ZONE).length, 0);

const kinds: readonly (readonly [string, (i: number) => string])[] = [
  ['weekly', (i) => `FREQ=WEEKLY;BYDAY=${WEEKDAYS[i % 5]!}`],
  ['weekly, every second, COUNT=400', (i) => `FREQ=WEEKLY;INTERVAL=2;COUNT=400;BYDAY=${WEEKDAYS[i % 5]!}`],
  ['monthly by weekday', (i) => `FREQ=MONTHLY;BYDAY=${1 + (i % 4)}${WEEKDAYS[i % 5]!}`],
  ['yearly', () => 'FREQ=YEARLY'],
];
for (const [label, rule] of kinds) {
  const all = series(500, rule);
  timed(`500 × ${label}: one week, cold`, () => expandAll(all, week));
  timed(`500 × ${label}: the same week again`, () => expandAll(all, week));
  timed(`500 × ${label}: next week`, () => expandAll(all, next));
  repeated(`500 × ${label}: warm`, () => expandAll(all, week));
}

const weekly = series(500, kinds[0]![1]);
repeated('500 × weekly as occurrences: warm', () => occurrencesIn(weekly, { range: week, zone: ZONE }, expandSeries).occurrences.length);
const copies = Array.from({ length: 30 }, () => structuredClone(weekly));
repeated('500 × weekly as copies from storage: warm', () => expandAll(copies.pop()!, week));
timed('500 × weekly by the library from their start, UTC', () => weekly.reduce((sum, one) => {
  const rule = new RRule({ ...RRule.parseString(one.repeat!.rule), dtstart: new Date(epochOf(one.start!)) }, true);
  return sum + rule.between(new Date(week.start), new Date(week.end), true).length;
}, 0));

const singles: FollowUp[] = Array.from({ length: 50_000 }, (_, i) => {
  const day = addDays('2020-01-01', i % 3650);
  return { id: `f${i}`, kind: 'meeting', title: '', owner: 'me', allDay: i % 10 === 0, start: zonedFromWall(day, 540, ZONE), end: zonedFromWall(day, 600, ZONE) };
});
timed('50,000 single follow-ups: those of one week', () => occurrencesIn(singles, { range: week, zone: ZONE }).occurrences.length);

for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=5;COUNT=9000', 'FREQ=DAILY;COUNT=10000', 'FREQ=MONTHLY;COUNT=10000;BYMONTHDAY=31', 'FREQ=YEARLY;BYMONTHDAY=1;BYDAY=MO;BYMONTH=2;COUNT=10000']) {
  const [one] = series(1, () => rule) as [FollowUp];
  const own = { start: epochOf(one.start!), end: epochOf(one.end!) };
  timed(`hostile, first look: ${rule.slice(5, 42)}`, () => expandSeries(one, own, ZONE).length);
  timed(`hostile, second look`, () => expandSeries(one, week, ZONE).length);
}
