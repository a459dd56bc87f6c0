import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { isMasked, isPrivate, maskFollowUp, maySee, readFollowUp, type FollowUp } from '../../src/model/index.js';
import { meeting } from './samples.js';

const secret: FollowUp = {
  ...meeting, kind: 'call', title: 'SECRET', company: { id: 'SECRET' }, agenda: 'SECRET', notes: 'SECRET', location: 'SECRET', type: 'SECRET',
  contact: { id: 'SECRET' }, links: [{ kind: 'url', url: 'https://SECRET' }], custom: { a: 'SECRET' }, video: { url: 'https://SECRET' }, priority: 'high',
  showAs: 'free', alarm: 10, completed: '2026-11-23T10:00:00Z', revision: '4', visibleFor: 'owner', due: '2026-11-23', external: true,
};

describe('privacy', () => {
  test('D9.4 of a private follow-up of others only owner and time are left', () => {
    const masked = maskFollowUp(secret, 'ole', []);
    assert.deepEqual(masked, {
      id: 'm1', kind: 'meeting', title: '', owner: 'kari', start: meeting.start, end: meeting.end, showAs: 'busy', visibleFor: { group: '' },
    });
    assert.ok(!JSON.stringify(masked).includes('SECRET'));
  });

  test('D9.4 a series keeps its dates, an exception its place, whole days their days', () => {
    const masked = maskFollowUp({ ...secret, allDay: true, repeat: { rule: 'FREQ=DAILY', except: ['a'], also: ['b'] } }, 'ole', []);
    assert.deepEqual([masked.repeat, masked.allDay], [{ rule: 'FREQ=DAILY', except: ['a'], also: ['b'] }, true]);
    assert.deepEqual(maskFollowUp({ ...secret, repeat: { rule: 'FREQ=DAILY' } }, 'ole', []).repeat, { rule: 'FREQ=DAILY' });
    assert.deepEqual(maskFollowUp({ ...secret, series: { id: 's', original: 'o' } }, 'ole', []).series, { id: 's', original: 'o' });
    const { start: _start, end: _end, ...unplaced } = secret;
    assert.deepEqual(Object.keys(maskFollowUp(unplaced, 'ole', [])), ['id', 'kind', 'title', 'owner', 'showAs', 'visibleFor']);
  });

  test('D5.1 visible for the owner: the owner and those invited see it', () => {
    assert.equal(maskFollowUp(secret, 'kari', []), secret);
    const withOle: FollowUp = { ...secret, attendees: [{ associate: 'ole' }] };
    assert.equal(maskFollowUp(withOle, 'ole', []), withOle);
    assert.equal(maySee(withOle, 'siv', ['sales']), false);
  });

  test('D5.1 visible for a group: its members see it', () => {
    const ofGroup: FollowUp = { ...secret, visibleFor: { group: 'sales' } };
    assert.equal(maskFollowUp(ofGroup, 'ole', ['sales']), ofGroup);
    assert.equal(maskFollowUp(ofGroup, 'ole', new Set(['sales'])), ofGroup);
    assert.ok(isMasked(maskFollowUp(ofGroup, 'ole', ['support'])));
    assert.ok(isMasked(maskFollowUp(ofGroup, 'ole', new Set())));
  });

  test('what is for all stays the very same record', () => {
    assert.equal(maskFollowUp(meeting, 'ole', []), meeting);
    const forAll: FollowUp = { ...meeting, visibleFor: 'all' };
    assert.equal(maskFollowUp(forAll, 'ole', []), forAll);
    assert.deepEqual([isPrivate(meeting), isPrivate(forAll), isPrivate(secret), isMasked(secret)], [false, false, true, false]);
  });

  test('a masked record is known as such after cloning, stays masked, and is nobody’s', () => {
    const masked = structuredClone(maskFollowUp(secret, 'ole', []));
    assert.ok(isMasked(masked) && isPrivate(masked));
    assert.equal(maskFollowUp(masked, 'kari', ['']), masked);
    assert.equal(maySee(masked, 'kari', ['']), false);
  });

  test('host data cannot pass for masked', () => {
    const { record, problems } = readFollowUp({ ...meeting, visibleFor: { group: '' } }, { zone: 'Europe/Oslo', user: 'kari' });
    assert.equal(record?.visibleFor, 'owner');
    assert.equal(problems[0]?.field, 'visibleFor.group');
  });
});
