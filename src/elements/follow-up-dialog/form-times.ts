import {
  addDays, daysBetween, epochOf, wallIn, zonedFromWall, type Day, type EpochMs, type ZonedTime, type ZoneId,
} from '../../time/index.js';
import { formatsFor, parseDay, parseDuration, parseTime } from '../../locale/index.js';
import { tidyCustom } from './custom-form.js';
import type { ProblemField } from './form-check.js';
import type { FieldName, Form, FormSettings } from './form.js';

/** Fields that adjust one another; what came of it is said when one is left. */
export const timeFieldNames: readonly FieldName[] = ['startDay', 'startTime', 'endDay', 'endTime', 'duration'];

/** The times of a form as understood; what is empty or cannot be read is `undefined`. */
export interface Times {
  readonly startDay: Day | undefined;
  /** Minutes since midnight. */
  readonly startMinute: number | undefined;
  readonly endDay: Day | undefined;
  readonly endMinute: number | undefined;
  readonly start: EpochMs | undefined;
  readonly end: EpochMs | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
}

/** A day as it stands in its field. {@link readDay} reads it back. */
export function textOfDay(day: Day, lang: string): string {
  return formatsFor(lang).dayField(day);
}

/** Minutes since midnight as they stand in their field. */
export function textOfTime(minute: number, lang: string): string {
  return formatsFor(lang).time(minute);
}

/** Minutes as they stand in the duration field. */
export function textOfDuration(minutes: number, lang: string): string {
  return formatsFor(lang).duration(minutes);
}

/** A typed day ("13.1", "fri", "tomorrow"); `undefined` if it says none. */
export function readDay(text: string, form: Form, settings: FormSettings): Day | undefined {
  return parseDay(text.trim(), wallIn(settings.now, settings.zone).day, form.lang);
}

/** Start and end of an all-day follow-up: midnights in its zone. @param end the day after the last one */
export function wholeDays(first: Day, end: Day, zone: ZoneId): { start: ZonedTime; end: ZonedTime } {
  return { start: zonedFromWall(first, 0, zone), end: zonedFromWall(end, 0, zone) };
}

/** What the time fields say. "+2h" as end means that long after the start. */
export function readTimes(form: Form, settings: FormSettings): Times {
  const startDay = readDay(form.startDay, form, settings);
  const endDay = readDay(form.endDay, form, settings);
  const startMinute = parseTime(form.startTime.trim());
  const start = moment(startDay, startMinute, form.startAt, settings.zone);
  const duration = parseDuration(form.duration.trim());
  const after = form.endTime.trim().startsWith('+') ? parseDuration(form.endTime.trim().slice(1)) : undefined;
  if (after !== undefined && start !== undefined) {
    const wall = wallIn(start + after * 60_000, settings.zone);
    return { startDay, startMinute, endDay: wall.day, endMinute: wall.minute, start, end: start + after * 60_000, duration };
  }
  const endMinute = parseTime(form.endTime.trim());
  const end = moment(endDay, endMinute, form.endAt, settings.zone);
  return { startDay, startMinute, endDay, endMinute, start, end: notBefore(start, end, settings.zone), duration };
}

/** The moment of a day and minute; the one that is known, where that reads the same. */
function moment(day: Day | undefined, minute: number | undefined, known: string, zone: ZoneId): EpochMs | undefined {
  if (day === undefined || minute === undefined) return undefined;
  return readsAs(Number(known || NaN), day, minute, zone) ? Number(known) : epochOf(zonedFromWall(day, minute, zone));
}

function readsAs(at: EpochMs, day: Day, minute: number, zone: ZoneId): boolean {
  const wall = Number.isNaN(at) ? undefined : wallIn(at, zone);
  return wall?.day === day && wall.minute === minute;
}

/** An end before the start is, where clocks are set back between them, the same time in the second pass. */
function notBefore(start: EpochMs | undefined, end: EpochMs | undefined, zone: ZoneId): EpochMs | undefined {
  if (start === undefined || end === undefined || end >= start) return end;
  const { day, minute } = wallIn(end, zone);
  return [30, 60].map((back) => end + back * 60_000).find((at) => at >= start && readsAs(at, day, minute, zone)) ?? end;
}

/** After the start was changed in `form`: the end keeps its distance (D5.1). */
export function followStart(before: Form, form: Form, settings: FormSettings): Form {
  const times = readTimes(form, settings);
  if (form.allDay) {
    const was = readTimes(before, settings);
    if (!was.startDay || !was.endDay || !times.startDay) return form;
    return { ...form, endDay: textOfDay(addDays(times.startDay, Math.max(0, daysBetween(was.startDay, was.endDay))), form.lang) };
  }
  return times.duration === undefined ? measure(form, settings) : followDuration(form, settings);
}

/** After the duration was changed: the end follows. */
export function followDuration(form: Form, settings: FormSettings): Form {
  const { start, duration } = readTimes(form, settings);
  if (start === undefined || duration === undefined) return form;
  return withEnd(form, start + duration * 60_000, settings);
}

/** The form with that end: minutes that pass, also where clocks are set back (D4.10). */
function withEnd(form: Form, end: EpochMs, { zone }: FormSettings): Form {
  const wall = wallIn(end, zone);
  return { ...form, endDay: textOfDay(wall.day, form.lang), endTime: textOfTime(wall.minute, form.lang), endAt: String(end) };
}

/** After the end was changed: the duration follows; empty while the end lies before the start. */
export function measure(form: Form, settings: FormSettings): Form {
  const { start, end } = readTimes(form, settings);
  if (form.allDay || start === undefined || end === undefined) return form;
  return { ...form, duration: end < start ? '' : textOfDuration(Math.round((end - start) / 60_000), form.lang) };
}

/** All day switched on or off: the days stay, the times come back or are those of the default working day (D2.7). */
export function switchAllDay(form: Form, settings: FormSettings): Form {
  const { startDay, endDay, endMinute } = readTimes(form, settings);
  if (form.allDay) {
    if (!startDay || !endDay) return form;
    // an end at midnight ends the day before
    const last = endMinute === 0 ? addDays(endDay, -1) : endDay;
    return { ...form, endDay: textOfDay(last < startDay ? startDay : last, form.lang) };
  }
  const { allDay } = settings.preferences;
  return measure({
    ...form,
    startTime: form.startTime || textOfTime(allDay.start, form.lang),
    endTime: form.endTime || textOfTime(allDay.end, form.lang),
  }, settings);
}

/** The same days, times and durations as they are written in another language; what cannot be read stays as typed. */
export function inLanguage(form: Form, lang: string, settings: FormSettings): Form {
  const tidied = (['startDay', 'endDay', 'dueDay', 'startTime', 'endTime', 'dueTime', 'duration', 'alarmOwn'] as const)
    .map((field) => [field, rewrite(form[field], field, form, lang, settings)] as const);
  return { ...form, custom: tidyCustom(form, settings), ...Object.fromEntries(tidied), lang };
}

/** A field as it is written when leaving it: "930" becomes "09:30". What cannot be read stays as typed. */
export function tidy(form: Form, field: keyof Form | ProblemField, settings: FormSettings): Form {
  if (field.startsWith('custom-')) return { ...form, custom: tidyCustom(form, settings) };
  const text = form[field as keyof Form];
  if (typeof text !== 'string') return form;
  if (field === 'endTime' && text.trim().startsWith('+')) {
    const { end } = readTimes(form, settings);
    return end === undefined ? form : withEnd(form, end, settings);
  }
  return { ...form, [field]: rewrite(text, field as keyof Form, form, form.lang, settings) };
}

function rewrite(text: string, field: keyof Form, form: Form, lang: string, settings: FormSettings): string {
  switch (field) {
    case 'startDay': case 'endDay': case 'dueDay': {
      const day = readDay(text, form, settings);
      return day === undefined ? text : textOfDay(day, lang);
    }
    case 'startTime': case 'endTime': case 'dueTime': {
      const minute = parseTime(text.trim());
      return minute === undefined ? text : textOfTime(minute, lang);
    }
    case 'duration': case 'alarmOwn': {
      const minutes = parseDuration(text.trim());
      return minutes === undefined ? text : textOfDuration(minutes, lang);
    }
    default:
      return text;
  }
}
