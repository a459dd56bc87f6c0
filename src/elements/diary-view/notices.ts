import { html, nothing, type TemplateResult } from 'lit';
import { firstMessagesFor, problemText, sentenceOf } from '../../locale/index.js';
import type { Problem } from '../../model/problem.js';
import { iconCircleAlert } from '../shared/icons.js';
import type { DiaryView } from './diary-view.js';

/** What stands over or above the grid: loading, empty, failed; banners, and the field of the time zone, whose code is fetched for the first of them. */
export function notices(view: DiaryView): TemplateResult {
  const wanted = view.desk.placing !== undefined || isNotKept(view) || asideProblems(view).length > 0 || view.store?.preferences.timeZones;
  return html`${wanted ? view.windows.banners?.banners(view) : nothing}${loadState(view)}`;
}

/** The person's own database cannot be had: what is made lasts as long as the page. */
export function isNotKept({ store }: DiaryView): boolean {
  return store?.sourceKind === 'indexed-db' && !store.durable;
}

/** What is wrong with records that are left out. */
export function asideProblems({ slice }: DiaryView): readonly Problem[] {
  return slice && slice.status !== 'failed' ? slice.problems : [];
}

function loadState(view: DiaryView): TemplateResult | typeof nothing {
  const { slice } = view;
  const { state } = view.language.messages;
  if (!slice || slice.status === 'loading') return html`<div class="veil"><span class="spinner" aria-hidden="true"></span><span>${state.loading}</span></div>`;
  if (slice.status === 'failed') {
    const [problem] = slice.problems;
    // English of seldom problems is fetched as they are told, and then drawn
    const messages = firstMessagesFor(view.language.tag);
    return html`<div class="veil failed" role="group" aria-label=${state.failed}>
      ${iconCircleAlert}
      <strong>${state.failed}</strong>
      <span>${problem && problem.code !== 'load-failed' && sentenceOf(problem, messages) ? problemText(problem, messages) : state.failedHint}</span>
      <button type="button" class="button primary" @click=${() => view.retry()}>${state.retry}</button>
    </div>`;
  }
  if (slice.occurrences.length > 0) return nothing;
  const empty = { day: state.emptyDay, week: state.emptyWeek, month: state.emptyMonth }[view.shownView];
  return html`<div class="empty"><strong>${empty}</strong>${view.readonly ? nothing : html`<span>${state.emptyHint}</span>`}</div>`;
}
