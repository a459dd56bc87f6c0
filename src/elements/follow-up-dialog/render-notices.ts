import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, epochOf, wallIn, zoneOf, minuteOf } from '../../time/index.js';
import { problemText } from '../../locale/index.js';
import { iconGlobe, iconHistory, iconLock, iconRepeat, iconInfo, iconTriangleAlert } from '../shared/field-icons.js';
import type { Answer } from '../shared/answer-question.js';
import { iconCircleAlert } from '../shared/icons.js';
import type { AccessReason } from './form-access.js';
import type { FieldGroup } from './form-change.js';
import type { DraftOffer } from './draft-desk.js';
import type { Scene } from './render-fields.js';
import { invitedNotice } from './render-invited.js';
import { versions } from './render-versions.js';
import { groupName } from './version-words.js';

/** What the buttons of the notices do. */
export interface NoticeActions {
  restore(offer: DraftOffer): void;
  discard(offer: DraftOffer): void;
  review(): void;
  overwrite(): void;
  retry(): void;
  answer(answer: Answer): void;
}

/** The lines above the fields: drafts offered, why not everything can be changed, what others saved meanwhile. */
export function notices(scene: Scene, actions: NoticeActions): TemplateResult {
  return html`${offerNotice(scene, actions)}${conflictNotice(scene, actions)}${reviewNotice(scene)}${lostNotice(scene)}${invitedNotice(scene, actions.answer)}${accessNotice(scene)}${seriesNotice(scene)}${zoneNotice(scene)}`;
}

function offerNotice({ session, messages, formats }: Scene, actions: NoticeActions): TemplateResult | typeof nothing {
  const offer = session.desk.offers[0];
  if (!offer) return nothing;
  const when = formats.momentAt(offer.draft.at, session.zone, session.today);
  const title = String(offer.draft.fields['title'] ?? '').trim();
  const live = offer.from === 'other-tab';
  const text = live ? messages.draft.otherTab(when) : offer.draft.isNew && title ? messages.draft.offerNew(title, when) : messages.draft.offer(when);
  return html`
    <section class="notice draft" part="notice" aria-label=${text}>
      ${iconHistory}<p dir="auto">${text}</p>
      <div class="notice-actions">
        <button type="button" class="button" @click=${() => actions.restore(offer)}>${live ? messages.draft.takeOver : messages.draft.restore}</button>
        ${live ? nothing : html`<button type="button" class="button quiet" @click=${() => actions.discard(offer)}>${messages.draft.discard}</button>`}
      </div>
    </section>
  `;
}

/** Who saved what meanwhile, and what saving does now; `''` while there is no conflict. */
export function conflictText(scene: Scene): string {
  const { session: { conflict, store }, messages: { draft } } = scene;
  if (!conflict) return '';
  const by = conflict.current?.updated?.by;
  const name = (by && store.lookUp('associates', by)?.name) || draft.someone;
  return conflict.current ? draft.newerSaved(name, namesOf(scene, conflict.merge?.theirs ?? [])) : draft.deletedMeanwhile;
}

function conflictNotice(scene: Scene, actions: NoticeActions): TemplateResult | typeof nothing {
  const { session: { conflict }, messages: { draft } } = scene;
  if (!conflict) return nothing;
  return html`
    <section class="notice warning" part="notice" id="conflict" tabindex="-1" aria-labelledby="conflict-text">
      ${iconTriangleAlert}<p dir="auto" role="alert" id="conflict-text">${conflictText(scene)}</p>
      ${versions(scene, conflict)}
      <div class="notice-actions">
        ${conflict.current ? html`<button type="button" class="button" @click=${() => actions.review()}>${draft.reload}</button>` : nothing}
        <button type="button" class="button quiet" @click=${() => actions.overwrite()}>${conflict.current ? draft.overwrite : draft.saveAsNew}</button>
      </div>
    </section>
  `;
}

/** After the newer version was taken in: what came from it, and whose text stands where both said something different. */
function reviewNotice(scene: Scene): TemplateResult | typeof nothing {
  const { session: { reviewed, conflict }, messages: { draft } } = scene;
  if (!reviewed || conflict) return nothing;
  const { taken, both } = reviewed;
  return html`
    <section class="notice" part="notice" id="reviewed" aria-label=${draft.versions}>
      ${iconInfo}<div role="status">
        ${taken.length > 0 ? html`<p>${draft.takenIn(namesOf(scene, taken))}</p>` : nothing}
        ${both.length > 0 ? html`<p>${draft.bothChanged(namesOf(scene, both))}</p>` : nothing}
      </div>
      ${versions(scene, reviewed, [])}
    </section>
  `;
}

function namesOf(scene: Scene, groups: readonly FieldGroup[]): string {
  return scene.formats.list(groups.map((group) => groupName(scene, group)));
}

function lostNotice({ session, messages: { draft } }: Scene): TemplateResult | typeof nothing {
  return session.isLost ? html`<p class="notice" part="notice" id="lost">${iconInfo}<span>${draft.lost}</span></p>` : nothing;
}

function accessNotice({ session, messages: { dialog } }: Scene): TemplateResult | typeof nothing {
  const { reason } = session.access;
  if (!reason) return nothing;
  const texts: Readonly<Record<AccessReason, string>> = {
    completed: dialog.readOnlyCompleted, invited: dialog.readOnlyInvited, external: dialog.readOnlyExternal,
    other: dialog.readOnlyOther, diary: dialog.readOnlyDiary,
  };
  return html`<p class="notice plain" part="notice" id="access">${iconLock}<span>${texts[reason]}</span></p>`;
}

function seriesNotice({ session, messages: { dialog } }: Scene): TemplateResult | typeof nothing {
  const { occurrence, followUp } = session.base;
  if (occurrence?.original === undefined && !followUp.repeat) return nothing;
  return html`<p class="notice plain" part="notice">${iconRepeat}<span>${occurrence ? dialog.editsOccurrence : dialog.editsSeries}</span></p>`;
}

/** A follow-up made in another zone: its time there (D8.5). */
function zoneNotice({ session, messages: { tooltip, unit }, formats }: Scene): TemplateResult | typeof nothing {
  const { start, allDay } = session.base.followUp;
  // with time zones on, the fields themselves say it
  if (start === undefined || allDay || session.settings.preferences.timeZones) return nothing;
  const zone = zoneOf(start);
  const here = wallIn(epochOf(start), session.zone);
  if (!zone || (here.day === dayOf(start) && here.minute === minuteOf(start))) return nothing;
  const when = unit.dayAndTime(formats.dayShort(dayOf(start)), formats.time(minuteOf(start)));
  return html`<p class="notice plain" part="notice">${iconGlobe}<span>${tooltip.madeIn(zone, when)}</span></p>`;
}

/** Below the fields: a save that failed, and how many fields need attention. */
export function failures({ session, messages }: Scene, actions: NoticeActions): TemplateResult {
  const wrong = Object.keys(session.problems).length;
  return html`
    <div class="failures" role="alert">
      ${session.failure ? html`
        <div class="notice danger" part="notice">
          ${iconCircleAlert}<p>${messages.announce.notSaved(problemText(session.failure, messages))}</p>
          <div class="notice-actions"><button type="button" class="button" @click=${() => actions.retry()}>${messages.state.retry}</button></div>
        </div>` : nothing}
      ${session.isChecked && wrong > 0 ? html`<p class="summary">${iconCircleAlert}<span>${messages.validation.summary(wrong)}</span></p>` : nothing}
    </div>
  `;
}
