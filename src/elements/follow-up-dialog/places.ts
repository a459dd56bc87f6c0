/** What the location field proposes (D5.1): the customer's addresses, one's own, rooms, and places lately used. */
import { isMasked, type Company, type Occurrence } from '../../model/index.js';
import type { Messages } from '../../locale/index.js';
import type { Store } from '../../store/index.js';
import { fold } from '../../time/fold.js';
import type { EpochMs, TimeRange } from '../../time/index.js';
import type { ComboboxOption } from '../shared/combobox.js';
import { occurrencesOnce } from '../shared/occurrences-once.js';

/** So many of a heading are listed. */
const most = 8;
/** What was used so long before and after now is looked at, ms. */
const lately = { before: 90 * 86_400_000, after: 30 * 86_400_000 };

/** What the proposals are made from. */
export interface PlaceSources {
  readonly store: Store;
  /** Ids of company and contact of the form; `''` = none. */
  readonly company: string;
  readonly contact: string;
  /** Places lately used, the nearest in time first. */
  readonly used: readonly string[];
  readonly messages: Messages;
}

/** A proposal; `id` is the text that it puts into the field. */
type Place = ComboboxOption;

/** The proposals that fit what is typed, each place once. A text that is one of them finds all: another may be wanted. */
export function placesFor(text: string, sources: PlaceSources): readonly Place[] {
  const all = distinct([...customers(sources), ...own(sources), ...rooms(sources), ...usedLately(sources)]);
  const wanted = fold(text.trim());
  if (!wanted || all.some(({ id }) => fold(id) === wanted)) return all;
  const words = wanted.split(/\s+/u);
  return all.filter(({ label, detail = '' }) => {
    const said = fold(`${label} ${detail}`);
    return words.every((word) => said.includes(word));
  });
}

function customers({ store, company, contact, messages }: PlaceSources): readonly Place[] {
  const ids = [company, (contact && store.lookUp('contacts', contact)?.company) || ''].filter(Boolean);
  const found = ids.flatMap((id) => store.lookUp('companies', id) ?? []);
  return found.flatMap((one) => addressOf(one, messages.meeting.ofCustomer));
}

function own({ store, messages }: PlaceSources): readonly Place[] {
  return store.directory.companies.filter((company) => company.own).slice(0, most).flatMap((company) => addressOf(company, messages.meeting.ofOwn));
}

function rooms({ store, messages }: PlaceSources): readonly Place[] {
  return store.directory.resources.filter(({ kind, name }) => kind === 'location' && name).map(({ name, address }) => {
    const where = address && oneLine(address);
    return { id: where ? messages.grid.name([name, where]) : name, label: name, group: messages.meeting.rooms, ...(where && { detail: where }) };
  });
}

function usedLately({ used, messages }: PlaceSources): readonly Place[] {
  return used.slice(0, 4 * most).map((place) => ({ id: place, label: place, group: messages.meeting.usedLately }));
}

function addressOf({ name, address }: Company, group: string): readonly Place[] {
  const place = address && oneLine(address);
  return place ? [{ id: place, label: place, detail: name, group }] : [];
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ', ');
}

/** Each place once, where it stands first; of what was used lately only some. */
function distinct(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  const counts = new Map<string | undefined, number>();
  return places.filter(({ id, group }) => {
    const key = fold(id);
    const count = counts.get(group) ?? 0;
    if (seen.has(key) || count >= most) return false;
    seen.add(key);
    counts.set(group, count + 1);
    return true;
  });
}

/** Places of follow-ups around now, the nearest in time first; of others' private ones nothing (D9.4). */
export function placesIn(occurrences: readonly Occurrence[], now: EpochMs): readonly string[] {
  const nearest = [...occurrences].filter(({ followUp }) => followUp.location?.trim() && !isMasked(followUp))
    .sort((a, b) => Math.abs(a.start - now) - Math.abs(b.start - now));
  return [...new Set(nearest.map(({ followUp }) => followUp.location!.trim()))];
}

/** Places lately used, from what the user's diary has around now; a source that fails proposes nothing. */
export async function readPlaces(store: Store): Promise<readonly string[]> {
  const now = store.clock.now();
  const range: TimeRange = { start: now - lately.before, end: now + lately.after };
  return placesIn(await occurrencesOnce(store, { range, owners: [store.user], zone: store.zone }), now);
}
