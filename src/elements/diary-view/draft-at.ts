import { MINUTE_MS, epochOf, zonedFromEpoch, zonedFromWall } from '../../time/index.js';
import type { Target } from '../../layout/index.js';
import type { FollowUp, FollowUpKind } from '../../model/records.js';
import { workStart } from '../shared/work-start.js';
import type { DiaryView } from './diary-view.js';

/** What a new follow-up begins with at a place: meeting and call have a time, a task has a due date (D3.2). */
export function draftAt(view: DiaryView, kind: FollowUpKind, target: Target): Partial<FollowUp> {
  const { zone, store } = view;
  if (target.place === 'to-do') return { kind };
  const { day } = target;
  if (kind === 'task') return { kind, due: day, owner: view.shownOwner };
  if (target.place === 'all-day') {
    return { kind, owner: view.shownOwner, allDay: true, start: zonedFromWall(day, 0, zone), end: zonedFromWall(day, 1440, zone) };
  }
  const { slot } = store!.preferences;
  const start = target.place === 'time'
    ? zonedFromWall(day, Math.floor(target.minute / slot) * slot, zone, target.later)
    : zonedFromWall(day, workStart(day, store!.preferences), zone);
  return { kind, owner: view.shownOwner, start, end: zonedFromEpoch(epochOf(start) + store!.preferences.durations[kind] * MINUTE_MS, zone) };
}
