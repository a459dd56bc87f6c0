import { canonicalZone, dayNumber, zoneFromWindows, type ZoneId } from '../time/index.js';
import type { ICalendarLibrary, JCalComponent, JCalProperty, WallParts } from './ical-library.js';
import type { RawComponent } from './ics-components.js';
import type { Place, Report } from './ics-report.js';

/** What a TZID of the file stands for: a zone, or an offset by the file's own rules for times to be put in the diary's zone. */
export type FileZone =
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  | { readonly kind: 'offset'; readonly offsetAt: (day: string, time: string) => number };

/** The rules that are given to the library: yearly, on a day that every year has. Others could keep it busy for ever. */
const yearly = /^FREQ=YEARLY(?:;(?:BYMONTH=\d{1,2}|BYDAY=[+-]?[1-4](?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=(?:\d|1\d|2[0-8])|UNTIL=[0-9TZ]+|INTERVAL=1|WKST=\w\w))*;?$/i;

/** Years in which the file's own rules are worked out. */
const [firstYear, lastYear] = [1900, 2100];

/**
 * Finds out what the TZIDs of a file mean (RFC 5545, 3.2.19 leaves them to the writer): an IANA name, one with
 * something before it, the X-LIC-LOCATION of its VTIMEZONE, a Windows name, else the offsets of its VTIMEZONE.
 */
export class FileZones {
  readonly #definitions = new Map<string, RawComponent>();
  readonly #known = new Map<string, FileZone>();
  readonly #library: ICalendarLibrary;
  readonly #report: Report;
  readonly #diary: ZoneId;

  /** @param diary the zone for times without one, and for those whose zone cannot be found. */
  constructor(calendars: readonly RawComponent[], diary: ZoneId, library: ICalendarLibrary, report: Report) {
    this.#library = library;
    this.#report = report;
    this.#diary = diary;
    for (const calendar of calendars) for (const child of calendar.children) if (child.name === 'VTIMEZONE') this.#define(child);
  }

  /** The meaning of a TZID; an unknown one is reported once, and counts as the diary's zone. */
  resolve(tzid: string, place: Place): FileZone {
    const known = this.#known.get(tzid);
    if (known) return known;
    const zone = this.#find(tzid);
    const meaning: FileZone = zone === undefined ? this.#fallBack(tzid, place) : { kind: 'zone', zone };
    this.#known.set(tzid, meaning);
    return meaning;
  }

  #define(definition: RawComponent): void {
    const tzid = lineValue(definition, 'TZID');
    if (tzid !== '' && !this.#definitions.has(tzid)) this.#definitions.set(tzid, definition);
  }

  #find(tzid: string): ZoneId | undefined {
    const definition = this.#definitions.get(tzid);
    const location = definition && lineValue(definition, 'X-LIC-LOCATION');
    return canonicalZone(tzid) ?? (location ? canonicalZone(location) : undefined) ?? nameWithin(tzid) ?? zoneFromWindows(tzid);
  }

  #fallBack(tzid: string, place: Place): FileZone {
    const rules = this.#rulesOf(tzid);
    this.#report.warn('unknown-zone', place, { field: 'TZID', given: tzid, accepted: 'an IANA or Windows time zone', detail: rules ? 'taken by its VTIMEZONE' : `taken as ${this.#diary}` });
    if (!rules) return { kind: 'zone', zone: this.#diary };
    return { kind: 'offset', offsetAt: (day, time) => this.#library.offset(rules, wallParts(day, time)) };
  }

  /** The VTIMEZONE as jCal, if it holds nothing but plain rules. */
  #rulesOf(tzid: string): JCalComponent | undefined {
    const definition = this.#definitions.get(tzid);
    const parts = definition?.children.filter((child) => child.name === 'STANDARD' || child.name === 'DAYLIGHT') ?? [];
    if (parts.length === 0 || parts.length > 200) return undefined;
    const read = parts.map((part) => this.#observance(part));
    return read.some((part) => part === undefined) ? undefined : ['vtimezone', [], read as JCalComponent[]];
  }

  #observance(part: RawComponent): JCalComponent | undefined {
    const lines = part.lines.filter((line) => /^(?:DTSTART|RRULE|RDATE|TZOFFSETFROM|TZOFFSETTO)[;:]/i.test(line));
    const rule = lineValue(part, 'RRULE');
    const begins = Number(lineValue(part, 'DTSTART').slice(0, 4));
    if (!/^\d{8}T\d{6}Z?$/.test(lineValue(part, 'DTSTART')) || begins > lastYear || !/^[+-]\d{4,6}$/.test(lineValue(part, 'TZOFFSETFROM')) || !/^[+-]\d{4,6}$/.test(lineValue(part, 'TZOFFSETTO'))) return undefined;
    if (rule !== '' && !yearly.test(rule)) return undefined;
    try {
      return [part.name.toLowerCase(), lines.map((line): JCalProperty => this.#library.property(line)), []];
    } catch (error) {
      if (error instanceof Error) return undefined; // ical.js throws errors of several kinds for malformed lines
      throw error;
    }
  }
}

function lineValue(component: RawComponent, name: string): string {
  const line = component.lines.find((written) => written.length < 1000 && written.slice(0, name.length).toUpperCase() === name && /[;:]/.test(written[name.length] ?? ''));
  return line?.slice(line.indexOf(':') + 1).trim() ?? '';
}

/** The IANA name at the end of "custom_America/New_York" or "/mozilla.org/20050126_1/Europe/Oslo". */
function nameWithin(tzid: string): ZoneId | undefined {
  if (tzid.length > 200 || !tzid.includes('/')) return undefined;
  for (const { index } of tzid.matchAll(/(?<![A-Za-z])[A-Z]/g)) {
    const end = tzid.slice(index);
    const zone = end.includes('/') ? canonicalZone(end) : undefined;
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function wallParts(day: string, time: string): WallParts {
  const year = Math.min(lastYear, Math.max(firstYear, Number(day.slice(0, 4))));
  const valid = !Number.isNaN(dayNumber(day));
  return {
    year, month: valid ? Number(day.slice(5, 7)) : 1, day: valid ? Number(day.slice(8, 10)) : 1,
    hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)), second: Number(time.slice(6, 8)),
  };
}
