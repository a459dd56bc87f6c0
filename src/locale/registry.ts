import { en } from './en.js';
import type { FirstMessages, LaterMessages, MessageParts, Messages } from './messages.js';

/** Catalogues at hand: whole ones, but for English, which is completed when its other half is there. */
const catalogues = new Map<string, FirstMessages>([['en', en]]);

/** Catalogues that are fetched when their language is first asked for. */
const loaders: ReadonlyMap<string, () => Promise<Messages>> = new Map([['nb', () => import('./nb.js').then(({ nb }) => nb)]]);

/** What hosts have laid over them. */
const overlays = new Map<string, (<T extends object>(base: T) => T)[]>();

/** Languages close enough to be read instead: `no` is what browsers say for bokmål. */
const relatives: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

const resolved = new Map<string, FirstMessages>();

/** The tags to try, best first: `nb-no`, `nb`, a relative, `en`. */
function candidates(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  const shortened = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...shortened, relatives[parts[0] ?? ''] ?? 'en', 'en'];
}

/**
 * The texts that a calendar needs at once: of the tag, else of its base language, else of a close relative, else
 * English. A language that has yet to be fetched (see {@link loadMessages}) gives English.
 * @param tag BCP 47, `nb-NO`; anything unknown gives English.
 */
export function firstMessagesFor(tag: string): FirstMessages {
  let messages = resolved.get(tag);
  if (!messages) resolved.set(tag, (messages = textsOf(tag, catalogues)));
  return messages;
}

/** The texts of a tag among catalogues, `en` being one: whole ones, or a part of them that is fetched by itself. */
export function textsOf<T extends object>(tag: string, from: ReadonlyMap<string, T>): T {
  let texts = from.get('en') as T;
  for (const name of new Set(candidates(tag).reverse())) {
    texts = from.get(name) ?? texts;
    for (const lay of overlays.get(name) ?? []) texts = lay(texts);
  }
  return texts;
}

/**
 * Fetches the texts of a language where they are not at hand. `undefined`: nothing to wait for. The promise is
 * rejected when they cannot be fetched; asking again tries again.
 */
export function loadMessages(tag: string): Promise<void> | undefined {
  const name = candidates(tag).find((candidate) => catalogues.has(candidate) || loaders.has(candidate));
  const load = name === undefined || catalogues.has(name) ? undefined : loaders.get(name);
  return load?.().then((messages) => {
    catalogues.set(name ?? '', messages);
    resolved.clear();
  });
}

/** All texts of a language, English completed; to be waited for by what does without them until it happens. */
export async function laterMessages(tag: string): Promise<Messages> {
  return (await import('./all-messages.js')).messagesFor(tag);
}

/** Completes English. */
export function addLaterEnglish(later: LaterMessages): void {
  const whole = Object.fromEntries(Object.entries(later).map(([area, texts]) => [area, { ...en[area as keyof FirstMessages] as object, ...texts }]));
  catalogues.set('en', { ...en, ...whole });
  resolved.clear();
}

/** Lays the given areas over a catalogue; keys that are `undefined` keep their text. */
function merge<T extends object>(base: T, parts: MessageParts): T {
  const merged = { ...base } as Record<string, unknown>;
  for (const [area, texts] of Object.entries(parts)) {
    if (!Object.hasOwn(base, area) || texts === undefined) continue;
    const given = typeof texts === 'string' ? texts : Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
    merged[area] = typeof given === 'string' ? given : { ...(base[area as keyof T] as object), ...given };
  }
  return merged as T;
}

/**
 * Adds a language, or replaces single texts of one. What is left out stands as before, or in English for a new
 * language. Elements take the texts up at their next rendering.
 * @param tag BCP 47, `sv` or `en-GB`.
 */
export function registerMessages(tag: string, parts: MessageParts): void {
  const name = tag.toLowerCase();
  const language = catalogues.has(name) || loaders.has(name) ? {} : { language: tag };
  // with the code that lays them over: a bundle in which nobody registers anything does without
  overlays.set(name, [...(overlays.get(name) ?? []), (base) => merge(base, { ...language, ...parts })]);
  resolved.clear();
}

/** The tags that have texts of their own, fetched or not. */
export function messageLanguages(): readonly string[] {
  return [...new Set([...catalogues.keys(), ...loaders.keys(), ...overlays.keys()])];
}
