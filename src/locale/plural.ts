/** Forms of a counted phrase by CLDR category; each is given the formatted number. */
export interface PluralForms {
  readonly zero?: (number: string) => string;
  readonly one: (number: string) => string;
  readonly two?: (number: string) => string;
  readonly few?: (number: string) => string;
  readonly many?: (number: string) => string;
  readonly other: (number: string) => string;
}

/** Makes a language's chooser of plural forms: `count(3, { one: …, other: … })`. */
export function pluralsOf(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other)(numbers.format(count));
}
