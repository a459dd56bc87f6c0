import type { Attendee, AttendeeStatus } from '../model/index.js';
import type { ICalProperty, Properties } from './ics-properties.js';
import type { Report } from './ics-report.js';

/** PARTSTAT (RFC 5545, 3.2.12); tentative and delegated ones have seen it and not said yes. */
const statuses: Readonly<Record<string, AttendeeStatus>> = {
  'NEEDS-ACTION': 'not-seen', ACCEPTED: 'accepted', COMPLETED: 'accepted', 'IN-PROCESS': 'accepted', DECLINED: 'declined', TENTATIVE: 'seen', DELEGATED: 'seen',
};

/** The attendees of a component, the organizer first where he is not among them. Those without an address are reported. */
export function attendeesOf(properties: Properties, report: Report): Attendee[] {
  const byEmail = new Map<string, Attendee>();
  for (const property of [...properties.all('ORGANIZER'), ...properties.all('ATTENDEE')]) {
    const email = emailOf(property);
    if (email === undefined) report.warn('file-property-skipped', properties.place, { field: property.name, given: property.raw, accepted: 'mailto: and an e-mail address' });
    else byEmail.set(email.toLowerCase(), personOf(property, email));
  }
  return [...byEmail.values()];
}

function emailOf(property: ICalProperty): string | undefined {
  const written = property.values[0] ?? '';
  const address = (/^mailto:/i.test(written) ? written.slice(7) : property.param('email') ?? written).trim();
  return address.length <= 254 && /^[^\s@<>"'(),:;\\]+@[^\s@<>"'(),:;\\]+$/.test(address) ? address : undefined;
}

function personOf(property: ICalProperty, email: string): Attendee {
  const name = property.param('cn')?.trim() ?? '';
  const organizer = property.name === 'ORGANIZER';
  const status = organizer ? 'accepted' : statuses[property.param('partstat')?.toUpperCase() ?? 'NEEDS-ACTION'] ?? 'not-seen';
  const optional = ['OPT-PARTICIPANT', 'NON-PARTICIPANT'].includes(property.param('role')?.toUpperCase() ?? '');
  return { email, ...(name === '' || name === email ? {} : { name: name.slice(0, 255) }), status, ...(optional ? { optional } : {}) };
}
