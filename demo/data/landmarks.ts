import { addDays, startOfWeek, weekdayOf, type Day } from '../../src/time/index.js';
import type { Attendee, FollowUp, Id } from '../../src/model/index.js';
import type { Making, Planner } from './planner.js';

/** An all-day follow-up of some days. `away`: nothing else is planned on them. */
interface Landmark {
  readonly week: number;
  /** 0 = Monday. */
  readonly day: number;
  readonly days: number;
  readonly type: 'travel' | 'internal' | 'private';
  readonly nb: string;
  readonly en: string;
  readonly location?: string;
  readonly away?: boolean;
  readonly free?: boolean;
  readonly owner?: Id;
}

const landmarks: readonly Landmark[] = [
  { week: 0, day: 2, days: 1, type: 'internal', nb: 'Kvartalstall leveres', en: 'Quarterly figures due', free: true },
  { week: 0, day: 3, days: 2, type: 'travel', nb: 'Havbruksmessen', en: 'Aquaculture fair', location: 'Trondheim', free: true },
  { week: 0, day: 4, days: 3, type: 'private', nb: 'Hyttetur', en: 'Cabin weekend', free: true },
  { week: 1, day: 1, days: 2, type: 'travel', nb: 'Kundereise til Helsinki', en: 'Customer trip to Helsinki', location: 'Helsinki' },
  { week: -1, day: 0, days: 1, type: 'internal', nb: 'Salgskonferanse', en: 'Sales conference', location: 'Sandefjord' },
  { week: 2, day: 3, days: 1, type: 'travel', nb: 'Dagstur til Bergen', en: 'Day trip to Bergen', location: 'Bergen' },
  { week: 4, day: 0, days: 5, type: 'private', nb: 'Ferie', en: 'Holiday', away: true },
  { week: 9, day: 1, days: 3, type: 'travel', nb: 'Messe i Stuttgart', en: 'Fair in Stuttgart', location: 'Stuttgart', away: true },
  { week: -5, day: 2, days: 2, type: 'travel', nb: 'Kundebesøk i Austin', en: 'Customer visit in Austin', location: 'Austin, TX', away: true },
  { week: -9, day: 0, days: 12, type: 'private', nb: 'Ferie', en: 'Holiday', away: true },
  { week: -14, day: 3, days: 1, type: 'internal', nb: 'Kurs i forhandlingsteknikk', en: 'Negotiation course' },
  { week: 14, day: 2, days: 2, type: 'internal', nb: 'Kick-off for hele firmaet', en: 'Company kick-off', location: 'Geilo' },
  { week: 19, day: 0, days: 19, type: 'private', nb: 'Ferie', en: 'Holiday', away: true },
  { week: 0, day: 0, days: 3, type: 'private', nb: 'Fri', en: 'Day off', away: true, owner: 'ola' },
  { week: 0, day: 1, days: 1, type: 'travel', nb: 'Kundedag i Oslo', en: 'Customer day in Oslo', owner: 'lars' },
  { week: 1, day: 0, days: 5, type: 'private', nb: 'Ferie', en: 'Holiday', away: true, owner: 'amira' },
  { week: 2, day: 2, days: 2, type: 'internal', nb: 'Ledersamling', en: 'Management retreat', owner: 'ingrid' },
];

/** The all-day and multi-day ones, before the weeks are filled around them. */
export function planLandmarks(planner: Planner): void {
  const monday = startOfWeek(planner.today, 1);
  for (const landmark of landmarks) {
    const { owner = 'me', type, free, location } = landmark;
    const first = addDays(monday, landmark.week * 7 + landmark.day);
    if (landmark.away) planner.setAway(owner, first, landmark.days);
    const followUp: Making = {
      id: planner.newId(), kind: 'meeting', type, title: planner.language === 'nb' ? landmark.nb : landmark.en,
      start: planner.at(first, 0), end: planner.at(addDays(first, landmark.days), 0), allDay: true, owner,
    };
    if (free) followUp.showAs = 'free';
    if (location !== undefined) followUp.location = location;
    if (type === 'private') followUp.visibleFor = 'owner';
    if (addDays(first, landmark.days) <= planner.today) followUp.completed = planner.instant(addDays(first, landmark.days - 1), 960);
    planner.add(followUp);
  }
}

/**
 * This week as a visitor first sees it: meetings that clash, invitations that wait for an answer or were declined, a
 * private one of a colleague, a very short one and one past midnight.
 */
export function planThisWeek(planner: Planner): void {
  const monday = startOfWeek(planner.today, 1);
  const nb = planner.language === 'nb';
  // A visitor on Saturday sees the same, in the week that has gone by.
  const day = (index: number): Day => addDays(monday, index);
  const row = (more: Partial<FollowUp> & Pick<FollowUp, 'title'>, on: Day, start: number, length: number): void => {
    const owner = more.owner ?? 'me';
    if (!planner.isWorkday(on, owner)) return;
    planner.take(owner, on, start, start + length);
    planner.add({ id: planner.newId(), kind: 'meeting', type: 'internal', owner, start: planner.at(on, start), end: planner.at(on, start + length), ...more });
  };
  const invited = (status: 'not-seen' | 'accepted' | 'declined'): readonly Attendee[] => [{ associate: 'me', status }, { associate: 'lars', status: 'accepted' }, { associate: 'silje', status: 'not-seen' }];
  row({ title: nb ? 'Prisstrategi neste år' : 'Pricing strategy next year', owner: 'ingrid', attendees: invited('not-seen'), location: 'Fjord' }, day(3), 600, 90);
  row({ title: nb ? 'Nytt CRM-felt: hva trenger vi?' : 'New CRM field: what do we need?', owner: 'jonas', attendees: invited('not-seen') }, day(1), 780, 60);
  row({ title: nb ? 'Evaluering av kundedagen' : 'Evaluation of the customer day', owner: 'marte', attendees: invited('accepted') }, day(2), 840, 60);
  row({ title: nb ? 'Lunsjforedrag om KI' : 'Lunch talk on AI', owner: 'thanh', attendees: invited('declined') }, day(4), 660, 60);
  row({ title: nb ? 'Gjennomgang av anbud' : 'Tender review', attendees: [{ associate: 'lars', status: 'accepted' }, { resource: 'room-fjell', status: 'accepted' }], priority: 'high' }, day(1), 600, 90);
  row({ title: nb ? 'Ring revisor' : 'Call the auditor', kind: 'call', type: 'call-out', due: day(1) }, day(1), 615, 5);
  row({ title: nb ? 'Avklar leveranse' : 'Clarify delivery', attendees: [{ associate: 'silje', status: 'seen' }] }, day(1), 645, 45);
  row({ title: nb ? 'Legetime' : 'Doctor', owner: 'lars', type: 'private', visibleFor: 'owner' }, day(2), 900, 60);
  row({ title: nb ? 'Firmamiddag' : 'Company dinner', location: 'Hotell Bristol' }, day(4), 1110, 450);
  row({ title: nb ? 'Tannlege' : 'Dentist', type: 'private', visibleFor: 'owner', alarm: 60 }, day(0), 900, 45);
  if (weekdayOf(planner.today) <= 5) row({ title: nb ? 'Forbered dagen' : 'Prepare the day', kind: 'task', type: 'task', due: planner.today, completed: planner.instant(planner.today, 465) }, planner.today, 450, 30);
}
