import { safeUrl } from '../../model/index.js';

/**
 * The safe address that a person means who types an address of the web, of a mailbox, or of a telephone, with or without
 * its scheme; `undefined` where it is none of these.
 */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  const complete = safeUrl(text);
  if (complete !== undefined) return complete;
  if (text === '' || /\s/u.test(text) || /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(text)) return undefined;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/u.test(text)) return safeUrl(`mailto:${text}`);
  return /^[^/?#]+\.[^./?#]{2,}|^localhost/iu.test(text) ? safeUrl(`https://${text}`) : undefined;
}
