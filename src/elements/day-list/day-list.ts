import { guard } from 'lit/directives/guard.js';
import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { wallIn, weekdayOf, type Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Target } from '../../layout/index.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import { DragController } from '../../controllers/drag.js';
import { KeptScroll } from '../../controllers/kept-scroll.js';
import { LanguageController } from '../../controllers/language.js';
import { commandOf, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import { TypeColours } from '../../controllers/type-colours.js';
import { blockDescription, blockHeading, blockName, blockStates, type BlockWords } from '../shared/block-text.js';
import { blockStyles } from '../shared/block-styles.js';
import type { GridModel } from '../shared/grid-model.js';
import { obeyOnFollowUp } from '../shared/follow-up-keys.js';
import { closestAt, eventsOf } from '../shared/grid-dom.js';
import { GridMode } from '../shared/grid-mode.js';
import { symbolStrip } from '../shared/symbols.js';
import { iconPlus } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { dayListStyles } from './day-list-styles.js';
import { DayListSurface } from './list-surface.js';

/**
 * The week as a list by day, where columns would be too narrow to read (WCAG 1.4.10: 320 px, 400 %). Internal.
 * One tab stop; arrows walk days and follow-ups; moving is by a finger that rests first, by mouse, keys, "Move to…"
 * and the dialog.
 */
export class DiaryDayList extends LitElement {
  static override styles: CSSResultGroup = [tokens, blockStyles, dayListStyles];
  static override properties = {
    model: { attribute: false },
    actions: { attribute: false },
    cut: { attribute: false },
    placing: { type: Boolean, reflect: true },
  };

  declare model: GridModel | undefined;
  declare actions: DiaryActions | undefined;
  /** Key of the follow-up that was cut. */
  declare cut: string | undefined;
  /** A follow-up waits to be placed by the next choice of a day. */
  declare placing: boolean;

  readonly language = new LanguageController(this);
  readonly #colours = new TypeColours();
  #stop = '';
  #inside = false;
  readonly #surface = new DayListSurface(this);
  readonly #drag = new DragController(this, this.#surface);
  readonly #mode = new GridMode(this, this.#surface);

  constructor() {
    super();
    this.placing = false;
    new KeptScroll(this, '.list');
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#colours.sheet];
    const events = eventsOf(root);
    events.addEventListener('keydown', (event) => this.#key(event));
    events.addEventListener('focusin', (event) => this.#focused(event));
    events.addEventListener('focusout', (event) => this.#left(event));
    events.addEventListener('contextmenu', (event) => this.#menu(event));
    return root;
  }

  /** Puts focus on a follow-up; returns whether it is shown. */
  focusFollowUp(key: string): boolean {
    return this.#go(this.#stops.find((stop) => stop.dataset['key'] === key));
  }

  /** Puts focus on a day. */
  focusTime(day: Day, _minute: number | 'all-day'): void {
    this.#go(this.#stops.find((stop) => stop.dataset['day'] === day));
  }

  /** Puts focus where it stood last. */
  override focus(): void {
    this.#go(this.#current);
  }

  /** The day that focus stands on. */
  get focusedDay(): Day | undefined {
    const { day, on } = this.#current?.dataset ?? {};
    return day ?? on;
  }

  /** Key of the follow-up that focus stands on. */
  get focusedKey(): string | undefined {
    return this.#current?.dataset['key'];
  }

  /** Begins move or resize mode on a follow-up. */
  startMode(key: string, kind: 'move' | 'resize'): void {
    const occurrence = this.occurrence(key);
    if (occurrence && !this.model?.readonly) this.#mode.start(occurrence, kind);
  }

  protected override willUpdate(): void {
    if (this.model) this.#colours.update(this.model.store.directory.types);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model) return nothing;
    const { messages, formats } = this.language;
    const words: BlockWords = { messages, formats, store: model.store, zone: model.zone, conflicts: model.conflicts };
    return html`<div class="list" part="grid">
      ${model.days.map((day, index) => this.#day(day, index, model, words))}
    </div><div class="ghost" hidden aria-hidden="true" part="ghost"></div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const stops = this.#stops;
    const current = stops.find((stop) => nameOf(stop) === this.#stop) ?? stops.find((stop) => stop.dataset['day'] === this.model?.today) ?? stops[0];
    for (const stop of stops) stop.setAttribute('tabindex', stop === current ? '0' : '-1');
    if (this.#inside && current && !stops.some((stop) => stop.matches(':focus'))) current.focus();
    this.#mode.check();
  }

  #day(day: Day, index: number, model: GridModel, words: BlockWords): TemplateResult {
    const { messages, formats } = words;
    const frame = model.frames[index]!;
    const own = model.occurrences.filter((occurrence) => occurrence.days
      ? occurrence.days.start <= day && day < occurrence.days.end
      : occurrence.start < frame.end && Math.max(occurrence.end, occurrence.start + 1) > frame.start);
    const holiday = model.holidays.get(day);
    const isToday = day === model.today;
    const name = [formats.dayLong(day), isToday ? messages.grid.today : '', holiday ? messages.grid.holiday(holiday) : '', messages.grid.count(own.length)];
    return html`<section aria-label=${formats.dayLong(day)}>
      <h3 class="${isToday ? 'today' : ''}${holiday || weekdayOf(day) === 7 ? ' red' : ''}">
        <button type="button" class="head" tabindex="-1" data-day=${day} aria-label=${messages.grid.name(name.filter(Boolean))} aria-current=${isToday ? 'date' : nothing}
          @click=${() => this.#chooseDay(day)}>${formats.dayLong(day)}${holiday ? html`<small>${holiday}</small>` : nothing}</button>
        ${model.readonly ? nothing : html`<button type="button" class="add" aria-label=${messages.grid.newAt(formats.dayLong(day))} tabindex="-1" @click=${() => this.actions?.createAt({ place: 'day', day })}>${iconPlus}</button>`}
      </h3>
      ${own.length ? html`<ul>${own.map((occurrence) => html`<li>${this.#row(occurrence, words, day)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  #row(occurrence: Occurrence, words: BlockWords, day: Day): TemplateResult {
    const states = blockStates(occurrence, words);
    const { company, title } = blockHeading(occurrence.followUp, words);
    const selected = this.model?.selected === occurrence.key;
    const type = this.#colours.classOf(occurrence.followUp.type);
    return html`<div class="block row ${type}${states.classes}${this.cut === occurrence.key ? ' cut' : ''}" part="follow-up" role="button" tabindex="-1" aria-haspopup="dialog"
      data-key=${occurrence.key} data-on=${day} aria-label=${blockName(occurrence, states, words)} aria-description=${blockDescription(occurrence, words) || nothing}
      aria-current=${selected ? 'true' : nothing} @click=${() => this.#choose(occurrence, day)} @dblclick=${() => this.actions?.open(occurrence)}
    >${guard([states.mask], () => symbolStrip(states.mask, 4) ?? nothing)}<b>${company || title}</b>${company ? ` ${title}` : nothing}<span class="time">${this.#time(occurrence, words)}</span></div>`;
  }

  #time(occurrence: Occurrence, { messages, formats, zone }: BlockWords): string {
    if (occurrence.days) return messages.block.allDay;
    return formats.timeRange(wallIn(occurrence.start, zone).minute, wallIn(occurrence.end, zone).minute);
  }

  get #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.head, .row')];
  }

  get #current(): HTMLElement | undefined {
    return this.#stops.find((stop) => stop.getAttribute('tabindex') === '0');
  }

  /** Whether something is dragged by pointer. */
  get dragging(): boolean {
    return this.#drag.active;
  }

  /** The occurrence with a key, if it is shown. */
  occurrence(key: string | undefined): Occurrence | undefined {
    return key === undefined ? undefined : this.model?.occurrences.find((occurrence) => occurrence.key === key);
  }

  #go(stop: HTMLElement | undefined): boolean {
    stop?.focus();
    stop?.scrollIntoView({ block: 'nearest' });
    return stop !== undefined;
  }

  /** The first click selects, the second opens: there is no hovering on a phone. While a new time is chosen, this is the day. */
  #choose(occurrence: Occurrence, day: Day): void {
    if (this.actions?.placing) this.actions.place({ place: 'day', day });
    else if (this.model?.selected === occurrence.key) this.actions?.open(occurrence);
    else this.actions?.select(occurrence);
  }

  #chooseDay(day: Day): void {
    if (this.actions?.placing) this.actions.place({ place: 'day', day });
    else this.actions?.goTo('day', day);
  }

  #key(event: KeyboardEvent): void {
    const { model, actions } = this;
    if (!model || !actions || event.defaultPrevented) return;
    if (this.#mode.active) return this.#mode.press(event);
    const command = commandOf(event, { mac: usesCommandKey(), letterKeys: model.preferences.letterKeys, rightToLeft: this.language.rightToLeft });
    const stop = this.#current;
    if (!command || !stop || !this.#obey(command, stop)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #obey(command: Command, stop: HTMLElement): boolean {
    const stops = this.#stops;
    const at = stops.indexOf(stop);
    switch (command) {
      case 'down': case 'next-follow-up': this.#go(stops[at + 1]); return true;
      case 'up': case 'previous-follow-up': this.#go(stops[at - 1]); return true;
      case 'home': case 'first': this.#go(stops[0]); return true;
      case 'end': case 'last': this.#go(stops.at(-1)); return true;
      default: {
        const occurrence = this.occurrence(stop.dataset['key']);
        return occurrence ? this.#onFollowUp(command, occurrence, stop) : this.#onDay(command, stop.dataset['day']!);
      }
    }
  }

  #onFollowUp(command: Command, occurrence: Occurrence, stop: HTMLElement): boolean {
    const actions = this.actions!;
    const day = stop.dataset['on']!;
    if (command === 'enter' && actions.placing) {
      actions.place({ place: 'day', day });
      return true;
    }
    return obeyOnFollowUp(command, occurrence, {
      actions,
      selected: this.model?.selected,
      pasteAt: () => ({ place: 'day', day }),
      startMode: (kind) => this.startMode(occurrence.key, kind),
      menu: () => actions.menu(stop, occurrence),
      createHere: () => actions.createAt({ place: 'day', day }, command === 'new-last' ? 'last' : 'default'),
    });
  }

  #onDay(command: Command, day: Day): boolean {
    const target: Target = { place: 'day', day };
    switch (command) {
      case 'enter': this.#chooseDay(day); return true;
      case 'new-last': this.actions?.createAt(target, 'last'); return true;
      case 'paste': this.actions?.paste(target); return true;
      case 'new': case 'menu': this.actions?.menu(this.#current!, target); return true;
      default: return false;
    }
  }

  #menu(event: MouseEvent): void {
    const occurrence = this.occurrence(closestAt(event, '.row')?.dataset['key']);
    if (!occurrence) return;
    event.preventDefault();
    // a finger that holds has begun to drag: letting go opens the menu
    if (this.#drag.active) return;
    this.actions?.menu({ x: event.clientX, y: event.clientY }, occurrence);
  }

  #focused(event: FocusEvent): void {
    this.#inside = true;
    const stop = closestAt(event, '.head, .row');
    if (!stop) return;
    this.#current?.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
    this.#stop = nameOf(stop);
  }

  #left(event: FocusEvent): void {
    const stays = event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    if (stays) return;
    this.#inside = event.relatedTarget === null && !this.#current?.isConnected;
    if (this.#mode.active && !this.#inside) this.#mode.cancel();
  }
}

/** Tells a stop over renderings. */
function nameOf(stop: HTMLElement): string {
  return stop.dataset['day'] ?? `${stop.dataset['key']} ${stop.dataset['on']}`;
}
