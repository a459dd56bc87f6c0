import { machineZone, systemClock } from '../time/index.js';
import type { Clock, TimeRange, ZoneId } from '../time/index.js';
import { defaultPreferences } from '../model/index.js';
import type { Change, DiaryData, Directory, DirectoryName, Effect, Entities, EntityName, ExpandSeries, Id, Preferences, Problem, Result, Sale, WholeSeries } from '../model/index.js';
import { ChangeFlow } from './change-flow.js';
import { DirectoryIndex } from './directory-index.js';
import type { DraftStorage } from './draft-storage.js';
import { ExitMask } from './exit-mask.js';
import { Listeners } from './listeners.js';
import { MemoryDrafts } from './memory-drafts.js';
import { newId } from './new-id.js';
import { Outbox, problemOf } from './outbox.js';
import { RangeCache } from './range-cache.js';
import { RangeWatches } from './range-watches.js';
import { RemoteChanges } from './remote-changes.js';
import type { DiarySource, RecordAnswer, RecordQuery, SearchedRecords, SourceNotice } from './source.js';
import type { DispatchOptions, HistoryState, ImportOptions, Outcome, RangeQuery, RangeSlice, RangeWatch, Store, StoreEvent, StoreOptions } from './store-types.js';
import type { SeriesParts } from './whole-series.js';

/**
 * The one holder of truth of a diary. Keeps what was read from its source, shows slices of it, lets changes through
 * or not, and sees to it that they reach the source or are taken back. No DOM.
 */
export class DiaryStore implements Store {
  readonly ready: Promise<void>;
  readonly clock: Clock;
  readonly drafts: DraftStorage;
  readonly #source: DiarySource;
  readonly #options: StoreOptions;
  readonly #listeners = new Listeners<StoreEvent>();
  readonly #cache = new RangeCache();
  readonly #directory = new DirectoryIndex();
  readonly #mask: ExitMask;
  readonly #outbox: Outbox;
  readonly #flow: ChangeFlow;
  readonly #watches: RangeWatches;
  readonly #remote: RemoteChanges;
  readonly #unsubscribe: (() => void)[];
  /** Told by the host's side: what was wrong with data before they came here. */
  readonly #reported: Problem[] = [];
  #preferences: Preferences;
  #user: Id;
  readonly #tellFailed = (error: unknown): void => this.#listeners.tell({ kind: 'problem', problem: problemOf(error, 'load-failed') });
  /** Asked for once: it is asked for often, and the machine takes long to tell. */
  #machineZone: ZoneId | undefined;
  #opening: Promise<void> | undefined;
  #expand: ExpandSeries | undefined;
  #fetchingExpand = false;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#source = options.source;
    this.clock = options.clock ?? systemClock;
    this.drafts = options.drafts ?? new MemoryDrafts();
    this.#preferences = { ...defaultPreferences, ...options.preferences };
    this.#user = options.user ?? 'me';
    this.#mask = new ExitMask(this.#user);
    const update = (changed: ReadonlySet<Id>): void => this.#update(changed);
    const emit = (event: StoreEvent): void => this.#listeners.tell(event);
    this.#outbox = new Outbox(async (commit) => {
      await this.#open();
      return this.#source.commit(commit);
    }, newId);
    this.#watches = new RangeWatches({
      clock: this.clock,
      material: () => ({ cache: this.#cache, mask: this.#mask, expand: this.#expand }),
      waitsForSeries: () => this.#cache.hasSeries && this.#fetchingExpand,
      isCovered: (range, owners) => this.#cache.coverage.covers(range, owners),
      problems: () => [...this.#reported, ...this.#cache.problems],
      doubt: () => {
        this.#cache.doubt();
        this.#remote.retry();
      },
      load: (range, owners, signal) => this.#load(range, owners, signal),
    });
    const parts = { source: this.#source, cache: this.#cache, mask: this.#mask, outbox: this.#outbox, update, emit };
    this.#remote = new RemoteChanges({ ...parts, reload: () => this.#watches.reload() });
    this.#flow = new ChangeFlow({ ...parts, viewer: () => this.#viewer(), reread: (effects) => this.#remote.hear(effects) });
    this.#unsubscribe = [
      this.#source.subscribe((notice) => this.#hear(notice)),
      this.drafts.subscribe((event) => emit({ kind: 'draft', ...event })),
    ];
    this.ready = this.#open();
    // Whoever waits for it hears of a failure, and so do all listeners; nobody has to.
    this.ready.catch(this.#tellFailed);
  }

  get user(): Id {
    return this.#user;
  }

  get zone(): ZoneId {
    return this.#options.zone ?? this.#preferences.zone ?? (this.#machineZone ??= machineZone());
  }

  get preferences(): Preferences {
    return this.#preferences;
  }

  get directory(): Directory {
    return this.#directory.directory;
  }

  get history(): HistoryState {
    return this.#flow.state;
  }

  get durable(): boolean {
    return this.#source.durable;
  }

  get sourceKind(): string {
    return this.#source.kind;
  }

  setPreferences(part: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...part };
    this.#listeners.tell({ kind: 'preferences' });
  }

  watchRange(query: RangeQuery, listener: (slice: RangeSlice) => void): RangeWatch {
    return this.#watches.add(query, listener);
  }

  lookUp<K extends DirectoryName>(kind: K, id: Id): Directory[K][number] | undefined {
    return this.#directory.lookUp(kind, id);
  }

  async search<K extends keyof SearchedRecords>(query: RecordQuery<K>, signal: AbortSignal): Promise<RecordAnswer<K> | undefined> {
    return (await import('./searching.js')).search(this, this.#source, query, signal);
  }

  note<K extends Exclude<DirectoryName, 'holidays'>>(kind: K, record: Directory[K][number]): void {
    const { directory } = this;
    this.#directory.directory = { ...directory, [kind]: [...directory[kind], record] };
    this.#listeners.tell({ kind: 'directory' });
  }

  peek<E extends EntityName>(entity: E, id: Id): Entities[E] | undefined {
    const record = this.#cache.lookup(entity, id);
    return record && this.#mask.record(entity, record);
  }

  async get<E extends EntityName>(entity: E, id: Id): Promise<Entities[E] | undefined> {
    const held = this.peek(entity, id);
    if (held) return held;
    await this.#open();
    const { tick } = this.#cache;
    const record = await this.#source.get(entity, id);
    if (record) this.#hold(entity, [record], tick);
    return this.peek(entity, id);
  }

  async sales(): Promise<readonly Sale[]> {
    await this.#open();
    return (await import('./whole-series.js')).allSales(this.#seriesParts());
  }

  dispatch(change: Change, options?: DispatchOptions): Outcome {
    return this.#flow.dispatch(change, options);
  }

  undo(options?: DispatchOptions): Outcome {
    return this.#flow.undo(options);
  }

  redo(options?: DispatchOptions): Outcome {
    return this.#flow.redo(options);
  }

  async removalOf(series: Id): Promise<Result<Change>> {
    return (await import('./whole-series.js')).removalOf(series, this.#seriesParts());
  }

  async wholeSeries(series: Id): Promise<Result<WholeSeries>> {
    return (await import('./whole-series.js')).wholeSeries(series, this.#seriesParts());
  }

  #seriesParts(): SeriesParts {
    const hold: SeriesParts['hold'] = (entity, records, tick) => this.#hold(entity, records, tick);
    return { store: this, source: this.#source, cache: this.#cache, hold, viewer: () => this.#viewer() };
  }

  async importData(json: unknown, { undoable = false }: ImportOptions = {}): Promise<{ readonly added: number; readonly problems: readonly Problem[] }> {
    await this.#open();
    const { changeOf, directoryPart, readData, storeRecords } = await import('./importing.js');
    const { data, problems } = readData(json, { zone: this.zone, user: this.#user });
    try {
      // the data's user becomes the diary's where nothing else says whose it is
      const part = directoryPart(data, this.#options.user === undefined && this.#user === 'me');
      if (part) {
        await this.#source.putDirectory(part);
        await this.#readDirectory();
      }
    } catch (error) {
      return { added: 0, problems: [...problems, problemOf(error)] };
    }
    const { effects, problems: refused } = await storeRecords(data, {
      hold: undoable,
      source: this.#source, cache: this.#cache, mask: this.#mask, outbox: this.#outbox,
      update: (changed) => this.#update(changed), emit: (event) => this.#listeners.tell(event),
    });
    const change = undoable && changeOf(effects, 'import');
    if (change) this.#flow.remember(change, effects);
    return { added: effects.length, problems: [...problems, ...refused] };
  }

  async exportData(): Promise<DiaryData> {
    await this.settled();
    await this.#open();
    return (await import('./exporting.js')).exportedData(this.#source, this.#mask);
  }

  async clear(): Promise<void> {
    await this.settled();
    await this.#open();
    await this.#source.clear();
    await Promise.all((await this.drafts.list()).map(({ id }) => this.drafts.remove(id)));
    this.#cache.clear();
    await this.#readDirectory();
    this.#flow.forget();
    this.#watches.renew();
    await this.#watches.reload();
  }

  async settled(): Promise<void> {
    await this.#outbox.settled();
    await this.#remote.settled();
    if (this.#outbox.isBusy) await this.settled();
  }

  report(problems: readonly Problem[]): void {
    this.#reported.push(...problems);
    for (const problem of problems) this.#listeners.tell({ kind: 'problem', problem });
    this.#watches.renew();
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  newId(): Id {
    return newId();
  }

  /** Ends all watches; what waits to be written is written, then the source is closed. */
  dispose(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#watches.disposeAll();
    void this.#outbox.settled().then(() => Promise.all([this.#source.close(), this.drafts.close?.()])).catch((error: unknown) => {
      this.#listeners.tell({ kind: 'problem', problem: problemOf(error) });
    });
  }

  /** Opens the source, once; after a failure the next call tries again. */
  #open(): Promise<void> {
    this.#opening ??= this.#source.open().then(() => this.#readDirectory()).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #readDirectory(): Promise<void> {
    const { user, ...directory } = await this.#source.directory();
    this.#directory.directory = directory;
    this.#user = this.#options.user ?? user ?? 'me';
    const { user: viewer, groups } = this.#viewer();
    if (this.#mask.setViewer(viewer, groups)) this.#watches.renew();
    this.#listeners.tell({ kind: 'directory' });
  }

  #viewer(): { readonly user: Id; readonly groups: readonly Id[] } {
    return { user: this.#user, groups: this.#directory.groupsOf(this.#user) };
  }

  /** Holds records the source told when it was asked at `tick`, so that they can be changed; not where more is known here. */
  #hold<E extends EntityName>(entity: E, records: readonly Entities[E][], tick: number): void {
    const news = records.filter(({ id }) => (
      !this.#cache.lookup(entity, id) && !this.#cache.changedSince(`${entity} ${id}`, tick) && !this.#outbox.holds(`${entity} ${id}`)
    ));
    if (news.length > 0) this.#update(this.#cache.write(news.map((after) => ({ entity, id: after.id, after }) as unknown as Effect)));
  }

  async #load(range: TimeRange, owners: readonly Id[] | undefined, signal: AbortSignal): Promise<ReadonlySet<Id>> {
    await this.#open();
    const { tick } = this.#cache;
    const query = { range, ...(owners && { owners }) };
    const { followUps, problems } = await this.#source.followUps(query, signal);
    signal.throwIfAborted();
    const changed = this.#cache.take(query, followUps, tick, (key) => this.#outbox.holds(key));
    for (const problem of this.#cache.noteProblems(problems)) this.#listeners.tell({ kind: 'problem', problem });
    this.#needExpand();
    return changed;
  }

  /** Fetches what expands series, when the first one is held. */
  #needExpand(): void {
    if (this.#expand || this.#fetchingExpand || !this.#cache.hasSeries) return;
    this.#fetchingExpand = true;
    import('../recurrence/index.js').then(
      ({ expandSeries }) => void (this.#expand = expandSeries),
      this.#tellFailed,
    ).finally(() => {
      this.#fetchingExpand = false;
      this.#watches.renew();
    });
  }

  #update(changed: ReadonlySet<Id>): void {
    this.#needExpand();
    this.#watches.update(changed);
  }

  #hear(notice: SourceNotice): void {
    if (notice.kind === 'changed') return this.#remote.hear(notice.effects);
    if (notice.kind === 'problem') return this.#listeners.tell({ kind: 'problem', problem: notice.problem });
    this.#readDirectory().catch(this.#tellFailed);
  }
}
