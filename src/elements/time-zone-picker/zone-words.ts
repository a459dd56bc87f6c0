import { html, nothing, type TemplateResult } from 'lit';
import type { Formats, Messages } from '../../locale/index.js';
import { MINUTE_MS, offsetAt, type EpochMs, type ZoneId } from '../../time/index.js';
import { flagOf, placeOf, type ZoneCatalogue, type ZoneEntry } from '../../time/zone-catalogue.js';
import type { ComboboxOption } from '../shared/combobox.js';

/** What zones are put into words with. */
export interface ZoneWords {
  readonly messages: Messages;
  readonly formats: Formats;
  countryName(code: string): string;
  readonly now: EpochMs;
  readonly home: ZoneId;
}

/** A zone to be shown: an entry of the catalogue under one of its names, or what the catalogue does not have. */
export interface ShownZone {
  readonly zone: ZoneId;
  readonly country: string;
  readonly place: string;
  readonly cities: readonly string[];
}

/** A zone as it is to be shown; one that goes by another name than its entry is called after its own place. */
export function shownZone(zone: ZoneId, catalogue: ZoneCatalogue | undefined): ShownZone {
  const entry = catalogue?.find(zone);
  if (!entry) return { zone, country: '', place: placeOf(zone), cities: [] };
  return entry.zone === zone ? entry : { zone, country: entry.country, place: placeOf(zone), cities: entry.cities };
}

/** "Norway" and "Oslo"; the second is empty where the first says it all. */
function namesOf({ zone, country, place }: ShownZone, { messages, countryName }: ZoneWords): readonly [string, string] {
  if (country === '') return zone === 'UTC' ? [messages.zones.utc, zone] : [place, ''];
  const name = countryName(country);
  return [name, place === name ? '' : place];
}

/** "Oslo, Norway" */
function whereOf(shown: ShownZone, words: ZoneWords): string {
  const [country, place] = namesOf(shown, words);
  return place ? words.messages.zones.placeAndCountry(place, country) : country;
}

/** What stands in the field: "Oslo, Norway (UTC+1)". */
export function chosenText(shown: ShownZone, words: ZoneWords): string {
  const { messages, formats, now } = words;
  const offset = formats.offset(offsetAt(now, shown.zone));
  return shown.zone === 'UTC' ? messages.zones.chosen(messages.zones.utc, offset) : messages.zones.chosen(whereOf(shown, words), offset);
}

/** "Cities: Oslo, Bergen, Trondheim and Stavanger"; `''` where none are known. */
export function citiesText({ cities }: Pick<ZoneEntry, 'cities'>, { messages, formats }: ZoneWords): string {
  return cities.length > 0 ? messages.zones.cities(formats.list(cities)) : '';
}

/** How far the clocks are ahead of home: "+3 h". */
function differenceText(zone: ZoneId, { messages, formats, now, home }: ZoneWords): string {
  const minutes = Math.round((offsetAt(now, zone) - offsetAt(now, home)) / MINUTE_MS);
  const duration = formats.duration(Math.abs(minutes));
  if (minutes === 0) return messages.zones.same;
  return minutes > 0 ? messages.zones.ahead(duration) : messages.zones.behind(duration);
}

/** The flag, as decoration: the country is named beside it. */
export function flag(country: string): TemplateResult {
  return html`<span class="flag" aria-hidden="true">${flagOf(country)}</span>`;
}

function timeThere(zone: ZoneId, { formats, now }: ZoneWords): string {
  return formats.timeAt(now, zone);
}

/** A line of the list: flag, country, place, difference to home, and the time there. Its texts are made when it is drawn. */
export function zoneOption(shown: ShownZone, group: string | undefined, words: ZoneWords): ComboboxOption {
  const { zone, country } = shown;
  return {
    id: zone,
    get label() {
      const [name, place] = namesOf(shown, words);
      const where = place ? words.messages.zones.placeAndCountry(name, place) : name;
      return words.messages.zones.line(where, differenceText(zone, words), timeThere(zone, words));
    },
    get content() {
      const [name, place] = namesOf(shown, words);
      return html`
        ${flag(country)}
        <span class="where"><bdi class="option-label">${name}</bdi> ${place ? html`<bdi class="option-detail">${place}</bdi>` : nothing}</span>
        <span class="difference">${differenceText(zone, words)}</span>
        <span class="time">${timeThere(zone, words)}</span>`;
    },
    get description() {
      return citiesText(shown, words) || undefined;
    },
    ...(group === undefined ? {} : { group }),
  };
}
