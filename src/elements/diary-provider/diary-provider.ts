import { ContextProvider } from '@lit/context';
import { LitElement, html, css, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { isZone } from '../../time/index.js';
import type { Store } from '../../store/store-types.js';
import { storeContext, storeFactory } from '../../controllers/contexts.js';
import { tellProblem } from '../../controllers/dispatch.js';

const sources = ['indexed-db', 'memory'] as const;

/**
 * Gives the elements inside it one store, so that they agree with one another.
 *
 * @tag diary-provider
 * @slot - the elements that share the store, anywhere inside
 * @fires diary-problem - the attributes ask for a source or zone that there is not
 */
export class DiaryProvider extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;
  static override properties = {
    source: { reflect: true },
    database: { reflect: true },
    user: { reflect: true },
    timeZone: { attribute: 'time-zone', reflect: true },
    store: { attribute: false },
  };

  /** `indexed-db` (default) or `memory`. */
  declare source: string | undefined;
  /** Name of the database; diaries of the same name share their data. */
  declare database: string | undefined;
  /** Whose diary, by associate id. */
  declare user: string | undefined;
  /** IANA zone in which the diary works. */
  declare timeZone: string | undefined;
  /** A store of the host's own; wins over the attributes. */
  declare store: Store | undefined;

  readonly #provider = new ContextProvider(this, { context: storeContext });
  #made: { readonly key: string; readonly store: Store } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provide();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** The store given to the elements inside. */
  get provided(): Store {
    return this.store ?? this.#own();
  }

  #provide(): void {
    const store = this.provided;
    if (this.#provider.value !== store) this.#provider.setValue(store);
  }

  /** A store as the attributes say; kept while they say the same, also when the element is moved. */
  #own(): Store {
    const key = JSON.stringify([this.source, this.database, this.user, this.timeZone]);
    if (this.#made?.key === key) return this.#made.store;
    this.#made?.store.dispose();
    const source = sources.find((name) => name === (this.source || 'indexed-db'));
    if (!source) this.#tell('bad-value', 'source', this.source, sources.join(', '));
    if (this.timeZone && !isZone(this.timeZone)) this.#tell('unknown-zone', 'time-zone', this.timeZone, 'an IANA zone: Europe/Oslo');
    const zone = this.timeZone && isZone(this.timeZone) ? this.timeZone : undefined;
    const store = storeFactory().make({ source: source ?? 'memory', database: this.database, user: this.user, zone });
    this.#made = { key, store };
    return store;
  }

  #tell(code: 'bad-value' | 'unknown-zone', field: string, given: string | undefined, accepted: string): void {
    queueMicrotask(() => tellProblem(this, { code, severity: 'error', entity: 'diary-provider', field, given: String(given).slice(0, 80), accepted }));
  }
}
