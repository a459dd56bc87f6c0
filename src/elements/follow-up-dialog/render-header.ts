import { html, nothing, type TemplateResult } from 'lit';
import { iconX } from '../shared/icons.js';
import { alarmBell } from './render-alarm.js';
import { kindChoice, kindIcons, type Scene } from './render-fields.js';

/** The heading, which follows the kind (D5.1), whose it is and who changed it last (D5.3), the choice of the kind, and the button that closes. */
export function header(scene: Scene, close: () => void): TemplateResult {
  const { session: { form, base }, messages: { kind, dialog } } = scene;
  const names = { meeting: kind.meeting, call: kind.call, task: kind.task };
  const newNames = { meeting: kind.newMeeting, call: kind.newCall, task: kind.newTask };
  const name = form.kind as keyof typeof names;
  return html`
    <header part="header">
      <span class="badge" aria-hidden="true">${kindIcons[name]}</span>
      <div class="heading">
        <h2 id="heading" tabindex="-1" dir="auto">${base.isNew ? newNames[name] : dialog.heading(names[name], base.followUp.title)}</h2>
        ${facts(scene)}
      </div>
      ${alarmBell(scene)}
      ${kindChoice(scene)}
      <button type="button" class="button quiet icon-only close" aria-label=${dialog.close} @click=${close}>${iconX}</button>
    </header>
  `;
}

/** Whose it is, and who changed it last. Of a new one of one's own there is nothing to say. */
function facts({ session, messages: { dialog, diary, planning }, formats }: Scene): TemplateResult | typeof nothing {
  const { base: { followUp: { updated }, isNew }, form: { owner }, store, zone, today } = session;
  const nameOf = (id: string): string => (id === store.user ? diary.you : store.lookUp('associates', id)?.name ?? store.lookUp('resources', id)?.name ?? id);
  if (isNew && owner === store.user) return nothing;
  const when = updated && !isNew ? formats.momentAt(Date.parse(updated.at), zone, today) : '';
  return html`
    <p class="facts">
      <span dir="auto">${planning.pair(dialog.owner, nameOf(owner))}</span>
      ${when ? html`<span dir="auto">${updated?.by ? dialog.updated(when, nameOf(updated.by)) : dialog.updatedAt(when)}</span>` : nothing}
    </p>
  `;
}
