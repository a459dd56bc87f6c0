import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { checkCustom, customFieldsOf, customProblem, readData, type CustomField, type CustomValue, type FollowUp } from '../../src/model/index.js';

const zone = 'Europe/Oslo';
const field = (type: CustomField['type'], more: Partial<CustomField> = {}): CustomField => ({ id: 'f', name: 'F', type, ...more });
const record: FollowUp = { id: 'a', kind: 'task', title: 'A', owner: 'me', due: '2026-11-23' };

describe('fields that the host defines (D5.2)', () => {
  test('D5.2 definitions are read; one that makes no sense is put aside and told', () => {
    const { data, problems } = readData({
      customFields: [
        { id: 'budget', name: 'Budget', type: 'number', least: 0, more: 1 }, { id: 'stage', type: 'choice', choices: [{ id: 'a', name: 'A' }, { name: 'none' }] },
        { id: 'x', type: 'colour' }, { id: 'y', type: 'choice' }, { id: '__proto__', type: 'text' }, { id: 'budget', type: 'text' }, { id: 'z', type: 'number', least: 5, most: 1 }, { type: 'text' },
      ],
    }, { zone });
    assert.deepEqual(data.customFields, [
      { id: 'budget', name: 'Budget', type: 'number', least: 0 }, { id: 'stage', type: 'choice', choices: [{ id: 'a', name: 'A' }], name: '' }, { id: 'z', type: 'number', name: '' },
    ]);
    assert.deepEqual(problems.map(({ code, record: id, field: name, severity }) => [code, id, name, severity].join(' ')), [
      'bad-value stage choices[1].id warning', 'bad-value x type error', 'bad-value y choices error', 'bad-value __proto__ id error', 'duplicate-id budget id error', 'bad-value z least warning', 'missing-id #7 id error',
    ]);
  });

  const fits: readonly (readonly [CustomField, CustomValue | undefined, string | undefined])[] = [
    [field('text'), 'x', undefined], [field('text'), 3, 'bad-value'], [field('text'), 'x'.repeat(10_001), 'text-too-long'], [field('text', { required: true }), '', 'missing-value'],
    [field('number'), 3, undefined], [field('number'), '3', 'bad-value'], [field('number', { least: 0, most: 9 }), -1, 'bad-value'], [field('number', { least: 0, most: 9 }), 9, undefined], [field('number', { required: true }), 0, undefined],
    [field('date'), '2026-11-23', undefined], [field('date'), '2026-02-30', 'bad-date'], [field('date'), 20, 'bad-date'],
    [field('choice', { choices: [{ id: 'a', name: 'A' }] }), 'a', undefined], [field('choice', { choices: [{ id: 'a', name: 'A' }] }), 'b', 'bad-value'], [field('choice'), 'a', 'bad-value'],
    [field('check'), true, undefined], [field('check'), 'yes', 'bad-value'], [field('check', { required: true }), false, 'missing-value'], [field('check'), false, undefined],
    [field('url'), 'https://a.example/', undefined], [field('url'), 'javascript:alert(1)', 'bad-url'], [field('url'), null, undefined], [field('url', { required: true }), undefined, 'missing-value'],
  ];
  for (const [spec, value, code] of fits) {
    test(`D5.2 ${spec.type}${spec.required ? ' (required)' : ''} ${String(value).slice(0, 30)}: ${code ?? 'fits'}`, () => assert.equal(customProblem(spec, value), code));
  }

  test('D5.2 values that do not fit are told as warnings and kept; unknown ones are kept', () => {
    const custom = { budget: 'much', other: 'kept', toString: 'x' };
    const { data, problems } = readData({ customFields: [field('number', { id: 'budget' }), field('text', { id: 'constructor', required: true })], followUps: [{ ...record, custom }] }, { zone, user: 'me' });
    assert.deepEqual(data.followUps?.[0]?.custom, custom);
    assert.deepEqual(problems, [{ code: 'bad-value', severity: 'warning', entity: 'followUp', record: 'a', field: 'custom.budget', accepted: 'a number', given: 'much' }]);
  });

  test('D9.4 what stands in private ones of others is not repeated', () => {
    const [problem] = checkCustom({ ...record, owner: 'ingrid', visibleFor: 'owner', custom: { f: 'secret' } }, [field('number')], 'me');
    assert.deepEqual([problem?.field, problem?.given], ['custom', undefined]);
  });

  test('D5.2 a field may be for some kinds only', () => {
    const fields = [field('text'), field('text', { id: 'g', kinds: ['call'] })];
    assert.deepEqual([customFieldsOf(fields, 'task').length, customFieldsOf(fields, 'call').length], [1, 2]);
    assert.deepEqual(checkCustom({ ...record, custom: { g: 1 } }, fields, 'me'), []);
  });
});
