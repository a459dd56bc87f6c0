import { machineZone, type ZoneId } from './time/index.js';
import { readData, type Problem } from './model/index.js';
import type { DiaryData, Id } from './model/records.js';
import { DiaryStore } from './store/index.js';
import type { Store } from './store/store-types.js';
import { MemorySource } from './sources/memory.js';

/**
 * A store of its own over plain data; bad records are told as problems and the rest is shown.
 * @param zone of times that name none
 */
export function storeFromData(given: unknown, zone: ZoneId = machineZone()): Store {
  const user = userOf(given);
  const { data, problems } = readData(given, { zone, user: user ?? 'me' });
  return over(data, problems, user);
}

/** A store of its own over the text of an .ics file. */
export async function storeFromCalendarText(text: string, zone: ZoneId = machineZone()): Promise<Store> {
  const { readCalendar } = await import('./exchange/index.js');
  const { followUps, problems } = await readCalendar(text, { zone, owner: 'me', newId: () => crypto.randomUUID() });
  return over({ followUps }, problems, 'me');
}

function over(data: DiaryData, problems: readonly Problem[], user: Id | undefined): Store {
  const store = new DiaryStore({ source: new MemorySource(data, true), ...(user ? { user } : {}) });
  // after the element that asked has begun to listen; the promises on the way to it are done by then
  if (problems.length) setTimeout(() => store.report(problems));
  return store;
}

function userOf(data: unknown): Id | undefined {
  const user = typeof data === 'object' && data !== null && 'user' in data ? data.user : undefined;
  return typeof user === 'string' && user ? user : undefined;
}
