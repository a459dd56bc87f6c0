/**
 * A `<diary-view>` for tests, seen as a person sees it: things are found by role and name, through the shadow roots
 * of the diary and of what is in it; what it tells the page is written down.
 */
import { nothing } from 'lit';
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/diary-view/define.js';
// What is fetched with its first use is at hand here, as in a diary that has been in use: tests need not wait for it.
import '../../src/elements/diary-view/desk-more.js';
import '../../src/elements/diary-view/linked-id.js';
import '../../src/elements/diary-view/notices-more.js';
import '../../src/elements/diary-view/window-parts.js';
import '../../src/elements/month-grid/grid-clicks.js';
import '../../src/elements/month-grid/grid-keys.js';
import '../../src/elements/time-grid/grid-clicks.js';
import '../../src/elements/time-grid/grid-keys.js';
import '../../src/layout/drag.js';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import type { FollowUpDialog } from '../../src/elements/follow-up-dialog/follow-up-dialog.js';
import type { Preferences } from '../../src/model/preferences.js';
import type { FollowUp } from '../../src/model/records.js';
import type { Problem, ProblemCode } from '../../src/model/problem.js';
import type { ViewName } from '../../src/controllers/events.js';
import { readData } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import { FakeClock } from './fake-clock.js';
import { FaultySource, fault } from './faulty-source.js';
import { click, deepActiveElement, nextPaint, pointIn, until, type Point } from './input.js';
import { firstDay, people, zone } from './diary-samples.js';

/** How the diary is set up. Times without a zone are meant in Oslo. */
export interface DiaryOptions {
  readonly followUps?: readonly unknown[];
  /** More lists of the data: types, companies, holidays. */
  readonly data?: Record<string, unknown>;
  readonly view?: ViewName;
  readonly date?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly owner?: string;
  readonly firstDay?: string;
  readonly timeZone?: string;
  readonly readonly?: boolean;
  /** The diary's clock stands at this moment. */
  readonly now?: string;
  readonly preferences?: Partial<Preferences>;
  /** The source takes no change, for this reason. */
  readonly refuse?: ProblemCode;
}

/** What of a change everything about it is in; ids that were made up are left out, so that two runs compare. */
export interface SeenChange {
  readonly change: unknown;
  readonly scope: string;
}

const implicitRoles: Readonly<Record<string, string>> = { button: 'button', dialog: 'dialog', h2: 'heading', section: 'region', input: 'textbox' };

function roleOf(element: Element): string | undefined {
  return element.getAttribute('role') ?? implicitRoles[element.localName];
}

/** Name by label, labelling element of the same root, or content. */
export function nameOf(element: Element): string {
  const inner = element.getAttribute('role') === 'columnheader' ? element.querySelector('button') : null;
  if (inner) return nameOf(inner);
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length) return ids.map((id) => text(root.getElementById(id))).join(' ');
  return text(element);
}

function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function* walk(root: ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* walk(element.shadowRoot);
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function matches(name: string, wanted: string | RegExp | undefined): boolean {
  return wanted === undefined || (typeof wanted === 'string' ? name === wanted : wanted.test(name));
}

/** A diary on the page. */
export class Diary {
  readonly changes: SeenChange[] = [];
  readonly problems: Problem[] = [];
  readonly messages: string[] = [];
  readonly selected: (string | undefined)[] = [];
  readonly opened: { readonly followUp: Partial<FollowUp>; readonly isNew: boolean }[] = [];
  readonly visited: { readonly view: string; readonly date: string; readonly range: unknown; readonly owner: string }[] = [];
  readonly clock: FakeClock | undefined;
  readonly #said = { status: [] as string[], alert: [] as string[] };
  readonly #heardTo = { status: 0, alert: 0 };

  private constructor(readonly view: DiaryView, clock: FakeClock | undefined) {
    this.clock = clock;
    view.addEventListener('diary-change', (event) => this.changes.push({ change: plain(event.change), scope: event.scope }));
    view.addEventListener('diary-problem', (event) => {
      this.problems.push(event.problem);
      this.messages.push(event.message);
    });
    view.addEventListener('diary-select', (event) => this.selected.push(event.key));
    view.addEventListener('follow-up-open', (event) => this.opened.push({ followUp: event.followUp, isNew: event.isNew }));
    view.addEventListener('diary-navigate', (event) => this.visited.push({ view: event.view, date: event.date, range: event.range, owner: event.owner }));
  }

  /** Puts a diary on the page and waits until its follow-ups are shown. */
  static async open(options: DiaryOptions = {}): Promise<Diary> {
    const data = { user: 'me', ...people, ...options.data, followUps: options.followUps ?? [] };
    const clock = options.now === undefined ? undefined : new FakeClock(options.now);
    const store = clock || options.refuse ? storeOf(data, clock, options.refuse) : undefined;
    const view = await fixture<DiaryView>(html`<diary-view style="--diary-height: 700px"
      view=${options.view ?? 'week'} date=${options.date ?? firstDay} lang=${options.lang ?? 'en'} dir=${options.dir ?? nothing}
      owner=${options.owner ?? nothing} first-day=${options.firstDay ?? nothing} time-zone=${options.timeZone ?? zone}
      ?readonly=${options.readonly ?? false} .data=${store ? undefined : data} .store=${store}></diary-view>`);
    const diary = new Diary(view, clock);
    await diary.settled();
    diary.#listen();
    if (options.preferences) view.store?.setPreferences(options.preferences);
    await diary.settled();
    return diary;
  }

  /** Waits until it has asked so many times for a follow-up to be opened. */
  async hasOpened(times: number): Promise<void> {
    await until(() => this.opened.length >= times, `follow-up-open, ${times}`);
  }

  /** Wraps one that is on the page already. */
  static of(view: DiaryView): Diary {
    return new Diary(view, undefined);
  }

  /** Waits until the data are shown and focus stands where it is going to stand. */
  async settled(): Promise<void> {
    await until(() => this.view.slice !== undefined && this.view.slice.status === 'ready', 'the slice', 8000);
    await this.view.updateComplete;
    await this.view.grid?.updateComplete;
    await nextPaint();
  }

  /** All shown elements of a role, in document order, by name. */
  all(role: string, name?: string | RegExp): HTMLElement[] {
    return [...walk(this.view.shadowRoot!)].filter((element): element is HTMLElement =>
      element instanceof HTMLElement && roleOf(element) === role && matches(nameOf(element), name) && isShown(element));
  }

  /** The one element of a role and name; says what there is when it is not. */
  one(role: string, name?: string | RegExp): HTMLElement {
    const found = this.all(role, name);
    if (found.length === 1) return found[0]!;
    const there = this.all(role).slice(0, 40).map(nameOf).join(' | ');
    throw new Error(`${found.length} elements of role ${role} named ${String(name)}; there are: ${there}`);
  }

  maybe(role: string, name?: string | RegExp): HTMLElement | undefined {
    return this.all(role, name)[0];
  }

  tab(name: string): HTMLElement {
    return this.one('tab', name);
  }

  button(name: string | RegExp): HTMLElement {
    return this.one('button', name);
  }

  /** The cell of a slot: `slot('Monday 23 November', '10:30')`. */
  slot(day: string, time: string): HTMLElement {
    return this.one('gridcell', new RegExp(`^${day}, ${time.replace('+', '\\+')}, `));
  }

  allDay(day: string): HTMLElement {
    return this.one('gridcell', new RegExp(`^${day}, All day, `));
  }

  /** The header of a day, not its button. */
  header(day: string): HTMLElement {
    return this.one('columnheader', new RegExp(`^${day}`));
  }

  dayButton(day: string | RegExp): HTMLElement {
    return this.all('button', typeof day === 'string' ? new RegExp(`^${day}`) : day).find((button) => button.closest('[role=columnheader]')) ?? this.one('button', day);
  }

  /** The block whose name begins so. */
  followUp(name: string | RegExp): HTMLElement {
    const found = this.followUps(name);
    if (found.length !== 1) throw new Error(`${found.length} follow-ups named ${String(name)}; there are: ${this.followUps().map(nameOf).join(' | ')}`);
    return found[0]!;
  }

  followUps(name?: string | RegExp): HTMLElement[] {
    const wanted = typeof name === 'string' ? new RegExp(`^${name}`) : name;
    return this.all('button', wanted).filter((element) => element.dataset['key'] !== undefined);
  }

  /** Names of all blocks, in document order. */
  names(): string[] {
    return this.followUps().map(nameOf);
  }

  title(): string {
    return text(this.one('heading'));
  }

  /** What the polite region says. */
  status(): string {
    return text(this.view.shadowRoot!.querySelector('[data-live=status]'));
  }

  alert(): string {
    return text(this.view.shadowRoot!.querySelector('[data-live=alert]'));
  }

  /** Writes down all that is said, as a screen reader would say it. */
  #listen(): void {
    for (const region of ['status', 'alert'] as const) {
      const element = this.view.shadowRoot!.querySelector(`[data-live=${region}]`)!;
      new MutationObserver(() => this.#said[region].push(text(element))).observe(element, { childList: true, characterData: true, subtree: true });
    }
  }

  /** Waits for something that fits among what has been said since the last time. */
  async #hears(region: 'status' | 'alert', what: string | RegExp): Promise<string> {
    const said = this.#said[region];
    const find = (): number => said.findIndex((one, index) => index >= this.#heardTo[region] && matches(one, what));
    const at = await until(() => find() + 1, 'words').catch(() => {
      throw new Error(`The ${region} should say ${String(what)}; it says: ${said.slice(this.#heardTo[region]).join(' | ')}`);
    });
    this.#heardTo[region] = at;
    return said[at - 1]!;
  }

  /** Waits until the polite region says something that fits. */
  async heard(what: string | RegExp): Promise<string> {
    return this.#hears('status', what);
  }

  /** The same for refusals. */
  async alerted(what: string | RegExp): Promise<string> {
    return this.#hears('alert', what);
  }

  /** The follow-up dialog, once it is open. */
  async dialog(): Promise<FollowUpDialog> {
    const dialog = await until(() => this.view.shadowRoot!.querySelector<FollowUpDialog>('follow-up-dialog'), 'the dialog element');
    await until(() => dialog.shadowRoot?.querySelector('dialog')?.open, 'the open dialog');
    await nextPaint();
    return dialog;
  }

  get dialogIsOpen(): boolean {
    return this.view.shadowRoot!.querySelector('follow-up-dialog')?.shadowRoot?.querySelector('dialog')?.open ?? false;
  }

  /** What a field of the dialog says. */
  async field(id: string): Promise<string> {
    const dialog = await this.dialog();
    const field = dialog.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`) ?? [...walk(dialog.shadowRoot!)].find((element) => element.id === id);
    return (field as HTMLInputElement | undefined)?.value ?? '';
  }

  /** Whether a question of the diary is open; its answers are buttons. */
  async question(): Promise<HTMLElement> {
    return until(() => this.view.shadowRoot!.querySelector('diary-confirm')?.shadowRoot?.querySelector<HTMLElement>('dialog[open]'), 'the question');
  }

  /** Answers the open question. */
  async answer(label: string): Promise<void> {
    const question = await this.question();
    const button = [...question.querySelectorAll('button')].find((candidate) => text(candidate) === label);
    if (!button) throw new Error(`No answer "${label}" in: ${text(question)}`);
    await click(button);
    await this.settled();
  }

  /** The labels of the open menu. */
  async menu(): Promise<string[]> {
    await until(() => this.maybe('menu'), 'the menu');
    return this.menuItems().map((item) => text(item.querySelector('.label')));
  }

  menuItems(): HTMLElement[] {
    return [...this.all('menuitem'), ...this.all('menuitemcheckbox')].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  get menuIsOpen(): boolean {
    return this.maybe('menu') !== undefined;
  }

  /** Clicks an item of the open menu. */
  async choose(label: string): Promise<void> {
    await this.menu();
    const item = this.menuItems().find((candidate) => text(candidate.querySelector('.label')) === label);
    if (!item) throw new Error(`No menu item "${label}" among: ${(await this.menu()).join(' | ')}`);
    await click(item);
    await this.settled();
  }

  /** The toast at the lower edge, if any. */
  toast(): HTMLElement | undefined {
    return this.view.shadowRoot!.querySelector<HTMLElement>('.toast') ?? undefined;
  }

  tooltip(): HTMLElement | undefined {
    return this.maybe('tooltip');
  }

  /** Name of what has focus. */
  focused(): string {
    const element = deepActiveElement();
    return element ? nameOf(element) : '';
  }

  /** Whether focus is in the diary at all. */
  get hasFocus(): boolean {
    return document.activeElement === this.view;
  }

  /** Puts focus on an element as Tab would leave it: visibly, whatever was used before. */
  async focus(element: HTMLElement): Promise<void> {
    const visibly: FocusOptions & { focusVisible: boolean } = { focusVisible: true };
    element.focus(visibly);
    await nextPaint();
  }

  /** A point in a day's column at a time: `point('Tuesday 24 November', '10:15')`. */
  point(day: string, time: string, across = 0.5): Point {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const half = `${String(hour).padStart(2, '0')}:${minute < 30 ? '00' : '30'}`;
    return pointIn(this.slot(day, half), across, (minute % 30) / 30);
  }

  /** The stored record. */
  record(id: string): FollowUp | undefined {
    return this.view.store?.peek('followUp', id);
  }

  /** `09:00–10:00` of a record as its times are written, with the day. */
  when(id: string): string {
    const { start = '', end = '' } = this.record(id) ?? {};
    return `${start.slice(0, 16)}/${end.slice(11, 16)}`;
  }
}

function storeOf(data: unknown, clock: FakeClock | undefined, refuse: ProblemCode | undefined): DiaryStore {
  const memory = new MemorySource(readData(data, { zone, user: 'me' }).data);
  const refusing = (call: string): void => {
    if (call === 'commit' && refuse) throw fault(refuse);
  };
  return new DiaryStore({ source: refuse ? new FaultySource(memory, { before: refusing }) : memory, zone, user: 'me', ...(clock && { clock }) });
}

/** The change as JSON, ids that were just made up put aside. */
function plain(change: unknown): unknown {
  const madeUp = /^[0-9a-f]{8}-|^new-|^[A-Za-z0-9_-]{20,}$/u;
  return JSON.parse(JSON.stringify(change, (key, value: unknown) => (key === 'id' && typeof value === 'string' && madeUp.test(value) ? 'new' : value)));
}
