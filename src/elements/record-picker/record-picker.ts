import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { StoreController } from '../../controllers/store-controller.js';
import { messagesFor } from '../../locale/index.js';
import { DiaryError, type Company, type Contact, type Project, type Sale } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../shared/combobox.js';
import { controls } from '../shared/controls.js';
import { iconBriefcaseBusiness, iconBuilding2, iconHandCoins } from '../shared/field-icons.js';
import { iconUser } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { recordNamed, searchRecords } from './record-search.js';

/** Which records are searched. */
export type RecordKind = 'companies' | 'contacts' | 'projects' | 'sales';
type AnyRecord = Company | Contact | Project | Sale;

const icons = { companies: iconBuilding2, contacts: iconUser, projects: iconBriefcaseBusiness, sales: iconHandCoins };
const limit = 50;
const recentKept = 8;

/** Ids chosen lately, per store and kind, the latest first; lives as long as the page. */
const recents = new WeakMap<Store, Map<RecordKind, readonly string[]>>();

/**
 * A field that finds a company, contact, project or sale by typing (D5.5). The directory is that of the
 * `diary-provider` around it, else of the page's embedded database; or that of data it carries by the attribute `data`
 * or `src` or a JSON child.
 *
 * @tag record-picker
 * @fires input - The typed text changed: see `text`. Does not bubble.
 * @fires change - A record was chosen or cleared: see `value` (id, `''` = none). Does not bubble.
 * @csspart control - The frame around input and buttons.
 * @csspart input - The text field.
 */
export class RecordPicker extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, comboboxStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    kind: {}, label: {}, value: {}, text: {}, company: {}, error: {}, disabled: { type: Boolean }, store: { attribute: false },
  };

  /** `companies`, `contacts`, `projects` or `sales`. */
  declare kind: RecordKind;
  /** Visible label. */
  declare label: string;
  /** Id of the chosen record; `''` = none. */
  declare value: string;
  /** What stands in the field. */
  declare text: string;
  /** Contacts: those of this company; `''`: those of none; `undefined`: all. */
  declare company: string | undefined;
  /** Message at the field. */
  declare error: string | undefined;
  /** Shown but not to be changed. */
  declare disabled: boolean;
  readonly #stores = new StoreController(this, () => this.requestUpdate(), ({ kind }) => {
    if (kind === 'directory') this.requestUpdate();
  });
  #total = 0;
  #sales: readonly Sale[] = [];
  #salesOf: Store | undefined;
  readonly #language = new LanguageController(this, messagesFor);
  readonly #combobox = new ComboboxController(this, {
    options: () => this.#search(),
    firstActive: (options) => (this.text && !this.value && options.length > 0 ? 0 : options.findIndex(({ id }) => id === this.value)),
    typed: (text) => this.#type(text),
    chose: (option) => this.#choose(option.id, option.label),
    left: () => this.#takeExact(),
    escaped: () => this.#clear(),
  });

  constructor() {
    super();
    this.kind = 'companies';
    this.label = '';
    this.value = '';
    this.text = '';
    this.disabled = false;
  }

  /** Whose directory is searched. Setting one wins over data, provider and page. */
  get store(): Store | undefined {
    return this.#stores.store;
  }

  set store(store: Store | undefined) {
    this.#stores.explicit = store;
  }

  protected override render(): TemplateResult {
    const { search } = this.#language.messages;
    const { options } = this.#combobox;
    const words = { companies: [search.companies, search.companyPlaceholder], contacts: [search.contacts, search.contactPlaceholder], projects: [search.projects, search.projectPlaceholder], sales: [search.sales, search.salePlaceholder] } as const;
    const [count, placeholder] = words[this.kind] ?? [search.hits, ''];
    return this.#combobox.render({
      label: this.label,
      text: this.text,
      placeholder,
      disabled: this.disabled,
      error: this.error,
      openLabel: search.openList(this.label),
      clearLabel: search.clear(this.label),
      onClear: () => this.#clear(),
      empty: search.noHits,
      more: this.#total > options.length ? search.moreHits(options.length, this.#total) : undefined,
      status: this.#total ? count(this.#total) : search.noHits,
      selected: this.value || undefined,
      icon: icons[this.kind],
    });
  }

  /** Contacts are narrowed by the company. */
  #fits(record: AnyRecord): boolean {
    return this.kind !== 'contacts' || this.company === undefined || ((record as Contact).company ?? '') === this.company;
  }

  /** Of the directory; sales are asked for when the list is first needed. */
  get #records(): readonly AnyRecord[] {
    const { kind, store } = this;
    if (!store || kind !== 'sales') return store?.directory[kind as Exclude<RecordKind, 'sales'>] ?? [];
    if (this.#salesOf !== store) void this.#loadSales(store);
    return this.#sales;
  }

  async #loadSales(store: Store): Promise<void> {
    this.#salesOf = store;
    this.#sales = [];
    try {
      const sales = await store.sales();
      if (this.#salesOf === store) this.#sales = sales;
    } catch (error) {
      if (!(error instanceof DiaryError)) throw error;
      // asked for again with the next search
      this.#salesOf = undefined;
      tellProblem(this, error.problem);
    }
    if (this.#combobox.open) this.#combobox.show();
  }

  #search(): readonly ComboboxOption[] {
    const records = this.#records;
    const recent = this.store ? recents.get(this.store)?.get(this.kind) : undefined;
    // with a record chosen the list shows all, to choose another from
    const answer = searchRecords(records, this.value ? '' : this.text, {
      lang: this.#language.tag, limit, filter: (record) => this.#fits(record), ...(recent ? { recent } : {}),
    });
    this.#total = answer.total;
    return answer.hits.map((record) => {
      const detail = detailOf(record);
      return { id: record.id, label: record.name, ...(detail ? { detail } : {}) };
    });
  }

  #type(text: string): boolean {
    this.value = '';
    this.text = text;
    this.dispatchEvent(new Event('input'));
    return true;
  }

  #choose(id: string, name: string): void {
    this.value = id;
    this.text = name;
    if (id) this.#remember(id);
    this.dispatchEvent(new Event('change'));
  }

  #remember(id: string): void {
    if (!this.store) return;
    const kinds = recents.get(this.store) ?? new Map<RecordKind, readonly string[]>();
    kinds.set(this.kind, [id, ...(kinds.get(this.kind) ?? []).filter((other) => other !== id)].slice(0, recentKept));
    recents.set(this.store, kinds);
  }

  /** A name typed out in full is as good as chosen. */
  #takeExact(): void {
    if (this.value || !this.text.trim()) return;
    const record = recordNamed(this.#records, this.text, (one) => this.#fits(one), this.#language.tag);
    if (record) this.#choose(record.id, record.name);
  }

  #clear(): boolean {
    if (!this.text && !this.value) return false;
    this.#choose('', '');
    return true;
  }
}

function detailOf(record: AnyRecord): string | undefined {
  if ('address' in record && record.address) return record.address;
  return 'email' in record ? record.email : undefined;
}
