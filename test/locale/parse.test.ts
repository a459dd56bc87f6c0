import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatsFor, loadMessages, parseDay, parseDuration, parseTime } from '../../src/locale/index.js';
import { addDays } from '../../src/time/index.js';

await loadMessages('nb');

describe('D5.1 times as typed', () => {
  const table: readonly [string, number | undefined][] = [
    ['14', 840], ['1430', 870], ['930', 570], ['0930', 570], ['2pm', 840], ['2 PM', 840], ['2:30 p.m.', 870], ['12am', 0], ['12 pm', 720],
    ['2.30', 150], ['14:30', 870], ['14,30', 870], ['14 30', 870], ['9', 540], ['9h', 540], ['14h30', 870], ['kl. 9', 540], ['kl 14.30', 870],
    ['at 9', 540], ['noon', 720], ['midnatt', 0], ['24:00', 1440], ['24', 1440], ['14:30:00', 870], ['9:00\u202fAM', 540], ['  7 ', 420],
    ['', undefined], ['25', undefined], ['24:01', undefined], ['9:60', undefined], ['13pm', undefined], ['0am', undefined], ['abc', undefined],
    ['14:3', undefined], ['12345', undefined], ['-1', undefined], ['constructor', undefined],
  ];
  for (const [text, minute] of table) test(`“${text}” is ${minute}`, () => assert.equal(parseTime(text), minute));

  test('what the formats write is read back, in both clocks', () => {
    for (const lang of ['en', 'en-US', 'nb']) for (let minute = 0; minute < 1440; minute += 7) assert.equal(parseTime(formatsFor(lang).time(minute)), minute);
  });
});

describe('D5.1 durations as typed', () => {
  const table: readonly [string, number | undefined][] = [
    ['90', 90], ['1:30', 90], ['1t 30m', 90], ['1 t 30 min', 90], ['1h30', 90], ['1h 30', 90], ['1 h 30 min', 90], ['1,5 t', 90], ['1.5h', 90],
    ['1,5', 90], ['.5', 30], ['2 timer', 120], ['2 hours', 120], ['1 time', 60], ['45 min', 45], ['45m', 45], ['1 dag', 1440], ['2 days', 2880],
    ['1 day 2 h', 1560], ['1 hour and 15 minutes', 75], ['1 time og 15 minutter', 75], ['1 uke', 10_080], ['halvtime', 30], ['half an hour', 30], ['0', 0],
    ['', undefined], ['-5', undefined], ['1:75', undefined], ['x', undefined], ['5 parsec', undefined], ['1 30', undefined], ['99999999 d', undefined],
    ['30m 5', undefined], ['1,5,5 t', undefined], ['toString', undefined],
  ];
  for (const [text, minutes] of table) test(`“${text}” is ${minutes}`, () => assert.equal(parseDuration(text), minutes));

  test('what the formats write is read back', () => {
    for (const lang of ['en', 'nb']) for (const minutes of [0, 5, 60, 90, 1439, 1440, 2880]) assert.equal(parseDuration(formatsFor(lang).duration(minutes)), minutes);
  });
});

describe('D5.1 days as typed', () => {
  const today = '2025-01-15'; // a Wednesday
  const table: readonly [string, string, string | undefined][] = [
    ['nb', '13', '2025-02-13'], ['nb', '15', '2025-01-15'], ['nb', '15.', '2025-01-15'], ['nb', '31', '2025-01-31'], ['nb', '13.1', '2025-01-13'], ['nb', '13.1.', '2025-01-13'],
    ['nb', '13.01.2025', '2025-01-13'], ['nb', '13.1.25', '2025-01-13'], ['nb', '13/1', '2025-01-13'], ['nb', '130125', '2025-01-13'], ['nb', '13012025', '2025-01-13'],
    ['nb', '1. 2. 2025', '2025-02-01'], ['nb', '20250113', '2025-01-13'], ['nb', '2025-01-13', '2025-01-13'], ['nb', '2025.1.13', '2025-01-13'],
    ['nb', 'fre', '2025-01-17'], ['nb', 'fredag', '2025-01-17'], ['nb', 'ons', '2025-01-15'], ['nb', 'ma', '2025-01-20'], ['nb', 'lør.', '2025-01-18'], ['nb', 'neste fredag', '2025-01-24'],
    ['nb', 'i dag', '2025-01-15'], ['nb', 'I morgen', '2025-01-16'], ['nb', 'imorgen', '2025-01-16'], ['nb', 'i går', '2025-01-14'], ['nb', 'i overmorgen', '2025-01-17'],
    ['nb', 'om 2 dager', '2025-01-17'], ['nb', 'om en uke', '2025-01-22'], ['nb', 'om to måneder', '2025-03-15'], ['nb', '+2d', '2025-01-17'], ['nb', '+1u', '2025-01-22'],
    ['nb', '13. mars', '2025-03-13'], ['nb', '13 mar 2026', '2026-03-13'], ['nb', 'man. 13. jan.', '2025-01-13'], ['nb', 'mandag 13. januar 2025', '2025-01-13'], ['nb', '1. mai', '2025-05-01'],
    ['nb', '20.12', '2024-12-20'], ['nb', '20.9', '2025-09-20'], ['nb', '31.2', undefined], ['nb', '29.2.2025', undefined], ['nb', 'friday', '2025-01-17'],
    ['en', '13/1/2025', '2025-01-13'], ['en', '1/2', '2025-02-01'], ['en', 'fri', '2025-01-17'], ['en', 'next fri', '2025-01-24'], ['en', 'today', '2025-01-15'], ['en', 'tomorrow', '2025-01-16'],
    ['en', 'yesterday', '2025-01-14'], ['en', '+2d', '2025-01-17'], ['en', '+2', '2025-01-17'], ['en', '-3d', '2025-01-12'], ['en', 'in 2 weeks', '2025-01-29'], ['en', 'in a month', '2025-02-15'],
    ['en', '13 jan', '2025-01-13'], ['en', 'Jan 13', '2025-01-13'], ['en', 'January 13, 2026', '2026-01-13'], ['en', '13th of March', '2025-03-13'], ['en', 'Mon 13 Jan', '2025-01-13'],
    ['en-US', '1/13/2025', '2025-01-13'], ['en-US', '1/2', '2025-01-02'], ['en-US', '13/1', '2025-01-13'], ['en-US', '13.1', '2025-01-13'], ['en-US', '011325', '2025-01-13'],
    ['en', '', undefined], ['en', 'someday', undefined], ['en', '32', undefined], ['en', '0', undefined], ['en', '13/13', undefined], ['en', '+2 parsec', undefined], ['en', 'constructor', undefined], ['en', '99 jan', undefined],
  ];
  for (const [lang, text, day] of table) test(`${lang}: “${text}” is ${day}`, () => assert.equal(parseDay(text, today, lang), day));

  test('the day fields are read back in every order of day, month and year', () => {
    const languages = ['en', 'en-US', 'nb', 'sv', 'de', 'nl'];
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...languages), (days, lang) => {
      const day = addDays(today, days);
      const formats = formatsFor(lang);
      assert.equal(parseDay(formats.dayField(day), today, lang), day);
      assert.equal(parseDay(formats.dayTitle(day), today, lang), day, formats.dayTitle(day));
    }), { numRuns: 200 });
  });

  test('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => {
      parseDay(text, today, 'nb');
      parseTime(text);
      parseDuration(text);
    }), { numRuns: 500 });
  });
});
