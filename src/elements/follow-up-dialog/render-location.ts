import { html, type TemplateResult } from 'lit';
import type { LocationField } from './location-field.js';
import { messageFor, type Scene } from './render-fields.js';

/** Where it is, with proposals that fit company and contact of the form (D5.1). */
export function locationField(scene: Scene): TemplateResult {
  const { session: { form, store, access }, messages: { dialog } } = scene;
  return html`
    <diary-location-field id="location" class="field" part="field" .label=${dialog.location} .value=${form.location} .company=${form.company} .contact=${form.contact} .store=${store}
      .error=${messageFor(scene, 'location', dialog.location)} .disabled=${!access.may('location')}
      @input=${(event: Event) => scene.type('location', (event.target as LocationField).value)} @change=${() => scene.leave('location')}></diary-location-field>
  `;
}
