import type { Problem } from '../../model/index.js';
import { setText } from './page-storage.js';
import type { PageStorage } from './page-storage.js';
import type { Mark } from './schema.js';

/** Which database was seen last, and how many changes it had. */
type Remembered = Pick<Mark, 'database' | 'generation'>;

/**
 * Notices that data vanished: a browser that evicts a database, or drops a corrupt one, opens a new and empty one
 * without a word. The generation mark is remembered in localStorage, where there is one.
 */
export class LossGuard {
  readonly #key: string;
  readonly #storage: PageStorage | undefined;

  constructor(database: string, storage: PageStorage | undefined) {
    this.#key = `dagbok:${database}:mark`;
    this.#storage = storage;
  }

  /** What was seen last. To be read before the mark in the database is: the other way round another tab's save in between looks like a loss. */
  recall(): Remembered | undefined {
    const [database, generation] = (this.#storage?.getItem(this.#key) ?? '').split(' ');
    return database && generation ? { database, generation: Number(generation) } : undefined;
  }

  /** Remembers a mark after what it counts was written. */
  remember({ database, generation }: Mark): void {
    if (this.#storage) setText(this.#storage, this.#key, `${database} ${generation}`);
  }
}

/** What is missing, if the mark found is not what it must be after what was seen. */
export function lossBetween(seen: Remembered | undefined, found: Mark): Problem | undefined {
  if (seen === undefined || seen.generation === 0) return undefined;
  if (seen.database !== found.database) {
    return { code: 'storage-lost', severity: 'error', detail: `The database with ${seen.generation} changes is gone; this one is new` };
  }
  if (seen.generation > found.generation) {
    return { code: 'storage-lost', severity: 'error', detail: `${seen.generation - found.generation} of ${seen.generation} changes are gone` };
  }
  return undefined;
}

/** Asks the browser not to evict the data. It may refuse; nothing depends on it. */
export async function askToKeep(): Promise<void> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (typeof storage?.persist !== 'function') return;
  await storage.persist().catch(() => false);
}
