import { unwrap } from 'idb';
import type { FollowUp } from '../../model/index.js';
import { randomName } from './random-name.js';
import { rowOf } from './rows.js';
import type { Database, UpgradeTransaction } from './schema.js';

/** One step from a schema version to the next. Awaits nothing but database calls, else its transaction ends. */
type Migration = (database: Database, transaction: UpgradeTransaction) => Promise<void>;

/**
 * The steps in order; the entry at place n leads from version n to n + 1. A step is never changed after
 * it was released: new databases walk the same path as old ones. All steps stand in one transaction; one that fails leaves the
 * database as it was.
 */
export const migrations: readonly Migration[] = [createFirstStores, addIntervalIndexAndLog];

/** Runs all steps from `oldVersion` (0 = new) to the present version. */
export async function migrate(database: Database, transaction: UpgradeTransaction, oldVersion: number): Promise<void> {
  for (const step of migrations.slice(oldVersion)) await step(database, transaction);
}

/** 0 → 1: records by id. */
async function createFirstStores(database: Database, transaction: UpgradeTransaction): Promise<void> {
  for (const name of ['followUps', 'sales', 'drafts'] as const) database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('directory', { keyPath: 'kind' });
  database.createObjectStore('meta');
  await transaction.objectStore('meta').put({ database: randomName(), generation: 0 }, 'mark');
}

/** 1 → 2: follow-ups become rows with an interval index; the log of commits and changed ids is added. */
async function addIntervalIndexAndLog(database: Database, transaction: UpgradeTransaction): Promise<void> {
  const log = database.createObjectStore('log', { keyPath: 'generation' });
  log.createIndex('commit', 'commit', { unique: true });
  const records = await transaction.objectStore('followUps').getAll() as unknown as readonly FollowUp[];
  database.deleteObjectStore('followUps');
  const followUps = database.createObjectStore('followUps', { keyPath: 'id' });
  // On the native store: two thousand promises less per thousand records.
  const native = unwrap(followUps);
  for (const record of records) native.put(rowOf(record));
  followUps.createIndex('reach', 'reach');
  followUps.createIndex('original', 'original');
  await followUps.count();
}
