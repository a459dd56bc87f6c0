import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containsTime, intersect, overlaps, systemClock } from '../../src/time/index.js';
import { FakeClock } from '../harness/fake-clock.js';

const range = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('ranges', () => {
  test('are half-open', () => {
    assert.equal(containsTime(range(1, 3), 1), true);
    assert.equal(containsTime(range(1, 3), 3), false);
    assert.equal(overlaps(range(1, 3), range(3, 5)), false);
    assert.equal(overlaps(range(1, 4), range(3, 5)), true);
  });

  test('without length count as their one moment', () => {
    assert.equal(overlaps(range(3, 3), range(3, 5)), true);
    assert.equal(overlaps(range(5, 5), range(3, 5)), false);
    assert.equal(overlaps(range(4, 4), range(3, 5)), true);
    assert.equal(overlaps(range(4, 4), range(4, 4)), true);
  });

  test('overlap both ways round, and then share time', () => {
    const ranges = fc.tuple(fc.nat(20), fc.nat(5)).map(([start, length]) => range(start, start + length));
    fc.assert(fc.property(ranges, ranges, (a, b) => {
      assert.equal(overlaps(a, b), overlaps(b, a));
      const shared = intersect(a, b);
      assert.equal(shared !== undefined, overlaps(a, b));
      if (shared) assert.ok(shared.start <= shared.end && shared.start >= a.start && shared.end <= b.end);
    }));
  });
});

describe('clocks', () => {
  test('the system clock tells the time and wakes once', async () => {
    assert.ok(Math.abs(systemClock.now() - Date.now()) < 1000);
    let calls = 0;
    const cancel = systemClock.after(5, () => { calls += 10; });
    cancel();
    await new Promise<void>((resolve) => { systemClock.after(-1, () => { calls++; resolve(); }); });
    assert.equal(calls, 1);
  });

  test('a wait longer than timers take is made of several', () => {
    const kept = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
    const steps: { run: () => void; ms: number }[] = [];
    let woken = 0;
    try {
      globalThis.setTimeout = ((run: () => void, ms: number) => steps.push({ run, ms })) as unknown as typeof setTimeout;
      systemClock.after(0x7fff_ffff + 5, () => { woken++; });
      assert.equal(steps[0]?.ms, 0x7fff_ffff);
      steps[0]?.run();
      assert.equal(woken, 0);
      assert.equal(steps[1]?.ms, 5);
      steps[1]?.run();
      assert.equal(woken, 1);
    } finally {
      globalThis.setTimeout = kept.set;
    }
  });

  test('the clock of tests moves only when told', () => {
    const clock = new FakeClock('2026-11-23T08:00:00Z');
    const seen: number[] = [];
    clock.after(20, () => { seen.push(clock.now()); clock.after(5, () => seen.push(clock.now())); });
    clock.after(10, () => seen.push(clock.now()));
    clock.after(15, () => seen.push(NaN))();
    const start = clock.now();
    clock.advance(30);
    assert.deepEqual(seen, [start + 10, start + 20, start + 25]);
    assert.equal(clock.now(), start + 30);
    assert.equal(clock.waiting, 0);
    clock.set(start);
    assert.equal(clock.now(), start);
    clock.set('2026-11-23T09:00:00Z');
    assert.equal(clock.now(), start + 3_600_000);
  });
});
