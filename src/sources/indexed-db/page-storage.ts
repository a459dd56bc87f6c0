import { errorName } from './problems.js';

/** The part of localStorage that is used. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The page's localStorage; `undefined` where there is none or the page may not have it. */
export function pageStorage(): PageStorage | undefined {
  try {
    return typeof localStorage === 'object' && localStorage !== null ? localStorage : undefined;
  } catch (error) {
    if (errorName(error) === 'SecurityError') return undefined;
    throw error;
  }
}

/** Writes a text; `false` if there is no room for it. */
export function setText(storage: PageStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch (error) {
    if (errorName(error) === 'QuotaExceededError') return false;
    throw error;
  }
}
