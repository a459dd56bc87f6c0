/** The door: host data of any quality in, canonical records and coded problems out. Nothing here throws. */
import { isZone, type ZoneId } from '../time/index.js';
import { checkCustom, finishCustomField } from './custom-fields.js';
import { dataLists, type ListName } from './fields.js';
import { finishFollowUp, type ReadFields } from './finish-follow-up.js';
import type { Problem } from './problem.js';
import { describe, isRecord, readId } from './read-values.js';
import { RecordReader } from './record-reader.js';
import type { CustomField, DiaryData, FollowUp, Id, Sale } from './records.js';

export interface ReadContext {
  /** Zone of the diary; times that name no zone are in it. */
  readonly zone: ZoneId;
  /** Owner of follow-ups and sales that name none; data that name a user themselves come first. Default: `me`. */
  readonly user?: Id;
}

/** What could be read, and what not. */
export interface ReadData {
  readonly data: DiaryData;
  readonly problems: readonly Problem[];
}

/** A record, or `undefined` where it had to be put aside; the problems say why. */
export interface ReadRecord<T> {
  readonly record: T | undefined;
  readonly problems: readonly Problem[];
}

/** More records in one list are not read. */
const mostRecords = 200_000;

/**
 * Reads all that a host can hand over: a record with lists of follow-ups, sales and so on, or a list of follow-ups
 * alone. Whatever is wrong with a record becomes a problem (code, record, field, what was given, what is accepted):
 * an error where the record was put aside, a warning where it was mended; the rest is there. Of two records with
 * the same id the first counts. An unknown `zone` is reported, and UTC is used instead.
 */
export function readData(json: unknown, context: ReadContext): ReadData {
  const problems: Problem[] = [];
  const zone = knownZone(context.zone, problems);
  try {
    const source = Array.isArray(json) ? { followUps: json } : json;
    if (!isRecord(source)) return { data: {}, problems: [...problems, wholeProblem('not-a-record', source)] };
    return readLists(source, { ...context, zone }, problems);
  } catch (error) {
    // Objects with getters, proxies: whatever they throw is theirs.
    return { data: {}, problems: [...problems, { ...wholeProblem('not-a-record', undefined), detail: error instanceof Error ? error.name : typeof error }] };
  }
}

/** As {@link readData}, from JSON text. Text that is no JSON is the problem `bad-json`. */
export function readDataText(text: string, context: ReadContext): ReadData {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message.slice(0, 200) : String(error);
    return { data: {}, problems: [{ ...wholeProblem('bad-json', text), accepted: 'JSON text', detail }] };
  }
  return readData(json, context);
}

/** Reads one follow-up (D5.6). */
export function readFollowUp(json: unknown, context: ReadContext): ReadRecord<FollowUp> {
  const problems: Problem[] = [];
  const user = context.user ?? 'me';
  const reader = new RecordReader('followUp', knownZone(context.zone, problems), user);
  const record = readOne('followUps', reader, json, 0, user) as FollowUp | undefined;
  return { record, problems: [...problems, ...reader.problems] };
}

/** Reads one sale. */
export function readSale(json: unknown, context: ReadContext): ReadRecord<Sale> {
  const problems: Problem[] = [];
  const reader = new RecordReader('sale', knownZone(context.zone, problems));
  const record = readOne('sales', reader, json, 0, context.user ?? 'me') as Sale | undefined;
  return { record, problems: [...problems, ...reader.problems] };
}

function readLists(source: Readonly<Record<string, unknown>>, context: ReadContext, problems: Problem[]): ReadData {
  const data: Record<string, unknown> = {};
  const user = readId(source['user']);
  if (user !== undefined) data['user'] = user;
  const owner = user ?? context.user ?? 'me';
  for (const name of Object.keys(dataLists) as ListName[]) {
    const list = source[name];
    if (list === undefined || list === null) continue;
    if (Array.isArray(list)) data[name] = readList(name, list, owner, context.zone, problems);
    else problems.push({ ...wholeProblem('bad-value', list), field: name, accepted: 'a list' });
  }
  const { customFields, followUps } = data as DiaryData;
  if (customFields && followUps) for (const followUp of followUps) problems.push(...checkCustom(followUp, customFields, owner));
  return { data, problems };
}

function readList(name: ListName, list: readonly unknown[], owner: Id, zone: ZoneId, problems: Problem[]): readonly object[] {
  const { entity, fields } = dataLists[name];
  const reader = new RecordReader(entity, zone, name === 'followUps' ? owner : undefined);
  const ids = new Set<Id>();
  const records: object[] = [];
  const count = Math.min(list.length, mostRecords);
  for (let index = 0; index < count; index += 1) {
    const record = readOne(name, reader, list[index], index, owner);
    if (!record) continue;
    const id = 'id' in fields ? (record as { id: Id }).id : `#${index}`;
    if (ids.has(id)) {
      reader.reportField('id', 'duplicate-id', id, 'an id that no other record of the list has', 'error');
    } else {
      ids.add(id);
      records.push(record);
    }
  }
  for (const problem of reader.problems) problems.push(problem);
  if (list.length > mostRecords) {
    problems.push({ ...wholeProblem('too-many-records', list), field: name, accepted: `at most ${mostRecords} records` });
  }
  return records;
}

function readOne(name: ListName, reader: RecordReader, json: unknown, index: number, owner: Id): object | undefined {
  const fields = reader.read(dataLists[name].fields, json, index);
  if (!fields) return undefined;
  if (name === 'followUps') return finishFollowUp(fields as ReadFields, owner, reader);
  if (name === 'sales') fields['owner'] ??= owner;
  if (name === 'customFields') return finishCustomField(fields as unknown as CustomField, reader);
  return fields;
}

function knownZone(zone: ZoneId, problems: Problem[]): ZoneId {
  if (isZone(zone)) return zone;
  problems.push({ ...wholeProblem('unknown-zone', zone), field: 'zone', accepted: 'a time zone (IANA): Europe/Oslo' });
  return 'UTC';
}

function wholeProblem(code: Problem['code'], given: unknown): Problem {
  return {
    code, severity: 'error', entity: 'data', accepted: 'a record with lists: { followUps, sales, … }',
    ...(given !== undefined && { given: describe(given) }),
  };
}
