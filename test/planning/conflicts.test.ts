import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskFollowUp, type Occurrence } from '../../src/model/index.js';
import { conflictsOf } from '../../src/planning/index.js';
import { meeting, occurrence } from '../model/samples.js';

const shown = (occurrences: readonly Occurrence[], limit?: number): Record<string, string[]> =>
  Object.fromEntries([...conflictsOf(occurrences, limit)].map(([key, keys]) => [key, keys.sort()]));

const anyDay = fc.array(
  fc.record({
    start: fc.nat(60), length: fc.nat(12), owner: fc.constantFrom('kari', 'ole'), free: fc.boolean(), done: fc.boolean(),
    guest: fc.constantFrom(undefined, 'accepted', 'declined'),
  }),
  { maxLength: 30 },
).map((days) => days.map(({ start, length, owner, free, done, guest }, index) => occurrence(`k${index}`, start, start + length, {
  owner, ...(free && { showAs: 'free' as const }), ...(done && { completed: '2026-11-23T10:00:00Z' }),
  ...(guest && { attendees: [{ associate: 'siv', status: guest as 'accepted' | 'declined' }] }),
})));

function bruteForce(occurrences: readonly Occurrence[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const people = ({ followUp }: Occurrence): string[] => [followUp.owner, ...(followUp.attendees ?? []).filter((one) => one.status !== 'declined').map((one) => one.associate ?? '')];
  const busy = occurrences.filter((one) => one.followUp.showAs !== 'free' && !one.followUp.completed && one.end > one.start);
  for (const one of busy) {
    for (const other of busy) {
      if (one === other || one.start >= other.end || other.start >= one.end || !people(one).some((person) => people(other).includes(person))) continue;
      (found[one.key] ??= []).push(other.key);
    }
    found[one.key]?.sort();
  }
  return found;
}

describe('conflicts', () => {
  test('D2.6 as comparing all with all finds them', () => {
    fc.assert(fc.property(anyDay, (day) => assert.deepEqual(shown(day, 100), bruteForce(day))), { numRuns: 300 });
  });

  test('D2.6 with a limit, the same ones have conflicts, only real ones are named, in any order of input', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 4 }), (day, limit) => {
      const all = bruteForce(day);
      const some = shown(day, limit);
      assert.deepEqual(Object.keys(some).sort(), Object.keys(all).sort());
      for (const [key, keys] of Object.entries(some)) {
        assert.ok(keys.every((other) => all[key]?.includes(other)));
        assert.ok(keys.length >= Math.min(limit, all[key]?.length ?? 0));
      }
      assert.deepEqual(shown([...day].reverse(), limit), some);
    }), { numRuns: 300 });
  });

  test('D2.6 free and completed ones, touching ends and other owners do not conflict', () => {
    const ten = occurrence('ten', 600, 660);
    assert.deepEqual(shown([ten, occurrence('eleven', 660, 720)]), {});
    assert.deepEqual(shown([ten, occurrence('free', 600, 660, { showAs: 'free' })]), {});
    assert.deepEqual(shown([ten, occurrence('free day', 0, 1440, { showAs: 'free', allDay: true })]), {});
    assert.deepEqual(shown([ten, occurrence('done', 600, 660, { completed: '2026-11-23T10:00:00Z' })]), {});
    assert.deepEqual(shown([ten, occurrence('other', 600, 660, { owner: 'ole' })]), {});
    assert.deepEqual(shown([ten, occurrence('half past', 630, 690)]), { ten: ['half past'], 'half past': ['ten'] });
  });

  test('D9.4 what is private of others counts as busy', () => {
    const masked = maskFollowUp({ ...meeting, id: 'x', visibleFor: 'owner', showAs: 'free' }, 'ole', []);
    assert.deepEqual(Object.keys(shown([occurrence('a', 0, 10), { ...occurrence('x', 5, 15), followUp: masked }])), ['a', 'x']);
  });

  test('D10.2 attendees and resources are busy, too, unless they declined', () => {
    const mine = occurrence('mine', 0, 60);
    const invited = (status: 'accepted' | 'declined'): Occurrence => occurrence('theirs', 30, 90, { owner: 'ole', attendees: [{ associate: 'kari', status }, { email: 'x@y.no' }] });
    assert.deepEqual(Object.keys(shown([mine, invited('accepted')])), ['mine', 'theirs']);
    assert.deepEqual(shown([mine, invited('declined')]), {});
    assert.deepEqual(shown([mine, occurrence('own', 0, 60, { attendees: [{ associate: 'kari', status: 'declined' }] })]), {});
    const room = { attendees: [{ resource: 'room' }] };
    assert.deepEqual(Object.keys(shown([occurrence('a', 0, 60, room), occurrence('b', 0, 60, { ...room, owner: 'ole' })])), ['a', 'b']);
  });

  test('5,000 at the same time name few each', () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => occurrence(`k${index}`, 0, 60));
    const found = conflictsOf(crowd);
    assert.equal(found.size, 5_000);
    assert.ok([...found.values()].every((keys) => keys.length >= 20 && keys.length <= 40));
  });
});
