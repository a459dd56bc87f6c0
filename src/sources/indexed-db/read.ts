import type { TimeRange } from '../../time/index.js';
import { concerns, meets } from '../../model/index.js';
import type { FollowUp, Id, Problem } from '../../model/index.js';
import type { FollowUpAnswer, FollowUpQuery } from '../../store/source.js';
import { occurrenceLength, reachBounds, readSpan } from './rows.js';
import type { Database, FollowUpRow, ReadTransaction } from './schema.js';
import { followUpFault, partSound } from '../sound.js';
import { read } from './transaction.js';

/**
 * The follow-ups that may be seen in a range, by bounded reads of the interval index; the series among them with
 * the exceptions that bear on the range, wherever those were moved to.
 */
export async function readFollowUps(database: Database, query: FollowUpQuery): Promise<FollowUpAnswer> {
  const owners = query.owners && new Set(query.owners);
  return read(database, ['followUps'], async (tx) => {
    const reached = partSound(await readReach(tx, query.range), followUpFault);
    const found = new Map<Id, FollowUp>();
    for (const followUp of reached.sound) {
      const span = readSpan(followUp);
      if (span && meets(span, query.range) && concerns(followUp, owners)) found.set(followUp.id, followUp);
    }
    const exceptions = partSound(await readExceptions(tx, [...found.values()], query.range), followUpFault);
    for (const exception of exceptions.sound) {
      if (exception.series && found.has(exception.series.id)) found.set(exception.id, exception);
    }
    const series = partSound(await readSeriesOf(tx, found), followUpFault);
    for (const followUp of series.sound) found.set(followUp.id, followUp);
    return { followUps: [...found.values()], problems: distinct([...reached.problems, ...exceptions.problems, ...series.problems]) };
  });
}

/** All exceptions of a series. Rarely asked for: the index holds the exceptions of all series by their original date. */
export async function readExceptionsOf(database: Database, series: Id): Promise<FollowUp[]> {
  const rows = await read(database, ['followUps'], (tx) => tx.objectStore('followUps').index('original').getAll());
  return partSound(rows, followUpFault).sound.filter((exception) => exception.series?.id === series);
}

async function readReach(tx: ReadTransaction, range: TimeRange): Promise<FollowUpRow[]> {
  const index = tx.objectStore('followUps').index('reach');
  const parts = await Promise.all(reachBounds(range).map((bound) => index.getAll(IDBKeyRange.bound([bound.index, bound.from], [bound.index, bound.to]))));
  return parts.flat();
}

/** Exceptions whose original date lies in the range, or so shortly before it that the occurrence would reach into it. */
async function readExceptions(tx: ReadTransaction, found: readonly FollowUp[], range: TimeRange): Promise<FollowUpRow[]> {
  const lengths = found.filter(({ repeat }) => repeat !== undefined).map(occurrenceLength);
  if (lengths.length === 0) return [];
  const longest = lengths.reduce((a, b) => Math.max(a, b));
  const bounds = IDBKeyRange.bound(range.start - longest, range.end + occurrenceMargin);
  return tx.objectStore('followUps').index('original').getAll(bounds);
}

/** All-day originals count by their written day, which may lie a zone away. */
const occurrenceMargin = 26 * 3_600_000;

/** Series that do not belong to the answer by themselves but have an exception in it: moved into the range, or to another owner. */
async function readSeriesOf(tx: ReadTransaction, found: ReadonlyMap<Id, FollowUp>): Promise<FollowUpRow[]> {
  const ids = new Set<Id>();
  for (const { series } of found.values()) if (series && !found.has(series.id)) ids.add(series.id);
  const rows = await Promise.all([...ids].map((id) => tx.objectStore('followUps').get(id)));
  return rows.filter((row) => row !== undefined);
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.record}/${problem.field}`, problem])).values()];
}
