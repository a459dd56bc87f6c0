/** An event, or, as one that is over has no path any more, the innermost element it was on. */
export type Where = Event | Element;

/** Key of the follow-up whose block is there, if any. */
export function blockKeyAt(where: Where): string | undefined {
  return closestAt(where, '.block')?.dataset['key'];
}

/** All parts of a follow-up that a grid draws. */
export function blocksOf(root: ParentNode, key: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`.block[data-key="${CSS.escape(key)}"]`)];
}

/** The nearest element around there that matches, inside the same shadow root. */
export function closestAt(where: Where, selector: string): HTMLElement | undefined {
  const inner = where instanceof Event ? where.composedPath()[0] : where;
  return inner instanceof Element ? (inner.closest<HTMLElement>(selector) ?? undefined) : undefined;
}

/** What addEventListener takes of the events that grids hear. */
type RootEvents = Pick<GlobalEventHandlersEventMap,
  'click' | 'contextmenu' | 'dblclick' | 'focusin' | 'focusout' | 'keydown' | 'pointerdown' | 'pointerout' | 'pointermove' | 'pointerover'>;

/** A root as a place to listen at, with the types of its events, which the DOM's own types keep for elements. */
export function eventsOf(root: EventTarget): {
  addEventListener<Name extends keyof RootEvents>(name: Name, listener: (event: RootEvents[Name]) => void, options?: AddEventListenerOptions): void;
} {
  return root as HTMLElement;
}
