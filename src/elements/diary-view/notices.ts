import { html, nothing, type TemplateResult } from 'lit';
import { problemText } from '../../locale/index.js';
import { iconCircleAlert, iconCloudOff, iconInfo, iconTriangleAlert } from '../shared/icons.js';
import type { DiaryView } from './diary-view.js';

/** What stands over or above the grid: loading, empty, failed, not kept, records put aside, choosing a new time. */
export function notices(view: DiaryView): TemplateResult {
  return html`${placing(view)}${notKept(view)}${asideRecords(view)}${loadState(view)}`;
}

function placing(view: DiaryView): TemplateResult | typeof nothing {
  const { desk, store, language: { messages: { move }, formats } } = view;
  const { placing: gesture } = desk;
  if (!gesture || !store) return nothing;
  const { snap } = store.preferences;
  const by = (minutes: number) => (): void => desk.lengthenPlaced(minutes);
  return html`<div class="banner choose" role="group" aria-label=${desk.placingPrompt}>${iconInfo}<span>${desk.placingPrompt}</span>
    ${desk.placingFor === 'end' ? html`
      <button type="button" class="button" @click=${by(-snap)}>${move.shorter(formats.duration(snap))}</button>
      <button type="button" class="button" @click=${by(snap)}>${move.longer(formats.duration(snap))}</button>` : nothing}
    <button type="button" class="button" @click=${() => desk.stopPlacing()}>${move.cancel}</button></div>`;
}

function notKept(view: DiaryView): TemplateResult | typeof nothing {
  const { state } = view.language.messages;
  if (view.store?.sourceKind !== 'indexed-db' || view.store.durable) return nothing;
  return html`<div class="banner warning">${iconCloudOff}<span><strong>${state.notKept}</strong> ${state.notKeptHint}</span></div>`;
}

function asideRecords(view: DiaryView): TemplateResult | typeof nothing {
  const problems = view.slice?.status === 'failed' ? [] : (view.slice?.problems ?? []);
  if (problems.length === 0) return nothing;
  const { messages } = view.language;
  return html`<details class="banner warning"><summary>${iconTriangleAlert}<span>${messages.state.problems(problems.length)}</span></summary>
    <ul>${problems.slice(0, 100).map((problem) => html`<li>${problemText(problem, messages)}</li>`)}</ul></details>`;
}

function loadState(view: DiaryView): TemplateResult | typeof nothing {
  const { slice } = view;
  const { state } = view.language.messages;
  if (!slice || slice.status === 'loading') return html`<div class="veil"><span class="spinner" aria-hidden="true"></span><span>${state.loading}</span></div>`;
  if (slice.status === 'failed') {
    const [problem] = slice.problems;
    return html`<div class="veil failed" role="group" aria-label=${state.failed}>
      ${iconCircleAlert}
      <strong>${state.failed}</strong>
      <span>${problem && problem.code !== 'load-failed' ? problemText(problem, view.language.messages) : state.failedHint}</span>
      <button type="button" class="button primary" @click=${() => view.retry()}>${state.retry}</button>
    </div>`;
  }
  if (slice.occurrences.length > 0) return nothing;
  const empty = { day: state.emptyDay, week: state.emptyWeek, month: state.emptyMonth }[view.shownView];
  return html`<div class="empty"><strong>${empty}</strong>${view.readonly ? nothing : html`<span>${state.emptyHint}</span>`}</div>`;
}
