import { DiaryError } from '../../model/index.js';
import type { DiaryData, Entities, EntityName, FollowUp, Id, Problem, Sale } from '../../model/index.js';
import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../../store/source.js';
import { followUpFault, isLoose, partSound, saleFault } from '../sound.js';
import { ChangeFeed } from './change-feed.js';
import { writeCommit } from './commit.js';
import { Connection } from './connection.js';
import { mergeDirectory, readDirectory } from './directory.js';
import type { StoredDirectory } from './directory.js';
import { readMark, writeLog } from './log.js';
import { LossGuard, askToKeep, lossBetween } from './loss-guard.js';
import { Notices } from './notices.js';
import { optionsOf } from './options.js';
import type { IndexedDbOptions } from './options.js';
import { randomName } from './random-name.js';
import { readExceptionsOf, readFollowUps } from './read.js';
import type { Database, LogRow, Mark } from './schema.js';
import { joinTabs } from './tab-channel.js';
import type { TabChannel } from './tab-channel.js';
import { read, write } from './transaction.js';
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
    const sales = await this.#connection.run((database) => read(database, ['sales'], (tx) => tx.objectStore('sales').getAll()));
    signal?.throwIfAborted();
    const { sound, problems } = partSound(sales.map((record) => ({ id: record.id, record })), saleFault);
    problems.forEach((problem) => this.#tellProblem(problem));
    return sound;
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    const record = await this.#connection.run<Entities[EntityName] | undefined>((database) => entity === 'followUp'
      ? read(database, ['followUps'], async (tx) => (await tx.objectStore('followUps').get(id))?.record)
      : read(database, ['sales'], (tx) => tx.objectStore('sales').get(id)));
    const fault = record && (entity === 'followUp' ? followUpFault(id, record) : saleFault(id, record));
    if (fault) throw new DiaryError(fault);
    return record as Entities[E] | undefined;
  }

  async exceptionsOf(series: Id): Promise<readonly FollowUp[]> {
    return this.#connection.run((database) => readExceptionsOf(database, series));
  }

  async commit(commit: Commit): Promise<CommitReceipt> {
    const { receipt, row, mark, first } = await this.#connection.run((database) => writeCommit(database, this.#self, commit));
    if (row) this.#afterWrite(row, mark);
    if (first) void askToKeep();
    return receipt;
  }

  async putDirectory(part: Partial<StoredDirectory>): Promise<void> {
    const { row, mark } = await this.#connection.run((database) =>
      write(database, ['directory', 'log', 'meta'], (tx) => mergeDirectory(tx, this.#self, part)));
    this.#afterWrite(row, mark);
  }

  async everything(): Promise<DiaryData> {
    return this.#connection.run((database) => read(database, ['followUps', 'sales', 'directory', 'meta'], async (tx) => {
      const [rows, sales, directory] = await Promise.all([
        tx.objectStore('followUps').getAll(), tx.objectStore('sales').getAll(), readDirectory(tx)]);
      // Broken records too, as far as they are records: an export must not be what loses them.
      return { ...directory, followUps: rows.map(({ record }) => record).filter(isLoose), sales: sales.filter(isLoose) } as DiaryData;
    }));
  }

  /** Removes the drafts too, also those mirrored in the page's storage. The generation mark stays and counts on. */
  async clear(): Promise<void> {
    const { row, mark } = await this.#connection.run((database) =>
      write(database, ['followUps', 'sales', 'directory', 'drafts', 'log', 'meta'], async (tx) => {
        const { user: _user, ...mark } = await readMark(tx);
        const next: Mark = { ...mark, generation: mark.generation + 1 };
        await Promise.all((['followUps', 'sales', 'directory', 'drafts'] as const).map((name) => tx.objectStore(name).clear()));
        return { row: await writeLog(tx, next, { by: this.#self, directory: true }), mark: next };
      }));
    await this.#clearMirror();
    this.#afterWrite(row, mark);
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

  #afterWrite(row: LogRow, mark: Mark): void {
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
