import { compareOccurrences, concerns, occurrencesIn, sameJson } from '../model/index.js';
import type { ExpandSeries, FollowUp, Id, Occurrence, Problem } from '../model/index.js';
import type { ExitMask } from './exit-mask.js';
import type { RangeCache } from './range-cache.js';
import type { RangeQuery } from './store-types.js';

/** What slices are made from. */
export interface SliceMaterial {
  readonly cache: RangeCache;
  readonly mask: ExitMask;
  /** Absent until the recurrence layer is there: series show nothing yet. */
  readonly expand: ExpandSeries | undefined;
}

/** The occurrences of a range in their order, and what is wrong with some of their records. */
export interface SliceContent {
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly Problem[];
}

export const emptyContent: SliceContent = { occurrences: [], problems: [] };

/** More changes than this at once are cheaper taken by making the slice anew. */
const fewChanges = 200;

/** Makes a slice's content from all that is held of the range. What is as in `old` stays the same object. */
export function makeContent(query: RangeQuery, old: SliceContent, material: SliceMaterial): SliceContent {
  return kept(old, contentOf(material.cache.within(query.range), query, byKey(old.occurrences), material));
}

/**
 * Brings a slice's content up to date after the follow-ups `changed`: only their occurrences, and those of their
 * series, are made anew; the rest is passed over once. The same object where nothing in the range is different.
 */
export function updateContent(query: RangeQuery, old: SliceContent, changed: ReadonlySet<Id>, material: SliceMaterial): SliceContent {
  const { cache } = material;
  if (changed.size > fewChanges) return concernsContent(query, old, changed, cache) ? makeContent(query, old, material) : old;
  const concerned = cache.withSeries(changed).filter(({ id }) => changed.has(id) || cache.reaches(id, query.range));
  const ids = new Set([...changed, ...concerned.map(({ id }) => id)]);
  // A record may have left its series, or the store: what stood here of it goes by both names.
  const groups = new Set([...ids].map((id) => cache.groupOf(id)));
  const goes = (occurrence: Occurrence): boolean => ids.has(occurrence.followUp.id) || groups.has(groupOf(occurrence.followUp));
  const gone = old.occurrences.filter(goes);
  for (const { followUp } of gone) ids.add(followUp.id).add(groupOf(followUp));
  const fresh = contentOf(cache.withSeries(ids), query, byKey(gone), material);
  if (gone.length === 0 && fresh.occurrences.length === 0 && fresh.problems.length === 0 && old.problems.length === 0) return old;
  const stays = old.occurrences.filter((occurrence) => !ids.has(occurrence.followUp.id) && !goes(occurrence));
  const problems = [...old.problems.filter(({ record }) => record === undefined || !ids.has(record)), ...fresh.problems];
  return kept(old, { occurrences: mergeSorted(stays, fresh.occurrences), problems });
}

/** Whether any of many changed follow-ups is or was to be seen in the range. */
function concernsContent(query: RangeQuery, old: SliceContent, changed: ReadonlySet<Id>, cache: RangeCache): boolean {
  for (const id of changed) if (cache.reaches(id, query.range)) return true;
  return old.occurrences.some(({ followUp }) => changed.has(followUp.id) || changed.has(groupOf(followUp)));
}

function contentOf(followUps: readonly FollowUp[], query: RangeQuery, known: ReadonlyMap<string, Occurrence>, material: SliceMaterial): SliceContent {
  const { mask, expand, cache } = material;
  const found = occurrencesIn(followUps, query, expand);
  const owners = query.owners && new Set(query.owners);
  const occurrences: Occurrence[] = [];
  for (const occurrence of found.occurrences) {
    if (!concerns(occurrence.followUp, owners)) continue;
    const followUp = mask.followUp(occurrence.followUp);
    const seen = followUp === occurrence.followUp ? occurrence : { ...occurrence, followUp };
    const before = known.get(seen.key);
    occurrences.push(before && isSameOccurrence(before, seen) ? before : seen);
  }
  const problems = found.problems.map((problem) => mask.problem(problem, cache.lookup('followUp', problem.record ?? '')));
  return { occurrences, problems };
}

function mergeSorted(a: readonly Occurrence[], b: readonly Occurrence[]): Occurrence[] {
  const result: Occurrence[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other && compareOccurrences(other, one) < 0; other = b[next]) {
      result.push(other);
      next += 1;
    }
    result.push(one);
  }
  for (; next < b.length; next++) result.push(b[next] as Occurrence);
  return result;
}

function byKey(occurrences: readonly Occurrence[]): Map<string, Occurrence> {
  return new Map(occurrences.map((occurrence) => [occurrence.key, occurrence]));
}

function groupOf(followUp: FollowUp): Id {
  return followUp.series?.id ?? followUp.id;
}

function isSameOccurrence(a: Occurrence, b: Occurrence): boolean {
  return a.followUp === b.followUp && a.start === b.start && a.end === b.end && a.original === b.original
    && a.days?.start === b.days?.start && a.days?.end === b.days?.end;
}

/** The old content where the new one says the same. */
function kept(old: SliceContent, made: SliceContent): SliceContent {
  const sameOccurrences = old.occurrences.length === made.occurrences.length
    && made.occurrences.every((occurrence, index) => occurrence === old.occurrences[index]);
  const sameProblems = sameJson(old.problems, made.problems);
  if (sameOccurrences && sameProblems) return old;
  return { occurrences: sameOccurrences ? old.occurrences : made.occurrences, problems: sameProblems ? old.problems : made.problems };
}
