import type { ComplexAttributeConverter } from 'lit';
import { isDay, isZone } from '../../time/index.js';
import type { Problem } from '../../model/problem.js';
import { givenText, optionalText } from '../shared/given-text.js';

/** An address, as text or `URL`. */
export const addressText: ComplexAttributeConverter<unknown> = {
  ...optionalText,
  toAttribute: (value) => optionalText.toAttribute!(value instanceof URL ? value.href : value),
};

interface Rule {
  readonly property: string;
  readonly field: string;
  readonly code: Problem['code'];
  readonly accepted: string;
  accepts(text: string): boolean;
}

const rules: readonly Rule[] = [
  { property: 'view', field: 'view', code: 'bad-value', accepted: 'day, week, month', accepts: (text) => /^(day|week|month)$/.test(text) },
  { property: 'date', field: 'date', code: 'bad-date', accepted: 'a day: 2026-11-23', accepts: isDay },
  { property: 'timeZone', field: 'time-zone', code: 'unknown-zone', accepted: 'an IANA zone: Europe/Oslo', accepts: isZone },
  { property: 'owner', field: 'owner', code: 'bad-value', accepted: 'an id', accepts: () => true },
  { property: 'src', field: 'src', code: 'bad-value', accepted: 'a URL', accepts: () => true },
  { property: 'firstDay', field: 'first-day', code: 'bad-value', accepted: 'monday, saturday, sunday', accepts: (text) => /^(monday|saturday|sunday)$/i.test(text) },
];

/** Problems of attributes that were just set to something that cannot be used; empty means: not set. */
export function attributeProblems(changed: ReadonlyMap<PropertyKey, unknown>, element: object): Problem[] {
  const problems: Problem[] = [];
  for (const { property, field, code, accepted, accepts } of rules) {
    const given: unknown = Reflect.get(element, property);
    if (!changed.has(property) || given === '' || given == null || given instanceof URL || (typeof given === 'string' && accepts(given))) continue;
    problems.push({ code, severity: 'warning', entity: 'diary-view', field, given: givenText(given), accepted });
  }
  return problems;
}
