import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Speaks to screen readers through two regions that are there from the first rendering: one polite, one for
 * refusals and failed saves (ACCESSIBILITY.md «Frame»). The text is set after a moment, so that it is heard
 * after what focus says, and only the last of several at once.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was said last; for tests and logs. */
  last = '';

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  say(text: string): void {
    this.#put('status', text);
  }

  /** Says something when the last of several steps is 300 ms old and nothing newer was said; the words are made then. */
  sayWhenStill(words: () => string): void {
    this.#later('still', 'status', words, 300);
  }

  alert(text: string): void {
    this.#put('alert', text);
  }

  template(): TemplateResult {
    return html`<div class="visually-hidden" role="status" data-live="status"></div><div class="visually-hidden" role="alert" data-live="alert"></div>`;
  }

  #put(region: 'status' | 'alert', text: string): void {
    this.last = text;
    clearTimeout(this.#timers.get('still'));
    this.#later(region, region, () => text, 40);
  }

  #later(name: 'status' | 'alert' | 'still', region: 'status' | 'alert', words: () => string, wait: number): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, setTimeout(() => {
      const element = this.#host.renderRoot.querySelector(`[data-live="${region}"]`);
      const text = (this.last = words());
      // the same text twice would not be heard: it differs by a space that is not spoken
      if (element) element.textContent = element.textContent === text ? `${text}\u00a0` : text;
    }, wait));
  }
}
