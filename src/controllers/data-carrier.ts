import { DiaryError, type Problem } from '../model/problem.js';
import type { Store } from '../store/store-types.js';
import { isZone, type ZoneId } from '../time/index.js';
import { storeFactory } from './contexts.js';
import { tellProblem } from './dispatch.js';
import type { StoreHost } from './store-controller.js';

let reading: Promise<typeof import('./carried-store.js')> | undefined;

/**
 * The four ways data come with an element, the first one present winning: property `data`, attribute `src`
 * (URL of .json or .ics), attribute `data` (JSON text), a `<script type="application/json">` child.
 * Makes a store over them; broken JSON or an unreachable file is told by `diary-problem` and gives a store that can
 * neither show nor take anything, until it is read again.
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
  /** Whether the data could not be read. */
  #isFailed = false;
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
    const src = srcOf(host);
    const given = host.data ?? (src ? `src:${src}` : text);
    const isNamedLate = this.hasData && !this.#isZoneNamed && !this.#isTouched && namedZone(this.#host) !== undefined;
    if (given === this.#given && (given !== undefined || !this.hasData) && !isNamedLate) return;
    this.#given = given;
    this.#isZoneNamed = namedZone(this.#host) !== undefined;
    this.#request?.abort();
    this.hasData = given !== undefined;
    if (!this.hasData) this.#showing = false;
    if (this.hasData) void this.#take(text ?? '');
    else this.#onStore(undefined);
  }

  /** Reads again what could not be read; whether there is such. */
  retry(): boolean {
    if (!this.#isFailed) return false;
    this.#given = undefined;
    this.read();
    return true;
  }

  /** The element is told first, and hears it from the store as well. */
  #fail(problem: Problem): void {
    this.#isFailed = true;
    this.#showing = false;
    tellProblem(this.#host, problem);
    this.#onStore(storeFactory().unreadable(problem));
  }

  /** Makes the store; of several asked for, the last one counts. */
  async #take(text: string): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    this.#isTouched = this.#isFailed = false;
    if (!this.#showing) this.#onStore(undefined);
    try {
      storeFactory().prepare();
      const store = await (await (reading ??= import('./carried-store.js'))).carriedStore(this.#host, text, signal);
      if (signal.aborted) return store.dispose();
      this.#showing = true;
      store.subscribe(({ kind }) => {
        if (signal === this.#request?.signal && (kind === 'change' || kind === 'preferences' || kind === 'draft')) this.#isTouched = true;
      });
      this.#onStore(store);
    } catch (error) {
      reading = undefined;
      if (!signal.aborted) this.#fail(error instanceof DiaryError ? error.problem : { code: 'load-failed', severity: 'error', field: 'data', detail: String(error) });
    }
  }
}

/** Address of the file with the data; none where it is empty. */
export function srcOf(host: StoreHost): string {
  return host.getAttribute('src') ?? '';
}

/** Zone of the diary, where the host names one: times that name none are in it. */
export function namedZone(host: StoreHost): ZoneId | undefined {
  const named = host.timeZone || host.getAttribute('time-zone');
  return isZone(named) ? named : undefined;
}

function scriptText(host: Element): string | undefined {
  for (const child of host.children) {
    if (child.localName === 'script' && child.getAttribute('type') === 'application/json') return child.textContent ?? '';
  }
  return undefined;
}
