import { ContextProvider } from '@lit/context';
import { LitElement, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { isDay, isZone, wallIn, dayOf, type Day, type EpochMs, type ZoneId } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Id } from '../../model/records.js';
import type { VideoProvider } from '../../model/video.js';
import type { RangeSlice, Store, StoreEvent } from '../../store/store-types.js';
import { Announcer } from '../../controllers/announcer.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { storeContext } from '../../controllers/contexts.js';
import type { ViewName } from '../../controllers/events.js';
import { LanguageController } from '../../controllers/language.js';
import { NarrowController } from '../../controllers/narrow.js';
import { NowClock } from '../../controllers/now-clock.js';
import { StoreController } from '../../controllers/store-controller.js';
import { buttons } from '../shared/buttons.js';
import type { GridModel } from '../shared/grid-model.js';
import { optionalText, textOf } from '../shared/given-text.js';
import { tokens } from '../shared/tokens.js';
import { ToastController, toastStyles } from '../shared/toast.js';
import { addressText, attributeProblems } from './attributes.js';
import { DiaryDesk } from './desk.js';
import { diaryViewStyles } from './diary-view-styles.js';
import { FocusKeeper } from './focus-keeper.js';
import type { GridElement } from './grid-element.js';
import { GridModels } from './grid-models.js';
import { LinkFollower } from './link-follower.js';
import { notices } from './notices.js';
import { PeriodWords } from './period-words.js';
import { step, type GridView, type Period } from './period.js';
import { ProblemTeller } from './problem-teller.js';
import { Selection } from './selection.js';
import { SliceWatch } from './slice-watch.js';
import { grid } from './stage.js';
import { header, tabs } from './toolbar.js';
import { ViewKeys } from './view-keys.js';
import { ViewWindows } from './windows.js';

/** Below this width, CSS px, seven columns cannot be read. */
const narrowWidth = 500;
const noOccurrences: readonly Occurrence[] = [];

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
 * @fires record-open - a linked document, sale, project or follow-up is to be opened: the host does it; cancelable
 * @fires diary-problem - something went wrong: coded and translated
 * @slot - an optional `<script type="application/json">` with the data
 * @csspart header - title and toolbar
 * @csspart tabs - the row of views
 * @csspart toast - what was just done, with Undo
 * @csspart grid - the hours, the month, or the list of days
 * @csspart follow-up - one follow-up: block, bar, chip or line
 * @csspart day - a day of the month
 * @csspart day-header - the head of a day
 * @csspart week-number - the number of a week
 * @csspart all-day - the row of what lasts all day
 * @csspart now - the line of the present moment
 * @cssprop [--diary-height=min(860px, 92vh)] - height of the diary
 */
export class DiaryView extends LitElement {
  static override styles: CSSResultGroup = [tokens, buttons, diaryViewStyles, toastStyles];
  static override properties = {
    view: { reflect: true, converter: optionalText },
    date: { reflect: true, converter: optionalText },
    owner: { reflect: true, converter: optionalText },
    firstDay: { attribute: 'first-day', reflect: true, converter: optionalText },
    timeZone: { attribute: 'time-zone', reflect: true, converter: optionalText },
    chosenZone: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    data: { attribute: false },
    src: { reflect: true, converter: addressText },
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
  /** IANA name of the zone the diary is shown in. Empty: the zone of the store. Times of `data` that name no zone are in it. */
  declare timeZone: ZoneId;
  /** The zone that a person chose on the screen (D8.1); goes before `timeZone` while time zones are on. */
  declare chosenZone: ZoneId | undefined;
  /** Looking only: nothing can be changed. */
  declare readonly: boolean;
  /** Diary data (see `diary-data.schema.json`). Wins over `src`, the attribute `data` and a JSON child. */
  declare data: unknown;
  /** URL of a `.json` or `.ics` file with the data. */
  declare src: string | null;
  /** Makes links to video meetings in the dialog; without it, none can be added there (see `videoRooms`). */
  declare videoProvider: VideoProvider | undefined;

  readonly language = new LanguageController(this);
  readonly announcer = new Announcer(this);
  readonly toast = new ToastController(this, () => this.language.messages.toast.close, () => this.grid?.focus());
  readonly desk = new DiaryDesk(this);
  readonly windows = new ViewWindows(this);
  readonly focusing = new FocusKeeper(this);
  readonly #stores = new StoreController(this, () => this.#newStore(), (event) => this.#heard(event));
  /** The dialog and other elements inside find the same store. */
  readonly #provider = new ContextProvider(this, { context: storeContext });
  readonly #now = new NowClock(this);
  readonly #narrow = new NarrowController(this, narrowWidth);
  readonly #models = new GridModels();
  readonly #keys = new ViewKeys(this);
  readonly #watch = new SliceWatch(() => this.requestUpdate());
  readonly #words = new PeriodWords(this);
  readonly #problems = new ProblemTeller(this);
  readonly #links = new LinkFollower(this);
  readonly #selection = new Selection(this);
  #period: Period | undefined;
  #model: GridModel | undefined;

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
    const { store } = this;
    return [store?.preferences.timeZones && this.chosenZone, this.timeZone, store?.zone].find(isZone) ?? 'UTC';
  }

  /** Id of the owner whose diary is shown. */
  get shownOwner(): Id {
    return textOf(this.owner) || (this.store?.user ?? '');
  }

  /** The day that decides the period: `date`, else today in the zone shown. */
  get shownDate(): Day {
    return isDay(this.date) ? this.date : this.today;
  }

  get today(): Day {
    return wallIn(this.now, this.zone).day;
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
    return this.#selection.occurrence;
  }

  get slice(): RangeSlice | undefined {
    return this.#watch.slice;
  }

  /** What is shown: its days, and its title, `Week 3: 13–19 January 2025`. */
  get period(): Period | undefined {
    return this.#period;
  }

  /** Epoch ms by the clock of the store. */
  get now(): EpochMs {
    return this.#now.now;
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
    this.focusing.wish(then);
  }

  /** Opens a follow-up by id, as a link to it does. */
  async openFollowUp(id: Id): Promise<boolean> {
    const followUp = await this.store?.get('followUp', id);
    if (!followUp) return false;
    if (followUp.start) this.date = dayOf(followUp.start);
    await this.windows.openDialog({ followUp });
    return true;
  }

  select(occurrence: Occurrence | undefined): void {
    this.#selection.choose(occurrence);
  }

  /** The first occurrence shown of a record. */
  occurrenceOf(id: Id): Occurrence | undefined {
    return this.slice?.occurrences.find((occurrence) => occurrence.key === id || occurrence.followUp.id === id);
  }

  /** The grid shown; none before its code is there. */
  get grid(): GridElement | undefined {
    return this.renderRoot.querySelector<GridElement>('diary-time-grid, diary-month-grid, diary-day-list:defined') ?? undefined;
  }

  /** Reads again what could not be read. */
  retry(): void {
    if (!this.#stores.retry()) this.#watch.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.stop();
    this.#words.stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('src') || changed.has('timeZone')) this.#stores.read();
    for (const problem of attributeProblems(changed, this)) tellProblem(this, problem);
    const { store } = this;
    if (!store || !this.isConnected) return;
    this.#now.clock = store.clock;
    const preferences = this.#models.preferencesWith(store.preferences, this.firstDay);
    const period = this.#models.periodOf(this.shownView, this.shownDate, this.zone, preferences, this.language.formats);
    this.#period = period;
    this.#watch.watch(store, { range: { start: period.frames[0]!.start, end: period.frames.at(-1)!.end }, owners: [this.shownOwner], zone: this.zone });
    this.#problems.shown(this.slice?.problems ?? [], store);
    this.#selection.follow(this.slice);
    this.#model = this.#models.model(period, {
      store, preferences, zone: this.zone, occurrences: this.slice?.occurrences ?? noOccurrences, loading: this.slice?.status === 'loading', selected: this.selected?.key,
      owner: this.shownOwner, readonly: this.readonly, today: this.today, now: this.now, host: this,
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
        <div class="stage" role="tabpanel" id="panel" aria-labelledby="tab-${this.shownView}" aria-busy=${this.slice?.status === 'loading' ? 'true' : 'false'}>
          ${notices(this)}
          ${grid(this, model)}
          ${this.toast.template()}
        </div>
        ${this.announcer.template()}
      </section>
      ${this.windows.template()}
      <slot hidden></slot>
    `;
  }

  protected override updated(): void {
    this.#selection.tell();
    if (this.#period) this.#words.shown(this.#period);
  }

  #newStore(): void {
    this.#watch.stop();
    this.#selection.occurrence = undefined;
    this.requestUpdate();
    const { store } = this;
    if (store) this.#provider.setValue(store);
    this.#links.follow();
  }

  #heard(event: StoreEvent): void {
    if (event.kind === 'problem') this.#problems.heard(event.problem);
    if (event.kind === 'change' && event.cause === 'rollback') this.#problems.takenBack(event.proposal);
    this.requestUpdate();
  }
}
