/**
 * Texts of the calendar: frame, toolbar, grids, blocks, menu, moving. One key per line; times, days and
 * durations arrive formatted (see `formats.ts`), counts arrive as numbers so that plurals are right.
 */

/** Names of the views and their tabs (D1.1). */
export interface ViewMessages {
  readonly tabs: string;
  readonly day: string;
  readonly week: string;
  readonly month: string;
  readonly group: string;
  readonly todo: string;
}

/** The frame: names of regions and whose diary is shown. */
export interface DiaryMessages {
  readonly label: (owner: string) => string;
  readonly you: string;
  readonly mine: string;
  readonly colleague: (name: string) => string;
  readonly resource: (name: string) => string;
  readonly weekTitle: (week: string, range: string) => string;
  readonly weekSpoken: (week: string, range: string) => string;
  /** "Week 3", in the corner of the grid and at the left of month rows. */
  readonly week: (week: string) => string;
  /** Short head of the column of week numbers. */
  readonly weekShort: string;
  readonly timeZone: string;
  readonly timeZoneNow: (zone: string, offset: string) => string;
  readonly readOnly: string;
}

/** The toolbar (role `toolbar`). */
export interface ToolbarMessages {
  readonly label: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly previousWeek: string;
  readonly nextWeek: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly today: string;
  readonly thisWeek: string;
  readonly thisMonth: string;
  readonly goToDate: string;
  readonly goToDatePrompt: string;
  readonly go: string;
  readonly create: string;
  readonly newMeeting: string;
  readonly newCall: string;
  readonly newTask: string;
  readonly owner: string;
  readonly print: string;
  readonly import: string;
  readonly export: string;
  readonly undo: string;
  readonly redo: string;
  readonly undoOf: (what: string) => string;
  readonly redoOf: (what: string) => string;
  readonly more: string;
  readonly keys: string;
  readonly preferences: string;
  readonly close: string;
  readonly cancel: string;
}

/** Day, week and month grids. */
export interface GridMessages {
  readonly allDay: string;
  readonly now: string;
  readonly today: string;
  readonly holiday: (name: string) => string;
  readonly dayOff: string;
  readonly lunch: string;
  readonly outsideHours: string;
  /** Of an hour that this day does not have, as the clocks are changed. */
  readonly skipped: string;
  readonly free: string;
  readonly busy: (count: number) => string;
  /** Number of follow-ups: "3 follow-ups". */
  readonly count: (count: number) => string;
  /** "5 h booked" of a day in the side panel. */
  readonly booked: (duration: string) => string;
  /** Puts the parts of a spoken name in order: "Monday 13 January, 10:30, free". */
  readonly name: (parts: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly moreOn: (count: number, day: string) => string;
  readonly allOn: (day: string) => string;
  readonly openDay: (day: string) => string;
  readonly openWeek: (week: string) => string;
  readonly range: (start: string, end: string, duration: string) => string;
  readonly untilHere: string;
  readonly showAllDay: (count: number) => string;
  readonly showFewerAllDay: string;
  readonly newAt: (when: string) => string;
}

/** States of a block, said in words (D2.2, D2.8), and what stands in it. */
export interface BlockMessages {
  readonly noTitle: string;
  /** What others see of a private follow-up (D9.4). */
  readonly busy: string;
  readonly private: string;
  readonly conflict: string;
  readonly notAnswered: string;
  readonly declined: string;
  readonly completed: string;
  readonly repeats: string;
  readonly badRule: string;
  readonly alarm: string;
  readonly video: string;
  readonly free: string;
  readonly overdue: string;
  readonly due: (when: string) => string;
  readonly attendees: (count: number) => string;
  readonly unanswered: (count: number) => string;
  readonly continuesBefore: string;
  readonly continuesAfter: string;
  readonly allDay: string;
  readonly external: string;
  readonly saving: string;
}

/** The tooltip (D2.3) and the preview. */
export interface TooltipMessages {
  readonly company: string;
  readonly contact: string;
  readonly location: string;
  readonly attendees: string;
  readonly type: string;
  readonly owner: string;
  readonly due: string;
  readonly conflicts: string;
  readonly whenAndDuration: (when: string, duration: string) => string;
  readonly madeIn: (zone: string, when: string) => string;
  readonly shownIn: (zone: string, when: string) => string;
}

/** Moving, copying and resizing without a mouse drag (D4.8). */
export interface MoveMessages {
  readonly choose: string;
  readonly chooseCopy: string;
  readonly chooseEnd: string;
  readonly shorter: (minutes: string) => string;
  readonly longer: (minutes: string) => string;
  readonly endTime: string;
  readonly moveMode: string;
  readonly resizeMode: string;
  readonly cancel: string;
  readonly copying: string;
}

/** The three kinds of follow-up and the umbrella. */
export interface KindMessages {
  readonly followUp: string;
  readonly meeting: string;
  readonly call: string;
  readonly task: string;
  readonly newFollowUp: string;
  readonly newMeeting: string;
  readonly newCall: string;
  readonly newTask: string;
}

/** Lengths of time; see `formats.duration`. */
export interface UnitMessages {
  readonly minutes: (number: string) => string;
  readonly hours: (number: string) => string;
  readonly days: (count: number, number: string) => string;
  readonly hoursAndMinutes: (hours: string, minutes: string) => string;
  /** "09:00 to 10:00", to be read aloud. */
  readonly spokenRange: (start: string, end: string) => string;
  /** A day and a time: "Tuesday 14, 10:15". */
  readonly dayAndTime: (day: string, time: string) => string;
  readonly yesterday: string;
  readonly today: string;
  readonly tomorrow: string;
}
