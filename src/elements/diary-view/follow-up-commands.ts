import { htmlToText, isMasked, safeUrl } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp } from '../../model/records.js';
import { late } from '../../controllers/late.js';
import { FollowUpSendEvent, MeetingJoinEvent } from '../../controllers/events-later.js';
import { blockHeading, spokenWhen, type BlockWords } from '../shared/block-text.js';

/** Joins a video meeting: the host may take over, else a new window without opener (D13.1). */
export function joinMeeting(host: HTMLElement, followUp: FollowUp): void {
  const url = followUp.video && safeUrl(followUp.video.url);
  if (!url || !host.dispatchEvent(new MeetingJoinEvent(followUp, url))) return;
  window.open(url, '_blank', 'noopener,noreferrer');
}

/** Address of a follow-up in this page; the diary opens it when the page is loaded with it. */
export function linkTo(followUp: FollowUp): string {
  const url = new URL(location.href);
  url.hash = `follow-up=${encodeURIComponent(followUp.id)}`;
  return url.href;
}

/** @returns whether the browser let us write to the clipboard */
export async function copyLink(host: HTMLElement, followUp: FollowUp): Promise<boolean> {
  const clipboard = host.ownerDocument.defaultView?.navigator.clipboard;
  if (!clipboard) return false;
  return clipboard.writeText(linkTo(followUp)).then(() => true, () => false);
}

/** One line: no text of a record may begin a header of its own (RFC 6068). */
function line(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Sends as e-mail (D12): to the contact, agenda only, never internal notes. The host may take over. */
export function sendAsEmail(host: HTMLElement, occurrence: Occurrence, words: BlockWords): void {
  const { followUp } = occurrence;
  const { company, title } = blockHeading(followUp, words);
  const contact = followUp.contact && words.store.lookUp('contacts', followUp.contact.id);
  const type = followUp.type === undefined ? undefined : words.store.lookUp('types', followUp.type)?.name;
  const subject = line([type ?? words.messages.kind[followUp.kind], title].join(': '));
  const body = [title, company, spokenWhen(occurrence, words), followUp.location, followUp.agenda && htmlToText(followUp.agenda), followUp.video?.url].filter(Boolean).join('\r\n');
  const url = `mailto:${encodeURIComponent(line(contact?.email ?? ''))}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  if (host.dispatchEvent(new FollowUpSendEvent(followUp, url))) window.open(url, '_self');
}

/** Prints one follow-up on a clean page (D2.5, D17.1); others' private ones are not printed (D9.4). */
export function printOne(host: HTMLElement, occurrence: Occurrence, words: BlockWords): void {
  if (isMasked(occurrence.followUp)) return;
  late(host, import('../print-page/print-page.js'), ({ printFollowUp }) => printFollowUp(host.ownerDocument, occurrence, words));
}
