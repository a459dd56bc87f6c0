import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import { addDays, addMonths, monthWeeks, startOfWeek, weekRules, type Day } from '../../time/index.js';
import { controls } from '../shared/controls.js';
import { iconCalendarDays } from '../shared/field-icons.js';
import { iconChevronLeft, iconChevronRight, iconCircleAlert } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { dayFieldStyles } from './day-field-styles.js';

/**
 * A day: typed freely ("13.1", "fri", "tomorrow") or taken from a month calendar. Internal to the dialog.
 *
 * @fires input - The text changed: see `value`. Does not bubble.
 * @fires change - The field was left or a day was taken. Does not bubble.
 */
export class DayField extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, dayFieldStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    label: {}, value: {}, day: { attribute: false }, today: { attribute: false }, error: {}, note: { attribute: false }, disabled: { type: Boolean }, shown: { state: true },
  };

  /** Visible label. */
  declare label: string;
  /** The text as typed. */
  declare value: string;
  /** The day that `value` says, if it says one. */
  declare day: Day | undefined;
  /** Marked in the calendar. */
  declare today: Day;
  /** Message at the field. */
  declare error: string | undefined;
  /** Read aloud with the field; it stands elsewhere. */
  declare note: string | undefined;
  /** Shown but not to be changed. */
  declare disabled: boolean;
  /** The day the open calendar stands on; `undefined` while it is closed. */
  declare private shown: Day | undefined;

  readonly #language = new LanguageController(this, messagesFor);
  #moveFocus = false;

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.today = '';
    this.disabled = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown = undefined;
  }

  protected override updated(): void {
    const popup = this.renderRoot.querySelector<HTMLElement>('.calendar');
    if (popup && (this.shown !== undefined) !== popup.matches(':popover-open')) popup.togglePopover(this.shown !== undefined);
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.calendar [tabindex="0"]')?.focus();
  }

  protected override render(): TemplateResult {
    const { messages, formats } = this.#language;
    const weekday = this.day ? formats.dayHeader(this.day).weekday : '';
    return html`
      <div class="label head"><label for="input">${this.label}</label><span id="weekday">${weekday}</span></div>
      <div class="box" part="control">
        <input id="input" class="input" part="input" type="text" autocomplete="off" spellcheck="false" dir="auto"
          aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${['weekday', this.error ? 'error' : '', this.note ? 'note' : ''].filter(Boolean).join(' ')}
          .value=${live(this.value)} ?readonly=${this.disabled} @input=${this.#type} @change=${this.#leave} @blur=${this.#leave} @keydown=${this.#inputKey} />
        ${this.disabled ? nothing : html`
          <button type="button" class="inside" tabindex="-1" aria-label="${messages.dialog.chooseDate}: ${this.label}" aria-haspopup="dialog"
            aria-expanded=${this.shown ? 'true' : 'false'} @click=${this.#toggle}>${iconCalendarDays}</button>`}
      </div>
      <div class="calendar menu" popover="manual" role="dialog" aria-label=${messages.dialog.chooseDate} @keydown=${this.#gridKey} @focusout=${this.#focusOut}>
        ${this.shown ? this.#renderMonth(this.shown) : nothing}
      </div>
      ${this.error ? html`<p class="error" id="error">${iconCircleAlert}<span>${this.error}</span></p>` : nothing}
      ${this.note ? html`<span id="note" hidden>${this.note}</span>` : nothing}
    `;
  }

  #renderMonth(shown: Day): TemplateResult {
    const { messages, formats } = this.#language;
    const { firstDay } = weekRules(formats.locale);
    return html`
      <div class="month-head">
        <button type="button" class="button quiet icon-only" tabindex="-1" aria-label=${messages.toolbar.previousMonth} @click=${() => this.#show(addMonths(shown, -1), false)}>${iconChevronLeft}</button>
        <h3 id="month" aria-live="polite">${formats.monthTitle(shown)}</h3>
        <button type="button" class="button quiet icon-only" tabindex="-1" aria-label=${messages.toolbar.nextMonth} @click=${() => this.#show(addMonths(shown, 1), false)}>${iconChevronRight}</button>
      </div>
      <div role="grid" aria-labelledby="month">
        <div role="row">${formats.weekdayNames(firstDay, 'short').map((name) => html`<span role="columnheader" class="weekday-name">${name}</span>`)}</div>
        ${monthWeeks(shown, firstDay).map((week) => html`<div role="row">${week.map((day) => this.#renderDay(day, shown))}</div>`)}
      </div>
    `;
  }

  #renderDay(day: Day, shown: Day): TemplateResult {
    const other = day.slice(0, 7) !== shown.slice(0, 7);
    return html`
      <button type="button" role="gridcell" class="day ${other ? 'other' : ''}" tabindex=${day === shown ? 0 : -1} data-day=${day}
        aria-label=${this.#language.formats.dayTitle(day)} aria-selected=${day === this.day ? 'true' : 'false'}
        aria-current=${day === this.today ? 'date' : nothing} @click=${() => this.#take(day)}>${Number(day.slice(8))}</button>
    `;
  }

  #show(day: Day, moveFocus: boolean): void {
    this.shown = day || this.shown;
    this.#moveFocus = moveFocus;
  }

  readonly #toggle = (): void => {
    if (this.shown) this.#close();
    else this.#show(this.day ?? this.today, true);
  };

  #close(): void {
    this.shown = undefined;
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #take(day: Day): void {
    this.value = this.#language.formats.dayField(day);
    this.dispatchEvent(new Event('input'));
    this.dispatchEvent(new Event('change'));
    this.#close();
  }

  readonly #type = (event: Event): void => {
    event.stopPropagation();
    this.value = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new Event('input'));
  };

  readonly #leave = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new Event('change'));
  };

  /** Leaving the calendar for something else than itself closes it; the focus stays where it went. */
  readonly #focusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as HTMLElement).contains(to)) return;
    if (to) this.shown = undefined;
  };

  readonly #inputKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.disabled) return;
    event.preventDefault();
    this.#show(this.day ?? this.today, true);
  };

  readonly #gridKey = (event: KeyboardEvent): void => {
    const shown = this.shown;
    if (!shown) return;
    if (event.key === 'Escape') this.#close();
    else {
      const next = this.#stepped(event, shown);
      if (next === undefined) return;
      this.#show(next, true);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #stepped(event: KeyboardEvent, day: Day): Day | undefined {
    const forward = this.#language.rightToLeft ? -1 : 1;
    const week = startOfWeek(day, weekRules(this.#language.formats.locale).firstDay);
    switch (event.key) {
      case 'ArrowRight': return addDays(day, forward);
      case 'ArrowLeft': return addDays(day, -forward);
      case 'ArrowDown': return addDays(day, 7);
      case 'ArrowUp': return addDays(day, -7);
      case 'Home': return week;
      case 'End': return addDays(week, 6);
      case 'PageDown': return addMonths(day, event.shiftKey ? 12 : 1);
      case 'PageUp': return addMonths(day, event.shiftKey ? -12 : -1);
      default: return undefined;
    }
  }
}
