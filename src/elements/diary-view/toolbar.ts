import { html, nothing, type TemplateResult } from 'lit';
import { iconChevronDown, iconChevronLeft, iconChevronRight, iconPlus, iconUndo2, iconRedo2, iconKeyboard, iconMapPin, iconUser, iconUsers } from '../shared/icons.js';
import type { DiaryView } from './diary-view.js';
import type { GridView } from './period.js';

const views: readonly GridView[] = ['day', 'week', 'month'];

/** Day, Week, Month (D1.1): tabs with automatic activation and one tab stop. */
export function tabs(view: DiaryView): TemplateResult {
  const { messages } = view.language;
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${messages.views.tabs} @keydown=${(event: KeyboardEvent) => tabKey(view, event)}>
    ${views.map((name, index) => html`<button type="button" role="tab" id="tab-${name}" aria-selected=${String(view.shownView === name)} aria-controls="panel"
      tabindex=${view.shownView === name ? '0' : '-1'} aria-keyshortcuts="Alt+${index + 1}" @click=${() => (view.view = name)}>${messages.views[name]}</button>`)}
  </div>`;
}

function tabKey(view: DiaryView, event: KeyboardEvent): void {
  const to = roved(view, event, views.indexOf(view.shownView), views.length);
  if (to === undefined) return;
  const name = views[to]!;
  view.view = name;
  void view.updateComplete.then(() => view.renderRoot.querySelector<HTMLElement>(`#tab-${name}`)?.focus());
}

/** Where an arrow key, Home or End leads among so many in a row; `undefined`, and the key is left alone, for all others. */
function roved(view: DiaryView, event: KeyboardEvent, at: number, count: number): number | undefined {
  const forward = view.language.rightToLeft ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: count - 1 }[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return (to + count) % count;
}

/** Title and toolbar: previous, next, today, New, undo, redo, keys. */
export function header(view: DiaryView): TemplateResult {
  const { toolbar } = view.language.messages;
  const words = {
    day: [toolbar.previousDay, toolbar.nextDay, toolbar.today],
    week: [toolbar.previousWeek, toolbar.nextWeek, toolbar.thisWeek],
    month: [toolbar.previousMonth, toolbar.nextMonth, toolbar.thisMonth],
  } as const;
  const [previous, next, today] = words[view.shownView];
  const history = view.readonly ? undefined : view.store?.history;
  return html`<header part="header">
    <h2 class="title"><button type="button" class="button quiet" title=${toolbar.goToDate} @click=${() => view.windows.use((parts) => parts.showGoToDate(view))}>${view.period?.title ?? ''}</button></h2>
    <div class="toolbar" role="toolbar" aria-label=${toolbar.label} @keydown=${(event: KeyboardEvent) => toolbarKey(view, event)} @focusin=${remember}>
      <button type="button" class="button icon-only" aria-label=${previous} title=${previous} @click=${() => view.go(-1)}>${iconChevronLeft}</button>
      <button type="button" class="button" id="today" tabindex="-1" @click=${() => view.goToday()}>${today}</button>
      <button type="button" class="button icon-only" tabindex="-1" aria-label=${next} title=${next} @click=${() => view.go(1)}>${iconChevronRight}</button>
      <span class="gap"></span>
      <button type="button" class="button quiet icon-only" id="undo" tabindex="-1" aria-label=${toolbar.undo} title=${toolbar.undo} aria-disabled=${history?.undo ? nothing : 'true'} @click=${() => view.desk.undo()}>${iconUndo2}</button>
      <button type="button" class="button quiet icon-only" id="redo" tabindex="-1" aria-label=${toolbar.redo} title=${toolbar.redo} aria-disabled=${history?.redo ? nothing : 'true'} @click=${() => view.desk.redo()}>${iconRedo2}</button>
      <button type="button" class="button quiet icon-only" id="keys-button" tabindex="-1" aria-label=${toolbar.keys} title=${toolbar.keys} @click=${() => view.windows.use((parts) => parts.showKeyHelp(view))}>${iconKeyboard}</button>
      <button type="button" class="button primary" id="new" tabindex="-1" aria-label=${toolbar.create} aria-haspopup="menu" aria-disabled=${view.readonly ? 'true' : nothing} @click=${() => view.windows.use((parts) => parts.showNewMenu(view))}>${iconPlus}<span>${toolbar.create}</span>${iconChevronDown}</button>
      ${ownerButton(view)}
    </div>
  </header>`;
}

/** Whose diary is shown, with a menu of the others (D1.1, D9.1): mine, colleagues', resources', told apart by icon and words. */
function ownerButton(view: DiaryView): TemplateResult | typeof nothing {
  const { store } = view;
  if (!store || store.directory.associates.length + store.directory.resources.length < 2) return nothing;
  const { diary, toolbar } = view.language.messages;
  const own = view.shownOwner === store.user;
  const resource = store.lookUp('resources', view.shownOwner);
  const name = own ? diary.mine : (resource?.name ?? store.lookUp('associates', view.shownOwner)?.name ?? view.shownOwner);
  const spoken = own ? diary.mine : resource ? diary.resource(name) : diary.colleague(name);
  return html`<button type="button" class="button owner" id="owner" tabindex="-1" aria-haspopup="menu" aria-label="${toolbar.owner}: ${spoken}" @click=${() => view.windows.use((parts) => parts.showOwnerMenu(view))}>
    ${own ? iconUser : resource ? iconMapPin : iconUsers}<span class="name">${name}</span>${iconChevronDown}</button>`;
}

function buttonsOf(toolbar: Element): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>('button')];
}

/** The tab stop of the toolbar stays on the button used last. */
function remember(event: FocusEvent): void {
  const toolbar = event.currentTarget;
  if (!(toolbar instanceof Element)) return;
  for (const button of buttonsOf(toolbar)) button.setAttribute('tabindex', button === event.target ? '0' : '-1');
}

function toolbarKey(view: DiaryView, event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof HTMLElement)) return;
  const buttons = buttonsOf(currentTarget);
  const to = roved(view, event, buttons.indexOf(target), buttons.length);
  if (to !== undefined) buttons[to]?.focus();
  else if (event.key === 'ArrowDown' && target.getAttribute('aria-haspopup') === 'menu' && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    target.click();
  }
}
