/** The one place that imports `ical.js`; loaded when the first file is read or written. */
import type ICAL from 'ical.js';

type Library = typeof ICAL;

/** What calendar files are read and written with. */
export interface ICalendarLibrary {
  /** A content line as jCal: name in lower case, parameters, type, values. Throws an `Error` on a malformed line. */
  property(line: string): JCalProperty;
  /** A component as the text of a file: escaped, folded, with CR LF. */
  text(component: JCalComponent): string;
  /** UTC offset in ms that a VTIMEZONE gives for a wall-clock time. */
  offset(definition: JCalComponent, wall: WallParts): number;
}

/** RFC 7265: `[name, parameters, type, value, …]`. */
export type JCalProperty = [name: string, parameters: Readonly<Record<string, string | string[]>>, type: string | null, ...values: unknown[]];
/** RFC 7265: `[name, properties, components]`. */
export type JCalComponent = [name: string, properties: JCalProperty[], components: JCalComponent[]];

/** A wall-clock time in numbers; months count from 1. */
export interface WallParts {
  readonly year: number; readonly month: number; readonly day: number;
  readonly hour: number; readonly minute: number; readonly second: number;
}

let loaded: Promise<ICalendarLibrary> | undefined;

/** Loads the library, once. */
export function loadICalendar(): Promise<ICalendarLibrary> {
  loaded ??= import('ical.js').then((module) => wrap(module.default), (reason: unknown) => {
    loaded = undefined; // a failed request may succeed next time
    throw reason;
  });
  return loaded;
}

function wrap(library: Library): ICalendarLibrary {
  const zones = new WeakMap<JCalComponent, InstanceType<Library['Timezone']>>();
  return {
    property: (line) => library.parse.property(line) as JCalProperty,
    text: (component) => library.stringify.component(safeComponent(component) as unknown[], library.design.icalendar),
    offset(definition, wall) {
      let zone = zones.get(definition);
      if (!zone) zones.set(definition, (zone = new library.Timezone({ component: new library.Component(definition as unknown[]), tzid: 'file' })));
      return zone.utcOffset(new library.Time({ ...wall, isDate: false }, library.Timezone.localTimezone)) * 1000;
    },
  };
}

/** Line breaks of any kind stand as `\n` in values, where they are escaped, and as spaces in parameters; no other control character stays. */
function safeComponent([name, properties, components]: JCalComponent): JCalComponent {
  return [name, properties.map(safeProperty), components.map(safeComponent)];
}

function safeProperty([name, parameters, type, ...values]: JCalProperty): JCalProperty {
  const plain = Object.entries(parameters).map(([key, value]) => [key, String(value).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')] as const);
  return [name, Object.fromEntries(plain), type, ...values.map((value) => (typeof value === 'string' ? safeValue(value) : value))];
}

function safeValue(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
