import { safeUrl } from './url.js';

/**
 * The safe address that a person means who types an address of the web, of a mailbox, or of a telephone, with or without
 * its scheme; `undefined` where it is none of these.
 */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  const complete = safeUrl(text);
  if (complete !== undefined) return complete;
  if (text === '' || /\s/u.test(text) || hasScheme(text)) return undefined;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/u.test(text)) return safeUrl(`mailto:${text}`);
  return /^[^/?#]+\.[^./?#]{2,}|^localhost/iu.test(text) ? safeUrl(`https://${text}`) : undefined;
}

/** Whether a text begins with a scheme, hidden ones (`java\nscript:`) too; a port is none. */
export function hasScheme(typed: string): boolean {
  // eslint-disable-next-line no-control-regex -- what browsers pass over when they read an address
  return /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(typed.trim().replace(/[\u0000-\u001f]/gu, ''));
}
