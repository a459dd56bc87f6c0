import { DiaryError } from '../../model/index.js';
import type { DiaryData, Entities, EntityName, FollowUp, Id, Problem, Sale } from '../../model/index.js';
import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../../store/source.js';
import { followUpFault } from '../sound.js';
import { ChangeFeed } from './change-feed.js';
import { writeCommit } from './commit.js';
import { Connection } from './connection.js';
import { readDirectory } from './directory.js';
import type { StoredDirectory } from './directory.js';
import { readMark } from './log.js';
import { LossGuard, askToKeep, lossBetween } from './loss-guard.js';
import { Notices } from './notices.js';
import { optionsOf } from './options.js';
import type { IndexedDbOptions } from './options.js';
import { toDiaryError } from './problems.js';
import { randomName } from './random-name.js';
import { readExceptionsOf, readFollowUps } from './read.js';
import type { Database, LogRow, Mark } from './schema.js';
import { joinTabs } from './tab-channel.js';
import type { TabChannel } from './tab-channel.js';
import { read } from './transaction.js';
import { onReturn } from './visibility.js';

/**
 * The embedded source: everything in the browser's own database, kept in step between tabs.
 * `open` rejects with `storage-unavailable` where the page has no IndexedDB: then there is the memory source.
 */
export class IndexedDbSource implements DiarySource {
  readonly kind = 'indexed-db';
  readonly durable = true;
  readonly #name: string;
  /** Tells its own changes from others'. */
  readonly #self: Id = randomName();
  readonly #connection: Connection;
  readonly #guard: LossGuard;
  readonly #clearMirror: () => Promise<void>;
  readonly #feed: ChangeFeed;
  readonly #notices = new Notices();
  #tabs: TabChannel | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(options: IndexedDbOptions = {}) {
    const { database, openTimeout, storage } = optionsOf(options);
    this.#name = database;
    this.#guard = new LossGuard(database, storage);
    this.#clearMirror = async () => new (await import('./draft-mirror.js')).DraftMirror(database, storage).clear();
    this.#feed = new ChangeFeed(this.#self, (work) => this.#connection.run(work), (notice) => this.#notices.tell(notice));
    this.#connection = new Connection({
      database,
      openTimeout,
      onOpened: (opened) => this.#attach(opened),
      onTaken: (problem) => this.#tellProblem(problem),
      onLate: () => this.#notices.tellAll(),
    });
  }

  async open(): Promise<void> {
    await this.#connection.open();
  }

  async directory(): Promise<StoredDirectory> {
    return this.#connection.run((database) => read(database, ['directory', 'meta'], readDirectory));
  }

  async followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer> {
    signal?.throwIfAborted();
    const answer = await this.#connection.run((database) => readFollowUps(database, query));
    signal?.throwIfAborted();
    return answer;
  }

  async sales(signal?: AbortSignal): Promise<readonly Sale[]> {
    signal?.throwIfAborted();
    const { sound, problems } = await this.#run((database, whole) => whole.readSales(database));
    signal?.throwIfAborted();
    problems.forEach((problem) => this.#tellProblem(problem));
    return sound;
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    if (entity === 'sale') return await this.#run((database, whole) => whole.readSale(database, id)) as Entities[E] | undefined;
    const record = await this.#connection.run((database) => read(database, ['followUps'], async (tx) => (await tx.objectStore('followUps').get(id))?.record));
    const fault = record && followUpFault(id, record);
    if (fault) throw new DiaryError(fault);
    return record as Entities[E] | undefined;
  }

  async exceptionsOf(series: Id): Promise<readonly FollowUp[]> {
    return this.#connection.run((database) => readExceptionsOf(database, series));
  }

  async commit(commit: Commit): Promise<CommitReceipt> {
    const { receipt, row, mark, first } = await this.#connection.run((database) => writeCommit(database, this.#self, commit));
    if (row) this.#afterWrite({ row, mark });
    if (first) void askToKeep();
    return receipt;
  }

  async putDirectory(part: Partial<StoredDirectory>): Promise<void> {
    this.#afterWrite(await this.#run((database, whole) => whole.putDirectory(database, this.#self, part)));
  }

  async everything(): Promise<DiaryData> {
    return this.#run((database, whole) => whole.readEverything(database));
  }

  /** Removes the drafts too, also those mirrored in the page's storage. The generation mark stays and counts on. */
  async clear(): Promise<void> {
    const written = await this.#run((database, whole) => whole.clearAll(database, this.#self));
    await this.#clearMirror();
    this.#afterWrite(written);
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    return this.#notices.add(listener);
  }

  async close(): Promise<void> {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    await this.#connection.close();
    this.#tabs?.close();
    this.#tabs = undefined;
    this.#feed.end();
  }

  /** What concerns the whole diary is seldom asked for: its code is fetched. */
  async #run<T>(work: (database: Database, whole: typeof import('./whole.js')) => Promise<T>): Promise<T> {
    await this.#connection.open();
    const whole = await import('./whole.js').catch((error: unknown) => Promise.reject(toDiaryError(error)));
    return this.#connection.run((database) => work(database, whole));
  }

  #afterWrite({ row, mark }: { readonly row: LogRow; readonly mark: Mark }): void {
    this.#guard.remember(mark);
    this.#feed.hear(row);
    this.#tabs?.post({ kind: 'change', row });
  }

  /** Compares a newly opened database with what was seen last, and gets in step with the other tabs. */
  async #attach(database: Database): Promise<void> {
    this.#tabs ??= joinTabs(this.#name, (message) => {
      if (message.kind === 'change') this.#feed.hear(message.row);
    });
    this.#stopWatching ??= onReturn(() => void this.#feed.catchUp());
    const seen = this.#guard.recall() ?? this.#feed.mark;
    const mark = await read(database, ['meta'], readMark);
    const loss = lossBetween(seen, mark);
    if (loss) this.#tellProblem(loss);
    this.#guard.remember(mark);
    this.#feed.begin(mark);
  }

  #tellProblem(problem: Problem): void {
    this.#notices.tell({ kind: 'problem', problem });
  }
}
