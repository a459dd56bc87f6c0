import fc from 'fast-check';
import type { Change, FollowUp, Lookup, Occurrence, SimpleChange } from '../../src/model/index.js';

/** A meeting on Monday 23 November 2026, 09:00–10:00 in Oslo. */
export const meeting: FollowUp = {
  id: 'm1', kind: 'meeting', type: 't1', title: 'Acme: renewal', owner: 'kari',
  start: '2026-11-23T09:00:00+01:00[Europe/Oslo]', end: '2026-11-23T10:00:00+01:00[Europe/Oslo]',
};

export function lookupIn(...records: readonly FollowUp[]): Lookup {
  return ((entity: string, id: string) => (entity === 'followUp' ? records.find((record) => record.id === id) : undefined)) as Lookup;
}

/** An occurrence with made-up times: minutes since the epoch. */
export function occurrence(key: string, start: number, end: number, followUp: Partial<FollowUp> = {}): Occurrence {
  return { key, followUp: { ...meeting, id: key, ...followUp }, start: start * 60_000, end: end * 60_000 };
}

/** Freezes a value and all in it, so that writing to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Objects as JSON makes them. */
export const plain = { noNullPrototype: true } as const;

const id = fc.constantFrom('a', 'b', 'c');

const fields = fc.record(
  {
    title: fc.string({ maxLength: 8 }),
    location: fc.string({ maxLength: 8 }),
    alarm: fc.nat(60),
    company: fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }) }, plain),
    attendees: fc.array(fc.record({ associate: fc.constantFrom('ole', 'siv') }, plain), { maxLength: 2 }),
    completed: fc.constant('2026-11-23T08:00:00Z'),
  },
  { ...plain, requiredKeys: [] },
);

/** A follow-up with one of three ids and any of six more fields. */
export const anyFollowUp: fc.Arbitrary<FollowUp> = fc.tuple(id, fields).map(([own, more]) => ({ ...meeting, ...more, id: own }));

/** A state of the diary: up to three follow-ups by id. */
export const anyState: fc.Arbitrary<ReadonlyMap<string, FollowUp>> = fc.array(anyFollowUp, { maxLength: 3 })
  .map((records) => new Map(records.map((record) => [record.id, record])));

/** What somebody wants to do, before it is known whether it fits the state. */
export const anyWish = fc.record({ what: fc.constantFrom('add', 'remove', 'update', 'clear' as const), record: anyFollowUp, fields }, plain);
export type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

/** The change that fits the state, or none. */
export function fitting(state: ReadonlyMap<string, FollowUp>, { what, record, fields: patch }: Wish): SimpleChange | undefined {
  const present = state.get(record.id);
  if (what === 'add') return present ? undefined : { type: 'add', entity: 'followUp', intent: 'create', record };
  if (!present) return undefined;
  if (what === 'remove') return { type: 'remove', entity: 'followUp', intent: 'delete', record: present };
  const after = what === 'clear' ? { location: undefined, alarm: undefined, completed: undefined } : patch;
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, present[field as keyof FollowUp]]));
  return { type: 'update', entity: 'followUp', intent: 'edit', id: record.id, before, after } as Change as SimpleChange;
}
