import type { Entities, EntityName, Id } from './records.js';
import type { Problem, Result } from './problem.js';

/** What the person meant; used for texts ("Moved Acme…"), undo labels and hosts' vetoes. */
export type Intent =
  | 'create' | 'edit' | 'move' | 'copy' | 'resize' | 'complete' | 'reopen' | 'assign' | 'delete' | 'import'
  | 'series' | 'sale';

/**
 * To which part of a series a change goes. `single`: the follow-up does not repeat. `occurrence`: only this.
 */
export type ChangeScope = 'single' | 'occurrence' | 'future' | 'series';

/** The fields a patch sets; a field set to `undefined` is removed from the record. `id` and `revision` never stand in it. */
export type Patch<E extends EntityName = EntityName> = { readonly [K in Exclude<keyof Entities[E], 'id' | 'revision'>]?: Entities[E][K] | undefined };

export interface AddChange<E extends EntityName = EntityName> { readonly type: 'add'; readonly entity: E; readonly intent: Intent; readonly record: Entities[E] }
export interface RemoveChange<E extends EntityName = EntityName> { readonly type: 'remove'; readonly entity: E; readonly intent: Intent; readonly record: Entities[E] }
/**
 * `before` and `after` name the same fields; swapping them is the inverse. A field that only one of them names
 * is `undefined` in the other: so nothing is lost where JSON drops `undefined`.
 */
export interface UpdateChange<E extends EntityName = EntityName> {
  readonly type: 'update'; readonly entity: E; readonly intent: Intent; readonly id: Id;
  readonly before: Patch<E>; readonly after: Patch<E>;
}
/** Several changes that stand or fall together: one veto, one transaction, one undo. */
export interface BatchChange { readonly type: 'batch'; readonly intent: Intent; readonly scope: ChangeScope; readonly changes: readonly SimpleChange[] }

export type SimpleChange = AddChange<'followUp'> | RemoveChange<'followUp'> | UpdateChange<'followUp'> | AddChange<'sale'> | RemoveChange<'sale'> | UpdateChange<'sale'>;

/** All that can happen to the data. Plain JSON, closed. */
export type Change = SimpleChange | BatchChange;

/** One record as it is to stand after a change (`after` absent: gone) and as it stood before (`before` absent: new). */
export type Effect = { readonly [E in EntityName]: { readonly entity: E; readonly id: Id; readonly before?: Entities[E]; readonly after?: Entities[E] } }[EntityName];

/** Looks a record up in the present state. */
export type Lookup = <E extends EntityName>(entity: E, id: Id) => Entities[E] | undefined;

type AnyRecord = Entities[EntityName];
type Fields = Readonly<Record<string, unknown>>;
type Standing = { -readonly [K in 'entity' | 'id']: Effect[K] } & { before?: AnyRecord; after?: AnyRecord };

/**
 * What a change does to the records that `lookup` shows, one effect per record. Pure: nothing is mutated.
 * A batch is applied in order and sees its own earlier effects; it fails as a whole. Problems: `not-found` for the
 * update or removal of a record that is not there, `duplicate-id` for adding one that is.
 */
export function apply(lookup: Lookup, change: Change): Result<readonly Effect[]> {
  const touched = new Map<string, Standing>();
  for (const one of simpleChanges(change)) {
    const id = idOf(one);
    const key = `${one.entity} ${id}`;
    const standing = touched.get(key) ?? standingOf(lookup, one.entity, id);
    const problem = step(standing, one);
    if (problem) return { ok: false, problem };
    touched.set(key, standing);
  }
  // A record that is added and removed again within a batch leaves nothing to write.
  const effects = [...touched.values()].filter((effect) => effect.before ?? effect.after);
  return { ok: true, value: effects as Effect[] };
}

/** The change that takes `change` back: `apply(change)` and then `apply(invert(change))` is where one began. */
export function invert(change: Change): Change {
  if (change.type !== 'batch') return invertSimple(change);
  return { ...change, changes: change.changes.map(invertSimple).reverse() };
}

/** The single steps of any change, in order. */
export function simpleChanges(change: Change): readonly SimpleChange[] {
  return change.type === 'batch' ? change.changes : [change];
}

/** The record that a step concerns. */
export function idOf(change: SimpleChange): Id {
  return change.type === 'update' ? change.id : change.record.id;
}

/** The names of the fields that an update sets or removes. */
export function fieldsOf(change: UpdateChange): readonly string[] {
  return [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])].filter(mayStandInPatch);
}

function invertSimple(change: SimpleChange): SimpleChange {
  if (change.type === 'add') return { ...change, type: 'remove' } as SimpleChange;
  if (change.type === 'remove') return { ...change, type: 'add' } as SimpleChange;
  return { ...change, before: change.after, after: change.before } as SimpleChange;
}

function standingOf(lookup: Lookup, entity: EntityName, id: Id): Standing {
  const record = lookup(entity, id);
  return record ? { entity, id, before: record, after: record } : { entity, id };
}

/** Takes one step further; the record that stands afterwards replaces `standing.after`. */
function step(standing: Standing, change: SimpleChange): Problem | undefined {
  const present = standing.after;
  if (change.type === 'add') {
    if (present) return refusal('duplicate-id', standing, 'an id that is not in use');
    standing.after = change.record;
    return undefined;
  }
  if (!present) return refusal('not-found', standing, 'the id of a record that exists');
  if (change.type === 'remove') delete standing.after;
  else standing.after = patched(present, change);
  return undefined;
}

function patched(record: AnyRecord, change: UpdateChange): AnyRecord {
  const after = change.after as Fields;
  const result: Record<string, unknown> = { ...record };
  for (const field of fieldsOf(change)) {
    const value = Object.hasOwn(after, field) ? after[field] : undefined;
    if (value === undefined) delete result[field];
    else result[field] = value;
  }
  return result as unknown as AnyRecord;
}

/** `id` and `revision` are not for patches, and `__proto__` is not a field. */
function mayStandInPatch(field: string): boolean {
  return field !== 'id' && field !== 'revision' && field !== '__proto__';
}

function refusal(code: 'duplicate-id' | 'not-found', { entity, id }: Standing, accepted: string): Problem {
  return { code, severity: 'error', entity, record: id, field: 'id', accepted };
}
