import type { Problem } from '../model/problem.js';
import type { Store } from '../store/store-types.js';
import { isZone, type ZoneId } from '../time/index.js';
import { storeFactory } from './contexts.js';
import { tellProblem } from './dispatch.js';
import type { StoreHost } from './store-controller.js';

/**
 * The four ways data come with an element, the first one present winning: property `data`, attribute `src`
 * (URL of .json or .ics), attribute `data` (JSON text), a `<script type="application/json">` child.
 * Makes a store over them; broken JSON or an unreachable file is told by `diary-problem` and gives an empty diary.
 *
 * Times without a zone are in the one the element names (`time-zone`), else in the machine's. Named only after the
 * data, it has them read again, unless something was changed already: nothing done is lost. Another zone after
 * that shows the same moments (D8.4).
 */
export class DataCarrier {
  readonly #host: StoreHost;
  readonly #onStore: (store: Store | undefined) => void;
  readonly #observer = new MutationObserver(() => this.read());
  #given: unknown;
  #request: AbortController | undefined;
  #showing = false;
  /** Whether a zone was named when the data were read. */
  #isZoneNamed = false;
  /** Whether anything in the store is no longer as it was read. */
  #isTouched = false;
  hasData = false;

  constructor(host: StoreHost, onStore: (store: Store | undefined) => void) {
    this.#host = host;
    this.#onStore = onStore;
  }

  connect(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['data', 'src'] });
    // a script child may still be unparsed when the element is upgraded
    if (this.#host.ownerDocument.readyState === 'loading') {
      this.#host.ownerDocument.addEventListener('DOMContentLoaded', () => this.read(), { once: true });
    }
    this.read();
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#request?.abort();
  }

  /** Looks again at all carriers; does nothing when the winning one still says the same. */
  read(): void {
    const host = this.#host;
    const text = host.getAttribute('data') ?? scriptText(host);
    const src = host.getAttribute('src');
    const given = host.data !== undefined ? host.data : src !== null ? `src:${src}` : text;
    const isNamedLate = this.hasData && !this.#isZoneNamed && !this.#isTouched && this.#zone !== undefined;
    if (given === this.#given && (given !== undefined || !this.hasData) && !isNamedLate) return;
    this.#given = given;
    this.#isZoneNamed = this.#zone !== undefined;
    this.#request?.abort();
    this.hasData = given !== undefined;
    if (!this.hasData) this.#showing = false;
    if (host.data !== undefined) void this.#take(async () => storeFactory().fromData(host.data, this.#zone));
    else if (src !== null) void this.#take((signal) => this.#fetch(src, signal));
    else if (text !== undefined) void this.#take(async () => storeFactory().fromData(this.#parse(text), this.#zone));
    else this.#onStore(undefined);
  }

  /** Zone of the diary, where the host names one: times that name none are in it. */
  get #zone(): ZoneId | undefined {
    const named = this.#host.timeZone || this.#host.getAttribute('time-zone') || '';
    return isZone(named) ? named : undefined;
  }

  /** Makes the store; of several asked for, the last one counts. */
  async #take(make: (signal: AbortSignal) => Promise<Store>): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    this.#isTouched = false;
    if (!this.#showing) this.#onStore(undefined);
    const store = await make(signal);
    if (signal.aborted) return store.dispose();
    this.#showing = true;
    store.subscribe(({ kind }) => {
      if (signal === this.#request?.signal && (kind === 'change' || kind === 'preferences' || kind === 'draft')) this.#isTouched = true;
    });
    this.#onStore(store);
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      this.#tell({ code: 'bad-json', severity: 'error', field: 'data', given: text.slice(0, 80), accepted: 'JSON text of diary data', detail: String(error) });
      return {};
    }
  }

  async #fetch(src: string, signal: AbortSignal): Promise<Store> {
    try {
      const answer = await fetch(new URL(src, this.#host.ownerDocument.baseURI), { signal });
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
      const text = await answer.text();
      const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
      return await (isCalendar ? storeFactory().fromCalendarText(text, this.#zone) : storeFactory().fromData(this.#parse(text), this.#zone));
    } catch (error) {
      if (!signal.aborted) this.#tell({ code: 'load-failed', severity: 'error', field: 'src', given: src.slice(0, 80), detail: String(error) });
      return storeFactory().fromData({});
    }
  }

  /** After the element's own set-up, so that listeners added right after creation hear it. */
  #tell(problem: Problem): void {
    queueMicrotask(() => tellProblem(this.#host, problem));
  }
}

function scriptText(host: Element): string | undefined {
  for (const child of host.children) {
    if (child.localName === 'script' && child.getAttribute('type') === 'application/json') return child.textContent ?? '';
  }
  return undefined;
}
