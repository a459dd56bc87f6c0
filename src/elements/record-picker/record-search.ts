import type { SearchAnswer } from '../../store/index.js';
import { fold } from '../../time/fold.js';

/** What can be searched: every record of the directory with a name. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

interface Entry<R> {
  readonly record: R;
  readonly folded: string;
}

/** Sorted entries per list of records and language; a new list of the store is a new key. */
const indexes = new WeakMap<readonly NamedRecord[], Map<string, readonly Entry<NamedRecord>[]>>();

function indexOf<R extends NamedRecord>(records: readonly R[], lang: string): readonly Entry<R>[] {
  const byLanguage = indexes.get(records) ?? new Map<string, readonly Entry<NamedRecord>[]>();
  indexes.set(records, byLanguage);
  let index = byLanguage.get(lang);
  if (!index) {
    const { compare } = new Intl.Collator(lang);
    index = records.map((record) => ({ record, folded: fold(record.name) })).sort((a, b) => compare(a.record.name, b.record.name));
    byLanguage.set(lang, index);
  }
  return index as readonly Entry<R>[];
}

export interface SearchOptions<R> {
  readonly lang: string;
  readonly limit: number;
  /** Ids used lately, the latest first; they come before the rest (D5.5). */
  readonly recent?: readonly string[];
  readonly filter?: (record: R) => boolean;
}

/**
 * Records whose name has words that begin with every word typed; recently used ones first, then names that begin
 * with the text, then the rest, each in the order of the language. One pass; the sorting is done once per list.
 */
export function searchRecords<R extends NamedRecord>(records: readonly R[], text: string, options: SearchOptions<R>): SearchAnswer<R> {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  const recent = new Map(options.recent?.map((id, place) => [id, place]) ?? []);
  const [used, begins, rest]: [R[], R[], R[]] = [[], [], []];
  for (const { record, folded } of indexOf(records, options.lang)) {
    if (options.filter && !options.filter(record)) continue;
    if (!words.every((word) => hasWord(folded, word))) continue;
    if (recent.has(record.id)) used.push(record);
    else if (folded.startsWith(whole)) begins.push(record);
    else rest.push(record);
  }
  used.sort((a, b) => (recent.get(a.id) ?? 0) - (recent.get(b.id) ?? 0));
  const hits = [...used, ...begins, ...rest];
  return { hits: hits.slice(0, options.limit), total: hits.length };
}

/** Whether a word of the name begins so. */
function hasWord(folded: string, start: string): boolean {
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}

/** The one record with exactly this name, whatever the case; `undefined` for none or several. */
export function recordNamed<R extends NamedRecord>(records: readonly R[], name: string, filter: (record: R) => boolean, lang: string): R | undefined {
  const wanted = fold(name.trim());
  if (!wanted) return undefined;
  const found = indexOf(records, lang).filter((entry) => entry.folded === wanted && filter(entry.record));
  return found.length === 1 ? found[0]?.record : undefined;
}
