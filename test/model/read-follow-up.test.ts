import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFollowUp, readSale, type FollowUp, type Problem } from '../../src/model/index.js';
import { frozen, meeting, plain } from './samples.js';

const context = { zone: 'Europe/Oslo', user: 'kari' };
const read = (json: unknown): { readonly record: FollowUp | undefined; readonly problems: readonly Problem[] } => readFollowUp(json, context);
const brief = (problems: readonly Problem[]): string[] => problems.map(({ severity, code, field }) => `${severity} ${code} ${field ?? ''}`.trim());
const times = (json: object): unknown[] => {
  const { record } = read({ id: 'a', ...json });
  return [record?.start, record?.end, record?.allDay];
};

const full: FollowUp = {
  ...meeting, due: '2026-11-24', allDay: false, company: { id: 'c1', name: 'Acme' }, contact: { id: 'p1' }, project: { id: 'j1' }, sale: { id: 's1' }, location: 'Oslo',
  agenda: '<p>Agenda &amp; more</p>', notes: '<p><a href="https://x.no/">x</a></p>',
  links: [{ kind: 'url', url: 'https://example.com/', title: 'x' }, { kind: 'document', id: 'd1' }], video: { url: 'https://meet.example.com/x', provider: 'jitsi' },
  attendees: [{ associate: 'ole', status: 'seen', optional: true }, { email: 'a@example.com', name: 'A' }, { resource: 'r1' }, { contact: 'p2' }],
  priority: 'high', showAs: 'free', visibleFor: { group: 'sales' }, alarm: 15, completed: '2026-11-23T10:00:00Z',
  repeat: { rule: 'FREQ=DAILY', except: ['2026-11-24T09:00:00+01:00[Europe/Oslo]'] }, custom: { a: 'x', b: 1, c: true, d: null },
  revision: '7', created: { at: '2026-11-01T00:00:00Z', by: 'kari' }, updated: { at: '2026-11-01T00:00:00.123Z' }, external: true,
};

describe('reading a follow-up', () => {
  test('what is right stays as it is, in a record of its own', () => {
    for (const record of [meeting, full]) {
      const { record: result, problems } = read(frozen(record));
      assert.deepEqual([result, problems], [record, []]);
      assert.notEqual(result, record);
    }
  });

  test('times: Z, offset only, wall clock and other zones become canonical', () => {
    const nine = '2026-11-23T09:00:00+01:00[Europe/Oslo]';
    for (const start of ['2026-11-23T08:00:00Z', '2026-11-23T03:00:00-05:00', '2026-11-23T09:00', '2026-11-23T09:00:00', '2026-11-23T09:00:00[Europe/Oslo]', '2026-11-23T09:00:00+03:00[Europe/Oslo]', nine]) {
      assert.equal(read({ id: 'a', start }).record?.start, nine, start);
    }
    const abroad = '2026-11-23T09:00:00-05:00[America/New_York]';
    assert.equal(read({ id: 'a', start: abroad }).record?.start, abroad);
    assert.equal(read({ id: 'a', start: '2026-11-23T09:00:00-05:00[america/new_york]' }).record?.start, abroad);
  });

  test('what is missing is filled in: kind, owner, title, end', () => {
    const filled = { id: '7', kind: 'meeting', title: '', owner: 'kari', start: meeting.start, end: meeting.end };
    assert.deepEqual(read({ id: 7, start: '2026-11-23T09:00' }), { record: filled, problems: [] });
    assert.equal(times({ start: '2026-11-23T09:00', kind: 'call' })[1], '2026-11-23T09:15:00+01:00[Europe/Oslo]');
    assert.deepEqual(read({ id: 'a', due: '2026-11-23' }).record, { id: 'a', kind: 'task', title: '', owner: 'kari', due: '2026-11-23' });
    assert.equal(readFollowUp({ id: 'a', due: '2026-11-23' }, { zone: 'UTC' }).record?.owner, 'me');
  });

  test('D2.7 days are whole days, to midnight after the last one', () => {
    const [first, second, third] = [23, 24, 25].map((day) => `2026-11-${day}T00:00:00+01:00[Europe/Oslo]`);
    assert.deepEqual(times({ start: '2026-11-23' }), [first, second, true]);
    assert.deepEqual(times({ start: '2026-11-23', end: '2026-11-23' }), [first, second, true]);
    assert.deepEqual(times({ start: '2026-11-23', end: '2026-11-25' }), [first, third, true]);
    assert.deepEqual(times({ start: '2026-11-23T09:00', end: '2026-11-24T10:00', allDay: true }), [first, third, true]);
    assert.deepEqual(times({ start: first, end: third, allDay: true }), [first, third, true]);
    assert.deepEqual(times({ start: first, allDay: true }), [first, second, true]);
  });

  test('D2.7 where the clocks go forward at midnight, the day begins at one', () => {
    const times2 = { allDay: true, start: '2026-03-28T00:00:00+02:00[Asia/Beirut]', end: '2026-03-29T01:00:00+03:00[Asia/Beirut]' };
    assert.deepEqual(times(times2), [times2.start, times2.end, true]);
    assert.equal(times({ allDay: true, start: '2026-03-29T01:00:00+03:00[Asia/Beirut]' })[0], '2026-03-29T01:00:00+03:00[Asia/Beirut]');
  });

  test('days that are not whole days are midnights', () => {
    assert.deepEqual(times({ start: '2026-11-23', end: '2026-11-24', allDay: false }), ['2026-11-23T00:00:00+01:00[Europe/Oslo]', '2026-11-24T00:00:00+01:00[Europe/Oslo]', false]);
    assert.deepEqual(times({ start: '2026-11-23', end: '2026-11-23T10:00' }).slice(0, 2), ['2026-11-23T00:00:00+01:00[Europe/Oslo]', '2026-11-23T10:00:00+01:00[Europe/Oslo]']);
    assert.equal(times({ start: '2026-11-23', allDay: false })[1], '2026-11-23T01:00:00+01:00[Europe/Oslo]');
  });

  test('ids may be numbers, references may be ids, null is no value', () => {
    const { record, problems } = read({ id: 12, due: '2026-11-23', company: 'c1', contact: 5, sale: null, owner: 3, title: 2026, alarm: undefined });
    assert.deepEqual([record, problems], [{ id: '12', kind: 'task', title: '2026', owner: '3', due: '2026-11-23', company: { id: 'c1' }, contact: { id: '5' } }, []]);
  });

  test('a moment may be written as any time point', () => {
    assert.equal(read({ ...meeting, completed: '2026-11-23T11:00:00+01:00[Europe/Oslo]' }).record?.completed, '2026-11-23T10:00:00Z');
    assert.deepEqual(brief(read({ ...meeting, completed: true }).problems), ['warning bad-date completed']);
  });

  test('D5.6 an end before the start puts the record aside, an end at the start does not', () => {
    const bad = read({ ...meeting, end: '2026-11-23T08:00' });
    assert.equal(bad.record, undefined);
    assert.deepEqual(bad.problems, [{
      code: 'end-before-start', severity: 'error', entity: 'followUp', record: 'm1', field: 'end', given: '2026-11-23T08:00:00+01:00[Europe/Oslo]',
      accepted: 'an end that is not before the start',
    }]);
    assert.deepEqual(read({ ...meeting, end: meeting.start }).problems, []);
    assert.equal(read({ ...meeting, end: '2026-11-23T09:30:00+00:00[Europe/London]' }).problems.length, 0);
    assert.deepEqual(brief(read({ ...meeting, end: '2026-11-23T07:30:00+00:00[Europe/London]' }).problems), ['error end-before-start end']);
  });

  test('bad times put the record aside and say what is accepted', () => {
    const bad: readonly (readonly [unknown, string])[] = [
      ['2026-13-45', 'bad-date'], ['tomorrow', 'bad-date'], ['2026-02-30T09:00', 'bad-date'], [new Date(0), 'bad-date'], [1_700_000_000_000, 'bad-date'], ['x'.repeat(500), 'bad-date'],
      ['2026-11-23T09:00:00[Mars/Olympus]', 'unknown-zone'], [{}, 'bad-date'], ['2026-11-23T09:00:00+01:00[Europe/Oslo', 'bad-date'], [true, 'bad-date'],
    ];
    for (const [start, code] of bad) {
      const { record, problems } = read({ id: 'a', start });
      assert.equal(record, undefined);
      assert.deepEqual([problems[0]?.code, problems[0]?.field, problems[0]?.severity], [code, 'start', 'error']);
      assert.match(problems[0]?.accepted ?? '', /a day \(2026-11-23\) or a time point \(RFC 9557\)/);
      assert.ok((problems[0]?.given?.length ?? 0) <= 80);
    }
    assert.equal(read({ id: 'a', start: new Date(0) }).problems[0]?.given, 'a Date object');
  });

  test('D4.5 without a time it needs a due date', () => {
    assert.deepEqual(brief(read({ id: 'a', kind: 'meeting' }).problems), ['error missing-time start']);
    assert.deepEqual(brief(read({ id: 'a', end: '2026-11-23T09:00' }).problems), ['error missing-time start']);
    assert.deepEqual(brief(read({ id: 'a', kind: 'call' }).problems), ['warning missing-time due']);
    assert.equal(read({ id: 'a', kind: 'meeting', due: '2026-11-23' }).problems.length, 0);
  });

  test('a missing id is named by its place, an unknown kind by its id', () => {
    assert.deepEqual(read({ title: 'x' }).problems.map(({ code, record, field }) => [code, record, field]), [['missing-id', '#0', 'id']]);
    assert.deepEqual(brief(read({ ...meeting, id: '' }).problems), ['error missing-id id']);
    assert.deepEqual(brief(read({ ...meeting, id: 'x'.repeat(256) }).problems), ['error missing-id id']);
    assert.deepEqual(brief(read({ ...meeting, id: NaN }).problems), ['error missing-id id']);
    const { problems: [problem] } = read({ ...meeting, kind: 'party' });
    assert.deepEqual([problem?.code, problem?.record, problem?.given, problem?.accepted], ['unknown-kind', 'm1', 'party', 'meeting, call, task']);
  });

  test('what is no record is none', () => {
    for (const json of [null, undefined, 'x', 5, [], () => 1, Symbol('x')]) assert.deepEqual(brief(read(json).problems), ['error not-a-record']);
  });

  test('HTML in a title is text; a long one is cut, with a word about it', () => {
    assert.equal(read({ ...meeting, title: '<img src=x onerror=alert(1)>' }).record?.title, '<img src=x onerror=alert(1)>');
    const { record, problems } = read({ ...meeting, title: 'x'.repeat(1_000_000) });
    assert.equal(record?.title.length, 1_000);
    assert.deepEqual(brief(problems), ['warning text-too-long title']);
    assert.equal(problems[0]?.given?.length, 80);
    assert.equal(read({ ...meeting, title: `${'x'.repeat(999)}😀` }).record?.title, 'x'.repeat(999));
  });

  test('a title that is no text is left empty', () => {
    for (const title of [{ _$litDirective$: {} }, ['a'], () => 1, Symbol('x'), true, NaN, 10n]) {
      const { record, problems } = read({ ...meeting, title });
      assert.deepEqual([record?.title, brief(problems)], ['', ['warning bad-value title']]);
    }
  });

  test('bad fields are left out, the record stays', () => {
    const bad = {
      type: {}, allDay: 'yes', company: {}, contact: [], location: {}, agenda: 5n, links: 'x', video: { url: 'javascript:alert(1)' }, attendees: {},
      priority: 'urgent', showAs: 1, alarm: -5, completed: 'yes', repeat: 'FREQ=DAILY', custom: 'x', created: { at: 'x' }, updated: {}, external: 1, revision: {},
    };
    const { record, problems } = read({ ...meeting, ...bad });
    const { type: _type, ...rest } = meeting;
    assert.deepEqual(record, rest);
    assert.ok(problems.every((problem) => problem.severity === 'warning' && problem.accepted && problem.record === 'm1'));
    assert.deepEqual(problems.map((problem) => problem.field), [
      'type', 'allDay', 'company.id', 'contact', 'location', 'agenda', 'links', 'video.url', 'attendees', 'priority', 'showAs', 'alarm', 'completed', 'repeat', 'custom',
      'created.at', 'updated.at', 'external', 'revision',
    ]);
    assert.equal(problems.find((problem) => problem.field === 'video.url')?.code, 'bad-url');
    assert.equal(problems.find((problem) => problem.field === 'alarm')?.accepted, 'a whole number from 0 to 525600');
  });

  test('unknown fields do not come in, at any depth', () => {
    const { record, problems } = read({ ...meeting, hostile: 1, company: { id: 'c', evil: 1 }, attendees: [{ associate: 'ole', onclick: 'x' }] });
    assert.deepEqual([record, problems], [{ ...meeting, company: { id: 'c' }, attendees: [{ associate: 'ole' }] }, []]);
  });

  test('__proto__ pollutes nothing', () => {
    const json = JSON.parse('{"id":"a","due":"2026-11-23","__proto__":{"title":"x"},"custom":{"__proto__":{"a":1},"constructor":"b","toString":1}}') as unknown;
    const { record, problems } = read(json);
    assert.equal(record?.title, '');
    assert.deepEqual(Object.keys(record?.custom ?? {}), ['constructor', 'toString']);
    assert.deepEqual(brief(problems), ['warning bad-value custom.__proto__']);
    assert.equal(({} as { a?: number }).a, undefined);
    assert.deepEqual(brief(read(Object.create(meeting)).problems), ['error missing-id id']);
  });

  test('lists: holes, null and wrong items are left out one by one', () => {
    // eslint-disable-next-line no-sparse-arrays
    const attendees = [{ associate: 'ole' }, , null, undefined, 'x', { email: 'no mail' }, { name: 'Nobody' }, { associate: 'siv', email: 'siv@example.com' }];
    const { record, problems } = read({ ...meeting, attendees });
    assert.deepEqual(record?.attendees, [{ associate: 'ole' }, { associate: 'siv' }]);
    assert.deepEqual(problems.map((problem) => problem.field), ['attendees[1]', 'attendees[2]', 'attendees[3]', 'attendees[4]', 'attendees[5].email', 'attendees[1]', 'attendees[2]']);
  });

  test('lists are cut at their limit', () => {
    const { record, problems } = read({ ...meeting, attendees: Array.from({ length: 1_001 }, (_, index) => ({ associate: index })) });
    assert.equal(record?.attendees?.length, 1_000);
    assert.deepEqual(brief(problems), ['warning too-many-records attendees']);
  });

  test('D14.1 links lead somewhere', () => {
    const { record, problems } = read({ ...meeting, links: [{ kind: 'url' }, { kind: 'url', url: 'data:x' }, { kind: 'sale', id: 's' }, { kind: 'sale' }, { url: 'https://x.no' }, { kind: 'url', url: 'HTTPS://x.no' }] });
    assert.deepEqual(record?.links, [{ kind: 'sale', id: 's' }, { kind: 'url', url: 'https://x.no/' }]);
    assert.deepEqual(problems.map((problem) => problem.code), ['bad-url', 'bad-value', 'bad-value', 'bad-value', 'bad-value']);
  });

  test('D9.4 a visibility that cannot be read is for the owner only', () => {
    for (const visibleFor of ['public', {}, { group: '' }, 5, []]) assert.equal(read({ ...meeting, visibleFor }).record?.visibleFor, 'owner');
  });

  test('D9.4 problems of others’ private follow-ups do not repeat what was given', () => {
    const { problems } = read({ ...meeting, owner: 'siv', visibleFor: 'owner', location: { a: 1 }, alarm: 'SECRET', links: [{ kind: 'SECRET' }], custom: { SECRET: {} }, end: '2026-11-22' });
    assert.equal(problems.length, 5);
    assert.ok(!JSON.stringify(problems).includes('SECRET') && problems.every((problem) => problem.given === undefined));
    assert.equal(read({ ...meeting, visibleFor: 'owner', alarm: 'own' }).problems[0]?.given, 'own');
  });

  test('rich text is cleaned', () => {
    const { record } = read({ ...meeting, agenda: '<p onclick=x>a<script>alert(1)</script>', notes: 'x'.repeat(300_000) });
    assert.equal(record?.agenda, '<p>a</p>');
    assert.equal(record?.notes?.length, 262_144);
  });

  test('custom fields are texts, numbers, booleans and null', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`k${index}`, index]));
    assert.equal(Object.keys(read({ ...meeting, custom: many }).record?.custom ?? {}).length, 200);
    const { record, problems } = read({ ...meeting, custom: { a: {}, b: Infinity, c: undefined, d: 'x'.repeat(20_000), ['n'.repeat(256)]: 1 } });
    assert.deepEqual(Object.entries(record?.custom ?? {}).map(([name, value]) => [name, String(value).length]), [['d', 10_000]]);
    assert.deepEqual(problems.map((problem) => problem.code), ['bad-value', 'bad-value', 'text-too-long', 'bad-value']);
  });

  test('D7.4 an exception does not repeat itself; one without its series is put aside', () => {
    const series = { id: 's', original: '2026-11-23T09:00' };
    const { record, problems } = read({ ...meeting, series, repeat: { rule: 'FREQ=DAILY' } });
    assert.deepEqual([record?.series?.original, record?.repeat, brief(problems)], [meeting.start, undefined, ['warning bad-value repeat']]);
    assert.deepEqual(brief(read({ ...meeting, series: { id: 's' } }).problems), ['error bad-value series.original']);
    assert.deepEqual(brief(read({ ...meeting, series: 's' }).problems), ['error bad-value series']);
  });

  test('objects that throw are put aside', () => {
    const thrower = { id: 'a', get title(): string { throw new Error('no'); } };
    assert.deepEqual(read(thrower).problems, [{ code: 'not-a-record', severity: 'error', entity: 'followUp', record: 'a', accepted: 'plain JSON', detail: 'Error' }]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assert.equal(read(proxy).problems[0]?.detail, 'TypeError');
    const texts = new Proxy({}, { ownKeys: () => { throw 'text'; } });
    assert.equal(read(texts).problems[0]?.detail, 'string');
  });

  test('whatever comes in, nothing is thrown, and what is read is read again as it is', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true, maxDepth: 3 });
    const names = Object.keys(full) as (keyof FollowUp)[];
    fc.assert(fc.property(fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(full[name]), anything)])), { ...plain, requiredKeys: ['id'] }), (json) => {
      const { record } = read(json);
      if (!record) return;
      const again = read(record);
      // a to-do without any date stays one, and that stays worth a warning
      assert.deepEqual([again.record, brief(again.problems).filter((problem) => problem !== 'warning missing-time due')], [record, []]);
    }), { numRuns: 300 });
    fc.assert(fc.property(anything, (json) => void read(json)));
  });
});

describe('reading a sale', () => {
  const sale = { id: 's1', name: 'Renewal', amount: 10, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'kari' };
  test('D16.1 what is right stays, what is missing is filled in', () => {
    assert.deepEqual(readSale(sale, context), { record: sale, problems: [] });
    assert.deepEqual(readSale({ id: 's1', currency: 'NOK', date: '2026-12-01' }, context).record, { ...sale, name: '', amount: 0 });
    assert.equal(readSale({ id: 's1', currency: 'NOK', date: '2026-12-01' }, { zone: 'UTC' }).record?.owner, 'me');
  });

  test('D16.1 without a date or a currency it is put aside', () => {
    assert.deepEqual(brief(readSale({ ...sale, date: '1.12.2026' }, context).problems), ['error bad-date date']);
    assert.deepEqual(brief(readSale({ ...sale, currency: 'kroner' }, context).problems), ['error bad-value currency']);
    assert.deepEqual(brief(readSale({ ...sale, currency: undefined }, context).problems), ['error bad-value currency']);
    assert.equal(readSale({ ...sale, probability: 120 }, context).problems[0]?.accepted, 'a number from 0 to 100');
  });
});
