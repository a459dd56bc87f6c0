import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { changeFuture, deleteFuture, occurrencesIn, type FollowUp, type FutureEdit } from '../../src/model/index.js';
import { previewRange, previewSeries, type SeriesPreview } from '../../src/planning/index.js';
import { epochOf, zonedFromWall, type ZonedTime } from '../../src/time/index.js';

const zone = 'Europe/Oslo';
const at = (day: string, hour = 9): ZonedTime => zonedFromWall(day, hour * 60, zone);
const series: FollowUp = { id: 's', kind: 'meeting', title: 'Acme', owner: 'me', start: at('2026-11-23'), end: at('2026-11-23', 10), repeat: { rule: 'FREQ=WEEKLY;COUNT=5' } };
const other: FollowUp = { id: 'o', kind: 'meeting', title: 'Other', owner: 'me', start: at('2026-12-14', 12), end: at('2026-12-14', 13) };
const original = at('2026-12-07');

function preview(patch: FutureEdit['patch'], exceptions: readonly FollowUp[] = []): SeriesPreview {
  const change = changeFuture({ series, exceptions }, { original, patch, newId: 'n' });
  assert.ok(change.ok);
  const range = previewRange(original, patch.start);
  return previewSeries({ series, exceptions }, change.value, { range, zone, others: occurrencesIn([other, series, ...exceptions], { range, zone }).occurrences });
}

const lines = ({ dates }: SeriesPreview): string[] => dates.map(({ what, occurrence, conflict }) => `${what} ${new Date(occurrence.start).toISOString().slice(5, 16)}${conflict ? ` ${conflict.followUp.title}` : ''}`);

describe('D7.4 what this and all future would do', () => {
  test('D7.4 names the dates that go and come, and what they clash with', () => {
    const result = preview({ start: at('2026-12-07', 12), end: at('2026-12-07', 13) });
    assert.deepEqual(lines(result), ['dropped 12-07T08:00', 'made 12-07T11:00', 'dropped 12-14T08:00', 'made 12-14T11:00 Other', 'dropped 12-21T08:00', 'made 12-21T11:00']);
    assert.deepEqual([result.made, result.dropped, result.conflicts, result.changed], [3, 3, 1, 0]);
  });

  test('D7.4 dates that keep their time are counted as changed; the past is not', () => {
    const result = preview({ title: 'New' });
    assert.deepEqual([result.dates, result.changed], [[], 3]);
    const exception: FollowUp = { ...series, id: 'x', title: 'Own', series: { id: 's', original: at('2026-12-14') }, start: at('2026-12-14'), end: at('2026-12-14', 10) };
    delete (exception as { repeat?: unknown }).repeat;
    assert.equal(preview({ title: 'New' }, [exception]).changed, 2);
  });

  test('D7.4 another rule shows which dates come and go', () => {
    assert.deepEqual(lines(preview({ repeat: { rule: 'FREQ=DAILY;COUNT=2' } })), ['made 12-08T08:00', 'dropped 12-14T08:00', 'dropped 12-21T08:00']);
  });

  test('D7.5 deleting drops them; of a longer length only the end is new', () => {
    const range = previewRange(original, undefined);
    assert.equal(previewSeries({ series, exceptions: [] }, deleteFuture({ series, exceptions: [] }, original), { range, zone, others: [] }).dropped, 3);
    assert.deepEqual([preview({ end: at('2026-12-07', 11) }).made, preview({ end: at('2026-12-07', 11) }).dropped], [3, 3]);
  });

  test('D7.4 a year is looked at, from the earlier of both times on; a change that does not apply shows nothing', () => {
    const range = previewRange(original, at('2026-12-05'));
    assert.ok(range.start < epochOf(at('2026-12-05')) && range.end - range.start > 365 * 86_400_000);
    const gone = previewSeries({ series, exceptions: [] }, { type: 'remove', entity: 'followUp', intent: 'delete', record: other }, { range, zone, others: [] });
    assert.deepEqual([gone.dates, gone.changed], [[], 0]);
  });
});
