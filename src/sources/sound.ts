import { dayNumber, epochOf } from '../time/index.js';
import type { FollowUp, Problem, ProblemCode, Sale } from '../model/index.js';

type Loose = Readonly<Record<string, unknown>>;
/** What is wrong with a record. */
export type Fault = readonly [field: string, code: ProblemCode, given: unknown];

const kinds: readonly unknown[] = ['meeting', 'call', 'task'];

/**
 * Why a stored follow-up cannot be used, `undefined` if it can. Quick: what was written by this source was whole,
 * so this only guards against what an older version, a tool or a failing disk left behind.
 */
export function followUpFault(id: string, record: unknown): Problem | undefined {
  if (!isLoose(record)) return problem('followUp', id, ['', 'not-a-record', record]);
  const fault = textFault(record, ['id', 'title', 'owner'])
    ?? (kinds.includes(record['kind']) ? undefined : ['kind', 'unknown-kind', record['kind']] as const)
    ?? timeFault(record)
    ?? shapeFault(record);
  return fault && problem('followUp', id, fault);
}

/** Splits what was read into what can be used and why the rest cannot. */
export function partSound<T extends FollowUp | Sale>(
  rows: readonly { readonly id: string; readonly record: T }[],
  faultOf: (id: string, record: unknown) => Problem | undefined,
): { sound: T[]; problems: Problem[] } {
  const sound: T[] = [];
  const problems: Problem[] = [];
  for (const { id, record } of rows) {
    const fault = faultOf(id, record);
    if (fault) problems.push(fault);
    else sound.push(record);
  }
  return { sound, problems };
}

/** The first of some fields that is no text. */
export function textFault(record: Loose, fields: readonly string[]): Fault | undefined {
  const field = fields.find((name) => typeof record[name] !== 'string');
  return field === undefined ? undefined : [field, field === 'id' ? 'missing-id' : 'bad-value', record[field]];
}

function timeFault(record: Loose): Fault | undefined {
  for (const field of ['start', 'end'] as const) {
    if (record[field] !== undefined && !isTime(record[field])) return [field, 'bad-date', record[field]];
  }
  const due = record['due'];
  return due === undefined || isTime(due) || isDayText(due) ? undefined : ['due', 'bad-date', due];
}

function shapeFault(record: Loose): Fault | undefined {
  const { attendees, links, repeat, series } = record;
  if (attendees !== undefined && !isListOfRecords(attendees)) return ['attendees', 'bad-value', attendees];
  if (links !== undefined && !isListOfRecords(links)) return ['links', 'bad-value', links];
  if (repeat !== undefined && !(isLoose(repeat) && typeof repeat['rule'] === 'string')) return ['repeat', 'bad-value', repeat];
  if (series !== undefined && !(isLoose(series) && typeof series['id'] === 'string' && isTime(series['original']))) return ['series', 'bad-value', series];
  return undefined;
}

/** Whether it can be used as a record at all. */
export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isLoose);
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && value.length > 10 && !Number.isNaN(epochOf(value));
}

/** Whether it is a real day. */
export function isDayText(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && !Number.isNaN(dayNumber(value));
}

/** `given` only where it is a plain value of a date or kind field: never text that might be somebody's secret. */
export function problem(entity: string, record: string, [field, code, given]: Fault): Problem {
  const shown = typeof given === 'string' && (code === 'bad-date' || code === 'unknown-kind') ? { given: given.slice(0, 80) } : {};
  return { code, severity: 'error', entity, record, ...(field ? { field } : {}), ...shown };
}
