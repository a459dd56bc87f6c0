/** Planning: questions about time. */
export { conflictsOf } from './conflicts.js';
export { previewRange, previewSeries } from './series-preview.js';
export type { PreviewContext, PreviewDate, SeriesPreview } from './series-preview.js';
