/** Texts of menus, the dialog, its fields, drafts, confirmations and of import: fetched when they are needed. One key per line. */

/** Words for the values of fields. */
export interface ValueMessages {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly priorityLow: string;
  readonly priorityMedium: string;
  readonly priorityHigh: string;
  readonly showBusy: string;
  readonly showFree: string;
  readonly visibleAll: string;
  readonly visibleOwner: string;
  readonly visibleGroup: (group: string) => string;
  readonly statusNotSeen: string;
  readonly statusSeen: string;
  readonly statusAccepted: string;
  readonly statusDeclined: string;
  readonly optional: string;
}

/** Lead times of alarms (D11.1). `before` takes a formatted duration: "15 min before". */
export interface AlarmMessages {
  readonly none: string;
  readonly atStart: string;
  readonly before: (duration: string) => string;
  readonly custom: string;
  readonly in: (duration: string) => string;
  readonly now: string;
}

/** The follow-up dialog (D5). */
export interface DialogMessages {
  /** Heading: "Meeting, Price review". */
  readonly heading: (kind: string, title: string) => string;
  readonly title: string;
  readonly titlePlaceholder: string;
  readonly kind: string;
  readonly type: string;
  readonly noType: string;
  readonly company: string;
  readonly contact: string;
  readonly project: string;
  readonly sale: string;
  readonly date: string;
  readonly start: string;
  readonly startDate: string;
  readonly startTime: string;
  readonly end: string;
  readonly endDate: string;
  readonly endTime: string;
  readonly due: string;
  readonly dueDate: string;
  readonly dueTime: string;
  readonly duration: string;
  readonly allDay: string;
  readonly inCalendar: string;
  readonly location: string;
  readonly priority: string;
  readonly showAs: string;
  readonly alarm: string;
  readonly owner: string;
  readonly visibleFor: string;
  readonly timeZone: string;
  /** What times typed in another zone are in one's own: "In Oslo: Tuesday 13, 15:00 to 16:00". */
  readonly atHome: (start: string, end: string, place: string) => string;
  readonly repeats: string;
  readonly attendees: string;
  readonly video: string;
  readonly agenda: string;
  readonly agendaHint: string;
  readonly notes: string;
  readonly notesHint: string;
  readonly completed: string;
  readonly completedAt: (when: string) => string;
  readonly updated: (when: string, by: string) => string;
  readonly updatedAt: (when: string) => string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly delete: string;
  readonly menu: string;
  readonly accept: string;
  readonly decline: string;
  readonly join: string;
  readonly dateHint: string;
  readonly timeHint: string;
  readonly durationHint: string;
  readonly endIs: (end: string, duration: string) => string;
  readonly startIs: (start: string) => string;
  readonly conflict: (count: number) => string;
  readonly firstAvailable: (when: string) => string;
  readonly readOnlyCompleted: string;
  readonly readOnlyInvited: string;
  readonly readOnlyExternal: string;
  readonly readOnlyOther: string;
  readonly readOnlyDiary: string;
  readonly partOfSeries: string;
  readonly hasContent: (tab: string) => string;
  readonly chooseDate: string;
  /** Label of one's own lead time. */
  readonly alarmOwn: string;
  /** The group of start, end and duration, in lists of what changed. */
  readonly time: string;
  readonly editsOccurrence: string;
  readonly editsSeries: string;
  /** On the button while the source has not answered yet. */
  readonly saving: string;
}

/** Search fields (D5.5). */
export interface SearchMessages {
  readonly companyPlaceholder: string;
  readonly contactPlaceholder: string;
  readonly projectPlaceholder: string;
  readonly salePlaceholder: string;
  readonly companies: (count: number) => string;
  readonly contacts: (count: number) => string;
  readonly projects: (count: number) => string;
  readonly sales: (count: number) => string;
  readonly hits: (count: number) => string;
  readonly moreHits: (shown: number, total: number) => string;
  readonly noHits: string;
  readonly recent: string;
  readonly searching: string;
  /** The source did not answer; what is known is there. */
  readonly failed: string;
  readonly create: (name: string) => string;
  readonly openRecord: (name: string) => string;
  readonly clear: (field: string) => string;
  readonly openList: (field: string) => string;
  readonly notInList: string;
}

/** Messages at fields (D5.6). */
export interface ValidationMessages {
  readonly required: (field: string) => string;
  readonly titleRequired: string;
  readonly titleTooLong: (limit: string) => string;
  readonly textTooLong: (limit: string) => string;
  readonly date: (example: string) => string;
  readonly time: (example: string) => string;
  readonly duration: (example: string) => string;
  readonly endBeforeStart: string;
  readonly timeZone: string;
  readonly email: string;
  readonly url: string;
  readonly urlScheme: string;
  readonly number: (example: string) => string;
  readonly above: (least: string) => string;
  readonly below: (most: string) => string;
  readonly between: (least: string, most: string) => string;
  readonly alarm: string;
  readonly notFound: (field: string) => string;
  readonly summary: (count: number) => string;
}

/** Drafts (D5.8). */
export interface DraftMessages {
  readonly offer: (when: string) => string;
  readonly offerNew: (title: string, when: string) => string;
  readonly restore: string;
  readonly discard: string;
  readonly kept: string;
  readonly notKept: string;
  /** The same where the reason is known: no room; no storage, as in a private window. */
  readonly notKeptFull: string;
  readonly notKeptPrivate: string;
  readonly restored: string;
  readonly discarded: string;
  readonly saving: string;
  readonly otherTab: (when: string) => string;
  readonly takeOver: string;
  readonly newerSaved: (name: string, fields: string) => string;
  readonly someone: string;
  readonly overwrite: string;
  readonly reload: string;
  readonly deletedMeanwhile: string;
  readonly saveAsNew: string;
  /** After the newer version was taken in; `fields` is a formatted list of names. */
  readonly takenIn: (fields: string) => string;
  readonly bothChanged: (fields: string) => string;
  /** Name of the list of what differs between two versions. */
  readonly versions: string;
  readonly yours: string;
  readonly theirs: string;
  /** Neither of the two: written on top of theirs, or set aside before. */
  readonly anew: string;
  readonly onlyTheirs: string;
  readonly list: string;
  /** Entry of a menu that leads to the list. */
  readonly unsaved: (count: number) => string;
  /** Below a draft of the list; of one that is not in the calendar yet. */
  readonly typed: (when: string) => string;
  readonly typedNew: (when: string) => string;
  /** Of one whose follow-up is not there any more: in the list, and in the dialog it is opened in. */
  readonly typedLost: (when: string) => string;
  readonly lost: string;
  /** The list is empty. */
  readonly noneLeft: string;
  /** The storage would not remove one, or take it back. */
  readonly refused: string;
  readonly open: string;
  readonly openOf: (title: string) => string;
  readonly discardOf: (title: string) => string;
  readonly bringBack: (title: string) => string;
}

/** Questions before something happens (D4.7, D7.4, D18.1). */
export interface ConfirmMessages {
  readonly deleteTitle: string;
  readonly deleteText: (title: string) => string;
  readonly deleteSeriesText: (title: string) => string;
  readonly deleteInvitedText: (title: string) => string;
  readonly deleteForAllText: (title: string) => string;
  readonly delete: string;
  readonly keep: string;
  readonly onlyThis: string;
  readonly thisAndFuture: string;
  readonly wholeSeries: string;
  readonly whichTitle: string;
  readonly changeSeriesText: (title: string) => string;
  /** Why only the one date can be changed: the problem in words. */
  readonly onlyThisPossible: (why: string) => string;
  /** Heading of the preview. */
  readonly futureWould: string;
  readonly previewMoved: (made: number, dropped: number) => string;
  readonly previewMade: (made: number) => string;
  readonly previewDropped: (dropped: number) => string;
  readonly previewChanged: (changed: number) => string;
  readonly previewConflicts: (conflicts: number) => string;
  readonly previewSame: string;
  readonly dateMade: string;
  readonly dateDropped: string;
  readonly dateConflict: (title: string) => string;
  readonly moreDates: (count: number) => string;
  readonly notifyTitle: string;
  readonly notifyText: (count: number) => string;
  readonly notify: string;
  readonly doNotNotify: string;
  readonly leaveTitle: string;
  readonly leaveText: string;
  readonly ok: string;
  readonly cancel: string;
}

/** Reading calendar files. */
export interface ImportMessages {
  readonly title: string;
  readonly choose: string;
  readonly drop: string;
  readonly reading: (file: string) => string;
  readonly progress: (percent: string) => string;
  readonly cancelled: string;
  readonly imported: (count: number) => string;
  readonly nothing: string;
  readonly skipped: (count: number) => string;
  readonly mended: (count: number) => string;
  readonly details: string;
  /** One line of the list: component, property, why. */
  readonly line: (where: string, why: string) => string;
  readonly where: (component: string, property: string) => string;
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
  readonly stopRepeating: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
}
