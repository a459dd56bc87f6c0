import { addDays, wallIn } from '../../time/index.js';
import type { FollowUpKind } from '../../model/index.js';
import { defaultType, type FieldName, type FieldValue, type Form, type FormSettings } from './form.js';
import { followDuration, followStart, measure, readDay, readTimes, switchAllDay, textOfDay, textOfDuration, textOfTime } from './form-times.js';

/**
 * The form after a person changed one field: start, end and duration adjust one another (D5.1), a kind brings its
 * type and times, a type what it allows, a contact its company. What cannot be understood changes nothing else.
 */
export function adjust(form: Form, field: FieldName, value: FieldValue, settings: FormSettings): Form {
  const next = { ...form, [field]: value } as Form;
  switch (field) {
    case 'startDay': case 'startTime': return followStart(form, next, settings);
    case 'endDay': case 'endTime': return measure(next, settings);
    case 'duration': return followDuration(next, settings);
    case 'zone': return inAnotherZone(next, settings);
    case 'allDay': return switchAllDay(next, settings);
    case 'placed': return next.placed ? place(next, settings) : next;
    case 'kind': return changeKind(form, next, settings);
    case 'type': return allowedBy(next, settings);
    case 'company': return changeCompany(next, settings);
    case 'companyName': return { ...next, company: '' }; // typed, not chosen yet
    case 'projectName': return { ...next, project: '' };
    case 'saleName': return { ...next, sale: '' };
    case 'contactName': return { ...next, contact: '' };
    case 'contact': return changeContact(next, settings);
    case 'project': return { ...next, projectName: settings.lookUp('projects', next.project)?.name ?? (next.project ? next.projectName : '') };
    case 'sale': return changeSale(next, settings);
    case 'alarm': return next.alarm === 'own' && !next.alarmOwn ? { ...next, alarmOwn: textOfDuration(20, next.lang) } : next;
    default: return next;
  }
}

/** Another zone: the times stay as they are written, and mean other moments; the duration is kept. */
function inAnotherZone(form: Form, settings: FormSettings): Form {
  return followDuration({ ...form, startAt: '', endAt: '' }, { ...settings, zone: form.zone || (settings.home ?? settings.zone) });
}

/** Another kind: a meeting needs a time, a task or call a due date; the type and a still untouched default duration go along. */
function changeKind(before: Form, form: Form, settings: FormSettings): Form {
  const kind = form.kind as FollowUpKind;
  const { durations } = settings.preferences;
  const wasDefault = readTimes(before, settings).duration === durations[before.kind as FollowUpKind];
  let next: Form = { ...form, type: defaultType(kind, settings) };
  if (wasDefault && !next.allDay) next = followDuration({ ...next, duration: textOfDuration(durations[kind], next.lang) }, settings);
  if (kind === 'meeting') next = place({ ...next, placed: true }, settings);
  else if (!next.dueDay) next = { ...next, dueDay: next.startDay };
  return allowedBy(next, settings);
}

/** What has no time yet gets one: on its due date, at the next half hour. */
function place(form: Form, settings: FormSettings): Form {
  if (form.startDay) return form;
  const now = wallIn(settings.now, settings.zone);
  const late = now.minute > 1410;
  const day = readDay(form.dueDay, form, settings) ?? (late ? addDays(now.day, 1) : now.day);
  const startTime = form.dueTime || textOfTime(late ? 0 : Math.ceil(now.minute / 30) * 30, form.lang);
  const duration = textOfDuration(settings.preferences.durations[form.kind as FollowUpKind], form.lang);
  return followDuration({ ...form, startDay: textOfDay(day, form.lang), startTime, duration }, settings);
}

/** A type may rule out all-day and free (D5.1). */
function allowedBy(form: Form, settings: FormSettings): Form {
  const type = settings.lookUp('types', form.type);
  const next = type?.allowFree === false ? { ...form, showAs: 'busy' } : form;
  return type?.allowAllDay === false && next.allDay ? switchAllDay({ ...next, allDay: false }, settings) : next;
}

/** A contact of another company does not stay. */
function changeCompany(form: Form, settings: FormSettings): Form {
  const companyName = settings.lookUp('companies', form.company)?.name ?? (form.company ? form.companyName : '');
  const contact = settings.lookUp('contacts', form.contact);
  const stays = !form.contact || !contact || (contact.company ?? '') === form.company;
  return stays ? { ...form, companyName } : { ...form, companyName, contact: '', contactName: '' };
}

/** A sale brings its company where there is none. */
function changeSale(form: Form, settings: FormSettings): Form {
  const sale = settings.sale(form.sale);
  const next = { ...form, saleName: sale?.name ?? (form.sale ? form.saleName : '') };
  if (!sale?.company || next.company) return next;
  return changeCompany({ ...next, company: sale.company.id, companyName: sale.company.name ?? '' }, settings);
}

/** A contact brings its company when there is none. */
function changeContact(form: Form, settings: FormSettings): Form {
  const contact = settings.lookUp('contacts', form.contact);
  const next = { ...form, contactName: contact?.name ?? (form.contact ? form.contactName : '') };
  if (!contact?.company || next.company) return next;
  return { ...next, company: contact.company, companyName: settings.lookUp('companies', contact.company)?.name ?? '' };
}
