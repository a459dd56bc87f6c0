/**
 * The store in bad weather: random changes, undo and redo here, changes by another tab, answers that come late, out of
 * order, or never, and refusals. Whatever happens, when it is calm again what is shown, what is stored and what a
 * small model says must be the same. A failure prints the seed and the path; give both to `fc.assert` to see it again.
 */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addFollowUp, batchOf, removeFollowUp, simpleChanges, skipOccurrence, updateFollowUp } from '../../src/model/index.js';
import type { Change, FollowUp, Id, SimpleChange } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore } from '../../src/store/index.js';
import type { Commit, Outcome } from '../../src/store/index.js';
import { at, meeting, people, query, zone } from '../harness/diary-samples.js';
import { FakeClock } from '../harness/fake-clock.js';
import { FaultySource, Gate, fault, settle } from '../harness/faulty-source.js';
import { changeElsewhere } from '../store/open-store.js';

const ids = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...ids);
const hour = fc.integer({ min: 0, max: 22 });
const day = fc.integer({ min: 0, max: 2 });

interface Made { readonly kind: 'add' | 'remove' | 'skip' | 'move' | 'rename' | 'except' | 'pair'; readonly id: Id; readonly day: number; readonly hour: number }
type Deed = Made | { readonly kind: 'undo' | 'redo' };
type Weather =
  | { readonly kind: 'pass' | 'refuse' | 'lose' | 'fail'; readonly which: number }
  | { readonly kind: 'elsewhere'; readonly id: Id; readonly what: 'rename' | 'remove'; readonly text: string }
  | { readonly kind: 'look'; readonly day: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const, 'skip' as const, 'move' as const, 'rename' as const, 'except' as const, 'pair' as const), id, day, hour }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);
const which = fc.nat({ max: 5 });
const passing = fc.record({ kind: fc.constant('pass' as const), which });
const refusing = fc.record({ kind: fc.constant('refuse' as const), which });
const storm = fc.oneof(
  passing, passing, refusing,
  fc.record({ kind: fc.constantFrom('lose' as const, 'fail' as const), which }),
  fc.record({ kind: fc.constant('elsewhere' as const), id, what: fc.constantFrom('rename' as const, 'remove' as const), text: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant('look' as const), day }),
);

const start: readonly FollowUp[] = [
  meeting('a'), meeting('b', { start: at(9, 0, 1), end: at(10, 0, 1) }), meeting('series', { start: at(12), end: at(13), repeat: { rule: 'FREQ=DAILY' } }),
];

/** Two gates, before and behind the source, at which all calls wait; what the model says is stored. */
class World {
  readonly memory = new MemorySource({ ...people, followUps: start });
  readonly source = new FaultySource(this.memory);
  readonly store = new DiaryStore({ source: this.source, user: 'me', zone, clock: new FakeClock() });
  readonly watch = this.store.watchRange(query(0, 3), () => undefined);
  readonly before = new Gate();
  readonly behind = new Gate();
  readonly model = new Map<Id, Record<string, unknown>>(start.map((record) => [record.id, { ...record }]));
  /** Whether a reading failed, so that only reading again can tell what is there. */
  hasMissed = false;
  /** How many commits were written and came back saying so. */
  confirmed = 0;
  readonly #outcomes: Outcome[] = [];

  async open(): Promise<void> {
    await this.store.ready;
    while (this.watch.value.status !== 'ready') await settle();
    this.source.fate = {
      before: (call) => (call === 'commit' || call === 'get' || call === 'followUps' ? this.before.wait() : undefined),
      after: async (call, subject) => {
        if (call === 'commit') this.#accept(subject as Commit);
        if (call === 'commit' || call === 'get' || call === 'followUps') await this.behind.wait();
        if (call === 'commit') this.confirmed += 1;
      },
    };
  }

  do(one: Deed): void {
    if (!('id' in one)) this.#outcomes.push(this.store[one.kind]());
    else {
      const change = this.#changeOf(one);
      if (change) this.#outcomes.push(this.store.dispatch(change));
    }
  }

  async suffer(weather: Weather): Promise<void> {
    if (weather.kind === 'look') this.watch.update(query(weather.day, 3 - weather.day));
    else if (weather.kind === 'elsewhere') await this.#changeElsewhere(weather);
    else await this.#letOne(weather);
    await settle();
  }

  /** Lets all through until nothing waits any more. */
  async calm(): Promise<void> {
    await settle();
    while (this.before.waiting + this.behind.waiting > 0) await this.#letOne({ kind: 'pass', which: 0 });
    if (!this.hasMissed) return;
    this.hasMissed = false;
    this.watch.retry();
    await this.calm();
  }

  async storedRecords(): Promise<Record<string, unknown>[]> {
    return withoutRevisions((await this.memory.everything()).followUps ?? []);
  }

  /** What a store that begins now would show of the same range. */
  async shownAfresh(): Promise<readonly unknown[]> {
    const store = new DiaryStore({ source: this.memory, user: 'me', zone, clock: new FakeClock() });
    const watch = store.watchRange(this.watch.value.query, () => undefined);
    while (watch.value.status !== 'ready') await settle();
    return watch.value.occurrences;
  }

  async outcomes(): Promise<boolean[]> {
    return Promise.all(this.#outcomes.map(async (outcome) => outcome.ok && (await outcome.saved).ok));
  }

  #changeOf(one: Made): Change | undefined {
    const record = this.store.peek('followUp', one.id) ?? meeting(one.id);
    const series = this.store.peek('followUp', 'series');
    const original = at(12, 0, one.day);
    if (one.kind === 'add') return addFollowUp(meeting(one.id, { start: at(9, 0, one.day), end: at(10, 0, one.day) }));
    if (one.kind === 'remove') return removeFollowUp(record);
    if (one.kind === 'skip') return series && skipOccurrence(series, original);
    const times = { start: at(one.hour, 0, one.day), end: at(one.hour + 1, 0, one.day) };
    if (one.kind === 'move') return updateFollowUp(record, times, 'move');
    if (one.kind === 'rename') return updateFollowUp(record, { title: `Title ${one.hour}`, ...(one.hour % 2 ? { location: 'Oslo' } : { location: undefined }) });
    if (one.kind === 'pair') return batchOf([updateFollowUp(record, times, 'move'), updateFollowUp(this.store.peek('followUp', 'b') ?? meeting('b'), { title: 'Pair' })], 'edit');
    return addFollowUp(meeting(`${one.id} instead`, { ...times, series: { id: 'series', original } }));
  }

  /** The model's own idea of a change: fields by name, nothing else. */
  #accept({ change }: Commit): void {
    for (const step of simpleChanges(change) as readonly SimpleChange[]) {
      if (step.type === 'add') this.model.set(step.record.id, { ...step.record });
      else if (step.type === 'remove') this.model.delete(step.record.id);
      else this.model.set(step.id, { ...this.model.get(step.id), ...step.after });
    }
  }

  async #changeElsewhere({ id: of, what, text }: Extract<Weather, { kind: 'elsewhere' }>): Promise<void> {
    if (!(await this.memory.get('followUp', of))) return;
    await changeElsewhere(this.memory, of, what === 'remove' ? undefined : { title: text });
    if (what === 'remove') this.model.delete(of);
    else this.model.set(of, { ...this.model.get(of), title: text });
  }

  async #letOne({ kind, which: wanted }: Extract<Weather, { which: number }>): Promise<void> {
    // What is refused never reached the source; what is lost did, and only its answer is.
    const usual = kind === 'lose' || (kind !== 'refuse' && wanted % 2 === 1) ? this.behind : this.before;
    const other = usual === this.before ? this.behind : this.before;
    const chosen = usual.waiting === 0 && (kind === 'pass' || kind === 'fail') ? other : usual;
    if (chosen.waiting === 0) return;
    if (kind !== 'pass') this.hasMissed = true;
    await chosen.release(wanted % chosen.waiting, kind === 'pass' ? undefined : fault('source-failed'));
  }
}

function withoutRevisions(records: Iterable<object>): Record<string, unknown>[] {
  return [...records]
    .map((record) => JSON.parse(JSON.stringify({ ...record, revision: undefined })) as Record<string, unknown>)
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

describe('the store in bad weather', () => {
  test('when it is calm again, store, source and model agree', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(deed, storm), { maxLength: 40 }), async (steps) => {
      const world = new World();
      await world.open();
      for (const step of steps) {
        if (isDeed(step)) world.do(step);
        else await world.suffer(step);
      }
      await world.calm();
      const outcomes = await world.outcomes();
      assert.equal(outcomes.filter((isSaved) => isSaved).length, world.confirmed);
      assert.deepEqual(await world.storedRecords(), withoutRevisions(world.model.values()));
      assert.deepEqual(world.watch.value.occurrences, await world.shownAfresh());
      for (const one of ids) {
        const held = world.store.peek('followUp', one);
        if (held) assert.deepEqual(held, await world.memory.get('followUp', one));
      }
      await world.store.settled();
    }), { numRuns: 120, includeErrorInReport: true });
  });

  test('D4.9 after any changes, undone, redone or refused, undoing everything restores the start', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(deed, passing, refusing), { maxLength: 40 }), async (steps) => {
      const world = new World();
      await world.open();
      const before = JSON.stringify(await world.storedRecords());
      const shown = withoutRevisions(world.watch.value.occurrences.map(({ followUp, ...rest }) => ({ ...rest, ...followUp })));
      for (const step of steps) {
        if (isDeed(step)) world.do(step);
        else await world.suffer({ ...step, ...(step.kind === 'refuse' && { which: 0 }) });
      }
      await world.calm();
      while (world.store.history.undo) assert.ok(world.store.undo().ok);
      await world.calm();
      assert.equal(canonical(await world.storedRecords()), canonical(JSON.parse(before)));
      assert.deepEqual(withoutRevisions(world.watch.value.occurrences.map(({ followUp, ...rest }) => ({ ...rest, ...followUp }))), shown);
    }), { numRuns: 120, includeErrorInReport: true });
  });
});

function isDeed(step: Deed | Weather): step is Deed {
  return 'hour' in step || step.kind === 'undo' || step.kind === 'redo';
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  ));
}
