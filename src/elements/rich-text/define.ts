import { register } from '../shared/register.js';
import { RichText } from './rich-text.js';

register('diary-rich-text', RichText);

declare global {
  interface HTMLElementTagNameMap {
    'diary-rich-text': RichText;
  }
}

export { RichText };
