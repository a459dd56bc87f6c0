import { machineZone } from './time/index.js';
import { readData, type Problem } from './model/index.js';
import type { DiaryData, Id } from './model/records.js';
import { DiaryStore } from './store/index.js';
import type { Store } from './store/store-types.js';
import { MemorySource } from './sources/memory.js';

/** A store of its own over plain data; bad records are told as problems and the rest is shown. */
export function storeFromData(given: unknown): Store {
  const user = userOf(given);
  const { data, problems } = readData(given, { zone: machineZone(), user: user ?? 'me' });
  return over(data, problems, user);
}

/** A store of its own over the text of an .ics file. */
export async function storeFromCalendarText(text: string): Promise<Store> {
  const { readCalendar } = await import('./exchange/index.js');
  const { followUps, problems } = await readCalendar(text, { zone: machineZone(), owner: 'me', newId: () => crypto.randomUUID() });
  return over({ followUps }, problems, 'me');
}

function over(data: DiaryData, problems: readonly Problem[], user: Id | undefined): Store {
  const store = new DiaryStore({ source: new MemorySource(data), ...(user ? { user } : {}) });
  // after the element that asked has begun to listen
  if (problems.length) queueMicrotask(() => store.report(problems));
  return store;
}

function userOf(data: unknown): Id | undefined {
  const user = typeof data === 'object' && data !== null && 'user' in data ? data.user : undefined;
  return typeof user === 'string' && user ? user : undefined;
}
