/** A small week of January 2025, as a host would give it. */

/** Monday of the week. */
export const monday = '2025-01-13';

const people = {
  user: 'me',
  associates: [{ id: 'me', name: 'Kari Nordmann' }, { id: 'per', name: 'Per Hansen' }],
  types: [{ id: 'external', name: 'Meeting (external)', kind: 'meeting', colour: '#3b6fd4' }, { id: 'todo', name: 'To-do', kind: 'task', colour: '#cf8a0c' }],
  companies: [{ id: 'acme', name: 'Acme AS' }, { id: 'fjord', name: 'Fjord Trading' }],
};

/** In Oslo, wherever the machine stands. */
function meeting(id: string, title: string, day: number, from: string, to: string, more: object = {}): object {
  return { id, kind: 'meeting', title, owner: 'me', type: 'external', start: `2025-01-${day}T${from}:00+01:00[Europe/Oslo]`, end: `2025-01-${day}T${to}:00+01:00[Europe/Oslo]`, ...more };
}

/** Whole data with these follow-ups. */
export function dataOf(followUps: readonly unknown[]): object {
  return { ...people, followUps };
}

/** A week with a meeting each on Monday, Tuesday and Thursday, one all day, one that repeats and one under a link. */
export const week: object = dataOf([
  meeting('review', 'Price review', 13, '09:00', '10:00', { company: { id: 'acme' }, location: 'Oslo' }),
  meeting('demo', 'Product demo', 14, '11:00', '12:00'),
  meeting('lunch', 'Board lunch', 16, '12:00', '13:00', { visibleFor: 'owner' }),
  { id: 'fair', kind: 'meeting', title: 'Trade fair', owner: 'me', allDay: true, start: '2025-01-15', end: '2025-01-16' },
  meeting('standup', 'Stand-up', 13, '08:30', '08:45', { repeat: { rule: 'FREQ=DAILY;BYDAY=MO,WE,FR;COUNT=30' } }),
]);

/** One meeting under a title of its own. */
export function single(title: string): object {
  return dataOf([meeting('one', title, 14, '09:00', '10:00')]);
}

/** An attribute's text. */
export function attribute(data: object): string {
  return JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** A calendar file with one event. */
export const calendarFile = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Host//EN', 'BEGIN:VEVENT', 'UID:from-file@host', 'DTSTAMP:20250101T000000Z',
  'DTSTART;TZID=Europe/Oslo:20250114T090000', 'DTEND;TZID=Europe/Oslo:20250114T100000', 'SUMMARY:From the file', 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n');
