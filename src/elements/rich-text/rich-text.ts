import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { tellProblem } from '../../controllers/dispatch.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import type { Html } from '../../model/index.js';
import { buttons } from '../shared/buttons.js';
import { controls } from '../shared/controls.js';
import { iconCircleAlert } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { caretToEnd, drawRich, readDrawn, selectionIn } from './draw-rich.js';
import { LinkForm } from './link-form.js';
import { readRich } from './read-rich.js';
import { richTextStyles } from './rich-text-styles.js';
import type { Clip } from './tidy-clipboard.js';
import { toolbar } from './toolbar.js';
import { idleTools, type RichEditor, type ToolName } from './tools.js';
import { writeRich } from './write-rich.js';

/**
 * A field for formatted text: paragraphs, headings, lists, quotes, links. Internal to the dialogs.
 *
 * The text is drawn at once; the editor is fetched with the first focus and takes over what stands there then, also what
 * was typed meanwhile.
 *
 * @fires input - The text changed: see `value`. Does not bubble.
 * @fires change - The field was left and its text is another. Does not bubble.
 * @fires reveal - It is about to get the focus: what hides it has to show it. Bubbles as far as its root.
 */
export class RichText extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, buttons, richTextStyles];
  static override properties: PropertyDeclarations = {
    label: {}, labelHidden: { type: Boolean, attribute: 'label-hidden' }, value: { attribute: false }, hint: {}, error: {}, placeholder: {},
    readonly: { type: Boolean, reflect: true }, stamp: { attribute: false },
  };

  /** Label of the field. */
  declare label: string;
  /** The label is only spoken: something else shows it. */
  declare labelHidden: boolean;
  /** The text: HTML of the allow-list; `''` = none. As it was given as long as it says the same. */
  declare value: Html;
  /** Below the field. */
  declare hint: string | undefined;
  /** Message at the field. */
  declare error: string | undefined;
  /** Shown while there is no text. */
  declare placeholder: string | undefined;
  /** Shown, to be read and copied, not to be changed. */
  declare readonly: boolean;
  /** Gives a text for a button that puts it at the caret: the time, and who writes. Without it there is no button. */
  declare stamp: (() => string) | undefined;

  readonly #language = new LanguageController(this, messagesFor);
  readonly #link = new LinkForm(this, {
    set: (href) => this.#editor?.setLink(href),
    closed: () => this.focus(),
    shown: (isShown) => this.#editor?.showSelection(isShown),
  });
  #editor: RichEditor | undefined;
  #waking: Promise<RichEditor | undefined> | undefined;
  /** What stands in the text: the value last drawn, or told. */
  #shown: Html | undefined;
  /** The value that came from outside last. */
  #given: Html = '';
  #valueAtFocus: Html | undefined;
  /** A button is held on the text, or a word is being composed: the text must stay the element it is. */
  #held = false;
  #released: (() => void) | undefined;

  constructor() {
    super();
    this.label = '';
    this.labelHidden = false;
    this.value = '';
    this.readonly = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
    this.#sleep();
  }

  /** Focuses the text; a tab it stands behind opens first. */
  override focus(options?: FocusOptions): void {
    this.dispatchEvent(new Event('reveal', { bubbles: true }));
    this.#text?.focus(options);
  }

  get #text(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('#text') ?? null;
  }

  protected override willUpdate(): void {
    if (this.readonly) this.#sleep();
    if (!this.#editor || this.#shown === this.value) return;
    this.#shown = this.#given = this.value;
    this.#editor.reset(this.value);
  }

  protected override updated(changed: PropertyValues): void {
    const text = this.#text;
    // what may be changed from now on may have the focus already
    if (changed.has('readonly') && !this.readonly && text?.matches(':focus')) void this.#wake();
    if (!text || this.#shown === this.value) return;
    this.#shown = this.#given = this.value;
    text.replaceChildren(...drawRich(readRich(this.value), this.ownerDocument));
  }

  protected override render(): TemplateResult {
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`
      <div class="field" @input=${stop} @change=${stop} @focusin=${this.#focusIn} @focusout=${this.#focusOut}>
        <span class=${this.labelHidden ? 'visually-hidden' : 'label'} id="label" @click=${() => this.focus()}>${this.label}</span>
        <div class="frame ${this.readonly ? 'readonly' : ''}" part="control">
          ${this.readonly ? nothing : this.#renderToolbar()}
          <div class="paper">
            <div class="text" id="text" part="input" role="textbox" aria-multiline="true" aria-labelledby="label" tabindex="0" dir="auto" contenteditable=${String(!this.readonly)}
              aria-readonly=${this.readonly ? 'true' : nothing} aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${described || nothing}
              aria-placeholder=${this.placeholder && !this.readonly ? this.placeholder : nothing}
              @pointerdown=${this.#press} @compositionstart=${this.#hold} @compositionend=${this.#release} @input=${this.#typed}
              @paste=${this.#bring} @drop=${this.#bring} @keydown=${this.#key}></div>
            ${this.placeholder && !this.readonly && this.value === '' ? html`<p class="placeholder" aria-hidden="true">${this.placeholder}</p>` : nothing}
          </div>
          ${this.readonly ? nothing : this.#link.render(this.#language.messages)}
        </div>
        ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
        ${this.error ? html`<p class="error" id="error">${iconCircleAlert}<span>${this.error}</span></p>` : nothing}
      </div>
    `;
  }

  #renderToolbar(): TemplateResult {
    const { messages, rightToLeft } = this.#language;
    return toolbar({
      messages, rightToLeft, tools: this.#editor?.tools ?? idleTools,
      stampLabel: this.stamp && messages.richText.stamp,
      use: (tool) => void this.#use(tool),
      stamp: () => void this.#putStamp(),
    });
  }

  async #use(tool: ToolName): Promise<void> {
    if ((this.#editor?.tools ?? idleTools).impossible.has(tool)) return;
    const editor = await this.#wake();
    if (!editor) return;
    if (tool === 'link') await this.#link.open(editor.linkAt());
    else editor.run(tool);
  }

  async #putStamp(): Promise<void> {
    const text = this.stamp?.();
    // nobody was in the text yet: the caret stands nowhere
    const apart = this.#editor === undefined && !this.#text?.matches(':focus');
    const editor = await this.#wake();
    if (!editor || text === undefined) return;
    editor.insert(text, apart);
    editor.focus();
  }

  /** The editor, fetched where it is not there yet. `undefined`: it cannot be had, or is not wanted any more. */
  #wake(): Promise<RichEditor | undefined> {
    return (this.#waking ??= this.#mount());
  }

  async #mount(): Promise<RichEditor | undefined> {
    const fetched = await import('./editor/editor.js').catch((error: unknown) => {
      tellProblem(this, { code: 'not-fetched', severity: 'error', detail: String(error) });
      return undefined;
    });
    while (this.#held) await new Promise<void>((resolve) => (this.#released = resolve));
    const text = this.#text;
    if (!fetched || !text || !this.isConnected || this.readonly) {
      this.#waking = undefined;
      return undefined;
    }
    this.#editor = fetched.mountEditor({
      surface: text, html: this.#given, places: selectionIn(text),
      changed: (value) => this.#tell(value),
      askForLink: () => void this.#use('link'),
      toToolbar: () => this.renderRoot.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus(),
    });
    if (text.matches(':focus')) this.#editor.focus();
    this.requestUpdate();
    return this.#editor;
  }

  /** Without its editor the text is drawn as before it. */
  #sleep(): void {
    this.#waking = undefined;
    if (!this.#editor) return;
    this.#editor.destroy();
    this.#editor = undefined;
    this.#shown = undefined;
  }

  #tell(value: Html): void {
    this.requestUpdate();
    if (value === this.value) return;
    this.#shown = this.value = value;
    this.dispatchEvent(new Event('input'));
  }

  readonly #focusIn = (event: FocusEvent): void => {
    this.#valueAtFocus ??= this.value;
    if (this.readonly || this.#editor) return;
    if (event.target === this.#text && !this.#held) caretToEnd(event.target as Element);
    void this.#wake();
  };

  readonly #focusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    const changed = this.#valueAtFocus !== undefined && this.#valueAtFocus !== this.value;
    this.#valueAtFocus = undefined;
    if (changed) this.dispatchEvent(new Event('change'));
  };

  readonly #press = (): void => {
    if (this.#editor) return;
    this.#hold();
    for (const name of ['pointerup', 'pointercancel']) this.ownerDocument.addEventListener(name, this.#release, { capture: true, once: true });
  };

  readonly #hold = (): void => {
    this.#held = true;
  };

  readonly #release = (): void => {
    for (const name of ['pointerup', 'pointercancel']) this.ownerDocument.removeEventListener(name, this.#release, { capture: true });
    this.#held = false;
    this.#released?.();
  };

  /** Typed before the editor is there: told all the same. */
  readonly #typed = (event: Event): void => {
    if (!this.#editor) this.#tell(writeRich(readDrawn(event.currentTarget as Element)));
  };

  /** Pasted or dropped before the editor is there: the browser must not put it in as it is. */
  readonly #bring = (event: ClipboardEvent | DragEvent): void => {
    if (this.#editor || this.readonly) return;
    event.preventDefault();
    const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
    const clip: Clip = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
    void this.#wake().then((editor) => editor?.paste(clip));
  };

  readonly #key = (event: KeyboardEvent): void => {
    // the dialog sends on Ctrl+Enter; the text gets no line from it
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault();
  };
}

function stop(event: Event): void {
  event.stopPropagation();
}
