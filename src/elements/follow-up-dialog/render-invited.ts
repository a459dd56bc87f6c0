import { html, nothing, type TemplateResult } from 'lit';
import { problemText } from '../../locale/index.js';
import { ownAnswer } from '../shared/block-text.js';
import type { Answer } from '../shared/answer-question.js';
import { iconCheck, iconMail } from '../shared/field-icons.js';
import { iconCircleAlert, iconX } from '../shared/icons.js';
import { answeringOf } from './answering.js';
import type { Scene } from './render-fields.js';

/**
 * Accept and Decline of one who was invited (D5.9), and what was answered so far. The two stay where they are, so that a
 * second press of the same finger or key cannot say the opposite.
 */
export function invitedNotice({ session, messages }: Scene, answer: (answer: Answer) => void): TemplateResult | typeof nothing {
  const { base: { followUp: { owner, ...rest } }, store, access } = session;
  // one from another calendar is answered there
  const given = access.reason === 'invited' && !rest.external ? ownAnswer({ owner, ...rest }, store.user) : undefined;
  if (given === undefined) return nothing;
  const { dialog, draft, meeting } = messages;
  const { isBusy, failure } = answeringOf(session);
  const name = store.lookUp('associates', owner)?.name ?? store.lookUp('resources', owner)?.name ?? draft.someone;
  const isOpen = given !== 'accepted' && given !== 'declined';
  const text = isOpen ? meeting.invitedBy(name) : meeting[given];
  const button = (mine: Answer, label: string, icon: unknown, look: string): TemplateResult => html`
    <button type="button" id=${mine} class="button ${given === mine ? 'given' : look}" aria-pressed=${given === mine ? 'true' : 'false'} aria-disabled=${isBusy || session.saving ? 'true' : nothing}
      @click=${() => given === mine || answer(mine)}>${icon}<span>${label}</span></button>`;
  return html`
    <section class="notice invited ${isOpen ? 'open' : ''}" part="notice" aria-label=${text}>
      ${isOpen ? iconMail : given === 'accepted' ? iconCheck : iconX}<p dir="auto">${text}</p>
      <div class="notice-actions" role="group" aria-label=${meeting.answer}>
        ${button('accepted', dialog.accept, iconCheck, isOpen ? 'primary' : 'quiet')}${button('declined', dialog.decline, iconX, isOpen ? '' : 'quiet')}
      </div>
      ${failure ? html`<p class="refused">${iconCircleAlert}<span>${meeting.notAnswered(problemText(failure, messages))}</span></p>` : nothing}
    </section>
  `;
}
