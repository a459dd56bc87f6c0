/**
 * The two parts that a series falls into where it is changed from one of its dates on (D7.4): what comes before stays as it
 * was to the minute, the rest is a series with its own start. Wall-clock times are moved on the wall clock (D7.6).
 */
import {
  DAY_MS, dayNumber, dayOf, epochOf, wallMsOf, zoneOf, zonedFromWallMs,
  type ZonedTime, type ZoneId,
} from '../time/index.js';
import { givesWall, lastByUntil, partSeries, ruleDateAt, shiftRule, untilDay, untilMoment, withParts, type Parting } from '../recurrence/index.js';
import type { Patch } from './change.js';
import type { FollowUp, Id, Repeat } from './records.js';
import { dueAt, endAt } from './series-times.js';

/** A rule that never comes again after its start. */
const once = 'FREQ=DAILY;COUNT=1';

/** Where a series is parted and how its later dates move. */
export interface SeriesPlan {
  readonly series: FollowUp;
  readonly original: ZonedTime;
  /** As it ends before the date; `undefined` where no date comes before. */
  readonly earlier: Patch<'followUp'> | undefined;
  /** From the date on, under the given id, or that of the series where no date comes before; it does not repeat where the patch takes the rule away. */
  readonly later: FollowUp;
  /** Where a rule-given time of the old series now lies; `undefined` where the new rule has no date for it. */
  map(original: ZonedTime): ZonedTime | undefined;
}

/** A series whose rule cannot be read has no dates to part. `immovable`: the rule cannot follow the move. */
export type SeriesPlanResult = SeriesPlan | 'no-dates' | 'immovable';

/**
 * Plans a change from one date of a series on.
 * @param original the time the rule gives for that date
 * @param patch what is to be different, times as they are to be on that date
 */
export function planSeries(series: FollowUp, original: ZonedTime, patch: Patch<'followUp'>, id: Id): SeriesPlanResult {
  const parting = partSeries(series, original);
  if (!parting || !series.repeat || series.start === undefined) return 'no-dates';
  // a rule that never comes true is shown once, and kept (D7.7)
  if (!parting.first && !parting.last && !series.repeat.also?.length) return 'no-dates';
  const mover = moverFor(series, original, patch);
  const rule = laterRule(series, parting, mover, patch);
  if (rule === undefined) return 'immovable';
  const earlier = earlierPart(series, parting, original);
  const first = parting.first && !rule.isGiven ? parting.first.wall : wallOf(series, original);
  const later = onItsRule(laterPart(series, original, { patch, id: earlier ? id : series.id, rule, mover, first, inPlace: !earlier }), rule);
  const map = (time: ZonedTime): ZonedTime | undefined => mapped(series, later, mover, time);
  const withLists = later.repeat ? { ...later, repeat: listsOf(series, later, { original, map, mover, given: patch.repeat }) } : later;
  return { series, original, earlier, later: withLists, map };
}

/** How wall-clock times of the later dates move. */
interface Mover {
  /** ms by which the date itself moves on the wall clock, and by which only its time of day does. */
  readonly by: number;
  readonly timeOnly: number;
  readonly zone: ZoneId;
  readonly moves: boolean;
}

function moverFor(series: FollowUp, original: ZonedTime, { start }: Patch<'followUp'>): Mover {
  const own = zoneOf(series.start!) || 'UTC';
  if (start === undefined) return { by: 0, timeOnly: 0, zone: own, moves: false };
  // a date in a skipped hour is written later than its rule says: moved from there, it is measured by the rule
  const [from, to] = [epochOf(start) === epochOf(original) ? wallMsOf(original) : wallOf(series, original), wallMsOf(start)];
  const days = (Math.floor(to / DAY_MS) - Math.floor(from / DAY_MS)) * DAY_MS;
  const zone = zoneOf(start) || own;
  return { by: to - from, timeOnly: to - from - days, zone, moves: to !== from || zone !== own };
}

/** The rule's own wall-clock time of a date: in a skipped hour the written time is another. */
function wallOf(series: FollowUp, original: ZonedTime): number {
  return ruleDateAt(series, original)?.wall ?? wallMsOf(original);
}

interface LaterRule {
  readonly text: string | undefined;
  /** Whether it comes from the patch. */
  readonly isGiven: boolean;
}

function laterRule(series: FollowUp, parting: Parting, mover: Mover, patch: Patch<'followUp'>): LaterRule | undefined {
  if ('repeat' in patch) return { text: patch.repeat?.rule, isGiven: true };
  if (!parting.first) return { text: once, isGiven: false };
  if (!mover.moves) return { text: parting.later, isGiven: false };
  const shifted = shiftRule(parting.later, parting.first.wall, parting.first.wall + mover.by);
  return shifted === undefined || !givesMoved(shifted, parting.first.wall, mover, patch, series) ? undefined : { text: endMoved(series, shifted, parting, mover, patch), isGiven: false };
}

/** Whether the moved rule has the date that was moved: the nth weekday of a year, say, may lie in another month. */
function givesMoved(rule: string, first: number, { by, zone }: Mover, patch: Patch<'followUp'>, series: FollowUp): boolean {
  const open = withParts(rule, { UNTIL: undefined, COUNT: undefined });
  const start = zonedFromWallMs(first + by, zone);
  // an hour that the clocks skip on that day stands beside its rule (`inGap`)
  if (wallMsOf(start) !== first + by) return true;
  return givesWall({ start, allDay: isAllDay(series, patch), repeat: { rule: open } }, first + by);
}

/** UNTIL goes along with the last date: compared with an hour that changed, it would cut that date off or let one more in. */
function endMoved(series: FollowUp, rule: string, parting: Parting, mover: Mover, patch: Patch<'followUp'>): string {
  const last = lastByUntil(series);
  if (!last || !parting.first) return rule;
  const allDay = isAllDay(series, patch);
  const start = zonedFromWallMs(parting.first.wall + mover.by, mover.zone);
  const open = { start, allDay, repeat: { rule: withParts(rule, { UNTIL: undefined }) } };
  const wall = givesWall(open, last.wall + mover.by) ? last.wall + mover.by : last.wall + mover.timeOnly;
  return withParts(rule, { UNTIL: allDay ? untilDay(wall) : untilMoment(epochOf(zonedFromWallMs(wall, mover.zone))) });
}

function isAllDay(series: FollowUp, patch: Patch<'followUp'>): boolean {
  return ('allDay' in patch ? patch.allDay : series.allDay) === true;
}

/** The old series up to the date. Where only added dates (RDATE) come before it, the first of them carries the rest. */
function earlierPart(series: FollowUp, parting: Parting, original: ZonedTime): Patch<'followUp'> | undefined {
  const { rule: _rule, ...lists } = series.repeat!;
  const isBefore = beforeTest(series, original);
  const kept = keptLists(lists, isBefore);
  if (parting.earlier !== undefined) return { repeat: { rule: parting.earlier, ...kept } };
  const [first, ...also] = [...kept.also ?? []].sort((a, b) => epochOf(a) - epochOf(b));
  if (first === undefined) return undefined;
  const { also: _also, ...rest } = kept;
  return { start: first, ...(series.end !== undefined && { end: endAt(series, first) }), repeat: { rule: once, ...rest, ...(also.length > 0 && { also }) } };
}

/** Compares with the date: all-day series by their days, as they are written. */
export function beforeTest(series: FollowUp, original: ZonedTime): (time: ZonedTime) => boolean {
  return series.allDay ? (time) => dayOf(time) < dayOf(original) : (time) => epochOf(time) < epochOf(original);
}

/** The left-out and added dates that are to be kept. */
export function keptLists({ except, also }: Omit<Repeat, 'rule'>, isKept: (time: ZonedTime) => boolean): Omit<Repeat, 'rule'> {
  const [left, added] = [except?.filter(isKept) ?? [], also?.filter(isKept) ?? []];
  return { ...(left.length > 0 && { except: left }), ...(added.length > 0 && { also: added }) };
}

interface LaterInput {
  readonly patch: Patch<'followUp'>;
  readonly id: Id;
  readonly rule: LaterRule;
  readonly mover: Mover;
  /** Wall-clock ms of its first date before it is moved. */
  readonly first: number;
  /** It takes the place of the old one, which has no dates before. */
  readonly inPlace: boolean;
}

function laterPart(series: FollowUp, original: ZonedTime, { patch, id, rule, mover, first, inPlace }: LaterInput): FollowUp {
  const { repeat: _repeat, revision, created, updated, completed, ...copied } = series;
  const kept = inPlace ? { revision, created, updated, completed } : {};
  const { start: _start, end: _end, repeat: _rule, ...fields } = patch;
  // a start that is not of the rule stays where it is as long as nothing moves
  const stays = inPlace && !mover.moves && !rule.isGiven;
  const start = stays ? series.start! : zonedFromWallMs(first + mover.by, mover.zone);
  const end = stays && patch.end === undefined ? series.end : endFor(series, original, patch, start);
  const due = 'due' in patch ? patch.due : dueAt(series, start);
  const repeat = stays ? { rule: rule.text! } : inGap(rule.text ?? '', first + mover.by, start, isAllDay(series, patch));
  const record = { ...copied, ...kept, ...fields, id, start, end, due, ...(rule.text !== undefined && { repeat }) };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as FollowUp;
}

/** A rule that is given may not have the date it is given on: the series then begins with the first that it has. */
function onItsRule(later: FollowUp, rule: LaterRule): FollowUp {
  const date = rule.isGiven && later.repeat ? partSeries(later, later.start!)?.first : undefined;
  if (!date || (later.allDay ? date.wall === dayNumber(dayOf(later.start!)) * DAY_MS : date.moment === epochOf(later.start!))) return later;
  const start = zonedFromWallMs(date.wall, zoneOf(later.start!) || 'UTC');
  return { ...later, start, ...(later.end !== undefined && { end: endAt(later, start) }) };
}

/**
 * A series cannot be written to begin at a time that the clocks skip on its first day: it would keep the hour the clocks
 * made of it. Its rule then names the hour, and the first day stands beside it.
 */
function inGap(rule: string, wall: number, start: ZonedTime, allDay: boolean): Repeat {
  if (allDay || wallMsOf(start) === wall) return { rule };
  const count = /(?:^|;)COUNT=(\d+)/i.exec(rule)?.[1];
  const named = { BYHOUR: String(Math.floor(wall / 3_600_000) % 24), BYMINUTE: String(Math.floor(wall / 60_000) % 60) };
  return { rule: withParts(rule, { ...named, COUNT: count === undefined ? undefined : String(Math.max(1, Number(count) - 1)) }), also: [start] };
}

/** The end of the first date: as long as it is to be, in minutes that pass or in whole days. */
function endFor(series: FollowUp, original: ZonedTime, patch: Patch<'followUp'>, start: ZonedTime): ZonedTime | undefined {
  if (patch.end === undefined) return 'end' in patch || series.end === undefined ? undefined : endAt(series, start);
  return endAt({ start: patch.start ?? original, end: patch.end, ...(isAllDay(series, patch) && { allDay: true }) }, start);
}

/** Of the ways a date can go along, the one that the new rule has a date for: with the day, or with the time of day alone. */
function mapped(series: FollowUp, later: FollowUp, mover: Mover, time: ZonedTime): ZonedTime | undefined {
  if (!later.repeat) return undefined;
  const wall = wallOf(series, time);
  for (const by of [mover.by, mover.timeOnly]) if (givesWall(later, wall + by)) return zonedFromWallMs(wall + by, mover.zone);
  const moved = zonedFromWallMs(wall + mover.by, mover.zone);
  return later.repeat.also?.includes(moved) ? moved : undefined;
}

/** What was left out of, and added to, the later dates goes along. A rule that is given comes with lists of its own. */
function listsOf(series: FollowUp, later: FollowUp, plan: Pick<SeriesPlan, 'original' | 'map'> & { readonly mover: Mover; readonly given: Repeat | undefined }): Repeat {
  const rule = later.repeat!;
  const isBefore = beforeTest(series, plan.original);
  const isBeforeStart = beforeTest(later, later.start!);
  // a rule that is given may begin before the date; what was added to the dates before stays with them
  const old = keptLists(plan.given ?? series.repeat!, (time) => !isBefore(time) || (plan.given !== undefined && !isBeforeStart(time)));
  const except = plan.given ? old.except ?? [] : (old.except ?? []).map(plan.map).filter((time) => time !== undefined);
  const along = (time: ZonedTime): ZonedTime => zonedFromWallMs(wallMsOf(time) + plan.mover.by, plan.mover.zone);
  const also = [...rule.also ?? [], ...(plan.given ? old.also ?? [] : (old.also ?? []).map(along))];
  return { rule: rule.rule, ...(except.length > 0 && { except: [...new Set(except)] }), ...(also.length > 0 && { also: [...new Set(also)] }) };
}
