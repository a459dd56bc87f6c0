import { addDays, inZone, isDay, zoneOf, zonedFromEpoch, zonedFromWall, type ZoneId } from '../../time/index.js';
import {
  addFollowUp, batchOf, completeFollowUp, exceptOccurrence, movedDates, updateFollowUp, cleanHtml, htmlToText,
  type Change, type DateMove, type FollowUp, type FollowUpKind, type Html, type Intent, type Occurrence, type Patch, type Priority, type ShowAs,
} from '../../model/index.js';
import { readVideoLink } from '../../model/video.js';
import { parseDuration, parseTime } from '../../locale/index.js';
import { formFrom, type Form, type FieldName, type FormSettings } from './form.js';
import { customOf, mergeCustom } from './custom-form.js';
import { linksOf } from './links.js';
import { readDay, readTimes, wholeDays } from './form-times.js';

/** The record that is edited, as it stood when the editing began. */
export interface Base {
  /** Of one date of a series: the definition with the times of that date. */
  readonly followUp: FollowUp;
  readonly isNew: boolean;
  /** Only for one date of a series. */
  readonly occurrence?: Occurrence;
}

/** Fields that are one thing to a person: when one of them is typed in, all of them are taken. */
const groups = {
  kind: ['kind'],
  title: ['title'],
  type: ['type'],
  company: ['company'],
  contact: ['contact'],
  project: ['project'],
  sale: ['sale'],
  owner: ['owner'],
  time: ['placed', 'allDay', 'startDay', 'startTime', 'endDay', 'endTime', 'startAt', 'endAt', 'zone'],
  repeat: ['rule', 'except', 'moves', 'repeatTyped'],
  due: ['dueDay', 'dueTime'],
  location: ['location'],
  priority: ['priority'],
  showAs: ['showAs'],
  visible: ['visible'],
  alarm: ['alarm', 'alarmOwn'],
  agenda: ['agenda'],
  notes: ['notes'],
  video: ['videoUrl', 'videoProvider'],
  links: ['links', 'linkAt', 'linkUrl', 'linkTitle'],
  custom: ['custom'],
  completed: ['completed'],
} as const satisfies Record<string, readonly FieldName[]>;
export type FieldGroup = keyof typeof groups;

/** Which groups of fields say something else in `form` than in `before`. */
export function touched(before: Form, form: Form): readonly FieldGroup[] {
  return (Object.keys(groups) as FieldGroup[]).filter((group) => groups[group].some((field) => before[field] !== form[field]));
}

/** Whether two forms say the same, also what is half typed. */
export function sameForm(a: Form, b: Form): boolean {
  return (Object.keys(a) as (keyof Form)[]).every((field) => a[field] === b[field]);
}

/**
 * What saving does: adds the new one, updates what was touched, or takes one date out of its series (D7.4).
 * Fields that were not touched are not written, so that odd seconds, and agendas and notes as they stand, survive.
 * The form must be valid. `undefined` when nothing was touched.
 */
export function changeFrom(form: Form, base: Base, settings: FormSettings, newId: () => string): Change | undefined {
  const { followUp, isNew, occurrence } = base;
  if (isNew) return added(withoutGaps({ ...followUp, ...patchOf(form, Object.keys(groups) as FieldGroup[], followUp, settings) }), form, newId);
  const fields = touched(formFrom(followUp, { ...settings, lang: form.lang }), form);
  if (fields.length === 0) return undefined;
  const patch = patchOf(form, fields, followUp, settings);
  if (occurrence?.original !== undefined) return exceptOccurrence(occurrence.followUp, occurrence, patch, newId(), ...(fields.includes('owner') ? ['assign'] as const : []));
  if (fields.length === 1 && form.completed && fields[0] === 'completed') return completeFollowUp(followUp, now(settings));
  return updateFollowUp(followUp, patch, intentOf(fields, form));
}

/** A new follow-up; dates of its series that were moved before saving become exceptions at once (D7.3). */
function added(record: FollowUp, form: Form, newId: () => string): Change {
  const moves = movesIn(form);
  return record.repeat && moves.length ? batchOf([addFollowUp(record), ...movedDates(record, moves, newId)], 'create', 'series') : addFollowUp(record);
}

/** Dates that were moved before saving. */
export function movesIn({ moves, rule }: Form): readonly DateMove[] {
  return rule ? movesOf(moves) : [];
}

/** As a form writes them: `original>start`, parted by spaces. */
export function movesOf(text: string): readonly DateMove[] {
  return text.split(' ').filter(Boolean).map((move) => move.split('>')).map(([original = '', start = '']) => ({ original, start }));
}

function repeatOf({ rule, except }: Form, { repeat }: FollowUp): FollowUp['repeat'] {
  if (!rule) return undefined;
  const left = except.split(' ').filter(Boolean);
  return { rule, ...(left.length > 0 && { except: left }), ...(repeat?.also && { also: repeat.also }) };
}

function intentOf(fields: readonly FieldGroup[], form: Form): Intent {
  if (fields.includes('owner')) return 'assign';
  if (fields.length > 1) return 'edit';
  if (fields[0] === 'completed') return form.completed ? 'complete' : 'reopen';
  return fields[0] === 'time' ? 'move' : 'edit';
}

function patchOf(form: Form, fields: readonly FieldGroup[], before: FollowUp, settings: FormSettings): Patch<'followUp'> {
  const has = (group: FieldGroup): boolean => fields.includes(group);
  return {
    ...(has('kind') && { kind: form.kind as FollowUpKind }),
    ...(has('title') && { title: form.title.trim() }),
    ...(has('type') && { type: form.type || undefined }),
    ...(has('company') && { company: form.company ? { id: form.company, name: form.companyName } : undefined }),
    ...(has('contact') && { contact: form.contact ? { id: form.contact, name: form.contactName } : undefined }),
    ...(has('project') && { project: form.project ? { id: form.project, name: form.projectName } : undefined }),
    ...(has('sale') && { sale: form.sale ? { id: form.sale, name: form.saleName } : undefined }),
    ...(has('owner') && { owner: form.owner }),
    ...(has('time') && timePatch(form, before, settings)),
    ...(has('repeat') && { repeat: form.placed ? repeatOf(form, before) : undefined }),
    ...((has('due') || has('kind')) && { due: dueOf(form, before, settings) }),
    ...(has('location') && { location: form.location.trim() || undefined }),
    ...(has('priority') && { priority: form.priority as Priority }),
    ...(has('showAs') && { showAs: form.showAs as ShowAs }),
    ...(has('visible') && { visibleFor: visibleOf(form) }),
    ...(has('alarm') && { alarm: alarmOf(form) }),
    ...(has('agenda') && { agenda: richOf(form.agenda) }),
    ...(has('notes') && { notes: richOf(form.notes) }),
    // from a draft it may be anything
    ...(has('video') && { video: readVideoLink({ url: form.videoUrl, provider: form.videoProvider }) }),
    ...(has('links') && { links: linksOf(form) }),
    ...(has('custom') && { custom: customOf(form, before, settings) }),
    ...(has('completed') && { completed: form.completed ? now(settings) : undefined }),
  };
}

/** Start and end in the zone the follow-up was made in (D8.5); none when it is only in the to-do list, `{}` when they cannot be read. */
export function timePatch(form: Form, before: FollowUp, settings: FormSettings): Patch<'followUp'> {
  if (!form.placed && form.kind !== 'meeting') return { start: undefined, end: undefined, allDay: undefined };
  const zone = form.zone && !form.allDay ? form.zone : zoneBefore(before, settings);
  const { startDay, endDay, start, end } = readTimes(form, settings);
  if (form.allDay) return startDay && endDay ? { ...wholeDays(startDay, addDays(endDay, 1), zone), allDay: true } : {};
  if (start === undefined || end === undefined) return {};
  return { start: zonedFromEpoch(start, zone), end: zonedFromEpoch(end, zone), allDay: undefined };
}

function zoneBefore({ start }: FollowUp, { home, zone }: FormSettings): ZoneId {
  return (start && zoneOf(start)) || home || zone;
}

function dueOf(form: Form, before: FollowUp, settings: FormSettings): FollowUp['due'] {
  if (form.kind === 'meeting') return undefined;
  const day = readDay(form.dueDay, form, settings);
  if (day === undefined) return undefined;
  const minute = parseTime(form.dueTime.trim());
  if (minute === undefined) return day;
  const home = settings.home ?? settings.zone;
  const zoned = zonedFromWall(day, minute, home);
  return before.due && !isDay(before.due) ? inZone(zoned, zoneOf(before.due) || home) : zoned;
}

function alarmOf(form: Form): number | undefined {
  if (form.alarm === 'none') return undefined;
  return form.alarm === 'own' ? parseDuration(form.alarmOwn.trim()) : Number(form.alarm);
}

/** What cannot be read must not become public. */
function visibleOf({ visible }: Form): FollowUp['visibleFor'] {
  if (visible === 'all') return undefined;
  const group = visible.startsWith('group:') ? visible.slice('group:'.length) : '';
  return group ? { group } : 'owner';
}

/** A text that says nothing is none. What came back from a draft is cleaned like all that comes from outside. */
function richOf(html: Html): Html | undefined {
  return htmlToText(html).trim() ? cleanHtml(html) : undefined;
}

function now(settings: FormSettings): string {
  return new Date(settings.now).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A record without keys that hold `undefined`. */
function withoutGaps(record: { [K in keyof FollowUp]?: FollowUp[K] | undefined }): FollowUp {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as FollowUp;
}

/** Three forms brought together after somebody else saved (D5.8). */
export interface Merge {
  /** Theirs, with what was touched here on top of it. */
  readonly form: Form;
  /** What they changed. */
  readonly theirs: readonly FieldGroup[];
  /** What both changed to something different: here the person decides. */
  readonly both: readonly FieldGroup[];
}

/**
 * Puts what was touched here on top of what somebody else saved meanwhile.
 * @param before what both began from
 */
export function merge(before: Form, mine: Form, current: Form): Merge {
  const ours = touched(before, mine);
  const theirs = touched(before, current);
  const kept = Object.fromEntries(ours.flatMap(fieldsOf).map((field) => [field, mine[field]]));
  const { custom, clash } = mergeCustom(before, mine, current);
  const differs = (group: FieldGroup): boolean => (group === 'custom' ? clash : groups[group].some((field) => mine[field] !== current[field]));
  return { form: { ...current, ...kept, custom }, theirs, both: ours.filter((group) => theirs.includes(group) && differs(group)) };
}

/** The names beside chosen ids, and the duration beside times, go with their group. */
export function fieldsOf(group: FieldGroup): readonly FieldName[] {
  if (group === 'company') return ['company', 'companyName'];
  if (group === 'contact') return ['contact', 'contactName'];
  if (group === 'project') return ['project', 'projectName'];
  if (group === 'sale') return ['sale', 'saleName'];
  return group === 'time' ? [...groups.time, 'duration'] : groups[group];
}
