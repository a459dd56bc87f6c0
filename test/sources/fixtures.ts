import type { Effect } from '../../src/model/change.js';
import type { FollowUp, Id, Sale } from '../../src/model/records.js';
import type { Commit } from '../../src/store/source.js';
import type { Draft } from '../../src/store/draft-storage.js';

let counter = 0;

/** An id that no other call gives. */
export function unique(prefix: string): string {
  counter += 1;
  return `${prefix}-${counter}-${Math.random().toString(36).slice(2)}`;
}

export function meeting(id: Id, start: string, end: string, more: Partial<FollowUp> = {}): FollowUp {
  return { id, kind: 'meeting', title: `Meeting ${id}`, owner: 'ann', start: `${start}+00:00[UTC]`, end: `${end}+00:00[UTC]`, ...more };
}

export function sale(id: Id, more: Partial<Sale> = {}): Sale {
  return { id, name: 'Boats', amount: 100, currency: 'NOK', date: '2026-11-30', status: 'open', owner: 'ann', ...more };
}

export function draft(id: Id, at: number, title = 'Typed'): Draft {
  return { id, isNew: true, fields: { title }, base: {}, at, tab: 'tab' };
}

/** A commit of effects; its change is of no interest to sources. */
export function commitOf(effects: readonly Effect[], id: Id = unique('commit')): Commit {
  return { id, effects, change: { type: 'batch', intent: 'import', scope: 'single', changes: [] } };
}

export function added(...records: readonly FollowUp[]): Effect[] {
  return records.map((after) => ({ entity: 'followUp', id: after.id, after }));
}

export function updated(before: FollowUp, patch: Partial<FollowUp>): Effect {
  return { entity: 'followUp', id: before.id, before, after: { ...before, ...patch } };
}

/** The range of some days in UTC. */
export function days(first: string, count: number): { start: number; end: number } {
  const start = Date.parse(`${first}T00:00:00Z`);
  return { start, end: start + count * 86_400_000 };
}

/** Waits until a condition holds, at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 2000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('Waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A localStorage of our own. */
export class FakeStorage {
  readonly items = new Map<string, string>();
  get length(): number { return this.items.size; }
  getItem(key: string): string | null { return this.items.get(key) ?? null; }
  setItem(key: string, value: string): void { this.items.set(key, value); }
  removeItem(key: string): void { this.items.delete(key); }
  key(index: number): string | null { return [...this.items.keys()][index] ?? null; }
}
