import type { Directory, DiaryData, Entities, EntityName, FollowUp, Id, Sale } from '../model/records.js';
import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../store/source.js';

/** A source that is fetched when it is opened, so that a page that does without it does not load it. */
export class LateSource implements DiarySource {
  readonly kind: string;
  readonly durable = false;
  readonly #make: () => Promise<DiarySource>;
  readonly #listeners = new Set<(notice: SourceNotice) => void>();
  #made: Promise<DiarySource> | undefined;

  constructor(kind: string, make: () => Promise<DiarySource>) {
    this.kind = kind;
    this.#make = make;
  }

  #source(): Promise<DiarySource> {
    return (this.#made ??= this.#make().then((source) => {
      source.subscribe((notice) => this.#listeners.forEach((listener) => listener(notice)));
      return source;
    }).catch((error: unknown) => {
      this.#made = undefined; // it may be had at the next try
      throw error;
    }));
  }

  async open(): Promise<void> {
    return (await this.#source()).open();
  }

  async directory(): Promise<Directory & { readonly user?: Id }> {
    return (await this.#source()).directory();
  }

  async followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer> {
    return (await this.#source()).followUps(query, signal);
  }

  async sales(signal?: AbortSignal): Promise<readonly Sale[]> {
    return (await this.#source()).sales(signal);
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    return (await this.#source()).get(entity, id);
  }

  async exceptionsOf(series: Id): Promise<readonly FollowUp[]> {
    return (await this.#source()).exceptionsOf(series);
  }

  async commit(commit: Commit): Promise<CommitReceipt> {
    return (await this.#source()).commit(commit);
  }

  async putDirectory(part: Partial<Directory> & { readonly user?: Id }): Promise<void> {
    return (await this.#source()).putDirectory(part);
  }

  async everything(): Promise<DiaryData> {
    return (await this.#source()).everything();
  }

  async clear(): Promise<void> {
    return (await this.#source()).clear();
  }

  subscribe(listener: (notice: SourceNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    return (await this.#made)?.close();
  }
}
