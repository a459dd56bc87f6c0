import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { neutralColour, readData, readDataText, readFollowUp, type DiaryData, type Problem } from '../../src/model/index.js';
import { meeting } from './samples.js';

const context = { zone: 'Europe/Oslo', user: 'kari' };
const brief = (problems: readonly Problem[]): string[] => problems.map(({ severity, code, entity, record, field }) => [severity, code, entity, record, field].filter(Boolean).join(' '));

const directory: DiaryData = {
  user: 'siv',
  sales: [{ id: 's1', name: 'Renewal', amount: 1, currency: 'NOK', date: '2026-12-01', status: 'sold', owner: 'siv', reopen: '2026-12-02' }],
  associates: [{ id: 'siv', name: 'Siv', groups: ['sales'], email: 'siv@example.com', zone: 'Europe/Oslo', workingHours: { 1: { start: 480, end: 960 } } }],
  resources: [{ id: 'r1', name: 'Room', kind: 'location', address: 'x' }],
  groups: [{ id: 'sales', name: 'Sales' }],
  groupViews: [{ id: 'v', name: 'All', members: [{ kind: 'associate', id: 'siv' }], predefined: true }],
  types: [{ id: 't1', name: 'Meeting', kind: 'meeting', colour: '#2e6bd6', direction: 'out', allowFree: true }],
  companies: [{ id: 'c1', name: 'Acme', phone: '+47 1' }],
  contacts: [{ id: 'p1', name: 'Ola', company: 'c1' }],
  projects: [{ id: 'j1', name: 'Move' }],
  holidays: [{ date: '2026-12-25', name: 'Christmas' }, { date: '2026-12-25', name: 'Also' }],
};

describe('reading host data', () => {
  test('all lists come in', () => {
    assert.deepEqual(readData({ followUps: [meeting], ...directory }, context), { data: { followUps: [meeting], ...directory }, problems: [] });
  });

  test('a list alone is a list of follow-ups', () => {
    assert.deepEqual(readData([meeting], context).data, { followUps: [meeting] });
  });

  test('the user of the data owns what names no owner', () => {
    const item = { id: 'a', due: '2026-11-23' };
    assert.equal(readData({ user: 9, followUps: [item] }, context).data.followUps?.[0]?.owner, '9');
    assert.equal(readData({ followUps: [item], sales: [{ id: 's', currency: 'NOK', date: '2026-12-01' }] }, context).data.sales?.[0]?.owner, 'kari');
    assert.equal(readData([item], { zone: 'Europe/Oslo' }).data.followUps?.[0]?.owner, 'me');
  });

  test('bad records are put aside one by one, each with its place, and all good ones are there', () => {
    // eslint-disable-next-line no-sparse-arrays
    const followUps = [meeting, null, , 'x', { ...meeting, title: 'second' }, { ...meeting, id: 'm2', start: 'x' }, { title: 'x' }, { ...meeting, id: 'm3' }];
    const { data, problems } = readData({ followUps }, context);
    assert.deepEqual(data.followUps?.map((record) => [record.id, record.title]), [['m1', meeting.title], ['m3', meeting.title]]);
    assert.deepEqual(brief(problems), [
      'error not-a-record followUp #1', 'error not-a-record followUp #2', 'error not-a-record followUp #3', 'error duplicate-id followUp m1 id', 'error bad-date followUp m2 start',
      'error missing-id followUp #6 id',
    ]);
  });

  test('the directory is mended', () => {
    const { data, problems } = readData({
      types: [{ id: 't', kind: 'meeting', colour: 'red;background:url(//x)' }, { id: 'u', kind: 'party' }, { id: 'v', kind: 'call' }],
      associates: [{ id: 'a', name: {}, zone: 'Mars/Olympus', email: 'a@b\nBcc: c@d', workingHours: { 1: { start: 900, end: 480 }, 8: {}, 2: { start: 0, end: 1440, x: 1 }, 3: 'x' } }],
      resources: [{ id: 'r', name: 'Car', kind: 'car' }],
      groupViews: [{ id: 'v', members: [{ kind: 'company', id: 'c' }, { kind: 'resource', id: 5 }] }, { id: 'w' }],
      holidays: [{ name: 'x' }],
    }, context);
    assert.deepEqual(data, {
      types: [{ id: 't', kind: 'meeting', colour: neutralColour, name: '' }, { id: 'v', kind: 'call', name: '', colour: neutralColour }],
      associates: [{ id: 'a', name: '', workingHours: { 2: { start: 0, end: 1440 } } }],
      resources: [{ id: 'r', name: 'Car', kind: 'other' }],
      groupViews: [{ id: 'v', members: [{ kind: 'resource', id: '5' }], name: '' }, { id: 'w', name: '', members: [] }],
      holidays: [],
    });
    assert.deepEqual(brief(problems), [
      'warning bad-value associate a name', 'warning unknown-zone associate a zone', 'warning bad-value associate a email', 'warning bad-value associate a workingHours.1',
      'warning bad-value associate a workingHours.3', 'warning unknown-kind resource r kind', 'warning bad-value groupView v members[0].kind', 'warning bad-colour type t colour',
      'error unknown-kind type u kind', 'error bad-value holiday #0 date',
    ]);
  });

  test('lists that are none are told', () => {
    const { data, problems } = readData({ followUps: 'x', sales: null, types: {}, holidays: undefined }, context);
    assert.deepEqual([data, brief(problems)], [{}, ['error bad-value data followUps', 'error bad-value data types']]);
  });

  test('what is no data at all is told', () => {
    for (const json of [null, undefined, 5, 'x', true]) assert.deepEqual(brief(readData(json, context).problems), ['error not-a-record data']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assert.equal(readData(proxy, context).problems[0]?.detail, 'TypeError');
    assert.equal(readData({ get followUps(): unknown { throw 'x'; } }, context).problems[0]?.detail, 'string');
  });

  test('broken JSON is told, good JSON is read', () => {
    assert.deepEqual(readDataText('[]', context), { data: { followUps: [] }, problems: [] });
    const { problems: [problem] } = readDataText('{"followUps": [', context);
    assert.deepEqual([problem?.code, problem?.given, problem?.accepted], ['bad-json', '{"followUps": [', 'JSON text']);
    assert.ok(problem?.detail);
  });

  test('an unknown zone of the diary is told, and UTC is used', () => {
    const { data, problems } = readData([{ id: 'a', start: '2026-11-23T09:00' }], { zone: 'Mars/Olympus' });
    assert.equal(data.followUps?.[0]?.start, '2026-11-23T09:00:00+00:00[UTC]');
    assert.deepEqual(brief(problems), ['error unknown-zone data zone']);
    assert.equal(readFollowUp(meeting, { zone: 'x' }).problems.length, 1);
  });

  test('more than 200,000 records are not read', () => {
    const { data, problems } = readData({ holidays: new Array<unknown>(200_001).fill(directory.holidays?.[0]) }, context);
    assert.equal(data.holidays?.length, 200_000);
    assert.deepEqual(brief(problems), ['error too-many-records data holidays']);
  });

  test('50,000 problems do not break anything', () => {
    assert.equal(readData(new Array<unknown>(50_000).fill(null), context).problems.length, 50_000);
  });
});
