import { canonicalZone, isDay, type ZoneId } from '../time/index.js';
import { readColour } from './read-colour.js';
import type { FieldSpec, FieldTable } from './field-spec.js';
import { refFields } from './fields.js';
import { cleanHtml, isCleanHtml, longestHtml } from './html.js';
import type { Problem, ProblemCode } from './problem.js';
import { cutText, describe, isCanonicalTime, isRecord, readDay, readId, readInstant, readText, readTime, type Reading } from './read-values.js';
import type { Id } from './records.js';
import { safeUrl } from './url.js';

type Fields = Record<string, unknown>;

/** A table made ready for reading many records. */
interface Prepared {
  readonly specs: ReadonlyMap<string, FieldSpec>;
  readonly required: readonly string[];
  readonly fallbacks: readonly (readonly [string, unknown])[];
}

const acceptedTime = 'a time point (RFC 9557): 2026-11-23T09:00:00+01:00[Europe/Oslo]';
const accepted: Readonly<Partial<Record<FieldSpec['type'], string>>> = {
  id: 'a text of 1 to 255 characters', text: 'a text', html: 'a text with HTML', boolean: 'true or false',
  time: acceptedTime, instant: 'a moment in UTC: 2026-11-23T08:00:00Z', day: 'a day: 2026-11-23',
  'day-or-time': `a day (2026-11-23) or ${acceptedTime}`, zone: 'a time zone (IANA): Europe/Oslo',
  colour: 'a CSS colour: #2e6bd6, rgb(), hsl() or a name', url: 'an absolute address: http, https, mailto or tel',
  ref: 'an id, or { id, name }', span: '{ start, end }: minutes since midnight, start before end',
  custom: 'names with a text, number, boolean or null each', list: 'a list', record: 'a record',
};

const mostCustomFields = 200;
const longestCustomText = 10_000;

/**
 * Reads records by their tables. Only known fields and only plain values get through; each bad thing becomes a problem
 * and the rest is kept. A problem is an error where the whole record is put aside for it, else a warning.
 * Never throws, whatever it is given.
 */
export class RecordReader {
  readonly problems: Problem[] = [];
  readonly zone: ZoneId;
  readonly #entity: string;
  readonly #prepared = new Map<FieldTable, Prepared>();
  readonly #user: Id | undefined;
  #id: Id | undefined;
  #index = 0;
  /** What was given in private follow-ups of others is not repeated in problems, which are shown, logged and sent (D9.4). */
  #withheld = false;
  readonly #path: (string | number)[] = [];
  /** Whether what is being read decides about the whole record. */
  #vital = false;

  /**
   * @param zone of times that name none; must be a known one.
   * @param user who may see what is private; absent where nothing is.
   */
  constructor(entity: string, zone: ZoneId, user?: Id) {
    this.#entity = entity;
    this.zone = zone;
    this.#user = user;
  }

  /** One record, or `undefined` where it has to be put aside. `index`: its place in its list. */
  read(fields: FieldTable, json: unknown, index: number): Fields | undefined {
    this.#id = undefined;
    this.#index = index;
    this.#path.length = 0;
    this.#vital = true;
    try {
      if (!isRecord(json)) return this.report('not-a-record', json, accepted.record);
      this.#withheld = this.#user !== undefined && isPrivateOfOthers(json, this.#user);
      if ('id' in fields) this.#id = readId(json['id']);
      const record = this.#fields(fields, json);
      return record === json ? { ...json } : record;
    } catch (error) {
      // Objects with getters, proxies: whatever they throw is theirs.
      this.#path.length = 0;
      return this.report('not-a-record', undefined, 'plain JSON', 'error', error instanceof Error ? error.name : typeof error);
    }
  }

  /** Notes a problem with the record that is being read; gives `undefined` for callers to pass on. */
  report(code: ProblemCode, given?: unknown, wanted?: string, severity?: Problem['severity'], detail?: string): undefined {
    const field = pathText(this.#withheld && this.#path[0] === 'custom' ? ['custom'] : this.#path);
    this.problems.push({
      code, severity: severity ?? (this.#vital ? 'error' : 'warning'), entity: this.#entity, record: this.#id ?? `#${this.#index}`,
      ...(field && { field }), ...(given !== undefined && !this.#withheld && { given: describe(given) }),
      ...(wanted !== undefined && { accepted: wanted }), ...(detail !== undefined && { detail }),
    });
    return undefined;
  }

  /** As {@link report}, for a field of the record by name. */
  reportField(field: string, code: ProblemCode, given: unknown, wanted: string, severity: Problem['severity']): undefined {
    this.#path.length = 0;
    this.#path.push(field);
    return this.report(code, given, wanted, severity);
  }

  /** The fields as they are to be kept: `json` itself where all is right, so that clean data cost no copies. */
  #fields(table: FieldTable, json: Readonly<Fields>): Fields | undefined {
    const { specs, required, fallbacks } = this.#prepare(table);
    const top = this.#path.length === 0;
    const keys = Object.keys(json);
    let copy: Fields | undefined;
    for (let index = 0; index < keys.length; index += 1) {
      const field = keys[index] as string;
      const spec = specs.get(field);
      const given = json[field];
      let value: unknown;
      if (spec && given !== undefined && (given !== null || spec.nullable)) {
        if (top) this.#vital = (spec.required ?? spec.vital) === true;
        this.#path.push(field);
        value = given === null ? null : this.#value(spec, given);
        this.#path.pop();
        if (value === undefined && (spec.required || spec.vital)) return undefined;
        value ??= value === undefined ? spec.mend : value;
      }
      if (value === undefined || value !== given) copy ??= firstOf(keys, index, json);
      if (copy && value !== undefined) copy[field] = value;
    }
    if (top) this.#vital = true;
    const result: Fields = copy ?? (json as Fields);
    for (const field of required) if (!Object.hasOwn(result, field)) return this.#missing(field, specs.get(field));
    for (const [field] of fallbacks) if (!Object.hasOwn(result, field)) return { ...Object.fromEntries(fallbacks), ...result };
    return result;
  }

  #missing(field: string, spec: FieldSpec | undefined): undefined {
    this.#path.push(field);
    this.report(this.#path.length === 1 && field === 'id' ? 'missing-id' : 'bad-value', undefined, spec && this.#wanted(spec));
    this.#path.pop();
    return undefined;
  }

  #prepare(table: FieldTable): Prepared {
    let prepared = this.#prepared.get(table);
    if (!prepared) {
      const specs = Object.entries(table);
      prepared = {
        specs: new Map(specs),
        required: specs.filter(([, spec]) => spec.required).map(([field]) => field),
        fallbacks: specs.filter(([, spec]) => spec.fallback !== undefined).map(([field, spec]) => [field, spec.fallback]),
      };
      this.#prepared.set(table, prepared);
    }
    return prepared;
  }

  #value(spec: FieldSpec, given: unknown): unknown {
    switch (spec.type) {
      case 'id': return readId(given) ?? this.#bad(spec, given);
      case 'text': return this.#text(spec, given, spec.most);
      case 'html': return this.#html(spec, given);
      case 'form': return typeof given === 'string' && given.length <= spec.most && spec.pattern.test(given) ? given : this.#bad(spec, given);
      case 'word': return spec.of.includes(given as string) ? given : this.#bad(spec, given);
      case 'number': return isNumberFor(spec, given) ? given : this.#bad(spec, given);
      case 'boolean': return typeof given === 'boolean' ? given : this.#bad(spec, given);
      case 'time': return isCanonicalTime(given) ? given : this.#reading(spec, given, readTime(given, this.zone));
      case 'instant': return this.#reading(spec, given, readInstant(given, this.zone));
      case 'day': return this.#reading(spec, given, readDay(given));
      case 'day-or-time':
        if (isCanonicalTime(given) || (typeof given === 'string' && isDay(given))) return given;
        return this.#reading(spec, given, readTime(given, this.zone));
      case 'zone': return (typeof given === 'string' && canonicalZone(given)) || this.#bad(spec, given, 'unknown-zone');
      case 'colour': return readColour(given) ? given : this.#bad(spec, given, 'bad-colour');
      case 'url': return safeUrl(given) ?? this.#bad(spec, given, 'bad-url');
      case 'ref': return this.#ref(spec, given);
      case 'span': return isSpan(given) ? { start: given.start, end: given.end } : this.#bad(spec, given);
      case 'custom': return isRecord(given) ? this.#custom(given) : this.#bad(spec, given);
      case 'list': return Array.isArray(given) ? this.#list(spec.of, spec.most, given) : this.#bad(spec, given);
      case 'record': return isRecord(given) ? this.#fields(spec.fields, given) : this.#bad(spec, given);
      case 'word-or-record':
        if (isRecord(given)) return this.#fields(spec.fields, given);
        return spec.of.includes(given as string) ? given : this.#bad(spec, given);
    }
  }

  #bad(spec: FieldSpec, given: unknown, code?: ProblemCode): undefined {
    const top = this.#path.length === 1 ? this.#path[0] : undefined;
    const usual: ProblemCode = top === 'kind' ? 'unknown-kind' : top === 'id' ? 'missing-id' : 'bad-value';
    return this.report(code ?? usual, given, this.#wanted(spec));
  }

  #wanted(spec: FieldSpec): string {
    if (spec.type === 'form') return spec.accepted;
    if (spec.type === 'word') return spec.of.join(', ');
    if (spec.type === 'word-or-record') return `${spec.of.join(', ')} or { ${Object.keys(spec.fields).join(', ')} }`;
    if (spec.type !== 'number') return accepted[spec.type] ?? spec.type;
    const { least = -Infinity, most = Infinity } = spec;
    return `a ${spec.whole ? 'whole ' : ''}number${least > -Infinity ? ` from ${least}` : ''}${most < Infinity ? ` to ${most}` : ''}`;
  }

  #reading(spec: FieldSpec, given: unknown, reading: Reading<string>): string | undefined {
    return 'value' in reading ? reading.value : this.#bad(spec, given, reading.code);
  }

  #text(spec: FieldSpec, given: unknown, most: number): string | undefined {
    const text = readText(given);
    if (text === undefined) return this.#bad(spec, given);
    if (text.length <= most) return text;
    this.report('text-too-long', text, `at most ${most} characters`, 'warning');
    return cutText(text, most);
  }

  #html(spec: FieldSpec, given: unknown): string | undefined {
    const text = this.#text(spec, given, longestHtml);
    return text === undefined || isCleanHtml(text) ? text : cleanHtml(text);
  }

  #ref(spec: FieldSpec, given: unknown): Fields | undefined {
    if (isRecord(given)) return this.#fields(refFields, given);
    const id = readId(given);
    return id === undefined ? this.#bad(spec, given) : { id };
  }

  #list(of: FieldSpec, most: number, given: readonly unknown[]): readonly unknown[] {
    const vital = this.#vital;
    this.#vital = false;
    const result: unknown[] = [];
    // By index: holes are to be found too.
    for (let index = 0; index < Math.min(given.length, most); index += 1) {
      this.#path.push(index);
      const item = given[index] === undefined || given[index] === null ? this.#bad(of, given[index]) : this.#value(of, given[index]);
      this.#path.pop();
      if (item !== undefined) result.push(item);
    }
    if (given.length > most) this.report('too-many-records', given, `at most ${most}`);
    this.#vital = vital;
    return result.length === given.length && result.every((item, index) => item === given[index]) ? given : result;
  }

  #custom(given: Readonly<Fields>): Fields {
    const result: Fields = {};
    const names = Object.keys(given);
    if (names.length > mostCustomFields) this.report('too-many-records', names, `at most ${mostCustomFields}`, 'warning');
    for (const name of names.slice(0, mostCustomFields)) {
      const value = given[name];
      this.#path.push(name);
      if (name === '__proto__' || name.length > 255) this.report('bad-value', undefined, 'another name');
      else if (typeof value === 'string') result[name] = this.#text({ type: 'text', most: longestCustomText }, value, longestCustomText);
      else if (value === null || typeof value === 'boolean' || Number.isFinite(value)) result[name] = value;
      else if (value !== undefined) this.report('bad-value', value, accepted.custom);
      this.#path.pop();
    }
    return result;
  }
}

function firstOf(keys: readonly string[], count: number, json: Readonly<Fields>): Fields {
  const copy: Fields = {};
  for (let index = 0; index < count; index += 1) copy[keys[index] as string] = json[keys[index] as string];
  return copy;
}

/** Judged before reading: anything but a clear `all` counts as private. */
function isPrivateOfOthers({ visibleFor, owner }: Readonly<Fields>, user: Id): boolean {
  const isPublic = visibleFor === undefined || visibleFor === null || visibleFor === 'all';
  return !isPublic && owner !== undefined && owner !== null && readId(owner) !== user;
}

function isNumberFor({ least = -Infinity, most = Infinity, whole }: { least?: number; most?: number; whole?: true }, given: unknown): boolean {
  return typeof given === 'number' && Number.isFinite(given) && given >= least && given <= most && (!whole || Number.isInteger(given));
}

function isSpan(given: unknown): given is { start: number; end: number } {
  if (!isRecord(given)) return false;
  const { start, end } = given;
  return isNumberFor({ least: 0, most: 1440 }, start) && isNumberFor({ least: 0, most: 1440 }, end) && (start as number) < (end as number);
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step), '').slice(0, 300);
}
