import type { MeetingMessages } from '../messages/meeting.js';

export const meeting: MeetingMessages = {
  invitedBy: (name) => `${name} har invitert deg`,
  answer: 'Svaret ditt',
  accepted: 'Du har godtatt',
  declined: 'Du har avslått',
  notAnswered: (why) => `Svaret ditt ble ikke lagret: ${why}`,
  acceptWhich: 'Godta hvilke datoer?',
  declineWhich: 'Avslå hvilke datoer?',
  repeats: (title) => `«${title}» gjentas.`,
};
