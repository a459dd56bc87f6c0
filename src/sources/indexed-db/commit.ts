import { DiaryError } from '../../model/index.js';
import type { Effect, Entities, EntityName, Id } from '../../model/index.js';
import type { Commit, CommitReceipt } from '../../store/source.js';
import { readMark, writeLog } from './log.js';
import { diaryError, errorName } from './problems.js';
import { rowOf } from './rows.js';
import type { Database, LogRow, Mark, WriteTransaction } from './schema.js';
import { write } from './transaction.js';

export interface Committed {
  readonly receipt: CommitReceipt;
  /** What was logged; `undefined` if this commit had been written before. */
  readonly row: LogRow | undefined;
  readonly mark: Mark;
  /** Whether this was the first save of all. */
  readonly first: boolean;
}

/**
 * Writes a commit in one transaction that also reads and compares the revisions, logs the commit and steps the
 * generation mark. A commit id found in the log is not written again; its receipt is given once more.
 */
export async function writeCommit(database: Database, by: Id, commit: Commit): Promise<Committed> {
  for (const effect of commit.effects) refuseUnstorable(effect);
  return write(database, ['followUps', 'sales', 'log', 'meta'], async (tx) => {
    const [mark, known] = await Promise.all([readMark(tx), tx.objectStore('log').index('commit').getKey(commit.id)]);
    if (known !== undefined) return { receipt: receiptOf(commit, revisionAt(mark, known)), row: undefined, mark, first: false };
    const next: Mark = { ...mark, generation: mark.generation + 1, asked: true };
    const revision = revisionAt(next, next.generation);
    await Promise.all(commit.effects.map((effect) => writeEffect(tx, effect, revision)));
    const touched = commit.effects.map(({ entity, id }) => ({ entity, id }));
    const row = await writeLog(tx, next, { by, commit: commit.id, touched });
    return { receipt: receiptOf(commit, revision), row, mark: next, first: mark.asked !== true };
  });
}

/** Never the same again, not even in a database made anew. */
function revisionAt(mark: Mark, generation: number): string {
  return `${mark.database}-${generation}`;
}

function receiptOf(commit: Commit, revision: string): CommitReceipt {
  return { revisions: Object.fromEntries(commit.effects.filter((effect) => effect.after !== undefined).map(({ id }) => [id, revision])) };
}

async function writeEffect(tx: WriteTransaction, effect: Effect, revision: string): Promise<void> {
  if (effect.before === undefined && effect.after !== undefined) return addRecord(tx, effect, revision);
  const stored = await storedRecord(tx, effect.entity, effect.id);
  if (stored?.revision !== effect.before?.revision || (stored === undefined) !== (effect.before === undefined)) throw conflict(effect, stored?.revision);
  if (effect.after === undefined) await tx.objectStore(storeOf(effect.entity)).delete(effect.id);
  else await putRecord(tx, effect, revision, 'put');
}

/** The database itself sees to it that there is none yet: no read before the write. */
async function addRecord(tx: WriteTransaction, effect: Effect, revision: string): Promise<void> {
  try {
    await putRecord(tx, effect, revision, 'add');
  } catch (error) {
    throw errorName(error) === 'ConstraintError' ? conflict(effect, 'already stored') : error;
  }
}

async function putRecord(tx: WriteTransaction, effect: Effect, revision: string, how: 'put' | 'add'): Promise<void> {
  if (effect.entity === 'followUp' && effect.after) await tx.objectStore('followUps')[how](rowOf({ ...effect.after, revision }));
  if (effect.entity === 'sale' && effect.after) await tx.objectStore('sales')[how]({ ...effect.after, revision });
}

async function storedRecord(tx: WriteTransaction, entity: EntityName, id: Id): Promise<Entities[EntityName] | undefined> {
  return entity === 'followUp' ? (await tx.objectStore('followUps').get(id))?.record : tx.objectStore('sales').get(id);
}

function storeOf(entity: EntityName): 'followUps' | 'sales' {
  return entity === 'followUp' ? 'followUps' : 'sales';
}

function conflict({ entity, id, before }: Effect, stored: string | undefined): DiaryError {
  return new DiaryError({
    code: 'revision-conflict', severity: 'error', entity, record: id,
    detail: `expected revision ${before?.revision ?? 'none'}, stored is ${stored ?? 'none'}`,
  });
}

/**
 * Refuses what cloning would silently empty: dates of a polyfill become `{}` in storage. Everything of that kind has
 * a `toJSON`, plain JSON has none.
 */
function refuseUnstorable({ entity, id, after }: Effect): void {
  const field = after === undefined ? undefined : unstorableField(after, '');
  if (field !== undefined) {
    throw new DiaryError({ ...diaryError('bad-value', 'Only plain JSON can be stored').problem, entity, record: id, field, accepted: 'plain JSON' });
  }
}

function unstorableField(value: object, path: string): string | undefined {
  if ('toJSON' in value) return path;
  for (const [key, part] of Object.entries(value)) {
    const field = typeof part === 'object' && part !== null ? unstorableField(part as object, path ? `${path}.${key}` : key) : undefined;
    if (field !== undefined) return field;
  }
  return undefined;
}
