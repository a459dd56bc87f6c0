/**
 * A sentence per problem code, without a full stop where it follows "Not moved:". `about` is the record or file
 * concerned, `field` the field, `given` what stood there; each may be empty. Held to be complete by
 * `test/locale/problem-text.test.ts` (this layer may not import the codes of the model).
 */
export interface ProblemParts {
  readonly about: string;
  readonly field: string;
  readonly given: string;
}

export type ProblemSentence = (parts: ProblemParts) => string;

export interface ProblemMessages {
  // host data
  readonly 'not-a-record': ProblemSentence;
  readonly 'missing-id': ProblemSentence;
  readonly 'duplicate-id': ProblemSentence;
  readonly 'unknown-kind': ProblemSentence;
  readonly 'bad-date': ProblemSentence;
  readonly 'unknown-zone': ProblemSentence;
  readonly 'end-before-start': ProblemSentence;
  readonly 'bad-value': ProblemSentence;
  readonly 'bad-colour': ProblemSentence;
  readonly 'missing-value': ProblemSentence;
  readonly 'bad-url': ProblemSentence;
  readonly 'text-too-long': ProblemSentence;
  readonly 'bad-json': ProblemSentence;
  readonly 'unknown-reference': ProblemSentence;
  readonly 'missing-time': ProblemSentence;
  readonly 'too-many-records': ProblemSentence;
  // recurrence
  readonly 'bad-rule': ProblemSentence;
  readonly 'rule-out-of-bounds': ProblemSentence;
  readonly 'rule-cannot-move': ProblemSentence;
  readonly 'orphan-exception': ProblemSentence;
  readonly 'rule-without-dates': ProblemSentence;
  readonly 'unmatched-exdate': ProblemSentence;
  readonly 'unmatched-exception': ProblemSentence;
  // permission
  readonly 'read-only': ProblemSentence;
  readonly completed: ProblemSentence;
  readonly 'not-owner': ProblemSentence;
  readonly 'invited-only': ProblemSentence;
  readonly external: ProblemSentence;
  readonly private: ProblemSentence;
  readonly 'has-attendees': ProblemSentence;
  readonly vetoed: ProblemSentence;
  readonly 'outside-range': ProblemSentence;
  readonly 'needs-time': ProblemSentence;
  // store and sources
  readonly 'not-found': ProblemSentence;
  readonly 'revision-conflict': ProblemSentence;
  readonly 'storage-full': ProblemSentence;
  readonly 'storage-blocked': ProblemSentence;
  readonly 'storage-unavailable': ProblemSentence;
  readonly 'storage-lost': ProblemSentence;
  readonly 'schema-newer': ProblemSentence;
  readonly 'source-failed': ProblemSentence;
  readonly 'load-failed': ProblemSentence;
  readonly 'draft-not-kept': ProblemSentence;
  // the kit's own code
  readonly 'not-fetched': ProblemSentence;
  // files
  readonly 'file-too-large': ProblemSentence;
  readonly 'file-unreadable': ProblemSentence;
  readonly 'file-component-skipped': ProblemSentence;
  readonly 'file-property-skipped': ProblemSentence;
  /** For codes that these catalogues do not know. */
  readonly other: ProblemSentence;
}
