import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { formatsFor, loadMessages } from '../../src/locale/index.js';

await loadMessages('nb');

describe('D1.2 titles by locale', () => {
  const titles: readonly [string, string, string, string][] = [
    ['en', 'Week 3: 13–19 January 2025', 'Monday 13 January', 'January 2025'],
    ['en-US', 'Week 3: January 13–19, 2025', 'Monday, January 13', 'January 2025'],
    ['nb', 'Uke 3: 13.–19. januar 2025', 'mandag 13. januar', 'januar 2025'],
    ['no', 'Uke 3: 13.–19. januar 2025', 'mandag 13. januar', 'januar 2025'],
  ];
  for (const [lang, week, day, month] of titles) {
    test(lang, () => {
      const formats = formatsFor(lang);
      assert.equal(formats.weekTitle('2025-01-13', '2025-01-19', 3), week);
      assert.equal(formats.dayLong('2025-01-13'), day);
      assert.equal(formats.monthTitle('2025-01-13'), month);
    });
  }

  test('a week over the turn of the year names both', () => {
    assert.equal(formatsFor('nb').weekTitle('2024-12-30', '2025-01-05', 1), 'Uke 1: 30. desember 2024–5. januar 2025');
    assert.match(formatsFor('en').weekTitle('2024-12-30', '2025-01-05', 1), /^Week 1: 30 December 2024\s–\s5 January 2025$/u);
  });

  test('without a week number only the days stand', () => assert.equal(formatsFor('en').weekTitle('2025-01-13', '2025-01-19'), '13–19 January 2025'));

  test('spoken titles have words for dashes', () => {
    assert.equal(formatsFor('en').weekSpoken('2025-01-13', '2025-01-19', 3), 'Week 3, 13 to 19 January');
    assert.equal(formatsFor('nb').weekSpoken('2025-01-27', '2025-02-02', 5), 'Uke 5, 27. januar til 2. februar');
    assert.equal(formatsFor('en').weekSpoken('2025-01-13', '2025-01-13', 3), 'Week 3, 13 January');
  });
});

describe('days', () => {
  const en = formatsFor('en');
  const nb = formatsFor('nb');

  test('in their lengths', () => {
    assert.equal(en.dayTitle('2025-01-13'), 'Monday 13 January 2025');
    assert.equal(en.dayStep('2025-01-14'), 'Tuesday 14');
    assert.equal(formatsFor('en-US').dayStep('2025-01-14'), 'Tuesday 14');
    assert.equal(en.dayShort('2025-01-14'), 'Tue 14 Jan');
    assert.equal(nb.dayField('2025-01-04'), '04.01.2025');
    assert.deepEqual(nb.dayHeader('2025-01-04'), { weekday: 'lør.', number: '4' });
    assert.equal(en.dayCell('2025-02-01'), '1 Feb');
    assert.equal(en.dayCell('2025-02-02'), '2');
  });

  test('the machine’s zone has no say, and the same answer is the same object', () => {
    assert.equal(nb.dayLong('2025-03-30'), 'søndag 30. mars');
    assert.equal(nb.dayHeader('2025-03-30'), nb.dayHeader('2025-03-30'));
    assert.equal(formatsFor('nb'), nb);
  });

  test('a malformed day gives nothing, and does not throw', () => {
    for (const bad of ['', '2025-02-30', 'yesterday']) {
      assert.equal(en.dayLong(bad), '');
      assert.equal(en.dayStep(bad), '');
      assert.equal(en.dayRange(bad, '2025-01-01'), '');
      assert.equal(en.dayHeader(bad).number, '');
    }
  });

  test('names of months and weekdays', () => {
    assert.equal(nb.monthNames()[4], 'mai');
    assert.deepEqual(en.weekdayNames(7, 'short').slice(0, 2), ['Sun', 'Mon']);
    assert.equal(en.monthNames('short')[11], 'Dec');
  });
});

describe('times', () => {
  test('by locale', () => {
    assert.equal(formatsFor('en').time(540), '09:00');
    assert.equal(formatsFor('nb').time(540), '09:00');
    assert.equal(formatsFor('en-US').time(540).replace(/\s/u, ' '), '9:00 AM');
    assert.equal(formatsFor('en-US').slot(540).replace(/\s/u, ' '), '9 AM');
    assert.equal(formatsFor('nb').time(1440), '00:00');
  });

  test('ranges, to be seen and to be heard', () => {
    assert.equal(formatsFor('nb').timeRange(540, 615), '09:00–10:15');
    assert.equal(formatsFor('nb').spokenRange(540, 615), '09:00 til 10:15');
    assert.equal(formatsFor('en').spokenRange(540, 615), '09:00 to 10:15');
    assert.equal(formatsFor('en-US').timeRange(1380, 1440).replace(/\s/gu, ' '), '11:00 PM–12:00 AM');
  });

  test('moments in a zone; another day is named', () => {
    const formats = formatsFor('nb');
    const moment = Date.UTC(2025, 0, 13, 13, 32);
    assert.equal(formats.timeAt(moment, 'Europe/Oslo'), '14:32');
    assert.equal(formats.momentAt(moment, 'Europe/Oslo', '2025-01-13'), '14:32');
    assert.equal(formats.momentAt(moment, 'Europe/Oslo', '2025-01-14'), '13. jan. 2025 14:32');
    assert.equal(formats.dayAndTime('2025-01-14', 615), 'tirsdag 14 10:15');
    assert.equal(formatsFor('en').dayAndTime('2025-01-14', 615), 'Tuesday 14, 10:15');
  });

  test('durations', () => {
    const written = (lang: string): string[] => [0, 45, 60, 90, 1440, 2880, 1500, -5, NaN].map((minutes) => formatsFor(lang).duration(minutes));
    assert.deepEqual(written('en'), ['0 min', '45 min', '1 h', '1 h 30 min', '1 day', '2 days', '25 h', '0 min', '0 min']);
    assert.deepEqual(written('nb'), ['0 min', '45 min', '1 t', '1 t 30 min', '1 dag', '2 dager', '25 t', '0 min', '0 min']);
  });

  test('offsets', () => {
    assert.deepEqual([0, 3_600_000, -12_600_000].map((offset) => formatsFor('en').offset(offset)), ['UTC', 'UTC+1', 'UTC−3:30']);
  });
});

describe('numbers, money, lists', () => {
  test('by locale', () => {
    assert.equal(formatsFor('nb').money(1_250_000, 'NOK').replace(/\s/gu, ' '), '1 250 000 kr');
    assert.equal(formatsFor('en').list(['Kari', 'Ola', 'Per']), 'Kari, Ola and Per');
    assert.equal(formatsFor('nb').list(['Kari', 'Ola', 'Per']), 'Kari, Ola og Per');
    assert.equal(formatsFor('en').number(1234.5), '1,234.5');
    assert.equal(formatsFor('nb').percent(0.4).replace(/\s/gu, ' '), '40 %');
  });

  test('a currency nobody knows stands as it was given', () => assert.equal(formatsFor('en').money(1234, 'kroner'), 'kroner 1,234'));
});

describe('languages', () => {
  test('one that Intl refuses or does not have gives English', () => {
    assert.equal(formatsFor('C').dayLong('2025-01-13'), 'Monday 13 January');
    assert.equal(formatsFor('not a tag').locale, 'en-GB');
    assert.equal(formatsFor('').locale, 'en-GB');
  });
});
