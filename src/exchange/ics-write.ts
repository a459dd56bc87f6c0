/**
 * Follow-ups as a calendar file (RFC 5545): series with their exceptions, left-out and added dates, and the zones they are
 * in. What is read again by `readCalendar` is the same, to the minute. Internal notes and the references to companies,
 * contacts, sales and projects stay at home. What the standard has no word for stands beside it in `X-DAGBOK-…`.
 */
import { dayOf, epochFromWallMs, epochOf, inZone, wallMsOf, zoneOf, type Day, type EpochMs, type ZonedTime, type ZoneId } from '../time/index.js';
import { htmlToText, textToHtml, type Attendee, type FollowUp, type Id } from '../model/index.js';
import { loadICalendar, type JCalComponent, type JCalProperty } from './ical-library.js';
import { zoneDefinition } from './ics-write-zones.js';

/** How a file is written. */
export interface WriteCalendarOptions {
  /** When it is written, epoch ms (DTSTAMP). */
  readonly now: EpochMs;
  /** Who wrote it (PRODID). */
  readonly product?: string;
}

type Parameters = Record<string, string>;

const statuses = { 'not-seen': 'NEEDS-ACTION', seen: 'TENTATIVE', accepted: 'ACCEPTED', declined: 'DECLINED' } as const;
const priorities = { high: 1, medium: 5, low: 9 } as const;

/**
 * The text of a calendar file with these follow-ups; lines are folded and end in CR LF. Exceptions whose series is not
 * among them are written as follow-ups of their own.
 */
export async function writeCalendar(followUps: readonly FollowUp[], { now, product = '-//Dagbok//Dagbok//EN' }: WriteCalendarOptions): Promise<string> {
  const library = await loadICalendar();
  const series = new Map(followUps.filter(({ repeat }) => repeat).map((followUp) => [followUp.id, followUp]));
  const components = followUps.map((followUp) => componentOf(followUp, series.get(followUp.series?.id ?? ''), now));
  const zones = [...zonesOf(followUps)].map(([zone, span]) => zoneDefinition(zone, span));
  const calendar: JCalComponent = ['vcalendar', [['version', {}, 'text', '2.0'], ['prodid', {}, 'text', product]], [...zones, ...components]];
  return `${library.text(calendar)}\r\n`;
}

/** The zones that times are written in, with the stretch that their rules are needed for. */
function zonesOf(followUps: readonly FollowUp[]): Map<ZoneId, { from: EpochMs; to: EpochMs }> {
  const zones = new Map<ZoneId, { from: EpochMs; to: EpochMs }>();
  for (const followUp of followUps) {
    for (const time of [followUp.start, followUp.end, followUp.due]) {
      if (time === undefined || time.length === 10 || followUp.allDay) continue;
      const zone = zoneOf(time);
      const at = epochOf(time);
      const known = zones.get(zone) ?? { from: at, to: at };
      // a series goes on: its rules are written for ten years more
      zones.set(zone, { from: Math.min(known.from, at), to: Math.max(known.to, at + (followUp.repeat ? 10 * 366 * 86_400_000 : 0)) });
    }
  }
  zones.delete('UTC');
  return zones;
}

function componentOf(followUp: FollowUp, series: FollowUp | undefined, now: EpochMs): JCalComponent {
  const isToDo = followUp.start === undefined;
  const properties: JCalProperty[] = [
    ['uid', {}, 'text', series?.id ?? followUp.id],
    ['dtstamp', {}, 'date-time', instant(now)],
    ...times(followUp, isToDo),
    ...(series ? originalOf(followUp, series) : repetition(followUp)),
    ...described(followUp, isToDo),
    ...(followUp.attendees ?? []).flatMap(attendee),
  ];
  const alarm: JCalComponent[] = followUp.alarm === undefined ? [] : [
    ['valarm', [['action', {}, 'text', 'DISPLAY'], ['description', {}, 'text', followUp.title], ['trigger', isToDo ? { related: 'END' } : {}, 'duration', `-PT${followUp.alarm}M`]], []],
  ];
  return [isToDo ? 'vtodo' : 'vevent', properties, alarm];
}

function times({ start, end, due, allDay, repeat }: FollowUp, isToDo: boolean): JCalProperty[] {
  // an event has no due date of its own
  const dueBy = due === undefined ? [] : [dueAs(isToDo ? 'due' : 'x-dagbok-due', due)];
  if (start === undefined) return dueBy;
  if (allDay) return [['dtstart', {}, 'date', dayOf(start)], ['dtend', {}, 'date', dayOf(end ?? start)], ...dueBy];
  const written = [time('dtstart', start, repeat !== undefined), ...(end === undefined ? [] : [time('dtend', end, false)]), ...dueBy];
  // a series must begin in its zone, whose clocks show the hour twice
  return repeat && isSecondPass(start) ? [...written, ['x-dagbok-start', {}, 'date-time', instant(epochOf(start))]] : written;
}

function dueAs(name: string, due: Day | ZonedTime): JCalProperty {
  return due.length === 10 ? [name, { value: 'DATE' }, 'date', due] : time(name, due, false);
}

/** A time in its zone; in the second pass of a repeated hour, which the wall clock does not tell, in UTC. */
function time(name: string, written: ZonedTime, keepsZone: boolean): JCalProperty {
  const zone = zoneOf(written);
  if (zone === 'UTC' || (!keepsZone && isSecondPass(written))) return [name, {}, 'date-time', instant(epochOf(written))];
  return [name, { tzid: zone }, 'date-time', written.slice(0, 19)];
}

function isSecondPass(written: ZonedTime): boolean {
  return epochFromWallMs(wallMsOf(written), zoneOf(written)) !== epochOf(written);
}

function instant(ms: EpochMs): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function repetition({ repeat, start, allDay }: FollowUp): JCalProperty[] {
  if (!repeat || start === undefined) return [];
  const dates = (name: string, list: readonly ZonedTime[] = []): JCalProperty[] => list.map((date) => dateOfSeries(name, date, start, allDay));
  return [['rrule', {}, 'recur', partsOf(repeat.rule)], ...dates('exdate', repeat.except), ...dates('rdate', repeat.also)];
}

/** The parts of a rule as they were written: the library writes them down one by one, and knows that it is a rule. */
function partsOf(rule: string): Readonly<Record<string, string>> {
  const parts = rule.trim().replace(/^RRULE:/i, '').replace(/[^\x21-\x7e]/g, '').split(';').filter((part) => part.includes('='));
  return Object.fromEntries(parts.map((part) => [part.split('=')[0]!.toUpperCase(), part.slice(part.indexOf('=') + 1)]));
}

/** As the series writes its start: a day, or a time in its zone. */
function dateOfSeries(name: string, date: ZonedTime, start: ZonedTime, allDay: boolean | undefined): JCalProperty {
  return allDay ? [name, {}, 'date', dayOf(date)] : time(name, inZone(date, zoneOf(start)), false);
}

function originalOf({ id, series }: FollowUp, { start, allDay }: FollowUp): JCalProperty[] {
  return [dateOfSeries('recurrence-id', series!.original, start!, allDay), ['x-dagbok-id', {}, 'text', id]];
}

function described(followUp: FollowUp, isToDo: boolean): JCalProperty[] {
  const { kind, title, location, agenda, priority, showAs, visibleFor, completed, video, links = [], created, updated } = followUp;
  const text = (name: string, value: string | undefined): JCalProperty[] => (value ? [[name, {}, 'text', value]] : []);
  return [
    ...text('summary', title),
    ...text('location', location),
    ...text('description', agenda && htmlToText(agenda)),
    ...text('x-dagbok-agenda', agenda && textToHtml(htmlToText(agenda)) !== agenda ? agenda : undefined),
    ...(priority ? [['priority', {}, 'integer', priorities[priority]] as JCalProperty] : []),
    ...text('transp', showAs === 'free' ? 'TRANSPARENT' : undefined),
    ...text('class', visibleFor === undefined || visibleFor === 'all' ? undefined : 'PRIVATE'),
    ...(kind === (isToDo ? 'task' : 'meeting') ? [] : text('x-dagbok-kind', kind)),
    ...(completed === undefined ? [] : [[isToDo ? 'completed' : 'x-dagbok-completed', {}, 'date-time', completed.slice(0, 19).concat('Z')] as JCalProperty]),
    ...links.flatMap(({ kind: what, url }): JCalProperty[] => (what === 'url' && url ? [['url', {}, 'uri', url]] : [])).slice(0, 1),
    ...(video ? [['conference', { value: 'URI' }, 'uri', video.url] as JCalProperty] : []),
    ...stamp('created', created?.at),
    ...stamp('last-modified', updated?.at),
  ];
}

function stamp(name: string, at: string | undefined): JCalProperty[] {
  return at === undefined ? [] : [[name, {}, 'date-time', at.slice(0, 19).concat('Z')]];
}

/** Only those with an address of their own; colleagues and rooms have none in the record. */
function attendee({ email, name, status = 'not-seen', optional }: Attendee): JCalProperty[] {
  if (email === undefined) return [];
  const parameters: Parameters = { partstat: statuses[status], ...(name ? { cn: name } : {}), ...(optional ? { role: 'OPT-PARTICIPANT' } : {}) };
  return [['attendee', parameters, 'cal-address', `mailto:${email}`]];
}

/** Ids of the series that exceptions among these belong to and that are not among them: to be fetched before writing. */
export function missingSeries(followUps: readonly FollowUp[]): Id[] {
  const ids = new Set(followUps.map(({ id }) => id));
  return [...new Set(followUps.flatMap(({ series }) => (series && !ids.has(series.id) ? [series.id] : [])))];
}
