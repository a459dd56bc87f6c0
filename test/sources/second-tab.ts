/** What a test does in a second document: made available to the test that framed it. */
import { IndexedDbDrafts, IndexedDbSource } from '../../src/sources/indexed-db/index.js';

const database = new URLSearchParams(location.search).get('database') ?? '';

/** A source and drafts of another document on the same database. */
export interface SecondTab { readonly source: IndexedDbSource; readonly drafts: IndexedDbDrafts }

declare global {
  interface Window { secondTab?: SecondTab }
}

const source = new IndexedDbSource({ database });
await source.open();
window.secondTab = { source, drafts: new IndexedDbDrafts({ database }) };
