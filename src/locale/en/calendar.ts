import type { FirstMessages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');
/** "3 follow-ups", in this language. */
export const followUps = (n: number): string => count(n, { one: (x) => `${x} follow-up`, other: (x) => `${x} follow-ups` });

export const views: FirstMessages['views'] = {
  tabs: 'Views',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  todo: 'To-do list',
};

export const diary: FirstMessages['diary'] = {
  label: (owner) => `Diary, ${owner}`,
  you: 'You',
  mine: 'My diary',
  colleague: (name) => `${name}, colleague`,
  resource: (name) => `${name}, resource`,
  weekTitle: (week, range) => `Week ${week}: ${range}`,
  weekSpoken: (week, range) => `Week ${week}, ${range}`,
  week: (week) => `Week ${week}`,
  weekShort: 'Wk',
  readOnly: 'Read-only',
};

export const toolbar: FirstMessages['toolbar'] = {
  label: 'Diary',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  thisWeek: 'This week',
  thisMonth: 'This month',
  goToDate: 'Go to date',
  create: 'New',
  owner: 'Diary owner',
  undo: 'Undo',
  redo: 'Redo',
  keys: 'Keyboard shortcuts',
};

export const grid: FirstMessages['grid'] = {
  allDay: 'All day',
  today: 'today',
  holiday: (name) => `${name}, holiday`,
  lunch: 'lunch',
  outsideHours: 'outside working hours',
  skipped: 'no such time',
  free: 'free',
  busy: (n) => `busy, ${followUps(n)}`,
  count: followUps,
  name: (parts) => parts.join(', '),
  more: (n) => count(n, { one: (x) => `+${x} more`, other: (x) => `+${x} more` }),
  moreOn: (n, day) => count(n, { one: (x) => `${x} more, ${day}`, other: (x) => `${x} more, ${day}` }),
  openDay: (day) => `Open ${day}`,
  openWeek: (week) => `Open week ${week}`,
  newAt: (when) => `New, ${when}`,
};

export const block: FirstMessages['block'] = {
  noTitle: 'No title',
  busy: 'Busy',
  private: 'private',
  conflict: 'conflict',
  notAnswered: 'not answered',
  declined: 'declined',
  completed: 'completed',
  repeats: 'repeats',
  alarm: 'alarm',
  video: 'video meeting',
  free: 'shown as free',
  allDay: 'all day',
  external: 'from another calendar',
};

export const tooltip: FirstMessages['tooltip'] = {
  company: 'Company',
  contact: 'Contact',
  location: 'Location',
  attendees: 'Attendees',
  type: 'Type',
  whenAndDuration: (when, duration) => `${when} (${duration})`,
};

export const kind: FirstMessages['kind'] = {
  meeting: 'Meeting',
  call: 'Call',
  task: 'To-do',
};

export const unit: FirstMessages['unit'] = {
  minutes: (number) => `${number} min`,
  hours: (number) => `${number} h`,
  days: (n, number) => count(n, { one: () => `${number} day`, other: () => `${number} days` }),
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  spokenRange: (start, end) => `${start} to ${end}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
};
