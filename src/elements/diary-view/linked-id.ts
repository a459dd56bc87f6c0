/** The follow-up that the page's address asks for, if any. */
export function linkedId(): string | undefined {
  const found = /^#follow-up=(.+)$/.exec(location.hash)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}
