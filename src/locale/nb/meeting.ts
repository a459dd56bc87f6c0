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
  cancel: 'Avlys møtet',
  cancelTitle: 'Avlyse møtet?',
  cancelWhich: 'Avlyse hvilke datoer?',
  cancelText: (title, people) => `«${title}» fjernes for deg og for ${people}. Ingen melding sendes: de får ikke beskjed.`,
  others: (n) => count(n, { one: (x) => `${x} annen`, other: (x) => `${x} andre` }),
  keep: 'Behold møtet',
  rings: (when, before) => `Alarm: ${when} (${before})`,
  leaveText: 'Det du har skrevet, kunne ikke tas vare på som utkast. Lukker du nå, går det tapt.',
  stay: 'Fortsett å redigere',
  leave: 'Lukk og mist det',
  resize: 'Vinduets størrelse: dra, piltaster, eller Enter for størst mulig',
  ofCustomer: 'Kunde',
  ofOwn: 'Eget firma',
  rooms: 'Rom',
  usedLately: 'Nylig brukt',
  places: (n) => count(n, { one: (x) => `${x} sted`, other: (x) => `${x} steder` }),
  noPlaces: 'Ingen steder å foreslå',
  repeats: (title) => `«${title}» gjentas.`,
};
