import { ContextProvider } from '@lit/context';
import { LitElement, html, type ComplexAttributeConverter, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { isDay, isZone, wallIn, zonedFromEpoch, dayOf, type Day, type ZoneId } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUpKind, Id } from '../../model/records.js';
import type { Target } from '../../layout/index.js';
import type { RangeSlice, RangeWatch, Store, StoreEvent } from '../../store/store-types.js';
import { Announcer } from '../../controllers/announcer.js';
import type { Anchor } from '../../controllers/diary-actions.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { storeContext } from '../../controllers/contexts.js';
import { DiaryNavigateEvent, DiarySelectEvent, FollowUpOpenEvent, type ViewName } from '../../controllers/events.js';
import { LanguageController } from '../../controllers/language.js';
import { NarrowController } from '../../controllers/narrow.js';
import { NowClock } from '../../controllers/now-clock.js';
import { StoreController } from '../../controllers/store-controller.js';
import { controls } from '../shared/controls.js';
import type { GridModel } from '../shared/grid-model.js';
import { tokens } from '../shared/tokens.js';
import { ToastController, toastStyles } from '../shared/toast.js';
import type { Choice, DiaryConfirm } from '../confirm/confirm.js';
import type { DiaryMenu, MenuItem } from '../menu/menu.js';
import type { FollowUpDialog } from '../follow-up-dialog/follow-up-dialog.js';
import { DiaryDesk } from './desk.js';
import { diaryViewStyles } from './diary-view-styles.js';
import { linkedId } from './follow-up-commands.js';
import { GridModels } from './grid-models.js';
import { draftAt } from './menus.js';
import { morePopover, showMorePopover, type MoreList } from './more-popover.js';
import { notices } from './notices.js';
import { step, type GridView } from './period.js';
import { grid } from './stage.js';
import { header, tabs } from './toolbar.js';
import { ViewKeys } from './view-keys.js';

/** Text that is absent as an attribute while it is empty. */
const optionalText: ComplexAttributeConverter<string> = {
  fromAttribute: (value) => value ?? '',
  toAttribute: (value) => value || null,
};

/** Below this width, CSS px, seven columns cannot be read. */
const narrowWidth = 500;

/** What the dialog is opened with. */
type DialogRequest = Parameters<FollowUpDialog['open']>[0];

/** What both grids offer the diary. */
export interface GridElement extends HTMLElement {
  focusFollowUp(key: string): boolean;
  focusTime(day: Day, minute: number | 'all-day'): void;
  startMode(key: string, kind: 'move' | 'resize'): void;
  readonly updateComplete: Promise<boolean>;
}

/**
 * The diary: Day, Week and Month of one owner, with everything a salesperson does there by mouse, touch and keys.
 * Without configuration it shows this week from the page's embedded database.
 *
 * @tag diary-view
 * @fires diary-before-change - before any change; cancelable, and then leaves no trace
 * @fires diary-change - after a change shows on screen
 * @fires diary-navigate - another view, period or owner is shown
 * @fires diary-select - a follow-up was selected, or none is any more
 * @fires follow-up-open - a follow-up is to be opened; cancelable, default: the dialog opens
 * @fires follow-up-send - a follow-up is to be sent; cancelable, default: the mail program
 * @fires meeting-join - a video meeting is to be joined; cancelable, default: a new window
 * @fires diary-problem - something went wrong: coded and translated
 * @slot - an optional `<script type="application/json">` with the data
 * @csspart header - title and toolbar
 * @csspart tabs - the row of views
 * @csspart toast - what was just done, with Undo
 * @cssprop --diary-accent - the one accent colour
 * @cssprop --diary-surface - background
 * @cssprop --diary-text - text
 * @cssprop --diary-hour-height - height of an hour, default 52px
 */
export class DiaryView extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, diaryViewStyles, toastStyles];
  static override properties = {
    view: { reflect: true },
    date: { reflect: true, converter: optionalText },
    owner: { reflect: true, converter: optionalText },
    firstDay: { attribute: 'first-day', reflect: true, converter: optionalText },
    timeZone: { attribute: 'time-zone', reflect: true, converter: optionalText },
    readonly: { type: Boolean, reflect: true },
    data: { attribute: false },
    src: { reflect: true },
    store: { attribute: false },
  };

  /** The view shown: `day`, `week` or `month`. Anything else shows the week. */
  declare view: ViewName;
  /** A day of the period shown, `2026-11-23`. Empty or malformed: today. */
  declare date: Day;
  /** Whose diary, by id. Empty: the user's own. */
  declare owner: Id;
  /** First day of the week: `monday`, `sunday`, `saturday`; empty: by preference and locale (D1.4). */
  declare firstDay: string;
  /** IANA name of the zone the diary is shown in. Empty: the zone of the store. */
  declare timeZone: ZoneId;
  /** Looking only: nothing can be changed. */
  declare readonly: boolean;
  /** Diary data (see `diary-data.schema.json`). Wins over `src`, the attribute `data` and a JSON child. */
  declare data: unknown;
  /** URL of a `.json` or `.ics` file with the data. */
  declare src: string | null;

  readonly language = new LanguageController(this);
  readonly announcer = new Announcer(this);
  readonly toast = new ToastController(this, () => this.language.messages.toast.close);
  readonly desk = new DiaryDesk(this);
  readonly #stores = new StoreController(this, () => this.#newStore(), (event) => this.#heard(event));
  /** The dialog and other elements inside find the same store. */
  readonly #provider = new ContextProvider(this, { context: storeContext });
  readonly #now = new NowClock(this);
  readonly #narrow = new NarrowController(this, narrowWidth);
  readonly #models = new GridModels();
  readonly #keys = new ViewKeys(this);
  #watch: RangeWatch | undefined;
  #slice: RangeSlice | undefined;
  #model: GridModel | undefined;
  #selected: Occurrence | undefined;
  #more: MoreList | undefined;
  #focusNext: { readonly key?: string; readonly day?: Day; readonly minute?: number | 'all-day' } | undefined;
  #navigated = '';

  constructor() {
    super();
    this.view = 'week';
    this.date = '';
    this.owner = '';
    this.firstDay = '';
    this.timeZone = '';
    this.readonly = false;
  }

  /** The store in force. Setting one wins over data, provider and page. */
  get store(): Store | undefined {
    return this.#stores.store;
  }

  set store(store: Store | undefined) {
    this.#stores.explicit = store;
  }

  /** The zone shown. An unknown `time-zone` is told by `diary-problem` and the store's zone is used. */
  get zone(): ZoneId {
    return this.timeZone && isZone(this.timeZone) ? this.timeZone : (this.store?.zone ?? 'UTC');
  }

  /** Id of the owner whose diary is shown. */
  get shownOwner(): Id {
    return this.owner || (this.store?.user ?? '');
  }

  /** The day that decides the period: `date`, else today in the zone shown. */
  get shownDate(): Day {
    return isDay(this.date) ? this.date : this.today;
  }

  get today(): Day {
    return wallIn(this.#now.now, this.zone).day;
  }

  get shownView(): GridView {
    return this.view === 'day' || this.view === 'month' ? this.view : 'week';
  }

  /** Whether the week is shown as a list. */
  get isNarrow(): boolean {
    return this.#narrow.matches;
  }

  /** Keys of occurrences that clash. */
  get conflicts(): ReadonlySet<string> {
    return this.#model?.conflicts ?? new Set();
  }

  get selected(): Occurrence | undefined {
    return this.#selected;
  }

  get slice(): RangeSlice | undefined {
    return this.#slice;
  }

  /** Title of the period shown, `Week 3: 13–19 January 2025`. */
  get periodTitle(): string {
    return this.#model?.title ?? '';
  }

  /** Shows a view at a day. */
  navigate(view: ViewName, date: Day): void {
    this.view = view;
    this.date = date;
  }

  /** The next (`1`) or previous (`-1`) period; `larger` takes a week, month or year instead. */
  go(direction: 1 | -1, larger = false): void {
    this.date = step(this.shownView, this.shownDate, direction, larger);
  }

  /** Shows the period with today. */
  goToday(): void {
    this.date = this.today;
  }

  /** Turns the page and puts focus on a time there. */
  turn(direction: 1 | -1, then: { readonly day: Day; readonly minute: number | 'all-day' }): void {
    this.go(direction);
    this.#focusNext = then;
  }

  /** Opens a follow-up by id, as a link to it does. */
  async openFollowUp(id: Id): Promise<boolean> {
    const followUp = await this.store?.get('followUp', id);
    if (!followUp) return false;
    if (followUp.start) this.date = dayOf(followUp.start);
    await this.openDialog({ followUp });
    return true;
  }

  /** Asks the host by `follow-up-open`, then shows the dialog; resolves when it is open. */
  async openDialog(request: DialogRequest): Promise<void> {
    const { store } = this;
    if (!store || !this.dispatchEvent(new FollowUpOpenEvent(request.followUp ?? request.draft ?? {}, request.followUp === undefined))) return;
    await import('../follow-up-dialog/define.js');
    const dialog = this.renderRoot.querySelector<FollowUpDialog>('follow-up-dialog');
    if (!dialog) return;
    dialog.readonly = this.readonly;
    dialog.zone = this.zone;
    await dialog.open({ ...request, isNew: request.followUp === undefined });
  }

  /** Opens the dialog for a new follow-up of a kind at a place. */
  createAt(kind: FollowUpKind, target: Target): void {
    this.desk.create(draftAt(this, kind, target));
  }

  /** New from the toolbar: at the next whole slot of today, or the working day's start of another. */
  createNew(kind: FollowUpKind): void {
    const { store } = this;
    if (!store) return;
    const day = this.#model?.days.includes(this.today) ? this.today : this.shownDate;
    const slot = store.preferences.slot;
    const minute = day === this.today ? Math.min(1440 - slot, Math.ceil((wallIn(this.#now.now, this.zone).minute + 1) / slot) * slot) : 540;
    this.createAt(kind, { place: 'time', day, minute });
  }

  select(occurrence: Occurrence | undefined): void {
    if (occurrence?.key === this.#selected?.key) return;
    this.#selected = occurrence;
    this.requestUpdate();
    this.dispatchEvent(new DiarySelectEvent(occurrence?.followUp, occurrence?.key));
  }

  async ask<T extends string>(heading: string, text: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    return this.renderRoot.querySelector<DiaryConfirm>('diary-confirm')?.ask(heading, text, choices);
  }

  async showMenu(label: string, items: readonly MenuItem[], anchor: Anchor): Promise<void> {
    await this.renderRoot.querySelector<DiaryMenu>('diary-menu')?.show(label, items, anchor, this.grid);
  }

  showMore(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#more = { anchor, day, keys: occurrences.map((occurrence) => occurrence.key) };
    this.requestUpdate();
    void this.updateComplete.then(() => showMorePopover(this.renderRoot, anchor));
  }

  /** After the next rendering focus stands on this follow-up, if it is shown. */
  keepFocusOn(key: string): void {
    this.#focusNext = { key };
    this.requestUpdate();
  }

  /** The first occurrence shown of a record. */
  occurrenceOf(id: Id): Occurrence | undefined {
    return this.#slice?.occurrences.find((occurrence) => occurrence.key === id || occurrence.followUp.id === id);
  }

  get grid(): GridElement | undefined {
    return this.renderRoot.querySelector<GridElement>('diary-time-grid, diary-month-grid, diary-day-list') ?? undefined;
  }

  retry(): void {
    this.#watch?.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.dispose();
    this.#watch = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('src')) this.#stores.read();
    const { store } = this;
    if (changed.has('date') && this.date && !isDay(this.date)) this.#tellBad('bad-date', 'date', this.date, 'a day: 2026-11-23');
    if (changed.has('timeZone') && this.timeZone && !isZone(this.timeZone)) this.#tellBad('unknown-zone', 'time-zone', this.timeZone, 'an IANA zone: Europe/Oslo');
    if (!store || !this.isConnected) return;
    this.#now.clock = store.clock;
    const preferences = this.#models.preferencesWith(store.preferences, this.firstDay);
    const period = this.#models.periodOf(this.shownView, this.shownDate, this.zone, preferences, this.language.formats);
    this.#watchRange(store, period.frames[0]!.start, period.frames.at(-1)!.end);
    this.#model = this.#models.model(period, {
      store, preferences, zone: this.zone, occurrences: this.#slice?.occurrences ?? [], selected: this.#selected?.key,
      owner: this.shownOwner, readonly: this.readonly, today: this.today, now: this.#now.now, host: this,
    });
  }

  protected override render(): TemplateResult {
    const { messages } = this.language;
    const model = this.#model;
    const resource = this.store?.lookUp('resources', this.shownOwner);
    const owner = resource?.name ?? this.store?.lookUp('associates', this.shownOwner)?.name ?? messages.diary.you;
    const whose = resource ? 'resource' : this.shownOwner === (this.store?.user ?? '') ? 'own' : 'colleague';
    return html`
      <section class="diary" data-whose=${whose} aria-label=${messages.diary.label(owner)} @keydown=${(event: KeyboardEvent) => this.#keys.press(event)}>
        ${tabs(this)}
        ${header(this)}
        <div class="stage" role="tabpanel" id="panel" aria-labelledby="tab-${this.shownView}" aria-busy=${this.#slice?.status === 'loading' ? 'true' : 'false'}>
          ${notices(this)}
          ${grid(this, model)}
          ${this.toast.template()}
        </div>
        ${this.announcer.template()}
      </section>
      ${morePopover(this, this.#more)}
      <diary-menu></diary-menu>
      <diary-confirm></diary-confirm>
      <follow-up-dialog @close=${() => this.grid?.focus()}></follow-up-dialog>
      ${this.#keys.template()}
      <slot hidden></slot>
    `;
  }

  protected override updated(): void {
    this.#announceNavigation();
    const next = this.#focusNext;
    if (!next) return;
    this.#focusNext = undefined;
    void this.grid?.updateComplete.then(() => {
      if (next.key !== undefined) {
        const key = this.occurrenceOf(next.key)?.key;
        if (key !== undefined) this.grid?.focusFollowUp(key);
      } else if (next.day !== undefined) this.grid?.focusTime(next.day, next.minute ?? 'all-day');
    });
  }

  #watchRange(store: Store, start: number, end: number): void {
    const query = { range: { start, end }, owners: [this.shownOwner], zone: this.zone };
    if (!this.#watch) {
      this.#watch = store.watchRange(query, (slice) => {
        this.#slice = slice;
        this.requestUpdate();
      });
    } else if (!sameQuery(this.#watch.value.query, query)) this.#watch.update(query);
    this.#slice = this.#watch.value;
    this.#followSelected();
  }

  /** The selected follow-up as it stands now; none when it is gone. */
  #followSelected(): void {
    const selected = this.#selected;
    if (!selected || this.#slice?.status === 'loading') return;
    this.#selected = this.#slice?.occurrences.find((occurrence) => occurrence.key === selected.key);
  }

  #newStore(): void {
    this.#watch?.dispose();
    this.#watch = undefined;
    this.#slice = undefined;
    this.#selected = undefined;
    this.requestUpdate();
    const { store } = this;
    if (store) this.#provider.setValue(store);
    void store?.ready.then(() => {
      this.requestUpdate();
      const id = linkedId();
      if (id !== undefined && store === this.store) void this.openFollowUp(id);
    });
  }

  #heard(event: StoreEvent): void {
    const { announce } = this.language.messages;
    if (event.kind === 'problem') tellProblem(this, event.problem);
    if (event.kind === 'change' && event.cause === 'rollback') {
      const effect = event.proposal.effects[0];
      const record = effect?.after ?? effect?.before;
      const title = record && 'title' in record ? record.title : '';
      const text = announce.rolledBack(title, '');
      this.announcer.alert(text);
      this.toast.show({ text, kind: 'problem' });
    }
    this.requestUpdate();
  }

  #tellBad(code: 'bad-date' | 'unknown-zone', field: string, given: string, accepted: string): void {
    tellProblem(this, { code, severity: 'warning', entity: 'diary-view', field, given: given.slice(0, 80), accepted });
  }

  /** `diary-navigate`, and the title and count spoken, once per period shown. */
  #announceNavigation(): void {
    const model = this.#model;
    const slice = this.#slice;
    if (!model || !slice || slice.status === 'loading') return;
    const shown = `${this.shownView} ${model.days[0]} ${this.shownOwner} ${this.zone}`;
    if (shown === this.#navigated) return;
    const isFirst = this.#navigated === '';
    this.#navigated = shown;
    if (isFirst) return;
    this.announcer.say(this.language.messages.announce.period(model.title, slice.occurrences.length));
    const last = zonedFromEpoch(model.frames.at(-1)!.end, this.zone);
    this.dispatchEvent(new DiaryNavigateEvent(this.shownView, this.shownDate, { start: model.days[0]!, end: dayOf(last) }, this.shownOwner));
  }
}

function sameQuery(a: RangeSlice['query'], b: RangeSlice['query']): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.zone === b.zone && a.owners?.[0] === b.owners?.[0];
}

