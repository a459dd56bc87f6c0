import type { ReactiveControllerHost } from 'lit';
import { DiaryError, type Company, type Contact, type Id, type Problem, type Project, type Sale } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import { recordNamed, searchRecords } from './record-search.js';
import { SourceSearch } from './source-search.js';

/** Which records are searched. */
export type RecordKind = 'companies' | 'contacts' | 'projects' | 'sales';
export type AnyRecord = Company | Contact | Project | Sale;

/** Where is searched, and what for. */
export interface Quarry {
  readonly store: Store | undefined;
  readonly kind: RecordKind;
  /** Contacts: those of this company; `''`: those of none; `undefined`: all. */
  readonly company: Id | undefined;
  /** BCP 47: the order of names. */
  readonly lang: string;
}

/** What is found so far. */
export interface Found {
  readonly hits: readonly AnyRecord[];
  /** How many there are, as far as is known. */
  readonly total: number;
}

const limit = 50;
const recentKept = 8;

/** Ids chosen lately, per store and kind, the latest first; lives as long as the page. */
const recents = new WeakMap<Store, Map<RecordKind, readonly Id[]>>();

/**
 * Finds records for a search field: those of the directory at once, those that only the source knows when it has answered
 * (D5.5). Sales are asked for when they are first needed.
 */
export class RecordFinder {
  readonly #quarry: () => Quarry;
  readonly #changed: () => void;
  readonly #source: SourceSearch;
  #sales: readonly Sale[] = [];
  #salesOf: Store | undefined;
  #salesProblem: Problem | undefined;

  /** @param changed more is found, or it is known that it cannot be */
  constructor(host: ReactiveControllerHost, quarry: () => Quarry, changed: () => void) {
    this.#quarry = quarry;
    this.#changed = changed;
    this.#source = new SourceSearch(host, changed);
  }

  /** Whether more may come. */
  get waiting(): boolean {
    return this.#source.waiting;
  }

  /** Why there may be more than is found. */
  get problem(): Problem | undefined {
    return this.#source.problem ?? this.#salesProblem;
  }

  /** What fits a text; `''` = all, lately used ones first. Asks the source where it has a search of its own. */
  find(text: string): Found {
    const { store, kind, company, lang } = this.#quarry();
    if (!store) return { hits: [], total: 0 };
    this.#source.ask(store, { kind, text, limit, ...(kind === 'contacts' && company !== undefined && { company }) });
    const recent = recents.get(store)?.get(kind);
    const known = searchRecords(this.#records, text, { lang, limit, filter: this.#fits, ...(recent ? { recent } : {}) });
    const ids = new Set(known.hits.map(({ id }) => id));
    const { hits: found, total } = this.#source.answer;
    const hits = [...known.hits, ...found.filter((record) => !ids.has(record.id) && this.#fits(record))];
    return { hits: hits.slice(0, limit), total: Math.max(hits.length, known.total, total) };
  }

  /** The one record with exactly this name, whatever the case. */
  named(name: string): AnyRecord | undefined {
    const { lang } = this.#quarry();
    return recordNamed(this.#records, name, this.#fits, lang) ?? recordNamed(this.#source.answer.hits, name, this.#fits, lang);
  }

  /** What failed may be asked for again with the next {@link find}. */
  retry(): void {
    this.#source.retry();
    if (this.#salesProblem) this.#salesOf = undefined;
  }

  /** What was typed has been settled: nothing is awaited any more. */
  stop(): void {
    this.#source.stop();
  }

  /** Takes note of a choice: it comes first the next time, and the store knows it from now on. */
  choose(id: Id): void {
    const { store, kind } = this.#quarry();
    if (!store) return;
    const record = this.#source.answer.hits.find((hit) => hit.id === id);
    if (record && kind !== 'sales' && !store.lookUp(kind, id)) store.note(kind, record as Company | Contact | Project);
    const kinds = recents.get(store) ?? new Map<RecordKind, readonly Id[]>();
    kinds.set(kind, [id, ...(kinds.get(kind) ?? []).filter((other) => other !== id)].slice(0, recentKept));
    recents.set(store, kinds);
  }

  /** Contacts are narrowed by the company. */
  readonly #fits = (record: AnyRecord): boolean => {
    const { kind, company } = this.#quarry();
    return kind !== 'contacts' || company === undefined || ((record as Contact).company ?? '') === company;
  };

  get #records(): readonly AnyRecord[] {
    const { kind, store } = this.#quarry();
    if (!store || kind !== 'sales') return store?.directory[kind as Exclude<RecordKind, 'sales'>] ?? [];
    if (this.#salesOf !== store) void this.#loadSales(store);
    return this.#sales;
  }

  async #loadSales(store: Store): Promise<void> {
    this.#salesOf = store;
    this.#sales = [];
    this.#salesProblem = undefined;
    try {
      const sales = await store.sales();
      if (this.#salesOf !== store) return;
      this.#sales = sales;
    } catch (error) {
      if (!(error instanceof DiaryError)) throw error;
      this.#salesProblem = error.problem;
    }
    this.#changed();
  }
}
