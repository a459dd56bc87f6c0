/** The diary in the browser's own database. The only folder that uses `idb`. */
export { IndexedDbSource } from './indexed-db-source.js';
export { IndexedDbDrafts } from './indexed-db-drafts.js';
export type { IndexedDbOptions } from './options.js';
export type { PageStorage } from './page-storage.js';
