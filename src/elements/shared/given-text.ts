import type { ComplexAttributeConverter } from 'lit';

/** The text that a property was set to; none where a host set something else: `undefined`, `null`, a number. */
export function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

/** Text that is absent as an attribute while there is none. */
export const optionalText: ComplexAttributeConverter<unknown> = {
  fromAttribute: (value) => value ?? '',
  toAttribute: (value) => textOf(value) || null,
};

/** What was given, for a problem; even what cannot be made a text. */
export function givenText(given: unknown): string {
  return typeof given === 'object' ? 'an object' : String(given).slice(0, 80);
}
