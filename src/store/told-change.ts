import type { Change, Effect, SimpleChange } from '../model/index.js';
import { difference } from './proposals.js';

/** Tells what happened to records, without having been there, as a change. `undefined` if nothing did. */
export function changeOf(effects: readonly Effect[], intent: Change['intent']): Change | undefined {
  const changes = effects.flatMap((effect): SimpleChange[] => {
    const { entity, id, before, after } = effect;
    if (!before) return after ? [{ type: 'add', entity, intent, record: after } as SimpleChange] : [];
    if (!after) return [{ type: 'remove', entity, intent, record: before } as SimpleChange];
    return [{ type: 'update', entity, intent, id, ...difference(entity, before, after) } as SimpleChange];
  });
  return changes.length > 1 ? { type: 'batch', intent, scope: 'single', changes } : changes[0];
}
