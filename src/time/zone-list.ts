/**
 * The one file that knows where countries and cities of zones come from. 15 kB of names: never imported but by
 * `import()`. Its offsets are not used: those are the engine's, by `offsetAt`.
 */
import { rawTimeZones } from '@vvo/tzdb';
import { moreCities } from './more-cities.js';

/** One country's zone as the library lists it: where clocks agree, a country has one entry for several names. */
export interface ListedZone {
  readonly name: string;
  /** ISO 3166. */
  readonly country: string;
  readonly countryInEnglish: string;
  /** "Central European Time" */
  readonly timeInEnglish: string;
  /** The largest first. */
  readonly cities: readonly string[];
  /** Further cities, and what these are called in other languages. */
  readonly moreCities: readonly string[];
  /** All names of this clock in the country, old ones too. */
  readonly names: readonly string[];
  /** "CET", "CEST" */
  readonly abbreviations: readonly string[];
}

/** A link of the zone database to Berlin, which the library therefore takes for Germany. */
const janMayen = 'Atlantic/Jan_Mayen';

function namesOf(country: string, group: readonly string[]): readonly string[] {
  const own = group.filter((name) => name !== janMayen);
  return country === 'SJ' ? [...own, janMayen] : own;
}

/** All zones in use, from the earliest clock of the day to the latest. */
export const listedZones: readonly ListedZone[] = rawTimeZones.map((zone) => ({
  name: zone.name,
  country: zone.countryCode,
  countryInEnglish: zone.countryName,
  timeInEnglish: zone.alternativeName,
  cities: zone.mainCities,
  moreCities: moreCities.get(zone.name) ?? [],
  names: namesOf(zone.countryCode, zone.group),
  // "GMT+3" stands where there is no abbreviation
  abbreviations: [zone.abbreviation, zone.dstAbbreviation ?? ''].filter((text) => /^[a-z]+$/i.test(text)),
}));
