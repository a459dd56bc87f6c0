import type { Id } from '../../model/index.js';
import { diaryError } from './problems.js';
import type { LogRow, Mark, ReadTransaction, Touched, WriteTransaction } from './schema.js';

/** So many changes are remembered: to recognise a commit sent again, and for tabs that slept. */
export const logLength = 1000;
/** A change of more records than this is told as "anything may have changed". */
export const touchedLimit = 1000;

/** Reads the mark; it is made with the database and never removed. */
export async function readMark(tx: ReadTransaction | WriteTransaction): Promise<Mark> {
  const mark = await tx.objectStore('meta').get('mark');
  if (mark === undefined) throw diaryError('source-failed', 'The database has no generation mark');
  return mark;
}

/** What one change leaves in the log. */
export interface LogEntry {
  /** The source that writes. */
  readonly by: Id;
  readonly commit?: Id;
  /** Absent: anything may have changed. */
  readonly touched?: readonly Touched[];
  readonly directory?: boolean;
}

/** Writes the log entry and the mark that was stepped on, and drops what is too old. Belongs into the transaction of the change itself. */
export async function writeLog(tx: WriteTransaction, mark: Mark, entry: LogEntry): Promise<LogRow> {
  const { touched, ...rest } = entry;
  const listed = touched !== undefined && touched.length <= touchedLimit ? { touched } : {};
  const row: LogRow = { generation: mark.generation, ...rest, ...listed };
  const log = tx.objectStore('log');
  await Promise.all([
    log.put(row),
    log.delete(IDBKeyRange.upperBound(mark.generation - logLength)),
    tx.objectStore('meta').put(mark, 'mark'),
  ]);
  return row;
}

/**
 * The log after a generation, oldest first. `complete` is false if some of it was already dropped, or belongs to
 * another database than it did.
 */
export async function readLogAfter(tx: ReadTransaction, generation: number): Promise<{ rows: readonly LogRow[]; mark: Mark; complete: boolean }> {
  const [mark, rows] = await Promise.all([readMark(tx), tx.objectStore('log').getAll(IDBKeyRange.lowerBound(generation, true))]);
  return { rows, mark, complete: rows.length === mark.generation - generation };
}
