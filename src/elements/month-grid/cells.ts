import type { Day, DayFrame } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import { layoutMonth, type MonthCell, type MonthItem } from '../../layout/index.js';

/** The cells of a month, by week. */
export type MonthWeeks = readonly (readonly MonthCell[])[];

interface MonthInput {
  readonly occurrences: readonly Occurrence[];
  readonly weeks: readonly (readonly Day[])[];
  readonly frames: readonly DayFrame[];
  readonly lanes: number;
}

/**
 * Lays the month out and remembers the cells of last time: a cell with the same follow-ups in the same places is
 * the same object, and nothing of it is drawn anew.
 */
export class MonthCache {
  #input: MonthInput | undefined;
  #weeks: MonthWeeks = [];

  update(input: MonthInput): MonthWeeks {
    if (this.#input && sameInput(input, this.#input)) return this.#weeks;
    this.#input = input;
    const before = this.#weeks;
    const made = layoutMonth(input.occurrences, input.weeks, input.frames, input.lanes);
    this.#weeks = made.map((week, row) => week.map((cell, column) => kept(cell, before[row]?.[column])));
    return this.#weeks;
  }
}

function sameInput(a: MonthInput, b: MonthInput): boolean {
  return a.occurrences === b.occurrences && a.weeks === b.weeks && a.frames === b.frames && a.lanes === b.lanes;
}

function kept(cell: MonthCell, before: MonthCell | undefined): MonthCell {
  return before && sameCell(cell, before) ? before : cell;
}

function sameCell(a: MonthCell, b: MonthCell): boolean {
  return a.day === b.day && a.hidden === b.hidden && a.items.length === b.items.length && a.all.length === b.all.length
    && a.items.every((item, index) => sameItem(item, b.items[index]!)) && a.all.every((occurrence, index) => occurrence === b.all[index]);
}

function sameItem(a: MonthItem, b: MonthItem): boolean {
  return a.occurrence === b.occurrence && a.lane === b.lane && a.span === b.span && a.bar === b.bar
    && a.continuesBefore === b.continuesBefore && a.continuesAfter === b.continuesAfter;
}
