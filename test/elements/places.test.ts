/** D5.1: what is proposed as location; without a page. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { placesFor, placesIn, type PlaceSources } from '../../src/elements/follow-up-dialog/places.js';
import { messagesFor } from '../../src/locale/index.js';
import { maskFollowUp, type FollowUp, type Occurrence } from '../../src/model/index.js';
import { epochOf } from '../../src/time/index.js';
import { at, meeting } from '../harness/diary-samples.js';
import { openStore } from '../store/open-store.js';

const data = {
  companies: [
    { id: 'c1', name: 'Acme AS', address: 'Storgata 1\n0155 Oslo' }, { id: 'c2', name: 'Beta', address: 'Havnegata 2, Bergen' },
    { id: 'we', name: 'Our firm', address: 'Akersgata 9, Oslo', own: true }, { id: 'none', name: 'No address' },
  ],
  contacts: [{ id: 'p2', name: 'Bo', company: 'c2' }],
  resources: [{ id: 'r1', name: 'Room Fjord', kind: 'location', address: '3rd floor' }, { id: 'r2', name: 'Room Fjell', kind: 'location' }, { id: 'car', name: 'Car', kind: 'other' }],
} as const;

async function sources(more: Partial<PlaceSources> = {}): Promise<PlaceSources> {
  const { store } = await openStore(data);
  return { store, company: '', contact: '', used: [], messages: messagesFor('en'), ...more };
}

const shown = (text: string, from: PlaceSources): string[] => placesFor(text, from).map(({ group, id }) => `${group ?? ''}: ${id}`);

describe('D5.1 proposals for the location', () => {
  test('the address of the company, and that of the contact’s, one’s own, rooms but not cars, places lately used', async () => {
    assert.deepEqual(shown('', await sources({ company: 'c1', contact: 'p2', used: ['Café Nord'] })), [
      'Customer: Storgata 1, 0155 Oslo', 'Customer: Havnegata 2, Bergen', 'Own company: Akersgata 9, Oslo', 'Rooms: Room Fjord, 3rd floor', 'Rooms: Room Fjell', 'Lately used: Café Nord',
    ]);
  });

  test('a place stands there once, where it stands first, however it is written', async () => {
    assert.deepEqual(shown('', await sources({ company: 'we', used: ['room fjell', 'AKERSGATA 9, Oslo', 'Café'] })), [
      'Customer: Akersgata 9, Oslo', 'Rooms: Room Fjord, 3rd floor', 'Rooms: Room Fjell', 'Lately used: Café',
    ]);
  });

  test('typing narrows: by any words of the place or whose it is', async () => {
    const from = await sources({ company: 'c1' });
    assert.deepEqual(shown('acme', from), ['Customer: Storgata 1, 0155 Oslo']);
    assert.deepEqual(shown('oslo stor', from), ['Customer: Storgata 1, 0155 Oslo']);
    assert.deepEqual(shown('nowhere', from), []);
  });

  test('what stands there already finds all, to choose another from', async () => {
    assert.equal(shown('room fjell', await sources({ company: 'c1' })).length, 4);
  });

  test('an unknown company, and one without address, propose nothing', async () => {
    assert.deepEqual(shown('', await sources({ company: 'gone', contact: 'gone' })), shown('', await sources({ company: 'none' })));
  });

  test('so many of what was used lately, not hundreds', async () => {
    assert.equal(shown('', await sources({ used: Array.from({ length: 300 }, (_, n) => `Place ${n}`) })).filter((one) => one.startsWith('Lately')).length, 8);
  });
});

describe('D5.1 places lately used', () => {
  const now = epochOf(at(12));
  const on = (days: number, followUp: Partial<FollowUp>): Occurrence => {
    const record = meeting(`m${days}`, { start: at(9, 0, days), end: at(10, 0, days), ...followUp });
    return { key: record.id, followUp: record, start: epochOf(record.start!), end: epochOf(record.end!) };
  };

  test('the nearest first, each once, none that says nothing', () => {
    assert.deepEqual(placesIn([on(-20, { location: 'Far' }), on(1, { location: 'Near' }), on(3, { location: ' Near ' }), on(0, { location: '  ' }), on(2, {})], now), ['Near', 'Far']);
  });

  test('D9.4 nothing of others’ private ones', () => {
    const hidden = maskFollowUp(meeting('p', { owner: 'kari', visibleFor: 'owner', location: 'Secret' }), 'me', []);
    assert.deepEqual(placesIn([{ key: 'p', followUp: { ...hidden, location: 'Secret' }, start: now, end: now }], now), []);
  });
});
