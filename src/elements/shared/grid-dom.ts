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

/** What addEventListener takes of the events that grids hear. */
type RootEvents = Pick<GlobalEventHandlersEventMap,
  'click' | 'contextmenu' | 'dblclick' | 'focusin' | 'focusout' | 'keydown' | 'pointerdown' | 'pointerout' | 'pointerover'>;

/** A root as a place to listen at, with the types of its events, which the DOM's own types keep for elements. */
export function eventsOf(root: EventTarget): {
  addEventListener<Name extends keyof RootEvents>(name: Name, listener: (event: RootEvents[Name]) => void, options?: AddEventListenerOptions): void;
} {
  return root as HTMLElement;
}
