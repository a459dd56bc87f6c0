import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { DAY_MS, findFrame, plainAxis, type Day, type HourAxis } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { BarPlacement } from '../../layout/index.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import { DragController } from '../../controllers/drag.js';
import { FetchedOnce, late } from '../../controllers/late.js';
import { KeptScroll } from '../../controllers/kept-scroll.js';
import { LanguageController } from '../../controllers/language.js';
import { setStyle } from '../../controllers/set-style.js';
import { soon } from '../../controllers/soon.js';
import { TypeColours } from '../../controllers/type-colours.js';
import { blockStyles } from '../shared/block-styles.js';
import type { BlockContext } from '../shared/block-template.js';
import { closestAt, eventsOf } from '../shared/grid-dom.js';
import { secondZoneOf, type GridModel } from '../shared/grid-model.js';
import { LateClicks } from '../shared/late-clicks.js';
import { LateKeys } from '../shared/late-keys.js';
import { tokens } from '../shared/tokens.js';
import { TooltipController } from '../shared/tooltip.js';
import { ColumnCache, type Column } from './columns.js';
import { Ghost } from './ghost.js';
import { allDayRow, headerRow } from './head-template.js';
import { backdrop } from './backdrop.js';
import { backdropStyles } from './backdrop-styles.js';
import { GridFocus } from './grid-focus.js';
import type { GridClicks } from './grid-clicks.js';
import type { GridKeys } from './grid-keys.js';
import { slotRows } from './slot-rows.js';
import { TimeGridSurface } from './surface.js';
import { timeGridStyles } from './time-grid-styles.js';

/** For days that are longer or shorter than others. */
const axes = new FetchedOnce(() => import('../../time/changed-axis.js'));

/**
 * Hours down, days across: Day and Week. Internal; `diary-view` feeds it and carries out what it asks.
 * Everything it shows is a real element of the grid pattern (ACCESSIBILITY.md «Day and week time grid»).
 */
export class DiaryTimeGrid extends LitElement {
  static override styles: CSSResultGroup = [tokens, blockStyles, timeGridStyles, backdropStyles];
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

  /** The hours down the side. */
  axis: HourAxis = plainAxis;
  columns: readonly Column[] = [];
  bars: readonly BarPlacement[] = [];
  readonly language = new LanguageController(this);
  readonly #colours = new TypeColours();
  readonly #cache = new ColumnCache();
  readonly #surface = new TimeGridSurface(this);
  readonly drag = new DragController(this, this.#surface);
  readonly #keys: LateKeys<GridKeys> = new LateKeys(this, () => this.#fetchKeys(), () => this.#focus.element);
  readonly #focus = new GridFocus(this, this.#surface, () => this.#keys.made?.mode.cancel());
  readonly #clicks = new LateClicks(this, () => this.#fetchClicks(), (x, y) => this.#surface.targetAt(x, y));
  readonly #tooltip = new TooltipController(this, {
    occurrence: (key) => this.occurrence(key),
    words: () => this.#context,
    suspended: () => this.drag.active || this.#keys.made?.mode.active === true || this.placing || this.model?.preferences.tooltips === false,
    leavesFirst: () => this.#keys.made?.leavesFirst || this.model?.selected !== undefined,
  });
  readonly #resize = new ResizeObserver(() => this.#measureWidth());
  #context: BlockContext | undefined;
  #byKey: ReadonlyMap<string, Occurrence> | undefined;
  #width = 0;
  #scrolled = false;

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
    events.addEventListener('pointerdown', () => this.#keys.made?.mode.cancel());
    events.addEventListener('dblclick', (event) => this.#clicks.take('opened', event));
    events.addEventListener('click', (event) => this.#clicks.take('clicked', event));
    events.addEventListener('contextmenu', (event) => {
      if (!this.actions || closestAt(event, 'button')) return;
      event.preventDefault();
      // a finger that holds has begun to drag: letting go opens the menu
      if (this.drag.active) return;
      this.#tooltip.hide();
      this.#clicks.take('asked', event);
    });
    return root;
  }

  /** The occurrence with a key, if it is shown. */
  occurrence(key: string): Occurrence | undefined {
    this.#byKey ??= new Map(this.model?.occurrences.map((occurrence) => [occurrence.key, occurrence]));
    return this.#byKey.get(key);
  }

  /** Puts focus on a follow-up; returns whether it is shown. */
  focusFollowUp(key: string): boolean {
    return this.#focus.toFollowUp(key);
  }

  /** Puts focus on a time of a day. */
  focusTime(day: string, minute: number | 'all-day'): void {
    this.#focus.toTime(day, minute);
  }

  /** Puts focus where it stood last in the grid. */
  override focus(): void {
    this.#focus.restore();
  }

  /** The day that focus stands on. */
  get focusedDay(): Day | undefined {
    return this.model?.days[this.#focus.stop.column];
  }

  /** Key of the follow-up that focus stands on. */
  get focusedKey(): string | undefined {
    return this.#focus.occurrence?.key;
  }

  /** While more is on the way the drawing waits a moment: what memory holds comes within it and is drawn once, not twice. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.model?.loading) await soon(() => !this.model?.loading);
    if (!axes.made && this.model?.frames.some(({ start, end }) => end - start !== DAY_MS)) await this.#fetchAxes();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { model } = this;
    if (!model) return;
    if (changed.has('model')) this.#byKey = undefined;
    this.#width ||= this.getBoundingClientRect().width;
    this.#colours.update(model.store.directory.types);
    const columnWidth = Math.max(60, this.#columnWidth(model));
    this.axis = axes.made?.hourAxis(model.frames, model.preferences.slot) ?? plainAxis;
    const { columns, bars } = this.#cache.update(model.frames, model.occurrences, {
      axis: this.axis, slot: model.preferences.slot,
      minimumLength: (24 / model.hourHeight) * 60,
      maxLanes: Math.max(2, Math.min(40, Math.floor(columnWidth / 24))),
    });
    this.columns = columns;
    this.bars = bars;
    this.#context = {
      messages: this.language.messages, formats: this.language.formats, store: model.store, zone: model.zone,
      conflicts: model.conflicts, colours: this.#colours, selected: model.selected, cut: this.cut, readonly: model.readonly,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    const context = this.#context;
    if (!model || !context) return nothing;
    const { slot } = model.preferences;
    const columnWidth = this.#columnWidth(model);
    const second = secondZoneOf(model);
    const rows = Math.ceil(this.axis.length / slot);
    return html`
      <div class="grid${second ? ' dual' : ''}" part="grid" role="grid" aria-label=${model.title} aria-colcount=${model.days.length + 1} aria-rowcount=${rows + 2}
        aria-readonly=${model.readonly ? 'true' : nothing} @scroll=${() => this.#surface.moved()}
        ${setStyle({ '--_columns': String(model.days.length), '--_slot-height': `${(slot / 60) * model.hourHeight}px` })}>
        <div class="head" role="rowgroup">
          ${headerRow(model, context, this.actions)}
          ${allDayRow(model, context, this.bars, columnWidth)}
        </div>
        <div class="body" role="rowgroup" ${slotRows({ model, axis: this.axis, context, columns: this.columns, second, columnWidth })}>
          ${backdrop(model, this.axis)}
          <div class="ghost" id="ghost" hidden aria-hidden="true" part="ghost"></div>
        </div>
      </div>
      ${this.#tooltip.template()}
    `;
  }

  /** What the hours leave; theirs and the scroll bar's widths are those of the style sheet. */
  #columnWidth(model: GridModel): number {
    return (this.#width - (secondZoneOf(model) ? 122 : 74)) / model.days.length;
  }

  protected override updated(changed: PropertyValues): void {
    this.#surface.moved();
    if (!this.model) return;
    if (!this.#scrolled && this.#width > 0) this.#scrollToWork();
    if (changed.has('model') || changed.has('cut')) this.#focus.afterRender();
    this.#keys.made?.mode.check();
  }

  /** The parts that geometry measures and drags draw in. */
  get parts(): { grid: HTMLElement; head: HTMLElement; allDay: HTMLElement; body: HTMLElement; axis: HTMLElement } | undefined {
    const one = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    const grid = this.hasUpdated && this.model ? one('.grid') : null;
    return grid ? { grid, head: one('.head')!, allDay: one('.all-day')!, body: one('.body')!, axis: one('.corner')! } : undefined;
  }

  makeGhost(): Ghost {
    return new Ghost(this.renderRoot.querySelector<HTMLElement>('#ghost')!, this.renderRoot.querySelector<HTMLElement>('#ghost-all-day')!);
  }

  /** The grid starts at the working day (D1.5). Only once: navigation keeps the scroll position. */
  #scrollToWork(): void {
    const { model, parts } = this;
    if (!model || !parts || parts.grid.clientHeight === 0) return;
    this.#scrolled = true;
    const starts = Object.values(model.preferences.workingHours).map((hours) => hours.start);
    const minute = Math.max(0, (starts.length ? Math.min(...starts) : 480) - 30);
    parts.grid.scrollTop = (this.axis.positionOf({ minute }) / 60) * model.hourHeight;
    this.#surface.moved();
  }

  #measureWidth(): void {
    const width = this.getBoundingClientRect().width;
    this.#surface.moved();
    if (!this.#scrolled && this.hasUpdated) this.#scrollToWork();
    if (Math.abs(width - this.#width) < 1) return;
    this.#width = width;
    this.requestUpdate();
  }

  /** Without it, an hour that the clocks show twice stands once. */
  async #fetchAxes(): Promise<void> {
    const fetching = axes.get();
    late(this, fetching, () => undefined);
    await Promise.allSettled([fetching]);
  }

  async #fetchKeys(): Promise<GridKeys> {
    const [{ GridKeys }, { slots }] = await Promise.all([import('./grid-keys.js'), this.#clicks.get()]);
    return new GridKeys(this, this.#surface, this.#focus, slots);
  }

  async #fetchClicks(): Promise<GridClicks> {
    const { GridClicks } = await import('./grid-clicks.js');
    return new GridClicks(this, this.#surface, this.#focus, this.#keys);
  }

  /** Position of now and the column of today, if shown. */
  get now(): { column: number; minute: number } | undefined {
    const { model } = this;
    const column = model ? findFrame(model.frames, model.now) : -1;
    return column < 0 ? undefined : { column, minute: this.axis.positionAt(model!.frames[column]!, model!.now) };
  }
}
