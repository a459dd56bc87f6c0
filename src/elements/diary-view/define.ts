import { composeStores } from '../../compose.js';
import { DiaryConfirm } from '../confirm/confirm.js';
import { DiaryMenu } from '../menu/menu.js';
//TMP import { DiaryMonthGrid } from '../month-grid/month-grid.js';
import { register } from '../shared/register.js';
import { DiaryTimeGrid } from '../time-grid/time-grid.js';
import { DiaryView } from './diary-view.js';

composeStores();
register('diary-menu', DiaryMenu);
register('diary-confirm', DiaryConfirm);
register('diary-time-grid', DiaryTimeGrid);
//TMP register('diary-month-grid', DiaryMonthGrid);
register('diary-view', DiaryView);

declare global {
  interface HTMLElementTagNameMap {
    'diary-view': DiaryView;
    'diary-menu': DiaryMenu;
    'diary-confirm': DiaryConfirm;
    'diary-time-grid': DiaryTimeGrid;
//TMP     'diary-month-grid': DiaryMonthGrid;
  }
}

export { DiaryView };
