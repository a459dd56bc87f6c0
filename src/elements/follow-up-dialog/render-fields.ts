import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { longestCustomText } from '../../model/custom-fields.js';
import { setStyle } from '../../controllers/set-style.js';
import type { Formats, Messages } from '../../locale/index.js';
import { cssRgb, isMasked, readColour, type CustomField, type Id, type VideoProvider } from '../../model/index.js';
import { iconCalendarDays, iconPhone, iconSquareCheckBig } from '../shared/field-icons.js';
import { iconChevronDown, iconCircleAlert } from '../shared/icons.js';
import type { ClashWatch } from './clash-watch.js';
import type { EditSession } from './edit-session.js';
import type { FieldGroup } from './form-change.js';
import { richTextLimit, titleLimit, type FieldProblem, type ProblemField } from './form-check.js';
import { alarmChoices, type FieldName, type FieldValue, type Form } from './form.js';

/** All that rendering a part of the dialog needs. */
export interface Scene {
  readonly session: EditSession;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly type: (field: FieldName, value: FieldValue) => void;
  readonly leave: (field: ProblemField) => void;
  /** What the typed times are in conflict with. */
  readonly clashes: ClashWatch;
  /** Sets focus on the part with this id. */
  readonly focus: (id: string) => void;
  /** Makes links to video meetings, where the host has such. */
  readonly videoProvider: VideoProvider | undefined;
  /** Opens a follow-up that a link leads to. */
  readonly openLinked: (id: Id) => void;
}

export const kindIcons = { meeting: iconCalendarDays, call: iconPhone, task: iconSquareCheckBig } as const;

/** The colour of a type as `rgb()`; neutral when it has none that can be read (D2.1). */
export function dotColour(session: EditSession): string {
  const type = session.settings.lookUp('types', session.form.type);
  return cssRgb((type && readColour(type.colour)) ?? { r: 107, g: 122, b: 144 });
}

/** The sentence for what is wrong with a field; `undefined` when nothing is, or it is not told yet. */
export function messageFor({ session, messages: { validation, search }, formats }: Scene, field: ProblemField, label: string): string | undefined {
  const problem = session.problems[field];
  if (!problem) return undefined;
  const own = field.startsWith('custom-') ? session.settings.customFields[Number(field.slice('custom-'.length))] : undefined;
  const texts: Readonly<Record<FieldProblem, () => string>> = {
    'title-required': () => validation.titleRequired,
    'title-too-long': () => validation.titleTooLong(formats.number(titleLimit)),
    'text-too-long': () => validation.textTooLong(formats.number(field === 'agenda' || field === 'notes' ? richTextLimit : own ? longestCustomText : titleLimit)),
    required: () => validation.required(label),
    date: () => validation.date(formats.dayField(session.today)),
    time: () => validation.time(formats.time(570)),
    duration: () => validation.duration(formats.duration(90)),
    alarm: () => validation.alarm,
    'end-before-start': () => validation.endBeforeStart,
    'not-in-list': () => search.notInList,
    url: () => validation.url,
    'url-scheme': () => validation.urlScheme,
    number: () => validation.number(formats.number(1500.5)),
    bounds: () => boundsText(own, validation, formats),
  };
  return texts[problem]();
}

function boundsText(field: CustomField | undefined, { above, below, between }: Messages['validation'], { number }: Formats): string {
  const { least, most } = field ?? {};
  if (most === undefined) return above(number(least ?? 0));
  return least === undefined ? below(number(most)) : between(number(least), number(most));
}

/** What is wrong with a field, below it. */
export function errorLine(field: string, message: string | undefined): TemplateResult | typeof nothing {
  return message ? html`<p class="error" id="${field}-error">${iconCircleAlert}<span>${message}</span></p>` : nothing;
}

/** A line of text with label and message. */
export function textField(scene: Scene, field: FieldName, label: string, group: FieldGroup, options: { placeholder?: string; hint?: string; className?: string } = {}): TemplateResult {
  const { session } = scene;
  const error = messageFor(scene, field, label);
  const described = [error ? `${field}-error` : '', options.hint ? `${field}-hint` : ''].filter(Boolean).join(' ');
  return html`
    <div class="field ${options.className ?? ''}" part="field">
      <label class="label" for=${field}>${label}</label>
      <input class="input" id=${field} name=${field} type="text" autocomplete="off" dir="auto" placeholder=${session.access.may(group) ? options.placeholder ?? nothing : nothing}
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${described || nothing} ?readonly=${!session.access.may(group)}
        .value=${live(String(session.form[field]))}
        @input=${(event: Event) => scene.type(field, (event.target as HTMLInputElement).value)} @change=${() => scene.leave(field)} />
      ${options.hint ? html`<p class="hint" id="${field}-hint">${options.hint}</p>` : nothing}
      ${errorLine(field, error)}
    </div>
  `;
}

/** A choice among few. */
export function choiceField(
  scene: Scene, field: FieldName, label: string, group: FieldGroup, choices: readonly (readonly [value: string, name: string])[],
  options: { dot?: string; disabled?: boolean } = {},
): TemplateResult {
  const value = String(scene.session.form[field]);
  const disabled = options.disabled === true || !scene.session.access.may(group);
  return html`
    <div class="field" part="field">
      <label class="label" for=${field}>${label}</label>
      <div class="select ${options.dot ? 'dotted' : ''}">
        ${options.dot ? html`<span class="dot" aria-hidden="true" ${setStyle({ '--_dot': options.dot })}></span>` : nothing}
        <select class="input" id=${field} name=${field} ?disabled=${disabled}
          @change=${(event: Event) => scene.type(field, (event.target as HTMLSelectElement).value)}>
          ${choices.map(([id, name]) => html`<option value=${id} .selected=${live(id === value)}>${name}</option>`)}
        </select>
        ${iconChevronDown}
      </div>
    </div>
  `;
}

/** A tick. */
export function checkField(scene: Scene, field: FieldName & keyof Form, label: string, group: FieldGroup, disabled = false): TemplateResult {
  return html`
    <label class="check" part="check">
      <input type="checkbox" id=${field} name=${field} ?disabled=${disabled || !scene.session.access.may(group)} .checked=${live(scene.session.form[field] === true)}
        @change=${(event: Event) => scene.type(field, (event.target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>
  `;
}

/** Meeting, call or to-do. */
export function kindChoice(scene: Scene): TemplateResult {
  const { session, messages } = scene;
  const names = { meeting: messages.kind.meeting, call: messages.kind.call, task: messages.kind.task };
  return html`
    <div class="segments" role="radiogroup" aria-label=${messages.dialog.kind}>
      ${(['meeting', 'call', 'task'] as const).map((kind) => html`
        <label class="segment">
          <input type="radio" name="kind" value=${kind} .checked=${live(session.form.kind === kind)} ?disabled=${!session.access.may('kind')}
            @change=${() => scene.type('kind', kind)} />
          ${kindIcons[kind]}<span>${names[kind]}</span>
        </label>`)}
    </div>
  `;
}

/** The types of the kind that is chosen, with the colour of the one chosen. */
export function typeChoice(scene: Scene): TemplateResult {
  const { session, messages: { dialog } } = scene;
  const { form, settings } = session;
  const own = settings.types.filter((type) => type.kind === form.kind).map((type) => [type.id, type.name] as const);
  // a type the host has removed stays chosen until another is taken
  const lost = form.type && !own.some(([id]) => id === form.type) ? [[form.type, settings.lookUp('types', form.type)?.name ?? form.type] as const] : [];
  return choiceField(scene, 'type', dialog.type, 'type', [['', dialog.noType], ...own, ...lost], { dot: dotColour(session) });
}

/** Whose it is, where there is somebody else to give it to. */
export function ownerChoice(scene: Scene): TemplateResult | typeof nothing {
  const { session: { form: { owner }, store }, messages: { diary, dialog } } = scene;
  const { associates, resources } = store.directory;
  const known = [
    ...associates.map(({ id, name }) => [id, id === store.user ? diary.you : name] as const),
    ...resources.map(({ id, name }) => [id, diary.resource(name)] as const),
  ];
  const isKnown = known.some(([id]) => id === owner);
  if (known.length < (isKnown ? 2 : 1)) return nothing;
  return choiceField(scene, 'owner', dialog.owner, 'owner', isKnown ? known : [[owner, owner === store.user ? diary.you : owner], ...known]);
}

/** All, the owner alone, or one of the user groups. Of what is hidden there is nothing to say. */
export function visibleChoice(scene: Scene): TemplateResult | typeof nothing {
  const { session: { base, form, store }, messages: { dialog, value } } = scene;
  if (isMasked(base.followUp)) return nothing;
  const groups = store.directory.groups.map(({ id, name }) => [`group:${id}`, value.visibleGroup(name)] as const);
  // a group that is not there any more stays chosen until something else is
  const lost = form.visible.startsWith('group:') && !groups.some(([id]) => id === form.visible) ? [[form.visible, value.visibleGroup(form.visible.slice('group:'.length))] as const] : [];
  return choiceField(scene, 'visible', dialog.visibleFor, 'visible', [['all', value.visibleAll], ['owner', value.visibleOwner], ...groups, ...lost]);
}

/** None, at the start, minutes before, or one's own. */
export function alarmChoice(scene: Scene): TemplateResult {
  const { messages: { alarm, dialog }, formats, session } = scene;
  const choices = [
    ['none', alarm.none],
    ...alarmChoices.map((minutes) => [String(minutes), minutes === 0 ? alarm.atStart : alarm.before(formats.duration(minutes))] as const),
    ['own', alarm.custom],
  ] as const;
  return html`
    ${choiceField(scene, 'alarm', dialog.alarm, 'alarm', choices)}
    ${session.form.alarm === 'own' ? textField(scene, 'alarmOwn', dialog.alarmOwn, 'alarm') : nothing}
  `;
}
