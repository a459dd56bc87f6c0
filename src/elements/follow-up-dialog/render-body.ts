import { html, nothing, type TemplateResult } from 'lit';
import type { RecordPicker } from '../record-picker/record-picker.js';
import { alarmChoice, choiceField, messageFor, textField, typeChoice, type Scene } from './render-fields.js';
import { repeatField } from './render-repeat.js';
import { textTabs } from './render-tabs.js';
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
        <div class="pair">${companyPicker(scene)}${contactPicker(scene)}</div>
        ${textField(scene, 'location', dialog.location, 'location')}
        ${textTabs(scene)}
      </div>
      <div class="column side">
        ${typeChoice(scene)}
        ${alarmChoice(scene)}
        ${choiceField(scene, 'priority', dialog.priority, 'priority', [['low', value.priorityLow], ['medium', value.priorityMedium], ['high', value.priorityHigh]])}
        ${session.form.placed
          ? choiceField(scene, 'showAs', dialog.showAs, 'showAs', [['busy', value.showBusy], ['free', value.showFree]], { disabled: noFree })
          : nothing}
      </div>
    </div>
  `;
}

function companyPicker(scene: Scene): TemplateResult {
  const { session, messages: { dialog } } = scene;
  return html`
    <record-picker id="company" class="field" part="field" kind="companies" .store=${session.store} .label=${dialog.company}
      .value=${session.form.company} .text=${session.form.companyName} .error=${messageFor(scene, 'company', dialog.company)}
      .disabled=${!session.access.may('company')}
      @input=${(event: Event) => scene.type('companyName', (event.target as RecordPicker).text)}
      @change=${(event: Event) => scene.type('company', (event.target as RecordPicker).value)}></record-picker>
  `;
}

function contactPicker(scene: Scene): TemplateResult {
  const { session, messages: { dialog } } = scene;
  return html`
    <record-picker id="contact" class="field" part="field" kind="contacts" .store=${session.store} .label=${dialog.contact} .company=${session.form.company}
      .value=${session.form.contact} .text=${session.form.contactName} .error=${messageFor(scene, 'contact', dialog.contact)}
      .disabled=${!session.access.may('contact')}
      @input=${(event: Event) => scene.type('contactName', (event.target as RecordPicker).text)}
      @change=${(event: Event) => scene.type('contact', (event.target as RecordPicker).value)}></record-picker>
  `;
}
