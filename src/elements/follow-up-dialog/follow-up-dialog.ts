import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dispatchChange } from '../../controllers/dispatch.js';
import { DraftEvent } from '../../controllers/events-later.js';
import { late } from '../../controllers/late.js';
import { LanguageController } from '../../controllers/language.js';
import { messagesFor } from '../../locale/index.js';
import { setStyle } from '../../controllers/set-style.js';
import { StoreController } from '../../controllers/store-controller.js';
import type { ZoneId } from '../../time/index.js';
import type { Change, ChangeScope, VideoProvider } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import type { DiaryConfirm } from '../confirm/confirm.js';
import { controls } from '../shared/controls.js';
import { tokens } from '../shared/tokens.js';
import { DialogCloseEvent, type DialogResult } from './close-event.js';
import { dialogBodyStyles } from './dialog-body-styles.js';
import { dialogStyles } from './dialog-styles.js';
import { EditSession, type SaveResult } from './edit-session.js';
import type { ProblemField } from './form-check.js';
import type { FieldName, FieldValue } from './form.js';
import { ClashWatch } from './clash-watch.js';
import { clashStyles } from './clash-styles.js';
import type { DialogParts } from './dialog-parts.js';
import { leave } from './leaving.js';
import { noticeActions, resume } from './notice-actions.js';
import { withRest, type OpenRequest } from './open-request.js';
import { focusPart, showFrame } from './frame.js';
import { timeFieldNames } from './form-times.js';
import { zoneFor } from './zone-for.js';
import { body } from './render-body.js';
import { footer } from './render-footer.js';
import { dotColour, type Scene } from './render-fields.js';
import { header } from './render-header.js';
import { laterFields, repeatIsValid } from './render-repeat.js';
import { conflictText, failures, notices } from './render-notices.js';
import { openLinked } from './open-linked.js';
import { asker } from './series-asking.js';
import { TaskMenu } from './task-menu.js';

export type { DialogCloseEvent, OpenRequest };
/**
 * The dialog in which a meeting, call or to-do is written, with drafts that survive the page (D5).
 * Call `open()`; it is modal unless `inline` is set.
 *
 * @tag follow-up-dialog
 * @fires follow-up-send - It is to be sent as e-mail; cancelable, default: the mail program.
 * @fires meeting-join - Its video meeting is to be joined; cancelable, default: a new window.
 * @fires close - The dialog has closed: `result` says how. Does not bubble; the owner gives the focus back.
 * @fires diary-before-change - A change is about to happen; cancelable.
 * @fires diary-change - A change has happened.
 * @fires record-open - A linked document, sale, project or follow-up is to be opened: the host does it; cancelable.
 * @fires diary-problem - A change was refused, or the source rejected it.
 * @fires draft-save - What was typed is kept.
 * @fires draft-restore - A draft was brought back into the fields.
 * @fires draft-discard - A draft was thrown away.
 * @csspart dialog - The frame.
 * @csspart header - The line with the heading.
 * @csspart footer - The line with the buttons.
 * @csspart notice - A line above or below the fields.
 * @csspart field - Label, control and message of one field.
 */
export class FollowUpDialog extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, dialogStyles, dialogBodyStyles, clashStyles];
  static override properties: PropertyDeclarations = {
    zone: { attribute: 'time-zone' }, inline: { type: Boolean, reflect: true }, readonly: { type: Boolean, reflect: true }, data: { attribute: false }, src: { attribute: false },
    videoProvider: { attribute: false }, session: { state: true },
  };

  /** Zone in which times are shown and typed; that of the store by default. */
  declare zone: ZoneId | undefined;
  /** Part of the page instead of modal. */
  declare inline: boolean;
  /** Nothing can be changed. */
  declare readonly: boolean;
  /** Plain data of its own, instead of a store around it. */
  declare data: unknown;
  /** Address of a .json or .ics file of its own. */
  declare src: string | null;
  /** Makes links to video meetings; without it, none can be added (see `videoRooms`). */
  declare videoProvider: VideoProvider | undefined;
  declare private session: EditSession | undefined;

  readonly #language = new LanguageController(this, messagesFor);
  readonly #stores = new StoreController(this, () => this.#begin(), (event) => this.session?.hear(event));
  readonly #clashes = new ClashWatch(this, () => this.session);
  #request: OpenRequest | undefined;
  #said = '';
  #saidAfter = '';
  #saidTimes = '';
  #focus: 'first' | 'problem' | 'conflict' | undefined;
  #draftTold = false;

  constructor() {
    super();
    this.inline = false;
    this.readonly = false;
  }

  /** The store to work on, when no provider or page store is meant. */
  set store(store: Store | undefined) {
    this.#stores.explicit = store;
  }

  get store(): Store | undefined {
    return this.#stores.store;
  }

  /** Whether something is being edited. */
  get isOpen(): boolean {
    return this.session !== undefined;
  }

  /**
   * Opens the dialog; what was being edited before is closed as with Cancel. Waits for the store where its data
   * are still on the way. Resolves when the fields are on screen.
   */
  async open(request: OpenRequest): Promise<void> {
    const [whole] = await Promise.all([withRest(request), this.store?.drafts.prepare?.()]);
    void this.close();
    this.#request = whole;
    this.#begin();
    await this.updateComplete;
  }

  /** Closes the dialog. What was typed and not saved stays as a draft. */
  async close(): Promise<void> {
    const session = this.session;
    if (!session) return;
    const kept = session.close();
    this.#end(session, session.isDirty ? 'draft' : 'unchanged');
    const state = await kept;
    if (state === 'none') return;
    this.#saidAfter = this.#language.messages.draft[state === 'kept' ? 'kept' : 'notKept'];
    if (state === 'kept') this.#tellDraft('draft-save', session);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // moved in the DOM or removed: a modal leaves the top layer, what was typed is in the draft
    this.renderRoot.querySelector('dialog')?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.session?.setLanguage(this.#language.tag);
    if (this.session) this.session.readonly = this.readonly;
  }

  protected override updated(_changed: PropertyValues): void {
    showFrame(this, this.session !== undefined);
    if (!this.session || !this.#focus) return;
    const focus = this.#focus;
    this.#focus = undefined;
    this.#focusOn(focus === 'conflict' ? focus : focus === 'problem' ? (Object.keys(this.session.problems)[0] ?? 'heading') : this.session.base.isNew ? 'title' : 'heading');
  }

  get #confirm(): DiaryConfirm {
    return this.renderRoot.querySelector('diary-confirm')!;
  }

  #focusOn(id: string): void {
    focusPart(this.renderRoot, id);
  }

  #begin(): void {
    const { store } = this.#stores;
    if (!store || !this.#request) return;
    const { restore } = this.#request;
    const session = new EditSession(store, this.#request, { lang: this.#language.tag, zone: zoneFor(this, store) }, () => this.#changed());
    this.#request = undefined;
    session.readonly = this.readonly;
    session.settle = asker(() => this.#confirm, () => this.#scene(session), () => session === this.session);
    this.session = session;
    this.#said = this.#saidAfter = '';
    this.#saidTimes = session.times;
    this.#draftTold = false;
    this.#focus = 'first';
    void session.desk.load().then(() => resume(this.#parts, session, restore));
    late(this, laterFields(store), () => undefined);
  }

  #end(session: EditSession, result: DialogResult): void {
    if (this.session !== session) return;
    this.session = undefined;
    this.#confirm.dismiss();
    void this.updateComplete.then(() => this.dispatchEvent(new DialogCloseEvent(result, session.base.followUp.id)));
  }

  #changed(): void {
    const { session } = this;
    if (session?.desk.state === 'kept' && !this.#draftTold) {
      this.#draftTold = true;
      this.#tellDraft('draft-save', session);
    }
    this.requestUpdate();
  }

  readonly #tellDraft = (name: 'draft-save' | 'draft-restore' | 'draft-discard', session: EditSession, at = session.desk.at): void => {
    this.dispatchEvent(new DraftEvent(name, session.base.followUp.id, at));
  };

  protected override render(): TemplateResult {
    const { session } = this;
    return html`
      <dialog class="frame" part="dialog" aria-labelledby="heading" @cancel=${this.#cancelled} @keydown=${this.#key}>
        ${session ? this.#renderForm(session) : nothing}
        <diary-menu></diary-menu>
      </dialog>
      <diary-confirm></diary-confirm>
      <div class="visually-hidden" role="status">${session ? '' : this.#saidAfter}</div>
    `;
  }

  #renderForm(session: EditSession): TemplateResult {
    const scene = this.#scene(session);
    const tasks = this.#tasks;
    return html`
      <form novalidate @submit=${this.#submit} ${setStyle({ '--_dot': dotColour(session) })}>
        ${header(scene, this.#leave)}
        <div class="scroller">
          <div class="notices">${notices(scene, this.#actions)}</div>
          ${body(scene)}
        </div>
        ${failures(scene, this.#actions)}
        ${footer(scene, { cancel: this.#leave, remove: tasks.remove, menu: tasks.show, hasMenu: TaskMenu.isFor(scene), noted: tasks.noted })}
        <div class="visually-hidden" role="status">${this.#said}</div>
      </form>
    `;
  }

  #scene(session: EditSession): Scene {
    return {
      session, messages: this.#language.messages, formats: this.#language.formats, type: this.#typed, leave: this.#left, clashes: this.#clashes,
      focus: (id) => this.#focusOn(id), videoProvider: this.videoProvider, openLinked: (id) => void openLinked(this.#parts, id),
    };
  }

  readonly #typed = (field: FieldName, value: FieldValue): void => {
    this.session?.type(field, value);
  };

  readonly #left = (field: ProblemField): void => {
    const { session } = this;
    // a message that appears while Save is being pressed would push the button away from under the pointer
    if (!session || this.renderRoot.querySelector('footer:active')) return;
    session.leave(field);
    if (timeFieldNames.includes(field as FieldName) && session.times !== this.#saidTimes) this.#sayTimes(session);
  };

  /** The adjusted end and duration, once per field that was left. */
  #sayTimes(session: EditSession): void {
    const { endTime, duration } = session.form;
    if (!session.form.allDay && endTime && duration) this.#said = this.#language.messages.dialog.endIs(endTime, duration);
    this.#saidTimes = session.times;
  }

  readonly #dispatch = (change: Change, scope: ChangeScope) => dispatchChange(this, this.session!.store, change, { scope });

  readonly #parts: DialogParts = {
    element: this,
    session: () => this.session,
    scene: (session) => this.#scene(session),
    confirm: () => this.#confirm,
    dispatch: this.#dispatch,
    finish: (act, done) => this.#finish(act, done),
    open: (request) => this.open(request),
    say: (text) => {
      this.#said = text;
      this.requestUpdate();
    },
    focusOn: (id) => this.#focusOn(id),
    showProblems: () => {
      this.#focus = 'problem';
      this.requestUpdate();
    },
    tellDraft: this.#tellDraft,
  };

  readonly #actions = noticeActions(this.#parts);
  readonly #tasks = new TaskMenu(this.#parts, () => this.renderRoot.querySelector('diary-menu'), () => this.requestUpdate());

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!repeatIsValid(this.renderRoot)) return;
    void this.#finish((session) => session.save(this.#dispatch));
  };

  async #finish(act: (session: EditSession) => Promise<SaveResult>, done: DialogResult = 'saved'): Promise<void> {
    const { session } = this;
    if (!session) return;
    const result = await act(session);
    if (result === 'saved' || result === 'nothing') this.#end(session, result === 'saved' ? done : 'unchanged');
    else if (result === 'invalid') this.#focus = 'problem';
    else if (result === 'conflict') {
      this.#focus = 'conflict';
      // the same words a second time are heard only if they differ
      this.#said = conflictText(this.#scene(session)) + (this.#said.endsWith('\u00a0') ? '' : '\u00a0');
    }
    this.requestUpdate();
  }

  readonly #leave = (): void => void leave(this.#parts, () => this.close());

  readonly #cancelled = (event: Event): void => {
    event.preventDefault();
    this.#leave();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit(event);
    else if (event.key === 'Escape') this.#cancelled(event);
    // the diary around must not take keys that are meant for the fields
    event.stopPropagation();
  };
}
