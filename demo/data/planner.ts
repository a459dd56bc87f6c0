import { addDays, epochOf, weekdayOf, zonedFromWall, type Day, type Instant, type ZonedTime, type ZoneId } from '../../src/time/index.js';
import type { Attendee, FollowUp, Holiday, Id, Project, Sale } from '../../src/model/index.js';
import type { DemoCompany } from './directory.js';
import type { DemoLanguage } from './language.js';
import { colleagues } from './names.js';
import type { Random } from './random.js';

/** A follow-up while its fields are being put together. */
export type Making = { -readonly [K in keyof FollowUp]: FollowUp[K] };

/** A time of day taken in somebody's diary, minutes since midnight. */
interface Taken { readonly start: number; readonly end: number }

/** What the parts of the generator share: the directory, the calendar so far, and the ids. */
export class Planner {
  readonly followUps: FollowUp[] = [];
  readonly #holidays: ReadonlySet<Day>;
  readonly #taken = new Map<string, Taken[]>();
  readonly #away = new Map<Id, Set<Day>>();

  constructor(
    readonly random: Random,
    readonly today: Day,
    readonly zone: ZoneId,
    readonly language: DemoLanguage,
    readonly companies: readonly DemoCompany[],
    readonly projects: readonly Project[],
    readonly sales: readonly Sale[],
    holidays: readonly Holiday[],
  ) {
    this.#holidays = new Set(holidays.map(({ date }) => date));
  }

  /** The next id; ids follow the order of making. */
  newId(): Id {
    return `f-${String(this.followUps.length + 1).padStart(4, '0')}`;
  }

  add(followUp: FollowUp): FollowUp {
    this.followUps.push(followUp);
    return followUp;
  }

  /** Neither weekend nor holiday, and the owner is there. */
  isWorkday(day: Day, owner: Id): boolean {
    return weekdayOf(day) <= 5 && !this.#holidays.has(day) && this.#away.get(owner)?.has(day) !== true;
  }

  isHoliday(day: Day): boolean {
    return this.#holidays.has(day);
  }

  /** The owner is away on `count` days: nothing else is planned then. */
  setAway(owner: Id, first: Day, count: number): void {
    const days = this.#away.get(owner) ?? new Set<Day>();
    for (let index = 0; index < count; index++) days.add(addDays(first, index));
    this.#away.set(owner, days);
  }

  take(owner: Id, day: Day, start: number, end: number): void {
    const key = `${owner} ${day}`;
    const taken = this.#taken.get(key);
    if (taken) taken.push({ start, end });
    else this.#taken.set(key, [{ start, end }]);
  }

  /** A start on the half hour within `from`…`to` that is free; once in a while, and when none is, one that is not. */
  findTime(owner: Id, day: Day, length: number, from = 480, to = 990): number {
    const { random } = this;
    const clash = random.chance(0.1);
    let start = from;
    for (let attempt = 0; attempt < 12; attempt++) {
      start = from + 30 * random.between(0, Math.max(0, Math.floor((to - from - length) / 30)));
      const lunch = start < 705 && start + length > 675;
      if (!lunch && (clash || this.#isFree(owner, day, start, start + length))) break;
    }
    this.take(owner, day, start, start + length);
    return start;
  }

  #isFree(owner: Id, day: Day, start: number, end: number): boolean {
    return (this.#taken.get(`${owner} ${day}`) ?? []).every((taken) => end <= taken.start || start >= taken.end);
  }

  at(day: Day, minute: number, zone: ZoneId = this.zone): ZonedTime {
    return zonedFromWall(day, minute, zone);
  }

  instant(day: Day, minute: number): Instant {
    return `${new Date(epochOf(this.at(day, minute))).toISOString().slice(0, 19)}Z`;
  }

  /** Colleagues other than the owner, with answers that fit the past or the future. */
  invite(owner: Id, day: Day, count: number): Attendee[] {
    const others = colleagues.map(([id]) => id).filter((id) => id !== owner);
    return this.random.some(others, count).map((associate) => ({ associate, status: this.#answer(day) }));
  }

  /** People of the customer. */
  inviteContacts(company: DemoCompany, day: Day): Attendee[] {
    const chosen = this.random.some(company.contacts, this.random.between(1, 2));
    return chosen.map((contact) => ({ contact: contact.id, name: contact.name, status: this.#answer(day) }));
  }

  #answer(day: Day): 'not-seen' | 'seen' | 'accepted' | 'declined' {
    return day < this.today
      ? this.random.weighted([['accepted', 9], ['declined', 1]])
      : this.random.weighted([['accepted', 6], ['seen', 2], ['not-seen', 2], ['declined', 1]]);
  }

  agenda(points: readonly string[]): string {
    return `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  }
}
