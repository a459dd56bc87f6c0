import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readCalendar, type CalendarContent } from '../../src/exchange/index.js';
import { readData, type FollowUp } from '../../src/model/index.js';

const folder = new URL('../fixtures/ics/', import.meta.url);

async function read(name: string): Promise<CalendarContent> {
  let ids = 0;
  return readCalendar(readFileSync(new URL(name, folder), 'utf8'), { zone: 'Europe/Oslo', owner: 'me', newId: () => `new-${++ids}` });
}

/** A follow-up in a line: title, when, and the fields that matter. */
function line({ title, start, end, due, allDay, alarm, repeat, attendees, showAs, kind }: FollowUp): string {
  const when = start === undefined ? `due ${due ?? '–'}` : `${start.slice(0, 16)} ${start.slice(start.indexOf('['))} to ${(end ?? '').slice(0, 16)}`;
  const extras = [kind === 'meeting' ? '' : kind, allDay && 'all day', alarm !== undefined && `alarm ${alarm}`, repeat && `repeats ${repeat.rule}`, repeat?.also && `${repeat.also.length} more`, attendees && `${attendees.length} people`, showAs];
  return [title, when, ...extras.filter(Boolean)].join(' | ');
}

/** What each file gives: the follow-ups, and the codes of what could not be kept. */
const expected: Readonly<Record<string, { readonly followUps: readonly string[]; readonly problems: readonly string[] }>> = {
  'icalendar-alarm_etar_future.ics': {
    followUps: ['event with alarms android | 2024-10-05T13:00 [Europe/London] to 2024-10-05T14:00 | alarm 30'],
    problems: ['VEVENT VALARM file-property-skipped', 'VEVENT VALARM file-property-skipped'],
  },
  'icalendar-alarm_google_future.ics': {
    followUps: ['event with alarms | 2024-10-04T20:15 [Europe/Oslo] to 2024-10-04T21:00 | alarm 15'],
    problems: ['VEVENT VALARM file-property-skipped', 'VEVENT VALARM file-property-skipped'],
  },
  'icalendar-alarm_thunderbird_future.ics': {
    followUps: ['event with alarms | 2024-10-23T15:00 [Europe/London] to 2024-10-23T16:00 | alarm 45'],
    problems: ['VEVENT VALARM file-property-skipped'],
  },
  'icalendar-america_new_york.ics': { followUps: ['an event with a custom tz name | 2014-08-29T08:00 [America/New_York] to 2014-08-29T10:00'], problems: [] },
  'icalendar-big_bad_calendar.ics': {
    followUps: [],
    problems: ['VCALENDAR  file-unreadable', ...Array.from({ length: 20 }, () => 'VEVENT DTSTART missing-time')],
  },
  'icalendar-issue_1050_calendar_with_events_and_todos.ics': {
    followUps: [
      'Test Event 1 | 2025-01-15T10:00 [America/New_York] to 2025-01-15T11:00',
      'Test Event 2 | 2025-01-16T10:00 [America/New_York] to 2025-01-16T11:00',
      'Test Todo 1 | due – | task',
    ],
    problems: ['VJOURNAL  file-component-skipped'],
  },
  'icalendar-issue_348_exception_parsing_value.ics': {
    followUps: ['Sixt : détails de votre réservation | 2019-06-24T08:30 [Europe/Oslo] to 2019-06-24T18:30 | alarm 30 | free'],
    problems: ['VFREEBUSY  file-component-skipped'],
  },
  'icalendar-issue_526_calendar_with_events.ics': {
    followUps: ["Some event ':' | 2021-11-01T16:00 [Europe/Oslo] to 2021-11-01T16:30", 'Some other event | 2021-11-01T16:40 [Europe/Oslo] to 2021-11-01T16:50'],
    problems: ['VEVENT TZID unknown-zone'],
  },
  'icalendar-multiple_calendar_components.ics': {
    followUps: [
      'Christmas Day | 2003-12-25T00:00 [Europe/Oslo] to 2003-12-26T00:00 | all day',
      'Boxing Day | 2003-05-01T00:00 [Europe/Oslo] to 2003-05-02T00:00 | all day',
      'Christmas again! | 2003-12-25T00:00 [Europe/Oslo] to 2003-12-26T00:00 | all day',
    ],
    problems: [],
  },
  'icalendar-rfc_7986_image.ics': {
    followUps: [' | due – | task', ' | due – | task'],
    problems: [
      'VEVENT IMAGE file-property-skipped', 'VEVENT DTSTART missing-time', 'VTODO IMAGE file-property-skipped', 'VJOURNAL  file-component-skipped',
      'VEVENT IMAGE file-property-skipped', 'VEVENT DTSTART missing-time', 'VTODO IMAGE file-property-skipped', 'VJOURNAL  file-component-skipped',
    ],
  },
  'icalendar-x_location.ics': { followUps: ['Daily Sync | 2016-10-28T14:00 [Europe/Zurich] to 2016-10-28T14:30 | repeats FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'], problems: [] },
  'icaljs-blank_description.ics': { followUps: ['Really long event name thing | 2012-06-30T06:00 [America/Los_Angeles] to 2012-06-30T07:00 | alarm 30'], problems: [] },
  'icaljs-daily_recur.ics': { followUps: ['Every day recurring | 2012-08-01T05:00 [America/Los_Angeles] to 2012-08-01T06:00 | alarm 30 | repeats FREQ=DAILY'], problems: [] },
  'icaljs-day_long_recur_yearly.ics': {
    followUps: ['Day Long Event | 2012-08-03T00:00 [Europe/Oslo] to 2012-08-04T00:00 | all day | alarm 450 | repeats FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | free'],
    problems: [],
  },
  'icaljs-duration_instead_of_dtend.ics': { followUps: ['Really long event name thing | 2012-06-30T06:00 [America/Los_Angeles] to 2012-07-01T06:00'], problems: [] },
  'icaljs-google_birthday.ics': {
    followUps: [
      "PErson #2's birthday | 2014-12-10T00:00 [Europe/Oslo] to 2014-12-11T00:00 | all day | repeats FREQ=DAILY;INTERVAL=1;COUNT=1 | 2 more | 1 people",
      "PErson #2's birthday | 2012-12-10T00:00 [Europe/Oslo] to 2012-12-11T00:00 | all day | 1 people",
      "PErson #2's birthday | 2013-12-10T00:00 [Europe/Oslo] to 2013-12-11T00:00 | all day | 1 people",
      "PErson #2's birthday | 2014-12-10T00:00 [Europe/Oslo] to 2014-12-11T00:00 | all day | 1 people",
    ],
    problems: Array.from({ length: 3 }, () => 'VEVENT RECURRENCE-ID orphan-exception'),
  },
  'icaljs-minimal.ics': { followUps: ['Really long event name thing | 2012-06-30T06:00 [America/Los_Angeles] to 2012-06-30T07:00'], problems: [] },
  'icaljs-recur_instances_finite.ics': {
    followUps: ['Crazy Event Thingy! | 2012-10-02T10:00 [America/Los_Angeles] to 2012-10-02T10:30 | alarm 5 | repeats FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU;UNTIL=20121231T100000 | 2 more | 4 people'],
    problems: [],
  },
};

describe('D20.1 files of other programs', () => {
  test('every file of the folder is in the table', () => assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.ics')).sort(), Object.keys(expected).sort()));

  for (const [name, { followUps, problems }] of Object.entries(expected)) {
    test(name, async () => {
      const content = await read(name);
      assert.deepEqual(content.followUps.map(line), followUps);
      assert.deepEqual(content.problems.map(({ entity, field, code }) => `${entity} ${field ?? ''} ${code}`), problems);
    });

    test(`${name}: what was read passes the model's door whole`, async () => {
      const { followUps: given } = await read(name);
      const { data, problems: found } = readData({ followUps: given }, { zone: 'Europe/Oslo', user: 'me' });
      assert.deepEqual(data.followUps?.map(({ id }) => id), given.map(({ id }) => id));
      assert.deepEqual(found.filter(({ code }) => code !== 'missing-time'), []); // a to-do without a due date is told
    });
  }
});
