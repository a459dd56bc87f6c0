import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { bounds, readRule } from '../../src/recurrence/index.js';

const code = (text: string): string => {
  const read = readRule(text);
  return read.ok ? 'ok' : read.problem.code;
};

describe('D7.7 reading rules', () => {
  test('takes a rule apart', () => {
    const read = readRule('RRULE:freq=monthly;interval=2;byday=mo,-1fr;bysetpos=1,-1;wkst=su;until=20261223T080000Z;X-OTHER=1;');
    assert.ok(read.ok);
    assert.deepEqual(read.value, {
      frequency: 'MONTHLY', interval: 2, weekStart: 7, until: { kind: 'instant', ms: Date.UTC(2026, 11, 23, 8) },
      months: [], weekNumbers: [], yearDays: [], monthDays: [], days: [{ day: 1 }, { day: 5, nth: -1 }],
      hours: [], minutes: [], seconds: [], positions: [-1, 1],
    });
  });

  test('knows three forms of UNTIL', () => {
    const until = (text: string): unknown => {
      const read = readRule(`FREQ=DAILY;UNTIL=${text}`);
      return read.ok ? read.value.until : read.problem.code;
    };
    assert.deepEqual(until('20260102'), { kind: 'day', day: Date.UTC(2026, 0, 2) / 86_400_000 });
    assert.deepEqual(until('20260102T030405'), { kind: 'wall', wall: Date.UTC(2026, 0, 2, 3, 4, 5) });
    assert.deepEqual(until('20260102T030405Z'), { kind: 'instant', ms: Date.UTC(2026, 0, 2, 3, 4, 5) });
    for (const wrong of ['2026-01-02', '20260230', '20261301', '20260100', '20260102T240000Z', '20260102T006000', '20260102T000061', 'soon']) assert.equal(until(wrong), 'bad-rule', wrong);
  });

  test('lists are sorted, without doubles; a leap second is the last second', () => {
    const read = readRule('FREQ=DAILY;BYHOUR=10,9,10;BYSECOND=60,59;BYMONTHDAY=+5,-1');
    assert.ok(read.ok);
    assert.deepEqual([read.value.hours, read.value.seconds, read.value.monthDays], [[9, 10], [59], [-1, 5]]);
  });

  test('refuses what RFC 5545 does not allow, with what would be accepted', () => {
    for (const text of [
      '', ';', 'nonsense', 'FREQ=', 'FREQ', 'FREQ=FORTNIGHTLY', 'INTERVAL=2', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY;FOO=1', 'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;INTERVAL=-1', 'FREQ=DAILY;INTERVAL=1.5', 'FREQ=DAILY;INTERVAL=x', 'FREQ=DAILY;COUNT=0', 'FREQ=DAILY;COUNT=3;UNTIL=20260101', 'FREQ=DAILY;WKST=XX',
      'FREQ=DAILY;BYDAY=XX', 'FREQ=DAILY;BYDAY=1MO', 'FREQ=WEEKLY;BYDAY=-1MO', 'FREQ=MONTHLY;BYDAY=0MO', 'FREQ=MONTHLY;BYDAY=54MO', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO',
      'FREQ=MONTHLY;BYWEEKNO=1', 'FREQ=MONTHLY;BYYEARDAY=1', 'FREQ=WEEKLY;BYMONTHDAY=1', 'FREQ=DAILY;BYSETPOS=1', 'FREQ=DAILY;BYHOUR=24', 'FREQ=DAILY;BYHOUR=-1',
      'FREQ=DAILY;BYMONTH=0', 'FREQ=DAILY;BYMONTH=13', 'FREQ=DAILY;BYMONTH=5L', 'FREQ=MONTHLY;BYMONTHDAY=0', 'FREQ=MONTHLY;BYMONTHDAY=-32', 'FREQ=YEARLY;BYYEARDAY=367',
      'FREQ=DAILY;BYMINUTE=60', 'FREQ=DAILY;BYSECOND=61', 'FREQ=DAILY;BYSETPOS=0;BYHOUR=1', 'FREQ=DAILY;BYHOUR=', 'FREQ=DAILY;BYHOUR=1,,2',
    ]) assert.equal(code(text), 'bad-rule', text);
    const read = readRule('FREQ=NEVER');
    assert.ok(!read.ok);
    assert.deepEqual([read.problem.field, read.problem.given, read.problem.severity], ['repeat.rule', 'FREQ=NEVER', 'warning']);
    assert.match(read.problem.accepted ?? '', /RFC 5545/);
  });

  test('rule gate: beyond the bounds', () => {
    for (const text of [
      'FREQ=SECONDLY', 'FREQ=MINUTELY;INTERVAL=5', `FREQ=DAILY;INTERVAL=${bounds.interval + 1}`, `FREQ=DAILY;COUNT=${bounds.count + 1}`, 'FREQ=DAILY;INTERVAL=99999999999999999999',
      `FREQ=DAILY;X-A=${'a'.repeat(3000)}`, `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, i) => i).join(',')};BYMINUTE=${Array.from({ length: 60 }, (_, i) => i).join(',')}`,
      'RSCALE=CHINESE;FREQ=YEARLY', 'FREQ=MONTHLY;SKIP=FORWARD',
    ]) assert.equal(code(text), 'rule-out-of-bounds', text.slice(0, 60));
    for (const text of [`FREQ=DAILY;INTERVAL=${bounds.interval}`, `FREQ=DAILY;COUNT=${bounds.count}`, 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT']) assert.equal(code(text), 'ok', text);
  });

  test('many rules are not all remembered', () => {
    for (let i = 1; i <= 2100; i++) assert.equal(code(`FREQ=DAILY;COUNT=${i}`), 'ok');
    assert.equal(readRule('FREQ=DAILY;COUNT=2100'), readRule('FREQ=DAILY;COUNT=2100'));
  });
});
