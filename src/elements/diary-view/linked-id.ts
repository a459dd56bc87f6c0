/** The follow-up that the page's address asks for, if any; an address that is no encoded text asks for none. */
export function linkedId(): string | undefined {
  const found = /^#follow-up=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
