import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { EpochMs } from '../../time/index.js';
import type { DirectoryName, EntityName, FollowUp, Id, Sale } from '../../model/index.js';
import type { Draft } from '../../store/draft-storage.js';

/** Version of the stored schema; one more than before with each entry added to `migrations.ts`. */
export const schemaVersion = 2;

/** A follow-up as stored: the record and what the indexes need. */
export interface FollowUpRow {
  readonly id: Id;
  readonly record: FollowUp;
  /** Length class and the moment by which that class is ordered; see `rows.ts`. */
  readonly reach: readonly [lengthClass: number, at: EpochMs];
  /** Only of exceptions: the moment of the occurrence they stand in for. */
  readonly original?: EpochMs;
}

/** What changed, for other tabs and for recognising a commit sent twice. Ids only. */
export interface LogRow {
  readonly generation: number;
  /** The source (tab) that wrote it. */
  readonly by: Id;
  /** Absent where the change was not a commit (directory, clear). */
  readonly commit?: Id;
  /** Absent: too many to list, anything may have changed. */
  readonly touched?: readonly Touched[];
  readonly directory?: boolean;
}

/** A record that changed. */
export interface Touched { readonly entity: EntityName; readonly id: Id }

/**
 * The generation mark: which database this is and how many changes it has seen.
 * Another `database` than last time, or a smaller `generation`, means that data vanished.
 */
export interface Mark {
  /** Random, made with the database. */
  readonly database: string;
  readonly generation: number;
  /** The associate whose diary this is. */
  readonly user?: Id;
  /** Whether the browser was asked to keep the data (once, after the first save). */
  readonly asked?: boolean;
}

export interface DirectoryRow { readonly kind: DirectoryName; readonly records: readonly object[] }

/** The stores of the newest schema. */
export interface DiarySchema extends DBSchema {
  followUps: { key: Id; value: FollowUpRow; indexes: { reach: [number, EpochMs]; original: EpochMs } };
  sales: { key: Id; value: Sale };
  directory: { key: DirectoryName; value: DirectoryRow };
  log: { key: number; value: LogRow; indexes: { commit: Id } };
  meta: { key: 'mark'; value: Mark };
  drafts: { key: Id; value: Draft };
}

export type StoreName = StoreNames<DiarySchema>;
export type Database = IDBPDatabase<DiarySchema>;
export type ReadTransaction = IDBPTransaction<DiarySchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<DiarySchema, StoreName[], 'readwrite'>;
export type UpgradeTransaction = IDBPTransaction<DiarySchema, StoreName[], 'versionchange'>;
