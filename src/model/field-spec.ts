/** How fields of host data are described: as data, so that reader, JSON Schema and documentation can agree. */

interface Common {
  /** Without it the record is put aside. */
  readonly required?: true;
  /** With a bad value the record is put aside, instead of losing the field. */
  readonly vital?: true;
  /** Stands in where there is no value. */
  readonly fallback?: unknown;
  /** Stands in for a bad value. */
  readonly mend?: unknown;
  /** `null` says something of its own; elsewhere it means "no value". */
  readonly nullable?: true;
}

/** What may stand in a field. */
export type FieldSpec = Common & (
  /** 1–255 characters. A finite number becomes a text. */
  | { readonly type: 'id' }
  /** Plain text, also where it looks like HTML; cut at `most` characters. A finite number becomes a text. */
  | { readonly type: 'text'; readonly most: number }
  /** Rich text, cleaned. */
  | { readonly type: 'html' }
  /** A text of a certain form; `accepted` describes it. */
  | { readonly type: 'form'; readonly pattern: RegExp; readonly most: number; readonly accepted: string }
  /** One of few. */
  | { readonly type: 'word'; readonly of: readonly (string | number)[] }
  | { readonly type: 'number'; readonly least?: number; readonly most?: number; readonly whole?: true }
  | { readonly type: 'boolean' }
  | { readonly type: 'time' }
  | { readonly type: 'day' }
  | { readonly type: 'day-or-time' }
  | { readonly type: 'instant' }
  | { readonly type: 'zone' }
  | { readonly type: 'colour' }
  | { readonly type: 'url' }
  /** `{ id, name? }`, or the id alone. */
  | { readonly type: 'ref' }
  /** Minutes of a day, `start` before `end`. */
  | { readonly type: 'span' }
  /** Names with a text, number, boolean or `null` each. */
  | { readonly type: 'custom' }
  | { readonly type: 'list'; readonly of: FieldSpec; readonly most: number }
  | { readonly type: 'record'; readonly fields: FieldTable }
  /** A word, or a record. */
  | { readonly type: 'word-or-record'; readonly of: readonly string[]; readonly fields: FieldTable }
);

/** The fields of a kind of record, by name. */
export type FieldTable = Readonly<Record<string, FieldSpec>>;
