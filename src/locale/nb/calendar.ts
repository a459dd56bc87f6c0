import type {
  BlockMessages, DiaryMessages, GridMessages, KindMessages, MoveMessages, ToolbarMessages, TooltipMessages,
  UnitMessages, ViewMessages,
} from '../messages/calendar.js';
import { pluralsOf } from '../plural.js';

const count = pluralsOf('nb');
/** "3 follow-ups", in this language. */
export const followUps = (n: number): string => count(n, { one: (x) => `${x} oppfølging`, other: (x) => `${x} oppfølginger` });

export const views: ViewMessages = {
  tabs: 'Visninger',
  day: 'Dag',
  week: 'Uke',
  month: 'Måned',
  group: 'Gruppe',
  todo: 'Gjøremål',
};

export const diary: DiaryMessages = {
  label: (owner) => `Dagbok, ${owner}`,
  you: 'Du',
  mine: 'Min dagbok',
  colleague: (name) => `${name}, kollega`,
  resource: (name) => `${name}, ressurs`,
  weekTitle: (week, range) => `Uke ${week}: ${range}`,
  weekSpoken: (week, range) => `Uke ${week}, ${range}`,
  week: (week) => `Uke ${week}`,
  weekShort: 'Uke',
  timeZone: 'Tidssone',
  timeZoneNow: (zone, offset) => `${zone} (${offset})`,
  readOnly: 'Kan bare leses',
};

export const toolbar: ToolbarMessages = {
  label: 'Dagbok',
  previousDay: 'Forrige dag',
  nextDay: 'Neste dag',
  previousWeek: 'Forrige uke',
  nextWeek: 'Neste uke',
  previousMonth: 'Forrige måned',
  nextMonth: 'Neste måned',
  today: 'I dag',
  thisWeek: 'Denne uken',
  thisMonth: 'Denne måneden',
  goToDate: 'Gå til dato',
  goToDatePrompt: 'Dato',
  go: 'Gå',
  create: 'Ny',
  newMeeting: 'Møte',
  newCall: 'Samtale',
  newTask: 'Oppgave',
  owner: 'Dagbokeier',
  print: 'Skriv ut',
  import: 'Importer',
  export: 'Eksporter',
  undo: 'Angre',
  redo: 'Gjør om',
  undoOf: (what) => `Angre: ${what}`,
  redoOf: (what) => `Gjør om: ${what}`,
  more: 'Mer',
  keys: 'Hurtigtaster',
  preferences: 'Innstillinger',
  close: 'Lukk',
  cancel: 'Avbryt',
};

export const grid: GridMessages = {
  allDay: 'Hele dagen',
  now: 'Nå',
  today: 'i dag',
  holiday: (name) => `${name}, helligdag`,
  dayOff: 'fri',
  lunch: 'lunsj',
  outsideHours: 'utenfor arbeidstiden',
  skipped: 'finnes ikke',
  free: 'ledig',
  busy: (n) => `opptatt, ${followUps(n)}`,
  count: followUps,
  booked: (duration) => `${duration} opptatt`,
  name: (parts) => parts.join(', '),
  more: (n) => count(n, { one: (x) => `+${x} til`, other: (x) => `+${x} til` }),
  moreOn: (n, day) => count(n, { one: (x) => `${x} til, ${day}`, other: (x) => `${x} til, ${day}` }),
  allOn: (day) => `Alle oppfølginger, ${day}`,
  openDay: (day) => `Åpne ${day}`,
  openWeek: (week) => `Åpne uke ${week}`,
  range: (start, end, duration) => `${start} til ${end}, ${duration}`,
  untilHere: '…til og med her',
  showAllDay: (n) => count(n, { one: (x) => `Vis ${x} heldagsoppfølging til`, other: (x) => `Vis ${x} heldagsoppfølginger til` }),
  showFewerAllDay: 'Vis færre heldagsoppfølginger',
  newAt: (when) => `Ny, ${when}`,
};

export const block: BlockMessages = {
  noTitle: 'Uten tittel',
  busy: 'Opptatt',
  private: 'privat',
  conflict: 'konflikt',
  notAnswered: 'ikke besvart',
  declined: 'avslått',
  completed: 'fullført',
  repeats: 'gjentas',
  badRule: 'gjentas etter en regel som ikke kan vises',
  alarm: 'alarm',
  video: 'videomøte',
  free: 'vises som ledig',
  overdue: 'forfalt',
  due: (when) => `frist ${when}`,
  attendees: (n) => count(n, { one: (x) => `${x} deltaker`, other: (x) => `${x} deltakere` }),
  unanswered: (n) => count(n, { one: (x) => `${x} ubesvart invitasjon`, other: (x) => `${x} ubesvarte invitasjoner` }),
  continuesBefore: 'begynte tidligere',
  continuesAfter: 'fortsetter',
  allDay: 'hele dagen',
  external: 'fra en annen kalender',
  saving: 'lagres',
};

export const tooltip: TooltipMessages = {
  company: 'Firma',
  contact: 'Kontakt',
  location: 'Sted',
  attendees: 'Deltakere',
  type: 'Type',
  owner: 'Eier',
  due: 'Frist',
  conflicts: 'I konflikt med',
  whenAndDuration: (when, duration) => `${when} (${duration})`,
  madeIn: (zone, when) => `${when} i ${zone}, der den ble laget`,
  shownIn: (zone, when) => `${when} i ${zone}`,
};

export const move: MoveMessages = {
  choose: 'Velg et nytt tidspunkt',
  chooseCopy: 'Velg et tidspunkt for kopien',
  chooseEnd: 'Velg et nytt sluttidspunkt',
  shorter: (minutes) => `${minutes} kortere`,
  longer: (minutes) => `${minutes} lengre`,
  endTime: 'Sluttid',
  moveMode: 'Piltastene flytter, Enter slipper, Shift+Enter slipper en kopi, Esc avbryter',
  resizeMode: 'Pil opp og ned flytter slutten, med Shift starten; Enter beholder, Esc avbryter',
  cancel: 'Avbryt',
  copying: 'Kopi',
};

export const kind: KindMessages = {
  followUp: 'Oppfølging',
  meeting: 'Møte',
  call: 'Samtale',
  task: 'Oppgave',
  newFollowUp: 'Ny oppfølging',
  newMeeting: 'Nytt møte',
  newCall: 'Ny samtale',
  newTask: 'Ny oppgave',
};

export const unit: UnitMessages = {
  minutes: (number) => `${number} min`,
  hours: (number) => `${number} t`,
  days: (n, number) => count(n, { one: () => `${number} dag`, other: () => `${number} dager` }),
  hoursAndMinutes: (hours, minutes) => `${hours} t ${minutes} min`,
  spokenRange: (start, end) => `${start} til ${end}`,
  dayAndTime: (day, time) => `${day} ${time}`,
  yesterday: 'I går',
  today: 'I dag',
  tomorrow: 'I morgen',
};
