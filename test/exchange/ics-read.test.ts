import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCalendar, type CalendarContent, type ReadCalendarOptions } from '../../src/exchange/index.js';
import type { FollowUp } from '../../src/model/index.js';

function read(text: string, options: Partial<ReadCalendarOptions> = {}): Promise<CalendarContent> {
  let ids = 0;
  return readCalendar(text, { zone: 'Europe/Oslo', owner: 'me', newId: () => `new-${++ids}`, ...options });
}

const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const todo = (...lines: readonly string[]): string => ['BEGIN:VTODO', ...lines, 'END:VTODO'].join('\r\n');

const base = ['UID:a', 'DTSTART;TZID=Europe/Oslo:20250113T090000', 'DTEND;TZID=Europe/Oslo:20250113T100000'];

async function one(...lines: readonly string[]): Promise<{ followUp: Partial<FollowUp>; codes: string[] }> {
  const { followUps, problems } = await read(calendar(event(...lines)));
  return { followUp: followUps[0] ?? {}, codes: problems.map(({ code, field }) => `${field ?? ''} ${code}`.trim()) };
}

describe('D20.1 events', () => {
  test('all fields', async () => {
    const { followUp, codes } = await one(...base, 'SUMMARY:Price\\, review', 'LOCATION:Room 1\\nHouse B', 'DESCRIPTION:First\\nsecond <b>', 'PRIORITY:2', 'TRANSP:TRANSPARENT', 'CLASS:CONFIDENTIAL', 'CATEGORIES:Sales,Big', 'CATEGORIES:Norway', 'URL:https://example.com/x', 'CONFERENCE;VALUE=URI:https://meet.example/1', 'CREATED:20250101T080000Z', 'LAST-MODIFIED:20250102T080000Z');
    assert.deepEqual(codes, []);
    assert.deepEqual(followUp, {
      id: 'a', kind: 'meeting', title: 'Price, review', owner: 'me', location: 'Room 1, House B', agenda: '<p>First<br>second &lt;b&gt;</p>', priority: 'high', showAs: 'free', visibleFor: 'owner',
      custom: { categories: 'Sales, Big, Norway' }, links: [{ kind: 'url', url: 'https://example.com/x' }], video: { url: 'https://meet.example/1' },
      created: { at: '2025-01-01T08:00:00Z' }, updated: { at: '2025-01-02T08:00:00Z' },
      start: '2025-01-13T09:00:00+01:00[Europe/Oslo]', end: '2025-01-13T10:00:00+01:00[Europe/Oslo]',
    });
  });

  test('priorities by RFC 5545 3.8.1.9', async () => {
    const priorities = await Promise.all(['0', '1', '4', '5', '6', '9', 'x'].map(async (text) => (await one(...base, `PRIORITY:${text}`)).followUp.priority));
    assert.deepEqual(priorities, [undefined, 'high', 'high', 'medium', 'low', 'low', undefined]);
  });

  test('days: the end is the day after the last one', async () => {
    const days = async (...lines: string[]): Promise<unknown[]> => {
      const { followUp, codes } = await one('UID:a', ...lines);
      return [followUp.allDay, followUp.start?.slice(0, 16), followUp.end?.slice(0, 16), ...codes];
    };
    assert.deepEqual(await days('DTSTART;VALUE=DATE:20250113'), [true, '2025-01-13T00:00', '2025-01-14T00:00']);
    assert.deepEqual(await days('DTSTART:20250113'), [true, '2025-01-13T00:00', '2025-01-14T00:00']);
    assert.deepEqual(await days('DTSTART;VALUE=DATE:20250113', 'DTEND;VALUE=DATE:20250116'), [true, '2025-01-13T00:00', '2025-01-16T00:00']);
    assert.deepEqual(await days('DTSTART;VALUE=DATE:20250113', 'DTEND;VALUE=DATE:20250113'), [true, '2025-01-13T00:00', '2025-01-14T00:00']);
    assert.deepEqual(await days('DTSTART;VALUE=DATE:20250113', 'DURATION:P1W'), [true, '2025-01-13T00:00', '2025-01-20T00:00']);
    assert.deepEqual(await days('DTSTART;VALUE=DATE:20250113', 'DTEND;VALUE=DATE:20250110'), [true, '2025-01-13T00:00', '2025-01-14T00:00', 'DTEND end-before-start']);
  });

  test('durations: days on the wall clock, hours exact', async () => {
    const end = async (duration: string): Promise<unknown> => (await one('UID:a', 'DTSTART;TZID=Europe/Oslo:20250329T120000', `DURATION:${duration}`)).followUp.end;
    assert.equal(await end('P1D'), '2025-03-30T12:00:00+02:00[Europe/Oslo]');
    assert.equal(await end('PT24H'), '2025-03-30T13:00:00+02:00[Europe/Oslo]');
    assert.equal(await end('-PT1H'), '2025-03-29T12:00:00+01:00[Europe/Oslo]');
    assert.equal(await end('P'), '2025-03-29T12:00:00+01:00[Europe/Oslo]');
  });

  test('an end before the start is mended and told', async () => {
    const { followUp, codes } = await one('UID:a', 'DTSTART:20250113T090000Z', 'DTEND:20250113T080000Z');
    assert.equal(followUp.end, followUp.start);
    assert.deepEqual(codes, ['DTEND end-before-start']);
  });

  test('without a UID it gets a new id', async () => {
    const { followUp, codes } = await one('DTSTART:20250113T090000Z');
    assert.equal(followUp.id, 'new-1');
    assert.deepEqual(codes, ['UID missing-id']);
  });

  test('ids are stable, also of endless UIDs', async () => {
    const uid = 'x'.repeat(5000);
    const ids = await Promise.all([uid, uid, `${uid}y`].map(async (text) => (await one(`UID:${text}`, 'DTSTART:20250113T090000Z')).followUp.id ?? ''));
    assert.ok(ids.every((id) => id.length <= 200));
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });

  test('cancelled ones are left out and listed', async () => {
    const { followUps, problems } = await read(calendar(event(...base, 'STATUS:CANCELLED')));
    assert.deepEqual(followUps, []);
    assert.deepEqual(problems.map(({ code, severity, field, given, record }) => [code, severity, field, given, record]), [['file-component-skipped', 'error', 'STATUS', 'CANCELLED', 'a']]);
  });

  test('hostile addresses do not become links', async () => {
    const { followUp, codes } = await one(...base, 'URL:javascript:alert(1)', 'CONFERENCE:javascript:alert(1)', 'DESCRIPTION:<img src=x onerror=alert(1)>');
    assert.equal(followUp.links, undefined);
    assert.equal(followUp.video, undefined);
    assert.equal(followUp.agenda, '<p>&lt;img src=x onerror=alert(1)&gt;</p>');
    assert.deepEqual(codes, ['URL bad-url']);
  });
});

describe('D10.1 attendees', () => {
  test('status, role, name; the organizer among them once', async () => {
    const { followUp, codes } = await one(...base, 'ORGANIZER;CN=Kari:mailto:kari@example.no', 'ATTENDEE;CN="Berg, Ola";PARTSTAT=DECLINED:MAILTO:ola@example.no', 'ATTENDEE;PARTSTAT=TENTATIVE;ROLE=OPT-PARTICIPANT:mailto:per@example.no', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:KARI@example.no', 'ATTENDEE:mailto:nobody', 'ATTENDEE;CN=Room');
    assert.deepEqual(followUp.attendees, [
      { email: 'KARI@example.no', status: 'accepted' },
      { email: 'ola@example.no', name: 'Berg, Ola', status: 'declined' },
      { email: 'per@example.no', status: 'seen', optional: true },
    ]);
    assert.deepEqual(codes, ['ATTENDEE file-property-skipped', 'ATTENDEE file-property-skipped']);
  });
});

describe('D11.1 alarms', () => {
  const alarm = (...lines: readonly string[]): string => ['BEGIN:VALARM', 'ACTION:DISPLAY', ...lines, 'END:VALARM'].join('\r\n');
  const table: readonly [string, number | undefined, number][] = [
    ['TRIGGER:-PT15M', 15, 0], ['TRIGGER:PT0S', 0, 0], ['TRIGGER:-P1DT2H', 1560, 0], ['TRIGGER:-P1W', 10_080, 0],
    ['TRIGGER;RELATED=END:-PT90M', 30, 0], ['TRIGGER;VALUE=DATE-TIME:20250113T074500Z', 15, 0], ['TRIGGER:PT5M', undefined, 1], ['TRIGGER:soon', undefined, 1], ['DESCRIPTION:no trigger', undefined, 1], ['TRIGGER:-P9999D', undefined, 1],
  ];
  for (const [line, minutes, problems] of table) {
    test(`${line} is ${minutes} minutes before`, async () => {
      const { followUp, codes } = await one(...base, alarm(line));
      assert.equal(followUp.alarm, minutes);
      assert.equal(codes.length, problems);
    });
  }

  test('of several the earliest; the same twice is one', async () => {
    const { followUp, codes } = await one(...base, alarm('TRIGGER:-PT5M'), alarm('TRIGGER:-PT30M'), alarm('TRIGGER:-PT30M'));
    assert.equal(followUp.alarm, 30);
    assert.deepEqual(codes, ['VALARM file-property-skipped']);
  });
});

describe('tasks', () => {
  const task = async (...lines: readonly string[]): Promise<FollowUp | undefined> => (await read(calendar(todo('UID:t', ...lines)))).followUps[0];

  test('due on a day, at a time, after a duration', async () => {
    assert.equal((await task('DUE;VALUE=DATE:20250113'))?.due, '2025-01-13');
    assert.equal((await task('DUE:20250113T120000Z'))?.due, '2025-01-13T13:00:00+01:00[Europe/Oslo]');
    assert.equal((await task('DTSTART:20250113T080000Z', 'DURATION:PT2H'))?.due, '2025-01-13T11:00:00+01:00[Europe/Oslo]');
    assert.equal((await task('DTSTART;VALUE=DATE:20250113', 'DURATION:P2D'))?.due, '2025-01-14');
    assert.equal((await task('SUMMARY:some day'))?.due, undefined);
    assert.equal((await task('DUE;VALUE=DATE:20250113'))?.start, undefined);
  });

  test('D6 completed: when it was, as well as the file tells', async () => {
    assert.equal((await task('COMPLETED:20250113T100000Z'))?.completed, '2025-01-13T10:00:00Z');
    assert.equal((await task('STATUS:COMPLETED', 'DTSTAMP:20250113T090000Z'))?.completed, '2025-01-13T09:00:00Z');
    assert.equal((await task('PERCENT-COMPLETE:100', 'DUE;VALUE=DATE:20250113'))?.completed, '2025-01-13T00:00:00Z');
    assert.equal((await task('STATUS:COMPLETED'))?.completed, undefined);
    assert.equal((await task('PERCENT-COMPLETE:50', 'DUE;VALUE=DATE:20250113'))?.completed, undefined);
  });

  test('a repeating one is placed in the calendar', async () => {
    const repeating = await task('DTSTART:20250113T080000Z', 'DUE:20250113T090000Z', 'RRULE:FREQ=WEEKLY');
    assert.equal(repeating?.start, '2025-01-13T08:00:00+00:00[UTC]');
    assert.equal(repeating?.end, '2025-01-13T09:00:00+00:00[UTC]');
    const daily = await task('DUE;VALUE=DATE:20250113', 'RRULE:FREQ=DAILY');
    assert.deepEqual([daily?.allDay, daily?.start?.slice(0, 10), daily?.end?.slice(0, 10)], [true, '2025-01-13', '2025-01-14']);
  });

  test('an alarm counts from when it is due', async () => {
    assert.equal((await task('DUE:20250113T120000Z', 'BEGIN:VALARM', 'TRIGGER:-PT10M', 'END:VALARM'))?.alarm, 10);
  });
});

describe('D7 series', () => {
  const series = ['UID:s', 'SUMMARY:Weekly', 'DTSTART;TZID=Europe/Oslo:20250113T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;X-ODD=1;BYDAY=MO;'];

  test('D7.7 the rule is kept as written', async () => assert.equal((await one(...series)).followUp.repeat?.rule, 'FREQ=WEEKLY;X-ODD=1;BYDAY=MO;'));

  test('EXDATE and RDATE are written in the zone of the series', async () => {
    const { followUp, codes } = await one(...series, 'EXDATE:20250120T080000Z,20250127T080000Z', 'EXDATE;VALUE=DATE:20250203', 'RDATE;VALUE=PERIOD:20250214T080000Z/PT1H', 'EXDATE:rubbish');
    assert.deepEqual(followUp.repeat?.except, ['2025-01-20T09:00:00+01:00[Europe/Oslo]', '2025-01-27T09:00:00+01:00[Europe/Oslo]', '2025-02-03T09:00:00+01:00[Europe/Oslo]']);
    assert.deepEqual(followUp.repeat?.also, ['2025-02-14T09:00:00+01:00[Europe/Oslo]']);
    assert.deepEqual(codes, ['EXDATE bad-date']);
  });

  test('written dates alone make a series too', async () => {
    const { followUp } = await one(...base, 'RDATE:20250214T080000Z');
    assert.deepEqual(followUp.repeat, { rule: 'FREQ=DAILY;COUNT=1', also: ['2025-02-14T09:00:00+01:00[Europe/Oslo]'] });
  });

  test('one that repeats in UTC stays in UTC', async () => assert.match((await one('UID:a', 'DTSTART:20250113T090000Z', 'RRULE:FREQ=DAILY')).followUp.start ?? '', /\[UTC\]$/));

  test('only one rule is taken', async () => assert.deepEqual((await one(...series, 'RRULE:FREQ=DAILY')).codes, ['RRULE file-property-skipped']));

  test('D7.4 a changed date is a record of its own, a cancelled one is left out', async () => {
    const { followUps, problems } = await read(calendar(
      event('UID:s', 'RECURRENCE-ID:20250120T080000Z', 'DTSTART;TZID=Europe/Oslo:20250121T100000', 'DURATION:PT1H', 'SUMMARY:Moved'),
      event(...series),
      event('UID:s', 'RECURRENCE-ID;TZID=Europe/Oslo:20250127T090000', 'DTSTART;TZID=Europe/Oslo:20250127T090000', 'STATUS:CANCELLED'),
    ));
    assert.deepEqual(problems, []);
    assert.deepEqual(followUps.map(({ id, title, series: of, repeat }) => ({ id, title, of, except: repeat?.except })), [
      { id: 's', title: 'Weekly', of: undefined, except: ['2025-01-27T09:00:00+01:00[Europe/Oslo]'] },
      { id: 's~20250120T090000', title: 'Moved', of: { id: 's', original: '2025-01-20T09:00:00+01:00[Europe/Oslo]' }, except: undefined },
    ]);
  });

  test('an exception whose series does not repeat, or is missing, stands for itself', async () => {
    const exception = event('UID:a', 'RECURRENCE-ID:20250120T080000Z', 'DTSTART:20250121T100000Z', 'RRULE:FREQ=DAILY');
    const alone = await read(calendar(exception));
    assert.deepEqual(alone.problems.map(({ code }) => code), ['orphan-exception']);
    assert.equal(alone.followUps[0]?.series, undefined);
    assert.equal(alone.followUps[0]?.repeat, undefined);
    assert.deepEqual((await read(calendar(event(...base), exception))).problems.map(({ code }) => code), ['unmatched-exception']);
  });

  test('all future dates changed at once: one is, and it is told', async () => {
    const { problems } = await read(calendar(event(...series), event('UID:s', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20250120T080000Z', 'DTSTART:20250120T090000Z')));
    assert.deepEqual(problems.map(({ given }) => given), ['RANGE=THISANDFUTURE']);
  });

  test('of the same UID twice the highest SEQUENCE counts', async () => {
    const { followUps, problems } = await read(calendar(event(...base, 'SUMMARY:Old'), event(...base, 'SUMMARY:New', 'SEQUENCE:2'), event(...base, 'SUMMARY:Older')));
    assert.deepEqual(followUps.map(({ title }) => title), ['New']);
    assert.deepEqual(problems.map(({ code }) => code), ['duplicate-id', 'duplicate-id']);
  });

  test('more written dates than a series may have are cut', async () => {
    const dates = Array.from({ length: 5001 }, (_, index) => `20250101T${String(Math.floor(index / 3600) % 24).padStart(2, '0')}${String(Math.floor(index / 60) % 60).padStart(2, '0')}${String(index % 60).padStart(2, '0')}Z`);
    const { followUp, codes } = await one(...series, `EXDATE:${dates.join(',')}`);
    assert.equal(followUp.repeat?.except?.length, 5000);
    assert.deepEqual(codes, ['EXDATE file-property-skipped']);
  });
});

describe('any text', () => {
  const lines = fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTODO', 'END:VTODO', 'BEGIN:VALARM', 'END:VALARM', 'UID:1', 'UID:2', 'DTSTART:20250113T090000Z', 'DTSTART;VALUE=DATE:20250230', 'DTEND;TZID=:2025', 'DTSTART;TZID="', 'RRULE:FREQ=SECONDLY', 'RRULE', 'EXDATE:,,,', 'TRIGGER:-PT', 'DURATION:P99999999D', ' folded', '\tfolded', ':', ';', 'RECURRENCE-ID:20250101', '__proto__:x', 'SUMMARY;__proto__=1:x', 'ATTENDEE:mailto:a@b', 'DTSTART:99991231T235959Z', 'DTSTART:00000101T000000Z', 'DTEND:00010101');
  test('is read or refused, never thrown at', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(lines, fc.string({ maxLength: 20 })), { maxLength: 40 }), async (parts) => {
      const { followUps } = await read(['BEGIN:VCALENDAR', ...parts].join('\n'));
      for (const { start, end } of followUps) assert.ok(start === undefined || (end !== undefined && !start.includes('NaN')));
    }), { numRuns: 300 });
  });
});
