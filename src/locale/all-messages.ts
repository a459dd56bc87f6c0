import { enLater } from './en-later.js';
import type { Messages } from './messages.js';
import { addLaterEnglish, firstMessagesFor } from './registry.js';

let complete = false;

/**
 * All texts of a language: of the tag, else of its base language, else of a close relative, else English. A language
 * that has yet to be fetched (see `loadMessages`) gives English. Whoever uses this brings the later texts along.
 * @param tag BCP 47, `nb-NO`; anything unknown gives English.
 */
export function messagesFor(tag: string): Messages {
  if (!complete) addLaterEnglish(enLater);
  complete = true;
  return firstMessagesFor(tag) as Messages; // every language is whole now: English here, others as they are fetched
}
