/** D8.1, D8.5: with time zones on, a follow-up is typed in a zone of its own. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { defaultPreferences, type FollowUp } from '../../../src/model/index.js';
import { adjust } from '../../../src/elements/follow-up-dialog/form-adjust.js';
import { changeFrom } from '../../../src/elements/follow-up-dialog/form-change.js';
import { formFrom, type Form, type FormSettings } from '../../../src/elements/follow-up-dialog/form.js';
import { epochOf } from '../../../src/time/index.js';

const home = 'Europe/Oslo';
const settings = (form?: Form, timeZones = true): FormSettings => ({
  zone: form?.zone || home, home, lang: 'en', now: Date.UTC(2026, 10, 23, 8), user: 'me', preferences: { ...defaultPreferences, timeZones }, lookUp: () => undefined, sale: () => undefined, customFields: [], types: [],
});
const abroad: FollowUp = { id: 'a', kind: 'meeting', title: 'Acme', owner: 'me', start: '2026-11-24T09:00:00-05:00[America/New_York]', end: '2026-11-24T10:00:00-05:00[America/New_York]' };

function afterUpdate(form: Form, followUp: FollowUp = abroad): Partial<FollowUp> {
  const change = changeFrom(form, { followUp, isNew: false }, settings(form), () => 'n');
  return change?.type === 'update' ? (change.after as Partial<FollowUp>) : {};
}

describe('D8.1 the zone field of the dialog', () => {
  test('D8.5 times stand as they were made, in their own zone; off, in that of the dialog', () => {
    const on = formFrom(abroad, settings());
    assert.deepEqual([on.zone, on.startTime, on.endTime], ['America/New_York', '09:00', '10:00']);
    const off = formFrom(abroad, settings(undefined, false));
    assert.deepEqual([off.zone, off.startTime], ['', '15:00']);
  });

  test('D8.1 nothing touched changes nothing', () => {
    const form = formFrom(abroad, settings());
    assert.equal(changeFrom(form, { followUp: abroad, isNew: false }, settings(form), () => 'n'), undefined);
  });

  test('D8.1 another zone keeps the time on the wall and the duration, and moves the moment', () => {
    const form = formFrom(abroad, settings());
    const moved = adjust(form, 'zone', 'Europe/Helsinki', settings(form));
    assert.deepEqual([moved.startTime, moved.endTime, moved.duration], ['09:00', '10:00', '1 h']);
    assert.deepEqual(afterUpdate(moved), { start: '2026-11-24T09:00:00+02:00[Europe/Helsinki]', end: '2026-11-24T10:00:00+02:00[Europe/Helsinki]' });
  });

  test('D8.1 a new time is read in the zone chosen', () => {
    const form = formFrom(abroad, settings());
    const later = adjust(form, 'startTime', '11:30', settings(form));
    const { start } = afterUpdate(later);
    assert.equal(start, '2026-11-24T11:30:00-05:00[America/New_York]');
  });

  test('D4.10 over a clock change of the new zone the duration is what passes', () => {
    const night: FollowUp = { ...abroad, start: '2027-03-28T01:00:00+00:00[UTC]', end: '2027-03-28T04:00:00+00:00[UTC]' };
    const form = formFrom(night, settings());
    const moved = adjust(form, 'zone', home, settings(form));
    const { start, end } = afterUpdate(moved, night);
    assert.deepEqual([start, (epochOf(end!) - epochOf(start!)) / 60_000, moved.endTime], ['2027-03-28T01:00:00+01:00[Europe/Oslo]', 180, '05:00']);
  });

  test('D3.5 due dates stay in the zone of the dialog', () => {
    const call: FollowUp = { ...abroad, kind: 'call', due: '2026-11-24T16:00:00+01:00[Europe/Oslo]' };
    const form = formFrom(call, settings());
    assert.equal(form.dueTime, '16:00');
    assert.equal(changeFrom(form, { followUp: call, isNew: false }, settings(form), () => 'n'), undefined);
  });
});
