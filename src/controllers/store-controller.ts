import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store, StoreEvent } from '../store/store-types.js';
import { storeContext, storeFactory } from './contexts.js';
import { DataCarrier } from './data-carrier.js';
import { tellProblem } from './dispatch.js';

/** An element that can carry its own data (see {@link DataCarrier}). */
export interface StoreHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  src?: string | null;
  timeZone?: string;
}

/**
 * Finds the store of an element: its own data, else the provider above it, else the one of the page.
 * Tells when another store takes over and passes on what the store tells while the element is connected.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #carrier: DataCarrier;
  readonly #onStore: (store: Store | undefined) => void;
  readonly #onEvent: (event: StoreEvent) => void;
  #provided: Store | undefined;
  #explicit: Store | undefined;
  #own: Store | undefined;
  #current: Store | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  constructor(host: StoreHost, onStore: (store: Store | undefined) => void, onEvent: (event: StoreEvent) => void) {
    this.#host = host;
    this.#onStore = onStore;
    this.#onEvent = onEvent;
    this.#carrier = new DataCarrier(host, (store) => {
      if (this.#own && this.#own !== store) this.#own.dispose();
      this.#own = store;
      this.#choose();
    });
    new ContextConsumer(host, {
      context: storeContext,
      subscribe: true,
      callback: (store) => {
        this.#provided = store;
        this.#choose();
      },
    });
    host.addController(this);
  }

  /** The store in force; `undefined` before the element is connected or while its data are on the way. */
  get store(): Store | undefined {
    return this.#current;
  }

  /** A store given by property wins over all else; what is no store is told, and then none is given. */
  set explicit(given: unknown) {
    this.#explicit = isStore(given) ? given : undefined;
    if (given != null && !this.#explicit) tellNoStore(this.#host);
    this.#choose();
  }

  /** Looks at the host's own data again; to be called where its `data`, `src` or `timeZone` has changed. */
  read(): void {
    if (this.#connected) this.#carrier.read();
  }

  /** Reads the host's own data again where they could not be read; whether there are such. */
  retry(): boolean {
    return this.#carrier.retry();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#carrier.connect();
    const late = undefinedProvider(this.#host);
    if (late) void customElements.whenDefined(late).then(() => this.#choose());
    this.#choose();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#carrier.disconnect();
    this.#stop?.();
    this.#stop = undefined;
    this.#provided = undefined;
  }

  #choose(): void {
    if (!this.#connected) return;
    const store = this.#explicit ?? (this.#carrier.hasData ? this.#own : (this.#provided ?? this.#fallback()));
    if (store === this.#current && this.#stop) return;
    this.#stop?.();
    this.#stop = store?.subscribe(this.#onEvent);
    const changed = store !== this.#current;
    this.#current = store;
    if (changed) this.#onStore(store);
  }

  /** The page's store, but not while a provider around the element is still waiting to be defined. */
  #fallback(): Store | undefined {
    return undefinedProvider(this.#host) ? undefined : storeFactory().pageDefault();
  }
}

/** Whether what a host gave can be a store. */
export function isStore(given: unknown): given is Store {
  return typeof given === 'object' && given !== null && 'watchRange' in given && 'subscribe' in given;
}

/** Tells that a host gave as `store` what is none; once listeners that are added right after can hear it. */
export function tellNoStore(host: HTMLElement): void {
  queueMicrotask(() => tellProblem(host, { code: 'bad-value', severity: 'error', entity: host.localName, field: 'store', accepted: 'a store, made by makeStore() or new DiaryStore()' }));
}

/** Tag of the nearest `diary-provider` above that is not defined yet. */
function undefinedProvider(element: Element): string | undefined {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node.localName === 'diary-provider') return node.matches(':not(:defined)') ? node.localName : undefined;
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  }
  return undefined;
}
