import type { FirstMessages } from '../messages.js';
import { followUps } from './calendar.js';

export const announce: FirstMessages['announce'] = {
  period: (title, n) => `${title}, ${followUps(n)}`,
  loading: 'Loading',
  loaded: followUps,
  step: (when, conflict) => (conflict ? `${when}, conflict` : when),
  moved: (title, when, undoKey) => `Moved ${title} to ${when}. Undo: ${undoKey}`,
  resized: (title, when, undoKey) => `${title} is now ${when}. Undo: ${undoKey}`,
  range: (start, end, duration) => `${start} to ${end}, ${duration}`,
  rangeDropped: 'Time range dropped',
  moveMode: (title) => `Moving ${title}. Arrow keys move, Enter drops, Escape cancels`,
  resizeMode: (title) => `Changing the duration of ${title}. Up and Down move the end, Enter keeps, Escape cancels`,
  modeCancelled: 'Cancelled, nothing changed',
  undoKey: (mac) => (mac ? 'Command Z' : 'Control Z'),
};

export const toast: FirstMessages['toast'] = {
  undo: 'Undo',
  close: 'Close message',
  moved: (title, when) => `Moved ${title} to ${when}`,
  resized: (title, when) => `${title} is now ${when}`,
};

export const state: FirstMessages['state'] = {
  loading: 'Loading the diary…',
  emptyDay: 'Nothing planned this day',
  emptyWeek: 'Nothing planned this week',
  emptyMonth: 'Nothing planned this month',
  emptyHint: 'Drag over a time, or press Enter on it, to plan something',
  failed: 'The diary could not be loaded',
  failedHint: 'Nothing is lost. Try again, or choose another week meanwhile',
  retry: 'Try again',
};
