import { parseDuration, parseTime } from '../../locale/index.js';
import { htmlToText, type Html } from '../../model/index.js';
import { longestHtml } from '../../model/html.js';
import { customProblems } from './custom-form.js';
import type { FieldName, Form, FormSettings } from './form.js';
import { linkFields, linkProblem } from './links.js';
import { readDay, readTimes } from './form-times.js';

/** What is wrong with a field; the texts come from the catalogue by this code. */
export type FieldProblem =
  | 'title-required' | 'title-too-long' | 'text-too-long' | 'required' | 'date' | 'time' | 'duration' | 'alarm'
  | 'end-before-start' | 'not-in-list' | 'url' | 'url-scheme' | 'number' | 'bounds';

/** A field that may have a problem: one of the form, or one of the host's own, by its place in their list. */
export type ProblemField = FieldName | `custom-${number}`;

/** Problems by field, in the order of the fields on screen; empty = may be saved. */
export type FieldProblems = { readonly [field in ProblemField]?: FieldProblem };

/** Characters a title, and a location, may have. */
export const titleLimit = 255;
/** Characters the agenda, and the notes, may have. */
export const richTextLimit = 100_000;

/** Order of the fields on screen; the first one with a problem gets the focus after a failed save. */
const order: readonly FieldName[] = [
  'title', 'dueDay', 'dueTime', 'startDay', 'startTime', 'endDay', 'endTime', 'duration', 'company', 'contact', 'project', 'sale', 'location', 'alarmOwn', 'agenda', 'notes', 'linkUrl',
];

const timeFields = ['kind', 'placed', 'allDay', 'startDay', 'startTime', 'endDay', 'endTime', 'duration'] as const;
const dueFields = ['kind', 'placed', 'dueDay', 'dueTime'] as const;

/** What decides whether a field is checked, where that is more than the field itself. */
const decidedBy: { readonly [field in FieldName]?: readonly FieldName[] } = {
  startDay: timeFields, startTime: timeFields, endDay: timeFields, endTime: timeFields, duration: timeFields,
  dueDay: dueFields, dueTime: dueFields, company: ['company', 'companyName'], contact: ['contact', 'contactName'], project: ['project', 'projectName'], sale: ['sale', 'saleName'], alarmOwn: ['alarm', 'alarmOwn'],
  linkUrl: ['linkAt', 'linkUrl', 'linkTitle'],
};

/**
 * Checks a form (D5.6). Conflicts with other follow-ups are no problem: saving is allowed then.
 * @param before the record as a form: what says the same is not written, and so not checked; none for a new one
 */
export function validate(form: Form, settings: FormSettings, before?: Form): FieldProblems {
  const found: { [field in FieldName]?: FieldProblem | undefined } = {
    title: checkTitle(form.title),
    ...(form.kind === 'meeting' ? {} : checkDue(form, settings)),
    ...(form.placed || form.kind === 'meeting' ? checkTimes(form, settings) : {}),
    company: form.companyName.trim() && !form.company ? 'not-in-list' : undefined,
    contact: form.contactName.trim() && !form.contact ? 'not-in-list' : undefined,
    project: form.projectName.trim() && !form.project ? 'not-in-list' : undefined,
    sale: form.saleName.trim() && !form.sale ? 'not-in-list' : undefined,
    location: form.location.length > titleLimit ? 'text-too-long' : undefined,
    alarmOwn: form.alarm === 'own' && parseDuration(form.alarmOwn.trim()) === undefined ? 'alarm' : undefined,
    agenda: checkRich(form.agenda),
    notes: checkRich(form.notes),
    // one that is typed and not added yet is saved along, so it has to be one
    linkUrl: linkProblem(linkFields(form)),
  };
  const isTouched = (field: FieldName): boolean => !before || (decidedBy[field] ?? [field]).some((one) => form[one] !== before[one]);
  const own = customProblems(form, settings, before).map(([place, problem]) => [`custom-${place}`, problem] as const);
  return Object.fromEntries([...order.flatMap((field) => (found[field] && isTouched(field) ? [[field, found[field]] as const] : [])), ...own]);
}

/** Formatting counts only where there is more of it than is ever read. */
function checkRich(html: Html): FieldProblem | undefined {
  const fits = html.length <= richTextLimit || (html.length <= longestHtml && htmlToText(html).length <= richTextLimit);
  return fits ? undefined : 'text-too-long';
}

function checkTitle(title: string): FieldProblem | undefined {
  if (!title.trim()) return 'title-required';
  return title.length > titleLimit ? 'title-too-long' : undefined;
}

type Checks = { [field in FieldName]?: FieldProblem | undefined };

function checkDue(form: Form, settings: FormSettings): Checks {
  const wanted = !form.placed || form.dueDay.trim() !== '' || form.dueTime.trim() !== '';
  return {
    dueDay: wanted ? checkDay(form.dueDay, form, settings) : undefined,
    dueTime: form.dueTime.trim() ? checkTime(form.dueTime) : undefined,
  };
}

function checkTimes(form: Form, settings: FormSettings): Checks {
  const times = readTimes(form, settings);
  const days: Checks = { startDay: checkDay(form.startDay, form, settings), endDay: checkDay(form.endDay, form, settings) };
  if (form.allDay) {
    const backwards = times.startDay && times.endDay && times.endDay < times.startDay;
    return backwards ? { ...days, endDay: 'end-before-start' } : days;
  }
  if (times.start !== undefined && times.end !== undefined) return { ...days, endTime: times.end < times.start ? 'end-before-start' : undefined };
  return {
    ...days,
    startTime: checkTime(form.startTime),
    endTime: times.endMinute === undefined ? checkTime(form.endTime) : undefined,
    duration: form.duration.trim() && times.duration === undefined ? 'duration' : undefined,
  };
}

function checkDay(text: string, form: Form, settings: FormSettings): FieldProblem | undefined {
  if (!text.trim()) return 'required';
  return readDay(text, form, settings) === undefined ? 'date' : undefined;
}

function checkTime(text: string): FieldProblem | undefined {
  if (!text.trim()) return 'required';
  return parseTime(text.trim()) === undefined ? 'time' : undefined;
}
