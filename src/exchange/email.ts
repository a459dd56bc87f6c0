/** A follow-up as an e-mail (D12): plain text, and the address that opens the mail program with it (RFC 6068). */
import { htmlToText, safeUrl, type FollowUp } from '../model/index.js';

/** What of the e-mail the record does not say by itself. */
export interface EmailWords {
  /** Address of the contact; what is no single address is left out. */
  readonly to?: string | undefined;
  /** Name of the type, or of the kind. */
  readonly type: string;
  /** The title as it is shown, also where there is none. */
  readonly title: string;
  readonly company?: string | undefined;
  /** The time, or when it is due, in words. */
  readonly when: string;
}

/** An e-mail that is to be written: to be sent by a person, or by the host. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  /** Lines parted by CR LF. */
  readonly body: string;
  /** `mailto:` with all of it. */
  readonly url: string;
}

/** As much text as mail programs take in an address; more of it ends in an ellipsis. */
const longestBody = 8_000;
const longestSubject = 250;

/** One address and nothing that could be read as another one, as a header or as a part of the URL. */
const oneAddress = /^[^\s@<>()[\]\\,;:"?&=#%/\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"?&=#%/\p{Cc}\p{Cf}]{1,255}$/u;

/** Line ends of all kinds, also those that only some programs take for such. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
/** Controls but for the tab and line ends; they say nothing to a reader. */
const controls = /(?![\t\r\n])\p{Cc}/gu;

/**
 * The e-mail about a follow-up: to the contact, about its type and title, with time, place, agenda and the link of its video
 * meeting. Internal notes are never in it, whoever reads it.
 */
export function emailOf(followUp: FollowUp, { to = '', type, title, company, when }: EmailWords): Email {
  const facts = [title, company, when, followUp.location].filter(Boolean).join('\n');
  const parts = [facts, followUp.agenda && htmlToText(followUp.agenda), followUp.video && safeUrl(followUp.video.url)];
  const email = {
    to: oneAddress.test(to.trim()) ? to.trim() : '',
    subject: cut(oneLine(type ? `${type}: ${title}` : title), longestSubject),
    body: cut(wellFormed(parts.filter(Boolean).join('\n\n')).replace(lineEnds, '\n').replace(controls, ''), longestBody).replace(/\n/gu, '\r\n'),
  };
  return { ...email, url: `mailto:${encoded(email.to).replaceAll('%40', '@')}?subject=${encoded(email.subject)}&body=${encoded(email.body)}` };
}

/** No text of a record may begin a header of its own. */
function oneLine(text: string): string {
  return wellFormed(text).replace(lineEnds, ' ').replace(controls, '').replace(/\s+/gu, ' ').trim();
}

/** Half of a character, which no encoder takes, becomes a sign for it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${wellFormed(text.slice(0, length - 1)).replace(/\ufffd$/u, '')}…`;
}

/** Everything that is not a letter, a digit or one of `-_.~` by its bytes. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
