import type {
  BlockMessages, DiaryMessages, GridMessages, KindMessages, MoveMessages, ToolbarMessages, TooltipMessages,
  UnitMessages, ViewMessages,
} from './messages/calendar.js';
import type {
  AlarmMessages, ConfirmMessages, DialogMessages, DraftMessages, ImportMessages, MenuMessages, SearchMessages,
  ValidationMessages, ValueMessages,
} from './messages/dialog.js';
import type { KeyMessages } from './messages/keys.js';
import type { AnnounceMessages, IntentMessages, StateMessages, ToastMessages } from './messages/outcomes.js';
import type { MeetingMessages } from './messages/meeting.js';
import type { PlanningMessages } from './messages/planning.js';
import type { ProblemMessages } from './messages/problems.js';
import type { RecurrenceMessages } from './messages/recurrence.js';
import type { RichTextMessages } from './messages/rich-text.js';
import type { LinkMessages, MoreMessages, VideoMessages } from './messages/tabs.js';
import type { ZoneMessages } from './messages/zones.js';

/**
 * All texts that the elements show or speak, by area. A language that lacks a key does not compile.
 * Plain strings, and functions where a text has parameters or plurals.
 */
export interface Messages {
  /** BCP 47 tag of the texts, `en`. */
  readonly language: string;
  readonly views: ViewMessages;
  readonly diary: DiaryMessages;
  readonly toolbar: ToolbarMessages;
  readonly grid: GridMessages;
  readonly block: BlockMessages;
  readonly tooltip: TooltipMessages;
  readonly move: MoveMessages;
  readonly announce: AnnounceMessages;
  readonly intent: IntentMessages;
  readonly toast: ToastMessages;
  readonly state: StateMessages;
  readonly kind: KindMessages;
  readonly unit: UnitMessages;
  readonly problem: ProblemMessages;
  readonly menu: MenuMessages;
  readonly keys: KeyMessages;
  readonly value: ValueMessages;
  readonly alarm: AlarmMessages;
  readonly dialog: DialogMessages;
  readonly search: SearchMessages;
  readonly validation: ValidationMessages;
  readonly draft: DraftMessages;
  readonly confirm: ConfirmMessages;
  readonly import: ImportMessages;
  readonly links: LinkMessages;
  readonly more: MoreMessages;
  readonly video: VideoMessages;
  readonly zones: ZoneMessages;
  readonly richText: RichTextMessages;
  readonly planning: PlanningMessages;
  readonly meeting: MeetingMessages;
}

/** What a calendar needs of its areas as soon as it is shown, and while something is dragged. */
interface FirstKeys {
  readonly language: never;
  readonly views: 'tabs' | 'day' | 'week' | 'month' | 'todo';
  readonly diary: Exclude<keyof DiaryMessages, 'timeZone' | 'timeZoneNow'>;
  readonly toolbar: Exclude<keyof ToolbarMessages, 'goToDatePrompt' | 'go' | 'newMeeting' | 'newCall' | 'newTask' | 'print' | 'import' | 'export' | 'undoOf' | 'redoOf' | 'more' | 'preferences' | 'close' | 'cancel'>;
  readonly grid: Exclude<keyof GridMessages, 'now' | 'dayOff' | 'booked' | 'allOn' | 'range' | 'untilHere' | 'showAllDay' | 'showFewerAllDay'>;
  readonly block: Exclude<keyof BlockMessages, 'badRule' | 'overdue' | 'due' | 'attendees' | 'unanswered' | 'continuesBefore' | 'continuesAfter' | 'saving'>;
  readonly tooltip: Exclude<keyof TooltipMessages, 'owner' | 'due' | 'conflicts' | 'madeIn' | 'shownIn'>;
  readonly announce: 'period' | 'loading' | 'loaded' | 'step' | 'moved' | 'resized' | 'range' | 'rangeDropped' | 'moveMode' | 'resizeMode' | 'modeCancelled' | 'undoKey';
  readonly toast: 'undo' | 'close' | 'moved' | 'resized';
  readonly state: 'loading' | 'emptyDay' | 'emptyWeek' | 'emptyMonth' | 'emptyHint' | 'failed' | 'failedHint' | 'retry';
  readonly kind: 'meeting' | 'call' | 'task';
  readonly unit: Exclude<keyof UnitMessages, 'yesterday' | 'today' | 'tomorrow'>;
  readonly problem: 'read-only' | 'completed' | 'not-owner' | 'invited-only' | 'external' | 'private' | 'has-attendees' | 'vetoed' | 'outside-range' | 'needs-time' | 'not-fetched' | 'other';
}

/** The texts that a calendar needs as soon as it is shown. A language that lacks a key does not compile. */
export type FirstMessages = {
  readonly [area in keyof FirstKeys]: Messages[area] extends string ? Messages[area] : Pick<Messages[area], FirstKeys[area] & keyof Messages[area]>
};

/** The texts of what opens later: menus, dialog, questions, list of keys, import; and the rest of the first areas. */
export type LaterMessages = {
  readonly [area in Exclude<keyof Messages, 'language'>]: area extends keyof FirstKeys ? Omit<Messages[area], FirstKeys[area]> : Messages[area]
};

/** Whole catalogues with the parts that are fetched by themselves. */
type AllMessages = Messages & RecurrenceMessages;

/** Some texts of a catalogue, by area: what a host hands in to replace single strings. */
export type MessageParts = { readonly [area in keyof AllMessages]?: AllMessages[area] extends string ? AllMessages[area] : Partial<AllMessages[area]> };
