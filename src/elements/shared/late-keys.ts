import { late } from '../../controllers/late.js';
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
export class LateKeys<K extends KeyHandler> {
  readonly #grid: KeyGrid & HTMLElement;
  readonly #fetch: () => Promise<K>;
  readonly #focused: () => EventTarget | undefined;
  readonly #waiting: KeyboardEvent[] = [];
  #fetching: Promise<K> | undefined;
  #made: K | undefined;

  /** @param focused the element in focus, to press on */
  constructor(grid: KeyGrid & HTMLElement, fetch: () => Promise<K>, focused: () => EventTarget | undefined) {
    this.#grid = grid;
    this.#fetch = fetch;
    this.#focused = focused;
  }

  /** The keys, once they are there. */
  get made(): K | undefined {
    return this.#made;
  }

  /** Fetches them. After a failure the next call tries again. */
  async get(): Promise<K> {
    this.#fetching ??= this.#fetch();
    try {
      return (this.#made = await this.#fetching);
    } catch (error) {
      this.#fetching = undefined;
      this.#waiting.length = 0;
      throw error;
    }
  }

  /** Focus that came by the keyboard is followed by keys: they are fetched ahead. */
  expect(event: FocusEvent): void {
    const [inner] = event.composedPath();
    if (!this.#made && inner instanceof Element && inner.matches(':focus-visible')) late(this.#grid, this.get(), () => undefined);
  }

  press(event: KeyboardEvent): void {
    if (!this.#grid.model || !this.#grid.actions || event.defaultPrevented) return;
    if (this.#made) return this.#made.press(event);
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
