import { machineZone } from '../time/index.js';
import { workingHoursFields } from './fields.js';
import type { FieldSpec, FieldTable } from './field-spec.js';
import { defaultPreferences, type Preferences } from './preferences.js';
import type { Problem } from './problem.js';
import { RecordReader } from './record-reader.js';

/** The preferences, complete, and what of the given ones was left out. */
export interface ReadPreferences {
  readonly preferences: Preferences;
  readonly problems: readonly Problem[];
}

const length = { type: 'number', least: 1, most: 1_440, whole: true } as const;
const yesOrNo = { type: 'boolean' } as const;
const zone = { type: 'zone', nullable: true } as const;

const preferenceFields = {
  durations: { type: 'record', fields: { meeting: length, call: length, task: length } },
  defaultTypes: { type: 'record', fields: { meeting: { type: 'id' }, call: { type: 'id' }, task: { type: 'id' } } },
  defaultAlarm: { type: 'number', least: 0, most: 525_600, whole: true, nullable: true },
  allDay: { type: 'span' },
  workingHours: { type: 'record', fields: workingHoursFields },
  lunch: { type: 'span', nullable: true },
  firstDay: { type: 'word', of: ['locale', 1, 6, 7] },
  weekNumbers: yesOrNo,
  weekend: yesOrNo,
  daysAhead: { type: 'number', least: 0, most: 3_660, whole: true },
  markOverdue: yesOrNo,
  removeCompleted: { type: 'word', of: ['at-once', 'next-day'] },
  tooltips: yesOrNo,
  todoList: { type: 'word', of: ['tab', 'below'] },
  snap: { type: 'number', least: 5, most: 60, whole: true },
  slot: { type: 'word', of: [15, 20, 30, 60] },
  timeZones: yesOrNo,
  zone,
  secondZone: zone,
  participantsFromGroupView: yesOrNo,
  letterKeys: yesOrNo,
  createRecords: yesOrNo,
  openRecords: yesOrNo,
} satisfies Readonly<Record<keyof Preferences, FieldSpec>>;

/**
 * Reads preferences from a host or from storage (D19): those given come over `base`, field by field (a length or a
 * default type alone, too). What is wrong is left as in `base` and becomes a warning. Never throws.
 */
export function readPreferences(json: unknown, base: Preferences = defaultPreferences): ReadPreferences {
  if (json === undefined || json === null) return { preferences: base, problems: [] };
  const reader = new RecordReader('preferences', machineZone());
  const read = (reader.read(preferenceFields as FieldTable, json, 0) ?? {}) as Partial<Preferences>;
  const preferences: Preferences = {
    ...base, ...read,
    durations: { ...base.durations, ...read.durations },
    defaultTypes: { ...base.defaultTypes, ...read.defaultTypes },
  };
  return { preferences, problems: reader.problems.map(({ record: _record, ...problem }) => problem) };
}
