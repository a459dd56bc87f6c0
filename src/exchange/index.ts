/** Codecs: calendar files and JSON. */
export { readCalendar } from './ics-read.js';
export type { CalendarContent, ReadCalendarOptions } from './ics-read.js';
export { defaultLimits, type CalendarLimits } from './ics-components.js';
export type { SliceOptions, StopSignal } from './ics-slices.js';
export { missingSeries, writeCalendar } from './ics-write.js';
export type { WriteCalendarOptions } from './ics-write.js';
export { writeData } from './json.js';
export { emailOf } from './email.js';
export type { Email, EmailWords } from './email.js';
export { fileNameOf } from './file-name.js';
