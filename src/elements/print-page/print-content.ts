import { epochOf } from '../../time/index.js';
import { htmlToText, safeUrl } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp, Html } from '../../model/records.js';
import { messagesFor, type Messages } from '../../locale/index.js';
import { attendeeName, blockDetails, blockHeading, refName, spokenWhen, type BlockWords } from '../shared/block-text.js';
import { dueText } from '../shared/due-text.js';

/** One line of a printed page: label and text. */
export type PrintLine = readonly [label: string, text: string];

/** What is printed of a follow-up: never its internal notes (D5.2). */
export interface PrintContent {
  readonly heading: string;
  readonly company: string;
  readonly when: string;
  readonly lines: readonly PrintLine[];
  /** HTML as it stands in the record, for `readRich`; `''` where it says nothing. */
  readonly agenda: Html;
  readonly agendaLabel: string;
}

/** What stands on the page: all that a reader of it needs, nothing cut short (D17.1). */
export function printContent(occurrence: Occurrence, words: BlockWords): PrintContent {
  const { followUp } = occurrence;
  const messages = messagesFor(words.messages.language);
  const { tooltip } = messages;
  const { company, title } = blockHeading(followUp, words);
  // The company stands below the heading; the tooltip names some of many attendees only.
  const known = blockDetails(occurrence, words).filter(([label]) => label !== tooltip.company && label !== tooltip.attendees);
  return {
    heading: title, company, when: followUp.start === undefined ? '' : spokenWhen(occurrence, words),
    lines: [...known, ...furtherLines(followUp, words, messages)].filter(([, text]) => text !== ''),
    agenda: followUp.agenda && htmlToText(followUp.agenda).trim() ? followUp.agenda : '', agendaLabel: messages.dialog.agenda,
  };
}

function furtherLines(followUp: FollowUp, words: BlockWords, { dialog, tooltip, value }: Messages): PrintLine[] {
  const { formats, store, zone } = words;
  const { attendees = [], completed, owner, priority, project, sale, showAs, video } = followUp;
  const ownerName = store.lookUp('associates', owner)?.name ?? store.lookUp('resources', owner)?.name ?? owner;
  const priorities = { low: value.priorityLow, medium: value.priorityMedium, high: value.priorityHigh };
  return [
    [tooltip.attendees, formats.list(attendees.map((attendee) => attendeeName(attendee, store)).filter(Boolean))],
    [dialog.owner, ownerName],
    [dialog.project, refName(project, 'projects', store)],
    [dialog.sale, (sale && (store.peek('sale', sale.id)?.name ?? sale.name)) ?? ''],
    [dialog.due, dueText(followUp, words)],
    [dialog.priority, priority ? priorities[priority] : ''],
    [dialog.showAs, showAs === 'free' ? value.showFree : ''],
    [dialog.video, (video && safeUrl(video.url)) ?? ''],
    [dialog.completed, completed === undefined ? '' : formats.momentAt(epochOf(completed), zone, formats.dayAt(store.clock.now(), zone))],
  ];
}
