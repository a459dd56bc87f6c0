import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addFollowUp, removeFollowUp, updateFollowUp } from '../../src/model/index.js';
import type { FollowUpQuery } from '../../src/store/index.js';
import { at, daysFrom, meeting, query } from '../harness/diary-samples.js';
import { Gate, fault, settle } from '../harness/faulty-source.js';
import { changeElsewhere, movedTo, openStore, shownIn } from './open-store.js';

const week = Array.from({ length: 7 }, (_, day) => meeting(`d${day}`, { start: at(9, 0, day), end: at(10, 0, day) }));
const weekly = meeting('series', { repeat: { rule: 'FREQ=WEEKLY' } });

describe('watching a range', () => {
  test('a range that was never read is loading, then ready', async () => {
    const { store } = await openStore({ followUps: week });
    const statuses: string[] = [];
    const watch = store.watchRange(query(3), (slice) => statuses.push(slice.status));
    assert.equal(watch.value.status, 'loading');
    await settle();
    assert.deepEqual(statuses, ['ready']);
    assert.deepEqual(shownIn(watch.value), ['d3 09:00']);
  });

  test('occurrences come by start, the longer one first, then by key', async () => {
    const { shown, store } = await openStore({ followUps: [meeting('b'), meeting('a'), meeting('long', { end: at(12) })] });
    store.dispatch(addFollowUp(meeting('early', { start: at(8) })));
    store.dispatch(addFollowUp(meeting('ab')));
    store.dispatch(addFollowUp(meeting('late', { start: at(11), end: at(12) })));
    assert.deepEqual(shown().map((line) => line.split(' ')[0]), ['early', 'long', 'a', 'ab', 'b', 'late']);
  });

  test('a slice stays the same object while nothing in it changes', async () => {
    const { store, watch, slices } = await openStore({ followUps: week });
    const before = watch.value;
    store.dispatch(updateFollowUp(meeting('d5'), { title: 'Elsewhere' }));
    store.dispatch(addFollowUp(meeting('x', { start: at(9, 0, 4), end: at(10, 0, 4) })));
    await store.settled();
    watch.update(query());
    assert.equal(watch.value, before);
    assert.deepEqual(slices, []);
  });

  test('of a slice that changes, what did not change stays the same object', async () => {
    const { store, watch } = await openStore({ followUps: [meeting('a'), meeting('b'), weekly] });
    const before = new Map(watch.value.occurrences.map((occurrence) => [occurrence.key, occurrence]));
    store.dispatch(movedTo(meeting('b'), 13));
    const same = watch.value.occurrences.filter((occurrence) => before.get(occurrence.key) === occurrence);
    assert.deepEqual(same.map(({ followUp }) => followUp.id), ['a', 'series']);
  });

  test('what was read is shown at once when one comes back to it', async () => {
    const { watch, source, shown } = await openStore({ followUps: week });
    watch.update(query(1));
    await settle();
    const read = source.count('followUps');
    watch.update(query(0));
    assert.equal(watch.value.status, 'ready');
    assert.deepEqual(shown(), ['d0 09:00']);
    assert.equal(source.count('followUps'), read);
  });

  test('the newest call wins, whatever order the answers come in', async () => {
    const { watch, source, shown } = await openStore({ followUps: week });
    const gate = new Gate();
    source.fate = { after: (call) => (call === 'followUps' ? gate.wait() : undefined) };
    watch.update(query(1));
    await settle();
    watch.update(query(2));
    await settle();
    await gate.release(1);
    assert.deepEqual(shown(), ['d2 09:00']);
    await gate.release(0);
    assert.deepEqual(shown(), ['d2 09:00']);
    assert.equal(watch.value.status, 'ready');
  });

  test('a reading that nobody wants any more is aborted', async () => {
    const { watch, source } = await openStore({ followUps: week });
    const gate = new Gate();
    source.fate = { before: (call) => (call === 'followUps' ? gate.wait() : undefined) };
    watch.update(query(1));
    await settle();
    watch.update(query(0));
    await gate.release();
    assert.equal(watch.value.status, 'ready');
    watch.dispose();
  });

  test('a failed reading says why, and retry reads again', async () => {
    const { watch, source, shown } = await openStore({ followUps: week });
    source.fate = { before: (call) => { if (call === 'followUps') throw fault('storage-lost'); } };
    watch.update(query(1));
    await settle();
    assert.equal(watch.value.status, 'failed');
    assert.deepEqual(watch.value.problems.map(({ code }) => code), ['storage-lost']);
    source.fate = {};
    watch.retry();
    assert.equal(watch.value.status, 'loading');
    await settle();
    assert.equal(watch.value.status, 'ready');
    assert.deepEqual(watch.value.problems, []);
    assert.deepEqual(shown(), ['d1 09:00']);
  });

  test('while a known range is read again, what is known is shown as stale', async () => {
    const { watch, shown } = await openStore({ followUps: week });
    watch.retry();
    assert.equal(watch.value.status, 'stale');
    assert.deepEqual(shown(), ['d0 09:00']);
    await settle();
    assert.equal(watch.value.status, 'ready');
  });

  test('when nothing else is asked for, the periods before and after are read ahead', async () => {
    const { watch, source, clock, shown } = await openStore({ followUps: week });
    clock.advance(1000);
    await settle();
    const read = source.count('followUps');
    assert.equal(read, 3);
    for (const day of [1, -1, 0]) {
      watch.update(query(day));
      assert.equal(watch.value.status, 'ready');
    }
    watch.update(query(1));
    assert.deepEqual(shown(), ['d1 09:00']);
    assert.equal(source.count('followUps'), read);
  });

  test('a disposed watch tells nothing and leaves nothing behind', async () => {
    const { store, watch, slices, clock } = await openStore({ followUps: week });
    watch.dispose();
    store.dispatch(movedTo(meeting('d0'), 13));
    assert.deepEqual(slices, []);
    assert.equal(clock.waiting, 0);
  });

  test('a listener that throws keeps no other from hearing', async () => {
    const { store, slices } = await openStore({ followUps: week });
    const errors: unknown[] = [];
    const original = globalThis.queueMicrotask;
    globalThis.queueMicrotask = (task) => original(() => { try { task(); } catch (error) { errors.push(error); } });
    try {
      store.subscribe(() => { throw new Error('host'); });
      const heard: string[] = [];
      store.subscribe(({ kind }) => heard.push(kind));
      assert.ok(store.dispatch(movedTo(meeting('d0'), 13)).ok);
      assert.deepEqual(heard, ['change', 'history']);
      assert.equal(slices.length, 1);
      await settle();
      assert.ok(errors.length > 0);
    } finally {
      globalThis.queueMicrotask = original;
    }
  });
});

describe('owners', () => {
  test('D9.1 a diary shows what its owner has and is invited to', async () => {
    const { shown, watch } = await openStore({ followUps: [
      meeting('mine'), meeting('hers', { owner: 'kari' }), meeting('both', { owner: 'ola', attendees: [{ associate: 'kari' }] }),
    ] }, { watched: query(0, 1, ['kari']) });
    assert.deepEqual(shown(), ['both 09:00', 'hers 09:00']);
    watch.update(query(0, 1, ['me']));
    await settle();
    assert.deepEqual(shown(), ['mine 09:00']);
  });

  test('D9.1 what was read for all need not be read for one', async () => {
    const { source, watch } = await openStore({ followUps: [meeting('hers', { owner: 'kari' })] });
    watch.update(query(0, 1, ['kari']));
    assert.equal(watch.value.status, 'ready');
    assert.equal(source.count('followUps'), 1);
  });

  test('D9.5 one that is assigned away leaves the diary', async () => {
    const { shown, store } = await openStore({ followUps: [meeting('a')] }, { watched: query(0, 1, ['me']) });
    store.dispatch(updateFollowUp(meeting('a'), { owner: 'kari' }, 'assign'));
    assert.deepEqual(shown(), []);
    store.undo();
    assert.deepEqual(shown(), ['a 09:00']);
  });
});

describe('series', () => {
  test('D7 dates of a series are shown, its exception in place of its date', async () => {
    const moved = meeting('moved', { start: at(15, 0, 7), end: at(16, 0, 7), series: { id: 'series', original: at(9, 0, 7) } });
    const { shown } = await openStore({ followUps: [weekly, moved] }, { watched: query(0, 15) });
    assert.deepEqual(shown(), [`series@${at(9)}`, 'moved 15:00', `series@${at(9, 0, 14)}`]);
  });

  test('D7.4 an exception that goes brings the date back, though the exception was elsewhere', async () => {
    const moved = meeting('moved', { start: at(15, 0, 30), end: at(16, 0, 30), series: { id: 'series', original: at(9, 0, 7) } });
    const { shown, store } = await openStore({ followUps: [weekly, moved] }, { watched: query(7) });
    assert.deepEqual(shown(), []);
    store.dispatch(removeFollowUp(moved));
    assert.deepEqual(shown(), [`series@${at(9, 0, 7)}`]);
    store.undo();
    assert.deepEqual(shown(), []);
  });

  test('D7 a series that is added shows its dates, and one that stops repeating no longer does', async () => {
    const { shown, store } = await openStore({}, { watched: query(0, 8) });
    store.dispatch(addFollowUp(weekly));
    await import('../../src/recurrence/index.js').then(settle);
    assert.equal(shown().length, 2);
    store.dispatch(updateFollowUp(weekly, { repeat: undefined }));
    assert.deepEqual(shown(), ['series 09:00']);
  });
});

describe('answers and changes that cross', () => {
  test('an answer older than a change does not undo it on screen', async () => {
    const { store, source, watch, shown } = await openStore({ followUps: week });
    const gate = new Gate();
    source.fate = { after: (call) => (call === 'followUps' ? gate.wait() : undefined) };
    watch.update(query(0, 7));
    await settle();
    store.dispatch(movedTo(meeting('d0'), 13));
    await store.settled();
    await gate.release();
    assert.equal(shown()[0], 'd0 13:00');
    assert.equal(shown().length, 7);
  });

  test('an answer older than a deletion does not bring the record back', async () => {
    const { store, source, watch, shown } = await openStore({ followUps: week });
    const gate = new Gate();
    source.fate = { after: (call) => (call === 'followUps' ? gate.wait() : undefined) };
    watch.update(query(0, 7));
    await settle();
    store.dispatch(removeFollowUp(meeting('d0')));
    await store.settled();
    await gate.release();
    assert.equal(shown().length, 6);
  });

  test('what was removed elsewhere unheard is gone after reading again', async () => {
    const { watch, memory, source, shown } = await openStore({ followUps: [...week, weekly] }, { watched: query(0, 7) });
    source.isDeaf = true;
    await changeElsewhere(memory, 'd0', undefined);
    await changeElsewhere(memory, 'series', undefined);
    assert.equal(shown().length, 8);
    watch.retry();
    await settle();
    assert.deepEqual(shown().map((line) => line.slice(0, 2)), ['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });

  test('only the range asked for is read', async () => {
    const { source } = await openStore({ followUps: week });
    assert.deepEqual((source.calls.find(({ call }) => call === 'followUps')?.subject as FollowUpQuery).range, daysFrom());
  });
});
