import type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, SourceNotice } from '../../src/store/index.js';
import { DiaryError } from '../../src/model/index.js';
import type { DiaryData, Directory, Entities, EntityName, FollowUp, Id, ProblemCode, Sale } from '../../src/model/index.js';

export type SourceCall = 'open' | 'directory' | 'followUps' | 'sales' | 'get' | 'exceptionsOf' | 'commit' | 'putDirectory' | 'everything' | 'clear';

/** What befalls a call: before it reaches the source, and before its answer comes back. What they throw, the call rejects with. */
export interface Fate {
  before?(call: SourceCall, subject: unknown): Promise<void> | void;
  after?(call: SourceCall, subject: unknown): Promise<void> | void;
}

/** A source to which things happen on the way: delays, refusals, answers that are lost after the work was done. */
export class FaultySource implements DiarySource {
  readonly kind = 'faulty';
  readonly durable = false;
  /** Every call, in order. */
  readonly calls: { readonly call: SourceCall; readonly subject: unknown }[] = [];
  fate: Fate;
  /** Whether notices of what others do are lost. */
  isDeaf = false;
  readonly #inner: DiarySource;

  constructor(inner: DiarySource, fate: Fate = {}) {
    this.#inner = inner;
    this.fate = fate;
  }

  /** How often something was called. */
  count(call: SourceCall): number {
    return this.calls.filter((made) => made.call === call).length;
  }

  open(): Promise<void> { return this.#through('open', undefined, () => this.#inner.open()); }
  directory(): Promise<Directory & { readonly user?: Id }> { return this.#through('directory', undefined, () => this.#inner.directory()); }
  followUps(query: FollowUpQuery, signal?: AbortSignal): Promise<FollowUpAnswer> { return this.#through('followUps', query, () => this.#inner.followUps(query, signal)); }
  sales(signal?: AbortSignal): Promise<readonly Sale[]> { return this.#through('sales', undefined, () => this.#inner.sales(signal)); }
  get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> { return this.#through('get', id, () => this.#inner.get(entity, id)); }
  exceptionsOf(series: Id): Promise<readonly FollowUp[]> { return this.#through('exceptionsOf', series, () => this.#inner.exceptionsOf(series)); }
  commit(commit: Commit): Promise<CommitReceipt> { return this.#through('commit', commit, () => this.#inner.commit(commit)); }
  putDirectory(part: Partial<Directory> & { readonly user?: Id }): Promise<void> { return this.#through('putDirectory', part, () => this.#inner.putDirectory(part)); }
  everything(): Promise<DiaryData> { return this.#through('everything', undefined, () => this.#inner.everything()); }
  clear(): Promise<void> { return this.#through('clear', undefined, () => this.#inner.clear()); }
  subscribe(listener: (notice: SourceNotice) => void): () => void { return this.#inner.subscribe((notice) => { if (!this.isDeaf) listener(notice); }); }
  close(): Promise<void> { return this.#inner.close(); }

  async #through<T>(call: SourceCall, subject: unknown, work: () => Promise<T>): Promise<T> {
    this.calls.push({ call, subject });
    await this.fate.before?.(call, subject);
    const answer = await work();
    await this.fate.after?.(call, subject);
    return answer;
  }
}

/** An error as sources throw it. */
export function fault(code: ProblemCode): DiaryError {
  return new DiaryError({ code, severity: 'error' });
}

/** A door that calls wait at until the test lets them through, one by one. */
export class Gate {
  readonly #waiting: { pass(): void; fail(error: unknown): void }[] = [];

  /** To wait at, in a {@link Fate}. */
  readonly wait = (): Promise<void> => new Promise((pass, fail) => this.#waiting.push({ pass, fail }));

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets the n-th of those waiting through, or turns it away; resolves when what follows from that has happened. */
  async release(index = 0, error?: unknown): Promise<void> {
    const [one] = this.#waiting.splice(index, 1);
    if (!one) throw new Error('Nobody waits at the gate');
    if (error === undefined) one.pass();
    else one.fail(error);
    await settle();
  }
}

/** Resolves when all that could happen without waiting for anything outside has happened. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
