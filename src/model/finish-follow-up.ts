/** What the fields of a follow-up mean together: the rules that no single field can tell. */
import { addDays, dayOf, epochOf, isDay, minuteOf, shiftWall, zonedFromWall, zoneOf, type Day, type ZonedTime } from '../time/index.js';
import { defaultPreferences } from './preferences.js';
import type { Attendee, FollowUp, FollowUpKind, Link } from './records.js';
import type { RecordReader } from './record-reader.js';

/** A follow-up whose fields have been read one by one, and whose times may still be days. */
export type ReadFields = { -readonly [K in keyof FollowUp]?: FollowUp[K] };

const identities = ['associate', 'contact', 'resource', 'email'] as const;

/**
 * Completes a follow-up: kind, owner, canonical times, attendees and links that say whom and what. `undefined` where
 * its times make no sense, with the problem reported. Changes `fields`, which nobody else holds.
 */
export function finishFollowUp(fields: ReadFields, owner: string, reader: RecordReader): FollowUp | undefined {
  fields.owner ??= owner;
  fields.kind ??= fields.start === undefined ? 'task' : 'meeting';
  if (!finishTimes(fields, fields.kind, reader)) return undefined;
  if (fields.attendees) fields.attendees = identified(fields.attendees, reader);
  if (fields.links) fields.links = pointing(fields.links, reader);
  if (fields.repeat && fields.series) {
    reader.reportField('repeat', 'bad-value', fields.repeat.rule, 'no rule in a record that stands for one date of a series', 'warning');
    delete fields.repeat;
  }
  return fields as FollowUp;
}

function finishTimes(fields: ReadFields, kind: FollowUpKind, reader: RecordReader): boolean {
  const { start, end, due } = fields;
  if (start === undefined) return finishUnplaced(kind, end, due, reader);
  // Days without a word about all-day mean whole days.
  if (fields.allDay === undefined && isDay(start) && (end === undefined || isDay(end))) fields.allDay = true;
  if (fields.allDay) finishDays(fields, start, end, reader.zone);
  else finishClockTimes(fields, kind, start, end, reader.zone);
  if (inOrder(fields.start ?? '', fields.end ?? '')) return true;
  reader.reportField('end', 'end-before-start', end, 'an end that is not before the start', 'error');
  return false;
}

/** Written with the same offset and zone, from index 19 on, the texts tell; else the moments. */
function inOrder(start: ZonedTime, end: ZonedTime): boolean {
  if (start.length === end.length && end.endsWith(start.slice(19))) return start <= end;
  return epochOf(start) <= epochOf(end);
}

/** Without a start it can stand in the to-do list only, and there a date is what it goes by (D4.5). */
function finishUnplaced(kind: FollowUpKind, end: string | undefined, due: string | undefined, reader: RecordReader): boolean {
  if (end !== undefined || (due === undefined && kind === 'meeting')) {
    reader.reportField('start', 'missing-time', undefined, 'a start, or a due date and no end', 'error');
    return false;
  }
  if (due === undefined) reader.reportField('due', 'missing-time', undefined, 'a due date, or start and end', 'warning');
  return true;
}

/** D2.7: the days count; the times are the midnights that begin the first day and end the last one. */
function finishDays(fields: ReadFields, start: string, end: string | undefined, diaryZone: string): void {
  const zone = zoneOf(start) || diaryZone;
  const first = dayOf(start);
  let after = end === undefined ? addDays(first, 1) : dayAfterLast(end, zone);
  // One day is often written with the same day twice.
  if (after === first) after = addDays(first, 1);
  fields.start = isMidnight(start) ? start : zonedFromWall(first, 0, zone);
  fields.end = end !== undefined && isMidnight(end) && dayOf(end) === after ? end : zonedFromWall(after, 0, zone);
}

function dayAfterLast(end: string, zone: string): Day {
  const day = dayOf(end);
  // Where the clocks go forward at midnight, the day begins at 01:00.
  const begins = isDay(end) || isMidnight(end) || end === zonedFromWall(day, 0, zoneOf(end) || zone);
  return begins ? day : addDays(day, 1);
}

function isMidnight(time: string): boolean {
  return time.startsWith('T00:00:00', 10) && minuteOf(time) === 0;
}

function finishClockTimes(fields: ReadFields, kind: FollowUpKind, start: string, end: string | undefined, zone: string): void {
  const begins = isDay(start) ? zonedFromWall(start, 0, zone) : start;
  fields.start = begins;
  if (end === undefined) fields.end = afterDefaultLength(begins, kind);
  else fields.end = isDay(end) ? zonedFromWall(end, 0, zone) : end;
}

function afterDefaultLength(start: ZonedTime, kind: FollowUpKind): ZonedTime {
  return shiftWall(start, { minutes: defaultPreferences.durations[kind] });
}

/** Those who can be told apart, each by one identity (D10.1). */
function identified(attendees: readonly Attendee[], reader: RecordReader): readonly Attendee[] {
  if (attendees.every((attendee) => identities.filter((identity) => attendee[identity] !== undefined).length === 1)) return attendees;
  return attendees.flatMap((attendee, index) => {
    const [first, ...others] = identities.filter((identity) => attendee[identity] !== undefined);
    if (first === undefined) {
      reader.reportField(`attendees[${index}]`, 'bad-value', attendee.name, 'an associate, contact, resource or e-mail address', 'warning');
      return [];
    }
    const one: { -readonly [K in keyof Attendee]: Attendee[K] } = { ...attendee };
    for (const other of others) delete one[other];
    return [one];
  });
}

/** Those that lead somewhere (D14.1). */
function pointing(links: readonly Link[], reader: RecordReader): readonly Link[] {
  return links.filter((link, index) => {
    const needed = link.kind === 'url' ? 'url' : 'id';
    if (link[needed] !== undefined) return true;
    reader.reportField(`links[${index}].${needed}`, 'bad-value', undefined, needed === 'url' ? 'an absolute address' : 'an id', 'warning');
    return false;
  });
}
