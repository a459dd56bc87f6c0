import { Random } from '../demo/data/random.js';
import { addDays, weekdayOf, zonedFromWall, type Day } from '../src/time/index.js';
import type { Company, DiaryData, FollowUp, FollowUpType } from '../src/model/index.js';

/** The browser is told to be here, so that all contestants show the same hours. */
export const zone = 'Europe/Oslo';

const types: readonly FollowUpType[] = [
  { id: 'visit', name: 'Customer visit', kind: 'meeting', colour: '#2e6bd6' },
  { id: 'demo', name: 'Demonstration', kind: 'meeting', colour: '#7a4fd0' },
  { id: 'internal', name: 'Internal meeting', kind: 'meeting', colour: '#4a7a3c' },
  { id: 'private', name: 'Private', kind: 'meeting', colour: '#8a8f99' },
  { id: 'call', name: 'Call', kind: 'call', colour: '#c2571a' },
  { id: 'offer', name: 'Offer', kind: 'task', colour: '#b0306a' },
  { id: 'task', name: 'Task', kind: 'task', colour: '#2f8f8a' },
];
const typeWeights: readonly (readonly [FollowUpType, number])[] = types.map((type, index) => [type, [30, 8, 18, 4, 20, 6, 14][index]!]);

const subjects = ['Price review', 'Renewal of the agreement', 'Quarterly business review', 'Start of the project', 'Follow up the offer', 'Introduction', 'Contract questions', 'Delivery plan', 'Complaint about invoice 4417', 'Training of new users', 'Status', 'Roadmap'];
const places = ['Their office', 'Room Fjord', 'Video', 'Café Stift', 'Auditorium'];
const firstWords = ['Nordic', 'Fjord', 'Blue', 'Hansen', 'Acme', 'Polar', 'Berg', 'Viking', 'Delta', 'Solberg'];
const lastWords = ['Shipping AS', 'Foods', 'Logistics GmbH', 'Energy ASA', 'Partners', 'Bygg AS', 'Media', 'Pharma', 'Systems', 'Bank'];
const companies: readonly Company[] = firstWords.flatMap((first, i) => lastWords.map((last, j) => ({ id: `c${i}${j}`, name: `${first} ${last}` })));

/** Starts by hour of the day: two peaks, a dip at lunch, little in the evening. */
const hours: readonly (readonly [number, number])[] = [[7, 2], [8, 8], [9, 14], [10, 14], [11, 8], [12, 7], [13, 13], [14, 12], [15, 9], [16, 4], [17, 2], [19, 1]];
const lengths: readonly (readonly [number, number])[] = [[15, 14], [30, 34], [45, 10], [60, 30], [90, 8], [120, 4]];

/** A directory and as many follow-ups as said, spread over the days as a sales department's work is. The same each time. */
export function busyDiary(count: number, firstDay: Day, days: number): DiaryData {
  return { user: 'me', types, companies, associates: [{ id: 'me', name: 'Kari Nordmann' }], followUps: work(count, firstDay, days) };
}

/** Work of one stretch of days, and of the next, of another size so that the two can be told apart. */
export function twoStretches(count: number, firstDay: Day, secondDay: Day, days: number): DiaryData {
  const second = work(count + Math.ceil(count / 50), secondDay, days, 'n');
  return { ...busyDiary(count, firstDay, days), followUps: [...work(count, firstDay, days), ...second] };
}

/** Weekly meetings that have been going on since 2015, about as many each weekday. */
export function oldSeries(count: number): DiaryData {
  const random = new Random(7);
  const names = ['MO', 'TU', 'WE', 'TH', 'FR'];
  const followUps = Array.from({ length: count }, (_, index): FollowUp => {
    // Every fiftieth of them ended last Friday: the two weeks that are shown differ.
    const until = index % 50 === 0 ? ';UNTIL=20260913T000000Z' : '';
    const one = followUp(random, `s${index}`, addDays('2015-01-05', index % 5));
    return { ...one, repeat: { rule: `FREQ=WEEKLY;BYDAY=${names[index % 5]!}${until}` } };
  });
  return { ...busyDiary(0, '2015-01-05', 7), followUps };
}

function work(count: number, firstDay: Day, days: number, prefix = 'f'): FollowUp[] {
  const random = new Random(count + days);
  const weights = Array.from({ length: days }, (_, index): readonly [Day, number] => {
    const day = addDays(firstDay, index);
    return [day, [0, 21, 20, 20, 20, 17, 1, 1][weekdayOf(day)]!];
  });
  const drawDay = drawer(weights);
  return Array.from({ length: count }, (_, index) => {
    const one = followUp(random, `${prefix}${index}`, drawDay(random.next()));
    return index % 40 === 39 ? allDay(one, random.between(1, 3)) : one;
  });
}

/** Draws by weight in constant time: there may be thousands of days. */
function drawer<T>(choices: readonly (readonly [T, number])[]): (part: number) => T {
  const lots = choices.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
  return (part) => lots[Math.floor(part * lots.length)]!;
}

function followUp(random: Random, id: string, day: Day): FollowUp {
  const type = random.weighted(typeWeights);
  const start = random.weighted(hours) * 60 + random.weighted([[0, 10], [15, 3], [30, 7], [45, 2]]);
  const length = type.kind === 'call' ? 15 : random.weighted(lengths);
  const company = type.id === 'internal' || type.id === 'private' ? undefined : random.pick(companies);
  return {
    id, kind: type.kind, type: type.id, title: random.pick(subjects), owner: 'me',
    start: zonedFromWall(day, start, zone), end: zonedFromWall(day, start + length, zone),
    ...(company && { company: { id: company.id } }),
    ...(random.chance(0.5) && { location: random.pick(places) }),
    ...(random.chance(0.3) && { alarm: 15 }),
    ...(random.chance(0.1) && { completed: '2026-09-01T08:00:00Z' }),
    ...(type.id === 'private' && { visibleFor: 'owner' as const }),
    ...(random.chance(0.2) && { attendees: [{ email: 'ola@example.com', name: 'Ola Hansen' }] }),
  };
}

function allDay(one: FollowUp, days: number): FollowUp {
  const day = one.start!.slice(0, 10);
  return { ...one, allDay: true, start: zonedFromWall(day, 0, zone), end: zonedFromWall(addDays(day, days), 0, zone) };
}
