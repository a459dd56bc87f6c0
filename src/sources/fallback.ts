import { DiaryError, type Problem } from '../model/problem.js';
import type { Directory, DiaryData, Entities, EntityName, FollowUp, Id, Sale } from '../model/records.js';
import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../store/source.js';

/**
 * A source with another in reserve: where the first cannot be opened (no IndexedDB in a sandboxed frame, a private
 * window), the diary works with the second and says that nothing is kept.
 */
export class FallbackSource implements DiarySource {
  readonly kind: string;
  readonly #first: DiarySource;
  readonly #reserve: DiarySource;
  readonly #listeners = new Set<(notice: SourceNotice) => void>();
  #current: DiarySource;
  #stopFirst: (() => void) | undefined;
  #opening: Promise<void> | undefined;

  constructor(first: DiarySource, reserve: DiarySource) {
    this.kind = first.kind;
    this.#first = first;
    this.#reserve = reserve;
    this.#current = first;
  }

  get durable(): boolean {
    return this.#current.durable;
  }

  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  async #open(): Promise<void> {
    const pass = (notice: SourceNotice): void => this.#listeners.forEach((listener) => listener(notice));
    // before it is open: a database that is slow to answer tells when it does
    this.#stopFirst ??= this.#first.subscribe(pass);
    try {
      await this.#first.open();
    } catch (error) {
      if (!(error instanceof DiaryError) || error.problem.code !== 'storage-unavailable') {
        this.#opening = undefined; // a blocked database may open at the next try
        throw error;
      }
      this.#stopFirst();
      this.#current = this.#reserve;
      await this.#reserve.open();
      this.#reserve.subscribe(pass);
      this.#tell({ ...error.problem, severity: 'warning' });
    }
  }

  #tell(problem: Problem): void {
    for (const listener of this.#listeners) listener({ kind: 'problem', problem });
  }

  async directory(): Promise<Directory & { readonly user?: Id }> {
    return this.#current.directory();
  }

  async followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer> {
    return this.#current.followUps(query, signal);
  }

  async sales(signal?: AbortSignal): Promise<readonly Sale[]> {
    return this.#current.sales(signal);
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    return this.#current.get(entity, id);
  }

  async exceptionsOf(series: Id): Promise<readonly FollowUp[]> {
    return this.#current.exceptionsOf(series);
  }

  async commit(commit: Commit): Promise<CommitReceipt> {
    return this.#current.commit(commit);
  }

  async putDirectory(part: Partial<Directory> & { readonly user?: Id }): Promise<void> {
    return this.#current.putDirectory(part);
  }

  async everything(): Promise<DiaryData> {
    return this.#current.everything();
  }

  async clear(): Promise<void> {
    return this.#current.clear();
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    return this.#current.close();
  }
}
