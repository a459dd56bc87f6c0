import { emptyDirectory } from '../../model/index.js';
import type { Directory, Id } from '../../model/index.js';
import { readMark } from './log.js';
import type { ReadTransaction } from './schema.js';
import { isLoose } from '../sound.js';

export type StoredDirectory = Directory & { readonly user?: Id };

/** The whole directory; one row per kind, because it is read at every start and seldom written. */
export async function readDirectory(tx: ReadTransaction): Promise<StoredDirectory> {
  const [rows, mark] = await Promise.all([tx.objectStore('directory').getAll(), readMark(tx)]);
  const stored = Object.fromEntries(rows.map(({ kind, records }) => [kind, records.filter(isLoose)]));
  return { ...emptyDirectory, ...stored, ...(mark.user === undefined ? {} : { user: mark.user }) };
}
