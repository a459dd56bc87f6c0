import { ContextProvider } from '@lit/context';
import { LitElement, html, css, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { isZone } from '../../time/index.js';
import type { Store } from '../../store/store-types.js';
import { storeContext, storeFactory } from '../../controllers/contexts.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { isStore, tellNoStore } from '../../controllers/store-controller.js';
import { givenText, optionalText, textOf } from '../shared/given-text.js';

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
    source: { reflect: true, converter: optionalText },
    database: { reflect: true, converter: optionalText },
    user: { reflect: true, converter: optionalText },
    timeZone: { attribute: 'time-zone', reflect: true, converter: optionalText },
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
  /** What was given last, so that what is no store is told once. */
  #given: unknown;
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
    return isStore(this.store) ? this.store : this.#own();
  }

  #provide(): void {
    if (this.store != null && this.store !== this.#given && !isStore(this.store)) tellNoStore(this);
    this.#given = this.store;
    const store = this.provided;
    if (this.#provider.value !== store) this.#provider.setValue(store);
  }

  /** A store as the attributes say; kept while they say the same, also when the element is moved. */
  #own(): Store {
    const { source, database, user, timeZone } = this;
    const key = [source, database, user, timeZone].map((given) => (given ? `${typeof given} ${textOf(given)}` : '')).join('\n');
    if (this.#made?.key === key) return this.#made.store;
    this.#made?.store.dispose();
    const kind = sources.find((name) => name === (source || 'indexed-db'));
    if (!kind) this.#tell('bad-value', 'source', source, sources.join(', '));
    for (const [field, given] of [['database', database], ['user', user]] as const) {
      if (given != null && typeof given !== 'string') this.#tell('bad-value', field, given, 'text');
    }
    const zone = isZone(timeZone) ? timeZone : undefined;
    if (timeZone && !zone) this.#tell('unknown-zone', 'time-zone', timeZone, 'an IANA zone: Europe/Oslo');
    const store = storeFactory().make({ source: kind ?? 'memory', database: textOf(database), user: textOf(user), zone });
    this.#made = { key, store };
    return store;
  }

  #tell(code: 'bad-value' | 'unknown-zone', field: string, given: unknown, accepted: string): void {
    queueMicrotask(() => tellProblem(this, { code, severity: 'error', entity: 'diary-provider', field, given: givenText(given), accepted }));
  }
}
