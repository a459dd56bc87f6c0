import { composeStores } from '../../compose.js';
import type { DiaryDayList } from '../day-list/day-list.js';
import { DiaryMonthGrid } from '../month-grid/month-grid.js';
import { register } from '../shared/register.js';
import { DiaryTimeGrid } from '../time-grid/time-grid.js';
import { DiaryView } from './diary-view.js';

composeStores();
register('diary-time-grid', DiaryTimeGrid);
register('diary-month-grid', DiaryMonthGrid);
register('diary-view', DiaryView);

declare global {
  interface HTMLElementTagNameMap {
    'diary-view': DiaryView;
    'diary-day-list': DiaryDayList;
    'diary-time-grid': DiaryTimeGrid;
    'diary-month-grid': DiaryMonthGrid;
  }
}

export { DiaryView };
