import { html, nothing, type TemplateResult } from 'lit';
import { offsetAt, weekdayOf, weekNumber } from '../../time/index.js';
import type { BarPlacement } from '../../layout/index.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import { setStyle } from '../../controllers/set-style.js';
import { blockTemplate, type BlockContext } from '../shared/block-template.js';
import { secondZoneOf, type GridModel } from '../shared/grid-model.js';
import { foldBars, foldLane, type BarFold } from './all-day-fold.js';

/** Height of a lane in the all-day row, with its gap. */
const laneHeight = 25;

/** Week number in the corner, then the days; each opens its Day (D1.2, D1.3, D1.5). */
export function headerRow(model: GridModel, context: BlockContext, actions: DiaryActions | undefined): TemplateResult {
  return html`<div class="row" role="row" aria-rowindex="1">
    <div class="corner" role="columnheader" aria-colindex="1" part="week-number">${model.preferences.weekNumbers ? weekLabel(model, context) : nothing}${zonesLabel(model, context)}</div>
    ${model.days.map((day, column) => dayHeader(day, column, model, context, actions))}
  </div>`;
}

/** Which of the two columns of hours is which zone's. */
function zonesLabel(model: GridModel, { formats }: BlockContext): TemplateResult | typeof nothing {
  const second = secondZoneOf(model);
  const { start } = model.frames[0]!;
  return second ? html`<span class="zones">${[model.zone, second].map((zone) => html`<span title=${zone}>${formats.offset(offsetAt(start, zone))}</span>`)}</span>` : nothing;
}

function weekLabel(model: GridModel, { messages, formats }: BlockContext): string {
  // the week of the first Thursday shown, as a week that begins on Sunday belongs to two ISO weeks
  const day = model.days.find((candidate) => weekdayOf(candidate) === 4) ?? model.days[0]!;
  return messages.diary.week(formats.number(weekNumber(day, model.rules).week));
}

function dayHeader(day: string, column: number, model: GridModel, { formats, messages }: BlockContext, actions: DiaryActions | undefined): TemplateResult {
  const holiday = model.holidays.get(day);
  const isToday = day === model.today;
  const isRed = holiday !== undefined || weekdayOf(day) === 7;
  const { weekday, number } = formats.dayHeader(day);
  const parts = [formats.dayLong(day), isToday ? messages.grid.today : '', holiday ? messages.grid.holiday(holiday) : ''].filter(Boolean);
  return html`<div class="day${isToday ? ' today' : ''}${isRed ? ' red' : ''}" role="columnheader" aria-colindex=${column + 2}
    aria-current=${isToday ? 'date' : nothing} data-column=${column} part="day-header">
    <button type="button" tabindex="-1" aria-label=${messages.grid.name(parts)} title=${holiday ?? nothing} @click=${() => actions?.goTo('day', day)}>
      <span class="number">${number}</span>
      <span class="name">${weekday}${holiday ? html`<br>${holiday}` : nothing}</span>
    </button>
  </div>`;
}

/** Multi-day and all-day follow-ups, each a child of the day it starts on (D2.7). Stays in sight when scrolled. */
export function allDayRow(model: GridModel, context: BlockContext, bars: readonly BarPlacement[], columnWidth: number): TemplateResult {
  const fold = foldBars(bars);
  const { messages } = context;
  return html`<div class="row all-day" role="row" aria-rowindex="2" part="all-day" ${setStyle({ '--_lanes': String(Math.max(1, fold.lanes)) })}>
    <div class="axis" role="rowheader" aria-colindex="1">${messages.grid.allDay}</div>
    ${model.days.map((day, column) => allDayCell(day, column, context, fold, columnWidth))}
    <div class="ghost" id="ghost-all-day" hidden aria-hidden="true" part="ghost"></div>
  </div>`;
}

function allDayCell(day: string, column: number, context: BlockContext, fold: BarFold, columnWidth: number): TemplateResult {
  const { messages, formats } = context;
  const covering = fold.over(column);
  const hidden = fold.hidden(column);
  const state = covering.length ? messages.grid.count(covering.length) : messages.grid.free;
  return html`<div class="cell" role="gridcell" tabindex="-1" aria-colindex=${column + 2} data-column=${column} data-all-day
    aria-label=${messages.grid.name([formats.dayLong(day), messages.grid.allDay, state])}>
    ${covering.filter((bar) => bar.from === column && fold.isShown(bar)).map((bar) => blockTemplate(
      bar.occurrence, context,
      {
        top: `${bar.lane * laneHeight + 2}px`, 'inset-inline-start': '2px',
        'inline-size': `calc(${(bar.to - bar.from) * 100}% + ${bar.to - bar.from - 5}px)`,
      },
      { width: columnWidth * (bar.to - bar.from), height: 24 },
      ` bar${bar.continuesBefore ? ' before' : ''}${bar.continuesAfter ? ' after' : ''}`,
    ))}
    ${hidden.length ? html`<button class="more" type="button" tabindex="-1" data-more="all-day" aria-haspopup="dialog"
      aria-label=${messages.grid.moreOn(hidden.length, formats.dayLong(day))}
      ${setStyle({ top: `${foldLane * laneHeight + 2}px`, 'inset-inline': '2px' })}
      >${messages.grid.more(hidden.length)}</button>` : nothing}
  </div>`;
}
