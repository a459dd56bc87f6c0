import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import { iconX } from '../shared/icons.js';
import { blockHeading, blockName, blockStates, type BlockWords } from '../shared/block-text.js';
import { wallIn } from '../../time/index.js';
import { messagesFor } from '../../locale/index.js';
import type { DiaryView } from './diary-view.js';

/** What "+N more" opened. */
export interface MoreList {
  readonly anchor: Element;
  readonly day: Day;
  readonly keys: readonly string[];
}

/** All follow-ups of a day behind "+N more": a named, non-modal dialog; Escape returns to the button (D1.3). */
export function morePopover(view: DiaryView, list: MoreList | undefined): TemplateResult {
  const words = view.store ? view.desk.words() : undefined;
  const { formats } = view.language;
  const messages = messagesFor(view.language.tag);
  const shown = list && words ? list.keys.map((key) => view.occurrenceOf(key)).filter((occurrence) => occurrence !== undefined) : [];
  const title = list ? messages.grid.allOn(formats.dayLong(list.day)) : '';
  return html`<div class="more-list" id="more" role="dialog" popover="auto" aria-label=${title} @keydown=${(event: KeyboardEvent) => key(event, list)} @toggle=${(event: ToggleEvent) => closed(event, list)}>
    ${list && words ? html`
      <div class="more-head"><strong>${title}</strong><button type="button" class="button quiet icon-only" aria-label=${messages.toolbar.close} @click=${close}>${iconX}</button></div>
      <ul>${shown.map((occurrence) => html`<li>${row(view, occurrence, words)}</li>`)}</ul>` : nothing}
  </div>`;
}

function row(view: DiaryView, occurrence: Occurrence, words: BlockWords): TemplateResult {
  const { company, title } = blockHeading(occurrence.followUp, words);
  const time = occurrence.days ? words.messages.block.allDay : words.formats.time(wallIn(occurrence.start, words.zone).minute);
  return html`<button type="button" class="more-row" aria-label=${blockName(occurrence, blockStates(occurrence, words), words)} @click=${(event: Event) => {
    close(event);
    view.select(occurrence);
    view.desk.open(occurrence);
  }}><span class="time">${time}</span><span class="what"><bdi>${company ? `${company} · ${title}` : title}</bdi></span></button>`;
}

function close(event: Event): void {
  const [inner] = event.composedPath();
  if (inner instanceof Element) inner.closest<HTMLElement>('[popover]')?.hidePopover();
}

function key(event: KeyboardEvent, list: MoreList | undefined): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  close(event);
  if (list?.anchor instanceof HTMLElement) list.anchor.focus();
}

function closed(event: ToggleEvent, list: MoreList | undefined): void {
  const popover = event.currentTarget;
  const hadFocus = popover instanceof Element && popover.matches(':focus-within');
  if (event.newState === 'closed' && hadFocus && list?.anchor instanceof HTMLElement) list.anchor.focus();
}

/** Opens the list at its button, inside the window, with focus on the first follow-up. */
export function showMorePopover(root: HTMLElement | DocumentFragment, anchor: Element): void {
  const popover = root.querySelector<HTMLElement>('#more');
  if (!popover) return;
  popover.showPopover();
  const box = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  popover.style.setProperty('left', `${Math.max(4, Math.min(box.left, innerWidth - width - 4))}px`);
  popover.style.setProperty('top', `${Math.max(4, Math.min(box.top, innerHeight - height - 4))}px`);
  popover.querySelector<HTMLElement>('.more-row')?.focus();
}
