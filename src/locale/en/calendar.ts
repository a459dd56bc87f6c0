import type {
  BlockMessages, DiaryMessages, GridMessages, KindMessages, MoveMessages, ToolbarMessages, TooltipMessages,
  UnitMessages, ViewMessages,
} from '../messages/calendar.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');
/** "3 follow-ups", in this language. */
export const followUps = (n: number): string => count(n, { one: (x) => `${x} follow-up`, other: (x) => `${x} follow-ups` });

export const views: ViewMessages = {
  tabs: 'Views',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  group: 'View',
  todo: 'To-do list',
};

export const diary: DiaryMessages = {
  label: (owner) => `Diary, ${owner}`,
  you: 'You',
  mine: 'My diary',
  colleague: (name) => `${name}, colleague`,
  resource: (name) => `${name}, resource`,
  weekTitle: (week, range) => `Week ${week}: ${range}`,
  weekSpoken: (week, range) => `Week ${week}, ${range}`,
  week: (week) => `Week ${week}`,
  weekShort: 'Wk',
  timeZone: 'Time zone',
  timeZoneNow: (zone, offset) => `${zone} (${offset})`,
  readOnly: 'Read-only',
};

export const toolbar: ToolbarMessages = {
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
  goToDatePrompt: 'Date',
  go: 'Go',
  create: 'New',
  newMeeting: 'Meeting',
  newCall: 'Call',
  newTask: 'To-do',
  owner: 'Diary owner',
  print: 'Print',
  import: 'Import',
  export: 'Export',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Redo: ${what}`,
  more: 'More',
  keys: 'Keyboard shortcuts',
  preferences: 'Preferences',
  close: 'Close',
  cancel: 'Cancel',
};

export const grid: GridMessages = {
  allDay: 'All day',
  now: 'Now',
  today: 'today',
  holiday: (name) => `${name}, holiday`,
  dayOff: 'day off',
  lunch: 'lunch',
  outsideHours: 'outside working hours',
  free: 'free',
  busy: (n) => `busy, ${followUps(n)}`,
  count: followUps,
  booked: (duration) => `${duration} booked`,
  name: (parts) => parts.join(', '),
  more: (n) => count(n, { one: (x) => `+${x} more`, other: (x) => `+${x} more` }),
  moreOn: (n, day) => count(n, { one: (x) => `${x} more, ${day}`, other: (x) => `${x} more, ${day}` }),
  allOn: (day) => `All follow-ups, ${day}`,
  openDay: (day) => `Open ${day}`,
  openWeek: (week) => `Open week ${week}`,
  range: (start, end, duration) => `${start} to ${end}, ${duration}`,
  untilHere: '…until here',
  showAllDay: (n) => count(n, { one: (x) => `Show ${x} more all-day follow-up`, other: (x) => `Show ${x} more all-day follow-ups` }),
  showFewerAllDay: 'Show fewer all-day follow-ups',
  newAt: (when) => `New, ${when}`,
};

export const block: BlockMessages = {
  noTitle: 'No title',
  busy: 'Busy',
  private: 'private',
  conflict: 'conflict',
  notAnswered: 'not answered',
  declined: 'declined',
  completed: 'completed',
  repeats: 'repeats',
  badRule: 'repeats by a rule that cannot be shown',
  alarm: 'alarm',
  video: 'video meeting',
  free: 'shown as free',
  overdue: 'overdue',
  due: (when) => `due ${when}`,
  attendees: (n) => count(n, { one: (x) => `${x} attendee`, other: (x) => `${x} attendees` }),
  unanswered: (n) => count(n, { one: (x) => `${x} unanswered invitation`, other: (x) => `${x} unanswered invitations` }),
  continuesBefore: 'began earlier',
  continuesAfter: 'goes on',
  allDay: 'all day',
  external: 'from another calendar',
  saving: 'saving',
};

export const tooltip: TooltipMessages = {
  company: 'Company',
  contact: 'Contact',
  location: 'Location',
  attendees: 'Attendees',
  type: 'Type',
  owner: 'Owner',
  due: 'Due',
  conflicts: 'Conflicts with',
  whenAndDuration: (when, duration) => `${when} (${duration})`,
  madeIn: (zone, when) => `${when} in ${zone}, where it was made`,
  shownIn: (zone, when) => `${when} in ${zone}`,
};

export const move: MoveMessages = {
  choose: 'Choose a new time',
  chooseCopy: 'Choose a time for the copy',
  chooseEnd: 'Choose a new end time',
  shorter: (minutes) => `${minutes} shorter`,
  longer: (minutes) => `${minutes} longer`,
  endTime: 'End time',
  moveMode: 'Arrow keys move, Enter drops, Shift+Enter drops a copy, Esc cancels',
  resizeMode: 'Up and Down move the end, with Shift the start; Enter keeps, Esc cancels',
  cancel: 'Cancel',
  copying: 'Copy',
};

export const kind: KindMessages = {
  followUp: 'Follow-up',
  meeting: 'Meeting',
  call: 'Call',
  task: 'To-do',
  newFollowUp: 'New follow-up',
  newMeeting: 'New meeting',
  newCall: 'New call',
  newTask: 'New to-do',
};

export const unit: UnitMessages = {
  minutes: (number) => `${number} min`,
  hours: (number) => `${number} h`,
  days: (n, number) => count(n, { one: () => `${number} day`, other: () => `${number} days` }),
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  spokenRange: (start, end) => `${start} to ${end}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
};
