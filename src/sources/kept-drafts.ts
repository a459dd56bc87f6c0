import type { DraftStorage } from '../store/draft-storage.js';
import { FallbackDrafts } from './fallback-drafts.js';
import { IndexedDbDrafts } from './indexed-db/indexed-db-drafts.js';
import type { IndexedDbOptions } from './indexed-db/options.js';

/** Drafts in the browser's database; what that cannot keep, in this page. */
export function keptDrafts(options: IndexedDbOptions): DraftStorage {
  return new FallbackDrafts(new IndexedDbDrafts(options));
}
