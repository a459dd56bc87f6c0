import { changesNothing, sameJson } from '../model/index.js';
import type { Effect, EntityName, Id } from '../model/index.js';
import type { ExitMask } from './exit-mask.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './outbox.js';
import { changeOf } from './told-change.js';
import type { RangeCache } from './range-cache.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';
import type { DiarySource } from './source.js';
import type { StoreEvent } from './store-types.js';

interface Named { readonly entity: EntityName; readonly id: Id }

/** More records than this are not read one by one: what is watched is read again. */
const fewRecords = 50;

export interface RemoteParts {
  readonly source: DiarySource;
  readonly cache: RangeCache;
  readonly mask: ExitMask;
  readonly outbox: Outbox;
  update(changed: ReadonlySet<Id>): void;
  emit(event: StoreEvent): void;
  /** Reads all that is watched again. */
  reload(): Promise<void>;
}

/** Brings memory up to date with what happened behind the store's back: in another tab, on the server. */
export class RemoteChanges {
  readonly #parts: RemoteParts;
  /** Changed there while a change of ours was on its way: read once that has arrived or was refused. */
  readonly #postponed = new Map<RecordKey, Named>();
  /** Changed there and not read yet: waiting for its turn, or could not be read and is tried again with the next. */
  readonly #wanted = new Map<RecordKey, Named>();
  readonly #reloading = new Set<Promise<void>>();
  #reading: Promise<void> | undefined;

  constructor(parts: RemoteParts) {
    this.#parts = parts;
  }

  /** Records have changed; none named: anything may have. */
  hear(records: readonly Named[]): void {
    if (records.length === 0 || records.length > fewRecords) {
      const reading = this.#parts.reload().finally(() => this.#reloading.delete(reading));
      this.#reloading.add(reading);
      return;
    }
    for (const record of records) this.#wanted.set(keyOf(record), record);
    this.retry();
  }

  /** Reads what could not be read before. */
  retry(): void {
    if (this.#wanted.size > 0) this.#reading ??= this.#readWanted();
  }

  /** Resolves when all that was heard of is read. */
  async settled(): Promise<void> {
    while (this.#reading || this.#reloading.size > 0) await Promise.all([this.#reading, ...this.#reloading]);
  }

  /** One reading after the other: an answer may be older than one that was asked for later. */
  async #readWanted(): Promise<void> {
    let isRead = true;
    while (isRead && this.#wanted.size > 0) {
      const records = [...this.#wanted.values()];
      this.#wanted.clear();
      isRead = await this.#read(records);
      if (!isRead) for (const record of records) this.#wanted.set(keyOf(record), record);
    }
    this.#reading = undefined;
  }

  /** Whether the records were read, or will be when a change of ours is through. */
  async #read(records: readonly Named[]): Promise<boolean> {
    const { outbox, emit } = this.#parts;
    for (const record of records) if (outbox.holds(keyOf(record))) this.#postpone(record);
    const free = records.filter((record) => !outbox.holds(keyOf(record)));
    try {
      const effects = await Promise.all(free.map((record) => this.#readOne(record)));
      this.#takeOver(effects.filter((effect) => effect !== undefined));
      return true;
    } catch (error) {
      emit({ kind: 'problem', problem: problemOf(error, 'load-failed') });
      return false;
    }
  }

  async #readOne({ entity, id }: Named): Promise<Effect | undefined> {
    const { source, cache, outbox } = this.#parts;
    const { tick } = cache;
    const after = await source.get(entity, id);
    const key = keyOf({ entity, id });
    if (cache.changedSince(key, tick)) {
      if (outbox.holds(key)) this.#postpone({ entity, id });
      return undefined;
    }
    const before = cache.lookup(entity, id);
    const effect = { entity, id, ...(before && { before }), ...(after && { after }) } as Effect;
    return sameJson(before, after) || !this.#isOurs(effect) ? undefined : effect;
  }

  /** What nobody has asked for stays where it is: in the source. */
  #isOurs({ entity, before, after }: Effect): boolean {
    return before !== undefined || (entity === 'followUp' && after !== undefined && this.#parts.cache.isWanted(after));
  }

  #takeOver(read: readonly Effect[]): void {
    const { cache, mask, update, emit } = this.#parts;
    // While the last of them was read, one read before may have been changed here: that change tells how it went.
    const effects = read.filter((effect) => cache.lookup(effect.entity, effect.id) === effect.before);
    const change = changeOf(effects, 'edit');
    if (!change) return;
    update(cache.write(effects));
    if (changesNothing(change)) return;
    emit({ kind: 'change', proposal: mask.proposal({ change, scope: 'single', effects }), cause: 'remote' });
  }

  #postpone(record: Named): void {
    if (this.#postponed.size === 0) void this.#parts.outbox.settled().then(() => this.#readPostponed());
    this.#postponed.set(keyOf(record), record);
  }

  #readPostponed(): void {
    const records = [...this.#postponed.values()];
    this.#postponed.clear();
    this.hear(records);
  }
}
