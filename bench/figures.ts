import type { DiaryData } from '../src/model/index.js';
import type { Scene } from './contestants/contestant.js';
import { busyDiary, oldSeries, twoStretches } from './data.js';

/** Something that is timed: from one scene to another. */
export interface Figure {
  readonly data: () => DiaryData;
  /** The store may be made before the clock runs. */
  readonly stored?: true;
  readonly from: Scene;
  /** `mount`: `from` appears; a scene: from there to it; `retitle`: one follow-up in it gets another title. */
  readonly act: 'mount' | 'retitle' | Scene;
}

const monday = '2026-09-07';
const nextMonday = '2026-09-14';
const week: Scene = { view: 'week', date: monday };
const nextWeek: Scene = { view: 'week', date: nextMonday };
const month: Scene = { view: 'month', date: monday };

/** Five weeks: what a month shows. */
const monthOf = (count: number) => () => busyDiary(count, '2026-08-31', 35);
/** About 200 a week over almost five years. */
const stored = (): DiaryData => busyDiary(50_000, '2024-05-06', 250 * 7);
const inView = [100, 500, 1000, 2000, 5000];

const mounts = inView.map((count): [string, Figure] => [`week mount ${count}`, { data: () => busyDiary(count, monday, 7), from: week, act: 'mount' }]);
const nexts = inView.map((count): [string, Figure] => [`week next ${count}`, { data: () => twoStretches(count, monday, nextMonday, 7), from: week, act: nextWeek }]);

export const figures: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ...mounts,
  ...nexts,
  ['month mount 1000', { data: monthOf(1000), from: month, act: 'mount' }],
  ['month mount 5000', { data: monthOf(5000), from: month, act: 'mount' }],
  ['week → month 1000', { data: monthOf(1000), from: week, act: month }],
  ['month → week 1000', { data: monthOf(1000), from: month, act: week }],
  ['one of 1000 changed', { data: () => busyDiary(1000, monday, 7), from: week, act: 'retitle' }],
  ['50000 stored mount', { data: stored, stored: true, from: week, act: 'mount' }],
  ['50000 stored next', { data: stored, stored: true, from: week, act: nextWeek }],
  ['500 series mount', { data: () => oldSeries(500), from: week, act: 'mount' }],
  ['500 series next', { data: () => oldSeries(500), from: week, act: nextWeek }],
]);
