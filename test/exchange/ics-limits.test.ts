import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readCalendar, type CalendarContent, type ReadCalendarOptions } from '../../src/exchange/index.js';
import type { Clock } from '../../src/time/index.js';

function read(text: string, options: Partial<ReadCalendarOptions> = {}): Promise<CalendarContent> {
  let ids = 0;
  return readCalendar(text, { zone: 'Europe/Oslo', owner: 'me', newId: () => `new-${++ids}`, ...options });
}

const codes = ({ problems }: CalendarContent): string[] => problems.map(({ code }) => code);
const wrapped = (body: string): string => `BEGIN:VCALENDAR\n${body}\nEND:VCALENDAR\n`;
const event = (uid: string, more = ''): string => `BEGIN:VEVENT\nUID:${uid}\nDTSTART:20250113T090000Z\n${more}END:VEVENT\n`;

/** A clock on which each look takes a millisecond, and waiting nothing. */
function slowClock(): Clock & { waits: number } {
  let now = 0;
  return {
    waits: 0,
    now: () => ++now,
    after(_ms, callback) {
      this.waits++;
      queueMicrotask(callback);
      return () => undefined;
    },
  };
}

describe('files that are no calendars', () => {
  for (const [name, text] of [['nothing', ''], ['a page', '<!doctype html><p>x'], ['a lone event', event('a')], ['one line of 300,000 letters', 'x'.repeat(300_000)]] as const) {
    test(name, async () => {
      const content = await read(text);
      assert.deepEqual(content.followUps, []);
      assert.equal(codes(content).at(-1), 'file-unreadable');
    });
  }
});

describe('malformed files: what is readable is kept', () => {
  test('missing and wrong ENDs', async () => {
    const content = await read(`BEGIN:VCALENDAR\n${event('a')}BEGIN:VEVENT\nUID:b\nDTSTART:20250113T090000Z\nEND:VCALENDAR\nBEGIN:VCALENDAR\nEND:VTODO\n${event('c')}BEGIN:VEVENT\nUID:d\nDTSTART:20250113T090000Z`);
    assert.deepEqual(content.followUps.map(({ id }) => id), ['a', 'b', 'c', 'd']);
    assert.deepEqual(codes(content), ['file-unreadable', 'file-property-skipped', 'file-unreadable', 'file-unreadable']);
  });

  test('a bad line hides no other', async () => {
    const content = await read(wrapped(event('a', 'SUMMARY:Good\nnot a line\nLOCATION;X:y\nDTEND;TZID="open:20250113T100000Z\n')));
    assert.equal(content.followUps[0]?.title, 'Good');
    assert.deepEqual(codes(content), ['file-property-skipped', 'file-property-skipped', 'file-property-skipped']);
    assert.deepEqual(content.problems.map(({ field }) => field), ['not a line', 'LOCATION', 'DTEND']);
  });

  test('line ends of all kinds, byte-order mark, folding anywhere', async () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const content = await read(`\ufeffBEGIN:VCALENDAR${end}${event('a', `SUMMARY:Long${end} er ti${end}\ttle\n`).replaceAll('\n', end)}END:VCALENDAR`);
      assert.deepEqual(content.followUps.map(({ title }) => title), ['Longer title']);
      assert.deepEqual(content.problems, []);
    }
  });

  test('lower case counts as upper case', async () => {
    const content = await read(wrapped(event('a', 'summary:Low\n')).toLowerCase());
    assert.equal(content.followUps[0]?.title, 'low');
  });
});

describe('limits', () => {
  test('size of the file', async () => assert.deepEqual(codes(await read('x'.repeat(101), { limits: { size: 100 } })), ['file-too-large']));

  test('length of a line, folded ones included', async () => {
    const content = await read(wrapped(event('a', `SUMMARY:x\nDESCRIPTION:${'y'.repeat(60)}\n ${'y'.repeat(60)}\n`)), { limits: { line: 100 } });
    assert.equal(content.followUps[0]?.agenda, undefined);
    assert.deepEqual(codes(content), ['text-too-long']);
  });

  test('lines of a component: told once', async () => {
    const content = await read(wrapped(event('a', 'COMMENT:x\n'.repeat(50))), { limits: { lines: 10 } });
    assert.equal(content.problems.filter(({ accepted }) => accepted === 'at most 10 lines in a component').length, 1);
    assert.equal(content.followUps.length, 1);
  });

  test('nesting: what lies too deep is passed over', async () => {
    const deep = `${'BEGIN:X-BOX\n'.repeat(5000)}${'END:X-BOX\n'.repeat(5000)}`;
    const content = await read(wrapped(deep + event('a')));
    assert.deepEqual(content.followUps.map(({ id }) => id), ['a']);
    assert.deepEqual(codes(content), ['file-component-skipped', 'file-component-skipped']);
  });

  test('number of follow-ups, number of problems', async () => {
    const content = await read(wrapped(Array.from({ length: 30 }, (_, index) => event(`e${index}`)).join('')), { limits: { components: 20 } });
    assert.equal(content.followUps.length, 20);
    assert.deepEqual(codes(content), ['too-many-records']);
    assert.equal((await read(wrapped('BEGIN:VEVENT\nEND:VEVENT\n'.repeat(3000)))).problems.length, 2000);
  });
});

describe('slices', () => {
  const big = wrapped(Array.from({ length: 500 }, (_, index) => event(`e${index}`)).join(''));

  test('the page gets its turn every few milliseconds, and hears how far it is', async () => {
    const clock = slowClock();
    const heard: number[] = [];
    const content = await read(big, { clock, onProgress: (part) => heard.push(part) });
    assert.equal(content.followUps.length, 500);
    assert.ok(clock.waits > 20, String(clock.waits));
    assert.deepEqual(heard, [...heard].sort((a, b) => a - b));
    assert.equal(heard.at(-1), 1);
  });

  test('stopped on the way it rejects with the reason', async () => {
    const signal = { aborted: false, reason: new Error('enough') };
    await assert.rejects(read(big, { clock: slowClock(), signal, onProgress: (part) => { signal.aborted = part > 0.5; } }), /enough/);
    await assert.rejects(read(big, { signal: { aborted: true } }), /stopped/);
  });
});

describe('D8 zones of files', () => {
  const at = async (tzid: string, definition = ''): Promise<{ start: string | undefined; codes: string[] }> => {
    const content = await read(wrapped(`${definition}BEGIN:VEVENT\nUID:a\nDTSTART;TZID=${tzid}:20250713T090000\nEND:VEVENT\n`));
    return { start: content.followUps[0]?.start, codes: codes(content) };
  };
  const rules = (tzid: string, rule: string): string => [
    'BEGIN:VTIMEZONE', `TZID:${tzid}`,
    'BEGIN:STANDARD', 'DTSTART:20001029T030000', rule, 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'END:STANDARD',
    'BEGIN:DAYLIGHT', 'DTSTART:20000326T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'END:DAYLIGHT',
    'END:VTIMEZONE', '',
  ].join('\n');
  const yearly = 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU';

  for (const [tzid, zone] of [['America/New_York', 'America/New_York'], ['W. Europe Standard Time', 'Europe/Berlin'], ['"Pacific Standard Time"', 'America/Los_Angeles'], ['/mozilla.org/20050126_1/Europe/Oslo', 'Europe/Oslo'], ['custom_America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'], ['UTC', 'UTC']]) {
    test(`${tzid} is ${zone}`, async () => {
      const { start, codes: found } = await at(tzid ?? '');
      assert.ok(start?.startsWith('2025-07-13T09:00:00') && start.endsWith(`[${zone}]`), start);
      assert.deepEqual(found, []);
    });
  }

  test('X-LIC-LOCATION tells', async () => assert.match((await at('Mine', 'BEGIN:VTIMEZONE\nTZID:Mine\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE\n')).start ?? '', /Asia\/Tokyo/));

  test('an unknown one goes by the rules of the file, into the diary’s zone', async () => {
    assert.deepEqual(await at('Home', rules('Home', yearly)), { start: '2025-07-13T08:00:00+02:00[Europe/Oslo]', codes: ['unknown-zone'] });
  });

  test('without rules, or with rules that could run for ever, it is read as the diary’s', async () => {
    const read0900 = { start: '2025-07-13T09:00:00+02:00[Europe/Oslo]', codes: ['unknown-zone'] };
    assert.deepEqual(await at('Nowhere'), read0900);
    for (const rule of ['RRULE:FREQ=SECONDLY', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RRULE:FREQ=YEARLY;INTERVAL=0', 'TZOFFSETTO:x']) assert.deepEqual(await at('Bomb', rules('Bomb', rule)), read0900);
  });

  test('a name that is used often is told once', async () => {
    const content = await read(wrapped(['a', 'b', 'c'].map((uid) => `BEGIN:VEVENT\nUID:${uid}\nDTSTART;TZID=Nowhere:20250713T090000\nEND:VEVENT\n`).join('')));
    assert.deepEqual(codes(content), ['unknown-zone']);
  });

  test('floating times are the diary’s; Z is the diary’s too', async () => {
    const content = await read(wrapped('BEGIN:VEVENT\nUID:a\nDTSTART:20250713T090000\nDTEND:20250713T080000Z\nEND:VEVENT\n'));
    assert.deepEqual([content.followUps[0]?.start, content.followUps[0]?.end], ['2025-07-13T09:00:00+02:00[Europe/Oslo]', '2025-07-13T10:00:00+02:00[Europe/Oslo]']);
  });
});
