import { addDays, inZone, startOfWeek, type Day } from '../../src/time/index.js';
import type { Id, Ref } from '../../src/model/index.js';
import type { DemoCompany } from './directory.js';
import { colleagues } from './names.js';
import type { Making, Planner } from './planner.js';
import { titles } from './titles.js';

/** Weeks before and after this one. */
export const reach = 26;

type Plan = 'external' | 'demo' | 'internal' | 'call' | 'task' | 'offer' | 'private' | 'focus';

const plans: readonly (readonly [Plan, number])[] = [['external', 36], ['demo', 8], ['internal', 14], ['call', 17], ['task', 15], ['offer', 5], ['private', 3], ['focus', 2]];

/** How many single follow-ups a week has: many now, fewer the farther away. */
function amount(planner: Planner, owner: Id, week: number): number {
  const distance = Math.abs(week);
  if (owner === 'me') return [24, 15, 11, 8][distance] ?? planner.random.between(3, 4);
  return [4, 3, 2][distance] ?? (planner.random.chance(0.38) ? 1 : 0);
}

/** A year of ordinary work of everybody: meetings, calls and tasks week by week. */
export function planWeeks(planner: Planner): void {
  const monday = startOfWeek(planner.today, 1);
  for (const [owner] of colleagues) {
    for (let week = -reach; week <= reach; week++) {
      const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, week * 7 + day)).filter((day) => planner.isWorkday(day, owner));
      const count = days.length === 0 ? 0 : Math.round((amount(planner, owner, week) * days.length) / 5);
      // Around the week day by day, so that a full week is full on all days.
      for (let index = 0; index < count; index++) planOne(planner, owner, days[index % days.length] ?? monday);
    }
  }
}

function planOne(planner: Planner, owner: Id, day: Day): void {
  const plan = planner.random.weighted(plans);
  const followUp = plan === 'call' || plan === 'task' || plan === 'offer' ? duty(planner, owner, day, plan) : meeting(planner, owner, day, plan);
  finish(planner, followUp, day);
  planner.add(followUp);
}

function refOf({ id, name }: { readonly id: Id; readonly name: string }): Ref {
  return { id, name };
}

/** The customer, and what hangs on him. */
function concern(planner: Planner, followUp: Making, company: DemoCompany): void {
  const { random } = planner;
  followUp.company = refOf(company);
  followUp.contact = refOf(random.pick(company.contacts));
  const sale = planner.sales.find((candidate) => candidate.company?.id === company.id && candidate.status === 'open');
  if (sale && random.chance(0.6)) followUp.sale = refOf(sale);
  const project = planner.projects.find((candidate) => candidate.company === company.id);
  if (project && random.chance(0.5)) followUp.project = refOf(project);
}

function meeting(planner: Planner, owner: Id, day: Day, plan: 'external' | 'demo' | 'internal' | 'private' | 'focus'): Making {
  const { random } = planner;
  const company = plan === 'external' || plan === 'demo' ? random.pick(planner.companies) : undefined;
  const words = titles[company?.place.language ?? planner.language];
  const length = plan === 'demo' ? random.weighted([[60, 3], [90, 2], [120, 1]]) : random.weighted([[30, 3], [45, 2], [60, 6], [90, 3], [120, 1]]);
  // Texas wakes up when Norway has its afternoon coffee.
  const afternoon = company?.place.zone === 'America/Chicago';
  const start = afternoon ? planner.findTime(owner, day, length, 900, 1020) : planner.findTime(owner, day, length);
  const zone = company?.place.zone !== undefined && random.chance(0.7) ? company.place.zone : planner.zone;
  const followUp: Making = {
    id: planner.newId(), kind: 'meeting', type: plan === 'focus' ? 'internal' : plan,
    title: random.pick(words[plan]),
    start: inZone(planner.at(day, start), zone), end: inZone(planner.at(day, start + length), zone),
    owner,
  };
  if (company) customerMeeting(planner, followUp, company, owner, day);
  else if (plan === 'internal') internalMeeting(planner, followUp, owner, day);
  else if (plan === 'private') followUp.visibleFor = 'owner';
  else followUp.showAs = 'free';
  return followUp;
}

function customerMeeting(planner: Planner, followUp: Making, company: DemoCompany, owner: Id, day: Day): void {
  const { random } = planner;
  const words = titles[company.place.language];
  concern(planner, followUp, company);
  if (random.chance(0.7)) followUp.attendees = [...planner.inviteContacts(company, day), ...planner.invite(owner, day, random.between(0, 2))];
  if (company.place.zone !== undefined || random.chance(0.3)) {
    followUp.location = words.remote;
    followUp.video = { url: `https://meet.example/${followUp.id}-${company.id}`, provider: 'Meet' };
  } else {
    followUp.location = random.chance(0.5) ? company.address ?? '' : random.pick(words.places);
  }
  if (random.chance(0.5)) followUp.agenda = planner.agenda(random.pick(words.agendas));
  if (random.chance(0.2)) followUp.notes = `<p>${random.pick(words.notes)}</p>`;
  if (random.chance(0.5)) followUp.alarm = random.weighted([[15, 5], [30, 3], [60, 1], [5, 1], [1440, 1]]);
}

const rooms = ['room-fjord', 'room-fjell', 'room-skog', 'auditorium'];

function internalMeeting(planner: Planner, followUp: Making, owner: Id, day: Day): void {
  const { random } = planner;
  const room = random.pick(rooms);
  followUp.attendees = [...planner.invite(owner, day, random.between(1, 4)), ...(random.chance(0.6) ? [{ resource: room, status: 'accepted' as const }] : [])];
  if (random.chance(0.4)) followUp.agenda = planner.agenda(random.pick(titles[planner.language].agendas));
  if (random.chance(0.3)) followUp.alarm = 10;
  if (random.chance(0.15)) followUp.visibleFor = { group: 'sales' };
}

/** A call or a task: due on a day, and some of them placed in the calendar too. */
function duty(planner: Planner, owner: Id, day: Day, plan: 'call' | 'task' | 'offer'): Making {
  const { random } = planner;
  const company = plan === 'task' && random.chance(0.4) ? undefined : random.pick(planner.companies);
  const call = plan === 'call';
  const followUp: Making = {
    id: planner.newId(), kind: call ? 'call' : 'task', type: call ? (random.chance(0.75) ? 'call-out' : 'call-in') : plan,
    title: random.pick(titles[company?.place.language ?? planner.language][plan]),
    due: day, owner,
  };
  if (company) concern(planner, followUp, company);
  if (random.chance(call ? 0.55 : 0.25)) {
    const length = call ? 15 : random.pick([30, 60]);
    const start = planner.findTime(owner, day, length);
    followUp.start = planner.at(day, start);
    followUp.end = planner.at(day, start + length);
  }
  if (random.chance(0.35)) followUp.priority = random.weighted([['high', 3], ['medium', 2], ['low', 1]]);
  if (random.chance(0.2)) followUp.alarm = 0;
  return followUp;
}

/** What time has done: most of the past is completed, some duties of the last weeks are overdue. */
function finish(planner: Planner, followUp: Making, day: Day): void {
  const { random, today } = planner;
  const recent = day >= addDays(today, -14);
  followUp.created = { at: planner.instant(addDays(day < today ? day : today, -random.between(2, 30)), random.between(480, 960)), by: followUp.owner };
  if (day >= today) return;
  if (random.chance(followUp.kind === 'meeting' ? 0.9 : recent ? 0.75 : 0.97)) {
    const late = followUp.kind === 'meeting' ? 0 : random.between(0, 1);
    followUp.completed = planner.instant(late && addDays(day, 1) < today ? addDays(day, 1) : day, random.between(960, 1020));
  }
}
