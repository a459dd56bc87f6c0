/** Giving a follow-up to somebody else from the dialog (D5.4, D9.5), and who of them is busy then. */
import { assignFollowUp, exceptOccurrence, isRuleDate, simpleChanges, type Change, type ChangeScope, type FollowUp, type Id, type Occurrence } from '../../model/index.js';
import { clashesAt } from '../../planning/index.js';
import type { TimeRange } from '../../time/index.js';
import type { MenuItem } from '../menu/menu.js';
import { occurrencesOnce } from '../shared/occurrences-once.js';
import type { DialogParts } from './dialog-parts.js';
import type { EditSession, SaveResult } from './edit-session.js';
import { deleteScope } from './open-request.js';
import { recordInFields, occurrenceOf } from './fields-record.js';
import { whenOf } from './render-clash.js';
import type { Scene } from './render-fields.js';

/** So long the list waits to say who is busy; who is found out later is marked while it is open. */
const patience = 500;

/** Everybody and everything it can be given to; those that are busy then say so. */
export function ownerItems(scene: Scene, busy: ReadonlyMap<Id, Occurrence>, give: (owner: Id) => void): MenuItem[] {
  const { session: { form: { owner }, store }, messages: { diary, planning } } = scene;
  const item = (id: Id, name: string, apart = false): MenuItem => {
    const clash = id === owner ? undefined : busy.get(id);
    return { label: clash ? planning.busyThen(name, whenOf(scene, clash)) : name, checked: id === owner, apart, run: () => id !== owner && give(id) };
  };
  return [
    ...store.directory.associates.map(({ id, name }) => item(id, id === store.user ? diary.you : diary.colleague(name))),
    ...store.directory.resources.map(({ id, name }, index) => item(id, diary.resource(name), index === 0)),
  ];
}

/**
 * Who is busy at the time that the fields say, each with the first that is in the way. `later` hears of it where reading takes
 * longer than a person should wait; what cannot be read marks nobody.
 */
export async function busyOwners(session: EditSession, later: (busy: ReadonlyMap<Id, Occurrence>) => void): Promise<ReadonlyMap<Id, Occurrence>> {
  const range = timeOf(session);
  if (!range) return new Map();
  const { store, zone, base } = session;
  const owners = [...store.directory.associates, ...store.directory.resources].map(({ id }) => id);
  const isSelf = ({ key, followUp }: Occurrence): boolean => key === session.draftId || followUp.id === base.followUp.id;
  const found = (occurrences: readonly Occurrence[]): ReadonlyMap<Id, Occurrence> =>
    new Map(owners.flatMap((owner) => clashesAt(range, occurrences, { owner, isSelf }).slice(0, 1).map((clash) => [owner, clash] as const)));
  const read = occurrencesOnce(store, { range, owners, zone }).then(found);
  let isLate = false;
  void read.then((busy) => isLate && later(busy));
  return Promise.race([read, new Promise<ReadonlyMap<Id, Occurrence>>((resolve) => {
    setTimeout(() => {
      isLate = true;
      resolve(new Map());
    }, patience);
  })]);
}

function timeOf(session: EditSession): TimeRange | undefined {
  const now = recordInFields(session);
  if (!('record' in now) || now.record.start === undefined || now.record.showAs === 'free' || now.record.completed !== undefined) return undefined;
  const { start, end } = occurrenceOf(now.record, session);
  return end > start ? { start, end } : undefined;
}

/**
 * Gives it away. A new one is not saved by that; of one that is there, what was typed is saved with it, as one change, and of
 * one date of a series it is asked which dates are meant.
 */
export async function assign(parts: DialogParts, session: EditSession, owner: Id): Promise<void> {
  const { base } = session;
  if (base.isNew) return session.type('owner', owner);
  await parts.finish(async () => {
    if (!session.isDirty) return plainly(session, owner, parts);
    const { settle = async (change: Change, scope: ChangeScope) => ({ ok: true as const, value: { change, scope } }) } = session;
    session.settle = (change, scope) => settle(withOwner(change, base.followUp, owner), scope);
    try {
      const result = await session.save(parts.dispatch);
      return result === 'nothing' ? plainly(session, owner, parts) : result;
    } finally {
      session.settle = settle;
    }
  });
}

async function plainly(session: EditSession, owner: Id, { dispatch }: DialogParts): Promise<SaveResult> {
  const { base: { occurrence, followUp }, store } = session;
  const isDate = occurrence !== undefined && isRuleDate(occurrence);
  const change = isDate ? exceptOccurrence(occurrence.followUp, occurrence, { owner }, store.newId(), 'assign') : assignFollowUp(followUp, owner);
  const scope: ChangeScope = isDate ? 'occurrence' : deleteScope(session.base);
  return session.decided(session.settle ? await session.settle(change, scope) : { ok: true, value: { change, scope } }, dispatch);
}

/** What saving would do, with another owner. */
function withOwner(change: Change, { owner: before }: FollowUp, owner: Id): Change {
  const [one, ...more] = simpleChanges(change);
  if (!one || more.length > 0 || one.entity !== 'followUp') return change;
  if (one.type === 'add') return { ...one, intent: 'assign', record: { ...one.record, owner } as typeof one.record };
  return one.type === 'update' ? { ...one, intent: 'assign', before: { ...one.before, owner: before }, after: { ...one.after, owner } } : change;
}
