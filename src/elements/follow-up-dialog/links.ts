import { safeUrl, type Id, type Link } from '../../model/index.js';
import { hasScheme, linkAddress } from '../../model/link-address.js';
import type { Form } from './form.js';

/** So many links a follow-up may have, and so many characters the text of one. */
export const mostLinks = 200;
export const longestLinkTitle = 1_000;

/** Links as a form holds them: the list, and what is typed of one: of a new one, or of the one at a place of the list. */
export interface LinkFields {
  readonly links: readonly Link[];
  /** Place of the link that is being changed; `undefined` = a new one is typed. */
  readonly at: number | undefined;
  readonly url: string;
  readonly title: string;
}

const kinds: ReadonlySet<unknown> = new Set(['url', 'document', 'sale', 'project', 'follow-up'] satisfies Link['kind'][]);

/** The links that a form writes as JSON. It may come from a draft: what is no link, or no safe one, is left out. */
export function readLinks(text: string): readonly Link[] {
  if (!text) return [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    // a draft that something else wrote
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  return Array.isArray(given) ? given.filter(isLink).slice(0, mostLinks) : [];
}

function isLink(given: unknown): given is Link {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, url, id, title } = given as Record<string, unknown>;
  if (!kinds.has(kind) || (title !== undefined && typeof title !== 'string')) return false;
  return kind === 'url' ? safeUrl(url) !== undefined : typeof id === 'string' && id !== '';
}

/** As a form writes links; `''` = none. */
export function linksText(links: readonly Link[] | undefined): string {
  return links?.length ? JSON.stringify(links) : '';
}

/** What a form says of links, as the list shows it. */
export function linkFields(form: Form): LinkFields {
  const links = readLinks(form.links);
  const at = form.linkAt === '' ? NaN : Number(form.linkAt);
  return { links, at: links[at] ? at : undefined, url: form.linkUrl, title: form.linkTitle };
}

/** The same as a form holds it. */
export function formOfLinks({ links, at, url, title }: LinkFields): Pick<Form, 'links' | 'linkAt' | 'linkUrl' | 'linkTitle'> {
  return { links: linksText(links), linkAt: at === undefined ? '' : String(at), linkUrl: url, linkTitle: title };
}

/** The link that an address and a text make; `undefined` where the address is none that may be opened. */
export function linkFrom(address: string, title: string): Link | undefined {
  const url = linkAddress(address);
  return url === undefined ? undefined : titled({ kind: 'url', url }, title);
}

function titled({ title: _before, ...link }: Link, title: string): Link {
  const text = title.trim().slice(0, longestLinkTitle);
  return { ...link, ...(text && { title: text }) };
}

/** What is typed, as a link; `undefined` where it is none. Of a link to a record only the text is typed. */
function typedLink({ links, at, url, title }: LinkFields): Link | undefined {
  const before = at === undefined ? undefined : links[at];
  return before && before.kind !== 'url' ? titled(before, title) : linkFrom(url, title);
}

/** The follow-up of a page that a link leads to. */
function followUpAt({ url }: Link, page: string): Id | undefined {
  const [address, id] = url?.split('#follow-up=') ?? [];
  if (!id || address !== page.split('#')[0]) return undefined;
  try {
    return decodeURIComponent(id);
  } catch (error) {
    // no encoded text: an address like any other
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Why what is typed makes no link; `undefined` where it does, or nothing is typed. */
export function linkProblem(fields: LinkFields): 'required' | 'url' | 'url-scheme' | undefined {
  const { at, url, title } = fields;
  if (typedLink(fields)) return undefined;
  if (!url.trim()) return at === undefined && !title.trim() ? undefined : 'required';
  return hasScheme(url) ? 'url-scheme' : 'url';
}

/**
 * With what is typed taken into the list; `undefined` where it is no link yet.
 * @param page address of the page: what "Copy link" of a follow-up gave there becomes a link to that follow-up
 */
export function withTyped(fields: LinkFields, page?: string): LinkFields | undefined {
  const typed = typedLink(fields);
  if (!typed) return undefined;
  const followUp = page === undefined ? undefined : followUpAt(typed, page);
  const link = followUp === undefined ? typed : titled({ kind: 'follow-up', id: followUp }, fields.title);
  const { links, at } = fields;
  return { links: at === undefined ? [...links, link] : replaced(links, at, link), at: undefined, url: '', title: '' };
}

/** With the link at a place in the fields, to be changed there. */
export function changing(fields: LinkFields, at: number): LinkFields {
  const link = fields.links[at];
  return link ? { ...fields, at, url: link.url ?? '', title: link.title ?? '' } : fields;
}

/** Without the link at a place; what is typed of it goes too. */
export function withoutLink(fields: LinkFields, place: number): LinkFields {
  const links = fields.links.filter((_, index) => index !== place);
  if (fields.at === place) return { links, at: undefined, url: '', title: '' };
  return { ...fields, links, at: fields.at !== undefined && fields.at > place ? fields.at - 1 : fields.at };
}

/** With the link at a place moved up (-1) or down (1); the same where there is no such place. */
export function withMoved(fields: LinkFields, place: number, by: -1 | 1): LinkFields {
  const { links, at } = fields;
  const [one, other] = [links[place], links[place + by]];
  if (!one || !other) return fields;
  const follows = at === place ? place + by : at === place + by ? place : at;
  return { ...fields, links: replaced(replaced(links, place, other), place + by, one), at: follows };
}

function replaced(links: readonly Link[], place: number, link: Link): readonly Link[] {
  return links.map((one, index) => (index === place ? link : one));
}

/** The links that saving writes: those of the list, and what was typed and not taken into it yet. */
export function linksOf(form: Form): readonly Link[] | undefined {
  const fields = linkFields(form);
  const { links } = withTyped(fields) ?? fields;
  return links.length > 0 ? links.slice(0, mostLinks) : undefined;
}
