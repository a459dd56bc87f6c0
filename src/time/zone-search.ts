/** Finding zones by what a person types: country, city, name, or the difference of their clocks. */
import { MINUTE_MS } from './days.js';
import { fold } from './fold.js';
import { offsetAt } from './offsets.js';
import type { EpochMs, ZoneId } from './types.js';
import type { ZoneCatalogue, ZoneEntry } from './zone-catalogue.js';

/** What a search depends on besides the text. */
export interface ZoneSearch {
  /** BCP 47 tag of the language that `countryName` speaks; the order of the answer is that of this language. */
  readonly lang: string;
  /** Name of a country by its ISO 3166 code. Asked once per language. */
  countryName(code: string): string;
  /** The moment for which differences hold. */
  readonly now: EpochMs;
  /** The zone that differences are counted from. */
  readonly home: ZoneId;
}

/** What is longer is not read to its end. */
const longestQuery = 80;
/** Shorter words are looked for at the beginning of words alone: inside they are everywhere. */
const shortestInner = 3;

/** What people call these countries when they type in a hurry, besides the ISO codes. */
const shortCountryNames: Readonly<Record<string, string>> = { AE: 'uae', GB: 'uk', US: 'usa' };

/**
 * The entries that a query asks for. A difference ("+3", "−5", "+5:30", "3", "utc+1") finds the zones whose clocks are
 * ahead of home by so much at the moment; words find countries, cities, names and abbreviations, in any order, whatever
 * their case and marks. Whole names come first, then names that begin so, then words that do, then inner matches; among
 * equals it is the order of the countries in the language, UTC first. Nothing asked for gives all.
 * @throws RangeError for an unknown `home` (ask `isZone` first).
 */
export function searchZones(catalogue: ZoneCatalogue, query: string, search: ZoneSearch): readonly ZoneEntry[] {
  const { difference, rest } = readQuery(query.slice(0, longestQuery));
  const words = wordsOf(rest);
  const whole = words.join(' ');
  const ranked: ZoneEntry[][] = [[], [], [], []];
  if (!difference && words.length === 0 && query.trim() !== '') return [];
  for (const line of indexOf(catalogue, search)) {
    if (difference && !differs(line.entry, difference, search)) continue;
    ranked[rankOf(line, words, whole)]?.push(line.entry);
  }
  return ranked.flat();
}

/** One entry, made ready. All texts are folded, their words parted by single spaces. */
interface Line {
  readonly entry: ZoneEntry;
  /** Of country and cities. */
  readonly names: readonly string[];
  /** What counts as a whole name besides: codes of the country, names of the zone. */
  readonly codes: readonly string[];
  /** All that it is found by, with a space before each word. */
  readonly text: string;
}

const indexes = new WeakMap<ZoneCatalogue, Map<string, readonly Line[]>>();

function indexOf(catalogue: ZoneCatalogue, { lang, countryName }: ZoneSearch): readonly Line[] {
  const byLanguage = indexes.get(catalogue) ?? new Map<string, readonly Line[]>();
  indexes.set(catalogue, byLanguage);
  let index = byLanguage.get(lang);
  if (!index) {
    const { compare } = new Intl.Collator(lang);
    const named = catalogue.entries.map((entry) => ({ entry, country: entry.country && countryName(entry.country) }));
    index = named.sort((a, b) => compare(a.country, b.country)).map(({ entry, country }) => lineOf(entry, country));
    byLanguage.set(lang, index);
  }
  return index;
}

function lineOf(entry: ZoneEntry, country: string): Line {
  const parts = (texts: readonly string[]): string[] => texts.map((text) => wordsOf(text).join(' ')).filter(Boolean);
  const names = parts([country, entry.words[0] ?? '', entry.place, ...entry.cities, ...entry.alsoFound]);
  const ids = parts([entry.zone, ...entry.names]);
  const codes = parts([entry.country, shortCountryNames[entry.country] ?? '']);
  return { entry, names, codes: [...codes, ...ids], text: ` ${[...names, ...ids, ...parts(entry.words)].join(' ')}` };
}

/** Words without marks; apostrophes part none ("St. John's" → "st johns"). */
function wordsOf(text: string): string[] {
  return fold(text).replace(/['’‘ʻʼ`´]/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** 0 whole name, 1 beginning of a name, 2 beginnings of words, 3 inner match, 4 none. */
function rankOf({ names, codes, text }: Line, words: readonly string[], whole: string): number {
  if (names.includes(whole) || codes.includes(whole)) return 0;
  if (names.some((name) => name.startsWith(whole))) return 1;
  if (words.every((word) => text.includes(` ${word}`))) return 2;
  return words.every((word) => (word.length < shortestInner ? text.includes(` ${word}`) : text.includes(word))) ? 3 : 4;
}

/** So many minutes ahead of home, or of UTC. */
interface Difference {
  readonly minutes: number;
  readonly ofUtc: boolean;
}

/** [UTC] [sign] hours [minutes or decimals] [unit], standing by itself. */
const difference = /(?:^|\s)(utc|gmt)?\s*([+\-−–])?\s*(\d{1,2})(?:([:.,])(\d{0,2})|(\d\d))?\s*(?:h|t|timer|hours?)?(?=\s|$)/i;
/** From the last zone to the first. */
const mostMinutes = 26 * 60;

function readQuery(query: string): { readonly difference?: Difference; readonly rest: string } {
  const found = difference.exec(query);
  if (!found) return { rest: query };
  const [text, utc, sign, hours, separator, part, two] = found;
  const minutes = Number(hours) * 60 + minutesOf(separator, part ?? two ?? '');
  if (!(minutes <= mostMinutes)) return { rest: query };
  return {
    difference: { minutes: sign && sign !== '+' ? -minutes : minutes, ofUtc: utc !== undefined },
    rest: `${query.slice(0, found.index)} ${query.slice(found.index + text.length)}`,
  };
}

/** ":30", "0530", ".30", and of an hour ".5", ",75". `NaN` for what are none. */
function minutesOf(separator: string | undefined, digits: string): number {
  if (digits === '') return 0;
  // what is being typed: the 3 of ":30"
  const minutes = Number(digits.padEnd(2, '0'));
  const isDecimal = separator !== undefined && separator !== ':' && (digits.length === 1 || minutes % 15 !== 0 || minutes > 45);
  if (isDecimal) return (minutes / 100) * 60;
  return minutes < 60 ? minutes : NaN;
}

function differs({ zone }: ZoneEntry, { minutes, ofUtc }: Difference, { now, home }: ZoneSearch): boolean {
  return offsetAt(now, zone) - (ofUtc ? 0 : offsetAt(now, home)) === minutes * MINUTE_MS;
}
