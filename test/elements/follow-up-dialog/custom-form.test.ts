import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { customOf, customProblems, customText, hasCustom, mergeCustom, shownFields, shownIn, tidyCustom, typeCustom } from '../../../src/elements/follow-up-dialog/custom-form.js';
import { changeFrom } from '../../../src/elements/follow-up-dialog/form-change.js';
import { validate } from '../../../src/elements/follow-up-dialog/form-check.js';
import { formFrom, type Form, type FormSettings } from '../../../src/elements/follow-up-dialog/form.js';
import { inLanguage } from '../../../src/elements/follow-up-dialog/form-times.js';
import type { CustomField, FollowUp } from '../../../src/model/index.js';
import { meeting, settings as plain } from './settings.js';

const fields = {
  budget: { id: 'budget', name: 'Budget', type: 'number', least: 0 },
  until: { id: 'until', name: 'Until', type: 'date' },
  stage: { id: 'stage', name: 'Stage', type: 'choice', choices: [{ id: 'a', name: 'A' }] },
  done: { id: 'done', name: 'Done', type: 'check' },
  page: { id: 'page', name: 'Page', type: 'url' },
  note: { id: 'note', name: 'Note', type: 'text', kinds: ['meeting'] },
} as const satisfies Record<string, CustomField>;
const settings: FormSettings = { ...plain, customFields: Object.values(fields) };
const record: FollowUp = { ...meeting, custom: { budget: 1500.5, until: '2026-12-24', other: 'kept', stage: 'gone', page: 'https://a.example/', note: 'x' } };
const start = formFrom(record, settings);
const after = (form: Form, field: keyof typeof fields, given: string | boolean): Form => ({ ...form, custom: typeCustom(form, fields[field], given, settings) });
const saved = (form: Form): unknown => customOf(form, record, settings);
const problems = (form: Form, before?: Form): string => customProblems(form, settings, before).map(([place, problem]) => `${place} ${problem}`).join(', ');

describe('the host\'s own fields as they are typed (D5.2)', () => {
  test('values are shown in the language; others in their own words', () => {
    assert.deepEqual(Object.values(fields).map((field) => shownIn(start, field)), ['1,500.5', '24/12/2026', 'gone', false, 'https://a.example/', 'x']);
    assert.equal(shownIn({ ...start, lang: 'nb' }, fields.budget).toString().replace(/\s/u, ' '), '1 500,5');
  });

  test('what is typed stays as it is typed, and is read when it says a value', () => {
    for (const [field, text, value] of [['budget', '12 000', 12_000], ['until', '1.12', '2026-12-01'], ['page', 'b.example', 'https://b.example/'], ['note', ' Two ', 'Two'], ['stage', 'a', 'a']] as const) {
      const form = after(start, field, text);
      assert.equal(shownIn(form, fields[field]), text);
      assert.deepEqual(saved(form), { ...record.custom, [field]: value });
    }
    assert.deepEqual(saved(after(start, 'done', true)), { ...record.custom, done: true });
  });

  test('typed back is as before; emptied is gone; unknown ones stay', () => {
    assert.equal(after(after(start, 'budget', '1,500.'), 'budget', '1,500.5').custom, start.custom);
    assert.equal(after(after(start, 'done', true), 'done', false).custom, start.custom);
    const { budget: _budget, ...rest } = record.custom!;
    assert.deepEqual(saved(after(start, 'budget', '')), rest);
    assert.equal(customOf({ ...start, custom: '' }, { ...meeting, custom: { note: 'x' } }, settings), undefined);
  });

  test('leaving a field writes it properly, in the language', () => {
    const form = { ...after(after(start, 'budget', '12000'), 'until', '1.12') };
    const tidied = { ...form, custom: tidyCustom(form, settings) };
    assert.deepEqual([shownIn(tidied, fields.budget), shownIn(tidied, fields.until)], ['12,000', '01/12/2026']);
    assert.equal(shownIn(inLanguage(form, 'nb', settings), fields.until), '01.12.2026');
  });

  test('D5.6 what is wrong is told at its field; what was there before is left alone', () => {
    assert.equal(problems(start, start), '');
    const form = after(after(after(start, 'budget', 'much'), 'until', 'soon'), 'page', 'javascript:alert(1)');
    assert.equal(problems(form, start), '0 number, 1 date, 4 url-scheme');
    assert.deepEqual([problems(after(start, 'budget', '-1'), start), problems(after(start, 'page', 'x'), start), problems(after(start, 'note', 'x'.repeat(10_001)), start)], ['0 bounds', '4 url', '5 text-too-long']);
    const required: FormSettings = { ...settings, customFields: [{ ...fields.note, required: true }] };
    assert.deepEqual(Object.entries(validate({ ...formFrom(meeting, required), title: 'T' }, required)), [['custom-0', 'required']]);
  });

  test('a field of other kinds is not shown, not checked, and keeps its value', () => {
    const form: Form = { ...start, kind: 'task' };
    assert.deepEqual(shownFields(form, settings).map(([{ id }, place]) => `${id} ${place}`), ['budget 0', 'until 1', 'stage 2', 'done 3', 'page 4']);
    assert.deepEqual(saved(form), record.custom);
  });

  test('D5.8 two who change different fields are brought together; of the same one it is told', () => {
    const theirs = after(start, 'done', true);
    const { custom, clash } = mergeCustom(start, after(start, 'note', 'mine'), theirs);
    assert.deepEqual([saved({ ...start, custom }), clash], [{ ...record.custom, note: 'mine', done: true }, false]);
    assert.deepEqual([mergeCustom(start, after(start, 'note', 'a'), after(start, 'note', 'b')).clash, mergeCustom(start, after(start, 'note', 'a'), after(start, 'note', 'a')).clash], [true, false]);
    assert.equal(shownIn({ ...start, custom: mergeCustom(start, after(start, 'note', ''), theirs).custom }, fields.note), '');
  });

  test('D5.8 what a draft holds is read with care', () => {
    for (const bad of ['{', '[]', '3', '{"__proto__":{"typed":"x"}}', '{"budget":{"x":1}}', '{"budget":[1]}']) assert.equal(shownIn({ ...start, custom: bad }, fields.budget), '', bad);
    assert.deepEqual([hasCustom('{"other":"x"}', settings.customFields), hasCustom('{"done":false,"note":""}', settings.customFields), hasCustom('{"budget":0}', settings.customFields)], [false, false, true]);
    assert.equal(customText(undefined), '');
  });

  test('saving writes custom alone', () => {
    const change = changeFrom(after(start, 'stage', 'a'), { followUp: record, isNew: false }, settings, () => 'new');
    assert.deepEqual(change?.type === 'update' && change.after, { custom: { ...record.custom, stage: 'a' } });
  });
});
