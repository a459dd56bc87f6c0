/** The fields of the host as they are typed (D5.2). */
import { customFieldsOf, customProblem, type CustomField, type CustomValue, type FollowUp, type FollowUpKind } from '../../model/index.js';
import { hasScheme, linkAddress } from '../../model/link-address.js';
import { formatsFor, numberText, parseDay, parseNumber } from '../../locale/index.js';
import { isDay, wallIn } from '../../time/index.js';
import type { FieldProblem } from './form-check.js';
import type { Form, FormSettings } from './form.js';

/** What stands in one of them: a value as the record holds it, or a text that says none yet, or says it in other words. */
type Entry = CustomValue | { readonly typed: string };
type Entries = ReadonlyMap<string, Entry>;

/** The values that a form writes as JSON, by id of the field. It may come from a draft: what is no value is left out. */
function entriesIn(text: string): Entries {
  if (!text) return new Map();
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    // a draft that something else wrote
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
  const entries = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : [];
  return new Map(entries.filter((entry): entry is [string, Entry] => entry[0] !== '__proto__' && isEntry(entry[1])));
}

function isEntry(given: unknown): given is Entry {
  if (typeof given === 'object' && given !== null) return 'typed' in given && typeof given.typed === 'string';
  return given === null || ['string', 'number', 'boolean'].includes(typeof given);
}

/** In one order, so that the same values are the same text; `''` = none. */
function textOf(entries: Entries): string {
  return entries.size === 0 ? '' : JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** As a form writes the values of a record; those of no known field too. */
export function customText(custom: FollowUp['custom']): string {
  return textOf(new Map(Object.entries(custom ?? {})));
}

/** Whether any of these fields has a value. */
export function hasCustom(text: string, fields: readonly CustomField[]): boolean {
  const entries = entriesIn(text);
  return fields.some(({ id }) => ![undefined, null, '', false].includes(entries.get(id) as null));
}

/** The fields that the form's kind has, each with its place in the list of all. */
export function shownFields({ kind }: Pick<Form, 'kind'>, { customFields }: Pick<FormSettings, 'customFields'>): readonly (readonly [field: CustomField, place: number])[] {
  return customFieldsOf(customFields, kind as FollowUpKind).map((field) => [field, customFields.indexOf(field)]);
}

/** What stands in a field: a tick, or a text. */
export function shownIn(form: Form, field: CustomField): string | boolean {
  const entry = entriesIn(form.custom).get(field.id);
  if (field.type === 'check') return entry === true;
  if (typeof entry === 'object' && entry !== null) return entry.typed;
  if (entry === undefined || entry === null) return '';
  if (field.type === 'number' && typeof entry === 'number') return numberText(entry, form.lang);
  return field.type === 'date' && typeof entry === 'string' && isDay(entry) ? formatsFor(form.lang).dayField(entry) : String(entry);
}

/** The form's values after something was typed in a field. */
export function typeCustom(form: Form, field: CustomField, given: string | boolean, settings: FormSettings): string {
  const entries = new Map(entriesIn(form.custom));
  if (given === '' || given === false) entries.delete(field.id);
  else entries.set(field.id, entryFor(form, field, given, settings));
  return textOf(entries);
}

/** A text becomes the value it stands for when that is shown with the same words, so that nothing changes under the caret. */
function entryFor(form: Form, field: CustomField, given: string | true, settings: FormSettings): Entry {
  if (given === true || field.type === 'text' || field.type === 'choice' || field.type === 'check') return given;
  const value = understood(field, given, form, settings);
  return value !== undefined && shownIn({ ...form, custom: textOf(new Map([[field.id, value]])) }, field) === given ? value : { typed: given };
}

/** What a typed text says; `undefined` where nothing that the field may hold. */
function understood(field: CustomField, text: string, { lang }: Form, settings: FormSettings): CustomValue | undefined {
  switch (field.type) {
    case 'number': return parseNumber(text, lang);
    case 'date': return parseDay(text.trim(), wallIn(settings.now, settings.home ?? settings.zone).day, lang);
    case 'url': return linkAddress(text);
    default: return text.trim();
  }
}

/** The value of a field, or what is wrong with it. */
function read(field: CustomField, entry: Entry | undefined, form: Form, settings: FormSettings): { readonly value?: CustomValue | undefined; readonly problem?: FieldProblem | undefined } {
  const text = typeof entry === 'object' && entry !== null ? entry.typed : undefined;
  const value = text === undefined ? entry as CustomValue | undefined : understood(field, text, form, settings);
  if (value === undefined && text?.trim()) return { problem: field.type === 'number' ? 'number' : field.type === 'date' ? 'date' : hasScheme(text) ? 'url-scheme' : 'url' };
  const code = customProblem(field, typeof value === 'string' ? value.trim() : value);
  switch (code) {
    case undefined: return { value };
    case 'missing-value': return { problem: 'required' };
    case 'text-too-long': return { problem: 'text-too-long' };
    case 'bad-date': return { problem: 'date' };
    case 'bad-url': return { problem: 'url' };
    default: return { problem: field.type === 'number' ? (typeof value === 'number' ? 'bounds' : 'number') : 'not-in-list' };
  }
}

/** What is wrong with each field, by its place; those that say what they said before are not looked at. */
export function customProblems(form: Form, settings: FormSettings, before?: Form): readonly (readonly [place: number, problem: FieldProblem])[] {
  const [now, was] = [entriesIn(form.custom), before && entriesIn(before.custom)];
  return shownFields(form, settings).flatMap(([field, place]) => {
    const entry = now.get(field.id);
    const { problem } = was && sameEntry(entry, was.get(field.id)) ? {} : read(field, entry, form, settings);
    return problem ? [[place, problem] as const] : [];
  });
}

function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Texts that say a value become it, as when a field is left. */
export function tidyCustom(form: Form, settings: FormSettings): string {
  const entries = new Map(entriesIn(form.custom));
  for (const field of settings.customFields) {
    const entry = entries.get(field.id);
    if (typeof entry !== 'object' || entry === null) continue;
    const { value, problem } = read({ ...field, required: false }, entry, form, settings);
    if (!problem && value !== undefined && value !== '') entries.set(field.id, value);
  }
  return textOf(entries);
}

/** The values that saving writes: what was typed over those of the record. What is of no known field stays. */
export function customOf(form: Form, { custom = {} }: FollowUp, settings: FormSettings): FollowUp['custom'] {
  const [now, was] = [entriesIn(form.custom), new Map<string, Entry>(Object.entries(custom))];
  const values = new Map<string, CustomValue>(Object.entries(custom));
  for (const id of new Set([...was.keys(), ...now.keys()])) {
    const entry = now.get(id);
    if (sameEntry(entry, was.get(id))) continue;
    const field = settings.customFields.find((one) => one.id === id);
    const { value, problem } = field ? read({ ...field, required: false }, entry, form, settings) : { value: entry as CustomValue | undefined };
    // hidden ones may be half typed: theirs stays
    if (problem || (typeof value === 'object' && value !== null)) continue;
    const clean = typeof value === 'string' ? value.trim() : value;
    if (clean === undefined || clean === '') values.delete(id);
    else values.set(id, clean);
  }
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

/** What was typed here on top of what somebody else saved, field by field; `clash`: both changed one of them to something different. */
export function mergeCustom(before: Form, mine: Form, current: Form): { readonly custom: string; readonly clash: boolean } {
  const [was, ours, theirs] = [entriesIn(before.custom), entriesIn(mine.custom), entriesIn(current.custom)];
  const merged = new Map(theirs);
  let clash = false;
  for (const id of new Set([...was.keys(), ...ours.keys()])) {
    const entry = ours.get(id);
    if (sameEntry(entry, was.get(id))) continue;
    clash ||= !sameEntry(theirs.get(id), was.get(id)) && !sameEntry(theirs.get(id), entry);
    if (entry === undefined) merged.delete(id);
    else merged.set(id, entry);
  }
  return { custom: textOf(merged), clash };
}
