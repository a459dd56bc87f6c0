import { createContext } from '@lit/context';
import type { ZoneId } from '../time/index.js';
import type { Problem } from '../model/problem.js';
import type { Store } from '../store/store-types.js';

/** Key of the store given by `diary-provider`. The store stands in the context, never the data in it. */
export const storeContext = createContext<Store>(Symbol.for('dagbok.store'));

/** What can make stores. Put in place by `compose.ts`, so that elements never import a source. */
export interface StoreFactory {
  /** The one store of elements without provider and data of their own: the embedded database. */
  pageDefault(): Store;
  /**
   * A store of its own over plain data; problems in the data come through the store.
   * @param zone of times that name none; default: the machine's
   */
  fromData(data: unknown, zone?: ZoneId): Promise<Store>;
  /** Begins to fetch what reads data: some are about to be given. */
  prepare(): void;
  /** A store of its own over the text of an .ics file. */
  fromCalendarText(text: string, zone?: ZoneId): Promise<Store>;
  /** A store over data that cannot be read, for this reason: it shows as failed, and takes no change. */
  unreadable(problem: Problem): Store;
  /** A store as the attributes of `diary-provider` say. */
  make(spec: { readonly source: 'indexed-db' | 'memory'; readonly database?: string | undefined; readonly user?: string | undefined; readonly zone?: string | undefined }): Store;
}

let factory: StoreFactory | undefined;

/** Called once by `compose.ts`. */
export function setStoreFactory(made: StoreFactory): void {
  factory = made;
}

/** @throws Error when only classes were imported and nothing composes stores. */
export function storeFactory(): StoreFactory {
  if (!factory) throw new Error("No source is composed: import 'dagbok/define', or put the element in a <diary-provider> with a store.");
  return factory;
}
