import type { Associate, Company, Contact, CustomField, Directory, FollowUpType, GroupView, Project, Resource, UserGroup } from '../../src/model/index.js';
import { colleagues, companies as companyRows, places, type Place, type PlaceCode } from './names.js';
import type { DemoLanguage } from './language.js';
import type { Random } from './random.js';

/** A company with what the generator needs to know besides. */
export interface DemoCompany extends Company {
  readonly place: Place;
  readonly contacts: readonly Contact[];
}

/** The directory, and its companies with their contacts. */
export interface DemoDirectory {
  readonly directory: Omit<Directory, 'holidays'>;
  readonly companies: readonly DemoCompany[];
}

/** Follow-up types by what they are for; ids are used by the generator. */
const typeRows: readonly (readonly [id: string, nb: string, en: string, kind: FollowUpType['kind'], colour: string, more?: Partial<FollowUpType>])[] = [
  ['external', 'Møte (eksternt)', 'Meeting (external)', 'meeting', '#3b6fd4', { allowPublish: true, allowFree: true }],
  ['internal', 'Møte (internt)', 'Meeting (internal)', 'meeting', '#6b7a90', { allowFree: true, allowAllDay: true }],
  ['demo', 'Demo', 'Demo', 'meeting', '#7a5bc7', { allowPublish: true }],
  ['travel', 'Reise og messe', 'Travel and fairs', 'meeting', '#2a98b5', { allowAllDay: true, allowFree: true }],
  ['private', 'Privat', 'Private', 'meeting', '#b2578f', { allowAllDay: true, allowFree: true }],
  ['call-out', 'Samtale (ut)', 'Call (out)', 'call', '#17927a', { direction: 'out' }],
  ['call-in', 'Samtale (inn)', 'Call (in)', 'call', '#6c9a2f', { direction: 'in' }],
  ['task', 'Oppgave', 'To-do', 'task', '#cf8a0c'],
  ['offer', 'Tilbud', 'Offer', 'task', '#c9573a', { direction: 'out' }],
];

const groupRows: readonly (readonly [id: string, nb: string, en: string])[] = [['sales', 'Salg', 'Sales'], ['service', 'Kundeservice', 'Customer service'], ['management', 'Ledelse', 'Management']];

const resourceRows: readonly (readonly [id: string, nb: string, en: string, kind: Resource['kind'], address?: string])[] = [
  ['room-fjord', 'Møterom Fjord (12)', 'Room Fjord (12)', 'location', '2. etasje'],
  ['room-fjell', 'Møterom Fjell (8)', 'Room Fjell (8)', 'location', '2. etasje'],
  ['room-skog', 'Møterom Skog (4)', 'Room Skog (4)', 'location', '3. etasje'],
  ['auditorium', 'Auditoriet', 'Auditorium', 'location', '1. etasje'],
  ['car', 'Firmabil EK 12345', 'Company car EK 12345', 'other'],
  ['demo-kit', 'Demoutstyr', 'Demo kit', 'other'],
];

const projectNames = { nb: ['Kundeportal', 'Innføring trinn 1', 'Dataflytting', 'Ny rammeavtale', 'Opplæring'], en: ['Customer portal', 'Roll-out phase 1', 'Data migration', 'New framework agreement', 'Training'] } as const;

/** Domain of an invented company; `.example` is set aside for such use (RFC 2606). */
function domainOf(name: string): string {
  return `${ascii(name).replace(/\b(as|asa|sa|ab|aps|oy|gmbh|ag|bv|ltd|inc|llc)\b\.?$/u, '').trim().replace(/[^a-z]+/gu, '-').replace(/^-|-$/gu, '')}.example`;
}

function ascii(text: string): string {
  return text.toLowerCase().replace(/[æä]/gu, 'ae').replace(/[øö]/gu, 'o').replace(/å/gu, 'a').replace(/ü/gu, 'u').replace(/ß/gu, 'ss').replace(/[’'/]/gu, '').normalize('NFD').replace(/\p{M}/gu, '');
}

/** All that follow-ups refer to, but the holidays. */
export function makeDirectory(random: Random, language: DemoLanguage): DemoDirectory {
  const named = ([id, nb, en]: readonly [string, string, string, ...unknown[]]): { id: string; name: string } => ({ id, name: language === 'nb' ? nb : en });
  const companies = companyRows.map((row, index) => makeCompany(row, index, random));
  return {
    companies,
    directory: {
      associates: colleagues.map(makeAssociate),
      groups: groupRows.map((row): UserGroup => named(row)),
      resources: resourceRows.map((row): Resource => ({ ...named(row), kind: row[3], ...(row[4] === undefined ? {} : { address: row[4] }), email: `${row[0]}@dagbok.example` })),
      groupViews: makeGroupViews(language),
      types: typeRows.map((row): FollowUpType => ({ ...named(row), kind: row[3], colour: row[4], ...row[5] })),
      companies: companies.map(({ id, name, address, phone, email }) => ({ id, name, address, phone, email }) as Company),
      contacts: companies.flatMap(({ contacts }) => contacts),
      projects: makeProjects(companies, random),
      customFields: makeCustomFields(language),
    },
  };
}

/** Fields that a company might add to its follow-ups. */
function makeCustomFields(language: DemoLanguage): CustomField[] {
  const say = (nb: string, en: string): string => (language === 'nb' ? nb : en);
  return [
    { id: 'budget', name: say('Budsjett (kr)', 'Budget (NOK)'), type: 'number', least: 0, kinds: ['meeting', 'call'] },
    { id: 'decision', name: say('Beslutning ventes', 'Decision expected'), type: 'date' },
    {
      id: 'source', name: say('Kilde', 'Source'), type: 'choice',
      choices: [{ id: 'fair', name: say('Messe', 'Fair') }, { id: 'web', name: say('Nettsted', 'Website') }, { id: 'reference', name: say('Anbefaling', 'Recommendation') }],
    },
    { id: 'sample', name: say('Prøve er levert', 'Sample handed over'), type: 'check', kinds: ['meeting'] },
    { id: 'competitor', name: say('Konkurrent', 'Competitor'), type: 'text', hint: say('Hvem ellers har gitt tilbud?', 'Who else has made an offer?') },
    { id: 'page', name: say('Side i CRM', 'Page in the CRM'), type: 'url' },
  ];
}

function makeAssociate([id, name, groups, zone]: (typeof colleagues)[number]): Associate {
  const day = { start: 480, end: 960 };
  const week = id === 'silje' ? { 1: day, 2: day, 3: day, 4: day } : { 1: day, 2: day, 3: day, 4: day, 5: day };
  return { id, name, groups, email: `${ascii(name).replace(' ', '.')}@dagbok.example`, ...(zone === undefined ? {} : { zone }), workingHours: week };
}

function makeGroupViews(language: DemoLanguage): GroupView[] {
  const team = colleagues.filter(([, , groups]) => groups.includes('sales')).map(([id]) => ({ kind: 'associate' as const, id }));
  const rooms = resourceRows.filter(([, , , kind]) => kind === 'location').map(([id]) => ({ kind: 'resource' as const, id }));
  return [
    { id: 'view-sales', name: language === 'nb' ? 'Salgsteamet' : 'Sales team', members: team, predefined: true },
    { id: 'view-rooms', name: language === 'nb' ? 'Møterommene' : 'Meeting rooms', members: rooms, predefined: true },
    { id: 'view-own', name: language === 'nb' ? 'Kari, Lars og Fjord' : 'Kari, Lars and Fjord', members: [{ kind: 'associate', id: 'me' }, { kind: 'associate', id: 'lars' }, { kind: 'resource', id: 'room-fjord' }] },
  ];
}

function makeCompany([name, code, town, street]: readonly [string, PlaceCode, string, string], index: number, random: Random): DemoCompany {
  const place: Place = places[code];
  const id = `c-${index + 1}`;
  const domain = domainOf(name);
  return {
    id, name, place,
    address: `${street}, ${town}, ${place.country}`,
    phone: phone(place, random),
    email: `post@${domain}`,
    // 2, 2, 3, 2 …: 90 in 40 companies.
    contacts: Array.from({ length: index % 4 === 2 ? 3 : 2 }, (_, number) => makeContact(`${id}-${number + 1}`, id, domain, place, index * 3 + number, random)),
  };
}

function makeContact(id: string, company: string, domain: string, place: Place, number: number, random: Random): Contact {
  const first = place.first[number % place.first.length] ?? '';
  const last = place.last[(number * 7 + 3) % place.last.length] ?? '';
  return { id: `k-${id.slice(2)}`, name: `${first} ${last}`, company, email: `${ascii(`${first}.${last}`).replace(/ /gu, '')}@${domain}`, phone: phone(place, random) };
}

function phone(place: Place, random: Random): string {
  return `${place.prefix} 555 ${random.between(10, 99)} ${random.between(100, 999)}`;
}

function makeProjects(companies: readonly DemoCompany[], random: Random): Project[] {
  return random.some(companies, 12).map((company, index) => {
    const names = projectNames[company.place.language];
    return { id: `p-${index + 1}`, name: `${names[index % names.length] ?? ''}, ${company.name}`, company: company.id };
  });
}
