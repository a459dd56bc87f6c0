import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { formFrom } from '../../../src/elements/follow-up-dialog/form.js';
import { changing, linkFields, linkProblem, linksOf, linksText, readLinks, withMoved, withoutLink, withTyped, type LinkFields } from '../../../src/elements/follow-up-dialog/links.js';
import { hasScheme, linkAddress } from '../../../src/model/link-address.js';
import type { Link } from '../../../src/model/index.js';
import { meeting, settings } from './settings.js';

const [a, b, c]: Link[] = ['a', 'b', 'c'].map((name) => ({ kind: 'url', url: `https://${name}.example/` }));
const three: LinkFields = { links: [a!, b!, c!], at: undefined, url: '', title: '' };
const typed = (url: string, title = ''): LinkFields => ({ ...three, url, title });
const order = ({ links }: LinkFields): string => links.map(({ url, id }) => (url ?? id ?? '').replace(/https:\/\/|\.example\//gu, '')).join('');

describe('links of a follow-up as they are typed', () => {
  test('D14.1 an address as people type it is added at the end, with its text', () => {
    const { links, url, title } = withTyped(typed(' d.example ', ' Price list '))!;
    assert.deepEqual([links.length, links[3], url, title], [4, { kind: 'url', url: 'https://d.example/', title: 'Price list' }, '', '']);
  });

  test('D14.1 schemes that are not let through are told apart from what is no address', () => {
    for (const bad of ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://x.example']) assert.equal(linkProblem(typed(bad)), 'url-scheme', bad);
    for (const bad of ['nothing', 'two words.example']) assert.equal(linkProblem(typed(bad)), 'url', bad);
    assert.deepEqual([linkProblem(typed('', 'text')), linkProblem(typed('', '')), linkProblem(typed('mailto:a@b.example')), linkProblem(typed('localhost:8080/x'))], ['required', undefined, undefined, undefined]);
    assert.deepEqual([hasScheme('localhost:80'), hasScheme('a.example/x:y')], [false, false]);
    assert.equal(linkAddress('java\nscript:alert(1)'), undefined);
  });

  test('D14.1 one is changed in its place; of a record only the text', () => {
    assert.equal(withTyped({ ...changing(three, 1), title: 'B' })!.links[1]!.title, 'B');
    assert.equal(order(withTyped({ ...changing(three, 1), url: 'x.example' })!), 'axc');
    const sale: LinkFields = { ...three, links: [{ kind: 'sale', id: 's1', title: 'Old' }] };
    assert.deepEqual(withTyped({ ...changing(sale, 0), title: '' })!.links, [{ kind: 'sale', id: 's1' }]);
    assert.equal(linkProblem({ ...changing(three, 1), url: '' }), 'required');
  });

  test('D14.1 moved up and down, not beyond the ends; the one being changed stays the one', () => {
    assert.deepEqual([order(withMoved(three, 2, -1)), order(withMoved(three, 0, 1)), withMoved(three, 0, -1), withMoved(three, 2, 1)], ['acb', 'bac', three, three]);
    assert.deepEqual([withMoved(changing(three, 2), 2, -1).at, withMoved(changing(three, 2), 1, 1).at, withMoved(changing(three, 0), 2, -1).at], [1, 1, 0]);
  });

  test('D14.1 removed; what is typed of it goes too, what is typed of another stays', () => {
    assert.deepEqual(withoutLink(changing(three, 1), 1), { links: [a, c], at: undefined, url: '', title: '' });
    const { at, url } = withoutLink(changing(three, 2), 0);
    assert.deepEqual([at, url], [1, 'https://c.example/']);
  });

  test('D14.1 the copied link of a follow-up of this page is a link to that follow-up', () => {
    const page = 'https://crm.example/diary?x=1#other';
    assert.deepEqual(withTyped(typed('https://crm.example/diary?x=1#follow-up=m%201', 'Before'), page)!.links[3], { kind: 'follow-up', id: 'm 1', title: 'Before' });
    for (const other of ['https://elsewhere.example/#follow-up=m1', 'https://crm.example/diary?x=1#follow-up=%E0%A4%A']) assert.equal(withTyped(typed(other), page)!.links[3]!.kind, 'url');
  });

  test('D5.8 what a draft holds is read with care: nothing that is no safe link comes back', () => {
    const given = [a, { kind: 'url', url: 'javascript:alert(1)' }, { kind: 'url' }, { kind: 'sale' }, { kind: 'sale', id: 's1' }, { kind: 'other', id: 'x' }, null, 3, { kind: 'sale', id: 's', title: 4 }];
    assert.deepEqual(readLinks(JSON.stringify(given)), [a, { kind: 'sale', id: 's1' }]);
    assert.deepEqual([readLinks('{'), readLinks('{}'), readLinks('')], [[], [], []]);
  });

  test('what is typed and not added is saved along; a place that is not there is none', () => {
    const form = { ...formFrom({ ...meeting, links: [a!] }, settings), linkUrl: 'd.example' };
    assert.deepEqual(linksOf(form)?.map(({ url }) => url), ['https://a.example/', 'https://d.example/']);
    assert.deepEqual(linksOf({ ...form, linkAt: '0' })?.map(({ url }) => url), ['https://d.example/']);
    assert.deepEqual([linkFields({ ...form, linkAt: '7' }).at, linkFields({ ...form, linkAt: 'x' }).at, linksOf({ ...form, links: '', linkUrl: '' }), linksText([])], [undefined, undefined, undefined, '']);
  });
});
