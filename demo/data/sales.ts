import { addDays, type Day } from '../../src/time/index.js';
import type { Sale } from '../../src/model/index.js';
import type { DemoCompany } from './directory.js';
import type { DemoLanguage } from './language.js';
import { colleagues } from './names.js';
import type { Random } from './random.js';

const stages: readonly (readonly [nb: string, en: string, probability: number])[] = [
  ['Emne', 'Lead', 10], ['Behov avklart', 'Qualified', 25], ['Tilbud sendt', 'Offer sent', 50], ['Forhandling', 'Negotiation', 75], ['Muntlig ja', 'Verbal yes', 90],
];

const products = {
  nb: ['Lisenser', 'Utvidelse', 'Kundeportal', 'Serviceavtale', 'Innføring', 'Opplæringspakke', 'Mobilapp', 'Integrasjon'],
  en: ['Licences', 'Extension', 'Customer portal', 'Service agreement', 'Roll-out', 'Training package', 'Mobile app', 'Integration'],
} as const;

const reasons = {
  nb: { stalled: ['Budsjettet er brukt opp', 'Venter på ny leder'], lost: ['Valgte en konkurrent', 'Prosjektet er stoppet'] },
  en: { stalled: ['Budget is spent', 'Waiting for the new manager'], lost: ['Chose a competitor', 'Project was stopped'] },
} as const;

const sellers = colleagues.filter(([, , groups]) => groups.includes('sales')).map(([id]) => id);

/** Sixty sales around today; most of them open, two in five the user's own. */
export function makeSales(random: Random, companies: readonly DemoCompany[], today: Day, language: DemoLanguage): Sale[] {
  return Array.from({ length: 60 }, (_, index) => {
    const company = random.pick(companies);
    const status = random.weighted<Sale['status']>([['open', 63], ['sold', 17], ['lost', 11], ['stalled', 9]]);
    const [nb, en, probability] = random.pick(stages);
    const past = status === 'sold' || status === 'lost';
    const contact = random.pick(company.contacts);
    return {
      id: `s-${index + 1}`,
      name: random.pick(products[company.place.language]),
      amount: amount(random),
      currency: currency(company),
      stage: language === 'nb' ? nb : en,
      probability: status === 'sold' ? 100 : status === 'lost' ? 0 : probability,
      date: addDays(today, past ? -random.between(3, 150) : random.between(-10, 170)),
      status,
      ...(status === 'stalled' ? { reopen: addDays(today, random.between(-5, 120)), reason: random.pick(reasons[language].stalled) } : {}),
      ...(status === 'lost' ? { reason: random.pick(reasons[language].lost) } : {}),
      ...(past ? { completed: true } : {}),
      company: { id: company.id, name: company.name },
      contact: { id: contact.id, name: contact.name },
      owner: index % 5 < 2 ? 'me' : random.pick(sellers),
    };
  });
}

/** 20,000 to about two million, round as offers are. */
function amount(random: Random): number {
  return Math.round((20 + 10 ** (1 + random.next() * 2.3)) / 5) * 5000;
}

function currency({ place }: DemoCompany): string {
  return { '+47': 'NOK', '+46': 'SEK', '+45': 'DKK', '+44': 'GBP', '+1': 'USD' }[place.prefix] ?? 'EUR';
}
