import type { Clock, TimeRange } from '../time/index.js';
import type { Id, Problem } from '../model/index.js';
import { callSafely } from './listeners.js';
import { problemOf } from './outbox.js';
import { emptyContent, makeContent, updateContent } from './slice.js';
import type { SliceContent, SliceMaterial } from './slice.js';
import type { RangeQuery, RangeSlice, RangeWatch } from './store-types.js';

/** What watches are fed from. */
export interface WatchParts {
  readonly clock: Clock;
  material(): SliceMaterial;
  /** Whether series cannot be shown yet, though there are some. */
  waitsForSeries(): boolean;
  isCovered(range: TimeRange, owners: readonly Id[] | undefined): boolean;
  /** What is wrong with records that stand in no range. */
  problems(): readonly Problem[];
  /** Begins to take what is held for true only once it is read again. */
  doubt(): void;
  /**
   * Reads a range from the source into memory. Gives the follow-ups that are different now; rejects where reading
   * fails or is aborted.
   */
  load(range: TimeRange, owners: readonly Id[] | undefined, signal: AbortSignal): Promise<ReadonlySet<Id>>;
}

const dayMs = 86_400_000;
/** After so long without another range asked for, the neighbours are read. */
const idleMs = 200;
/** Neighbours of a range so full are not read ahead: that would hold up more than it saves. */
const fullSlice = 2000;

/** All running watches. */
export class RangeWatches {
  readonly #parts: WatchParts;
  readonly #watches = new Set<Watch>();

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  add(query: RangeQuery, listener: (slice: RangeSlice) => void): RangeWatch {
    const watch = new Watch(query, listener, this.#parts, {
      loaded: (changed) => this.update(changed, watch),
      retry: () => void this.reload(),
      disposed: () => this.#watches.delete(watch),
    });
    this.#watches.add(watch);
    watch.begin();
    return watch;
  }

  /** Follow-ups are different now; `except` knows already. */
  update(changed: ReadonlySet<Id>, except?: RangeWatch): void {
    if (changed.size === 0) return;
    for (const watch of [...this.#watches]) if (watch !== except) watch.refresh(changed);
  }

  /** Anything may be different: series can be shown now, or somebody else looks. */
  renew(): void {
    for (const watch of [...this.#watches]) watch.refresh('all');
  }

  /**
   * Reads everything that is watched again; what is held and not found any more goes. Resolves when that is done,
   * whether or not it could be read.
   */
  async reload(): Promise<void> {
    this.#parts.doubt();
    await Promise.all([...this.#watches].map((watch) => watch.load('again')));
  }

  disposeAll(): void {
    for (const watch of [...this.#watches]) watch.dispose();
  }
}

/** Whom a watch tells of itself. */
interface WatchOwner {
  loaded(changed: ReadonlySet<Id>): void;
  retry(): void;
  disposed(): void;
}

class Watch implements RangeWatch {
  #query: RangeQuery;
  #content: SliceContent = emptyContent;
  #status: 'loading' | 'ready' | 'stale' | 'failed' = 'loading';
  #failure: Problem | undefined;
  #value: RangeSlice;
  #loading: AbortController | undefined;
  #ahead: AbortController | undefined;
  readonly #listener: (slice: RangeSlice) => void;
  readonly #parts: WatchParts;
  readonly #owner: WatchOwner;

  constructor(query: RangeQuery, listener: (slice: RangeSlice) => void, parts: WatchParts, owner: WatchOwner) {
    this.#query = query;
    this.#listener = listener;
    this.#parts = parts;
    this.#owner = owner;
    this.#value = { status: 'loading', ...emptyContent, query };
  }

  get value(): RangeSlice {
    return this.#value;
  }

  /** Shows what is in memory at once and asks for what is not; the listener hears only of what comes later. */
  begin(): void {
    this.#turnTo(this.#query, false);
  }

  update(query: RangeQuery): void {
    if (!isSameQuery(query, this.#query)) this.#turnTo(query, true);
  }

  retry(): void {
    this.#owner.retry();
  }

  dispose(): void {
    this.#stop();
    this.#owner.disposed();
  }

  /** Brings the content up to date with changed follow-ups, or wholly. */
  refresh(changed: ReadonlySet<Id> | 'all'): void {
    const material = this.#parts.material();
    this.#content = changed === 'all'
      ? makeContent(this.#query, this.#content, material)
      : updateContent(this.#query, this.#content, changed, material);
    this.#show(true);
  }

  /** Reads the range from the source. `again`: what is known is shown as stale meanwhile. Never rejects. */
  async load(how: 'first' | 'again'): Promise<void> {
    this.#stop();
    const loading = new AbortController();
    this.#loading = loading;
    this.#status = how === 'again' && this.#status !== 'failed' && this.#status !== 'loading' ? 'stale' : 'loading';
    this.#failure = undefined;
    if (how === 'again') this.#show(true);
    const { range, owners } = this.#query;
    try {
      const changed = await this.#parts.load(range, owners, loading.signal);
      this.#loading = undefined;
      this.#status = 'ready';
      this.refresh('all');
      this.#owner.loaded(changed);
      this.#readAhead();
    } catch (error) {
      // If another range is wanted by now, its own loading tells how that went.
      if (!loading.signal.aborted) this.#fail(problemOf(error, 'load-failed'));
    }
  }

  #turnTo(query: RangeQuery, tell: boolean): void {
    this.#stop();
    this.#query = query;
    this.#failure = undefined;
    const isCovered = this.#parts.isCovered(query.range, query.owners);
    this.#status = isCovered ? 'ready' : 'loading';
    this.#content = makeContent(query, this.#content, this.#parts.material());
    this.#show(tell);
    if (isCovered) this.#readAhead();
    else void this.load('first');
  }

  #fail(problem: Problem): void {
    this.#loading = undefined;
    this.#status = 'failed';
    this.#failure = problem;
    this.#show(true);
  }

  /** Gives out a new slice if it says anything else than the one before. */
  #show(tell: boolean): void {
    const status = this.#status === 'ready' && this.#parts.waitsForSeries() ? 'loading' : this.#status;
    const { occurrences } = this.#content;
    const problems = [...(this.#failure ? [this.#failure] : []), ...this.#content.problems, ...this.#parts.problems()];
    const old = this.#value;
    const sameProblems = problems.length === old.problems.length && problems.every((problem, index) => problem === old.problems[index]);
    if (status === old.status && occurrences === old.occurrences && sameProblems && this.#query === old.query) return;
    const value: RangeSlice = { status, occurrences, problems: sameProblems ? old.problems : problems, query: this.#query };
    this.#value = value;
    if (tell) callSafely(() => this.#listener(value));
  }

  /** When nothing else is asked for, the time before and after is read: the next page is there before it is turned to. */
  #readAhead(): void {
    if (this.#content.occurrences.length > fullSlice) return;
    const ahead = new AbortController();
    this.#ahead = ahead;
    const cancel = this.#parts.clock.after(idleMs, () => void this.#readNeighbours(ahead.signal));
    ahead.signal.addEventListener('abort', cancel, { once: true });
  }

  async #readNeighbours(signal: AbortSignal): Promise<void> {
    const { range, owners } = this.#query;
    // A day more: a page may be longer than this one by an hour, where the clocks change.
    const length = range.end - range.start + dayMs;
    for (const neighbour of [{ start: range.end, end: range.end + length }, { start: range.start - length, end: range.start }]) {
      if (signal.aborted || this.#parts.isCovered(neighbour, owners)) continue;
      try {
        this.#owner.loaded(await this.#parts.load(neighbour, owners, signal));
      } catch {
        // Nobody has asked for it. When somebody does, the range is read again, and a failure is shown then.
        return;
      }
    }
  }

  #stop(): void {
    this.#loading?.abort();
    this.#ahead?.abort();
    this.#loading = undefined;
    this.#ahead = undefined;
  }
}

function isSameQuery(a: RangeQuery, b: RangeQuery): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.zone === b.zone
    && (a.owners === b.owners || (a.owners?.length === b.owners?.length && a.owners?.every((owner, index) => owner === b.owners?.[index]) === true));
}
