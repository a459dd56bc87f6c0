import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { tellProblem } from '../../controllers/dispatch.js';
import { RecordCreateEvent, RecordOpenEvent } from '../../controllers/events-later.js';
import { LanguageController } from '../../controllers/language.js';
import { StoreController } from '../../controllers/store-controller.js';
import { messagesFor } from '../../locale/index.js';
import type { Problem } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../shared/combobox.js';
import { controls } from '../shared/controls.js';
import { iconBriefcaseBusiness, iconBuilding2, iconHandCoins } from '../shared/field-icons.js';
import { givenText } from '../shared/given-text.js';
import { iconUser } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { RecordFinder, type AnyRecord, type RecordKind } from './record-finder.js';

export type { RecordKind };

const icons = { companies: iconBuilding2, contacts: iconUser, projects: iconBriefcaseBusiness, sales: iconHandCoins };
/** As public events name one record. */
const single = { companies: 'company', contacts: 'contact', projects: 'project', sales: 'sale' } as const;
/** Id of the line that offers to make a new record; no record has it. */
const newLine = '\u0000new';

/**
 * A field that finds a company, contact, project or sale by typing (D5.5). The directory is that of the
 * `diary-provider` around it, else of the page's embedded database; or that of data it carries by the attribute `data`
 * or `src` or a JSON child.
 *
 * @tag record-picker
 * @fires input - The typed text changed: see `text`. Does not bubble.
 * Where the source has a search of its own, it is asked too, after a pause in typing; what the directory has is there at
 * once, and an answer that is slow or does not come stands in nobody's way.
 *
 * @fires change - A record was chosen or cleared: see `value` (id, `''` = none). Does not bubble.
 * @fires record-create - With the preference `createRecords`: one that is not there is to be made by the host; see `created` of the event.
 * @fires record-open - With the preference `openRecords`: the chosen one is to be opened by the host.
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
  #told: Problem | undefined;
  readonly #language = new LanguageController(this, messagesFor);
  readonly #combobox = new ComboboxController(this, {
    options: () => this.#search(),
    firstActive: (options) => (this.text && !this.value && options.length > 0 && options[0]?.id !== newLine ? 0 : options.findIndex(({ id }) => id === this.value)),
    typed: (text) => this.#type(text),
    chose: (option) => (option.id === newLine ? this.#create() : this.#choose(option.id, option.label)),
    left: () => {
      this.#takeExact();
      this.#finder.retry();
    },
    escaped: () => this.#clear(),
  });

  readonly #finder = new RecordFinder(this, () => ({ store: this.store, kind: this.kind, company: this.company, lang: this.#language.tag }), () => this.#found());

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
    const shown = options.filter(({ id }) => id !== newLine).length;
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
      empty: this.#state ?? search.noHits,
      more: options.length === 0 ? undefined : this.#state ?? (this.#total > shown ? search.moreHits(shown, this.#total) : undefined),
      status: this.#state ?? (this.#total ? count(this.#total) : search.noHits),
      ...(this.value && this.store?.preferences.openRecords && { openRecordLabel: search.openRecord(this.text), onOpenRecord: () => this.#openRecord() }),
      selected: this.value || undefined,
      icon: icons[this.kind],
    });
  }

  /** That more may come, or why it does not. */
  get #state(): string | undefined {
    const { search } = this.#language.messages;
    if (this.#finder.waiting) return search.searching;
    return this.#finder.problem ? search.failed : undefined;
  }

  #search(): readonly ComboboxOption[] {
    // with a record chosen the list shows all, to choose another from
    const { hits, total } = this.#finder.find(this.value ? '' : this.text.trim());
    this.#total = total;
    const lines: ComboboxOption[] = hits.map((record) => {
      const detail = detailOf(record);
      return { id: record.id, label: record.name, ...(detail ? { detail } : {}) };
    });
    if (this.#mayCreate) lines.push({ id: newLine, label: this.#language.messages.search.create(this.text.trim()) });
    return lines;
  }

  get #mayCreate(): boolean {
    return this.store?.preferences.createRecords === true && !this.value && this.text.trim() !== '' && !this.#finder.named(this.text);
  }

  /** More was found, or it is known that it cannot be. */
  #found(): void {
    const { problem } = this.#finder;
    if (problem && problem !== this.#told) tellProblem(this, problem);
    this.#told = problem;
    this.#combobox.refresh();
    if (!this.#combobox.open && !this.matches(':focus-within')) this.#takeExact();
    this.requestUpdate();
  }

  #create(): void {
    const kind = single[this.kind];
    const store = this.store;
    const name = this.text.trim();
    this.dispatchEvent(new RecordCreateEvent(kind, name, this.kind === 'contacts' ? this.company || undefined : undefined, (record) => {
      if (typeof record?.id !== 'string' || record.id === '' || typeof record.name !== 'string') {
        tellProblem(this, { code: 'missing-id', severity: 'error', entity: kind, given: givenText(record), accepted: 'a record with id and name' });
        return;
      }
      if (this.kind !== 'sales' && !store?.lookUp(this.kind, record.id)) store?.note(this.kind, record);
      // something else may have been typed or chosen meanwhile
      if (this.store === store && !this.value && this.text.trim() === name) this.#choose(record.id, record.name);
    }));
  }

  #openRecord(): void {
    this.dispatchEvent(new RecordOpenEvent(single[this.kind], this.value));
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
    if (id) this.#finder.choose(id);
    this.#finder.stop();
    this.dispatchEvent(new Event('change'));
  }

  /** A name typed out in full is as good as chosen. */
  #takeExact(): void {
    if (this.value || !this.text.trim()) return;
    const record = this.#finder.named(this.text);
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
