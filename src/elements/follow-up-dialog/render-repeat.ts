import { html, nothing, type TemplateResult } from 'lit';
import type { FollowUp } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import type { RecurrenceEditor } from '../recurrence-editor/recurrence-editor.js';
import { movesOf, timePatch } from './form-change.js';
import type { Scene } from './render-fields.js';

/**
 * How it repeats (D7.1–D7.3); nothing for what has no time, and for exceptions, which are dates of a series themselves. The
 * editor's code is fetched while the dialog is open.
 */
export function repeatField(scene: Scene): TemplateResult | typeof nothing {
  const { session, messages: { dialog } } = scene;
  const { form, base: { followUp } } = session;
  if (!form.placed || followUp.series) return nothing;
  const { start, end } = timesIn(scene, followUp);
  if (start === undefined) return nothing;
  return html`
    <recurrence-editor id="repeat" class="field" part="field" .label=${dialog.repeats} .rule=${form.rule} .start=${start} .end=${end ?? start} .allDay=${form.allDay}
      .zone=${session.zone} .except=${exceptIn(form.except)} .moves=${moved(form.rule ? form.moves : '')} .typed=${form.repeatTyped} ?disabled=${!session.access.may('repeat')}
      @input=${(event: Event) => take(scene, event)} @change=${(event: Event) => take(scene, event)}></recurrence-editor>
  `;
}

/** Times that cannot be read yet leave those that were there. */
function timesIn({ session: { form, settings } }: Scene, followUp: FollowUp): { readonly start?: string | undefined; readonly end?: string | undefined } {
  const typed = timePatch(form, followUp, settings);
  return typed.start === undefined ? followUp : typed;
}

/** The same list as long as the text is the same: the editor looks at it again only then, not at each key in the dialog. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, value: read(text) })).value;
}

const exceptIn = remembered((text) => text.split(' ').filter(Boolean));
const moved = remembered(movesOf);

function take(scene: Scene, event: Event): void {
  const { rule, except, moves, typed } = event.target as RecurrenceEditor;
  const { form } = scene.session;
  const next = { rule, except: except.join(' '), moves: moves.map(({ original, start }) => `${original}>${start}`).join(' '), repeatTyped: typed };
  for (const field of ['rule', 'except', 'moves', 'repeatTyped'] as const) if (next[field] !== form[field]) scene.type(field, next[field]);
}

/** Whether nothing is wrong with the repetition; what is, is told at its fields. */
export function repeatIsValid(root: ParentNode): boolean {
  const editor = root.querySelector<RecurrenceEditor>('recurrence-editor');
  // one that is not fetched yet has nothing typed in it
  return typeof editor?.reportValidity !== 'function' || editor.reportValidity();
}

/** Fetches the fields that stand in the dialog without being part of it. */
export async function laterFields({ preferences }: Store): Promise<void> {
  await Promise.all([import('../rich-text/define.js'), import('../recurrence-editor/define.js'), preferences.timeZones && import('../time-zone-picker/define.js')]);
}
