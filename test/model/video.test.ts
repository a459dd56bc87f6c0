import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readVideoLink, videoRooms, type FollowUp, type VideoLink } from '../../src/model/index.js';

const followUp: FollowUp = { id: 'a', kind: 'meeting', title: 'Secret price', owner: 'me' };
const make = (...given: Parameters<typeof videoRooms>): VideoLink => videoRooms(...given)(followUp, { aborted: false }) as VideoLink;

describe('links to video meetings (D13.1)', () => {
  test('D13.1 rooms get random names, without a word of the follow-up', () => {
    const made = Array.from({ length: 200 }, () => make('https://meet.example.com/').url);
    assert.equal(new Set(made).size, 200);
    for (const url of made) assert.match(url, /^https:\/\/meet\.example\.com\/[a-z2-9]{26}$/u);
    assert.equal(make('https://meet.example.com').provider, 'meet.example.com');
  });

  test('D13.1 a prefix and a name of one\'s own; a path stays, a query does not', () => {
    const { url, provider } = make('http://host.example/rooms/?x#y', { prefix: 'Nordfjord AS/', provider: 'Our rooms', random: (bytes) => bytes.fill(0) });
    assert.deepEqual([url, provider], [`http://host.example/rooms/Nordfjord%20AS%2F${'a'.repeat(26)}`, 'Our rooms']);
  });

  test('a server that is no web address is refused at once', () => {
    for (const server of ['meet.example.com', 'javascript:alert(1)', 'mailto:a@b.example', '']) assert.throws(() => videoRooms(server), RangeError);
  });

  test('what a provider answers is read: links that can be joined, nothing else', () => {
    assert.deepEqual(readVideoLink('https://a.example/x'), { url: 'https://a.example/x' });
    assert.deepEqual(readVideoLink({ url: 'https://a.example', provider: 'A', more: 1 }), { url: 'https://a.example/', provider: 'A' });
    assert.deepEqual(readVideoLink({ url: 'https://a.example', provider: 3 }), { url: 'https://a.example/' });
    for (const bad of [undefined, null, '', 3, {}, [], { url: 'javascript:alert(1)' }, 'mailto:a@b.example', 'tel:1', '/room', { url: null }]) assert.equal(readVideoLink(bad), undefined);
  });
});
