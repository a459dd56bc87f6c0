import type { ZoneId } from '../../src/time/index.js';

/** Where a company is at home, and in which language one writes to it. */
export interface Place {
  readonly country: string;
  readonly language: 'nb' | 'en';
  readonly prefix: string;
  readonly zone?: ZoneId;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const nordicFirst = ['Anne', 'Bjørn', 'Camilla', 'Erik', 'Frida', 'Geir', 'Hanne', 'Ivar', 'Julie', 'Knut', 'Line', 'Magnus', 'Nina', 'Odd', 'Pia', 'Rune', 'Sofie', 'Tor', 'Unni', 'Vegard', 'Åse', 'Øyvind', 'Maja', 'Sondre'];
const nordicLast = ['Aasen', 'Berg', 'Dahl', 'Eide', 'Fossum', 'Grande', 'Hagen', 'Iversen', 'Johansen', 'Kvale', 'Lunde', 'Myhre', 'Nygård', 'Oppedal', 'Pettersen', 'Rønning', 'Sæther', 'Tveit', 'Vik', 'Ødegård'];

export const places = {
  no: { country: 'Norge', language: 'nb', prefix: '+47', first: nordicFirst, last: nordicLast },
  se: { country: 'Sverige', language: 'nb', prefix: '+46', first: ['Agneta', 'Björn', 'Elin', 'Gustav', 'Linnea'], last: ['Lindqvist', 'Åkesson', 'Norén', 'Sjöberg'] },
  dk: { country: 'Danmark', language: 'nb', prefix: '+45', first: ['Mette', 'Søren', 'Kirsten', 'Rasmus'], last: ['Thorup', 'Kjær', 'Vestergaard', 'Brandt'] },
  fi: { country: 'Finland', language: 'en', prefix: '+358', zone: 'Europe/Helsinki', first: ['Aino', 'Eero', 'Heikki', 'Päivi', 'Tuomas'], last: ['Koskela', 'Lahtinen', 'Mäki', 'Salmela'] },
  de: { country: 'Deutschland', language: 'en', prefix: '+49', first: ['Jürgen', 'Katrin', 'Stefan', 'Ute'], last: ['Brückner', 'Hoffmeister', 'Vogt', 'Weiß'] },
  nl: { country: 'Nederland', language: 'en', prefix: '+31', first: ['Anouk', 'Bram', 'Femke', 'Joost'], last: ['de Wit', 'van Dalen', 'Hoekstra'] },
  gb: { country: 'United Kingdom', language: 'en', prefix: '+44', zone: 'Europe/London', first: ['Alice', 'Callum', 'Gareth', 'Imogen', 'Priya'], last: ['Ashworth', 'Patel', 'Whitfield', 'O’Connor'] },
  us: { country: 'USA', language: 'en', prefix: '+1', zone: 'America/Chicago', first: ['Brenda', 'Carlos', 'Dwayne', 'Megan', 'Tyler'], last: ['Alvarez', 'Jefferson', 'McCall', 'Whitaker'] },
} as const satisfies Record<string, Place>;

export type PlaceCode = keyof typeof places;

/** Invented companies: name, place, town, street. */
export const companies: readonly (readonly [name: string, place: PlaceCode, town: string, street: string])[] = [
  ['Nordfjord Havbruk AS', 'no', '6770 Nordfjordeid', 'Sjøgata 12'],
  ['Bergheim Bygg AS', 'no', '5003 Bergen', 'Kong Oscars gate 44'],
  ['Lysefjord Energi AS', 'no', '4110 Forsand', 'Kraftveien 3'],
  ['Polarkyst Rederi ASA', 'no', '9008 Tromsø', 'Havnegata 7'],
  ['Hallingdal Trevare AS', 'no', '3550 Gol', 'Sagbruksveien 21'],
  ['Fjellvann Mineral AS', 'no', '2670 Otta', 'Industrigata 5'],
  ['Oslo Byregnskap AS', 'no', '0154 Oslo', 'Skippergata 18'],
  ['Kvalsund Kommune', 'no', '9620 Kvalsund', 'Rådhusveien 1'],
  ['Trøndersk Meieri SA', 'no', '7041 Trondheim', 'Lade allé 60'],
  ['Sørlandet Logistikk AS', 'no', '4630 Kristiansand', 'Setesdalsveien 110'],
  ['Haugland Fysioterapi', 'no', '5411 Stord', 'Leirvik torg 2'],
  ['Viddas Sport AS', 'no', '9730 Karasjok', 'Suomageaidnu 14'],
  ['Møllebyen Legesenter', 'no', '1530 Moss', 'Kirkegata 9'],
  ['Jæren Landbruksmaskiner AS', 'no', '4344 Bryne', 'Meierigata 25'],
  ['Lofotr Reiser AS', 'no', '8310 Kabelvåg', 'Torget 3'],
  ['Grenland Prosess AS', 'no', '3936 Porsgrunn', 'Herøyveien 77'],
  ['Romsdal Møbel AS', 'no', '6315 Innfjorden', 'Fjordgata 30'],
  ['Advokatfirmaet Bakke & Lien', 'no', '0159 Oslo', 'Tollbugata 11'],
  ['Varanger Kraft og Nett AS', 'no', '9800 Vadsø', 'Nyborgveien 70'],
  ['Mjøsa Teknologipark AS', 'no', '2821 Gjøvik', 'Studievegen 16'],
  ['Setesdal Bryggeri AS', 'no', '4747 Valle', 'Elvegata 4'],
  ['Nesodden Kulturhus', 'no', '1450 Nesoddtangen', 'Kongleveien 5'],
  ['Stavanger Subsea AS', 'no', '4033 Stavanger', 'Luramyrveien 48'],
  ['Hardanger Sideri AS', 'no', '5781 Lofthus', 'Frukthagen 8'],
  ['Göta Verkstad AB', 'se', 'Göteborg', 'Hamngatan 15'],
  ['Norrsken Analys AB', 'se', 'Umeå', 'Storgatan 41'],
  ['Thorup & Søn ApS', 'dk', 'Aarhus', 'Åboulevarden 22'],
  ['Limfjord Vind A/S', 'dk', 'Aalborg', 'Nyhavnsgade 9'],
  ['Saimaa Robotics Oy', 'fi', 'Helsinki', 'Mannerheimintie 20'],
  ['Kallio Design Oy', 'fi', 'Helsinki', 'Hämeentie 31'],
  ['Brückner Präzision GmbH', 'de', 'Stuttgart', 'Neckarstraße 88'],
  ['Elbtal Medizintechnik GmbH', 'de', 'Dresden', 'Königsbrücker Straße 12'],
  ['Rheinblick Versicherung AG', 'de', 'Köln', 'Am Hof 3'],
  ['Waterkant Foods BV', 'nl', 'Rotterdam', 'Wijnhaven 60'],
  ['Noordzee Shipping BV', 'nl', 'Den Helder', 'Kanaalweg 7'],
  ['Thornbury Textiles Ltd', 'gb', 'Leeds', '14 Canal Wharf'],
  ['Severn Analytics Ltd', 'gb', 'Bristol', '3 Harbourside'],
  ['Lone Oak Software Inc.', 'us', 'Austin, TX', '410 Congress Ave'],
  ['Hill Country Solar LLC', 'us', 'Austin, TX', '2200 S Lamar Blvd'],
  ['Bluebonnet Health Inc.', 'us', 'Austin, TX', '901 Red River St'],
];

/** Colleagues: id, name, group, and a zone where it is another. `me` is whose diary the demo shows. */
export const colleagues: readonly (readonly [id: string, name: string, groups: readonly string[], zone?: ZoneId])[] = [
  ['me', 'Kari Nordmann', ['sales']],
  ['ingrid', 'Ingrid Solheim', ['sales', 'management']],
  ['lars', 'Lars Haugen', ['sales']],
  ['amira', 'Amira Hassan', ['sales']],
  ['ola', 'Ola Bakken', ['sales']],
  ['emma', 'Emma Virtanen', ['sales'], 'Europe/Helsinki'],
  ['silje', 'Silje Moen', ['service']],
  ['jonas', 'Jonas Dahlberg', ['service']],
  ['thanh', 'Thanh Nguyen', ['service']],
  ['josh', 'Josh Miller', ['service'], 'America/Chicago'],
  ['marte', 'Marte Kvam', ['management']],
  ['henrik', 'Henrik Strand', ['management']],
];
