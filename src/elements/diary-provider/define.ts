import { composeStores } from '../../compose.js';
import { register } from '../shared/register.js';
import { DiaryProvider } from './diary-provider.js';

composeStores();
register('diary-provider', DiaryProvider);

declare global {
  interface HTMLElementTagNameMap {
    'diary-provider': DiaryProvider;
  }
}

export { DiaryProvider };
