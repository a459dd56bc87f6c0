import { addDays, dayOf, daysBetween, epochOf, zoneOf, zonedFromEpoch, zonedFromWall, type ZonedTime } from '../time/index.js';
import type { FollowUp, Id, Sale } from '../model/records.js';
import type { Proposal } from '../store/store-types.js';

/** Finds a follow-up by id, as it stands in memory. */
export type FindFollowUp = (id: Id) => FollowUp | undefined;

/**
 * What stood where the first record of a change stands: the record itself; of one date of a series that is changed or
 * left out, the series at the times of that date.
 */
export function beforeOf({ effects: [effect], scope }: Proposal, find: FindFollowUp): FollowUp | Sale | undefined {
  if (effect?.entity !== 'followUp' || scope !== 'occurrence') return effect?.before;
  const { before, after } = effect;
  const known = new Set(before?.repeat?.except);
  const original = before ? after?.repeat?.except?.find((time) => !known.has(time)) : after?.series?.original;
  const series = before ?? find(after?.series?.id ?? '');
  return series?.repeat && original !== undefined ? dateOf(series, original) : before;
}

function dateOf({ repeat: _repeat, ...series }: FollowUp, original: ZonedTime): FollowUp {
  const { start = original, end = start, allDay } = series;
  const zone = zoneOf(original);
  const last = allDay
    ? zonedFromWall(addDays(dayOf(original), daysBetween(dayOf(start), dayOf(end))), 0, zone)
    : zonedFromEpoch(epochOf(original) + epochOf(end) - epochOf(start), zone);
  return { ...series, start: original, end: last, series: { id: series.id, original } };
}
