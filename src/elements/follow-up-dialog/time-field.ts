import { LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor, parseTime } from '../../locale/index.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../shared/combobox.js';
import { controls } from '../shared/controls.js';
import { tokens } from '../shared/tokens.js';

const step = 30;

/**
 * A time of day: typed freely ("930", "2pm") or taken from a list of half hours. Internal to the dialog.
 *
 * @fires input - The text changed: see `value`. Does not bubble.
 * @fires change - The field was left or a time was taken. Does not bubble.
 */
export class TimeField extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, comboboxStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    label: {}, value: {}, from: { attribute: false }, error: {}, note: { attribute: false }, disabled: { type: Boolean },
  };

  /** Visible label. */
  declare label: string;
  /** The text as typed. */
  declare value: string;
  /** For an end: minute of the start on the same day; the list then begins there and tells the durations. */
  declare from: number | undefined;
  /** Message at the field. */
  declare error: string | undefined;
  /** Read aloud with the field; it stands elsewhere. */
  declare note: string | undefined;
  /** Shown but not to be changed. */
  declare disabled: boolean;

  readonly #language = new LanguageController(this, messagesFor);
  readonly #combobox = new ComboboxController(this, {
    options: () => this.#times(),
    firstActive: (options) => this.#nearest(options),
    typed: (text) => this.#type(text),
    chose: (option) => this.#take(option.label),
    left: () => this.dispatchEvent(new Event('change')),
    escaped: () => false,
  });

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.disabled = false;
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    return this.#combobox.render({
      label: this.label,
      text: this.value,
      error: this.error,
      note: this.note,
      disabled: this.disabled,
      openLabel: messages.search.openList(this.label),
      selected: String(parseTime(this.value.trim()) ?? ''),
    });
  }

  #times(): readonly ComboboxOption[] {
    const { formats } = this.#language;
    const start = this.from ?? 0;
    const options: ComboboxOption[] = [];
    for (let minute = this.from === undefined ? 0 : start + step; minute < 1440; minute += step) {
      options.push({
        id: String(minute),
        label: formats.time(minute),
        ...(this.from === undefined ? {} : { detail: formats.duration(minute - start) }),
      });
    }
    return options;
  }

  #nearest(options: readonly ComboboxOption[]): number {
    const minute = parseTime(this.value.trim()) ?? 480;
    const later = options.findIndex(({ id }) => Number(id) > minute);
    return later < 0 ? options.length - 1 : Math.max(0, later - 1);
  }

  #type(text: string): boolean {
    this.value = text;
    this.dispatchEvent(new Event('input'));
    return false;
  }

  #take(text: string): void {
    this.#type(text);
    this.dispatchEvent(new Event('change'));
  }
}
