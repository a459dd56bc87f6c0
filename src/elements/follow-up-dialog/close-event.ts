import type { Id } from '../../model/index.js';

/** How a dialog ended. `draft`: unsaved, what was typed is kept as a draft. */
export type DialogResult = 'saved' | 'deleted' | 'draft' | 'unchanged';

/** The dialog has closed. Does not bubble. */
export class DialogCloseEvent extends Event {
  static readonly eventName = 'close';
  constructor(readonly result: DialogResult, readonly id: Id) {
    super(DialogCloseEvent.eventName);
  }
}
