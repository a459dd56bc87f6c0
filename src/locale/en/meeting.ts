import type { MeetingMessages } from '../messages/meeting.js';

export const meeting: MeetingMessages = {
  invitedBy: (name) => `${name} has invited you`,
  answer: 'Your answer',
  accepted: 'You have accepted',
  declined: 'You have declined',
  notAnswered: (why) => `Your answer was not saved: ${why}`,
  acceptWhich: 'Accept which dates?',
  declineWhich: 'Decline which dates?',
  repeats: (title) => `“${title}” repeats.`,
};
