import { addDays, wallIn, zoneOf, type MinuteOfDay } from '../../time/index.js';
import { isMasked } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Attendee, FollowUp, Id, Ref } from '../../model/records.js';
import type { FirstMessages, Formats } from '../../locale/index.js';
import type { Store } from '../../store/store-types.js';
import { symbolBits } from './symbols.js';

/** What the texts of a block are made from. */
export interface BlockWords {
  readonly messages: FirstMessages;
  readonly formats: Formats;
  readonly store: Store;
  readonly zone: string;
  readonly conflicts: ReadonlySet<string>;
}

/** What of a follow-up shows as symbols, as classes, and is said in words (D2.2, D2.8; WCAG 1.4.1). */
export interface BlockStates {
  readonly mask: number;
  readonly classes: string;
  readonly words: readonly string[];
}

/** What states are judged by. */
interface Judged {
  readonly followUp: FollowUp;
  readonly answer: Attendee['status'] | undefined;
  readonly clashes: boolean;
}

type State = readonly [applies: (judged: Judged) => boolean, bit: number, className: string, word: (messages: FirstMessages) => string];

/** States in the order in which they are said. */
const states: readonly State[] = [
  [({ followUp }) => followUp.visibleFor === 'owner', symbolBits.private, 'private', (m) => m.block.private],
  [({ clashes }) => clashes, symbolBits.conflict, 'conflict', (m) => m.block.conflict],
  [({ answer }) => answer === 'not-seen' || answer === 'seen', symbolBits.unanswered, 'provisional', (m) => m.block.notAnswered],
  [({ answer }) => answer === 'declined', 0, 'provisional declined', (m) => m.block.declined],
  [({ followUp }) => followUp.completed !== undefined, symbolBits.completed, 'completed', (m) => m.block.completed],
  [({ followUp }) => followUp.repeat !== undefined || followUp.series !== undefined, symbolBits.repeats, '', (m) => m.block.repeats],
  [({ followUp }) => followUp.alarm !== undefined && !followUp.completed, symbolBits.alarm, '', (m) => m.block.alarm],
  [({ followUp }) => followUp.video !== undefined, symbolBits.video, '', (m) => m.block.video],
  [({ followUp }) => followUp.showAs === 'free', 0, 'free', (m) => m.block.free],
  [({ followUp }) => followUp.external === true, 0, 'external', (m) => m.block.external],
  [({ followUp }) => followUp.kind === 'task' && !followUp.completed, symbolBits.task, 'task', (m) => m.kind.task],
  [({ followUp }) => followUp.kind === 'task' && followUp.completed !== undefined, 0, 'task', (m) => m.kind.task],
  [({ followUp }) => followUp.kind === 'call', symbolBits.call, 'call', (m) => m.kind.call],
];

/** What holds for an occurrence, and how it is shown and said. */
export function blockStates(occurrence: Occurrence, words: BlockWords): BlockStates {
  const { followUp } = occurrence;
  const judged: Judged = { followUp, answer: ownAnswer(followUp, words.store.user), clashes: words.conflicts.has(occurrence.key) };
  let mask = (followUp.attendees?.length ?? 0) > 0 ? symbolBits.attendees : 0;
  let classes = '';
  const said: string[] = [];
  for (const [applies, bit, className, word] of states) {
    if (!applies(judged)) continue;
    mask |= bit;
    if (className) classes += ` ${className}`;
    said.push(word(words.messages));
  }
  return { mask, classes, words: said };
}

/** The person's answer to an invitation; `undefined` where they own it or are not invited. */
export function ownAnswer(followUp: FollowUp, user: Id): Attendee['status'] | undefined {
  if (followUp.owner === user) return undefined;
  const own = followUp.attendees?.find((attendee) => attendee.associate === user);
  return own ? (own.status ?? 'not-seen') : undefined;
}

/** Company and title as they are shown; others' private ones only say that they are busy (D9.4). */
export function blockHeading(followUp: FollowUp, words: BlockWords): { readonly company: string; readonly title: string } {
  if (isMasked(followUp)) return { company: '', title: words.messages.block.busy };
  return { company: refName(followUp.company, 'companies', words.store), title: followUp.title || words.messages.block.noTitle };
}

/** "Acme AS, Price review": for announcements and questions. */
export function spokenTitle(followUp: FollowUp, words: BlockWords): string {
  const { company, title } = blockHeading(followUp, words);
  return company ? words.messages.grid.name([company, title]) : title;
}

/** Name of a record pointed to, as the directory has it, else as the pointer brings it. */
export function refName(ref: Ref | undefined, kind: 'companies' | 'contacts' | 'projects', store: Store): string {
  if (!ref) return '';
  return store.lookUp(kind, ref.id)?.name ?? ref.name ?? '';
}

/** "09:00 to 10:00, Monday 13 January", in the zone shown; both days where it crosses midnight. */
export function spokenWhen(occurrence: Occurrence, words: BlockWords): string {
  const { formats, messages, zone } = words;
  if (occurrence.days) {
    const last = addDays(occurrence.days.end, -1);
    const days = last === occurrence.days.start ? formats.dayLong(last) : messages.unit.spokenRange(formats.dayLong(occurrence.days.start), formats.dayLong(last));
    return messages.grid.name([messages.block.allDay, days]);
  }
  const start = wallIn(occurrence.start, zone);
  const end = wallIn(occurrence.end, zone);
  if (start.day === end.day) return messages.grid.name([formats.spokenRange(start.minute, end.minute), formats.dayLong(start.day)]);
  const point = (wall: { day: string; minute: MinuteOfDay }): string => messages.unit.dayAndTime(formats.dayLong(wall.day), formats.time(wall.minute));
  return messages.unit.spokenRange(point(start), point(end));
}

/** Accessible name: begins with what is seen, the most important first (WCAG 2.5.3). */
export function blockName(occurrence: Occurrence, states: BlockStates, words: BlockWords): string {
  const { company, title } = blockHeading(occurrence.followUp, words);
  const parts = company ? [company, title, spokenWhen(occurrence, words)] : [title, spokenWhen(occurrence, words)];
  return words.messages.grid.name([...parts, ...states.words]);
}

/** Lines of the tooltip: label and text. Empty for others' private ones. */
export function blockDetails(occurrence: Occurrence, words: BlockWords): readonly (readonly [label: string, text: string])[] {
  const { followUp } = occurrence;
  if (isMasked(followUp)) return [];
  const { messages, formats, store } = words;
  const type = followUp.type === undefined ? undefined : store.lookUp('types', followUp.type)?.name;
  const people = (followUp.attendees ?? []).map((attendee) => attendeeName(attendee, store)).filter(Boolean);
  const rows: [string, string][] = [
    [messages.tooltip.type, type ?? messages.kind[followUp.kind]],
    [messages.tooltip.company, refName(followUp.company, 'companies', store)],
    [messages.tooltip.contact, refName(followUp.contact, 'contacts', store)],
    [messages.tooltip.location, followUp.location ?? ''],
    [messages.tooltip.attendees, people.length > 8 ? formats.list([...people.slice(0, 7), `+${people.length - 7}`]) : formats.list(people)],
  ];
  const madeIn = followUp.start && !followUp.allDay ? zoneOf(followUp.start) : undefined;
  if (madeIn && madeIn !== words.zone) {
    const start = wallIn(occurrence.start, madeIn);
    const end = wallIn(occurrence.end, madeIn);
    rows.push([madeIn, messages.grid.name([formats.timeRange(start.minute, end.minute), formats.dayLong(start.day)])]);
  }
  return rows.filter(([, text]) => text !== '');
}

/** The tooltip's text in one sentence, as the description of the block. */
export function blockDescription(occurrence: Occurrence, words: BlockWords): string {
  return blockDetails(occurrence, words).map(([label, text]) => `${label}: ${text}`).join('. ');
}

/** Minutes on the wall clock from start to end. */
export function lengthInMinutes(occurrence: Occurrence): number {
  return Math.round((occurrence.end - occurrence.start) / 60_000);
}

/** An attendee's name as the directory has it, else as the follow-up brings it. */
export function attendeeName(attendee: Attendee, store: Store): string {
  const known = attendee.associate ? store.lookUp('associates', attendee.associate)
    : attendee.contact ? store.lookUp('contacts', attendee.contact)
      : attendee.resource ? store.lookUp('resources', attendee.resource) : undefined;
  return known?.name ?? attendee.name ?? attendee.email ?? '';
}
