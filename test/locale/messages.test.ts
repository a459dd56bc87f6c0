import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { loadMessages, messageLanguages, messagesFor, problemText, registerMessages, type Messages } from '../../src/locale/index.js';
import type { ProblemCode } from '../../src/model/problem.js';
import { pluralsOf } from '../../src/locale/plural.js';

const en = messagesFor('en');
assert.equal(messagesFor('nb'), en, 'fetched at first use');
await loadMessages('nb-NO');
const nb = messagesFor('nb');

/** Compiles only while every code of the model has a sentence. */
const sentences: Readonly<Record<ProblemCode, unknown>> = en.problem;

/** Every text of a catalogue by its path; functions are called with the same stand-ins. */
function texts(messages: Messages): Map<string, string> {
  const found = new Map<string, string>();
  for (const [area, group] of Object.entries(messages)) {
    if (typeof group === 'string') continue;
    for (const [key, text] of Object.entries(group as Record<string, unknown>)) found.set(`${area}.${key}`, said(area, key, text));
  }
  return found;
}

function said(area: string, key: string, text: unknown): string {
  if (typeof text === 'string') return text;
  assert.equal(typeof text, 'function', `${area}.${key}`);
  const say = text as (...parts: unknown[]) => string;
  if (area === 'problem') return say({ about: 'A', field: 'B', given: 'C' });
  if (`${area}.${key}` === 'grid.name') return say(['A', 'B']);
  const counted = new Set(['busy', 'count', 'more', 'moreOn', 'showAllDay', 'attendees', 'unanswered', 'batch', 'loaded', 'problems', 'days', 'conflict', 'companies', 'contacts', 'projects', 'sales', 'places', 'hits', 'moreHits', 'summary', 'notifyText', 'imported', 'skipped', 'mended', 'previewMoved', 'previewMade', 'previewDropped', 'previewChanged', 'previewConflicts', 'moreDates', 'moreClashes', 'moreReasons', 'nothingFree', 'others']);
  return say(...(counted.has(key) ? [2, 3, 4] : ['A', area === 'announce' && key === 'period' ? 2 : 'B', 'C']));
}

describe('catalogues', () => {
  test('bokmål has every key of English and the other way round', () => {
    assert.deepEqual([...texts(nb).keys()].sort(), [...texts(en).keys()].sort());
  });

  for (const [name, messages] of [['en', en], ['nb', nb]] as const) {
    test(`${name}: every text says something, without broken parameters`, () => {
      for (const [path, text] of texts(messages)) assert.ok(text.length > 0 && !/undefined|null|NaN|\[object/u.test(text), `${path}: ${text}`);
    });
  }

  test('bokmål differs from English but for words that are the same in both', () => {
    const same = [...texts(nb)].filter(([path, text]) => texts(en).get(path) === text && /\p{L}{3}/u.test(text)).map(([path]) => path).sort();
    assert.deepEqual(same, ['block.alarm', 'dialog.agenda', 'dialog.alarm', 'dialog.start', 'dialog.startIs', 'dialog.type', 'meeting.rings', 'tooltip.type', 'unit.minutes']);
  });

  test('plurals', () => {
    assert.deepEqual([en.grid.count(1), en.grid.count(0), en.grid.count(1200)], ['1 follow-up', '0 follow-ups', '1,200 follow-ups']);
    assert.deepEqual([nb.grid.count(1), nb.grid.count(3)], ['1 oppfølging', '3 oppfølginger']);
    assert.equal(pluralsOf('pl')(3, { one: (n) => `${n} spotkanie`, few: (n) => `${n} spotkania`, other: (n) => `${n} spotkań` }), '3 spotkania');
  });

  test('what is announced reads as in the scheme', () => {
    assert.equal(en.announce.period('Week 3, 13 to 19 January', 14), 'Week 3, 13 to 19 January, 14 follow-ups');
    assert.equal(en.announce.moved('Acme', 'Tuesday 14, 10:15', en.announce.undoKey(false)), 'Moved Acme to Tuesday 14, 10:15. Undo: Control Z');
    assert.equal(en.announce.notMoved(problemText({ code: 'completed' }, en), 'Monday 13, 09:00'), 'Not moved: completed follow-ups cannot be changed. Still Monday 13, 09:00');
    assert.equal(en.announce.notSaved(problemText({ code: 'storage-full' }, en)), 'Not saved: storage is full. Your text is kept here');
    assert.equal(nb.announce.moved('Acme', 'tirsdag 14 10:15', nb.announce.undoKey(true)), 'Acme er flyttet til tirsdag 14 10:15. Angre: Kommando Z');
    assert.equal(en.validation.summary(2), '2 fields need attention');
    assert.equal(en.draft.offer('14:32'), 'Draft from 14:32');
  });
});

describe('choice of language', () => {
  test('the tag, its base, a close relative, else English', () => {
    assert.equal(messagesFor('nb-NO'), nb);
    assert.equal(messagesFor('no'), nb);
    assert.equal(messagesFor('nn-NO'), nb);
    assert.equal(messagesFor('NB'), nb);
    assert.equal(messagesFor('en-GB'), en);
    assert.equal(messagesFor('fi'), en);
    assert.equal(messagesFor(''), en);
  });

  test('what is at hand, or is in no catalogue, need not be waited for', () => {
    for (const tag of ['en', 'en-US', 'nb', 'no', 'fi', '']) assert.equal(loadMessages(tag), undefined);
  });

  test('a host adds a language, and replaces single texts', () => {
    registerMessages('sv', { views: { day: 'Dag' } });
    assert.equal(messagesFor('sv-SE').views.day, 'Dag');
    assert.equal(messagesFor('sv-SE').views.week, 'Week');
    registerMessages('sv', { views: { week: 'Vecka' }, unknown: { day: 'x' } } as object);
    assert.equal(messagesFor('sv').views.day, 'Dag');
    assert.equal(messagesFor('sv').views.week, 'Vecka');
    assert.equal(messagesFor('sv').language, 'sv');
    assert.ok(!('unknown' in messagesFor('sv')));
    assert.ok(messageLanguages().includes('sv'));
    assert.equal(messagesFor('en').views.week, 'Week');
    registerMessages('nb', { toolbar: { create: 'Ny …' } });
    assert.deepEqual([messagesFor('no').toolbar.create, messagesFor('no').toolbar.today, messagesFor('nb').language], ['Ny …', 'I dag', 'nb']);
  });
});

describe('problems in words', () => {
  test('each code has its own sentence', () => {
    const codes = Object.keys(sentences);
    for (const messages of [en, nb]) assert.equal(new Set(codes.map((code) => problemText({ code, record: 'r' }, messages))).size, codes.length);
  });

  test('record, field and value are named where they are known', () => {
    assert.equal(problemText({ code: 'bad-date', record: '#12', field: 'start', given: '13th' }, en), 'start is not a valid date (#12): “13th”');
    assert.equal(problemText({ code: 'bad-date' }, nb), 'et felt er ikke en gyldig dato');
  });

  test('an unknown code is said in general', () => {
    assert.equal(problemText({ code: 'from-the-future' }, en), 'something went wrong');
    assert.equal(problemText({ code: 'toString' }, en), 'something went wrong');
  });
});
