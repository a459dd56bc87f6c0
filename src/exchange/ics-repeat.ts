import type { ZonedTime } from '../time/index.js';
import type { Repeat } from '../model/index.js';
import type { Properties } from './ics-properties.js';
import { readTime, seriesTime, type TimeContext } from './ics-times.js';

/** The most written dates (EXDATE, RDATE) that one series may have. */
const mostDates = 5000;

/** What a series of RDATEs alone repeats by: its own start, and then the dates written. */
const once = 'FREQ=DAILY;COUNT=1';

/**
 * The recurrence of a component, its rule as written (D7.7). Whether the rule can be expanded is for others to say.
 * @param start the written start of the series: all further dates are written like it.
 */
export function repeatOf(properties: Properties, start: ZonedTime, allDay: boolean, context: TimeContext): Repeat | undefined {
  const rules = properties.all('RRULE');
  const also = datesOf('RDATE', properties, start, allDay, context);
  if (rules.length === 0 && also.length === 0) return undefined;
  for (const { raw } of rules.slice(1)) context.report.warn('file-property-skipped', properties.place, { field: 'RRULE', given: raw, accepted: 'one RRULE' });
  const except = datesOf('EXDATE', properties, start, allDay, context);
  return { rule: rules[0]?.raw.trim() ?? once, ...(except.length > 0 ? { except } : {}), ...(also.length > 0 ? { also } : {}) };
}

function datesOf(name: 'EXDATE' | 'RDATE', properties: Properties, start: ZonedTime, allDay: boolean, context: TimeContext): ZonedTime[] {
  const { place } = properties;
  const written = properties.all(name).flatMap((property) => property.values.map((value) => ({ property, value })));
  if (written.length > mostDates) context.report.warn('file-property-skipped', place, { field: name, accepted: `at most ${mostDates} dates` });
  const dates = new Set<ZonedTime>();
  for (const { property, value } of written.slice(0, mostDates)) {
    const time = readTime(value, property.param('tzid'), context.zone, place, context);
    if (time) dates.add(seriesTime(time, start, allDay));
    else context.report.warn('bad-date', place, { field: name, given: value, accepted: 'a DATE or DATE-TIME' });
  }
  return [...dates];
}
