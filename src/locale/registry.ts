import { en } from './en.js';
import { nb } from './nb.js';
import type { MessageParts, Messages } from './messages.js';

const catalogues = new Map<string, Messages>([['en', en], ['nb', nb]]);

/** Languages close enough to be read instead: `no` is what browsers say for bokmål. */
const relatives: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

const resolved = new Map<string, Messages>();

/** The tags to try, best first: `nb-NO`, `nb`, its relative, `en`. */
function candidates(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  const shortened = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...shortened, relatives[parts[0] ?? ''] ?? 'en', 'en'];
}

/**
 * The texts of a language: of the tag, else of its base language, else of a close relative, else English.
 * @param tag BCP 47, `nb-NO`; anything unknown gives English.
 */
export function messagesFor(tag: string): Messages {
  const known = resolved.get(tag);
  if (known) return known;
  const name = candidates(tag).find((candidate) => catalogues.has(candidate));
  const messages = (name && catalogues.get(name)) || en;
  resolved.set(tag, messages);
  return messages;
}

/** Lays the given areas over a catalogue; keys that are `undefined` keep their text. */
function merge(base: Messages, parts: MessageParts): Messages {
  const merged: Record<string, unknown> = { ...base };
  for (const [area, texts] of Object.entries(parts)) {
    if (!Object.hasOwn(base, area) || texts === undefined) continue;
    const own: Record<string, unknown> | string = typeof texts === 'string' ? texts
      : { ...(base[area as keyof Messages] as object), ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) };
    merged[area] = own;
  }
  return merged as unknown as Messages;
}

/**
 * Adds a language, or replaces single texts of one. What is left out stands as before, or in English for a new
 * language. Elements take the texts up at their next rendering.
 * @param tag BCP 47, `sv` or `en-GB`.
 */
export function registerMessages(tag: string, parts: MessageParts): void {
  const name = tag.toLowerCase();
  catalogues.set(name, merge(messagesFor(name), { language: tag, ...parts }));
  resolved.clear();
}

/** The tags that have texts of their own. */
export function messageLanguages(): readonly string[] {
  return [...catalogues.keys()];
}
