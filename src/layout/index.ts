/** Layout: where things go on the screen, and what a drag does. Pure; plain minutes, columns and parts of a width. */
export type {
  BarPlacement, BlockPlacement, ColumnLayout, ColumnOptions, MonthCell, MonthItem, MorePlacement, VisibleRange,
} from './placement.js';
export { layoutColumn } from './columns.js';
export { belongsInAllDayRow, layoutAllDay } from './all-day.js';
export { layoutMonth } from './month.js';
