import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  Temporal, canonicalTime, dayOf, epochFromWallMs, epochOf, inZone, minuteOf, offsetAt, shiftWall, startOfDayMs, wallIn, wallMsOf,
  zoneOf, zonedFromEpoch, zonedFromWall, dayNumber,
} from '../../src/time/index.js';
import { zones } from './zones-of-interest.js';

const HOUR = 3_600_000;
const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2036, 0, 1);

/** The offset by the engine's own formatter: an oracle that shares nothing with Temporal's clock changes. */
function formatterOf(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  return (ms) => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) - Math.floor(ms / 1000) * 1000;
  };
}

describe('written time points', () => {
  test('are read by their offset and written by their zone', () => {
    const text = '2026-11-23T09:00:00+01:00[Europe/Oslo]';
    assert.equal(epochOf(text), Date.UTC(2026, 10, 23, 8));
    assert.equal(zoneOf(text), 'Europe/Oslo');
    assert.equal(dayOf(text), '2026-11-23');
    assert.equal(minuteOf(text), 540);
    assert.equal(zonedFromEpoch(Date.UTC(2026, 10, 23, 8), 'Europe/Oslo'), text);
    assert.equal(zonedFromEpoch(0.5, 'UTC'), '1970-01-01T00:00:00+00:00[UTC]');
    assert.equal(zonedFromEpoch(1, 'UTC'), '1970-01-01T00:00:00.001+00:00[UTC]');
  });

  test('in all the forms that name a moment', () => {
    const ms = Date.UTC(2026, 10, 23, 8);
    for (const text of ['2026-11-23T08:00Z', '2026-11-23t08:00:00z', '2026-11-23 09:00+01:00', '2026-11-23T07:15:00-00:45', '2026-11-23T08:00:00.0009Z', '2026-11-23T09:00:30+01:00:30']) {
      assert.equal(epochOf(text), ms, text);
    }
    assert.equal(epochOf('2026-11-23T08:00:00.25Z'), ms + 250);
  });

  test('that cannot be read are NaN', () => {
    for (const text of ['', '2026-11-23', '2026-11-23T09:00:00', '2026-11-23T24:00Z', '2026-11-23T09:60Z', '2026-11-23T09:00:60Z', '2026-02-30T09:00Z', '2026-11-23x09:00Z', '2026-11-23T9:00Z', '2026-11-23T09-00Z', '2026-11-23T09:00:00+0100', '2026-11-23T09:00:00+xx:00', '2026-11-23T09:00:00+01:00:xx']) {
      assert.equal(epochOf(text), NaN, text);
    }
    assert.equal(minuteOf('2026-11-23'), NaN);
    assert.equal(zoneOf('2026-11-23T09:00:00Z'), '');
    assert.equal(zonedFromEpoch(NaN, 'UTC'), '');
    assert.equal(zonedFromWall('nonsense', 0, 'UTC'), '');
    assert.equal(inZone('nonsense', 'UTC'), '');
    assert.equal(wallMsOf('nonsense'), NaN);
    assert.equal(wallMsOf('2026-11-23Tnoon'), NaN);
    assert.equal(offsetAt(NaN, 'UTC'), NaN);
  });

  test('an unknown zone throws, and is not remembered as known', () => {
    assert.throws(() => offsetAt(0, 'Europe/Nowhere'), RangeError);
    assert.throws(() => offsetAt(0, 'Europe/Nowhere'), RangeError);
  });

  test('agree with Temporal', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2100, 0) }), fc.constantFrom(...zones), (ms, zone) => {
      const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      const written = zonedFromEpoch(ms, zone);
      assert.equal(offsetAt(ms, zone), there.offsetNanoseconds / 1e6);
      assert.equal(epochOf(written), ms);
      assert.equal(Temporal.ZonedDateTime.from(written).epochMilliseconds, ms);
    }), { numRuns: 400 });
  });

  test('old offsets with seconds stay exact', () => {
    const liberia = zonedFromEpoch(Date.UTC(1960, 0, 1), 'Africa/Monrovia');
    assert.equal(liberia, '1959-12-31T23:15:30-00:44:30[Africa/Monrovia]');
    assert.equal(epochOf(liberia), Date.UTC(1960, 0, 1));
  });

  test('far beyond any clock change the offset is still told', () => {
    assert.equal(offsetAt(8.64e15, 'UTC'), 0);
    assert.equal(offsetAt(Infinity, 'UTC'), 0);
    assert.equal(offsetAt(-Infinity, 'UTC'), 0);
  });
});

describe('wall-clock time', () => {
  test('a skipped time lands as much later, of a repeated one the first is meant', () => {
    assert.equal(zonedFromWall('2026-03-29', 150, 'Europe/Oslo'), '2026-03-29T03:30:00+02:00[Europe/Oslo]');
    assert.equal(zonedFromWall('2026-10-25', 150, 'Europe/Oslo'), '2026-10-25T02:30:00+02:00[Europe/Oslo]');
    assert.equal(zonedFromWall('2026-10-04', 135, 'Australia/Lord_Howe'), '2026-10-04T02:45:00+11:00[Australia/Lord_Howe]');
    assert.equal(zonedFromWall('2011-12-30', 540, 'Pacific/Apia'), '2011-12-31T09:00:00+14:00[Pacific/Apia]');
  });

  test('minutes outside the day move the day', () => {
    assert.equal(zonedFromWall('2026-11-23', -30, 'Europe/Oslo'), '2026-11-22T23:30:00+01:00[Europe/Oslo]');
    assert.equal(zonedFromWall('2026-11-23', 1440, 'Europe/Oslo'), '2026-11-24T00:00:00+01:00[Europe/Oslo]');
    assert.deepEqual(wallIn(Date.UTC(2026, 10, 22, 23, 59, 59), 'Europe/Oslo'), { day: '2026-11-23', minute: 59 });
  });

  test('D8.5 the same moment in another zone', () => {
    assert.equal(inZone('2026-11-23T09:00:00+01:00[Europe/Oslo]', 'Asia/Tokyo'), '2026-11-23T17:00:00+09:00[Asia/Tokyo]');
  });

  test('D4.10 moving by days keeps the wall clock through a clock change', () => {
    assert.equal(shiftWall('2026-03-28T09:00:00+01:00[Europe/Oslo]', { days: 1 }), '2026-03-29T09:00:00+02:00[Europe/Oslo]');
    assert.equal(shiftWall('2026-03-28T09:00:00+01:00[Europe/Oslo]', { days: 1, minutes: -45 }), '2026-03-29T08:15:00+02:00[Europe/Oslo]');
    assert.equal(shiftWall('2026-10-25T02:30:00+01:00[Europe/Oslo]', {}), '2026-10-25T02:30:00+01:00[Europe/Oslo]');
    assert.equal(shiftWall('nonsense[UTC]', { days: 1 }), '');
    assert.equal(shiftWall('2026-03-28T09:00:00Z', { days: 1 }), '');
  });

  test('D4.10 D8 round trip of 25 zones, 2020–2035, against the formatter', () => {
    for (const zone of zones) {
      const formatted = formatterOf(zone);
      for (let ms = FROM, i = 0; ms < TO; ms += 7 * HOUR + 60_000, i++) {
        const offset = offsetAt(ms, zone);
        if (i % 9 === 0) assert.equal(offset, formatted(ms), `${zone} ${new Date(ms).toISOString()}`);
        const { day, minute } = wallIn(ms, zone);
        const back = epochOf(zonedFromWall(day, minute, zone));
        // Back at the same moment, or at the first pass of a time shown twice.
        if (back !== ms) assert.ok(back < ms && ms - back <= 24 * HOUR && back + offsetAt(back, zone) === ms + offset, `${zone} ${new Date(ms).toISOString()}`);
      }
    }
  });

  test('every clock change of 25 zones, minute by minute, as Temporal has it', () => {
    for (const zone of zones) {
      const change = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2025, 11, 1)).toZonedDateTimeISO(zone).getTimeZoneTransition('previous');
      if (change === null) continue;
      const shown = change.toPlainDateTime();
      for (let minutes = -130; minutes <= 130; minutes += 10) {
        const wall = shown.add({ minutes });
        const wanted = wall.toZonedDateTime(zone).epochMilliseconds;
        assert.equal(epochFromWallMs(wallMsOf(wall.toString()), zone), wanted, `${zone} ${wall.toString()}`);
      }
    }
  });

  test('a day starts with its first moment, also where midnight is skipped', () => {
    for (const [day, zone] of [['2026-03-29', 'Asia/Beirut'], ['2024-09-08', 'America/Santiago'], ['2026-03-29', 'Atlantic/Azores'], ['2011-12-30', 'Pacific/Apia'], ['1919-03-31', 'America/Toronto'], ['2018-11-04', 'America/Sao_Paulo'], ['2026-11-23', 'Europe/Oslo']] as const) {
      const wanted = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
      assert.equal(startOfDayMs(dayNumber(day), zone), wanted, `${zone} ${day}`);
    }
  });
});

describe('canonical time points', () => {
  const canonical = (text: string, zone = 'Europe/Oslo'): string => {
    const result = canonicalTime(text, zone);
    return result.ok ? result.value : result.code;
  };

  test('from every accepted form', () => {
    const nine = '2026-11-23T09:00:00+01:00[Europe/Oslo]';
    assert.equal(canonical(nine), nine);
    assert.equal(canonical('2026-11-23T08:00:00Z'), nine);
    assert.equal(canonical('2026-11-23T03:00-05:00'), nine);
    assert.equal(canonical('2026-11-23T03:00-05:00[-05:00]'), nine);
    assert.equal(canonical('2026-11-23T09:00'), nine);
    assert.equal(canonical('2026-11-23T09:00[europe/oslo]', 'UTC'), nine);
    assert.equal(canonical('2026-11-23T08:00Z[!Europe/Oslo][u-ca=iso8601]', 'UTC'), nine);
    assert.equal(canonical('2026-11-23T09:00[u-ca=iso8601]'), nine);
    assert.equal(canonical('2026-11-23T09:00:00.123456789'), '2026-11-23T09:00:00.123+01:00[Europe/Oslo]');
  });

  test('the wall clock counts where offset and zone disagree', () => {
    assert.equal(canonical('2026-11-23T09:00:00+05:00[Europe/Oslo]', 'UTC'), '2026-11-23T09:00:00+01:00[Europe/Oslo]');
    assert.equal(canonical('2026-10-25T02:30:00+01:00[Europe/Oslo]'), '2026-10-25T02:30:00+01:00[Europe/Oslo]');
    assert.equal(canonical('2026-10-25T02:30:00+02:00[Europe/Oslo]'), '2026-10-25T02:30:00+02:00[Europe/Oslo]');
  });

  test('or the reason why not', () => {
    for (const text of ['', 'tomorrow', '2026-11-23', '2026-02-30T09:00', '2026-11-23T25:00', '2026-11-23T09:00+1:00', '2026-11-23T09:00[', '2026-11-23T09:00+99:xx']) {
      assert.equal(canonical(text), 'bad-date', text);
    }
    assert.equal(canonical('2026-11-23T09:00[Mars/Olympus]'), 'unknown-zone');
  });
});
