import type { LaterMessages } from '../messages.js';
import type { ProblemParts } from '../messages/problems.js';
import { of } from './problems.js';

const was = ({ given }: ProblemParts): string => (given ? `: “${given}”` : '');
const field = ({ field: name }: ProblemParts): string => name || 'a field';

export const problem: LaterMessages['problem'] = {
  'not-a-record': (p) => `this is not a record${of(p)}`,
  'missing-id': (p) => `the record has no id${of(p)}`,
  'duplicate-id': (p) => `the id is used twice${of(p)}`,
  'unknown-kind': (p) => `unknown kind of follow-up${of(p)}${was(p)}`,
  'bad-date': (p) => `${field(p)} is not a valid date${of(p)}${was(p)}`,
  'unknown-zone': (p) => `unknown time zone${of(p)}${was(p)}`,
  'end-before-start': (p) => `the end is before the start${of(p)}`,
  'bad-value': (p) => `${field(p)} has a value that cannot be used${of(p)}${was(p)}`,
  'missing-value': (p) => `${field(p)} is empty${of(p)}`,
  'bad-colour': (p) => `this is not a colour${of(p)}${was(p)}`,
  'bad-url': (p) => `this web address cannot be used${of(p)}${was(p)}`,
  'text-too-long': (p) => `the text in ${field(p)} is too long${of(p)}`,
  'bad-json': (p) => `the data are not valid JSON${of(p)}`,
  'unknown-reference': (p) => `${field(p)} points to something that does not exist${of(p)}${was(p)}`,
  'missing-time': (p) => `the follow-up has no time${of(p)}`,
  'too-many-records': (p) => `there are more records than can be shown${of(p)}`,
  'bad-rule': (p) => `the repetition cannot be understood${of(p)}${was(p)}`,
  'rule-out-of-bounds': (p) => `the repetition gives too many dates and is shown once${of(p)}`,
  'rule-cannot-move': (p) => `the repetition names several days and cannot follow this move: change its pattern instead${of(p)}`,
  'orphan-exception': (p) => `the series of this changed date is missing${of(p)}`,
  'rule-without-dates': (p) => `the repetition has no dates and is shown once${of(p)}`,
  'unmatched-exdate': (p) => `a date taken out of a series is none of its dates${of(p)}`,
  'unmatched-exception': (p) => `the changed date does not belong to its series${of(p)}`,
  'not-found': (p) => `it is no longer there${of(p)}`,
  'revision-conflict': (p) => `someone else has changed it meanwhile${of(p)}`,
  'storage-full': () => 'storage is full',
  'storage-blocked': () => 'the storage of this browser does not answer yet; if another tab has an older version of the diary open, close it',
  'storage-unavailable': () => 'the browser gives no storage here; nothing is kept after the page is closed',
  'storage-lost': () => 'the stored diary is gone; the browser has removed it',
  'schema-newer': () => 'the stored diary was written by a newer version; reload the page',
  'source-failed': (p) => `the data source did not answer${of(p)}`,
  'load-failed': (p) => `the diary could not be loaded${of(p)}`,
  'draft-not-kept': () => 'the draft could not be kept',
  'file-too-large': (p) => `the file is too large${of(p)}`,
  'file-unreadable': (p) => `the file cannot be read${of(p)}`,
  'file-component-skipped': (p) => (p.field ? `left out because of ${p.field}${of(p)}${was(p)}` : `left out, as the diary has no place for it${of(p)}${was(p)}`),
  'file-property-skipped': (p) => `${field(p)} was left out${of(p)}${was(p)}`,
};
