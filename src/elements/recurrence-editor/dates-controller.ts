import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { parseDay, parseTime, type Formats } from '../../locale/index.js';
import type { RecurrenceMessages } from '../../locale/messages/recurrence.js';
import { editableRule } from '../../recurrence/edit-rule.js';
import { DAY_MS, dayOf, daysBetween, epochOf, inZone, wallMsOf, zoneOf, zonedFromWall, zonedFromWallMs, type ZoneId } from '../../time/index.js';
import type { DateList, DateRow, ListedSeries } from './date-list.js';
import { dateList, nameOf, shownAt, shownByRule, stopOf, type DateAction, type MoveForm } from './render-dates.js';

/** How many dates are listed at first, and more at a time. */
const step = 6;

type DateTools = typeof import('./date-list.js');
type DateSets = Pick<ListedSeries, 'except' | 'moves'>;
type DateParts = Partial<DateSets>;

/** What the element tells its dates, and what it does with what they say. */
interface DatesHost {
  readonly series: () => ListedSeries;
  readonly setting: () => {
    readonly zone: ZoneId; readonly disabled: boolean; readonly texts: RecurrenceMessages; readonly formats: Formats; readonly lang: string; readonly rightToLeft: boolean;
  };
  readonly took: (part: DateParts) => void;
  readonly say: (text: string) => void;
}

/** The list of dates of a recurrence editor: removing, restoring, moving, and where the focus goes. */
export class DatesController implements ReactiveController {
  readonly #host: LitElement;
  readonly #means: DatesHost;
  /** What expands rules; fetched when the element is first connected. */
  #tools: DateTools | undefined;
  #list: DateList | undefined;
  /** What the list was made of. */
  #key = '';
  #pattern = '';
  #shown = step;
  #stop = '';
  #moving: MoveForm | undefined;
  /** Removed and moved dates as a person or the page left them. */
  #meant: DateSets = { except: [], moves: [] };
  /** What was left of them for the present rule. */
  #kept: DateSets | undefined;

  constructor(host: LitElement, means: DatesHost) {
    this.#host = host;
    this.#means = means;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#tools) return;
    void import('./date-list.js').then((tools) => {
      this.#tools = tools;
      this.#host.requestUpdate();
    }, (reason: unknown) => reportError(reason)); // the rule can be edited without its dates
  }

  /** Before a rendering: the dates anew where something they are made of has changed. */
  refresh(): void {
    const series = this.#means.series();
    const { zone } = this.#means.setting();
    const pattern = `${series.rule} ${series.start}`;
    if (pattern !== this.#pattern) {
      this.#pattern = pattern;
      this.#shown = step;
      this.#moving = undefined;
    }
    const key = JSON.stringify([series, zone, this.#shown, this.#tools !== undefined]);
    if (key === this.#key) return;
    this.#key = key;
    this.#list = series.rule && series.start ? this.#tools?.listDates(series, zone, this.#shown) : undefined;
    this.#keepStop();
  }

  /** The button that Tab reaches is one that is there. */
  #keepStop(): void {
    const row = this.#list?.rows.find(({ original }) => this.#stop.endsWith(` ${original}`));
    if (!row) this.#stop = '';
    else if (row.removed) this.#stop = stopOf(row, 'toggle');
    else if (this.#stop === stopOf(row, 'back') && row.moved === undefined) this.#stop = stopOf(row, 'move');
  }

  render(): TemplateResult | typeof nothing {
    const { rule, start, allDay } = this.#means.series();
    const { texts, ...setting } = this.#means.setting();
    if (!this.#list) return nothing;
    return dateList({
      ...setting, texts, list: this.#list, allDay, startDay: dayOf(start), stop: this.#stop, moving: this.#moving,
      none: editableRule(rule, start, allDay) ? texts.ruleEditor.noDates : texts.ruleEditor.notShown,
      act: (row, action) => this.#act(row, action),
      showMore: () => void this.#showMore(),
      key: (event) => this.#walk(event),
      entered: (event) => this.#enter(event),
      type: (part) => {
        if (this.#moving) this.#moving = { ...this.#moving, ...part };
      },
      drop: (row) => this.#drop(row),
      cancel: (row) => this.#close(row),
    });
  }

  /**
   * Of the dates that were removed and moved those that the rule has; none of a follow-up that does not repeat. Those it
   * lacks come back with a rule that has them: with keys one passes several patterns on the way to another.
   */
  stillMeant(): DateParts {
    const { except, moves, ...series } = this.#means.series();
    if (this.#kept?.except !== except || this.#kept.moves !== moves) this.#meant = { except, moves };
    if (series.rule === '') this.#kept = { except: [], moves: [] };
    else if (series.start && this.#tools) this.#kept = this.#tools.stillMeant({ ...series, ...this.#meant }, this.#means.setting().zone);
    else this.#kept = { except, moves };
    return this.#kept;
  }

  /**
   * Removed and moved dates after the start was moved: as much later, on the clocks of the new start's zone.
   * @param days whether the dates of the rule moved by whole days too; else only by the time of day.
   */
  shifted(before: string, after: string, days: boolean): DateParts | undefined {
    const { except, moves } = this.#means.series();
    const later = wallMsOf(after) - wallMsOf(before);
    const by = days ? later : later - DAY_MS * daysBetween(dayOf(before), dayOf(after));
    if (except.length + moves.length === 0 || Number.isNaN(by) || (by === 0 && zoneOf(before) === zoneOf(after))) return undefined;
    const shift = (text: string): string => zonedFromWallMs(wallMsOf(text) + by, zoneOf(after)) || text;
    return { except: except.map(shift), moves: moves.map(({ original, start }) => ({ original: shift(original), start })) };
  }

  #act(row: DateRow, action: DateAction): void {
    const setting = this.#means.setting();
    const { zone, texts: { ruleEditor } } = setting;
    const series = this.#means.series();
    this.#stop = stopOf(row, action);
    if (action === 'move') return this.#moving?.original === row.original ? this.#close(row) : this.#open(row);
    this.#moving = undefined;
    const name = nameOf(shownAt(row, zone), setting);
    const others = series.moves.filter(({ original }) => epochOf(original) !== epochOf(row.original));
    if (action === 'back') {
      this.#means.took({ moves: others });
      this.#means.say(ruleEditor.dateMoved(name, nameOf(shownByRule(row, zone), setting)));
      this.#focus(stopOf(row, 'move'));
    } else if (row.removed) {
      this.#means.took({ except: this.#tools!.restored(series, row, zone) });
      this.#means.say(ruleEditor.dateRestored(name));
      this.#focus(stopOf(row, 'toggle'));
    } else {
      this.#means.took({ except: [...series.except, row.original], moves: others });
      this.#means.say(ruleEditor.dateRemoved(name));
      this.#focus(stopOf(row, 'toggle'));
    }
  }

  #open(row: DateRow): void {
    const { zone, formats } = this.#means.setting();
    const { day, minute } = shownAt(row, zone);
    this.#moving = { original: row.original, day: formats.dayField(day), time: minute === undefined ? '' : formats.time(minute), wrong: [] };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#move-day');
      input?.focus();
      input?.select();
    });
  }

  #close(row: DateRow): void {
    this.#moving = undefined;
    this.#focus(stopOf(row, 'move'));
  }

  /** Takes the time that is typed, or says what is wrong with it. */
  #drop(row: DateRow): void {
    const setting = this.#means.setting();
    const { zone, lang, texts: { ruleEditor } } = setting;
    const { moves, start } = this.#means.series();
    if (!this.#moving) return;
    const rule = shownByRule(row, zone);
    const day = parseDay(this.#moving.day.trim(), rule.day, lang);
    const minute = rule.minute === undefined ? 0 : parseTime(this.#moving.time.trim());
    if (day === undefined || minute === undefined) {
      this.#moving = { ...this.#moving, wrong: [...(day === undefined ? ['day' as const] : []), ...(minute === undefined ? ['time' as const] : [])] };
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.move [aria-invalid]')?.focus());
      return;
    }
    const target = row.days ? zonedFromWall(day, 0, zoneOf(start)) : inZone(zonedFromWall(day, minute, zone), zoneOf(start));
    const others = moves.filter(({ original }) => epochOf(original) !== epochOf(row.original));
    const from = nameOf(shownAt(row, zone), setting);
    // back in line it is a date like all others
    this.#means.took({ moves: epochOf(target) === epochOf(row.original) ? others : [...others, { original: row.original, start: target }] });
    this.#means.say(ruleEditor.dateMoved(from, nameOf(shownAt({ ...row, moved: target }, zone), setting)));
    this.#close(row);
  }

  /** Focus stays on the button, or goes on to the first new date where there is no more. */
  async #showMore(): Promise<void> {
    const known = this.#list?.rows.length ?? 0;
    this.#shown += step * 2;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { rows = [], more = false } = this.#list ?? {};
    this.#means.say(this.#means.setting().texts.ruleEditor.datesShown(rows.length));
    const next = rows[known];
    if (!more && next) this.#focus(stopOf(next, next.removed ? 'toggle' : 'move'));
  }

  #focus(stop: string): void {
    this.#stop = stop;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#buttons().flat().find((button) => button.dataset['stop'] === stop)?.focus());
  }

  /** The buttons, row by row. */
  #buttons(): HTMLElement[][] {
    return [...this.#host.renderRoot.querySelectorAll('.row')].map((date) => [...date.querySelectorAll<HTMLElement>('[data-stop]')]);
  }

  #enter(event: FocusEvent): void {
    const stop = (event.target as HTMLElement).dataset['stop'];
    if (stop === undefined || stop === this.#stop) return;
    this.#stop = stop;
    this.#host.requestUpdate();
  }

  /** Up and Down go from date to date, Left and Right along the buttons of one. */
  #walk(event: KeyboardEvent): void {
    const rows = this.#buttons();
    const at = rows.findIndex((buttons) => buttons.includes(event.target as HTMLElement));
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const column = row.indexOf(event.target as HTMLElement);
    const along = this.#means.setting().rightToLeft ? -1 : 1;
    const inRow = (index: number): HTMLElement | undefined => rows[index]?.[Math.min(column, rows[index].length - 1)];
    const targets: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: inRow(at + 1), ArrowUp: inRow(at - 1), Home: inRow(0), End: inRow(rows.length - 1), ArrowRight: row[column + along], ArrowLeft: row[column - along],
    };
    if (!Object.hasOwn(targets, event.key)) return;
    event.preventDefault();
    targets[event.key]?.focus();
  }
}
