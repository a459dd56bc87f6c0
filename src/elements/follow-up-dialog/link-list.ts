import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import { safeUrl, type Id, type Link } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import type { DiaryMenu } from '../menu/menu.js';
import type { RecordPicker } from '../record-picker/record-picker.js';
import { controls } from '../shared/controls.js';
import { iconBriefcaseBusiness, iconCalendarDays, iconEllipsis, iconExternalLink, iconFile, iconHandCoins } from '../shared/field-icons.js';
import { iconChevronDown, iconCircleAlert } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { linkListStyles } from './link-list-styles.js';
import { LinkNames, openLink, shortAddress } from './link-names.js';
import { changing, longestLinkTitle, mostLinks, withMoved, withoutLink, withTyped, type LinkFields } from './links.js';

const icons = { url: iconExternalLink, document: iconFile, sale: iconHandCoins, project: iconBriefcaseBusiness, 'follow-up': iconCalendarDays };
const nothingTyped: LinkFields = { links: [], at: undefined, url: '', title: '' };
type Target = 'url' | 'project' | 'sale';

/**
 * Links of a follow-up: opened, added by address or by record, changed, moved, removed (D14). Internal to the dialog.
 * In the list, Alt with up and down moves the link that has the focus, Delete removes it.
 *
 * @fires input - Something was typed, added, changed, moved or removed: see `fields`. Does not bubble.
 * @fires leave - The address was left, or could not be added. Does not bubble.
 * @fires record-open - A linked record is to be opened by the host; cancelable.
 * @fires reveal - It is about to get the focus: what hides it has to show it. Bubbles as far as its root.
 */
export class LinkList extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, linkListStyles];
  static override properties: PropertyDeclarations = {
    fields: { attribute: false }, error: {}, readonly: { type: Boolean }, store: { attribute: false }, sales: { type: Boolean }, opener: { attribute: false }, target: { state: true }, said: { state: true },
  };

  /** The links, and what is typed of one. */
  declare fields: LinkFields;
  /** Message at the address. */
  declare error: string | undefined;
  declare readonly: boolean;
  /** Knows the names of what is linked to. */
  declare store: Store | undefined;
  /** Whether there are sales to link to. */
  declare sales: boolean;
  /** Opens a linked follow-up, where the host does not do it. */
  declare opener: ((id: Id) => void) | undefined;
  /** What a new link leads to. */
  declare private target: Target;
  declare private said: string;

  readonly #language = new LanguageController(this, messagesFor);
  readonly #names = new LinkNames(() => this.store, () => this.requestUpdate());

  constructor() {
    super();
    this.fields = nothingTyped;
    this.said = '';
    this.target = 'url';
    this.readonly = this.sales = false;
  }

  /** Focuses the address; a tab it stands behind opens first. */
  override focus(options?: FocusOptions): void {
    this.dispatchEvent(new Event('reveal', { bubbles: true }));
    const parts = ['#url', '#caption', 'record-picker', '.open'].map((part) => this.renderRoot?.querySelector<HTMLElement>(part));
    parts.find((part) => part)?.focus(options);
  }

  protected override render(): TemplateResult {
    const { links: texts } = this.#language.messages;
    const { links, at } = this.fields;
    const isFull = at === undefined && links.length >= mostLinks;
    return html`
      ${links.length > 0
        ? html`<ul class="list" aria-label=${texts.name}>${links.map((link, index) => this.#renderLink(link, index))}</ul>`
        : html`<p class="hint">${texts.none}</p>`}
      ${this.readonly ? nothing : isFull ? html`<p class="hint">${texts.full(this.#language.formats.number(mostLinks))}</p>` : this.#renderTyping()}
      <diary-menu></diary-menu>
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }

  #renderLink(link: Link, index: number): TemplateResult {
    const { links: texts } = this.#language.messages;
    const url = link.kind === 'url' ? safeUrl(link.url) : undefined;
    const name = this.#nameOf(link);
    const detail = url === undefined ? this.#names.kindOf(link, this.#language.messages) : link.title ? shortAddress(url) : '';
    return html`
      <li class=${index === this.fields.at ? 'changing' : ''} @keydown=${(event: KeyboardEvent) => this.#rowKey(event, index)}>
        ${icons[link.kind]}
        <div class="what">
          ${url !== undefined
            ? html`<a class="open" href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${name}<span class="visually-hidden">${texts.newWindow}</span></a>`
            : html`<button type="button" class="open" dir="auto" @click=${() => openLink(this, link, this.opener)}>${name}</button>`}
          ${detail ? html`<span class="detail" dir="auto">${detail}</span>` : nothing}
        </div>
        ${this.readonly ? nothing : html`<button type="button" class="button quiet icon-only menu-button" aria-haspopup="menu" aria-label=${texts.actions(name)}
          @click=${(event: Event) => this.#showMenu(event.currentTarget as HTMLElement, index)}>${iconEllipsis}</button>`}
      </li>
    `;
  }

  /** The fields for a new link, or for the one that is being changed: of a record only the text can be. */
  #renderTyping(): TemplateResult {
    const { links: texts } = this.#language.messages;
    const { links, at, title } = this.fields;
    const changed = at === undefined ? undefined : links[at];
    const target = changed ? changed.kind : this.target;
    return html`
      <div class="adding" @keydown=${this.#typingKey}>
        ${changed ? nothing : this.#renderTarget()}
        ${target === 'url' ? this.#renderAddress() : changed ? nothing : this.#renderPicker(this.target as 'project' | 'sale')}
        ${target !== 'url' && !changed ? nothing : html`
          <div class="field">
            <label class="label" for="caption">${texts.text}</label>
            <input class="input" id="caption" type="text" autocomplete="off" dir="auto" maxlength=${longestLinkTitle}
              .value=${live(title)} @input=${(event: Event) => this.#set({ ...this.fields, title: (event.target as HTMLInputElement).value })} />
          </div>
          <div class="buttons">
            <button type="button" class="button" @click=${this.#take}>${changed ? texts.change : texts.add}</button>
            ${changed ? html`<button type="button" class="button quiet" @click=${this.#keep}>${texts.keepAsItWas}</button>` : nothing}
          </div>`}
        ${this.error ? html`<p class="error" id="error">${iconCircleAlert}<span>${this.error}</span></p>` : nothing}
      </div>
    `;
  }

  /** There are projects or sales to link to. */
  #renderTarget(): TemplateResult | typeof nothing {
    const { links: texts, dialog } = this.#language.messages;
    const targets: [Target, string][] = [['url', texts.address]];
    if (this.store?.directory.projects.length) targets.push(['project', dialog.project]);
    if (this.sales) targets.push(['sale', dialog.sale]);
    if (targets.length === 1) return nothing;
    return html`
      <div class="field">
        <label class="label" for="target">${texts.to}</label>
        <div class="select">
          <select class="input" id="target" @change=${(event: Event) => (this.target = (event.target as HTMLSelectElement).value as Target)}>
            ${targets.map(([value, name]) => html`<option value=${value} .selected=${live(value === this.target)}>${name}</option>`)}
          </select>
          ${iconChevronDown}
        </div>
      </div>
    `;
  }

  #renderAddress(): TemplateResult {
    return html`
      <div class="field">
        <label class="label" for="url">${this.#language.messages.links.address}</label>
        <input class="input address" id="url" type="text" inputmode="url" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="https://"
          aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${this.error ? 'error' : nothing} .value=${live(this.fields.url)}
          @input=${(event: Event) => this.#set({ ...this.fields, url: (event.target as HTMLInputElement).value })} @change=${() => this.dispatchEvent(new Event('leave'))} />
      </div>
    `;
  }

  /** A record is linked to as soon as it is chosen. */
  #renderPicker(target: 'project' | 'sale'): TemplateResult {
    const add = (event: Event): void => {
      const picker = event.target as RecordPicker;
      if (!picker.value) return;
      const link: Link = { kind: target, id: picker.value };
      picker.value = picker.text = '';
      this.#set({ ...this.fields, links: [...this.fields.links, link] }, this.#language.messages.links.added(this.#nameOf(link)));
    };
    return html`<record-picker class="field wide" kind=${target === 'sale' ? 'sales' : 'projects'} .store=${this.store} .label=${this.#language.messages.dialog[target]} @change=${add}></record-picker>`;
  }

  #nameOf(link: Link): string {
    return this.#names.of(link, this.#language.messages);
  }

  #set(fields: LinkFields, said = ''): void {
    this.fields = fields;
    this.said = said;
    this.dispatchEvent(new Event('input'));
  }

  #showMenu(button: HTMLElement, index: number): void {
    const { links: texts } = this.#language.messages;
    const link = this.fields.links[index];
    if (!link) return;
    void this.renderRoot.querySelector<DiaryMenu>('diary-menu')?.show(texts.actions(this.#nameOf(link)), [
      { label: texts.edit, run: () => this.#change(index) },
      { label: texts.up, run: () => this.#move(index, -1), disabled: index === 0, keys: 'Alt ↑' },
      { label: texts.down, run: () => this.#move(index, 1), disabled: index === this.fields.links.length - 1, keys: 'Alt ↓' },
      { label: texts.remove, run: () => this.#remove(index), danger: true, apart: true, keys: 'Del' },
    ], button, button);
  }

  readonly #rowKey = (event: KeyboardEvent, index: number): void => {
    if (this.readonly || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Delete' && !event.altKey) this.#remove(index);
    else if (event.altKey && event.key === 'ArrowUp') this.#move(index, -1);
    else if (event.altKey && event.key === 'ArrowDown') this.#move(index, 1);
    else return;
    event.preventDefault();
  };

  readonly #typingKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Enter') this.#take();
    else if (event.key === 'Escape' && this.fields.at !== undefined) {
      event.stopPropagation();
      this.#keep();
    } else return;
    event.preventDefault();
  };

  /** What is typed becomes a link, or is told what is wrong with it. */
  readonly #take = (): void => {
    const { at } = this.fields;
    const taken = withTyped(this.fields, this.ownerDocument.location.href);
    const link = taken?.links.at(at ?? -1);
    if (!taken || !link) this.dispatchEvent(new Event('leave'));
    else {
      const { links: texts } = this.#language.messages;
      this.#set(taken, (at === undefined ? texts.added : texts.changed)(this.#nameOf(link)));
    }
    if (!taken || at === undefined) this.focus();
    else this.#focusRow(at);
  };

  /** The link that is being changed stays as it was. */
  readonly #keep = (): void => {
    const { at } = this.fields;
    this.#set({ ...this.fields, at: undefined, url: '', title: '' });
    if (at !== undefined) this.#focusRow(at);
  };

  /** What was typed before is taken first; what is no link is not thrown away for another. */
  #change(index: number): void {
    const isEmpty = !this.fields.url.trim() && !this.fields.title.trim();
    const before = this.fields.at === index || isEmpty ? this.fields : withTyped(this.fields, this.ownerDocument.location.href);
    if (!before) this.dispatchEvent(new Event('leave'));
    else if (this.fields.at !== index) this.#set(changing(before, index));
    void this.updateComplete.then(() => this.focus());
  }

  #move(index: number, by: -1 | 1): void {
    const moved = withMoved(this.fields, index, by);
    const link = this.fields.links[index];
    if (moved === this.fields || !link) return;
    const { number } = this.#language.formats;
    this.#set(moved, this.#language.messages.links.moved(this.#nameOf(link), number(index + by + 1), number(moved.links.length)));
    this.#focusRow(index + by);
  }

  #remove(index: number): void {
    const link = this.fields.links[index];
    if (!link) return;
    this.#set(withoutLink(this.fields, index), this.#language.messages.links.removed(this.#nameOf(link)));
    this.#focusRow(index);
  }

  /** The link at this place, else the last one, else the address. */
  #focusRow(index: number): void {
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.menu-button');
      (rows[Math.min(index, rows.length - 1)] ?? this).focus();
    });
  }
}
