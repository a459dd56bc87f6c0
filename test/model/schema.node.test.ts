import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFollowUp } from '../../src/model/index.js';
import type { FieldSpec, FieldTable } from '../../src/model/field-spec.js';
import { dataLists } from '../../src/model/fields.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const schema = JSON.parse(readFileSync(new URL('../../src/model/diary-data.schema.json', import.meta.url), 'utf8')) as Schema;
const definition = (name: string): Schema => schema.$defs?.[name] ?? assert.fail(`no definition ${name}`);
const resolved = (one: Schema): Schema => (one.$ref === undefined ? one : resolved(definition(one.$ref.slice('#/$defs/'.length))));

/** Kinds of values that have a definition of their own. */
const named: Readonly<Partial<Record<FieldSpec['type'], string>>> = {
  id: 'id', html: 'html', time: 'time', day: 'day', 'day-or-time': 'dayOrTime', instant: 'instant', zone: 'zone', colour: 'colour', url: 'url', ref: 'ref', span: 'span', custom: 'custom',
};

function compareFields(path: string, given: Schema, table: FieldTable): void {
  const record = resolved(given);
  assert.equal(record.type, 'object', path);
  assert.deepEqual(Object.keys(record.properties ?? {}), Object.keys(table), path);
  assert.deepEqual(record.required ?? [], Object.keys(table).filter((field) => table[field]?.required), `${path}: required`);
  for (const [field, spec] of Object.entries(table)) compare(`${path}.${field}`, record.properties?.[field] ?? {}, spec);
}

function compare(path: string, given: Schema, spec: FieldSpec): void {
  const name = named[spec.type];
  if (name !== undefined) return assert.equal(given.$ref, `#/$defs/${name}`, path);
  const value = resolved(given);
  switch (spec.type) {
    case 'text': return assert.deepEqual([value.type, value.maxLength], ['string', spec.most], path);
    case 'form': return assert.deepEqual([value.type, value.pattern, value.maxLength], ['string', spec.pattern.source, spec.most], path);
    case 'word': return assert.deepEqual(value.enum, spec.of, path);
    case 'number': return assert.deepEqual([value.type, value.minimum, value.maximum], [spec.whole ? 'integer' : 'number', spec.least, spec.most], path);
    case 'boolean': return assert.equal(value.type, 'boolean', path);
    case 'list':
      assert.deepEqual([value.type, value.maxItems], ['array', spec.most], path);
      return compare(`${path}[]`, value.items ?? {}, spec.of);
    case 'record': return compareFields(path, value, spec.fields);
    case 'word-or-record':
      assert.deepEqual(value.anyOf?.[0]?.enum, spec.of, path);
      return compareFields(path, value.anyOf?.[1] ?? {}, spec.fields);
    default: return assert.fail(`${path}: ${spec.type}`);
  }
}

describe('the JSON Schema of host data', () => {
  for (const [name, { fields }] of Object.entries(dataLists)) {
    test(`${name} are described as they are read`, () => {
      const list = schema.properties?.[name] ?? {};
      assert.deepEqual([list.type, list.maxItems], ['array', 200_000]);
      compareFields(name, list.items ?? {}, fields);
    });
  }

  test('all lists are there, and the user', () => {
    assert.deepEqual(Object.keys(schema.properties ?? {}), ['user', ...Object.keys(dataLists)]);
  });

  test('the times it lets through are those that are read', () => {
    const pattern = new RegExp(definition('time').pattern ?? '');
    const day = new RegExp(definition('day').pattern ?? '');
    const read = (start: string): boolean => readFollowUp({ id: 'a', start }, { zone: 'Europe/Oslo' }).record !== undefined;
    for (const time of ['2026-11-23T09:00:00+01:00[Europe/Oslo]', '2026-11-23T08:00:00Z', '2026-11-23 09:00', '2026-11-23t09:00']) assert.ok(pattern.test(time) && read(time), time);
    for (const time of ['23.11.2026', '2026-11-23T9', 'now']) assert.ok(!pattern.test(time) && !day.test(time) && !read(time), time);
    assert.ok(day.test('2026-11-23') && read('2026-11-23'));
  });
});
