import { html, type TemplateResult } from 'lit';
import { iconX } from '../shared/icons.js';
import { kindChoice, kindIcons, type Scene } from './render-fields.js';

/** The heading, which follows the kind (D5.1), the choice of the kind, and the button that closes. */
export function header(scene: Scene, close: () => void): TemplateResult {
  const { session: { form, base }, messages: { kind, dialog } } = scene;
  const names = { meeting: kind.meeting, call: kind.call, task: kind.task };
  const newNames = { meeting: kind.newMeeting, call: kind.newCall, task: kind.newTask };
  const name = form.kind as keyof typeof names;
  return html`
    <header part="header">
      <span class="badge" aria-hidden="true">${kindIcons[name]}</span>
      <h2 id="heading" tabindex="-1" dir="auto">${base.isNew ? newNames[name] : dialog.heading(names[name], base.followUp.title)}</h2>
      ${kindChoice(scene)}
      <button type="button" class="button quiet icon-only close" aria-label=${dialog.close} @click=${close}>${iconX}</button>
    </header>
  `;
}
