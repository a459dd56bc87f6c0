import { IntervalIndex } from '../time/index.js';
import type { TimeRange } from '../time/index.js';
import { concerns, sameJson, spanOf } from '../model/index.js';
import type { Effect, Entities, EntityName, FollowUp, Id, Lookup, Problem, Sale } from '../model/index.js';
import { Coverage } from './coverage.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';
import type { FollowUpQuery } from './source.js';

/**
 * The records read so far, as they stand in memory: what the source said with all changes since. Knows by time, by
 * series and by id; cost follows what is asked for, not what is held.
 */
export class RangeCache {
  readonly coverage = new Coverage();
  readonly #problems = new Map<string, Problem>();
  readonly #followUps = new Map<Id, FollowUp>();
  readonly #sales = new Map<Id, Sale>();
  readonly #index = new IntervalIndex<Id>();
  readonly #exceptions = new Map<Id, Set<Id>>();
  /** When each record was last changed here, in ticks: an answer asked for earlier knows nothing of it. */
  readonly #stamps = new Map<RecordKey, number>();
  #tick = 0;
  #repeating = 0;
  /** Held from before a {@link doubt} and not seen again since. */
  #doubted = new Set<Id>();

  /** Steps with every change; note it before asking the source. */
  get tick(): number {
    return this.#tick;
  }

  /** Records the source put aside: they stand in no range, so every slice lists them. */
  get problems(): Iterable<Problem> {
    return this.#problems.values();
  }

  /** Whether any record held repeats. */
  get hasSeries(): boolean {
    return this.#repeating > 0;
  }

  readonly lookup: Lookup = <E extends EntityName>(entity: E, id: Id) => (
    (entity === 'followUp' ? this.#followUps.get(id) : this.#sales.get(id)) as Entities[E] | undefined
  );

  /** Takes over what a change does. Gives the ids of the follow-ups concerned, and of their series. */
  write(effects: readonly Effect[]): Set<Id> {
    const changed = new Set<Id>();
    for (const effect of effects) {
      this.#stamp(keyOf(effect));
      if (effect.entity === 'sale') this.#setSale(effect.id, effect.after);
      else this.#setFollowUp(effect.id, effect.after, changed);
    }
    return changed;
  }

  /** Notes the revision a record got. Gives whether it is a follow-up held here. */
  setRevision(entity: EntityName, id: Id, revision: string | undefined): boolean {
    this.#stamp(keyOf({ entity, id }));
    const record = this.lookup(entity, id);
    if (!record || revision === undefined || record.revision === revision) return false;
    if (entity === 'sale') this.#sales.set(id, { ...record, revision } as Sale);
    else this.#followUps.set(id, { ...record, revision } as FollowUp);
    return entity === 'followUp';
  }

  /** Notes what the source could not read. Gives what was not known yet. */
  noteProblems(problems: readonly Problem[]): Problem[] {
    return problems.filter((problem) => {
      const key = JSON.stringify([problem.code, problem.entity, problem.record, problem.field]);
      const isNew = !this.#problems.has(key);
      if (isNew) this.#problems.set(key, problem);
      return isNew;
    });
  }

  /** Whether a record was changed here after a tick. */
  changedSince(key: RecordKey, tick: number): boolean {
    return (this.#stamps.get(key) ?? 0) > tick;
  }

  /**
   * Takes over what the source answered to a question asked at `tick`, except of records that `isAhead` of it. What is
   * the same stays the same object. Gives the ids of what became different, and of their series.
   */
  take(query: FollowUpQuery, followUps: readonly FollowUp[], tick: number, isAhead: (key: RecordKey) => boolean): Set<Id> {
    const changed = new Set<Id>();
    const isOlder = (id: Id): boolean => {
      const key = keyOf({ entity: 'followUp', id });
      return this.changedSince(key, tick) || isAhead(key);
    };
    for (const followUp of followUps) {
      this.#doubted.delete(followUp.id);
      if (!isOlder(followUp.id) && !isSame(this.#followUps.get(followUp.id), followUp)) this.#setFollowUp(followUp.id, followUp, changed);
    }
    for (const id of this.#doubtedOf(query)) {
      this.#doubted.delete(id);
      if (!isOlder(id)) this.#setFollowUp(id, undefined, changed);
    }
    this.coverage.add(query.range, query.owners);
    return changed;
  }

  /** From now on no range counts as read; what is held of one goes unless the next answer still has it. */
  doubt(): void {
    this.coverage.clear();
    this.#problems.clear();
    this.#doubted = new Set(this.#followUps.keys());
  }

  /** What is held of a range: series whose dates may reach it and their exceptions, wherever those were moved to, too. */
  within(range: TimeRange): FollowUp[] {
    return this.withSeries(this.#index.touching(range));
  }

  /** The follow-ups of these ids that are held, each together with its series and the series' exceptions. */
  withSeries(ids: Iterable<Id>): FollowUp[] {
    const found = new Map<Id, FollowUp>();
    for (const id of ids) {
      const group = this.groupOf(id);
      const exceptions = this.#exceptions.get(group);
      for (const member of exceptions ? [group, id, ...exceptions] : [id]) {
        const followUp = this.#followUps.get(member);
        if (followUp) found.set(member, followUp);
      }
    }
    return [...found.values()];
  }

  /** The exceptions of a series that are held. */
  exceptionsOf(series: Id): FollowUp[] {
    return [...this.#exceptions.get(series) ?? []].map((id) => this.#followUps.get(id)).filter((exception) => exception !== undefined);
  }

  /** What a follow-up's occurrences depend on: the id of its series, else its own. */
  groupOf(id: Id): Id {
    return this.#followUps.get(id)?.series?.id ?? id;
  }

  /** Whether a follow-up may be seen in a range. */
  reaches(id: Id, range: TimeRange): boolean {
    const span = this.#index.get(id);
    return span !== undefined && span.start < range.end && range.start < span.end;
  }

  /** Whether a follow-up belongs to time that was read, or to a series that is held, so that it should be held too. */
  isWanted(followUp: FollowUp): boolean {
    if (followUp.series && this.#followUps.has(followUp.series.id)) return true;
    const span = spanOf(followUp);
    return span !== undefined && this.coverage.touches(span);
  }

  /** Forgets everything. */
  clear(): void {
    for (const id of [...this.#followUps.keys()]) this.#stamp(keyOf({ entity: 'followUp', id }));
    for (const held of [this.coverage, this.#problems, this.#followUps, this.#sales, this.#index, this.#exceptions]) held.clear();
    this.#repeating = 0;
    this.#doubted.clear();
  }

  #doubtedOf({ range, owners }: FollowUpQuery): Id[] {
    if (this.#doubted.size === 0) return [];
    const asked = owners && new Set(owners);
    return this.#index.touching(range).filter((id) => {
      const followUp = this.#followUps.get(id);
      return followUp !== undefined && this.#doubted.has(id) && concerns(followUp, asked);
    });
  }

  #stamp(key: RecordKey): void {
    this.#tick += 1;
    this.#stamps.set(key, this.#tick);
  }

  #setSale(id: Id, sale: Sale | undefined): void {
    if (sale) this.#sales.set(id, sale);
    else this.#sales.delete(id);
  }

  #setFollowUp(id: Id, followUp: FollowUp | undefined, changed: Set<Id>): void {
    const old = this.#followUps.get(id);
    changed.add(id);
    // An exception that comes, goes or moves changes which dates its series shows.
    for (const series of [old?.series, followUp?.series]) if (series) changed.add(series.id);
    if (old?.series) this.#exceptions.get(old.series.id)?.delete(id);
    this.#repeating += Number(followUp?.repeat !== undefined) - Number(old?.repeat !== undefined);
    if (!followUp) {
      this.#followUps.delete(id);
      this.#index.delete(id);
      return;
    }
    this.#followUps.set(id, followUp);
    const span = spanOf(followUp);
    if (span && !Number.isNaN(span.start) && !Number.isNaN(span.end)) this.#index.set(id, span);
    else this.#index.delete(id);
    if (!followUp.series) return;
    const exceptions = this.#exceptions.get(followUp.series.id) ?? new Set();
    this.#exceptions.set(followUp.series.id, exceptions.add(id));
  }
}

function isSame(held: FollowUp | undefined, answered: FollowUp): boolean {
  if (!held) return false;
  return held === answered || (held.revision !== undefined && held.revision === answered.revision) || sameJson(held, answered);
}
