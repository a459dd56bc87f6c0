/** The one tab stop of a grid: the element that carries `tabindex="0"`, and whether focus is in the grid. */
export class RovingStop {
  #element: HTMLElement | undefined;
  #inside = false;
  /** What had focus when it went nowhere: taken away by a rendering, or left by the person. */
  #last: HTMLElement | undefined;

  get element(): HTMLElement | undefined {
    return this.#element;
  }

  /** Focus is in the grid, or was until a rendering took its element away. */
  get inside(): boolean {
    return this.#inside;
  }

  /** Makes an element the tab stop. */
  mark(element: HTMLElement): void {
    if (this.#element !== element) this.#element?.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    this.#element = element;
  }

  /** After a rendering: the tab stop is this element, and focus that was in the grid stays in it. */
  keep(element: HTMLElement): void {
    this.mark(element);
    const wasTaken = this.#last !== undefined && !this.#last.isConnected;
    if ((this.#inside && !this.#last) || wasTaken) this.#focus(element);
  }

  entered(): void {
    this.#inside = true;
    this.#last = undefined;
  }

  /**
   * @param root the grid's own root
   * @param gone called when focus has left the grid; not when a rendering took its element away, as `keep` brings it back
   */
  left(event: FocusEvent, root: Node, gone: () => void): void {
    const to = event.relatedTarget;
    if (to instanceof Node && root.contains(to)) return;
    const [from] = event.composedPath();
    const leave = (): void => {
      this.#inside = false;
      gone();
    };
    if (to !== null || !(from instanceof HTMLElement)) return leave();
    // the browser tells the same of an element taken away and of one left for nothing; only the first is gone afterwards
    this.#last = from;
    queueMicrotask(() => {
      if (this.#last !== from) return;
      this.#last = undefined;
      if (from.isConnected) leave();
    });
  }

  #focus(element: HTMLElement): void {
    this.#last = undefined;
    if (!element.matches(':focus')) element.focus({ preventScroll: true });
  }
}
