import type { MeetingMessages } from '../messages/meeting.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');

export const meeting: MeetingMessages = {
  invitedBy: (name) => `${name} has invited you`,
  answer: 'Your answer',
  accepted: 'You have accepted',
  declined: 'You have declined',
  notAnswered: (why) => `Your answer was not saved: ${why}`,
  acceptWhich: 'Accept which dates?',
  declineWhich: 'Decline which dates?',
  cancel: 'Cancel meeting',
  cancelTitle: 'Cancel the meeting?',
  cancelWhich: 'Cancel which dates?',
  cancelText: (title, people) => `“${title}” is removed for you and for ${people}. No message is sent: they are not told.`,
  others: (n) => count(n, { one: (x) => `${x} other`, other: (x) => `${x} others` }),
  keep: 'Keep meeting',
  rings: (when, before) => `Alarm: ${when} (${before})`,
  leaveText: 'What you have typed could not be kept as a draft. If you close now, it is lost.',
  stay: 'Keep editing',
  leave: 'Close and lose it',
  resize: 'Size of the window: drag, arrow keys, or Enter for as large as possible',
  ofCustomer: 'Customer',
  ofOwn: 'Own company',
  rooms: 'Rooms',
  usedLately: 'Lately used',
  places: (n) => count(n, { one: (x) => `${x} place`, other: (x) => `${x} places` }),
  noPlaces: 'No places to propose',
  repeats: (title) => `“${title}” repeats.`,
};
