import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../locale/index.js';
import { iconCircleAlert } from '../shared/icons.js';
import { linkAddress } from '../../model/link-address.js';

/** What the small window asks for and gives. */
interface LinkFormOptions {
  /** The address, or `undefined` to take the link away. */
  set(href: string | undefined): void;
  /** The window has closed; the text gets the focus back. */
  closed(): void;
  /** It is on screen, or no longer, however it was closed. */
  shown(isShown: boolean): void;
}

/** The small window in which the address of a link is typed. */
export class LinkForm {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: LinkFormOptions;
  #text = '';
  #isNew = true;
  #wrong = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }, options: LinkFormOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Opens it with the address of the link that is there; `''`: a new one. */
  async open(href: string): Promise<void> {
    this.#text = href;
    this.#isNew = href === '';
    this.#wrong = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popup = this.#popup;
    if (!popup?.isConnected) return;
    if (!popup.matches(':popover-open')) popup.showPopover();
    popup.querySelector('input')?.select();
    popup.querySelector('input')?.focus();
  }

  get #popup(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.link-form');
  }

  render({ richText, dialog }: Messages): TemplateResult {
    return html`
      <div class="link-form menu" popover="auto" role="dialog" aria-label=${richText.link} @keydown=${this.#key} @toggle=${this.#toggled}>
        <div class="field">
          <label class="label" for="href">${richText.address}</label>
          <input class="input" id="href" type="text" inputmode="url" autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto" placeholder="https://"
            aria-invalid=${this.#wrong ? 'true' : nothing} aria-describedby=${this.#wrong ? 'href-error' : nothing} .value=${live(this.#text)} @input=${this.#type} />
          ${this.#wrong ? html`<p class="error" id="href-error" role="alert">${iconCircleAlert}<span>${richText.addressRefused}</span></p>` : nothing}
        </div>
        <div class="actions">
          ${this.#isNew ? nothing : html`<button type="button" class="button quiet remove" @click=${() => this.#done(undefined)}>${richText.removeLink}</button>`}
          <button type="button" class="button" @click=${() => this.#close()}>${dialog.cancel}</button>
          <button type="button" class="button primary" @click=${this.#apply}>${richText.setLink}</button>
        </div>
      </div>
    `;
  }

  readonly #toggled = (event: ToggleEvent): void => this.#options.shown(event.newState === 'open');

  readonly #type = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    if (!this.#wrong) return;
    this.#wrong = false;
    this.#host.requestUpdate();
  };

  readonly #apply = (): void => {
    const href = linkAddress(this.#text);
    if (href !== undefined) return this.#done(href);
    // nothing typed where there was a link: it goes
    if (this.#text.trim() === '' && !this.#isNew) return this.#done(undefined);
    this.#wrong = true;
    this.#host.requestUpdate();
    this.#popup?.querySelector('input')?.focus();
  };

  #done(href: string | undefined): void {
    this.#options.set(href);
    this.#close();
  }

  #close(): void {
    this.#popup?.hidePopover();
    this.#options.closed();
  }

  readonly #key = (event: KeyboardEvent): void => {
    // the dialog around must not take Enter and Escape that are meant for this window
    event.stopPropagation();
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.#apply();
    else return;
    event.preventDefault();
  };
}
