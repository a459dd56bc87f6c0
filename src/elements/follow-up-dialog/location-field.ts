import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import type { Store } from '../../store/index.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../shared/combobox.js';
import { controls } from '../shared/controls.js';
import { iconMapPin } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { placesFor, readPlaces } from './places.js';

/**
 * Where it is: typed freely, or taken from what is proposed (D5.1). Internal to the dialog.
 *
 * @fires input - The text changed: see `value`. Does not bubble.
 * @fires change - The field was left or a place was taken. Does not bubble.
 */
export class LocationField extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, comboboxStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    label: {}, value: {}, company: { attribute: false }, contact: { attribute: false }, store: { attribute: false }, error: {}, disabled: { type: Boolean },
  };

  /** Visible label. */
  declare label: string;
  /** The text as typed. */
  declare value: string;
  /** Ids of company and contact it is for; `''` = none. */
  declare company: string;
  declare contact: string;
  /** Where the places are found. */
  declare store: Store | undefined;
  /** Message at the field. */
  declare error: string | undefined;
  /** Shown but not to be changed. */
  declare disabled: boolean;

  /** Places lately used; read when the field gets the focus, a dialog at a time. */
  #used: readonly string[] = [];
  readonly #language = new LanguageController(this, messagesFor);
  readonly #combobox = new ComboboxController(this, {
    options: () => this.#places(),
    // free text stays: a place is taken only when it was walked to
    firstActive: () => -1,
    typed: (text) => this.#type(text),
    chose: ({ id }) => this.#take(id),
    left: () => this.dispatchEvent(new Event('change')),
    escaped: () => false,
  });

  constructor() {
    super();
    this.label = this.value = this.company = this.contact = '';
    this.disabled = false;
    this.addEventListener('focusin', () => void this.#read());
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    const count = this.#combobox.options.length;
    return this.#combobox.render({
      label: this.label,
      text: this.value,
      error: this.error,
      disabled: this.disabled,
      openLabel: messages.search.openList(this.label),
      empty: messages.meeting.noPlaces,
      status: count > 0 ? messages.meeting.places(count) : messages.meeting.noPlaces,
      selected: this.value.trim() || undefined,
      icon: iconMapPin,
    });
  }

  async #read(): Promise<void> {
    if (!this.store || this.disabled) return;
    const places = await readPlaces(this.store);
    if (places.join('\n') === this.#used.join('\n')) return;
    this.#used = places;
    // the list that is open grows; the line that was walked to stays
    if (this.#combobox.active < 0) this.#combobox.refresh();
  }

  #places(): readonly ComboboxOption[] {
    const { store, company, contact } = this;
    return store ? placesFor(this.value, { store, company, contact, used: this.#used, messages: this.#language.messages }) : [];
  }

  #type(text: string): boolean {
    this.value = text;
    this.dispatchEvent(new Event('input'));
    return this.#places().length > 0;
  }

  #take(place: string): void {
    this.value = place;
    this.dispatchEvent(new Event('input'));
    this.dispatchEvent(new Event('change'));
  }
}
