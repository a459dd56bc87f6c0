/** What a change of a series would do to its dates, before it is made (D7.4): which come, which go, which clash. */
import { expandSeries } from '../recurrence/index.js';
import { apply, occurrencesIn, sameJson, type Change, type FollowUp, type Id, type Lookup, type Occurrence, type WholeSeries } from '../model/index.js';
import { epochOf, type TimeRange, type ZoneId } from '../time/index.js';
import { conflictsOf } from './conflicts.js';

/** One date that comes or goes. */
export interface PreviewDate {
  readonly what: 'made' | 'dropped';
  readonly occurrence: Occurrence;
  /** What it would take the same time as; only of dates that come. */
  readonly conflict?: Occurrence;
}

/** The dates in the stretch of time that was looked at, by start; dates of the same time stand as neither. */
export interface SeriesPreview {
  readonly dates: readonly PreviewDate[];
  readonly made: number;
  readonly dropped: number;
  readonly conflicts: number;
  /** Dates that keep their time and become different otherwise. */
  readonly changed: number;
}

/** Where to look. */
export interface PreviewContext {
  readonly range: TimeRange;
  /** The zone shown. */
  readonly zone: ZoneId;
  /** All that stands in the range. What belongs to the series itself is passed over. */
  readonly others: readonly Occurrence[];
}

/** Previews a change of a series and its exceptions. A change that cannot be applied previews as nothing. */
export function previewSeries({ series, exceptions }: WholeSeries, change: Change, { range, zone, others }: PreviewContext): SeriesPreview {
  const before = [series, ...exceptions];
  const after = recordsAfter(before, change);
  const was = occurrencesIn(before, { range, zone }, expandSeries).occurrences;
  const becomes = occurrencesIn(after, { range, zone }, expandSeries).occurrences;
  const own = new Set<Id>([...before, ...after].map(({ id }) => id));
  const foreign = others.filter(({ followUp }) => !own.has(followUp.id));
  const conflicts = conflictsOf([...foreign, ...becomes]);
  const byKey = new Map(foreign.map((occurrence) => [occurrence.key, occurrence]));
  const [wasAt, becomesAt] = [timesIn(was), timesIn(becomes)];
  const dates = [
    ...was.filter((occurrence) => !becomesAt.has(timeOf(occurrence))).map((occurrence): PreviewDate => ({ what: 'dropped', occurrence })),
    ...becomes.filter((occurrence) => !wasAt.has(timeOf(occurrence))).map((occurrence): PreviewDate => {
      const conflict = conflicts.get(occurrence.key)?.map((key) => byKey.get(key)).find((other) => other !== undefined);
      return { what: 'made', occurrence, ...(conflict && { conflict }) };
    }),
  ].sort((a, b) => a.occurrence.start - b.occurrence.start);
  const count = (test: (date: PreviewDate) => boolean): number => dates.filter(test).length;
  return {
    dates, made: count(({ what }) => what === 'made'), dropped: count(({ what }) => what === 'dropped'), conflicts: count(({ conflict }) => conflict !== undefined),
    changed: becomes.filter((occurrence) => isChanged(wasAt.get(timeOf(occurrence)), occurrence)).length,
  };
}

/** Whether a date says something else than at the same time before; which series it belongs to, and its rule, are no matter. */
function isChanged(was: Occurrence | undefined, becomes: Occurrence): boolean {
  if (!was || was.followUp === becomes.followUp) return false;
  const said = ({ id: _id, repeat: _repeat, series: _series, start: _start, end: _end, due: _due, revision: _revision, created: _created, updated: _updated, ...rest }: FollowUp): object => rest;
  return !sameJson(said(was.followUp), said(becomes.followUp));
}

function recordsAfter(records: readonly FollowUp[], change: Change): FollowUp[] {
  const lookup = ((entity: string, id: Id) => (entity === 'followUp' ? records.find((record) => record.id === id) : undefined)) as Lookup;
  const result = apply(lookup, change);
  if (!result.ok) return [...records];
  const touched = new Map(result.value.map((effect) => [effect.id, effect.after as FollowUp | undefined]));
  return [...records.filter(({ id }) => !touched.has(id)), ...[...touched.values()].filter((record) => record !== undefined)];
}

const timeOf = ({ start, end }: Occurrence): string => `${start} ${end}`;

function timesIn(occurrences: readonly Occurrence[]): ReadonlyMap<string, Occurrence> {
  return new Map(occurrences.map((occurrence) => [timeOf(occurrence), occurrence]));
}

/** The year that is looked at: from the earlier of the old and the new time of the date on. */
export function previewRange(original: string, start: string | undefined): TimeRange {
  const [from, to] = [epochOf(original), epochOf(start ?? original)];
  const first = Math.min(from, to) - 60_000;
  return { start: first, end: first + 366 * 86_400_000 };
}
