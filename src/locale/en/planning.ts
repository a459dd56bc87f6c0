import type { PlanningMessages } from '../messages/planning.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');

export const planning: PlanningMessages = {
  clashesWith: (what) => `Conflicts with ${what}`,
  moreClashes: (n) => count(n, { one: (x) => `and ${x} more`, other: (x) => `and ${x} more` }),
  notKnown: 'Could not find out whether the time is free',
  whyNotEarlier: 'Why not earlier?',
  inARow: (duration) => `Needs ${duration} in a row. Before that, this is in the way:`,
  outsideHours: 'outside working hours',
  lunch: 'lunch',
  holiday: (name) => (name ? `holiday, ${name}` : 'holiday'),
  pair: (first, second) => `${first}: ${second}`,
  moreReasons: (n) => count(n, { one: (x) => `and ${x} more reason`, other: (x) => `and ${x} more reasons` }),
  nothingFree: (n) => count(n, { one: (x) => `Nothing is free within ${x} day`, other: (x) => `Nothing is free within ${x} days` }),
  tooLong: (duration) => `No working day has ${duration} in a row`,
  noHours: 'There are no working hours to look in',
  taken: (when) => `Moved to ${when}`,
  busyThen: (name, when) => `${name} (busy ${when})`,
  exportOne: 'Export as calendar file',
  exportDate: 'Export this date as calendar file',
  exportSeries: 'Export the series as calendar file',
  exported: (file) => `${file} was handed to the browser to be saved`,
  stopTitle: 'Stop repeating?',
  stopText: (title) => `“${title}” stays on this date. All its later dates are deleted.`,
  stop: 'Stop repeating',
};
