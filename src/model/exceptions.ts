/**
 * Changes of single dates of a series. An exception is a follow-up of its own that stands in for the date whose
 * rule-given time it names; a date left out is listed in the series itself. Neither needs the other.
 */
import { epochOf, zonedFromEpoch, zonedFromWall, zoneOf, type ZonedTime } from '../time/index.js';
import { addFollowUp, batchOf, removeFollowUp } from './changes-of-follow-ups.js';
import { updateFollowUp } from './update.js';
import type { AddChange, BatchChange, Change, Intent, Lookup, Patch, RemoveChange, UpdateChange } from './change.js';
import type { Occurrence } from './occurrence.js';
import { isMasked } from './privacy.js';
import type { FollowUp, Id } from './records.js';
import { isRuleDate } from './series.js';
import { dueAt, endAt } from './series-times.js';
import { sameJson } from './same.js';

/**
 * One date of a series as a follow-up of its own: all fields of the series at the times of the date, but for the
 * rule. The due date, if any, keeps its distance in days. Ready to be edited; nothing is stored yet.
 */
export function exceptionOf(series: FollowUp, occurrence: Occurrence, newId: Id): FollowUp {
  const { repeat: _repeat, revision: _revision, created: _created, updated: _updated, ...copied } = series;
  const original = originalOf(series, occurrence);
  const due = dueAt(series, original);
  return { ...copied, ...timesOf(series, occurrence), id: newId, series: { id: series.id, original }, ...(due !== undefined && { due }) };
}

/** Changes one date only (D7.4): adds an exception in its place. */
export function exceptOccurrence(
  series: FollowUp, occurrence: Occurrence, patch: Patch<'followUp'>, newId: Id, intent: Intent = 'edit',
): BatchChange {
  const patched = { ...exceptionOf(series, occurrence, newId), ...patch };
  const entries = Object.entries(patched).filter(([, value]) => value !== undefined);
  return batchOf([addFollowUp(Object.fromEntries(entries) as unknown as FollowUp, intent)], intent, 'occurrence');
}

/** Leaves one date of a series out (EXDATE). `original`: the time the rule gives. */
export function skipOccurrence(series: FollowUp, original: ZonedTime, intent: Intent = 'delete'): UpdateChange<'followUp'> {
  const except = series.repeat?.except ?? [];
  if (!series.repeat || except.includes(original)) return updateFollowUp(series, {}, intent);
  return updateFollowUp(series, { repeat: { ...series.repeat, except: [...except, original] } }, intent);
}

/**
 * Sets fields of one occurrence, whatever it is: of a date of a series an exception is made (with `newId`), a single
 * follow-up or an exception is updated. An exception that comes back into line goes, and leaves an ordinary date (D7.4);
 * `lookup` finds its series, without it the exception stays one.
 */
export function changeOccurrence(occurrence: Occurrence, patch: Patch<'followUp'>, newId: Id, intent: Intent = 'edit', lookup?: Lookup): Change {
  const { followUp } = occurrence;
  if (isRuleDate(occurrence)) return exceptOccurrence(followUp, occurrence, patch, newId, intent);
  const update = updateFollowUp(followUp, patch, intent);
  return followUp.series ? batchOf([healed(followUp, patch, intent, lookup?.('followUp', followUp.series.id)) ?? update], intent, 'occurrence') : update;
}

/** The removal of an exception that would say what its date says; `undefined` where it goes on saying something else. */
function healed(exception: FollowUp, patch: Patch<'followUp'>, intent: Intent, series: FollowUp | undefined): RemoveChange<'followUp'> | undefined {
  const next = { ...exception, ...patch } as FollowUp;
  return series && !isMasked(series) && isInLine(next, series) ? removeFollowUp(exception, intent) : undefined;
}

/** A date of a series that is to stand at another time: the time the rule gives, and the new start. */
export interface DateMove {
  readonly original: ZonedTime;
  readonly start: ZonedTime;
}

/** Dates of a series moved as it is made (D7.3): an exception each, as long as the others. */
export function movedDates(series: FollowUp, moves: readonly DateMove[], newId: () => Id): readonly AddChange<'followUp'>[] {
  return moves.map(({ original, start }) => addFollowUp({ ...exceptionAt(series, original, newId()), start, ...(series.end !== undefined && { end: endAt(series, start) }) }));
}

/** The date that a series has at a time its rule gives, as an exception that says nothing of its own yet. */
export function exceptionAt(series: FollowUp, original: ZonedTime, newId: Id): FollowUp {
  return exceptionOf(series, { key: newId, followUp: series, original, start: epochOf(original), end: epochOf(endAt(series, original)) }, newId);
}

/** Moves one occurrence to other times (canonical), as {@link changeOccurrence} does. */
export function moveOccurrence(occurrence: Occurrence, times: { readonly start: ZonedTime; readonly end: ZonedTime }, newId: Id, lookup?: Lookup): Change {
  return changeOccurrence(occurrence, times, newId, 'move', lookup);
}

/**
 * Deletes one occurrence (D7.5): leaves a date of a series out, removes a single follow-up; an exception is removed
 * and its date left out, so that the rule does not bring it back, unless the series is not there or another's private
 * one. `lookup` finds the exception's series.
 */
export function deleteOccurrence(occurrence: Pick<Occurrence, 'followUp' | 'original'>, lookup: Lookup): Change {
  const { followUp } = occurrence;
  if (isRuleDate(occurrence)) return batchOf([skipOccurrence(followUp, occurrence.original)], 'delete', 'occurrence');
  const series = followUp.series && lookup('followUp', followUp.series.id);
  if (!series || !followUp.series || isMasked(series)) return removeFollowUp(followUp);
  return batchOf([removeFollowUp(followUp), skipOccurrence(series, followUp.series.original)], 'delete', 'occurrence');
}

function originalOf(series: FollowUp, occurrence: Occurrence): ZonedTime {
  return occurrence.original ?? timesOf(series, occurrence).start;
}

/** The times of an occurrence, written in the zone its follow-up was made in (D8.5). */
function timesOf(followUp: FollowUp, { start, end, days }: Occurrence): { start: ZonedTime; end: ZonedTime } {
  const zone = zoneOf(followUp.start ?? '') || 'UTC';
  if (days) return { start: zonedFromWall(days.start, 0, zone), end: zonedFromWall(days.end, 0, zone) };
  return { start: zonedFromEpoch(start, zone), end: zonedFromEpoch(end, zoneOf(followUp.end ?? '') || zone) };
}

type Fields = Readonly<Record<string, unknown>>;

/** Not compared when an exception is held against its date: what it is, and what is written about it. */
const bookkeeping = ['id', 'series', 'repeat', 'revision', 'created', 'updated'];

/** Whether an exception says what its date of the series would say, so that it can go and leave an ordinary date (D7.4). */
export function isInLine(exception: FollowUp, series: FollowUp): boolean {
  const original = exception.series?.original;
  if (original === undefined || series.start === undefined) return false;
  const date: Fields = { ...series, start: original, due: dueAt(series, original), ...(series.end !== undefined && { end: endAt(series, original) }) };
  const fields = new Set([...Object.keys(exception), ...Object.keys(date)].filter((field) => !bookkeeping.includes(field)));
  return [...fields].every((field) => sameField(field, (exception as unknown as Fields)[field], date[field]));
}

/** Whether a field says the same; of times the moment counts, not the zone it is written in. */
export function sameField(field: string, a: unknown, b: unknown): boolean {
  const isTime = (field === 'start' || field === 'end') && typeof a === 'string' && typeof b === 'string';
  return isTime ? epochOf(a) === epochOf(b) : sameJson(a, b);
}
