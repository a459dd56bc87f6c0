/** What is said and shown of what happened: announcements, toasts, states. One key per line. */

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
  readonly deletedSeries: (title: string, undoKey: string) => string;
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
  readonly notCompleted: (why: string) => string;
  readonly notDeleted: (why: string) => string;
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
  /** Opens what stands in no view of the calendar. */
  readonly open: string;
  readonly close: string;
  readonly moved: (title: string, when: string) => string;
  readonly copied: (title: string, when: string) => string;
  readonly resized: (title: string, when: string) => string;
  readonly created: (title: string) => string;
  readonly changed: (title: string) => string;
  readonly deleted: (title: string) => string;
  readonly deletedSeries: (title: string) => string;
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
