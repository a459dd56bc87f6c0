import { css, html, LitElement, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { tokens } from '../shared/tokens.js';

/** A tab: its content is what stands in the slot of its id. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** What a screen reader says; begins with the label. */
  readonly spoken: string;
  /** There is something behind it. */
  readonly dot: boolean;
}

/**
 * Parts of a form behind tabs (APG tabs, manual activation: arrows move, Enter and Space open). All of them stay in the page, so that nothing is lost.
 * A field in it that is about to be focused says `reveal`, and its tab opens. Internal to the dialog.
 */
export class TabSet extends LitElement {
  static override styles: CSSResultGroup = [tokens, css`
    :host {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }

    .tabs {
      display: flex;
      flex-wrap: wrap;
      gap: 0 18px;
      margin-block-end: 10px;
      border-block-end: 1px solid var(--_line);
    }

    [role='tab'] {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 7px;
      min-block-size: 34px;
      margin-block-end: -1px;
      padding: 4px 1px;
      border: 0;
      border-block-end: 2px solid transparent;
      background: transparent;
      color: var(--_text-muted);
      font: inherit;
      font-weight: 500;
      cursor: pointer;
    }

    [role='tab']:hover {
      color: var(--_text);
    }

    [aria-selected='true'] {
      border-block-end-color: var(--_accent);
      color: var(--_text);
    }

    [role='tab']:focus-visible {
      border-radius: 3px;
      outline-offset: -1px;
    }

    .dot {
      inline-size: 6px;
      block-size: 6px;
      border-radius: 50%;
      background: var(--_accent);
    }

    .panel {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-inline-size: 0;
    }

    .panel[hidden] {
      display: none;
    }

    @media (pointer: coarse) {
      [role='tab'] {
        min-block-size: 44px;
      }
    }

    @media (forced-colors: active) {
      .dot {
        forced-color-adjust: none;
        background: CanvasText;
      }

      [role='tab'] {
        border-block-end-color: Canvas;
      }

      [aria-selected='true'] {
        border-block-end-color: Highlight;
      }
    }
  `];
  static override properties: PropertyDeclarations = { label: {}, tabs: { attribute: false }, selected: {}, at: { state: true } };

  /** Name of the row of tabs. */
  declare label: string;
  declare tabs: readonly Tab[];
  /** Id of the tab that is open; without it, the first. */
  declare selected: string | undefined;
  /** Id of the tab the arrows have moved to; `undefined`: the one that is open. */
  declare private at: string | undefined;

  readonly #language = new LanguageController(this);

  constructor() {
    super();
    this.label = '';
    this.tabs = [];
    this.addEventListener('reveal', (event) => {
      event.stopPropagation();
      const slot = event.target instanceof Element && event.target.closest('[slot]')?.slot;
      if (slot) this.#show(slot);
    });
  }

  protected override render(): TemplateResult {
    const open = this.#open;
    const at = this.at ?? open;
    return html`
      <div class="tabs" part="tabs" role="tablist" aria-label=${this.label} @keydown=${this.#key} @focusout=${() => (this.at = undefined)}>
        ${this.tabs.map(({ id, label, spoken, dot }) => html`
          <button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected=${String(id === open)} aria-label=${spoken} tabindex=${id === at ? '0' : '-1'}
            @click=${() => (this.selected = id)}>${label}<span class="dot" aria-hidden="true" ?hidden=${!dot}></span></button>`)}
      </div>
      ${this.tabs.map(({ id }) => html`<div class="panel" role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" ?hidden=${id !== open}><slot name=${id}></slot></div>`)}
    `;
  }

  /** Opens a tab at once, so that what stands there can be focused. */
  #show(id: string): void {
    this.selected = id;
    if (this.isUpdatePending) this.performUpdate();
  }

  get #open(): string | undefined {
    return (this.tabs.find(({ id }) => id === this.selected) ?? this.tabs[0])?.id;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { tabs } = this;
    const at = tabs.findIndex(({ id }) => id === (this.at ?? this.#open));
    const forward = this.#language.rightToLeft ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
    this.at = tab.id;
  };
}
