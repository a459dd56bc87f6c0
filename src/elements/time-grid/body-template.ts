import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isWorking, wallIn, weekdayOf, type Day } from '../../time/index.js';
import { setStyle, type StyleValues } from '../../controllers/set-style.js';
import { blockTemplate, type BlockContext } from '../shared/block-template.js';
import type { GridModel } from '../shared/grid-model.js';
import type { MorePlacement } from '../../layout/index.js';
import { isMore, type CellItem, type Column } from './columns.js';

/** One slot of all days: the hour at the left, then a real cell per day with the follow-ups that start in it. */
export function slotRow(row: number, model: GridModel, context: BlockContext, columns: readonly Column[], columnWidth: number): TemplateResult {
  const minute = row * model.preferences.slot;
  const label = context.formats.slot(minute);
  return html`<div class="row slot${minute % 60 === 0 ? '' : ' part'}" role="row" aria-rowindex=${row + 3}>
    <div class="axis" role="rowheader" aria-colindex="1"><span>${label}</span></div>
    ${columns.map((column, index) => guard(drawnFrom(column, row, model, context, columnWidth), () => slotCell(column, index, row, minute, label, model, context, columnWidth)))}
  </div>`;
}

/** All that a cell depends on: as long as it is the same, nothing of the cell is looked at. */
function drawnFrom(column: Column, row: number, model: GridModel, context: BlockContext, columnWidth: number): unknown[] {
  const { selected, cut, conflicts, messages, formats, zone, readonly } = context;
  const isHere = selected !== undefined && column.cells[row]?.some((item) => !isMore(item) && item.occurrence.key === selected);
  return [column, isHere ? selected : '', cut, conflicts, messages, formats, zone, readonly, columnWidth, model.hourHeight, model.preferences, model.holidays, model.directory];
}

function slotCell(column: Column, index: number, row: number, minute: number, label: string, model: GridModel, context: BlockContext, columnWidth: number): TemplateResult {
  const items = column.cells[row];
  const name = slotName(column, row, minute, label, model, context);
  return html`<div class="cell" role="gridcell" tabindex="-1" aria-colindex=${index + 2} data-column=${index} aria-label=${name}>${
    items?.map((item) => cellItem(item, minute, model, context, columnWidth)) ?? nothing
  }</div>`;
}

function cellItem(item: CellItem, slotStart: number, model: GridModel, context: BlockContext, columnWidth: number): TemplateResult {
  const scale = model.hourHeight / 60;
  const height = (item.bottom - item.top) * scale;
  const share = item.right - item.left;
  const place = {
    top: `${(item.top - slotStart) * scale}px`, 'block-size': `${height}px`,
    'inset-inline-start': `${item.left * 100}%`, 'inline-size': `calc(${share * 100}% - ${item.right > 0.99 ? 8 : 1}px)`,
  };
  if (isMore(item)) return moreButton(item, place, context, model);
  const shape = `${item.continuesBefore ? ' before' : ''}${item.continuesAfter ? ' after' : ''}`;
  return blockTemplate(item.occurrence, context, place, { width: share * columnWidth, height }, shape);
}

function moreButton(item: MorePlacement, place: StyleValues, { messages, formats }: BlockContext, model: GridModel): TemplateResult {
  const day = model.days[item.column]!;
  return html`<button class="more" type="button" tabindex="-1" data-more=${item.top} aria-haspopup="dialog"
    aria-label=${messages.grid.moreOn(item.hidden.length, formats.dayLong(day))} ${setStyle(place)}
  >+${formats.number(item.hidden.length)}</button>`;
}

/** "Monday 13 January, 10:30, free" (ACCESSIBILITY.md). */
function slotName(column: Column, row: number, minute: number, label: string, model: GridModel, { messages, formats }: BlockContext): string {
  const { grid } = messages;
  const count = column.busy[row] ?? 0;
  const { workingHours, lunch } = model.preferences;
  const state = count > 0 ? grid.busy(count)
    : lunch && minute >= lunch.start && minute < lunch.end ? grid.lunch
      : isWorking(column.day, minute, workingHours) && !model.holidays.has(column.day) ? grid.free
        : grid.outsideHours;
  return grid.name([formats.dayLong(column.day), label, state]);
}

/** Shading and the line of now, under the cells; said in words by the cells' names. */
export function backdrop(model: GridModel): TemplateResult {
  const now = wallIn(model.now, model.zone);
  return html`<div class="row backdrop" aria-hidden="true">
    <div></div>
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
