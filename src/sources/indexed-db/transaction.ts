import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.js';
import { DiaryError } from '../../model/index.js';
import { errorName } from './problems.js';

/** Reads in one transaction. */
export async function read<T>(database: Database, stores: readonly StoreName[], work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
  const tx = database.transaction([...stores], 'readonly');
  return settle(tx, tx.done, work(tx));
}

/**
 * Writes in one transaction: all or nothing. Resolves only when the transaction is complete: at a full disk each
 * put succeeds and the transaction aborts afterwards. `strict` waits until the data are on the disk; `relaxed` until
 * the system has them, which outlives a page or browser that dies, but not a power cut.
 */
export async function write<T>(
  database: Database, stores: readonly StoreName[], work: (tx: WriteTransaction) => Promise<T>, durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  const tx = database.transaction([...stores], 'readwrite', { durability });
  return settle(tx, tx.done, work(tx));
}

async function settle<T>(tx: { abort(): void }, done: Promise<void>, working: Promise<T>): Promise<T> {
  const outcome = done.then(() => undefined, (error: unknown) => error ?? new DOMException('The transaction was aborted', 'AbortError'));
  let result: T;
  try {
    result = await working;
  } catch (error) {
    abort(tx);
    throw reason(error, await outcome);
  }
  const failure = await outcome;
  if (failure !== undefined) throw failure;
  return result;
}

/** Aborts a transaction unless it is already over. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // Already over: the failed request aborted it.
    if (errorName(error) !== 'InvalidStateError') throw error;
  }
}

/** Of the request's and the transaction's error the one that tells more than "aborted". */
function reason(ofWork: unknown, ofTransaction: unknown): unknown {
  if (ofWork instanceof DiaryError || ofTransaction === undefined) return ofWork;
  return errorName(ofWork) === 'AbortError' ? ofTransaction : ofWork;
}
