import type { PlanningMessages } from '../messages/planning.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('nb');

export const planning: PlanningMessages = {
  clashesWith: (what) => `Kolliderer med ${what}`,
  moreClashes: (n) => count(n, { one: (x) => `og ${x} til`, other: (x) => `og ${x} til` }),
  notKnown: 'Fikk ikke undersøkt om tiden er ledig',
  whyNotEarlier: 'Hvorfor ikke før?',
  inARow: (duration) => `Trenger ${duration} sammenhengende. Før det er dette i veien:`,
  outsideHours: 'utenfor arbeidstiden',
  lunch: 'lunsj',
  holiday: (name) => (name ? `fridag, ${name}` : 'fridag'),
  pair: (first, second) => `${first}: ${second}`,
  moreReasons: (n) => count(n, { one: (x) => `og ${x} grunn til`, other: (x) => `og ${x} grunner til` }),
  nothingFree: (n) => count(n, { one: (x) => `Ingenting er ledig innen ${x} dag`, other: (x) => `Ingenting er ledig innen ${x} dager` }),
  tooLong: (duration) => `Ingen arbeidsdag har ${duration} sammenhengende`,
  noHours: 'Det finnes ingen arbeidstid å lete i',
  taken: (when) => `Flyttet til ${when}`,
  busyThen: (name, when) => `${name} (opptatt ${when})`,
  exportOne: 'Eksporter som kalenderfil',
  exportDate: 'Eksporter denne datoen som kalenderfil',
  exportSeries: 'Eksporter serien som kalenderfil',
  exported: (file) => `${file} er gitt til nettleseren for lagring`,
  stopTitle: 'Slutte å gjenta?',
  stopText: (title) => `«${title}» blir stående på denne datoen. Alle senere datoer slettes.`,
  stop: 'Slutt å gjenta',
};
