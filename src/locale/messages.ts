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
import type { ProblemMessages } from './messages/problems.js';

/** The texts that a calendar needs as soon as it is shown. A language that lacks a key does not compile. */
export interface FirstMessages {
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
}

/** The texts of what opens later: menus, dialog, questions, list of keys, import. */
export interface LaterMessages {
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
}

/**
 * All texts that the elements show or speak, by area. A language that lacks a key does not compile.
 * Plain strings, and functions where a text has parameters or plurals.
 */
export interface Messages extends FirstMessages, LaterMessages {}

/** Some texts of a catalogue, by area: what a host hands in to replace single strings. */
export type MessageParts = { readonly [area in keyof Messages]?: Messages[area] extends string ? Messages[area] : Partial<Messages[area]> };
