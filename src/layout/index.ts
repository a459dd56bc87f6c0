/** Layout: where things go on the screen, and what a drag does. Pure; plain minutes, columns and parts of a width. */
export type {
  BarPlacement, BlockPlacement, ColumnLayout, ColumnOptions, MonthCell, MonthItem, MorePlacement, VisibleRange,
} from './placement.js';
export { layoutColumn } from './columns.js';
export { belongsInAllDayRow, layoutAllDay } from './all-day.js';
export { layoutMonth } from './month.js';
export type { DragModifiers, DragPreview, DragResult, DragSettings, Gesture, Target } from './gesture.js';
export { resolveMove } from './drag-move.js';
export { resolveDrag } from './drag.js';
export { moveBy, resizeBy } from './drag-keys.js';
export type { KeySteps } from './drag-keys.js';
export { resizeBoth } from './resize-both.js';
export type { EdgeSteps } from './resize-both.js';
