import { openDB } from 'idb';
import type { Problem } from '../../model/index.js';
import { migrate } from './migrations.js';
import { diaryError, errorName, toDiaryError } from './problems.js';
import { schemaVersion } from './schema.js';
import type { Database, DiarySchema, UpgradeTransaction } from './schema.js';
import { abort } from './transaction.js';

export interface ConnectionOptions {
  readonly database: string;
  /** How long opening may take before it is given up, ms: a hung old tab fires no `blocked` event. */
  readonly openTimeout: number;
  /** Called with each newly opened database before anything else is done with it. */
  readonly onOpened?: (database: Database) => Promise<void>;
  /** Hears that another tab wants the database for itself, before this connection is closed. */
  readonly onTaken: (problem: Problem) => void;
  /** Hears that a database that was given up on answers after all: what failed meanwhile is worth another try. */
  readonly onLate?: () => void;
}

/** One connection to the database: opened when needed, opened again once when lost. */
export class Connection {
  readonly #options: ConnectionOptions;
  #opening: Promise<Database> | undefined;
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** The open database. Rejects with `storage-unavailable`, `storage-blocked`, `schema-newer`, `storage-full` or `source-failed`. */
  open(): Promise<Database> {
    if (this.#opening === undefined) {
      const opening = this.#openAnew({
        lost: () => this.#forget(opening),
        late: (database) => {
          database.close();
          this.#options.onLate?.();
        },
        taken: (database, newVersion) => {
          this.#options.onTaken(takenProblem(newVersion));
          this.#forget(opening);
          database.close();
        },
      });
      this.#opening = opening;
      opening.catch(() => {
        if (this.#opening === opening) this.#opening = undefined;
      });
    }
    return this.#opening;
  }

  /**
   * Runs work on the open database; once more on a new connection if the old one was lost under it. So `work` must be
   * such that doing it twice does no harm. Rejects with a DiaryError.
   */
  run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const running = this.#runTwice(work);
    this.#running.add(running);
    const forget = (): void => { this.#running.delete(running); };
    running.then(forget, forget);
    return running;
  }

  /** Closes when what runs is done; a later call opens again. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#running);
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then((database) => database.close(), () => undefined);
  }

  async #openAnew(hooks: OpenHooks): Promise<Database> {
    const database = await openDatabase(this.#options, hooks);
    try {
      await this.#options.onOpened?.(database);
    } catch (error) {
      database.close();
      throw toDiaryError(error);
    }
    return database;
  }

  async #runTwice<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const opening = this.open();
    const database = await opening;
    try {
      return await work(database);
    } catch (error) {
      // Still the same connection, and not an error of a closed one: it would fail again.
      if (this.#opening === opening && !isLoss(error)) throw toDiaryError(error);
      this.#forget(opening);
      database.close();
    }
    try {
      return await work(await this.open());
    } catch (error) {
      throw toDiaryError(error);
    }
  }

  #forget(opening: Promise<Database>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

/**
 * The connection was closed under us: by the browser, or by a version change while the call waited. A transaction that we
 * abort ourselves has another reason than "aborted".
 */
function isLoss(error: unknown): boolean {
  return ['InvalidStateError', 'UnknownError', 'AbortError'].includes(errorName(error));
}

function takenProblem(newVersion: number | null): Problem {
  return newVersion === null
    ? { code: 'storage-lost', severity: 'error', detail: 'The database is being deleted' }
    : { code: 'schema-newer', severity: 'error', detail: `Another tab opened the database with schema ${newVersion}; reload this one` };
}

interface OpenHooks {
  readonly lost: () => void;
  readonly late: (database: Database) => void;
  readonly taken: (database: Database, newVersion: number | null) => void;
}

/** Opens or gives up; what opens after the time-out goes to `hooks.late`. Rejects with a DiaryError. */
async function openDatabase(options: ConnectionOptions, hooks: OpenHooks): Promise<Database> {
  if (!hasIndexedDb()) throw diaryError('storage-unavailable', 'This page has no IndexedDB');
  const limit = timeLimit(options.openTimeout);
  const failure: { upgrade?: unknown } = {};
  try {
    const opening = openDB<DiarySchema>(options.database, schemaVersion, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        // From here on it is our own work that takes the time.
        limit.cancel();
        upgrade(database, transaction as unknown as UpgradeTransaction, oldVersion, failure);
      },
      blocked: (version) => limit.explain(`another tab holds schema ${version} open`),
      blocking: (_version, newVersion) => void opening.then((database) => hooks.taken(database, newVersion)),
      terminated: hooks.lost,
    });
    return await limit.race(opening, hooks.late);
  } catch (error) {
    throw toDiaryError(failure.upgrade ?? error, errorName(error) === 'InvalidStateError' ? 'storage-unavailable' : 'source-failed');
  } finally {
    limit.cancel();
  }
}

function upgrade(database: Database, transaction: UpgradeTransaction, oldVersion: number, failure: { upgrade?: unknown }): void {
  const fail = (error: unknown): void => {
    if (failure.upgrade === undefined || errorName(failure.upgrade) === 'AbortError') failure.upgrade = error;
  };
  transaction.done.catch(fail);
  migrate(database, transaction, oldVersion).catch((error: unknown) => {
    fail(error);
    abort(transaction);
  });
}

interface TimeLimit {
  explain(reason: string): void;
  cancel(): void;
  /** The promise's outcome, or `storage-blocked` after the time; what comes later goes to `dispose`. */
  race<T>(promise: Promise<T>, dispose: (late: T) => void): Promise<T>;
}

function timeLimit(ms: number): TimeLimit {
  let why = 'no answer';
  let late = false;
  let giveUp: (error: unknown) => void;
  const expired = new Promise<never>((_resolve, reject) => { giveUp = reject; });
  const timer = setTimeout(() => {
    late = true;
    giveUp(diaryError('storage-blocked', `Opening timed out after ${ms} ms: ${why}`));
  }, ms);
  return {
    explain: (reason) => { why = reason; },
    cancel: () => clearTimeout(timer),
    race: (promise, dispose) => {
      promise.then((value) => { if (late) dispose(value); }, () => undefined);
      return Promise.race([promise, expired]);
    },
  };
}

/** Whether there is an IndexedDB at all; sandboxed frames may throw on the mere question. */
function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch (error) {
    if (errorName(error) === 'SecurityError') return false;
    throw error;
  }
}
