import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { until } from 'lit/directives/until.js';
import type { FieldGroup } from './form-change.js';
import type { OtherVersion, Side } from './other-version.js';
import type { Scene } from './render-fields.js';
import { groupName, wordsOf } from './version-words.js';

/** What differs from another version, field by field: whose is to be taken where both changed it, and what comes from theirs (D5.8). */
export function versions(scene: Scene, version: OtherVersion, taken = version.taken): TemplateResult | typeof nothing {
  const { both } = version;
  if (both.length + taken.length === 0) return nothing;
  return html`
    <ul class="versions" part="versions">
      ${both.map((group) => html`<li>${choice(scene, version, group)}</li>`)}
      ${taken.map((group) => html`
        <li><p class="version-name">${groupName(scene, group)}</p><p class="version-text"><span class="whose">${scene.messages.draft.onlyTheirs}</span>${said(scene, version, group, 'theirs')}</p></li>`)}
    </ul>
  `;
}

function choice(scene: Scene, version: OtherVersion, group: FieldGroup): TemplateResult {
  const { draft } = scene.messages;
  const names: Readonly<Record<Side, string>> = { mine: draft.yours, theirs: draft.theirs, anew: draft.anew };
  return html`
    <fieldset>
      <legend class="version-name">${groupName(scene, group)}</legend>
      ${version.sides(group).map((side) => html`
        <label class="check">
          <input type="radio" name="version-${group}" value=${side} .checked=${live(version.side(group) === side)} @change=${() => scene.session.choose(group, side)} />
          <span class="version-text"><span class="whose">${names[side]}</span>${said(scene, version, group, side)}</span>
        </label>`)}
    </fieldset>
  `;
}

function said(scene: Scene, version: OtherVersion, group: FieldGroup, side: Side): TemplateResult {
  const words = wordsOf(scene, group, version.formOf(side));
  return html`<span dir="auto">${typeof words === 'string' ? words || scene.messages.value.none : until(words, '…')}</span>`;
}
