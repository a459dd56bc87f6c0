import type { Clock, TimeRange, ZoneId } from '../time/types.js';
import type { Change, ChangeScope, Effect } from '../model/change.js';
import type { Occurrence } from '../model/occurrence.js';
import type { Preferences } from '../model/preferences.js';
import type { Problem, Result } from '../model/problem.js';
import type { Directory, Entities, EntityName, FollowUp, Id, Sale } from '../model/records.js';
import type { WholeSeries } from '../model/series-edit.js';
import type { DiarySource, RecordAnswer, RecordQuery, SearchedRecords } from './source.js';
import type { Draft, DraftStorage } from './draft-storage.js';

export interface StoreOptions {
  readonly source: DiarySource;
  readonly drafts?: DraftStorage;
  readonly clock?: Clock;
  /** Zone of the diary; default: the preference, else the machine's. */
  readonly zone?: ZoneId;
  readonly preferences?: Partial<Preferences>;
  /** Whose diary; default: what the source says, else `me`. */
  readonly user?: Id;
}

/** What a calendar asks to watch. */
export interface RangeQuery {
  readonly range: TimeRange;
  readonly owners?: readonly Id[];
  readonly zone: ZoneId;
}

/** A slice of the store: what a calendar shows. A new object whenever, and only when, something in it changed. */
export interface RangeSlice {
  /** `loading`: nothing known of this range yet. `stale`: shown from memory while it is being read again. */
  readonly status: 'loading' | 'ready' | 'stale' | 'failed';
  /** In order of start, then end descending, then key. Private ones of others are already masked (D9.4). */
  readonly occurrences: readonly Occurrence[];
  /** Why it failed, and what records were put aside. */
  readonly problems: readonly Problem[];
  readonly query: RangeQuery;
}

/** A running watch. `update` asks for another range: the newest call wins. */
export interface RangeWatch {
  readonly value: RangeSlice;
  update(query: RangeQuery): void;
  retry(): void;
  dispose(): void;
}

export interface DispatchOptions {
  readonly scope?: ChangeScope;
  /** Asked after permission and before anything happens; `false` refuses with `vetoed` (D20.3). */
  readonly allow?: (proposal: Proposal) => boolean;
}

export interface ImportOptions {
  /** A person asked for it: one undo takes all of it back. Not for what the host loads by itself. Default: false. */
  readonly undoable?: boolean;
}

/** What is about to happen, or has: for veto, events and announcements. */
export interface Proposal {
  readonly change: Change;
  readonly scope: ChangeScope;
  readonly effects: readonly Effect[];
}

/** Given back at once: the change shows on screen; `saved` tells later whether the source took it. */
export type Outcome =
  | { readonly ok: true; readonly proposal: Proposal; readonly saved: Promise<Saved> }
  | { readonly ok: false; readonly problem: Problem };

/** `ok: false`: the source refused; the inverse has been applied and nothing of the change is left. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

export interface HistoryState {
  readonly undo: Proposal | undefined;
  readonly redo: Proposal | undefined;
}

/** What listeners of {@link Store.subscribe} hear. */
export type StoreEvent =
  | { readonly kind: 'change'; readonly proposal: Proposal; readonly cause: 'dispatch' | 'undo' | 'redo' | 'rollback' | 'remote' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'directory' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'history' }
  | { readonly kind: 'draft'; readonly id: Id; readonly draft?: Draft };

/** The one holder of truth (implemented by `DiaryStore`). No DOM. */
export interface Store {
  readonly ready: Promise<void>;
  readonly user: Id;
  readonly zone: ZoneId;
  readonly clock: Clock;
  readonly preferences: Preferences;
  readonly directory: Directory;
  readonly drafts: DraftStorage;
  readonly history: HistoryState;
  readonly durable: boolean;
  /** Kind of the source, `indexed-db`: with `durable` false, what was to be kept is not. */
  readonly sourceKind: string;
  setPreferences(part: Partial<Preferences>): void;
  watchRange(query: RangeQuery, listener: (slice: RangeSlice) => void): RangeWatch;
  /** A directory record by id, constant time. */
  lookUp<K extends keyof Directory>(kind: K, id: Id): Directory[K][number] | undefined;
  /**
   * What the source finds beyond the directory; `undefined` where the directory is all there is. Rejects with a
   * {@link DiaryError}, or with an `AbortError` once the signal is aborted. Hits that are none are left out and reported.
   */
  search<K extends keyof SearchedRecords>(query: RecordQuery<K>, signal: AbortSignal): Promise<RecordAnswer<K> | undefined>;
  /**
   * Takes a record that was found, or made by the host, into the directory in memory, so that it is known by its id; it is not
   * written. One that {@link lookUp} knows need not be noted.
   */
  note<K extends Exclude<keyof Directory, 'holidays'>>(kind: K, record: Directory[K][number]): void;
  /** The record as it stands in memory, masked as for the screen; `undefined` if not loaded. */
  peek<E extends EntityName>(entity: E, id: Id): Entities[E] | undefined;
  /** The record from memory, else from the source. */
  get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined>;
  /** Permission → veto → apply → history → source (D4, D20.3). Never throws for what a person can do. */
  dispatch(change: Change, options?: DispatchOptions): Outcome;
  undo(options?: DispatchOptions): Outcome;
  redo(options?: DispatchOptions): Outcome;
  /** All sales that the source has, as they stand; those added here and not written yet are not among them. */
  sales(): Promise<readonly Sale[]>;
  /**
   * What deletes a whole series (D18.1), to be dispatched: its exceptions go with it, but for those that the user may
   * not delete, which stay with whom they belong to. A problem where the source does not tell all exceptions.
   */
  removalOf(series: Id): Promise<Result<Change>>;
  /**
   * A series with all its exceptions that the user may change, wherever they were moved to. A problem where the source does not
   * tell them all.
   */
  wholeSeries(series: Id): Promise<Result<WholeSeries>>;
  /**
   * Adds many records at once, chunk by chunk; problems are returned, good records stored. It is the host's own doing:
   * neither a person's rights nor `diary-before-change` stand in its way (look at the records first: `readData`,
   * `readCalendar`), and elements fire no `diary-change` for it; {@link subscribe} tells of each chunk.
   */
  importData(data: unknown, options?: ImportOptions): Promise<{ readonly added: number; readonly problems: readonly Problem[] }>;
  /** Everything but others' private follow-ups (D9.4), without revisions. */
  exportData(): Promise<import('../model/records.js').DiaryData>;
  clear(): Promise<void>;
  /** Takes note of problems found while data were made ready: told as events and listed with the slices. */
  report(problems: readonly Problem[]): void;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
  subscribe(listener: (event: StoreEvent) => void): () => void;
  newId(): Id;
  dispose(): void;
}

/** Companies, contacts, projects and sales found by a search; cut at `limit`, `total` tells how many there are. */
export interface SearchAnswer<T> { readonly hits: readonly T[]; readonly total: number }

export type { FollowUp };
