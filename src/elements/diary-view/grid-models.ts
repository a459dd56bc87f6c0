import type { Day, EpochMs, ZoneId } from '../../time/index.js';
import type { Formats } from '../../locale/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Preferences } from '../../model/preferences.js';
import type { Id } from '../../model/records.js';
import { conflictsOf } from '../../planning/index.js';
import type { Store } from '../../store/store-types.js';
import { textOf } from '../shared/given-text.js';
import type { GridModel } from '../shared/grid-model.js';
import { periodAt, type GridView, type Period } from './period.js';

/** What changes from rendering to rendering. */
export interface ModelInput {
  readonly store: Store;
  readonly preferences: Preferences;
  readonly zone: ZoneId;
  readonly occurrences: readonly Occurrence[];
  readonly loading: boolean;
  readonly selected: string | undefined;
  readonly owner: Id;
  readonly readonly: boolean;
  readonly today: Day;
  readonly now: EpochMs;
  readonly host: Element;
}

const firstDays: ReadonlyMap<string, Preferences['firstDay']> = new Map([['monday', 1], ['saturday', 6], ['sunday', 7]]);

/**
 * Makes the models of the grids and remembers the parts of the last one: what is the same stays the same object,
 * so that grids draw only what is another.
 */
export class GridModels {
  #period: { readonly key: string; readonly formats: Formats; readonly preferences: Preferences; readonly period: Period } | undefined;
  #preferences: { readonly base: Preferences; readonly firstDay: unknown; readonly made: Preferences } | undefined;
  #conflicts: { readonly of: readonly Occurrence[]; readonly keys: ReadonlySet<string> } = { of: [], keys: new Set() };
  #holidays: { readonly of: unknown; readonly names: ReadonlyMap<Day, string> } | undefined;
  #hourHeight = 0;
  #last: GridModel | undefined;

  /** Preferences with the attribute `first-day` laid over them. */
  preferencesWith(base: Preferences, firstDay: unknown): Preferences {
    if (this.#preferences?.base !== base || this.#preferences.firstDay !== firstDay) {
      const chosen = firstDays.get(textOf(firstDay).toLowerCase());
      this.#preferences = { base, firstDay, made: chosen === undefined ? base : { ...base, firstDay: chosen } };
    }
    return this.#preferences.made;
  }

  periodOf(view: GridView, date: Day, zone: ZoneId, preferences: Preferences, formats: Formats): Period {
    const key = `${view} ${date} ${zone}`;
    const last = this.#period;
    if (last && last.key === key && last.formats === formats && last.preferences === preferences) return last.period;
    const made = periodAt(view, date, zone, preferences, formats);
    const kept = last && last.formats === formats && last.preferences === preferences && samePeriod(last.period, made) ? last.period : made;
    this.#period = { key, formats, preferences, period: kept };
    return kept;
  }

  model(period: Period, input: ModelInput): GridModel {
    this.#hourHeight ||= readHourHeight(input.host);
    const next: GridModel = {
      store: input.store, days: period.days, frames: period.frames, weeks: period.weeks, zone: input.zone,
      occurrences: input.occurrences, loading: input.loading, conflicts: this.#conflictsOf(input.occurrences), selected: input.selected,
      preferences: input.preferences, rules: period.rules, owner: input.owner, readonly: input.readonly, title: period.title,
      holidays: this.#holidaysOf(input.store), today: input.today, now: Math.floor(input.now / 60_000) * 60_000, hourHeight: this.#hourHeight,
      directory: input.store.directory, month: period.month,
    };
    if (!this.#last || !sameModel(this.#last, next)) this.#last = next;
    return this.#last;
  }

  /** The set of last time where the same keys clash, as a new set would draw every block anew. */
  #conflictsOf(occurrences: readonly Occurrence[]): ReadonlySet<string> {
    if (this.#conflicts.of === occurrences) return this.#conflicts.keys;
    // that there is a conflict is shown here, not with what: one on each side is enough to know
    const found = conflictsOf(occurrences, 1);
    const before = this.#conflicts.keys;
    const isSame = before.size === found.size && [...found.keys()].every((key) => before.has(key));
    this.#conflicts = { of: occurrences, keys: isSame ? before : new Set(found.keys()) };
    return this.#conflicts.keys;
  }

  #holidaysOf(store: Store): ReadonlyMap<Day, string> {
    const { holidays } = store.directory;
    if (this.#holidays?.of !== holidays) this.#holidays = { of: holidays, names: new Map(holidays.map((holiday) => [holiday.date, holiday.name])) };
    return this.#holidays.names;
  }
}

function samePeriod(a: Period, b: Period): boolean {
  return a.view === b.view && a.title === b.title && a.days.length === b.days.length && a.days.every((day, index) => day === b.days[index])
    && a.frames[0]?.start === b.frames[0]?.start && a.frames.at(-1)?.end === b.frames.at(-1)?.end;
}

function sameModel(a: GridModel, b: GridModel): boolean {
  return (Object.keys(b) as (keyof GridModel)[]).every((key) => a[key] === b[key]);
}

/** `--diary-hour-height` in px: at least 48, as half an hour must be 24 px high (WCAG 2.5.8). */
function readHourHeight(host: Element): number {
  const given = Number.parseFloat(getComputedStyle(host).getPropertyValue('--diary-hour-height'));
  return Number.isFinite(given) ? Math.max(48, given) : 52;
}
