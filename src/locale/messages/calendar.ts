/**
 * Texts of the calendar: frame, toolbar, grids, blocks, keys, announcements. One key per line; times, days and
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

/** The context menu (D2.5) and its longer forms. */
export interface MenuMessages {
  readonly label: (title: string) => string;
  readonly slotLabel: (when: string) => string;
  readonly create: string;
  readonly edit: string;
  readonly open: string;
  readonly join: string;
  readonly complete: string;
  readonly reopen: string;
  readonly print: string;
  readonly copyLink: string;
  readonly sendEmail: string;
  readonly basedOn: string;
  readonly delete: string;
  readonly move: string;
  readonly copyTo: string;
  readonly changeDuration: string;
  readonly assignTo: string;
  readonly toTodo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
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

/** What the status region says; see the table "What is announced". */
export interface AnnounceMessages {
  readonly period: (title: string, count: number) => string;
  readonly loading: string;
  readonly loaded: (count: number) => string;
  readonly step: (when: string, conflict: boolean) => string;
  readonly moved: (title: string, when: string, undoKey: string) => string;
  readonly copied: (title: string, when: string, undoKey: string) => string;
  readonly resized: (title: string, when: string, undoKey: string) => string;
  readonly created: (title: string, when: string, undoKey: string) => string;
  readonly changed: (title: string, undoKey: string) => string;
  readonly deleted: (title: string, undoKey: string) => string;
  readonly completed: (title: string, undoKey: string) => string;
  readonly reopened: (title: string, undoKey: string) => string;
  readonly assigned: (title: string, owner: string, undoKey: string) => string;
  readonly batch: (count: number, undoKey: string) => string;
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly saved: string;
  readonly draftKept: string;
  readonly notSaved: (why: string) => string;
  readonly notMoved: (why: string, still: string) => string;
  readonly notChanged: (why: string) => string;
  readonly rolledBack: (title: string, why: string) => string;
  readonly changedByOther: (name: string, what: string) => string;
  readonly onClipboard: (title: string) => string;
  readonly cutToClipboard: (title: string) => string;
  readonly nothingToPaste: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly range: (start: string, end: string, duration: string) => string;
  readonly rangeDropped: string;
  readonly selected: (title: string) => string;
  readonly moveMode: (title: string) => string;
  readonly resizeMode: (title: string) => string;
  readonly modeCancelled: string;
  readonly noMore: string;
  readonly noEarlier: string;
  readonly alarm: (lead: string, title: string, time: string) => string;
  /** Spoken form of the undo keys: "Control Z", on a Mac "Command Z". */
  readonly undoKey: (mac: boolean) => string;
}

/** What was done, as a noun phrase for "Undo …" buttons and {@link AnnounceMessages.undone}. */
export interface IntentMessages {
  readonly create: (title: string) => string;
  readonly edit: (title: string) => string;
  readonly move: (title: string) => string;
  readonly copy: (title: string) => string;
  readonly resize: (title: string) => string;
  readonly complete: (title: string) => string;
  readonly reopen: (title: string) => string;
  readonly assign: (title: string) => string;
  readonly delete: (title: string) => string;
  readonly import: (title: string) => string;
  readonly series: (title: string) => string;
  readonly sale: (title: string) => string;
}

/** Toasts and the refusals' region. */
export interface ToastMessages {
  readonly undo: string;
  readonly redo: string;
  readonly close: string;
  readonly moved: (title: string, when: string) => string;
  readonly copied: (title: string, when: string) => string;
  readonly resized: (title: string, when: string) => string;
  readonly created: (title: string) => string;
  readonly changed: (title: string) => string;
  readonly deleted: (title: string) => string;
  readonly completed: (title: string) => string;
  readonly reopened: (title: string) => string;
}

/** Loading, empty, failed, offline, not kept. */
export interface StateMessages {
  readonly loading: string;
  readonly emptyDay: string;
  readonly emptyWeek: string;
  readonly emptyMonth: string;
  readonly emptyHint: string;
  readonly failed: string;
  readonly failedHint: string;
  readonly retry: string;
  readonly offline: string;
  readonly stale: string;
  readonly notKept: string;
  readonly notKeptHint: string;
  readonly lost: string;
  readonly problems: (count: number) => string;
  readonly showProblems: string;
  readonly hideProblems: string;
}

/** The list of keys (`?`). */
export interface KeyMessages {
  readonly title: string;
  readonly key: string;
  readonly action: string;
  readonly everywhere: string;
  readonly onSlot: string;
  readonly onFollowUp: string;
  readonly inMonth: string;
  readonly modes: string;
  readonly today: string;
  readonly goToDate: string;
  readonly period: string;
  readonly largerPeriod: string;
  readonly views: string;
  readonly help: string;
  readonly stops: string;
  readonly days: string;
  readonly followUps: string;
  readonly dayEnds: string;
  readonly viewEnds: string;
  readonly newHere: string;
  readonly openIt: string;
  readonly range: string;
  readonly select: string;
  readonly newMenu: string;
  readonly newLast: string;
  readonly complete: string;
  readonly moveMode: string;
  readonly resizeMode: string;
  readonly clipboard: string;
  readonly delete: string;
  readonly menu: string;
  readonly undoRedo: string;
  readonly escape: string;
  readonly moveTime: string;
  readonly moveFine: string;
  readonly moveDay: string;
  readonly moveWeek: string;
  readonly moveTodo: string;
  readonly drop: string;
  readonly dropCopy: string;
  readonly cancel: string;
  readonly resizeEnd: string;
  readonly resizeStart: string;
  readonly monthWalk: string;
  readonly monthEnter: string;
  readonly lettersOff: string;
}
