import { html, nothing, type TemplateResult } from 'lit';
import { wallIn, weekdayOf, type Day } from '../../time/index.js';
import { setStyle } from '../../controllers/set-style.js';
import type { GridModel } from '../shared/grid-model.js';

/** Shading and the line of now, under the cells; said in words by the cells' names. */
export function backdrop(model: GridModel): TemplateResult {
  const now = wallIn(model.now, model.zone);
  return html`<div class="row backdrop" aria-hidden="true">
    <div class="axis"></div>
    ${model.days.map((day) => html`<div class=${day === model.today ? 'today' : ''}>
      ${shades(day, model).map(([start, end, kind]) => html`<i class=${kind} ${setStyle({ top: px(start, model), 'block-size': px(end - start, model) })}></i>`)}
      ${day === now.day ? html`<div class="now" part="now" ${setStyle({ top: px(now.minute, model) })}></div>` : nothing}
    </div>`)}
  </div>`;
}

function px(minutes: number, model: GridModel): string {
  return `${(minutes / 60) * model.hourHeight}px`;
}

/** Stretches outside the working hours, and lunch (D1.5, D1.6). */
function shades(day: Day, model: GridModel): (readonly [start: number, end: number, kind: string])[] {
  const hours = model.holidays.has(day) ? undefined : model.preferences.workingHours[weekdayOf(day)];
  if (!hours) return [[0, 1440, 'off']];
  const { lunch } = model.preferences;
  return [[0, hours.start, 'off'], [hours.end, 1440, 'off'], ...(lunch ? [[lunch.start, lunch.end, 'lunch'] as const] : [])];
}
