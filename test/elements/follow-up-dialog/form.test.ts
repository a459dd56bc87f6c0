import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjust } from '../../../src/elements/follow-up-dialog/form-adjust.js';
import { formFrom, newFollowUp, type FieldName, type FieldValue, type Form } from '../../../src/elements/follow-up-dialog/form.js';
import { inLanguage, readTimes, textOfDay, textOfDuration, textOfTime, readDay, tidy } from '../../../src/elements/follow-up-dialog/form-times.js';
import { parseDuration, parseTime } from '../../../src/locale/index.js';
import { dayFromNumber } from '../../../src/time/index.js';
import { meeting, settings, task } from './settings.js';

/** The meeting's form after some fields were typed, one after the other. */
function typed(...steps: readonly (readonly [FieldName, FieldValue])[]): Form {
  return steps.reduce((form, [field, value]) => adjust(form, field, value, settings), formFrom(meeting, settings));
}

describe('form of a follow-up', () => {
  test('D5.1 a meeting reads as start, end and duration', () => {
    const form = formFrom(meeting, settings);
    assert.deepEqual([form.startDay, form.startTime, form.endDay, form.endTime, form.duration], ['25/11/2026', '10:00', '25/11/2026', '11:00', '1 h']);
  });

  test('D5.1 the end keeps its distance when the start moves', () => {
    const form = typed(['startTime', '1430']);
    assert.deepEqual([form.endDay, form.endTime, form.duration], ['25/11/2026', '15:30', '1 h']);
  });

  test('D5.1 a start late in the evening takes the end over midnight', () => {
    const form = typed(['startTime', '23:30']);
    assert.deepEqual([form.endDay, form.endTime], ['26/11/2026', '00:30']);
  });

  test('D5.1 the start day takes the end day along', () => {
    assert.equal(typed(['startDay', 'tomorrow']).endDay, '24/11/2026');
  });

  test('D5.1 the duration moves the end', () => {
    assert.equal(typed(['duration', '1:45']).endTime, '11:45');
  });

  test('D5.1 the end changes the duration', () => {
    assert.equal(typed(['endTime', '1230']).duration, '2 h 30 min');
    assert.equal(typed(['endDay', '26.11']).duration, textOfDuration(25 * 60, 'en'));
  });

  test('D5.1 an end before the start empties the duration, and nothing moves', () => {
    const form = typed(['endTime', '9']);
    assert.deepEqual([form.duration, form.startTime], ['', '10:00']);
    assert.equal(adjust(form, 'startTime', '8', settings).duration, '1 h');
  });

  test('D5.1 "+2h" as end means so long after the start', () => {
    const form = tidy(typed(['endTime', '+2h']), 'endTime', settings);
    assert.deepEqual([form.endTime, form.duration], ['12:00', '2 h']);
  });

  test('D5.6 what cannot be understood changes nothing else, and stays as typed', () => {
    const form = typed(['startTime', 'half ten']);
    assert.deepEqual([form.startTime, form.endTime, form.duration], ['half ten', '11:00', '1 h']);
    assert.equal(tidy(form, 'startTime', settings).startTime, 'half ten');
  });

  test('a left field is written properly', () => {
    assert.equal(tidy(typed(['startTime', '930']), 'startTime', settings).startTime, '09:30');
    assert.equal(tidy(typed(['startDay', 'fri']), 'startDay', settings).startDay, '27/11/2026');
  });

  test('D4.10 a duration is elapsed time through a clock change', () => {
    const form = typed(['startDay', '28.3.2027'], ['startTime', '1:30']);
    assert.deepEqual([form.endTime, form.duration], ['03:30', '1 h']);
  });

  test('D2.7 all day counts the last day in, and back gives the times again', () => {
    const form = typed(['allDay', true]);
    assert.deepEqual([form.startDay, form.endDay], ['25/11/2026', '25/11/2026']);
    const back = adjust(form, 'allDay', false, settings);
    assert.deepEqual([back.startTime, back.endTime, back.duration], ['10:00', '11:00', '1 h']);
  });

  test('D2.7 a record of whole days opens with its last day, and gets the default working day as times', () => {
    const days = { ...meeting, allDay: true, start: '2026-11-25T00:00:00+01:00[Europe/Oslo]', end: '2026-11-28T00:00:00+01:00[Europe/Oslo]' };
    const form = formFrom(days, settings);
    assert.deepEqual([form.startDay, form.endDay], ['25/11/2026', '27/11/2026']);
    assert.equal(adjust(form, 'startDay', '1.12', settings).endDay, '03/12/2026');
    const back = adjust(form, 'allDay', false, settings);
    assert.deepEqual([back.startTime, back.endTime], ['08:00', '16:00']);
  });

  test('another kind brings its type and its default duration', () => {
    const form = typed(['kind', 'call']);
    assert.deepEqual([form.type, form.duration, form.endTime, form.dueDay], ['out', '15 min', '10:15', '25/11/2026']);
    assert.equal(typed(['duration', '20'], ['kind', 'call']).duration, '20');
  });

  test('a task made a meeting gets a time on its due date', () => {
    const form = adjust(formFrom(task, settings), 'kind', 'meeting', settings);
    assert.deepEqual([form.placed, form.startDay, form.startTime, form.endTime], [true, '27/11/2026', '14:00', '15:00']);
  });

  test('D5.1 a type rules out all day and free', () => {
    const form = typed(['allDay', true], ['showAs', 'free'], ['type', 'inside']);
    assert.deepEqual([form.allDay, form.showAs], [false, 'busy']);
  });

  test('D5.1 a contact brings its company; another company drops the contact', () => {
    const form = typed(['contact', 'anna']);
    assert.deepEqual([form.company, form.companyName, form.contactName], ['acme', 'Acme AS', 'Anna']);
    const other = adjust(form, 'company', 'fjord', settings);
    assert.deepEqual([other.contact, other.contactName], ['', '']);
  });

  test('D5.5 a typed name is no choice yet', () => {
    const form = typed(['company', 'acme'], ['companyName', 'Acm']);
    assert.deepEqual([form.company, form.companyName], ['', 'Acm']);
  });

  test('an own lead time of the alarm is kept as typed', () => {
    assert.equal(formFrom({ ...meeting, alarm: 45 }, settings).alarmOwn, '45 min');
    assert.equal(formFrom({ ...meeting, alarm: 15 }, settings).alarm, '15');
  });

  test('another language rewrites what is understood', () => {
    const form = inLanguage(typed(['duration', 'long']), 'nb', settings);
    assert.deepEqual([form.startDay, form.duration], ['25.11.2026', 'long']);
    assert.deepEqual(readTimes(form, settings).startDay, '2026-11-25');
  });

  test('every day, time and duration a field shows is read back, in each language', () => {
    for (const lang of ['en', 'nb', 'en-US', 'de']) {
      fc.assert(fc.property(fc.integer({ min: -25_000, max: 80_000 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 20_000 }), (number, minute, duration) => {
        const form = { ...formFrom(meeting, settings), lang };
        const day = dayFromNumber(number);
        assert.equal(readDay(textOfDay(day, lang), form, settings), day);
        assert.equal(parseTime(textOfTime(minute, lang)), minute);
        assert.equal(parseDuration(textOfDuration(duration, lang)), duration);
      }), { numRuns: 60 });
    }
  });
});

describe('a new follow-up', () => {
  test('D3.2 gets the default duration at the next half hour', () => {
    const made = newFollowUp({}, 'n1', settings);
    assert.deepEqual([made.start, made.end], ['2026-11-23T14:00:00+01:00[Europe/Oslo]', '2026-11-23T15:00:00+01:00[Europe/Oslo]']);
    assert.deepEqual([made.kind, made.type, made.owner], ['meeting', 'visit', 'kari']);
  });

  test('D3.1 a range given wins, and so does another owner', () => {
    const made = newFollowUp({ start: meeting.start!, end: meeting.end!, owner: 'ola', kind: 'call' }, 'n1', settings);
    assert.deepEqual([made.end, made.owner, made.type, made.due], [meeting.end, 'ola', 'out', '2026-11-25']);
  });

  test('a task is due today and has no time', () => {
    const made = newFollowUp({ kind: 'task' }, 'n1', settings);
    assert.deepEqual([made.due, made.start], ['2026-11-23', undefined]);
  });

  test('D11.1 a meeting gets the default alarm', () => {
    assert.equal(newFollowUp({}, 'n1', { ...settings, preferences: { ...settings.preferences, defaultAlarm: 10 } }).alarm, 10);
  });
});
