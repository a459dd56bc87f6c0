import { dayNumber, epochOf } from '../time/index.js';
import type { FollowUp, Problem, ProblemCode, Sale } from '../model/index.js';

type Loose = Readonly<Record<string, unknown>>;
type Fault = readonly [field: string, code: ProblemCode, given: unknown];

const kinds: readonly unknown[] = ['meeting', 'call', 'task'];
const statuses: readonly unknown[] = ['open', 'sold', 'lost', 'stalled'];

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

/** Why a stored sale cannot be used, `undefined` if it can. */
export function saleFault(id: string, record: unknown): Problem | undefined {
  if (!isLoose(record)) return problem('sale', id, ['', 'not-a-record', record]);
  const fault: Fault | undefined = textFault(record, ['id', 'name', 'currency', 'owner'])
    ?? (typeof record['amount'] === 'number' ? undefined : ['amount', 'bad-value', record['amount']] as const)
    ?? (statuses.includes(record['status']) ? undefined : ['status', 'bad-value', record['status']] as const)
    ?? (isDayText(record['date']) ? undefined : ['date', 'bad-date', record['date']] as const);
  return fault && problem('sale', id, fault);
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

function textFault(record: Loose, fields: readonly string[]): Fault | undefined {
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

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && !Number.isNaN(dayNumber(value));
}

/** `given` only where it is a plain value of a date or kind field: never text that might be somebody's secret. */
function problem(entity: string, record: string, [field, code, given]: Fault): Problem {
  const shown = typeof given === 'string' && (code === 'bad-date' || code === 'unknown-kind') ? { given: given.slice(0, 80) } : {};
  return { code, severity: 'error', entity, record, ...(field ? { field } : {}), ...shown };
}
