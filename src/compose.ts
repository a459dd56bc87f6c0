import { machineZone, type ZoneId } from './time/index.js';
import { readData, type Problem } from './model/index.js';
import type { DiaryData, Id } from './model/records.js';
import { setStoreFactory } from './controllers/contexts.js';
import { DiaryStore } from './store/index.js';
import type { Store } from './store/store-types.js';
import { FallbackDrafts } from './sources/fallback-drafts.js';
import { FallbackSource } from './sources/fallback.js';
import { IndexedDbDrafts, IndexedDbSource } from './sources/indexed-db/index.js';
import { MemorySource } from './sources/memory.js';

/** What a store is to be made of; the attributes of `diary-provider`. */
export interface StoreSpec {
  readonly source: 'indexed-db' | 'memory';
  /** Name of the database; `indexed-db` only. */
  readonly database?: string | undefined;
  /** Whose diary: an associate's id. */
  readonly user?: Id | undefined;
  readonly zone?: ZoneId | undefined;
}

/** Puts a store and its source together. */
export function makeStore(spec: StoreSpec): Store {
  const options = { ...(spec.user ? { user: spec.user } : {}), ...(spec.zone ? { zone: spec.zone } : {}) };
  if (spec.source === 'memory') return new DiaryStore({ source: new MemorySource(), ...options });
  const database = spec.database ? { database: spec.database } : {};
  return new DiaryStore({
    source: new FallbackSource(new IndexedDbSource(database), new MemorySource()),
    drafts: new FallbackDrafts(new IndexedDbDrafts(database)),
    ...options,
  });
}

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

let shared: Store | undefined;

/** Lets elements without a provider find their store. Called by every module that registers elements. */
export function composeStores(): void {
  setStoreFactory({
    pageDefault: () => (shared ??= makeStore({ source: 'indexed-db' })),
    fromData: storeFromData,
    fromCalendarText: storeFromCalendarText,
    make: makeStore,
  });
}
