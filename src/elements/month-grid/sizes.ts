/** Height of a lane with its gap, and of the day's number above the lanes, in CSS px. */
export const laneHeight = 26;
const dateHeight = 28;
/** Height of the row with the names of the weekdays, and of the lines between the rows. */
export const headHeight = 29;
const lineHeight = 1;
/** Width of the column with the week numbers. */
export const axisWidth = 34;
/** Lanes that are always there; the grid scrolls where the rows would be lower than that. */
const leastLanes = 2;
/** The least height of a week. */
export const leastRowHeight = dateHeight + leastLanes * laneHeight + lineHeight;

/** How many follow-ups one under another fit in a cell of a grid of that height; the weeks share it. */
export function lanesIn(gridHeight: number, weeks: number): number {
  const row = Math.max(leastRowHeight, (gridHeight - headHeight) / Math.max(1, weeks));
  return Math.floor((row - lineHeight - dateHeight) / laneHeight);
}

/** How far a grid of that height has to be scrolled for a week to stand second from the top; 0 where all weeks fit. */
export function scrollTo(row: number, gridHeight: number, weeks: number): number {
  return headHeight + weeks * leastRowHeight <= gridHeight ? 0 : Math.max(0, row - 1) * leastRowHeight;
}

/** Where a lane begins, from the upper edge of its cell. */
export function laneTop(lane: number): number {
  return dateHeight + lane * laneHeight;
}

/** Width of a day in CSS px. */
export function columnWidth(gridWidth: number, columns: number, weekNumbers: boolean): number {
  return Math.max(0, gridWidth - (weekNumbers ? axisWidth : 0)) / Math.max(1, columns);
}
