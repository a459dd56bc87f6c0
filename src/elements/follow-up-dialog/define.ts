import { DiaryConfirm } from '../confirm/confirm.js';
import { RecordPicker } from '../record-picker/record-picker.js';
import { DayField } from './day-field.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import { TimeField } from './time-field.js';

/** Registers the dialog and the fields inside it; those that are registered already stay. */
export function defineFollowUpDialog(registry: CustomElementRegistry = customElements): void {
  const elements = {
    'diary-confirm': DiaryConfirm, 'record-picker': RecordPicker, 'diary-day-field': DayField, 'diary-time-field': TimeField, 'follow-up-dialog': FollowUpDialog,
  };
  for (const [tag, element] of Object.entries(elements)) if (!registry.get(tag)) registry.define(tag, element);
}
