import type { MeetingMessages } from '../messages/meeting.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('nb');

export const meeting: MeetingMessages = {
  invitedBy: (name) => `${name} har invitert deg`,
  answer: 'Svaret ditt',
  accepted: 'Du har godtatt',
  declined: 'Du har avslått',
  notAnswered: (why) => `Svaret ditt ble ikke lagret: ${why}`,
  acceptWhich: 'Godta hvilke datoer?',
  declineWhich: 'Avslå hvilke datoer?',
  ofCustomer: 'Kunde',
  ofOwn: 'Eget firma',
  rooms: 'Rom',
  usedLately: 'Nylig brukt',
  places: (n) => count(n, { one: (x) => `${x} sted`, other: (x) => `${x} steder` }),
  noPlaces: 'Ingen steder å foreslå',
  repeats: (title) => `«${title}» gjentas.`,
};
