import { IntervalIndex } from '../time/index.js';
import { DiaryError, concerns, emptyDirectory, spanOf } from '../model/index.js';
import type { DiaryData, Directory, DirectoryName, Effect, Entities, EntityName, FollowUp, Id, Problem, Sale } from '../model/index.js';
import type { Commit, CommitReceipt, FollowUpAnswer, FollowUpQuery } from '../store/source.js';
import { followUpFault } from './sound.js';

const directoryNames = Object.keys(emptyDirectory) as DirectoryName[];
/** So many receipts are remembered, for commits that are sent again. */
const receiptsKept = 1000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the connections of one memory source share: the records, the index over their time, and the rules of writing. */
export class MemoryData {
  readonly #followUps = new Map<Id, FollowUp>();
  readonly #sales = new Map<Id, Sale>();
  readonly #index = new IntervalIndex<Id>();
  readonly #exceptions = new Map<Id, Set<Id>>();
  readonly #faults = new Map<Id, Problem>();
  readonly #receipts = new Map<Id, CommitReceipt>();
  #directory: Directory = emptyDirectory;
  #user: Id | undefined;
  #revision = 0;

  /** @param isOwned nobody else holds the records, and they were read by `readData`: they are neither copied nor judged again */
  constructor(data: DiaryData, isOwned = false) {
    this.putDirectory(data);
    const revised = <T extends FollowUp | Sale>(record: T): T => (isOwned ? Object.assign(record, { revision: this.#nextRevision() }) : this.#revised(record));
    for (const followUp of data.followUps ?? []) this.#setFollowUp(revised(followUp), isOwned);
    for (const sale of data.sales ?? []) this.#sales.set(sale.id, revised(sale));
    this.#index.prepare();
  }

  get directory(): Directory & { readonly user?: Id } {
    return this.#user === undefined ? this.#directory : { ...this.#directory, user: this.#user };
  }

  get sales(): readonly Sale[] {
    return [...this.#sales.values()];
  }

  get<E extends EntityName>(entity: E, id: Id): Entities[E] | undefined {
    const record = entity === 'followUp' ? this.#followUps.get(id) : this.#sales.get(id);
    return record as Entities[E] | undefined;
  }

  followUps(query: FollowUpQuery): FollowUpAnswer {
    const owners = query.owners && new Set(query.owners);
    const found = new Map<Id, FollowUp>();
    for (const id of this.#index.touching(query.range)) {
      const followUp = this.#followUps.get(id);
      if (followUp && concerns(followUp, owners)) this.#takeWithSeries(followUp, found);
    }
    return { followUps: [...found.values()], problems: [...this.#faults.values()] };
  }

  /** Those of a series that can be read. */
  exceptionsOf(series: Id): FollowUp[] {
    const readable = [...this.#exceptions.get(series) ?? []].filter((id) => !this.#faults.has(id));
    return readable.map((id) => this.#followUps.get(id)).filter((exception) => exception !== undefined);
  }

  /** Writes all of a commit or throws and writes nothing. */
  commit(commit: Commit): CommitReceipt {
    const known = this.#receipts.get(commit.id);
    if (known) return known;
    for (const effect of commit.effects) this.#refuseConflict(effect);
    const revisions: Record<Id, string> = {};
    for (const effect of commit.effects) {
      const written = this.#write(effect);
      if (written?.revision !== undefined) revisions[effect.id] = written.revision;
    }
    return this.#remember(commit.id, { revisions });
  }

  putDirectory(part: Partial<Directory> & { readonly user?: Id }): void {
    const directory = { ...this.#directory } as Writable<Directory>;
    for (const name of directoryNames) mergeInto(directory, name, part[name] ?? []);
    this.#directory = directory;
    this.#user = part.user ?? this.#user;
  }

  everything(): DiaryData {
    return { ...this.directory, followUps: [...this.#followUps.values()], sales: this.sales };
  }

  /** Removes all; gives the ids of what was there. */
  clear(): readonly { readonly entity: EntityName; readonly id: Id }[] {
    const gone = [
      ...[...this.#followUps.keys()].map((id) => ({ entity: 'followUp' as const, id })),
      ...[...this.#sales.keys()].map((id) => ({ entity: 'sale' as const, id })),
    ];
    for (const held of [this.#followUps, this.#sales, this.#index, this.#exceptions, this.#faults]) held.clear();
    this.#directory = emptyDirectory;
    this.#user = undefined;
    return gone;
  }

  #refuseConflict({ entity, id, before }: Effect): void {
    const stored = this.get(entity, id);
    if ((stored === undefined) === (before === undefined) && stored?.revision === before?.revision) return;
    throw new DiaryError({
      code: 'revision-conflict', severity: 'error', entity, record: id,
      detail: `expected revision ${before ? before.revision ?? 'none' : 'of no record'}, stored is ${stored ? stored.revision ?? 'none' : 'no record'}`,
    });
  }

  #write(effect: Effect): FollowUp | Sale | undefined {
    if (effect.entity === 'sale') {
      if (!effect.after) return void this.#sales.delete(effect.id);
      const sale = this.#revised(effect.after);
      this.#sales.set(effect.id, sale);
      return sale;
    }
    this.#forgetFollowUp(effect.id);
    return effect.after && this.#setFollowUp(this.#revised(effect.after));
  }

  /** A record whose dates cannot be read is kept and listed; it stands in no range. */
  #setFollowUp(followUp: FollowUp, isSound = false): FollowUp {
    const { id } = followUp;
    this.#followUps.set(id, followUp);
    const fault = isSound ? undefined : followUpFault(id, followUp);
    if (fault) {
      this.#faults.set(id, fault);
      return followUp;
    }
    const span = spanOf(followUp);
    if (span) this.#index.set(id, span);
    if (followUp.series) {
      const exceptions = this.#exceptions.get(followUp.series.id) ?? new Set();
      this.#exceptions.set(followUp.series.id, exceptions.add(id));
    }
    return followUp;
  }

  #forgetFollowUp(id: Id): void {
    const series = this.#followUps.get(id)?.series?.id;
    if (series !== undefined) this.#exceptions.get(series)?.delete(id);
    this.#followUps.delete(id);
    this.#index.delete(id);
    this.#faults.delete(id);
  }

  /** A series comes with its exceptions wherever they were moved to, an exception with its series. */
  #takeWithSeries(followUp: FollowUp, found: Map<Id, FollowUp>): void {
    found.set(followUp.id, followUp);
    const series = followUp.series && this.#followUps.get(followUp.series.id);
    if (series && !this.#faults.has(series.id)) found.set(series.id, series);
    if (!followUp.repeat) return;
    for (const id of this.#exceptions.get(followUp.id) ?? []) {
      const exception = this.#followUps.get(id);
      if (exception && !this.#faults.has(id)) found.set(id, exception);
    }
  }

  #revised<T extends FollowUp | Sale>(record: T): T {
    return { ...record, revision: this.#nextRevision() };
  }

  #nextRevision(): string {
    this.#revision += 1;
    return `m${this.#revision}`;
  }

  #remember(commit: Id, receipt: CommitReceipt): CommitReceipt {
    this.#receipts.set(commit, receipt);
    const [oldest] = this.#receipts.keys();
    if (oldest !== undefined && this.#receipts.size > receiptsKept) this.#receipts.delete(oldest);
    return receipt;
  }
}

/** Records of a part replace those with the same id and come behind the others; holidays have their date and name for an id. */
function mergeInto<K extends DirectoryName>(directory: Writable<Directory>, name: K, part: Directory[K]): void {
  if (part.length === 0) return;
  const merged = new Map<string, Directory[K][number]>();
  for (const record of [...directory[name], ...part]) merged.set('id' in record ? record.id : `${record.date} ${record.name}`, record);
  directory[name] = [...merged.values()] as unknown as Directory[K];
}

