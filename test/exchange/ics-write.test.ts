import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { missingSeries, readCalendar, writeCalendar } from '../../src/exchange/index.js';
import { exceptionOf, type FollowUp } from '../../src/model/index.js';
import { epochOf, zonedFromEpoch, zonedFromWall, type ZonedTime } from '../../src/time/index.js';

const zone = 'Europe/Oslo';
const now = Date.UTC(2026, 10, 23, 8);
const at = (day: string, time = '09:00', where = zone): ZonedTime => zonedFromWall(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), where);
const meeting: FollowUp = { id: 'm', kind: 'meeting', title: 'Acme', owner: 'me', start: at('2026-11-23'), end: at('2026-11-23', '10:00') };

/** Out and in again. What a file cannot say is set by the reading: when it was written. */
async function roundTrip(followUps: readonly FollowUp[], home = zone): Promise<FollowUp[]> {
  const text = await writeCalendar(followUps, { now });
  const { followUps: back, problems } = await readCalendar(text, { zone: home, owner: 'me', newId: () => 'new' });
  assert.deepEqual(problems, []);
  return back.map(({ updated: _updated, ...record }) => record);
}

const except = (series: FollowUp, original: ZonedTime, patch: Partial<FollowUp>, id: string): FollowUp =>
  ({ ...exceptionOf(series, { key: id, followUp: series, original, start: epochOf(original), end: epochOf(original) + 3_600_000 }, id), ...patch });

describe('D20.1 calendar files out and in again', () => {
  test('D7 a series with exceptions, left-out and added dates comes back as it was', async () => {
    const series: FollowUp = { ...meeting, repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270601T070000Z', except: [at('2026-12-07'), at('2027-05-03')], also: [at('2026-12-09', '11:00')] } };
    const exceptions = [except(series, at('2026-12-14'), { title: 'Moved', start: at('2026-12-15', '14:00'), end: at('2026-12-15', '15:30') }, 'own-id'), except(series, at('2027-04-05'), { location: 'Room; 1, "B"\\' }, 'x2')];
    assert.deepEqual(await roundTrip([series, ...exceptions]), [series, ...exceptions]);
  });

  test('D7.7 a rule is written as a rule, part by part, and begins no line of its own', async () => {
    const line = async (rule: string): Promise<string | undefined> => /\r\n(RRULE[^\r]*)\r\n/u.exec(await writeCalendar([{ ...meeting, repeat: { rule } }], { now }))?.[1];
    assert.equal(await line('RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270601T070000Z;WKST=SU'), 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270601T070000Z;WKST=SU');
    assert.equal(await line('FREQ=DAILY\r\nX-EVIL:1;;odd;COUNT=2'), 'RRULE:FREQ=DAILYX-EVIL:1;COUNT=2');
  });

  test('D4.5 a call in the to-do list keeps its kind and its due date', async () => {
    const call: FollowUp = { id: 'c', kind: 'call', title: 'Ring Acme', owner: 'me', due: '2026-11-27' };
    assert.deepEqual(await roundTrip([call]), [call]);
  });

  test('D4.5 what is placed in the calendar keeps its due date, day or time', async () => {
    const task: FollowUp = { ...meeting, id: 't', kind: 'task', due: '2026-11-27' };
    const call: FollowUp = { ...meeting, id: 'c', kind: 'call', due: at('2026-11-24', '12:00') };
    const days: FollowUp = { ...meeting, id: 'd', kind: 'task', allDay: true, start: at('2026-11-23', '00:00'), end: at('2026-11-24', '00:00'), due: '2026-11-30' };
    assert.deepEqual(await roundTrip([task, call, days]), [task, call, days]);
  });

  test('D11.1 the alarm of a to-do counts from when it is due (RFC 5545, 3.8.6.3)', async () => {
    const task: FollowUp = { id: 't', kind: 'task', title: 'Offer', owner: 'me', due: at('2026-11-24', '12:00'), alarm: 30 };
    assert.match(await writeCalendar([task], { now }), /TRIGGER;RELATED=END:-PT30M/u);
    assert.deepEqual(await roundTrip([task]), [task]);
  });

  test('D5.2 a formatted agenda comes back as it was, unless its text was changed elsewhere', async () => {
    const formatted: FollowUp = { ...meeting, agenda: '<h3>Plan</h3><ul><li>One <b>bold</b></li><li><a href="https://acme.example/">Two</a></li></ul>' };
    assert.deepEqual(await roundTrip([formatted]), [formatted]);
    const text = (await writeCalendar([formatted], { now })).replace(/DESCRIPTION:Plan/u, 'DESCRIPTION:Other');
    const { followUps: [changed] } = await readCalendar(text, { zone, owner: 'me', newId: () => 'new' });
    assert.match(changed!.agenda!, /Other/u);
    assert.doesNotMatch(changed!.agenda!, /<b>/u);
    const hostile = text.replace(/X-DAGBOK-AGENDA:[^\r]*(\r\n [^\r]*)*/u, 'X-DAGBOK-AGENDA:<img src=x onerror=alert(1)>Other').replace(/DESCRIPTION:[^\r]*(\r\n [^\r]*)*/u, 'DESCRIPTION:Other');
    assert.equal((await readCalendar(hostile, { zone, owner: 'me', newId: () => 'new' })).followUps[0]!.agenda!.includes('img'), false);
  });

  test('D2.7 all-day series and exceptions too', async () => {
    const series: FollowUp = { ...meeting, allDay: true, start: at('2026-11-23', '00:00'), end: at('2026-11-25', '00:00'), repeat: { rule: 'FREQ=MONTHLY;COUNT=5', except: [at('2026-12-23', '00:00')] } };
    const exception = except(series, at('2027-01-23', '00:00'), { start: at('2027-01-24', '00:00'), end: at('2027-01-26', '00:00') }, 'x');
    assert.deepEqual(await roundTrip([series, exception]), [series, exception]);
  });

  test('D8.5 every follow-up keeps its zone, and the zones are in the file', async () => {
    const abroad: FollowUp = { ...meeting, id: 'a', start: at('2026-11-23', '09:00', 'America/New_York'), end: at('2026-11-23', '10:00', 'America/New_York'), repeat: { rule: 'FREQ=WEEKLY' } };
    const utc: FollowUp = { ...meeting, id: 'u', start: at('2026-11-23', '09:00', 'UTC'), end: at('2026-11-23', '10:00', 'UTC'), repeat: { rule: 'FREQ=WEEKLY' } };
    assert.deepEqual(await roundTrip([abroad, utc, meeting]), [abroad, utc, meeting]);
    const text = await writeCalendar([abroad, utc, meeting], { now });
    assert.deepEqual([...text.matchAll(/TZID:(.+)\r\n/gu)].map(([, name]) => name), ['America/New_York', 'Europe/Oslo']);
    assert.match(text, /BEGIN:DAYLIGHT\r\nDTSTART:20270314T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n/u);
  });

  test('D4.10 the repeated hour: first and second pass come back in the very same instant', async () => {
    // Oslo, 25 October 2026: 02:00–03:00 twice
    const [first, second] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
    for (const moment of [first, second]) {
      const single: FollowUp = { ...meeting, start: zonedFromEpoch(moment, zone), end: zonedFromEpoch(moment + 1_800_000, zone) };
      const series: FollowUp = { ...single, id: 's', repeat: { rule: 'FREQ=DAILY;COUNT=5', except: [zonedFromEpoch(moment + 2 * 86_400_000, zone)] } };
      const early: FollowUp = { ...meeting, id: 'e', start: at('2026-10-24', '02:30'), end: at('2026-10-24', '03:00'), repeat: { rule: 'FREQ=DAILY' } };
      const exception = except(early, zonedFromEpoch(moment, zone), { title: 'Night' }, 'x');
      assert.deepEqual(await roundTrip([single, series, early, exception]), [single, series, early, exception]);
    }
  });

  test('D12.2 internal notes never leave; kinds, people, alarm and the rest do', async () => {
    const full: FollowUp = {
      ...meeting, kind: 'call', location: 'Room 1', agenda: '<p>First<br>second</p>', notes: '<p>Secret margin</p>', priority: 'high', showAs: 'free', visibleFor: 'owner', alarm: 15,
      completed: '2026-11-23T09:00:00Z', attendees: [{ email: 'a@example.com', name: 'Anna; "A"', status: 'accepted' }, { email: 'b@example.com', status: 'not-seen', optional: true }],
      links: [{ kind: 'url', url: 'https://example.com/x' }], video: { url: 'https://meet.example/1' }, created: { at: '2026-11-01T08:00:00Z' },
    };
    const text = await writeCalendar([full], { now });
    assert.ok(!text.includes('Secret'));
    const { notes: _notes, ...rest } = full;
    const [back] = await roundTrip([full]);
    assert.deepEqual({ ...back, attendees: back?.attendees?.map((one) => ({ ...one, ...(one.name && { name: one.name.replaceAll("'", '"') }) })) }, rest);
  });

  test('D3.5 to-dos with a due day or time come back', async () => {
    const toDos: FollowUp[] = [{ id: 't1', kind: 'task', title: 'Call back', owner: 'me', due: '2026-11-24' }, { id: 't2', kind: 'task', title: 'Offer', owner: 'me', due: at('2026-11-24', '12:00'), completed: '2026-11-23T09:00:00Z' }];
    assert.deepEqual(await roundTrip(toDos), toDos);
  });

  test('an exception whose series is not written stands for itself, and is told beforehand', async () => {
    const series: FollowUp = { ...meeting, repeat: { rule: 'FREQ=WEEKLY' } };
    const exception = except(series, at('2026-11-30'), { title: 'Alone' }, 'x');
    assert.deepEqual(missingSeries([exception]), ['m']);
    assert.deepEqual(missingSeries([exception, series]), []);
    const [back] = await roundTrip([exception]);
    assert.deepEqual([back?.id, back?.series, back?.title], ['x', undefined, 'Alone']);
  });

  test('Q-safe hostile texts break out of no line', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('\r\nBEGIN:VEVENT', '\u2028', '"', ';', ':', '\\n'), async (text, evil) => {
      const title = `${text}${evil}${text}`;
      const written = await writeCalendar([{ ...meeting, title, location: title }], { now });
      assert.equal(written.match(/^BEGIN:VEVENT/gmu)?.length, 1);
      const { followUps } = await readCalendar(written, { zone, owner: 'me', newId: () => 'new' });
      assert.equal(followUps.length, 1);
      assert.equal(followUps[0]?.title, title.replace(/\r\n?|[\u2028\u2029\u0085]/gu, ' ').replace(/[^\P{Cc}\n\t]/gu, '').replace(/\s+/gu, ' ').trim());
    }), { numRuns: 60 });
  });

  test('D7.7 random series: every left-out, added and moved date comes back, in any zone', async () => {
    const zones = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC');
    await fc.assert(fc.asyncProperty(zones, fc.integer({ min: 0, max: 365 * 24 }), fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), async (where, hours, days) => {
      const start = zonedFromEpoch(Date.UTC(2026, 0, 1) + hours * 3_600_000, where);
      const dates = days.map((day) => zonedFromEpoch(epochOf(start) + day * 86_400_000, where));
      const lists = { ...(dates.length > 1 && { except: dates.slice(0, 2) }), ...(dates.length > 3 && { also: dates.slice(2, 4) }) };
      const series: FollowUp = { ...meeting, start, end: zonedFromEpoch(epochOf(start) + 2_700_000, where), repeat: { rule: 'FREQ=DAILY', ...lists } };
      const exceptions = dates.slice(4).map((date, index) => except(series, date, { title: `X${index}`, start: date, end: zonedFromEpoch(epochOf(date) + 60_000, where) }, `x${index}`));
      assert.deepEqual(await roundTrip([series, ...exceptions], 'Europe/Oslo'), [series, ...exceptions]);
    }), { numRuns: 60 });
  });
});
