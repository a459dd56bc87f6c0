import type { FormSettings } from '../../../src/elements/follow-up-dialog/form.js';
import { defaultPreferences, emptyDirectory, type Directory, type FollowUp } from '../../../src/model/index.js';

const directory: Directory = {
  ...emptyDirectory,
  types: [
    { id: 'visit', name: 'Visit', kind: 'meeting', colour: '#2f7de1' },
    { id: 'inside', name: 'Inside', kind: 'meeting', colour: '#7b5bd6', allowAllDay: false, allowFree: false },
    { id: 'out', name: 'Call out', kind: 'call', colour: '#159a6c' },
    { id: 'todo', name: 'To-do', kind: 'task', colour: '#d98a14' },
  ],
  companies: [{ id: 'acme', name: 'Acme AS' }, { id: 'fjord', name: 'Fjordkraft' }],
  projects: [{ id: 'depot', name: 'New depot' }],
  contacts: [{ id: 'anna', name: 'Anna', company: 'acme' }, { id: 'free', name: 'Free Lancer' }],
};

/** A form in English, Oslo, on Monday 23 November 2026 at 13:32. */
export const settings: FormSettings = {
  zone: 'Europe/Oslo', lang: 'en', now: Date.parse('2026-11-23T13:32:00+01:00'), user: 'kari', preferences: defaultPreferences, types: directory.types, customFields: directory.customFields,
  sale: (id) => (id === 'deal' ? { id, name: 'Frame agreement', amount: 1, currency: 'NOK', date: '2026-12-01', status: 'open', owner: 'kari', company: { id: 'acme' } } : undefined),
  lookUp: (kind, id) => directory[kind].find((record) => 'id' in record && record.id === id),
};

/** An hour on Wednesday 25 November 2026. */
export const meeting: FollowUp = {
  id: 'f1', kind: 'meeting', title: 'Price review', owner: 'kari', revision: '1',
  start: '2026-11-25T10:00:00+01:00[Europe/Oslo]', end: '2026-11-25T11:00:00+01:00[Europe/Oslo]',
};

export const task: FollowUp = { id: 'f2', kind: 'task', title: 'Send the offer', owner: 'kari', revision: '1', due: '2026-11-27' };
