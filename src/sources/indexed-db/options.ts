import { pageStorage } from './page-storage.js';
import type { PageStorage } from './page-storage.js';

export interface IndexedDbOptions {
  /** Name of the database; diaries of the same name share their data. Default `dagbok`. */
  readonly database?: string;
  /** How long opening may take, ms. Default 2000. */
  readonly openTimeout?: number;
  /** Where the generation mark and unconfirmed drafts are mirrored. Default: localStorage, where there is one. */
  readonly pageStorage?: PageStorage | undefined;
}

/** The options with their defaults. */
export function optionsOf(options: IndexedDbOptions): { database: string; openTimeout: number; storage: PageStorage | undefined } {
  return {
    database: options.database ?? 'dagbok',
    openTimeout: options.openTimeout ?? 2000,
    storage: 'pageStorage' in options ? options.pageStorage : pageStorage(),
  };
}
