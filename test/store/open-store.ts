import assert from 'node:assert/strict';
import type { DiaryData, FollowUp, UpdateChange } from '../../src/model/index.js';
import { updateFollowUp } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import type { Outcome, RangeQuery, RangeSlice, RangeWatch, Saved, StoreEvent, StoreOptions } from '../../src/store/index.js';
import { at, people, query, zone } from '../harness/diary-samples.js';
import { FakeClock } from '../harness/fake-clock.js';
import { FaultySource, settle } from '../harness/faulty-source.js';

/** A store with everything around it that tests look at. */
export interface Opened {
  readonly store: DiaryStore;
  /** What the store works on. */
  readonly source: FaultySource;
  /** The data behind it; `new MemorySource(memory)` is another tab. */
  readonly memory: MemorySource;
  readonly clock: FakeClock;
  readonly watch: RangeWatch;
  /** Slices told since opening. */
  readonly slices: RangeSlice[];
  readonly events: StoreEvent[];
  /** What is on screen: key and time of each. */
  shown(): string[];
}

/** Opens a store for `me` over some data, with the first day watched and read. */
export async function openStore(data: DiaryData, options: Partial<StoreOptions> & { readonly watched?: RangeQuery } = {}): Promise<Opened> {
  const memory = new MemorySource({ ...people, ...data });
  const source = new FaultySource(memory);
  const clock = new FakeClock();
  const { watched = query(), ...rest } = options;
  const store = new DiaryStore({ source, clock, user: 'me', zone, ...rest });
  const slices: RangeSlice[] = [];
  const events: StoreEvent[] = [];
  const watch = store.watchRange(watched, (slice) => slices.push(slice));
  await store.ready;
  await settle();
  if (watch.value.status === 'loading') await import('../../src/recurrence/index.js').then(settle);
  assert.equal(watch.value.status, 'ready');
  store.subscribe((event) => events.push(event));
  slices.length = 0;
  return { store, source, memory, clock, watch, slices, events, shown: () => shownIn(watch.value) };
}

/** Key and written time of what a slice shows. */
export function shownIn({ occurrences }: RangeSlice): string[] {
  return occurrences.map(({ key, followUp, original }) => (original ? key : `${key} ${followUp.start?.slice(11, 16)}`));
}

/** Moves one to another hour, for an hour. */
export function movedTo(record: FollowUp, hour: number): UpdateChange<'followUp'> {
  return updateFollowUp(record, { start: at(hour), end: at(hour + 1) }, 'move');
}

/** Whether a dispatched change was saved, and if not, why. */
export async function savedOr(outcome: Outcome): Promise<'saved' | string> {
  assert.ok(outcome.ok, `refused: ${JSON.stringify(outcome)}`);
  const saved: Saved = await outcome.saved;
  return saved.ok ? 'saved' : saved.problem.code;
}

/** Writes to the data as another tab would. */
export async function changeElsewhere(memory: MemorySource, id: string, fields: Partial<FollowUp> | undefined): Promise<void> {
  const tab = new MemorySource(memory);
  await tab.open();
  const before = await tab.get('followUp', id);
  const after = fields && ({ id, kind: 'meeting', title: '', owner: 'me', ...before, ...fields } satisfies FollowUp);
  await tab.commit({
    id: `elsewhere ${Math.random()}`,
    change: { type: 'batch', intent: 'edit', scope: 'single', changes: [] },
    effects: [{ entity: 'followUp', id, ...(before && { before }), ...(after && { after }) }],
  });
  await tab.close();
}
