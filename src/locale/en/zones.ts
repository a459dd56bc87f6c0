import type { ZoneMessages } from '../messages/zones.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('en');

export const zones: ZoneMessages = {
  placeholder: 'Country, city, or +3',
  home: 'Default',
  recent: 'Recently used',
  all: 'All time zones',
  utc: 'Coordinated Universal Time',
  count: (n) => count(n, { one: (x) => `${x} time zone`, other: (x) => `${x} time zones` }),
  same: 'same time',
  ahead: (duration) => `+${duration}`,
  behind: (duration) => `−${duration}`,
  chosen: (where, offset) => `${where} (${offset})`,
  placeAndCountry: (place, country) => `${place}, ${country}`,
  line: (where, difference, time) => `${where}, ${difference}, ${time}`,
  cities: (list) => `Cities: ${list}`,
};
