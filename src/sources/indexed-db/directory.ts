import { emptyDirectory } from '../../model/index.js';
import type { Directory, DirectoryName, Id } from '../../model/index.js';
import { readMark, writeLog } from './log.js';
import type { DirectoryRow, LogRow, Mark, ReadTransaction, WriteTransaction } from './schema.js';
import { isLoose } from '../sound.js';

const kinds = Object.keys(emptyDirectory) as readonly DirectoryName[];

export type StoredDirectory = Directory & { readonly user?: Id };

/** The whole directory; one row per kind, because it is read at every start and seldom written. */
export async function readDirectory(tx: ReadTransaction): Promise<StoredDirectory> {
  const [rows, mark] = await Promise.all([tx.objectStore('directory').getAll(), readMark(tx)]);
  const stored = Object.fromEntries(rows.map(({ kind, records }) => [kind, records.filter(isLoose)]));
  return { ...emptyDirectory, ...stored, ...(mark.user === undefined ? {} : { user: mark.user }) };
}

/** Merges by id (holidays: by date and name): known ones are replaced in their place, new ones added at the end. */
export async function mergeDirectory(tx: WriteTransaction, by: Id, part: Partial<StoredDirectory>): Promise<{ row: LogRow; mark: Mark }> {
  const store = tx.objectStore('directory');
  const given = kinds.filter((kind) => part[kind] !== undefined);
  const [mark, ...rows] = await Promise.all([readMark(tx), ...given.map((kind) => store.get(kind))]);
  const next: Mark = { ...mark, generation: mark.generation + 1, ...(part.user === undefined ? {} : { user: part.user }) };
  await Promise.all(given.map((kind, index) => store.put({ kind, records: mergeRecords(rows[index], part[kind] ?? []) })));
  return { row: await writeLog(tx, next, { by, touched: [], directory: true }), mark: next };
}

function mergeRecords(row: DirectoryRow | undefined, records: readonly object[]): readonly object[] {
  const merged = new Map((row?.records ?? []).map((record) => [keyOf(record), record]));
  for (const record of records) merged.set(keyOf(record), record);
  return [...merged.values()];
}

function keyOf(record: object): string {
  if ('id' in record) return String(record.id);
  return 'date' in record && 'name' in record ? `${String(record.date)} ${String(record.name)}` : '';
}
