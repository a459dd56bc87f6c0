import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { linkAddress } from '../../model/link-address.js';
import type { CustomField } from '../../model/index.js';
import { parseDay } from '../../locale/index.js';
import { iconExternalLink } from '../shared/field-icons.js';
import { iconChevronDown } from '../shared/icons.js';
import { shownFields, shownIn, typeCustom } from './custom-form.js';
import type { DayField } from './day-field.js';
import type { ProblemField } from './form-check.js';
import { errorLine, messageFor, type Scene } from './render-fields.js';

/** One field of the host, with what its parts need. */
interface Part {
  readonly field: CustomField;
  /** Of the control. */
  readonly id: ProblemField;
  readonly label: string;
  readonly shown: string | boolean;
  readonly error: string | undefined;
  readonly may: boolean;
  readonly describedBy: string | typeof nothing;
  readonly type: (given: string | boolean) => void;
  readonly leave: () => void;
}

/** The fields that the host defines (D5.2). */
export function customTab(scene: Scene): TemplateResult {
  const { session } = scene;
  return html`<div slot="custom" class="custom">${shownFields(session.form, session.settings).map(([field, place]) => control(partFor(scene, field, place), scene))}</div>`;
}

function partFor(scene: Scene, field: CustomField, place: number): Part {
  const { session } = scene;
  const id: ProblemField = `custom-${place}`;
  const label = field.name || field.id;
  const error = messageFor(scene, id, label);
  const described = [error ? `${id}-error` : '', field.hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return {
    field, id, label, error, shown: shownIn(session.form, field), may: session.access.may('custom'), describedBy: described || nothing,
    type: (given) => scene.type('custom', typeCustom(scene.session.form, field, given, scene.session.settings)),
    leave: () => scene.leave(id),
  };
}

function control(part: Part, scene: Scene): TemplateResult {
  switch (part.field.type) {
    case 'check': return check(part);
    case 'choice': return framed(part, choice(part, scene));
    case 'date': return day(part, scene);
    default: return framed(part, line(part, scene));
  }
}

function framed(part: Part, inside: TemplateResult): TemplateResult {
  const { id, label, field: { type, required } } = part;
  return html`
    <div class="field ${type === 'text' || type === 'url' ? 'wide' : ''}" part="field">
      <label class="label" for=${id} dir="auto">${label}${required ? html`<span aria-hidden="true"> *</span>` : nothing}</label>
      ${inside}
      ${below(part)}
    </div>
  `;
}

function below({ id, error, field: { hint } }: Part): TemplateResult {
  return html`${hint ? html`<p class="hint" id="${id}-hint" dir="auto">${hint}</p>` : nothing}${errorLine(id, error)}`;
}

/** A text that has several lines keeps them. */
function line(part: Part, { messages: { links } }: Scene): TemplateResult {
  const { field: { type, required }, id, shown, error, may, describedBy } = part;
  const typed = (event: Event): void => part.type((event.target as HTMLInputElement).value);
  if (type === 'text' && String(shown).includes('\n')) {
    return html`<textarea class="input" id=${id} name=${id} rows="4" dir="auto" aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy} aria-required=${required ? 'true' : nothing}
      ?readonly=${!may} .value=${live(String(shown))} @input=${typed} @change=${part.leave}></textarea>`;
  }
  const address = type === 'url' ? linkAddress(String(shown)) : undefined;
  return html`
    <div class="with-link">
      <input class="input" id=${id} name=${id} type="text" autocomplete="off" dir=${type === 'url' ? nothing : 'auto'} inputmode=${type === 'number' ? 'decimal' : type === 'url' ? 'url' : nothing}
        placeholder=${type === 'url' && may ? 'https://' : nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy} aria-required=${required ? 'true' : nothing}
        ?readonly=${!may} .value=${live(String(shown))} @input=${typed} @change=${part.leave} />
      ${address === undefined ? nothing : html`<a class="button icon-only" href=${address} target="_blank" rel="noopener noreferrer" aria-label="${links.openAddress(part.label)}">${iconExternalLink}</a>`}
    </div>
  `;
}

/** A value that can no longer be chosen stays until another is. */
function choice(part: Part, { messages: { value } }: Scene): TemplateResult {
  const { field: { choices = [], required }, id, shown, error, may, describedBy } = part;
  const isLost = shown !== '' && !choices.some((one) => one.id === shown);
  return html`
    <div class="select">
      <select class="input" id=${id} name=${id} ?disabled=${!may} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy} aria-required=${required ? 'true' : nothing}
        @change=${(event: Event) => part.type((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${live(shown === '')}>${value.none}</option>
        ${isLost ? html`<option value=${String(shown)} selected>${shown}</option>` : nothing}
        ${choices.map((one) => html`<option value=${one.id} .selected=${live(one.id === shown)}>${one.name || one.id}</option>`)}
      </select>
      ${iconChevronDown}
    </div>
  `;
}

function day({ field: { hint }, id, label, shown, error, may, type, leave }: Part, { session }: Scene): TemplateResult {
  const text = String(shown);
  return html`
    <div class="field" part="field">
      <diary-day-field id=${id} class="field" .label=${label} .value=${text} .day=${parseDay(text.trim(), session.today, session.form.lang)} .today=${session.today}
        .error=${error} .disabled=${!may} @input=${(event: Event) => type((event.target as DayField).value)} @change=${leave}></diary-day-field>
      ${hint ? html`<p class="hint" dir="auto">${hint}</p>` : nothing}
    </div>
  `;
}

function check(part: Part): TemplateResult {
  const { field: { required }, id, label, shown, error, may, describedBy } = part;
  return html`
    <div class="field" part="field">
      <label class="check" part="check">
        <input type="checkbox" id=${id} name=${id} ?disabled=${!may} .checked=${live(shown === true)} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy}
          aria-required=${required ? 'true' : nothing} @change=${(event: Event) => part.type((event.target as HTMLInputElement).checked)} />
        <span dir="auto">${label}${required ? html`<span aria-hidden="true"> *</span>` : nothing}</span>
      </label>
      ${below(part)}
    </div>
  `;
}
