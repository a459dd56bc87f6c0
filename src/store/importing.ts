import { DiaryError, emptyDirectory, readData, sameJson } from '../model/index.js';
import type { DiaryData, Directory, DirectoryName, Effect, Entities, EntityName, FollowUp, Id, Problem, Sale } from '../model/index.js';
import type { ExitMask } from './exit-mask.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './outbox.js';
import { changeOf } from './told-change.js';
import type { RangeCache } from './range-cache.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';
import type { CommitReceipt, DiarySource } from './source.js';
import type { StoreEvent } from './store-types.js';

/** The door, fetched together with the rest of importing. */
export { changeOf, readData };

/** So many records are written in one transaction. */
const chunkSize = 500;
/** A chunk that meets changes made meanwhile is worked out anew so many times. */
const attempts = 3;

type Incoming = { [E in EntityName]: { readonly entity: E; readonly record: Entities[E] } }[EntityName];
/** What the source has of a record, as far as we know. */
type Stored = ReadonlyMap<RecordKey, FollowUp | Sale>;

export interface ImportParts {
  readonly source: DiarySource;
  readonly cache: RangeCache;
  readonly mask: ExitMask;
  readonly outbox: Outbox;
  /** Whether all of it is to be held in memory, so that it can be undone. */
  readonly hold: boolean;
  update(changed: ReadonlySet<Id>): void;
  emit(event: StoreEvent): void;
}

/** How an import went. */
export interface Imported {
  /** Records that are new or different now. */
  readonly effects: readonly Effect[];
  readonly problems: readonly Problem[];
}

/** The directory that data bring along, as a part to merge, with their user where it is wanted; `undefined` if nothing. */
export function directoryPart(data: DiaryData, withUser: boolean): (Partial<Directory> & { readonly user?: Id }) | undefined {
  const names: (DirectoryName | 'user')[] = (Object.keys(emptyDirectory) as DirectoryName[]).filter((name) => (data[name]?.length ?? 0) > 0);
  if (withUser && data.user !== undefined) names.push('user');
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, data[name]]));
}

/**
 * Stores the follow-ups and sales of data that were read already, chunk by chunk: new ones are added, those whose id
 * exists are brought to what the data say, the same are passed over, so that importing twice is importing once.
 * A chunk that cannot be written is a problem; a full disk ends the import.
 */
export async function storeRecords(data: DiaryData, parts: ImportParts): Promise<Imported> {
  const incoming: Incoming[] = [
    ...(data.followUps ?? []).map((record): Incoming => ({ entity: 'followUp', record })),
    ...(data.sales ?? []).map((record): Incoming => ({ entity: 'sale', record })),
  ];
  const problems: Problem[] = [];
  const effects: Effect[] = [];
  for (let first = 0; first < incoming.length; first += chunkSize) {
    try {
      effects.push(...await storeChunk(incoming.slice(first, first + chunkSize), parts));
    } catch (error) {
      const problem = problemOf(error);
      problems.push(problem);
      if (problem.code.startsWith('storage-')) break;
    }
  }
  return { effects, problems };
}

async function storeChunk(chunk: readonly Incoming[], parts: ImportParts): Promise<readonly Effect[]> {
  let stored: Stored = heldOf(chunk, parts.cache);
  for (let attempt = 1; ; attempt++) {
    const effects = chunk.map((one) => effectOf(one, stored)).filter((effect) => effect !== undefined);
    const outcome = await send(effects, parts);
    if (outcome.ok) return effects;
    if (attempt === attempts || !outcome.retry) throw outcome.error;
    await parts.outbox.settled();
    stored = await readStored(chunk, parts.source);
  }
}

function heldOf(chunk: readonly Incoming[], { lookup }: RangeCache): Stored {
  return new Map(chunk.flatMap(({ entity, record }): [RecordKey, FollowUp | Sale][] => {
    const held = lookup(entity, record.id);
    return held ? [[keyOf({ entity, id: record.id }), held]] : [];
  }));
}

async function readStored(chunk: readonly Incoming[], source: DiarySource): Promise<Stored> {
  const stored = new Map<RecordKey, FollowUp | Sale>();
  await Promise.all(chunk.map(async ({ entity, record }) => {
    const found = await source.get(entity, record.id);
    if (found) stored.set(keyOf({ entity, id: record.id }), found);
  }));
  return stored;
}

/** What importing a record does; nothing where the same is there. */
function effectOf({ entity, record }: Incoming, stored: Stored): Effect | undefined {
  const { id } = record;
  const before = stored.get(keyOf({ entity, id }));
  const { revision: _foreign, ...after } = record;
  if (!before) return { entity, id, after } as Effect;
  const { revision: _own, ...fields } = before;
  return sameJson(fields, after) ? undefined : { entity, id, before, after } as unknown as Effect;
}

type Sent = { readonly ok: true } | { readonly ok: false; readonly retry: boolean; readonly error: unknown };

function send(effects: readonly Effect[], parts: ImportParts): Promise<Sent> {
  const change = changeOf(effects, 'import');
  if (!change) return Promise.resolve({ ok: true });
  return new Promise((resolve) => {
    parts.outbox.add({
      change,
      effects,
      taken: (receipt) => {
        show(effects, receipt, parts);
        parts.emit({ kind: 'change', proposal: parts.mask.proposal({ change, scope: 'single', effects }), cause: 'dispatch' });
        resolve({ ok: true });
      },
      // Nothing is in memory before the source has it.
      takeBack: () => undefined,
      refused: (problem, because) => resolve({
        ok: false, retry: because === 'earlier' || problem.code === 'revision-conflict', error: new DiaryError(problem),
      }),
    });
  });
}

/** Puts into memory what belongs to time that was read, or all of it. */
function show(effects: readonly Effect[], { revisions }: CommitReceipt, { cache, hold, outbox, update }: ImportParts): void {
  const shown = effects.filter((effect) => !outbox.holds(keyOf(effect)) && (
    hold || cache.lookup(effect.entity, effect.id) !== undefined || (effect.entity === 'followUp' && effect.after !== undefined && cache.isWanted(effect.after))
  ));
  update(cache.write(shown.map((effect) => {
    const revision = revisions[effect.id];
    return { ...effect, after: { ...effect.after, ...(revision !== undefined && { revision }) } } as Effect;
  })));
}
