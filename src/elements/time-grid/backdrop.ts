import { html, nothing, type TemplateResult } from 'lit';
import { weekdayOf, type Day, type HourAxis } from '../../time/index.js';
import { setStyle } from '../../controllers/set-style.js';
import type { GridModel } from '../shared/grid-model.js';

/** Shading and the line of now, under the cells; said in words by the cells' names. */
export function backdrop(model: GridModel, axis: HourAxis): TemplateResult {
  return html`<div class="row backdrop" aria-hidden="true">
    <div class="axis"></div>
    ${model.frames.map((frame) => html`<div class=${frame.day === model.today ? 'today' : ''}>
      ${[...shades(frame.day, model, axis), ...axis.absent(frame) as readonly Shade[]].map(([start, end, kind = 'gap']) => html`<i class=${kind} ${setStyle({ top: px(start, model), 'block-size': px(end - start, model) })}></i>`)}
      ${frame.start <= model.now && model.now < frame.end ? html`<div class="now" part="now" ${setStyle({ top: px(axis.positionAt(frame, model.now), model) })}></div>` : nothing}
    </div>`)}
  </div>`;
}

function px(minutes: number, model: GridModel): string {
  return `${(minutes / 60) * model.hourHeight}px`;
}

type Shade = readonly [start: number, end: number, kind?: string];

/** Stretches outside the working hours, and lunch (D1.5, D1.6), as positions. */
function shades(day: Day, model: GridModel, axis: HourAxis): Shade[] {
  const at = (minute: number): number => axis.positionOf({ minute });
  const hours = model.holidays.has(day) ? undefined : model.preferences.workingHours[weekdayOf(day)];
  if (!hours) return [[0, axis.length, 'off']];
  const { lunch } = model.preferences;
  return [[0, at(hours.start), 'off'], [at(hours.end), axis.length, 'off'], ...(lunch ? [[at(lunch.start), at(lunch.end), 'lunch'] as const] : [])];
}
