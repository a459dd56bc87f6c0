import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import { readVideoLink, type VideoLink, type VideoProvider } from '../../model/video.js';
import type { FollowUp } from '../../model/index.js';
import { controls } from '../shared/controls.js';
import { iconCopy, iconVideo } from '../shared/field-icons.js';
import { iconCircleAlert } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';

/** So long a provider may take, ms. */
const patience = 30_000;

/** How the asking stands: `refused` with what the provider said, if anything. */
type Asking = 'no' | 'asking' | { readonly refused: string };

/**
 * The video meeting of a follow-up (D13.1): a tick asks the host's provider for a link, which can be joined and copied; taking the
 * tick away removes it. Internal to the dialog.
 *
 * @fires change - A link has come or was removed: see `link`. Does not bubble.
 * @fires join - The meeting is to be joined. Does not bubble.
 */
export class VideoField extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, css`
    :host {
      display: grid;
      gap: 4px;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }

    .where {
      flex: 1 1 140px;
      min-inline-size: 0;
      overflow: hidden;
      color: var(--_text-muted);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .actions {
      display: flex;
      gap: 6px;
    }

    .error {
      flex: 1 1 200px;
      overflow-wrap: anywhere;
    }
  `];
  static override properties: PropertyDeclarations = {
    link: { attribute: false }, provider: { attribute: false }, readonly: { type: Boolean }, asking: { state: true }, noted: { state: true },
  };

  /** The link there is. */
  declare link: VideoLink | undefined;
  /** Makes links; without one, only what is there is shown. */
  declare provider: VideoProvider | undefined;
  declare readonly: boolean;
  declare private asking: Asking;
  /** What was done last, shown and spoken. */
  declare private noted: string;
  /** The follow-up as it is typed, for the provider. */
  followUp: (() => FollowUp) | undefined;
  #removed: VideoLink | undefined;
  #question: AbortController | undefined;

  readonly #language = new LanguageController(this, messagesFor);

  constructor() {
    super();
    this.readonly = false;
    this.asking = 'no';
    this.noted = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { dialog, video } = this.#language.messages;
    if (!this.link && (!this.provider || this.readonly)) return nothing;
    const isAsking = this.asking === 'asking';
    return html`
      <div class="row">
        <label class="check">
          <input type="checkbox" id="video" ?disabled=${this.readonly} aria-describedby="state" .checked=${live(this.link !== undefined || isAsking)} @change=${this.#toggle} />
          <span>${dialog.video}</span>
        </label>
        ${this.link ? this.#renderLink(this.link) : nothing}
        <span id="state" role="status" class=${this.link ? 'visually-hidden' : 'where'}>${isAsking ? video.asking : this.noted}</span>
        ${typeof this.asking === 'object' ? this.#renderRefusal(this.asking.refused) : nothing}
      </div>
    `;
  }

  #renderLink({ url, provider }: VideoLink): TemplateResult {
    const { dialog, menu } = this.#language.messages;
    return html`
      <span class="where" dir="auto" title=${url}>${this.noted || provider || url.replace(/^https?:\/\//u, '')}</span>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event('join'))}>${iconVideo}<span>${dialog.join}</span></button>
        <button type="button" class="button quiet icon-only" aria-label=${menu.copyLink} title=${menu.copyLink} @click=${() => void this.#copy(url)}>${iconCopy}</button>
      </div>
    `;
  }

  #renderRefusal(why: string): TemplateResult {
    const { state, video } = this.#language.messages;
    return html`
      <p class="error" role="alert">${iconCircleAlert}<span dir="auto">${why ? video.refused(why) : video.noLink}</span></p>
      <button type="button" class="button" @click=${this.#again}>${state.retry}</button>
    `;
  }

  readonly #toggle = (event: Event): void => {
    this.noted = '';
    if (!(event.target as HTMLInputElement).checked) this.#remove();
    else if (this.#removed) this.#take(this.#removed);
    else void this.#ask();
  };

  /** The button goes; focus goes to what stays. */
  readonly #again = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#video')?.focus();
    void this.#ask();
  };

  /** A link that was removed by mistake comes back with the next tick. */
  #remove(): void {
    this.#stop();
    this.#removed = this.link;
    this.#take(undefined);
    this.noted = this.#removed ? this.#language.messages.video.removed : '';
  }

  #take(link: VideoLink | undefined): void {
    this.link = link;
    this.asking = 'no';
    this.dispatchEvent(new Event('change'));
  }

  #stop(): void {
    this.#question?.abort();
    this.#question = undefined;
    this.asking = 'no';
  }

  async #ask(): Promise<void> {
    const { provider, followUp } = this;
    if (!provider || !followUp) return;
    this.#stop();
    const question = (this.#question = new AbortController());
    this.asking = 'asking';
    const { video } = this.#language.messages;
    const answer = await answerOf(provider, followUp(), question.signal);
    if (question.signal.aborted) return;
    if ('link' in answer) {
      this.#take(answer.link);
      this.noted = video.added;
    } else this.asking = { refused: answer.why === 'late' ? video.noAnswer : answer.said };
  }

  async #copy(url: string): Promise<void> {
    const { announce } = this.#language.messages;
    const clipboard = this.ownerDocument.defaultView?.navigator.clipboard;
    const copied = clipboard ? await clipboard.writeText(url).then(() => true, () => false) : false;
    this.noted = copied ? announce.linkCopied : announce.linkNotCopied;
  }
}

type Answer = { readonly link: VideoLink } | { readonly why: 'late' } | { readonly why: 'refused'; readonly said: string };

/** What the host's function answers; whatever it does, there is an answer within a time. */
async function answerOf(provider: VideoProvider, followUp: FollowUp, stopped: AbortSignal): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => (timer = setTimeout(() => resolve({ why: 'late' }), patience)));
  const asked = (async (): Promise<Answer> => {
    try {
      const link = readVideoLink(await provider(followUp, stopped));
      return link ? { link } : { why: 'refused', said: '' };
    } catch (error) {
      // the host's own words, for the person who asked
      return { why: 'refused', said: error instanceof Error ? error.message.slice(0, 300) : '' };
    }
  })();
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
