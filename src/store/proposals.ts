import { apply, idOf, sameJson, simpleChanges } from '../model/index.js';
import type { Change, Effect, Entities, EntityName, Lookup, Patch, Result, SimpleChange } from '../model/index.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';

type Fields = Record<string, unknown>;

/** A change worked out against the present records. */
export interface Worked {
  /** Says in `before` and in removed records what really stands there, so that its inverse is exact. */
  readonly change: Change;
  readonly effects: readonly Effect[];
}

/**
 * Works a change out. What it claims of the records before it is replaced by what stands there: it may have been made
 * from a record that was masked, or a moment older.
 */
export function workOut(lookup: Lookup, change: Change): Result<Worked> {
  const result = apply(lookup, change);
  if (!result.ok) return result;
  const standing = new Map<RecordKey, Entities[EntityName] | undefined>();
  const present: Lookup = <E extends EntityName>(entity: E, id: string) => {
    const key = keyOf({ entity, id });
    return (standing.has(key) ? standing.get(key) : lookup(entity, id)) as Entities[E] | undefined;
  };
  const steps = simpleChanges(change).map((step): SimpleChange => {
    const exact = exactStep(present, step);
    const stepped = apply(present, step);
    if (stepped.ok) for (const effect of stepped.value) standing.set(keyOf(effect), effect.after);
    return exact;
  });
  const first = steps[0];
  const exact = change.type === 'batch' ? { ...change, changes: steps } : first ?? change;
  return { ok: true, value: { change: exact, effects: result.value } };
}

function exactStep(present: Lookup, step: SimpleChange): SimpleChange {
  const record = present(step.entity, idOf(step)) as unknown as Fields | undefined;
  if (!record || step.type === 'add') return step;
  if (step.type === 'remove') return { ...step, record } as unknown as SimpleChange;
  const before: Fields = {};
  for (const field of new Set([...Object.keys(step.before), ...Object.keys(step.after)])) before[field] = record[field];
  return { ...step, before } as SimpleChange;
}

/** The fields in which two states of a record differ, as they were and as they became. */
export function difference<E extends EntityName>(entity: E, before: Entities[E], after: Entities[E]): { before: Patch<E>; after: Patch<E> };
export function difference(_entity: EntityName, before: object, after: object): { before: Fields; after: Fields } {
  const was: Fields = {};
  const becomes: Fields = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (field === 'id' || field === 'revision') continue;
    const [old, present] = [(before as Fields)[field], (after as Fields)[field]];
    if (sameJson(old, present)) continue;
    was[field] = old;
    becomes[field] = present;
  }
  return { before: was, after: becomes };
}

/** The effects that take effects back, last first. */
export function turned(effects: readonly Effect[]): Effect[] {
  return effects.map(({ entity, id, before, after }) => (
    { entity, id, ...(after && { before: after }), ...(before && { after: before }) } as Effect
  )).reverse();
}
