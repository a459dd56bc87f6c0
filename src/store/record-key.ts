import type { EntityName, Id } from '../model/index.js';

/** Names a record among those of all kinds; ids are unique only within their kind. */
export type RecordKey = `${EntityName} ${Id}`;

/** The key of a record or of an effect on it. */
export function keyOf({ entity, id }: { readonly entity: EntityName; readonly id: Id }): RecordKey {
  return `${entity} ${id}`;
}
