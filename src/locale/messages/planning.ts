/** Texts of the dialog's planning: what a time clashes with, the first that is free, and the commands of its menu. One key per line. */
export interface PlanningMessages {
  /** "Conflicts with Sales meeting, 09:00–10:00". `conflict` of the dialog says how many, where they are several. */
  readonly clashesWith: (what: string) => string;
  readonly moreClashes: (count: number) => string;
  readonly notKnown: string;
  readonly whyNotEarlier: string;
  /** Above the reasons; `duration` is formatted. */
  readonly inARow: (duration: string) => string;
  readonly outsideHours: string;
  readonly lunch: string;
  /** `name` may be empty. */
  readonly holiday: (name: string) => string;
  /** When, and what is in the way then; a name and what it says. */
  readonly pair: (first: string, second: string) => string;
  readonly moreReasons: (count: number) => string;
  readonly nothingFree: (days: number) => string;
  readonly tooLong: (duration: string) => string;
  readonly noHours: string;
  readonly taken: (when: string) => string;
  /** Somebody it might be given to, who is busy then: "Kari Nordmann (busy 09:00–10:00)". */
  readonly busyThen: (name: string, when: string) => string;
  readonly exportOne: string;
  readonly exportDate: string;
  readonly exportSeries: string;
  readonly exported: (file: string) => string;
  readonly stopTitle: string;
  readonly stopText: (title: string) => string;
  readonly stop: string;
}
