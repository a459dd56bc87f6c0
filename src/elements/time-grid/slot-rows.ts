import { directive } from 'lit/directive.js';
import { DAY_MS, isWorking, offsetAt, wallIn, type HourAxis, type ZoneId } from '../../time/index.js';
import { ElementDirective } from '../../controllers/element-directive.js';
import { writeStyle, type StyleValues } from '../../controllers/set-style.js';
import { newBlock, writeBlock, type BlockDrawing } from '../shared/block-drawing.js';
import { drawingOf, type BlockContext } from '../shared/block-template.js';
import type { GridModel } from '../shared/grid-model.js';
import type { MorePlacement } from '../../layout/index.js';
import { isMore, type CellItem, type Column } from './columns.js';

/** What the rows of the hours are drawn from. */
export interface SlotRowsInput {
  readonly model: GridModel;
  readonly axis: HourAxis;
  readonly context: BlockContext;
  readonly columns: readonly Column[];
  /** The zone whose hours stand beside those of the diary (D8.4). */
  readonly second: ZoneId | undefined;
  /** CSS px. */
  readonly columnWidth: number;
}

/** "+N more", as plain values. */
interface MoreDrawing {
  readonly top: number;
  readonly label: string;
  readonly text: string;
  readonly place: StyleValues;
}

type Drawing = BlockDrawing | MoreDrawing;

/** A cell and what was last written into it. */
interface Cell {
  readonly element: HTMLElement;
  name: string;
  drawn: readonly { readonly element: HTMLElement; readonly drawing: Drawing }[];
}

const nothing: Cell['drawn'] = [];

/**
 * One slot of all days in each row: the hour at the left, then a real cell per day with the follow-ups that start in
 * it. Written by hand: there are 336 cells in a week, and as templates they took longer than all blocks in them.
 */
class SlotRowsDirective extends ElementDirective<SlotRowsInput> {
  #rows: HTMLElement[] = [];
  #labels: string[] = [];
  #heads: string[] = [];
  /** By column, then by slot. */
  #columns: Cell[][] = [];
  /** What each column was last drawn from: as long as it is the same, nothing of the column is looked at. */
  #drawnFrom: (readonly unknown[])[] = [];

  protected override write(body: HTMLElement, input: SlotRowsInput): void {
    const { axis, columns, model: { preferences: { slot } } } = input;
    const count = Math.ceil(axis.length / slot);
    if (this.#rows.length !== count || this.#columns.length !== columns.length) this.#build(body, count, columns.length);
    this.#labels = this.#rows.map((row, index) => {
      const { time, beside, name } = labelsOf(input, index * slot);
      this.#writeHead(row, time, beside, index, slot);
      return name;
    });
    columns.forEach((column, index) => this.#drawColumn(column, index, input));
  }

  /** All rows anew and empty, before what else stands in the body. */
  #build(body: HTMLElement, count: number, columns: number): void {
    for (const row of this.#rows) row.remove();
    const model = emptyRow(columns);
    this.#rows = Array.from({ length: count }, () => model.cloneNode(true) as HTMLElement);
    this.#rows.forEach((row, index) => row.setAttribute('aria-rowindex', String(index + 3)));
    this.#labels = [];
    this.#heads = [];
    this.#drawnFrom = [];
    this.#columns = Array.from({ length: columns }, (_, column) => this.#rows.map((row): Cell => ({ element: row.children[column + 1] as HTMLElement, name: '', drawn: nothing })));
    body.querySelector(':scope > .ghost')!.before(...this.#rows);
  }

  #writeHead(row: HTMLElement, label: string, second: string, index: number, slot: number): void {
    row.classList.toggle('part', (index * slot) % 60 !== 0);
    if (label + second === this.#heads[index]) return;
    this.#heads[index] = label + second;
    const text = row.firstElementChild!.firstElementChild!;
    text.textContent = label;
    if (second) text.append(Object.assign(document.createElement('small'), { textContent: second }));
  }

  #drawColumn(column: Column, index: number, input: SlotRowsInput): void {
    const from = drawnFrom(column, input);
    const last = this.#drawnFrom[index];
    if (last && from.every((value, at) => value === last[at])) return;
    this.#drawnFrom[index] = from;
    this.#columns[index]!.forEach((cell, row) => {
      writeName(cell, cellName(column, row, this.#labels[row] as string, input));
      writeItems(cell, column.cells[row], row * input.model.preferences.slot, input);
    });
  }
}

/** Element directive for the body of the grid: `<div ${slotRows(…)}>…<div class="ghost"></div></div>`. */
export const slotRows = directive(SlotRowsDirective);

/**
 * The time of a row as it stands there and in names of cells, and what stands beside it: what the second zone's clocks
 * show then (on the first day, or the one that repeats an hour); else, which of two such hours it is.
 */
function labelsOf({ second, model, axis, context: { formats, messages } }: SlotRowsInput, position: number): { readonly time: string; readonly beside: string; readonly name: string } {
  const { minute, later } = axis.clockAt(position);
  const frame = model.frames.find(({ start, end }) => end - start > DAY_MS) ?? model.frames[0]!;
  const time = formats.slot(minute);
  const moment = axis.epochAt(frame, position);
  const offset = later === undefined ? '' : formats.offset(offsetAt(moment, model.zone));
  return { time, beside: second ? formats.time(wallIn(moment, second).minute) : offset, name: offset ? messages.grid.name([time, offset]) : time };
}

/** All that a column depends on. */
function drawnFrom(column: Column, { model, context, columnWidth }: SlotRowsInput): readonly unknown[] {
  const { selected, cut, conflicts, messages, formats, zone, readonly } = context;
  const isHere = selected !== undefined && column.layout.blocks.some((block) => block.occurrence.key === selected);
  return [column, isHere ? selected : '', cut, conflicts, messages, formats, zone, readonly, columnWidth, model.hourHeight, model.preferences, model.holidays, model.directory];
}

function emptyRow(columns: number): HTMLElement {
  const row = newElement('row slot', 'row');
  const axis = newElement('axis', 'rowheader');
  axis.setAttribute('aria-colindex', '1');
  axis.append(document.createElement('span'));
  row.append(axis);
  for (let column = 0; column < columns; column += 1) {
    const cell = newElement('cell', 'gridcell');
    cell.tabIndex = -1;
    cell.setAttribute('aria-colindex', String(column + 2));
    cell.dataset['column'] = String(column);
    row.append(cell);
  }
  return row;
}

function newElement(className: string, role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
}

function writeName(cell: Cell, name: string): void {
  if (name === cell.name) return;
  cell.name = name;
  cell.element.setAttribute('aria-label', name);
}

/** "Monday 13 January, 10:30, free" (ACCESSIBILITY.md). */
function cellName(column: Column, row: number, label: string, { model, axis, context: { messages, formats } }: SlotRowsInput): string {
  const { grid } = messages;
  const { workingHours, lunch, slot } = model.preferences;
  const position = row * slot;
  const { minute } = axis.timeAt(column.frame, position);
  const count = column.busy[row] ?? 0;
  const state = count > 0 ? grid.busy(count)
    : axis.absent(column.frame).some(([from, to]) => position >= from && position < to) ? grid.skipped
    : lunch && minute >= lunch.start && minute < lunch.end ? grid.lunch
      : isWorking(column.day, minute, workingHours) && !model.holidays.has(column.day) ? grid.free
        : grid.outsideHours;
  return grid.name([formats.dayLong(column.day), label, state]);
}

function writeItems(cell: Cell, items: readonly CellItem[] | undefined, slotStart: number, input: SlotRowsInput): void {
  const before = cell.drawn;
  if (!items) {
    if (before.length > 0) cell.element.replaceChildren();
    cell.drawn = nothing;
    return;
  }
  cell.drawn = items.map((item, index) => {
    const drawing = drawItem(item, slotStart, input);
    const old = before[index];
    const element = isBlock(drawing) ? writtenBlock(drawing, old) : writtenMore(drawing, old);
    if (old?.element !== element) {
      if (old) old.element.replaceWith(element);
      else cell.element.append(element);
    }
    return { element, drawing };
  });
  for (const { element } of before.slice(items.length)) element.remove();
}

function isBlock(drawing: Drawing): drawing is BlockDrawing {
  return 'key' in drawing;
}

function writtenBlock(drawing: BlockDrawing, old: Cell['drawn'][number] | undefined): HTMLElement {
  const last = old && isBlock(old.drawing) ? old.drawing : undefined;
  const element = last ? old!.element : newBlock();
  writeBlock(element, drawing, last);
  return element;
}

function writtenMore({ top, label, text, place }: MoreDrawing, old: Cell['drawn'][number] | undefined): HTMLElement {
  const last = old && !isBlock(old.drawing) ? old.drawing : undefined;
  const element = last ? old!.element : newMore();
  element.dataset['more'] = String(top);
  if (label !== last?.label) element.setAttribute('aria-label', label);
  if (text !== last?.text) element.textContent = text;
  writeStyle(element.style, place, last?.place ?? {});
  return element;
}

function newMore(): HTMLElement {
  const button = document.createElement('button');
  button.className = 'more';
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  return button;
}

function drawItem(item: CellItem, slotStart: number, { model, context, columnWidth }: SlotRowsInput): Drawing {
  const scale = model.hourHeight / 60;
  const height = (item.bottom - item.top) * scale;
  const share = item.right - item.left;
  const place = {
    top: `${(item.top - slotStart) * scale}px`, 'block-size': `${height}px`,
    'inset-inline-start': `${item.left * 100}%`, 'inline-size': `calc(${share * 100}% - ${item.right > 0.99 ? 8 : 1}px)`,
  };
  if (isMore(item)) return drawMore(item, place, model, context);
  const shape = `${item.continuesBefore ? ' before' : ''}${item.continuesAfter ? ' after' : ''}`;
  return drawingOf(item.occurrence, context, place, { width: share * columnWidth, height }, shape);
}

function drawMore(item: MorePlacement, place: StyleValues, model: GridModel, { messages, formats }: BlockContext): MoreDrawing {
  const count = item.hidden.length;
  return { top: item.top, label: messages.grid.moreOn(count, formats.dayLong(model.days[item.column]!)), text: `+${formats.number(count)}`, place };
}
