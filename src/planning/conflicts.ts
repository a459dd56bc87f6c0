import type { Id, Occurrence } from '../model/index.js';

/** More than these are not named on either side; that there are conflicts is told all the same. */
const usualLimit = 20;

/**
 * Which occurrences take somebody's time twice (D2.6, D10.2), by key, each with the keys of what it conflicts with; those
 * without conflicts are not in it. Busy are the owner and all invited associates and resources that have not
 * declined. What shows as free or is completed takes no time, nor does what has no length; what is private of others
 * counts as busy. Touching ends are no conflict.
 *
 * Time n log n, also where everything overlaps: each names at most `limit` of those that begin before it and `limit`
 * of those that begin after it. With no more than that around it, the answer is complete.
 */
export function conflictsOf(occurrences: readonly Occurrence[], limit: number = usualLimit): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const calendar of calendarsOf(occurrences).values()) sweep(calendar, limit, found);
  return new Map([...found].map(([key, keys]) => [key, [...keys]]));
}

/** What takes time, by whose time it is, in order of start. */
function calendarsOf(occurrences: readonly Occurrence[]): ReadonlyMap<Id, readonly Occurrence[]> {
  const calendars = new Map<Id, Occurrence[]>();
  const inOrder = occurrences.filter(takesTime).sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  for (const occurrence of inOrder) {
    for (const id of busyOnes(occurrence)) {
      const calendar = calendars.get(id);
      if (calendar) calendar.push(occurrence);
      else calendars.set(id, [occurrence]);
    }
  }
  return calendars;
}

/** Whether it takes anybody's time at all: it has a length, and is neither free nor completed. */
export function takesTime({ followUp, start, end }: Occurrence): boolean {
  return followUp.showAs !== 'free' && followUp.completed === undefined && end > start;
}

/** Whose time it takes: of the owner, and of those invited that have not declined. */
export function busyOnes({ followUp: { owner, attendees = [] } }: Occurrence): ReadonlySet<Id> {
  const busy = new Set<Id>([owner]);
  for (const { associate, resource, status } of attendees) {
    const id = associate ?? resource;
    if (id === undefined) continue;
    if (status !== 'declined') busy.add(id);
    else if (id === owner) busy.delete(id);
  }
  return busy;
}

function sweep(calendar: readonly Occurrence[], limit: number, found: Map<string, Set<string>>): void {
  /** Of those that began before, the ones that end last, the very last first. */
  const open: Occurrence[] = [];
  calendar.forEach((occurrence, index) => {
    for (const earlier of open) {
      if (earlier.end <= occurrence.start) break;
      note(found, occurrence, earlier);
    }
    for (let next = index + 1; next <= index + limit; next += 1) {
      const later = calendar[next];
      if (!later || later.start >= occurrence.end) break;
      note(found, occurrence, later);
    }
    insertByEnd(open, occurrence, limit);
  });
}

function note(found: Map<string, Set<string>>, one: Occurrence, other: Occurrence): void {
  const keys = found.get(one.key);
  if (keys) keys.add(other.key);
  else found.set(one.key, new Set([other.key]));
}

function insertByEnd(open: Occurrence[], occurrence: Occurrence, limit: number): void {
  let place = open.length;
  while (place > 0 && (open[place - 1]?.end ?? 0) < occurrence.end) place -= 1;
  if (place >= limit) return;
  open.splice(place, 0, occurrence);
  if (open.length > limit) open.pop();
}
