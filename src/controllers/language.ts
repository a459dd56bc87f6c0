import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { firstMessagesFor, formatsFor, loadMessages, type FirstMessages, type Formats } from '../locale/index.js';

/** The element above, through slots' hosts and shadow roots. */
function parentOf(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/** The nearest element, itself included, that has the attribute; crosses shadow roots outwards. */
function nearestWith(attribute: string, element: Element): Element | undefined {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Element && node.getAttribute(attribute)) return node;
  }
  return undefined;
}

/** Language tag in force at an element: nearest `lang` attribute, else `en`. */
export function languageOf(element: Element): string {
  const tag = nearestWith('lang', element)?.getAttribute('lang') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en'; // WebKitGTK says "C", hosts say "norsk"
    throw error;
  }
}

/** Whether text runs from right to left at an element. */
export function isRightToLeft(element: Element): boolean {
  return nearestWith('dir', element)?.getAttribute('dir')?.toLowerCase() === 'rtl';
}

/**
 * Gives its element the messages and formats of the nearest `lang`, and renders it anew when that changes. A language
 * whose texts have to be fetched takes over when they are there, words and dates at once.
 * @typeParam M which texts: those needed at once, or by `messagesFor` all.
 */
export class LanguageController<M extends FirstMessages = FirstMessages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #tag = 'en';
  /** The language asked for; the one in use until its texts are there is {@link tag}. */
  #wanted = 'en';
  readonly #messagesOf: (tag: string) => M;
  messages: M;
  formats: Formats = formatsFor('en');
  rightToLeft = false;

  constructor(host: ReactiveControllerHost & HTMLElement, messagesOf: (tag: string) => M = firstMessagesFor as (tag: string) => M) {
    this.#host = host;
    this.#messagesOf = messagesOf;
    this.messages = messagesOf('en');
    host.addController(this);
  }

  get tag(): string {
    return this.#tag;
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => {
      if (this.#read()) this.#host.requestUpdate();
      this.#observeAncestors();
    });
    this.#observeAncestors();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Ancestors that carry `lang` or `dir` now, and the document element, which may get them later. */
  #observeAncestors(): void {
    const options = { attributes: true, attributeFilter: ['lang', 'dir'] };
    const carriers = [this.#host, nearestWith('lang', this.#host), nearestWith('dir', this.#host), this.#host.ownerDocument.documentElement];
    this.#observer?.disconnect();
    for (const carrier of new Set(carriers)) if (carrier) this.#observer?.observe(carrier, options);
  }

  /** Whether something is different now. */
  #read(): boolean {
    const tag = languageOf(this.#host);
    const rightToLeft = isRightToLeft(this.#host);
    const turned = rightToLeft !== this.rightToLeft;
    this.rightToLeft = rightToLeft;
    if (tag === this.#wanted) return turned;
    this.#wanted = tag;
    const fetched = loadMessages(tag);
    if (!fetched) {
      this.#use(tag);
      return true;
    }
    void fetched
      .catch((reason: unknown) => reportError(reason)) // the texts are English then, the dates are right
      .then(() => {
        if (this.#wanted !== tag) return;
        this.#use(tag);
        this.#host.requestUpdate();
      });
    return turned;
  }

  #use(tag: string): void {
    this.#tag = tag;
    this.messages = this.#messagesOf(tag);
    this.formats = formatsFor(tag);
  }
}
