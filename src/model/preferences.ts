import type { FollowUpKind, Id, WorkingHours } from './records.js';
import type { ZoneId } from '../time/types.js';

/** One object for all a person can choose (D19). Plain JSON; every field has a default in {@link defaultPreferences}. */
export interface Preferences {
  /** Minutes. */
  readonly durations: { readonly meeting: number; readonly call: number; readonly task: number };
  readonly defaultTypes: { readonly [kind in FollowUpKind]?: Id };
  /** Minutes before; `null` = none. */
  readonly defaultAlarm: number | null;
  /** The default working day that an all-day follow-up stands for, minutes since midnight. */
  readonly allDay: { readonly start: number; readonly end: number };
  readonly workingHours: WorkingHours;
  /** Minutes since midnight; `null` = none. */
  readonly lunch: { readonly start: number; readonly end: number } | null;
  /** `locale` or an ISO weekday. */
  readonly firstDay: 'locale' | 1 | 6 | 7;
  readonly weekNumbers: boolean;
  readonly weekend: boolean;
  readonly daysAhead: number;
  readonly markOverdue: boolean;
  readonly removeCompleted: 'at-once' | 'next-day';
  readonly tooltips: boolean;
  readonly todoList: 'tab' | 'below';
  /** Minutes, 5–60. */
  readonly snap: number;
  /** Minutes a row of the time grid stands for. */
  readonly slot: 15 | 20 | 30 | 60;
  readonly timeZones: boolean;
  readonly zone: ZoneId | null;
  readonly secondZone: ZoneId | null;
  readonly participantsFromGroupView: boolean;
  /** Single-letter keys on or off (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** Whether search fields offer to make what they do not find: the host does it (`record-create`). */
  readonly createRecords?: boolean;
  /** Whether search fields have a button that opens what is chosen: the host does it (`record-open`). */
  readonly openRecords?: boolean;
}

export const defaultPreferences: Preferences = {
  durations: { meeting: 60, call: 15, task: 30 },
  defaultTypes: {},
  defaultAlarm: null,
  allDay: { start: 480, end: 960 },
  workingHours: { 1: { start: 480, end: 960 }, 2: { start: 480, end: 960 }, 3: { start: 480, end: 960 }, 4: { start: 480, end: 960 }, 5: { start: 480, end: 960 } },
  lunch: null,
  firstDay: 'locale',
  weekNumbers: true,
  weekend: true,
  daysAhead: 21,
  markOverdue: true,
  removeCompleted: 'next-day',
  tooltips: true,
  todoList: 'tab',
  snap: 15,
  slot: 30,
  timeZones: false,
  zone: null,
  secondZone: null,
  participantsFromGroupView: false,
  letterKeys: true,
};
