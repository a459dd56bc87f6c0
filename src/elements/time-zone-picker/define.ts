import { register } from '../shared/register.js';
import { TimeZonePicker } from './time-zone-picker.js';

register('time-zone-picker', TimeZonePicker);

declare global {
  interface HTMLElementTagNameMap {
    'time-zone-picker': TimeZonePicker;
  }
}

export { TimeZonePicker };
