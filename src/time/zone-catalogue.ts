/** Time zones as people know them: by country and city. */
import { fold } from './fold.js';
import type { ZoneId } from './types.js';
import type { ListedZone } from './zone-list.js';
import { canonicalZone } from './zones.js';

export { searchZones, type ZoneSearch } from './zone-search.js';

/** One clock of one country. */
export interface ZoneEntry {
  /** A name that this engine knows. */
  readonly zone: ZoneId;
  /** ISO 3166; `''` for UTC, which is no country's. */
  readonly country: string;
  /** What to call it within the country: "Oslo"; `''` where the country says it all. */
  readonly place: string;
  /** The largest first; at most four. */
  readonly cities: readonly string[];
  /** Other names of the same clock, old ones too: `Australia/Hobart`, `Asia/Calcutta`. */
  readonly names: readonly string[];
  /** Cities that it is found by besides, and what cities are called elsewhere: "København". */
  readonly alsoFound: readonly string[];
  /** Further words that it is found by, in English: the country, "Pacific Time", "PST". */
  readonly words: readonly string[];
}

/** All zones in use. */
export interface ZoneCatalogue {
  /** From the earliest clock of the day to the latest, UTC first. */
  readonly entries: readonly ZoneEntry[];
  /** The entry of a zone by any of its names, old spellings and upper or lower case included. */
  find(zone: ZoneId): ZoneEntry | undefined;
}

const utc: ZoneEntry = {
  zone: 'UTC', country: '', place: 'UTC', cities: [], alsoFound: [], words: ['Coordinated Universal Time', 'Greenwich Mean Time', 'Zulu'],
  names: ['Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/Greenwich', 'Etc/UCT', 'Etc/Zulu', 'Etc/Universal'],
};

let loading: Promise<ZoneCatalogue> | undefined;

/** Fetches the catalogue once. The promise is rejected when it cannot be fetched; asking again tries again. */
export function loadZoneCatalogue(): Promise<ZoneCatalogue> {
  loading ??= import('./zone-list.js').then(({ listedZones }) => makeCatalogue(listedZones)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** A catalogue of a list. Of names the engine does not know, another of the same clock is taken; where it knows none, there is no entry. */
export function makeCatalogue(listed: readonly ListedZone[]): ZoneCatalogue {
  const entries = [utc, ...listed.map(entryOf).filter((entry) => entry !== undefined)];
  const byName = new Map(entries.flatMap((entry) => [entry.zone, ...entry.names].map((name) => [name.toLowerCase(), entry] as const)));
  return {
    entries,
    find: (zone) => byName.get(zone.toLowerCase()) ?? byName.get((canonicalZone(zone) ?? '').toLowerCase()),
  };
}

function entryOf(listed: ListedZone): ZoneEntry | undefined {
  const zone = [listed.name, ...listed.names].map(canonicalZone).find((name) => name !== undefined);
  if (zone === undefined) return undefined;
  return {
    zone,
    country: listed.country,
    place: placeIn(listed, zone),
    cities: listed.cities,
    names: [...new Set([listed.name, ...listed.names])].filter((name) => name !== zone),
    words: [listed.countryInEnglish, listed.timeInEnglish, ...listed.abbreviations],
    alsoFound: listed.moreCities,
  };
}

/** The city that gave the zone its name, as it is spelled; else the largest; none where the zone is called as the country. */
function placeIn({ cities, countryInEnglish }: ListedZone, zone: ZoneId): string {
  const named = fold(placeOf(zone));
  if (named === fold(countryInEnglish)) return '';
  return cities.find((city) => fold(city) === named) ?? cities[0] ?? placeOf(zone);
}

/** The place in the name of a zone: `America/New_York` → "New York". */
export function placeOf(zone: ZoneId): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** The flag of a country as text (regional indicators); systems without flags show the two letters. `''` for no country. */
export function flagOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return '';
  const first = 0x1f1e6 - 'A'.charCodeAt(0);
  return String.fromCodePoint(...[...country].map((letter) => first + letter.charCodeAt(0)));
}
