import { FetchedOnce, late } from '../../controllers/late.js';
import { gridCommand } from './grid-command.js';
import type { KeyGrid } from './grid-mode.js';

/** What a grid does with keys. */
export interface KeyHandler {
  press(event: KeyboardEvent): void;
}

/**
 * The keys of a grid, fetched when the first of them is pressed: who works with the mouse does without. What is
 * pressed until they are there waits and is then pressed again, in order and where focus stands by then.
 */
export class LateKeys<K extends KeyHandler> extends FetchedOnce<K> {
  readonly #grid: KeyGrid & HTMLElement;
  readonly #focused: () => EventTarget | undefined;
  readonly #waiting: KeyboardEvent[] = [];

  /** @param focused the element in focus, to press on */
  constructor(grid: KeyGrid & HTMLElement, fetch: () => Promise<K>, focused: () => EventTarget | undefined) {
    super(fetch);
    this.#grid = grid;
    this.#focused = focused;
  }

  /** What waited is not pressed any more after a failure. */
  override async get(): Promise<K> {
    try {
      return await super.get();
    } catch (error) {
      this.#waiting.length = 0;
      throw error;
    }
  }

  /** Focus that came by the keyboard is followed by keys: they are fetched ahead. */
  expect(event: FocusEvent): void {
    const [inner] = event.composedPath();
    if (!this.made && inner instanceof Element && inner.matches(':focus-visible')) late(this.#grid, this.get(), () => undefined);
  }

  press(event: KeyboardEvent): void {
    if (!this.#grid.model || !this.#grid.actions || event.defaultPrevented) return;
    if (this.made) return this.made.press(event);
    if (this.#waiting.length === 0 ? !gridCommand(event, this.#grid) : event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    this.#waiting.push(event);
    if (this.#waiting.length === 1) late(this.#grid, this.get(), () => this.#pressAgain());
  }

  #pressAgain(): void {
    for (const event of this.#waiting.splice(0)) (this.#focused() ?? event.target)?.dispatchEvent(new KeyboardEvent(event.type, event));
  }
}
