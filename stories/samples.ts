/** Days that show what the year of work does not: every state of a block, a crowded week, records nobody can read. */
import type { FollowUp } from '../src/model/index.js';
import { at, meeting } from '../test/harness/diary-samples.js';

type Fields = Partial<FollowUp>;
let count = 0;

function row(title: string, from: readonly [hour: number, minute: number], length: number, day: number, more: Fields = {}): FollowUp {
  count += 1;
  const [hour, minute] = from;
  const end = hour * 60 + minute + length;
  return meeting(`sample-${count}`, { title, type: 'external', start: at(hour, minute, day), end: at(Math.floor(end / 60) % 24, end % 60, day + Math.floor(end / 1440)), ...more });
}

const invited = (status: 'not-seen' | 'accepted' | 'declined'): Fields => ({ owner: 'lars', attendees: [{ associate: 'me', status }, { associate: 'silje', status: 'accepted' }] });

/** Follow-ups in every state a block can be in, one column per theme. */
export const allStates: readonly FollowUp[] = [
  row('Meeting', [8, 0], 60, 0, { company: { id: 'c-1' }, location: 'Karl Johans gate 1' }),
  row('Call out', [9, 15], 30, 0, { kind: 'call', type: 'call-out', company: { id: 'c-2' } }),
  row('Call in', [10, 0], 15, 0, { kind: 'call', type: 'call-in', company: { id: 'c-3' } }),
  row('To-do with a time', [10, 45], 45, 0, { kind: 'task', type: 'task' }),
  row('Offer', [12, 0], 60, 0, { kind: 'task', type: 'offer', priority: 'high', company: { id: 'c-4' } }),
  row('Five minutes', [13, 30], 5, 0, { kind: 'call', type: 'call-out' }),
  row('Completed meeting', [8, 0], 60, 1, { completed: '2026-11-23T08:00:00Z', company: { id: 'c-5' } }),
  row('Completed call', [9, 15], 30, 1, { kind: 'call', type: 'call-out', completed: '2026-11-23T08:00:00Z' }),
  row('Completed to-do', [10, 0], 30, 1, { kind: 'task', type: 'task', completed: '2026-11-23T08:00:00Z' }),
  row('Free', [11, 0], 60, 1, { showAs: 'free', type: 'internal' }),
  row('From another calendar', [12, 30], 60, 1, { external: true, type: 'internal' }),
  row('Invited, not answered', [8, 0], 60, 2, invited('not-seen')),
  row('Invited, accepted', [9, 15], 60, 2, invited('accepted')),
  row('Invited, declined', [10, 30], 60, 2, invited('declined')),
  row('Private', [12, 0], 60, 2, { visibleFor: 'owner', type: 'private' }),
  row('Clash, first', [8, 0], 90, 3, { company: { id: 'c-6' } }),
  row('Clash, second', [8, 30], 90, 3, { type: 'demo', company: { id: 'c-7' } }),
  row('Clash, third', [9, 15], 60, 3, { type: 'internal' }),
  row('With alarm, video and guests', [11, 0], 60, 3, { alarm: 15, video: { url: 'https://meet.example/1' }, attendees: [{ associate: 'lars', status: 'accepted' }] }),
  row('Every Thursday', [13, 0], 60, 3, { repeat: { rule: 'FREQ=WEEKLY;BYDAY=TH' } }),
  row('', [8, 0], 60, 4),
  row('A title that is far too long for the room that a block of this size has to offer it', [9, 15], 45, 4, { company: { id: 'c-8' } }),
  row('اجتماع حول الأسعار', [10, 30], 60, 4),
  row('Over midnight', [22, 0], 240, 4),
  meeting('all-day', { title: 'Fair in Trondheim', type: 'travel', allDay: true, showAs: 'free', start: at(0, 0, 1), end: at(0, 0, 4) }),
  meeting('all-day-private', { title: 'Cabin weekend', type: 'private', visibleFor: 'owner', allDay: true, showAs: 'free', start: at(0, 0, 4), end: at(0, 0, 7) }),
];

const titles = ['Price review', 'Status', 'Demo of the portal', 'Offer', 'Complaint', 'Renewal', 'Lunch', 'Onboarding'];
const types = ['external', 'internal', 'demo', 'travel', 'call-out', 'task', 'offer'];

/** Some thirty follow-ups a day that overlap in every way; the same at every visit. */
export const crowdedWeek: readonly FollowUp[] = Array.from({ length: 7 * 30 }, (_, index) => {
  const [day, nth] = [index % 7, Math.floor(index / 7)];
  const start = 7 * 60 + ((nth * 67 + day * 31) % (12 * 60));
  const length = [15, 30, 45, 60, 90, 150][(nth * 5 + day) % 6]!;
  const minutes = Math.floor(start / 15) * 15;
  const type = types[(nth + day) % types.length]!;
  return row(`${titles[(nth * 3 + day) % titles.length]} ${nth + 1}`, [Math.floor(minutes / 60), minutes % 60], length, day, {
    type, kind: type === 'task' || type === 'offer' ? 'task' : type === 'call-out' ? 'call' : 'meeting',
    ...(nth % 3 === 0 ? {} : { company: { id: `c-${((nth * 7 + day) % 38) + 1}` } }),
  });
});

/** Host data with good records among bad ones; `undefined` and the like included. */
export const badRecords: readonly unknown[] = [
  { id: 'good', kind: 'meeting', title: 'This one is shown', type: 'external', start: at(9), end: at(10), owner: 'me' },
  { id: 'bad-date', kind: 'meeting', title: 'On the 31st of February', start: '2026-02-31T09:00:00+01:00[Europe/Oslo]', end: at(10), owner: 'me' },
  { id: 'bad-zone', kind: 'meeting', title: 'On Mars', start: '2026-11-23T09:00:00[Mars/Olympus]', end: at(10), owner: 'me' },
  { id: 'bad-order', kind: 'meeting', title: 'Ends before it starts', start: at(12), end: at(11), owner: 'me' },
  { kind: 'meeting', title: 'Without an id', start: at(12), end: at(13), owner: 'me' },
  { id: 'good', kind: 'meeting', title: 'The same id again', start: at(12), end: at(13), owner: 'me' },
  undefined,
  { id: 'no-type', kind: 'meeting', title: 'Of a type that nobody knows', type: 'gone', start: at(14), end: at(15), owner: 'me' },
  { id: 'markup', kind: 'meeting', title: '<img src=x onerror=alert(1)>', type: 'internal', start: at(11), end: at(12), owner: 'me' },
];

/** Around the two clock changes of 2026 in Oslo: in both passes of the repeated hour, over the missing one, and every day. */
export const clockChanges: readonly FollowUp[] = [
  { id: 'first-pass', kind: 'meeting', title: 'Servers down', owner: 'me', start: '2026-10-25T02:15:00+02:00[Europe/Oslo]', end: '2026-10-25T02:45:00+02:00[Europe/Oslo]' },
  { id: 'second-pass', kind: 'call', title: 'Servers up again', owner: 'me', start: '2026-10-25T02:15:00+01:00[Europe/Oslo]', end: '2026-10-25T03:30:00+01:00[Europe/Oslo]' },
  { id: 'missing-hour', kind: 'meeting', title: 'Night shift', owner: 'me', start: '2026-03-29T01:15:00+01:00[Europe/Oslo]', end: '2026-03-29T03:45:00+02:00[Europe/Oslo]' },
  { id: 'daily', kind: 'task', title: 'Look at the figures', owner: 'me', start: '2026-03-23T04:00:00+01:00[Europe/Oslo]', end: '2026-03-23T04:30:00+01:00[Europe/Oslo]', repeat: { rule: 'FREQ=DAILY' } },
];
