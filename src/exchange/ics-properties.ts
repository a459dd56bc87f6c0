import type { ICalendarLibrary, JCalProperty } from './ical-library.js';
import type { RawComponent } from './ics-components.js';
import type { Place, Report } from './ics-report.js';

/** A content line, taken apart. */
export interface ICalProperty {
  /** Upper case: `DTSTART`. */
  readonly name: string;
  /** A parameter by its lower-case name; of several values the first. */
  param(name: string): string | undefined;
  /** Values as text (unescaped) or in their jCal form; periods give their start. */
  readonly values: readonly string[];
  /** What stands after the colon, as written. */
  readonly raw: string;
}

/** What follow-ups are made of; all else is passed over. */
const wanted: ReadonlySet<string> = new Set([
  'UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'DTSTART', 'DTEND', 'DUE', 'DURATION', 'COMPLETED', 'PERCENT-COMPLETE',
  'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SEQUENCE', 'STATUS', 'TRANSP', 'CLASS', 'PRIORITY', 'CATEGORIES',
  'ATTENDEE', 'ORGANIZER', 'URL', 'CONFERENCE', 'CREATED', 'LAST-MODIFIED', 'DTSTAMP', 'TRIGGER', 'ACTION',
  'X-DAGBOK-ID', 'X-DAGBOK-KIND', 'X-DAGBOK-START', 'X-DAGBOK-DUE', 'X-DAGBOK-AGENDA', 'X-DAGBOK-COMPLETED',
]);

/** Content that a person may miss, and that the diary has no field for: named in the report. */
const missed: ReadonlySet<string> = new Set(['ATTACH', 'COMMENT', 'CONTACT', 'EXRULE', 'GEO', 'IMAGE', 'RELATED-TO', 'RESOURCES']);

/** The properties of a component by name; a line that cannot be read is reported, and hides no other. */
export class Properties {
  readonly #byName = new Map<string, ICalProperty[]>();
  readonly place: Place;

  constructor(component: RawComponent, place: Place, library: ICalendarLibrary, report: Report) {
    for (const written of component.lines) {
      const line = written.replace(/^([A-Za-z0-9-]{1,60})[ \t]+(?=[;:])/, '$1');
      const name = /^[A-Za-z0-9-]{1,60}(?=[;:])/.exec(line)?.[0].toUpperCase();
      if (name !== undefined && !wanted.has(name)) {
        if (missed.has(name)) report.warn('file-property-skipped', place, { field: name });
        continue;
      }
      const property = name === undefined ? undefined : parse(name, line, library);
      if (property === undefined) report.warn('file-property-skipped', place, { field: name ?? line.slice(0, 20), given: line });
      else this.#keep(property);
    }
    this.place = place;
  }

  #keep(property: ICalProperty): void {
    const others = this.#byName.get(property.name);
    if (others) others.push(property);
    else this.#byName.set(property.name, [property]);
  }

  all(name: string): readonly ICalProperty[] {
    return this.#byName.get(name) ?? [];
  }

  first(name: string): ICalProperty | undefined {
    return this.all(name)[0];
  }

  /** The text of the first such property, without spaces around; `''` if there is none. */
  text(name: string): string {
    return this.first(name)?.values[0]?.trim() ?? '';
  }
}

/** `undefined` for a line that makes no sense. The rule is taken as written, to be kept so (D7.7). */
function parse(name: string, line: string, library: ICalendarLibrary): ICalProperty | undefined {
  const raw = rawValue(line);
  if (name === 'RRULE') return raw === undefined ? undefined : { name, raw, values: [raw], param: () => undefined };
  try {
    const [, parameters, , ...values] = library.property(line);
    return { name, raw: raw ?? '', values: values.map(textOf), param: (key) => parameterOf(parameters, key) };
  } catch (error) {
    if (error instanceof Error) return undefined; // ical.js throws errors of several kinds for malformed lines
    throw error;
  }
}

/** What follows the first colon outside quotes. */
function rawValue(line: string): string | undefined {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at];
    if (letter === '"') quoted = !quoted;
    else if (letter === ':' && !quoted) return line.slice(at + 1);
  }
  return undefined;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? String(value[0]) : String(value);
}

function parameterOf(parameters: JCalProperty[1], key: string): string | undefined {
  if (!Object.hasOwn(parameters, key)) return undefined;
  const value = parameters[key];
  return typeof value === 'string' ? value : value?.[0];
}
