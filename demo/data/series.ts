import { addDays, addMonths, startOfMonth, startOfWeek, weekdayOf, type Day, type ZoneId } from '../../src/time/index.js';
import type { Attendee, FollowUp, Id, Repeat } from '../../src/model/index.js';
import { colleagues } from './names.js';
import type { Planner } from './planner.js';
import { reach } from './weeks.js';

/** A series, by its first date. Minutes are wall-clock in its zone. */
interface SeriesRow {
  readonly first: Day;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly title: string;
  readonly owner?: Id;
  readonly zone?: ZoneId;
  readonly more?: Partial<FollowUp>;
}

/** What repeats; called before the weeks are filled, so that they keep clear of it. */
export function planSeries(planner: Planner): void {
  const nb = planner.language === 'nb';
  const monday = addDays(startOfWeek(planner.today, 1), -7 * reach);
  const month = startOfMonth(addMonths(planner.today, -6));
  const team = (owner: Id): Attendee[] => colleagues.filter(([id, , groups]) => id !== owner && groups.includes('sales')).map(([associate]) => ({ associate, status: 'accepted' }));
  addSeries(planner, { first: monday, start: 510, length: 15, rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', title: 'Stand-up', more: { attendees: team('me'), video: { url: 'https://meet.example/stand-up', provider: 'Meet' }, alarm: 5 } });
  const sales = addSeries(planner, { first: monday, start: 540, length: 60, rule: 'FREQ=WEEKLY;BYDAY=MO', title: nb ? 'Salgsmøte' : 'Sales meeting', more: { attendees: [...team('me'), { resource: 'room-fjord', status: 'accepted' }], location: 'Fjord', agenda: planner.agenda(nb ? ['Uken som gikk', 'Prognose', 'Store tilbud'] : ['Last week', 'Forecast', 'Large offers']) } });
  addSeries(planner, { first: addDays(monday, 1), start: 840, length: 30, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', title: nb ? 'En-til-en med Ingrid' : 'One-to-one with Ingrid', more: { attendees: [{ associate: 'ingrid', status: 'accepted' }], visibleFor: 'owner' } });
  addSeries(planner, { first: nthWeekday(month, 4, 1), start: 600, length: 120, rule: 'FREQ=MONTHLY;BYDAY=1TH', title: nb ? 'Styringsgruppe' : 'Steering board', more: { attendees: [{ associate: 'marte', status: 'accepted' }, { associate: 'henrik', status: 'seen' }], priority: 'high', alarm: 1440 } });
  addSeries(planner, { first: lastWorkday(month), start: 900, length: 30, rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', title: nb ? 'Lever prognose' : 'Submit the forecast', more: { kind: 'task', type: 'task', due: lastWorkday(month) } });
  addSeries(planner, { first: addDays(monday, 4), start: 930, length: 15, rule: 'FREQ=WEEKLY;BYDAY=FR', title: nb ? 'Timelister' : 'Time sheets', more: { showAs: 'free' } });
  addSeries(planner, { first: addDays(monday, 2), start: 990, length: 60, rule: 'FREQ=WEEKLY;BYDAY=WE', title: nb ? 'Trening' : 'Training', more: { type: 'private', visibleFor: 'owner' } });
  addSeries(planner, { first: addDays(monday, 3), start: 540, length: 30, rule: 'FREQ=WEEKLY;BYDAY=TH', zone: 'America/Chicago', title: 'Weekly call with Lone Oak', more: { kind: 'call', type: 'call-out', due: addDays(monday, 3), company: refTo(planner, 'Lone Oak'), video: { url: 'https://meet.example/lone-oak', provider: 'Meet' } } });
  addSeries(planner, { first: addDays(planner.today, 3 - 364), start: 0, length: 1440, rule: 'FREQ=YEARLY', title: nb ? 'Mammas bursdag' : 'Mother’s birthday', more: { allDay: true, type: 'private', visibleFor: 'owner', showAs: 'free' } });
  addSeries(planner, { first: monday, start: 570, length: 30, rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', owner: 'silje', title: nb ? 'Kømøte' : 'Queue meeting', more: { attendees: [{ associate: 'jonas', status: 'accepted' }, { associate: 'thanh', status: 'accepted' }] } });
  addSeries(planner, { first: addDays(monday, 1), start: 540, length: 90, rule: 'FREQ=WEEKLY;BYDAY=TU', owner: 'marte', title: nb ? 'Ledermøte' : 'Management meeting', more: { attendees: [{ associate: 'ingrid', status: 'accepted' }, { associate: 'henrik', status: 'accepted' }], visibleFor: { group: 'management' } } });
  addSeries(planner, { first: addDays(monday, 2), start: 600, length: 60, rule: 'FREQ=WEEKLY;BYDAY=WE', owner: 'emma', zone: 'Europe/Helsinki', title: 'Pipeline review Finland' });
  addSeries(planner, { first: addDays(monday, 4), start: 720, length: 180, rule: 'FREQ=MONTHLY;BYDAY=2FR', owner: 'room-fjord', title: nb ? 'Vedlikehold av projektor' : 'Projector maintenance' });
  addSeries(planner, { first: monday, start: 420, length: 60, rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=MO', owner: 'car', title: nb ? 'Vask og lading' : 'Wash and charge' });
  moveOne(planner, sales);
}

function addSeries(planner: Planner, row: SeriesRow): FollowUp {
  const { owner = 'me', zone = planner.zone, first, start, length, more } = row;
  const allDay = more?.allDay === true;
  reserve(planner, owner, row);
  const except = allDay ? [] : holidayDates(planner, row).map((day) => planner.at(day, start, zone));
  const repeat: Repeat = { rule: row.rule, ...(except.length > 0 ? { except } : {}) };
  return planner.add({
    id: planner.newId(), kind: 'meeting', type: 'internal', title: row.title, owner, repeat,
    start: planner.at(first, start, zone), end: planner.at(first, start + length, zone), ...more,
  });
}

/** Weekly series that meet on holidays leave those out. */
function holidayDates(planner: Planner, { first, rule }: SeriesRow): Day[] {
  return weeklyDates(rule, first).filter((day) => planner.isHoliday(day));
}

/** Keeps the weekly times clear of other plans. */
function reserve(planner: Planner, owner: Id, { rule, first, start, length, zone }: SeriesRow): void {
  if (zone !== undefined) return;
  for (const day of weeklyDates(rule, first)) planner.take(owner, day, start, start + length);
}

const letters = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The dates of a plain weekly rule within the year of the demo; of other rules none. */
function weeklyDates(rule: string, first: Day): Day[] {
  const match = /^FREQ=WEEKLY(?:;INTERVAL=(\d))?;BYDAY=([A-Z,]+)$/u.exec(rule);
  const weekdays = match?.[2]?.split(',').map((name) => letters.indexOf(name) + 1);
  if (!weekdays) return [];
  const week = startOfWeek(first, 1);
  const dates: Day[] = [];
  for (let index = 0; index <= 2 * reach; index += Number(match?.[1] ?? 1)) for (const weekday of weekdays) dates.push(addDays(week, index * 7 + weekday - 1));
  return dates.filter((day) => day >= first);
}

/** Next week's sales meeting is an hour later and half an hour shorter: an exception. */
function moveOne(planner: Planner, series: FollowUp): void {
  const day = addDays(startOfWeek(planner.today, 1), 7);
  const original = planner.at(day, 540);
  if (series.repeat?.except?.includes(original)) return;
  const { repeat: _repeat, ...fields } = series;
  planner.add({ ...fields, id: planner.newId(), start: planner.at(day, 600), end: planner.at(day, 630), series: { id: series.id, original } });
}

function nthWeekday(month: Day, weekday: number, nth: number): Day {
  return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + 7 * (nth - 1));
}

function lastWorkday(month: Day): Day {
  const last = addDays(addMonths(month, 1), -1);
  return addDays(last, -Math.max(0, weekdayOf(last) - 5));
}

function refTo(planner: Planner, name: string): { id: Id; name: string } {
  const company = planner.companies.find((candidate) => candidate.name.startsWith(name)) ?? planner.random.pick(planner.companies);
  return { id: company.id, name: company.name };
}
