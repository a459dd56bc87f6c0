import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { registerMessages } from '../../src/locale/index.js';
import { recurrenceMessagesFor } from '../../src/locale/recurrence-messages.js';
import { dateWords, ruleSentence, ruleWords } from '../../src/locale/rule-words.js';
import { editableRule } from '../../src/recurrence/edit-rule.js';

const start = '2026-01-13T09:00:00+01:00[Europe/Oslo]';

function words(text: string, tag: string): string {
  const rule = editableRule(text, start);
  assert.ok(rule, text);
  return ruleWords(rule, tag, start);
}

describe('D7.2 a rule in words', () => {
  const table: readonly (readonly [text: string, en: string, nb: string])[] = [
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every workday, Monday to Friday', 'hver arbeidsdag, mandag til fredag'],
    ['FREQ=DAILY', 'every day', 'hver dag'],
    ['FREQ=DAILY;INTERVAL=2', 'every other day', 'hver andre dag'],
    ['FREQ=DAILY;INTERVAL=10', 'every 10 days', 'hver 10. dag'],
    ['FREQ=WEEKLY', 'every Tuesday', 'hver tirsdag'],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601', 'every other Tuesday until 1 June', 'hver andre tirsdag til 1. juni'],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601', 'every other Tuesday until 1 June 2027', 'hver andre tirsdag til 1. juni 2027'],
    ['FREQ=WEEKLY;INTERVAL=3', 'every 3 weeks on Tuesday', 'hver 3. uke på tirsdag'],
    ['FREQ=WEEKLY;BYDAY=TH,MO', 'every Monday and Thursday', 'hver mandag og torsdag'],
    ['FREQ=WEEKLY;BYDAY=SU,TH,MO', 'every Monday, Thursday and Sunday', 'hver mandag, torsdag og søndag'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO', 'every other week on Monday and Thursday', 'hver andre uke på mandag og torsdag'],
    ['FREQ=WEEKLY;INTERVAL=4;BYDAY=TH,MO', 'every 4 weeks on Monday and Thursday', 'hver 4. uke på mandag og torsdag'],
    ['FREQ=MONTHLY', 'every month on the 13th', 'den 13. hver måned'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1', 'every other month on the 1st', 'den 1. hver andre måned'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=22', 'every 3 months on the 22nd', 'den 22. hver 3. måned'],
    ['FREQ=MONTHLY;BYMONTHDAY=3', 'every month on the 3rd', 'den 3. hver måned'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday', 'den andre tirsdagen hver måned'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR', 'every other month on the last Friday', 'den siste fredagen hver andre måned'],
    ['FREQ=MONTHLY;INTERVAL=6;BYDAY=1SU', 'every 6 months on the first Sunday', 'den første søndagen hver 6. måned'],
    ['FREQ=YEARLY', 'every year on 13 January', '13. januar hvert år'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29', 'every other year on 29 February', '29. februar hvert andre år'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'every year on 30 February', '30. februar hvert år'],
    ['FREQ=YEARLY;INTERVAL=5;BYMONTH=3;BYDAY=-1FR', 'every 5 years on the last Friday of March', 'den siste fredagen i mars hvert 5. år'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=4WE', 'every year on the fourth Wednesday of March', 'den fjerde onsdagen i mars hvert år'],
    ['FREQ=WEEKLY;COUNT=10', 'every Tuesday, 10 times', 'hver tirsdag, 10 ganger'],
    ['FREQ=WEEKLY;COUNT=1', 'every Tuesday, 1 time', 'hver tirsdag, 1 gang'],
    ['FREQ=DAILY;COUNT=1000', 'every day, 1,000 times', 'hver dag, 1\u00a0000 ganger'],
  ];
  for (const [text, en, nb] of table) {
    test(text, () => assert.deepEqual([words(text, 'en'), words(text, 'nb')], [en, nb]));
  }

  test('weeks in the order of the locale, dates as it writes them', () => {
    assert.equal(words('FREQ=WEEKLY;BYDAY=MO,SU', 'en-US'), 'every Sunday and Monday');
    assert.equal(words('FREQ=YEARLY;UNTIL=20300601', 'en-US'), 'every year on January 13 until June 1, 2030');
  });

  test('all-day alike; without a day near it the end has its year; a malformed end says nothing wrong', () => {
    const rule = editableRule('FREQ=WEEKLY;UNTIL=20260601', '2026-01-13')!;
    assert.equal(ruleWords(rule, 'en', '2026-01-13'), 'every Tuesday until 1 June');
    assert.equal(ruleWords(rule, 'en'), 'every Tuesday until 1 June 2026');
    assert.equal(ruleWords({ kind: 'workdays', end: { kind: 'date', day: 'soon' } }, 'en'), 'every workday, Monday to Friday until ');
  });

  test('alone it begins with a capital', () => {
    const rule = editableRule('FREQ=YEARLY', start)!;
    assert.deepEqual([ruleSentence(rule, 'en'), ruleSentence(rule, 'nb')], ['Every year on 13 January', '13. januar hvert år']);
    assert.equal(dateWords(2, 30, 'nb'), '30. februar');
  });
});

describe('texts of repeating', () => {
  const keys = (tag: string): string[] => Object.entries(recurrenceMessagesFor(tag)).flatMap(([area, texts]) => Object.keys(texts as object).map((key) => `${area}.${key}`)).sort();

  test('bokmål has every key of English and the other way round', () => assert.deepEqual(keys('nb'), keys('en')));

  for (const tag of ['en', 'nb']) {
    test(`${tag}: every text says something, without broken parameters`, () => {
      const { ruleEditor, ruleError } = recurrenceMessagesFor(tag);
      const counted = new Set(['days', 'weeks', 'months', 'years', 'timesUnit', 'datesShown', 'skipsMonths']);
      for (const [key, text] of Object.entries({ ...ruleEditor, ...ruleError })) {
        for (const n of [1, 2]) {
          const said: string = typeof text === 'string' ? text : (text as (...parts: unknown[]) => string)(counted.has(key) || key === 'nthName' ? n : 'A', 'B');
          assert.ok(said.length > 0 && !/undefined|null|NaN|\[object/u.test(said), `${key}: ${said}`);
        }
      }
    });
  }

  test('are chosen as all others, and a host lays its own over them', () => {
    assert.equal(recurrenceMessagesFor('no').ruleEditor.none, 'Gjentas ikke');
    assert.equal(recurrenceMessagesFor('fi').ruleEditor.none, 'Does not repeat');
    registerMessages('sv', { ruleEditor: { none: 'Upprepas inte' } });
    assert.deepEqual([recurrenceMessagesFor('sv-SE').ruleEditor.none, recurrenceMessagesFor('sv').ruleEditor.remove], ['Upprepas inte', 'Remove']);
    assert.equal(recurrenceMessagesFor('en').ruleEditor.none, 'Does not repeat');
  });
});
