import type { Target } from '../../layout/index.js';
import { FetchedOnce, late } from '../../controllers/late.js';

/** A click as it was: events that are over have no path. */
export interface Click {
  readonly event: MouseEvent;
  /** The innermost element. */
  readonly on: Element;
  /** The place under the pointer. */
  readonly target: Target | undefined;
  /** By a pointer, at a point; the keyboard's own context menu event comes without a useful one. */
  readonly byPointer: boolean;
}

/** What a grid does with clicks: a single one, a double one, one for the menu. */
export interface ClickHandler {
  clicked(click: Click): void;
  opened(click: Click): void;
  asked(click: Click): void;
}

/** The clicks on a grid; what they do is fetched with the first. Those that wait are carried out in order. */
export class LateClicks<C extends ClickHandler> extends FetchedOnce<C> {
  readonly #grid: HTMLElement;
  readonly #targetAt: (x: number, y: number) => Target | undefined;

  constructor(grid: HTMLElement, fetch: () => Promise<C>, targetAt: (x: number, y: number) => Target | undefined) {
    super(fetch);
    this.#grid = grid;
    this.#targetAt = targetAt;
  }

  take(kind: keyof ClickHandler, event: MouseEvent): void {
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    const byPointer = event.button === 2 || (event instanceof PointerEvent && event.pointerType === 'touch');
    const click = { event, on, target: this.#targetAt(event.clientX, event.clientY), byPointer };
    if (this.made) this.made[kind](click);
    else late(this.#grid, this.get(), (made) => made[kind](click));
  }
}
