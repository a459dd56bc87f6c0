/** What {@link import('./indexed-db-source.js').IndexedDbSource} fetches: reading and writing what concerns the whole diary. */
import { DiaryError, emptyDirectory } from '../../model/index.js';
import type { DiaryData, DirectoryName, Id, Sale } from '../../model/index.js';
import { isLoose, partSound } from '../sound.js';
import { saleFault } from '../sound-sale.js';
import { readDirectory } from './directory.js';
import type { StoredDirectory } from './directory.js';
import { readMark, writeLog } from './log.js';
import type { Database, DirectoryRow, LogRow, Mark, WriteTransaction } from './schema.js';
import { read, write } from './transaction.js';

const kinds = Object.keys(emptyDirectory) as readonly DirectoryName[];

/** What a writing leaves in the log. */
interface Written { readonly row: LogRow; readonly mark: Mark }

export async function readSales(database: Database): Promise<ReturnType<typeof partSound<Sale>>> {
  const sales = await read(database, ['sales'], (tx) => tx.objectStore('sales').getAll());
  return partSound(sales.map((record) => ({ id: record.id, record })), saleFault);
}

export async function readSale(database: Database, id: Id): Promise<Sale | undefined> {
  const sale = await read(database, ['sales'], (tx) => tx.objectStore('sales').get(id));
  const fault = sale && saleFault(id, sale);
  if (fault) throw new DiaryError(fault);
  return sale;
}

export async function readEverything(database: Database): Promise<DiaryData> {
  return read(database, ['followUps', 'sales', 'directory', 'meta'], async (tx) => {
    const [rows, sales, directory] = await Promise.all([
      tx.objectStore('followUps').getAll(), tx.objectStore('sales').getAll(), readDirectory(tx)]);
    // Broken records too, as far as they are records: an export must not be what loses them.
    return { ...directory, followUps: rows.map(({ record }) => record).filter(isLoose), sales: sales.filter(isLoose) } as DiaryData;
  });
}

export function clearAll(database: Database, by: Id): Promise<Written> {
  return write(database, ['followUps', 'sales', 'directory', 'drafts', 'log', 'meta'], async (tx) => {
    const { user: _user, ...mark } = await readMark(tx);
    const next: Mark = { ...mark, generation: mark.generation + 1 };
    await Promise.all((['followUps', 'sales', 'directory', 'drafts'] as const).map((name) => tx.objectStore(name).clear()));
    return { row: await writeLog(tx, next, { by, directory: true }), mark: next };
  });
}

export function putDirectory(database: Database, by: Id, part: Partial<StoredDirectory>): Promise<Written> {
  return write(database, ['directory', 'log', 'meta'], (tx) => mergeDirectory(tx, by, part));
}

/** Merges by id (holidays: by date and name): known ones are replaced in their place, new ones added at the end. */
async function mergeDirectory(tx: WriteTransaction, by: Id, part: Partial<StoredDirectory>): Promise<{ row: LogRow; mark: Mark }> {
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
