import { html, nothing, type TemplateResult } from 'lit';
import type { RecordPicker } from '../record-picker/record-picker.js';
import { alarmChoice, choiceField, messageFor, ownerChoice, textField, typeChoice, visibleChoice, type Scene } from './render-fields.js';
import { locationField } from './render-location.js';
import { repeatField } from './render-repeat.js';
import { textTabs } from './render-tabs.js';
import { videoField } from './render-video.js';
import { timeFields } from './render-times.js';

/** The fields: what, when and with whom in the wide column, how in the narrow one. */
export function body(scene: Scene): TemplateResult {
  const { session, messages: { dialog, value } } = scene;
  const noFree = session.settings.lookUp('types', session.form.type)?.allowFree === false;
  return html`
    <div class="fields">
      <div class="column main">
        ${textField(scene, 'title', dialog.title, 'title', { placeholder: dialog.titlePlaceholder, className: 'title' })}
        ${timeFields(scene)}
        ${repeatField(scene)}
        <div class="pair">${picker(scene, 'company')}${picker(scene, 'contact')}</div>
        ${placeFields(scene)}
        ${videoField(scene)}
        ${textTabs(scene)}
      </div>
      <div class="column side">
        ${typeChoice(scene)}
        ${alarmChoice(scene)}
        ${choiceField(scene, 'priority', dialog.priority, 'priority', [['low', value.priorityLow], ['medium', value.priorityMedium], ['high', value.priorityHigh]])}
        ${session.form.placed
          ? choiceField(scene, 'showAs', dialog.showAs, 'showAs', [['busy', value.showBusy], ['free', value.showFree]], { disabled: noFree })
          : nothing}
        ${ownerChoice(scene)}
        ${visibleChoice(scene)}
      </div>
    </div>
  `;
}

/** Fields that search the directory, with what is typed in them. */
const pickers = { company: 'companies', contact: 'contacts', project: 'projects', sale: 'sales' } as const;

function picker(scene: Scene, field: keyof typeof pickers): TemplateResult {
  const { session: { store, form, access, settings }, messages: { dialog } } = scene;
  // the name of a sale may be known later than its id
  const text = form[`${field}Name`] || (field === 'sale' && settings.sale(form.sale)?.name) || '';
  return html`
    <record-picker id=${field} class="field" part="field" kind=${pickers[field]} .store=${store} .label=${dialog[field]} .company=${field === 'contact' ? form.company : undefined}
      .value=${form[field]} .text=${text} .error=${messageFor(scene, field, dialog[field])}
      .disabled=${!access.may(field)}
      @input=${(event: Event) => scene.type(`${field}Name`, (event.target as RecordPicker).text)}
      @change=${(event: Event) => scene.type(field, (event.target as RecordPicker).value)}></record-picker>
  `;
}

/** Where it is; project and sale, where there are such. */
function placeFields(scene: Scene): TemplateResult {
  const { session: { store, form, hasSales } } = scene;
  const hasProjects = store.directory.projects.length > 0 || form.projectName !== '' || form.project !== '';
  const withSale = hasSales || form.saleName !== '' || form.sale !== '';
  return html`<div class="pair places">${hasProjects ? picker(scene, 'project') : nothing}${withSale ? picker(scene, 'sale') : nothing}${locationField(scene)}</div>`;
}
