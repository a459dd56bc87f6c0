import { register } from '../shared/register.js';
import { RecurrenceEditor } from './recurrence-editor.js';

register('recurrence-editor', RecurrenceEditor);

declare global {
  interface HTMLElementTagNameMap {
    'recurrence-editor': RecurrenceEditor;
  }
}

export { RecurrenceEditor };
