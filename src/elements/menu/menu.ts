import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Anchor } from '../../controllers/diary-actions.js';
import { tokens } from '../shared/tokens.js';

/** One line of a menu. `checked` makes it a checkbox item. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  /** Shown at the end of the line. */
  readonly keys?: string;
  readonly danger?: boolean;
  /** A line above. */
  readonly apart?: boolean;
}

/**
 * A menu by the ARIA menu pattern: arrows, Home, End, first letters, Escape and Tab close; focus goes back to
 * where it was unless an item moved it. Internal.
 */
export class DiaryMenu extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      .menu {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 5px;
        min-inline-size: 210px;
        max-inline-size: min(340px, 94vw);
        max-block-size: 90vh;
        overflow: auto;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
        color: var(--_text);
        box-shadow: var(--_shadow);
      }

      button {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 32px;
        padding: 4px 10px;
        border: 0;
        border-radius: var(--_radius-small);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      button:hover:not([aria-disabled='true']),
      button:focus-visible {
        background: var(--_accent-soft);
        outline-offset: -2px;
      }

      button[aria-disabled='true'] {
        color: var(--_text-muted);
        cursor: default;
        opacity: 0.7;
      }

      .danger {
        color: var(--_danger);
      }

      .apart {
        margin-block-start: 11px;
        position: relative;
      }

      .apart::before {
        content: '';
        position: absolute;
        inset-block-start: -6px;
        inset-inline: 4px;
        border-block-start: 1px solid var(--_line);
      }

      .check {
        inline-size: 14px;
        flex: none;
      }

      .label {
        flex: 1;
      }

      kbd {
        color: var(--_text-muted);
        font: inherit;
        font-size: var(--_font-size-small);
      }
    `,
  ];
  static override properties = { items: { attribute: false }, label: { attribute: false } };

  declare items: readonly MenuItem[];
  declare label: string;
  #before: HTMLElement | undefined;
  #letters = '';
  #lettersAt = 0;

  constructor() {
    super();
    this.items = [];
    this.label = '';
  }

  /** Shows the menu at an element or a point, with focus on the first item. */
  async show(label: string, items: readonly MenuItem[], anchor: Anchor, before: HTMLElement | undefined): Promise<void> {
    this.label = label;
    this.items = items;
    this.#before = before;
    await this.updateComplete;
    // letting go of a finger closes the popovers it finds open: after the browser has done with that
    if (!(anchor instanceof Element)) await new Promise((done) => setTimeout(done));
    const menu = this.#menu;
    if (!menu) return;
    if (!menu.matches(':popover-open')) menu.showPopover();
    place(menu, anchor);
    this.#buttons[0]?.focus();
  }

  close(): void {
    if (this.#menu?.matches(':popover-open')) this.#menu.hidePopover();
  }

  protected override render(): TemplateResult {
    const isCheckable = this.items.some((item) => item.checked !== undefined);
    return html`<div class="menu" role="menu" popover="auto" aria-label=${this.label} @keydown=${this.#key} @toggle=${this.#toggled}>
      ${this.items.map((item) => html`<button
        type="button"
        class="${item.danger ? 'danger' : ''}${item.apart ? ' apart' : ''}"
        role=${item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
        aria-disabled=${item.disabled ? 'true' : nothing}
        aria-keyshortcuts=${nothing}
        tabindex="-1"
        @click=${() => this.#run(item)}
      >${isCheckable ? html`<span class="check" aria-hidden="true">${item.checked ? '✓' : ''}</span>` : nothing}<span class="label">${item.label}</span>${item.keys ? html`<kbd aria-hidden="true">${item.keys}</kbd>` : nothing}</button>`)}
    </div>`;
  }

  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector('.menu');
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #run(item: MenuItem): void {
    if (item.disabled) return;
    this.close();
    this.#before?.focus();
    item.run();
  }

  #toggled = (event: Event): void => {
    const closed = (event as ToggleEvent).newState === 'closed';
    if (closed && this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement) this.#before?.focus();
  };

  #key = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const go = (index: number): void => buttons[(index + buttons.length) % buttons.length]?.focus();
    switch (event.key) {
      case 'ArrowDown': go(at + 1); break;
      case 'ArrowUp': go(at - 1); break;
      case 'Home': go(0); break;
      case 'End': go(buttons.length - 1); break;
      case 'Escape':
      case 'Tab':
        this.close();
        this.#before?.focus();
        break;
      default:
        if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return;
        this.#find(event.key, at);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #find(letter: string, at: number): void {
    const now = Date.now();
    this.#letters = now - this.#lettersAt > 700 ? letter : this.#letters + letter;
    this.#lettersAt = now;
    const from = this.#letters.length > 1 ? at : at + 1;
    const order = [...this.items.keys()].map((index) => (index + from) % this.items.length);
    const found = order.find((index) => this.items[index]?.label.toLowerCase().startsWith(this.#letters.toLowerCase()));
    if (found !== undefined) this.#buttons[found]?.focus();
  }
}

function place(menu: HTMLElement, anchor: Anchor): void {
  const { width, height } = menu.getBoundingClientRect();
  const box = anchor instanceof Element ? anchor.getBoundingClientRect() : undefined;
  const at = box ? { x: box.left, y: box.bottom + 2, above: box.top - height - 2 } : { x: (anchor as { x: number }).x, y: (anchor as { y: number }).y, above: (anchor as { y: number }).y - height };
  const y = at.y + height > innerHeight - 4 ? Math.max(4, Math.min(at.above, innerHeight - height - 4)) : at.y;
  menu.style.setProperty('left', `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`);
  menu.style.setProperty('top', `${y}px`);
}
