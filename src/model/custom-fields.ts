/** Fields that the host defines (D5.2): what they may be, and which values fit them. */
import { isDay } from '../time/index.js';
import { isPrivate } from './privacy.js';
import type { Problem, ProblemCode } from './problem.js';
import { describe } from './read-values.js';
import type { RecordReader } from './record-reader.js';
import type { CustomField, FollowUp, FollowUpKind, Id } from './records.js';
import { safeUrl } from './url.js';

/** What a field of the host may hold. */
export type CustomValue = NonNullable<FollowUp['custom']>[string];

/** So long a text in such a field may be. */
export const longestCustomText = 10_000;

/** A definition whose fields were read one by one; `undefined` where it makes no sense, with the problem reported. */
export function finishCustomField(field: CustomField, reader: RecordReader): CustomField | undefined {
  // no record can hold it
  if (field.id === '__proto__') return reader.reportField('id', 'bad-value', undefined, 'another id', 'error');
  if (field.type === 'choice' && !field.choices?.length) return reader.reportField('choices', 'bad-value', undefined, 'a list of what can be chosen: { id, name }', 'error');
  if ((field.least ?? -Infinity) <= (field.most ?? Infinity)) return field;
  reader.reportField('least', 'bad-value', field.least, 'a number not above most', 'warning');
  const { least: _least, most: _most, ...unbounded } = field;
  return unbounded;
}

/** The fields that a kind of follow-up has, in order. */
export function customFieldsOf(fields: readonly CustomField[], kind: FollowUpKind): readonly CustomField[] {
  return fields.filter(({ kinds }) => !kinds || kinds.includes(kind));
}

/** Why a value does not fit its field; `undefined` where it does. None (`undefined`, `null`, `''`) fits where the field need not be filled in. */
export function customProblem(field: CustomField, value: CustomValue | undefined): ProblemCode | undefined {
  const isNone = value === undefined || value === null || value === '';
  if (isNone || (field.type === 'check' && value === false)) return field.required ? 'missing-value' : undefined;
  switch (field.type) {
    case 'text': return typeof value !== 'string' ? 'bad-value' : value.length > longestCustomText ? 'text-too-long' : undefined;
    case 'number': return typeof value === 'number' && value >= (field.least ?? -Infinity) && value <= (field.most ?? Infinity) ? undefined : 'bad-value';
    case 'date': return typeof value === 'string' && isDay(value) ? undefined : 'bad-date';
    case 'choice': return field.choices?.some(({ id }) => id === value) ? undefined : 'bad-value';
    case 'check': return typeof value === 'boolean' ? undefined : 'bad-value';
    case 'url': return safeUrl(value) === undefined ? 'bad-url' : undefined;
  }
}

/** What a field accepts, in English, for developers. */
function acceptedBy({ type, least, most, choices = [] }: CustomField): string {
  switch (type) {
    case 'text': return `a text of at most ${longestCustomText} characters`;
    case 'number': return `a number${least === undefined ? '' : ` from ${least}`}${most === undefined ? '' : ` to ${most}`}`;
    case 'date': return 'a day: 2026-11-23';
    case 'choice': return choices.slice(0, 20).map(({ id }) => id).join(', ');
    case 'check': return 'true or false';
    case 'url': return 'an absolute address: http, https, mailto or tel';
  }
}

/**
 * Which values of a follow-up do not fit their fields. They are warnings: such values are kept, and shown as they are. Empty
 * ones are no problem here, the dialog asks for them. What stands in private ones of others is not repeated (D9.4).
 */
export function checkCustom(followUp: FollowUp, fields: readonly CustomField[], user: Id): readonly Problem[] {
  const { id, kind, custom, owner } = followUp;
  if (!custom) return [];
  const withheld = owner !== user && isPrivate(followUp);
  return customFieldsOf(fields, kind).flatMap((field) => {
    const value = Object.hasOwn(custom, field.id) ? custom[field.id] : undefined;
    const code = customProblem({ ...field, required: false }, value);
    if (!code) return [];
    return [{
      code, severity: 'warning', entity: 'followUp', record: id, field: withheld ? 'custom' : `custom.${field.id}`, accepted: acceptedBy(field),
      ...(!withheld && { given: describe(value) }),
    }];
  });
}
