import type { ZoneMessages } from '../messages/zones.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('nb');

export const zones: ZoneMessages = {
  placeholder: 'Land, by eller +3',
  home: 'Standard',
  recent: 'Sist brukt',
  all: 'Alle tidssoner',
  utc: 'Koordinert universaltid',
  count: (n) => count(n, { one: (x) => `${x} tidssone`, other: (x) => `${x} tidssoner` }),
  same: 'samme tid',
  ahead: (duration) => `+${duration}`,
  behind: (duration) => `−${duration}`,
  chosen: (where, offset) => `${where} (${offset})`,
  placeAndCountry: (place, country) => `${place}, ${country}`,
  line: (where, difference, time) => `${where}, ${difference}, ${time}`,
  cities: (list) => `Byer: ${list}`,
};
