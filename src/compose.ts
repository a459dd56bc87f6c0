import type { ZoneId } from './time/index.js';
import { DiaryError } from './model/problem.js';
import type { Id } from './model/records.js';
import { setStoreFactory } from './controllers/contexts.js';
import { DiaryStore } from './store/index.js';
import type { DiarySource } from './store/source.js';
import type { Store } from './store/store-types.js';
import { FallbackSource } from './sources/fallback.js';
import { IndexedDbSource } from './sources/indexed-db/index.js';
import { LateDrafts } from './sources/late-drafts.js';
import { LateSource } from './sources/late.js';

/** What a store is to be made of; the attributes of `diary-provider`. */
export interface StoreSpec {
  readonly source: 'indexed-db' | 'memory';
  /** Name of the database; `indexed-db` only. */
  readonly database?: string | undefined;
  /** Whose diary: an associate's id. */
  readonly user?: Id | undefined;
  readonly zone?: ZoneId | undefined;
}

/** Fetched where it is needed: most pages have a database. */
const memorySource = async (): Promise<DiarySource> => new (await import('./sources/memory.js')).MemorySource();

/** Puts a store and its source together. */
export function makeStore(spec: StoreSpec): Store {
  const options = { ...(spec.user ? { user: spec.user } : {}), ...(spec.zone ? { zone: spec.zone } : {}) };
  if (spec.source === 'memory') return new DiaryStore({ source: new LateSource('memory', memorySource), ...options });
  const database = spec.database ? { database: spec.database } : {};
  return new DiaryStore({
    source: new FallbackSource(new IndexedDbSource(database), new LateSource('memory', memorySource)),
    drafts: new LateDrafts(async () => (await import('./sources/kept-drafts.js')).keptDrafts(database)),
    ...options,
  });
}

let reading: Promise<typeof import('./compose-data.js')> | undefined;

/** What reads data, fetched once: asking for the module again would cost a frame each time. */
const dataReading = (): Promise<typeof import('./compose-data.js')> => (reading ??= import('./compose-data.js'));

let shared: Store | undefined;

/** Lets elements without a provider find their store. Called by every module that registers elements. */
export function composeStores(): void {
  setStoreFactory({
    pageDefault: () => (shared ??= makeStore({ source: 'indexed-db' })),
    fromData: async (data, zone) => (await dataReading()).storeFromData(data, zone),
    prepare: () => void dataReading(),
    fromCalendarText: async (text, zone) => (await dataReading()).storeFromCalendarText(text, zone),
    unreadable: (problem) => new DiaryStore({ source: new LateSource('memory', () => Promise.reject(new DiaryError(problem))) }),
    make: makeStore,
  });
}
