import { inZone, zoneOf, type ZonedTime } from '../time/index.js';
import type { FollowUp } from '../model/index.js';
import { idOf, originalOf, type FileContext, type ReadFollowUp } from './ics-follow-up.js';
import type { Steps } from './ics-components.js';
import { zonedOf } from './ics-times.js';

/**
 * Ties exceptions to their series by UID (RFC 5545, 3.8.4.4): a changed date becomes a record of its own, a cancelled one
 * a date left out. Of records that say the same, the newest by SEQUENCE is taken. An exception whose series is not in
 * the file stands for itself.
 */
export function* tieExceptions(read: readonly ReadFollowUp[], context: FileContext): Steps<FollowUp[]> {
  const masters = yield* newest(read.filter(({ original }) => original === undefined), (item) => item.uid, context);
  const byUid = new Map(masters.filter(({ uid, cancelled }) => uid !== '' && !cancelled).map((item) => [item.uid, item]));
  const skipped = new Map<string, ZonedTime[]>();
  const exceptions: FollowUp[] = [];
  const changed = yield* newest(read.filter(({ original }) => original !== undefined), (item) => exceptionId(item, byUid.get(item.uid)?.followUp, context), context);
  for (const item of changed) {
    yield 1;
    const series = byUid.get(item.uid);
    if (series && item.cancelled) skip(skipped, item, series.followUp);
    else if (!dropCancelled(item, context)) exceptions.push(exception(item, series?.followUp, context));
  }
  const kept: FollowUp[] = [];
  for (const item of masters) {
    yield 1;
    if (!dropCancelled(item, context)) kept.push(withoutDates(item.followUp, skipped.get(item.uid)));
  }
  return [...kept, ...exceptions];
}

/** One of each key; those without a UID are all different. */
function* newest(items: readonly ReadFollowUp[], keyOf: (item: ReadFollowUp) => string, context: FileContext): Steps<ReadFollowUp[]> {
  const chosen = new Map<string, ReadFollowUp>();
  for (const item of items) {
    yield 1;
    const key = item.uid === '' ? item.followUp.id : keyOf(item);
    const other = chosen.get(key);
    if (other) context.report.warn('duplicate-id', item.properties.place, { field: 'UID', accepted: 'one of each; the highest SEQUENCE counts' });
    if (!other || item.sequence > other.sequence) chosen.set(key, item);
  }
  return [...chosen.values()];
}

function exceptionId(item: ReadFollowUp, series: FollowUp | undefined, context: FileContext): string {
  const original = item.original ?? { kind: 'day', day: '' };
  const written = series?.start === undefined ? zonedOf(original, context.zone) : originalOf(original, series);
  return idOf(item.uid, written.slice(0, 19).replace(/[-:]/g, ''));
}

function exception(item: ReadFollowUp, series: FollowUp | undefined, context: FileContext): FollowUp {
  const own = item.properties.text('X-DAGBOK-ID').slice(0, 255);
  const followUp: { -readonly [K in keyof FollowUp]: FollowUp[K] } = { ...item.followUp, id: own || exceptionId(item, series, context) };
  delete followUp.repeat;
  inZoneOf(series, followUp, item);
  if (item.original !== undefined && series?.repeat) followUp.series = { id: series.id, original: originalOf(item.original, series) };
  else context.report.warn(series ? 'unmatched-exception' : 'orphan-exception', item.properties.place, { field: 'RECURRENCE-ID', given: item.properties.first('RECURRENCE-ID')?.raw ?? '' });
  return followUp;
}

/** What an exception writes in UTC, which is no zone to be at home in, stands in the zone of its series. */
function inZoneOf(series: FollowUp | undefined, followUp: { start?: ZonedTime; end?: ZonedTime; allDay?: boolean }, { properties }: ReadFollowUp): void {
  const zone = zoneOf(series?.start ?? '');
  if (zone === '' || followUp.allDay) return;
  if (followUp.start !== undefined && properties.first('DTSTART')?.raw.endsWith('Z')) followUp.start = inZone(followUp.start, zone);
  if (followUp.end !== undefined && properties.first('DTSTART')?.raw.endsWith('Z')) followUp.end = inZone(followUp.end, zone);
}

function skip(skipped: Map<string, ZonedTime[]>, item: ReadFollowUp, series: FollowUp): void {
  if (!item.original || !series.repeat) return;
  const dates = skipped.get(item.uid) ?? [];
  dates.push(originalOf(item.original, series));
  skipped.set(item.uid, dates);
}

function withoutDates(followUp: FollowUp, dates: readonly ZonedTime[] | undefined): FollowUp {
  if (!dates || !followUp.repeat) return followUp;
  return { ...followUp, repeat: { ...followUp.repeat, except: [...new Set([...(followUp.repeat.except ?? []), ...dates])] } };
}

/** Whether a cancelled follow-up is left out; it is reported then. */
function dropCancelled(item: ReadFollowUp, context: FileContext): boolean {
  if (item.cancelled) context.report.error('file-component-skipped', item.properties.place, { field: 'STATUS', given: 'CANCELLED' });
  return item.cancelled;
}
