import { dayNumber, dayOf, epochOf, startOfDayMs } from '../../time/index.js';
import { simpleChanges, type FollowUp, type Occurrence } from '../../model/index.js';
import type { EditSession } from './edit-session.js';
import { changeFrom } from './form-change.js';
import { validate, type FieldProblems } from './form-check.js';
import { formFrom } from './form.js';

/**
 * The follow-up as the fields say it now, saved or not: what is printed, sent and exported. Of one date of a series that date,
 * without its series. What the fields get wrong comes instead where there is such.
 */
export function recordInFields(session: EditSession): { readonly record: FollowUp } | { readonly problems: FieldProblems } {
  const { base, form, settings, store } = session;
  const { followUp, isNew } = base;
  if (!isNew && !session.isDirty) return { record: alone(session, followUp) };
  const problems = validate(form, settings, isNew ? undefined : formFrom(followUp, { ...settings, lang: form.lang }));
  if (Object.keys(problems).length > 0) return { problems };
  const change = changeFrom(form, { followUp, isNew: true }, settings, () => store.newId());
  const [added] = change ? simpleChanges(change) : [];
  return { record: alone(session, added?.type === 'add' && added.entity === 'followUp' ? added.record as FollowUp : followUp) };
}

function alone({ base: { occurrence }, draftId }: EditSession, record: FollowUp): FollowUp {
  if (!occurrence) return record;
  const { repeat: _repeat, ...rest } = record;
  return { ...rest, id: draftId };
}

/** A record at its own time. What has none is at no time: nobody who shows it looks at the clock then. */
export function occurrenceOf(followUp: FollowUp, { zone }: EditSession): Occurrence {
  const { id, start, end, allDay } = followUp;
  if (start === undefined) return { key: id, followUp, start: NaN, end: NaN };
  if (!allDay) return { key: id, followUp, start: epochOf(start), end: epochOf(end ?? start) };
  const days = { start: dayOf(start), end: dayOf(end ?? start) };
  return { key: id, followUp, days, start: startOfDayMs(dayNumber(days.start), zone), end: startOfDayMs(dayNumber(days.end), zone) };
}
