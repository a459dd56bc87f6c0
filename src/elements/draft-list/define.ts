import { register } from '../shared/register.js';
import { DraftList } from './draft-list.js';

register('draft-list', DraftList);

declare global {
  interface HTMLElementTagNameMap {
    'draft-list': DraftList;
  }
}
