import type { LaterMessages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');

export const views: LaterMessages['views'] = {
  group: 'View',
};

export const diary: LaterMessages['diary'] = {
  timeZone: 'Time zone',
  timeZoneNow: (zone, offset) => `${zone} (${offset})`,
};

export const toolbar: LaterMessages['toolbar'] = {
  goToDatePrompt: 'Date',
  go: 'Go',
  newMeeting: 'Meeting',
  newCall: 'Call',
  newTask: 'To-do',
  print: 'Print',
  import: 'Import',
  export: 'Export',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Redo: ${what}`,
  more: 'More',
  preferences: 'Preferences',
  close: 'Close',
  cancel: 'Cancel',
};

export const grid: LaterMessages['grid'] = {
  now: 'Now',
  dayOff: 'day off',
  booked: (duration) => `${duration} booked`,
  allOn: (day) => `All follow-ups, ${day}`,
  range: (start, end, duration) => `${start} to ${end}, ${duration}`,
  untilHere: '…until here',
  showAllDay: (n) => count(n, { one: (x) => `Show ${x} more all-day follow-up`, other: (x) => `Show ${x} more all-day follow-ups` }),
  showFewerAllDay: 'Show fewer all-day follow-ups',
};

export const block: LaterMessages['block'] = {
  badRule: 'repeats by a rule that cannot be shown',
  overdue: 'overdue',
  due: (when) => `due ${when}`,
  attendees: (n) => count(n, { one: (x) => `${x} attendee`, other: (x) => `${x} attendees` }),
  unanswered: (n) => count(n, { one: (x) => `${x} unanswered invitation`, other: (x) => `${x} unanswered invitations` }),
  continuesBefore: 'began earlier',
  continuesAfter: 'goes on',
  saving: 'saving',
};

export const tooltip: LaterMessages['tooltip'] = {
  owner: 'Owner',
  due: 'Due',
  conflicts: 'Conflicts with',
  madeIn: (zone, when) => `${when} in ${zone}, where it was made`,
  shownIn: (zone, when) => `${when} in ${zone}`,
};

export const move: LaterMessages['move'] = {
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

export const kind: LaterMessages['kind'] = {
  followUp: 'Follow-up',
  newFollowUp: 'New follow-up',
  newMeeting: 'New meeting',
  newCall: 'New call',
  newTask: 'New to-do',
};

export const unit: LaterMessages['unit'] = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
};

export const announce: LaterMessages['announce'] = {
  copied: (title, when, undoKey) => `Copied ${title} to ${when}. Undo: ${undoKey}`,
  created: (title, when, undoKey) => `Created ${title}, ${when}. Undo: ${undoKey}`,
  changed: (title, undoKey) => `Changed ${title}. Undo: ${undoKey}`,
  deleted: (title, undoKey) => `Deleted ${title}. Undo: ${undoKey}`,
  deletedSeries: (title, undoKey) => `Deleted the whole series ${title}. Undo: ${undoKey}`,
  completed: (title, undoKey) => `Completed ${title}. Undo: ${undoKey}`,
  reopened: (title, undoKey) => `${title} is no longer completed. Undo: ${undoKey}`,
  assigned: (title, owner, undoKey) => `Assigned ${title} to ${owner}. Undo: ${undoKey}`,
  batch: (n, undoKey) => count(n, { one: (x) => `${x} follow-up changed. Undo: ${undoKey}`, other: (x) => `${x} follow-ups changed. Undo: ${undoKey}` }),
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Done again: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  saved: 'Saved',
  draftKept: 'Draft kept',
  notSaved: (why) => `Not saved: ${why}. Your text is kept here`,
  notMoved: (why, still) => `Not moved: ${why}. Still ${still}`,
  notChanged: (why) => `Not changed: ${why}`,
  notCompleted: (why) => `Not completed: ${why}`,
  notDeleted: (why) => `Not deleted: ${why}`,
  rolledBack: (title, why) => `The change to ${title} was taken back: ${why}`,
  changedByOther: (name, what) => `${name} changed ${what}. Review before you save`,
  onClipboard: (title) => `${title} copied. Paste it where you want it`,
  cutToClipboard: (title) => `${title} cut. Paste it where you want it`,
  nothingToPaste: 'Nothing to paste',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied',
  selected: (title) => `${title} selected`,
  noMore: 'No later follow-up',
  noEarlier: 'No earlier follow-up',
  alarm: (lead, title, time) => `${lead}: ${title}, ${time}`,
};

export const intent: LaterMessages['intent'] = {
  create: (title) => `creation of ${title}`,
  edit: (title) => `change to ${title}`,
  move: (title) => `move of ${title}`,
  copy: (title) => `copy of ${title}`,
  resize: (title) => `new duration of ${title}`,
  complete: (title) => `completion of ${title}`,
  reopen: (title) => `reopening of ${title}`,
  assign: (title) => `assignment of ${title}`,
  delete: (title) => `deletion of ${title}`,
  import: (title) => `import of ${title}`,
  series: (title) => `change to the series ${title}`,
  sale: (title) => `change to the sale ${title}`,
};

export const toast: LaterMessages['toast'] = {
  redo: 'Redo',
  open: 'Open',
  copied: (title, when) => `Copied ${title} to ${when}`,
  created: (title) => `Created ${title}`,
  changed: (title) => `Changed ${title}`,
  deleted: (title) => `Deleted ${title}`,
  deletedSeries: (title) => `Deleted the whole series ${title}`,
  completed: (title) => `Completed ${title}`,
  reopened: (title) => `${title} is no longer completed`,
};

export const state: LaterMessages['state'] = {
  offline: 'Offline. Changes are kept here and sent later',
  stale: 'Updating…',
  notKept: 'Not kept after this page is closed',
  notKeptHint: 'The browser gives no storage here, so the diary lives only as long as the page is open',
  lost: 'The stored diary is gone: the browser has removed it. Import a file to bring it back',
  problems: (n) => count(n, { one: (x) => `${x} record could not be read in full`, other: (x) => `${x} records could not be read in full` }),
  showProblems: 'Show which',
  hideProblems: 'Hide the list',
};
