const safeSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** They run script or carry a page of their own: no host can allow them. */
const neverSafe: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript', 'blob', 'file', 'filesystem', 'view-source']);

const longestUrl = 8_192;

/**
 * The address in normal form if it may stand in a link, else `undefined`: absolute, at most 8,192 characters, and
 * http, https, mailto, tel or one of `extraSchemes` (names without the colon). Schemes that run script are never
 * accepted, also not as extra ones, and neither are hidden ones (`java\nscript:`).
 */
export function safeUrl(text: unknown, extraSchemes: readonly string[] = []): string | undefined {
  if (typeof text !== 'string' || text.length > longestUrl) return undefined;
  const url = parsed(text);
  if (!url) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (neverSafe.has(scheme)) return undefined;
  const accepted = safeSchemes.has(scheme) || extraSchemes.some((extra) => extra.toLowerCase() === scheme);
  return accepted ? url.href : undefined;
}

function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text);
    // some engines write what no host name may hold as %20 and the like, others refuse it
    return url.host.includes('%') ? undefined : url;
  } catch (error) {
    // `new URL` has no other way to say that a text is not an absolute address.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
