import type { Entities, EntityName, Id } from './records.js';
import type { Result } from './problem.js';

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
/** `before` and `after` name the same fields; swapping them is the inverse. */
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

/* Implemented below by the model layer. */
export declare function apply(lookup: Lookup, change: Change): Result<readonly Effect[]>;
export declare function invert(change: Change): Change;
