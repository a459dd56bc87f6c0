/** Planning: questions about time. */
export { conflictsOf } from './conflicts.js';
export { previewRange, previewSeries } from './series-preview.js';
export type { PreviewContext, PreviewDate, SeriesPreview } from './series-preview.js';
export { busyWith, clashesAt } from './clashes.js';
export type { WhoseTime } from './clashes.js';
export { firstAvailable } from './first-available.js';
export type { FirstAvailable, FirstAvailableQuery, InTheWay } from './first-available.js';
export type { OffTime, WorkPreferences } from './working-time.js';
export { activitiesOf, byTime, isListed } from './activities.js';
export type { Activity, ActivityTime, ListChoice } from './activities.js';
