import { composeStores } from '../../compose.js';
import { DiaryConfirm } from '../confirm/confirm.js';
import { DiaryDayList } from '../day-list/day-list.js';
import { DiaryMenu } from '../menu/menu.js';
import { DiaryMonthGrid } from '../month-grid/month-grid.js';
import { register } from '../shared/register.js';
import { DiaryTimeGrid } from '../time-grid/time-grid.js';
import { DiaryView } from './diary-view.js';

composeStores();
register('diary-menu', DiaryMenu);
register('diary-day-list', DiaryDayList);
register('diary-confirm', DiaryConfirm);
register('diary-time-grid', DiaryTimeGrid);
register('diary-month-grid', DiaryMonthGrid);
register('diary-view', DiaryView);

declare global {
  interface HTMLElementTagNameMap {
    'diary-view': DiaryView;
    'diary-menu': DiaryMenu;
    'diary-day-list': DiaryDayList;
    'diary-confirm': DiaryConfirm;
    'diary-time-grid': DiaryTimeGrid;
    'diary-month-grid': DiaryMonthGrid;
  }
}

export { DiaryView };
