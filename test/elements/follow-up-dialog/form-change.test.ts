import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { accessTo } from '../../../src/elements/follow-up-dialog/form-access.js';
import { adjust } from '../../../src/elements/follow-up-dialog/form-adjust.js';
import { changeFrom, merge } from '../../../src/elements/follow-up-dialog/form-change.js';
import { validate } from '../../../src/elements/follow-up-dialog/form-check.js';
import { formFrom, newFollowUp, recordOf, type FieldName, type FieldValue, type Form } from '../../../src/elements/follow-up-dialog/form.js';
import type { FollowUp, Occurrence, UpdateChange } from '../../../src/model/index.js';
import { meeting, settings, task } from './settings.js';

function typed(record: FollowUp, ...steps: readonly (readonly [FieldName, FieldValue])[]): Form {
  return steps.reduce((form, [field, value]) => adjust(form, field, value, settings), formFrom(record, settings));
}

/** The fields an update of `record` sets after the steps. */
function patch(record: FollowUp, ...steps: readonly (readonly [FieldName, FieldValue])[]): object | undefined {
  const change = changeFrom(typed(record, ...steps), { followUp: record, isNew: false }, settings, () => 'n') as UpdateChange<'followUp'> | undefined;
  return change?.after;
}

describe('validation (D5.6)', () => {
  test('D5.6 a title is wanted', () => assert.deepEqual(validate(typed(meeting, ['title', '  ']), settings), { title: 'title-required' }));
  test('D5.6 a title of a megabyte is refused', () => assert.deepEqual(validate(typed(meeting, ['title', 'x'.repeat(1e6)]), settings), { title: 'title-too-long' }));
  test('D5.6 end before start', () => assert.deepEqual(validate(typed(meeting, ['endTime', '9']), settings), { endTime: 'end-before-start' }));
  test('D5.6 a half-typed time', () => assert.deepEqual(validate(typed(meeting, ['startTime', '9:']), settings), { startTime: 'time' }));
  test('D5.6 a day that does not exist', () => assert.deepEqual(validate(typed(meeting, ['startDay', '31.2.2027']), settings), { startDay: 'date' }));
  test('D5.6 whole days backwards', () => assert.deepEqual(validate(typed(meeting, ['allDay', true], ['endDay', '24.11.2026']), settings), { endDay: 'end-before-start' }));
  test('D5.6 a company that was not chosen', () => assert.deepEqual(validate(typed(meeting, ['companyName', 'Nobody']), settings), { company: 'not-in-list' }));
  test('D5.6 a task without due date', () => assert.deepEqual(validate(typed(task, ['dueDay', '']), settings), { dueDay: 'required' }));
  test('D5.6 an own lead time that says nothing', () => assert.deepEqual(validate(typed(meeting, ['alarm', 'own'], ['alarmOwn', 'soon']), settings), { alarmOwn: 'alarm' }));
  test('D5.6 of an existing one only what was touched is checked', () => {
    const long = { ...meeting, title: 'x'.repeat(300), location: 'y'.repeat(300) };
    const start = formFrom(long, settings);
    const moved = adjust(start, 'startTime', '9', settings);
    assert.deepEqual(validate(moved, settings, start), {});
    assert.deepEqual(validate(adjust(moved, 'title', 'z'.repeat(256), settings), settings, start), { title: 'title-too-long' });
    assert.deepEqual(validate(adjust(moved, 'companyName', 'Nobody', settings), settings, start), { company: 'not-in-list' });
    assert.deepEqual(validate(adjust(start, 'duration', 'long', settings), settings, start), {}, 'the end says when it ends');
    assert.deepEqual(validate(adjust(start, 'endTime', '', settings), settings, start), { endTime: 'required' });
    assert.deepEqual(validate(adjust(formFrom(task, settings), 'dueDay', '', settings), settings, formFrom(task, settings)), { dueDay: 'required' });
  });
  test('D5.6 a text too long, where it says so: its letters count, not its formatting', () => {
    assert.deepEqual(validate(typed(meeting, ['agenda', `<p>${'x'.repeat(100_001)}</p>`], ['notes', `<p>${'x'.repeat(300_000)}</p>`]), settings), { agenda: 'text-too-long', notes: 'text-too-long' });
    assert.deepEqual(validate(typed(meeting, ['agenda', `<p>${'<b>x</b>y'.repeat(20_000)}</p>`]), settings), {});
  });
  test('a sound form has no problems', () => {
    assert.deepEqual(validate(typed(meeting), settings), {});
    assert.deepEqual(validate(typed(task), settings), {});
  });
  test('problems stand in the order of the fields', () => {
    assert.deepEqual(Object.keys(validate(typed(meeting, ['companyName', 'x'], ['startDay', 'x'], ['title', '']), settings)), ['title', 'startDay', 'company']);
  });
});

describe('what saving changes', () => {
  test('nothing touched, nothing written', () => assert.equal(patch(meeting), undefined));
  test('only what was touched is written', () => assert.deepEqual(patch(meeting, ['title', 'New ']), { title: 'New' }));
  test('D5.1 a project is chosen, or taken away', () => {
    assert.deepEqual(patch(meeting, ['project', 'depot'], ['title', 'New']), { title: 'New', project: { id: 'depot', name: 'New depot' } });
    assert.deepEqual(patch({ ...meeting, project: { id: 'depot' } }, ['projectName', '']), { project: undefined });
    assert.deepEqual(validate(typed(meeting, ['projectName', 'Nothing such']), settings), { project: 'not-in-list' });
  });
  test('D5.1 who may see it: all, the owner, a group; what cannot be read is for the owner', () => {
    assert.deepEqual(patch(meeting, ['visible', 'owner']), { visibleFor: 'owner' });
    assert.deepEqual(patch(meeting, ['visible', 'group:sales']), { visibleFor: { group: 'sales' } });
    assert.deepEqual(patch({ ...meeting, visibleFor: { group: 'sales' } }, ['visible', 'all']), { visibleFor: undefined });
    for (const odd of ['group:', 'everybody', '']) assert.deepEqual(patch(meeting, ['visible', odd]), { visibleFor: 'owner' }, odd);
    for (const visibleFor of ['all', 'owner', { group: 'sales' }] as const) assert.equal(patch({ ...meeting, visibleFor }), undefined);
  });
  test('an agenda that was not touched keeps its formatting', () => {
    assert.deepEqual(patch({ ...meeting, agenda: '<p><b>Bold</b></p>' }, ['title', 'New']), { title: 'New' });
  });
  test('D5.2 agenda and notes are written as typed, cleaned; what says nothing is none', () => {
    assert.deepEqual(patch(meeting, ['agenda', '<p>a &lt; <b>b</b></p>']), { agenda: '<p>a &lt; <b>b</b></p>' });
    assert.deepEqual(patch(meeting, ['notes', '<p onclick=x>a<script>b</script></p>']), { notes: '<p>a</p>' });
    assert.deepEqual(patch({ ...meeting, agenda: '<p>a</p>', notes: '<p>b</p>' }, ['agenda', ''], ['notes', '<p></p><p> </p>']), { agenda: undefined, notes: undefined });
  });
  test('D5.2 an agenda that is what it was is written byte for byte', () => {
    const odd = { ...meeting, agenda: '<p>a</p>\n<div>b &amp; c', notes: 'plain' };
    assert.equal(patch(odd, ['agenda', '<p>x</p>'], ['agenda', odd.agenda]), undefined);
    assert.deepEqual([formFrom(odd, settings).agenda, formFrom(odd, settings).notes], [odd.agenda, odd.notes]);
  });
  test('an emptied field is removed', () => assert.deepEqual(patch({ ...meeting, location: 'Room 2' }, ['location', '']), { location: undefined }));

  test('D8.5 times are written in the zone the follow-up was made in', () => {
    const abroad = { ...meeting, start: '2026-11-25T04:00:00-05:00[America/New_York]', end: '2026-11-25T05:00:00-05:00[America/New_York]' };
    assert.deepEqual(patch(abroad, ['startTime', '11']), { start: '2026-11-25T05:00:00-05:00[America/New_York]', end: '2026-11-25T06:00:00-05:00[America/New_York]' });
  });

  test('D2.7 all day is written as midnights, the end exclusive', () => {
    assert.deepEqual(patch(meeting, ['allDay', true], ['endDay', '26.11.2026']), {
      start: '2026-11-25T00:00:00+01:00[Europe/Oslo]', end: '2026-11-27T00:00:00+01:00[Europe/Oslo]', allDay: true,
    });
  });

  test('D4.5 a task taken out of the calendar keeps its due date', () => {
    const placed = { ...meeting, kind: 'task' as const, due: '2026-11-25' };
    assert.deepEqual(patch(placed, ['placed', false]), { start: undefined, end: undefined });
  });

  test('D6.1 completed alone is a completion, at the present instant', () => {
    const change = changeFrom(typed(meeting, ['completed', true]), { followUp: meeting, isNew: false }, settings, () => 'n');
    assert.equal(change?.intent, 'complete');
    assert.deepEqual((change as UpdateChange<'followUp'>).after, { completed: '2026-11-23T12:32:00Z' });
  });

  test('D5.1 a new one is added with what was typed', () => {
    const followUp = newFollowUp({}, 'n1', settings);
    const form = typed(followUp, ['title', 'Visit'], ['company', 'acme'], ['alarm', 'own'], ['alarmOwn', '45']);
    const change = changeFrom(form, { followUp, isNew: true }, settings, () => 'n');
    assert.equal(change?.type, 'add');
    const record = change?.type === 'add' ? (change.record as FollowUp) : meeting;
    assert.deepEqual([record.id, record.title, record.company, record.alarm], ['n1', 'Visit', { id: 'acme', name: 'Acme AS' }, 45]);
    assert.ok(!Object.values(record).includes(undefined));
  });

  test('D7.4 one date of a series becomes an exception', () => {
    const series: FollowUp = { ...meeting, repeat: { rule: 'FREQ=WEEKLY' } };
    const occurrence: Occurrence = {
      key: 'f1@x', followUp: series, start: Date.parse('2026-12-02T10:00+01:00'), end: Date.parse('2026-12-02T11:00+01:00'), original: '2026-12-02T10:00:00+01:00[Europe/Oslo]',
    };
    const followUp = recordOf(occurrence);
    const change = changeFrom(typed(followUp, ['startTime', '12']), { followUp, isNew: false, occurrence }, settings, () => 'n1');
    assert.ok(change?.type === 'batch' && change.scope === 'occurrence');
    const added = change.changes.find((one) => one.type === 'add');
    assert.equal(added?.type === 'add' ? (added.record as FollowUp).start : '', '2026-12-02T12:00:00+01:00[Europe/Oslo]');
  });
});

describe('what may be changed (D5.9)', () => {
  const open = { readonly: false, reopened: false };
  test('D5.9 of a completed one only Completed', () => {
    const access = accessTo({ ...meeting, completed: '2026-11-23T12:00:00Z' }, 'kari', open);
    assert.deepEqual([access.reason, access.may('completed'), access.may('title')], ['completed', true, false]);
  });
  test('D5.9 once Completed is taken away, the rest too', () => {
    assert.equal(accessTo({ ...meeting, completed: '2026-11-23T12:00:00Z' }, 'kari', { readonly: false, reopened: true }).may('title'), true);
  });
  test('D5.9 invited: only priority, completed and alarm', () => {
    const access = accessTo({ ...meeting, owner: 'ola', attendees: [{ associate: 'kari' }] }, 'kari', open);
    assert.deepEqual((['priority', 'completed', 'alarm', 'title', 'time', 'notes'] as const).map(access.may), [true, true, true, false, false, false]);
  });
  test('D5.9 external: the listed fields', () => {
    const access = accessTo({ ...meeting, external: true }, 'kari', open);
    assert.deepEqual((['type', 'company', 'showAs', 'notes', 'title', 'agenda'] as const).map(access.may), [true, true, true, true, false, false]);
    assert.equal(access.mayDelete, false);
  });
  test('D3.5 another one\'s diary is open', () => assert.equal(accessTo({ ...meeting, owner: 'ola' }, 'kari', open).reason, undefined));
});

describe('somebody else saved meanwhile (D5.8)', () => {
  const before = formFrom(meeting, settings);
  test('D5.8 what only they changed is theirs, what only we changed is ours', () => {
    const merged = merge(before, typed(meeting, ['title', 'Mine']), typed(meeting, ['location', 'Room 2']));
    assert.deepEqual([merged.form.title, merged.form.location, merged.theirs, merged.both], ['Mine', 'Room 2', ['location'], []]);
  });
  test('D5.8 what both changed stays ours and is named', () => {
    const merged = merge(before, typed(meeting, ['startTime', '9']), typed(meeting, ['startTime', '12']));
    assert.deepEqual([merged.form.startTime, merged.form.endTime, merged.both], ['9', '10:00', ['time']]);
  });
  test('D5.8 the same change on both sides is no conflict', () => {
    assert.deepEqual(merge(before, typed(meeting, ['title', 'A']), typed(meeting, ['title', 'A'])).both, []);
  });
});

describe('the hour that is shown twice (Oslo, 25 October 2026)', () => {
  const zoned = (time: string, offset: string): string => `2026-10-25T${time}:00${offset}[Europe/Oslo]`;
  const second: FollowUp = { ...meeting, start: zoned('02:15', '+01:00'), end: zoned('02:45', '+01:00') };

  test('D4.10 D5.1 a new one at 01:00 of "2h" lasts two hours', () => {
    const record = newFollowUp({ kind: 'meeting', title: 'Night', start: zoned('01:00', '+02:00') }, 'n', settings);
    const form = typed(record, ['duration', '2h']);
    assert.deepEqual([form.endTime, form.duration], ['02:00', '2h']);
    const change = changeFrom(form, { followUp: record, isNew: true }, settings, () => 'n');
    assert.ok(change?.type === 'add' && change.entity === 'followUp');
    assert.deepEqual([change.record.start, change.record.end], [zoned('01:00', '+02:00'), zoned('02:00', '+01:00')]);
  });

  test('D4.10 D5.1 one in the second pass given another duration stays where it is', () => {
    assert.deepEqual(patch(second, ['duration', '1h']), { end: zoned('03:15', '+01:00') });
  });

  test('D4.10 a duration that ends at the same clock time in the other pass is written', () => {
    const first = { ...meeting, start: zoned('01:30', '+02:00'), end: zoned('02:30', '+02:00') };
    assert.deepEqual((patch(first, ['duration', '2h']) as FollowUp).end, zoned('02:30', '+01:00'));
    assert.deepEqual((patch(first, ['endTime', '+2h']) as FollowUp).end, zoned('02:30', '+01:00'));
    assert.equal(patch(first, ['duration', '2h'], ['duration', '1h']), undefined);
  });

  test('D4.10 an end typed in the second pass lies after the start', () => {
    assert.equal((patch(second, ['endTime', '0230']) as FollowUp).end, zoned('02:30', '+01:00'));
    assert.deepEqual(validate(typed(second, ['endTime', '0210']), settings), { endTime: 'end-before-start' });
  });

  test('D5.1 the moment of a field that was not touched stays, also its seconds', () => {
    const odd = { ...meeting, start: '2026-11-25T10:00:30+01:00[Europe/Oslo]', end: '2026-11-25T11:00:30+01:00[Europe/Oslo]' };
    assert.deepEqual(patch(odd, ['endTime', '12']), { end: '2026-11-25T12:00:00+01:00[Europe/Oslo]' });
    assert.equal(patch(second, ['startTime', '3'], ['startTime', '02:15']), undefined);
  });
});
