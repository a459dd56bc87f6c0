import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  addFollowUp, assignFollowUp, batchOf, completeFollowUp, exceptOccurrence, invert, maskFollowUp, mayChange, removeFollowUp, reopenFollowUp,
  updateFollowUp, type Change, type FollowUp, type Occurrence, type Patch, type Sale,
} from '../../src/model/index.js';
import { lookupIn, meeting } from './samples.js';

const completed: FollowUp = { ...meeting, completed: '2026-11-23T10:00:00Z' };
const invited: FollowUp = { ...meeting, owner: 'siv', attendees: [{ associate: 'kari', status: 'seen' }, { associate: 'siv' }, { email: 'x@example.com' }] };
const external: FollowUp = { ...meeting, external: true };
const moved: Patch<'followUp'> = { start: '2026-11-23T11:00:00+01:00[Europe/Oslo]', end: '2026-11-23T12:00:00+01:00[Europe/Oslo]' };

const code = (change: Change, ...records: readonly FollowUp[]): string | undefined => mayChange(change, { user: 'kari', lookup: lookupIn(...records) })?.code;
const update = (record: FollowUp, patch: Patch<'followUp'>): string | undefined => code(updateFollowUp(record, patch), record);

describe('permissions', () => {
  test('D4.6 a completed follow-up cannot be moved, resized or edited until reopened', () => {
    assert.equal(update(completed, moved), 'completed');
    assert.equal(update(completed, { title: 'Other' }), 'completed');
    assert.equal(code(reopenFollowUp(completed), completed), undefined);
    assert.equal(code(removeFollowUp(completed), completed), undefined);
    assert.equal(update(completed, { completed: '2026-11-23T11:00:00Z', updated: { at: '2026-11-23T11:00:00Z' } }), undefined);
  });

  test('D4.9 what completed and edited at once can be taken back', () => {
    const both = updateFollowUp(meeting, { title: 'Other', completed: completed.completed });
    assert.equal(code(both, meeting), undefined);
    assert.equal(code(invert(both), { ...completed, title: 'Other' }), undefined);
  });

  test('D5.9 who is invited changes only priority, completed, alarm and the own answer', () => {
    assert.equal(update(invited, { priority: 'high', alarm: 5, completed: '2026-11-23T10:00:00Z' }), undefined);
    for (const patch of [moved, { title: 'Other' }, { owner: 'kari' }]) assert.equal(update(invited, patch), 'invited-only');
    assert.equal(code(removeFollowUp(invited), invited), 'invited-only');
    const [own, ...others] = invited.attendees ?? [];
    assert.equal(update(invited, { attendees: [{ ...own, status: 'accepted' }, ...others] }), undefined);
    assert.equal(update(invited, { attendees: [...others] }), 'invited-only');
    assert.equal(update(invited, { attendees: [own ?? {}, { associate: 'siv', status: 'declined' }, { email: 'x@example.com' }] }), 'invited-only');
  });

  test('D5.9 an external follow-up is read-only but for what is ours', () => {
    assert.equal(update(external, { alarm: 5, type: 't2', notes: '<p>x</p>', showAs: 'free', completed: '2026-11-23T10:00:00Z' }), undefined);
    assert.equal(update(external, moved), 'external');
    assert.equal(code(removeFollowUp(external), external), 'external');
    assert.equal(code(addFollowUp(external)), undefined);
  });

  test('D9.4 private ones of others cannot be changed, masked or not', () => {
    const secret: FollowUp = { ...meeting, owner: 'siv', visibleFor: 'owner' };
    const masked = maskFollowUp(secret, 'kari', []);
    for (const record of [secret, masked]) {
      assert.equal(code(updateFollowUp(record, moved), record), 'private');
      assert.equal(code(removeFollowUp(record), record), 'private');
    }
    const ofGroup: FollowUp = { ...secret, visibleFor: { group: 'sales' } };
    assert.equal(mayChange(updateFollowUp(ofGroup, moved), { user: 'kari', groups: ['sales'], lookup: lookupIn(ofGroup) }), undefined);
    assert.equal(mayChange(removeFollowUp(ofGroup), { user: 'kari', groups: ['sales'], lookup: lookupIn(ofGroup) }), undefined);
  });

  test('D3.5 other diaries are open', () => {
    const other: FollowUp = { ...meeting, owner: 'siv' };
    assert.equal(update(other, moved), undefined);
    assert.equal(code(removeFollowUp(other), other), undefined);
    assert.equal(code(addFollowUp(other)), undefined);
    assert.equal(code(assignFollowUp(meeting, 'siv'), meeting), undefined);
  });

  test('D10.1 only the owner adds or removes attendees', () => {
    const other: FollowUp = { ...meeting, owner: 'siv', attendees: [{ associate: 'ole', status: 'seen' }] };
    assert.equal(update(other, { attendees: [] }), 'not-owner');
    assert.equal(update(meeting, { attendees: [{ associate: 'ole' }] }), undefined);
    assert.equal(update({ ...other, created: { at: '2026-11-01T00:00:00Z', by: 'kari' } }, { attendees: [{ associate: 'eli' }] }), undefined);
    assert.equal(update(other, { attendees: [{ associate: 'ole', status: 'declined' }] }), undefined);
  });

  test('D4.5 a meeting with attendees cannot go to the to-do list', () => {
    const toList: Patch<'followUp'> = { start: undefined, end: undefined, due: '2026-11-23' };
    assert.equal(update({ ...meeting, attendees: [{ associate: 'ole' }] }, toList), 'has-attendees');
    assert.equal(update({ ...meeting, attendees: [{ associate: 'kari' }] }, toList), undefined);
    assert.equal(update(meeting, toList), undefined);
    assert.equal(update({ ...meeting, kind: 'task', attendees: [{ associate: 'ole' }] }, toList), undefined);
  });

  test('an exception counts as an update of its date', () => {
    const original = '2026-11-30T09:00:00+01:00[Europe/Oslo]';
    const of = (series: FollowUp): Occurrence => ({ key: 'x', followUp: series, original, start: Date.UTC(2026, 10, 30, 8), end: Date.UTC(2026, 10, 30, 9) });
    const except = (record: FollowUp, patch: Patch<'followUp'>): string | undefined => {
      const series = { ...record, repeat: { rule: 'FREQ=WEEKLY' } };
      return code(exceptOccurrence(series, of(series), patch, 'x'), series);
    };
    assert.equal(except(invited, { priority: 'low' }), undefined);
    assert.equal(except(invited, { title: 'Other' }), 'invited-only');
    assert.equal(except(invited, { start: '2026-11-30T08:00:00+01:00[Europe/Oslo]', end: '2026-11-30T09:00:00+01:00[Europe/Oslo]' }), 'invited-only');
    assert.equal(except(invited, { end: '2026-11-30T11:00:00+01:00[Europe/Oslo]' }), 'invited-only');
    assert.equal(except(external, { start: undefined, end: undefined, due: '2026-11-30' }), 'external');
    assert.equal(except({ ...meeting, owner: 'siv', visibleFor: 'owner' }, { priority: 'low' }), 'private');
    assert.equal(code(addFollowUp({ ...meeting, id: 'x', series: { id: 'gone', original } })), undefined);
  });

  test('an all-day date over a clock change is as long as ever', () => {
    const series: FollowUp = {
      ...invited, allDay: true, repeat: { rule: 'FREQ=WEEKLY' },
      start: '2026-10-18T00:00:00+02:00[Europe/Oslo]', end: '2026-10-19T00:00:00+02:00[Europe/Oslo]',
    };
    const date: Occurrence = { key: 'x', followUp: series, original: '2026-10-25T00:00:00+02:00[Europe/Oslo]', start: 0, end: 1, days: { start: '2026-10-25', end: '2026-10-26' } };
    assert.equal(code(exceptOccurrence(series, date, { priority: 'low' }, 'x'), series), undefined);
  });

  test('a batch is refused for any of its steps, with the record named', () => {
    const batch = batchOf([completeFollowUp(meeting, '2026-11-23T10:00:00Z'), updateFollowUp(external, { title: 'x' })], 'edit');
    assert.deepEqual(mayChange(batch, { user: 'kari', lookup: lookupIn({ ...external, id: 'm1' }) }), { code: 'external', severity: 'error', entity: 'followUp', record: 'm1' });
  });

  test('sales are open, and records that are not there are not judged here', () => {
    const sale: Sale = { id: 's', name: '', amount: 1, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'siv' };
    assert.equal(code({ type: 'remove', entity: 'sale', intent: 'sale', record: sale }), undefined);
    assert.equal(code(updateFollowUp(meeting, moved)), undefined);
    assert.equal(code(removeFollowUp(meeting)), undefined);
  });
});
