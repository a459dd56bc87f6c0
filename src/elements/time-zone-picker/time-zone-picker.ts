import { LitElement, html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { tellProblem } from '../../controllers/dispatch.js';
import { LanguageController } from '../../controllers/language.js';
import { late } from '../../controllers/late.js';
import { isStore, tellNoStore } from '../../controllers/store-controller.js';
import { countryNamesIn } from '../../locale/country-names.js';
import { messagesFor, problemText } from '../../locale/index.js';
import type { Store } from '../../store/index.js';
import { canonicalZone, machineZone, systemClock, zoneFromWindows, type ZoneId } from '../../time/index.js';
import { loadZoneCatalogue, searchZones, type ZoneCatalogue, type ZoneEntry } from '../../time/zone-catalogue.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../shared/combobox.js';
import { controls } from '../shared/controls.js';
import { iconGlobe } from '../shared/field-icons.js';
import { givenText, textOf } from '../shared/given-text.js';
import { tokens } from '../shared/tokens.js';
import { storeAround } from './store-around.js';
import { timeZonePickerStyles } from './time-zone-picker-styles.js';
import { ZoneTip, zoneTipStyles, type TipContent } from './zone-tip.js';
import { chosenText, citiesText, flag, shownZone, zoneOption, type ShownZone, type ZoneWords } from './zone-words.js';

const recentKept = 5;

/** Zones chosen lately in any picker, the latest first; lives as long as the page. */
let recents: readonly ZoneId[] = [];

/**
 * A field that finds a time zone by country, city or name, or by the difference of its clocks: "+3" lists those three
 * hours ahead of `home` now (D8). Its tooltip names the cities of the zone. The names are fetched with the first use.
 *
 * @tag time-zone-picker
 * @fires input - The typed text changed: see `text`. Does not bubble.
 * @fires change - A zone was chosen or cleared: see `value` (IANA name, `''` = none). Does not bubble.
 * @fires diary-problem - `value` or `home` is no time zone, or the names could not be fetched.
 * @csspart control - The frame around input and buttons.
 * @csspart input - The text field.
 * @csspart tooltip - The cities of a zone.
 */
export class TimeZonePicker extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, comboboxStyles, timeZonePickerStyles, zoneTipStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    value: {}, label: {}, home: {}, error: {}, disabled: { type: Boolean }, store: { attribute: false },
  };

  /** The chosen zone, an IANA name; `''` = none. Windows names are understood. */
  declare value: ZoneId;
  /** Visible label. */
  declare label: string;
  /** The zone that stands on top and that differences are counted from; default: that of the store, else the machine's. */
  declare home: ZoneId | undefined;
  /** Message at the field. */
  declare error: string | undefined;
  /** Shown but not to be changed. */
  declare disabled: boolean;
  /** Whose zone and clock hold; default: the `diary-provider` around it. */
  declare store: Store | undefined;

  readonly #language = new LanguageController(this, messagesFor);
  readonly #combobox = new ComboboxController(this, {
    options: () => this.#find(),
    firstActive: (options) => (this.#typed?.trim() ? Math.min(0, options.length - 1) : this.#placeOfChosen(options)),
    typed: (text) => this.#type(text),
    chose: (option) => this.#choose(option.id),
    left: () => this.#leave(),
    escaped: () => this.#clear(),
  });
  readonly #tip = new ZoneTip(this, {
    contentOf: (line) => this.#tipOf(line),
    activeLine: () => this.#combobox.active,
    listOpen: () => this.#combobox.open,
  });
  #catalogue: ZoneCatalogue | undefined;
  #fetching = false;
  #failed = false;
  /** What was typed since the value was set; `undefined`: nothing, the field shows the zone. */
  #typed: string | undefined;
  /** Left with text that names no zone. */
  #unmatched = false;
  /** The value that the host set or was told last. */
  #told = '';
  /** The value that a person left; another one comes from the host. */
  #own = '';

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.disabled = false;
    this.addEventListener('focusin', () => this.#prepare());
  }

  /** What stands in the field. */
  get text(): string {
    return this.#typed ?? this.#textOfValue();
  }

  override focus(options?: FocusOptions): void {
    if (this.#combobox.input) this.#combobox.input.focus(options);
    else super.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && textOf(this.value) !== this.#own) this.#takeGiven();
    if (changed.has('home')) this.#check('home', this.home);
    if (changed.has('store') && this.store != null && !isStore(this.store)) tellNoStore(this);
    if (this.#chosen && !this.#failed) this.#fetch();
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    const label = textOf(this.label);
    const chosen = this.#typed === undefined ? this.#chosen : undefined;
    const shown = chosen === undefined ? undefined : shownZone(chosen, this.#catalogue);
    const { open, options } = this.#combobox;
    const empty = this.#catalogue ? messages.search.noHits : this.#failed ? problemText({ code: 'not-fetched' }, messages) : messages.search.searching;
    return html`
      ${this.#combobox.render({
        label,
        text: this.text,
        placeholder: messages.zones.placeholder,
        disabled: Boolean(this.disabled),
        error: textOf(this.error) || this.#ownError(),
        description: shown && !open ? citiesText(shown, this.#words()) : undefined,
        openLabel: messages.search.openList(label),
        clearLabel: messages.search.clear(label),
        onClear: () => this.#clear(),
        empty,
        status: options.length > 0 ? messages.zones.count(options.length) : empty,
        selected: shown && this.#idOf(shown),
        icon: shown?.country ? flag(shown.country) : iconGlobe,
      })}
      ${this.#tip.template()}`;
  }

  get #store(): Store | undefined {
    return storeAround(this, this.store);
  }

  /** The value as a zone of this engine; `undefined` for none. */
  get #chosen(): ZoneId | undefined {
    return zoneOf(this.value);
  }

  get #home(): ZoneId {
    return zoneOf(this.home) ?? this.#store?.zone ?? machineZone();
  }

  #words(): ZoneWords {
    const { messages, formats, tag } = this.#language;
    return { messages, formats, countryName: countryNamesIn(tag), now: (this.#store?.clock ?? systemClock).now(), home: this.#home };
  }

  #textOfValue(): string {
    const zone = this.#chosen;
    return zone === undefined ? textOf(this.value) : chosenText(shownZone(zone, this.#catalogue), this.#words());
  }

  #ownError(): string | undefined {
    const { validation, search } = this.#language.messages;
    if (this.#unmatched) return search.notInList;
    return this.#typed === undefined && textOf(this.value) && this.#chosen === undefined ? validation.timeZone : undefined;
  }

  #takeGiven(): void {
    this.#told = this.#own = textOf(this.value);
    this.#typed = undefined;
    this.#unmatched = false;
    this.#check('value', this.value);
  }

  #check(field: 'value' | 'home', given: unknown): void {
    if (given == null || given === '' || zoneOf(given) !== undefined) return;
    tellProblem(this, { code: 'unknown-zone', severity: 'warning', entity: 'time-zone-picker', field, given: givenText(given), accepted: 'an IANA zone: Europe/Oslo' });
  }

  /** Once; a failure is told. */
  #fetch(): void {
    if (this.#catalogue || this.#fetching) return;
    this.#fetching = true;
    const done = (catalogue?: ZoneCatalogue): void => {
      this.#fetching = false;
      this.#catalogue = catalogue;
      this.#failed = !catalogue;
      if (catalogue && this.#combobox.open) this.#combobox.show();
      else if (this.matches(':focus-within')) this.#prepare();
      this.requestUpdate();
      this.#keepSelected();
    };
    const fetched = loadZoneCatalogue();
    late(this, fetched, done);
    fetched.catch(() => done());
  }

  /** The names lengthen the text: what was selected whole, to be typed over, stays so. */
  #keepSelected(): void {
    const { input } = this.#combobox;
    if (!input?.value || input.selectionStart !== 0 || input.selectionEnd !== input.value.length) return;
    void this.updateComplete.then(() => this.matches(':focus-within') && input.select());
  }

  /** Fetches the names and makes them ready to be searched before the first key, which is then answered at once. */
  #prepare(): void {
    if (this.#catalogue) setTimeout(() => this.#search(''));
    else if (!this.#failed && !this.disabled) this.#fetch();
  }

  #search(query: string, words = this.#words()): readonly ZoneEntry[] {
    return this.#catalogue ? searchZones(this.#catalogue, query, { ...words, lang: this.#language.tag }) : [];
  }

  #find(): readonly ComboboxOption[] {
    // what could not be fetched is tried again when the list is opened again, not at each key
    if (!this.#failed || !this.#combobox.open) this.#fetch();
    if (!this.#catalogue) return [];
    const words = this.#words();
    const query = this.#typed ?? '';
    const found = this.#search(query, words);
    return query.trim() ? found.map((entry) => zoneOption(entry, undefined, words)) : this.#grouped(found, words);
  }

  /** The default on top, recent ones next, then all others by country (D8.3). */
  #grouped(all: readonly ShownZone[], words: ZoneWords): readonly ComboboxOption[] {
    const { home, recent, all: others } = words.messages.zones;
    const used = recents.filter((zone) => zone !== words.home);
    const lines = (zones: readonly ZoneId[], group: string): readonly ComboboxOption[] => zones.map((zone) => zoneOption(shownZone(zone, this.#catalogue), group, words));
    const above = new Set([words.home, ...used]);
    return [...lines([words.home], home), ...lines(used, recent), ...all.filter(({ zone }) => !above.has(zone)).map((entry) => zoneOption(entry, others, words))];
  }

  /** The line of a chosen zone: its own, else that of the clock it goes by. */
  #idOf({ zone }: ShownZone): string {
    const isListed = this.#combobox.options.some(({ id }) => id === zone);
    return isListed ? zone : (this.#catalogue?.find(zone)?.zone ?? zone);
  }

  #placeOfChosen(options: readonly ComboboxOption[]): number {
    const zone = this.#typed === undefined ? this.#chosen : undefined;
    if (zone === undefined) return -1;
    const own = options.findIndex(({ id }) => id === zone);
    return own >= 0 ? own : options.findIndex(({ id }) => id === this.#catalogue?.find(zone)?.zone);
  }

  #tipOf(line: number | undefined): TipContent | undefined {
    const zone = line === undefined ? (this.#typed === undefined ? this.#chosen : undefined) : this.#combobox.options[line]?.id;
    if (zone === undefined) return undefined;
    const text = citiesText(shownZone(zone, this.#catalogue), this.#words());
    return text ? { id: zone, text, note: zone } : undefined;
  }

  #type(text: string): boolean {
    this.value = this.#own = '';
    this.#typed = text;
    this.#unmatched = false;
    this.dispatchEvent(new Event('input'));
    return true;
  }

  #choose(zone: ZoneId): void {
    this.value = this.#own = zone;
    this.#typed = undefined;
    this.#unmatched = false;
    this.#tip.hide();
    if (zone) recents = [zone, ...recents.filter((other) => other !== zone)].slice(0, recentKept);
    this.#tell();
    this.requestUpdate();
  }

  #tell(): void {
    this.#told = this.value;
    this.dispatchEvent(new Event('change'));
  }

  /** A zone typed out in full, or the only one that fits, is as good as chosen. */
  #leave(): void {
    const typed = this.#typed?.trim() ?? '';
    if (this.value || this.#typed === undefined) return;
    // "Japan" and "CET" are names of zones too, but not what is meant by them
    const named = /[/ ]/.test(typed) ? zoneOf(typed) : undefined;
    const fitting = typed ? this.#search(typed) : [];
    const zone = named ?? (fitting.length === 1 ? fitting[0]?.zone : undefined);
    if (zone !== undefined) return this.#choose(zone);
    this.#unmatched = typed !== '';
    if (this.#told) this.#tell();
    this.requestUpdate();
  }

  #clear(): boolean {
    if (!this.text) return false;
    this.#choose('');
    return true;
  }
}

/** The zone that a name stands for, in IANA's or in Windows' spelling. */
function zoneOf(name: unknown): ZoneId | undefined {
  return typeof name === 'string' ? canonicalZone(name) ?? zoneFromWindows(name) : undefined;
}
