import type { TimeRange } from '../time/types.js';
import type { Change, Effect } from '../model/change.js';
import type { Problem } from '../model/problem.js';
import type { Company, Contact, Directory, EntityName, FollowUp, Id, Project, Sale } from '../model/records.js';

/** Which follow-ups are asked for. */
export interface FollowUpQuery {
  /** Epoch ms, half-open. Series whose dates can reach it, and their exceptions, belong to the answer. */
  readonly range: TimeRange;
  /** Owners (and attendees) whose diaries are shown; absent = all. */
  readonly owners?: readonly Id[];
}

export interface FollowUpAnswer {
  readonly followUps: readonly FollowUp[];
  /** Records that could not be read: put aside and listed; they never hide another. */
  readonly problems: readonly Problem[];
}

/** Records that search fields look for, by the name of their list. */
export interface SearchedRecords {
  readonly companies: Company;
  readonly contacts: Contact;
  readonly projects: Project;
  readonly sales: Sale;
}

/** What was typed into a search field (D5.5). */
export interface RecordQuery<K extends keyof SearchedRecords = keyof SearchedRecords> {
  readonly kind: K;
  readonly text: string;
  /** Contacts: those of this company only; `''`: those of none. */
  readonly company?: Id;
  /** At most so many hits. */
  readonly limit: number;
}

/** What a search found, best first; `total` tells how many there are, of which `hits` may be the first. */
export interface RecordAnswer<K extends keyof SearchedRecords = keyof SearchedRecords> {
  readonly hits: readonly SearchedRecords[K][];
  readonly total: number;
}

/** What is about to be written: one transaction, all or nothing. */
export interface Commit {
  /** Unique; committing the same id twice writes once. */
  readonly id: Id;
  readonly change: Change;
  /**
   * Records before and after. A source writes only if the stored revision of each equals `before.revision`
   * (`before` absent: no such record), else it throws a {@link DiaryError} `revision-conflict`.
   */
  readonly effects: readonly Effect[];
}

/** New revisions, by record id, of what was written. */
export interface CommitReceipt { readonly revisions: Readonly<Record<Id, string>> }

/** Something happened behind the store's back (another tab, the server). */
export type SourceNotice =
  | { readonly kind: 'changed'; readonly effects: readonly { readonly entity: EntityName; readonly id: Id }[] }
  | { readonly kind: 'directory' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Where a diary's data live. Every source passes `test/contract/source-contract.ts`.
 * All methods reject with a {@link DiaryError}; none resolves on failure.
 */
export interface DiarySource {
  /** `memory`, `indexed-db`, `rest`, `caldav`, or a host's own. */
  readonly kind: string;
  /** Whether what is committed is still there after a reload. */
  readonly durable: boolean;
  open(): Promise<void>;
  directory(): Promise<Directory & { readonly user?: Id }>;
  followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer>;
  sales(signal?: AbortSignal): Promise<readonly Sale[]>;
  /** One record as it stands now, `undefined` if there is none. */
  get<E extends EntityName>(entity: E, id: Id): Promise<import('../model/records.js').Entities[E] | undefined>;
  /** The follow-ups that stand in for dates of a series, all of them, wherever they were moved to and whosever they are. */
  exceptionsOf(series: Id): Promise<readonly FollowUp[]>;
  /**
   * For a source whose directory is too large to be told whole: what it knows beyond that. Absent, or resolving to
   * `undefined`: the directory is all there is. The signal aborts when something else is typed.
   */
  search?<K extends keyof SearchedRecords>(query: RecordQuery<K>, signal: AbortSignal): Promise<RecordAnswer<K> | undefined>;
  commit(commit: Commit): Promise<CommitReceipt>;
  /** Replaces or adds directory records (import, demo data); merges by id. */
  putDirectory(part: Partial<Directory> & { readonly user?: Id }): Promise<void>;
  /** Everything, for export. */
  everything(): Promise<import('../model/records.js').DiaryData>;
  /** Removes everything. */
  clear(): Promise<void>;
  subscribe(listener: (notice: SourceNotice) => void): () => void;
  close(): Promise<void>;
}
