/** The picker of time zones (D8). */
export interface ZoneMessages {
  readonly placeholder: string;
  /** Headings of the list. */
  readonly home: string;
  readonly recent: string;
  readonly all: string;
  /** UTC, which has no country. */
  readonly utc: string;
  readonly count: (count: number) => string;
  /** Differences to home: "+3 h", "−4 h 30 min". Take a formatted duration. */
  readonly same: string;
  readonly ahead: (duration: string) => string;
  readonly behind: (duration: string) => string;
  /** What stands in the field: "Oslo, Norway (UTC+1)"; `where` is one of {@link placeAndCountry} or a country alone. */
  readonly chosen: (where: string, offset: string) => string;
  readonly placeAndCountry: (place: string, country: string) => string;
  /** Name of a line, to be read aloud. */
  readonly line: (where: string, difference: string, time: string) => string;
  /** The cities of a zone, a formatted list. */
  readonly cities: (list: string) => string;
}
