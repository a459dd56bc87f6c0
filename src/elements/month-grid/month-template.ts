import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { weekdayOf, weekNumber, type Day } from '../../time/index.js';
import type { MonthCell, MonthItem } from '../../layout/index.js';
import { blockTemplate, type BlockContext } from '../shared/block-template.js';
import type { GridModel } from '../shared/grid-model.js';
import { laneHeight, laneTop } from './sizes.js';

/** Width below which "+3 more" is only "+3". */
const wordsFrom = 64;

/** The names of the weekdays, after the head of the week numbers. */
export function weekdayRow(model: GridModel, { messages, formats }: BlockContext): TemplateResult {
  const { weekNumbers } = model.preferences;
  const [long, short] = [formats.weekdayNames(1, 'long'), formats.weekdayNames(1, 'short')];
  return html`<div class="row" role="row" aria-rowindex="1">
    ${weekNumbers ? html`<div class="corner" role="columnheader" aria-colindex="1">${messages.diary.weekShort}</div>` : nothing}
    ${(model.weeks[0] ?? []).map((day, column) => {
      const weekday = weekdayOf(day);
      return html`<div class="weekday${weekday === 7 ? ' red' : ''}" role="columnheader" aria-colindex=${column + (weekNumbers ? 2 : 1)}
        aria-label=${long[weekday - 1]!}>${short[weekday - 1]}</div>`;
    })}
  </div>`;
}

/** A week: its number, which opens Week, and a real cell per day (D1.2, D1.3). */
export function weekRow(week: readonly MonthCell[], row: number, model: GridModel, context: BlockContext, columnWidth: number): TemplateResult {
  return html`<div class="row week" role="row" aria-rowindex=${row + 2}>
    ${model.preferences.weekNumbers ? weekHeader(week[0]!.day, weekOf(week, model), context) : nothing}
    ${week.map((cell, column) => dayCell(cell, column, model, context, columnWidth))}
    <div class="ghost" hidden aria-hidden="true" part="ghost"></div>
  </div>`;
}

function weekHeader(first: Day, number: number, { messages, formats }: BlockContext): TemplateResult {
  const text = formats.number(number);
  return html`<div class="week-number" role="rowheader" aria-colindex="1" data-week=${first} part="week-number">
    <button type="button" tabindex="-1" aria-label=${messages.diary.week(text)} title=${messages.grid.openWeek(text)}>${text}</button>
  </div>`;
}

/** By its Thursday, as a week that begins on Sunday belongs to two ISO weeks. */
function weekOf(week: readonly MonthCell[], { rules }: GridModel): number {
  const { day } = week.find((cell) => weekdayOf(cell.day) === 4) ?? week[0]!;
  return weekNumber(day, rules).week;
}

function dayCell(cell: MonthCell, column: number, model: GridModel, context: BlockContext, columnWidth: number): TemplateResult {
  const { day } = cell;
  const holiday = model.holidays.get(day);
  const isToday = day === model.today;
  const isRed = holiday !== undefined || weekdayOf(day) === 7;
  const classes = `${isToday ? ' today' : ''}${isRed ? ' red' : ''}${day.startsWith(model.month) ? '' : ' other'}`;
  const { messages, formats } = context;
  const long = formats.dayLong(day);
  const parts = [long, messages.grid.count(cell.all.length), holiday ? messages.grid.holiday(holiday) : '', isToday ? messages.grid.today : ''];
  return html`<div class="cell${classes}" role="gridcell" tabindex="-1" aria-colindex=${column + (model.preferences.weekNumbers ? 2 : 1)} data-day=${day}
    aria-label=${messages.grid.name(parts.filter(Boolean))} aria-current=${isToday ? 'date' : nothing} part="day">
    <button class="date" type="button" tabindex="-1" aria-label=${messages.grid.openDay(long)}><span class="number">${formats.dayCell(day)}</span></button>
    ${holiday ? html`<span class="holiday" title=${holiday} aria-hidden="true">${holiday}</span>` : nothing}
    ${guard([cell, keyIn(cell, context.selected), keyIn(cell, context.cut), context.conflicts, messages, columnWidth, context.readonly, model.store.directory, model.zone],
      () => [cell.items.map((item) => followUp(item, context, columnWidth)), cell.hidden > 0 ? moreButton(cell, context, columnWidth) : nothing])}
  </div>`;
}

function keyIn(cell: MonthCell, key: string | undefined): string | undefined {
  return key !== undefined && cell.items.some((item) => item.occurrence.key === key) ? key : undefined;
}

/** A bar over the days it lasts, or a chip with its time. */
function followUp(item: MonthItem, context: BlockContext, columnWidth: number): TemplateResult {
  const { span } = item;
  const shape = item.bar ? ` bar${item.continuesBefore ? ' before' : ''}${item.continuesAfter ? ' after' : ''}` : ' chip';
  const place = { top: `${laneTop(item.lane)}px`, 'inline-size': `calc(${span * 100}% + ${span - 6}px)` };
  return blockTemplate(item.occurrence, context, place, { width: columnWidth * span - 6, height: laneHeight - 2, timeFirst: !item.bar }, shape);
}

/** "+3 more" in the last lane, which layout keeps free on a crowded day, opens all of the day (D1.3). */
function moreButton(cell: MonthCell, { messages, formats }: BlockContext, columnWidth: number): TemplateResult {
  const { hidden } = cell;
  return html`<button class="more" type="button" tabindex="-1" aria-haspopup="dialog" aria-label=${messages.grid.moreOn(hidden, formats.dayLong(cell.day))}
    .occurrences=${cell.all}>${columnWidth < wordsFrom ? `+${formats.number(hidden)}` : messages.grid.more(hidden)}</button>`;
}
