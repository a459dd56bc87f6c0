import { formatsFor } from './formats.js';
import { memoised } from './memo.js';

/** Gives the name of a country by its ISO 3166 code in a language; a code that has no name stands for itself. */
export const countryNamesIn = memoised((lang: string): ((code: string) => string) => {
  const names = new Intl.DisplayNames([formatsFor(lang).locale], { type: 'region', fallback: 'code' });
  return memoised((code: string) => names.of(code) ?? code);
});
