/** What menus do with one follow-up, in the diary and in the dialog alike. */
import { copyOf, isMasked, safeUrl, seriesOf, stopRepeating, type Result } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp, Id } from '../../model/records.js';
import { emailOf } from '../../exchange/email.js';
import { messagesFor } from '../../locale/index.js';
import type { Store } from '../../store/store-types.js';
import { FollowUpSendEvent, MeetingJoinEvent } from '../../controllers/events-later.js';
import { blockHeading, refName, spokenWhen, type BlockWords } from './block-text.js';
import { dueText } from './due-text.js';
import type { Settled } from './series-question.js';

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

/** Sends as e-mail (D12): to the contact, agenda only, never internal notes. The host may take over. */
export function sendAsEmail(host: HTMLElement, occurrence: Occurrence, words: BlockWords): void {
  const { followUp } = occurrence;
  if (isMasked(followUp)) return;
  const { store } = words;
  const { dialog, kind, planning } = messagesFor(words.messages.language);
  const contact = followUp.contact && store.lookUp('contacts', followUp.contact.id);
  const type = followUp.type === undefined ? undefined : store.lookUp('types', followUp.type)?.name;
  const { url } = emailOf(followUp, {
    to: contact?.email, type: type ?? kind[followUp.kind], title: blockHeading(followUp, words).title, company: refName(followUp.company, 'companies', store),
    when: followUp.start !== undefined ? spokenWhen(occurrence, words) : followUp.due === undefined ? '' : planning.pair(dialog.due, dueText(followUp, words)),
  });
  if (host.dispatchEvent(new FollowUpSendEvent(followUp, url))) window.open(url, '_self');
}

/** The fields of a new one that is based on this: of the user, not completed, no series, nobody invited has answered yet. */
export function basedOn(followUp: FollowUp, user: Id): Partial<FollowUp> {
  const { id: _id, ...fields } = copyOf(followUp, '', { owner: user });
  return fields;
}

/** What makes a date the last of its series (D7.5); `undefined`: it has none. */
export async function stopping(store: Store, occurrence: Pick<Occurrence, 'followUp' | 'original'>): Promise<Result<Settled> | undefined> {
  const series = seriesOf(occurrence.followUp, (entity, id) => store.peek(entity, id));
  const original = occurrence.original ?? occurrence.followUp.series?.original;
  if (!series || original === undefined) return undefined;
  const whole = await store.wholeSeries(series.id);
  if (!whole.ok) return whole;
  const change = stopRepeating(whole.value, original);
  return { ok: true, value: { change, scope: change.scope } };
}

/** Hands a text to the browser to be saved as a file. */
export function download(page: Document, name: string, text: string, type: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // the browser has to have begun reading it
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
