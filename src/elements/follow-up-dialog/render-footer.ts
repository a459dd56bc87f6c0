import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeScope } from '../../model/index.js';
import type { Choice } from '../confirm/confirm.js';
import { iconCheck, iconEllipsis, iconTrash2, iconTriangleAlert } from '../shared/field-icons.js';
import { sizeGrip } from './frame-size.js';
import { deleteScope } from './open-request.js';
import { checkField, type Scene } from './render-fields.js';

/** What the buttons of the footer do; Save submits the form. */
export interface FooterActions {
  cancel(): void;
  remove(): void;
  /** Opens the menu at its button. */
  menu(button: HTMLElement): void;
  /** Whether there is a menu. */
  readonly hasMenu: boolean;
  /** What a command of it has done. */
  readonly noted: string;
}

/** Delete, more and completed at the start, what was done and the state of the draft between, Cancel and Save at the end. */
export function footer(scene: Scene, actions: FooterActions): TemplateResult {
  const { session, messages: { dialog } } = scene;
  const nothingToDo = session.access.reason === 'diary' || session.access.reason === 'other';
  return html`
    <footer part="footer">
      ${session.base.isNew || !session.access.mayDelete ? nothing : html`
        <button type="button" class="button quiet danger delete" @click=${() => actions.remove()} aria-disabled=${session.saving ? 'true' : nothing}>${iconTrash2}<span>${dialog.delete}</span></button>`}
      ${actions.hasMenu ? html`
        <button type="button" class="button quiet icon-only tasks" id="tasks" aria-haspopup="menu" aria-label=${dialog.menu} @click=${(event: Event) => actions.menu(event.currentTarget as HTMLElement)}>${iconEllipsis}</button>` : nothing}
      ${checkField(scene, 'completed', dialog.completed, 'completed')}
      ${draftState(scene, actions.noted)}
      <div class="buttons">
        <button type="button" class="button" @click=${() => actions.cancel()}>${nothingToDo ? dialog.close : dialog.cancel}</button>
        ${nothingToDo ? nothing : html`
          <button type="submit" class="button primary" aria-disabled=${session.saving ? 'true' : nothing}>${session.saving ? dialog.saving : dialog.save}</button>`}
      </div>
      ${sizeGrip(scene)}
    </footer>
  `;
}

/** What a command has done, else whether what was typed is kept. Only the first time and a failure are spoken. */
function draftState({ session: { desk, isDirty }, messages: { draft } }: Scene, noted: string): TemplateResult {
  const failed = desk.state === 'not-kept';
  const notKept = desk.refusal === 'full' ? draft.notKeptFull : desk.refusal ? draft.notKeptPrivate : draft.notKept;
  return html`
    <p class="draft-state ${failed && !noted ? 'failed' : ''}" role="status">
      ${noted ? html`<span dir="auto">${noted}</span>` : !isDirty || desk.state === 'none' ? nothing : failed ? html`${iconTriangleAlert}<span>${notKept}</span>`: html`${iconCheck}<span>${draft.kept}</span>`}
    </p>
  `;
}

/** The question before deleting (D18.1), with the answers as scopes. Of dates of a series `series-asking.ts` asks. */
export function deleteQuestion({ session, messages: { confirm, block } }: Scene): { readonly heading: string; readonly text: string; readonly choices: readonly Choice<ChangeScope | 'keep'>[] } {
  const { followUp } = session.base;
  const title = followUp.title || block.noTitle;
  const keep: Choice<'keep'> = { value: 'keep', label: confirm.keep };
  const invited = session.access.reason === 'invited';
  const text = (invited ? confirm.deleteInvitedText : followUp.attendees?.length ? confirm.deleteForAllText : confirm.deleteText)(title);
  return { heading: confirm.deleteTitle, text, choices: [{ value: deleteScope(session.base), label: confirm.delete, look: 'danger' }, keep] };
}
