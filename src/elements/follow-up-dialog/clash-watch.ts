import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tellProblem } from '../../controllers/dispatch.js';
import { isRuleDate, sameJson, type Id, type Occurrence, type Problem } from '../../model/index.js';
import { busyWith, clashesAt, firstAvailable, type FirstAvailable } from '../../planning/index.js';
import { addDays, dayNumber, MINUTE_MS, startOfDayMs, wallIn, type EpochMs, type TimeRange } from '../../time/index.js';
import type { RangeQuery, RangeSlice, RangeWatch } from '../../store/store-types.js';
import type { EditSession } from './edit-session.js';
import { readTimes, textOfDay, textOfTime } from './form-times.js';

/** What the typed time clashes with, and what would be free instead. */
export interface Clashes {
  readonly with: readonly Occurrence[];
  /** Absent where another time is not to be had by a click: whole days, what is over, what may not be moved. */
  readonly first?: FirstAvailable;
  /** Minutes. */
  readonly length: number;
}

/** So many days from the start on are looked at for a free time. */
export const horizon = 28;

const dayMs = 86_400_000;
/** Another stretch of the diary is read when typing has stopped for so long. */
const loadAfter = 200;
/** What was found is spoken when it has stood for so long. */
const sayAfter = 700;
/** Weeks that are read together: typing within them asks for nothing new. */
const daysRead = 42;
const mostDaysRead = 366;

/**
 * Watches the diary of the owner around the time that is typed in the dialog, and finds what is in conflict with it (D5.7).
 * Looks anew with each drawing of its host, at what is held; another range is read when typing has stopped, and the newest
 * one counts. Where it cannot be read, `failed` says so, and the host hears of it as `diary-problem`.
 */
export class ClashWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: () => EditSession | undefined;
  #watched: EditSession | undefined;
  #watch: RangeWatch | undefined;
  /** What is or will be watched. */
  #query: RangeQuery | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked: { readonly question: Question; readonly occurrences: readonly Occurrence[] } | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #told: Problem | undefined;
  /** What was found; `undefined`: no conflict, or nothing is known. */
  found: Clashes | undefined;
  /** What is to be spoken of it: the same once it has stood a while. */
  settled: Clashes | undefined;
  /** Whether the diary could not be read, so that nothing is known. */
  failed = false;
  /** The free time that was taken last, epoch ms. */
  taken: EpochMs | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: () => EditSession | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    const session = this.#session();
    if (session !== this.#watched) this.#stop();
    this.#watched = session;
    const question = session && this.#host.isConnected ? questionOf(session) : undefined;
    this.failed = false;
    if (!session || !question) return this.#forget();
    this.#lookAt(queryFor(question, session));
    const slice = this.#watch?.value;
    if (!slice || !sameJson(slice.query, this.#query)) return this.#forget();
    this.failed = slice.status === 'failed';
    if (this.failed) return this.#forget();
    // what is read for the first time tells nothing yet
    if (slice.status === 'loading') return;
    if (this.#asked?.occurrences === slice.occurrences && sameJson(this.#asked.question, question)) return;
    this.#asked = { question, occurrences: slice.occurrences };
    this.#find(clashesIn(session, question, slice.occurrences));
  }

  /** Takes the free time: start and end move there as if they were typed. */
  take(start: EpochMs): void {
    const session = this.#session();
    if (!session) return;
    const { zone, lang } = session.settings;
    const { day, minute } = wallIn(start, zone);
    // the moment itself first: of an hour that clocks show twice, one is meant
    session.type('startAt', String(start));
    session.type('startDay', textOfDay(day, lang));
    session.type('startTime', textOfTime(minute, lang));
    this.taken = start;
    this.#host.requestUpdate();
  }

  #lookAt(query: RangeQuery): void {
    if (this.#query && sameJson(this.#query, query)) return;
    this.#query = query;
    clearTimeout(this.#waiting);
    if (!this.#watch) this.#load(query);
    else if (!sameJson(this.#watch.value.query, query)) this.#waiting = setTimeout(() => this.#load(query), loadAfter);
  }

  #load(query: RangeQuery): void {
    if (this.#watch) this.#watch.update(query);
    else this.#watch = this.#watched?.store.watchRange(query, (slice) => this.#heard(slice));
    this.#host.requestUpdate();
  }

  #heard({ status, problems }: RangeSlice): void {
    const problem = status === 'failed' ? problems[0] : undefined;
    if (problem && problem !== this.#told) tellProblem(this.#host, problem);
    this.#told = problem;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#asked = undefined;
    this.#find(undefined);
  }

  #find(found: Clashes | undefined): void {
    const isSame = said(found) === said(this.found);
    this.found = found;
    if (isSame) return;
    clearTimeout(this.#saying);
    this.settled = undefined;
    if (!found) return;
    this.taken = undefined;
    this.#saying = setTimeout(() => {
      this.settled = this.found;
      this.#host.requestUpdate();
    }, sayAfter);
  }

  #stop(): void {
    clearTimeout(this.#waiting);
    clearTimeout(this.#saying);
    this.#watch?.dispose();
    this.#watch = this.#query = this.#watched = this.#asked = this.#told = this.found = this.settled = this.taken = undefined;
  }
}

/** What is asked of the diary. */
interface Question {
  readonly range: TimeRange;
  readonly owner: Id;
  readonly allDay: boolean;
  /** Whether a free time is to be looked for. */
  readonly mayMove: boolean;
}

/** `undefined` where nothing can be in conflict: without a time, free, completed, or nothing of one's own to know. */
function questionOf(session: EditSession): Question | undefined {
  const { access, form, store } = session;
  if (!form.placed || form.completed || form.showAs === 'free' || access.reason === 'other') return undefined;
  const range = form.allDay ? daysOf(session) : timesOf(session);
  if (!range) return undefined;
  const owner = access.reason === 'invited' ? store.user : form.owner;
  return { range, owner, allDay: form.allDay, mayMove: !form.allDay && access.may('time') && range.start > store.clock.now() - dayMs };
}

function timesOf({ form, settings }: EditSession): TimeRange | undefined {
  const { start, end } = readTimes(form, settings);
  return start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
}

function daysOf({ form, settings, zone }: EditSession): TimeRange | undefined {
  const { startDay, endDay } = readTimes(form, settings);
  if (!startDay || !endDay || endDay < startDay) return undefined;
  return { start: startOfDayMs(dayNumber(startDay), zone), end: startOfDayMs(dayNumber(addDays(endDay, 1)), zone) };
}

/** Whole weeks around it, so that another time near by needs no reading. */
function queryFor({ range, owner }: Question, { zone }: EditSession): RangeQuery {
  const first = Math.floor((dayNumber(wallIn(range.start, zone).day) - 1) / 7) * 7;
  const last = dayNumber(wallIn(range.end, zone).day) + 1;
  const end = Math.min(first + mostDaysRead, Math.max(first + daysRead, last));
  return { range: { start: startOfDayMs(first, zone), end: startOfDayMs(end, zone) }, owners: [owner], zone };
}

function clashesIn(session: EditSession, { range, owner, mayMove }: Question, occurrences: readonly Occurrence[]): Clashes | undefined {
  const { store, settings: { preferences } } = session;
  const isSelf = selfOf(session);
  const found = clashesAt(range, occurrences, { owner, isSelf });
  if (found.length === 0) return undefined;
  const length = (range.end - range.start) / MINUTE_MS;
  if (!mayMove) return { with: found, length };
  const associate = owner === store.user ? undefined : store.lookUp('associates', owner);
  const first = firstAvailable({
    from: Math.max(range.start, store.clock.now()), length, horizon, step: preferences.snap, zone: associate?.zone ?? session.zone,
    busy: busyWith(occurrences, { owner, isSelf }), holidays: store.directory.holidays,
    preferences: { workingHours: associate?.workingHours ?? preferences.workingHours, lunch: preferences.lunch },
  });
  return { with: found, first, length };
}

/** Of one date of a series that date; of a series opened as a whole all of it. */
function selfOf({ base: { followUp, occurrence } }: EditSession): (other: Occurrence) => boolean {
  if (occurrence && isRuleDate(occurrence)) return ({ key }) => key === occurrence.key;
  return (other) => other.followUp.id === followUp.id || (followUp.repeat !== undefined && other.followUp.series?.id === followUp.id);
}

/** Tells apart what is worth saying anew. */
function said(clashes: Clashes | undefined): string {
  return clashes ? [...clashes.with.map(({ key, start, end }) => `${key} ${start} ${end}`), clashes.first?.found ? clashes.first.start : ''].join() : '';
}
