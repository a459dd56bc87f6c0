import type {
  BlockMessages, DiaryMessages, GridMessages, MenuMessages, MoveMessages, ToolbarMessages, TooltipMessages, ViewMessages,
} from './messages/calendar.js';
import type {
  AlarmMessages, ConfirmMessages, DialogMessages, DraftMessages, ImportMessages, KindMessages, SearchMessages,
  UnitMessages, ValidationMessages, ValueMessages,
} from './messages/dialog.js';
import type { KeyMessages } from './messages/keys.js';
import type { AnnounceMessages, IntentMessages, StateMessages, ToastMessages } from './messages/outcomes.js';
import type { ProblemMessages } from './messages/problems.js';

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
  readonly menu: MenuMessages;
  readonly move: MoveMessages;
  readonly announce: AnnounceMessages;
  readonly intent: IntentMessages;
  readonly toast: ToastMessages;
  readonly state: StateMessages;
  readonly keys: KeyMessages;
  readonly kind: KindMessages;
  readonly value: ValueMessages;
  readonly alarm: AlarmMessages;
  readonly unit: UnitMessages;
  readonly dialog: DialogMessages;
  readonly search: SearchMessages;
  readonly validation: ValidationMessages;
  readonly draft: DraftMessages;
  readonly confirm: ConfirmMessages;
  readonly import: ImportMessages;
  readonly problem: ProblemMessages;
}

/** Some texts of a catalogue, by area: what a host hands in to replace single strings. */
export type MessageParts = { readonly [area in keyof Messages]?: Messages[area] extends string ? Messages[area] : Partial<Messages[area]> };
