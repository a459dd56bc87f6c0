/**
 * What can go wrong, as a value: a code, the record and field it concerns, and what would be accepted.
 * Problems are shown, logged and sent in `diary-problem`; texts come from the message catalogues by code.
 */
export type ProblemCode =
  // host data
  | 'not-a-record' | 'missing-id' | 'duplicate-id' | 'unknown-kind' | 'bad-date' | 'unknown-zone' | 'end-before-start'
  | 'bad-value' | 'bad-colour' | 'bad-url' | 'text-too-long' | 'bad-json' | 'unknown-reference' | 'missing-time'
  | 'too-many-records' | 'missing-value'
  // recurrence
  | 'bad-rule' | 'rule-out-of-bounds' | 'rule-without-dates' | 'unmatched-exdate' | 'orphan-exception' | 'unmatched-exception' | 'rule-cannot-move'
  // permission
  | 'read-only' | 'completed' | 'not-owner' | 'invited-only' | 'external' | 'private' | 'has-attendees' | 'vetoed'
  | 'outside-range' | 'needs-time'
  // store and sources
  | 'not-found' | 'revision-conflict' | 'storage-full' | 'storage-blocked' | 'storage-unavailable' | 'storage-lost'
  | 'schema-newer' | 'source-failed' | 'load-failed' | 'draft-not-kept'
  // files
  | 'file-too-large' | 'file-unreadable' | 'file-component-skipped' | 'file-property-skipped'
  // the kit's own code
  | 'not-fetched';

/** A coded problem. Plain JSON. */
export interface Problem {
  readonly code: ProblemCode;
  /** `error`: something was refused or left out. `warning`: it was mended or is shown with a mark. */
  readonly severity: 'error' | 'warning';
  /** Kind of record: `followUp`, `sale`, `company`, … */
  readonly entity?: string;
  /** Id of the record, or `#12` for its place in the list where it has no usable id. */
  readonly record?: string;
  /** Field path in the record, `start` or `attendees[2].email`. */
  readonly field?: string;
  /** What was given, shortened to 80 characters. Never holds text of others' private follow-ups. */
  readonly given?: string;
  /** What would be accepted, in English, for developers: "a day (2026-11-23) or a time point (RFC 9557)". */
  readonly accepted?: string;
  /** Technical detail for the log, in English. */
  readonly detail?: string;
}

/** An `Error` that carries a {@link Problem}; what sources throw and stores catch. */
export class DiaryError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(`${problem.code}${problem.field ? ` (${problem.field})` : ''}${problem.detail ? `: ${problem.detail}` : ''}`, options);
    this.name = 'DiaryError';
    this.problem = problem;
  }
}

/** Either a value or the reason why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
