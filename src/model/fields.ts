/** What host data may hold, kind by kind. `diary-data.schema.json` says the same; a test compares the two. */
import type { FieldSpec, FieldTable } from './field-spec.js';
import type {
  Associate, Attendee, Company, Contact, CustomChoice, CustomField, DiaryData, FollowUp, FollowUpType, GroupView, Holiday, Link, Project, Ref, Repeat, Resource,
  Sale, Stamp, UserGroup, WorkingHours,
} from './records.js';

/** A table with exactly the fields of a record type. */
type TableOf<T> = Readonly<Record<keyof T, FieldSpec>>;

const shortText = { type: 'text', most: 1_000 } as const;
const name = { type: 'text', most: 1_000, fallback: '', mend: '' } as const;
const id = { type: 'id' } as const;
const ownId = { type: 'id', required: true } as const;
const reference = { type: 'ref' } as const;
const phone = { type: 'text', most: 255 } as const;
const kinds = ['meeting', 'call', 'task'] as const;

/** One `@`, and nothing that could break out of a header. */
const email = { type: 'form', pattern: /^[^\s@<>"'(),:;\\]+@[^\s@<>"'(),:;\\]+$/, most: 320, accepted: 'an e-mail address' } as const;

export const refFields = { id: ownId, name: shortText } satisfies TableOf<Ref>;

const attendeeFields = {
  associate: id, contact: id, resource: id, email, name: shortText,
  status: { type: 'word', of: ['not-seen', 'seen', 'accepted', 'declined'] },
  optional: { type: 'boolean' },
} satisfies TableOf<Attendee>;

const linkFields = {
  kind: { type: 'word', of: ['url', 'document', 'sale', 'project', 'follow-up'], required: true },
  url: { type: 'url' }, id, title: shortText,
} satisfies TableOf<Link>;

const stampFields = { at: { type: 'instant', required: true }, by: id } satisfies TableOf<Stamp>;

const times = { type: 'list', of: { type: 'time' }, most: 10_000 } as const;
const repeatFields = {
  rule: { type: 'text', most: 2_000, required: true }, except: times, also: times,
} satisfies TableOf<Repeat>;

export const followUpFields = {
  id: ownId,
  kind: { type: 'word', of: kinds, vital: true },
  type: id,
  title: { type: 'text', most: 1_000, fallback: '', mend: '' },
  start: { type: 'day-or-time', vital: true },
  end: { type: 'day-or-time', vital: true },
  due: { type: 'day-or-time', vital: true },
  allDay: { type: 'boolean' },
  owner: id,
  company: reference, contact: reference, project: reference, sale: reference,
  location: shortText,
  agenda: { type: 'html' },
  notes: { type: 'html' },
  links: { type: 'list', of: { type: 'record', fields: linkFields }, most: 200 },
  video: { type: 'record', fields: { url: { type: 'url', required: true }, provider: shortText } },
  attendees: { type: 'list', of: { type: 'record', fields: attendeeFields }, most: 1_000 },
  priority: { type: 'word', of: ['low', 'medium', 'high'] },
  showAs: { type: 'word', of: ['busy', 'free'] },
  // What cannot be read must not become public.
  visibleFor: { type: 'word-or-record', of: ['all', 'owner'], fields: { group: ownId }, mend: 'owner' },
  alarm: { type: 'number', least: 0, most: 525_600, whole: true },
  completed: { type: 'instant' },
  repeat: { type: 'record', fields: repeatFields },
  series: { type: 'record', fields: { id: ownId, original: { type: 'time', required: true } }, vital: true },
  custom: { type: 'custom' },
  revision: { type: 'text', most: 255 },
  created: { type: 'record', fields: stampFields },
  updated: { type: 'record', fields: stampFields },
  external: { type: 'boolean' },
} satisfies TableOf<FollowUp>;

const saleFields = {
  id: ownId,
  name,
  amount: { type: 'number', fallback: 0, mend: 0 },
  currency: { type: 'form', pattern: /^[A-Z]{3}$/, most: 3, accepted: 'a currency by ISO 4217: NOK', required: true },
  stage: shortText,
  probability: { type: 'number', least: 0, most: 100 },
  date: { type: 'day', required: true },
  status: { type: 'word', of: ['open', 'sold', 'lost', 'stalled'], fallback: 'open', mend: 'open' },
  completed: { type: 'boolean' },
  reopen: { type: 'day' },
  reason: shortText,
  company: reference,
  contact: reference,
  owner: id,
  revision: { type: 'text', most: 255 },
} satisfies TableOf<Sale>;

const span = { type: 'span' } as const;
export const workingHoursFields = { 1: span, 2: span, 3: span, 4: span, 5: span, 6: span, 7: span } satisfies TableOf<WorkingHours>;

const associateFields = {
  id: ownId, name, groups: { type: 'list', of: id, most: 1_000 }, email, zone: { type: 'zone' },
  workingHours: { type: 'record', fields: workingHoursFields },
} satisfies TableOf<Associate>;

const resourceFields = {
  id: ownId, name, kind: { type: 'word', of: ['location', 'other'], fallback: 'other', mend: 'other' }, email, address: shortText,
} satisfies TableOf<Resource>;

const memberFields = { kind: { type: 'word', of: ['associate', 'resource'], required: true }, id: ownId } as const;
const groupViewFields = {
  id: ownId, name,
  members: { type: 'list', of: { type: 'record', fields: memberFields }, most: 1_000, fallback: [], mend: [] },
  predefined: { type: 'boolean' },
} satisfies TableOf<GroupView>;

/** The colour of follow-up types that have none that can be read. */
export const neutralColour = '#78828f';

const typeFields = {
  id: ownId, name,
  kind: { type: 'word', of: kinds, required: true },
  colour: { type: 'colour', fallback: neutralColour, mend: neutralColour },
  direction: { type: 'word', of: ['in', 'out'] },
  allowAllDay: { type: 'boolean' }, allowFree: { type: 'boolean' }, allowPublish: { type: 'boolean' },
} satisfies TableOf<FollowUpType>;

const groupFields = { id: ownId, name } satisfies TableOf<UserGroup>;
const companyFields = { id: ownId, name, address: shortText, phone, email, own: { type: 'boolean' } } satisfies TableOf<Company>;
const contactFields = { id: ownId, name, company: id, email, phone } satisfies TableOf<Contact>;
const projectFields = { id: ownId, name, company: id } satisfies TableOf<Project>;
const holidayFields = { date: { type: 'day', required: true }, name } satisfies TableOf<Holiday>;

const choiceFields = { id: ownId, name } satisfies TableOf<CustomChoice>;
const customFieldFields = {
  id: ownId, name,
  type: { type: 'word', of: ['text', 'number', 'date', 'choice', 'check', 'url'], required: true },
  hint: shortText,
  required: { type: 'boolean' },
  kinds: { type: 'list', of: { type: 'word', of: kinds }, most: 3 },
  least: { type: 'number' }, most: { type: 'number' },
  choices: { type: 'list', of: { type: 'record', fields: choiceFields }, most: 1_000 },
} satisfies TableOf<CustomField>;

/** The lists of host data: what a record in them is called in problems, and its fields. */
export type ListName = Exclude<keyof DiaryData, 'user'>;
export const dataLists: Readonly<Record<ListName, { readonly entity: string; readonly fields: FieldTable }>> = {
  followUps: { entity: 'followUp', fields: followUpFields },
  sales: { entity: 'sale', fields: saleFields },
  associates: { entity: 'associate', fields: associateFields },
  resources: { entity: 'resource', fields: resourceFields },
  groups: { entity: 'group', fields: groupFields },
  groupViews: { entity: 'groupView', fields: groupViewFields },
  types: { entity: 'type', fields: typeFields },
  companies: { entity: 'company', fields: companyFields },
  contacts: { entity: 'contact', fields: contactFields },
  projects: { entity: 'project', fields: projectFields },
  holidays: { entity: 'holiday', fields: holidayFields },
  customFields: { entity: 'customField', fields: customFieldFields },
};
