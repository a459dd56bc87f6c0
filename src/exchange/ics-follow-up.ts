import { addDays, dayOf, epochOf, inZone, wallMsOf, zonedFromWall, zoneOf, type Day, type EpochMs, type ZonedTime, type ZoneId } from '../time/index.js';
import { cleanHtml, htmlToText, safeUrl, textToHtml, type FollowUp, type FollowUpKind, type Html, type Id, type Link, type Priority } from '../model/index.js';
import { alarmOf } from './ics-alarms.js';
import type { ICalendarLibrary } from './ical-library.js';
import type { RawComponent } from './ics-components.js';
import { attendeesOf } from './ics-people.js';
import { Properties } from './ics-properties.js';
import { after, dayAfter, instantOf, readDuration, seriesTime, timeOf, zonedOf, type FileTime, type TimeContext } from './ics-times.js';
import { repeatOf } from './ics-repeat.js';

/** What is needed to turn a component into a follow-up. */
export interface FileContext extends TimeContext {
  readonly library: ICalendarLibrary;
  readonly owner: Id;
  readonly newId: () => Id;
  /** The zone the file was written in (X-WR-TIMEZONE), where it says so: alarms of whole days go by its midnight. */
  readonly home: ZoneId;
}

/** A component as a follow-up, before exceptions are tied to their series. */
export interface ReadFollowUp {
  readonly followUp: FollowUp;
  /** '' where the file has none. */
  readonly uid: string;
  readonly sequence: number;
  readonly properties: Properties;
  /** Of an exception (RECURRENCE-ID): the date it stands in for. */
  readonly original: FileTime | undefined;
  /** STATUS:CANCELLED. */
  readonly cancelled: boolean;
}

type Fields = { -readonly [K in keyof FollowUp]?: FollowUp[K] };

/** When it is: what of the time fields it gets. */
type Times = Pick<Fields, 'start' | 'end' | 'due' | 'allDay'>;

/**
 * A VEVENT as a meeting, a VTODO as a task (D20.1). `undefined`, and a problem reported, where it has no time.
 * @param number its place among the components of the file, from 1.
 */
export function readFollowUp(component: RawComponent, number: number, context: FileContext): ReadFollowUp | undefined {
  const uid = uidOf(component);
  const place = { component: component.name, record: uid.slice(0, 120) || `#${number}` };
  const properties = new Properties(component, place, context.library, context.report);
  const times = component.name === 'VTODO' ? taskTimes(properties, context) : eventTimes(properties, context);
  if (!times) {
    context.report.error('missing-time', place, { field: 'DTSTART', accepted: 'a DATE or DATE-TIME' });
    return undefined;
  }
  if (uid === '') context.report.warn('missing-id', place, { field: 'UID', accepted: 'a UID; a new id was given' });
  const followUp = { ...described(properties, context), ...times } as Fields & Pick<FollowUp, 'id' | 'kind' | 'title' | 'owner'>;
  const repeat = times.start === undefined ? undefined : repeatOf(properties, times.start, times.allDay === true, context);
  if (repeat) followUp.repeat = repeat;
  const start = alarmStart(times, context);
  const length = times.start === undefined || times.end === undefined ? 0 : epochOf(times.end) - epochOf(times.start);
  const alarm = Number.isNaN(start) ? undefined : alarmOf(component, start, start + length, place, context.library, context);
  if (alarm !== undefined) followUp.alarm = alarm;
  const recurrenceId = properties.first('RECURRENCE-ID');
  if (recurrenceId?.param('range')) context.report.warn('file-property-skipped', place, { field: 'RECURRENCE-ID', given: 'RANGE=THISANDFUTURE', accepted: 'one date' });
  return {
    followUp: { ...followUp, id: uid === '' ? context.newId() : idOf(uid) },
    uid,
    sequence: Number(properties.text('SEQUENCE')) || 0,
    properties,
    original: timeOf(recurrenceId, context.zone, place, context),
    cancelled: properties.text('STATUS').toUpperCase() === 'CANCELLED',
  };
}

/** Read before all else, as every problem names it. */
function uidOf(component: RawComponent): string {
  const line = component.lines.find((written) => /^UID[ \t]*[;:]/i.test(written));
  return line?.slice(line.indexOf(':') + 1).trim() ?? '';
}

/** The same UID gives the same id each time, so that a file read again meets its own follow-ups. */
export function idOf(uid: string, original = ''): Id {
  const tail = original === '' ? '' : `~${original}`;
  if (uid.length + tail.length <= 200) return uid + tail;
  let hash = 0x811c9dc5;
  for (let at = 0; at < uid.length; at++) hash = Math.imul(hash ^ uid.charCodeAt(at), 0x01000193) >>> 0;
  return `${uid.slice(0, 150)}~${hash.toString(36)}${tail}`;
}

function eventTimes(properties: Properties, context: FileContext): Times | undefined {
  const written = timeOf(properties.first('DTSTART'), utcZone(properties, context), properties.place, context);
  if (!written) return undefined;
  const start = inOwnPass(written, instantOf(properties.first('X-DAGBOK-START'), properties.place, context));
  const end = timeOf(properties.first('DTEND'), context.zone, properties.place, context);
  const due = timeOf(properties.first('X-DAGBOK-DUE'), context.zone, properties.place, context);
  return { ...placed(start, end, properties, context), ...(due && { due: due.kind === 'day' ? due.day : due.time }) };
}

/** The clocks of a zone show an hour twice: which of the two a series of our own begins in, the file says beside it. */
function inOwnPass(start: FileTime, moment: string | undefined): FileTime {
  if (moment === undefined || start.kind === 'day') return start;
  const time = inZone(`${moment}[UTC]`, zoneOf(start.time));
  return wallMsOf(time) === wallMsOf(start.time) ? { kind: 'time', time } : start;
}

/** A repeating one in UTC repeats in UTC; a single one is at home in the diary's zone. */
function utcZone(properties: Properties, context: FileContext): string {
  return properties.first('RRULE') || properties.first('RDATE') ? 'UTC' : context.zone;
}

function placed(start: FileTime, end: FileTime | undefined, properties: Properties, context: FileContext): Times {
  const written = properties.text('DURATION');
  const length = end || written === '' ? undefined : readDuration(written);
  if (!end && written !== '' && !length) context.report.warn('file-property-skipped', properties.place, { field: 'DURATION', given: written, accepted: 'P1DT2H30M' });
  if (start.kind === 'day') {
    const last = end ? (end.kind === 'day' ? end.day : dayOf(end.time)) : dayAfter(start.day, length ?? { days: 1, ms: 0 });
    return allDay(start.day, last, properties, context);
  }
  const ends = end ? inZone(zonedOf(end, zoneOf(start.time)), zoneOf(start.time)) : length ? after(start.time, length) : start.time;
  if (epochOf(ends) >= epochOf(start.time)) return { start: start.time, end: ends };
  context.report.warn('end-before-start', properties.place, { field: end ? 'DTEND' : 'DURATION', given: end ? properties.text('DTEND') : written });
  return { start: start.time, end: start.time };
}

/** The end of days is the day after the last one (RFC 5545, 3.6.1). */
function allDay(first: Day, last: Day, properties: Properties, context: FileContext): Times {
  if (last < first) context.report.warn('end-before-start', properties.place, { field: 'DTEND', given: properties.text('DTEND') });
  const end = last > first ? last : addDays(first, 1);
  return { allDay: true, start: zonedFromWall(first, 0, context.zone), end: zonedFromWall(end, 0, context.zone) };
}

/** A task has a due date; a repeating one is placed in the calendar, where series are shown. */
function taskTimes(properties: Properties, context: FileContext): Times {
  const { place } = properties;
  const utc = utcZone(properties, context);
  const start = timeOf(properties.first('DTSTART'), utc, place, context);
  const length = readDuration(properties.text('DURATION'));
  const end = start && length && (start.kind === 'day' ? { kind: 'day' as const, day: addDays(dayAfter(start.day, length), -1) } : { kind: 'time' as const, time: after(start.time, length) });
  const due = timeOf(properties.first('DUE'), utc, place, context) ?? end ?? start;
  if (!due) return {};
  const times: Times = { due: due.kind === 'day' ? due.day : due.time };
  if (!properties.first('RRULE')) return times;
  const begins = start ?? due;
  return { ...times, ...placed(begins, begins.kind === due.kind && begins.kind === 'time' ? due : undefined, properties, context) };
}

/** What alarms count from: the start, or where there is none when it is due; NaN without both. */
function alarmStart({ start, due, allDay: whole }: Times, context: FileContext): EpochMs {
  if (start !== undefined) return epochOf(whole ? zonedFromWall(dayOf(start), 0, context.home) : start);
  return due === undefined ? NaN : epochOf(zonedOf(dueTime(due), context.home));
}

function dueTime(due: Day | ZonedTime): FileTime {
  return due.length === 10 ? { kind: 'day', day: due } : { kind: 'time', time: due };
}

/** All fields but the times. */
function described(properties: Properties, context: FileContext): Fields {
  const fields: Fields = {
    kind: kindOf(properties),
    title: properties.text('SUMMARY').replace(/\s+/gu, ' '),
    owner: context.owner,
  };
  set(fields, 'location', properties.text('LOCATION').replace(/\s*\n\s*/gu, ', '));
  set(fields, 'agenda', agendaOf(properties));
  set(fields, 'priority', priorityOf(properties.text('PRIORITY')));
  set(fields, 'showAs', properties.text('TRANSP').toUpperCase() === 'TRANSPARENT' ? 'free' : undefined);
  set(fields, 'visibleFor', ['PRIVATE', 'CONFIDENTIAL'].includes(properties.text('CLASS').toUpperCase()) ? 'owner' : undefined);
  set(fields, 'completed', completedOf(properties, context));
  const attendees = attendeesOf(properties, context.report);
  if (attendees.length > 0) fields.attendees = attendees;
  const categories = properties.all('CATEGORIES').flatMap(({ values }) => values).map((value) => value.trim()).filter(Boolean);
  if (categories.length > 0) fields.custom = { categories: categories.join(', ') };
  const links = linksOf(properties, context);
  if (links.length > 0) fields.links = links;
  const video = properties.first('CONFERENCE') && safeUrl(properties.text('CONFERENCE'));
  if (video !== undefined) fields.video = { url: video };
  stamp(fields, 'created', instantOf(properties.first('CREATED'), properties.place, context));
  stamp(fields, 'updated', instantOf(properties.first('LAST-MODIFIED') ?? properties.first('DTSTAMP'), properties.place, context));
  return fields;
}

/** Our own files say beside the text how it was formatted; that holds as long as the text is still the same. */
function agendaOf(properties: Properties): Html {
  const text = properties.first('DESCRIPTION')?.values[0]?.trim() ?? '';
  const formatted = cleanHtml(properties.first('X-DAGBOK-AGENDA')?.values[0] ?? '');
  return formatted !== '' && htmlToText(formatted).trim() === text ? formatted : textToHtml(text);
}

function set<K extends keyof Fields>(fields: Fields, key: K, value: Fields[K] | undefined): void {
  if (value !== undefined && value !== '') fields[key] = value;
}

function stamp(fields: Fields, key: 'created' | 'updated', at: string | undefined): void {
  if (at !== undefined) fields[key] = { at };
}

/** An event is a meeting and a to-do a task, unless the file is our own and says better. */
function kindOf(properties: Properties): FollowUpKind {
  const kind = properties.text('X-DAGBOK-KIND').toLowerCase();
  if (kind === 'call' || kind === 'task' || kind === 'meeting') return kind;
  return properties.place.component === 'VTODO' ? 'task' : 'meeting';
}

/** RFC 5545, 3.8.1.9: 1 is the highest, 0 none. */
function priorityOf(text: string): Priority | undefined {
  const number = Number(text);
  if (!(number >= 1 && number <= 9)) return undefined;
  return number < 5 ? 'high' : number === 5 ? 'medium' : 'low';
}

/** Of tasks, and of what is our own; the moment is the best the file tells. */
function completedOf(properties: Properties, context: FileContext): string | undefined {
  if (properties.place.component !== 'VTODO') return instantOf(properties.first('X-DAGBOK-COMPLETED'), properties.place, context);
  const done = properties.first('COMPLETED') !== undefined || properties.text('STATUS').toUpperCase() === 'COMPLETED' || properties.text('PERCENT-COMPLETE') === '100';
  if (!done) return undefined;
  for (const name of ['COMPLETED', 'LAST-MODIFIED', 'DTSTAMP', 'DUE', 'DTSTART']) {
    const at = instantOf(properties.first(name), properties.place, context);
    if (at !== undefined) return at;
  }
  context.report.warn('bad-date', properties.place, { field: 'COMPLETED', accepted: 'when it was completed' });
  return undefined;
}

function linksOf(properties: Properties, context: FileContext): Link[] {
  return properties.all('URL').flatMap((property): Link[] => {
    const url = safeUrl(property.values[0]?.trim());
    if (url !== undefined) return [{ kind: 'url', url }];
    context.report.warn('bad-url', properties.place, { field: 'URL', given: property.raw, accepted: 'http, https, mailto or tel' });
    return [];
  });
}

/** The written original time of an exception, for its series. */
export function originalOf(original: FileTime, series: FollowUp): ZonedTime {
  return seriesTime(original, series.start ?? '', series.allDay === true);
}
