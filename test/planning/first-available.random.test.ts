import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Occurrence, WorkingHours } from '../../src/model/index.js';
import { firstAvailable, type FirstAvailableQuery } from '../../src/planning/index.js';
import type { Weekday } from '../../src/time/index.js';
import { occurrence } from '../model/samples.js';

const minute = 60_000;
const days = 4;

/** Around clock changes, and where the offset is no whole hour. Each from the first moment of a day. */
const places = [
  ['Europe/Oslo', '2026-03-27T23:00:00Z'], ['Europe/Oslo', '2026-10-23T22:00:00Z'], ['America/New_York', '2026-03-06T05:00:00Z'],
  ['America/New_York', '2026-10-30T04:00:00Z'], ['Asia/Kathmandu', '2026-11-21T18:15:00Z'], ['Australia/Lord_Howe', '2026-04-02T13:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-01T13:30:00Z'],
] as const;

/** One minute as a clock on the wall shows it. */
interface Shown { readonly date: string; readonly weekday: Weekday; readonly minute: number }

/** The minutes of four days, each as `Intl` tells it: the oracle knows nothing of our own zones. */
const clocks = places.map(([zone, first]) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const from = Date.parse(first);
  const shown: Shown[] = [];
  for (let at = from; shown.length < days * 1500; at += minute) {
    const { year, month, day, hour, minute: past } = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Record<string, string>;
    const date = `${year}-${month}-${day}`;
    shown.push({ date, weekday: (((new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday, minute: Number(hour) * 60 + Number(past) });
  }
  return { zone, from, shown, dates: [...new Set(shown.map(({ date }) => date))] };
});

const someSpan = fc.tuple(fc.nat(1439), fc.nat(1439)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const workDay = fc.oneof({ weight: 2, arbitrary: fc.constant({ start: 480, end: 960 }) }, { weight: 2, arbitrary: someSpan }, { weight: 1, arbitrary: fc.constant({ start: 0, end: 1440 }) }, { weight: 1, arbitrary: fc.constant(undefined) });
const oneCalendar = fc.record({
  place: fc.nat(places.length - 1),
  from: fc.nat(2 * 1440 * 60), // seconds
  length: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 1500 })),
  step: fc.constantFrom(1, 5, 7, 15, 30, 45, 60, 100),
  horizon: fc.integer({ min: 1, max: days - 2 }),
  hours: fc.array(workDay, { minLength: 7, maxLength: 7 }),
  lunch: fc.option(someSpan.map(({ start, end }) => ({ start, end: Math.min(end, start + 60) })), { nil: null }),
  holiday: fc.option(fc.nat(days - 1), { nil: undefined }),
  busy: fc.array(fc.record({ start: fc.integer({ min: -600, max: days * 1440 }), length: fc.integer({ min: 1, max: 600 }), seconds: fc.constantFrom(0, 0, 0, 20) }), { maxLength: 12 }),
});

type Calendar = typeof oneCalendar extends fc.Arbitrary<infer T> ? T : never;

function queryOf({ place, from, hours, holiday, busy, lunch, ...rest }: Calendar): FirstAvailableQuery {
  const { zone, from: first, dates } = clocks[place]!;
  const workingHours = Object.fromEntries(hours.flatMap((span, index) => (span ? [[index + 1, span]] : []))) as WorkingHours;
  return {
    ...rest, zone, from: first + from * 1000, preferences: { workingHours, lunch }, holidays: holiday === undefined ? [] : [{ date: dates[holiday]!, name: 'Holiday' }],
    busy: busy.map(({ start, length, seconds }, index): Occurrence => occurrence(`b${index}`, first / minute + start + seconds / 60, first / minute + start + length))
      .filter(({ start, end }) => end > start),
  };
}

/** What the calendar says of each minute, without any cleverness. */
function minutesOf({ place }: Calendar, { preferences: { workingHours, lunch }, holidays = [], busy }: FirstAvailableQuery): { open: boolean[]; taken: boolean[] } {
  const { shown, from } = clocks[place]!;
  const taken = new Array<boolean>(shown.length).fill(false);
  for (const { start, end } of busy) {
    for (let at = Math.max(0, Math.floor((start - from) / minute)); at * minute + from < end && at < taken.length; at += 1) taken[at] = true;
  }
  const [holiday] = holidays;
  const open = shown.map(({ date, weekday, minute: past }) => {
    const work = workingHours[weekday];
    return work !== undefined && work.start <= past && past < work.end && !(lunch && lunch.start <= past && past < lunch.end) && holiday?.date !== date;
  });
  return { open, taken };
}

/** The indices of the starts that fit, and of all that might be proposed. */
function startsOf({ place }: Calendar, query: FirstAvailableQuery, free: readonly boolean[]): { fits: number | undefined; before: number[] } {
  const { shown, from, dates } = clocks[place]!;
  const first = Math.ceil((query.from - from) / minute);
  const lastDate = dates[dates.indexOf(shown[Math.floor((query.from - from) / minute)]!.date) + query.horizon! - 1]!;
  const end = shown.findLastIndex(({ date }) => date === lastDate) + 1;
  const until = new Int32Array(free.length + 1);
  for (let at = free.length - 1; at >= 0; at -= 1) until[at] = free[at] ? until[at + 1]! + 1 : 0;
  const before: number[] = [];
  for (let at = first; at < end; at += 1) {
    if (shown[at]!.minute % query.step! !== 0) continue;
    if (until[at]! >= query.length && at + query.length <= end) return { fits: at, before };
    before.push(at);
  }
  return { fits: undefined, before };
}

describe('first available, against a search minute by minute', () => {
  test('D5.7 10,000 calendars', () => {
    const seen = { found: 0, busy: 0, 'too-long': 0, 'no-hours': 0 };
    fc.assert(fc.property(oneCalendar, (calendar) => {
      const query = queryOf(calendar);
      const { from } = clocks[calendar.place]!;
      const { open, taken } = minutesOf(calendar, query);
      const free = open.map((is, at) => is && !taken[at]);
      const { fits, before } = startsOf(calendar, query, free);
      const answer = firstAvailable(query);
      assert.equal(answer.found ? (answer.start - from) / minute : undefined, fits);
      seen[answer.found ? 'found' : answer.why] += 1;
      if (!answer.found) {
        const inEmpty = startsOf(calendar, query, open).fits;
        assert.equal(answer.why === 'busy', inEmpty !== undefined);
        assert.equal(answer.why === 'no-hours', inEmpty === undefined && !anyOpen(calendar, query, open));
      }
      let reached = query.from;
      for (const { start, end } of answer.reasons) {
        assert.ok(start >= query.from && end > reached && end > start, 'reasons are in order, and each says something that those before do not');
        reached = end;
        assert.ok(!free.slice(Math.ceil((start - from) / minute), Math.floor((end - from) / minute)).includes(true), 'a reason is no free time');
      }
      if (answer.found) assert.ok(reached <= answer.start, 'no reason lies after the answer');
      let next = 0;
      for (const at of before) {
        const [start, end] = [from + at * minute, from + (at + query.length) * minute];
        while (answer.reasons[next] && answer.reasons[next]!.end <= start) next += 1;
        const reason = answer.reasons[next];
        if (reason ? reason.start >= end : answer.found || end <= reached) assert.fail('each earlier start runs into a reason, or beyond the horizon');
      }
    }), { numRuns: 10_000 });
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 200, `${what}: ${count}`);
  });
});

function anyOpen({ place }: Calendar, query: FirstAvailableQuery, open: readonly boolean[]): boolean {
  const { shown, from, dates } = clocks[place]!;
  const at = (query.from - from) / minute;
  const last = dates[dates.indexOf(shown[Math.floor(at)]!.date) + query.horizon! - 1]!;
  return open.some((is, index) => is && index + 1 > at && shown[index]!.date <= last);
}
