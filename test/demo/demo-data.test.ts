import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoData } from '../../demo/demo-data.js';
import { easter, norwegianHolidays } from '../../demo/data/holidays.js';
import { Random } from '../../demo/data/random.js';
import { contrast, occurrencesIn, readColour, readData, textColourOn, type DiaryData, type FollowUp } from '../../src/model/index.js';
import { expandSeries } from '../../src/recurrence/index.js';
import { addDays, epochOf, startOfWeek, zoneOf, zonedFromWall } from '../../src/time/index.js';

const zone = 'Europe/Oslo';
const today = '2026-11-23';
const data = demoData({ today, zone });
const followUps: readonly FollowUp[] = data.followUps ?? [];

const count = (has: (followUp: FollowUp) => unknown): number => followUps.filter(has).length;
const within = (number: number, least: number, most: number): void => assert.ok(number >= least && number <= most, `${number} is not within ${least}…${most}`);

function weekOf(diary: DiaryData, day: string): readonly { readonly start: number; readonly end: number; readonly allDay: boolean }[] {
  const monday = startOfWeek(day, 1);
  const range = { start: epochOf(zonedFromWall(monday, 0, zone)), end: epochOf(zonedFromWall(addDays(monday, 7), 0, zone)) };
  const mine = (diary.followUps ?? []).filter(({ owner, attendees }) => owner === 'me' || attendees?.some(({ associate }) => associate === 'me'));
  const { occurrences, problems } = occurrencesIn(mine, { range, zone }, expandSeries);
  assert.deepEqual(problems, []);
  return occurrences.map(({ start, end, followUp }) => ({ start, end, allDay: followUp.allDay === true }));
}

describe('the demo’s year of work', () => {
  test('the same options give the same data, another seed another year', () => {
    assert.deepEqual(demoData({ today, zone }), data);
    assert.notDeepEqual(demoData({ today, zone, seed: 2 }).followUps, data.followUps);
  });

  test('is as large as promised', () => {
    within(followUps.length, 570, 640);
    within(count(({ owner }) => owner === 'me'), 220, 280);
    assert.equal(data.associates?.length, 12);
    assert.equal(data.groups?.length, 3);
    assert.equal(data.resources?.length, 6);
    assert.equal(data.resources?.filter(({ kind }) => kind === 'location').length, 4);
    assert.equal(data.companies?.length, 40);
    assert.equal(data.contacts?.length, 90);
    assert.equal(data.sales?.length, 60);
    assert.equal(data.user, 'me');
  });

  test('has follow-ups of all kinds and states', () => {
    for (const kind of ['meeting', 'call', 'task']) within(count((one) => one.kind === kind), 60, 450);
    within(count(({ allDay }) => allDay), 12, 40);
    within(count(({ repeat }) => repeat), 12, 20);
    assert.equal(count(({ series }) => series), 1);
    within(count(({ visibleFor }) => visibleFor === 'owner'), 15, 60);
    within(count(({ owner, visibleFor }) => owner !== 'me' && visibleFor === 'owner'), 3, 30);
    within(count(({ completed }) => completed), 180, 320);
    within(count(({ showAs }) => showAs === 'free'), 10, 40);
    within(count(({ video }) => video), 30, 150);
    within(count(({ alarm }) => alarm !== undefined), 60, 250);
    within(count(({ start }) => start !== undefined && ['Europe/Helsinki', 'America/Chicago'].includes(zoneOf(start))), 8, 60);
    for (const status of ['not-seen', 'seen', 'accepted', 'declined']) within(count(({ attendees }) => attendees?.some((one) => one.status === status)), 5, 450);
    within(count(({ due, completed, repeat }) => due !== undefined && due < today && !completed && !repeat), 3, 25);
  });

  test('the past is mostly completed, the future not at all', () => {
    const past = followUps.filter(({ start, due, repeat }) => !repeat && (start ?? due ?? '') < today);
    within(past.filter(({ completed }) => completed).length / past.length, 0.8, 0.98);
    assert.equal(count(({ start, due, completed }) => (start ?? due ?? '').slice(0, 10) > today && completed), 0);
  });

  test('this week is full and has overlaps, and is not silly', () => {
    const week = weekOf(data, today);
    within(week.length, 30, 55);
    within(week.filter(({ allDay }) => allDay).length, 2, 6);
    const timed = week.filter(({ allDay }) => !allDay);
    const overlapping = timed.filter((one) => timed.some((other) => other !== one && other.start < one.end && one.start < other.end));
    within(overlapping.length, 4, timed.length / 1.5);
  });

  test('any day of any year gives a diary without a problem, in any zone', () => {
    for (const [day, where] of [['2026-11-23', zone], ['2024-02-29', 'America/New_York'], ['2027-12-31', 'Asia/Kathmandu'], ['2026-03-29', zone], ['2028-01-01', 'UTC']] as const) {
      const { problems, data: read } = readData(demoData({ today: day, zone: where, language: 'nb' }), { zone: where, user: 'me' });
      assert.deepEqual(problems, [], day);
      within(read.followUps?.length ?? 0, 500, 660);
    }
  });

  test('whatever is referred to is there', () => {
    const ids = new Set([...data.associates ?? [], ...data.resources ?? [], ...data.companies ?? [], ...data.contacts ?? [], ...data.types ?? [], ...data.projects ?? [], ...data.sales ?? [], ...data.groups ?? [], ...followUps].map(({ id }) => id));
    for (const { owner, type, company, contact, sale, project, attendees, series } of followUps) {
      for (const id of [owner, type, company?.id, contact?.id, sale?.id, project?.id, series?.id, ...(attendees ?? []).flatMap((one) => [one.associate, one.contact, one.resource])]) {
        if (id !== undefined) assert.ok(ids.has(id), id);
      }
    }
    assert.equal(new Set(followUps.map(({ id }) => id)).size, followUps.length);
  });

  test('D2.1 every type’s colour carries readable text', () => {
    for (const { colour } of data.types ?? []) {
      const rgb = readColour(colour);
      assert.ok(rgb && contrast(textColourOn(rgb), rgb) >= 4.5, colour);
    }
  });

  test('names in the language asked for', () => {
    assert.equal(data.types?.[0]?.name, 'Meeting (external)');
    assert.equal(demoData({ today, zone, language: 'nb' }).types?.[0]?.name, 'Møte (eksternt)');
  });
});

describe('D1.5 public holidays', () => {
  test('Easter', () => {
    for (const day of ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19', '1954-04-18']) assert.equal(easter(Number(day.slice(0, 4))), day);
  });

  test('of Norway, in order', () => {
    const days = norwegianHolidays(2026, 2026, 'nb');
    assert.deepEqual(days.map(({ date }) => date), ['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-17', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26']);
    assert.equal(days[6]?.name, 'Kristi himmelfartsdag');
    assert.equal(norwegianHolidays(2026, 2026, 'en')[7]?.name, 'Constitution Day');
  });
});

describe('the seeded generator', () => {
  test('keeps to its bounds', () => {
    const random = new Random(7);
    for (let index = 0; index < 1000; index++) within(random.between(2, 5), 2, 5);
    assert.equal(random.some([1, 2, 3], 5).length, 3);
    assert.throws(() => random.pick([]), RangeError);
    assert.ok(['a', 'b'].includes(random.weighted([['a', 1], ['b', 0.001]])));
  });
});
