import { epochOf, type EpochMs } from '../time/index.js';
import type { ICalendarLibrary } from './ical-library.js';
import type { RawComponent } from './ics-components.js';
import { Properties, type ICalProperty } from './ics-properties.js';
import { readDuration, readTime, zonedOf, type TimeContext } from './ics-times.js';
import type { Place } from './ics-report.js';

/** Minutes before the start that an alarm may lie: a year. */
const longestLead = 525_600;

/**
 * The alarm of a component in minutes before its start (D11.1). A follow-up has one: the earliest that shows itself;
 * others, and those after the start, are reported.
 */
export function alarmOf(component: RawComponent, start: EpochMs, end: EpochMs, place: Place, library: ICalendarLibrary, context: TimeContext): number | undefined {
  const leads = new Set<number>();
  const seen = new Set<string>();
  for (const child of component.children) {
    if (child.name !== 'VALARM') continue;
    const trigger = new Properties(child, place, library, context.report).first('TRIGGER');
    if (seen.has(trigger?.raw ?? '')) continue; // the same once on screen and once by e-mail
    seen.add(trigger?.raw ?? '');
    const lead = trigger && leadOf(trigger, start, end, place, context);
    if (lead !== undefined && lead >= 0 && lead <= longestLead) leads.add(lead);
    else context.report.warn('file-property-skipped', place, { field: 'VALARM', given: trigger?.raw ?? '', accepted: 'a TRIGGER at or before the start' });
  }
  const sorted = [...leads].sort((a, b) => b - a);
  for (const other of sorted.slice(1)) context.report.warn('file-property-skipped', place, { field: 'VALARM', given: `${other} min`, accepted: 'one alarm' });
  return sorted[0];
}

/** Minutes before the start; `undefined` for what cannot be read. */
function leadOf(trigger: ICalProperty, start: EpochMs, end: EpochMs, place: Place, context: TimeContext): number | undefined {
  const written = trigger.values[0] ?? '';
  const duration = readDuration(written);
  if (duration) {
    const from = trigger.param('related')?.toUpperCase() === 'END' ? end : start;
    return Math.round((start - from - duration.days * 86_400_000 - duration.ms) / 60_000);
  }
  const time = readTime(written, trigger.param('tzid'), context.zone, place, context);
  return time && Math.round((start - epochOf(zonedOf(time, context.zone))) / 60_000);
}
