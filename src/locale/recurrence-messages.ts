/** The texts of repeating: a part of the catalogues that is fetched with what shows rules, and only then. */
import { recurrence as en } from './en/recurrence.js';
import type { RecurrenceMessages } from './messages/recurrence.js';
import { recurrence as nb } from './nb/recurrence.js';
import { textsOf } from './registry.js';

const catalogues: ReadonlyMap<string, RecurrenceMessages> = new Map([['en', en], ['nb', nb]]);

/** The texts of repeating in a language, chosen and laid over as all others. @param tag BCP 47; anything unknown gives English. */
export function recurrenceMessagesFor(tag: string): RecurrenceMessages {
  return textsOf(tag, catalogues);
}
