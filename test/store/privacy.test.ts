import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addFollowUp, updateFollowUp } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { at, meeting } from '../harness/diary-samples.js';
import { changeElsewhere, openStore } from './open-store.js';

const secret = meeting('secret', {
  owner: 'kari', title: 'Takeover', location: 'Hidden', agenda: '<p>Price</p>', visibleFor: 'owner', company: { id: 'acme', name: 'Acme' }, type: 'external',
});
const words = /Takeover|Hidden|Price|acme|external|Renamed/i;

describe('D9.4 private follow-ups of others', () => {
  test('D9.4 nothing of them leaves the store by slice, look-up or reading', async () => {
    const { store, watch } = await openStore({ followUps: [secret] });
    assert.equal(watch.value.occurrences.length, 1);
    for (const out of [watch.value, store.peek('followUp', 'secret'), await store.get('followUp', 'secret')]) {
      assert.ok(JSON.stringify(out).includes('secret'));
      assert.doesNotMatch(JSON.stringify(out), words);
    }
  });

  test('D9.4 nothing of them stands in events of what others do', async () => {
    const { memory, store, events } = await openStore({ followUps: [secret] });
    await changeElsewhere(memory, 'secret', { title: 'Renamed' });
    await changeElsewhere(memory, 'new', { ...secret, id: 'new' });
    await changeElsewhere(memory, 'secret', { start: at(12), end: at(13) });
    await changeElsewhere(memory, 'secret', undefined);
    await store.settled();
    assert.ok(events.filter(({ kind }) => kind === 'change').length >= 3);
    assert.doesNotMatch(JSON.stringify(events), words);
  });

  test('D9.4 one that becomes private while others look is told as what they may see', async () => {
    const { memory, store, events } = await openStore({ followUps: [{ ...secret, title: 'Lunch', agenda: '', location: '', visibleFor: 'all' }] });
    await changeElsewhere(memory, 'secret', { title: 'Renamed', location: 'Hidden', visibleFor: 'owner' });
    await store.settled();
    assert.doesNotMatch(JSON.stringify(events), /Renamed|Hidden/);
  });

  test('D9.4 the problems of a private record do not quote it', async () => {
    const { watch } = await openStore({ followUps: [{ ...secret, repeat: { rule: 'FREQ=Takeover' } }] });
    assert.equal(watch.value.problems.length, 1);
    assert.doesNotMatch(JSON.stringify(watch.value.problems), words);
  });

  test('D9.4 nobody else may change them', async () => {
    const { store } = await openStore({ followUps: [secret] });
    const outcome = store.dispatch(updateFollowUp(secret, { title: 'Mine' }));
    assert.equal(outcome.ok ? undefined : outcome.problem.code, 'private');
    assert.doesNotMatch(JSON.stringify(outcome), words);
  });

  test('D9.4 the same masked record is the same object each time', async () => {
    const { store, watch } = await openStore({ followUps: [secret] });
    const before = watch.value.occurrences[0];
    store.dispatch(addFollowUp(meeting('a')));
    assert.equal(watch.value.occurrences.find(({ key }) => key === 'secret'), before);
    assert.equal(store.peek('followUp', 'secret'), before?.followUp);
  });

  test('D9.4 owner, those invited and the group see them, and a change of groups is seen at once', async () => {
    const forGroup = { ...secret, id: 'group', visibleFor: { group: 'sales' } } as const;
    const { watch, memory, store } = await openStore({ followUps: [forGroup, { ...secret, id: 'mine', owner: 'me' }] });
    const titles = (): string[] => watch.value.occurrences.map(({ followUp }) => followUp.title);
    assert.deepEqual(titles(), ['', 'Takeover']);
    const tab = new MemorySource(memory);
    await tab.open();
    await tab.putDirectory({ associates: [{ id: 'me', name: 'Me', groups: ['sales'] }] });
    await store.settled();
    await new Promise<void>((resolve) => setTimeout(resolve));
    assert.deepEqual(titles(), ['Takeover', 'Takeover']);
  });

  test('D9.4 an export leaves them out, so that bringing it back does not empty them', async () => {
    const { store, memory } = await openStore({ followUps: [secret, meeting('mine', { visibleFor: 'owner' })] });
    const data: unknown = JSON.parse(JSON.stringify(await store.exportData()));
    assert.doesNotMatch(JSON.stringify(data), words);
    assert.deepEqual(await store.importData(data), { added: 0, problems: [] });
    assert.equal((await memory.get('followUp', 'secret'))?.title, 'Takeover');
  });
});
