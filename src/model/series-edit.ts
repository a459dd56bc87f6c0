/**
 * Changes of a series from one of its dates on, and of single dates back into line (D7.4, D7.5). All are batches of plain
 * changes: one veto, one transaction, one undo; what came before the date stays as it was.
 */
import { dayOf, epochOf, type ZonedTime } from '../time/index.js';
import { endedAt } from '../recurrence/index.js';
import type { BatchChange, Intent, Patch, SimpleChange } from './change.js';
import { addFollowUp, batchOf, removeFollowUp } from './changes-of-follow-ups.js';
import type { Result } from './problem.js';
import { exceptionAt, isInLine, movedDates, sameField, type DateMove } from './exceptions.js';
import type { FollowUp, Id } from './records.js';
import { sameJson } from './same.js';
import { beforeTest, keptLists, planSeries, type SeriesPlan } from './series-parts.js';
import { endAt } from './series-times.js';
import { updateFollowUp } from './update.js';

/** A series with all its exceptions. */
export interface WholeSeries {
  readonly series: FollowUp;
  readonly exceptions: readonly FollowUp[];
  /** Exceptions that the user may not remove, but was invited to. */
  readonly invited?: readonly FollowUp[];
}

/** Which date of a series, and what is to be different there and from there on. */
export interface FutureEdit {
  /** The time the rule gives for the date. */
  readonly original: ZonedTime;
  /** Fields to be set; times are those of this date. With `repeat` another rule begins; as `undefined` it ends. */
  readonly patch: Patch<'followUp'>;
  readonly newId: Id;
  /** The exception that was edited, if the date has one: it takes all of the patch. */
  readonly edited?: Id;
  /** When this date was completed, if it is to be: that is said of it alone. */
  readonly done?: string | undefined;
  /** Dates of the new rule that are to stand elsewhere from the beginning. */
  readonly moves?: readonly DateMove[];
  /** For the exceptions of `moves`. */
  readonly nextId?: () => Id;
  readonly intent?: Intent;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * This and all future (D7.4): the old series ends before the date, and a new one begins there; where nothing comes before,
 * the series itself is changed. COUNT is shared out; left-out dates and exceptions go along with their dates. Exceptions
 * keep what sets them apart and take over what they had in common with the series; those whose date is gone are removed,
 * completed ones stay as follow-ups of their own. Problems: `rule-cannot-move` where the rule cannot follow the move, and
 * `bad-rule` where the series has no dates that could be parted.
 */
export function changeFuture({ series, exceptions }: WholeSeries, { original, patch, newId, edited, done, moves = [], nextId = () => `${newId}-${original}`, intent = 'edit' }: FutureEdit): Result<BatchChange> {
  const plan = planSeries(series, original, patch, newId);
  if (typeof plan === 'string') {
    const code = plan === 'immovable' ? 'rule-cannot-move' : 'bad-rule';
    return { ok: false, problem: { code, severity: 'error', entity: 'followUp', record: series.id, field: 'repeat.rule' } };
  }
  const ofDate = done === undefined ? patch : { ...patch, completed: done };
  const isAlone = done !== undefined && edited === undefined;
  const parted = isAlone && !plan.later.repeat ? { ...plan, later: { ...plan.later, completed: done } } : plan;
  const changes = [...partChanges(parted, intent), ...laterOf(series, exceptions, original).flatMap((one) => carried(one, plan, one.id === edited ? ofDate : patch, one.id === edited))];
  if (isAlone && plan.later.repeat) changes.push(addFollowUp({ ...exceptionAt(plan.later, plan.later.start!, nextId()), completed: done }));
  if (plan.later.repeat) changes.push(...movedDates(plan.later, moves, nextId));
  return { ok: true, value: batchOf(changes, intent, plan.earlier ? 'future' : 'series') };
}

/** Deletes this and all future (D7.5): the series ends before; with no date before, all of it goes. */
export function deleteFuture({ series, exceptions }: WholeSeries, original: ZonedTime): BatchChange {
  const plan = planSeries(series, original, {}, series.id);
  if (typeof plan === 'string' || !plan.earlier) {
    const all = exceptions.map((exception) => removeFollowUp(exception));
    return batchOf([...all, removeFollowUp(series)], 'delete', 'series');
  }
  const removals = laterOf(series, exceptions, original).map((exception) => removeFollowUp(exception));
  return batchOf([...removals, updateFollowUp(series, plan.earlier, 'delete')], 'delete', 'future');
}

/** Stop repeating (D7.5): this date is the last; the first one becomes an ordinary follow-up. */
export function stopRepeating({ series, exceptions }: WholeSeries, original: ZonedTime): BatchChange {
  const own = exceptions.find((exception) => sameDate(series, exception.series?.original ?? '', original));
  const later = laterOf(series, exceptions, original).filter((exception) => exception !== own);
  const removals = later.map((exception) => removeFollowUp(exception, 'series'));
  if (isFirstDate(series, original)) {
    const single = own
      ? [updateFollowUp(own, { series: undefined }, 'series'), removeFollowUp(series, 'series')]
      : [updateFollowUp(series, { start: original, ...(series.end !== undefined && { end: endAt(series, original) }), repeat: undefined }, 'series')];
    return batchOf([...removals, ...single], 'series', 'series');
  }
  const isBefore = beforeTest(series, original);
  const isKept = (time: ZonedTime): boolean => isBefore(time) || sameDate(series, time, original);
  const { rule, ...lists } = series.repeat!;
  const repeat = { rule: endedAt(series, original) ?? rule, ...keptLists(lists, isKept) };
  return batchOf([...removals, updateFollowUp(series, { repeat }, 'series')], 'series', 'future');
}

/** Whether no date of a series comes before, whether of its rule or added to it. */
export function isFirstDate(series: FollowUp, original: ZonedTime): boolean {
  const plan = planSeries(series, original, {}, series.id);
  return typeof plan === 'string' || !plan.earlier;
}

function sameDate(series: FollowUp, a: ZonedTime, b: ZonedTime): boolean {
  return series.allDay ? dayOf(a) === dayOf(b) : epochOf(a) === epochOf(b);
}

/** The exceptions of this date and the later ones, wherever they were moved to. */
function laterOf(series: FollowUp, exceptions: readonly FollowUp[], original: ZonedTime): readonly FollowUp[] {
  const isBefore = beforeTest(series, original);
  return exceptions.filter((exception) => exception.series !== undefined && !isBefore(exception.series.original));
}

function partChanges({ series, earlier, later }: SeriesPlan, intent: Intent): SimpleChange[] {
  if (earlier) return [updateFollowUp(series, earlier, intent), addFollowUp(later, intent)];
  const gone = Object.keys(series).filter((field) => !(field in later) && field !== 'revision');
  const { id: _id, revision: _revision, ...fields } = later;
  return [updateFollowUp(series, { ...Object.fromEntries(gone.map((field) => [field, undefined])), ...fields }, intent)];
}

/** What becomes of an exception when its series goes on elsewhere. */
function carried(exception: FollowUp, plan: SeriesPlan, patch: Patch<'followUp'>, isEdited: boolean): SimpleChange[] {
  const { later } = plan;
  const original = plan.map(exception.series!.original);
  if (original === undefined) {
    return exception.completed === undefined ? [removeFollowUp(exception)] : [updateFollowUp(exception, { series: undefined })];
  }
  // done is done: only where it belongs is written
  if (exception.completed !== undefined && !isEdited) return [updateFollowUp(exception, { series: { id: later.id, original } })].filter(({ after }) => Object.keys(after).length > 0);
  const next: FollowUp = { ...exception, ...inherited(exception, plan, patch, original, isEdited), series: { id: later.id, original } };
  if (isInLine(next, later)) return [removeFollowUp(exception)];
  return [updateFollowUp(exception, next)].filter(({ after }) => Object.keys(after).length > 0);
}

/** The fields in which an exception goes on following its series: those in which it did so far. */
function inherited(exception: FollowUp, { later, series }: SeriesPlan, patch: Patch<'followUp'>, original: ZonedTime, isEdited: boolean): Partial<FollowUp> {
  const { start: _start, end: _end, due: _due, repeat: _repeat, allDay, ...fields } = patch;
  const follows = ([field]: [string, unknown]): boolean => isEdited || sameJson((exception as unknown as Fields)[field], (series as unknown as Fields)[field]);
  const taken = Object.fromEntries(Object.entries(fields).filter(follows));
  const moved = exception.series!.original;
  const stood = { start: moved, end: series.end === undefined ? undefined : endAt(series, moved) };
  const followsTimes = isEdited || (sameField('start', exception.start, stood.start) && sameField('end', exception.end, stood.end));
  if (!followsTimes || (patch.start === undefined && patch.end === undefined)) return taken;
  return { ...taken, ...('allDay' in patch && { allDay }), start: original, ...(later.end !== undefined && { end: endAt(later, original) }) } as Partial<FollowUp>;
}
