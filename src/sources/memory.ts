import type { DiaryData, Directory, Entities, EntityName, FollowUp, Id, Sale } from '../model/index.js';
import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../store/source.js';
import { Listeners } from '../store/listeners.js';
import { MemoryData } from './memory-data.js';

export { MemoryDrafts } from '../store/memory-drafts.js';

/**
 * A source that keeps everything in memory: plain data from a host, tests, and what remains where no storage is to be
 * had. Records are held as they are given and must not be mutated afterwards.
 */
export class MemorySource implements DiarySource {
  readonly kind = 'memory';
  readonly durable = false;
  readonly #listeners = new Listeners<SourceNotice>();
  readonly #data: MemoryData;
  readonly #connections: Set<MemorySource>;

  /**
   * `data`: what is there from the beginning, in canonical form (see `readData` of the model layer); or another memory
   * source, to be a second connection to its data, as a second tab is: each hears of what the other writes.
   * `isOwned`: the data come from `readData` and nobody else holds their records; they are taken over without a copy.
   */
  constructor(data: DiaryData | MemorySource = {}, isOwned = false) {
    const other = data instanceof MemorySource ? data : undefined;
    this.#data = other ? other.#data : new MemoryData(data as DiaryData, isOwned);
    this.#connections = other ? other.#connections : new Set();
  }

  async open(): Promise<void> {
    this.#connections.add(this);
  }

  async directory(): Promise<Directory & { readonly user?: Id }> {
    return this.#data.directory;
  }

  async followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer> {
    signal?.throwIfAborted();
    return this.#data.followUps(query);
  }

  async sales(signal?: AbortSignal): Promise<readonly Sale[]> {
    signal?.throwIfAborted();
    return this.#data.sales;
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    return this.#data.get(entity, id);
  }

  async exceptionsOf(series: Id): Promise<readonly FollowUp[]> {
    return this.#data.exceptionsOf(series);
  }

  async commit(commit: Commit): Promise<CommitReceipt> {
    const receipt = this.#data.commit(commit);
    this.#tellOthers({ kind: 'changed', effects: commit.effects.map(({ entity, id }) => ({ entity, id })) });
    return receipt;
  }

  async putDirectory(part: Partial<Directory> & { readonly user?: Id }): Promise<void> {
    this.#data.putDirectory(part);
    this.#tellOthers({ kind: 'directory' });
  }

  async everything(): Promise<DiaryData> {
    return this.#data.everything();
  }

  async clear(): Promise<void> {
    const effects = this.#data.clear();
    this.#tellOthers({ kind: 'changed', effects });
    this.#tellOthers({ kind: 'directory' });
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#connections.delete(this);
  }

  #tellOthers(notice: SourceNotice): void {
    for (const other of this.#connections) if (other !== this) other.#listeners.tell(notice);
  }
}
