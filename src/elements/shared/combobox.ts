import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { iconExternalLink } from './field-icons.js';
import { iconChevronDown, iconCircleAlert, iconX } from './icons.js';

export { comboboxStyles } from './combobox-styles.js';

/** One line of the list. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** Muted, at the end of the line. */
  readonly detail?: string;
  /** Drawn in place of label and detail; the label is then the line's name, read aloud. */
  readonly content?: unknown;
  /** Read aloud after the name. */
  readonly description?: string | undefined;
  /** Heading above the line; lines of one heading stand together. */
  readonly group?: string;
}

/** Lines drawn at once; a longer list grows by as many when its end is neared. */
const chunk = 60;
/** Lines that are there beyond the active one, so that there is something to scroll to. */
const ahead = 20;

/** What an element with a combobox decides; the controller does the rest. */
export interface ComboboxBehaviour {
  /** Lines for what is typed now, in order. */
  options(): readonly ComboboxOption[];
  /** The line to stand on when the list opens; -1 = none. */
  firstActive(options: readonly ComboboxOption[]): number;
  /** Text was typed; whether the list is to open. */
  typed(text: string): boolean;
  /** A line was taken. */
  chose(option: ComboboxOption): void;
  /** The field was left, or Enter was pressed without a line. */
  left(): void;
  /** Escape with the list closed; whether something was cleared. */
  escaped(): boolean;
}

/** Names, states and texts of one rendering. */
export interface ComboboxView {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  /** Read aloud with the field; not shown. */
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  /** What concerns the field and stands elsewhere: described by it, not shown. */
  readonly note?: string | undefined;
  readonly disabled: boolean;
  /** Name of the button that opens the list. */
  readonly openLabel: string;
  /** Name of the button that clears; absent = no such button. */
  readonly clearLabel?: string | undefined;
  readonly onClear?: () => void;
  /** Name of the button that opens what is chosen; absent = no such button. */
  readonly openRecordLabel?: string;
  readonly onOpenRecord?: () => void;
  /** Shown in place of an empty list. */
  readonly empty?: string;
  /** Line below the list, "50 of 312 shown". */
  readonly more?: string | undefined;
  /** Spoken while the list is open. */
  readonly status?: string | undefined;
  readonly selected?: string | undefined;
  readonly icon?: unknown;
}

/**
 * The APG editable combobox with list popup: Down opens and walks, Enter takes, Esc closes the list and then
 * clears, Alt+Up closes. Label, input and list stand in one shadow root; focus stays in the input.
 */
export class ComboboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #behaviour: ComboboxBehaviour;
  open = false;
  active = -1;
  options: readonly ComboboxOption[] = [];
  #drawn = chunk;

  constructor(host: ReactiveControllerHost & HTMLElement, behaviour: ComboboxBehaviour) {
    this.#host = host;
    this.#behaviour = behaviour;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const root = this.#root;
    const popup = root?.querySelector<HTMLElement>('.list-popup');
    if (!popup) return;
    if (this.open !== popup.matches(':popover-open')) popup.togglePopover(this.open);
    if (this.open) root?.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  get #root(): ParentNode | undefined {
    return (this.#host as unknown as { readonly renderRoot?: ParentNode }).renderRoot;
  }

  get input(): HTMLInputElement | null {
    return this.#root?.querySelector<HTMLInputElement>('input[role="combobox"]') ?? null;
  }

  show(): void {
    this.options = this.#behaviour.options();
    this.open = true;
    this.active = this.#behaviour.firstActive(this.options);
    this.#drawn = chunk;
    this.#host.requestUpdate();
  }

  /** Other lines than before while the list is open; the active one stays active where it is still there. */
  refresh(): void {
    if (!this.open) return;
    const active = this.options[this.active]?.id;
    this.options = this.#behaviour.options();
    const place = this.options.findIndex(({ id }) => id === active);
    this.active = place >= 0 ? place : this.#behaviour.firstActive(this.options);
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.active = -1;
    this.#host.requestUpdate();
  }

  /** Renders label, input, buttons, list and messages. */
  render(view: ComboboxView): TemplateResult {
    const described = [view.error ? 'error' : '', view.hint ? 'hint' : '', view.note ? 'note' : ''].filter(Boolean).join(' ');
    return html`
      <label class="label" for="input">${view.label}</label>
      <div class="box" part="control">
        ${view.icon ?? nothing}
        <input
          id="input" class="input" part="input" type="text" role="combobox" autocomplete="off" spellcheck="false" dir="auto"
          aria-autocomplete="list" aria-controls="list" aria-expanded=${this.open ? 'true' : 'false'}
          aria-activedescendant=${this.open && this.active >= 0 ? `option-${this.active}` : nothing}
          aria-invalid=${view.error ? 'true' : nothing} aria-describedby=${described || nothing} aria-description=${view.description || nothing}
          placeholder=${(view.disabled ? undefined : view.placeholder) ?? nothing} .value=${live(view.text)} ?readonly=${view.disabled}
          @input=${this.#typed} @change=${stop} @keydown=${this.#key} @blur=${this.#leave} @click=${this.#clicked}
        />
        ${view.disabled ? nothing : this.#renderButtons(view)}
      </div>
      ${this.#renderList(view)}
      ${view.error ? html`<p class="error" id="error">${iconCircleAlert}<span>${view.error}</span></p>` : nothing}
      ${view.hint ? html`<p class="hint" id="hint">${view.hint}</p>` : nothing}
      ${view.note ? html`<span id="note" hidden>${view.note}</span>` : nothing}
      <div class="visually-hidden" role="status">${this.open ? view.status ?? '' : ''}</div>
    `;
  }

  #renderButtons(view: ComboboxView): TemplateResult {
    return html`
      ${view.openRecordLabel
        ? html`<button type="button" class="inside" aria-label=${view.openRecordLabel} title=${view.openRecordLabel} @click=${() => view.onOpenRecord?.()}>${iconExternalLink}</button>`
        : nothing}
      ${view.clearLabel && view.text
        ? html`<button type="button" class="inside" aria-label=${view.clearLabel} @click=${() => this.#clear(view)}>${iconX}</button>`
        : nothing}
      <button type="button" class="inside" tabindex="-1" aria-label=${view.openLabel} aria-expanded=${this.open ? 'true' : 'false'} aria-controls="list"
        @pointerdown=${keepFocus} @click=${this.#toggle}>${iconChevronDown}</button>
    `;
  }

  #renderList(view: ComboboxView): TemplateResult {
    return html`
      <div class="list-popup menu" popover="manual" @pointerdown=${keepFocus}>
        <div id="list" role="listbox" aria-label=${view.label} @scroll=${this.#scrolled}>
          ${this.open ? this.#renderGroups(view.selected) : nothing}
        </div>
        ${this.open && this.options.length === 0 && view.empty ? html`<p class="list-note">${view.empty}</p>` : nothing}
        ${this.open && view.more ? html`<p class="list-note">${view.more}</p>` : nothing}
      </div>
    `;
  }

  /** Lines without a heading stand by themselves. */
  #renderGroups(selected: string | undefined): readonly TemplateResult[] {
    this.#drawn = Math.max(this.#drawn, this.active + ahead);
    const drawn = this.options.slice(0, this.#drawn);
    const starts = drawn.flatMap(({ group }, index) => (index === 0 || group !== drawn[index - 1]?.group ? [index] : []));
    return starts.flatMap((start, place) => {
      const lines = drawn.slice(start, starts[place + 1]).map((option, index) => this.#renderOption(option, start + index, option.id === selected));
      const heading = this.options[start]?.group;
      return heading === undefined ? lines : html`
        <div role="group" aria-labelledby="group-${place}">
          <div class="option-group" id="group-${place}" role="presentation">${heading}</div>
          ${lines}
        </div>`;
    });
  }

  #renderOption(option: ComboboxOption, index: number, selected: boolean): TemplateResult {
    return html`
      <div id="option-${index}" role="option" class="menu-item ${index === this.active ? 'active' : ''}" aria-selected=${selected ? 'true' : 'false'}
        aria-setsize=${this.options.length} aria-posinset=${index + 1}
        aria-label=${option.content ? option.label : nothing} aria-description=${option.description ?? nothing} @click=${() => this.#take(option)}>
        ${option.content ?? html`<bdi class="option-label">${option.label}</bdi>${option.detail ? html`<bdi class="option-detail">${option.detail}</bdi>` : nothing}`}
      </div>
    `;
  }

  readonly #typed = (event: Event): void => {
    event.stopPropagation();
    if (this.#behaviour.typed((event.target as HTMLInputElement).value)) this.show();
    else this.close();
  };

  readonly #scrolled = (event: Event): void => {
    const list = event.target as HTMLElement;
    if (this.#drawn >= this.options.length || list.scrollTop + 2 * list.clientHeight < list.scrollHeight) return;
    this.#drawn += chunk;
    this.#host.requestUpdate();
  };

  readonly #clicked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (!input.readOnly && !this.open && input.value === '') this.show();
  };

  readonly #leave = (): void => {
    this.close();
    this.#behaviour.left();
  };

  readonly #toggle = (): void => {
    this.input?.focus();
    if (this.open) this.close();
    else this.show();
  };

  #clear(view: ComboboxView): void {
    view.onClear?.();
    this.close();
    this.input?.focus();
  }

  #take(option: ComboboxOption): void {
    this.close();
    this.#behaviour.chose(option);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.target as HTMLInputElement).readOnly) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || !this.#keys[event.key]?.(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Each says whether it used the key. */
  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: (event) => this.#walk(1, event.altKey),
    ArrowUp: (event) => (event.altKey ? this.#escapeList() : this.#walk(-1, false)),
    PageDown: () => this.open && this.#walk(8, false),
    PageUp: () => this.open && this.#walk(-8, false),
    Enter: () => {
      const option = this.open ? this.options[this.active] : undefined;
      if (option) this.#take(option);
      else this.#behaviour.left();
      return option !== undefined || this.#escapeList();
    },
    Escape: () => this.#escapeList() || this.#behaviour.escaped(),
  };

  #escapeList(): boolean {
    const wasOpen = this.open;
    this.close();
    return wasOpen;
  }

  /** Where walking up from the first line leads: to the last, unless that is far from being drawn. */
  get #bottom(): number {
    return this.options.length > chunk ? 0 : this.options.length - 1;
  }

  #walk(by: number, onlyOpen: boolean): boolean {
    if (!this.open) {
      this.show();
      if (!onlyOpen && this.active < 0) this.active = by > 0 ? 0 : this.#bottom;
      return true;
    }
    const last = this.options.length - 1;
    const single = Math.abs(by) === 1;
    if (single && this.active + by > last) this.active = 0;
    else if (single && this.active + by < 0) this.active = this.#bottom;
    else this.active = Math.max(0, Math.min(last, this.active + by));
    this.#host.requestUpdate();
    return true;
  }
}

/** Inner `change` events do not leave the element: it tells its own. */
function stop(event: Event): void {
  event.stopPropagation();
}

/** Pressing a line or button must not take the focus out of the input. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
