import { IndexedDbSource } from '../../src/sources/indexed-db/index.js';
import { unique } from '../sources/fixtures.js';
import type { SourceUnderTest } from './source-contract.js';

/** A source on a database of its own, which is deleted at the end. */
export async function indexedDbUnderTest(): Promise<SourceUnderTest> {
  const database = unique('contract');
  const open = async (): Promise<IndexedDbSource> => {
    const source = new IndexedDbSource({ database });
    await source.open();
    return source;
  };
  return {
    source: new IndexedDbSource({ database }),
    peer: open,
    reopen: open,
    end: () => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(database);
      request.onsuccess = () => resolve();
      request.onblocked = () => resolve();
    }),
  };
}
