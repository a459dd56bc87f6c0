import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Day } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import { DragController } from '../../controllers/drag.js';
import { KeptScroll } from '../../controllers/kept-scroll.js';
import { LanguageController } from '../../controllers/language.js';
import { setStyle } from '../../controllers/set-style.js';
import { soon } from '../../controllers/soon.js';
import { TypeColours } from '../../controllers/type-colours.js';
import { blockStyles } from '../shared/block-styles.js';
import type { BlockContext } from '../shared/block-template.js';
import { closestAt, eventsOf } from '../shared/grid-dom.js';
import type { GridModel } from '../shared/grid-model.js';
import { LateClicks } from '../shared/late-clicks.js';
import { LateKeys } from '../shared/late-keys.js';
import { tokens } from '../shared/tokens.js';
import { TooltipController } from '../shared/tooltip.js';
import { MonthCache, type MonthWeeks } from './cells.js';
import type { MonthParts } from './geometry.js';
import { MonthFocus } from './grid-focus.js';
import type { MonthClicks } from './grid-clicks.js';
import type { MonthKeys } from './grid-keys.js';
import { monthGridStyles } from './month-grid-styles.js';
import { weekdayRow, weekRow } from './month-template.js';
import { axisWidth, columnWidth, headHeight, laneTop, lanesIn, leastRowHeight, scrollTo } from './sizes.js';
import { MonthSurface } from './surface.js';

/**
 * All weeks of a month, a cell per day (D1.3). Internal; `diary-view` feeds it and carries out what it asks.
 * Everything it shows is a real element of the grid pattern (ACCESSIBILITY.md «Month grid»); how much that is
 * depends on the room in the cells, not on how many follow-ups there are.
 */
export class DiaryMonthGrid extends LitElement {
  static override styles: CSSResultGroup = [tokens, blockStyles, monthGridStyles];
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
  /** A follow-up waits to be placed by the next click. */
  declare placing: boolean;

  weeks: MonthWeeks = [];
  readonly language = new LanguageController(this);
  readonly #colours = new TypeColours();
  readonly #cache = new MonthCache();
  readonly #surface = new MonthSurface(this);
  readonly #drag = new DragController(this, this.#surface);
  readonly #keys: LateKeys<MonthKeys> = new LateKeys(this, () => this.#fetchKeys(), () => this.#focus.element);
  readonly #focus = new MonthFocus(this, this.#surface, () => this.#keys.made?.mode.cancel());
  readonly #clicks = new LateClicks(this, () => this.#fetchClicks(), (x, y) => this.#surface.placeAt(x, y));
  readonly #tooltip = new TooltipController(this, {
    occurrence: (key) => this.occurrence(key),
    words: () => this.#context,
    suspended: () => this.#drag.active || this.#keys.made?.mode.active === true || this.placing || this.model?.preferences.tooltips === false,
    leavesFirst: () => this.#keys.made?.mode.active === true || this.model?.selected !== undefined,
  });
  readonly #resize = new ResizeObserver(() => this.#measure());
  #context: BlockContext | undefined;
  #byKey: ReadonlyMap<string, Occurrence> | undefined;
  #width = 0;
  #height = 0;
  #lanes = 0;
  /** The month that was scrolled to today. */
  #scrolledIn = '';

  constructor() {
    super();
    this.placing = false;
    new KeptScroll(this, '.grid');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#colours.sheet];
    this.#focus.listen(root);
    const events = eventsOf(root);
    events.addEventListener('keydown', (event) => this.#keys.press(event));
    events.addEventListener('focusin', (event) => this.#keys.expect(event));
    events.addEventListener('click', (event) => this.#clicks.take('clicked', event));
    events.addEventListener('dblclick', (event) => this.#clicks.take('opened', event));
    events.addEventListener('contextmenu', (event) => {
      if (!this.actions || this.#drag.active || !closestAt(event, '.cell') || closestAt(event, '.more')) return;
      event.preventDefault();
      this.#tooltip.hide();
      this.#clicks.take('asked', event);
    });
    return root;
  }

  /** The occurrence with a key, if it lies in the month. */
  occurrence(key: string): Occurrence | undefined {
    this.#byKey ??= new Map(this.model?.occurrences.map((occurrence) => [occurrence.key, occurrence]));
    return this.#byKey.get(key);
  }

  /** Puts focus on a follow-up, or on the "+N more" it stands behind; returns whether it is shown. */
  focusFollowUp(key: string): boolean {
    return this.#focus.toFollowUp(key);
  }

  /** Puts focus on a day; the time of day plays no part here. */
  focusTime(day: Day, _minute: number | 'all-day'): void {
    this.#focus.toDay(day);
  }

  /** Puts focus where it stood last in the grid. */
  override focus(): void {
    this.#focus.restore();
  }

  /** The day that focus stands on. */
  get focusedDay(): Day {
    return this.#focus.present().day;
  }

  /** Key of the follow-up that focus stands on. */
  get focusedKey(): string | undefined {
    const stop = this.#focus.present();
    return stop.at === 'item' ? stop.key : undefined;
  }

  /** The parts that geometry measures. */
  get parts(): MonthParts {
    const root = this.renderRoot;
    const rows = [...root.querySelectorAll<HTMLElement>('.week')];
    return {
      grid: root.querySelector<HTMLElement>('.grid')!, head: root.querySelector<HTMLElement>('.head')!,
      rows, cells: [...rows[0]!.querySelectorAll<HTMLElement>('.cell')],
    };
  }

  /** While more is on the way the drawing waits a moment: what memory holds comes within it and is drawn once, not twice. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.model?.loading) await soon(() => !this.model?.loading);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { model } = this;
    if (!model) return;
    if (changed.has('model')) this.#byKey = undefined;
    if (this.#height === 0) ({ width: this.#width, height: this.#height } = this.getBoundingClientRect());
    this.#colours.update(model.store.directory.types);
    const { occurrences, weeks, frames } = model;
    this.#lanes = lanesIn(this.#height, weeks.length);
    this.weeks = this.#cache.update({ occurrences, weeks, frames, lanes: this.#lanes });
    this.#context = {
      messages: this.language.messages, formats: this.language.formats, store: model.store, zone: model.zone,
      conflicts: model.conflicts, colours: this.#colours, selected: model.selected, cut: this.cut, readonly: model.readonly,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model, weeks } = this;
    const context = this.#context;
    if (!model || !context) return nothing;
    const { weekNumbers } = model.preferences;
    const columns = model.weeks[0]?.length ?? 7;
    const width = columnWidth(this.#width, columns, weekNumbers);
    return html`
      <div class="grid" part="grid" role="grid" aria-label=${model.title} aria-colcount=${columns + (weekNumbers ? 1 : 0)} aria-rowcount=${weeks.length + 1}
        aria-readonly=${model.readonly ? 'true' : nothing} @scroll=${() => this.#surface.moved()}
        ${setStyle({
          '--_columns': String(columns), '--_axis': weekNumbers ? `${axisWidth}px` : '0px',
          '--_head': `${headHeight}px`, '--_least-row': `${leastRowHeight}px`, '--_more': `${laneTop(this.#lanes - 1)}px`,
        })}>
        <div class="head" role="rowgroup">${weekdayRow(model, context)}</div>
        <div class="weeks" role="rowgroup">${weeks.map((week, row) => weekRow(week, row, model, context, width))}</div>
      </div>
      ${this.#tooltip.template()}
    `;
  }

  protected override updated(): void {
    this.#surface.moved();
    if (!this.model) return;
    this.#scrollToToday(this.model);
    this.#focus.afterRender();
    this.#keys.made?.mode.check();
  }

  /** Where the weeks do not all fit, a month begins with the week of today in sight, as the hours do with now. */
  #scrollToToday({ month, today, weeks }: GridModel): void {
    if (month === this.#scrolledIn || this.#height === 0) return;
    this.#scrolledIn = month;
    const row = today.startsWith(month) ? weeks.findIndex((week) => week.some((day) => day >= today)) : 0;
    const top = scrollTo(row, this.#height, weeks.length);
    if (top > 0) this.renderRoot.querySelector('.grid')!.scrollTop = top;
  }

  #measure(): void {
    const { width, height } = this.getBoundingClientRect();
    this.#surface.moved();
    if (Math.abs(width - this.#width) < 1 && Math.abs(height - this.#height) < 1) return;
    this.#width = width;
    this.#height = height;
    this.requestUpdate();
  }

  async #fetchKeys(): Promise<MonthKeys> {
    const { MonthKeys } = await import('./grid-keys.js');
    return new MonthKeys(this, this.#surface, this.#focus);
  }

  async #fetchClicks(): Promise<MonthClicks> {
    const { MonthClicks } = await import('./grid-clicks.js');
    return new MonthClicks(this, this.#surface, this.#focus);
  }
}
