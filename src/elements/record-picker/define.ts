import { composeStores } from '../../compose.js';
import { register } from '../shared/register.js';
import { RecordPicker } from './record-picker.js';

composeStores();
register('record-picker', RecordPicker);

export { RecordPicker };
