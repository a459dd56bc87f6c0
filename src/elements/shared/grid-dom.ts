/** Key of the follow-up whose block is under an event, if any. */
export function blockKeyAt(event: Event): string | undefined {
  return closestAt(event, '.block')?.dataset['key'];
}

/** All parts of a follow-up that a grid draws. */
export function blocksOf(root: ParentNode, key: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`.block[data-key="${CSS.escape(key)}"]`)];
}

/** The nearest element around the innermost target of an event that matches, inside the same shadow root. */
export function closestAt(event: Event, selector: string): HTMLElement | undefined {
  const [inner] = event.composedPath();
  return inner instanceof Element ? (inner.closest<HTMLElement>(selector) ?? undefined) : undefined;
}
