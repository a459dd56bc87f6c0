import { addDays, dayOf, epochOf, isDay, wallIn, zoneOf, zonedFromEpoch, zonedFromWall, type EpochMs, type ZonedTime, type ZoneId } from '../../time/index.js';
import type { FollowUp, FollowUpKind, Html, Id, Occurrence, Preferences, Sale } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import { customText } from './custom-form.js';
import { linksText } from './links.js';
import { textOfDay, textOfDuration, textOfTime, wholeDays } from './form-times.js';

/**
 * The fields of the dialog as they are typed: texts, half-written dates included, and ticks.
 * A draft is exactly this, so that nothing typed has to be understood to be kept (D5.8).
 * Ids of chosen records stand beside the typed name; `''` = none.
 */
export type Form = {
  /** Language the dates, times and durations are typed in. */
  readonly lang: string;
  readonly kind: string;
  readonly title: string;
  readonly type: string;
  readonly company: string;
  readonly companyName: string;
  readonly contact: string;
  readonly contactName: string;
  readonly project: string;
  readonly projectName: string;
  readonly sale: string;
  readonly saleName: string;
  /** Id of an associate or a resource. */
  readonly owner: string;
  /** Whether it has a time in the calendar; always true for meetings. */
  readonly placed: boolean;
  readonly startDay: string;
  readonly startTime: string;
  /** Of all-day ones: the last day, included. */
  readonly endDay: string;
  readonly endTime: string;
  readonly duration: string;
  /**
   * The moments that start and end are known to be, epoch ms; `''` = not known. They hold as long as the fields say
   * the same time: so both passes of a repeated hour can be meant, and odd seconds stay.
   */
  readonly startAt: string;
  readonly endAt: string;
  /** The zone that start and end are typed in, where time zones are on (D8.1); `''` = that of the dialog. */
  readonly zone: string;
  readonly allDay: boolean;
  /** RRULE text; `''` = does not repeat. */
  readonly rule: string;
  /** Dates left out, and dates moved before saving (`original>start`), each parted by spaces. */
  readonly except: string;
  readonly moves: string;
  /** What is typed of a rule and cannot be read yet; `''` = nothing. */
  readonly repeatTyped: string;
  readonly dueDay: string;
  readonly dueTime: string;
  readonly location: string;
  readonly priority: string;
  readonly showAs: string;
  /** `all`, `owner`, or `group:` with the id of a user group. */
  readonly visible: string;
  /** `none`, minutes before as digits, or `own` with `alarmOwn`. */
  readonly alarm: string;
  readonly alarmOwn: string;
  /** HTML, as it stands in the record until it is touched. */
  readonly agenda: Html;
  readonly notes: Html;
  /** Address of the video meeting, and what it is held with; `''` = none. */
  readonly videoUrl: string;
  readonly videoProvider: string;
  /** Links as JSON; `''` = none. One that is being typed stands beside them. */
  readonly links: string;
  /** Place in them of the one that is being changed; `''` = a new one is typed. */
  readonly linkAt: string;
  readonly linkUrl: string;
  readonly linkTitle: string;
  /** Values of the host's own fields, and what is typed in them, as JSON; `''` = none. */
  readonly custom: string;
  readonly completed: boolean;
};
export type FieldName = Exclude<keyof Form, 'lang'>;
export type FieldValue = string | boolean;

/** What a form is read and written with. */
export interface FormSettings {
  /** Zone that start and end are typed in. */
  readonly zone: ZoneId;
  /** Zone of the dialog, which due dates are typed in; without it, `zone`. */
  readonly home?: ZoneId;
  /** Language of the typed dates and times. */
  readonly lang: string;
  readonly now: EpochMs;
  readonly user: Id;
  readonly preferences: Preferences;
  readonly lookUp: Store['lookUp'];
  /** A sale by id, as far as it is in memory. */
  readonly sale: (id: Id) => Sale | undefined;
  /** The types to choose from. */
  readonly types: Store['directory']['types'];
  /** Fields of the host's own. */
  readonly customFields: Store['directory']['customFields'];
}

/** Lead times offered for the alarm (D11.1), minutes. */
export const alarmChoices = [0, 5, 10, 15, 30, 60, 120, 1440] as const;

const emptyForm: Form = {
  lang: 'en', kind: 'meeting', title: '', type: '', company: '', companyName: '', contact: '', contactName: '', project: '', projectName: '', sale: '', saleName: '', owner: '', placed: true,
  startDay: '', startTime: '', endDay: '', endTime: '', duration: '', startAt: '', endAt: '', zone: '', allDay: false, rule: '', except: '', moves: '', repeatTyped: '', dueDay: '', dueTime: '', location: '',
  priority: 'medium', showAs: 'busy', visible: 'all', alarm: 'none', alarmOwn: '', agenda: '', notes: '', videoUrl: '', videoProvider: '', links: '', linkAt: '', linkUrl: '', linkTitle: '', custom: '', completed: false,
};

/** The record as the dialog shows it. Times are shown in the zone of the settings; whole days as written. */
export function formFrom(followUp: FollowUp, settings: FormSettings): Form {
  return {
    ...emptyForm,
    lang: settings.lang,
    kind: followUp.kind,
    title: followUp.title,
    type: followUp.type ?? '',
    company: followUp.company?.id ?? '',
    companyName: followUp.company ? settings.lookUp('companies', followUp.company.id)?.name ?? followUp.company.name ?? '' : '',
    contact: followUp.contact?.id ?? '',
    contactName: followUp.contact ? settings.lookUp('contacts', followUp.contact.id)?.name ?? followUp.contact.name ?? '' : '',
    project: followUp.project?.id ?? '',
    projectName: followUp.project ? settings.lookUp('projects', followUp.project.id)?.name ?? followUp.project.name ?? '' : '',
    sale: followUp.sale?.id ?? '',
    saleName: followUp.sale ? settings.sale(followUp.sale.id)?.name ?? followUp.sale.name ?? '' : '',
    owner: followUp.owner,
    ...timesOf(followUp, inShownZone(followUp, settings)),
    ...dueOf(followUp, { ...settings, zone: settings.home ?? settings.zone }),
    rule: followUp.repeat?.rule ?? '',
    except: (followUp.repeat?.except ?? []).join(' '),
    location: followUp.location ?? '',
    priority: followUp.priority ?? 'medium',
    showAs: followUp.showAs ?? 'busy',
    visible: visibleText(followUp.visibleFor),
    ...alarmOf(followUp, settings),
    agenda: followUp.agenda ?? '',
    notes: followUp.notes ?? '',
    videoUrl: followUp.video?.url ?? '',
    videoProvider: followUp.video?.provider ?? '',
    links: linksText(followUp.links),
    custom: customText(followUp.custom),
    completed: followUp.completed !== undefined,
  };
}

/** With time zones on, a follow-up is edited in the zone it was made in (D8.1, D8.5). */
function inShownZone({ start, allDay }: FollowUp, settings: FormSettings): FormSettings {
  const home = settings.home ?? settings.zone;
  return { ...settings, zone: settings.preferences.timeZones && start !== undefined && !allDay ? zoneOf(start) || home : home };
}

/** As a form writes who may see it. */
function visibleText(visibleFor: FollowUp['visibleFor']): string {
  return typeof visibleFor === 'object' ? `group:${visibleFor.group}` : visibleFor ?? 'all';
}

function timesOf({ kind, start, end, allDay }: FollowUp, { zone, lang, preferences }: FormSettings): Partial<Form> {
  if (start === undefined) return { placed: kind === 'meeting' };
  if (allDay) {
    const last = addDays(dayOf(end ?? start), -1);
    const first = dayOf(start);
    return { placed: true, allDay: true, startDay: textOfDay(first, lang), endDay: textOfDay(last < first ? first : last, lang) };
  }
  const from = epochOf(start);
  const to = end === undefined ? from : epochOf(end);
  const [first, last] = [wallIn(from, zone), wallIn(to, zone)];
  return {
    placed: true, zone: preferences.timeZones ? zone : '',
    startDay: textOfDay(first.day, lang), startTime: textOfTime(first.minute, lang),
    endDay: textOfDay(last.day, lang), endTime: textOfTime(last.minute, lang),
    duration: textOfDuration(Math.round((to - from) / 60_000), lang), startAt: String(from), endAt: String(to),
  };
}

function dueOf({ due }: FollowUp, { zone, lang }: FormSettings): Partial<Form> {
  if (due === undefined) return {};
  if (isDay(due)) return { dueDay: textOfDay(due, lang) };
  const wall = wallIn(epochOf(due), zone);
  return { dueDay: textOfDay(wall.day, lang), dueTime: textOfTime(wall.minute, lang) };
}

function alarmOf({ alarm }: FollowUp, { lang }: FormSettings): Partial<Form> {
  if (alarm === undefined) return { alarm: 'none' };
  if ((alarmChoices as readonly number[]).includes(alarm)) return { alarm: String(alarm) };
  return { alarm: 'own', alarmOwn: textOfDuration(alarm, lang) };
}

/** One date of a series as a record of its own: the definition with the times of the occurrence. */
export function recordOf(occurrence: Occurrence): FollowUp {
  const { followUp, original } = occurrence;
  if (original === undefined || followUp.start === undefined) return followUp;
  const zone = zoneOf(followUp.start);
  if (!occurrence.days) return { ...followUp, start: zonedFromEpoch(occurrence.start, zone), end: zonedFromEpoch(occurrence.end, zone) };
  return { ...followUp, ...wholeDays(occurrence.days.start, occurrence.days.end, zone) };
}

/** A new follow-up with what the preferences say, before the person has typed anything (D3). Given fields win. */
export function newFollowUp(given: Partial<FollowUp>, id: Id, settings: FormSettings): FollowUp {
  const kind = given.kind ?? settings.lookUp('types', given.type ?? '')?.kind ?? 'meeting';
  const type = given.type ?? defaultType(kind, settings);
  const alarm = settings.preferences.defaultAlarm;
  return {
    id, kind, title: '', owner: settings.user, priority: 'medium', showAs: 'busy',
    ...(type ? { type } : {}),
    ...(alarm !== null && kind === 'meeting' ? { alarm } : {}),
    ...defaultTimes(kind, given, settings),
    ...given,
  };
}

/** The type a new one of this kind gets: by preference, else the first of the kind; `''` if there is none. */
export function defaultType(kind: FollowUpKind, { preferences, types }: FormSettings): Id {
  return preferences.defaultTypes[kind] ?? types.find((type) => type.kind === kind)?.id ?? '';
}

function defaultTimes(kind: FollowUpKind, given: Partial<FollowUp>, settings: FormSettings): Partial<FollowUp> {
  if (kind !== 'meeting' && given.start === undefined) return { due: given.due ?? wallIn(settings.now, settings.zone).day };
  const start = given.start ?? nextHalfHour(settings);
  const zone = zoneOf(start);
  const end = given.end ?? (given.allDay
    ? wholeDays(dayOf(start), addDays(dayOf(start), 1), zone).end
    : zonedFromEpoch(epochOf(start) + settings.preferences.durations[kind] * 60_000, zone));
  return { start, end, ...(kind === 'meeting' ? {} : { due: given.due ?? dayOf(start) }) };
}

function nextHalfHour({ now, zone }: FormSettings): ZonedTime {
  const wall = wallIn(now, zone);
  return zonedFromWall(wall.day, Math.ceil(wall.minute / 30) * 30, zone);
}
