/** D7.4, D7.5: random sequences of edits of a series against a list of dates, each edited by itself. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  apply, changeFuture, changeOccurrence, deleteFuture, deleteOccurrence, invert, occurrencesIn, stopRepeating,
  type BatchChange, type Change, type FollowUp, type Occurrence, type WholeSeries,
} from '../../src/model/index.js';
import { expandSeries, readRule } from '../../src/recurrence/index.js';
import { dayOf, epochOf, zoneOf, zonedFromWall } from '../../src/time/index.js';
import { oracle } from '../recurrence/oracle.js';
import { lookupIn, meeting } from './samples.js';

const lastYear = 2027;
const horizon = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 6, 1) };

/** One date as a person sees it, and what its series says: where the two differ, it goes its own way. */
interface Entry { readonly day: string; readonly minute: number; readonly title: string; readonly series: number; readonly usualMinute: number; readonly usualTitle: string }

type Edit =
  | { readonly do: 'name' | 'name-future'; readonly pick: number; readonly title: string }
  | { readonly do: 'move' | 'move-future'; readonly pick: number; readonly minute: number }
  | { readonly do: 'delete' | 'delete-future' | 'stop'; readonly pick: number };

const edits = fc.array(fc.oneof<fc.Arbitrary<Edit>[]>(
  fc.record({ do: fc.constantFrom('name', 'name-future'), pick: fc.nat(40), title: fc.constantFrom('A', 'B', 'C', 'D') }),
  fc.record({ do: fc.constantFrom('move', 'move-future'), pick: fc.nat(40), minute: fc.integer({ min: 24, max: 88 }).map((quarter) => quarter * 15) }),
  fc.record({ do: fc.constantFrom('delete', 'delete-future', 'stop'), pick: fc.nat(40) }),
), { minLength: 1, maxLength: 7 });

const rules = fc.tuple(
  fc.constantFrom('FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU', 'FREQ=MONTHLY;BYMONTHDAY=23,31', 'FREQ=MONTHLY;BYDAY=2MO,-1FR', 'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1', 'FREQ=YEARLY;BYMONTH=3,11;BYDAY=TU'),
  fc.oneof(fc.constant(''), fc.integer({ min: 2, max: 25 }).map((count) => `;COUNT=${count}`), fc.constantFrom(';UNTIL=20261224', ';UNTIL=20270228T080000Z')),
).map((parts) => parts.join(''));
const zones = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');

/** The dates day by day, by the slow oracle; UNTIL is compared here as the rule says. */
function datesOf(rule: string, zone: string): Entry[] {
  const read = readRule(rule);
  assert.ok(read.ok);
  const { until, count } = read.value;
  const walls = oracle(read.value, '2026-11-23T09:00:00', lastYear).slice(0, count);
  return walls
    .filter((wall) => {
      const moment = epochOf(zonedFromWall(wall.slice(0, 10), 540, zone));
      return !until || (until.kind === 'instant' ? moment <= until.ms : wall.slice(0, 10) <= new Date((until as { day: number }).day * 86_400_000).toISOString().slice(0, 10));
    })
    .map((wall) => ({ day: wall.slice(0, 10), minute: 540, title: 'Acme: renewal', series: 0, usualMinute: 540, usualTitle: 'Acme: renewal' }));
}

const momentOf = (entry: Entry, zone: string): number => epochOf(zonedFromWall(entry.day, entry.minute, zone));

/** What the edit does to the list: of the same series, from the date on, what goes no way of its own. */
function edited(entries: readonly Entry[], index: number, edit: Edit, fresh: number): Entry[] {
  const own = entries[index]!;
  const isLater = (entry: Entry, place: number): boolean => entry.series === own.series && place >= index;
  const each = (change: (entry: Entry, place: number) => Partial<Entry>): Entry[] => entries.map((entry, place) => (isLater(entry, place) ? { ...entry, series: fresh, ...change(entry, place) } : entry));
  switch (edit.do) {
    case 'name': return entries.map((entry, place) => (place === index ? { ...entry, title: edit.title } : entry));
    case 'move': return entries.map((entry, place) => (place === index ? { ...entry, minute: edit.minute } : entry));
    case 'name-future': return each((entry, place) => ({ usualTitle: edit.title, title: place === index || entry.title === entry.usualTitle ? edit.title : entry.title }));
    case 'move-future': return each((entry, place) => ({ usualMinute: edit.minute, minute: place === index || entry.minute === entry.usualMinute ? edit.minute : entry.minute }));
    case 'delete': return entries.filter((_, place) => place !== index);
    case 'delete-future': return entries.filter((entry, place) => !isLater(entry, place));
    case 'stop': return entries.filter((entry, place) => place === index || !isLater(entry, place));
  }
}

function changeFor(edit: Edit, whole: WholeSeries, occurrence: Occurrence, records: readonly FollowUp[], id: string): Change {
  const { followUp } = occurrence;
  const zone = zoneOf(followUp.start!);
  const original = occurrence.original ?? followUp.series!.original;
  const day = dayOf(original);
  const times = (minute: number): { start: string; end: string } => ({ start: zonedFromWall(day, minute, zone), end: zonedFromWall(day, minute + 60, zone) });
  const future = (patch: Partial<FollowUp>): BatchChange => {
    const result = changeFuture(whole, { original, patch, newId: id, ...(followUp.series && { edited: followUp.id }) });
    assert.ok(result.ok, result.ok ? '' : result.problem.code);
    return result.value;
  };
  switch (edit.do) {
    case 'name': return changeOccurrence(occurrence, { title: edit.title }, id);
    case 'move': return changeOccurrence(occurrence, times(edit.minute), id);
    case 'name-future': return future({ title: edit.title });
    case 'move-future': return future(times(edit.minute));
    case 'delete': return deleteOccurrence(occurrence, lookupIn(...records));
    case 'delete-future': return deleteFuture(whole, original);
    case 'stop': return stopRepeating(whole, original);
  }
}

function applied(records: readonly FollowUp[], change: Change): FollowUp[] {
  const result = apply(lookupIn(...records), change);
  assert.ok(result.ok, result.ok ? '' : `${result.problem.code} ${result.problem.record}`);
  const gone = new Set(result.value.map(({ id }) => id));
  return [...records.filter(({ id }) => !gone.has(id)), ...result.value.flatMap(({ after }) => (after ? [after as FollowUp] : []))];
}

const shown = (records: readonly FollowUp[], zone: string): readonly Occurrence[] => occurrencesIn(records, { range: horizon, zone }, expandSeries).occurrences;
const strays = (records: readonly FollowUp[], zone: string): unknown[] => occurrencesIn(records, { range: horizon, zone }, expandSeries).problems.filter(({ code }) => code === 'unmatched-exdate' || code === 'rule-without-dates');
const lines = (occurrences: readonly Occurrence[]): string[] => occurrences.map(({ start, end, followUp }) => `${new Date(start).toISOString()} ${(end - start) / 60_000} ${followUp.title}`).sort();
const byId = (records: readonly FollowUp[]): FollowUp[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

test('D7.4 D7.5 random edits of a series: every date is where a list of dates, edited one by one, has it; undo brings all back', () => {
  fc.assert(fc.property(rules, zones, edits, (rule, zone, sequence) => {
    let entries = datesOf(rule, zone);
    let records: FollowUp[] = [{ ...meeting, id: 's', start: zonedFromWall('2026-11-23', 540, zone), end: zonedFromWall('2026-11-23', 600, zone), repeat: { rule } }];
    sequence.forEach((edit, step) => {
      const inSight = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => momentOf(entry, zone) < horizon.end - 40 * 86_400_000);
      if (inSight.length === 0) return;
      const { entry, index } = inSight[edit.pick % inSight.length]!;
      const occurrence = shown(records, zone).find(({ start, followUp }) => start === momentOf(entry, zone) && followUp.title === entry.title);
      assert.ok(occurrence, `no ${entry.day} ${entry.minute} ${entry.title}`);
      const id = occurrence.followUp.series?.id ?? occurrence.followUp.id;
      const series = records.find((record) => record.id === id)!;
      if (!series.repeat) return;
      const whole = { series, exceptions: records.filter((record) => record.series?.id === id) };
      const change = changeFor(edit, whole, occurrence, records, `n${step}`);
      const before = records;
      records = applied(before, change);
      assert.deepEqual(byId(applied(records, invert(change))), byId(before), 'undone');
      assert.deepEqual(strays(records, zone), [], `${edit.do} in ${rule} leaves no date out that is none`);
      entries = edited(entries, index, edit, step + 1);
      const expected = entries.filter((one) => momentOf(one, zone) < horizon.end).map((one) => `${new Date(momentOf(one, zone)).toISOString()} 60 ${one.title}`).sort();
      assert.deepEqual(lines(shown(records, zone)), expected, `${edit.do} of ${entry.day} in ${rule}`);
    });
  }), { numRuns: 200 });
});
