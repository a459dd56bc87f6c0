import { html, type TemplateResult } from 'lit';
import type { GridModel } from '../shared/grid-model.js';
import { late } from '../../controllers/late.js';
import { register } from '../shared/register.js';
import type { DiaryView } from './diary-view.js';

/** The grid of the view: month, hours by day, or, where columns would be too narrow, the week as a list (WCAG 1.4.10). */
export function grid(view: DiaryView, model: GridModel | undefined): TemplateResult {
  const { desk } = view;
  const placing = desk.placing !== undefined;
  if (view.shownView === 'month') {
    return html`<diary-month-grid .model=${model} .actions=${desk} .cut=${desk.cut} ?placing=${placing} exportparts="follow-up, grid, day"></diary-month-grid>`;
  }
  if (view.isNarrow && view.shownView === 'week') {
    if (!customElements.get('diary-day-list')) late(view, fetchDayList(), () => view.requestUpdate());
    return html`<diary-day-list .model=${model} .actions=${desk} .cut=${desk.cut} ?placing=${placing} exportparts="follow-up, grid"></diary-day-list>`;
  }
  return html`<diary-time-grid .model=${model} .actions=${desk} .cut=${desk.cut} ?placing=${placing}
    exportparts="follow-up, grid, day-header, all-day, now, week-number"></diary-time-grid>`;
}

/** Most pages are wide enough for columns. */
async function fetchDayList(): Promise<void> {
  const { DiaryDayList } = await import('../day-list/day-list.js');
  register('diary-day-list', DiaryDayList);
}
