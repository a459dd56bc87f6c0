/** What {@link import('./notices.js').notices} fetches: what seldom stands over the grid. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { messagesFor, problemText } from '../../locale/index.js';
import { iconCloudOff, iconInfo, iconTriangleAlert } from '../shared/field-icons.js';
import { late } from '../../controllers/late.js';
import type { TimeZonePicker } from '../time-zone-picker/time-zone-picker.js';
import { lengthenPlaced, placingPrompt } from './desk-more.js';
import type { DiaryView } from './diary-view.js';
import { asideProblems, isNotKept } from './notices.js';

/** Choosing a new time, nothing is kept, records put aside; and below the grid the time zone. */
export function banners(view: DiaryView): TemplateResult {
  return html`${zoneField(view)}${placing(view)}${notKept(view)}${asideRecords(view)}`;
}

function placing(view: DiaryView): TemplateResult | typeof nothing {
  const { desk, store, language: { tag, formats } } = view;
  const { move } = messagesFor(tag);
  const prompt = placingPrompt(view);
  if (!desk.placing || !store) return nothing;
  const { snap } = store.preferences;
  const by = (minutes: number) => (): void => lengthenPlaced(view, minutes);
  return html`<div class="banner choose" role="group" aria-label=${prompt}>${iconInfo}<span>${prompt}</span>
    ${desk.placingFor === 'end' ? html`
      <button type="button" class="button" @click=${by(-snap)}>${move.shorter(formats.duration(snap))}</button>
      <button type="button" class="button" @click=${by(snap)}>${move.longer(formats.duration(snap))}</button>` : nothing}
    <button type="button" class="button" @click=${() => desk.stopPlacing()}>${move.cancel}</button></div>`;
}

function notKept(view: DiaryView): TemplateResult | typeof nothing {
  const { state } = messagesFor(view.language.tag);
  if (!isNotKept(view)) return nothing;
  return html`<div class="banner warning">${iconCloudOff}<span><strong>${state.notKept}</strong> ${state.notKeptHint}</span></div>`;
}

function asideRecords(view: DiaryView): TemplateResult | typeof nothing {
  const problems = asideProblems(view);
  if (problems.length === 0) return nothing;
  const messages = messagesFor(view.language.tag);
  return html`<details class="banner warning"><summary>${iconTriangleAlert}<span>${messages.state.problems(problems.length)}</span></summary>
    <ul>${problems.slice(0, 100).map((problem) => html`<li>${problemText(problem, messages)}</li>`)}</ul></details>`;
}

/** The zone that is shown, to be changed (D1.8, D8.1). */
function zoneField(view: DiaryView): TemplateResult | typeof nothing {
  const { store } = view;
  if (!store?.preferences.timeZones) return nothing;
  if (!customElements.get('time-zone-picker')) late(view, import('../time-zone-picker/define.js'), () => undefined);
  const choose = (event: Event): void => {
    view.chosenZone = (event.target as TimeZonePicker).value || undefined;
  };
  return html`<div class="zone-field">
    <time-zone-picker class="aside" .label=${messagesFor(view.language.tag).dialog.timeZone} .value=${view.zone} .home=${store.zone} .store=${store} @change=${choose}></time-zone-picker>
  </div>`;
}

export const styles: CSSResult = css`
  .zone-field {
    order: 1;
    padding: 6px 14px;
    border-block-start: 1px solid var(--_line);
  }

  .zone-field ~ :is(.empty, .toast, .choose) {
    inset-block-end: 62px;
  }

  .banner {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 14px;
    border-block-end: 1px solid var(--_line);
    background: var(--_accent-soft);
    font-size: 13px;
  }

  /* over the grid, where a toast stands: nothing moves away from under the pointer */
  .banner.choose {
    position: absolute;
    z-index: 9;
    inset-block-end: 16px;
    inset-inline: 16px;
    inline-size: fit-content;
    margin-inline: auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  .banner > button {
    flex: none;
  }

  .banner > span {
    flex: 1;
  }

  .banner.warning {
    background: light-dark(#fff6e5, #33270f);
  }

  details.banner {
    display: block;
    max-block-size: 40%;
    overflow: auto;
  }

  details.banner summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 24px;
    cursor: pointer;
  }

  details.banner ul {
    margin: 6px 0;
    padding-inline-start: 28px;
    overflow-wrap: anywhere;
  }
`;
